"""Words of a sentence with the marks around them."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from drafting.composing.english.words import verb_form, words_of
from drafting.everyday import is_everyday, name_words

_EDGE = re.compile(r"^(?P<before>[^\w'\u2019]*)(?P<core>.*?)(?P<after>[^\w%°]*)$", re.DOTALL)
_MARKUP = re.compile(r"[<>{}\[\]|\\`*#^~$=]|https?:|javascript:|www\.|--|_{2,}", re.IGNORECASE)
_UNCLOSED = re.compile(r"\s*\([^()]*$")
_UNSPOKEN = frozenset({"Cf", "Cc", "Co", "Cs", "So", "Sk"})

# Written with a capital wherever they stand, though one of them is a verb as well.
_OF_PLACES = frozenset({"polish", "welsh", "scottish", "irish", "english", "french", "german"})
_TITLES = frozenset({"Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Sr.", "Fr."})


@lru_cache(maxsize=512)
def tidy(text: str) -> str:
    """One line without control marks, emoji and doubled spaces; a closing full stop goes."""
    kept = "".join(" " if c in "\n\r\t" else c for c in text)
    kept = "".join(c for c in kept if unicodedata.category(c) not in _UNSPOKEN)
    kept = (
        kept.replace("\u2019", "'")
        .replace("\u2018", "'")
        .replace("\u201c", '"')
        .replace("\u201d", '"')
    )
    # A bracket that was never closed begins a remark, and what it ends nobody knows.
    kept = _UNCLOSED.sub("", kept)
    kept = kept if "(" in kept else kept.replace(")", "")
    return " ".join(kept.split()).strip(" .;,!")


@lru_cache(maxsize=512)
def is_speakable(text: str) -> bool:
    """False for markup, code, links and the like, which nobody says in a message."""
    words = text.split()
    letters = sum(c.isalpha() for c in text)
    if not words or len(words) > 45 or max(map(len, words)) > 40:
        return False
    return not _MARKUP.search(text) and letters * 2 >= len(text.replace(" ", ""))


@lru_cache(maxsize=4096)
def core(token: str) -> str:
    """The word without the marks around it, in small letters."""
    found = _EDGE.match(token)
    return found["core"].lower() if found else token.lower()


def swap(token: str, word: str) -> str:
    """Another word in the same marks."""
    found = _EDGE.match(token)
    return f"{found['before']}{word}{found['after']}" if found else word


def ends_phrase(token: str) -> bool:
    """True where a comma, colon or full stop follows the word; "Mr." only stands before a name."""
    return token not in _TITLES and token.endswith(
        (",", ";", ":", ".", "?", ")", "\u2014", "\u2013")
    )


def join(tokens: Iterable[str]) -> str:
    """Tokens as running text."""
    return " ".join(token for token in tokens if token)


@lru_cache(maxsize=2048)
def bare(text: str) -> str:
    """Text as small-letter words only, to compare wording."""
    return " ".join(re.findall(r"[\w'%]+", text.casefold().replace("\u2019", "'")))


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    for at, char in enumerate(text):
        if char.isdigit():
            return text  # "9 in 10 calls"
        if char.isalpha():
            return text[:at] + char.upper() + text[at + 1 :]
    return text


def lower_start(text: str, *, keep: Iterable[str] = ()) -> str:
    """The text as it goes on inside a sentence; "I" and names keep their capital."""
    first = text.split(" ", 1)[0] if text else ""
    word = core(first)
    names = {name.casefold() for name in keep}
    if word == "i" or word.startswith("i'") or word in names or not first[:1].isupper():
        return text
    if text[len(first) + 1 :][:1].isdigit():
        return text  # "Year 2", "Ward 5"
    if any(c.isupper() for c in first[1:]) or any(c.isdigit() for c in first):
        return text
    return text[0].lower() + text[1:] if is_common(word) or _is_no_name(word) else text


def _is_no_name(word: str) -> bool:
    """True for the "riders" of "Riders share a pump", not for "Rose" nor for "Polish"."""
    names = name_words()
    known = names.first_names | names.doubtful | _OF_PLACES | words_of("names_titles")
    return is_everyday(word) and word not in known


_WHOSE = frozenset({"mine", "ours", "yours", "hers", "theirs"})


def is_common(word: str) -> bool:
    """True for the small words and verbs that are never names."""
    lists = ("determiners", "prepositions", "adverbs", "conjunctions", "auxiliaries", "pronouns")
    return (
        word in _WHOSE
        or ("'" in word and word.partition("'")[0] in words_of("pronouns"))
        or any(word in words_of(name) for name in lists)
        or verb_form(word) is not None
    )
