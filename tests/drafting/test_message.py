"""A message begun and worded otherwise in a real log, also after a second meeting."""

from datetime import timedelta

import pytest

from drafting import mending, message
from drafting.answers import Finding
from store import ContactFields, Draft, FactFields, Log, Meeting, Wording
from tests.drafting.dana import AT, DANA, TODAY, approve, see, whole, with_line

MINUTE = timedelta(minutes=1)


# --- begun -------------------------------------------------------------------------------------


def test_a_new_draft_says_what_they_said_and_may_go(log: Log, draft: Draft) -> None:
    seen = see(log, draft.id)

    assert "drawer" in seen.text
    assert seen.text.startswith("Subject: ")
    assert seen.may_go


def test_starting_again_answers_the_draft_that_is_there(log: Log, dana: str, draft: Draft) -> None:
    for begun in (False, True):
        again, made = message.start(log, "thank_you", contact_id=dana, channel="email", today=TODAY)

        assert (again and again.id, made) == (draft.id, None)
        assert again
        assert again.begun is begun
        message.edit(log, draft.id, "Hi Dana, thank you. Sam", AT)


@pytest.mark.parametrize("kind", ["thank_you", "follow_up", "check_in", "introduction"])
def test_looking_at_a_kind_and_at_the_ways_it_can_go_leaves_no_trace(
    log: Log, dana: str, kind: str
) -> None:
    before = (log.dues.today(TODAY), log.people.recent())
    looked, _ = message.start(log, kind, contact_id=dana, channel="email", today=TODAY)
    assert looked
    message.reword(log, looked.id, today=TODAY, channel="sms")
    see(log, looked.id)

    assert log.drafts.waiting() == log.drafts.of(dana) == []
    assert (log.dues.today(TODAY), log.people.recent()) == before


@pytest.mark.parametrize("act", ["edit", "other", "shorter", "right", "go"])
def test_whatever_is_done_with_a_draft_makes_it_wait(log: Log, draft: Draft, act: str) -> None:
    if act == "edit":
        message.edit(log, draft.id, "Hi Dana, thank you. Sam", AT)
    elif act == "go":
        approve(log, draft)
        log.drafts.not_yet(draft.id)
    elif act == "right":
        words = Finding(rule="generic", severity="warn", start=0, end=2, quote="Hi", why="-")
        mending.confirm(log, draft.id, words)
    else:
        message.reword(log, draft.id, today=TODAY, manner=None if act == "other" else "shorter")

    assert [found.id for found in log.drafts.waiting()] == [draft.id]


def test_what_was_only_looked_at_is_written_from_the_facts_of_the_day(
    log: Log, dana: str, draft: Draft
) -> None:
    log.facts.erase(log.facts.of(dana)[0].id)
    log.facts.add(dana, FactFields(kind="they_said", text="she trains new drivers"))
    again, _ = message.start(log, "thank_you", contact_id=dana, channel="email", today=TODAY)
    assert again

    assert again.id == draft.id
    assert "drawer" not in see(log, draft.id).text
    assert "drivers" in see(log, draft.id).text
    assert len(log.drafts.versions(draft.id)) == 1


def test_a_second_meeting_begins_a_second_message_about_that_meeting(
    log: Log, dana: str, draft: Draft
) -> None:
    message.edit(log, draft.id, see(log, draft.id).text + "\nP.S. Bye", AT)
    again = Meeting(
        contact_id=dana, on=TODAY, where="the harbour ball",
        facts=(FactFields(kind="they_said", text="she trains new drivers"),),
    )  # fmt: skip
    log.file_meeting(again)
    second, _ = message.start(log, "thank_you", contact_id=dana, channel="email", today=TODAY)
    assert second
    text = see(log, second.id).text

    assert second.id != draft.id
    assert "drivers" in text
    assert "drawer" not in text
    assert "P.S. Bye" in see(log, draft.id).text
    assert [found.id for found in log.drafts.waiting()] == [draft.id]


def test_what_is_known_from_before_is_no_news_when_the_person_types_it(log: Log, dana: str) -> None:
    log.file_meeting(Meeting(contact_id=dana, on=TODAY, where="the harbour ball"))
    text = "Hi Dana, thank you for today. You label every drawer with a color. Sam"
    mine = message.begin_alone(log, "thank_you", text, contact_id=dana, channel="sms", today=TODAY)
    seen = see(log, mine.id)

    assert [claim.text for claim in seen.news if "drawer" in claim.text] == []
    assert [f for f in seen.findings if "drawer" in f.quote and f.severity == "block"] == []


def test_until_did_it_go_is_answered_no_second_draft_begins(
    log: Log, dana: str, draft: Draft
) -> None:
    approve(log, draft)
    again, _ = message.start(log, "thank_you", contact_id=dana, channel="email", today=TODAY)

    assert again
    assert again.id == draft.id


def test_another_kind_or_person_is_another_draft(log: Log, dana: str, draft: Draft) -> None:
    other, _ = message.start(log, "follow_up", contact_id=dana, channel="email", today=TODAY)
    ray = log.file_meeting(DANA)
    third, _ = message.start(log, "thank_you", contact_id=ray, channel="email", today=TODAY)

    assert len({draft.id, other and other.id, third and third.id}) == 3


def test_where_the_writer_asks_nothing_is_begun(log: Log) -> None:
    nobody = log.people.add().id
    begun, made = message.start(log, "thank_you", contact_id=nobody, channel="email", today=TODAY)

    assert (begun, made and made.status) == (None, "ask")
    assert made
    assert made.questions
    assert log.drafts.waiting() == []


def test_a_draft_begun_alone_is_all_the_persons_own(log: Log, dana: str) -> None:
    text = "Subject: Hello  there\n\n\nDear Dana,\nI won 14 awards in Boston."
    begun = message.begin_alone(
        log, "thank_you", text, contact_id=dana, channel="email", today=TODAY
    )
    seen = see(log, begun.id)

    assert seen.text == text
    assert seen.version
    assert [(s.start, s.end) for s in seen.version.typed] == [(0, len(text))]
    assert not any(found.rule.startswith("invented") for found in seen.in_the_way)


def test_beginning_alone_beside_a_draft_keeps_both(log: Log, dana: str, draft: Draft) -> None:
    """What was typed is never dropped because something was there already."""
    before = see(log, draft.id).text
    for _ in range(2):
        begun = message.begin_alone(
            log, "thank_you", "My own words", contact_id=dana, channel="email", today=TODAY
        )

    assert begun.id == draft.id
    assert see(log, draft.id).text == "My own words"
    assert [whole(version) for version in log.drafts.versions(draft.id)] == [before, "My own words"]


# --- worded otherwise --------------------------------------------------------------------------


def test_another_version_is_another_one_and_the_earlier_ones_stay(log: Log, draft: Draft) -> None:
    texts = [see(log, draft.id).text]
    for _ in range(3):
        message.reword(log, draft.id, today=TODAY)
        texts.append(see(log, draft.id).text)

    assert len(set(texts)) == 4
    assert [whole(version) for version in log.drafts.versions(draft.id)] == texts


def test_another_version_of_few_words_differs_from_the_one_before(log: Log, dana: str) -> None:
    short, _ = message.start(log, "thank_you", contact_id=dana, channel="sms", today=TODAY)
    assert short
    for _ in range(4):
        before = see(log, short.id).text
        message.reword(log, short.id, today=TODAY)

        assert see(log, short.id).text != before


def test_rewording_keeps_the_persons_own_version_below(log: Log, draft: Draft) -> None:
    message.edit(log, draft.id, "Only mine", AT)
    message.reword(log, draft.id, today=TODAY)

    assert see(log, draft.id).text != "Only mine"
    assert "Only mine" in [version.text for version in log.drafts.versions(draft.id)]


def test_a_manner_is_kept_with_the_draft(log: Log, draft: Draft) -> None:
    message.reword(log, draft.id, today=TODAY, manner="shorter")

    assert log.drafts.get(draft.id).manner == "shorter"
    assert log.drafts.get(draft.id).seed == draft.seed


def test_for_another_channel_the_draft_goes_another_way(log: Log, draft: Draft) -> None:
    message.reword(log, draft.id, today=TODAY, channel="sms")
    seen = see(log, draft.id)

    assert seen.draft.channel == "sms"
    assert not seen.text.startswith("Subject:")
    assert approve(log, draft).startswith("sms:")


def test_where_the_writer_has_no_words_nothing_changes(log: Log, dana: str) -> None:
    draft, _ = message.start(log, "check_in", contact_id=dana, channel="email", today=TODAY)
    assert draft is not None
    before = see(log, draft.id)
    made = message.reword(log, draft.id, today=TODAY, channel="spoken")

    assert made.status != "draft"
    assert see(log, draft.id).text == before.text
    assert see(log, draft.id).draft.channel == "email"


# --- a second meeting ----------------------------------------------------------------------------


def meet_at_the_ball(log: Log, dana: str) -> None:
    said = FactFields(kind="they_said", text="she trains drivers at night")
    log.file_meeting(Meeting(contact_id=dana, on=TODAY, where="the ball", facts=(said,)))


@pytest.mark.parametrize("kind", ["thank_you", "follow_up"])
def test_a_second_meeting_raises_no_alarm_under_a_message_about_the_first(
    log: Log, dana: str, kind: str
) -> None:
    begun, _ = message.start(log, kind, contact_id=dana, channel="email", today=TODAY)
    assert begun
    message.reword(log, begun.id, today=TODAY)
    before = see(log, begun.id)
    meet_at_the_ball(log, dana)
    after = see(log, begun.id)

    assert after.text == before.text
    assert after.findings == before.findings


def test_a_message_about_the_second_meeting_may_speak_of_the_first(log: Log, dana: str) -> None:
    first = log.timeline.of(dana)[0]
    meet_at_the_ball(log, dana)
    new, _ = message.start(log, "thank_you", contact_id=dana, channel="email", today=TODAY)
    assert new
    told = f"It was good to see you again after {first.where}."
    message.edit(log, new.id, with_line(see(log, new.id).text, told), AT + MINUTE)

    assert not see(log, new.id).in_the_way


def test_messages_to_two_people_share_no_sentence_and_keep_nothing_of_each_other(
    log: Log, dana: str
) -> None:
    """Both were told the same; what was written to one is not kept in the draft to the other."""
    kai = log.file_meeting(DANA.model_copy(update={"contact": ContactFields(name="Kai Berg")}))
    bodies = []
    for person in (dana, kai):
        begun, _ = message.start(log, "thank_you", contact_id=person, channel="email", today=TODAY)
        assert begun
        bodies.append(see(log, begun.id).text.split("\n\n")[2:-1])
        assert "avoid" not in log.drafts.get(begun.id).brief
    one, other = ({line for part in body for line in part.split(". ")} for body in bodies)

    assert not one & other


def test_a_guess_about_the_writers_own_words_worries_nobody(
    log: Log, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    guess = Finding(rule="invented_fact", severity="hint", start=0, end=2, quote="Hi", why="-")
    monkeypatch.setattr(message, "to_show", lambda *_: (guess,))

    assert not see(log, draft.id).findings
    log.drafts.save_version(draft.id, Wording(text="Hi Dana."), writer="model:small")
    assert see(log, draft.id).findings == (guess,)
