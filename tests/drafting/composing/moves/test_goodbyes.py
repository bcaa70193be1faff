"""A written goodbye thanks, remembers and leaves the reader free; it never mentions a silence."""

import re
from typing import Any

import pytest

from drafting.brief import Brief
from drafting.checking import check
from drafting.composing import Manner, compose
from tests.drafting.composing.harbour import TODAY, drafted

WRITTEN = ("email", "sms", "whatsapp", "linkedin_note", "linkedin")
MANNERS: tuple[Manner, ...] = ("as_is", "shorter", "warmer", "plainer", "formal")
ME = {"name": "Ines Marlow", "role": "tug engineer", "org": "Quay Towing"}
NOTED: dict[str, dict[str, Any]] = {
    "after a course": {
        "contact": {"name": "Ruth Bakker"},
        "met": {"where": "the knot course", "when": "2027-03-12"},
        "they_said": ["she makes everybody draw the rope first"],
        "share": ["we learn it with cold hands"],
        "offer": "send our knot chart",
    },
    "after a meeting": {
        "contact": {"name": "Bram Okafor"},
        "met": {"where": "the harbour safety evening", "when": "2027-03-09"},
        "they_said": ["he is testing orange ladders"],
        "promises": [{"who": "me", "what": "send him the tide table"}],
    },
    "quiet": {
        "contact": {"name": "Tove Lindahl"},
        "met": {"where": "the county fair", "when": "2027-01-16"},
        "they_said": ["she paints every buoy by hand"],
        "written_before": True,
        "last_contact": "2027-03-04",
    },
    "quiet and a promise": {
        "contact": {"name": "Malik Aster"},
        "met": {"where": "the pilots' breakfast", "when": "2027-02-10"},
        "they_said": ["he logs every near miss on a card"],
        "promises": [{"who": "me", "what": "send him the radio list"}],
        "written_before": True,
    },
    "never met": {
        "contact": {"name": "Noor Haddad"},
        "facts": ["she wrote an article about quiet sirens"],
        "written_before": True,
    },
    "a kindness": {
        "contact": {"name": "Anneke Vos"},
        "met": {"where": "the welding course", "when": "2027-03-10"},
        "facts": ["Anneke showed me how to hold the torch"],
    },
}
QUIET = ("quiet", "quiet and a promise", "never met")
ABOUT_SILENCE = re.compile(
    r"not (?:answer|repl|hear|heard)|n't (?:answer|repl|hear|heard|bother)|bother|"
    r"silen|sorry|sad|last (?:time|message|try)|unless|disappoint|waiting|busy",
    re.IGNORECASE,
)


def goodbye(name: str, channel: str = "email", **more: Any) -> Brief:
    noted = {"sender": ME, **NOTED[name], **more}
    return Brief.model_validate({**noted, "kind": "closing", "channel": channel})


@pytest.mark.parametrize("name", NOTED)
@pytest.mark.parametrize("channel", WRITTEN)
def test_a_written_goodbye_passes_every_check(name: str, channel: str) -> None:
    case = goodbye(name, channel)
    for manner in MANNERS:
        for seed in (0, 1, 2):
            made = drafted(case, seed, manner)
            subject = f"Subject: {made.subject}\n\n" if made.subject else ""
            assert check(case, subject + made.text, today=TODAY).findings == ()
            assert "hank" in made.text
            assert "?" not in made.text


@pytest.mark.parametrize("name", NOTED)
def test_a_goodbye_by_mail_keeps_its_length_and_its_short_subject(name: str) -> None:
    for seed in range(6):
        made = drafted(goodbye(name), seed)
        assert 35 <= len(made.text.split()) <= 120
        assert made.subject
        assert 3 <= len(made.subject.split()) <= 5


@pytest.mark.parametrize("name", QUIET)
@pytest.mark.parametrize("channel", WRITTEN)
def test_who_has_been_quiet_reads_no_word_about_it(name: str, channel: str) -> None:
    for manner in MANNERS:
        for seed in (0, 1, 2, 3):
            text = drafted(goodbye(name, channel), seed, manner).text
            assert not ABOUT_SILENCE.search(text.replace("need not answer", ""))
            assert re.search(r"leave it|let it rest", text)


def test_a_quiet_goodbye_still_keeps_my_promise() -> None:
    for channel in WRITTEN:
        assert "radio list" in drafted(goodbye("quiet and a promise", channel)).text


def test_the_first_words_thank_for_the_place_and_the_day() -> None:
    texts = [drafted(goodbye("after a meeting"), seed).text for seed in range(4)]
    assert all("evening" in text for text in texts)
    assert any("9 March" in text for text in texts)


def test_nobody_is_thanked_for_a_talk_that_never_was() -> None:
    for seed in range(4):
        text = drafted(goodbye("never met"), seed).text
        assert not re.search(r"your time|our talk|talking with me", text)


def test_another_version_begins_or_ends_in_other_words() -> None:
    texts = {drafted(goodbye("after a course"), seed).text for seed in range(4)}
    assert len(texts) == 4


@pytest.mark.parametrize("channel", WRITTEN)
def test_what_is_said_aloud_never_goes_out_in_writing(channel: str) -> None:
    for name in NOTED:
        for seed in range(4):
            text = drafted(goodbye(name, channel), seed).text
            assert not re.search(r"let you g|keep you|Before I go|meet the others", text)


def test_what_is_written_is_never_said_aloud() -> None:
    for name in NOTED:
        for seed in range(4):
            text = drafted(goodbye(name, "spoken"), seed).text
            assert not re.search(r"answer|door|rest\b|write", text)
            assert len(re.findall(r"[.?](?:\s|$)", text)) == 2


@pytest.mark.parametrize("language", ["de", "es", "fr"])
@pytest.mark.parametrize("channel", WRITTEN)
def test_in_other_languages_a_written_goodbye_asks_for_notes_in_the_language(
    language: str, channel: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REACHOUT_KINDS", "all")
    made = compose(goodbye("after a course", channel, language=language), today=TODAY)
    assert (made.status, made.text) == ("ask", "")
    assert any("language of the message" in asked for asked in made.questions)


@pytest.mark.parametrize("seed", range(12))
def test_an_offer_leaves_the_choice_to_them_in_one_place(seed: int) -> None:
    """Where the offer ends in "if you'd like that", the goodbye says something else."""
    brief = Brief.model_validate(
        {
            "kind": "offer_help",
            "channel": "email",
            "sender": ME,
            "contact": {"name": "Ruth Bakker"},
            "they_said": ["the rail of her jetty is loose"],
            "offer": "mend the rail on a Monday",
        }
    )
    text = compose(brief, today=TODAY, seed=seed).text or ""
    assert text.count("you'd like that") < 2
