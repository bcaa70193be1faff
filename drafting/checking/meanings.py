"""The check of meanings: families of wordings that make a worry when they stand together."""

import re
from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.tone import NEAR, is_denied_before, is_reported
from drafting.checking.words import Stretch
from prompts.meanings import Place, Worry, worries_about
from prompts.phrases import load_table

# How many words before a plea deny it: its own words are full of "nobody" and "can't".
NEXT = 2
LONG = 3
THEY_SAY = re.compile(r"(?:s?he |they )?(?:says?|said|thinks?|reckons?|holds?|believes?)\b")
PEOPLE = frozenset({"me", "you"})
# "I have an interview in April" asks for none where the facts hold it.
NO_ASK_IF_HELD = frozenset({"heavy favours"})


def _in_sentences(context: Context) -> Iterator[tuple[Stretch, dict[str, list[Place]]]]:
    """Give each sentence with the families that stand in it."""
    for sentence in context.sentences:
        if sentence.end <= context.body_start:
            continue
        found: dict[str, list[Place]] = {}
        for place in context.meant_in(sentence):
            if place.name in NO_ASK_IF_HELD and _is_held(context, place):
                continue
            found.setdefault(place.name, []).append(place)
        if found:
            yield sentence, found


def _apart(worry: Worry, found: dict[str, list[Place]]) -> list[Place] | None:
    """Give one place for each family that is needed, none inside another, or nothing."""
    wanted: list[list[Place]] = []
    for need in worry.needs:
        places = [place for name in need.split("|") for place in found.get(name, ())]
        if not places:
            return None
        wanted.append(sorted(places))
    return _choose(wanted, [], in_order=worry.in_order)


def _choose(
    wanted: list[list[Place]], chosen: list[Place], *, in_order: bool
) -> list[Place] | None:
    """Give the first choice of one place from each list in which none touches another."""
    if len(chosen) == len(wanted):
        return chosen
    for place in wanted[len(chosen)]:
        if in_order and chosen and place.start < chosen[-1].end:
            continue
        if all(place.end <= one.start or one.end <= place.start for one in chosen):
            whole = _choose(wanted, [*chosen, place], in_order=in_order)
            if whole:
                return whole
    return None


def _suits(context: Context, worry: Worry) -> bool:
    kind = context.brief.kind
    return (not worry.kinds or kind in worry.kinds) and kind not in worry.not_kinds


def _is_excused(context: Context, worry: Worry, sentence: Stretch, chosen: list[Place]) -> bool:
    """Tell whether it is denied, told as somebody else's words, or held by the facts."""
    if worry.always:
        return _is_their_saying(context, chosen[0])
    first, core = min(chosen), chosen[0]
    if is_reported(context, sentence, first.start) or is_reported(context, sentence, core.start):
        return True
    said = [place for place in chosen if place.name not in PEOPLE]
    if said and all(is_reported(context, sentence, place.start) for place in said):
        return True
    if is_denied_before(context, core.start, NEXT if worry.even_denied else NEAR):
        return True
    if _is_known(context, core) or (_is_long(context, core) and _is_held(context, core)):
        return True
    return all(_is_held(context, place) for place in chosen)


def _is_held(context: Context, place: Place) -> bool:
    """Tell whether a fact holds the very words; a fact of theirs leaves "you" out."""
    said = re.sub(r"\W+", " ", context.folded[place.start : place.end])
    if any(said in fact.plain for fact in context.book.facts):
        return True
    told = said.removeprefix("you ")
    theirs = (fact.plain for fact in context.book.facts if fact.owner != "mine")
    return told != said and " " in told and any(plain.startswith(told) for plain in theirs)


def _is_their_saying(context: Context, place: Place) -> bool:
    """Tell whether words of several stand in what a fact tells of them: "easier than people"."""
    said = re.sub(r"\W+", " ", context.folded[place.start : place.end])
    theirs = (
        fact.plain
        for fact in context.book.facts
        if fact.owner == "theirs" or (fact.owner != "mine" and THEY_SAY.match(fact.folded))
    )
    return " " in said and any(f" {said} " in f" {plain} " for plain in theirs)


def _is_long(context: Context, place: Place) -> bool:
    """Tell whether a wording is no turn of speech that any fact may hold by chance."""
    return len(context.words_in(place.start, place.end)) >= LONG


def _is_known(context: Context, place: Place) -> bool:
    """Tell whether the facts hold every word that weighs in a wording: "throws away rye bread"."""
    words = context.content(place.start, place.end)
    return bool(words) and all(word.stem in context.book.all_stems for word in words)


def check_meanings(context: Context) -> Iterator[Finding]:
    """Find what families of wordings say together, whatever the words are."""
    why = load_table("rules")["why"]
    for sentence, found in _in_sentences(context):
        for worry in worries_about(found):
            if not _suits(context, worry) or any(name in found for name in worry.without):
                continue
            chosen = _apart(worry, found)
            if chosen is None or _is_excused(context, worry, sentence, chosen):
                continue
            start, end = min(chosen).start, max(place.end for place in chosen)
            yield context.finding(
                worry.rule, start, end, worry.why or why[worry.rule], worry.gentler
            )
