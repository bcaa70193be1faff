"""Names from the east: which of the words is the family's, and where no gap stands."""

import re

from drafting.composing.english.words import words_of

# Two syllables as Chinese is written in Latin letters: "Minghua", "Xiaoping".
_PINYIN = re.compile(
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:i?ang|i?ong|uang|eng|ing|iao?n?|uai|uan|a[io]|an|ei|en|er|ie|in|iu|ou|u[aeino]|[aeiouü])){2}",
    re.IGNORECASE,
)


def has_family_first(words: list[str]) -> bool:
    """True for "Park Ji-woo" and "Foo Mei Lin": two given names behind a family's."""
    one, *given = (word.casefold() for word in words)
    if len(given) == 1:
        east = one in words_of("names_korean") | words_of("names_chinese")
        # "Lee Anne-Marie" joins two names, and "Lee Ji-woo" two syllables.
        return east and re.fullmatch(r"[A-Z][a-z]{1,5}-[a-z]{2,6}", words[1]) is not None
    chinese = one in words_of("names_chinese")
    return chinese and len(given) == 2 and all(n in words_of("names_chinese_given") for n in given)


def in_han_signs(words: list[str]) -> str:
    """Gives "李明" for "李 明": between a family name of one sign and the given one is no gap."""
    closed = len(words[0]) == 1 and all(is_cjk(word) for word in words)
    return ("" if closed else " ").join(words)


def is_east_asian(words: list[str]) -> bool:
    """True for "Chen Wei" and "Park Min-jun", where the family name stands first."""
    if len(words) not in {2, 3}:
        return False
    one, *given = (word.casefold() for word in words)
    two = given[0]
    known = words_of("names_chinese_given")
    chinese = one in words_of("names_chinese") and all(name in known for name in given)
    if len(given) > 1:
        return chinese
    return chinese or (one in words_of("names_korean") and "-" in two)


def may_be_chinese(words: list[str]) -> bool:
    """True for "Li Minghua": a Chinese family name, and what sounds like a given one."""
    if len(words) != 2:
        return False
    return words[0].casefold() in words_of("names_chinese") and bool(_PINYIN.fullmatch(words[1]))


def is_cjk(word: str) -> bool:
    """True for a word in Han signs, kana or Hangul."""
    return any("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in word)


def is_burmese(words: list[str]) -> bool:
    """True for "U Tin Aung" and "Daw Su Hlaing": a title that stands before the whole name."""
    first, *rest = (word.casefold() for word in words)
    if first in {"u", "daw"}:
        return bool(rest) and "-" not in rest[0]
    # "Ma Long" and "Ko Jun" begin with a family's name.
    known = words_of("names_burmese")
    return first in words_of("names_burmese_titles") and any(name in known for name in rest)


def is_hungarian(words: list[str], note: str | None) -> bool:
    """True for "Kov\u00e1cs M\u00e1rta": two names in the order of Hungary, the family's first."""
    if len(words) != 2:
        return False
    one, two = (word.casefold() for word in words)
    families, given = words_of("names_hungarian"), words_of("names_hungarian_given")
    said = "hungarian" in (note or "").lower()
    return (one in families and (two in given or said)) or (said and two in given)


def has_kana(text: str) -> bool:
    """True where a sign is Japanese and nothing else."""
    return any("\u3040" <= c <= "\u30ff" for c in text)
