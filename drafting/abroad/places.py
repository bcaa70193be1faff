"""Where and when the two met, ready to be said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from drafting.abroad.days import drop_iso, find_iso, is_old, say_ago, say_day
from drafting.abroad.tokens import pattern, words
from drafting.brief import Brief
from drafting.days import Day, find_days
from prompts.grammar import load_grammar, load_rows

_LONGEST_AFTER = 3
_LONGEST_NAME = 6
_LONG_NAME = 7
_YEAR = re.compile(r"(?:\b(?:de|en|in|im|von)\s+)?\b20\d\d\b")
# What was noted behind the day of an occasion: ", au fond de la salle".
_BEHIND_DAY = re.compile(r"(?<=\d{4}-\d\d-\d\d), (?=[a-zà-ÿ]).*$")
_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True)
class Place:
    """An occasion: "beim Vortrag", "den Vortrag", "nach dem Vortrag"."""

    at: str
    event: str | None = None
    after: str | None = None
    listened: bool = False
    thanked: bool = False


@dataclass(frozen=True)
class Meeting:
    """The meeting: its place where that can be said, its day, and whether the two spoke."""

    place: Place | None = None
    day: date | None = None
    apart: bool = False
    vague: bool = False
    exact: bool = False
    named: bool = False

    def values(self, code: str, today: date, *, last: date | None = None) -> dict[str, str]:
        """The slots that the meeting fills."""
        grammar, found = load_grammar(code), {}
        when = of_day = ""
        if self.day:
            when, of_day = (self._say(way, today, code) for way in ("day", "of"))
        place = self.place
        # A note's own "visita el 20 de noviembre" is told as "en la visita del 20 de noviembre".
        named = self.exact and place and place.event and "when_first" not in grammar
        located = named and place and pattern(code, "located").search(f" {place.event} ")
        own_day = of_day if named and not located else when
        spoken = (place.at if place else "", own_day)
        # "Ayer en la jornada", "samedi dernier au marché"; a date in figures stands behind.
        first = "when_first" in grammar or not re.search(r"\d", own_day)
        spoken = spoken[::-1] if first else spoken
        at = " ".join(part for part in spoken if part)
        if place:
            found["place"] = place.at
            if place.after and len(place.after.split()) <= _LONGEST_AFTER:
                found["after"] = place.after
        if when:
            found["when"] = when
        if at and not self.apart:
            found["at"] = at
        direct = place.event if place and place.event else None
        if direct and place and (place.thanked or self.apart):
            located = pattern(code, "located").search(f" {direct} ")
            apart = "," if len(direct.split()) >= _LONG_NAME and when else ""
            found["event"] = f"{direct}{apart} {when if located or apart else of_day}".strip()
        elif at and not self.apart:
            both = f"{of_day} {place.at}" if place and first and "when_first" not in grammar else at
            found["event"] = f"{grammar['talk']} {both if place else of_day}".replace("  ", " ")
        if direct and place and (place.listened or self.apart):
            found["heard"] = f"{direct} {of_day}".strip()
        since = last or self.day
        ago = say_ago(since, today, code) if since else None
        if ago:
            found["ago"] = ago
        return found

    def _say(self, way: str, today: date, code: str) -> str:
        if self.day is None:
            return ""
        vague, exact, named = self.vague, self.exact, self.named
        return say_day(self.day, today, code, way, vague=vague, exact=exact, named=named)

    def is_old(self, today: date) -> bool:
        """True where so long has passed that things may have changed."""
        return is_old(self.day, today)


def name_place(text: str, code: str) -> Place | None:
    """A place or an event that has a name of its own: "in Hamburg", "bei JavaLand"."""
    grammar = load_grammar(code)
    article, _, bare = text.partition(" ")
    led = article.lower() in words(code, "name_articles") and bool(bare)
    name = bare if led else text
    parts = name.split()
    small = words(code, "in_names")
    is_name = bool(parts) and all(
        part[:1].isupper() or part.isdigit() or part in small for part in parts
    )
    if not is_name or len(parts) > _LONGEST_NAME:
        return None
    if name.lower() in words(code, "towns"):
        return Place(at=f"{grammar['in_town']} {name}")
    # A German noun has a capital too: only a word like "JavaLand" or "DGINA 2026" is a name there.
    odd = any(re.search(r"[a-z][A-Z]|^[A-Z]{2,}|\d", part) for part in parts)
    if "odd_names" in grammar and not odd:
        return None
    whole = f"{grammar['at_named']} {text if led else name}"
    for melted in grammar.get("melted", "").splitlines():
        apart, _, together = melted.partition("=")
        whole = whole.replace(f"{apart} ", f"{together} ", 1) if apart else whole
    return Place(at=whole)


def is_meeting(text: str, code: str) -> bool:
    """True for a fact that only tells where and when the two met."""
    low = text.lower()
    return bool(pattern(code, "meeting_facts").search(low))


def day_of(text: str, today: date, code: str) -> date | None:
    """The day that the words name, looked for in the past."""
    if (iso := find_iso(text)) is not None:
        return iso
    found = _days(text, today, code)
    return next((day.on for day in found if day.on), None)


def _days(text: str, today: date, code: str) -> list[Day]:
    """The days that the words name; the sea of "en mer" is no Wednesday."""
    found = find_days(text, today, leaning="past", language=code)
    return [day for day in found if day.text.lower() not in words(code, "not_days")]


def month_of(text: str, today: date, code: str) -> date | None:
    """A day of the month that the words name, with its year or as the latest one past."""
    months = [month.lower() for month in load_grammar(code)["months"].split()]
    found = re.search(rf"\b({'|'.join(months)})\b(?:\s+(?:de\s+)?(20\d\d))?", text.lower())
    if found is None:
        return None
    month = months.index(found[1]) + 1
    year = int(found[2]) if found[2] else today.year - (month > today.month)
    return date(year, month, 1)


def bare_place(text: str, today: date, code: str) -> str:
    """The words without their day, and without "met at" and what stands in brackets."""
    leads = "|".join(words(code, "date_leads"))
    text = pattern(code, "with_reader").sub(" ", _BEHIND_DAY.sub("", text))
    text = re.sub(rf"(?:\b(?:{leads})\s+)?\b(?=\d{{4}}-\d\d-\d\d)", " ", text)
    text = drop_iso(pattern(code, "apart").sub(" ", _BRACKETS.sub(" ", text)))
    for day in reversed(_days(text, today, code)):
        text = re.sub(rf"\b(?:{leads})\s+$", "", text[: day.start]) + text[day.end :]
    months = "|".join(load_grammar(code)["months"].split())
    lead = r",?\s*\b(?:de|en|im|in|d['\u2019])\s*|,\s*"
    text = re.sub(rf"(?:{lead})(?:{months})\b", " ", text, flags=re.IGNORECASE)
    text = english_to_own(_YEAR.sub(" ", text), code)
    text = pattern(code, "meeting_leads").sub(" ", text)
    text = " ".join(text.split()).strip(" ,;:.")
    text = pattern(code, "last_words").sub(" ", text).strip(" ,;:.")
    town = load_grammar(code)["in_town"]
    text = re.sub(r",\s*([A-ZÀ-Ý][\w-]+)$", rf" {town} \1", text)
    ends = words(code, "date_leads")
    parts = text.split()
    while parts and parts[-1].lower() in ends:
        parts.pop()
    return " ".join(parts).strip(" ,;:.")


def english_to_own(text: str, code: str) -> str:
    """The few English names of occasions that notes are full of, in the language asked for."""
    for row in load_grammar(code)["english_occasions"].strip().splitlines():
        english, own = row.split("=")
        found = re.match(
            rf"(?:met )?(?:at |on |after )?(?:a |an |the |her |his )?{english}\b",
            text,
            re.IGNORECASE,
        )
        if found:
            return own + text[found.end() :]
    return text


def days_told(brief: Brief, texts: Sequence[str]) -> frozenset[date]:
    """Every day that is given for the meeting."""
    since = [row["pattern"] for row in load_rows("doubts", brief.language).get("since", ())]
    told = [t for t in texts if not any(re.search(row, t, re.IGNORECASE) for row in since)]
    days = [brief.met.day, *(find_iso(text) for text in told)]
    return frozenset(day for day in days if day)
