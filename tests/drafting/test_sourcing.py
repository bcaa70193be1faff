"""Where the words of a message come from: the record behind each, and the note without secrets."""

from datetime import timedelta

import pytest

from drafting import message
from drafting.desk import look_over
from drafting.mending import confirm
from drafting.sourcing import trace
from store import (
    FactFields,
    Log,
    Meeting,
    Profile,
)
from tests.drafting.dana import AT, TODAY, see, with_line
from tests.drafting.ines import notes, sources, write_to

# --- which record ------------------------------------------------------------------------------


def test_each_kind_of_word_names_its_own_record(log: Log, ines: str) -> None:
    text = (
        "Hi Ines,\n\nThank you for your time at the tide talk on Friday. You keep a paper log "
        "beside the screen. We lost our charts twice. I'll send our tide card.\n\n"
        "Warm regards,\nSam Reed\nmedic"
    )
    found = sources(log, write_to(log, ines, text))
    said, shared, _ = log.facts.of(ines)
    (promised,) = log.promises.of(ines)
    (met,) = log.timeline.of(ines)
    records = {words: origin.source.record for words, origin in found.items() if origin.source}

    assert records == {
        "Ines": f"contact:{ines}",
        "the tide talk on Friday": f"line:{met.id}",
        "You keep a paper log beside the screen": f"fact:{said.id}",
        "We lost our charts twice": f"fact:{shared.id}",
        "our tide card": f"promise:{promised.id}",
        "Sam Reed\nmedic": "profile",
    }
    assert {origin.standing for origin in found.values()} == {"known"}


def test_the_built_in_writer_leaves_nothing_without_a_source(log: Log, ines: str) -> None:
    for kind in ("thank_you", "follow_up", "introduction", "check_in"):
        begun, _ = message.start(log, kind, contact_id=ines, channel="email", today=TODAY)
        assert begun
        found = sources(log, begun)

        assert found
        assert {origin.standing for origin in found.values()} == {"known"}


def test_a_fact_keeps_the_meeting_that_it_came_from(log: Log, ines: str) -> None:
    """Two meetings, two notes: each told thing shows its own."""
    again = Meeting(
        contact_id=ines, on=TODAY, where="the quay", note="she rows on sundays with her club",
        facts=(FactFields(kind="they_said", text="she rows on Sundays with her club"),),
    )  # fmt: skip
    log.file_meeting(again)
    draft = write_to(log, ines, "Hi Ines, you keep a paper log. You row on Sundays with your club.")
    shown = notes(log, draft)

    assert shown["you keep a paper log"].text.startswith("met Ines Duarte")
    assert shown["You row on Sundays with your club"].text == "she rows on sundays with her club"


def test_what_was_told_without_a_note_has_its_record_and_no_note(log: Log, ines: str) -> None:
    told = log.facts.add(ines, FactFields(kind="fact", text="she mends nets in winter"))
    draft = write_to(log, ines, "Hi Ines, you mend nets in winter.")
    origin = sources(log, draft)["you mend nets in winter"]

    assert origin.source
    assert origin.source.record == f"fact:{told.id}"
    assert "you mend nets in winter" not in notes(log, draft)


def test_a_message_to_nobody_comes_from_my_profile(log: Log) -> None:
    log.profile.save(Profile(name="Sam Reed", about="I pack drug boxes at Lowmoor."))
    begun, _ = message.start(log, "pitch", contact_id=None, channel="spoken", today=TODAY)
    assert begun
    places = {o.source.place for o in sources(log, begun).values() if o.source}

    assert places == {"profile"}


# --- what stands how ---------------------------------------------------------------------------


def test_what_a_writer_made_up_stands_first_and_has_no_source(log: Log, ines: str) -> None:
    text = "Hi Ines, you keep a paper log. You said that Greta Braun sailed to Lisbon."
    found = trace(log, see(log, write_to(log, ines, text, writer="model:x").id), today=TODAY)

    assert [(o.standing, o.source) for o in found[:1]] == [("unknown", None)]
    assert "Greta Braun" in found[0].text
    assert {o.standing for o in found[1:]} == {"known"}


def test_my_own_words_put_into_their_mouth_show_the_note_that_says_otherwise(
    log: Log, ines: str
) -> None:
    draft = write_to(log, ines, "Hi Ines, thank you. You said you lost your charts twice.")
    (origin,) = (o for o in sources(log, draft).values() if "charts" in o.text)
    excerpt = notes(log, draft)[origin.text]

    assert origin.standing == "contrary"
    assert excerpt.text[excerpt.start : excerpt.end] == "we lost our charts twice"


def test_what_the_person_types_is_theirs_and_what_the_log_knows_of_it_is_known(
    log: Log, ines: str
) -> None:
    begun, _ = message.start(log, "thank_you", contact_id=ines, channel="email", today=TODAY)
    assert begun
    log.facts.add(ines, FactFields(kind="fact", text="she mends nets in winter"))
    line = "I sailed to Bremen in 1998. You mend nets in winter."
    message.edit(log, begun.id, with_line(see(log, begun.id).text, line), AT)
    found = sources(log, begun)
    mine = [o for o in found.values() if "1998" in o.text or "Bremen" in o.text]

    assert mine
    assert {o.standing for o in mine} == {"typed"}
    assert found["You mend nets in winter"].standing == "known"


def test_what_the_person_called_right_says_so(log: Log, ines: str) -> None:
    draft = write_to(log, ines, "Hi Ines, you said that Greta Braun sailed to Lisbon.")
    for finding in see(log, draft.id).findings:
        if "Greta" in finding.quote:
            confirm(log, draft.id, finding)

    assert {o.standing for o in sources(log, draft).values() if "Greta" in o.text} == {"confirmed"}


def test_the_list_follows_an_edit(log: Log, ines: str) -> None:
    draft = write_to(log, ines, "Hi Ines, you keep a paper log.")
    message.edit(log, draft.id, "Hi Ines, we lost our charts twice.", AT + timedelta(minutes=1))

    assert "you keep a paper log" not in sources(log, draft)
    assert "we lost our charts twice" in sources(log, draft)


def test_a_name_stands_whole_and_once(log: Log, ines: str) -> None:
    draft = write_to(log, ines, "Hi Ines, at Port Leixo. Port Leixo is far. Leixo is far.")

    assert [words for words in sources(log, draft) if "Leixo" in words] == ["Port Leixo"]


def test_nothing_is_checked_a_second_time(log: Log, ines: str) -> None:
    """The list costs a look-up: the verdict is the one the screen has just had."""
    draft = write_to(log, ines, "Hi Ines, you keep a paper log.")
    seen = see(log, draft.id)
    before = look_over.cache_info().misses
    trace(log, seen, today=TODAY)

    assert look_over.cache_info().misses == before


# --- every kind of word ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("I saw you at Fairview Hospital.", "Fairview Hospital"),
        ("Greta Braun sends her best.", "Braun"),
        ("You said that hiring is frozen.", "You said that hiring is frozen"),
        ("You said “boxes never ever lie”.", "“boxes never ever lie”"),
        ("Ring me on +1 555 010 2030.", "+1 555 010 2030"),
        ("Write to greta@elsewhere.example.", "greta@elsewhere.example"),
        ("See https://elsewhere.example/plan.", "https://elsewhere.example/plan"),
        ("Your log has forty pages.", "forty"),
        ("You promised me a tour.", "You promised me a tour"),
        ("We met in the village cafe.", "village cafe"),
    ],
)
def test_whatever_the_log_does_not_hold_is_marked(
    log: Log, ines: str, line: str, words: str
) -> None:
    draft = write_to(log, ines, f"Hi Ines,\n\n{line}\n\nSam Reed", writer="model:x")
    found = trace(log, see(log, draft.id), today=TODAY)
    marked = [origin.text for origin in found if origin.standing == "unknown"]

    assert any(words in text for text in marked)
    assert not [o for o in found if o.standing == "known" and words in o.text]


def test_a_wrong_day_shows_the_note_of_the_meeting(log: Log, ines: str) -> None:
    draft = write_to(log, ines, "Hi Ines, thank you for Tuesday.", writer="model:x")
    origin = sources(log, draft)["Tuesday"]

    assert origin.standing == "contrary"
    assert origin.source
    assert origin.source.place == "meeting"


def test_a_link_of_mine_comes_from_my_profile(log: Log, ines: str) -> None:
    me = log.profile.get()
    log.profile.save(me.model_copy(update={"contact_line": "sam@lowmoor.example"}))
    draft = write_to(log, ines, "Hi Ines, write to sam@lowmoor.example.")

    assert sources(log, draft)["sam@lowmoor.example"].standing == "known"


def test_their_house_is_not_joined_to_the_greeting(log: Log, ines: str) -> None:
    draft = write_to(log, ines, "Hi Ines,\n\nPort Leixo is far.")

    assert {"Ines", "Port Leixo"} <= set(sources(log, draft))


def test_my_own_deed_comes_from_what_i_noted_of_myself(log: Log, ines: str) -> None:
    """Their fact shares as many words, and is not about me."""
    log.facts.add(ines, FactFields(kind="they_said", text="she lost her spare anchor"))
    draft = write_to(log, ines, "Hi Ines, we lost our charts twice. You lost your spare anchor.")
    kept = {o.text: o.source.kept for o in sources(log, draft).values() if o.source}

    assert kept["we lost our charts twice"] == "we lost our charts twice"
    assert kept["You lost your spare anchor"] == "she lost her spare anchor"


def test_the_meeting_that_a_message_is_about_is_the_source_of_its_place(
    log: Log, ines: str
) -> None:
    text = "Hi Ines,\n\nThank you for your time at the tide talk.\n\nSam Reed"
    draft = write_to(log, ines, text)
    first = next(line for line in log.timeline.of(ines) if line.where == "the tide talk")
    log.file_meeting(Meeting(contact_id=ines, on=TODAY, where="the pilots' supper"))

    (origin,) = (one for words, one in sources(log, draft).items() if "tide talk" in words)
    assert origin.source
    assert (origin.source.place, origin.source.record) == ("meeting", f"line:{first.id}")
