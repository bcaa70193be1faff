"""The sheet to confirm: everything understood is on it, and it files what the person left."""

from datetime import date

from drafting.answers import ReadContact, Reading, ReadMeeting
from drafting.brief import Promise
from screens.parts import Sheet
from screens.sheets import draw_sheets, read_sheets
from store import Contact, Meeting

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
