"""Notes that say nothing of anybody: "found online somewhere", "nice evening"."""

import re
from functools import cache

from drafting.brief import Brief
from drafting.composing.english.tokens import bare, tidy
from prompts.grammar import load_rows

_YEAR = re.compile(r"\b(?:(?:in|of) )?(?:19|20)\d\d\b(?!-)")
# "Something about snow poles" names a matter and says nothing of it.
_UNTOLD = re.compile(
    r"\b(?:(?:said|told (?:me|us)|mentioned|explained|knows?|knew|does|did|has|had) )?"
    r"(?:something|sth|stuff) (?:about|on|to do with|with|of) "
    r"(?!.*\b(?:that|which|who|nobody|only)\b)[\w' -]{2,40}$",
    re.IGNORECASE,
)
_GUESS = re.compile(r"\?|\bor [A-Z]|\b(?:guy|man|woman|girl|lady|someone|somebody|person|called)\b")


def is_vague(text: str, brief: Brief) -> bool:
    """True where every word of a note would fit everybody, and no name or number stands in it."""
    plain = _UNTOLD.sub("", _YEAR.sub("", tidy(text)))
    if any(char.isdigit() for char in plain) or re.search(r"[^\W\d_][^.!?]* (?!I\b)[A-Z]", plain):
        return False
    if any(char.isalpha() and not char.isascii() for char in plain):
        return False
    known = _words("vague") | set(bare(brief.contact.name or "").split())
    known |= _words("blank") if is_forgotten(brief.note) else set()
    return all(word.removesuffix("'s") in known or word in known for word in bare(plain).split())


def is_all_vague(brief: Brief) -> bool:
    """True where there are notes, none of them is about anybody, and nothing is to be given."""
    texts = (*brief.facts, *brief.they_said, *brief.share)
    given = brief.offer or brief.promises or brief.ask or brief.met.where or brief.met.how
    given = given or brief.they_wrote or brief.reason or brief.answer
    return bool(texts) and not given and all(is_vague(text, brief) for text in texts)


def says_nothing(brief: Brief, code: str) -> bool:
    """True where the notes in another language hold nothing but words that fit everybody."""
    rows = load_rows("doubts", code).get("vague", ())
    known = {word for row in rows for word in row["pattern"].split()}
    texts = (*brief.facts, *brief.they_said, *brief.share)
    given = brief.offer or brief.promises or brief.ask or brief.met.where or brief.they_wrote
    if not known or not texts or given:
        return False
    words = [word for text in texts for word in re.split(r"[^\w]+", text.lower()) if word]
    return all(word in known for word in words)


def is_guessed(name: str | None) -> bool:
    """True for "Alex?", "Max or Mark" and "a guy called Max": nobody is greeted so."""
    return bool(name and _GUESS.search(name))


def is_forgotten(note: str | None) -> bool:
    """True for a note such as "no idea what we talked about"."""
    pattern = load_rows("doubts", "en")["ignorant"][0]["pattern"]
    return re.search(pattern, note or "", re.IGNORECASE) is not None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_rows("doubts", "en")[name][0]["pattern"].split())
