"""Whom or what somebody lost, as the facts tell it."""

import re
from dataclasses import dataclass, replace
from functools import cache

from drafting.composing.english.days import drop_iso
from drafting.composing.english.tokens import bare, core, lower_start, tidy
from drafting.composing.english.words import words_of
from drafting.composing.material import Material
from drafting.composing.telling.statement import Statement
from prompts.grammar import load_grammar

REPORTED = re.compile(
    r"^(?:(?:s?he|they|[A-Z][\w'.-]+)\s+)?(?:said|says|told (?:me|us)|mentioned|wrote)\s*:?\s+"
    r"(?:that\s+)?",
)
_OWNER = r"(?P<whose>[Hh]er|[Hh]is|[Tt]heir|[A-Z][\w-]+'s)"
_ADVERBS = r"(?:has |had |just |suddenly |recently |sadly |then )*"
_DEAD = (
    r"(?:died|(?:was|had to be) put (?:down|to sleep)|drowned|perished|passed away|passed on|"
    r"passed|was killed|is dead|was buried|is gone)\b"
)
_DIED = re.compile(rf"^(?:{_OWNER} )?(?P<who>[\w' -]+?),? {_ADVERBS}{_DEAD}")
_NAMED = re.compile(
    rf"^(?P<name>[A-Z][\w-]+(?: [A-Z][\w'-]+)*), {_OWNER} (?P<who>[\w' -]+?)(?:,| and) "
    rf"{_ADVERBS}(?:died|passed)\b"
)
# "her friend from the choir, Ada Wren, died": who it was, and the name between two commas.
_BESIDE = re.compile(
    rf"^(?:{_OWNER} )?(?P<who>[a-z][\w' -]+?), (?P<name>(?:the |(?:Mr|Mrs|Ms|Dr|Prof|Sr)\.? )?"
    rf"[\w'-]+(?: [A-Z][\w'-]+){{0,2}}), {_ADVERBS}{_DEAD}"
)
# "firefighter Ken Mori of his crew died": what the dead one did, whose crew it was.
_OF_THEIRS = re.compile(
    rf"^(?:the |an? )?(?P<who>[a-z][a-z -]*?) (?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,2}}) "
    rf"(?P<of>(?:of|from|in|on|with) (?:[Hh]er|[Hh]is|[Tt]heir) [a-z][a-z -]*?),? {_ADVERBS}{_DEAD}"
)
_LOST = re.compile(
    rf"\b(?:lost|losing|mourn(?:s|ing)|griev(?:es|ing) for|buried|bur(?:y|ies|ying)) {_OWNER} "
    r"(?P<who>[\w' -]+?)"
    r"(?=$|[,;.]| (?:in|on|at|last|this|to|after|yesterday|two|three|a|when|and|suddenly)\b)"
)
_OF = re.compile(
    rf"\b(?:death|loss|funeral|passing|burial) of {_OWNER} (?P<who>[\w' -]+?)"
    r"(?=$|[,;.]| (?:in|on|at|last|is|was)\b)"
)
_FUNERAL = re.compile(rf"^{_OWNER} (?P<who>[\w -]+)'s (?:death|funeral|passing|burial)\b")

_TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "sr"})
_YOURS = re.compile(r"\b(?:their|his|her)\b(?= \w)")
_MOST_NAMED = 6


@dataclass(frozen=True)
class Loss:
    """Whom or what they lost: ``lost`` as a thing, ``clause`` as it is said to them."""

    raw: str
    clause: str
    lost: str | None = None
    theirs: str | None = None
    dead: str | None = None
    called: tuple[str, ...] = ()


def find_loss(material: Material) -> Loss | None:
    """The loss that a fact tells of: "her father died in March", "lost his workshop"."""
    brief = material.brief
    texts = (*brief.facts, *brief.they_said, brief.reason or "", *brief.share)
    for text in texts:
        plain = REPORTED.sub("", tidy(drop_iso(text)))
        if found := _NAMED.match(plain):
            return _told_by_name(text, found)
        if (found := _BESIDE.match(plain)) and _is_somebody(found, material):
            return _told_beside(text, found)
        if (found := _OF_THEIRS.match(plain)) and _is_somebody(found, material):
            return _told_of_theirs(text, found)
        found = (
            _DIED.match(plain) or _LOST.search(plain) or _OF.search(plain) or _FUNERAL.match(plain)
        )
        if found and _is_somebody(found, material):
            return _told(text, found)
    lost = next((loss for s in material.heard if (loss := _thing_lost(s))), None)
    return lost or _told_to_me(material)


def _told_to_me(material: Material) -> Loss | None:
    """What I was told has happened, where it is no death and no loss: "he had a stroke"."""
    reason = material.brief.reason
    heard = [s for s in material.heard if s.raw == reason and not s.left and s.whose != "mine"]
    for statement in heard:
        if clause := statement.clause:
            rest = _YOURS.sub("your", clause.rest) if statement.whose == "world" else clause.rest
            return Loss(statement.raw, replace(clause, rest=rest).text)
        if named := _blow(statement):
            return Loss(statement.raw, "", named)
    return None


def _blow(statement: Statement) -> str | None:
    """Gives "your divorce" for "his divorce", "the fire" for "fire"."""
    words = (statement.noun or "").split()
    if not words or len(words) > _MOST_NAMED:
        return None
    first = core(words[0])
    if first in {"a", "an"}:
        return f"the {' '.join(words[1:])}"
    bare_start = first not in words_of("determiners") and not words[0][:1].isupper()
    return f"the {statement.noun}" if bare_start else statement.noun


def _owner(found: re.Match[str]) -> tuple[str | None]:
    whose = (found["whose"] or "").lower()
    return (whose if whose in {"her", "his", "their"} else None,)


def _is_somebody(found: re.Match[str], material: Material) -> bool:
    """False for "she passed": that one is the reader, and alive."""
    who = tuple(core(word) for word in found["who"].split())
    reader = who in material.called.forms or who[0] in {"she", "he", "they", "it", "i", "we"}
    return bool(who) and len(who) <= 6 and not reader


def _told(text: str, found: re.Match[str]) -> Loss:
    who, whose = found["who"].strip(), found["whose"]
    names = [word for word in who.split() if word[:1].isupper()]
    if whose is None:
        lost = (
            who
            if names
            else f"the {who}"
            if core(who.split()[0]) not in words_of("determiners")
            else who
        )
        return Loss(
            text,
            f"{lower_start(lost)} died",
            lower_start(lost),
            None,
            names[0] if names else None,
            tuple(map(core, names)),
        )
    died = "died" if _DIED.search(found.string) or _is_alive(who) else ""
    lost = f"your {who}"
    clause = f"{lost} died" if died else f"you lost {lost}"
    return Loss(
        text,
        clause,
        lost,
        *_owner(found),
        dead=names[0] if names else None,
        called=tuple(map(core, names)),
    )


def _told_of_theirs(text: str, found: re.Match[str]) -> Loss:
    """Gives "Ken Mori of your crew": what he did, the reader knows."""
    lost = f"{found['name']} {_YOURS.sub('your', found['of'])}"
    names = found["name"].split()
    whose = re.search(r"\b(?:her|his|their)\b", found["of"].lower())
    called = tuple(map(core, names))
    return Loss(text, f"{lost} died", lost, whose and whose[0], dead=names[0], called=called)


def _told_by_name(text: str, found: re.Match[str]) -> Loss:
    """Gives "your aunt Ruth" for "Ruth Adeyemi, his aunt", and "Gus Hale" for an old partner."""
    names = found["name"].split()
    kin = grief_words("men") | grief_words("women")
    near = found["who"].split()[-1] in kin and bool(_owner(found)[0])
    lost = f"your {found['who']} {names[0]}" if near else found["name"]
    called = tuple(map(core, names))
    return Loss(text, f"{lost} died", lost, *_owner(found), dead=names[0], called=called)


def _told_beside(text: str, found: re.Match[str]) -> Loss:
    """Gives "your friend from the choir, Ada Wren": who it was stays beside the name."""
    whose = found["whose"]
    first = core(found["who"].split()[0])
    who = _YOURS.sub("your", found["who"])
    who = re.sub(r"\bof (?:hers|his|theirs)\b", "of yours", who)
    kind = f"your {who}" if whose else who
    kind = kind if whose or first in words_of("determiners") else f"the {kind}"
    inner = None if whose else _YOURS.search(found["who"])
    names = [word for word in found["name"].split() if word[:1].isupper()]
    called = tuple(core(word) for word in names if core(word) not in _TITLES)
    return Loss(
        text,
        f"{kind}, {found['name']}, died",
        f"{kind}, {found['name']}",
        inner[0] if inner else _owner(found)[0],
        dead=_first_called(names),
        called=called,
    )


def _first_called(names: list[str]) -> str | None:
    """Gives "Ada" for "Ada Wren" and "Mr. Blom" as it is; None for "the ferryman"."""
    titled = bool(names) and core(names[0]) in _TITLES
    return " ".join(names) if titled else next(iter(names), None)


def _is_alive(who: str) -> bool:
    return bool(
        set(bare(who).split()) & (grief_words("men") | grief_words("women") | words_of("people"))
    )


def _thing_lost(statement: Statement) -> Loss | None:
    """Gives "your workshop burned down": a loss of no life."""
    clause = statement.clause
    if clause is None or statement.left:
        return None
    taken = re.match(r"your [\w' -]+?(?=$| (?:on|in|at|last|this)\b)", clause.rest)
    if clause.base in grief_words("taking") and taken and clause.person == "other":
        return Loss(statement.raw, clause.text, taken[0])
    if clause.base not in grief_words("losing"):
        return None
    if clause.person != "you" and not clause.subject.startswith("your "):
        return None
    lost = clause.subject if clause.subject.startswith("your ") else None
    return Loss(statement.raw, clause.text, lost)


@cache
def grief_words(name: str) -> frozenset[str]:
    """One list of the words by which a loss is told."""
    return frozenset(load_grammar("kinds.en")[name].split())
