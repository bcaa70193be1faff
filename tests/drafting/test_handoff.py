"""Handing over: links that carry exactly the approved text, to exactly one reader."""

from datetime import UTC, datetime
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.handoff import HandOver, NotApproved, hand_over, name_button
from store import Contact, Draft, Wording

AT = datetime(2026, 11, 22, tzinfo=UTC)
DANA = Contact(
    name="Dana Ortiz",
    emails=("dana@example.org",),
    phones=("+1 (555) 010-0139",),
    urls=("https://www.linkedin.com/in/example-dana",),
)


def approved(channel: str, wording: Wording) -> Draft:
    return Draft(
        kind="thank_you", channel=channel, state="approved",
        approved_sha256=wording.sha256, approved_at=AT,
    )  # fmt: skip


def opened(channel: str, wording: Wording, person: Contact | None = DANA) -> HandOver:
    return hand_over(approved(channel, wording), wording, person)


def test_mail_carries_subject_and_text_with_the_line_ends_of_mail() -> None:
    way = opened("email", Wording(subject="Your drill & more", text="Hi Dana,\n\nthank you. 100 %"))
    link = urlsplit(way.url or "")

    assert (link.scheme, link.path) == ("mailto", "dana@example.org")
    assert parse_qs(link.query) == {
        "subject": ["Your drill & more"], "body": ["Hi Dana,\r\n\r\nthank you. 100 %"],
    }  # fmt: skip


def test_an_address_cannot_add_a_reader() -> None:
    """A stored address may hold anything, also the rest of a link."""
    sly = Contact(emails=("dana@example.org?bcc=boss@attacker.example",))
    way = opened("email", Wording(text="Hi"), sly)

    assert "bcc" not in parse_qs(urlsplit(way.url or "").query)


def test_a_text_message_goes_to_the_number_as_dialled() -> None:
    way = opened("sms", Wording(text="Hi & bye"))

    assert way.url == "sms:+15550100139;?&body=Hi%20%26%20bye"


def test_whatsapp_gets_digits_only() -> None:
    way = opened("whatsapp", Wording(text="Hi\nDana"))

    assert way.url == "https://wa.me/15550100139?text=Hi%0ADana"


@pytest.mark.parametrize("channel", ["linkedin", "linkedin_note"])
def test_linkedin_takes_no_text_by_link_so_it_is_copied(channel: str) -> None:
    way = opened(channel, Wording(text="Hi"))

    assert way == HandOver("LinkedIn", "https://www.linkedin.com/in/example-dana", copies=True)


def test_a_stored_link_to_elsewhere_is_not_opened_as_linkedin() -> None:
    sly = Contact(urls=("https://attacker.example/linkedin.com/in/x", "javascript:alert(1)"))
    way = opened("linkedin", Wording(text="Hi"), sly)

    assert way.url == "https://www.linkedin.com/"


def test_a_text_too_long_for_a_link_is_copied_instead_of_cut() -> None:
    way = opened("email", Wording(text="long " * 1000))

    assert way == HandOver("Mail", "mailto:dana@example.org", copies=True)


def test_what_is_said_aloud_opens_nothing() -> None:
    assert opened("spoken", Wording(text="Thanks")) == HandOver(None, None, copies=False)


def test_another_text_than_the_approved_one_is_refused() -> None:
    draft = approved("email", Wording(text="Hi Dana"))

    with pytest.raises(NotApproved, match="Read it once more"):
        hand_over(draft, Wording(text="Hi Dana, hire me"), DANA)


def test_a_draft_that_nobody_approved_has_no_link() -> None:
    wording = Wording(text="Hi")
    draft = approved("email", wording).model_copy(update={"state": "drafted"})

    with pytest.raises(NotApproved):
        hand_over(draft, wording, DANA)


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(exclude_characters="\0\r", exclude_categories=["Cs"])))
def test_any_text_comes_out_of_the_link_as_it_went_in(text: str) -> None:
    way = opened("sms", Wording(text=text))

    if not way.copies:
        assert unquote((way.url or "").partition("body=")[2]).replace("\r\n", "\n") == text


@pytest.mark.parametrize(
    ("channel", "label"),
    [
        ("email", "Looks right: open in Mail"),
        ("whatsapp", "Looks right: open in WhatsApp"),
        ("linkedin", "Looks right: copy and open LinkedIn, then paste it there"),
        ("spoken", "Looks right: I will say it"),
    ],
)
def test_the_one_button_says_what_will_happen(channel: str, label: str) -> None:
    assert name_button(channel) == label
