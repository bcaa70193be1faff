"""Which meeting a brief speaks of, where there were several."""

from datetime import date

from drafting.gathering import gather
from store import (
    ContactFields,
    FactFields,
    Log,
    Meeting,
)
from tests.drafting.dana import TODAY
from tests.drafting.test_gathering import add, brief_of, wrote


def test_the_latest_meeting_is_the_one_spoken_of(log: Log, dana: str) -> None:
    wrote(log, dana, "met", date(2026, 11, 21), where="the depot")

    assert brief_of(log, dana).met.where == "the depot"


def meet_again(log: Log, person: str, on: date, *said: str) -> None:
    facts = tuple(FactFields(kind="they_said", text=text) for text in said)
    log.file_meeting(Meeting(contact_id=person, on=on, where="the ball", facts=facts))


def test_a_thank_you_speaks_of_the_latest_meeting_alone(log: Log, dana: str) -> None:
    meet_again(log, dana, TODAY, "she trains drivers")
    add(log, dana, "share", "we both row")
    brief = brief_of(log, dana, "thank_you")

    assert (brief.they_said, brief.share, brief.facts) == (
        ("she trains drivers",), ("we both row",), (),
    )  # fmt: skip


def test_for_the_checks_a_thank_you_knows_the_earlier_meetings_too(log: Log, dana: str) -> None:
    meet_again(log, dana, TODAY, "she trains drivers")
    whole = gather(log, "thank_you", contact_id=dana, channel="email", today=TODAY, whole=True)

    assert whole.they_said == ("she trains drivers",)
    said, met = whole.facts
    assert said == "she labels every drawer with a color"
    assert met.startswith("we met at ")
    assert "her divorce" in whole.private


def test_a_message_begun_before_a_meeting_is_still_about_the_one_before_it(
    log: Log, dana: str
) -> None:
    begun = log.tables.now()
    first = brief_of(log, dana, "thank_you")
    meet_again(log, dana, TODAY, "she trains drivers")
    then = gather(
        log, "thank_you", contact_id=dana, channel="email", today=TODAY, whole=True, as_of=begun
    )

    assert (then.met, then.they_said) == (first.met, first.they_said)
    assert then.facts == ("she trains drivers", f"we met at the ball on {TODAY.isoformat()}")


def test_other_kinds_know_all_of_it_the_latest_meeting_first(log: Log, dana: str) -> None:
    meet_again(log, dana, TODAY, "she trains drivers")

    assert brief_of(log, dana, "follow_up").they_said == (
        "she trains drivers", "she labels every drawer with a color",
    )  # fmt: skip


def test_a_meeting_noted_long_after_it_was_is_not_the_latest(log: Log, dana: str) -> None:
    meet_again(log, dana, date(2020, 5, 1), "she learned to weld")

    assert brief_of(log, dana, "thank_you").they_said == ("she labels every drawer with a color",)


def test_a_meeting_of_which_nothing_is_known_is_a_meeting(log: Log) -> None:
    ann = log.file_meeting(Meeting(contact=ContactFields(name="Ann")))

    assert brief_of(log, ann, "introduction").met.how == "we met"
    assert brief_of(log, log.people.add().id, "introduction").met.how is None
