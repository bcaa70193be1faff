"""How the pieces of a draft stand together, and which can fall away first."""

from drafting.composing.english.tokens import capital
from drafting.composing.picking import Piece

FACT_SLOTS = frozenset(
    [
        "you",
        "bare",
        "how",
        "doing",
        "gave",
        "sad",
        "gave_two",
        "said",
        "outright",
        "told",
        "about",
        "matter",
        "topic",
        "talked",
        "request",
        "owned",
        "trade",
        "seen",
        "picture",
        "way",
        "idea",
        "thought",
        "also",
        "then",
        "then_when",
        "maybe",
        "still",
        "hear",
        "hear_how",
        "did",
        "their_question",
        "goes_on",
    ]
)
_GOODBYE = 11
_WEIGHT = {
    "who": 9,
    "point": 9,
    "pair": 9,
    "tell": 7,
    "question": 9,
    "opening": 8,
    "listening": 10,
    "weave": 10,
    "promise": 11,
    "second": 7,
    "mine": 6,
    "offer": 6,
    "ask": 8,
    "closing": 5,
    "more": 4,
    "awaited": 4,
    "reaction": 2,
    "way": 1,
}
# What the message is sent for, wherever it stands.
_PASSED_ON = frozenset({"found", "thing"})
# The end of a written goodbye is what the goodbye is for, and so are its thanks.
_PARTING = frozenset({"written_rest", "written_quiet"})
# The first word of an answer and of news.
_TOLD = frozenset({"answer", "news", "more"})
_PARAGRAPH = {
    "who": 0,
    "point": 0,
    "pair": 1,
    "tell": 1,
    "question": 2,
    "opening": 0,
    "listening": 1,
    "weave": 1,
    "second": 1,
    "reaction": 1,
    "mine": 1,
    "more": 1,
    "offer": 2,
    "promise": 2,
    "awaited": 2,
    "ask": 2,
    "closing": 3,
    "way": 3,
}
_LAST = 4


def paragraphs(pieces: list[Piece]) -> list[str]:
    """The pieces in their paragraphs."""
    groups: dict[int, list[str]] = {}
    for piece in pieces:
        place = _PARAGRAPH.get(piece.move, 1)
        if piece.move in {"offer", "promise"} and "question" in {each.move for each in pieces}:
            place = _LAST  # Nothing stands between a question and how short an answer may be.
        if place == 1 and 1 not in groups and _goes_on(pieces, piece):
            place = 0
        group = groups.setdefault(place, [])
        after_and = not group or group[-1].startswith("And ")
        group.append(
            capital(piece.text[4:]) if after_and and piece.text.startswith("And ") else piece.text
        )
    return [" ".join(texts) for _, texts in sorted(groups.items())]


def _goes_on(pieces: list[Piece], piece: Piece) -> bool:
    """True for my side of a fact that the opening has told, and for a reaction to it."""
    told = any(p.move == "opening" and p.slots & FACT_SLOTS for p in pieces)
    return told and piece.move in {"mine", "more", "reaction"}


def lightest(pieces: list[Piece], *, parting: bool = False) -> Piece | None:
    """The piece that can fall away first; ``parting`` keeps a promise, and a goodbye if it can."""
    loose = [piece for piece in pieces if not _must_stay(piece, pieces)]
    if parting:
        loose = [piece for piece in loose if piece.move != "promise"]
        short = [p for p in loose if p.move == "closing" and len(p.text.split()) < _GOODBYE]
        loose = [piece for piece in loose if piece not in short] or loose
    return min(loose, key=lambda piece: _weight(piece, pieces), default=None)


def _weight(piece: Piece, pieces: list[Piece]) -> tuple[int, int]:
    """How much a piece counts; the only thanks of a message count most."""
    thanks = [p for p in pieces if "hank" in p.text]
    reasons = [p for p in pieces if p.move == "tell" and p.label == "more"]
    if piece in reasons and piece is not _weightiest(reasons):
        return (5, -len(piece.text))  # Of two reasons for a no, the one of others goes first.
    return (9 if thanks == [piece] else _WEIGHT.get(piece.move, 3), -len(piece.text))


def _weightiest(reasons: list[Piece]) -> Piece:
    """Of the reasons for a no the first that is my own: "I'm better with two or three"."""
    return next((p for p in reasons if p.text.startswith(("I ", "I'"))), reasons[0])


def _must_stay(piece: Piece, pieces: list[Piece]) -> bool:
    """The one fact of theirs stays, and who I am in a first message."""
    facts = [p for p in pieces if p.slots & FACT_SLOTS]
    kept = piece.move in {"who", "point", "pair", "question"} or piece.slots & _PASSED_ON
    thanks = piece.move == "opening" and piece.label.startswith("written_")
    told = next((p for p in pieces if p.move == "tell"), None)
    if told is not None and told.label == "more":
        told = _weightiest([p for p in pieces if p.move == "tell" and p.label == "more"])
    thanks = thanks or (told is piece and piece.label in _TOLD)  # What the message is written for.
    goodbye = thanks or piece.label in _PARTING
    return goodbye or bool(kept) or facts == [piece] or len(pieces) == 1
