"""A place or a day behind a name, with an "at" or without one."""

from drafting.days import Day
from drafting.reading.head_posts import is_trade_abroad
from drafting.reading.houses import is_noun_phrase, let_house_go
from drafting.reading.meeting_days import been_days
from drafting.reading.meetings import (
    cut_tail,
    is_event,
    is_time,
    leads_with_event,
    met_cues,
    read_place,
)
from drafting.reading.note import Note, Span
from drafting.reading.organisations import is_saints_house, looks_like_org
from drafting.reading.roles import has_role, is_role_word
from drafting.reading.scenes import is_outing
from drafting.reading.sheet import Sheet
from drafting.reading.spots import (
    company,
    days_before,
    is_behind_met,
    is_corner,
    is_deed_there,
    is_event_there,
    is_first_of_two,
    is_house_in_bracket,
    is_its_topic,
    is_of_kin,
    is_on_street,
    is_passing,
    is_site_that_day,
    is_yet_to_come,
    longest_outside,
    tells_before,
)
from drafting.reading.subjects import skip_joiners

MAX_WORDS, MAX_DATED = 8, 4


def take_head_place(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "yesterday at the lift safety evening", "AMR study group", "lift"."""
    named = been_days(note, span)
    days = [day for day in named if day.on or day.doubt != "vague"]
    cues = met_cues(note, span)
    of_them = _has_subject(note, span) and not (cues and cues[0].start == span.start)
    of_them = of_them or (not cues and is_of_kin(note, note.words(span)))
    of_them = of_them or note.low.startswith("off to ", span.start)  # Where they go next.
    of_them = of_them or note.low.startswith(("about ", "abt ", "re "), span.start)  # The topic.
    of_them = of_them or (not cues and is_trade_abroad(note, span, sheet))
    if of_them or any(day.on and day.on > note.today for day in days):
        return False
    if sheet.where is not None and not days and not cues and not is_corner(note, sheet.where):
        return False
    holes = [*(Span(day.start, day.end) for day in named), *cues, *company(note, span, named)]
    left = longest_outside(note, span, holes)
    whole = cut_tail(note, left)
    left = whole if note.words(whole) else left
    sure = bool(cues or days) or is_behind_met(note, span, sheet)
    place = _linked_place(note, span, left, holes, sure=sure, met=bool(cues))
    linked = place is not None
    timed = is_time(note, left)  # "saw him 3 am on saturday"
    place = place or (None if timed else _bare_place(note, span, left, days, sheet))
    if place and not linked and is_outing(note.folded(place)):
        sheet.how, sheet.days = sheet.how or place, [*sheet.days, *days]
        return True  # "coffee. last thurs"
    telling = any(note.folded(word) not in note.ear.stops for word in note.words(left))
    went = any(note.folded(cue).endswith((" to", "left", " from", " of")) for cue in cues)
    told = telling and not timed and not has_role(note, left)
    told = told and not _has_subject(note, skip_joiners(note, left))
    if place is None and cues and (days or went) and told:
        place = left
    if place is None and not (cues and (days or not note.words(left))):
        return False
    passing = is_corner(note, sheet.where) or (days and is_passing(note, sheet.where))
    told_beside = place and passing and is_event(note, place)
    if (linked and days and cues and not sheet.placed) or told_beside:
        let_house_go(note, sheet)
        sheet.where = place
    sheet.placed = sheet.placed or bool(place and cues)
    sheet.where = sheet.where or place
    sheet.days += days or (named if place else [])
    return True


def _linked_place(
    note: Note, span: Span, left: Span, holes: list[Span], *, sure: bool, met: bool
) -> Span | None:
    """The place behind an "at", unless the whole stretch is an event ("charla del colegio")."""
    place = read_place(note, span, holes)
    before = Span(span.start, max(span.start, place.start)) if place else span
    if place and not met and (tells_before(note, before) or is_deed_there(note, before)):
        return None
    if place and sure and is_on_street(note, place, left):
        return left
    if (
        place
        and (sure or is_event(note, place))
        and is_event_there(note, Span(left.start, place.start))
    ):
        return left
    if place is None or (not is_event(note, place) and leads_with_event(note, left)):
        return None
    if place.end == left.end and is_its_topic(note, left, place):
        return left
    role_first = has_role(note, Span(span.start, place.start))
    return place if (met or not role_first) and (sure or is_event(note, place)) else None


def _bare_place(note: Note, span: Span, left: Span, days: list[Day], sheet: Sheet) -> Span | None:
    """A place without any "at"; a single word counts only behind the name."""
    words = note.words(left)
    behind = sheet.person is None or span.start > sheet.person.name.start
    passing = is_corner(note, sheet.where) or (days and is_passing(note, sheet.where))
    taken = sheet.where is not None and not passing
    taken = taken or is_yet_to_come(note, span, days) or is_of_kin(note, words)
    taken = taken or _has_subject(note, skip_joiners(note, left))  # "and she won the race"
    if taken or not 0 < len(words) <= MAX_WORDS:
        return None
    dated = any(
        day.start <= left.start and left.end <= day.end for day in note.days(span, "future")
    )
    beside = len(words) > 1 and note.folded(words[1]) in note.ear.small.seated
    if beside and is_role_word(note, note.folded(words[0])):
        return None
    if not days and sheet.org is None and is_saints_house(note, words):
        return None
    posted = is_house_in_bracket(note, left, sheet) or is_first_of_two(note, left, sheet)
    lone = len(words) == 1 and not behind  # "Kickoff gestern, …" is a place, "Montag, …" none.
    lone = lone and not (days and note.folded(words[0]) in note.ear.events)
    if dated or lone or posted:
        return None
    low = [note.folded(word) for word in words]
    told = note.ear.small.talks | note.ear.small.about_links
    if any(word in told or note.ear.me.fullmatch(word) for word in low):
        return None
    event = leads_with_event(note, left) and is_noun_phrase(note, left, strict=False)
    dated = _is_dated_noun(note, left, [*days, *days_before(note, span)], sheet)
    return left if event or dated else None


def _is_dated_noun(note: Note, left: Span, days: list[Day], sheet: Sheet) -> bool:
    """As in "pub quiz friday" behind the name: a few words and a day that has been."""
    words = note.words(left)
    if sheet.where is not None or not 0 < len(words) <= MAX_DATED or not is_noun_phrase(note, left):
        return False
    stops = all(note.folded(word) in note.ear.stops for word in words)
    heading = sheet.person is None or left.end <= sheet.person.name.start
    house = sheet.org is None and looks_like_org(note, left) and not heading
    if stops or has_role(note, left) or (house and not is_site_that_day(note, left, sheet)):
        return False
    if any(note.folded(word) in note.ear.small.being - note.ear.articles for word in words[1:]):
        return False  # "gran had a fall"
    return any(day.on and day.on <= note.today for day in days)


def _has_subject(note: Note, span: Span) -> bool:
    words = note.words(span)
    if not words or note.folded(words[0]) not in note.ear.pronouns:
        return False
    return not any(day.start == words[0].start for day in note.days(span, "past"))
