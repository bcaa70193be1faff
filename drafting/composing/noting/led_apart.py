"""An occasion and a deed noted in one breath: "2026-02-13, outside the court, snapped my key"."""

import re

from drafting.brief import Brief
from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core
from drafting.composing.english.words import may_be_noun, verb_form, words_of
from drafting.composing.noting.acting import doer_of, telegraph_words
from drafting.composing.people.meeting import says_met
from drafting.composing.people.occasion_words import OCCASIONS, head_of

_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
# "at the tasting 2026-08-12 he photographed the plates"
_PLACED = re.compile(
    r"^(?P<lead>(?:at|in|on|during|after|before|over) (?:the|our|a|an|my|his|her) [\w' -]{2,30}?,? "
    r"(?:on |in )?\d{4}-\d{2}-\d{2}),? (?P<told>(?:s?he|they) [a-z].+)$"
)
# In these, where it was is no meeting of the two.
_NO_MEETING = frozenset({"my_news", "decline", "congratulate", "condolence", "pitch"})
_LEAD_MOST, _FEW, _LAST_WORDS = 8, 2, 3


def apart(text: str, brief: Brief) -> list[str]:
    """The occasion by itself and then what was done there, where a note holds both."""
    if brief.kind == "intro_between" or not _DAY.search(text) or says_met(text):
        return [text]
    if found := _PLACED.match(text):
        placed = () if brief.kind in _NO_MEETING else (found["lead"],)
        return [*placed, found["told"]]
    pieces = text.split(", ")
    for at in range(1, len(pieces)):
        lead, told = ", ".join(pieces[:at]), ", ".join(pieces[at:])
        if not _DAY.search(lead) or not _is_lead(lead) or lead.count(", ") > 1:
            continue
        if told.startswith("we ") and says_met(told):
            return [_occasion(lead), told]  # What the two did there is how they met.
        ours = told.startswith("we ")
        if ours or doer_of(told, brief) or _begins_bare(told):
            return [_occasion(lead), told]
    if len(pieces) == _FEW and _is_lead(text) and _DAY.search(pieces[0]):
        return [_occasion(text)]
    return [text]


def _begins_bare(told: str) -> bool:
    """True for "x-rayed hooves" and "stood in the rain": a deed, whoever did it."""
    words = told.split()
    form, word = verb_form(core(words[0])), core(words[0])
    past = form is not None and "past" in form.forms and not may_be_noun(word)
    hyphened = re.fullmatch(r"[a-z]+-[a-z]+ed", word) is not None
    stuck = word in {"stuck", "stranded", "delayed"}
    return len(words) > _FEW and (past or hyphened) and not (stuck or says_met(told))


def _is_lead(lead: str) -> bool:
    """True for a day, a place and an occasion in a few words, in which nobody does anything."""
    words = _DAY.sub(" ", lead).replace(",", " ").split()
    if len(words) > _LEAD_MOST or {core(word) for word in words} & words_of("pronouns"):
        return False
    return not any(is_told(core(word)) for word in words) and parse(words or [""]) is None


def is_occasion_of(lead: str) -> bool:
    """True for "equine day 2026-06-13": an occasion and its day."""
    return head_of([core(word) for word in _DAY.sub("", lead).split()]) in OCCASIONS


def is_told(word: str) -> bool:
    """True for a word that tells what somebody does or did."""
    form = verb_form(word)
    told = form is not None and bool(form.forms & {"past", "s"}) and not may_be_noun(word)
    return word in words_of("auxiliaries") or (told and word not in words_of("prepositions"))


def _occasion(lead: str) -> str:
    """Gives "talk at the registry hall 2026-10-21" for a day between an occasion and a place."""
    found = _DAY.search(lead)
    day = found[0] if found else ""
    named = [part.strip(" ,") for part in _DAY.sub("", lead).split(",")]
    named = [re.sub(r"\s+(?:on|in|at)$", "", part) for part in named if part.strip(" ,")]
    if len(named) == _FEW:
        first, second = named
        placed = core(second.split()[0]) in words_of("prepositions")
        occasion = head_of([core(word) for word in first.split()]) in OCCASIONS
        if placed:
            named = [f"{first} {second}"]
        elif occasion and len(second.split()) <= _LAST_WORDS and _is_place(second):
            named = [f"{first} {'in' if second[:1].isupper() else 'at the'} {second}"]
    return f"{named[0] if named else ''} {day}".strip()


def _is_place(text: str) -> bool:
    return text[:1].isupper() or core(text.rsplit(maxsplit=1)[-1]) in telegraph_words("places")
