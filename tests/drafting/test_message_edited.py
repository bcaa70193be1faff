"""A message edited in a real log: whose words are whose, and nothing that was typed is lost."""

from datetime import timedelta
from urllib.parse import unquote

import pytest

from drafting import mending, message, sending
from drafting.handoff import NotApproved
from store import Draft, Log, UnkeepableText
from tests.drafting.dana import AT, TODAY, approve, see, with_line

MINUTE = timedelta(minutes=1)


def test_an_edit_knows_which_words_are_the_persons(log: Log, draft: Draft) -> None:
    text = with_line(see(log, draft.id).text, "My crew starts at six.")
    message.edit(log, draft.id, text, AT)
    seen = see(log, draft.id)

    assert seen.text == text
    assert seen.version
    assert [seen.text[s.start : s.end] for s in seen.version.typed] == ["My crew starts at six."]


@pytest.mark.parametrize("head", ["Subject: Hi ", "subject:Hi", "Subject: Hi\n", "Subject: \n\n"])
def test_spans_fit_the_text_however_the_subject_was_typed(
    log: Log, draft: Draft, head: str
) -> None:
    message.edit(log, draft.id, f"{head}\nDear Dana,\n\nzebra", AT)
    seen = see(log, draft.id)
    assert seen.version
    last = seen.version.typed[-1]

    assert seen.text[last.start : last.end].endswith("zebra")


def test_a_text_message_has_no_subject_whatever_it_begins_with(log: Log, dana: str) -> None:
    """Else the line would be approved with the rest and then stay behind."""
    short, _ = message.start(log, "thank_you", contact_id=dana, channel="sms", today=TODAY)
    assert short
    message.edit(log, short.id, "Subject: drawers, thank you Dana. Sam", AT)

    assert "Subject: drawers" in unquote(approve(log, short))


def test_an_edit_takes_the_approval_back(log: Log, draft: Draft) -> None:
    text = see(log, draft.id).text
    log.drafts.approve(draft.id, see(log, draft.id).version.sha256, AT)  # type: ignore[union-attr]
    message.edit(log, draft.id, with_line(text, "One more thing."), AT + MINUTE)
    seen = see(log, draft.id)

    assert seen.draft.state == "drafted"
    assert seen.draft.approved_sha256 is None
    with pytest.raises(NotApproved):
        sending.way_out(log, seen.draft, seen.version)  # type: ignore[arg-type]


def test_an_edit_that_changes_nothing_leaves_the_approval(log: Log, draft: Draft) -> None:
    seen = see(log, draft.id)
    log.drafts.approve(draft.id, seen.version.sha256, AT)  # type: ignore[union-attr]
    message.edit(log, draft.id, seen.text, AT + MINUTE)

    assert log.drafts.get(draft.id).state == "approved"


def test_a_phone_whose_clock_is_behind_loses_no_word(log: Log, dana: str) -> None:
    """The log's clock is on 2026-11-22; the phone still lives in the week before."""
    phone = AT - timedelta(days=7)
    begun = message.begin_alone(
        log, "thank_you", "Please please hire me. Sam", contact_id=dana, channel="sms", today=TODAY
    )
    message.edit(log, begun.id, "Please please hire me. Mine. Sam", phone)
    begging = next(f for f in see(log, begun.id).findings if f.rule == "begging")
    mending.leave_out(log, begun.id, begging)
    message.edit(log, begun.id, "Hi Dana. Mine. Sam", phone + MINUTE)

    assert see(log, begun.id).text == "Hi Dana. Mine. Sam"


def test_a_text_that_cannot_be_kept_is_refused_and_the_rest_stays(log: Log, draft: Draft) -> None:
    before = see(log, draft.id).text
    with pytest.raises(UnkeepableText, match="cannot be kept"):
        message.edit(log, draft.id, "Hi \0 Dana", AT)

    assert see(log, draft.id).text == before


def test_a_long_paste_is_the_persons_own_and_takes_no_time(log: Log, draft: Draft) -> None:
    pasted = "every crew packs its own box and counts it twice " * 500
    message.edit(log, draft.id, pasted, AT)
    version = log.drafts.current(draft.id)

    assert version
    assert version.typed[-1].end == len(pasted.rstrip())
