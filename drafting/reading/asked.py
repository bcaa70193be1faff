"""What somebody asked, in one piece: "Asked: can I weld by spring"."""

import re
from dataclasses import replace

from drafting.reading.clauses import Clause
from drafting.reading.note import Note, Span

_ASKED = re.compile(r"(?:(?:and|then|also|she|he|they|[^\W\d]+) ){0,2}(?:ask(?:ed|s)|wonders?|wondered)(?: me| us)?")
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
