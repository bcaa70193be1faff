"""Loose ends of a note: topics without a verb, requests, their offers, moves without an "I"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from drafting.composing.english.hearing import SAID
from drafting.composing.english.tokens import bare, core, join
from drafting.composing.english.turning import Turner
from drafting.composing.english.words import (
    base_of_third,
    participle,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.noting.topics import CLAUSAL, MOST, SELF, SHE, has_doer, is_bare_topic

Sort = Literal["", "topic", "request", "offered", "answer", "none", "outright"]
_WHO = r"(?:(?P<who>s?he|they|[A-Z][\w'.-]+)(?:\s+|(?=')))?"
_ALSO = r"(?:(?:also|then|just|has|had|have|is|was|were|kindly)\s+)*"
_ASKED = re.compile(
    rf"^{_WHO}{_ALSO}(?:ask(?:ed|s|ing)|wonder(?:ed|s|ing))\s+(?:(?P<me>me|us)\s+)?"
    r"(?P<rest>(?:for|about|after|whether|if|how|what|when|where|why|which|who|to)\b.+)$"
)
_WANTS = re.compile(
    rf"^{_WHO}{_ALSO}(?P<verb>wants|wanted|would like|would love|'d like|'d love|needs|needed|"
    r"is interested in|was interested in|interested in|is keen (?:on|to)|was keen (?:on|to)|"
    r"is looking for|was looking for|looking for|asked for|requested)\s+"
    r"(?P<rest>.*\b(?:our|my|me|us)\b.*)$"
)
_OFFERED = re.compile(
    rf"^{_WHO}{_ALSO}(?:(?P<word>offer(?:ed|s|ing)|promised|volunteered|agreed|is happy|was happy)"
    r"(?:\s+(?:me|us))?\s+to\s+(?P<do>\w.+)|"
    r"(?:'ll|will|would|'d|can|could|said (?:s?he|they)(?:'d|'ll| would| will| could| can))\s+"
    r"(?P<does>(?:send|show|lend|bring|give|introduce|email|forward|share|teach|print|help|join|"
    r"call|invite|put|pass|let|save|keep|make|bake|lend)\s+(?:me|us|my|our)\b.+)|"
    r"said (?:s?he|they)(?:'d|'ll| would| will) (?P<looks>(?:look for|look up|look out|ask|check|"
    r"find out|dig out|find)\b.+)|"
    r"(?:offered|promised)\s+(?P<whom>me|us)\s+(?P<thing>(?!to\b)\w.+))$"
)
_TALKED = re.compile(
    r"^(?:(?:s?he|they|we|[A-Z][\w'.-]+)\s+)?(?:(?:also|mostly|mainly|just)\s+)*"
    r"(?:talked|talking|chatted|chatting|discussed|discussing|compared notes)\s+"
    r"(?:(?:to|with) (?:me|us|him|her|them)\s+)?"
    r"(?:(?:a lot|a bit|a little|at length|mostly)\s+)?(?:about|of|on|over)?\s*(?P<what>\S.+)$",
    re.IGNORECASE,
)
_IF_THEY = re.compile(r"(?:if|whether) (?:s?he|they)\b")
_WANTED = (
    ("you asked for ", "you wanted "),
    ("you asked to ", "you wanted to "),
    ("you asked me to ", "you wanted me to "),
    ("you asked about ", "you wanted to hear about "),
    ("you asked after ", "you wanted to hear about "),
    *((f"you asked {word} ", f"you wanted to know {word} ") for word in
      ("whether", "how", "what", "when", "where", "why", "which", "who")),
)  # fmt: skip
_WISH = {"would like": "would like", "would love": "would love", "'d like": "would like",
         "'d love": "would love", "wants": "want", "wanted": "wanted", "needs": "need",
         "needed": "needed"}  # fmt: skip


@dataclass(frozen=True)
class Loose:
    """A loose end: what it is, and its words turned to the reader."""

    sort: Sort
    said: str = ""


def read_loose(
    text: str, names: tuple[tuple[str, ...], ...], *, single: bool, mine: bool
) -> Loose | None:
    """What a noted fact is where it is no sentence of theirs; None where it is one."""
    if mine:
        return _topic(text, names, single=single) if is_bare_topic(text, mine=True) else None
    plain = SAID.sub("", text) if SAID.match(text) else text
    if _says_nothing(plain):
        return Loose("none")
    for read in (_request, _offered):
        if (found := read(plain, names, single=single)) is not None:
            return found
    if _is_my_move(plain):
        return Loose("none")
    if (talked := _TALKED.match(plain)) and core(talked["what"].split()[0]) not in CLAUSAL:
        what = talked["what"]
        return _topic(what, names, single=single) if not has_doer(what) else None
    return _topic(plain, names, single=single) if is_bare_topic(plain, mine=False) else None


def _says_nothing(text: str) -> bool:
    """True for "am i" and "so do we", which only lean on something else."""
    lists = ("pronouns", "auxiliaries", "adverbs", "determiners", "conjunctions", "prepositions")
    words = [core(token) for token in text.split()]
    return all(any(word in words_of(name) for name in lists) for word in words)


def _turn(text: str, names: tuple[tuple[str, ...], ...], *, single: bool) -> str | None:
    """The words with the reader as "you"; None where somebody else stays in them."""
    turner = Turner(names, mine=True, single=single)
    turned = join(turner.turn(text.split())).rstrip("?.!")
    return None if turner.left else turned


def _is_them(who: str | None, names: tuple[tuple[str, ...], ...]) -> bool:
    if who is None or who.lower() in {"she", "he", "they"}:
        return True
    return any(core(who) in {name[0], name[-1]} for name in names)


def _request(text: str, names: tuple[tuple[str, ...], ...], *, single: bool) -> Loose | None:
    """Gives "you asked for our 2024 report", "you would like to see our rota"."""
    found = _ASKED.match(text)
    if found and found["who"] is None and _IF_THEY.match(found["rest"]):
        return Loose("none")  # "asked if she could speak": who asked whom, nobody can say.
    if found and _is_them(found["who"], names):
        rest = _turn(found["rest"], names, single=single)
        if rest is None:
            return Loose("none")
        asked = rest.replace("if ", "whether ", 1) if rest.startswith("if ") else rest
        me = f"{found['me']} " if found["me"] and asked.startswith("to ") else ""
        return Loose("request", f"you asked {me}{asked}")
    wish = _WANTS.match(text)
    if wish and _is_them(wish["who"], names):
        verb = wish["verb"]
        rest = _turn(wish["rest"], names, single=single)
        if rest is None:
            return Loose("none")
        said = _WISH.get(verb)
        if said is None:
            said = f"asked {verb.rpartition(' ')[2]}" if verb == "asked for" else ""
        if verb == "requested":
            said = "asked for"
        if not said:
            tail = verb.removeprefix("is ").removeprefix("was ")
            said = f"were {tail}"
        return Loose("request", f"you {said} {rest}")
    return None


def _offered(text: str, names: tuple[tuple[str, ...], ...], *, single: bool) -> Loose | None:
    """Gives "print our reading posters at cost" for what they offered to do."""
    found = _OFFERED.match(text)
    if found is None or not _is_them(found["who"], names):
        return None
    if found["thing"]:
        turned = _turn(found["thing"], names, single=single)
        return Loose("offered", f"give {found['whom']} {turned}") if turned else Loose("none")
    turned = _turn(found["do"] or found["does"] or found["looks"], names, single=single)
    return Loose("offered", turned) if turned else Loose("none")


def _is_my_move(text: str) -> bool:
    """True for "just left the bake sale" and "arrived late": whose move it was, nobody knows."""
    words = [core(word) for word in text.split()]
    lead = 0
    while lead < len(words) - 1 and words[lead] in plain_words("noted_leads"):
        lead += 1
    form = verb_form(words[lead]) if words else None
    if form is None or "past" not in form.forms or "base" in form.forms:
        return False
    late = {"just", "only", "then", "now"} & set(words[:lead])
    around = form.base in plain_words("my_moves")
    return around and (bool(late) or form.base in {"arrive", "meet", "bump", "wait"})


def _topic(text: str, names: tuple[tuple[str, ...], ...], *, single: bool) -> Loose | None:
    """What the two talked about; nothing where it cannot stand after an "about"."""
    words = text.strip(" ,.;:").split()
    plain = [core(word) for word in words]
    if not words or set(plain) & (SHE - {"him", "them"}) or len(words) > MOST:
        return None
    ends = words_of("prepositions") | words_of("determiners") | words_of("conjunctions")
    turned = _turn(join(words), names, single=single)
    if plain[-1] in ends or set(plain) & SELF or turned is None:
        return Loose("none")  # Whose "our" it is, nobody can say.
    known = verb_form(plain[0]) is not None or plain[0] in words_of("determiners")
    named = turned[1:2].isupper() or not known
    return Loose("topic", turned if named else turned[0].lower() + turned[1:])


def with_lead(tokens: list[str]) -> list[str]:
    """Gives "you still count by hand" for "still counts by hand"; else the words as they are."""
    words = [core(token) for token in tokens]
    if len(words) < 3 or words[0] not in {"still", "also", "now", "just", "only", "already"}:
        return tokens
    form = verb_form(words[1])
    kept = [] if words[0] == "also" else [words[0]]
    if words[1] in words_of("prepositions"):
        return ["you", "are", *tokens] if kept else tokens
    if form is not None and "s" in form.forms and words[2] not in words_of("auxiliaries"):
        return ["you", *kept, base_of_third(words[1]), *tokens[2:]]
    if form is not None and "past" in form.forms and "base" not in form.forms:
        recent = words[0] in {"just", "now", "already", "only"}
        return ["you", *(["have", words[0], participle(form.base)] if recent else
                         [*kept, tokens[1]]), *tokens[2:]]  # fmt: skip
    return ["you", "are", *tokens] if form is not None and form.forms == {"ing"} else tokens


_PLAIN = MappingProxyType({"outright": "outright", "answer": "mine"})
NO_WAYS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


# "it isn't, but I can leave the key": "it is not, but I can leave the key".
_NOT = re.compile(r"\b(is|are|was|were|do|does|did|has|have|would|could)n't(?=,)")


def ways_of_loose(sort: Sort, said: str) -> Mapping[str, tuple[str, ...]]:
    """The slot that a loose end fills."""
    if sort == "topic" and said.startswith("you "):
        return {"you": (said,), "said": (said,)}  # "you print spare knobs" is told, not named
    if sort == "topic":
        one, _, two = said.partition(" and ")
        parted = f"{one} and about {two}" if two and " and " not in two else ""
        return {"talked": tuple(way for way in (said, parted) if way)}
    if sort == "request":
        return {"request": tuple(dict.fromkeys((said, _other_request(said))))}
    if sort in _PLAIN:
        quoted = said.startswith('you said "')  # of such words one can say what they did to me
        ways = tuple(dict.fromkeys((said, _NOT.sub(r"\1 not", said))))
        return {_PLAIN[sort]: ways, **({"told": (said,)} if quoted else {})}
    if sort == "offered":
        return {"gave": (f"offering to {said}",)}
    return NO_WAYS


def _other_request(said: str) -> str:
    """Gives "you wanted to know how we train" for "you asked how we train"."""
    for asked, wanted in _WANTED:
        if said.startswith(asked):
            return f"{wanted}{said[len(asked) :]}"
    return said


def says_the_same(one: str, two: str) -> bool:
    """True where most of the words of the shorter stand in the other."""
    first, second = set(bare(one).split()), set(bare(two).split())
    fewer = min(len(first), len(second))
    return fewer > 0 and len(first & second) * 3 >= fewer * 2
