"""After a note about several people each of them is named, with what comes next for each."""

from datetime import timedelta

from screens.kept import kept_cards
from store import ContactFields, Log, Meeting, PromiseFields
from tests.screens.ana import TODAY


def test_each_person_of_a_note_is_named_with_their_own_next_step(log: Log) -> None:
    promise = PromiseFields(who="me", what="lend the tins", due=TODAY + timedelta(days=900))
    for part, (name, promised) in enumerate([("Imre", ()), ("Ilka", (promise,))]):
        meeting = Meeting(
            contact=ContactFields(name=name), on=TODAY, where="the harbour fair",
            capture_id="n1", part=part, promises=promised, note="as typed",
        )  # fmt: skip
        log.file_meeting(meeting)
    first, second = kept_cards(log, "n1")

    assert (first.title, second.title) == ("Imre", "Ilka")
    assert first.lines == ()
    assert second.lines[0].startswith("You promised: lend the tins, by ")
    assert [card.actions[0].id for card in (first, second)] == ["write", "write"]
    assert [card.actions[0].primary for card in (first, second)] == [True, False]
    assert kept_cards(log, "another") == ()
