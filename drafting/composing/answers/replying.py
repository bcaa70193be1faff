"""What they wrote to me, and what I answer to it."""

import re
from dataclasses import replace

from drafting.composing.answers.asked import is_them, turned_to_them
from drafting.composing.answers.on_the_day import with_yes_or_no
from drafting.composing.answers.questions import indirect, said_to_me
from drafting.composing.answers.yes_no import in_full
from drafting.composing.english.days import speak_dates
from drafting.composing.english.spelling import mend
from drafting.composing.english.tokens import bare, core, is_speakable, join, lower_start, tidy
from drafting.composing.english.turning import Turner
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import MODALS, words_of
from drafting.composing.giving.arrived import came_along
from drafting.composing.giving.offered import one_of_them
from drafting.composing.material import Material
from drafting.composing.noting.asides import is_aside
from drafting.composing.noting.clearance import may_be_said
from drafting.composing.noting.filling_in import orders
from drafting.composing.noting.loose import Loose
from drafting.composing.people.meeting import says_met
from drafting.composing.people.names import known_names
from drafting.composing.telling.as_it_is import own_people
from drafting.composing.telling.statement import Ear, Statement
from drafting.composing.titles import fit_title

_WHO = r"(?:(?P<who>s?he|they|[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,2})\s+)?"
_ASKED = re.compile(
    rf"^{_WHO}(?:has |have |had |also |just |now |then |is |was )*"
    r"(?:ask(?:ed|s|ing)|wonder(?:ed|s|ing)|want(?:ed|s) to know|would like to know|"
    r"(?:i|e)nquired)(?: me| us)?\s*[:,]?\s+(?P<rest>.+)$"
)
_WROTE = re.compile(
    rf"^{_WHO}(?:has |have |had |also |just |then )*(?:wrote|writes|replied|replies|answered|"
    r"texted|emailed)(?: me| us)?(?: back)?\s*[:,]?\s*(?:to say |saying )?(?:that )?(?P<rest>.+)$"
)
_WRITTEN = re.compile(
    r"\b(?:wr[io]t\w+|text\w*|mail\w*|e-?mail\w*|letter|message|repl\w+)\b", re.IGNORECASE
)
_OF_THEM = re.compile(r"^(?:s?he|they) (?!may\b|can\b|could\b|should\b)[a-z]")
_POINTS = re.compile(r"(?:it|they)\b", re.IGNORECASE)
_HANGS = re.compile(r"\b(?:one|ones)$|^(?:they|it|she|he) .*\bit\b")
_PLEASED = frozenset({"like", "love", "enjoy", "keep", "remember"})
_QUESTIONS = frozenset({"whether", "if", "how", "what", "when", "where", "why", "who", "which"})
_READY = re.compile(
    r"(?:yes|no|sure|of course|certainly|gladly|with pleasure|no problem|not at all|okay|ok|fine|"
    r"absolutely|not really|probably|probably not|maybe|not before|not until|please)\b|"
    r"[^,]+, please\b|I'll\b",
    re.IGNORECASE,
)
_NAMED, _COPY, _LONGEST = 4, 5, 24
_KNOWN = frozenset({"the", "your", "our", "my"})


def sort_reply(material: Material) -> Material:
    """What they asked or wrote apart from what I answer."""
    more, used = _heard_from_them(material)
    if _HANGS.search(more.get("wrote", "")):
        del more["wrote"]  # "Your customers keep asking for one" leaves out for what.
    answers = _answers(material, used, more.get("asked", ""))
    answers = with_yes_or_no(answers, material.brief.they_wrote, material.today)
    if answers and _would_copy(answers[0]):
        answers[0] = _as_it(answers[0], more.get("asked", ""))
    told = {statement.raw for statement in answers}
    theirs = [s for s in material.theirs if s.raw not in used | told and _is_told_of(s)]
    theirs = [s for s in theirs if not _HANGS.search(s.raw)]
    liked = next((s for s in theirs if s.clause and s.clause.base in _PLEASED), None)
    if liked is not None and liked.clause is not None:
        more["pleased"] = liked.clause.text
        theirs.remove(liked)
    return replace(
        material,
        theirs=tuple(theirs),
        mine=tuple(answers),
        more={
            **{slot: (text,) for slot, text in more.items()},
            **_yes_or_no(material.brief.facts),
            **({"came": came} if (came := came_along(material.brief.they_wrote)) else {}),
        },
        titles=tuple(_reply_titles(more)),
    )


def _is_told_of(statement: Statement) -> bool:
    """True for what is theirs, and for what they once told me beside their letter."""
    return statement.whose == "theirs" or (statement.quoted and statement.clause is not None)


def _answers(material: Material, used: set[str], asked: str) -> list[Statement]:
    """My answers in the order in which they were noted."""
    found: list[Statement] = []
    shared = [s for s in material.heard if s.source.startswith("share") and s.raw not in used]
    for at, text in enumerate(material.brief.facts):
        if text in used or bare(text) in {"yes", "no", "yes please"}:
            continue
        heard = [s for s in material.heard if s.raw == text and s.source.startswith("facts")]
        own = [t for s in heard if _is_answer(s) and (t := own_people(s)) is not None]
        awaited = any(kept.deed.raw in text for kept in material.awaited)
        theirs = (awaited or any(s.whose == "theirs" for s in heard)) and _OF_THEM.match(text)
        plain = own and not _READY.match(text)
        ready = None if plain or theirs else _ready(text, at, material, asked)
        found += [ready] if ready else own
    own = [t for s in shared if _is_answer(s) and (t := own_people(s)) is not None]
    # "It is from 2018" stands behind "I found the chart".
    hangs = bool(found) and _POINTS.match(found[0].raw) is not None
    return [*own, *found] if hangs else [*found, *own]


def _is_answer(statement: Statement) -> bool:
    """True for what I tell, and for what they may or can do."""
    clause = statement.clause
    allowed = clause is not None and clause.person == "you" and clause.verb in MODALS
    told = clause is not None and not statement.quoted
    return told and (statement.whose != "theirs" or allowed)


def _ready(text: str, at: int, material: Material, asked: str) -> Statement | None:
    """An answer that is said as it was put: "please bring it", "no photographs, please"."""
    plain = in_full(mend(speak_dates(tidy(text), material.today)), asked)
    tokens = lower_start(plain, keep=known_names(material.brief)).split()
    told = bool(tokens) and bool(_READY.match(plain) or not (orders(tokens) or is_aside(plain)))
    fits = is_speakable(plain) and len(tokens) <= _LONGEST and may_be_said(text, material.brief)
    if not told or not fits or says_met(plain):
        return None
    turner = Turner(material.called.forms, mine=True)
    turned = join(turner.turn(tokens))
    if turner.left:
        return None
    said = Loose("answer", turned)
    return Statement(f"facts[{at}]", text, "mine", False, None, None, left=False, loose=said)


def _would_copy(statement: Statement) -> bool:
    """True where the fact as it is would be the note itself."""
    text = statement.clause.text if statement.clause else ""
    dated = re.search(r"\b\d{1,2} [A-Z]", text)  # A day that was noted in figures is said in words.
    return not dated and len(text.split()) >= _COPY and bare(text) == bare(statement.raw)


def _yes_or_no(facts: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The slot "yes" or "no" for a fact that is nothing else."""
    found = (bare(text).split() for text in facts)
    said = next((words[0] for words in found if words in (["yes"], ["no"], ["yes", "please"])), "")
    return {said: (said,)} if said else {}


def _as_it(statement: Statement, asked: str) -> Statement:
    """Gives "it is ready on Thursday" where they asked when the bow is ready."""
    clause = statement.clause
    words = clause.subject.split() if clause else []
    named = {core(word) for word in asked.split()}
    # "Leo's jacket" is known where they asked for "Leo's blue jacket".
    known = 1 < len(words) <= _NAMED and all(core(word) in named for word in words[1:])
    owned = bool(words) and core(words[0]).endswith("'s")
    if clause is None or not known or not (core(words[0]) in _KNOWN or owned):
        return statement
    if core(words[-1]) in words_of("people"):
        return statement
    subject = "they" if is_plural(clause.subject) else "it"
    return replace(statement, clause=replace(clause, subject=subject))


def _reply_titles(more: dict[str, str]) -> list[str]:
    about = [text for text in [more.get("asked", "")] if text.startswith("about ")]
    titles = [fit_title(f"Your question {text}") for text in about]
    return [title for title in titles if title]


def _heard_from_them(material: Material) -> tuple[dict[str, str], set[str]]:
    """The slots "asked" and "wrote", with the facts that were used up for them."""
    brief, more, used = material.brief, dict[str, str](), set[str]()
    for text in (*brief.facts, *brief.they_said):
        asked, wrote = _their_question(text, material), _their_word(text, material)
        if asked and "asked" not in more:
            more["asked"] = asked
        elif wrote and "wrote" not in more:
            more["wrote"] = wrote
        if asked or wrote:
            used.add(text)
    told = said_to_me(brief.they_wrote, material.today)
    for slot, text in told.items():
        more.setdefault(slot, text)
    for statement in material.theirs:
        spoken = statement.source.startswith("facts") and not _WRITTEN.search(statement.raw)
        if spoken and (brief.they_wrote or "asked" in more):
            continue  # "She told me at the viewing" is no word of their letter.
        if statement.quoted and statement.clause and "wrote" not in more:
            more["wrote"] = statement.clause.text
            used.add(statement.raw)
    return more, used


def _their_question(text: str, material: Material) -> str | None:
    """What stands after "You asked": "whether the chart is done", "about the chart"."""
    found = _ASKED.match(mend(speak_dates(tidy(text), material.today)))
    if not found or not is_them(found["who"], material):
        return None
    rest = found["rest"].strip(" '\"")
    first = core(rest.split()[0])
    if text.rstrip("'\" ").endswith("?") and first not in {"whether", "if"}:
        return indirect(rest)
    turned = turned_to_them(rest, material)
    if turned is None:
        return None
    if first in _QUESTIONS or first in {"about", "for", "after"}:
        return re.sub(r"^if ", "whether ", turned)
    return f"me {turned}" if first == "to" else indirect(rest)


def _their_word(text: str, material: Material) -> str | None:
    """What they wrote, as a clause said to them."""
    found = _WROTE.match(mend(speak_dates(tidy(text), material.today)))
    if not found or not is_them(found["who"], material):
        return None
    ear = Ear(material.called.forms, (), material.today, single=one_of_them(material.brief))
    heard = ear.hear(found["rest"].strip(" '\""), "they_said[0]", others=True)
    return next((s.clause.text for s in heard if s.clause and not s.left), None)
