"""Slips of English: what no reader should meet, found in the finished text."""

import re
from functools import cache
from itertools import pairwise

from drafting.composing.english.tokens import core
from drafting.composing.english.words import may_be_noun, plain_words, verb_form
from drafting.composing.noting.finite import lacks_doer
from prompts.grammar import load_rows
from prompts.needs import Sieve

_OTHERS = frozenset({"he", "she", "it", "who", "which", "that", "what", "this"})
_SENTENCE = re.compile(r"(?<=[.?!])\s+|\n+")
_YOU_DO = re.compile(
    r"\byou(?:\u2019re|'re| are|\u2019ve|'ve| have)? (?=(?P<rest>.*))", re.IGNORECASE
)
# "A bag of oak offcuts for your stove.", but "A quick note to say thanks …"
_A_THING = re.compile(
    r"^(?:An?|Some|\d+|Two|Three|Four|Five|Six|Tea|Coffee) "
    r"(?!(?:big|huge|quick|short|small|late|little|warm|few|word|line|note|thousand|hundred)\b)"
    r"[^:?!]{8,}\.$"
)
_HELPERS = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|can|could|will|would|may|might|must|"
    r"should|can't|won't|isn't|aren't|don't)\b|[\u2019'](?:s|re|ve|ll|d|t|m)\b|"
    r"\b(?:I|you|we|they|it|he|she|who|that|which|everyone|everybody|nobody)\b"
)
_I_WILL = re.compile(r"\bI(?:['\u2019](?:ll|d)| will| would) (?P<rest>.*)")


def slips_in(text: str) -> list[str]:
    """What is wrong with the English of a text, as short reasons; none in a sound one."""
    found = [reason for pattern, reason in _patterns().near(text) if pattern.search(text)]
    sentences = _SENTENCE.split(text)
    if any(_is_cut(sentence) for sentence in sentences):
        found.append("a bracket without its other half")
    if any(_changes_person(sentence) for sentence in sentences):
        found.append("a verb that goes with nobody in the sentence")
    if any(_goes_on_to(sentence) for sentence in sentences):
        found.append("a second deed that does not go with the first")
    if any(sentence[-1:] == "." and lacks_doer(sentence) for sentence in sentences):
        found.append("a sentence with nobody in it who does it")
    if any(map(_is_thing_alone, sentences)):
        found.append("a thing that stands there as if it were a sentence")
    return found


@cache
def _patterns() -> Sieve[tuple[re.Pattern[str], str]]:
    return Sieve((row[0], row) for row in all_slips())


def all_slips() -> list[tuple[re.Pattern[str], str]]:
    """Each slip of the file with what is wrong there."""
    rows = load_rows("slips", "en")["slip"]
    return [(re.compile(row["find"], re.IGNORECASE), row["reason"]) for row in rows]


def _is_cut(sentence: str) -> bool:
    return sentence.count("(") != sentence.count(")")


def _changes_person(sentence: str) -> bool:
    """True for "you switched to a silent handover and hates our doors"."""
    return any(_goes_with_nobody(found["rest"]) for found in _YOU_DO.finditer(sentence))


def _is_thing_alone(sentence: str) -> bool:
    """True for "A bag of oak offcuts for your stove" between two full stops."""
    if not _A_THING.match(sentence) or _HELPERS.search(sentence):
        return False
    words = [core(word) for word in sentence.split()]
    forms = ((word, verb_form(word)) for before, word in pairwise(words) if before != "to")
    return not any(
        form and form.forms & {"s", "past", "base"} and not may_be_noun(word)
        for word, form in forms
    )


def _goes_with_nobody(rest: str) -> bool:
    words = [core(word) for word in rest.split()]
    if words[:1] == ["and"]:
        return False  # "Your boss trusts you and says nothing."
    for before, word, behind in zip(["", *words], words, [*words[1:], ""], strict=False):
        if word in _OTHERS or behind in plain_words("things_went"):
            return False  # "and falls went from nine to four": the falls did.
        form = verb_form(word)
        third = form is not None and "s" in form.forms and word.endswith("s")
        if third and not may_be_noun(word):
            return before == "and"  # Else somebody else does something, and may do more.
    return False


def _goes_on_to(sentence: str) -> bool:
    """True for "I'll ask our ward and to tell you about it"."""
    found = _I_WILL.search(sentence)
    words = [core(word) for word in found["rest"].split()] if found else []
    places = (at for at in range(1, len(words) - 1) if words[at - 1 : at + 1] == ["and", "to"])
    at = next(places, None)
    if at is None or "to" in words[: at - 1]:
        return False
    form = verb_form(words[at + 1])
    return form is not None and "base" in form.forms
