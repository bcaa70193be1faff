"""People are found as they are typed, kept as they are typed, and really gone when deleted."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import (
    Contact,
    ContactFields,
    DraftFields,
    FactFields,
    InteractionFields,
    Log,
    Meeting,
    PromiseFields,
    Unknown,
    Wording,
    fold,
    open_log,
)

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
TODAY = date(2026, 11, 20)
quick = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@quick
@given(name=ANY_TEXT, notes=ANY_TEXT, mails=st.lists(ANY_TEXT, max_size=3))
def test_any_text_comes_back_as_it_was_typed(
    log: Log, name: str, notes: str, mails: list[str]
) -> None:
    person = log.people.add(ContactFields(name=name, notes=notes, emails=tuple(mails)))

    back = log.people.get(person.id)

    assert (back.name, back.notes, list(back.emails)) == (name, notes, mails)
    assert back.label.strip()


@quick
@given(words=ANY_TEXT)
def test_no_typing_upsets_the_search_or_finds_somebody_who_is_not_there(
    log: Log, words: str
) -> None:
    assert not log.people.find(words)


@quick
@given(name=ANY_TEXT)
def test_a_person_is_found_by_their_own_name(log: Log, name: str) -> None:
    person = log.people.add(ContactFields(name=name))

    if fold(name):
        assert person.id in {found.id for found in log.people.find(name, limit=1000)}
    log.people.delete(person.id)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Łukasz Żółć", "lukasz"),
        ("Łukasz Żółć", "zolc luk"),
        ("李小龍", "小龍"),
        ("李小龍", "李"),
        ("Siobhán O'Brien", "o'brien"),
        ("Siobhán O\u2019Brien", "obrien"),
        ("Siobhán O'Brien", "BRIE sio"),
        ("Søren Kjær", "soren kjaer"),
        ("Groß, Jürgen", "gross jur"),
        ("Jean-Luc d'Arc", "luc darc"),
        ("Мария Петрова", "мария"),
        ("Γιώργος", "γιωργος"),
        ("أحمد", "احمد"),
        ("[/x] <b>", "x b"),
        ("100% Ann_", "100%"),
        ("🙂", "🙂"),
    ],
)
def test_a_name_is_found_however_it_is_typed(log: Log, name: str, typed: str) -> None:
    log.people.add(ContactFields(name="Somebody Else"))
    person = log.people.add(ContactFields(name=name))

    assert [found.id for found in log.people.find(typed)] == [person.id]


@pytest.mark.parametrize(
    "typed", ['"', "*", "'", "%", "_", "(", "NEAR", "AND", 'a" OR "b', "-x", "^a", "name:"]
)
def test_signs_that_search_engines_mean_something_by_find_nobody(log: Log, typed: str) -> None:
    log.people.add(ContactFields(name="Zzz"))

    assert log.people.find(typed) == []


def test_a_person_is_found_by_all_that_is_known(log: Log) -> None:
    person = log.file_meeting(
        Meeting(
            contact=ContactFields(name="Ina", org="Harbour Ferries", role="purser"),
            where="the pilots' ball",
            facts=(FactFields(kind="they_said", text="collects tide tables"),),
            promises=(PromiseFields(who="me", what="send the chart"),),
        )
    )

    for typed in ("ferries", "purs", "pilots", "tide tab", "ina chart", "harbo ball"):
        assert [found.id for found in log.people.find(typed)] == [person], typed


def test_a_page_of_words_or_half_a_character_is_only_a_search(log: Log) -> None:
    log.people.add(ContactFields(name="Ann"))

    assert log.people.find(" ".join(f"word{n}" for n in range(5000))) == []
    assert [person.name for person in log.people.find("an\ud800 \x00")] == ["Ann"]


def test_names_come_first_then_the_latest(log: Log) -> None:
    old = log.people.add(ContactFields(name="Mara Quinn"))
    noted = log.people.add(ContactFields(name="Bob"))
    log.facts.add(noted.id, FactFields(kind="they_said", text="works with Mara"))
    new = log.people.add(ContactFields(name="Tamara Lind"))
    newest = log.people.add(ContactFields(name="Mara Adams"))

    assert [p.id for p in log.people.find("mara")] == [newest.id, old.id, noted.id, new.id]
    assert [p.id for p in log.people.find("mara", limit=2, offset=1)] == [old.id, noted.id]


def test_pages_of_a_search_hold_everybody_once(log: Log) -> None:
    for number in range(25):
        log.people.add(ContactFields(name=f"{'Ann' if number % 2 else 'Joann'} {number}"))

    pages = [log.people.find("ann", limit=4, offset=at) for at in range(0, 28, 4)]

    found = [person.id for page in pages for person in page]
    assert len(found) == len(set(found)) == 25


def test_the_latest_dealt_with_come_first(log: Log) -> None:
    ann, ben = (log.people.add(ContactFields(name=name)) for name in ("Ann", "Ben"))
    assert [p.id for p in log.people.recent()] == [ben.id, ann.id]

    log.timeline.add(ann.id, InteractionFields(kind="called", on=TODAY))

    assert [p.id for p in log.people.recent()] == [ann.id, ben.id]


def test_a_blank_name_still_has_something_to_call_it(log: Log) -> None:
    blank = log.people.add(ContactFields(name="   "))
    placed = log.people.add(ContactFields(org="Harbour Ferries"))

    assert blank.name == "   "
    assert blank.label == "Somebody without a name yet"
    assert placed.label == "Harbour Ferries"


@pytest.mark.parametrize(
    ("house", "called"),
    [
        ("rope works", "Somebody at the rope works"),
        ("the night shelter", "Somebody at the night shelter"),
        ("our canteen", "Somebody at our canteen"),
        ("nordline", "nordline"),
        ("Kerr Cranes", "Kerr Cranes"),
    ],
)
def test_a_house_that_is_no_name_says_that_somebody_is_there(house: str, called: str) -> None:
    assert Contact(org=house).label == called


def test_a_person_who_is_not_there_is_a_sentence(log: Log) -> None:
    with pytest.raises(Unknown, match="no longer in your log"):
        log.people.get("gone")


def _everything_about(log: Log, word: str) -> str:
    now = datetime.now(UTC)
    log.captures.save(f"c-{word}", f"met {word} at the {word} fair", now)
    person = log.file_meeting(
        Meeting(
            contact=ContactFields(
                name=f"{word} person", org=word, emails=(f"{word}@x.example",), notes=word * 900
            ),
            where=word,
            facts=(
                FactFields(kind="they_said", text=f"said {word}"),
                FactFields(kind="private", text=f"hides {word}"),
            ),
            promises=(PromiseFields(who="me", what=f"send {word}"),),
            capture_id=f"c-{word}",
        )
    )
    draft = log.drafts.start(
        DraftFields(contact_id=person, kind="thank_you", brief={"facts": [word]}),
        Wording(subject=word, text=f"Hi {word}, " * 50),
    )
    for again in range(4):
        log.drafts.save_edit(draft.id, Wording(text=f"Hi {word}, {again} " * 70), now)
    return person


def test_a_deleted_person_leaves_no_trace_in_any_byte(place: Path) -> None:
    with open_log(path=place) as log:
        kept = [_everything_about(log, f"keepme{n}") for n in range(10)]
        gone = [_everything_about(log, f"zebra{n}qx") for n in range(20)]
        for person in reversed(gone):
            assert log.people.delete(person)
        raw = b"".join(file.read_bytes().lower() for file in place.parent.iterdir())

        assert log.people.find("zebra") == []
        assert log.people.count() == len(kept)
        assert not log.people.delete(gone[0])
    assert b"zebra" not in raw
    assert b"keepme3" in raw
    assert b"zebra" not in place.read_bytes().lower()


def test_what_a_reading_session_holds_back_goes_when_the_log_opens_next(place: Path) -> None:
    with open_log(path=place, patience=0.05) as log, open_log(path=place) as reader:
        person = _everything_about(log, "zebra")
        reader.tables.run("BEGIN")
        reader.people.recent()
        log.people.delete(person)
        held = b"".join(file.read_bytes() for file in place.parent.iterdir())
        reader.tables.run("COMMIT")

    with open_log(path=place) as log:
        assert log.settings.all() == {}
        raw = b"".join(file.read_bytes() for file in place.parent.iterdir())
    assert b"zebra" in held
    assert b"zebra" not in raw


def test_an_erased_fact_is_struck_from_the_note_and_from_every_byte(place: Path) -> None:
    with open_log(path=place) as log:
        person = log.file_meeting(
            Meeting(
                contact=ContactFields(name="Ann"),
                note='met ann, told me about  Old\nMr "Kettle" in bed 4, runs the night desk',
                facts=(FactFields(kind="private", text='old Mr "Kettle" in bed 4', patient=True),),
            )
        )
        (fact,) = log.facts.of(person)
        log.drafts.start(
            DraftFields(contact_id=person, kind="thank_you", brief={"private": [fact.text]})
        )

        assert log.facts.erase(fact.id)

        (line,) = log.timeline.of(person)
        assert line.note == "met ann, told me about  …, runs the night desk"
        assert log.drafts.of(person)[0].brief == {"private": ["…"]}
        assert log.people.find("kettle") == []
        raw = b"".join(file.read_bytes().lower() for file in place.parent.iterdir())
    assert b"kettle" not in raw


def test_a_deleted_fact_leaves_the_note_as_typed(log: Log) -> None:
    person = log.file_meeting(
        Meeting(note="she likes tea", facts=(FactFields(kind="they_said", text="she likes tea"),))
    )
    (fact,) = log.facts.of(person)

    assert log.facts.delete(fact.id)

    assert log.facts.of(person) == []
    assert log.timeline.of(person)[0].note == "she likes tea"


def test_private_facts_and_patients_start_out_of_messages(log: Log) -> None:
    ann = log.people.add(ContactFields(name="Ann"))
    kinds = [
        log.facts.add(ann.id, fields).usable
        for fields in (
            FactFields(kind="they_said", text="a"),
            FactFields(kind="private", text="b"),
            FactFields(kind="they_said", text="c", patient=True),
            FactFields(kind="private", text="d", usable=True),
        )
    ]
    assert kinds == [True, False, False, True]

    secret = log.facts.of(ann.id)[1]
    assert log.facts.set_usable(secret.id, usable=True).usable
    assert log.facts.get(secret.id).usable
