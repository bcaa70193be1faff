"""Signs by which a few words name an occasion and tell of nobody's deed."""

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core
from drafting.composing.english.words import may_be_noun, verb_form, words_of
from drafting.composing.people.occasion_words import OCCASIONS, head_of

_LABEL_WORDS, _FEW = 3, 2


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


def _is_of_a_sort(words: list[str]) -> bool:
    """True for "sewing circle", "volunteers' morning" and "home improvements show, Leeds"."""
    first, after = words[0], core(words[1]) if len(words) > 1 else ""
    doing = first.endswith("ing") and after in OCCASIONS
    owned = (
        first.endswith(("s'", "s\u2019")) and head_of([core(word) for word in words]) in OCCASIONS
    )
    ends = next((n for n, word in enumerate(words) if word.endswith(",")), len(words) - 1)
    named = words[: ends + 1]
    placed = all(word[:1].isupper() for word in words[ends + 1 :])
    verb = verb_form(core(named[-1])) is not None and may_be_noun(core(named[-1]))
    shown = verb and core(named[-1]) in OCCASIONS and placed and len(named) > _FEW
    small = words_of("determiners") | words_of("pronouns") | words_of("prepositions")
    return doing or owned or (shown and not {core(word) for word in named} & small)


def has_verb(words: list[str]) -> bool:
    """True where somebody does something in the words."""
    if core(words[0]) in words_of("pronouns"):
        return True
    if _is_of_a_sort(words):
        return False
    clause = parse(words)
    return clause is not None or bool(verb_form(core(words[0])) and not may_be_noun(core(words[0])))
