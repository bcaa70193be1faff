"""What I did with what they told me or lent me: "did it for Monday's deck", "brought it back"."""

import re

from prompts.grammar import load_grammar

# Behind one of these, "did it" is what I made of it.
_ADVISED = re.compile(
    r"^(?:her|his|their) (?:[a-z]+ )?(?:trick|rule|tip|method|advice|habit|motto|secret|way)\b|"
    r"^(?:s?he|they|[A-Z][\w'-]+) (?:(?:always|also|once) )?"
    r"(?:said|says|told (?:me|us)|taught (?:me|us)|showed (?:me|us)|advised|recommended|suggested|"
    r"swears by|(?!has\b|is\b|was\b)[a-z]+s\b)"
)
_LENT = re.compile(r"^(?:s?he|they|[A-Z][\w'-]+) (?:lent|loaned|gave|handed) (?:me|us)\b")

_USED = re.compile(r"^I (?:used|tried|wore|borrowed|read|took|carried|played|drove|rode|gave)\b")


def is_done_as_told(base: str, rest: list[str], before: str) -> bool:
    """True for "did it for Monday's deck" behind advice, "brought it back" behind "lent me".

    ``base`` is the deed, ``rest`` the words behind it, ``before`` the fact that stands before.
    """
    after = rest[0] if rest else ""
    words = load_grammar("telegraph.en")
    as_told = base in words["does_as_told"].split()
    if rest[:2] in (["the", "same"], ["it", "back"], ["them", "back"]) or after == "likewise":
        return as_told or base in {"bring", "give", "take"}
    if after not in {"it", "that", "so", "this", "them"}:
        return False
    lent = _LENT.match(before) and base in words["uses_of_theirs"].split()
    told = _ADVISED.match(before) and as_told
    return bool(lent or told or (_USED.match(before) and after in {"it", "them"}))
