"""English words: which are verbs, and their forms."""

from dataclasses import dataclass
from functools import cache

from prompts.grammar import load_grammar

_VOWELS = "aeiou"
_STEM = 3
BE = frozenset({"am", "is", "are", "was", "were", "be"})
HAVE = frozenset({"have", "has", "had"})
MODALS = frozenset({"can", "could", "will", "would", "shall", "should", "may", "might", "must"})
_SHIFTED = {
    "can": "could",
    "will": "would",
    "may": "might",
    "shall": "should",
    "can't": "couldn't",
    "cannot": "could not",
    "won't": "wouldn't",
    "don't": "didn't",
    "doesn't": "didn't",
    "isn't": "wasn't",
    "aren't": "weren't",
    "haven't": "hadn't",
    "hasn't": "hadn't",
}


@dataclass(frozen=True)
class WordForm:
    """A verb's base and which forms of it a word can be: base, s, past, part, ing."""

    base: str
    forms: frozenset[str]


@cache
def words_of(name: str) -> frozenset[str]:
    """One list of the grammar file, as a set."""
    return frozenset(load_grammar("en")[name].split())


@cache
def plain_words(name: str) -> frozenset[str]:
    """One list of the file for a note's loose ends, as a set."""
    return frozenset(load_grammar("plainly.en")[name].split())


@cache
def plain_phrases(name: str) -> tuple[str, ...]:
    """One list of the same file whose entries are several words, parted by strokes."""
    parts = load_grammar("plainly.en")[name].split("/")
    return tuple(" ".join(part.split()) for part in parts)


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for row in load_grammar("en")["irregular"].replace("\n", " ").split(";"))
    return {base: (past, part) for base, past, part in rows}


@cache
def _bases() -> frozenset[str]:
    return words_of("verbs") | words_of("shared_with_nouns") | frozenset(_irregular())


@cache
def _forms() -> dict[str, WordForm]:
    """Every form of every verb that we know."""
    found: dict[str, dict[str, set[str]]] = {}
    for base in _bases():
        spelled = {
            "base": base,
            "s": third(base),
            "past": past(base),
            "part": participle(base),
            "ing": gerund(base),
        }
        for form, word in spelled.items():
            found.setdefault(word, {}).setdefault(base, set()).add(form)
    for row in load_grammar("plainly.en")["past_too"].split(";"):
        base, word = row.split()
        found.setdefault(word, {}).setdefault(base, set()).update({"past", "part"})
    for word, base in (("is", "be"), ("am", "be"), ("are", "be"), ("was", "be"), ("were", "be")):
        form = "past" if word.startswith("w") else ("s" if word == "is" else "base")
        found[word] = {base: {form}}
    return {word: _likeliest(word, bases) for word, bases in found.items()}


def _likeliest(word: str, bases: dict[str, set[str]]) -> WordForm:
    """The verb that a word most likely belongs to: "found" is of "find", and "lay" of "lay"."""
    base = min(bases, key=lambda b: (b not in _irregular(), len(b), b != word))
    return WordForm(base, frozenset(bases[base]))


def verb_form(word: str) -> WordForm | None:
    """The verb form that a word is, or None for any other word."""
    return _forms().get(word.lower())


def may_be_noun(word: str) -> bool:
    """True where the word is a noun as often as a verb."""
    form = verb_form(word)
    nouns = words_of("shared_with_nouns")
    return form is not None and form.base in nouns and bool(form.forms & {"base", "s"})


def third(base: str) -> str:
    """The form after he or she: "carries", "teaches", "has"."""
    special = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if base in special:
        return special[base]
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    return base + ("es" if base.endswith("o") else "s")


def _doubles(base: str) -> bool:
    if base in words_of("doubled"):
        return True
    if base in words_of("no_doubling") or len(base) < 3 or base[-1] in "wxyhaeiou":
        return False
    one_vowel = base[-2] in _VOWELS and base[-3] not in _VOWELS
    syllables = sum(
        1 for i, c in enumerate(base) if c in _VOWELS and (i == 0 or base[i - 1] not in _VOWELS)
    )
    return one_vowel and syllables == 1


def past(base: str) -> str:
    """The simple past: "labelled", "taught", "was"."""
    if base in _irregular():
        return _irregular()[base][0]
    return _with_ed(base)


def participle(base: str) -> str:
    """The past participle: "labelled", "known"."""
    if base in _irregular():
        return _irregular()[base][1]
    return _with_ed(base)


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    if base.endswith("c"):
        return base + "ked"
    return base + (base[-1] if _doubles(base) else "") + "ed"


def gerund(base: str) -> str:
    """The -ing form: "labelling", "lying", "being"."""
    if base == "be" or base.endswith(("ee", "oe", "ye")):
        return base + "ing"
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and len(base) > 2:
        return base[:-1] + "ing"
    if base.endswith("c"):
        return base + "king"
    return base + (base[-1] if _doubles(base) else "") + "ing"


def base_of_third(word: str) -> str:
    """The base of a form after he or she, also of a verb that we do not know."""
    form = verb_form(word)
    if form and "s" in form.forms:
        return form.base
    low = word.lower()
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1] if low.endswith("s") and not low.endswith(("ss", "us")) else word


def shift_back(word: str, *, plural: bool = True) -> str:
    """The same verb told as past: "labels" becomes "labelled"."""
    low = word.lower()
    if low in BE:
        return "were" if plural else "was"
    if low in MODALS or low.endswith("n't") or low == "cannot":
        return _SHIFTED.get(low, low)
    form = verb_form(low)
    if form is None and base_of_unknown(low) != low:
        return word  # "lashed", of a verb that we have never met, is past already.
    return past(form.base if form else base_of_third(low))


def is_state(base: str) -> bool:
    """True for "know" or "have", which say how things are and not what somebody does."""
    return base in words_of("states")


def base_of_unknown(word: str) -> str:
    """The base of a verb that we have never met: "stammer" for "stammered"."""
    stem = word.removesuffix("ed")
    if stem == word or len(stem) < _STEM:
        return word
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    silent = (
        stem[-1] in "cgsvzu"
        or (stem[-1] in "kptdbln" and stem[-2] in _VOWELS)
        or (stem.endswith(("bl", "dl", "gl", "kl", "pl", "tl")))
    )
    return f"{stem}e" if silent and stem[-3:-1].strip(_VOWELS) else stem
