"""Signs by which a few words name an occasion and tell of nobody's deed."""

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core
from drafting.composing.english.words import may_be_noun, verb_form, words_of
from drafting.composing.people.occasion_words import OCCASIONS, head_of

_LABEL_WORDS = 3


def is_named(plain: list[str]) -> bool:
    """True for "breakfast for food banks": an occasion, and nobody does anything."""
    closed = words_of("pronouns") | words_of("auxiliaries")
    return head_of(plain) in OCCASIONS and not set(plain) & closed


def is_label(words: list[str]) -> bool:
    """True for "teaching round": a few words and a date, none of them surely a deed."""
    if len(words) > _LABEL_WORDS or core(words[0]) in words_of("pronouns") | {"my", "our"}:
        return False
    forms = [verb_form(core(word)) for word in words[1:]]
    return not any(form and "past" in form.forms and "base" not in form.forms for form in forms)


def has_verb(words: list[str]) -> bool:
    """True where somebody does something in the words."""
    if core(words[0]) in words_of("pronouns"):
        return True
    clause = parse(words)
    return clause is not None or bool(verb_form(core(words[0])) and not may_be_noun(core(words[0])))
