"""What a note says plainly: a label's value, how the two met, what somebody likes to be called."""

import re

from drafting.reading.clauses import Clause
from drafting.reading.forms import Label
from drafting.reading.meeting_days import been_days
from drafting.reading.names import read_name
from drafting.reading.note import Note, Span
from drafting.reading.posts import read_post
from drafting.reading.sheet import Sheet
from drafting.reading.subjects import is_plan, skip_joiners

EARLY, MAX_TALK = 3, 4

_NAME_LOST = re.compile(
    r"(?:(?:no|sin|se me|olvide|falta|ni)\b[^,;]{0,24}(?:apellido|nombre)|apellidos?"
    r"|(?:nach|familien)namen?(?: [^,;]{0,24})?|namen? (?:vergessen|unbekannt|entfallen)"
    r"|(?:j'ai )?(?:nom|prenom|oublie)(?: de famille| son| le| nom)* ?(?:oublie|inconnu|nom|\?)?"
    r"|(?:(?:didn'?t|never|forgot|missed|no|lost|can'?t|unknown)\b[^,;]{0,24})?"
    r"(?:sur|last |family |second )name(?: (?:forgotten|unknown|lost|missed|gone)| ?\?+)?)\?*"
)


def take_called(note: Note, clause: Clause, sheet: Sheet) -> bool:
    """Whether a clause says no more than what somebody likes to be called ("goes by Bea")."""
    if _is_given_behind(note, clause, sheet):
        sheet.called = sheet.called or clause.span
        return True
    for found in note.ear.called.finditer(note.low, clause.start, clause.end):
        name = read_name(note, found.end(), clause.end)
        capital = name is not None and note.text[name.start].isupper()
        if name is None or not (capital or note.low[name.end : clause.end].strip() == ""):
            continue
        sheet.called = sheet.called or name
        before = Span(clause.start, found.start())
        return len(note.words(before)) <= 1 and len(note.words(Span(name.end, clause.end))) <= 2
    return False


def _is_given_behind(note: Note, clause: Clause, sheet: Sheet) -> bool:
    """As in "monsieur Kouassi (Désiré)": the first name in a bracket, behind a title and a name."""
    if sheet.person is None:
        return False
    name = sheet.person.name
    titled = note.folded(name).split()[0].rstrip(".") in note.ear.small.courtesies
    bracket = note.text[name.end : clause.start].strip() == "("
    one = len(note.words(clause.span)) == 1 and note.text[clause.start].isupper()
    opening = note.text[name.start : name.start + 2]
    initial = opening == f"{note.text[clause.start]}."  # "R. Vale (Rhona)"
    return (titled or initial) and bracket and one and note.text[clause.end : clause.end + 1] == ")"


def take_how(note: Note, clause: Clause, sheet: Sheet) -> None:
    """The first words, early in the note, that say how the two met."""
    body = skip_joiners(note, clause.span)
    ahead = is_plan(note, clause) or note.ear.my_promise.match(note.low, body.start, body.end)
    said = note.ear.their_say.match(note.low, body.start, body.end)
    named = sheet.person is not None and clause.span.holds(sheet.person.name)
    if sheet.how is None and clause.sentence < EARLY and not ahead and (named or not said):
        found = note.ear.how.search(note.low, clause.start, clause.end)
        sheet.how = Span(*found.span()) if found else None


def take_occasion(note: Note, clause: Clause, sheet: Sheet) -> bool:
    """Whether a clause early on is but the talk itself ("vending machine chat", "lunch tues")."""
    days = [day for day in been_days(note, clause.span) if day.end == clause.end]
    talk = note.trim(Span(clause.start, days[0].start)) if days else clause.span
    words = [note.folded(word) for word in note.words(talk)]
    known = note.ear.pronouns | note.ear.possessives | note.ear.verbs | note.ear.binders
    if not 0 < len(words) <= MAX_TALK or words[-1] not in note.ear.small.talks:
        return False
    late = (
        clause.sentence >= EARLY
        or is_plan(note, clause)
        or note.text[clause.end : clause.end + 1] == "?"
    )
    if late or any(word in known or note.ear.me.fullmatch(word) for word in words):
        return False
    sheet.how, sheet.days = sheet.how or talk, sheet.days or days
    return True


def take_form_value(note: Note, clause: Clause, label: Label, sheet: Sheet) -> bool:
    """Whether a value was written down for "role" or "org"."""
    if label == "role" and sheet.role is None:
        post = read_post(note, clause.span, trusting=True)
        sheet.role, sheet.org = post.role or clause.span, sheet.org or post.org
        return True
    if label == "org" and sheet.org is None:
        sheet.org = clause.span
        return True
    return False


def tells_name_lost(note: Note, clause: Clause) -> bool:
    """As in "Nekane (no pillé el apellido)", "(surname?)": only that a name is not known."""
    return _NAME_LOST.fullmatch(note.low, clause.start, clause.end) is not None
