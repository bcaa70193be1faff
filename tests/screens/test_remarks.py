"""One remark for one thing: findings that say the same of fewer of its words stand under it."""

from drafting.answers import Finding
from screens.remarks import parts_of


def found(
    start: int, end: int, rule: str = "unsupported", why: str = "Not in your notes."
) -> Finding:
    """A finding about the letters from here to there."""
    quote = "she has led the north ward for nine years"[start:end]
    return Finding(rule=rule, severity="block", start=start, end=end, quote=quote, why=why)


def test_what_says_the_same_of_fewer_words_stands_under_the_wider_one() -> None:
    wide, inner = found(4, 41), found(24, 41)

    assert parts_of(wide, [wide, inner]) == (inner,)
    assert parts_of(inner, [wide, inner]) == ()


def test_what_reaches_further_or_says_something_else_keeps_its_own_remark() -> None:
    wide = found(4, 30)
    others = [found(24, 41), found(8, 20, rule="tone"), found(8, 20, why="Another reason.")]

    assert parts_of(wide, [wide, *others]) == ()
