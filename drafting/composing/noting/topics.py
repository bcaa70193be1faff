"""Topics without a verb: "restocking between stations", "coffee prices"."""

import re

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import may_be_noun, plain_words, verb_form, words_of
from drafting.composing.noting.filling_in import is_told_of, with_subject
from drafting.composing.noting.myself import is_person

CLAUSAL = frozenset({"how", "why", "whether", "what", "that", "if", "when", "where", "who"})
SHE = frozenset({"he", "she", "they", "him", "them", "it", "he's", "she's", "it's"})
MOST = 8
SELF = frozenset({"i", "me", "my", "we", "us", "our", "mine", "ours", "myself"})
_SHORTENED = ("n't", "'d", "'ll", "'ve", "'re", "'m", "ly")
_KNOWN_ONE = frozenset({"the", "this", "that", "these", "those"})
_WHEN = frozenset({"last", "yesterday", "today", "tomorrow", "tonight", "ago"})
_KIN = frozenset({"children", "people", "men", "women", "kids", "babies", "twins"})
_LONG = 2


def is_bare_topic(text: str, *, mine: bool) -> bool:
    """True for "restocking between stations" and "coffee prices": nobody does anything in it."""
    tokens = text.split()
    words = [core(token) for token in tokens]
    if not words or len(words) > MOST or words[0] in CLAUSAL | SELF | SHE:
        return False
    if re.search(r", from |[+&=]", text) or (
        words[0] in plain_words("as_things_are") and not is_plural(text)
    ):
        return False  # "bad hip, from Cadiz" and "red truck" tell how somebody is known again.
    form = verb_form(words[0])
    if form is not None and form.forms == {"ing"}:
        ended = len(words) > 1 and words[1] in words_of("auxiliaries")
        return not (ended or is_told_of(tokens))
    return not mine and _is_thing(tokens, words)


def has_doer(text: str) -> bool:
    """True where somebody does something in the words, or they are too many for a topic."""
    words = {core(word) for word in text.split()}
    return bool(words & {"she", "he", "i", "we", "they"}) or len(text.split()) > MOST


def _is_thing(tokens: list[str], words: list[str]) -> bool:
    """True for words that name a thing, none of which does anything."""
    if words[-1].isdigit() or _is_a_name(tokens):
        return False  # "poster 14", "Bea Lind"
    if _may_be_said_of(words) or words[0] in {"no", "some", "any"}:
        return False
    counted = words[0][:1].isdigit() or words[0] in words_of("doubts_counted")
    if counted or _is_done(words[0]) or _is_done(words[-1]):
        return (
            False  # "seven coats", "cracked two pots", "ropes frozen": something is told of them.
        )
    if _does_something(tokens, words) or len(words) < _LONG or _is_somebody(tokens, words):
        return False
    relative = next((n for n, w in enumerate(words) if w in {"that", "who", "which"}), len(words))
    words, whole = words[:relative] or words, words
    small = words_of("prepositions") | words_of("conjunctions") | words_of("adverbs")
    bad = words_of("auxiliaries") | words_of("statement_not_a_thing") | words_of("pronouns")
    closed = small | words_of("determiners")
    odd = words[0] in small | plain_words("noted_leads") or bool({words[-1], whole[-1]} & closed)
    if odd or set(words) & (bad | _WHEN | plain_words("looks")):
        return False
    return not any(word.endswith(_SHORTENED) or _must_be_verb(word) for word in words)


def _is_a_name(tokens: list[str]) -> bool:
    """True for "Bea Lind": somebody, of whom nobody need have talked."""
    known = any(verb_form(core(token)) for token in tokens)
    return len(tokens) == _LONG and all(token.istitle() for token in tokens) and not known


def _may_be_said_of(words: list[str]) -> bool:
    """True for "heavier bowls help", which may well be a sentence."""
    form = verb_form(words[-1])
    many = len(words) > 1 and words[-2].endswith("s") and not words[-2].endswith("ss")
    return many and form is not None and bool(form.forms & {"base", "past"})


def _is_done(word: str) -> bool:
    """True for "cracked" and "frozen"."""
    form = verb_form(word)
    if form is not None:
        return "part" in form.forms and "base" not in form.forms
    return word.endswith("ed") and len(word) > len("shed")


def _is_somebody(tokens: list[str], words: list[str]) -> bool:
    """True for "three kids", who are somebody's, and for "Nurse", which somebody is."""
    if tokens[-1].istitle() and {w.removesuffix("'s") for w in words} & words_of("people"):
        return True  # "neighbour's son Amir"
    if words[-1].removesuffix("s") in words_of("people") or words[-1] in _KIN:
        return True
    return is_person(tokens) and words[0] not in _KNOWN_ONE


def _does_something(tokens: list[str], words: list[str]) -> bool:
    """True for "the lift leaks" and "runs a choir", not for "coffee prices"."""
    _, added = with_subject(list(tokens), quoted=True)
    form = verb_form(words[0])
    if added or (form is not None and "s" in form.forms):
        return True
    clause = parse(tokens)
    if clause is None:
        return False
    verb = core(clause.verb)
    if clause.rest or not (may_be_noun(verb) or verb in plain_words("also_things")):
        return True
    placed = {core(word) for word in clause.subject.split()[1:]} & words_of("prepositions")
    named = words[0] in words_of("determiners") | words_of("pronouns")
    return named and not placed


def _must_be_verb(word: str) -> bool:
    form = verb_form(word)
    if form is None or may_be_noun(word):
        return False
    return bool(form.forms & {"base", "s", "past"}) and not form.forms & {"part", "ing"}
