"""The brief's facts, sorted: the meeting, theirs, mine, promises, who sent me."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from drafting.brief import Brief, Promise, iso_day
from drafting.composing.bygone.offers import day_is_past
from drafting.composing.english.days import find_iso, is_old
from drafting.composing.english.hearing import NOTHING_WANTED
from drafting.composing.english.tokens import bare, core, tidy
from drafting.composing.english.words import verb_form, words_of
from drafting.composing.giving.asks import read_ask
from drafting.composing.giving.offered import SEVERAL, offered_deed, one_of_them
from drafting.composing.giving.offers import Deed, ask_about_it, read_deed, say_due
from drafting.composing.giving.owing import is_their_debt
from drafting.composing.giving.told_before import as_promised, in_one_breath_with
from drafting.composing.noting.asides import (
    CURIOUS,
    SENT_BY,
    find_curious,
    find_introducer,
    find_sender,
    further_promises,
    is_aside,
    is_last_alone,
    is_no_share,
    is_of_another_year,
    last_told,
    told_promises,
)
from drafting.composing.noting.clearance import is_clear, may_be_said
from drafting.composing.noting.foreign import LEFT_OUT, Strangers, without_strangers
from drafting.composing.noting.loose import says_the_same
from drafting.composing.noting.myself import hoped_aloud, tell_of_myself
from drafting.composing.noting.named_before import without_dangling
from drafting.composing.noting.sieve import (
    is_empty_promise,
    is_left_out,
    is_no_deed,
    is_of_another,
    told_safely,
    without_stray,
)
from drafting.composing.noting.threads import in_runs, threaded
from drafting.composing.people.meeting import (
    Occasion,
    find_occasion,
    held_by_them,
    is_meeting,
    is_to_come,
)
from drafting.composing.people.names import Called, call, known_names
from drafting.composing.people.unkind import without_unkind
from drafting.composing.people.works import by_a_work
from drafting.composing.telling.as_it_is import of_my_people
from drafting.composing.telling.pointing import beside_what_they_name
from drafting.composing.telling.statement import Ear, Statement
from drafting.composing.telling.weighing import is_limit, weighs_on_them

# Somebody or something of which there are several, so that "they" need not be the person.
_PLURAL = re.compile(
    r"\b(?:people|children|staff)\b|\b(?!always|across|perhaps)[a-z]{3,}[^\Wsui]s\b"
)
# Messages in which nothing heavy of mine stands between the two.
_LIGHT = frozenset({"thank_you", "closing", "introduction"})
_TO_THEM = frozenset({"thank_you", "follow_up", "closing", "introduction", "check_in"})
_A_QUESTION = re.compile(r"(?:me|us) (?:whether|if|how|what|which|who|when|where|why)\b")
_HOW_I_CAME = re.compile(
    r"(?:I|we) (?:came|was|were|went|visited|drove|called)\b.*\d{4}-\d{2}-\d{2}$"
)
_MY_DAY = re.compile(r"(?:I|my)\b(?! (?:met|saw|visited|wrote|called|rang|talked|spoke))")
# Messages that give thanks for what was offered; the others say that it can wait.
_THANKING = frozenset({"thank_you", "check_in", "closing"})
# Messages between two who met; in the others a year tells of the matter and not of them.
_OF_OLD = frozenset({"check_in", "thank_you", "closing", "congratulate", "condolence"})
# What is written to somebody of whom one may know no more than what they wrote or said there.
_BY_WORK = frozenset({"thank_you", "follow_up", "introduction", "ask_advice", "closing"})
_LATE = 14
_AND_I = re.compile(r",?\s+and (?=I\b)(?!I [\w' ]+ (?:that|it|so)$)")
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
    strangers: Strangers = field(default_factory=Strangers)


def sort_out(brief: Brief, today: date) -> Material:
    """The brief's facts, each in its place; what may not be said is left behind."""
    brief, strangers = without_strangers(hoped_aloud(brief))
    called = call(brief.contact, brief.note)
    known = tuple(known_names(brief))
    ear = Ear(called.forms, known, today, alone=brief.kind == "pitch", single=one_of_them(brief))
    allowed = [fact for fact in brief.facts if may_be_said(fact, brief)]
    past = [fact for fact in allowed if not (is_last_alone(fact) or is_to_come(fact, today))]
    past = [fact for fact in past if not is_aside(fact) or is_meeting(fact)]
    occasion = find_occasion(brief.met, past, called.forms)
    if brief.kind == "thank_you":
        occasion = held_by_them(occasion)
    if brief.kind in _BY_WORK and not (occasion.known or occasion.how):
        occasion, allowed = by_a_work(occasion, allowed, called.forms)
    statements = _statements(brief, ear, allowed, occasion.head)
    about, told = threaded(_about_them(statements, brief.kind), statements)
    statements = list(told)
    promises = [*brief.promises, *told_promises(allowed), *further_promises(brief)]
    last = iso_day(brief.last_contact) or last_told(brief.facts, today) or occasion.day
    if last is None and brief.kind == "check_in":
        # On the day of "I finished the course" the two need not have spoken.
        shared = [fact for fact in brief.facts if not _MY_DAY.match(fact)]
        last = max(filter(None, map(find_iso, shared)), default=None)
    deed = offered_deed(brief, called, today)
    mine = tuple(s for s in map(of_my_people, statements) if _is_mine(s, brief))
    deed, mine = in_one_breath_with(deed, mine)
    kept = _kept(promises, "me", called, today, brief)
    kept = [replace(one, deed=as_promised(deed, one.deed)) for one in kept]
    return Material(
        brief=brief,
        today=today,
        called=called,
        occasion=occasion,
        theirs=beside_what_they_name(in_runs(about, _standing), statements),
        mine=mine,
        offer=deed,
        kept=tuple(kept),
        awaited=(
            *_offered(statements, brief),
            *(
                kept
                for kept in _kept(promises, "them", called, today, brief)
                if not any(s.is_offer and says_the_same(s.raw, kept.deed.raw) for s in statements)
            ),
        ),
        ask=read_ask(brief.ask, called.forms, today),
        introducer=find_introducer(allowed, called),
        sent=find_sender(allowed, called),
        curious=find_curious(allowed),
        forgotten=any(_FORGOTTEN.search(text) for text in (*brief.facts, *brief.they_said)),
        old=is_old(last, today)
        or (last is None and brief.kind in _OF_OLD and is_of_another_year(allowed, today)),
        last=last,
        heard=tuple(statements),
        strangers=strangers,
        warnings=(*day_is_past(brief, today), *((LEFT_OUT,) if strangers.texts else ())),
    )


def _is_mine(statement: Statement, brief: Brief) -> bool:
    """True for what is told of me; in thirty seconds about myself, everything is."""
    if _HOW_I_CAME.match(statement.raw):
        return False  # "I came about the cupboard": it is how we met, and no news.
    told = {"mine", "ours", "world"} if brief.kind == "pitch" else {"mine", "ours"}
    if brief.kind in _LIGHT and weighs_on_them(statement):
        return False
    if brief.kind in _TO_THEM and NOTHING_WANTED.match(tidy(statement.raw)):
        return False  # Said by itself it is cold, and nothing is asked anyhow.
    return statement.whose in told and (brief.kind == "pitch" or not statement.left)


def _offered(statements: list[Statement], brief: Brief) -> list[Kept]:
    """What they offered to do, where the message does not give thanks for it at once."""
    told = [] if brief.kind in _THANKING else [s for s in statements if s.is_offer]
    return [Kept(Deed(s.raw, (s.loose.said,), None, None), None) for s in told if s.loose]


def _about_them(statements: list[Statement], kind: str) -> list[Statement]:
    found = [s for s in statements if s.whose in {"theirs", "world"} and not s.left]
    found = [s for s in found if kind in _THANKING or not s.is_offer]
    if kind == "share":
        return found  # What they cannot get is why I thought of them.
    return [s for s in found if _standing(s) < 3] or found


def _standing(statement: Statement) -> int:
    """What can be told best comes first; what they asked of me and what they cannot bear, last."""
    clause = statement.clause
    if statement.is_offer:
        return -1
    if is_limit(statement):
        return 3
    if clause is None:
        return 2 if statement.loose and statement.loose.sort == "request" else 1
    asked = clause.base == "ask" and clause.rest.startswith(("me ", "us "))
    asked = asked and not _A_QUESTION.match(clause.rest)
    sour = clause.base in {"hate", "dislike", "fear", "dread"}
    also = clause.subject.lower().startswith(("nobody", "everybody", "it ", "there"))
    refused = clause.verb.lower() in {"can't", "cannot"}
    refused = refused or clause.text.startswith(("you would like", "you laughed", "you smiled"))
    return 3 if asked or refused else 2 if sour or also else 0


def _names_several(text: str, several: re.Pattern[str]) -> bool:
    """True where a fact names more than one; the "walks" of "she walks the line" are not."""
    for found in several.finditer(text):
        before = text[: found.start()].lower().split()[-1:] or ["she"]
        form = verb_form(found[0].lower())
        does = form is not None and "s" in form.forms and before[0] in {"she", "he", "who", "it"}
        if not does:
            return True
    return False


def _statements(brief: Brief, ear: Ear, allowed: list[str], head: str) -> list[Statement]:
    found: list[Statement] = []
    taught = head in words_of("taught_at") and brief.kind not in {"pitch", "share"}
    theirs = () if brief.kind == "pitch" else brief.they_said  # no fact of mine
    texts = [
        *((f"they_said[{n}]", text) for n, text in enumerate(theirs)),
        *((f"facts[{n}]", text) for n, text in enumerate(brief.facts) if text in allowed),
        *((f"share[{n}]", text) for n, text in enumerate(brief.share)),
    ]
    for source, text in texts:
        placed = _has_own_place(text, source)
        if placed or not may_be_said(text, brief) or is_left_out(text, source, brief):
            continue
        told = _of_myself(text) if brief.kind == "pitch" else without_unkind(text)
        if not told or (source.startswith("share") and is_no_share(text, brief.kind)):
            continue
        several = SEVERAL if text.lower().startswith("their ") else _PLURAL
        many = any(_names_several(each, several) for _, each in texts if each != text)
        heard = ear.hear(_as_taught(told, taught=taught), source, others=many)
        safe = [told_safely(s) for s in heard if s.usable]
        found += [_as_said(s, taught=taught) for s in safe if s is not None]
    kept = without_stray(found)
    named = without_dangling(kept)
    # In a no, "my own pupils are in it" is in what they asked of me, which stands before it.
    asked = kept if brief.kind == "decline" else []
    return [s for s in kept if s in named or (s in asked and _is_about_mine(s))]


def _is_about_mine(statement: Statement) -> bool:
    """True for "my own pupils are in it", and not for "it meets on Tuesdays"."""
    return statement.clause is not None and statement.clause.subject.lower() not in {"it", "they"}


def _as_taught(text: str, *, taught: bool) -> str:
    """What somebody taught, noted as they said it: "look at the corners first"."""
    first = core(text.split(" ", 1)[0]) if text.strip() else ""
    if not taught or first not in words_of("taught_orders"):
        return text
    verb, _, rest = text.strip().partition(" ")
    rest = f"first {rest.removesuffix(' first')}" if rest.endswith(" first") else rest
    return f"she told me to {verb} {rest}"


def _as_said(statement: Statement, *, taught: bool) -> Statement:
    """What is noted of a talk is what was said there, unless it tells of somebody."""
    clause = statement.clause
    # "Half the room laughed" happened there, and nobody taught it.
    said = taught and statement.whose == "world" and clause is not None and not clause.is_past
    own = set(bare(statement.raw).split()) & {"i", "me", "my", "we", "our", "us"}
    said = said and not own and not statement.leans
    return replace(statement, quoted=True) if said else statement


def _of_myself(text: str) -> str | None:
    """In thirty seconds about myself, each "and I" takes a breath of its own."""
    told = tell_of_myself(text)
    return told and _AND_I.sub("; ", told)


def _has_own_place(text: str, source: str) -> bool:
    plain = tidy(text)
    elsewhere = (SENT_BY.match(plain), told_promises([plain]), CURIOUS.match(plain))
    if source.startswith("they_said"):
        return is_aside(plain)
    return any(elsewhere) or is_meeting(text) or is_aside(plain)


def _kept(
    promises: list[Promise], who: str, called: Called, today: date, brief: Brief
) -> list[Kept]:
    found: list[Kept] = []
    for promise in promises:
        astray = is_of_another(promise.what, brief) if who == "me" else False
        if promise.who != who or astray or not is_clear(promise.what, brief):
            continue
        if is_no_deed(promise.what, who) or (who == "them" and is_their_debt(promise.what)):
            continue
        single = who == "me" and one_of_them(brief)
        deed = read_deed(promise.what, called.forms, today, by=who, single=single)
        if deed is not None and not (who == "me" and is_empty_promise(deed.do[0])):
            deed = ask_about_it(deed) if who == "me" and brief.they_said else deed
            due = iso_day(promise.due)
            late = due is not None and (today - due).days > _LATE
            found.append(Kept(deed, say_due(promise.due, today, deed), late=late))
    return found
