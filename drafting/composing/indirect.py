"""A question as it is reported: "she asked why the fan hums" for "Why does the fan hum?"."""

import re

from drafting.composing.tokens import core, join
from drafting.composing.verbs import is_plural
from drafting.composing.words import (
    MODALS,
    may_be_noun,
    past,
    plain_words,
    third,
    verb_form,
    words_of,
)

_WORD = r"how (?:many|much|long|often|far|\w+ly)|what \w+|which \w+|whose \w+"
_PUT = re.compile(
    rf"^(?:(?P<word>{_WORD}|how|what|why|when|where|who|which)\s+)?"
    r"(?P<helper>do|does|did|can|could|will|would|should|may|might|must|is|are|was|were|has|have)\s+"
    r"(?P<rest>[^?]+?)\s*\??$",
    re.IGNORECASE,
)
_PRONOUNS = frozenset({"i", "we", "you", "it", "they", "he", "she", "there", "this", "that"})
_LONGEST = 8
_HELPERS = "do|does|did|is|are|was|were|can|could|will|would|should"
# The question with who put it behind it, before it, or in one sentence with it.
_NOTED = (
    re.compile(
        r"^(?P<put>[^?]{6,}\?)\s*[(,;-]?\s*(?:was |that was )?"
        r"(?:(?P<whose>her|his|their) question|(?P<who>she|he|they) (?:asked|wanted to know))\)?$"
    ),
    re.compile(
        r"^(?P<whose>her|his|their) (?:one |only |last |first )?question(?: was)?:? (?P<put>.{6,})$"
    ),
    re.compile(
        r"^(?P<who>she|he|they) (?:asked|wondered)(?: me| us)?:? "
        r"(?P<put>(?:(?:how|what|why|when|where|who|which)\b[\w ]*? )?"
        rf"(?:{_HELPERS})\b.{{3,}})$"
    ),
)
_IS_HELPER = re.compile(rf"(?:{_HELPERS})\b", re.IGNORECASE)
_QUOTES = str.maketrans("", "", '"\u201c\u201d')
_WHO = {"her": "she", "his": "he", "their": "they"}


def as_reported(fact: str) -> str | None:
    """Gives "she asked why it hums" for what she asked word for word; "" where it is not plain.

    None where the fact is no such question.
    """
    text = fact.strip().translate(_QUOTES)
    found = next(filter(None, (noted.match(text) for noted in _NOTED)), None)
    if found is None:
        return None
    put = found["put"]
    named = found.groupdict()
    told = reported(put[:1].lower() + put[1:])
    if told is None and not put.rstrip().endswith("?") and not _IS_HELPER.match(put):
        return None  # "he asked who does the rota" is in order as it stands.
    return f"{named.get('who') or _WHO[named['whose']]} asked {told}" if told else ""


def reported(question: str) -> str | None:
    """The question in the order of a statement; None where its subject's end is not plain."""
    found = _PUT.match(question.strip())
    if found is None:
        return None
    words, helper = found["rest"].split(), found["helper"].lower()
    at = _end_of_subject(words, helper)
    if at is None:
        return None
    asked = (found["word"] or "whether").lower()
    subject, rest = words[:at], words[at:]
    if helper in {"do", "does", "did"}:
        return _with_deed(asked, subject, rest, helper)
    return join((asked, *subject, helper, *rest))


def _end_of_subject(words: list[str], helper: str) -> int | None:
    """Behind a pronoun, or before the bare verb that "do" and "can" ask for."""
    if core(words[0]) in _PRONOUNS and len(words) > 1:
        return 1
    if helper not in {"do", "does", "did"} | MODALS:
        ends = (at for at, word in enumerate(words) if at and _may_be_said_of(core(word)))
        return next(ends, None)
    for at, word in enumerate(words[:_LONGEST]):
        form = verb_form(core(word)) if at else None
        before = core(words[at - 1])
        held = before in words_of("determiners") | words_of("prepositions")
        plain = form is not None and form.base == core(word) and not held
        sure = plain and not (may_be_noun(core(word)) and at + 1 < len(words) and at < 2)
        if sure or (plain and at + 1 == len(words)):
            return _before_adverbs(words, at)
    return None


def _before_adverbs(words: list[str], at: int) -> int:
    """Gives the place of the "only" of "the fan only hum"."""
    while at > 1 and core(words[at - 1]) in words_of("adverbs"):
        at -= 1
    return at


def _may_be_said_of(word: str) -> bool:
    """True for the "enough" of "is one per beam enough" and the "locked" of "is it locked"."""
    form = verb_form(word)
    done = form is not None and bool({"part", "ing"} & form.forms) and "base" not in form.forms
    return word in plain_words("said_of_things") or done


def _with_deed(asked: str, subject: list[str], rest: list[str], helper: str) -> str | None:
    at = next((n for n, word in enumerate(rest) if core(word) not in words_of("adverbs")), None)
    form = verb_form(core(rest[at])) if at is not None else None
    if at is None or form is None:
        return None
    plural = is_plural(" ".join(subject)) or core(subject[0]) in {"i", "we", "you", "they"}
    verb = rest[at]
    if helper == "did":
        verb = past(form.base)
    elif not plural:
        verb = third(form.base)
    return join((asked, *subject, *rest[:at], verb, *rest[at + 1 :]))
