"""One part of a noted answer, and how a number, a place or a thing is said of it."""

import re
from dataclasses import dataclass

from drafting.composing.answers.questions_put import Asked
from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import core, lower_start
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import verb_form, words_of

NUMBER = (
    r"(?:\d[\d.,:]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
    r"forty|fifty|sixty|a hundred|noon|midnight|half past \w+|quarter (?:to|past) \w+)"
)
PLACED = re.compile(
    r"^(?P<what>(?:the |our |my )?[a-z]+(?: [a-z]+)?) "
    r"(?P<where>(?:behind|beside|next to|opposite|in|at|by|under|round|near|from) "
    r"(?:the|our|my|your)\b.+)$"
)
WHERE = re.compile(
    r"^(?:behind|beside|next to|opposite|in|at|by|under|round|near|on|up|down) "
    r"(?:the|our|my|your)\b"
)
COUNT = re.compile(rf"^(?:(?:about|around|roughly|some|only|just|at least|at most) )?{NUMBER}\b")
_AT_MOST = re.compile(r"\b(?:at most|at least|max(?:imum)?|no more|only)\b")
_BROUGHT = frozenset({"bring", "take", "invite", "ask", "send", "lend", "borrow"})
_ONE = re.compile(r"(?:about |around |only |just )?(?:one|1)\b")
_HELD = frozenset({"have", "has", "there", "left", "any"})
_AS_BEFORE = re.compile(
    r"^(?P<what>[a-z]+(?: [a-z]+)?) as (?P<when>last time|before|usual|always)$"
)


_WE_HAVE = re.compile(r"\bwe (?:still |also )?have\b")


@dataclass(frozen=True)
class Bit:
    """One part of an answer: its words, the question that it is for, whether it comes first."""

    text: str
    put: Asked
    first: bool


def as_before(bit: Bit) -> str | None:
    """Gives "the price is as last time"."""
    found = _AS_BEFORE.match(bit.text)
    if not found or found["what"].startswith(("same ", "just ", "all ")):
        return None
    return f"the {found['what']} {'are' if is_plural(found['what']) else 'is'} as {found['when']}"


def counted(bit: Bit) -> str | None:
    """Gives "there are four", "it's about 80" and, of who may come, "for six guests at most"."""
    if not COUNT.match(bit.text) or parse(bit.text.split()) is not None:
        return None
    limit = _AT_MOST.search(bit.text) is not None
    if bit.put.word == "how many" and limit:
        return bit.text
    if bit.put.word == "how many" or (bit.put.is_plain and bit.put.words & _HELD):
        if _WE_HAVE.search(bit.put.text):
            return f"we have {bit.text}"
        return f"there {'is' if _ONE.match(bit.text) else 'are'} {bit.text}"
    return _at_most(bit) if bit.put.is_plain and limit else f"{bit.put.it} {bit.text}"


def _at_most(bit: Bit) -> str:
    """Gives "for six guests at most" behind a yes, where they know what it is a yes to."""
    if bit.first:
        return f"{bit.text} would be fine"
    named = {core(word).removesuffix("s") for word in bit.text.split()}
    if bit.put.words & _BROUGHT:
        return bit.text
    return f"for {bit.text}" if named & (words_of("people") | {"people", "guest"}) else bit.text


def placed(bit: Bit) -> str | None:
    """Gives "parking is behind the church", "it's by the gate"."""
    if parse(bit.text.split()) is not None:
        return None
    if WHERE.match(bit.text) and bit.put.word == "where":
        return f"{bit.put.it} {bit.text}"
    found = PLACED.match(bit.text)
    if not found or (
        verb_form(core(bit.text.split(maxsplit=1)[0]))
        and not core(bit.text.split(maxsplit=1)[0]).endswith("ing")
    ):
        return None
    be = "are" if is_plural(found["what"]) else "is"
    return f"{found['what']} {be} {found['where']}"


def named(bit: Bit) -> str | None:
    """Gives "boots and a coat, please" for what somebody should bring."""
    wanted = bit.put.word in {"what", "which", "who", "whom"} and bool(
        bit.put.words & {"bring", "wear", "need", "pack", "take", "do"}
    )
    if not wanted or not bit.first or parse(bit.text.split()) is not None:
        return None
    return f"{lower_start(bit.text)}, please"
