"""Gathering: a brief holds what the log holds and may be said, and no more."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafting.brief import Brief, Channel
from drafting.gathering import gather
from prompts import load_kinds
from store import (
    ContactFields,
    FactFields,
    InteractionFields,
    Log,
    Meeting,
    Profile,
    PromiseFields,
)
from tests.drafting.dana import TODAY, open_own

KINDS = ("thank_you", "follow_up", "check_in", "introduction", "closing", "pitch", "reply")


def brief_of(
    log: Log, person: str | None, kind: str = "follow_up", way: Channel = "email"
) -> Brief:
    return gather(log, kind, contact_id=person, channel=way, today=TODAY)


def add(log: Log, person: str, kind: Any, text: str, **more: Any) -> str:
    return log.facts.add(person, FactFields(kind=kind, text=text, **more)).id


def wrote(log: Log, person: str, kind: Any, on: date, **more: Any) -> None:
    log.timeline.add(person, InteractionFields(kind=kind, on=on, **more))


def said(brief: Brief) -> str:
    """Everything of a brief that a writer may use."""
    return brief.model_dump_json(exclude={"private", "note"})


def test_every_fact_stands_under_its_own_key(log: Log, dana: str) -> None:
    add(log, dana, "share", "we both keep bees")
    add(log, dana, "offer", "a copy of our checklist")
    add(log, dana, "ask", "which labels she buys")
    add(log, dana, "fact", "her depot has two floors")
    brief = brief_of(log, dana)

    assert brief.they_said == ("she labels every drawer with a color",)
    assert brief.share == ("we both keep bees",)
    assert brief.offer
    assert brief.offer.what == "a copy of our checklist"
    assert brief.ask == "which labels she buys"
    assert brief.facts == ("her depot has two floors",)
    assert (brief.contact.name, brief.contact.email) == ("Dana Ortiz", "dana@example.org")
    assert (brief.met.where, brief.met.day) == ("the county fair", date(2026, 11, 20))
    assert (brief.sender.name, brief.sender.role) == ("Sam Reed", "medic")
    assert brief.today == TODAY


@pytest.mark.parametrize("kind", ["thank_you", "congratulate", "condolence"])
def test_a_thank_you_never_asks_for_anything(log: Log, dana: str, kind: str) -> None:
    add(log, dana, "ask", "which labels she buys")

    assert brief_of(log, dana, kind).ask is None
    assert brief_of(log, dana, "follow_up").ask == "which labels she buys"


@pytest.mark.parametrize(
    "kind", ["they_said", "share", "offer", "ask", "fact", "private"], ids=lambda kind: f"{kind}"
)
def test_what_is_switched_off_stands_under_private_alone(log: Log, dana: str, kind: str) -> None:
    fact = add(log, dana, kind, "the zebra matter")
    log.facts.set_usable(fact, False)
    for message in KINDS:
        brief = brief_of(log, dana, message)

        assert "zebra" not in said(brief)
        assert "the zebra matter" in brief.private


def test_what_is_switched_on_again_is_a_fact_like_another(log: Log, dana: str) -> None:
    fact = add(log, dana, "private", "she moves to Lisbon", usable=False)
    log.facts.set_usable(fact, True)
    brief = brief_of(log, dana)

    assert "she moves to Lisbon" in brief.facts
    assert "she moves to Lisbon" not in brief.private


def test_the_same_words_kept_out_once_are_kept_out(log: Log, dana: str) -> None:
    """A note typed twice gives a fact twice; one switch is enough to keep it in."""
    add(log, dana, "they_said", "She moves to Lisbon.")
    add(log, dana, "private", "she moves to lisbon", usable=False)

    assert "lisbon" not in said(brief_of(log, dana)).lower()


def test_what_is_about_a_patient_starts_under_private(log: Log, dana: str) -> None:
    log.facts.add(
        dana,
        FactFields.model_validate(
            {"kind": "they_said", "text": "the man in unit 7", "patient": True, "usable": None}
        ),
    )

    assert "unit 7" not in said(brief_of(log, dana))


def test_what_was_erased_is_nowhere(log: Log, dana: str) -> None:
    fact = add(log, dana, "fact", "the zebra matter")
    log.facts.erase(fact)

    assert "zebra" not in brief_of(log, dana).model_dump_json()


def test_nobody_elses_facts_get_in(log: Log, dana: str) -> None:
    ray = log.file_meeting(Meeting(contact=ContactFields(name="Ray Zebra"), where="the zoo"))
    add(log, ray, "they_said", "he feeds the lions")
    whole = brief_of(log, dana).model_dump_json()

    assert "Zebra" not in whole
    assert "lions" not in whole


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    facts=st.lists(
        st.tuples(
            st.sampled_from(["they_said", "share", "offer", "ask", "fact", "private"]),
            st.integers(0, 5),
            st.booleans(),
        ),
        max_size=8,
    ),
    kind=st.sampled_from(KINDS),
)
def test_no_mix_of_switches_lets_out_what_is_switched_off(
    tmp_path_factory: pytest.TempPathFactory, facts: list[tuple[str, int, bool]], kind: str
) -> None:
    with open_own(tmp_path_factory.mktemp("log")) as log:
        ann = log.people.add(ContactFields(name="Ann")).id
        for sort, number, usable in facts:
            add(log, ann, sort, f"matter-{number}", usable=usable)
        brief = brief_of(log, ann, kind)
        off = {f"matter-{number}" for _, number, usable in facts if not usable}

        assert set(brief.private) == off
        assert not [text for text in off if text in said(brief)]


def test_only_open_promises_are_promises_still(log: Log, dana: str) -> None:
    due = TODAY + timedelta(days=3)
    log.promises.add(dana, PromiseFields(who="them", what="send photos", due=due))
    kept = log.promises.add(dana, PromiseFields(who="me", what="call the depot"))
    log.promises.keep(kept.id, TODAY)
    promises = [(p.who, p.what, p.due) for p in brief_of(log, dana).promises]

    assert promises == [
        ("them", "send photos", "2026-11-25"),
        ("me", "send our par level sheet", None),
    ]


def test_what_they_answered_is_there_until_i_write_again(log: Log, dana: str) -> None:
    assert brief_of(log, dana).they_wrote is None
    wrote(log, dana, "answered", date(2026, 11, 21), summary="Gladly, in May.")
    assert brief_of(log, dana).they_wrote == "Gladly, in May."
    wrote(log, dana, "wrote", TODAY, direction="from_me")
    assert brief_of(log, dana).they_wrote is None


def test_a_message_from_them_is_what_they_wrote_and_not_what_i_wrote(log: Log, dana: str) -> None:
    wrote(log, dana, "wrote", date(2026, 11, 21), direction="from_them", summary="Hello Sam.")
    brief = brief_of(log, dana)

    assert brief.they_wrote == "Hello Sam."
    assert not brief.written_before


def test_after_my_first_message_no_introduction_is_needed(log: Log, dana: str) -> None:
    assert not brief_of(log, dana).written_before
    wrote(log, dana, "wrote", TODAY, direction="from_me")
    assert brief_of(log, dana).written_before


def test_the_last_contact_is_the_latest_of_any_sort_but_notes(log: Log, dana: str) -> None:
    wrote(log, dana, "called", date(2026, 11, 21))
    wrote(log, dana, "noted", TODAY, note="remember the labels")

    assert brief_of(log, dana).last_contact == "2026-11-21"


def test_my_own_sentence_goes_to_who_does_not_know_me(log: Log, dana: str) -> None:
    assert "I pack drug boxes." in brief_of(log, dana, "introduction").facts
    assert "I pack drug boxes." in brief_of(log, None, "pitch", "spoken").facts
    assert "I pack drug boxes." not in brief_of(log, dana, "thank_you").facts


def test_a_message_to_nobody_in_particular_holds_nobody(log: Log, dana: str) -> None:
    brief = brief_of(log, None, "pitch", "spoken")

    assert brief.contact.name is None
    assert "Dana" not in brief.model_dump_json()
    assert log.people.has(dana)


def test_an_empty_log_still_makes_a_brief(tmp_path: Path) -> None:
    with open_own(tmp_path) as log:
        log.profile.save(Profile())
        nobody = log.people.add().id
        for kind in load_kinds():
            brief = brief_of(log, nobody, kind)

            assert (brief.kind, brief.contact.name, brief.language) == (kind, None, "en")


def test_a_given_name_alone_is_a_name(log: Log) -> None:
    ann = log.people.add(ContactFields(given="Ann", family="Lee")).id

    assert brief_of(log, ann).contact.name == "Ann Lee"


@pytest.mark.parametrize(
    ("kept", "used"), [("formal", "formal"), ("familiar", "familiar"), ("odd", None), (None, None)]
)
def test_only_a_known_way_of_address_is_used(log: Log, kept: str | None, used: str | None) -> None:
    ann = log.people.add(ContactFields(name="Ann", register_=kept, language="de")).id
    brief = brief_of(log, ann)

    assert (brief.register_, brief.language) == (used, "de")
