"""A fact of mine as it is told beside one of theirs: "I lose mine to paperwork"."""

import re
from dataclasses import replace

from drafting.composing.english.clause import Clause
from drafting.composing.english.tokens import bare, core, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import (
    BE,
    MODALS,
    is_state,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.telling.as_it_is import FORCED

_TWO, _SHORT = 2, 4
_ADVISED = re.compile(r"\b(?:told|taught|advised|showed) (?:me|us) (?:never |always |how )?to\b")
_OWNED = re.compile(
    r"(?:^|(?<= ))(?P<whose>my|our) (?P<thing>(?:[a-z-]+ ){0,2}?[a-z-]+)(?P<after> "
    r"(?:to|at|in|on|with|by|is|are|was|were|has|have|had|for|from|when|because|every|$).*|\s*$)"
)

_DENIALS = frozenset({"never", "not", "no", "nobody", "without", "instead", "don't", "doesn't"})
_THE = re.compile(r"(?<![\w'])the (?P<thing>[a-z-]{3,})(?= (?!of\b)|[,.;]|$)")


def ways_beside(clause: Clause, ways: tuple[str, ...], theirs: str) -> tuple[str, ...]:
    """The ways of my fact: first those that point to theirs, last those that only avoid a copy."""
    first = (
        _as_mine(clause, theirs) or told_of_again(clause, theirs) or _before_that(clause, theirs)
    )
    first = first or those_named(clause, theirs)
    forced = tuple(way for way in ways if FORCED.search(way))
    plain = tuple(way for way in ways if way not in forced)
    if not first and set(plain) <= {clause.text}:
        first = _also(clause, theirs)
    own = _our_own(clause)
    return (*((first,) if first else ()), *plain, *own, *of_my_kind(clause), *forced)


def _also(clause: Clause, theirs: str) -> str | None:
    """Gives "we also name our pumps" beside "she names every boat": the same, done by us."""
    plain = clause.person in {"i", "we"} and clause.acts and not clause.adverb
    shut = clause.compound or clause.is_past or clause.is_negative
    told = bare(theirs).split()
    if not plain or shut or set(told) & _DENIALS:
        return None
    same = {clause.base, f"{clause.base}s", f"{clause.base}es"} - plain_words("of_anything")
    long = len(clause.text.split()) > _SHORT  # A short fact may stand as it is.
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    fits = long and same & set(told) and first not in {"only", "it", "that", "this"}
    fits = fits and first not in {"mine", "ours"}  # "I sweep mine last" is not the same.
    fits = fits and core(clause.rest.split()[-1]) not in {"one", "ones"}  # "for a dry one"
    return replace(clause, adverb="also").text if fits else None


def likewise(clause: Clause, theirs: Clause | None) -> tuple[str, ...]:
    """Gives "once I fell off a boat, so I can see why": what befell me says what theirs is for."""
    form = verb_form(clause.verb)  # "I once cut it short" was then, too.
    past = clause.is_past or (form is not None and "past" in form.forms)
    befell = clause.adverb == "once" and past and clause.person == "i"
    if theirs is None or not befell or clause.compound or re.search(r"[,;:]", clause.rest):
        return ()
    if theirs.person != "you" or theirs.is_past or theirs.verb.lower() in BE | MODALS:
        return ()
    careful = theirs.base in plain_words("done_with_care")
    why = "I can see why" if careful else "that rang true with me"
    return (f"once {join((clause.subject, clause.verb, clause.rest))}, so {why}",)


def _our_own(clause: Clause) -> tuple[str, ...]:
    """Gives "our own maps have codes on them", told against theirs."""
    words = clause.subject.split()
    own = len(words) == _TWO and words[0].lower() in {"my", "our"} and not clause.adverb
    if not own or core(words[1]) in plain_words("have_but_one"):
        return ()
    return (replace(clause, subject=f"{words[0]} own {words[1]}").text,)


def _as_mine(clause: Clause, theirs: str) -> str | None:
    """Gives "I lose mine to paperwork" for "I lose my last slot", beside their last slot."""
    found = _OWNED.match(f"{clause.subject} ") or _OWNED.search(f" {clause.rest} ")
    if found is None or " of " in found["after"][:4] or not _is_plain(found["thing"], theirs):
        return None
    own = "mine" if found["whose"] == "my" else "ours"
    words = f"{found['whose']} {found['thing']}"
    if words in clause.subject:
        return replace(clause, subject=own).text if words == clause.subject else None
    return replace(clause, rest=clause.rest.replace(words, own, 1)).text


def _before_that(clause: Clause, theirs: str) -> str | None:
    """Gives "before that I would count to three" behind their advice to count to ten."""
    own = clause.person in {"i", "we"} and clause.verb == "used" and not clause.adverb
    found = re.match(r"to (?P<do>(?P<verb>[a-z]+)\b.*)$", clause.rest) if own else None
    if found is None or clause.compound or not _ADVISED.search(theirs):
        return None
    lasting = found["verb"] == "be" or is_state(found["verb"])
    return None if lasting else f"before that {clause.subject} would {found['do']}"


def _is_plain(thing: str, theirs: str) -> bool:
    """True where theirs is the same thing and no special one: "mine" is not "my quiet room"."""
    before = re.findall(rf"(?:^|([\w'-]+) ){re.escape(thing)}\b", bare(theirs))
    plain = words_of("determiners") | words_of("prepositions") | {""}
    # "she asks patients to draw it": all of hers.
    bare_many = is_plural(thing) and {word for word in before if verb_form(word) is not None}
    return bool(before) and set(before) <= plain | (bare_many or set())


def of_my_kind(clause: Clause) -> tuple[str, ...]:
    """Gives "I was the one who rang the bell", and "I myself always knocked"."""
    if clause.person == "i" and clause.is_past and clause.adverb == "always":
        return (f"I myself always {join((clause.verb, clause.rest))}",)
    if clause.person == "i" and clause.is_past and clause.base in plain_words("the_one_who"):
        return (f"I was the one who {join((clause.adverb, clause.verb, clause.rest))}",)
    return ()


def those_named(clause: Clause, theirs: str) -> str | None:
    """Gives "I sat in that wreck" for "I sat in the wreck", where the wreck was told of before."""
    told = set(bare(theirs).split())
    for found in reversed([*_THE.finditer(clause.rest)]):
        if found["thing"] not in told or found["thing"] in plain_words("never_that"):
            continue
        those = "those" if is_plural(found["thing"]) else "that"
        rest = f"{clause.rest[: found.start()]}{those} {clause.rest[found.start('thing') :]}"
        return replace(clause, rest=rest).text
    return None


def told_of_again(clause: Clause, theirs: str) -> str | None:
    """Gives "that card is taped to my monitor" where the card was told of just before."""
    words = clause.subject.split()
    named = words[0] == "the" and len(words) == _TWO and words[1] in bare(theirs).split()
    return f"{'those' if is_plural(clause.subject) else 'that'}{clause.text[3:]}" if named else None
