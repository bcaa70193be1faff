"""A story that is to stay apart stays apart as a whole, and plain facts beside it stay open."""

from datetime import date

import pytest

from drafting.answers import Reading
from drafting.reading import read_note

TODAY = date(2026, 6, 8)
HEAD = "Met Bo Li, cook, at the market on sat. Peels onions under water."


def open_words(reading: Reading) -> str:
    """Everything that a writer may use, of everybody in the note."""
    found = []
    for each in (reading, *reading.more):
        found += [*each.they_said, *each.share, each.offer, each.ask, each.met.where]
        found += [each.contact.name, *(promise.what for promise in each.promises)]
    return " | ".join(text for text in found if text).lower()


@pytest.mark.parametrize(
    ("story", "secrets"),
    [
        ("She sold the loom, moved in with a cousin, told only me.", ("loom", "cousin")),
        ("She sold the loom; moved in with a cousin; so silence please.", ("loom", "cousin")),
        ("She sold the loom. Not mine to tell.", ("loom",)),
        ("She sold the loom. I must not say where I heard it.", ("loom",)),
        ("She sold the loom and moved to Crete, she said that quietly.", ("loom", "crete")),
        ("Between us: she sold the loom; moved to Crete.", ("loom", "crete")),
        ("The mill lets nine go at easter, embargoed till june.", ("nine", "easter")),
        ("She sold the loom 🤐", ("loom",)),
        ("Vendió el telar, me pidió discreción.", ("telar",)),
        ("Elle a vendu le métier; part en Crète; elle ne l'a dit qu'à moi.", ("métier", "crète")),
        ("Sie hat den Webstuhl verkauft, das weiß sonst niemand.", ("webstuhl",)),
    ],
)
def test_what_asks_for_silence_takes_its_whole_story(story: str, secrets: tuple[str, ...]) -> None:
    reading = read_note(f"{HEAD} {story}", TODAY)

    assert not any(secret in open_words(reading) for secret in secrets)
    assert all(secret in " ".join(reading.private).lower() for secret in secrets)
    assert "onions" in open_words(reading)


@pytest.mark.parametrize(
    ("story", "secrets"),
    [
        ("one of hers, Mr Alvin Roe, lost a thumb, lives in a barge", ("roe", "thumb", "barge")),
        ("a pupil, Mia Stroud, 6C, stopped singing", ("stroud", "6c", "singing")),
        ("her 4pm, Mrs Pardew, can't find the stairs", ("pardew", "stairs")),
        ("told me about Mrs Pardew of Hen Lane, never opens the door", ("pardew", "hen lane")),
        ("un alumno, Leo Prat, 2o C, no escribe", ("prat", "escribe")),
        ("eine Schülerin, Mia Brandt, 4a, singt nicht mehr", ("brandt", "singt")),
    ],
)
def test_somebody_in_care_who_is_named_is_nobody_elses_to_know(
    story: str, secrets: tuple[str, ...]
) -> None:
    reading = read_note(f"{HEAD} {story}. I said our oven hums.", TODAY)

    assert not any(secret in open_words(reading) for secret in secrets)
    assert all(secret in " ".join(reading.patient).lower() for secret in secrets)
    assert "oven" in open_words(reading)


@pytest.mark.parametrize(
    "sentence",
    [
        "They lost a van to a flood, she tells everyone.",
        "It's no secret: the roof leaks.",
        "She keeps the kids out in the rain.",
        "Her deputy built a boat.",
        "Her residents vote on the soup.",
        "The stall is moving, it was in the paper.",
        "Su hermano hornea pan.",
        "Son frère joue du tuba.",
    ],
)
def test_what_all_may_know_is_no_secret(sentence: str) -> None:
    assert read_note(f"{HEAD} {sentence}", TODAY).private == ()
