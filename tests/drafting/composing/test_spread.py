"""Each way of saying a thing comes about equally often."""

from collections import Counter

from drafting.composing.picking import _mark, _shuffle


def test_each_of_twenty_lines_leads_about_equally_often() -> None:
    lines = [f"I hope the {n} goes well." for n in range(20)]
    marks = {line: _mark(line) for line in lines}

    led = Counter(
        min(lines, key=lambda line: _shuffle(marks[line], _mark(f"sender {n}")))
        for n in range(4000)
    )

    assert len(led) == 20
    assert max(led.values()) < 290
    assert min(led.values()) > 120
