"""What was typed for one message alone is kept with its draft, and is known of nobody."""

import pytest

from store import ContactFields, DraftFields, FactFields, Log


@pytest.fixture
def ann(log: Log) -> str:
    return log.people.add(ContactFields(name="Ann")).id


def test_what_was_typed_for_one_message_stays_with_it_and_is_no_fact(log: Log, ann: str) -> None:
    draft = log.drafts.start(DraftFields(contact_id=ann, kind="ask_advice"), begun=False)
    log.drafts.note_particulars(draft.id, {"ask": "how the lifts are tested"})

    assert log.drafts.get(draft.id).particulars == {"ask": "how the lifts are tested"}
    assert log.facts.of(ann) == []
    assert [found.id for found in log.drafts.waiting()] == [draft.id]


def test_words_that_are_erased_are_struck_from_what_was_typed_for_a_message(
    log: Log, ann: str
) -> None:
    fact = log.facts.add(ann, FactFields(kind="fact", text="her father died"))
    draft = log.drafts.start(DraftFields(contact_id=ann, kind="condolence"))
    log.drafts.note_particulars(draft.id, {"loss": "her father died"})
    log.facts.erase(fact.id)

    assert "father" not in str(log.drafts.get(draft.id).particulars)
