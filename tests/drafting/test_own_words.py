"""Own words: what the person typed is offered to the log as whole sentences, once each."""

from drafting.answers import Claim, Finding
from drafting.own_words import news_by_sentence, reads_as
from store import DraftVersion

TEXT = "Hi Ana,\n\nMy cousin Pete runs a bakery in Leeds. I hear you leave in May.\n\nJo"


def claim_of(words: str) -> Claim:
    start = TEXT.index(words)
    return Claim(text=words, start=start, end=start + len(words), status="unsupported")


def offered(*words: str, hushed: str | None = None) -> list[str]:
    findings = []
    if hushed:
        start = TEXT.index(hushed)
        end = start + len(hushed)
        findings = [
            Finding(
                rule="leak_private", severity="block", start=start, end=end, quote=hushed, why="x"
            )
        ]
    news = news_by_sentence(TEXT, [claim_of(word) for word in words], findings)
    assert all(TEXT[claim.start : claim.end] == claim.text for claim in news)
    return [claim.text for claim in news]


def test_several_facts_of_one_sentence_are_one_question() -> None:
    assert offered("Pete", "Leeds") == ["My cousin Pete runs a bakery in Leeds."]


def test_each_sentence_is_asked_about_by_itself_in_the_order_of_the_text() -> None:
    assert offered("May", "Pete") == [
        "My cousin Pete runs a bakery in Leeds.",
        "I hear you leave in May.",
    ]


def test_a_line_without_an_end_is_a_sentence() -> None:
    assert offered("Jo", "Ana") == ["Hi Ana,", "Jo"]


def test_what_was_to_stay_private_is_never_offered_to_the_log() -> None:
    assert offered("Pete", "May", hushed="leave in May") == [
        "My cousin Pete runs a bakery in Leeds."
    ]


def test_a_text_that_is_read_is_the_version_that_would_go_or_it_is_not() -> None:
    version = DraftVersion(draft_id="d", number=1, subject="Bread", text="Hi Ana")

    assert reads_as(version, "email", "Subject: Bread\n\nHi Ana")
    assert not reads_as(version, "email", "Subject: Bread\n\nHi Bea")
    assert not reads_as(None, "email", "Hi Ana")
