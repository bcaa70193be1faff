"""What was to come "next week" when it was noted, and is past by now: told as past."""

import re
from datetime import date, timedelta
from functools import cache

from drafting.brief import Brief
from drafting.composing.bygone.noted import latest_day
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.words import verb_form, words_of
from prompts.grammar import load_rows

LONG_AGO = (
    "One of your notes says \u201c{}\u201d, and that was long ago. The draft tells it as it was "
    "then; ask them what came of it."
)
_MINE = re.compile(r"^(?:I|we|my|our)\b", re.IGNORECASE)
_COMING = re.compile(r"\b(?P<be>is|are) (?P<do>[a-z]+ing)\b(?P<rest>.*)$")
_IS_LAST = re.compile(r"\s+(?P<be>is|are)$")
_WILL = re.compile(r"(?:\bwill|'ll) (?P<do>[a-z]+)\b(?P<rest>.*)$")


def tell_as_past(brief: Brief, today: date) -> tuple[Brief, tuple[str, ...]]:
    """The brief with what has passed told as past, and a sentence to the person for each."""
    told: list[str] = []
    last = latest_day((*brief.facts, brief.met.when or "", brief.last_contact or ""), today)
    facts = tuple(_settled(text, last, today, told) for text in brief.facts)
    said = tuple(_settled(text, last, today, told) for text in brief.they_said)
    if not told:
        return brief, ()
    return brief.model_copy(update={"facts": facts, "they_said": said}), tuple(told)


def _settled(text: str, last: date | None, today: date, told: list[str]) -> str:
    plain = tidy(text)
    if last and not _MINE.match(plain) and (then := _as_it_was(plain, last, today)):
        told.append(LONG_AGO.format(plain))
        return then
    return text


def _as_it_was(text: str, last: date, today: date) -> str | None:
    """Gives "the pump was about to come" for "the pump is coming next week"."""
    found = _when().search(text)
    if not found or last + timedelta(days=_ahead()[found["when"].lower()]) >= today:
        return None
    plain = f"{text[: found.start()]}{text[found.end() :]}"
    if coming := _COMING.search(plain):
        form, be = verb_form(coming["do"]), "were" if coming["be"] == "are" else "was"
        base = form.base if form else None
        led = f"{be} about to {base}{coming['rest']}" if base else None
        return f"{plain[: coming.start()]}{led}" if led else None
    if will := _WILL.search(plain):
        many = core(plain[: will.start()].split(" ", maxsplit=1)[0]) in {"they", "we", "you"}
        be = "were" if many else "was"
        return f"{plain[: will.start()]} {be} about to {will['do']}{will['rest']}"
    if found := _IS_LAST.search(plain):
        return f"{plain[: found.start()]} {'were' if found['be'] == 'are' else 'was'} still to come"
    return _about_to(plain)


@cache
def _ahead() -> dict[str, int]:
    """For each word for what is to come, the days in which it can still be so."""
    rows = load_rows("doubts", "en")["ahead"][0]["pattern"].split(";")
    told = (row.strip().split("=") for row in rows)
    return {word: int(days) for word, days in told}


@cache
def _when() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?P<when>{'|'.join(_ahead())})\b", re.IGNORECASE)


def _about_to(text: str) -> str | None:
    """Gives "her shed was about to arrive" for "her shed arrives"."""
    words = text.split()
    for at, word in enumerate(words[1:], 1):
        form = verb_form(core(word))
        before = core(words[at - 1])
        if form and form.forms == {"s"} and before not in words_of("determiners"):
            if form.base in {"be", "have", "say"}:
                continue
            return " ".join((*words[:at], "was about to", form.base, *words[at + 1 :]))
    return None
