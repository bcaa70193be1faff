"""A fact without how I came to know it, and with what I did there in plain words."""

import re

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core
from drafting.composing.noting.asides import is_aside
from drafting.composing.noting.marks import begins_with_deed
from drafting.composing.noting.note_shapes import shape
from drafting.composing.people.meeting import is_meeting, says_met
from drafting.composing.people.occasion_words import OCCASIONS, PREPOSITIONS, head_of

_HEARD_IT = shape("heard_it")
_TOLD_WHEN = shape("told_when")
_BACK_ROW = shape("back_row")
_UNMET = shape("unmet")
_NEVER_MET = shape("never_met")
_NEVER_MET_YET = shape("never_met_first")
_FOUND_BY = shape("found_by")
_CAME_UPON = {
    "found": "found",
    "came across": "came across",
    "came upon": "came upon",
    "know": "know",
    "discovered": "found",
}
_NO_WORD = shape("no_word")
_FROM_WHEN = shape("mine_from_when")
_I_CAME = shape("came_to_theirs")
_TALK = shape("a_talk")
_ENDED_ON = shape("ended_on")
_MY_DAYS = frozenset({"my_news", "reply", "pitch"})
_COMMA_DAY = re.compile(r",\s+(?=\d{4}-\d{2}-\d{2}$)")
_UNTIL = shape("until_a_month")
_OF_THEIRS = shape("read_or_heard")
_ON_STAGE = shape("on_stage")
_LED_IT = shape("led_it")
_VISITED = shape("visited")
_BOTH = shape("both_there")
_SAID_TO = shape("said_to_do")


def told_plainly(text: str, kind: str) -> str:
    """The fact without who told me of it, and with what I did there in plain words."""
    if kind == "introduction":
        text = _found_of_theirs(text)
    return _told_plainly(text, kind)


def _found_of_theirs(text: str) -> str:
    """Gives "I found his article on bees" for "found him through his article on bees"."""
    text = _NEVER_MET.sub("", _NEVER_MET_YET.sub("", text))
    found = _FOUND_BY.match(text)
    if found is None:
        return text
    return f"I {_CAME_UPON[found['did']]} {found['what']}{found['where'] or ''}"


def _told_plainly(text: str, kind: str) -> str:
    text = _TOLD_WHEN.sub(r"\g<told> about", text)
    text = _FROM_WHEN.sub(r"\g<mine> \g<when>", text)
    text = _I_CAME.sub("I ", _NO_WORD.sub("", text))
    text = _HEARD_IT.sub("", _BACK_ROW.sub(r"\g<event>", text))
    if kind not in _MY_DAYS and not _is_of_today(text):
        # "my job ended on 30 April" is no place where we met, and "can't drive until May" neither.
        text = _ENDED_ON.sub(r" \g<day>", text)
    if is_meeting(text) or is_aside(text):
        text = _COMMA_DAY.sub(" ", _UNTIL.sub("", text))  # "met at the show, 2026-07-11"
    unmet = _UNMET.search(text)
    head = text[: unmet.start()] if unmet else ""
    deed = begins_with_deed(head) and not says_met(head)
    if head and not _TALK.search(text) and (deed or not is_meeting(head)):
        text = head
        # Whoever has not met them did it: "took over plot 9, not met Jo yet".
        text = f"I {text}" if kind == "introduction" and begins_with_deed(text) else text
    if found := _OF_THEIRS.match(text):
        return f"{found['did']} {found['what']}{found['day'] or ''}"
    if found := _ON_STAGE.match(text):
        return f"heard her {found['what'] or 'talk'} {found['where']}"
    led = _LED_IT.match(text) if kind not in {"thank_you", "congratulate"} else None
    if led and head_of([core(word) for word in led["what"].split()]) in OCCASIONS:
        return f"{led['what']} {led['day']}"
    if found := _VISITED.match(text):
        seen = {"sat in on": "sit in on", "toured": "tour"}.get(found["deed"], "visit")
        met = f"she let me {seen}" if kind == "thank_you" else "met at"
        whose = "the" if found["whose"] == "the" else "her"
        return f"{met} {whose} {found['what']}"
    if found := _BOTH.match(text):
        at = "" if core(found["where"].split()[0]) in PREPOSITIONS else "at "
        return f"met {at}{found['where']}"
    return as_told_to_me(text)


def _is_of_today(text: str) -> bool:
    clause = parse(text.split()) if text else None
    return clause is not None and not clause.is_past


def _told_me_to(found: re.Match[str]) -> str:
    """Gives "she told me to use my nose first" for "she said to use your nose first"."""
    do = re.sub(r"\byour\b", "my", found["do"])
    return f"{found['who']} told me to {do}"


def as_told_to_me(text: str) -> str:
    """Gives "she told me to start slowly" for "she said to start slowly"."""
    return _SAID_TO.sub(_told_me_to, text)
