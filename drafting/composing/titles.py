"""A subject line out of a few words."""

from drafting.composing.english.tokens import capital, core, ends_phrase, join
from drafting.composing.english.words import words_of

_LEAST, _MOST = 3, 5


def fit_title(text: str) -> str | None:
    """The first three to five words that can stand alone, or None: "Speaking on 12 June"."""
    words = [word for word in text.split() if word]
    if words and core(words[0]) in {"one", "it", "them", "some", "any"}:
        return None  # "One while yours is made" says nothing by itself.
    held = words_of("determiners") | words_of("prepositions") | words_of("conjunctions")
    held |= {"to", "not", "my", "your", "our"}
    if _LEAST <= len(words) <= _MOST:
        return capital(join(words)).rstrip(",;:.")
    for at in range(min(_MOST, len(words) - 1), _LEAST - 1, -1):
        breaks = core(words[at]) in words_of("prepositions") | {"that", "who", "which", "to"}
        if (breaks or ends_phrase(words[at - 1])) and core(words[at - 1]) not in held:
            return capital(join(words[:at])).rstrip(",;:.")
    return None
