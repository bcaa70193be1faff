"""A question as it is reported: "she asked why the fan hums" for "Why does the fan hum?"."""

from drafting.composing.answers.questions import straight
from drafting.composing.english.tokens import core
from drafting.composing.english.words import MODALS
from drafting.composing.noting.note_shapes import shape

# The question with who put it behind it, before it, or in one sentence with it.
_NOTED = tuple(map(shape, ("question_then_who", "whose_question", "who_asked")))
_WORKED_OUT = shape("question_worked_out")
_IS_HELPER = shape("helping_verb")
_QUOTES = str.maketrans("", "", '"\u201c\u201d')
_WHO = {"her": "she", "his": "he", "their": "they"}


def as_reported(fact: str) -> str | None:
    """Gives "she asked why it hums" for what she asked word for word; "" where it is not plain.

    None where the fact is no such question.
    """
    text = fact.strip().translate(_QUOTES)
    found = next(filter(None, (noted.match(text) for noted in _NOTED)), None)
    if found is None:
        return None
    put = found["put"]
    named = found.groupdict()
    told = _in_order(put)
    if told is None and not put.rstrip().endswith("?") and not _IS_HELPER.match(put):
        return None  # "he asked who does the rota" is in order as it stands.
    return f"{named.get('who') or _WHO[named['whose']]} asked {told}" if told else ""


def as_worked_out(fact: str) -> str:
    """Gives "she's trying to work out why it hums" for "why does it hum? that's what she's …"."""
    found = _WORKED_OUT.match(fact.strip().translate(_QUOTES))
    told = _in_order(found["put"]) if found else None
    return f"{found['who']}{found['goes_on']} {told}" if found and told else fact


def _in_order(question: str) -> str | None:
    """The question in the order of a statement; None where its subject's end is not plain."""
    put = question[:1].lower() + question[1:].rstrip(" ?")
    told = straight(put)
    return None if told == put or core(told.rsplit(" ", 1)[-1]) in MODALS else told
