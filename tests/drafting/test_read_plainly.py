"""What a note says plainly and the reader takes as said: forms, nicknames, how, today, subjects."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

MONDAY = date(2026, 6, 8)


def read(note: str) -> Reading:
    return read_note(note, MONDAY)


@pytest.mark.parametrize("gap", ["\n", " "])
def test_a_form_fills_the_fields_that_it_names(gap: str) -> None:
    reading = read(
        gap.join(["Name: Iva Prell", "Role: glass cutter", "Org: Moss & Daughters", "Ask: kiln?"])
    )

    assert reading.contact.name == "Iva Prell"
    assert reading.contact.role == "glass cutter"
    assert reading.contact.org == "Moss & Daughters"


@pytest.mark.parametrize(
    ("note", "called"),
    [
        ("Met Philomena Orr at the fair on sat. Goes by Fil.", "Fil"),
        ("Met Augustus Dean at the fair. Call me Gus, he said.", "Gus"),
        ("Katharina Ross, cook. Known as Kat.", "Kat"),
        ("Met Ned Orr at the fair. Goes by Ned.", "Ned"),
        ("Met Ned Orr at the fair. He calls everyone mate.", None),
    ],
)
def test_what_somebody_likes_to_be_called(note: str, called: str | None) -> None:
    assert read(note).contact.preferred_name == called


@pytest.mark.parametrize(
    ("note", "how"),
    [
        ("Sat next to Ana Vale at the opera on sat. Weaver.", "Sat next to"),
        ("Bumped into Ana Vale at the ford.", "Bumped into"),
        ("Zoom call with Ana Vale, weaver, today.", "Zoom call"),
        ("Ana Vale, weaver. Knots with her teeth.", None),
    ],
)
def test_how_two_people_met_is_kept_when_it_is_said(note: str, how: str | None) -> None:
    assert read(note).met.how == how


@pytest.mark.parametrize(
    ("note", "on"),
    [
        ("Just had tea with Ana Vale, weaver.", "2026-06-08"),
        ("just met Ana Vale at the ford", "2026-06-08"),
        ("I just met Ana Vale last friday", "2026-06-05"),
        ("Met Ana Vale at the ford", None),
        ("Ana Vale at the ford, yesterday (3 June)", None),
        ("Met 11/12 at the ford: Ana Vale", None),
        ("Ana Vale at the ford on tues. Print the map, do it by friday.", "2026-06-02"),
    ],
)
def test_just_met_is_today_unless_a_day_is_named(note: str, on: str | None) -> None:
    assert read(note).met.on == on


def test_two_subjects_make_two_entries() -> None:
    reading = read(
        "met lou tarn cook at hill inn at the soup fair sat, talked seasoning at sea, "
        "shes trying kelp for salt, i promised our stock list, write tues"
    )

    assert reading.they_said == ("seasoning at sea", "shes trying kelp for salt")
    assert reading.follow_up_on == "2026-06-09"


@pytest.mark.parametrize(
    ("note", "role", "org"),
    [
        ("Rina from IT support, met today", "IT support", None),
        ("Ana Vale, mum of Bo & also a crane driver @ Elm Port", "crane driver", "Elm Port"),
        ("Bo Li, retired signalman", "retired signalman", None),
        ("Bo Li, ward sister, St Odo's", "ward sister", "St Odo's"),
        ("Met Bo Li at the fair. She does payroll for the harbour trust.", "payroll", "harbour"),
        ("Bo Li, recruiter, Fell Group, today", "recruiter", "Fell Group"),
        ("Bo Li is a hydrologist at the River Board", "hydrologist", "River Board"),
    ],
)
def test_posts_in_less_common_forms(note: str, role: str, org: str | None) -> None:
    contact = read(note).contact

    assert contact.role == role
    assert (contact.org or "").startswith(org or "")


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("amal + jory from the seed bank, met sat", ["Amal", "Jory"]),
        ("Met Uma Rao & her colleague Pia Lenz at the fair", ["Uma Rao", "Pia Lenz"]),
        ("Met Bo's dad, Otto Lind, at the gate", ["Otto Lind"]),
        ("R. Tamm, lock keeper, met today", ["R. Tamm"]),
        ("stood in the queue behind Uma Rao at the ford", ["Uma Rao"]),
        ("Met Jan 30 at the fair: Uma Rao, cook", ["Uma Rao"]),
    ],
)
def test_names_in_less_common_forms(note: str, names: list[str]) -> None:
    reading = read(note)

    assert [each.contact.name for each in (reading, *reading.more)] == names


@pytest.mark.parametrize(
    ("sentence", "who", "what"),
    [
        ("Will send her our tide table by friday.", "me", "tide table"),
        ("will put me in touch with the goat keeper", "them", "goat keeper"),
        ("I promissed to lend him my ladder", "me", "ladder"),
        ("He'd like our knot chart, told him I'd mail it.", "me", "knot chart"),
        ("Sending him our knot chart.", "me", "knot chart"),
        ("im gonna send her the kite plan", "me", "kite plan"),
    ],
)
def test_who_will_send_what_to_whom(sentence: str, who: str, what: str) -> None:
    (promise,) = read(f"Met Bo Li, cook, at the market on sat. {sentence}").promises

    assert promise.who == who
    assert what in promise.what


@pytest.mark.parametrize(
    ("sentence", "on"),
    [
        ("On 3 July call her.", "2026-07-03"),
        ("next: 12 june", "2026-06-12"),
        ("Call on monday", "2026-06-15"),
    ],
)
def test_a_plan_may_begin_with_its_day(sentence: str, on: str) -> None:
    assert read(f"Met Bo Li, cook, at the market on sat.\n{sentence}").follow_up_on == on
