"""What goes on from the fact noted before it: "nobody had asked you to", "it was minus eleven"."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import core
from drafting.composing.english.words import BE, plain_words
from drafting.composing.telling.statement import Statement

_AS = {"but": "yet", "so": "and so"}
_THEN = frozenset({"then", "and then", "after that", "later"})


def follows(told: Statement, last: Statement, *, within: int = 1) -> bool:
    """True for the fact noted right behind another one."""
    field, before = told.source.partition("[")[0], last.source.partition("[")[0]
    return field == before and 0 <= told.place - last.place <= within and told is not last


def goes_on_from(told: Statement, last: Statement) -> bool:
    """True for what only tells more of the fact before it, and would puzzle without it."""
    if told.quoted or told.clause is None or told.whose in {"mine", "ours"}:
        return False
    near = follows(told, last) or (told.leans and follows(told, last, within=2))
    if not near:
        return False
    if last.whose == "mine" and told.whose == "world" and told.clause.subject.startswith("the "):
        return True  # "I hadn't been there since I was eleven. The swing is still there."
    if last.clause is not None and last.clause.person == "you" and _is_more_of_it(told.clause):
        return True
    first = core(told.clause.subject.split(" ", 1)[0]) if told.clause.subject else ""
    return told.leans or told.lead in _THEN or first in plain_words("goes_on_with")


def _is_more_of_it(clause: Clause) -> bool:
    """True for "you were late yourself" and "you didn't charge for it", behind a deed of theirs."""
    words = {core(word) for word in clause.rest.split()}
    said = clause.verb.lower() in BE or clause.is_negative
    points = words & {"yourself", "even", "still", "it", "them", "that", "anything", "penny"}
    return clause.person == "you" and clause.is_past and said and bool(points)


def threaded(
    theirs: Sequence[Statement], heard: Sequence[Statement]
) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Both with every fact marked as leaning that only goes on from the one before it."""
    marked: dict[int, Statement] = {}
    for at, told in enumerate(heard):
        last = heard[at - 1] if at else None
        if last is not None and goes_on_from(told, last):
            marked[id(told)] = replace(told, leans=True)
    return (
        tuple(marked.get(id(told), told) for told in theirs),
        tuple(marked.get(id(told), told) for told in heard),
    )


def in_runs(
    theirs: Sequence[Statement], standing: Callable[[Statement], int]
) -> tuple[Statement, ...]:
    """The facts by their standing, each with what goes on from it right behind it."""
    runs: list[list[Statement]] = []
    for told in theirs:
        if runs and told.leans and follows(told, runs[-1][-1]):
            runs[-1].append(told)
        else:
            runs.append([told])
    runs.sort(key=lambda run: standing(run[0]))
    return tuple(told for run in runs for told in run)


def _pointing(told: Statement, plain: Sequence[str]) -> tuple[str, ...]:
    """The ways, and the same with "that" for the "it" they begin with."""
    again = tuple(f"that{way[2:]}" for way in plain if way.startswith("it "))
    verb = told.clause.base if told.clause else ""
    return (*plain, *again) if verb in plain_words("what_that_does") else tuple(plain)


def ways_on(told: Statement, plain: Sequence[str]) -> tuple[str, ...]:
    """The ways of what goes on, with its "then" in front where it was noted with one."""
    plain = _pointing(told, plain)
    if told.lead in {"but", "so"}:
        return tuple(f"{lead} {way}" for way in plain for lead in (told.lead, _AS[told.lead]))
    if told.lead not in _THEN:
        return tuple(plain)
    lead = "later" if told.lead == "later" else "then"
    return tuple(f"{lead} {way}" for way in plain)
