"""Days: when to write again, and when the meeting was."""

from drafting.days import Day
from drafting.reading.clause_kinds import Labelled
from drafting.reading.clauses import Clause
from drafting.reading.day_doubts import doubts_about
from drafting.reading.meeting_days import been_days, is_deadline
from drafting.reading.meetings import is_time
from drafting.reading.scenes import is_outing
from drafting.reading.walk import Walk

MAX_CORRECTION, EARLY = 40, 3
MAX_PLACE_WORDS = 5


def take_plan(walk: Walk, label: Labelled) -> None:
    """A day to write again; the day of "text him re friday" is only what to write about."""
    note = walk.note
    days = note.days(label.clause.span, "future")
    about = note.ear.small.about_links
    days = [day for day in days if not set(note.low[: day.start].split()[-1:]) & about]
    _set_follow_up(walk, days, label)


def _set_follow_up(walk: Walk, days: list[Day], label: Labelled) -> None:
    sheet = walk.current
    settled = next((day for day in days if day.on), None)
    when = "When do you want to write?"
    sheet.unsure += doubts_about(days, settled, walk.note.today, when)
    if settled is None:
        loose = (day.text for day in days if day.doubt not in {"", "impossible"})
        sheet.unsure += (f'"{text}" is not one day. {when}' for text in loose)
    if settled and sheet.follow_up is None:
        sheet.follow_up = settled
        words = {walk.note.folded(word) for word in walk.note.words(label.clause.span)}
        if words & walk.note.ear.everyone:
            walk.everyone.append(settled)


def take_day(walk: Walk, label: Labelled) -> None:
    """A day on its own belongs to the promise or plan before it, else to the meeting."""
    span = label.clause.span
    last = walk.last
    future = walk.note.days(span, "future")
    if last and last.clause.sentence == label.clause.sentence:
        if last.kind in {"mine", "theirs", "agreed"} and walk.pledge:
            walk.pledge.due = walk.pledge.due or next((d for d in future if d.on), None)
            return
        if last.kind == "follow_up":
            _set_follow_up(walk, future, label)
            return
    if walk.pledge and last and last.kind in {"mine", "theirs", "agreed"}:
        ends = [day for day in future if day.on and is_deadline(walk.note, day)]
        if ends and label.clause.sentence - last.clause.sentence == 1:
            walk.pledge.due = walk.pledge.due or ends[0]
            return
    if (
        walk.planned
        and walk.current.follow_up is None
        and any(is_deadline(walk.note, day) for day in future)
    ):
        _set_follow_up(walk, future, label)
        return
    past = been_days(walk.note, span)
    _place_before(walk, label, past)
    undated = not any(day.on for day in walk.current.days)
    undated = undated and all(day.on is None or day.on <= walk.note.today for day in past)
    if _corrects(walk, past) or _touches(walk, past) or undated:
        walk.current.days += past


def date_from_us(walk: Walk, clause: Clause) -> None:
    """As in "We sat by the fire on Sunday" dates the meeting when nothing else has."""
    past = [day for day in been_days(walk.note, clause.span) if day.on]
    first_words = walk.note.folded(clause.span).split()[:2]
    if walk.current.days or clause.sentence > EARLY or "my" in first_words:
        return
    walk.current.days += [day for day in past if day.on and day.on <= walk.note.today][:1]


def _place_before(walk: Walk, label: Labelled, past: list[Day]) -> None:
    """As in "Carols on the green, last night": the words before a past day are the place."""
    sheet, last = walk.current, walk.last
    been = any(day.on and day.on <= walk.note.today for day in past)
    if not been or sheet.where or last is None or last.number != label.number - 1:
        return
    said = sheet.they_said
    words = [walk.note.folded(word) for word in walk.note.words(last.body)]
    short = len(words) <= MAX_PLACE_WORDS and _names_place(walk, words)
    short = short and not is_time(walk.note, last.body)
    if short and words and is_outing(" ".join(words)):
        sheet.how = sheet.how or last.body
        if last.kind == "they_said" and said and said[-1] is walk.entry:
            said.pop()
        return
    if short and walk.crumb and last.kind == "they_said" and not last.cued:
        sheet.where, walk.crumb = walk.crumb, None
        return
    if last.kind == "they_said" and not last.cued and short and said and said[-1] is walk.entry:
        sheet.where = said.pop()[0]
        walk.entry = None


def _names_place(walk: Walk, words: list[str]) -> bool:
    """Whether a few words could be a place: nobody in them, and nothing that is done."""
    ear = walk.note.ear
    doing = ear.pronouns | ear.verbs | ear.small.no_place
    plain = not any(word in doing or word.split("'")[0] in doing for word in words)
    done = any(word.endswith("ed") and not word.endswith("eed") for word in words)
    return plain and not done and not any(ear.me.fullmatch(word) for word in words)


def _touches(walk: Walk, past: list[Day]) -> bool:
    """Whether a day stands right behind the one before it ("yesterday (4 July)")."""
    days = walk.current.days
    if not days or not past or past[0].start < days[-1].end:
        return False
    between = walk.note.low[days[-1].end : past[0].start]
    return not any(char.isalnum() or char == "\n" for char in between)


def _corrects(walk: Walk, past: list[Day]) -> bool:
    """Whether a day takes back the one before it ("Monday, no wait, Tuesday")."""
    days = walk.current.days
    if not days or not past:
        return False
    between = walk.note.low[days[-1].end : past[0].start]
    return len(between) < MAX_CORRECTION and bool(walk.note.ear.corrections.search(between))
