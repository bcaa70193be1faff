"""Occasions: what one gives thanks for, and how it is named."""

from datetime import date

import pytest

from drafting.brief import Brief
from drafting.composing.people.meeting import read_occasion
from drafting.desk import write

TODAY = date(2026, 6, 10)


def _text(kind: str, *facts: str, channel: str = "email", **more: object) -> str:
    brief = Brief.model_validate(
        {
            "kind": kind,
            "channel": channel,
            "sender": {"name": "Ida Moss", "role": "cooper"},
            "contact": {"name": "Yusuf Kade", "role": "vintner"},
            "facts": facts,
            "today": TODAY,
            **more,
        }
    )
    return write(brief, today=TODAY).text


@pytest.mark.parametrize("lecture", ["guest lecture", "keynote", "webinar", "presentation"])
def test_a_lecture_that_stands_alone_in_the_notes_is_theirs_and_is_thanked_for(
    lecture: str,
) -> None:
    text = _text("thank_you", f"{lecture} 2026-06-08", "he tastes every stave before he bends it")

    assert f"your {lecture}" in text
    assert "we get to meet" not in text
    assert "we meet one day" not in text


def test_whose_talk_it_was_is_left_open_where_nobody_noted_it() -> None:
    text = _text("thank_you", "talk 2026-06-08", "he tastes every stave before he bends it")

    assert "the talk" in text.lower()
    assert "your talk" not in text


def test_a_lecture_by_somebody_else_is_not_given_to_the_reader() -> None:
    text = _text("thank_you", "lecture by Ana Ruiz 2026-06-08", "he tastes every stave first")

    assert "your lecture" not in text


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("home visits together 2026-06-08", "our home visits"),
        ("met on Route 9, 2026-06-08", "on Route 9"),
        ("met on Ward 7, 2026-06-08", "on Ward 7"),
        ("shared a bench at film night 2026-06-08", "the film night"),
        ("open kitchen 2026-06-08", "at the open kitchen"),
    ],
)
def test_an_occasion_keeps_the_words_that_it_goes_by(noted: str, said: str) -> None:
    place = read_occasion(noted).place() or ""

    assert place.endswith(said)


def test_thanks_are_given_for_a_visit_by_its_whole_name() -> None:
    text = _text("thank_you", "visit to the vine nursery 2026-06-08", "he labels vines with tin")

    assert "the visit to the vine nursery" in text


def test_what_i_read_about_them_comes_before_what_i_know_from_it() -> None:
    text = _text(
        "introduction",
        "read about him in the harbour gazette 2026-06-01",
        "he buries a bottle under every new row",
    )

    assert 0 < text.index("gazette") < text.index("bottle")


def test_where_the_two_met_is_no_deed_of_theirs_in_a_congratulation() -> None:
    text = _text(
        "congratulate",
        "met at the barrel market, 2026-06-06",
        "he planed his test stave three times",
        "he passed his master's exam on 8 June",
    )

    assert "you met" not in text
    assert "exam" in text


def test_what_a_colleague_told_of_them_leaves_the_next_he_to_the_reader() -> None:
    text = _text(
        "introduction", "my colleague Ruth told me about his work", "he bends staves over steam"
    )

    assert "staves over steam" in text


def test_my_mishap_stands_before_what_they_did_about_it() -> None:
    text = _text(
        "thank_you",
        "he let me stoke the fire with him, 2026-06-02",
        "he hums while he planes",
        "I missed one crack",
        "he waited until I saw it",
    )

    assert 0 < text.index("crack") < text.index("waited")


def test_what_they_say_out_loud_is_what_they_do() -> None:
    text = _text("thank_you", "barrel day 2026-06-02", "he says every stave out loud")

    assert "about every stave" not in text
    assert "every stave out loud" in text or "each stave out loud" in text


def test_what_was_done_by_an_hour_is_told_as_past() -> None:
    text = _text("thank_you", "he lent me his adze, 2026-06-02", "I sold out by noon")

    assert "sold out" in text
    assert "I've sold out by noon" not in text


def test_about_and_around_stay_apart_from_the_number() -> None:
    for name in ("Ida Moss", "Bo Lind", "Cleo Marsh", "Dov Katz"):
        text = _text(
            "follow_up",
            "met at the barrel show, 2026-06-06",
            "he counts hoops with a bus clicker",
            "I lose count at about forty",
            sender={"name": name, "role": "cooper"},
        )
        assert "aroundforty" not in text
        assert "aboutforty" not in text


def test_in_thirty_seconds_no_that_stands_without_what_it_means() -> None:
    text = _text(
        "pitch",
        "I have been a cooper for eleven years",
        "most barrels I am called to only need steam",
        "I tell people that before I come out",
        channel="spoken",
    )

    assert "that before" not in text or "steam" in text


def test_what_is_passed_on_by_its_address_alone_brings_the_address() -> None:
    page = {"what": "this page", "as": "link", "link": "https://example.org/hoops"}
    text = _text("share", "he bends hoops by eye", offer=page)

    assert "https://example.org/hoops" in text


@pytest.mark.parametrize(
    ("facts", "offer"),
    [
        ([], "&"),
        ([], "give"),
        ([], "give, her a set of files -"),
        (["named"], None),
        (["my knee went", ", ,", "I said I"], None),
    ],
)
def test_what_was_noted_by_half_breaks_nothing(facts: list[str], offer: str | None) -> None:
    """Each of these once ended the writer: a half word, a sign, a verb alone."""
    offered = {"what": offer} if offer else None
    assert "&" not in _text("check_in", "loft day 2026-06-02", *facts, offer=offered)


def test_who_only_listened_says_so_in_a_text_message() -> None:
    fact = "she counted how many staves split"
    text = _text("thank_you", "her webinar 2026-06-08", fact, channel="sms")

    assert "I was at your webinar." in text
    assert "I was at" not in _text("thank_you", "barrel fair 2026-06-08", fact, channel="sms")


def test_what_was_visited_was_visited_by_me() -> None:
    text = _text("thank_you", "visited the cellar 2026-06-08", "he tastes every stave")

    assert "for letting me visit the cellar" in text
