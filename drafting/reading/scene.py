"""What is left to settle of a meeting when the whole note has been heard: its place and its day."""

from drafting.reading.clauses import Clause
from drafting.reading.labels import label_clause
from drafting.reading.meeting_days import been_days, is_deadline
from drafting.reading.meetings import met_cues, read_place
from drafting.reading.note import Note, Span
from drafting.reading.roles import has_role
from drafting.reading.same_days import without_same
from drafting.reading.scenes import is_outing
from drafting.reading.walk import Found, Walk

EARLY, LONG_AGO = 3, 45
TOLD = frozenset({"follow_up", "ask", "mine", "theirs", "wants", "offer"})


def settle_scene(walk: Walk, clauses: list[Clause], found: Found) -> None:
    """The place of somebody without a name, and the day that only the account gives."""
    first = walk.sheets[0]
    if first.org is not None and is_outing(walk.note.folded(first.org)):
        first.how, first.org = first.how or first.org, None
    if first.person is None and first.where is None and first.org is not None:
        begins = walk.note.text[first.org.start]
        first.where = first.org if begins.islower() or begins.isdigit() else None
    if clauses and clauses[0].colon and not any(sheet.where for sheet in walk.sheets):
        _place_heading(walk, clauses[0])
    if any(day.on for sheet in walk.sheets for day in sheet.days):
        return
    for number, clause in enumerate(clauses):
        closed = number in found.orders or number in found.secrets.spans
        if closed or clause.sentence > EARLY or not _may_date(walk.note, clause, number):
            continue
        days = [day for day in been_days(walk.note, clause.span) if day.on]
        near = [day for day in days if day.on and 0 <= (walk.note.today - day.on).days < LONG_AGO]
        near = without_same([day for day in near if not is_deadline(walk.note, day)])
        if near:
            for sheet in walk.sheets:
                sheet.days = [*sheet.days, near[0]]
            return


def _place_heading(walk: Walk, heading: Clause) -> None:
    """As in "Nebenan aufm Zeltplatz: Thorben und Wiebke": the place before the names."""
    place = read_place(walk.note, heading.span, met_cues(walk.note, heading.span))
    behind = place is not None and place.end == heading.end
    named = walk.sheets[0].person is not None and walk.sheets[0].person.clause == 1
    if not (place and behind and named):
        return
    if has_role(walk.note, Span(heading.start, place.start)) and len(walk.note.words(place)) == 1:
        return  # "new cook on unit: Iva"
    for sheet in walk.sheets:
        sheet.where = place


def _may_date(note: Note, clause: Clause, number: int) -> bool:
    """Whether a clause tells what happened, and not what somebody says or means to do."""
    label = label_clause(note, clause, number, None)
    if label.kind in TOLD or (label.cued and label.kind == "they_said"):
        return False
    if note.ear.small.delivered.match(note.low, clause.start, clause.end):
        return False
    words = {note.folded(word) for word in note.words(clause.span)}
    if words & note.ear.small.burials and not met_cues(note, clause.span):
        return False
    return not words & note.ear.small.ever_since
