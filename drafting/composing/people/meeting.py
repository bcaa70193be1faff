"""Where, when and how the two met, as people say it."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from drafting.brief import Meeting
from drafting.composing.english.days import drop_iso, find_iso, is_old, say_day
from drafting.composing.english.spelling import mend
from drafting.composing.english.tokens import core, is_speakable, tidy
from drafting.composing.english.words import words_of
from drafting.composing.people.met_how import CAME_BY, day_behind, without_forgotten
from drafting.composing.people.met_patterns import HEARD, MET
from drafting.composing.people.occasion_signs import has_verb, is_label, is_named
from drafting.composing.people.occasion_words import (
    OCCASIONS,
    head_of,
    name_occasion,
    spoken_month,
    take_month,
)

_NOT_MET = re.compile(r"not met|did not speak|didn't speak|haven't|never met|have not|not spoken")
_NOT_SPOKEN = re.compile(
    r"[,;]\s*(?:but )?we (?:did not|didn't|have not|haven't|never) "
    r"(?:speak|spoke|spoken|meet|met|talk)\b.*$"
)
_LISTENED = re.compile(
    r"\b(?:i )?(?:only )?(?:listened|watched|in the (?:audience|\w+ row|stalls)|dialled in|"
    r"online)\b"
)
_BACK = re.compile(r"\b(?:back row|back of the|at the back)\b")
_SPOKE = re.compile(r"\b(?:spoke|talked|chatted|met|then we|had coffee|introduced)\b")
_ENDED = re.compile(
    r"^(?P<noun>(?:my |our |the )?(?:[\w-]+ ){1,3})(?:ended|finished|took place|happened|"
    r"was held)(?: on)?$"
)
_NO_EVENT = re.compile(r"(?i)(?:not|no|never|without|after|before|until|since|because)\b")
# Of a fair of several days, the one on which we met: "trade fair, day two".
_DAY_TWO = re.compile(r", (?:on )?day (?:one|two|three|four|five|\d)\b")
_NAME_MOST = 9
_TWO, _NAMED = 2, 4
_LABEL = re.compile(r"^[a-z][\w ]{2,24}(?: says?)?:\s+", re.IGNORECASE)
_THANKABLE = words_of("meeting_thankable")
# The sort that one notes and never says: "informational chat" is our chat.
_SORT_OF_TALK = re.compile(
    r"\b(?:informational|info|introductory|intro|exploratory|networking) "
    r"(?=(?:phone |video |coffee )?(?:chat|call|talk|interview|conversation|coffee|meeting)\b)",
    re.IGNORECASE,
)
# "coffee talk" is a chat of ours, "coffee talk on rust" somebody's lecture.
_OVER_A_CUP = re.compile(
    r"\b(?P<cup>coffee|tea) (?:talk|chat|conversation)\b(?! (?:on|about|by|with [A-Z])\b)"
)
# A panel is held by several, and who of them is thanked the noun does not say.
_HELD = words_of("slots_lectures") - {"panel"}


@dataclass(frozen=True)
class Occasion:
    """The occasion as words: ``noun`` has its article, ``preposition`` goes before it."""

    noun: str | None = None
    preposition: str = "at"
    head: str = ""
    how: str | None = None
    day: date | None = None
    spoken_day: str | None = None
    spoke: bool = False
    heard: bool = False
    apart: bool = False
    took: str = ""

    @property
    def known(self) -> bool:
        """True where anything of it can be said."""
        return self.noun is not None or self.day is not None or self.spoken_day is not None

    @property
    def read(self) -> bool:
        """True for what somebody wrote: nothing was said there."""
        return self.took.startswith("read")

    def when(self, today: date) -> str | None:
        """The day as people say it."""
        if self.day:
            return say_day(self.day, today)
        if self.spoken_day == f"in {today.year}":
            return "earlier this year"
        return (self.spoken_day or "").removesuffix(f" {today.year}") or None

    def place(self) -> str | None:
        """Gives "at the trade fair in Osaka"."""
        return f"{self.preposition} {self.noun}" if self.noun else None

    def at(self, today: date) -> str | None:
        """Gives "at the trade fair in Osaka in May"."""
        return " ".join(part for part in (self.place(), self.when(today)) if part) or None

    def short_noun(self) -> str | None:
        """Gives "the seed fair" for "the seed fair in Lund": the reader must know which fair."""
        words = (self.noun or "").split()
        at = next((i for i, w in enumerate(words) if i and core(w) in words_of("prepositions")), 0)
        if 2 < at <= _TITLED and core(words[at - 1]) == self.head:
            return " ".join(words[:at])
        if 2 < len(words) <= _TITLED and not at:
            return None
        if not is_occasion(self.head) or words[:1] not in (["the"], ["our"], ["your"]):
            return None
        if self.head in words_of("meeting_vague") and words[0] != "your":
            return None  # "the evening" could be any, and "the control evening" is none.
        at = next((n for n, word in enumerate(words) if core(word) in words_of("prepositions")), 0)
        if _TWO < at <= _NAMED:
            return " ".join(words[:at])  # "the craft fair" is the one in Bergen.
        return f"{words[0]} {self.head}"

    def event(self, today: date) -> str | None:
        """Gives "the trade fair in May"."""
        return " ".join(p for p in (self.noun, self.when(today)) if p) if self.noun else None

    @property
    def thankable(self) -> bool:
        """True for what one can give thanks for, such as a chat or a lecture."""
        given = (self.noun or "").startswith(("your ", "our "))
        return self.head in _THANKABLE and (given or self.is_bare_talk or self.is_round_theirs)

    @property
    def is_bare_talk(self) -> bool:
        """True for "the talk": they held it, or we two had it."""
        return self.noun == "the talk"

    @property
    def is_round_theirs(self) -> bool:
        """True for "the visit to the kiln" and "the tour of the vaults"."""
        return (self.noun or "").startswith(("the visit to ", "the tour of "))

    def is_old(self, today: date) -> bool:
        """True where it lies so far back that things may have changed."""
        return is_old(self.day, today)

    def is_fresh(self, today: date) -> bool:
        """True in the first days after it, when nothing was thought of often or since."""
        return self.day is not None and (today - self.day).days <= _FRESH


_FRESH = 2
_TITLED = 5


def is_occasion(head: str) -> bool:
    """True for what people go to: a fair, a lecture; false for a hallway."""
    return head in OCCASIONS


def held_by_them(occasion: Occasion) -> Occasion:
    """Gives "your guest lecture" for a lecture that nobody else is named for."""
    noun = occasion.noun or ""
    bare = noun.startswith("the ") and " by " not in noun and not occasion.is_bare_talk
    if not bare or occasion.spoke or occasion.head not in _HELD:
        return occasion
    return replace(occasion, noun=noun.replace("the ", "your ", 1))


def says_met(fact: str) -> bool:
    """True for "met at the fair" and "heard her at the drainage day"."""
    text = _LABEL.sub("", tidy(fact))
    return bool(MET.match(text) or HEARD.match(text))


# "of course, from eight", "I've my first meeting on Thursday": nobody met there.
_NO_OCCASION = re.compile(
    # "not a single call to me", "after his shift, on foot"
    r"(?:not|never|without|after|before|until|since|because)\b|"
    r"(?:of course|yes|no|sure|it's|it is|there's)\b|"
    r"[a-z]+(?:ed|ang|oke|ote|ent) (?:again|twice|once more|back)\b|"
    r".{3,40} (?:is|are|will be) (?:on )?\d{4}-\d{2}-\d{2}$|"
    r"(?:I've|we've|I have|we have) (?!met|seen|heard|known|been)\w",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def is_meeting(fact: str) -> bool:
    """True for a fact that only says where or when the two met."""
    text = _LABEL.sub("", tidy(fact))
    none = _NO_OCCASION.match(tidy(fact)) or _NO_OCCASION.match(text)
    if none or says_met(text):
        return not none
    words = _without_parts(drop_iso(re.sub(r"\([^)]*\)", "", text))).split()
    if not words or len(words) > _NAME_MOST or _NO_EVENT.match(tidy(fact)):
        return False
    plain = [core(word) for word in words]
    if _ENDED.match(" ".join(words)):
        return True
    if find_iso(text) and (is_named(plain) or not has_verb(words) or is_label(words)):
        return True
    while plain and plain[0] in {"at", "the", "a", "an", "in", "on", "our", "during"}:
        plain = plain[1:]
    doer = plain[0].partition("'")[0] if plain else ""  # "I'm working that week"
    called = len(plain) == _TWO and plain[0].endswith("ing")  # "sewing circle"
    acts = doer in {"i", "we", "he", "she", "they", "you"} or (has_verb(words) and not called)
    told = plain and acts
    return bool(plain) and head_of(plain) in OCCASIONS and not told


def _without_parts(text: str) -> str:
    """Gives "street party" for "street party, end of June" and "street party, day two"."""
    text = _DAY_TWO.sub("", text)
    return take_month(text)[0] or text if " of " in text else text


def is_to_come(fact: str, today: date) -> bool:
    """True for what its day puts after today."""
    day = find_iso(fact)
    return day is not None and day > today


def find_occasion(met: Meeting, facts: list[str], names: tuple[tuple[str, ...], ...]) -> Occasion:
    """The meeting that a brief tells of, from its own field or from a fact."""
    found = Occasion(day=met.day, spoken_day=None if met.day else spoken_month(met.when))
    if met.where:
        found = _merge(found, _read_where(met.where, names))
        found = replace(found, spoke=not found.apart)
    elif met.when or met.how:
        found = replace(found, spoke=True)
    for fact in facts:
        if is_meeting(fact):
            found = _merge(found, read_occasion(fact, names))
    how = tidy(met.how or "")
    if is_from_afar(how):
        found = replace(found, apart=True, heard=True, spoke=False)
    if how and found.how is None and (match := MET.match(how)):
        found = replace(found, how=_together(match["how"].lower()))
    return found


def _read_where(where: str, names: tuple[tuple[str, ...], ...]) -> Occasion:
    """The place without what else was noted beside it: "union day, same table"."""
    place, comma, beside = tidy(where).partition(", ")
    if not comma or not place or "(" in where or all(w[:1].isupper() for w in beside.split()):
        return read_occasion(where, names)
    at_table = re.match(r"(?:at the )?same table\b", beside)
    how = MET.match("sat at the same table" if at_table else beside)
    told = beside.lower()
    lecture = read_occasion(place, names).head in words_of("slots_lectures")
    listened = any(sign.search(told) for sign in (_LISTENED, _NOT_MET))
    listened = listened or (lecture and _BACK.search(told) is not None)
    occasion = read_occasion(f"{place} ({beside})" if listened else place, names)
    return replace(occasion, how=occasion.how or _together(how["how"].lower())) if how else occasion


def is_from_afar(told: str) -> bool:
    """True for "I listened online": one of the two does not know of it."""
    text = told.lower()
    if _NOT_MET.search(text):
        return True
    return bool(_LISTENED.search(text)) and not _SPOKE.search(text)


def _merge(first: Occasion, second: Occasion) -> Occasion:
    """The first, with what it lacks taken from the second."""
    return Occasion(
        noun=first.noun or second.noun,
        preposition=first.preposition if first.noun else second.preposition,
        head=first.head or second.head,
        how=first.how or second.how,
        day=first.day or second.day,
        spoken_day=first.spoken_day or second.spoken_day,
        spoke=first.spoke or second.spoke,
        heard=first.heard or second.heard,
        apart=first.apart or second.apart,
        took=first.took or second.took,
    )


def read_occasion(text: str, names: tuple[tuple[str, ...], ...] = ()) -> Occasion:
    """What one text says of a meeting: "met at a trade fair in Osaka 2026-05-15"."""
    text = _DAY_TWO.sub("", mend(_LABEL.sub("", tidy(text))))
    text = re.sub(r"\bride along\b", "ride-along", text)
    aside = " ".join(re.findall(r"\(([^)]*)\)", text)).lower()
    plain = re.sub(r",? (?:\d+|[a-z]+) (?:minutes|hours)$", "", re.sub(r"\s*\([^)]*\)", "", text))
    plain = without_forgotten(re.sub(r",(?= *\d{4}-)", "", plain))
    if away := _NOT_SPOKEN.search(plain):
        aside, plain = f"{aside} {away[0].lower()}", plain[: away.start()]
    listened = HEARD.match(plain)
    plain = listened["rest"] if listened else plain
    found = MET.match(plain)
    how = _together(found["how"].lower()) if found else None
    day, words = find_iso(plain), drop_iso(found["rest"] if found else plain)
    words = re.sub(r"\s+for (?:an?|two|three|four|\d+) [a-z]+$", "", words) if found else words
    ended = _ENDED.match(words)
    words, spoken = take_month(ended["noun"].strip() if ended else words)
    words = _OVER_A_CUP.sub(r"chat over \g<cup>", _SORT_OF_TALK.sub("", day_behind(words)))
    if how and words and core(words.split()[0]) in CAME_BY:
        how, words = f"{how} {words}", ""
    noun, preposition, head = (
        name_occasion(words, names) if is_speakable(words) else (None, "at", "")
    )
    read = head in words_of("meeting_read") and found is None
    took = "listened to" if head in words_of("meeting_listened") and listened else ""
    apart = is_from_afar(aside) or read
    return Occasion(
        noun=noun,
        preposition=preposition,
        head=head,
        how=how,
        day=day,
        spoken_day=None if day else spoken,
        spoke=found is not None or head in words_of("ours"),
        heard=apart or listened is not None or bool(re.search(r"listened|audience|heard", aside)),
        apart=apart or listened is not None,
        took="read" if read else took,
    )


def _together(how: str) -> str:
    """Gives "sat next to me" as what the two did."""
    how = f"got {how}" if how.startswith("stuck") else how
    beside = any(word in how for word in (" to ", "beside", "opposite", " into "))
    return re.sub(r"\b(?:me|us|her|him|them)\b", "each other", how) if beside else how
