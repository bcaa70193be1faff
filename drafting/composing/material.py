"""The brief's facts, sorted: the meeting, theirs, mine, promises, who sent me."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from drafting.brief import Brief, Promise, iso_day
from drafting.composing.days import MONTHS, find_iso, is_old
from drafting.composing.meeting import Occasion, find_occasion, is_meeting
from drafting.composing.names import Called, call, clean_name
from drafting.composing.offers import Deed, read_ask, read_deed, say_due
from drafting.composing.statement import Ear, Statement
from drafting.composing.tokens import bare, core, tidy
from drafting.composing.turning import Turner
from drafting.composing.words import words_of

_ASIDE = re.compile(
    r"\bno contact since\b|\btoday is\b|\b\d+ seconds\b|\bI am writing (?:on|this)\b|"
    r"\bagreed to be named\b|"
    r"\bhas agreed\b|\bwe (?:did not|didn't|have not|haven't) (?:speak|spoken|meet|met)\b|"
    r"\b(?:don't|do not|can't|cannot) remember\b|\bbusiness cards?\b|\bmore people to meet\b|"
    r"^(?:we |I )?last (?:wrote|spoke|talked|texted|emailed|called|heard|in touch|contact|message|saw)\b|"
    r"^I(?:'d| would) (?:like|love|be glad|hope) to (?:meet|hear|see|speak|talk)\b|"
    r"^(?:note|keep|remember|do not|don't|never|please)\b|\bwas not (?:told|asked)\b",
    re.IGNORECASE,
)
_PATIENT = re.compile(
    r"\b(?:mrn|nhs (?:no|number)|d\.?o\.?b|date of birth|bed \d|room \d|case (?:no|number)|"
    r"incident (?:no|number))"
    r"|\b(?:pt|patient|pupil|student|client)s?\.? (?:called |named )?(?-i:Mrs?\.? |Ms\.? |"
    r"[A-Z]\w+ [A-Z])",
    re.IGNORECASE | re.ASCII,
)
_SENT_BY = re.compile(
    r"^(?:(?P<whose>(?:[Mm]y|[Oo]ur) (?:[a-z]+ )?[a-z]+,?) )?(?P<who>[A-Z][\w'\u2019.-]+(?:\s+(?:[a-z]{1,3}\s+)?[A-Z][\w'\u2019.-]+){0,3})\s+(?:has\s+)?(?:kindly\s+)?"
    r"(?:suggested|recommended|told me to (?:write|contact|get in touch|email|call|ask|look you)|said (?:that )?I (?:should|could|might)|"
    r"thought (?:that )?I|"
    r"gave me (?:your|her|his|their)|passed me|put me in touch|pointed me|referred me|sent me|"
    r"encouraged me|advised me|mentioned (?:you|your|her|his|their) name|"
    r"said to (?:write|contact|get in touch))\b"
)
_UNNAMED = re.compile(
    r"not (?:to )?(?:be )?(?:named|mentioned)|don't (?:name|mention)|keep .{0,20}out", re.IGNORECASE
)
_HANDED = "send|lend|bring|show|share|give|email|mail|forward|pass|introduce|invite|print|copy"
_PROMISED = re.compile(
    r"^(?P<who>I|we|she|he|they|(?-i:[A-Z])[\w'.-]+)\s+(?:(?:also|have|has)\s+)?"
    r"(?:(?P<word>promised|offered|agreed)|will|'ll|"
    r"said (?:I|we|s?he|they)(?:'d| would| will|'ll))\s+"
    r"(?:(?:me|us|her|him|them|(?-i:[A-Z])[\w'.-]+)\s+)?(?:to\s+)?"
    rf"(?P<what>(?:{_HANDED}|(?(word)(?:the|a|an|our|my|her|his|their)|(?!)))\b.+)$",
    re.IGNORECASE,
)
_CURIOUS = re.compile(
    r"^I(?:'m| am| would| ?'d)? (?:like to (?:know|learn|hear|understand)|curious(?: about)?|"
    r"wonder(?:ing)?|"
    r"want to (?:know|learn|hear)|interested in)\s+(?P<what>.+)$",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"^(?:we |I )?last (?:wrote|spoke|talked|texted|emailed|called|heard|in touch|contact|message)\b",
    re.IGNORECASE,
)
_SUGGESTED = re.compile(
    r"suggested|recommended|told me|said|thought|encouraged|advised", re.IGNORECASE
)
_BRIEFLY = 14
_FEW, _MANY = 3, 2
# Messages in which nothing heavy of mine stands between the two.
_LIGHT = frozenset({"thank_you", "closing", "introduction"})
_HEAVY = words_of("heavy")
_LATE = 14
_FORGOTTEN = re.compile(
    r"\b(?:don't|do not|can't|cannot) (?:really )?(?:remember|recall)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Kept:
    """A promise, ready to be said."""

    deed: Deed
    due: str | None
    late: bool = False


@dataclass(frozen=True)
class Material:
    """Everything a draft may be made from, sorted by what it is."""

    brief: Brief
    today: date
    called: Called
    occasion: Occasion
    theirs: tuple[Statement, ...] = ()
    mine: tuple[Statement, ...] = ()
    offer: Deed | None = None
    kept: tuple[Kept, ...] = ()
    awaited: tuple[Kept, ...] = ()
    ask: tuple[str, str] | None = None
    introducer: str | None = None
    sent: tuple[str, ...] = ()
    curious: str | None = None
    forgotten: bool = False
    old: bool = False
    last: date | None = None
    heard: tuple[Statement, ...] = ()
    more: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    titles: tuple[str, ...] | None = None
    warnings: tuple[str, ...] = ()
    salt: int = 0


def sort_out(brief: Brief, today: date) -> Material:
    """The brief's facts, each in its place; what may not be said is left behind."""
    called = call(brief.contact, brief.note)
    known = tuple(_known_names(brief))
    ear = Ear(called.forms, known, today, alone=brief.kind == "pitch", single=_is_one_person(brief))
    allowed = [fact for fact in brief.facts if _may_be_said(fact, brief)]
    occasion = find_occasion(
        brief.met, [fact for fact in allowed if not is_aside(fact)], called.forms
    )
    statements = _statements(brief, ear, allowed)
    promises = [*brief.promises, *_told_promises(allowed)]
    last = iso_day(brief.last_contact) or _last_told(brief.facts, today) or occasion.day
    offer = brief.offer
    return Material(
        brief=brief,
        today=today,
        called=called,
        occasion=occasion,
        theirs=tuple(sorted(_about_them(statements), key=_standing)),
        mine=tuple(s for s in statements if _is_mine(s, brief)),
        offer=read_deed(offer.what, called.forms, today)
        if offer and _clear(offer.what, brief)
        else None,
        kept=tuple(_kept(promises, "me", called, today, brief)),
        awaited=tuple(_kept(promises, "them", called, today, brief)),
        ask=read_ask(brief.ask, called.forms, today),
        introducer=_introducer(allowed, called),
        sent=_sent(allowed, called),
        curious=_curious(allowed),
        forgotten=any(_FORGOTTEN.search(text) for text in (*brief.facts, *brief.they_said)),
        old=is_old(last, today) or (last is None and _is_of_another_year(allowed, today)),
        last=last,
        heard=tuple(statements),
    )


def _last_told(facts: tuple[str, ...], today: date) -> date | None:
    """The day of "last wrote in February", its month's first where only the month is told."""
    for fact in facts:
        if not _LAST.match(tidy(fact)):
            continue
        if day := find_iso(fact):
            return day
        month = next((n for n, name in enumerate(MONTHS, 1) if name.lower() in fact.lower()), None)
        if month:
            return date(today.year - (month > today.month), month, 1)
    return None


def _is_of_another_year(facts: list[str], today: date) -> bool:
    """True where the facts themselves name a year gone by."""
    years = {int(year) for year in re.findall(r"\bin (20\d\d)\b", " ".join(facts))}
    return any(year < today.year for year in years)


def _is_one_person(brief: Brief) -> bool:
    """True where a fact calls them he or she, so that "they" are others."""
    told = " ".join((*brief.facts, *brief.they_said)).lower()
    return bool(re.search(r"\b(?:he|she|his|her|him)\b", told))


def _is_mine(statement: Statement, brief: Brief) -> bool:
    """True for what is told of me; in thirty seconds about myself, everything is."""
    told = {"mine", "ours", "world"} if brief.kind == "pitch" else {"mine", "ours"}
    if (
        brief.kind in _LIGHT
        and set(bare(statement.raw.replace("laid off", "redundant")).split()) & _HEAVY
    ):
        return False
    return statement.whose in told and (brief.kind == "pitch" or not statement.left)


def _about_them(statements: list[Statement]) -> list[Statement]:
    found = [s for s in statements if s.whose in {"theirs", "world"} and not s.left]
    return [s for s in found if _standing(s) < 3] or found


def _standing(statement: Statement) -> int:
    """What can be told best comes first; what they asked of me and what they cannot bear, last."""
    clause = statement.clause
    if clause is None:
        return 1
    asked = clause.base == "ask" and clause.rest.startswith(("me ", "us "))
    sour = clause.base in {"hate", "dislike", "fear", "dread"}
    also = clause.subject.lower().startswith(("nobody", "everybody", "it ", "there"))
    refused = clause.verb.lower() in {"can't", "cannot"}
    refused = refused or clause.text.startswith(("you would like", "you laughed", "you smiled"))
    return 3 if asked or refused else 2 if sour or also else 0


def _known_names(brief: Brief) -> list[str]:
    """Words of the names in the brief, which keep their capital."""
    people = (brief.contact.name, brief.sender.name, brief.contact.preferred_name)
    places = (brief.contact.org, brief.sender.org, brief.other.name if brief.other else None)
    return [
        word.casefold().strip(".,") for text in (*people, *places) if text for word in text.split()
    ]


def _statements(brief: Brief, ear: Ear, allowed: list[str]) -> list[Statement]:
    found: list[Statement] = []
    texts = [
        *((f"they_said[{n}]", text) for n, text in enumerate(brief.they_said)),
        *((f"facts[{n}]", text) for n, text in enumerate(brief.facts) if text in allowed),
        *((f"share[{n}]", text) for n, text in enumerate(brief.share)),
    ]
    for source, text in texts:
        if not _may_be_said(text, brief) or _has_own_place(text, source):
            continue
        if brief.kind == "pitch":
            text = re.sub(r",?\s+and (?=I\b)", "; ", text)  # noqa: PLW2901 - one breath each
        found += [s for s in ear.hear(text, source) if s.usable]
    return found


def is_aside(text: str) -> bool:
    """True for what is said to the writer and not to be passed on."""
    return bool(_ASIDE.search(tidy(text)))


def _has_own_place(text: str, source: str) -> bool:
    plain = tidy(text)
    elsewhere = (_SENT_BY.match(plain), _PROMISED.match(plain), _CURIOUS.match(plain))
    if source.startswith("they_said"):
        return bool(_ASIDE.search(plain))
    return any(elsewhere) or is_meeting(text) or bool(_ASIDE.search(plain))


def _may_be_said(text: str, brief: Brief) -> bool:
    return not _PATIENT.search(text) and _clear(text, brief) and not is_in_another_language(text)


def is_in_another_language(text: str) -> bool:
    """True for a fact that would stand in an English message as a foreign body."""
    words = bare(text).split()
    foreign = sum(word in words_of("other_languages") for word in words)
    return len(words) > _FEW and foreign >= _MANY and foreign * 4 >= len(words)


def _clear(text: str, brief: Brief) -> bool:
    """False for a text that holds something private, or most of its words."""
    words = set(bare(text).split())
    for item in brief.private:
        secret = bare(item)
        if not secret:
            continue
        telling = {word for word in secret.split() if len(word) > 3}
        if f" {secret} " in f" {bare(text)} ":
            return False
        if telling and len(telling & words) * 2 > len(telling):
            return False
    return True


def _told_promises(facts: list[str]) -> list[Promise]:
    found: list[Promise] = []
    for fact in facts:
        match = _PROMISED.match(tidy(fact))
        if match:
            mine = match["who"].lower() in {"i", "we"}
            found.append(Promise(who="me" if mine else "them", what=match["what"]))
    return found


def _kept(
    promises: list[Promise], who: str, called: Called, today: date, brief: Brief
) -> list[Kept]:
    found: list[Kept] = []
    for promise in promises:
        if promise.who != who or not _clear(promise.what, brief):
            continue
        deed = read_deed(promise.what, called.forms, today, by=who)
        if deed is not None:
            due = iso_day(promise.due)
            late = due is not None and (today - due).days > _LATE
            found.append(Kept(deed, say_due(promise.due, today, deed), late=late))
    return found


def _introducer(facts: list[str], called: Called) -> str | None:
    """Who suggested that I write, unless they asked not to be named."""
    for fact in facts:
        match = _SENT_BY.match(tidy(fact))
        own = match and any(name[-1:] == (core(match["who"]),) for name in called.forms)
        if match and not own and not _UNNAMED.search(fact):
            return clean_name(match["who"]) or None
    return None


def _sent(facts: list[str], called: Called) -> tuple[str, ...]:
    """Gives "Councillor Finch gave me your number": how I come to write, where it is a deed."""
    for fact in facts:
        match = _SENT_BY.match(tidy(fact))
        if match and not _UNNAMED.search(fact) and not _SUGGESTED.search(match[0]):
            told = re.sub(r"\s*\([^)]*\)", "", tidy(fact))
            turner = Turner(called.forms, mine=True)
            text = " ".join(turner.turn(told.split()))
            who = f"{match['whose'] or ''} {match['who']}".strip()
            also = f"it was {who} who{text[len(who) :]}"
            return () if turner.left or len(told.split()) > _BRIEFLY else (text, also)
    return ()


def _curious(facts: list[str]) -> str | None:
    for fact in facts:
        match = _CURIOUS.match(tidy(fact))
        if match:
            return tidy(match["what"])
    return None
