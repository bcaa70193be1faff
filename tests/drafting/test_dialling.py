"""The number in a link: as one would dial it, however it was written down."""

from datetime import UTC, datetime

import pytest

from drafting.handoff import hand_over, lacks_number
from store import Contact, Draft, Wording

TEXT = Wording(text="Hi")


def link(channel: str, phone: str) -> str:
    draft = Draft(
        kind="thank_you",
        channel=channel,
        state="approved",
        approved_sha256=TEXT.sha256,
        approved_at=datetime(2026, 11, 22, tzinfo=UTC),
    )
    return hand_over(draft, TEXT, Contact(phones=(phone,))).url or ""


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("+1 (555) 010-0139", "+15550100139"),
        ("(555) 010 0139", "5550100139"),
        ("555.010.0139", "5550100139"),
        ("030/1234567", "0301234567"),
        ("+44 (0)20 7946 0018", "+442079460018"),
        ("(0)20 7946 0018", "02079460018"),
        ("555-0139 ext. 4", "5550139"),
        ("555-0139 x4", "5550139"),
        ("555-0139 #4", "5550139"),
        ("tel:+15550100139", "+15550100139"),
        ("+ 49 30 1234567", "+49301234567"),
        ("call me (at work) 555 0139", "5550139"),
        ("٠١٢٣٤٥", "012345"),
        ("ask her", ""),
        ("", ""),
    ],
)
def test_a_text_message_goes_to_the_number_alone(written: str, dialled: str) -> None:
    assert link("sms", written) == f"sms:{dialled};?&body=Hi"


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("+44 (0)20 7946 0018", "442079460018"),
        ("0049 30 1234567", "49301234567"),
        ("+1 555 010 0139 x4", "15550100139"),
    ],
)
def test_whatsapp_gets_the_number_as_from_abroad(written: str, digits: str) -> None:
    assert link("whatsapp", written) == f"https://wa.me/{digits}?text=Hi"


@pytest.mark.parametrize("written", ["07700 900123", "(0)20 7946 0018", "030/1234567"])
def test_whatsapp_asks_whom_it_is_for_where_a_number_names_no_country(written: str) -> None:
    assert link("whatsapp", written) == "https://wa.me/?text=Hi"


@pytest.mark.parametrize("phone", ["555&body=hire me", "555?body=x", "+1;phone-context=evil"])
def test_a_stored_number_adds_nothing_to_the_message(phone: str) -> None:
    url = link("sms", phone)

    assert url.count("body=") == 1
    assert url.endswith(";?&body=Hi")


@pytest.mark.parametrize(
    ("channel", "written", "lacks"),
    [
        ("sms", "555-0139", False),
        ("sms", "ask her", True),
        ("sms", "", True),
        ("whatsapp", "+44 (0)20 7946 0018", False),
        ("whatsapp", "07700 900123", True),
        ("email", "", False),
        ("linkedin", "", False),
        ("spoken", "", False),
    ],
)
def test_an_app_that_would_open_with_nobody_is_known_before(
    channel: str, written: str, lacks: bool
) -> None:
    assert lacks_number(channel, Contact(phones=(written,) if written else ())) is lacks
    assert not lacks_number(channel, None)
