"""Patients in a note: what becomes of them is chosen before anything is kept."""

import re
from collections.abc import Mapping
from datetime import date

import streamlit as st

from drafting.answers import Reading
from drafting.patients import find_patients, names_in
from drafting.reading import read_note
from prompts.listening import fold
from screens.clock import today
from screens.sheets import deeds_of, everybody, in_general
from store import open_log

SETTLED = "patients_settled"
STOPPED = "patients_stopped"
GONE = "…"
CHOOSE = "Choose first what happens with the words about a patient: the card at the top asks."
TYPED = "This line could tell who a patient is. Say it without name, age and room: “{words}”"
LONGEST = 80
_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")


def without_settled(note_id: str, reading: Reading) -> Reading:
    """The reading with those patients alone of whom nothing is settled yet."""
    settled = _settled(note_id)
    reading = _with_misplaced(reading, settled)
    left = tuple(words for words in reading.patient if not _is_settled(words, settled))
    more = tuple(without_settled(note_id, one) for one in reading.more)
    return reading.model_copy(update={"patient": left, "more": more})


def _with_misplaced(reading: Reading, settled: tuple[str, ...]) -> Reading:
    """A patient taken for a role or a workplace stands with the patients, and no longer there."""
    told = {name: getattr(reading.contact, name) or "" for name in ("role", "org")}
    found = {
        name: text[span.start : span.end]
        for name, text in told.items()
        for span in find_patients(text, today())
        if not _is_settled(text[span.start : span.end], settled)
    }
    if not found:
        return reading
    contact = reading.contact.model_copy(update=dict.fromkeys(found))
    patient = tuple(dict.fromkeys((*reading.patient, *found.values())))
    return reading.model_copy(update={"contact": contact, "patient": patient})


def stop_for_patients(
    note_id: str, reading: Reading, values: Mapping[str, str | bool], day: date
) -> bool:
    """True where a choice about a patient is still open, with a sentence for the next drawing.

    What was typed into the sheet by hand counts like the note.
    """
    if any(one.patient for one in everybody(reading)):
        st.session_state[STOPPED] = {note_id: CHOOSE}
        return True
    settled = _settled(note_id)
    for value in values.values():
        text = value if isinstance(value, str) else ""
        for span in find_patients(text, day):
            words = text[span.start : span.end]
            if not _is_settled(words, settled):
                st.session_state[STOPPED] = {note_id: TYPED.format(words=words[:LONGEST])}
                return True
    return False


def take_stop(note_id: str) -> str:
    """The sentence that says why nothing was kept, once."""
    return str(st.session_state.pop(STOPPED, {}).get(note_id, ""))


def settle(note_id: str, note: str, reading: Reading, number: int, choice: str) -> None:
    """Do what was chosen: erase the words, say them in general, or take them as no patient's."""
    person = everybody(reading)[number]
    if choice == "nobody":
        _settle(note_id, person.patient)
        return
    general = in_general(person) if choice == "general" else {}
    stays = deeds_of(person) if choice == "details" else {}
    left = {words: f"{GONE}, {deeds}" for words, deeds in stays.items()}
    instead = {words: general.get(words) or left.get(words, GONE) for words in person.patient}
    text = _replace(note, instead)
    known = [one.contact.name or "" for one in everybody(reading)]
    text = _without(text, names_in(person.patient, known))
    _settle(note_id, _still_told(text, tuple(general.values())))
    with open_log() as log:
        capture, moment = log.captures.get(note_id), log.tables.now()
        log.captures.save(note_id, text, max(moment, capture.saved_at if capture else moment))


def _replace(note: str, instead: Mapping[str, str]) -> str:
    """The note with other words in their places, however they were spaced; the rest as typed."""
    for words, said in sorted(instead.items(), key=lambda pair: -len(pair[0])):
        typed = re.compile(r"\s+".join(map(re.escape, words.split())))
        note = typed.sub(lambda _, said=said: said, note)  # type: ignore[misc]
    return note


def _without(note: str, names: frozenset[str]) -> str:
    """The note without these names, wherever else they stand in it."""
    return _WORD.sub(lambda word: GONE if _bare(word.group()) in names else word.group(), note)


def _bare(word: str) -> str:
    return re.sub(r"['\u2019]s$", "", fold(word))


def _still_told(note: str, general: tuple[str, ...]) -> tuple[str, ...]:
    """What the reader still takes for a patient's, and what is nothing but the general words."""
    said = [fold(words) for words in general]
    told = (words for one in everybody(read_note(note, today())) for words in one.patient)
    return tuple(w for w in told if any(fold(w) in each or each in fold(w) for each in said))


def _settled(note_id: str) -> tuple[str, ...]:
    return tuple(st.session_state.get(SETTLED, {}).get(note_id, ()))


def _settle(note_id: str, words: tuple[str, ...]) -> None:
    kept = st.session_state.setdefault(SETTLED, {})
    kept[note_id] = (*_settled(note_id), *words)


def _is_settled(words: str, settled: tuple[str, ...]) -> bool:
    return any(fold(words) in fold(one) for one in settled)
