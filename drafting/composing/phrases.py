"""One statement as the phrases that can stand in a sentence, the most natural first."""

from collections.abc import Mapping

from drafting.composing.clause import Clause
from drafting.composing.fronting import ways_of
from drafting.composing.mine import mine_ways
from drafting.composing.statement import Statement
from drafting.composing.tokens import core, join
from drafting.composing.words import BE, MODALS, verb_form, words_of

Values = Mapping[str, tuple[str, ...]]


def phrases_of(statement: Statement, *, old: bool) -> Values:
    """The slots that this fact can fill, each with its wordings."""
    clause = statement.clause
    if statement.whose in {"mine", "ours"}:
        ways = mine_ways(clause, statement.lead)
        return {"mine": ways, "work": ways} if ways else {}
    if clause is None:
        return _thing(statement)
    told = clause.told_back() if old and _may_have_changed(clause) else clause
    own = clause.person == "you" or clause.subject.lower().startswith("your ")
    values = _theirs(clause, told, old=old) if own else _world(clause, told, statement)
    if own and statement.quoted:
        values["said"] = ways_of(told)
        values["topic"] = _named(clause, told)
    return {slot: ways for slot, ways in values.items() if ways}


def _thing(statement: Statement) -> Values:
    """A bare thing: "the coloured caps that you told me about, for each role"."""
    words = (statement.noun or "").split()
    if not statement.quoted:
        return {"seen": (join(words),)}
    at = next(
        (n for n, word in enumerate(words) if n and core(word) in words_of("prepositions")), None
    )
    head, tail = (words[:at], words[at:]) if at else (words, [])
    first = core(head[0])
    owned = first in words_of("determiners") or first.endswith("'s") or first[:1].isdigit()
    named = join((*head,) if owned else ("the", *head))
    told = f"{named} that you told me about"
    return {
        "topic": (join(words),),
        "seen": (f"{told}, {join(tail)}" if tail else told,),
    }


def _may_have_changed(clause: Clause) -> bool:
    """True for what is told as going on now."""
    return not clause.is_past and clause.verb not in {"would", "could"}


def _theirs(clause: Clause, told: Clause, *, old: bool) -> dict[str, tuple[str, ...]]:
    values: dict[str, tuple[str, ...]] = {"you": ways_of(told)}
    doing = clause.gerund()
    mine = {core(word) for word in clause.rest.split()[:3]} & {"me", "us", "my", "our"}
    kind = clause.person == "you" and clause.is_past and bool(mine)
    if kind and doing and not clause.is_negative:
        values["gave"] = (doing,)
        return values
    if clause.person == "you" and clause.acts and not clause.is_negative and not _is_event(clause):
        if clause.verb.lower() not in BE:
            values["how"] = (join(("how", told.text)),)
        if doing:
            values["doing"] = (doing,)
    if old and clause.ongoing and (then := clause.told_back().text):
        values["then"] = (then,)
    elif old and _is_habit(clause):
        values["still"] = (join((clause.adverb, clause.base, clause.rest)),)
    if clause.ongoing and (coming := _coming(clause)):
        values["coming"] = (coming,)
    return values


def _is_event(clause: Clause) -> bool:
    """True for what happened once, which has no "how you do it"."""
    return clause.is_past


def _is_habit(clause: Clause) -> bool:
    return (
        clause.person == "you"
        and not clause.is_past
        and clause.acts
        and clause.verb.lower() not in BE | MODALS
        and "still" not in clause.text.split()
    )


def _coming(clause: Clause) -> str | None:
    """What is under way: "you are trying a one-page form" gives "the one-page form"."""
    words = clause.rest.split()
    if words and core(words[0]) in {"moving", "move"}:
        return "the move"
    while words and (
        core(words[0]) in {"about", "to", "going", "up", "on", "out"} or _is_doing(words[0])
    ):
        words = words[1:]
    for at, word in enumerate(words):
        if at and (
            core(word) in words_of("prepositions") - {"of"}
            or core(word) in words_of("conjunctions")
        ):
            words = words[:at]
            break
    if not words or len(words) > 5 or any(core(w) in words_of("pronouns") for w in words):
        return None
    first = core(words[0])
    if first in {"a", "an", "the"}:
        return join(("the", *words[1:]))
    if first in words_of("determiners") or first in words_of("prepositions"):
        return join(words) if first == "your" else None
    return join(("the", *words)) if core(words[-1]).endswith("s") else join(words)


def _is_doing(word: str) -> bool:
    form = verb_form(core(word))
    return (
        form is not None
        and (form.forms == {"ing"} or "base" in form.forms)
        and (not core(word).endswith("s"))
    )


def _named(clause: Clause, told: Clause) -> tuple[str, ...]:
    """The matter itself: "walking the floor at 5 am", "your team moving to a queue"."""
    doing = clause.gerund()
    if told.person == "you" and not clause.acts:
        return ()
    if doing is None or clause.is_negative or (clause.verb.lower() in BE and not clause.acts):
        return ()
    return (doing if told.person == "you" else join((told.subject, doing)),)


def _world(clause: Clause, told: Clause, statement: Statement) -> dict[str, tuple[str, ...]]:
    named = _named(clause, told)
    aloof = clause.subject.lower().split()[0] in {"it", "there", "nobody", "everybody", "everyone"}
    if not statement.quoted:
        return {"seen": () if aloof else named, "also": ways_of(told)}
    values = {"said": ways_of(told), "topic": named}
    if not aloof and len(clause.subject.split()) < 6:
        rest = join((told.adverb, told.verb, told.rest))
        values["told"] = (f"{told.subject}, you said, {rest}",)
    return values
