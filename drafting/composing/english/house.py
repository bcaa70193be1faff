"""Who "they" are after what is the reader's: the reader and those who belong there."""

from drafting.composing.english.tokens import core
from drafting.composing.english.words import verb_form, words_of

_THEY = frozenset({"they", "they're", "they've", "they'll", "they'd"})
_LINKS = frozenset({"and", "but", "so", "where", "because"})


def is_their_house(tokens: list[str], at: int) -> bool:
    """True for the "they" of "her sim lab opens in May and they use old vans for it"."""
    if at < 3 or core(tokens[at]) not in _THEY or core(tokens[at - 1]) not in _LINKS:
        return False
    before = [core(token) for token in tokens[: at - 1]]
    owned = before[0] in {"her", "his", "your"} or before[0].endswith("'s")
    runs = any(form and form.base in words_of("has") for form in map(verb_form, before[1:3]))
    return (owned or runs) and not any(_is_many(before, n) for n in range(1, len(before)))


def _is_many(words: list[str], at: int) -> bool:
    """True for the "pumps" of "her crew mends pumps": those may be "they"."""
    word = words[at]
    if word in words_of("people") or word in {"people", "children", "staff", "men", "women"}:
        return True
    one = word in words_of("determiners") or word.endswith(("ss", "us", "is", "'s", "days"))
    if not word.endswith("s") or one:
        return False
    form = verb_form(word)
    earlier = any(known and known.forms & {"s", "past"} for known in map(verb_form, words[1:at]))
    return not (form is not None and "s" in form.forms and not earlier)
