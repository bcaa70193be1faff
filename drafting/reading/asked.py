"""What somebody asked, in one piece: "Asked: can I weld by spring"."""

import re
from dataclasses import replace

from drafting.reading.clauses import Clause
from drafting.reading.note import Note, Span
from drafting.reading.subjects import skip_joiners

_ASKED = re.compile(
    r"(?:(?:and|then|also|she|he|they|[^\W\d]+) ){0,2}"
    r"(?:ask(?:ed|s)|wonders?|wondered)(?: me| us)?"
)
_ASKS_ME = re.compile(
    r"(?:she|he|they|[a-z]+) (?:also )?(?:asked|asks|wondered|wants to know|wanted to know)"
    r"(?: me| us)? (?:if|whether|how|what|when|where|why|which|who|about|for) "
    r".*\b(?:we|our|us|i|my)\b"
)
_QUESTION = re.compile(
    r"(?:can|could|may|might|do|does|did|will|would|should|shall|is|are|am|have|has|how|what|when|"
    r"where|why|which|who|whose|whether|if)\b"
)


def join_questions(note: Note, clauses: list[Clause]) -> list[Clause]:
    """The clauses with each question joined to the "she asked:" in front of it."""
    joined: list[Clause] = []
    for clause in clauses:
        asks = bool(joined) and joined[-1].colon and note.ear.code == "en"
        asks = asks and _ASKED.fullmatch(note.folded(joined[-1].span)) is not None
        if asks and _QUESTION.match(note.folded(clause.span)):
            whole = Span(joined[-1].start, clause.end)
            joined[-1] = replace(joined[-1], span=whole, colon=clause.colon)
        else:
            joined.append(clause)
    return joined


def asks_me(note: Note, clause: Clause) -> bool:
    """As in "she asked if we use foam": a question to me is no part of what is kept quiet."""
    body = skip_joiners(note, clause.span)
    return _ASKS_ME.match(note.low[body.start : body.end]) is not None
