"""What would leave, for whom one likes, with what is not hidden named, and the switch for it."""

from datetime import date
from pathlib import Path

import pytest

from drafting.brief import Brief
from drafting.modelling import ModelSettings
from drafting.modelling.chosen import settings_as_set
from drafting.writer_choice import WriterChoice, keep_choice, load_choice
from screens.leaving import choice_sheet, chosen_brief, leaving_card
from screens.writer_settings import read_choice, say_kept, writer_sheets
from store import ContactFields, FactFields, open_log

TODAY = date(2026, 11, 16)
SERVER = ModelSettings(base_url="http://127.0.0.1:9/v1", model="small")
BRIEF = Brief.model_validate(
    {
        "kind": "thank_you",
        "contact": {"name": "Oona Brask"},
        "they_said": ["Oona grafts pears with Fenwick on Eel Island", "pears ripen on MONDAYS"],
    }
)


def test_what_leaves_has_marks_and_without_the_mask_the_names_are_told() -> None:
    hidden = leaving_card(BRIEF, SERVER, TODAY, whose="Oona Brask")
    plain = leaving_card(BRIEF, SERVER.model_copy(update={"masked": False}), TODAY)

    assert "[NAME_1] [NAME_2]" in hidden.folded
    for word in ("Oona", "Brask", "Fenwick"):
        assert word not in hidden.folded
        assert word in plain.folded
        assert word in plain.lines[-1]
    assert "message to Oona Brask" in hidden.lines[0]
    assert not any("leave as they are" in line for line in hidden.lines)


def test_words_of_ones_own_are_hidden_too() -> None:
    server = SERVER.model_copy(update={"hidden_words": ("pears", "Pomona")})

    assert "pears" not in leaving_card(BRIEF, server, TODAY).folded


def test_one_can_look_at_a_message_to_anybody(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "log.db") as log:
        oona = log.people.add(ContactFields(name="Oona Brask"))
        log.facts.add(oona.id, FactFields(kind="they_said", text="she grafts pears"))
        log.facts.add(oona.id, FactFields(kind="private", text="she is moving"))
        brief = chosen_brief(log, {"person": oona.id, "kind": "follow_up"}, TODAY)
        gone = chosen_brief(log, {"person": "nobody"}, TODAY)

    assert gone is None
    assert brief is not None
    folded = leaving_card(brief, SERVER, TODAY, whose="Oona").folded
    assert "grafts pears" in folded
    assert "moving" not in folded
    person, kind = choice_sheet({"": "My latest draft", "x": "Oona"}, {"person": "x"}).fields
    assert (person.value, kind.value) == ("x", "thank_you")


def test_the_mask_is_on_until_it_is_switched_off_and_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REACHOUT_DATA", str(tmp_path / "log.db"))
    values: dict[str, str | bool] = {
        "writer": "model", "address": SERVER.base_url, "model": "m", "masked": False,
        "hidden": " Pomona , , Eel Island,Pomona",
    }  # fmt: skip
    choice, _ = read_choice(values)
    assert read_choice({})[0].masked
    with open_log() as log:
        assert load_choice(log).masked
        keep_choice(log, choice)
        kept, server = load_choice(log), settings_as_set(log)

        assert (kept.masked, kept.hidden) == (False, ("Pomona", "Eel Island"))
        assert (server.masked, server.hidden_words) == (False, ("Pomona", "Eel Island"))
        keep_choice(log, WriterChoice("model", SERVER.base_url, "m"))
        assert settings_as_set(log).masked
    assert "names and places as they are" in say_kept(choice, lost_key=False)
    fields = {field.id: field.value for sheet in writer_sheets(kept) for field in sheet.fields}
    assert (fields["masked"], fields["hidden"]) == (False, "Pomona, Eel Island")
