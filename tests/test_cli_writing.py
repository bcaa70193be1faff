"""`draft`, `check` and `read` from the command line: what they answer, and with which status."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.terminal import Run, is_one_sentence, make_run

TODAY = ("--today", "2026-11-22")
BRIEF: dict[str, Any] = {
    "kind": "thank_you",
    "sender": {"name": "Sam Reed"},
    "contact": {"name": "Dana Ortiz"},
    "met": {"where": "the county fair", "when": "2026-11-20"},
    "they_said": ["she labels every drawer with a color"],
}
DRAFT_KEYS = {
    "status", "subject", "text", "findings", "claims", "warnings", "questions", "reason", "writer",
}  # fmt: skip
FINDING_KEYS = {"rule", "severity", "start", "end", "quote", "why", "suggestion"}
CLAIM_KEYS = {"text", "start", "end", "status", "source"}
READING_KEYS = {
    "contact", "met", "they_said", "share", "offer", "ask", "promises", "private", "follow_up_on",
    "unsure", "left_over",
}  # fmt: skip
GOOD = (
    "Hi Dana,\n\nThank you for your time at the county fair. I keep thinking of your drawers and"
    " the color on every one of them.\n\nSam Reed"
)
BAD = GOOD.replace("\n\nSam", "\n\nPlease please hire me. I have 412 friends.\n\nSam")


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REACHOUT_DATA", str(tmp_path / "me.db"))
    for name in ("REACHOUT_MODEL_URL", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return make_run(monkeypatch, capsys)


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    path = tmp_path / "brief.json"
    path.write_text(json.dumps(BRIEF), encoding="utf-8")
    return path


# --- draft -------------------------------------------------------------------------------------


def test_a_draft_is_printed_as_it_would_be_sent(run: Run, brief: Path) -> None:
    done = run("draft", brief, *TODAY)

    assert (done.status, done.trouble) == (0, "")
    assert done.out.startswith("Subject: ")
    assert "\n\nHi Dana,\n" in done.out
    assert done.out.endswith("Sam Reed\n")


def test_a_draft_as_json_has_the_keys_of_the_contract(run: Run, brief: Path) -> None:
    made = run("draft", brief, "--json", *TODAY).json

    assert set(made) == DRAFT_KEYS
    assert (made["status"], made["reason"], made["questions"]) == ("draft", None, [])
    assert made["writer"] == "built-in"
    assert all(set(claim) == CLAIM_KEYS for claim in made["claims"])
    assert [made["text"][c["start"] : c["end"]] for c in made["claims"]] == [
        c["text"] for c in made["claims"]
    ]


def test_what_is_drafted_can_be_piped_into_check(run: Run, brief: Path) -> None:
    drafted = run("draft", brief, *TODAY).out

    assert run("check", brief, "-", *TODAY, stdin=drafted).status == 0


def test_a_brief_may_come_from_standard_input(run: Run) -> None:
    text = json.dumps(BRIEF)

    assert run("draft", "-", *TODAY, stdin=text) == run("draft", *TODAY, stdin=text)
    assert run("draft", *TODAY, stdin=b"\xef\xbb\xbf" + text.encode()).status == 0


def test_the_same_seed_gives_the_same_words_and_another_others(run: Run, brief: Path) -> None:
    texts = [run("draft", brief, "--seed", seed, *TODAY).out for seed in (1, 1, 2, 9**40, -3)]

    assert texts[0] == texts[1]
    assert len(set(texts)) >= 3


def test_the_day_of_the_brief_goes_before_the_one_asked_for(run: Run) -> None:
    """Two days after the meeting it is "Friday"; years later it is not."""
    soon = run("draft", "-", *TODAY, stdin=json.dumps(BRIEF)).out
    own = json.dumps({**BRIEF, "today": "2026-11-22"})
    late = run("draft", "-", "--today", "2031-01-01", stdin=json.dumps(BRIEF)).out

    assert run("draft", "-", "--today", "2031-01-01", stdin=own).out == soon
    assert late != soon


def test_too_thin_facts_are_asked_about(run: Run) -> None:
    thin = json.dumps({"kind": "thank_you", "contact": {"name": "Dana"}})
    made = run("draft", "-", "--json", stdin=thin)

    assert (made.status, made.json["status"], made.json["text"]) == (1, "ask", "")
    assert made.json["questions"]
    assert run("draft", "-", stdin=thin).out == "\n".join(made.json["questions"]) + "\n"


@pytest.mark.parametrize("changes", [{"kind": "unheard_of"}, {"language": "tlh"}])
def test_what_cannot_be_written_says_why(run: Run, changes: dict[str, Any]) -> None:
    text = json.dumps({**BRIEF, **changes})
    made, said = run("draft", "-", "--json", stdin=text), run("draft", "-", stdin=text)

    assert (made.status, made.json["status"], made.json["text"]) == (1, "unavailable", "")
    assert (said.status, said.out, said.trouble) == (1, "", made.json["reason"] + "\n")


def test_where_the_model_cannot_write_the_built_in_draft_stands_with_the_reason(
    run: Run, brief: Path
) -> None:
    made = run("draft", brief, "--writer", "model", "--json", *TODAY)
    said = run("draft", brief, "--writer", "model", *TODAY)

    assert (made.status, made.json["status"]) == (0, "draft")
    assert made.json["reason"] in said.trouble
    assert is_one_sentence(said.trouble)
    assert said.out == run("draft", brief, *TODAY).out


# --- check -------------------------------------------------------------------------------------


def test_a_good_text_is_good(run: Run, brief: Path) -> None:
    done = run("check", brief, "-", "--json", *TODAY, stdin=GOOD)

    assert (done.status, done.json["verdict"]) == (0, "good")
    assert set(done.json) == {"verdict", "findings", "claims"}


def test_a_bad_text_is_bad_and_every_finding_quotes_its_words(run: Run, brief: Path) -> None:
    done = run("check", brief, "-", "--json", *TODAY, stdin=BAD)
    found = done.json["findings"]

    assert (done.status, done.json["verdict"]) == (1, "bad")
    assert {"begging"} <= {one["rule"] for one in found}
    assert all(set(one) == FINDING_KEYS for one in found)
    assert [BAD[one["start"] : one["end"]] for one in found] == [one["quote"] for one in found]


@pytest.mark.parametrize("head", ["", "Subject: Your drawers\n\n"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_offsets_count_in_the_text_as_it_is(
    run: Run, brief: Path, tmp_path: Path, head: str, line_end: str
) -> None:
    """Windows' line ends are two characters, a subject is part of the text, and so is an accent."""
    text = (head + BAD.replace("Hi Dana", "Hi 👋🏽 Dana")).replace("\n", line_end)
    file = tmp_path / "letter.txt"
    file.write_bytes(text.encode())
    answers = [
        run("check", brief, file, "--json", *TODAY).json,
        run("check", brief, "-", "--json", *TODAY, stdin=text).json,
    ]

    assert answers[0] == answers[1]
    for one in answers[0]["findings"]:
        assert text[one["start"] : one["end"]] == one["quote"]
    for one in answers[0]["claims"]:
        assert text[one["start"] : one["end"]] == one["text"]


def test_line_ends_and_a_byte_order_mark_change_no_verdict(run: Run, brief: Path) -> None:
    for text in (GOOD, BAD):
        plain = run("check", brief, "-", *TODAY, stdin=text)
        windows = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()

        assert run("check", brief, "-", *TODAY, stdin=windows) == plain


def test_findings_read_as_sentences(run: Run, brief: Path) -> None:
    done = run("check", brief, "-", *TODAY, stdin=BAD)

    assert done.out.startswith("Worth a look:\n- ")
    assert "“Please please”: " in done.out
    assert run("check", brief, "-", *TODAY, stdin=GOOD).out.splitlines()[0] == "Looks right."


@pytest.mark.parametrize("kind", ["share", "decline", "condolence", "unheard_of"])
def test_a_kind_that_cannot_be_written_can_be_checked(run: Run, brief: Path, kind: str) -> None:
    brief.write_text(json.dumps({**BRIEF, "kind": kind}), encoding="utf-8")

    assert run("check", brief, "-", "--json", *TODAY, stdin=GOOD).json["verdict"] in {"good", "bad"}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["check", "BRIEF"], "Say which text to check"),
        (["check", "-", "-"], "Only one of the two"),
        (["check", "BRIEF", "-"], "There is no text to check"),
        (
            ["check", "BRIEF", "nowhere.txt"],
            "nowhere.txt cannot be read: no such file or directory. Name a file",
        ),
    ],
)
def test_without_a_text_there_is_nothing_to_check(
    run: Run, brief: Path, words: list[str], sentence: str
) -> None:
    done = run(*(str(brief) if word == "BRIEF" else word for word in words), stdin=" \n")

    assert (done.status, done.out) == (2, "")
    assert done.trouble.startswith(sentence)
    assert is_one_sentence(done.trouble)


# --- read --------------------------------------------------------------------------------------


def test_a_note_becomes_fields(run: Run, tmp_path: Path) -> None:
    note = "met Dana Ortiz at the county fair last fri, she labels every drawer. zzz"
    done = run("read", "-", "--json", *TODAY, stdin=note)
    file = tmp_path / "note.txt"
    file.write_text(note, encoding="utf-8")

    assert done.status == 0
    assert set(done.json) >= READING_KEYS
    assert done.json["contact"]["name"] == "Dana Ortiz"
    assert done.json["met"]["on"] == "2026-11-20"
    assert run("read", file, "--json", *TODAY).json == done.json
    assert json.loads(run("read", file, *TODAY).out) == done.json


def test_the_day_asked_for_is_the_day_to_count_from(run: Run) -> None:
    later = run("read", "-", "--json", "--today", "2027-06-02", stdin="met Dana yesterday").json

    assert later["met"]["on"] == "2027-06-01"


def test_an_empty_note_has_empty_fields(run: Run) -> None:
    done = run("read", "--json", *TODAY)

    assert done.status == 0
    assert done.json["contact"]["name"] is None
    assert done.json["left_over"] == []


def test_where_the_model_cannot_read_the_rules_do_and_say_so(run: Run) -> None:
    done = run("read", "--writer", "model", "--json", *TODAY, stdin="met Dana")

    assert (done.status, done.json["contact"]["name"]) == (0, "Dana")
    assert is_one_sentence(done.trouble)
