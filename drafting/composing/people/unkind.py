"""What is unkind about somebody beside the reader: it was told in confidence, and stays out."""

import re
from functools import cache
from itertools import pairwise

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import bare, core, tidy
from drafting.composing.english.words import plain_words, verb_form, words_of
from prompts.grammar import load_grammar

_PARTS = re.compile(r"(?:\s*[;,]\s*|\s+)(?:and|but|because|so|while|although|though)\s+|\s*[;,]\s*")
_HATES = re.compile(r"\b(?:hates?|hated|dreads?|dreaded) (?P<whom>.+)$", re.IGNORECASE)
_FEW = 2
_SMELLS = frozenset({"smells", "stinks", "smelled", "stank", "looks", "looked"})

# Behind an "I", "lead" and "nurse" are what I do, and nobody who is slighted.
_MY_DEEDS = re.compile(r"\b(?P<who>I|we|you) [a-z]+\b")


@cache
def _unkind() -> re.Pattern[str]:
    told = load_grammar("plainly.en")["slights"].replace("\n", "")
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)


def is_unkind(text: str) -> bool:
    """True for "his boss talks too much", and for what they said against themselves."""
    plain = tidy(text)
    if not _unkind().search(plain):
        return False
    if _hates_a_thing(plain):
        return False
    words = [core(word) for word in _MY_DEEDS.sub(r"\g<who>", plain).split()]
    others = plain_words("slighted") | words_of("people") | words_of("my_roles")
    named = {word.removesuffix("'s") for word in words} & others
    named |= {word for word in words if word.endswith(("man", "woman", "men", "women"))}
    if named or _names_somebody(plain):
        return True
    alone = {"he", "she", "they", "he's", "she's", "hes", "shes", "they're"} & set(words[:_FEW])
    plain_leads = plain_words("noted_leads")
    noted = next((word for word in words if word not in plain_leads), "")
    if noted.startswith(("smell", "stink", "look")) or (alone and _smells(words)):
        return True  # Nobody likes to read of it.
    return bool(alone) and bool(set(words) & plain_words("self_slights"))


def _smells(words: list[str]) -> bool:
    """True for "she says he smells"; in "until it smells of apples" it is the dough."""
    found = [one for one, two in pairwise(words) if two in _SMELLS]
    return any(one not in {"it", "that", "which"} for one in found)


def _hates_a_thing(text: str) -> bool:
    """True for "children who hate games", where nobody is hated."""
    found = _HATES.search(text)
    if found is None or len(_unkind().findall(text)) > 1:
        return False
    words = {core(word).removesuffix("'s") for word in found["whom"].split()[: _FEW + 1]}
    people = plain_words("slighted") | words_of("people") | words_of("pronouns") | {"her", "him"}
    return not (words & people or re.search(r"\b[A-Z]", found["whom"]))


def _names_somebody(text: str) -> bool:
    """True where a name stands in the sentence, or a "new one" of whom nothing else is said."""
    return bool(re.search(r"\b[A-Z][a-z]+ (?:is|was|never|always|talks|hates)\b|\bthe new\b", text))


def without_unkind(text: str) -> str:
    """The text without those of its parts that are unkind about somebody; it may be empty."""
    plain = tidy(text)
    if not is_unkind(plain):
        return text
    pieces = _PARTS.split(plain)
    between = [found[0] for found in _PARTS.finditer(plain)]
    kept = ""
    for part, before in zip(pieces, ("", *between), strict=True):
        leans = not kept and before and core(part.split()[0]) in {"they", "it", "who", "which"}
        if is_unkind(part) or leans or not _tells(part, first=not before):
            continue
        kept += f"{before if kept else ''}{part}"
    return "" if is_unkind(kept) or len(bare(kept).split()) < _FEW else kept


def _tells(part: str, *, first: bool) -> bool:
    """True for a clause; the first one may be noted without its subject."""
    words = part.split()
    form = verb_form(core(words[0])) if words else None
    noted = first and form is not None and bool(form.forms & {"s", "past", "ing"})
    return bool(words) and (noted or parse(words) is not None)
