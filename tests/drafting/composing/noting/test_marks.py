"""Truth: the marks of a hasty note are read as the words that they stand for."""

import pytest

from drafting.composing.noting.marks import marks_read


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            "2026-05-03: lent me her long drill, the blue one",
            ["lent me her long drill on 2026-05-03, the blue one"],
        ),
        (
            "2026-05-03, told me where the fuse box is",
            ["told me on 2026-05-03 where the fuse box is"],
        ),
        ("2026-05-03: open day at the kennels", ["open day at the kennels 2026-05-03"]),
        ("my first week at the mill: 2026-05-03", ["my first week at the mill 2026-05-03"]),
        ("counts heads at every gate (her)", ["she counts heads at every gate"]),
        ("splices one-handed, eyes shut (him)", ["he splices one-handed with eyes shut"]),
        ("I still need both hands (me)", ["I still need both hands"]),
        ("two hands and a vice (me)", ["with me it is two hands and a vice"]),
        ("her rule -> lift with the knees", ["her rule is to lift with the knees"]),
        (
            "his trick => never water at noon, the drops burn",
            ["his trick is never to water at noon", "he said that the drops burn"],
        ),
        (
            "she dropped the first plate herself: 'now it can only get better'",
            ["she dropped the first plate herself", "she said 'now it can only get better'"],
        ),
        (
            "he counted 40 rings; our scanner 41",
            ["he counted 40 rings, and our scanner counted 41 rings"],
        ),
        (
            "a rope sings before it parts, Ines says",
            ["Ines said that a rope sings before it parts"],
        ),
        (
            "to hear the cracks she knocks twice and then waits",
            ["she knocks twice to hear the cracks and then waits"],
        ),
    ],
)
def test_the_marks_of_a_note_are_read(note: str, told: list[str]) -> None:
    assert marks_read(note) == told


@pytest.mark.parametrize(
    "note",
    [
        "she keeps a spare key (the red one)",
        "his motto: measure twice",
        "to be honest I was late",
        "2026-05-03: she showed me the kiln",
        "I swim before work, Ines says",
    ],
)
def test_what_has_no_such_mark_stays(note: str) -> None:
    assert marks_read(note) == [note]
