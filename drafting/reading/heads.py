"""The clauses behind a name that still introduce: a post, a place or a day on its own."""

import re

from drafting.days import Day
from drafting.reading.clauses import Clause
from drafting.reading.crews import is_numbered_house
from drafting.reading.fields import is_field, names_field
from drafting.reading.grades import ends_in_now, take_grade
from drafting.reading.houses import (
    before_house,
    is_noun_phrase,
    let_house_go,
    take_house,
    take_larger_org,
    take_org,
)
from drafting.reading.lengths import skip_length
from drafting.reading.meetings import (
    been_days,
    cut_tail,
    is_event,
    is_time,
    leads_with_event,
    met_cues,
    read_place,
)
from drafting.reading.names import skip_courtesies
from drafting.reading.note import Note, Span
from drafting.reading.openings import is_past
from drafting.reading.posts import (
    has_role,
    is_role_word,
    is_saints_house,
    is_works_body,
    looks_like_org,
    read_post,
    skip_leading,
)
from drafting.reading.scenes import finite_deeds, is_outing
from drafting.reading.sentences import take_role_sentence
from drafting.reading.sheet import Sheet
from drafting.reading.spelling import ends_like_trade, is_mistyped_role
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
    is_of_another,
    is_of_kin,
    is_on_street,
    is_origin,
    is_passing,
    is_site_that_day,
    is_spot,
    is_yet_to_come,
    longest_outside,
    tells_before,
    tells_that,
)
from drafting.reading.strangers import take_company, take_of_mine
from drafting.reading.subjects import skip_joiners
from drafting.reading.things import find_firms

MAX_HEAD_WORDS, EXTRA, MAX_TRUSTED, MAX_MET = 8, 4, 4, 20

_DECLINED = re.compile(
    r"\b(?:can'?t|cannot|wont|won't|unable to) (?:go|come|make it|be there|attend)\b|\binvited me\b"
)
_DONE_TO = frozenset({"my", "our", "up", "off", "out", "in", "on", "back"})
_FRENCH_OBJECTS = frozenset({"des", "les", "le", "la", "du", "un", "une", "ses", "son", "sa"})
_YEARS = frozenset({"yr", "yrs", "year", "years"})


def read_head_clause(note: Note, clause: Clause, sheet: Sheet, *, first: bool) -> bool:
    """Whether a clause behind the name adds a post, a place or a day, and was taken in."""
    span = clause.span
    kin = note.ear.kin.match(note.low, span.start, span.end)
    span = note.trim(Span(kin.end(), span.end)) if kin else span
    span = skip_length(note, span)
    words = note.words(span)
    if not words or is_origin(note, words):
        return True
    most = MAX_MET if met_cues(note, span) else MAX_HEAD_WORDS + 4
    if len(words) > most or _is_about(note, words, sheet):
        return False
    if _lasts(note, words) or _is_declined(note, span):
        return False
    if sheet.person and all(note.folded(word) in note.ear.small.credentials for word in words):
        trade = names_field(note, span) or has_role(note, span)
        sheet.role = sheet.role or (span if trade else None)
        return True
    return (
        _take_role_sentence(note, span, sheet)
        or take_of_mine(note, span, sheet)
        or take_company(note, span, sheet)
        or take_house(note, span, sheet)
        or _take_place(note, span, sheet)
        or _take_post(
            note, span, sheet, first=first and (note.ear.code == "en" or clause.joint != "stop")
        )
    )


def _lasts(note: Note, words: list[Span]) -> bool:
    """As in "20 yrs running the shop": how long they have done it, and no place."""
    low = [note.folded(word) for word in words[:2]]
    return low[0].isdigit() and low[1:] != [] and low[1] in _YEARS


def _is_about(note: Note, words: list[Span], sheet: Sheet) -> bool:
    """Whether a clause begins with the name of the person ("Sven repairs engines")."""
    words, person = skip_courtesies(note, words), sheet.person
    return person is not None and len(words) > 1 and note.folded(words[0]) == person.first(note)


def _take_role_sentence(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "he is the training captain over at Fairlawn Rescue", "she leads the team at …"."""
    return sheet.role is None and take_role_sentence(note, skip_joiners(note, span), sheet)


def _take_place(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "yesterday at the lift safety evening", "AMR study group", "lift"."""
    named = been_days(note, span)
    days = [day for day in named if day.on or day.doubt != "vague"]
    cues = met_cues(note, span)
    of_them = _has_subject(note, span) and not (cues and cues[0].start == span.start)
    of_them = of_them or (not cues and is_of_kin(note, note.words(span)))
    of_them = of_them or note.low.startswith("off to ", span.start)  # Where they go next.
    of_them = of_them or note.low.startswith(("about ", "abt ", "re "), span.start)  # The topic.
    of_them = of_them or (not cues and _is_trade_abroad(note, span, sheet))
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


def _is_trade_abroad(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "Ana Gil, pescadera del mercado, el sábado": by its ending a trade, and no place."""
    first = note.words(span)[:1]
    if note.ear.code not in {"es", "fr"} or sheet.person is None or not first:
        return False
    behind = note.text[sheet.person.name.end : span.start].strip(" ") == ","
    low = [note.folded(word) for word in note.words(span)]
    plain = low[0] not in note.ear.events and not is_role_word(note, low[0])
    plain = plain and len(low) <= MAX_TRUSTED + 1 and not {"que", "qui", "vez", "fois"} & set(low)
    return behind and plain and sheet.role is None and ends_like_trade(note, first[0])


def _is_declined(note: Note, span: Span) -> bool:
    """As in "party 11th in the club im working cant go": where they ask me to, and I was not."""
    ends = [at for mark in ".!?\n" if (at := note.low.find(mark, span.end)) >= 0]
    end = min(ends, default=len(note.low))
    return note.ear.code == "en" and _DECLINED.search(note.low, span.start, end) is not None


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
    if taken or not 0 < len(words) <= MAX_HEAD_WORDS:
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
    if sheet.where is not None or not 0 < len(words) <= 4 or not is_noun_phrase(note, left):
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


def _take_post(note: Note, span: Span, sheet: Sheet, *, first: bool) -> bool:
    """A role or an organisation on its own, between commas or on its own line."""
    if not is_noun_phrase(note, span) or note.ear.me.match(note.low, span.start, span.end):
        return False
    if (
        tells_that(note, span)
        or _tells_deed(note, note.words(span))
        or is_of_another(note, span)
        or is_yet_to_come(note, span, been_days(note, span))
    ):
        return False
    if any(cue.start == span.start for cue in met_cues(note, span)):
        return False
    days = been_days(note, span)
    part = note.trim(Span(span.start, days[0].start)) if days else span
    words = note.words(part)
    if len(words) > 1 and note.folded(words[0]).endswith("ing") and _is_under_way(note, words[1]):
        return False
    led = len(words) > MAX_HEAD_WORDS and has_role(note, Span(part.start, words[1].end))
    if not 0 < len(words) <= MAX_HEAD_WORDS + (EXTRA if led else 0):
        return False
    part = note.trim(Span(part.start, words[-1].start)) if ends_in_now(note, words) else part
    taken = (
        take_grade(note, part, sheet)
        or _take_firm(note, part, sheet)
        or _take_role(note, part, sheet, first=first)
        or take_larger_org(note, part, sheet)
        or take_org(note, part, sheet)
        or (first and _take_on_trust(note, part, sheet))
    )
    if taken:
        sheet.days += days
    return taken


def _tells_deed(note: Note, words: list[Span]) -> bool:
    """As in "olwen lent us her hay turner", "tell the matron hes good": a deed, and no post."""
    low = [note.folded(word) for word in words]
    told = finite_deeds() | {"hes", "shes", "theyre", "he's", "she's"}
    if note.ear.code == "en" and len(low) > 1 and is_past(note, low[0]):
        done_to = note.ear.articles | note.ear.possessives | note.ear.small.to_me | _DONE_TO
        if not low[0].endswith("ed") and low[1] in done_to:
            return True  # "put up shelves", "lent me her van"
    return note.ear.code == "en" and any(word in told for word in low)


def _is_under_way(note: Note, second: Span) -> bool:
    """As in "hoping to set up a group", "moving to the coast": what they do, and no house."""
    low = note.folded(second)
    return note.ear.code == "en" and low in {"to", "a", "an", "the", "for", "in", "up", "out", "my"}


def _take_firm(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "(Tanner & Low)": a house with two names, whatever these mean; "Coastguard Team 12"."""
    if sheet.org is None and is_numbered_house(note, span):
        sheet.org = span
        return True
    firm = next((firm for firm in find_firms(note) if span.holds(firm)), None)
    if firm is None or sheet.org is not None or len(note.words(span)) > len(note.words(firm)) + 1:
        return False
    sheet.org = firm
    return True


def _take_role(note: Note, span: Span, sheet: Sheet, *, first: bool) -> bool:
    """A stretch with a word for a trade, or right behind the name one that ends like a trade."""
    known = sheet.role is not None and has_role(note, sheet.role)
    known = known and not _is_relation(note, sheet.role)
    if sheet.role is not None and (known or not has_role(note, span)):
        return False
    if _is_trade_abroad(note, span, sheet):
        link = note.ear.at.search(note.low, span.start, span.end)
        house = note.trim(Span(link.end(), span.end)) if link else None
        housed = house is not None and looks_like_org(note, house)
        sheet.role = note.trim(Span(span.start, link.start())) if link and housed else span
        sheet.org = sheet.org or (skip_leading(note, house) if house and housed else None)
    elif has_role(note, span):
        post = read_post(note, span)
        org = post.org if post.role else None
        if org and is_spot(note, org):
            sheet.where, org = sheet.where or org, None
        sheet.role, sheet.org = post.role, sheet.org or org
    elif first and _is_role_of_its_own(note, span, sheet):
        sheet.role = span
    elif first and len(note.words(span)) <= MAX_TRUSTED:
        mistyped = (is_mistyped_role(note, note.folded(word)) for word in note.words(span)[-1:])
        sheet.role = span if any(mistyped) else None
    return sheet.role is not None


def _is_relation(note: Note, role: Span | None) -> bool:
    """As in "new desk mate": what somebody is to me; a ship's "first mate" is a trade."""
    low = [note.folded(word) for word in note.words(role)] if role else []
    return low[-1:] == ["mate"] and not set(low) & {"first", "second", "third", "chief", "ship's"}


def _is_role_of_its_own(note: Note, span: Span, sheet: Sheet) -> bool:
    """Whether a stretch is what somebody does, by its ending or by where it stands."""
    if is_first_of_two(note, span, sheet):
        return True
    return not _is_ranked(sheet) and (ends_like_trade(note, span) or _is_lone_field(note, span))


def _is_ranked(sheet: Sheet) -> bool:
    """Whether the name came with a rank, so that unknown words behind it are a unit's."""
    return sheet.person is not None and sheet.person.rank is not None


def _take_on_trust(note: Note, span: Span, sheet: Sheet) -> bool:
    """A few words right behind the name are what somebody does, even in an unknown trade."""
    words = note.words(before_house(note, span))
    first = note.folded(words[0])
    known = is_field(note, words[0]) or is_role_word(note, first) or is_works_body(note, words)
    low = {note.folded(word) for word in words}
    acts = len(words) > 1 and first.endswith("s") and not first.endswith("ss") and not known
    owned = low & note.ear.possessives or any(note.ear.me.fullmatch(word) for word in low)
    acts = acts or bool(owned)  # "borrowed her umbrella"
    acts = acts or (not known and _acts_abroad(note, words))
    now = note.folded(words[-1]) in note.ear.small.trailing
    acts = acts or (now and first.endswith("ed"))  # "retired now"
    acts = acts or first in {"no", "not"}  # "no not inspector"
    acts = acts or (note.ear.code == "en" and first.endswith("ing") and not known)
    done = len(words) > 1 and note.folded(words[1]) in note.ear.small.to_me | note.ear.articles
    acts = acts or (done and is_past(note, first))  # "rang me"
    counted = note.folded(words[-1])[-1].isdigit()  # "platform 3"
    counted = counted or note.folded(words[-1]) in note.ear.small.unknown_surnames
    if sheet.role is not None or len(words) > MAX_TRUSTED or counted or first.isdigit() or acts:
        return False
    post = read_post(note, span, trusting=True)
    unit = post.role if post.org is None else None
    if _is_ranked(sheet) and unit and not names_field(note, unit):  # "Lt Reyes, navy dive locker"
        sheet.org = sheet.org or unit
        return True
    sheet.role, sheet.org = post.role, sheet.org or post.org
    return bool(post.role or post.org)


def _acts_abroad(note: Note, words: list[Span]) -> bool:
    """As in "poda viñas", "répare des voiles", "stimmt orgeln": a deed, and what it is done to."""
    low = [note.folded(word) for word in words]
    if len(low) == 1:
        return False
    if note.ear.code == "es":
        return low[0][-1] in "ae" and low[-1].endswith("s")
    if note.ear.code == "fr":
        return low[0][-1] in "et" and low[1] in _FRENCH_OBJECTS
    small = note.text[words[0].start].islower()
    return note.ear.code == "de" and small and low[0].endswith("t")


def _is_lone_field(note: Note, span: Span) -> bool:
    """As in "(Sales, Tarn Pumps)": a field of work stands for the role, a house follows."""
    return names_field(note, span) and note.text[span.end : span.end + 1] in {",", "@", "/"}
