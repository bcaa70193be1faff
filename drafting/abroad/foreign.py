"""Tells a note in English from one in the language of the message."""

import re
from functools import lru_cache

from drafting.abroad.tokens import table
from drafting.composing.english.words import plain_words, verb_form
from prompts.grammar import load_grammar
from prompts.listening import fold, load_language
from prompts.phrases import load_words

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_FEW = 2
# Letters that English has not speak for a language like two of its small words.
_SIGNED = 2
_OWN_SIGNS = {
    "de": re.compile(r"[äöüß]"),
    "fr": re.compile(r"[àâçèéêëîïôûœ]"),
    "es": re.compile(r"[áéíóúñ¿¡]"),
}


@lru_cache(maxsize=512)
def is_foreign(text: str, code: str) -> bool:
    """True for words in another language than ``code``, as far as small words and verbs tell."""
    words = _WORD.findall(fold(text))
    own = sum(word in small_words(code) for word in words)
    own += sum(word in _known_words(code) and word not in small_words(code) for word in words)
    own += _SIGNED if _OWN_SIGNS[code].search(text.casefold()) else 0
    if own and own * 2 >= len(words):
        return False
    # "die" and "an" are German as well as English, and so speak for neither.
    telling = [word for word in words if word not in plain_words("look_alikes")]
    english = sum(word in small_words("en") or verb_form(word) is not None for word in telling)
    others = max(
        sum(word in small_words(other) for word in words) for other in {"de", "es", "fr"} - {code}
    )
    # Spanish and French share many small words: one of its own speaks for a language.
    other = others >= _FEW and others > (own + 1 if own else 0)
    return (english >= _FEW and english > own) or other


@lru_cache(maxsize=4)
def _known_words(code: str) -> frozenset[str]:
    """The months and occasions of a language, as a note may write them."""
    months = load_grammar(code)["months"].split()
    return frozenset(fold(word) for word in (*months, *table(code, "occasions")))


@lru_cache(maxsize=4)
def small_words(code: str) -> frozenset[str]:
    """The small words of a language, without those that several languages share."""
    hints = {fold(word) for word in load_language(code).hints} | load_words("languages", code)
    return frozenset(hints)
