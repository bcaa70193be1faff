"""`--jsonl`: one case a line in, one answer a line out, and a bad line takes no other with it."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.terminal import Run, make_run

BRIEF: dict[str, Any] = {
    "kind": "thank_you",
    "sender": {"name": "Sam Reed"},
    "contact": {"name": "Dana Ortiz"},
    "they_said": ["she labels every drawer with a color"],
}
TEXT = "Subject: Hi\r\n\r\nHi Dana,\r\n\r\nPlease please hire me. I have 412 friends.\r\n\r\nSam"


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REACHOUT_DATA", str(tmp_path / "me.db"))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return make_run(monkeypatch, capsys)


def line(**case: Any) -> str:
    return json.dumps(case) + "\n"


def test_every_case_gets_its_answer_in_order_with_its_id(run: Run) -> None:
    ids = [1, "two", 3.5, None, True, {"a": [1]}, "\ud800", 10**40]
    done = run(
        "draft", "--jsonl", stdin="".join(line(id=i, brief={"kind": "unheard_of"}) for i in ids)
    )

    assert (done.status, done.trouble) == (0, "")
    assert [answer["id"] for answer in done.lines] == ids
    assert {answer["status"] for answer in done.lines} == {"unavailable"}


def test_blank_lines_are_no_cases(run: Run) -> None:
    case = line(id=1, brief=BRIEF)

    assert len(run("draft", "--jsonl", stdin=f"\n  \n\r\n{case}\t\n{case.strip()}").lines) == 2
    assert run("draft", "--jsonl").out == ""


@pytest.mark.parametrize(
    "bad",
    [
        "nope",
        "{",
        "[]",
        "5",
        '{"id": 9}',
        '{"id": 9, "brief": "x"}',
        '{"id": 9, "brief": null}',
        '{"id": 9, "brief": {}}',
        '{"id": 9, "brief": {"kind": "thank_you", "foo": 1}}',
        '{"id": 9, "brief": {"kind": ["thank_you"]}}',
        '{"id": 9, "brief": {"kind": "thank_you", "facts": ["\\u0000"]}}',
        '{"id": 9, "brief": {"kind": "thank_you", "facts": ["\\ud800"]}}',
        '{"id": 9, "brief": {"kind": "thank_you", "today": "soon"}}',
        '{"id": 9, "brief": %s}' % ("[" * 100_000),
        '{"id": 9, "brief": %s}' % ("[" * 900 + "]" * 900),
        '{"id": 9, "brief": {"kind": %s}}' % ("1" * 5000),
        '{"id": 9, "brief": {"kind": "thank_you"',
        '{"id": "\\q", "brief": {}}',
        '{"id": %s}' % ("9" * 5000),
        '{"id": NaN, "brief": {}}',
        '{"id": -1e999, "brief": {}}',
    ],
    ids=lambda bad: bad[:60],
)
def test_a_bad_line_answers_with_one_error_and_the_next_goes_on(run: Run, bad: str) -> None:
    done = run("draft", "--jsonl", stdin=f"{bad}\n{line(id=2, brief=BRIEF)}")
    first, second = done.lines

    assert (done.status, done.trouble) == (0, "")
    assert set(first) == {"id", "error"}
    assert first["error"].endswith(".")
    assert first["id"] == (9 if bad.startswith('{"id": 9') and "99" not in bad else None)
    assert (second["id"], second["status"]) == (2, "draft")


def test_bytes_that_are_no_text_spoil_their_own_line_only(run: Run) -> None:
    good = line(id=2, brief=BRIEF).encode()
    bad = b'{"id": 1, "brief": {"kind": "thank_you", "reason": "\xff\xfe"}}\n'
    done = run("draft", "--jsonl", stdin=b"\xef\xbb\xbf" + good + bad + good)

    assert [("error" in answer, answer["id"]) for answer in done.lines] == [
        (False, 2),
        (True, 1),
        (False, 2),
    ]


def test_a_line_answers_as_the_command_alone_would(run: Run) -> None:
    alone = run("draft", "-", "--json", "--today", "2026-11-22", stdin=json.dumps(BRIEF)).json
    (of_line,) = run(
        "draft", "--jsonl", "--today", "2026-11-22", stdin=line(id=7, brief=BRIEF)
    ).lines

    assert of_line == {"id": 7, **alone}


def test_check_answers_a_verdict_with_offsets_into_the_very_text(run: Run) -> None:
    (answer,) = run("check", "--jsonl", stdin=line(id=7, brief=BRIEF, text=TEXT)).lines

    assert (answer["id"], answer["verdict"]) == (7, "bad")
    assert answer["findings"]
    for one in answer["findings"]:
        assert TEXT[one["start"] : one["end"]] == one["quote"]


@pytest.mark.parametrize(
    "case",
    [
        {"brief": BRIEF},
        {"brief": BRIEF, "text": 5},
        {"brief": BRIEF, "text": None},
        {"brief": BRIEF, "text": ["Hi"]},
        {"brief": BRIEF, "text": " \n"},
        {"brief": BRIEF, "text": "Hi \0"},
        {"brief": BRIEF, "text": "Hi \udc80"},
        {"text": "Hi"},
    ],
    ids=lambda case: str(case.get("text"))[:20],
)
def test_check_wants_a_text_that_is_one(run: Run, case: dict[str, Any]) -> None:
    done = run("check", "--jsonl", stdin=line(id=7, **case))

    assert done.status == 0
    assert set(done.lines[0]) == {"id", "error"}


def test_read_takes_the_day_of_the_case_before_the_one_asked_for(run: Run) -> None:
    cases = line(id=1, note="met Dana yesterday", today="2027-06-02") + line(
        id=2, note="met Dana yesterday", today=None
    )
    first, second = run("read", "--jsonl", "--today", "2026-11-22", stdin=cases).lines

    assert first["met"]["on"] == "2027-06-01"
    assert second["met"]["on"] == "2026-11-21"


@pytest.mark.parametrize("today", ["2026-13-40", "soon", 20, [], ""])
def test_a_day_that_does_not_exist_is_said(run: Run, today: Any) -> None:
    (answer,) = run("read", "--jsonl", stdin=line(id=1, note="met Dana", today=today)).lines

    assert answer["id"] == 1
    assert "is not a day. Write it as 2026-11-22." in answer["error"]


def test_unknown_keys_of_a_case_are_for_those_who_made_it(run: Run) -> None:
    (answer,) = run("read", "--jsonl", stdin=line(id=1, note="met Dana", label="x", want={})).lines

    assert answer["contact"]["name"] == "Dana"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
KEYS = st.sampled_from(["id", "brief", "text", "note", "today", "kind", "they_said", "sender"])
CASES = st.dictionaries(KEYS, JSON | st.fixed_dictionaries({"kind": st.just("pitch")}, optional={
    "they_said": JSON, "sender": JSON, "offer": JSON, "limits": JSON, "today": JSON,
}))  # fmt: skip
RAW = st.binary(max_size=60) | CASES.map(lambda case: json.dumps(case).encode())


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(command=st.sampled_from(["draft", "check", "read"]), raw=st.lists(RAW, max_size=4))
def test_whatever_comes_in_every_line_gets_one_answer(
    run: Run, command: str, raw: list[bytes]
) -> None:
    stdin = b"\n".join(raw)
    done = run(command, "--jsonl", stdin=stdin)
    asked = [one for one in stdin.split(b"\n") if one.decode("utf-8-sig", "replace").strip()]

    assert (done.status, done.trouble) == (0, "")
    assert len(done.lines) == len(asked)
    assert not [a for a in done.lines if "mistake" in str(a.get("error"))]
