"""One draft open on two pages at once: no word that either of them typed is lost."""

from datetime import UTC, datetime, timedelta

import pytest

from store import DraftFields, Log, Wording

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def _later(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


@pytest.fixture
def draft_id(log: Log) -> str:
    wording = Wording(text="Thank you.", writer="built-in")
    return log.drafts.start(DraftFields(kind="thank_you"), wording).id


def _texts(log: Log, draft_id: str) -> list[str]:
    return [version.text for version in log.drafts.versions(draft_id)]


def test_who_types_on_in_one_page_makes_one_version(log: Log, draft_id: str) -> None:
    log.drafts.save_edit(draft_id, Wording(text="One"), _later(1), [NOON])
    log.drafts.save_edit(draft_id, Wording(text="One two"), _later(2), [_later(1)])

    assert _texts(log, draft_id) == ["Thank you.", "One two"]


def test_words_typed_on_another_page_stay_below_the_later_ones(log: Log, draft_id: str) -> None:
    log.drafts.save_edit(draft_id, Wording(text="From the phone"), _later(1), [NOON])
    log.drafts.save_edit(draft_id, Wording(text="From the desk"), _later(2), [NOON])

    assert _texts(log, draft_id) == ["Thank you.", "From the phone", "From the desk"]


def test_words_that_arrive_late_from_another_page_are_kept_under_the_later_ones(
    log: Log, draft_id: str
) -> None:
    log.drafts.save_edit(draft_id, Wording(text="From the desk"), _later(9), [NOON])
    for _ in range(2):
        log.drafts.save_edit(draft_id, Wording(text="From the phone"), _later(1), [NOON])

    assert _texts(log, draft_id) == [
        "Thank you.", "From the desk", "From the phone", "From the desk",
    ]  # fmt: skip


def test_an_older_state_of_the_same_page_that_arrives_late_changes_nothing(
    log: Log, draft_id: str
) -> None:
    log.drafts.save_edit(draft_id, Wording(text="One two"), _later(2), [NOON])
    log.drafts.save_edit(draft_id, Wording(text="One"), _later(1), [NOON, _later(2)])

    assert _texts(log, draft_id) == ["Thank you.", "One two"]


def test_words_typed_before_a_version_that_was_chosen_elsewhere_stay_below_it(
    log: Log, draft_id: str
) -> None:
    log.drafts.save_version(draft_id, Wording(text="Thanks.", writer="built-in"))
    for _ in range(2):
        log.drafts.save_edit(draft_id, Wording(text="From the tunnel"), NOON, [NOON])

    assert _texts(log, draft_id) == ["Thank you.", "Thanks.", "From the tunnel", "Thanks."]
