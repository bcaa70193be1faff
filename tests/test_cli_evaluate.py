"""`reachout evaluate` shows how good a writer is: the built-in one, or a model, side by side."""

import json
from pathlib import Path

import pytest

from cli import main
from drafting.modelling.chosen import ADDRESS, NAME
from store import open_log
from tests.fake_model import FakeModel, Reply

GOOD = {
    "id": "own-1",
    "kind": "thank_you",
    "channel": "email",
    "limits": {"max_words": 120},
    "sender": {"name": "Jo Hart", "role": "boat builder"},
    "contact": {"name": "Robin Vale"},
    "facts": ["met at the tide fair", "Robin keeps spare ropes in jars"],
    "must_mention": [["jar"], ["rope", "ropes"]],
    "must_not": ["favour", "re:\\b9\\d\\d\\b"],
    "expect": "draft",
    "why": "a key that no brief has",
}
THIN = {"id": "own-2", "kind": "thank_you", "contact": {"name": "Robin"}, "expect": "ask"}


@pytest.fixture
def scenarios(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REACHOUT_DATA", str(tmp_path / "log.db"))
    path = tmp_path / "own.jsonl"
    path.write_text("\n".join(json.dumps(case) for case in (GOOD, THIN)) + "\n\n")
    return path


def evaluate(path: Path, *more: str) -> int:
    return main(["evaluate", str(path), "--today", "2026-11-22", *more])


def test_the_built_in_writer_in_a_table(
    scenarios: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(scenarios) == 0

    title, head, _, first, second, total = capsys.readouterr().out.strip().splitlines()
    assert title == "Writer: built-in"
    for word in ("mentions", "forbidden", "limits", "grounded", "tone", "seconds", "tokens"):
        assert word in head
    cells = [cell.strip() for cell in first.split("|")[1:8]]
    assert cells == ["own-1", "draft", "yes", "2/2", "0", "yes", "yes"]
    assert "ask" in second
    assert "2/2 as expected" in total
    assert "1/1" in total


def test_a_model_is_scored_on_its_own_words_beside_the_built_in_writer(
    scenarios: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = "Hi Robin,\n\nThank you for the 950 euros, and please do me a favour.\n\nJo"
    with FakeModel(Reply(text=bad)) as server:
        with open_log() as log:
            log.settings.set(ADDRESS, server.url)
            log.settings.set(NAME, "m")
        assert evaluate(scenarios, "--writer", "built-in", "--writer", "model:small", "--json") == 0
        asked = {question.data["model"] for question in server.asked}

    built_in, model = json.loads(capsys.readouterr().out)["writers"]
    first = model["scenarios"][0]
    assert asked == {"small"}
    assert (built_in["totals"]["mentions"], model["totals"]["mentions"]) == (2, 0)
    assert (first["is_own"], first["forbidden"], first["grounded"]) == (False, 2, False)
    assert first["tokens"] > 10
    assert built_in["totals"]["tokens"] == 0
    assert model["totals"]["as_expected"] == 2


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no scenario"),
        ("{nope", "Line 1 cannot be used: it is no JSON"),
        ('{"kind": 7}', "Line 1 cannot be used: it is no scenario"),
        ('\n{"kind": "thank_you"}\n[]', "Line 3 cannot be used"),
    ],
)
def test_a_file_that_holds_no_scenarios_is_one_sentence(
    scenarios: Path, capsys: pytest.CaptureFixture[str], text: str, why: str
) -> None:
    scenarios.write_text(text)

    assert evaluate(scenarios) == 2
    assert why in capsys.readouterr().err


def test_a_model_that_is_not_chosen_and_a_writer_that_is_none_are_sentences(
    scenarios: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(scenarios, "--writer", "model") == 2
    assert "choose one on Me" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        evaluate(scenarios, "--writer", "quill")
    assert "no writer" in capsys.readouterr().err
