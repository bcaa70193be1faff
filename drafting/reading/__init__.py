"""The reader: what a careful listener writes down from a messy note, by rules alone.

The way of a note: open it (note) → find addresses → split it into clauses → set aside orders to
the program and confidences → find the people → walk the clauses, each to its sheet (gathering,
with introductions and labels) → write the sheets down → account for every word.
"""

import re
from datetime import date

from drafting.answers import Reading
from drafting.reading.account import left_over, worth_showing
from drafting.reading.addresses import find_addresses
from drafting.reading.asked import join_questions
from drafting.reading.clauses import split_clauses
from drafting.reading.confidences import find_confidences
from drafting.reading.gathering import gather
from drafting.reading.inverted import find_inverted
from drafting.reading.note import Span, open_note
from drafting.reading.orders import find_orders
from drafting.reading.parting import part_cases
from drafting.reading.patients import find_cases
from drafting.reading.people import find_mentioned, find_people
from drafting.reading.put_right import doubt_left, put_right
from drafting.reading.things import find_firms, find_nicknames
from drafting.reading.walk import Found
from drafting.reading.writing_down import write_down

__all__ = ["read_note", "worth_showing"]

ORDER_DOUBT = "A part of this note reads like an order to a program. It is kept, and not used."


LONGEST = 4000
LONG = "This note is long, so only its beginning is sorted. The rest is kept as you typed it."
_PAUSE = re.compile(r"\n|[.!?;]\s|\s")


def read_note(note: str, today: date) -> Reading:
    """The note as fields; every word of it stands in a field or in ``left_over``.

    Of a note with more than ``LONGEST`` signs only the beginning is sorted: a person waits for it.
    """
    if len(note) <= LONGEST:
        return _read_right(note, today)
    end = _find_pause(note)
    reading = _read(note[:end], today)
    rest = note[end:].strip()
    return reading.model_copy(
        update={
            "unsure": (*reading.unsure, LONG),
            "left_over": (*reading.left_over, *([rest] if rest else [])),
        }
    )


def _read_right(note: str, today: date) -> Reading:
    """The fields of a note in which a name that was put right is right from the beginning."""
    text, gone = put_right(note)
    reading = _read(text, today)
    if not gone:
        return reading
    doubts = (doubt for each in gone if (doubt := doubt_left(each, text)))
    return reading.model_copy(
        update={
            "unsure": (*reading.unsure, *doubts),
            "left_over": (*gone, *reading.left_over),
        }
    )


def _find_pause(note: str) -> int:
    """The last end of a sentence, or of a word, before the note gets too long to sort."""
    found = [pause.end() for pause in _PAUSE.finditer(note, LONGEST // 2, LONGEST)]
    return found[-1] if found else LONGEST


def _read(note: str, today: date) -> Reading:
    opened = open_note(note, today)
    addresses = find_addresses(opened)
    days = opened.days(Span(0, len(note)), "past")
    whole = (Span(day.start, day.start + len(day.text.rstrip(" ."))) for day in days)
    shields = (*addresses.spans, *whole, *find_firms(opened), *find_nicknames(opened))
    shields += find_inverted(opened)
    cases = tuple(find_cases(opened, Span(0, len(note))))
    worries = (Span(*found.span()) for found in opened.ear.feelings.finditer(opened.low))
    split = join_questions(opened, split_clauses(opened, (*shields, *cases, *worries)))
    clauses = part_cases(opened, split)
    orders = find_orders(opened, clauses)
    secrets = find_confidences(opened, clauses, orders)
    closed = orders | secrets.patient
    usable = [n for n in range(len(clauses)) if n not in closed and n not in secrets.spans]
    people = find_people(opened, clauses, usable)
    if not people:
        told = [n for n in secrets.spans if n not in closed and n not in secrets.worries]
        people = find_people(opened, clauses, told)
    people = people or find_people(opened, clauses, sorted(secrets.worries))
    people = people or find_mentioned(opened, clauses)
    sheets = gather(opened, clauses, people, Found(addresses, secrets, orders))
    written = [write_down(opened, sheet, addresses) for sheet in sheets]
    first = written[0].reading
    return first.model_copy(
        update={
            "unsure": (*first.unsure, *([ORDER_DOUBT] if orders else [])),
            "left_over": left_over(opened, [span for each in written for span in each.used]),
            "more": tuple(each.reading for each in written[1:]),
        }
    )
