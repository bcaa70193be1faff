"""Words that come late stay with the message that they were typed in."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from drafting.strays import keep_stray, take_back
from store import ContactFields, Draft, DraftFields, Log, Meeting, Wording, open_log

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
LATE = "Hi Ida, the tea was good."


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with open_log(path=tmp_path / "log.db") as opened:
        yield opened


def begin(log: Log, person: str, kind: str = "thank_you") -> Draft:
    return log.drafts.start(DraftFields(contact_id=person, kind=kind), Wording(text="Hi Ida."))


def two_in_one_place(log: Log) -> tuple[str, str]:
    """A draft from before a second meeting, and the one that stands in its place."""
    ida = log.people.add(ContactFields(name="Ida Brask")).id
    first = begin(log, ida).id
    log.file_meeting(Meeting(contact_id=ida, on=date(2026, 3, 4)))
    return first, begin(log, ida).id


def words_of(log: Log, draft_id: str) -> list[str]:
    return [version.text for version in log.drafts.versions(draft_id)]


def keep_late(log: Log, first: str, second: str) -> None:
    at = datetime.now(UTC) + timedelta(minutes=1)
    keep_stray(log, first, LATE, at, known=(), beside=second)


def test_they_go_to_their_own_draft_and_leave_the_other_alone(log: Log) -> None:
    first, second = two_in_one_place(log)
    keep_late(log, first, second)
    assert LATE in words_of(log, first)
    assert words_of(log, second) == ["Hi Ida."]


@pytest.mark.parametrize("end", ["sent", "discarded"])
def test_they_stay_below_the_next_text_where_their_own_takes_none(log: Log, end: str) -> None:
    first, second = two_in_one_place(log)
    if end == "sent":
        log.drafts.approve(first, Wording(text="Hi Ida.").sha256, NOON)
        log.drafts.hand_off(first, NOON)
        log.drafts.sent(first, NOON.date())
    else:
        log.drafts.discard(first)
    before = words_of(log, first)
    keep_late(log, first, second)
    top = log.drafts.current(second)
    assert words_of(log, first) == before
    assert LATE in words_of(log, second)
    assert top is not None
    assert top.text == "Hi Ida."


def test_told_twice_they_are_kept_once(log: Log) -> None:
    first, second = two_in_one_place(log)
    keep_late(log, first, second)
    keep_late(log, first, second)
    assert words_of(log, first).count(LATE) == 1


@pytest.mark.parametrize("kind", ["thank_you", "check_in"])
def test_a_name_that_is_not_of_this_place_reaches_no_other_draft(log: Log, kind: str) -> None:
    """An id from a browser is data: somebody else's draft, or another kind, takes nothing."""
    _, here = two_in_one_place(log)
    other = log.people.add(ContactFields(name="Per Holm")).id
    elsewhere = begin(log, other, kind).id
    keep_late(log, elsewhere, here)
    keep_late(log, "no such draft", here)
    assert words_of(log, elsewhere) == ["Hi Ida."]
    assert LATE in words_of(log, here)


def test_it_says_whether_their_own_draft_has_them(log: Log) -> None:
    first, _ = two_in_one_place(log)
    ida = log.drafts.get(first).contact_id
    assert take_back(log, first, LATE, NOON, known=(), contact_id=ida, kind="thank_you")
    log.drafts.discard(first)
    assert not take_back(log, first, "No.", NOON, known=(), contact_id=ida, kind="thank_you")
    assert take_back(log, first, LATE, NOON, known=(), contact_id=ida, kind="thank_you")
