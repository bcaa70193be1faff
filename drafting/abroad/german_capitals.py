"""The capitals of German nouns in a note that was typed in small letters."""

import re

from drafting.abroad.german_verbs import is_third
from drafting.abroad.tokens import Token, join, split, table, words

_NOUN = re.compile(
    r"\w{2,}(?:ung|heit|keit|schaft|tion|tät|nis|lein|ling|tum|ismus)(?:en|s)?"
    r"|\w*[äöü]\w*(?<!s)chens?|(?:häus|mäus|gläs|sträus)chens?"  # "Brötchen", but "machen".
)
_PARTICIPLE = re.compile(r"(?:\w{0,5}ge\w{2,}|(?:be|ver|er|ent|zer)\w{3,}|\w+ier)(?:t|en)")
_INFINITIVE = re.compile(r"[a-zäöüß]+(?:en|ln|rn)")
_ARTICLES = frozenset({"der", "die", "das", "den"})
_ONE = frozenset({"einer", "jeder", "meiner", "seiner", "ihrer", "unserer"})
_ADJECTIVE = re.compile(r"\w{3,}(?:e|en|er|es|em)")


def with_nouns(text: str) -> str:
    """The note with its nouns in capitals, where it has no capital at all."""
    if not text.islower():
        return text
    tokens = split(text)
    nouns = {at for at, token in enumerate(tokens) if _is_noun(token)}
    nouns |= {_behind(tokens, at, nouns) for at in range(len(tokens)) if _leads(tokens, at)}
    nouns |= {at for at in range(1, len(tokens)) if _is_morning(tokens[at - 1], tokens[at])}
    return join(
        token.said(token.word.capitalize()) if at in nouns else token
        for at, token in enumerate(tokens)
    )


def _is_morning(before: Token, token: Token) -> bool:
    """True for "jeden Morgen"; "morgen" alone is the day after."""
    return token.low == "morgen" and before.low in {"jeden", "am", "diesen", "gestern", "heute"}


def _is_noun(token: Token) -> bool:
    if _PARTICIPLE.fullmatch(token.low) or token.low in words("de", "no_nouns"):
        return False
    listed = words("de", "time_names") | words("de", "nouns") | frozenset(table("de", "occasions"))
    return token.low in listed or bool(_NOUN.fullmatch(token.low))


def _leads(tokens: list[Token], at: int) -> bool:
    """True for an article or a possessive, behind which a noun must come; "den" may join on."""
    joins_on = at > 0 and tokens[at - 1].after.endswith(",")
    if tokens[at].after or joins_on or at + 1 >= len(tokens):
        return False
    low, following = tokens[at].low, tokens[at + 1]
    if low in words("de", "noun_leads"):
        return True
    behind = at > 0 and tokens[at - 1].low in words("de", "before_nouns")
    if low in _ONE:
        return behind  # "Mit einer münze", but "einer singt".
    if low in words("de", "before_nouns"):
        # "Wegen angst", "mit kreide": no verb can follow, an article or a small word may.
        return following.low not in words("de", "behind_prepositions") and not _is_small(following)
    several = _INFINITIVE.fullmatch(following.low) and at + 2 < len(tokens)
    # "Die machen das", "das stimmt": who or what does it, and no article.
    return low in _ARTICLES and not several and not is_third(following)


def _is_small(token: Token) -> bool:
    low = token.low
    led = low in words("de", "noun_leads") | words("de", "no_nouns") | _ARTICLES | _ONE
    return led or low.endswith(("ig", "lich", "isch")) or low[:1].isdigit()


def _behind(tokens: list[Token], at: int, nouns: set[int]) -> int:
    """Where the noun stands behind an article: "die alte mühle", "ein rezept"."""
    place = at + 1
    while place < len(tokens) - 1 and place not in nouns:
        token, following = tokens[place], tokens[place + 1]
        if tokens[at].low == "die" and token.low.endswith("e") and following.low.endswith("en"):
            break  # "Die wölfe schlafen": behind "die alte" one thing follows, and no "-en".
        small = following.low in words("de", "no_nouns") or is_third(following)
        ends = token.after or small or _PARTICIPLE.fullmatch(following.low)
        if ends or not _ADJECTIVE.fullmatch(token.low):
            break
        place += 1
    found = place < len(tokens) and tokens[place].low not in words("de", "no_nouns")
    return place if found else -1
