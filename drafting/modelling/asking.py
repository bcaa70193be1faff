"""Asks a model and passes its words on as they arrive."""

from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from datetime import date

from drafting.brief import Brief
from drafting.habits import NO_HABITS, Habits
from drafting.model import ChatWire
from drafting.modelling.marks import Unmasking
from drafting.modelling.masking import mask_for
from drafting.modelling.naming import Known
from drafting.modelling.pieces import Piece, Splitter
from drafting.prompting import Message, build_messages
from drafting.wire import Cancelled, ModelError, ModelSettings, Stop, TooMuch, is_stopped, listen
from prompts import Kind

MOST_CHARACTERS = 8_000


def stream_message(
    brief: Brief,
    kind: Kind,
    settings: ModelSettings,
    *,
    today: date,
    cancelled: Stop | None = None,
    people: Iterable[Known] = (),
    habits: Habits = NO_HABITS,
) -> Generator[Piece, None, None]:
    """The message in pieces as the model writes it; ModelError says why it could not."""
    mask = mask_for(brief, people, settings.hidden_words, is_on=settings.masked)
    messages = build_messages(brief, kind, today=today, mask=mask, habits=habits)
    yield from stream_answer(messages, settings, Splitter(), cancelled, mask.unmasking())


def stream_answer(
    messages: Sequence[Message],
    settings: ModelSettings,
    splitter: Splitter,
    cancelled: Stop | None = None,
    unmasking: Unmasking | None = None,
) -> Generator[Piece, None, None]:
    """The pieces of any answer, with every mark's own words put back in its place.

    ``splitter`` holds what has arrived, and a ModelError too.
    """
    unmasking = unmasking or Unmasking({})
    if is_stopped(cancelled):
        raise Cancelled
    settings.key_to_send()
    try:
        with closing(listen(ChatWire(messages, settings), settings, cancelled)) as heard:
            for words in heard:
                splitter.tokens += 1
                if not words.is_thought:
                    yield from splitter.feed(unmasking.feed(words.text))
                _check_length(splitter)
        yield from splitter.feed(unmasking.end())
        yield from splitter.end()
    except ModelError as error:
        error.arrived = splitter.text
        raise


def _check_length(splitter: Splitter) -> None:
    if len(splitter.text) > MOST_CHARACTERS:
        raise TooMuch(
            "the model's answer is far longer than a message can be",
            "try again, or choose another model",
        )
