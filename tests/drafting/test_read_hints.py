"""Hasty notes: hints to myself, wishes for anybody, firms, burials and what is mine to tell."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

TODAY = date(2026, 11, 22)
MET = "met Ola Brun at the fair sat, she runs the mill. "


def read(note: str) -> Reading:
    return read_note(note, TODAY)


@pytest.mark.parametrize(
    "hint",
    [
        "dont push",
        "shes shy dont push",
        "she's a bit quiet",
        "dont want to say much",
        "i dont know what to say",
        "keep it short",
        "not pushy pls",
        "go easy",
        "dont forget the blue ladder",
        "she was lovely about it",
        "she apologised abt the noise",
    ],
)
def test_a_hint_to_myself_is_nothing_that_they_said_nor_private(hint: str) -> None:
    reading = read(MET + hint)
    told = " ".join((*reading.they_said, *reading.share, *reading.private))
    assert hint not in told
    assert hint in " ".join(reading.left_over)


@pytest.mark.parametrize(
    "hint", ["nicht drängen", "kurz halten", "bloß nicht nerven", "er ist etwas schüchtern"]
)
def test_a_german_hint_to_myself_stays_with_me(hint: str) -> None:
    reading = read(f"gestern Ole Brandt auf dem Markt getroffen, Müller. er sucht Säcke. {hint}")
    assert hint not in reading.they_said
    assert "er sucht Säcke" in reading.they_said


def test_a_wish_for_anybody_and_my_yes_are_my_deed() -> None:
    reading = read(MET + "she wants someone to teach knots in march. I said yes prob the 9th")
    promise = reading.promises[0]
    assert (promise.who, promise.what, promise.due) == ("me", "teach knots in march", None)


def test_a_wish_for_our_crew_stays_theirs_and_my_yes_mine() -> None:
    reading = read("Ola Brun, baker, wants our choir at the fair in may. i said yes")
    assert reading.they_said == ("wants our choir at the fair in may",)
    assert reading.share == ("i said yes",)
    assert not reading.promises


def test_two_things_are_not_one_promise() -> None:
    reading = read(
        MET + "she needs 2 cooks by easter and pays for the course. I said I'd send her a name "
        "if he's ok with it"
    )
    assert [promise.what for promise in reading.promises] == ["send her a name if he's ok with it"]
    assert "she needs 2 cooks by easter and pays for the course" in reading.they_said


def test_a_german_promise_is_the_deed_behind_it() -> None:
    reading = read(
        "gestern Eva Kern getroffen, Köchin. ich habe ihr versprochen bis Freitag Bilder vom Ofen "
        "zu schicken"
    )
    promise = reading.promises[0]
    assert (promise.what, promise.due) == ("Bilder vom Ofen zu schicken", "2026-11-27")


def test_mine_goes_on_as_a_promise_without_a_mark() -> None:
    reading = read(MET + "she collects bells. I have two at home will bring her one next week")
    assert reading.share == ("I have two at home",)
    assert reading.promises[0].what.startswith("bring her one")


def test_the_wish_beside_what_others_do_is_hers() -> None:
    reading = read(
        "talked to Ola Brun at the fair sat. she says drivers ring too late and wants the gate "
        "code in the first line"
    )
    assert reading.they_said == (
        "drivers ring too late",
        "wants the gate code in the first line",
    )


def test_seen_well_is_no_promise_of_ours() -> None:
    reading = read(MET + "she asks for the last seen well time in the log")
    assert any("seen well time" in text for text in reading.they_said)


@pytest.mark.parametrize("firm", ["oxygen firm", "paint company"])
def test_a_name_behind_a_firm_is_a_name(firm: str) -> None:
    contact = read(f"rep from the {firm} julie marsh came by tues w samples").contact
    assert (contact.name, contact.role, contact.org) == ("Julie Marsh", "rep", firm)


@pytest.mark.parametrize(
    "tail",
    ["her son plays drums", "exam on 12 dec", "funeral fri", "collects stamps"],
)
def test_what_is_no_place_is_no_place(tail: str) -> None:
    reading = read(f"Ola Brun, baker, saw her mon night, {tail}. she likes tea")
    assert tail not in (reading.met.where or "")
    assert tail.split(" on ", maxsplit=1)[0] not in (reading.contact.role or "")


def test_a_burial_dates_no_meeting() -> None:
    reading = read("Ola Brun baker, her dad died on weds, funeral fri. dont want to say much")
    assert reading.met.on is None
    assert reading.met.where is None


@pytest.mark.parametrize("deed", ["passed her pilot exam", "fixed the station roof"])
def test_what_somebody_did_is_no_post(deed: str) -> None:
    reading = read(f"Ola Brun {deed}. saw her at the fair on mon")
    assert deed in reading.they_said
    assert deed not in (reading.contact.role or "", reading.contact.org or "")


@pytest.mark.parametrize(
    "text", ["she was my trainee 2 yrs", "lodged next to her 6 yrs", "worked with her since 2015"]
)
def test_what_we_were_to_each_other_is_mine_to_tell(text: str) -> None:
    reading = read(f"{MET}{text}")
    assert text in reading.share
