"""The last look: what a draft must never show, whatever was put together."""

import re
from collections.abc import Sequence
from functools import lru_cache

from drafting.brief import Brief
from drafting.composing.answers.own_answer import as_typed
from drafting.composing.english.days import drop_iso, find_iso
from drafting.composing.english.her import is_of_their_kin
from drafting.composing.english.tokens import bare, core, tidy
from drafting.composing.english.words import plain_phrases, words_of
from drafting.composing.material import Material
from drafting.composing.noting.asides import is_aside
from drafting.composing.noting.finite import lacks_article
from drafting.composing.noting.myself import tell_of_myself
from drafting.composing.people.meeting import is_meeting, says_met
from drafting.composing.slips import slips_in
from drafting.composing.telling.as_it_is import kin_at

_THIRD = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
# Kinds that speak of somebody beside the reader: the dead, the other of two.
_ABOUT_OTHERS = frozenset({"pitch", "condolence", "intro_between"})
# Kinds in which a day that was noted in figures and is said in words makes a fact of its own.
_DATED = frozenset(
    {"reply", "share", "my_news", "decline", "offer_help", "ask_advice", "congratulate"}
    | {"condolence", "pitch", "closing"}
)
# Kinds that tell every fact where there is room.
_TELLS_ALL = frozenset({"reply", "my_news", "share", "condolence", "pitch", "offer_help"})
_STEM = 4
_FEW_WORDS = 50
_FRAME = 2
_SIBLINGS = 20
_SLOT = re.compile(r"\$\w|\{|\}|\bNone\b")


_ONLY_NO = re.compile(r"^(?:[Ii] )?(?:have to|must|need to|will have to) say no\b.{0,8}$")


def copied_facts(brief: Brief) -> tuple[str, ...]:
    """Every fact of five words or more, as it must not stand in a draft; an offer may."""
    texts = [*brief.facts, *brief.they_said, *brief.share]
    if brief.kind == "decline":
        texts = [text for text in texts if not _ONLY_NO.match(text)]  # A no is said in any words.
    if brief.kind == "pitch":
        # A few words about me that get their "I" first are not copied, however they go on.
        texts = [text for text in texts if tell_of_myself(text) == text]
    plain = [
        bare(part)
        for text in texts
        # An occasion goes by the name that it has: "the visit to the falcon house".
        for part in (text, text if brief.kind in _DATED or _is_named(text) else drop_iso(text))
        for part in (part, tidy(part))
    ]
    return tuple(dict.fromkeys(text for text in plain if len(text.split()) >= 5))


def _is_named(fact: str) -> bool:
    """True for an occasion with its day and nothing else."""
    return is_meeting(fact) and find_iso(fact) is not None and not says_met(fact)


def faults(text: str, material: Material, copied: Sequence[str], quiet: Sequence[str]) -> list[str]:
    """What is wrong with a draft, as short names; an empty list is a sound draft."""
    brief = material.brief
    plain = f" {bare(text)} "
    found = []
    if re.search(r"\d{4}-\d{2}(?:-\d{2})?", text):
        found.append("iso date")
    if any(f" {fact} " in plain for fact in copied):
        found.append("copied fact")
    if any(f" {bare(item)} " in plain for item in brief.private if bare(item)):
        found.append("private")
    ours = re.sub(r'"[^"]*"', " ", _without_own(text, brief))
    for sent in material.sent:
        ours = ours.replace(sent, " ")  # Whose name I may use is named beside its "her".
    parts = re.split(r"(?<=[.?])\s+", ours)
    of_another = (part for part in parts if _THIRD.search(part) and not _asks(part, brief))
    unknown = any(
        kin_at(bare(part).split()) is None and not (_is_their_kins(part) or _is_anothers(part))
        for part in of_another
    )
    if brief.kind not in _ABOUT_OTHERS and unknown:
        found.append("third person")
    if _named_inside(ours, material):
        found.append("named in the text")
    if any(f" {word} " in plain for word in quiet):
        found.append("unwanted word")
    if _SLOT.search(text):
        found.append("slot")
    if brief.kind != "reply" and lacks_article(_body(text), brief.facts):
        found.append("no article")
    return [*found, *slips_in(text)]


def _is_anothers(part: str) -> bool:
    """True for "you play it to a new nurse before her first shift": whose it is has been said."""
    words = bare(part).split()
    first = next((at for at, word in enumerate(words) if _THIRD.fullmatch(word)), len(words))
    people = words_of("people")
    named = [at for at, word in enumerate(words[:first]) if word in people]
    led = any(set(words[max(0, at - 2) : at]) & words_of("determiners") for at in named)
    return led and "you" in words[:first]


def _is_their_kins(part: str) -> bool:
    """True for "your lad has passed his test", where the only "his" is the lad's."""
    words = bare(part).split()
    owned = [at for at, word in enumerate(words) if word == "your"]
    others = [at for at, word in enumerate(words) if _THIRD.fullmatch(word)]
    return len(others) == 1 and any(
        is_of_their_kin(["his", *words[at + 1 :]], others[0] - at) for at in owned if at < others[0]
    )


def _asks(part: str, brief: Brief) -> bool:
    """True for my own question: "how do you tell a man he is slow?" is of any man."""
    return brief.kind == "ask_advice" and part.endswith("?")


def _body(text: str) -> str:
    """The text without its greeting."""
    return text.split("\n\n", 1)[-1]


def _without_own(text: str, brief: Brief) -> str:
    """The text without an answer that I typed: whom I mean by "he" in it is mine to know."""
    return text.replace(as_typed(brief.answer), "") if brief.answer else text


def _named_inside(text: str, material: Material) -> bool:
    """True where the person is spoken of by name, after the greeting."""
    if material.brief.channel == "spoken" or material.brief.kind == "intro_between":
        return False
    body = text.split(",", 1)[1] if "," in text[:80] else text
    words = {core(word).removesuffix("'s") for word in body.split() if word[:1].isupper()}
    names = {name[0] for name in material.called.forms if len(name) == 1}
    own = {core(word) for word in (material.brief.sender.name or "").split()}
    org = {
        core(word)
        for word in f"{material.brief.contact.org or ''} {material.introducer or ''}".split()
    }
    return bool(words & (names - own - org))


_NEEDS_NOTHING = re.compile(
    r"\b(?:need nothing\b(?:[^.]*\bfrom you)?|nothing\b[^.]*\b(?:need|from you))", re.IGNORECASE
)


def echoes(text: str) -> int:
    """How often the draft says the same three words twice."""
    words = bare(text).split()
    threes = [tuple(words[at : at + 3]) for at in range(len(words) - 2)]
    doubled = len(threes) - len(set(threes))
    few = 1 if len(words) < _FEW_WORDS else 2
    thanks = len(re.findall(r"\bthank", text, re.IGNORECASE))
    nothing = len(re.findall(_NEEDS_NOTHING, text))
    return (
        doubled
        + 4 * max(0, nothing - 1)
        + sum(max(0, plain_count(text, words) - 1) for words in plain_phrases("once_only"))
        + max(0, thanks - few)
        + max(0, plain_count(text, "hurry") - 1)
    )


def likeness(text: str, siblings: Sequence[str]) -> int:
    """How many runs of five words beyond a few a draft has in common with a sibling's."""
    if not siblings:
        return 0
    own = _fives(text)
    shared = max(len(own & _fives(sibling)) for sibling in siblings[-_SIBLINGS:])
    return max(0, shared - len(own) // 16)


def untold(text: str, brief: Brief) -> int:
    """How much is missing, in the kinds that tell every fact: three for each one left out."""
    if brief.kind not in _TELLS_ALL:
        return 0
    said = {word[:_STEM] for word in bare(text).split()}
    facts = [fact for fact in brief.facts if not (says_met(fact) or is_aside(fact))]
    return sum(3 for fact in facts if (own := _telling(drop_iso(fact))) and not own & said)


def _telling(fact: str) -> set[str]:
    words = (word for word in bare(fact).split() if len(word) >= _STEM and word.isalpha())
    return {word[:_STEM] for word in words}


@lru_cache(maxsize=64)
def _fives(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of five words between greeting and sign-off."""
    parts = text.split("\n\n")
    words = bare(" ".join(parts[1:-1]) if len(parts) > _FRAME else text).split()
    return frozenset(tuple(words[at : at + 5]) for at in range(len(words) - 4))


def plain_count(text: str, phrase: str) -> int:
    """How often a phrase stands in a text."""
    return bare(text).count(phrase)
