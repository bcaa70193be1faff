"""What a person does about a remark: each way out of it changes what it says, and no more."""

from datetime import timedelta

import pytest

from drafting import mending, message
from drafting.answers import Finding
from drafting.review import InTheWay
from store import Draft, FactFields, InteractionFields, Log
from tests.drafting.dana import AT, TODAY, approve, see, with_line

MINUTE = timedelta(minutes=1)
PRIVATE = "I am sorry about your divorce."


def finding_of(log: Log, draft: Draft, rule: str) -> Finding:
    return next(found for found in see(log, draft.id).findings if found.rule == rule)


def type_line(log: Log, draft: Draft, line: str) -> None:
    message.edit(log, draft.id, with_line(see(log, draft.id).text, line), AT)


def use_suggestion(log: Log, draft: Draft, found: Finding) -> None:
    known = see(log, draft.id).known
    mending.use_suggestion(log, draft.id, found, brief=known, today=TODAY)


def let_in(log: Log, draft: Draft, found: Finding) -> None:
    mending.let_in(log, draft.id, found, brief=see(log, draft.id).known, today=TODAY)


# --- right as it is ----------------------------------------------------------------------------


def test_a_confirmation_is_for_these_words_and_no_others(log: Log, draft: Draft) -> None:
    text = see(log, draft.id).text.replace("Hi Dana", "Hi Diana")
    message.edit(log, draft.id, text, AT)
    mending.confirm(log, draft.id, finding_of(log, draft, "wrong_name"))

    assert see(log, draft.id).may_go
    message.edit(log, draft.id, text.replace("Hi Diana", "Hi Deborah"), AT + MINUTE)
    assert not see(log, draft.id).may_go


def test_a_confirmation_changes_no_word_and_is_kept_once(log: Log, draft: Draft) -> None:
    type_line(log, draft, "Please please hire me.")
    found, before = finding_of(log, draft, "begging"), log.drafts.versions(draft.id)
    for _ in range(2):
        mending.confirm(log, draft.id, found)

    assert log.drafts.versions(draft.id) == before
    assert len(log.drafts.get(draft.id).confirmed) == 1
    assert [f for f in see(log, draft.id).findings if f.rule == "begging"] == []


@pytest.mark.parametrize(
    ("line", "rule"), [("See [name].", "placeholder"), (PRIVATE, "leak_private")]
)
def test_some_things_cannot_be_confirmed_away(log: Log, draft: Draft, line: str, rule: str) -> None:
    type_line(log, draft, line)
    mending.confirm(log, draft.id, finding_of(log, draft, rule))

    assert not see(log, draft.id).may_go
    with pytest.raises(InTheWay):
        approve(log, draft)


# --- another wording ---------------------------------------------------------------------------


def test_a_gentler_wording_replaces_the_clause_and_what_was_typed_beside_it_stays_mine(
    log: Log, draft: Draft
) -> None:
    mine = "My crew starts at six in Boston."
    type_line(log, draft, f"Thank you for your time, and please please call me back. {mine}")
    before = see(log, draft.id)
    found = next(f for f in before.findings if f.suggestion)
    use_suggestion(log, draft, found)
    seen = see(log, draft.id)

    assert f"Thank you for your time. {found.suggestion} {mine}" in seen.text
    assert seen.version
    assert any(mine in seen.text[s.start : s.end] for s in seen.version.typed)
    assert seen.draft.state == "drafted"


def test_a_wording_that_would_say_what_is_not_so_is_refused_and_the_text_stays(
    log: Log, draft: Draft
) -> None:
    """Nobody has said that Sam is looking for work."""
    type_line(log, draft, "We met at noon.")
    text = see(log, draft.id).text
    start = text.index("We met at noon.")
    found = Finding(
        rule="begging", severity="warn", start=start, end=start + 15, quote="We met at noon.",
        why="-", suggestion="The mayor gave me 14 awards in Paris.",
    )  # fmt: skip
    with pytest.raises(mending.WouldTear, match="Take the sentence out"):
        use_suggestion(log, draft, found)

    assert see(log, draft.id).text == text


def test_a_wording_for_words_that_are_gone_changes_nothing(log: Log, draft: Draft) -> None:
    text = see(log, draft.id).text
    type_line(log, draft, "Please please hire me.")
    found = finding_of(log, draft, "begging")
    message.edit(log, draft.id, text, AT + MINUTE)
    use_suggestion(log, draft, found)

    assert see(log, draft.id).text == text


# --- taken out, or let in ----------------------------------------------------------------------


def test_a_sentence_taken_out_leaves_the_rest_as_it_was(log: Log, draft: Draft) -> None:
    text = see(log, draft.id).text
    type_line(log, draft, PRIVATE)
    mending.leave_out(log, draft.id, finding_of(log, draft, "leak_private"))

    assert see(log, draft.id).text == text
    assert see(log, draft.id).may_go


def test_what_is_no_confidence_any_more_is_let_into_messages(
    log: Log, dana: str, draft: Draft
) -> None:
    kept = log.facts.add(dana, FactFields(kind="private", text="her move to Lisbon", usable=False))
    type_line(log, draft, PRIVATE)
    let_in(log, draft, finding_of(log, draft, "leak_private"))

    assert {fact.text: fact.usable for fact in log.facts.of(dana)} == {
        "she labels every drawer with a color": True,
        "her divorce": True,
        kept.text: False,
    }
    assert not [f for f in see(log, draft.id).findings if f.rule == "leak_private"]


def test_words_that_stood_only_in_the_note_become_something_known(
    log: Log, dana: str, draft: Draft
) -> None:
    note = "dana. spaniel called Biscuit chews hoses"
    log.timeline.add(dana, InteractionFields(kind="noted", on=TODAY, note=note))
    type_line(log, draft, "Give my best to your spaniel Biscuit who chews hoses.")
    let_in(log, draft, finding_of(log, draft, "leak_private"))

    assert any("Biscuit" in fact.text and fact.usable for fact in log.facts.of(dana))
    assert not [f for f in see(log, draft.id).findings if f.rule == "leak_private"]


def test_nothing_about_a_patient_is_ever_let_in(log: Log, dana: str, draft: Draft) -> None:
    type_line(log, draft, "The patient in bed 4 was glad.")
    found = finding_of(log, draft, "leak_private")
    before = log.facts.of(dana)
    let_in(log, draft, found)

    assert not mending.may_be_let_in(found)
    assert log.facts.of(dana) == before
    assert not see(log, draft.id).may_go
