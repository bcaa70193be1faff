"""Everything goes out and comes back unchanged, and who is known already is merged."""

import json
import stat
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from store import (
    ContactFields,
    DraftFields,
    FactFields,
    FileExists,
    FollowUpFields,
    Log,
    LogUnreachable,
    Meeting,
    Profile,
    PromiseFields,
    UnknownFormat,
    Wording,
    add_example,
    open_log,
)
from store.exchange import FoundContact, Import, export_all, import_into, read_contacts
from tests.store.connections import HEADER, ROWS, read_file, write_file

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
TODAY = NOON.date()


def _fill(log: Log) -> None:
    log.profile.save(Profile(name="Sam", about="I keep the charts", offers=("charts",)))
    log.settings.set("greeting", "Hello")
    log.settings.set("model_key", "not to be told")
    event = log.events.add("The pilots' ball", on=TODAY)
    person = log.file_meeting(
        Meeting(
            contact=ContactFields(
                name="Ina Berg", given="Ina", family="Berg", preferred_name="Ina", role="purser",
                org="Harbour Ferries", emails=("ina@x.example",), phones=("+46 70 123",),
                urls=("https://ina.example",), language="sv", register_="familiar", notes="a\n\nb",
            ),
            on=TODAY, where="the quay", event_id=event.id, capture_id="box", note="met ina",
            facts=(FactFields(kind="private", text="is leaving", patient=True),),
            promises=(PromiseFields(who="me", what="send the chart", due=TODAY),),
            follow_up=FollowUpFields(due=TODAY),
        )
    )  # fmt: skip
    (waiting,) = log.follow_ups.of(person)
    fields = DraftFields(contact_id=person, kind="thank_you", brief={"facts": ["x"]},
                         follow_up_id=waiting.id)  # fmt: skip
    draft = log.drafts.start(fields, Wording(subject="Hi", text="Hi Ina"))
    top = log.drafts.current(draft.id)
    assert top
    log.drafts.approve(draft.id, top.sha256, NOON)
    log.drafts.hand_off(draft.id, NOON)
    log.mark_sent(draft.id, TODAY, next_follow_up=FollowUpFields(due=TODAY, kind="check_in"))
    log.captures.save("open box", "met somebody else", NOON)
    log.people.add()
    add_example(log, TODAY)
    log.dues.snooze(f"thanks:{log.timeline.of('example')[0].id}", TODAY)


def _json(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def test_everything_goes_out_and_comes_back_unchanged(tmp_path: Path) -> None:
    first, second = tmp_path / "one.json", tmp_path / "two.json"
    with open_log(path=tmp_path / "one.db") as log:
        _fill(log)
        counts = export_all(log, first)

    with open_log(path=tmp_path / "two.db") as log:
        done = import_into(log, read_contacts(first))
        export_all(log, second)
        assert [person.name for person in log.people.find("leaving")] == ["Ina Berg"]

    assert (done.added, done.merged, done.skipped) == (3, 0, ())
    assert _json(first) == _json(second)
    assert counts["contacts"] == 3
    assert all(counts[part] for part in ("interactions", "facts", "drafts", "filings", "set_aside"))
    assert stat.S_IMODE(first.stat().st_mode) == 0o600


def test_the_export_tells_no_secret_and_speaks_the_form_of_an_import(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "one.db") as log:
        _fill(log)
        export_all(log, tmp_path / "out.json")

    text = (tmp_path / "out.json").read_text(encoding="utf-8")
    ina = json.loads(text)["contacts"][0]

    assert "not to be told" not in text
    form = {key: ina[key] for key in FoundContact.model_fields if key in ina}
    assert form == {
        "name": "Ina Berg", "given": "Ina", "family": "Berg", "emails": ["ina@x.example"],
        "phones": ["+46 70 123"], "org": "Harbour Ferries", "title": "purser",
        "urls": ["https://ina.example"], "notes": ["a\n\nb"],
    }  # fmt: skip


def test_importing_twice_adds_nobody_twice(tmp_path: Path, log: Log) -> None:
    _fill(log)
    file = tmp_path / "out.json"
    export_all(log, file)
    before = _json(file)

    done = import_into(log, read_contacts(file))
    export_all(log, file, replace=True)

    assert (done.added, done.merged) == (0, 3)
    assert _json(file) == before


def test_an_export_overwrites_nothing_unasked(log: Log, tmp_path: Path) -> None:
    file = write_file(tmp_path, "mine", "out.json")

    with pytest.raises(FileExists):
        export_all(log, file)
    with pytest.raises(LogUnreachable, match=r"\.$"):
        export_all(log, tmp_path / "no folder" / "out.json")

    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["vcard", "csv", "ics"])
def test_formats_of_later_say_so(log: Log, tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownFormat, match="comes later"):
        export_all(log, tmp_path / "out", name)
    with pytest.raises(UnknownFormat, match="no export"):
        export_all(log, tmp_path / "out", "docx")
    assert not (tmp_path / "out").exists()


def _people(*contacts: FoundContact) -> Import:
    return Import(format="linkedin", encoding="utf-8", contacts=contacts)


def _found(name: str | None = None, **more: object) -> FoundContact:
    return FoundContact.model_validate({"name": name, **more})


@pytest.mark.parametrize(
    ("known", "news", "added"),
    [
        (
            _found("Ina", emails=("ina@x.example",)),
            _found("Ina Berg", emails=("INA@x.example",)),
            0,
        ),
        (_found("Ina Berg", org="Ferries"), _found("INA  Berg", org="ferries"), 0),
        (_found("Ina Berg", org="Ferries"), _found("Ina Berg", org="Rail"), 1),
        (_found("Ina Berg"), _found("Ina Berg"), 1),
        (_found("Ina", emails=("desk@x.example",)), _found("Bo", emails=("desk@x.example",)), 1),
        (_found("Ina", emails=("desk@x.example",)), _found(emails=("desk@x.example",)), 0),
        (
            _found("Ina Berg", org="Rail", urls=("https://linkedin.com/in/one",)),
            _found("Ina Berg", org="Rail", urls=("https://linkedin.com/in/two",)),
            1,
        ),
        (
            _found("Ina", urls=("https://x.example/in/a/",)),
            _found("Ina B", urls=("https://x.example/in/a",)),
            0,
        ),
    ],
)
def test_who_is_known_is_merged_and_who_only_looks_it_is_not(
    log: Log, known: FoundContact, news: FoundContact, added: int
) -> None:
    import_into(log, _people(known))

    done = import_into(log, _people(news))

    assert (done.added, done.merged) == (added, 1 - added)
    assert log.people.count() == 1 + added


def test_merging_fills_blanks_and_overwrites_nothing(log: Log) -> None:
    import_into(log, _people(_found("Ina", emails=("i@x.example",), title="Purser")))
    import_into(
        log, _people(_found("Ina Berg", emails=("I@x.example",), title="Captain", org="Ferries"))
    )

    (ina,) = log.people.recent()
    assert (ina.name, ina.role, ina.org, ina.emails) == (
        "Ina",
        "Purser",
        "Ferries",
        ("i@x.example",),
    )
    assert [person.id for person in log.people.find("ferries")] == [ina.id]


def test_a_connection_is_noted_once_with_its_day(tmp_path: Path, log: Log) -> None:
    for _ in range(2):
        import_into(log, read_file(tmp_path, HEADER + "\n" + ROWS))

    (ina,) = log.people.find("ina")
    (line,) = log.timeline.of(ina.id)
    assert (line.kind, line.on, line.channel) == ("noted", date(2026, 10, 9), "linkedin")


def test_a_dry_run_counts_and_changes_nothing(tmp_path: Path, log: Log) -> None:
    found = read_file(tmp_path, HEADER + "\n" + ROWS + ROWS)

    done = import_into(log, found, dry_run=True)

    assert (done.added, done.merged) == (2, 2)
    assert log.people.count() == 0
    assert log.people.find("ina") == []


def test_a_file_mended_by_hand_costs_only_what_it_broke(tmp_path: Path, log: Log) -> None:
    data = {
        "reachout": 1,
        "profile": {"name": 7},
        "contacts": [{"id": "a", "name": "Ina"}, {"id": "b", "name": "x", "created_at": "never"}],
        "facts": [
            {"contact_id": "a", "kind": "fact", "text": "stays", "interaction_id": "nowhere"},
            {"contact_id": "gone", "kind": "fact", "text": "belongs to nobody"},
            {"contact_id": "a", "kind": "rumour", "text": "no such kind"},
            7,
        ],
        "draft_versions": [{"draft_id": "gone", "number": 1, "text": "x"}],
        "follow_ups": "none",
    }
    path = write_file(tmp_path, json.dumps(data), "out.json")

    done = import_into(log, read_contacts(path))

    assert done.added == 1
    assert [s.where for s in done.skipped] == ["contacts[1]", "facts[1]", "facts[2]", "facts[3]"]
    assert [(f.text, f.interaction_id) for f in log.facts.of("a")] == [("stays", None)]
    assert log.tables.run("PRAGMA foreign_key_check") == []


def test_a_text_that_cannot_be_kept_is_named_by_its_place(tmp_path: Path) -> None:
    path = write_file(tmp_path, '{"contacts": [{"name": "a\\u0000"}, {"name": "Bo"}]}', "out.json")

    found = read_contacts(path)

    assert [contact.name for contact in found.contacts] == ["Bo"]
    assert [skipped.where for skipped in found.skipped] == ["contacts[0]"]
