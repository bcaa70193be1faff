"""One remark for one thing: findings that say the same of fewer of its words stand under it."""

from dataclasses import replace

from drafting.answers import Finding
from drafting.brief import Brief
from drafting.message import Look
from screens.parts import Note
from screens.remarks import draw_remarks, parts_of
from store import Draft


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


def looked_at(text: str) -> Look:
    draft = Draft(id="d", contact_id="p", kind="thank_you", channel="email")
    brief = Brief(kind="thank_you")
    return Look(draft, None, text, brief, brief, (), (), ())


LETTER = (
    "Subject: Thank you\n\nDear Ilka,\n\nThe ovens on deck two are a marvel. I still smell the rye "
    "that you bake for both crews at once.\n\nI hope the wind is kind.\n\nImre"
)


def about(quote: str, text: str = LETTER) -> Note:
    start = text.index(quote)
    finding = Finding(
        rule="invented_fact", severity="block", start=start, end=start + len(quote), quote=quote,
        why="Not in your notes.",
    )  # fmt: skip
    (note,) = draw_remarks(replace(looked_at(text), findings=(finding,)))
    return note


def test_a_remark_on_the_whole_message_quotes_none_of_it_and_takes_no_sentence_out() -> None:
    note = about(LETTER.partition("\n\n")[2])

    assert note.quote == ""
    assert "out" not in {action.id for action in note.actions}


def test_a_button_that_takes_a_sentence_out_says_which() -> None:
    whole, word = about("The ovens on deck two are a marvel."), about("rye")

    assert [a.label for a in whole.actions if a.id == "out"] == ["Take the sentence out"]
    (named,) = [action.label for action in word.actions if action.id == "out"]
    assert named.startswith("Take “I still smell the rye that you bake")


def test_of_many_words_the_first_are_quoted_as_they_stand() -> None:
    long = "The ovens on deck two " + "and on deck three " * 9 + "shine."
    note = about(long, f"Hi Ilka. {long} See you.")

    assert note.is_cut
    assert long.startswith(note.quote)
    assert len(note.quote) <= 120
