"""A kind's own fields: each is plainly worded, has an example and a way on, and is a known one."""

from pathlib import Path

import pytest

from prompts import load_kinds
from prompts.kind import Kind
from prompts.slots import PARTICULARS
from tests.prompts.test_kinds import GOOD

ASKING = [kind for kind in load_kinds().values() if kind.asks]


def test_the_kinds_that_need_what_no_log_holds_ask_for_it() -> None:
    assert {kind.id for kind in ASKING} == {
        "share", "offer_help", "ask_advice", "reply", "my_news", "intro_between", "congratulate",
        "condolence", "decline",
    }  # fmt: skip


@pytest.mark.parametrize("kind", ASKING, ids=lambda kind: kind.id)
def test_every_needed_field_says_what_to_do_when_its_words_cannot_be_used(
    kind: Kind,
) -> None:
    assert any(asked.needed for asked in kind.asks)
    assert len({asked.id for asked in kind.asks}) == len(kind.asks)
    for asked in kind.asks:
        assert asked.unclear or not asked.needed
        assert asked.example or asked.id in ("other", "agreed")


def test_a_field_that_nobody_knows_is_named_with_its_line(tmp_path: Path) -> None:
    field = '[[asks]]\nid = "shoe_size"\nlabel = "What is their shoe size?"\n+++\n\n# Built'
    (tmp_path / "wave.md").write_text(GOOD.replace("+++\n\n# Built", field), encoding="utf-8")
    (problem,) = load_kinds(tmp_path).problems

    assert "'shoe_size' is none of" in problem.message
    assert all(name in problem.message for name in PARTICULARS)
