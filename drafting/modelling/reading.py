"""Lets a model sort a note into fields, and believes only what the note itself holds.

What the rule reader keeps private is cut out before the note leaves, and names leave as marks.
Days come from the rule reader alone.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ValidationError

from drafting.answers import ReadContact, Reading, ReadMeeting
from drafting.brief import Promise
from drafting.modelling.asking import stream_answer
from drafting.modelling.masking import Mask
from drafting.modelling.naming import Known
from drafting.modelling.pieces import Splitter
from drafting.prompting import build_reading
from drafting.wire import ModelError, ModelSettings, Nonsense, Stop

ReadNote = Callable[[str, date], Reading]

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class ModelReading:
    """A reading, who made it, and one sentence when it was not the model."""

    reading: Reading
    reader: str
    notice: str | None = None


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else (value or [])


Texts = Annotated[list[str], BeforeValidator(_as_list)]


class _Contact(BaseModel):
    name: str | None = None
    preferred_name: str | None = None
    role: str | None = None
    org: str | None = None
    email: str | None = None
    phone: str | None = None
    url: str | None = None


class _Meeting(BaseModel):
    where: str | None = None
    how: str | None = None


class _Promise(BaseModel):
    who: Literal["me", "them"]
    what: str


class _Fields(BaseModel):
    """What a model may say of a note; anything else in its answer is not read."""

    contact: _Contact = _Contact()
    met: _Meeting = _Meeting()
    they_said: Texts = []
    share: Texts = []
    offer: str | None = None
    ask: str | None = None
    promises: list[_Promise] = []
    private: Texts = []


def read_with_model(
    note: str,
    today: date,
    settings: ModelSettings,
    fallback: ReadNote,
    *,
    cancelled: Stop | None = None,
    people: Iterable[Known] = (),
) -> ModelReading:
    """The note as the model sorts it, held against the note; else as the rules read it."""
    ruled = fallback(note, today)
    splitter = Splitter()
    mask = Mask(people, settings.hidden_words, is_on=settings.masked, as_typed=True)
    asked = build_reading(mask.hide(_without_private(note, ruled)), today)
    try:
        for _ in stream_answer(asked, settings, splitter, cancelled):
            continue
        fields = _read_fields(splitter.text, mask)
    except ModelError as error:
        return ModelReading(ruled, "built-in", f"Read without the model, because {error.why}.")
    return ModelReading(_merge(note, fields, ruled), f"model:{settings.model}")


def _without_private(note: str, ruled: Reading) -> str:
    """The note without what is never told to anybody."""
    for reading in (ruled, *ruled.more):
        for text in sorted((*reading.private, *reading.patient), key=len, reverse=True):
            note = note.replace(text, "\u2026")
    return note


def _put_back(value: Any, mask: Mask) -> Any:
    """What the model answered, with every mark's own words."""
    if isinstance(value, str):
        return mask.put_back(value)
    if isinstance(value, dict):
        return {key: _put_back(item, mask) for key, item in value.items()}
    return [_put_back(item, mask) for item in value] if isinstance(value, list) else value


def _read_fields(text: str, mask: Mask) -> _Fields:
    begin, end = text.find("{"), text.rfind("}")
    try:
        said = json.loads(text[begin : end + 1], strict=False)
        return _Fields.model_validate(_put_back(said, mask))
    except (ValueError, ValidationError, RecursionError):
        raise Nonsense(
            "the model did not sort the note into fields", "choose another model"
        ) from None


def _merge(note: str, fields: _Fields, ruled: Reading) -> Reading:
    held = _Held(note, ruled)
    private = _unique([*ruled.private, *held.keep(fields.private)])
    contact = {key: held.keep_one(value) for key, value in fields.contact.model_dump().items()}
    reading = Reading(
        contact=ReadContact(**contact),
        met=ReadMeeting(
            where=held.open(fields.met.where), on=ruled.met.on, how=held.open(fields.met.how)
        ),
        they_said=held.keep_open(fields.they_said),
        share=held.keep_open(fields.share),
        offer=held.open(fields.offer),
        ask=held.open(fields.ask),
        promises=tuple(_promises(fields, ruled, held)),
        private=private,
        patient=ruled.patient,
        follow_up_on=ruled.follow_up_on,
        unsure=ruled.unsure,
        more=ruled.more,
    )
    return reading.model_copy(update={"left_over": tuple(_left_over(note, reading))})


def _promises(fields: _Fields, ruled: Reading, held: "_Held") -> Iterator[Promise]:
    """The model's promises, each with the day that the rules found for the same words."""
    for promise in fields.promises:
        what = held.open(promise.what)
        if what:
            due = next((known.due for known in ruled.promises if _share_words(known, what)), None)
            yield Promise(who=promise.who, what=what, due=due)


def _share_words(known: Promise, what: str) -> bool:
    return bool(_words(known.what) & _words(what))


class _Held:
    """What the note holds, and what of it must stay private."""

    def __init__(self, note: str, ruled: Reading) -> None:
        self._line = f" {' '.join(_list_words(note))} "
        self._private = [_words(text) for text in (*ruled.private, *ruled.patient)]

    def keep_one(self, text: str | None) -> str | None:
        """The text when the note holds it word for word, in a row."""
        words = _list_words(text or "")
        return text if words and f" {' '.join(words)} " in self._line else None

    def keep(self, texts: list[str]) -> tuple[str, ...]:
        return _unique([text for text in texts if self.keep_one(text)])

    def open(self, text: str | None) -> str | None:
        """The text when the note holds it and nothing in it is private."""
        text = self.keep_one(text)
        words = _words(text or "")
        is_private = any(len(words & known) * 2 >= len(known) for known in self._private if known)
        return None if is_private else text

    def keep_open(self, texts: list[str]) -> tuple[str, ...]:
        return _unique([text for text in texts if self.open(text)])


def _left_over(note: str, reading: Reading) -> Iterator[str]:
    """The stretches of the note whose words stand in no field."""
    used = _words(reading.model_dump_json(exclude={"left_over"}))
    for line in note.splitlines():
        rest: list[str] = []
        for token in line.split():
            if _words(token) <= used and _words(token):
                if rest:
                    yield " ".join(rest)
                rest = []
            else:
                rest.append(token)
        if rest:
            yield " ".join(rest)


def _unique(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _list_words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _words(text: str) -> set[str]:
    return set(_list_words(text))
