"""A promise noted as if it were done now: "covers me", "she shows us the cab", "I cover hers"."""

from drafting.composing.english.tokens import core
from drafting.composing.english.words import verb_form

_I, _ME = frozenset({"i", "we"}), frozenset({"me", "us"})


def in_plain_form(tokens: list[str], by: str) -> list[str]:
    """The words with the verb as it stands after "I will": "cover me", "cover hers"."""
    if by == "me" and len(tokens) > 1 and core(tokens[0]) in _I:
        return tokens[1:] if verb_form(core(tokens[1])) else tokens
    form = verb_form(core(tokens[0])) if len(tokens) > 1 else None
    if by == "them" and form and "s" in form.forms and core(tokens[1]) in _ME:
        return [form.base, *tokens[1:]]
    return tokens
