"""Reads a server's answer bit by bit, and believes nothing of its form unseen."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from drafting.wire.errors import (
    CutOff,
    Declined,
    EmptyAnswer,
    ModelError,
    NotAModelServer,
    ServerTrouble,
    TooMuch,
)
from drafting.wire.flow import Words
from drafting.wire.settings import ModelSettings
from drafting.wire.statuses import explain

MOST_BYTES = 4_000_000
ANOTHER = "try again, or choose another model"


class _Delta(BaseModel):
    """What we read of a delta, or of a whole message; everything else is left unread."""

    content: str | None = None
    refusal: str | None = None
    reasoning_content: str | None = None
    reasoning: str | None = None


class _Choice(BaseModel):
    delta: _Delta | None = None
    message: _Delta | None = None
    finish_reason: str | None = None


class _Chunk(BaseModel):
    choices: list[_Choice] | None = None
    model: str | None = None
    error: Any = None


class Answer:
    """One answer as it comes in; ``model`` is who the server says has written it."""

    def __init__(self, settings: ModelSettings) -> None:
        self._settings = settings
        self._body = bytearray()
        self._has_begun = False
        self._has_words = False
        self._finish: str | None = None
        self.model: str | None = None

    @property
    def is_finished(self) -> bool:
        """Whether the model said that it is done: what follows is not waited for."""
        return bool(self._finish)

    def note_start(self) -> None:
        """The server has answered with a head."""
        self._has_begun = True

    def note_bytes(self, part: bytes) -> None:
        """Keep the raw bytes; more than any message needs raises TooMuch."""
        self._body.extend(part)
        if len(self._body) > MOST_BYTES:
            raise TooMuch("the model's answer is far longer than a message can be", ANOTHER)

    def read(self, chunk: Any) -> Iterator[Words]:
        """The words of one chunk, as the SDK made it or as a plain dict."""
        known = _Chunk.model_validate(chunk, from_attributes=True)
        if known.error:
            raise ServerTrouble(
                f"the model server at {self._settings.host} reports a fault of its own",
                "try again in a minute",
            )
        self.model = known.model or self.model
        for choice in (known.choices or [])[:1]:
            yield from self._read_delta(choice.delta or choice.message or _Delta())
            self._finish = choice.finish_reason or self._finish

    def _read_delta(self, delta: _Delta) -> Iterator[Words]:
        if delta.refusal:
            raise _declined()
        thought = delta.reasoning_content or delta.reasoning
        if thought:
            yield Words(thought, is_thought=True)
        if delta.content:
            self._has_words = True
            yield Words(delta.content)

    def end(self) -> Iterator[Words]:
        """The rest, once nothing more comes; raises what is wrong with the whole."""
        if not self._finish:
            yield from self._read_rest()
        if self._finish == "length":
            raise CutOff(
                "the model's answer ended before its last sentence",
                "let the server write longer answers, or choose another model",
            )
        if self._finish == "content_filter":
            raise _declined()
        if not self._has_words:
            raise EmptyAnswer("the model answered without a word", ANOTHER)

    def _read_rest(self) -> Iterator[Words]:
        """No reason was given for the end: the body was one JSON text, foreign, torn or done."""
        body = bytes(self._body).strip()
        if body.startswith(b"{") and not self._has_words:
            # Some servers ignore ``stream`` and answer in one piece.
            yield from self.read(json.loads(body))
        elif body and b"data:" not in body:
            raise self._foreign()
        elif b"[DONE]" not in body[-64:]:
            raise _torn()

    def explain(self, error: Exception) -> ModelError:
        """Our own error for whatever the SDK raised."""
        if isinstance(error, ValidationError | ValueError | AssertionError):
            return _torn() if b"data:" in self._body else self._foreign()
        return explain(error, self._settings, has_answered=self._has_begun)

    def _foreign(self) -> NotAModelServer:
        return NotAModelServer(
            f"something answers at {self._settings.host}, but it is no chat model",
            "check the address, which often ends in /v1",
        )


def _torn() -> CutOff:
    return CutOff("the connection broke in the middle of the answer", "try again")


def _declined() -> Declined:
    return Declined("the model would not write this", "write it yourself or try another model")
