"""The model that the person has chosen writes with the real checks and the real built-in writer."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from drafting.brief import Brief
from drafting.desk import write
from drafting.modelling.chosen import (
    ADDRESS,
    KEY,
    NAME,
    read_chosen,
    settings_as_set,
    write_as_set,
)
from drafting.reading import read_note
from drafting.wire import BadAddress
from store import Log, open_log
from tests.fake_model import FakeModel, Reply

TODAY = date(2026, 11, 16)
NOTE = "met Ines Ferreira at the harbour museum sat, she dries seaweed between newspapers"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Log]:
    """The person's log in a folder of its own."""
    monkeypatch.setenv("REACHOUT_DATA", str(tmp_path / "log.db"))
    with open_log() as own:
        yield own


@pytest.fixture
def chosen(log: Log, fake: FakeModel) -> FakeModel:
    """The fake server, chosen on Me."""
    log.settings.set(ADDRESS, fake.url)
    log.settings.set(KEY, "sk-own")
    log.settings.set(NAME, "kelp-7b")
    return fake


def test_the_chosen_model_is_asked_with_its_own_key(chosen: FakeModel, brief: Brief) -> None:
    write_as_set(brief, today=TODAY)

    assert chosen.asked[0].headers["authorization"] == "Bearer sk-own"
    assert chosen.asked[0].data["model"] == "kelp-7b"


def test_a_model_that_keeps_to_the_facts_passes_the_real_checks(
    chosen: FakeModel, brief: Brief
) -> None:
    good = write(brief, today=TODAY)
    chosen.reply(Reply(text=f"Subject: {good.subject}\n\n{good.text}"))

    made = write_as_set(brief, today=TODAY)

    assert made.writer == "model:kelp-7b"
    assert (made.subject, made.text) == (good.subject, good.text)
    assert made.findings == good.findings


def test_a_model_that_invents_and_leaks_gives_way_to_the_built_in_draft(
    chosen: FakeModel, brief: Brief
) -> None:
    chosen.default = Reply(
        text="Hi Ines,\n\nThank you for the 900 euros. I heard that your brother is in hospital "
        "after the fall on 3 March.\n\nNoor"
    )

    made = write_as_set(brief, today=TODAY)

    assert "hospital" not in b"".join(asked.body for asked in chosen.asked).decode()
    assert made.writer == "built-in"
    assert made.text == write(brief, today=TODAY).text
    assert "hospital" not in f"{made.reason}"


def test_without_a_chosen_model_the_built_in_draft_says_so(log: Log, brief: Brief) -> None:
    with pytest.raises(BadAddress):
        settings_as_set(log)

    made = write_as_set(brief, today=TODAY)

    assert made.writer == "built-in"
    assert made.reason == "This is the built-in draft, because no model server is chosen yet."


def test_an_unknown_kind_is_answered_as_the_built_in_writer_does(
    chosen: FakeModel, brief: Brief
) -> None:
    made = write_as_set(brief.model_copy(update={"kind": "no_such_kind"}), today=TODAY)

    assert made.status == "unavailable"
    assert chosen.asked == []


def test_the_environment_may_name_a_server_and_openais_key_stays_here(
    log: Log, fake: FakeModel
) -> None:
    named = {"REACHOUT_MODEL_URL": fake.url, "REACHOUT_MODEL": "m", "OPENAI_API_KEY": "sk-env"}
    own = {**named, "REACHOUT_MODEL_KEY": "sk-mine"}

    assert settings_as_set(log, named).key_to_send(named) == "none"
    assert settings_as_set(log, own).key_to_send(own) == "sk-mine"


def test_a_note_is_read_by_the_chosen_model_or_by_the_rules(chosen: FakeModel) -> None:
    chosen.reply(Reply(text='{"they_said": ["she dries seaweed between newspapers"]}'))
    read = read_chosen(NOTE, TODAY)
    chosen.reply(Reply(status=503))

    assert read.reader == "model:kelp-7b"
    assert read.reading.they_said == ("she dries seaweed between newspapers",)
    assert read_chosen(NOTE, TODAY).reading == read_note(NOTE, TODAY)


@pytest.mark.usefixtures("log")
def test_without_a_chosen_model_the_rules_read() -> None:
    read = read_chosen(NOTE, TODAY)

    assert read.reading == read_note(NOTE, TODAY)
    assert "no model server is chosen yet" in (read.notice or "")
