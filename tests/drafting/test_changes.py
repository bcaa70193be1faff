"""Changes: a gentler wording takes the place of whole words, clauses or sentences, or of none."""

import pytest

from drafting.answers import Finding
from drafting.changes import Change, fit_wording, take_out
from store import TypedSpan

GLAD = "I am glad to tell you how I work."


def about(text: str, quote: str, suggestion: str | None = None, rule: str = "begging") -> Finding:
    start = text.index(quote)
    end = start + len(quote)
    return Finding(
        rule=rule, severity="warn", start=start, end=end, quote=quote, why="-",
        suggestion=suggestion,
    )  # fmt: skip


def mended(text: str, quote: str, suggestion: str, rule: str = "begging") -> str | None:
    change = fit_wording(text, about(text, quote, suggestion, rule))
    return change.made_in(text) if change else None


@pytest.mark.parametrize(
    ("text", "quote", "after"),
    [
        ("Hi Dana. Please hire me soon. Sam", "hire me", f"Hi Dana. {GLAD} Sam"),
        ("Hi Dana,\nplease hire me\nSam", "hire me", f"Hi Dana,\n{GLAD}\nSam"),
        ("I like the loft, and please hire me.", "hire me", f"I like the loft. {GLAD}"),
        ("I like the loft; please hire me now.", "hire me", f"I like the loft. {GLAD}"),
        ("Please hire me, and thank you for the tea.", "hire me", f"{GLAD} Thank you for the tea."),
        ("If you like the loft, and you can, hire me.", "hire me", GLAD),
        ("Mr. Ito said so, please hire me.", "hire me", GLAD),
        ("So kind, and please hire me.", "hire me", GLAD),
        (
            "I came by again, and you may hire me, and we talked on.",
            "hire me",
            f"I came by again. {GLAD} We talked on.",
        ),
    ],
)
def test_a_sentence_takes_the_place_of_a_clause_or_a_sentence(
    text: str, quote: str, after: str
) -> None:
    assert mended(text, quote, GLAD) == after


def test_a_sentence_without_capital_and_full_stop_gets_both() -> None:
    text = "I have attached the sheet for you."

    assert (
        mended(text, "I have attached the", "we bring it", "attachment_missing") == "We bring it."
    )


@pytest.mark.parametrize(
    ("text", "quote", "words", "after"),
    [
        ("We met yesterday at noon.", "yesterday", "on Friday", "We met on Friday at noon."),
        ("Yesterday we met.", "Yesterday", "on Friday", "On Friday we met."),
        ("We met on Tuesday, twice.", "Tuesday", "on Friday", "We met on Friday, twice."),
        ("By Tuesday I will come.", "Tuesday", "on Friday", None),
        ("Your patient Ida is well.", "patient Ida", "a patient", "A patient is well."),
        ("I saw the patient Ida.", "patient Ida", "a patient", "I saw a patient."),
    ],
)
def test_a_phrase_takes_the_place_of_words_and_says_no_small_word_twice(
    text: str, quote: str, words: str, after: str | None
) -> None:
    assert mended(text, quote, words, "stale_day") == after


def test_advice_is_no_wording() -> None:
    assert mended("It was great to connect.", "great", "Name one thing.", "generic") is None


def test_words_that_have_changed_are_left_alone() -> None:
    finding = about("Please hire me.", "hire me", GLAD)

    assert fit_wording("Please help me.", finding) is None
    assert take_out("Please help me. Bye.", finding) is None


def test_a_sentence_never_lands_in_the_subject() -> None:
    text = "Subject: hire me\n\nHi Dana. hire you. Sam"

    assert mended(text, "hire me", GLAD) is None
    assert take_out(text, about(text, "hire me")) is None


@pytest.mark.parametrize(
    ("text", "quote", "after"),
    [
        ("Hi. One thing. Two. Bye.", "One thing", "Hi. Two. Bye."),
        ("Hi. One thing.\n\nBye.", "One thing", "Hi.\n\nBye."),
        ("Hi,\n\nOne thing.\n\nBye.", "thing", "Hi,\n\nBye."),
        ("One thing. Bye.", "thing", "Bye."),
        ("Hi. Bye. One thing.", "thing", "Hi. Bye."),
        ("One. Two things. Three.", "One. Two", "Three."),
        ("Only this.", "this", None),
        ("Thank you. Mr. Ito of Leeds is ill. Bye.", "ill", "Thank you. Bye."),
    ],
)
def test_a_sentence_taken_out_leaves_no_hole(text: str, quote: str, after: str | None) -> None:
    change = take_out(text, about(text, quote))

    assert (change.made_in(text) if change else None) == after


def test_what_the_person_typed_beside_a_change_stays_theirs() -> None:
    change = Change(5, 9, "longer words")
    spans = (TypedSpan(start=0, end=4), TypedSpan(start=3, end=12), TypedSpan(start=6, end=8))

    assert [(s.start, s.end) for s in change.spans_after(spans)] == [(0, 4), (3, 5), (17, 20)]
