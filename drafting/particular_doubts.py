"""What of the words typed for a message could not be used, and what to say beside their fields."""

import re
from collections.abc import Callable, Mapping

from drafting.answers import CheckedDraft
from drafting.particulars import YES, telling_words
from drafting.telling import holds_nothing
from prompts import Kind, load_kinds
from prompts.kind import Particular

# What only points at something, or stands in the message in other words than were typed.
_NOT_QUOTED = frozenset({"agreed", "they_wrote", "other"})
_SHRINKS = frozenset({"request", "answer", "loss"})
_PIECE = re.compile(r"(?<=[.!?;,])\s+|\n+")


def find_doubts(
    kind: Kind,
    typed: Mapping[str, str],
    made: CheckedDraft,
    write_with: Callable[[Mapping[str, str]], CheckedDraft],
) -> tuple[str, ...]:
    """The fields that stand in the way of the message; none where it was written from them.

    ``write_with`` writes it from other words, to see which of them the writer misses. None either
    where the writer asks for something that no field of this kind holds: then its own question
    says what to do.
    """
    if typed.get("link", "").strip():
        typed = {"thing": typed["link"], **typed}  # A link alone is something to pass on.
    missing = tuple(asked.id for asked in kind.asks if asked.needed and not _is_told(asked, typed))
    if missing:
        return missing
    needed = [asked.id for asked in kind.asks if asked.needed and asked.id not in _NOT_QUOTED]
    if made.status == "draft":
        text = f"{made.subject or ''} {made.text or ''}"
        return tuple(name for name in needed if not _is_told_there(name, typed[name], text))
    if made.status != "ask":
        return ()
    blamed = [asked.id for asked in kind.asks if asked.needed and asked.id in typed]
    # The last one first: what is asked for first, the writer has seen when it asks for the next.
    examples = {asked.id: asked.example for asked in kind.asks}

    def asks_the_same(name: str, words: str) -> bool:
        other = {field: text for field, text in {**typed, name: words}.items() if text}
        return write_with(other).questions == made.questions

    guilty = [n for n in blamed if not examples[n] or not asks_the_same(n, examples[n])]
    missed = [name for name in guilty if asks_the_same(name, "")]
    return tuple((missed or [name for name in guilty if examples[name]])[-1:])


def is_written_from(kind_id: str, typed: Mapping[str, str], made: CheckedDraft) -> bool:
    """False where a kind has needs of its own and the draft does not come from them."""
    kind = load_kinds().get(kind_id)
    if kind is None or not kind.asks or made.status != "draft":
        return True
    return not find_doubts(kind, typed, made, lambda _typed: made)


def _is_told(asked: Particular, typed: Mapping[str, str]) -> bool:
    text = typed.get(asked.id, "").strip()
    if asked.id == "agreed":
        return text == YES
    return bool(text) and not holds_nothing(text)


def _is_told_there(name: str, words: str, text: str) -> bool:
    """True where the text tells what was typed, and not an old fact with one word of it.

    What they asked for and whom they lost may shrink to a word: "I've heard about your mum".
    """
    if name in _SHRINKS or not is_said(words, text):
        return is_said(words, text)
    wanted, found = telling_words(words), telling_words(text)
    told = [word for word in wanted if any(word.startswith(f) or f.startswith(word) for f in found)]
    return len(told) * 3 >= len(wanted)


def is_said(words: str, text: str) -> bool:
    """True where the text has something of these words, however they are turned."""
    wanted = telling_words(words)
    found = telling_words(text)
    return not wanted or any(
        word.startswith(said) or said.startswith(word) for word in wanted for said in found
    )


def left_over(kind: Kind, typed: Mapping[str, str], text: str, language: str) -> tuple[str, ...]:
    """Pieces of what was typed that the message does not say, as they were typed."""
    if not language.startswith("en"):
        return ()
    fields = [asked.id for asked in kind.asks if asked.id not in _NOT_QUOTED]
    pieces = (piece for field in fields for piece in _PIECE.split(typed.get(field, "")))
    return tuple(piece.strip(" .,;!") for piece in pieces if not is_said(piece, text))
