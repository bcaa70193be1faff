"""The note behind a row of a message: its very words, without any secret."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafting.excerpts import LONGEST, cut_excerpt, find_words
from drafting.sourcing import trace
from store import (
    Log,
)
from tests.drafting.dana import TODAY, see
from tests.drafting.ines import INES, notes, sources, write_to


def test_the_note_shows_the_very_words_and_nothing_private(log: Log, ines: str) -> None:
    draft = write_to(log, ines, "Hi Ines, you keep a paper log beside the screen. Our tide card.")
    shown = notes(log, draft)
    words = {name: excerpt.text[excerpt.start : excerpt.end] for name, excerpt in shown.items()}

    assert words["you keep a paper log beside the screen"] == (
        "she keeps a paper log beside the screen"
    )
    assert words["Our tide card"] == "our tide card"
    assert not [excerpt for excerpt in shown.values() if "husband" in excerpt.text]


@pytest.mark.parametrize("undo", ["delete", "reword"])
def test_a_secret_stays_out_of_sight_after_its_record_went_or_changed(
    log: Log, ines: str, undo: str
) -> None:
    secret = log.facts.of(ines)[2]
    if undo == "delete":
        log.facts.delete(secret.id)
    else:
        log.facts.save(secret.model_copy(update={"text": "trouble at home"}))
    shown = notes(log, write_to(log, ines, "Hi Ines, you keep a paper log beside the screen."))

    assert shown
    assert not [excerpt for excerpt in shown.values() if "husband" in excerpt.text]


def test_what_is_switched_off_by_hand_is_cut_from_the_note(log: Log, ines: str) -> None:
    log.facts.set_usable(log.facts.of(ines)[1].id, usable=False)
    shown = notes(log, write_to(log, ines, "Hi Ines, you keep a paper log beside the screen."))

    assert shown
    assert not [excerpt for excerpt in shown.values() if "charts" in excerpt.text]


def test_a_secret_told_in_the_message_has_no_row(log: Log, ines: str) -> None:
    text = "Hi Ines, you keep a paper log. I hear you are leaving your husband."
    found = sources(log, write_to(log, ines, text))

    assert not [words for words in found if "husband" in words]


def test_what_messages_may_say_is_shown_though_it_sounds_private() -> None:
    note = "she is leaving her husband. she keeps a paper log."
    let_in = frozenset({"she is leaving her husband"})
    shown = cut_excerpt(note, ("she keeps a paper log",), (), let_in, TODAY)

    assert shown
    assert shown.text == note


def test_a_note_of_secrets_alone_is_not_shown() -> None:
    assert cut_excerpt("her divorce", ("Ines",), ("her divorce",), frozenset(), TODAY) is None


def test_of_a_long_note_the_part_around_the_words_is_shown() -> None:
    note = "we talked of ropes. " * 60 + "she keeps a paper log. " + "then of knots. " * 60
    shown = cut_excerpt(note, ("she keeps a paper log",), (), frozenset(), TODAY)

    assert shown
    assert len(shown.text) < LONGEST
    assert shown.text[shown.start : shown.end] == "she keeps a paper log"


PIECES = st.sampled_from([
    "Hi Ines, ", "you said ", "a paper log ", "Port Leixo ", "the tide talk ", "40 ", "last Friday",
    "\n\n", ". ", "“log”", "Subject: ", "😀 ", "İzmir ", "ß", "<b>", "husband ", "Sam Reed", "-",
    "'s", "日本の ", "\u202e",
])  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join), st.booleans())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_row_holds_the_very_words_at_its_place(log: Log, text: str, is_typed: bool) -> None:
    person = log.people.recent()[0].id if log.people.recent() else log.file_meeting(INES)
    draft = write_to(log, person, text or "-", writer="me" if is_typed else "model:x")
    seen = see(log, draft.id)
    for origin in trace(log, seen, today=TODAY):
        assert seen.text[origin.start : origin.end] == origin.text
        assert origin.text.strip()
    for excerpt in notes(log, draft).values():
        assert 0 <= excerpt.start <= excerpt.end <= len(excerpt.text)
        assert "husband" not in excerpt.text


@given(st.text(max_size=60), st.text(max_size=30))
@settings(max_examples=60, deadline=None)
def test_words_are_found_within_the_note(note: str, words: str) -> None:
    found = find_words(note, words)

    assert found is None or 0 <= found.start < found.end <= len(note)
