"""Advice as cards: one chapter at a time, each source named once."""

from collections import Counter

import streamlit as st

from prompts.tips import Chapter, Source, Tip, load_chapters
from screens.parts import Action, Card, Group, Tap, cards

CHAPTER = "events_chapter"
FOR_THE_REST = "Where a card names no source of its own, this is it."


def draw_advice() -> None:
    """Show the chapters' names and the cards of the one that is open."""
    chapters = load_chapters()
    chosen = st.session_state.setdefault(CHAPTER, chapters[0].id)
    shown = next((one for one in chapters if one.id == chosen), chapters[0])
    cards("events_advice", [advice_group(chapters, shown)], on_tap=_choose)


def advice_group(chapters: tuple[Chapter, ...], shown: Chapter) -> Group:
    """The chapters as buttons, and under them the cards of the one shown."""
    names = tuple(Action(id=one.id, label=one.title, chosen=one.id == shown.id) for one in chapters)
    common = common_source(shown)
    said = f"{common.sentence} {FOR_THE_REST}" if common else ""
    once = (Card(id="source", tone="plain", hint=said),) if said else ()
    tips = (tip_card(tip, is_said=tip.source == common) for tip in shown.tips)
    return Group(cards=(Card(id="chapters", tone="plain", actions=names), *once, *tips))


def common_source(chapter: Chapter) -> Source | None:
    """The source that more than one tip of a chapter has, to be named once for all of them."""
    source, often = Counter(tip.source for tip in chapter.tips).most_common(1)[0]
    return source if often > 1 else None


def tip_card(tip: Tip, *, is_said: bool = False) -> Card:
    """One tip as a card: the advice, something to say, and where it comes from, unless said."""
    return Card(
        id=tip.id,
        title=tip.title,
        lines=tip.lines,
        words="\n".join(f"“{line}”" for line in tip.words.splitlines()),
        hint="" if is_said else tip.source.sentence,
    )


def _choose(tap: Tap) -> None:
    st.session_state[CHAPTER] = tap.action
