"""Advice as cards: one chapter at a time, each card with its source."""

import streamlit as st

from prompts.tips import Chapter, Tip, load_chapters
from screens.parts import Action, Card, Group, Tap, cards

CHAPTER = "events_chapter"


def draw_advice() -> None:
    """Show the chapters' names and the cards of the one that is open."""
    chapters = load_chapters()
    chosen = st.session_state.setdefault(CHAPTER, chapters[0].id)
    shown = next((one for one in chapters if one.id == chosen), chapters[0])
    cards("events_advice", [advice_group(chapters, shown)], on_tap=_choose)


def advice_group(chapters: tuple[Chapter, ...], shown: Chapter) -> Group:
    """The chapters as buttons, and under them the cards of the one shown."""
    names = tuple(Action(id=one.id, label=one.title, chosen=one.id == shown.id) for one in chapters)
    return Group(
        cards=(Card(id="chapters", tone="plain", actions=names), *map(tip_card, shown.tips))
    )


def tip_card(tip: Tip) -> Card:
    """One tip as a card: the advice, something to say, and where it comes from."""
    return Card(
        id=tip.id,
        title=tip.title,
        lines=tip.lines,
        words="\n".join(f"“{line}”" for line in tip.words.splitlines()),
        hint=tip.source.sentence,
    )


def _choose(tap: Tap) -> None:
    st.session_state[CHAPTER] = tap.action
