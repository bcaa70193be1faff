"""Where a sentence can be put into a message, so that it reads like one more of its own."""

import re
from collections.abc import Iterator

from drafting.answers import Span

_END = re.compile(r"[.!?](?=\s|\Z)")
_SHORT_WORD = re.compile(r"(?:^|\W)(?:dr|mr|mrs|ms|st|lt|sgt|prof|capt|\w)\.$", re.IGNORECASE)
_PARTS = re.compile(r"\n\n")


def sentences(text: str) -> list[Span]:
    """The sentences between greeting and name, where each begins and ends."""
    found = [span for start, end in _body(text) for span in _in_part(text, start, end)]
    return [span for span in found if span.end - span.start > 1]


def put_behind(text: str, line: str, turn: int) -> tuple[str, Span]:
    """The text with a line behind one of its sentences, and where the line stands."""
    spans = sentences(text)
    at = spans[turn % len(spans)].end
    return f"{text[:at]} {line}{text[at:]}", Span(start=at + 1, end=at + 1 + len(line))


def put_first(text: str, line: str) -> str:
    """The text with a line before its first sentence."""
    at = sentences(text)[0].start
    return f"{text[:at]}{line} {text[at:]}"


def put_instead(text: str, line: str, turn: int) -> str:
    """The text with a line in the place of one of its sentences."""
    spans = sentences(text)
    gone = spans[turn % len(spans)]
    return text[: gone.start] + line + text[gone.end :]


def put_at_end(text: str, words: str, turn: int) -> str:
    """The text with words before the full stop of one of its sentences."""
    spans = sentences(text)
    at = spans[turn % len(spans)].end - 1
    return text[:at] + words + text[at:]


def _body(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs that hold sentences: no subject, no lone greeting, no name."""
    starts = [0, *(gap.end() for gap in _PARTS.finditer(text))]
    ends = [*(gap.start() for gap in _PARTS.finditer(text)), len(text)]
    for start, end in zip(starts, ends, strict=True):
        part = text[start:end]
        if not part.startswith("Subject: ") and _END.search(part):
            yield start, end


def _in_part(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for mark in _END.finditer(text, start, end):
        if text[mark.start()] == "." and _SHORT_WORD.search(text[start : mark.end()]):
            continue
        yield Span(start=at, end=mark.end())
        at = mark.end() + 1
