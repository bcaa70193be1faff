"""What the fake model server can answer, each a thing that some real server has done."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from openai.types.chat import ChatCompletion, ChatCompletionChunk

Shape = Literal[
    "chat",  # what was asked for: streamed or whole
    "one_piece",  # ignores "stream" and answers with one JSON text
    "empty_choices",
    "null_content",
    "refusal",
    "html",
    "broken_json",
    "error_event",
    "error_body",  # 200 with {"error": ...}
    "redirect",
    "not_http",
    "echo_marks",  # writes every mark that stands in the facts
    "obedient",  # does what a note told it to: repeats code words and links
]
GOOD = (
    "Subject: Your drug boxes\n\nHi Dana,\n\nThank you for your time on Saturday. Your "
    "drug boxes stayed with me.\n\nIt was good to speak with you.\n\nSam Lee"
)


@dataclass(frozen=True)
class Reply:
    """How the server answers one question."""

    text: str = GOOD
    shape: Shape = "chat"
    status: int = 200
    tokens: tuple[str, ...] | None = None
    every: float = 0.0  # seconds between tokens
    before: float = 0.0  # seconds of silence before the first byte
    finish: str | None = "stop"
    done: bool = True  # ends with [DONE]
    stall_after: int | None = None  # tokens; then silence until the other side hangs up
    pings: bool = False  # the silence is filled with comments
    close_after: int | None = None  # tokens; then the socket is closed
    has_length: bool = True  # chunked; without it the end of the connection ends the answer
    headers: tuple[tuple[str, str], ...] = ()
    content_type: str | None = None
    model: str = "fake-model"
    error_text: str = "no"

    def words(self) -> tuple[str, ...]:
        """The answer in tokens."""
        return self.tokens or tuple(re.findall(r"\s*\S+\s*?(?=\s|$)|\s+$", self.text)) or ("",)


def many_tokens(count: int, every: float) -> Reply:
    """A long even answer, for measuring."""
    return Reply(tokens=("Hi",) + (" there",) * (count - 1), every=every)


def whole(reply: Reply) -> dict[str, Any]:
    """The answer as one ChatCompletion."""
    message = {"role": "assistant", "content": reply.text}
    choice = {"index": 0, "message": message, "finish_reason": reply.finish or "stop"}
    data = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": reply.model,
        "choices": [choice],
    }
    ChatCompletion.model_validate(data, strict=True)
    return data


def stream_frames(reply: Reply) -> Iterator[bytes]:
    """The answer as server-sent events, one for each token."""
    if reply.shape == "empty_choices":
        yield _frame(_chunk(reply, []))
    elif reply.shape == "null_content":
        yield _frame(_chunk(reply, [_choice({"role": "assistant", "content": None})]))
        yield _frame(_chunk(reply, [_choice({}, "stop")]))
    elif reply.shape == "refusal":
        yield _frame(_chunk(reply, [_choice({"role": "assistant", "refusal": "I can't."})]))
        yield _frame(_chunk(reply, [_choice({}, "stop")]))
    else:
        yield from _token_frames(reply)
    if reply.done:
        yield b"data: [DONE]\n\n"


def _token_frames(reply: Reply) -> Iterator[bytes]:
    words = reply.words()
    half = len(words) // 2
    for number, word in enumerate(words):
        if reply.shape == "broken_json" and number == half:
            yield b'data: {"id": "chatcmpl-1", "choices": [{"delta": {"conte\n\n'
            return
        if reply.shape == "error_event" and number == half:
            yield _frame({"error": {"message": reply.error_text, "code": 500}})
            return
        yield _frame(_chunk(reply, [_choice({"role": "assistant", "content": word})]))
    if reply.finish:
        yield _frame(_chunk(reply, [_choice({}, reply.finish)]))


def _choice(delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
    return {"index": 0, "delta": delta, "finish_reason": finish}


def _chunk(reply: Reply, choices: list[dict[str, Any]]) -> dict[str, Any]:
    data = {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": reply.model,
        "choices": choices,
    }
    ChatCompletionChunk.model_validate(data, strict=True)
    return data


def _frame(data: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(data)}\n\n".encode()
