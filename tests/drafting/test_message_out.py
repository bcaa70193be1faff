"""A message looked at, approved and gone: only what was read goes out, and nothing that blocks."""

from datetime import timedelta
from urllib.parse import unquote

import pytest

from drafting import mending, message, sending
from drafting.answers import Finding
from drafting.review import InTheWay
from store import Draft, IllegalMove, Log, PromiseFields
from tests.drafting.dana import AT, TODAY, approve, see, whole, with_line

MINUTE = timedelta(minutes=1)
PRIVATE = "I am sorry about your divorce."


def finding_of(log: Log, draft: Draft, rule: str) -> Finding:
    return next(found for found in see(log, draft.id).findings if found.rule == rule)


# --- looked at ---------------------------------------------------------------------------------


def test_a_fact_the_person_typed_is_news_and_not_invented(
    log: Log, dana: str, draft: Draft
) -> None:
    text = with_line(see(log, draft.id).text, "I will be in Boston for the winter.")
    message.edit(log, draft.id, text, AT)
    seen = see(log, draft.id)
    (claim,) = seen.news

    assert "Boston" in claim.text
    assert seen.may_go
    mending.keep_news(log, draft.id, claim, today=TODAY)
    assert see(log, draft.id).news == ()
    assert claim.text in [fact.text for fact in log.facts.of(dana)]


def test_what_is_private_stands_in_the_way_though_the_person_typed_it(
    log: Log, draft: Draft
) -> None:
    message.edit(log, draft.id, with_line(see(log, draft.id).text, PRIVATE), AT)
    seen = see(log, draft.id)

    assert [found.rule for found in seen.in_the_way] == ["leak_private"]
    assert not seen.may_go


def test_findings_point_at_the_words_they_mean(log: Log, draft: Draft) -> None:
    text = with_line(see(log, draft.id).text, f"{PRIVATE} Please please hire me. [name]")
    message.edit(log, draft.id, text, AT)
    seen = see(log, draft.id)

    assert len(seen.findings) >= 3
    for found in seen.findings:
        assert seen.text[found.start : found.end] == found.quote


# --- out ---------------------------------------------------------------------------------------


def test_what_is_approved_is_exactly_the_text_that_stands(log: Log, draft: Draft) -> None:
    seen = see(log, draft.id)
    url = approve(log, draft)
    after = log.drafts.get(draft.id)

    assert after.state == "handed_off"
    assert after.approved_sha256 == seen.version.sha256  # type: ignore[union-attr]
    assert unquote(url.partition("body=")[2]).replace("\r\n", "\n") == seen.version.text  # type: ignore[union-attr]
    assert url.startswith("mailto:dana@example.org?")


def test_what_blocks_is_not_approved_and_has_no_link(log: Log, draft: Draft) -> None:
    message.edit(log, draft.id, with_line(see(log, draft.id).text, PRIVATE), AT)
    with pytest.raises(InTheWay) as raised:
        approve(log, draft)

    assert [found.rule for found in raised.value.findings] == ["leak_private"]
    assert log.drafts.get(draft.id).state == "drafted"


def test_an_empty_text_is_not_approved(log: Log, draft: Draft) -> None:
    message.edit(log, draft.id, "   ", AT)
    with pytest.raises(InTheWay):
        approve(log, draft)


def test_a_second_tap_opens_the_same_text_once_more(log: Log, draft: Draft) -> None:
    first = approve(log, draft)
    moment = log.drafts.get(draft.id).handed_off_at

    assert approve(log, draft) == first
    assert log.drafts.get(draft.id).handed_off_at == moment


def test_what_was_sent_is_not_approved_again(log: Log, draft: Draft) -> None:
    approve(log, draft)
    sending.went(log, draft.id, today=TODAY)
    with pytest.raises(IllegalMove, match="sent already"):
        approve(log, draft)


# --- gone --------------------------------------------------------------------------------------


def test_it_went_writes_the_line_keeps_the_promise_and_sets_the_next_day(
    log: Log, dana: str, draft: Draft
) -> None:
    (promise,) = sending.promises_in(log, draft.id)
    approve(log, draft)
    for _ in range(2):
        sending.went(log, draft.id, today=TODAY, kept=[promise.id])

    assert [line.kind for line in log.timeline.of(dana)] == ["wrote", "met"]
    assert log.promises.get(promise.id).done_on == TODAY
    (again,) = log.follow_ups.of(dana)
    assert again.is_open
    assert again.due > TODAY


def test_what_really_went_is_kept_as_it_was_pasted(log: Log, draft: Draft) -> None:
    approve(log, draft)
    subject = log.drafts.current(draft.id).subject  # type: ignore[union-attr]
    sending.went(log, draft.id, today=TODAY, text="Hi Dana, changed. Sam")
    sent = log.drafts.sent_wording(draft.id)

    assert sent
    assert (sent.subject, sent.text) == (subject, "Hi Dana, changed. Sam")


def test_an_empty_paste_means_that_it_went_as_it_was(log: Log, draft: Draft) -> None:
    approve(log, draft)
    text = see(log, draft.id).text
    sending.went(log, draft.id, today=TODAY, text=" \n")

    assert whole(log.drafts.sent_wording(draft.id)) == text


def test_a_promise_that_the_text_does_not_speak_of_is_not_asked_about(
    log: Log, draft: Draft
) -> None:
    message.edit(log, draft.id, "Hi Dana, thank you for your time. Sam", AT)

    assert sending.promises_in(log, draft.id) == ()


@pytest.mark.parametrize(
    ("promise", "asked"),
    [
        ("send our knot chart", True),
        ("her the knot chart", True),
        ("show her our knot chart", False),
        ("ask our rigger about the knot chart", False),
        ("call her about the knot chart", False),
    ],
)
def test_only_what_can_go_along_is_asked_about(
    log: Log, dana: str, draft: Draft, promise: str, *, asked: bool
) -> None:
    log.promises.add(dana, PromiseFields(who="me", what=promise))
    text = "Hi Dana, here is the knot chart, the beer and our rigger, I'll show and call. Sam"
    message.edit(log, draft.id, text, AT)

    told = [each.what for each in sending.promises_in(log, draft.id)]
    assert (promise in told) is asked


def test_after_the_third_try_nothing_more_is_set(log: Log, dana: str) -> None:
    open_days = []
    for _ in range(3):
        begun, _ = message.start(log, "check_in", contact_id=dana, channel="email", today=TODAY)
        assert begun
        message.edit(log, begun.id, "Hi Dana, how are the drawers? Sam", AT)
        approve(log, begun)
        sending.went(log, begun.id, today=TODAY)
        open_days.append([f.due for f in log.follow_ups.of(dana) if f.is_open])

    assert [len(days) for days in open_days] == [1, 1, 0]
