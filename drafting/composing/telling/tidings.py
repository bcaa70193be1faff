"""Good news and bad: what is to be glad about, what one is sorry to hear, and what is neither."""

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import Literal

from drafting.composing.english.clause import Clause
from drafting.composing.english.fronting import ways_of
from drafting.composing.english.tokens import bare, core
from drafting.composing.english.words import BE, HAVE, MODALS, verb_form
from drafting.composing.telling.statement import Statement
from prompts.grammar import load_grammar

Tidings = Literal["good", "bad", "open"]
_PASSIVES = frozenset({"get", "got", "gets", "getting"})
_HABIT = frozenset({"every", "always", "often", "usually", "once", "sometimes"})
_SHORT_NEWS = 12
# What befell somebody else: "you sat with a man who had a stroke".
_OF_OTHERS = re.compile(r" (?:who|whom|whose|which|that) .*$")
# In these, bad news of theirs is told with sympathy.
CONSOLES = frozenset(
    {
        *("thank_you", "follow_up", "check_in", "closing", "ask_advice", "introduction", "reply"),
        *("offer_help", "decline"),
    }
)


@cache
def word_list(name: str) -> frozenset[str]:
    """One list of the words by which good news and bad are told apart."""
    words = {**load_grammar("kinds.en"), **load_grammar("tidings.en")}[name].split()
    return frozenset(word.replace("_", " ") for word in words)


def tidings_of(statement: Statement) -> Tidings:
    """Whether a fact is surely good, surely bad, or neither for sure."""
    clause = statement.clause
    if clause is None:
        return _of_thing(statement.noun or statement.raw)
    if _is_blow(clause):
        return "bad"
    past = replace(clause, told_past=True) if _once(statement, clause) else clause
    return "good" if _is_luck(past) else "open"


def is_gladness(statement: Statement) -> bool:
    """True for "you are thrilled", which is no news: one is glad with them without saying so."""
    clause = statement.clause
    return (
        clause is not None
        and clause.person == "you"
        and clause.verb.lower() in BE
        and _is_state(clause, "gladness")
    )


def is_unspoken(statement: Statement) -> bool:
    """True for "you are divorced now", which a message leaves to them to bring up."""
    clause = statement.clause
    if clause is None:
        return False
    passive = clause.verb.lower() in BE | HAVE | _PASSIVES
    sold = clause.person == "other" and deed_of(clause) == "sell" and passive
    return sold or bool(set(bare(clause.text).split()) & word_list("unspoken"))


_LONG_AGO = re.compile(r"your (?:very )?(?:first|earliest|old) ", re.IGNORECASE)


def is_change(statement: Statement) -> bool:
    """True for "your dad's farm got sold": nobody can say whether they are glad of it."""
    clause = statement.clause
    changed = clause is not None and clause.person == "other" and clause.is_past
    if clause is not None and _LONG_AGO.match(clause.subject):
        return False  # "Your first loaf had a hole in it" is a memory of long ago.
    return changed and statement.whose == "theirs" and tidings_of(statement) == "open"


def is_sorry_news(statement: Statement) -> bool:
    """True for "your shop closed": news of theirs that one is sorry to hear, told in one piece."""
    clause = statement.clause
    if clause is None or statement.leans or statement.whose not in {"theirs", "world"}:
        return False
    words = set(bare(clause.rest).split())
    if words & (_HABIT | word_list("came_after")) or len(clause.text.split()) > _SHORT_NEWS:
        return False
    return _is_blow(clause)


def hard_news_ways(statement: Statement, kind: str) -> tuple[str, ...] | None:
    """How bad news is said with sympathy; nothing where it stays unsaid; None where it is none."""
    if kind not in CONSOLES:
        return None
    if is_unspoken(statement) or is_gladness(statement):
        return ()
    if statement.clause is None or not is_sorry_news(statement):
        return None
    return (*ways_of(statement.clause), *ways_apart(statement.clause))


def ways_apart(clause: Clause) -> tuple[str, ...]:
    """Gives "the ward's closing in spring" for "the ward is closing in spring"."""
    if clause.verb not in {"is", "has"} or clause.person != "other" or clause.adverb:
        return ()
    return (f"{clause.subject}'s {clause.rest}",)


def speaks_of_loss(text: str) -> bool:
    """True for "you sit with people who passed away": nobody grades how that is done."""
    told = bare(text)
    return _says(told, "bad_phrases") or bool(set(told.split()) & word_list("grave_matters"))


def _of_thing(text: str) -> Tidings:
    told = bare(text)
    if _says(told, "bad_phrases") or set(told.split()) & word_list("bad_states"):
        return "bad"
    return "good" if set(told.split()) & (word_list("good_things") | {"new"}) else "open"


def _says(told: str, name: str) -> bool:
    return any(f" {phrase} " in f" {told} " for phrase in word_list(name))


@lru_cache(maxsize=512)
def _is_blow(clause: Clause) -> bool:
    told = bare(clause.text)
    if _says(told, "made_good"):
        return False
    own = clause.person == "you" or clause.subject.lower().startswith("your ")
    if own and _happened(clause) and _says(_OF_OTHERS.sub("", told), "bad_phrases"):
        return True
    if clause.is_negative and own:
        return _goes_wrong(clause)
    if own and clause.verb.lower() in BE and _is_state(clause, "bad_states"):
        return True
    return (clause.is_past or _goes_on(clause)) and _went_wrong(clause, own=own)


def _happened(clause: Clause) -> bool:
    """False for a habit: "you hire people who were laid off" is no blow to anybody today."""
    bent = clause.verb.lower().partition("'")[0] in BE | HAVE | MODALS | _PASSIVES
    return clause.is_past or bent or clause.person == "other"


def _went_wrong(clause: Clause, *, own: bool) -> bool:
    """True for a deed that is bad for them: "you lost your job", "your shop closed"."""
    deed = deed_of(clause)
    if deed == "break" and own:
        return bool({core(word) for word in clause.rest.split()} & word_list("body"))
    if clause.person == "other" and deed in word_list("ending_turns"):
        return _comes_to_an_end(clause)
    return own and deed in word_list("bad_turns")


def _goes_wrong(clause: Clause) -> bool:
    """True for "you didn't get the grant", where what was hoped for did not come."""
    words = [core(word) for word in f"{clause.verb} {clause.adverb} {clause.rest}".split()]
    done = {form.base for word in words[:4] if (form := verb_form(word))}
    past = words[0] in {"didn't", "did", "wasn't", "was", "weren't"}
    return past and bool(done & {"get", "pass", "win", "select", "choose", "elect", "accept"})


def _comes_to_an_end(clause: Clause) -> bool:
    """True for "closed in May" and "was cut"; false for "closed the lid" and "closes at six"."""
    words = [core(word) for word in clause.rest.split()]
    passive = clause.verb.lower() in BE | HAVE | _PASSIVES
    if passive:
        return True
    small = {"in", "on", "last", "this", "down", "for", "after", "yesterday", "up", "at", "when"}
    return not words or words[0] in small


def _goes_on(clause: Clause) -> bool:
    """True for what goes on now or was done: "is closing", "has lost"."""
    verb, first = clause.verb.lower(), core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    form = verb_form(first)
    if verb in HAVE | BE | _PASSIVES and form is not None:
        return bool(form.forms & {"ing", "part"})
    return first.endswith("ing") and verb in BE


def _is_state(clause: Clause, name: str) -> bool:
    told = f" {bare(clause.rest)} "
    return any(told.startswith(f" {state} ") for state in word_list(name)) or (
        re.match(r" (?:now|very|still|really|badly|so) ", told) is not None
        and any(f" {state} " in told for state in word_list(name))
    )


def _once(statement: Statement, clause: Clause) -> bool:
    """True for "he beat cancer": told of the reader, it looks like what they do now."""
    found = re.match(r"(?:s?he|[A-Z][\w'-]+) (?P<deed>[a-z]+)\b", statement.raw)
    return found is not None and found["deed"] == clause.base == clause.verb


def _is_luck(clause: Clause) -> bool:
    if clause.is_negative:
        return False
    deed, own = deed_of(clause), clause.person == "you"
    if own and clause.verb.lower() in BE and _is_state(clause, "good_states"):
        return True
    happened = clause.is_past or clause.verb.lower() in HAVE or clause.ongoing or _goes_on(clause)
    if happened and _is_made_public(clause):
        return True
    if not happened or (deed == "sell" and not own):
        return False  # A farm that got sold may be a relief or a loss.
    good = deed in word_list("good_turns") or (own and deed in word_list("good_starts"))
    return (
        good
        or (own and _is_honoured(clause))
        or bool(set(bare(clause.text).split()) & word_list("good_things"))
    )


def _is_honoured(clause: Clause) -> bool:
    """True for "you were given the harbour lamp"; false for "you were given two weeks to leave"."""
    passive = clause.verb.lower() in BE | HAVE and deed_of(clause) in word_list("given_turns")
    words = set(bare(clause.rest).split())
    return passive and bool(words & {"a", "an", "the"}) and not words & word_list("unwelcome")


def _is_made_public(clause: Clause) -> bool:
    """True for "your first poem was printed", where a work of theirs comes before others."""
    words = [core(word) for word in clause.subject.split()]
    work = words[:1] == ["your"] and bool(set(words[1:]) & word_list("works_of_theirs"))
    passive = clause.verb.lower() in BE | HAVE | _PASSIVES
    deeds = word_list("made_public") | ({"sell"} if "first" in words else set[str]())
    return work and passive and deed_of(clause) in deeds


def deed_of(clause: Clause) -> str:
    """The deed itself: "make" in "you were made captain", "pass" in "you have been passed"."""
    words = clause.rest.removeprefix("been ").split(" ", 1)
    first = core(words[0]) if words else ""
    form = verb_form(first) if clause.verb.lower() in BE | HAVE | _PASSIVES else None
    done = form is not None and (clause.verb.lower() not in _PASSIVES or "part" in form.forms)
    return form.base if form is not None and done else clause.base
