"""The sheet to confirm: everything understood is on it, and it files what the person left."""

from datetime import date
from pathlib import Path

import pytest

from drafting.answers import ReadContact, Reading, ReadMeeting
from drafting.brief import Promise
from drafting.composing import compose
from drafting.gathering import gather
from screens.parts import Field, Sheet
from screens.renaming import find_known, stop_for_names, take_name_stop, typed_names
from screens.same_person import find_alike, find_meant
from screens.sheets import draw_sheets, telling_phrases
from screens.sheets_back import read_sheets
from store import Contact, ContactFields, Meeting, open_log

TODAY = date(2026, 11, 22)
READING = Reading(
    contact=ReadContact(name="Imre Vass", role="ferry cook", org="Nordline"),
    met=ReadMeeting(where="the harbour open day", on="2026-11-21"),
    they_said=("he bakes for two crews at once",),
    share=("I bake for nobody",),
    offer="lend our big tins",
    promises=(Promise(who="me", what="send the rye recipe", due="2026-11-27"),),
    private=("he is leaving in March", "bed 4, Mr Olsen"),
    patient=("bed 4, Mr Olsen",),
    follow_up_on="2026-11-24",
    unsure=("Nordline or Norline?",),
    left_over=("a blue bicycle outside",),
)


def filled(sheets: list[Sheet]) -> dict[str, str | bool]:
    """The values as the browser sends them when nothing is touched."""
    values: dict[str, str | bool] = {}
    for sheet in sheets:
        for field in sheet.fields:
            values[field.id] = field.value
            if field.type == "fact":
                values[f"{field.id}.out"] = field.out
    return values


def kept(reading: Reading, **changes: str | bool) -> Meeting:
    values = {**filled(draw_sheets(reading, [()])), **changes}
    (meeting,) = read_sheets(values, reading, note_id="n1", note="as typed", today=TODAY)
    return meeting


def name_field(name: str | None) -> Field:
    """Where the sheet asks for the name."""
    contact = ReadContact(name=name, role="ferry cook")
    sheets = draw_sheets(READING.model_copy(update={"contact": contact}), [()])
    return next(field for sheet in sheets for field in sheet.fields if field.id == "0.name")


def test_a_missing_name_is_told_where_it_is_asked_for() -> None:
    assert name_field(None).hint == (
        "Your note gives no name. Type it here if you know it. "
        "Without one, a message says only hello."
    )
    assert name_field("Imre Vass").hint == ""


def test_an_untouched_sheet_files_what_was_understood() -> None:
    meeting = kept(READING)

    assert meeting.contact.name == "Imre Vass"
    assert (meeting.where, meeting.on) == ("the harbour open day", date(2026, 11, 21))
    assert [(f.kind, f.text, f.usable) for f in meeting.facts] == [
        ("they_said", "he bakes for two crews at once", True),
        ("share", "I bake for nobody", True),
        ("offer", "lend our big tins", True),
        ("private", "he is leaving in March", False),
    ]
    assert [(p.who, p.what, p.due) for p in meeting.promises] == [
        ("me", "send the rye recipe", date(2026, 11, 27))
    ]
    assert meeting.follow_up is not None
    assert meeting.follow_up.due == date(2026, 11, 24)
    assert meeting.note == "as typed"


def test_a_patient_detail_is_shown_for_erasing_and_never_filed() -> None:
    sheets = draw_sheets(READING, [()])
    shown = [sheet for sheet in sheets if sheet.id == "patient-0"]

    assert shown[0].hint == "bed 4, Mr Olsen"
    assert shown[0].actions[0].id == "erase"
    assert all("Olsen" not in fact.text for fact in kept(READING).facts)


def test_doubts_and_leftovers_stay_visible() -> None:
    hints = " ".join(sheet.hint for sheet in draw_sheets(READING, [()]))

    assert "Nordline or Norline?" in hints
    assert "a blue bicycle outside" in hints


def test_one_switch_keeps_one_fact_out() -> None:
    said = next(f.id for s in draw_sheets(READING, [()]) for f in s.fields if "they_said" in f.id)
    facts = kept(READING, **{f"{said}.out": True}).facts

    assert [fact.usable for fact in facts if fact.kind == "they_said"] == [False]


def test_a_cleared_line_is_not_filed() -> None:
    said = next(f.id for s in draw_sheets(READING, [()]) for f in s.fields if "they_said" in f.id)

    assert all(fact.kind != "they_said" for fact in kept(READING, **{said: " "}).facts)


def test_a_person_needs_no_name() -> None:
    meeting = kept(Reading(they_said=("the coffee is better upstairs",)))

    assert meeting.contact.name is None
    assert meeting.facts[0].text == "the coffee is better upstairs"


def test_a_known_name_offers_the_person_who_is_there() -> None:
    known = Contact(name="Imre Vass", org="Nordline")
    values = filled(draw_sheets(READING, [(known,)]))
    (meeting,) = read_sheets(values, READING, note_id="n1", note="", today=TODAY)

    assert meeting.contact_id == known.id


def test_two_people_become_two_meetings() -> None:
    both = READING.model_copy(update={"more": (Reading(contact=ReadContact(name="Ann")),)})
    values = filled(draw_sheets(both, [(), ()]))
    first, second = read_sheets(values, both, note_id="n1", note="", today=TODAY)

    assert (first.contact.name, first.part) == ("Imre Vass", 0)
    assert (second.contact.name, second.part) == ("Ann", 1)


def test_a_date_that_does_not_exist_leaves_the_rest_whole() -> None:
    meeting = kept(READING, **{"0.on": "2026-02-31"})

    assert meeting.on is None
    assert meeting.contact.name == "Imre Vass"


def test_words_that_say_nothing_are_not_shown_as_scraps() -> None:
    left = ("met (uh", "a blue bicycle outside,", "and the", "at", "(uh)", "swim lanes?")

    assert telling_phrases(left) == ("a blue bicycle outside", "swim lanes?")
    assert telling_phrases(("sat by a joiner from the",)) == ("sat by a joiner",)


def test_a_title_goes_from_the_note_to_the_greeting(tmp_path: Path) -> None:
    reading = Reading(contact=ReadContact(name="Ms Ito"), they_said=("she repairs looms",))
    with open_log(path=tmp_path / "me.db") as log:
        person = log.file_meeting(kept(reading, **{"0.where": "the depot"}))
        brief = gather(log, "thank_you", contact_id=person, channel="email", today=TODAY)

        assert log.people.get(person).name == brief.contact.name == "Ms Ito"
        assert compose(brief, today=TODAY).text.startswith("Dear Ms Ito,")


def test_a_title_in_a_later_note_is_how_they_are_called_from_then_on(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        yuki = log.people.add(ContactFields(name="Yuki Ito"))
        reading = Reading(contact=ReadContact(name="Ms Ito"))
        log.file_meeting(kept(reading, **{"0.known.ito": yuki.id}))
        person = log.people.get(yuki.id)

    assert (person.name, person.preferred_name) == ("Yuki Ito", "Ms Ito")


def test_what_to_call_them_is_shown_and_goes_when_it_is_emptied() -> None:
    reading = Reading(contact=ReadContact(name="Margaret Shaw", preferred_name="Peg"))

    assert kept(reading).contact.preferred_name == "Peg"
    assert kept(reading, **{"0.call": ""}).contact.preferred_name is None


@pytest.mark.parametrize(
    ("noted", "in_log", "chosen"),
    [("Ms Ito", "Ms Ito", "k"), ("Ito", "Ms Ito", "k"), ("Ms. Ito", "Yuki Ito", "new"),
     ("Zoë Lind", "zoe lind", "k")],
)  # fmt: skip
def test_whoever_may_be_the_same_is_offered_and_taken_for_the_same_only_by_the_whole_name(
    noted: str, in_log: str, chosen: str
) -> None:
    known = Contact(id="k", name=in_log)
    sheets = draw_sheets(Reading(contact=ReadContact(name=noted)), [(known,)])
    (choice,) = [field for sheet in sheets for field in sheet.fields if field.type == "choice"]

    assert choice.value == chosen


def test_something_grave_that_is_added_starts_out_of_messages() -> None:
    meeting = kept(READING, **{"0.they_said.added": "he was laid off"})

    assert [(f.kind, f.usable) for f in meeting.facts if "laid" in f.text] == [("private", False)]


def test_a_title_finds_the_family_and_the_very_name_comes_first(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        for name in ("Yuki Ito", "Ito", "Ito Yuki", "Mr Ito", "Itoh"):
            log.people.add(ContactFields(name=name))
        alike = [person.name for person in find_alike(log, "Ms. Ito")]
        plain = [person.name for person in find_alike(log, "Ito")]

    assert sorted(map(str, alike[:2])) == ["Ito", "Mr Ito"]
    assert alike[2:] == ["Yuki Ito"]
    assert sorted(map(str, plain)) == ["Ito", "Mr Ito"]


def test_somebody_else_of_the_note_is_added_by_hand_with_the_same_meeting() -> None:
    values = {
        **filled(draw_sheets(READING, [()])),
        "1.name": "Signe Holm",
        "1.role": "pilot",
        "1.they_said.added": "she counts seals",
    }
    first, second = read_sheets(values, READING, note_id="n1", note="as typed", today=TODAY)

    assert (first.contact.name, second.contact.name) == ("Imre Vass", "Signe Holm")
    assert (second.where, second.on) == (first.where, first.on)
    assert [fact.text for fact in second.facts] == ["she counts seals"]
    assert second.contact.role == "pilot"


def test_where_a_deed_stands_beside_a_patient_the_details_can_go_alone() -> None:
    told = "bed 4, Mr Olsen the diabetic, he kept soup warm for my crew"
    reading = READING.model_copy(update={"private": (told,), "patient": (told,)})
    (card,) = [sheet for sheet in draw_sheets(reading, [()]) if sheet.id == "patient-0"]

    assert [action.id for action in card.actions][:2] == ["details", "erase"]
    assert "Stays where only the details go: he kept soup warm for my crew" in card.hint


def test_another_name_typed_over_the_read_one_is_not_the_one_who_was_found() -> None:
    known = Contact(id="k", name="Imre Vass")
    sheets = draw_sheets(READING, [(known,)])
    values = {**filled(sheets), "0.name": "Ilka"}
    (meeting,) = read_sheets(values, READING, note_id="n1", note="", today=TODAY)
    (choice,) = [field for sheet in sheets for field in sheet.fields if field.type == "choice"]

    assert (meeting.contact.name, meeting.contact_id) == ("Ilka", None)
    assert (choice.beside, choice.holds) == ("0.name", ("Imre", "Vass"))


def test_a_title_typed_before_the_read_name_leaves_them_who_they_are() -> None:
    known = Contact(id="k", name="Imre Vass")
    values = {**filled(draw_sheets(READING, [(known,)])), "0.name": "Dr Imre Vass"}
    (meeting,) = read_sheets(values, READING, note_id="n1", note="", today=TODAY)

    assert meeting.contact_id == "k"


@pytest.mark.parametrize(
    ("typed", "in_log", "meant"),
    [("Ilka", "Imre Vass", False), ("Imre", "Imre Vass", True), ("Imre P. Vass", "Imre Vass", True),
     ("Vass Péter", "Imre Vass", False), ("", "Imre Vass", False), ("Ilka", "Ilka", True)],
)  # fmt: skip
def test_a_typed_name_means_its_own_and_whoever_it_only_completes(
    tmp_path: Path, typed: str, in_log: str, meant: bool
) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        log.people.add(ContactFields(name=in_log))

        assert bool(find_meant(log, typed, "Imre Vass")) is meant


def test_a_name_typed_by_hand_asks_who_it_is_before_anything_is_kept(tmp_path: Path) -> None:
    with open_log(path=tmp_path / "me.db") as log:
        ilka = log.people.add(ContactFields(name="Ilka"))
        values = {**filled(draw_sheets(READING, [()])), "0.name": "ilka"}

        assert stop_for_names(log, "n1", READING, values)
        known = find_known(log, READING, typed_names("n1"))
        asked = {**filled(draw_sheets(READING, known, typed_names("n1"))), "0.name": "ilka"}

        assert asked["0.known.ilka"] == ilka.id
        assert not stop_for_names(log, "n1", READING, asked)
        assert take_name_stop("n1").startswith("Somebody with the name you typed")
