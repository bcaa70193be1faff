"""Asks a model and passes its words on as they arrive."""

from collections.abc import Generator, Sequence
from contextlib import closing
from datetime import date

from drafting.brief import Brief
from drafting.model import ChatWire
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
) -> Generator[Piece, None, None]:
    """The message in pieces as the model writes it; ModelError says why it could not."""
    messages = build_messages(brief, kind, today=today)
    yield from stream_answer(messages, settings, Splitter(), cancelled)


def stream_answer(
    messages: Sequence[Message],
    settings: ModelSettings,
    splitter: Splitter,
    cancelled: Stop | None = None,
) -> Generator[Piece, None, None]:
    """The pieces of any answer; ``splitter`` holds what has arrived, a ModelError too."""
    if is_stopped(cancelled):
        raise Cancelled
    settings.key_to_send()
    try:
        with closing(listen(ChatWire(messages, settings), settings, cancelled)) as heard:
            for words in heard:
                if not words.is_thought:
                    yield from splitter.feed(words.text)
                _check_length(splitter)
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
