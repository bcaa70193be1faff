"""The same facts in other words: each tap on a wording changes the text or says why not."""

import pytest

from drafting import message
from drafting.brief import Channel
from drafting.composing import Manner
from drafting.desk import SHORTEST
from store import Draft, Log
from tests.drafting.dana import AT, TODAY, see

MANNERS: list[Manner | None] = [None, "shorter", "warmer", "plainer", "formal"]


@pytest.mark.parametrize("manner", MANNERS)
def test_what_is_thought_ahead_is_what_the_tap_then_brings(
    log: Log, draft: Draft, manner: Manner | None
) -> None:
    for _ in range(3):
        ahead = message.think_ahead(log, see(log, draft.id), today=TODAY, manner=manner)
        before = see(log, draft.id).text
        message.reword(log, draft.id, today=TODAY, manner=manner)

        assert see(log, draft.id).text == (ahead or before)


@pytest.mark.parametrize("manner", ["warmer", "plainer", "formal"])
def test_the_same_manner_asked_for_twice_brings_another_text_in_that_manner(
    log: Log, draft: Draft, manner: Manner
) -> None:
    message.reword(log, draft.id, today=TODAY, manner=manner)
    first = see(log, draft.id)
    message.reword(log, draft.id, today=TODAY, manner=manner)
    second = see(log, draft.id)

    assert first.text != second.text
    assert first.draft.manner == second.draft.manner == manner


def test_shorter_is_shorter_each_time_until_it_says_that_it_cannot_be(
    log: Log, draft: Draft
) -> None:
    lengths = [len(see(log, draft.id).text.split())]
    for _ in range(9):
        made = message.reword(log, draft.id, today=TODAY, manner="shorter")
        if made.status != "draft":
            break
        lengths.append(len(see(log, draft.id).text.split()))

    assert len(lengths) > 1
    assert lengths == sorted(set(lengths), reverse=True)
    assert made.reason == SHORTEST
    assert len(see(log, draft.id).text.split()) == lengths[-1]


def test_nothing_is_thought_ahead_for_a_text_that_is_on_its_way(log: Log, draft: Draft) -> None:
    seen = see(log, draft.id)
    assert seen.version
    log.drafts.approve(draft.id, seen.version.sha256, AT)

    assert message.think_ahead(log, see(log, draft.id), today=TODAY) is None


@pytest.mark.parametrize(("channel", "manner"), [("whatsapp", "as_is"), ("linkedin", "formal")])
def test_a_chat_does_not_keep_the_formal_manner_of_a_mail(
    log: Log, dana: str, channel: Channel, manner: str
) -> None:
    draft, _ = message.start(log, "thank_you", contact_id=dana, channel="email", today=TODAY)
    assert draft
    message.reword(log, draft.id, today=TODAY, manner="formal")
    message.reword(log, draft.id, today=TODAY, channel=channel)

    assert log.drafts.get(draft.id).manner == manner
