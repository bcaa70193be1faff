"""The model that the person has chosen: kept in the log, else named in the environment."""

import os
import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import date
from functools import partial

from drafting.answers import CheckedDraft
from drafting.brief import Brief
from drafting.checking import check
from drafting.desk import write
from drafting.everyday import is_everyday
from drafting.modelling.naming import Known
from drafting.modelling.reading import ModelReading, read_with_model
from drafting.modelling.writing import ModelDraft, stand_in, write_with_model
from drafting.reading import read_note
from drafting.wire import BadAddress, ModelError, ModelSettings, NoInstructions
from prompts import load_kinds
from prompts.listening import fold
from store import Contact, Log, open_log

ADDRESS, KEY, NAME = "model_address", "model_key", "model_name"
UNMASKED, HIDDEN = "model_unmasked", "model_hidden_words"
EVERYBODY = -1
FEW_PEOPLE = 300
MOST_LOOKS, MOST_NAMESAKES = 60, 20

_WORD = re.compile(r"[^\W\d_]+")
ADDRESS_NAMES = ("REACHOUT_MODEL_URL", "OPENAI_BASE_URL")
KEY_NAME = "REACHOUT_MODEL_KEY"
MODEL_NAME = "REACHOUT_MODEL"


def settings_as_set(log: Log, environment: Mapping[str, str] | None = None) -> ModelSettings:
    """The chosen model; BadAddress when there is none."""
    named = os.environ if environment is None else environment
    mask = {
        "masked": not log.settings.get(UNMASKED),
        "hidden_words": tuple(map(str, log.settings.get(HIDDEN) or ())),
    }
    if log.settings.get(ADDRESS):
        address, key = log.settings.get(ADDRESS), log.settings.get(KEY)
        return ModelSettings(base_url=address, key=key, model=log.settings.get(NAME), **mask)
    address = next((named[name] for name in ADDRESS_NAMES if named.get(name)), None)
    if not address:
        raise BadAddress("no model server is chosen yet", "choose one on Me")
    # Only OpenAI's own key may come from its own variable; the settings see to that themselves.
    return ModelSettings(
        base_url=address, key=named.get(KEY_NAME), model=named.get(MODEL_NAME), **mask
    )


def known_people(log: Log, text: str) -> tuple[Known, ...]:
    """Whom in the log a text may name, so that no name leaves with somebody else's message."""
    if log.people.count() <= FEW_PEOPLE:
        return tuple(map(_known, log.people.recent(EVERYBODY)))
    # The log is asked only for words that may be a name: one look takes some milliseconds.
    words = dict.fromkeys(word for word in _WORD.findall(text) if _may_be_name(word))
    found = {
        person.id: person
        for word in list(words)[:MOST_LOOKS]
        for person in log.people.find(word, MOST_NAMESAKES)
    }
    return tuple(map(_known, found.values()))


def say_all(brief: Brief) -> str:
    """Every word of a brief that may leave, in one text."""
    return brief.model_dump_json(exclude={"private", "note", "avoid", "kind", "channel"})


def _may_be_name(word: str) -> bool:
    return len(word) > 1 and (word[0].isupper() or not is_everyday(fold(word)))


def _known(person: Contact) -> Known:
    names = (person.name, person.given, person.family, person.preferred_name)
    others = (*person.emails, *person.phones, *person.urls)
    return Known(names=tuple(filter(None, names)), org=person.org, others=others)


def write_as_set(
    brief: Brief, *, today: date, seed: int = 0, log: AbstractContextManager[Log] | None = None
) -> CheckedDraft:
    """The chosen model's draft, or the built-in one with the sentence that says why."""
    compose = partial(write, seed=seed)
    try:
        with log or open_log() as own:
            settings = settings_as_set(own)
            people = known_people(own, say_all(brief)) if settings.masked else ()
        kind = load_kinds().get(brief.kind)
        if kind is None:
            raise NoInstructions("there is no kind of message by this name", "choose another kind")
    except ModelError as error:
        ready = compose(brief, today=today)
        return stand_in(ready, error) if ready.status == "draft" else ready
    return write_with_model(
        brief, kind, settings, today=today, check=check, compose=compose, people=people
    )


def write_with(settings: ModelSettings, brief: Brief, *, today: date) -> ModelDraft:
    """The draft of one model for a brief that stands alone, checked."""
    kind = load_kinds().get(brief.kind)
    if kind is None:
        return ModelDraft(**write(brief, today=today).model_dump())
    return write_with_model(brief, kind, settings, today=today, check=check, compose=write)


def read_chosen(
    note: str, today: date, log: AbstractContextManager[Log] | None = None
) -> ModelReading:
    """The note as the chosen model sorts it, else as the rules do, with why no model read it."""
    try:
        with log or open_log() as own:
            settings = settings_as_set(own)
            people = known_people(own, note) if settings.masked else ()
    except ModelError as error:
        why = f"Read without the model, because {error.why}."
        return ModelReading(read_note(note, today), "built-in", why)
    return read_with_model(note, today, settings, read_note, people=people)
