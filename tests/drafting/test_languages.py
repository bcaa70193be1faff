"""Languages: a message is in the language of the notes, as the person chose it, and stays so."""

import pytest

from drafting import message
from drafting.gathering import gather
from drafting.languages import (
    Tongue,
    address_used,
    language_of_note,
    languages,
    name_address,
    name_language,
)
from drafting.left_out import begin_for_model, tell_left_out
from drafting.prompting import build_messages
from drafting.suggesting import suggest_kinds
from prompts import load_kinds
from store import ContactFields, FactFields, InteractionFields, Log, Meeting
from tests.drafting.dana import TODAY

SAID = {
    "de": "sie stapelt die Körbe nach Farben",
    "fr": "elle range les paniers par couleur",
    "es": "ella ordena las cestas por colores",
    "en": "she stacks the baskets by colour",
}


def met(log: Log, code: str | None, name: str = "Runa Haller", said: str = "") -> str:
    fact = FactFields(kind="they_said", text=said or SAID[code or "en"])
    contact = ContactFields(name=name, language=code)
    return log.file_meeting(Meeting(contact=contact, on=TODAY, where="Messe", facts=(fact,)))


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("gestern die Runa getroffen, sie stapelt die Körbe nach Farben", "de"),
        ("vu Runa hier au marché, elle range les paniers par couleur", "fr"),
        ("conocí a Runa ayer en la feria, ella ordena las cestas", "es"),
        ("met runa at the fair, stacks baskets by colour, said id send the list", None),
        ("Runa. nice", None),
    ],
)
def test_the_language_of_a_note_is_heard(note: str, code: str | None) -> None:
    assert language_of_note(note) == code


def test_english_comes_first_and_every_language_has_its_name() -> None:
    assert languages()[0] == "en"
    assert [name_language(code) for code in ("de", "fr", "es")] == ["German", "French", "Spanish"]
    assert name_address("fr", "formal") == "vous"
    assert not name_address("en", "formal")


@pytest.mark.parametrize(("code", "greeting"), [("de", "Guten Tag"), ("fr", "Bonjour")])
def test_a_stranger_is_spoken_to_formally_and_a_choice_changes_that(
    log: Log, code: str, greeting: str
) -> None:
    runa = met(log, code)
    draft, _ = message.start(log, "thank_you", contact_id=runa, channel="email", today=TODAY)
    assert draft
    assert draft.language == code
    seen = message.look(log, draft.id, today=TODAY)
    assert f"{greeting} Runa" in seen.text
    assert address_used(seen.brief) == "formal"

    made = message.reword(log, draft.id, today=TODAY, tongue=Tongue(code, "familiar"))
    assert made.status == "draft"
    assert address_used(message.look(log, draft.id, today=TODAY).brief) == "familiar"
    assert message.look(log, draft.id, today=TODAY).may_go


def test_a_title_is_spoken_to_formally_on_every_way(log: Log) -> None:
    runa = met(log, "de", name="Frau Dr. Haller")
    brief = gather(log, "thank_you", contact_id=runa, channel="whatsapp", today=TODAY)

    assert address_used(brief) == "formal"


def test_a_begun_draft_keeps_its_language_when_the_persons_changes(log: Log) -> None:
    runa = met(log, None)
    draft, _ = message.start(log, "thank_you", contact_id=runa, channel="email", today=TODAY)
    assert draft
    message.reword(log, draft.id, today=TODAY)
    log.people.save(log.people.get(runa).model_copy(update={"language": "de"}))
    seen = message.look(log, draft.id, today=TODAY)

    assert seen.brief.language == "en"
    assert seen.findings == ()


def test_one_that_was_only_looked_at_follows_the_persons_language(log: Log) -> None:
    runa = met(log, None, said=SAID["de"])
    log.facts.add(runa, FactFields(kind="they_said", text=SAID["en"]))
    draft, _ = message.start(log, "thank_you", contact_id=runa, channel="email", today=TODAY)
    log.people.save(log.people.get(runa).model_copy(update={"language": "de"}))
    again, _ = message.start(log, "thank_you", contact_id=runa, channel="email", today=TODAY)
    assert draft
    assert again

    assert (draft.id, draft.language, again.language) == (again.id, "en", "de")


def test_what_was_left_out_is_told_as_often_as_one_looks(log: Log) -> None:
    runa = met(log, None, said=SAID["de"])
    log.facts.add(runa, FactFields(kind="they_said", text=SAID["en"]))
    draft, _ = message.start(log, "thank_you", contact_id=runa, channel="email", today=TODAY)
    assert draft
    for _ in range(2):
        seen = message.look(log, draft.id, today=TODAY)
        assert "another language" in " ".join(tell_left_out(log, seen, today=TODAY))


def test_no_kind_is_suggested_that_has_no_sentences_in_the_language(log: Log) -> None:
    runa = met(log, "de")
    log.timeline.add(runa, InteractionFields(kind="answered", on=TODAY, summary="Gern"))

    assert suggest_kinds(log, runa, TODAY)[0] != "reply"


def test_what_only_a_model_can_write_waits_for_it_and_is_offered_again(log: Log) -> None:
    """The draft has no words until the model brings some; without it the writer says why again."""
    runa = met(log, "de")
    draft = begin_for_model(log, "congratulate", contact_id=runa, channel="email", today=TODAY)
    none, made = message.start(log, "congratulate", contact_id=runa, channel="email", today=TODAY)

    assert (draft.language, log.drafts.current(draft.id), none) == ("de", None, None)
    assert made
    assert made.status == "unavailable"


def test_a_model_is_told_the_language_where_the_built_in_writer_has_no_sentences(log: Log) -> None:
    runa = met(log, "de")
    brief = gather(log, "congratulate", contact_id=runa, channel="email", today=TODAY)
    asked = build_messages(brief, load_kinds()["congratulate"], today=TODAY)

    assert "Write in German" in str(asked)
