"""What I said that I would write about, and what of theirs I should like to see."""

import re

from drafting.composing.english.tokens import tidy
from drafting.composing.english.turning import Turner
from drafting.composing.people.names import Called

_WROTE = r"(?:report back|report|let (?:her|him|them) know|write(?: again| back)?|be in touch|"
_TOLD = (
    r"get in touch|get back to (?:her|him|them)|keep (?:her|him|them) posted|tell (?:her|him|them))"
)
_REPORT = re.compile(
    rf"^I (?:said|promised|told (?:her|him|them))(?: that)? (?:I(?:'d| would|'ll| will)|to) "
    rf"(?P<do>{_WROTE}{_TOLD}(?: how (?:it|they|that) (?:went|goes|go|turned out|worked)|"
    r" what (?:came of it|happened|we find|I find))?)$"
)
_WISH = re.compile(
    r"^I(?:'d| would) (?:really |very much )?(?:like|love|be glad|be happy|enjoy) to "
    r"(?P<do>see (?!(?:her|him|them|you)\b)[^,;]+?)(?:,? (?:some ?day|one day|some ?time))?$"
)


def says_to_report(fact: str) -> bool:
    """True for "I said I'd report back": this very message is what was promised."""
    return _REPORT.match(tidy(fact)) is not None


def is_wish(fact: str) -> bool:
    """True for "I'd like to see it some day"."""
    return _WISH.match(tidy(fact)) is not None


def my_word(facts: tuple[str, ...], called: Called) -> dict[str, tuple[str, ...]]:
    """The slots ``report`` and ``wish``, for what is noted of the two."""
    found = {"report": _REPORT, "wish": _WISH}
    values: dict[str, tuple[str, ...]] = {}
    for slot, pattern in found.items():
        match = next((m for fact in facts if (m := pattern.match(tidy(fact)))), None)
        if match is None:
            continue
        turner = Turner(called.forms, mine=True)
        said = " ".join(turner.turn(match["do"].split()))
        if not turner.left:
            values[slot] = (said,)
    return values
