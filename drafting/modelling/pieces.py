"""A model's words as they come in: the subject, the text, and what is neither."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Part = Literal["subject", "text", "again"]
State = Literal["open", "thinking", "fence", "subject", "text"]

OPENERS: dict[str, State] = {
    "<think>": "thinking",
    "<thinking>": "thinking",
    "```": "fence",
    "subject:": "subject",
    "**subject:": "subject",
}
THOUGHT_ENDS = ("</think>", "</thinking>")


@dataclass(frozen=True)
class Piece:
    """Some words of the subject or of the text; ``again`` means that both start anew."""

    part: Part
    text: str = ""


class Splitter:
    """Tells subject from text word by word.

    ``tokens`` counts the pieces that the server sent. It holds words back only while they could
    still be the start of "Subject:", a fence or a thinking tag, so the first word of the text
    never waits for the second.
    """

    def __init__(self) -> None:
        self._state: State = "open"
        self._held = ""
        self._subject = ""
        self._text = ""
        self.tokens = 0

    @property
    def subject(self) -> str | None:
        """The subject so far, without the marks around it."""
        return self._subject.strip().strip("*").strip() or None

    @property
    def text(self) -> str:
        """The text so far."""
        return self._text

    def feed(self, words: str) -> Iterator[Piece]:
        """The pieces that these words make."""
        self._held += words
        while self._held:
            before = (self._state, self._held)
            yield from self._step()
            if (self._state, self._held) == before:
                return

    def end(self) -> Iterator[Piece]:
        """What was held back when the answer ends."""
        if self._state in ("open", "subject") and self._held:
            self._state = "subject" if self._state == "subject" else "text"
            yield from self._say(self._held)
        self._held = ""

    def _step(self) -> Iterator[Piece]:
        match self._state:
            case "open":
                self._decide()
            case "thinking":
                self._skip_thought()
            case "fence":
                self._skip_line()
            case "subject":
                yield from self._read_subject()
            case "text":
                words, self._held = self._held, ""
                yield from self._say(words)

    def _decide(self) -> None:
        self._held = self._held.lstrip("\ufeff \t\r\n")
        low = self._held.lower()
        for opener, state in OPENERS.items():
            if state == "subject" and self._subject:
                continue
            if low.startswith(opener):
                self._state, self._held = state, self._held[len(opener) :]
                return
            if low and opener.startswith(low):
                return
        if low:
            self._state = "text"

    def _skip_thought(self) -> None:
        for end in THOUGHT_ENDS:
            _, found, after = self._held.partition(end)
            if found:
                self._state, self._held = "open", after
                return
        self._held = self._held[-len(THOUGHT_ENDS[1]) :]

    def _skip_line(self) -> None:
        _, newline, after = self._held.partition("\n")
        if newline:
            self._state, self._held = "open", after

    def _read_subject(self) -> Iterator[Piece]:
        words, newline, after = self._held.partition("\n")
        self._held = after
        words = words if self._subject else words.lstrip(" *")
        yield from self._say(words)
        if newline:
            # Even an empty subject has had its line: the next "Subject:" is text.
            self._subject = self._subject or " "
            self._state = "open"

    def _say(self, words: str) -> Iterator[Piece]:
        if not words:
            return
        if self._state == "subject":
            self._subject += words
            yield Piece("subject", words)
        else:
            self._text += words
            yield Piece("text", words)
