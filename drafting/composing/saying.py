"""What they said about the world, in sentences of its own: "Old walls, you said, lie"."""

import re

from drafting.composing.clause import Clause
from drafting.composing.tokens import core, ends_phrase, join
from drafting.composing.verbs import is_plural
from drafting.composing.words import BE, may_be_noun, verb_form, words_of

_TURNS = frozenset({"but", "when", "if", "because", "unless", "until", "while", "so"})
_PLACES = frozenset(
    ["about", "without", "before", "after", "during", "by", "with", "for", "on", "in", "at"]
)
_TIGHT = frozenset({"on", "in", "at"})
_OFTEN = frozenset({"always", "never", "often", "usually", "rarely", "seldom", "hardly"})
_BEFORE, _AFTER = 3, 2
_SHORT, _LONG = 4, 6
_FEW = 4


def with_you_said(clause: Clause) -> tuple[str, ...]:
    """The clause with "you said" at its joints: "a beam tells its age, you said, when hit"."""
    tokens = clause.text.split()
    if len(tokens) <= _FEW:
        return ()  # "The compressor, you said, leaks" sounds odd for so little.
    joints = [*_joints(tokens), *_after_subject(clause)]
    found = [_broken(tokens, at, words) for at in joints for words in ("you said", "you told me")]
    if not found and len(tokens) > _SHORT and not ends_phrase(tokens[-1]):
        found = [f"{join(tokens)}, you said"]
    return tuple(dict.fromkeys(found))


def _joints(tokens: list[str]) -> list[int]:
    """Where one may draw breath, the best place first."""
    able = range(_BEFORE, len(tokens) - _AFTER + 1)
    commas = [at for at in able if tokens[at - 1].endswith((",", ";"))]
    turns = [at for at in able if core(tokens[at]) in _TURNS and _can_end(tokens, at)]
    links = [at for at in able if core(tokens[at]) == "and" and _links_deeds(tokens, at)]
    often = [at for at in range(2, len(tokens) - 1) if core(tokens[at]) in _OFTEN]
    often = [at for at in often if _can_end(tokens, at)]
    places = [at for at in able if core(tokens[at]) in _PLACES and _can_end(tokens, at)]
    places = [at for at in places if core(tokens[at]) not in _TIGHT or _names(tokens, at + 1)]
    return [*commas[:1], *turns[:1], *links[:1], *often[:1], *places[:1]]


def _names(tokens: list[str], at: int) -> bool:
    """True where a thing is named there: "on the way", not the "in at" of "check in at"."""
    return core(tokens[at]) in words_of("determiners")


def _can_end(tokens: list[str], at: int) -> bool:
    """False where the word before holds on to what follows."""
    before = core(tokens[at - 1])
    held = words_of("determiners") | words_of("prepositions") | words_of("conjunctions")
    held |= words_of("auxiliaries") | {"only", "just", "even", "not", "more", "less", "than", "up"}
    form = verb_form(before)
    return before not in held and not (form is not None and "ing" in form.forms)


def _links_deeds(tokens: list[str], at: int) -> bool:
    """True for an "and" between two things that are done, not between two things."""
    after = core(tokens[at + 1]) if at + 1 < len(tokens) else ""
    if not _can_end(tokens, at):
        return False
    form = verb_form(after)
    deed = form is not None and not may_be_noun(after) and bool(form.forms & {"base", "s", "past"})
    if after.endswith("s") and verb_form(core(" ".join(tokens[at + 2 : at + 3]))):
        return True
    starts = words_of("determiners") | {"it", "that", "they", "there", "nobody", "you", "then"}
    return deed or (after in starts and any(_is_deed(word) for word in tokens[at + 2 :]))


def _is_deed(token: str) -> bool:
    form = verb_form(core(token))
    return core(token) in words_of("auxiliaries") or (
        form is not None
        and not may_be_noun(core(token))
        and bool(form.forms & {"base", "s", "past"})
    )


def _after_subject(clause: Clause) -> list[int]:
    """After a short subject: "crews, you said, lose 12 minutes a shift"."""
    words = clause.subject.split()
    plain = not {core(word) for word in words} & {"that", "who", "which", "it", "there", "they"}
    lone = words_of("pronouns") - {"nobody", "everybody", "everyone"} | {"that", "this"}
    pronoun = len(words) == 1 and core(words[0]) in lone
    return [len(words)] if len(words) <= _LONG and plain and not pronoun else []


def _broken(tokens: list[str], at: int, words: str) -> str:
    head, tail = join(tokens[:at]).rstrip(",;"), join(tokens[at:])
    return f"{head}, {words}, {tail}"


def named_and_told(clause: Clause) -> tuple[str, str] | None:
    """Gives ("old walls", "they lie about where they began"), to be told one after the other."""
    words = clause.subject.split()
    plain = {core(word) for word in words}
    if plain & {"their", "his", "her"}:
        return None
    closed = plain & (words_of("pronouns") | words_of("conjunctions") | words_of("prepositions"))
    if len(words) > _SHORT or closed or not clause.rest or plain & {"that", "this"}:
        return None
    many = is_plural(clause.subject) or clause.subject.split()[0].lower() in {"two", "three"}
    alive = not many and bool(plain & words_of("people"))
    if alive or (not many and clause.verb.lower() not in BE and not _is_third(clause.verb)):
        return None
    if re.search(r"\b(?:they|it|them|and)\b", clause.rest):
        return None
    told = join(("they" if many else "it", clause.adverb, clause.verb, clause.rest))
    return clause.subject, told


def _is_third(verb: str) -> bool:
    form = verb_form(verb)
    return verb.endswith("s") or bool(form and "past" in form.forms)
