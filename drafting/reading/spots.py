"""Spots told apart: on a street, at a meal that was only passing, right behind who was met."""

from drafting.days import Day
from drafting.reading.houses import is_noun_phrase
from drafting.reading.meetings import leads_with_event, met_cues
from drafting.reading.note import Note, Span
from drafting.reading.openings import is_past
from drafting.reading.organisations import looks_like_org
from drafting.reading.posts import skip_leading
from drafting.reading.roles import is_plural_role, is_role_word
from drafting.reading.sheet import Sheet

MAX_SPOT, MAX_PLAIN, DAY_REACH, LED_REACH, MAX_CORNER = 8, 4, 24, 5, 3
EVENT_AND_LINK = 3
_ON_THE_MOVE = frozenset({"over", "down", "up", "back", "home", "visiting", "staying", "coming"})


def is_on_street(note: Note, street: Span, left: Span) -> bool:
    """Whether "bus shelter on main st" names a spot before the street that it is on."""
    words, ends = note.words(left), note.words(street)[-1:]
    known = bool(ends) and note.folded(ends[0]) in note.ear.small.streets
    before = Span(left.start, max(left.start, street.start))
    short = len(note.words(before)) > 1 and len(words) <= MAX_SPOT
    return known and short and left.holds(street) and is_noun_phrase(note, left, strict=False)


def is_passing(note: Note, where: Span | None) -> bool:
    """Whether a place is but a meal or a queue ("sat next to her at lunch: …, Farm Day tues")."""
    if where is None:
        return False
    words = note.words(skip_leading(note, where))
    lone = len(words) == 1 and note.folded(words[0]) in note.ear.small.meals
    return lone or is_corner(note, where)


def is_corner(note: Note, where: Span | None) -> bool:
    """Whether a place is but a spot of a larger one ("by the bookshelf, at Ana's birthday")."""
    words = note.words(skip_leading(note, where)) if where else []
    return 0 < len(words) <= MAX_CORNER and note.folded(words[-1]) in note.ear.small.corners


def is_behind_met(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "met joe tarn, tram driver, at the depot": a place right behind who was met."""
    link = note.ear.inside.match(note.low, span.start, span.end)
    place = note.trim(Span(link.end(), span.end)) if link else span
    if link is None or link.group() in note.ear.small.origin_links or looks_like_org(note, place):
        return False
    if sheet.person is None or note.days(span, "past") or note.days(span, "future"):
        return False
    last = max(each.end for each in (sheet.person.name, sheet.role, sheet.org) if each)
    short = 0 < len(note.words(place)) <= MAX_PLAIN
    behind = note.text[last : span.start].strip(" ") == ","
    return short and behind and bool(met_cues(note, Span(0, sheet.person.name.start)))


def company(note: Note, span: Span, days: list[Day]) -> list[Span]:
    """As in "taco stall friday w the night crew": who came along is no part of the place."""
    for day in days:
        words = note.words(Span(day.end, span.end))
        if words and note.folded(words[0]) in note.ear.small.beside and day.start > span.start:
            return [Span(words[0].start, span.end)]
    return []


def days_before(note: Note, span: Span) -> list[Day]:
    """As in "last sun, ice rink": the day that ends right before a clause."""
    end = len(note.text[: span.start].rstrip(" ,"))
    near = Span(max(0, end - DAY_REACH), end)
    return [
        day
        for day in note.days(near, "past")
        if day.end == end and "," in note.text[end : span.start]
    ]


def longest_outside(note: Note, span: Span, holes: list[Span]) -> Span:
    """The longest stretch of a clause outside some holes."""
    edges = sorted(holes, key=lambda each: each.start)
    best, start = Span(span.start, span.start), span.start
    for hole in [*edges, Span(span.end, span.end)]:
        if hole.start - start > best.end - best.start:
            best = Span(start, hole.start)
        start = max(start, hole.end)
    if note.text[best.start : best.start + 2] in {"'s", "\u2019s"}:  # "Sunday's plough day"
        best = Span(best.start + 2, best.end)
    return note.trim(best)


def tells_before(note: Note, before: Span) -> bool:
    """As in "the cctv is off at night": what stands before the "at" says something."""
    words = [note.folded(word) for word in note.words(before)]
    being = note.ear.small.being - note.ear.articles
    return words[:1] != [] and words[0] in note.ear.articles and bool(being & set(words[1:]))


def is_deed_there(note: Note, before: Span) -> bool:
    """As in "sings hymns in lifts": what somebody does, and nowhere that we met."""
    words = note.words(before)
    first = note.folded(words[0]) if words else ""
    acts = (first.endswith("s") and not first.endswith("ss")) or is_past(note, first)
    acts = acts and note.text[before.start].islower()
    led = len(words) > 2 and not note.ear.inside.fullmatch(first) and first not in note.ear.events
    return acts and led and note.ear.code == "en" and not is_noun_phrase(note, before, strict=False)


def is_house_in_bracket(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "Pia Vogt (works council, glass depot)": right behind the name, in a bracket."""
    if sheet.person is None or note.text[sheet.person.name.end : span.start].strip(" ") != "(":
        return False
    return note.folded(note.words(span)[-1]) in note.ear.org_words


def is_its_topic(note: Note, event: Span, topic: Span) -> bool:
    """As in "panel on long hours in Leeds": what stands behind the "on" is what it was about."""
    words = note.words(Span(event.start, topic.start))
    if len(words) < 2 or note.folded(words[-1]) not in note.ear.small.event_links - {"at", "in"}:
        return False
    return leads_with_event(note, note.trim(Span(event.start, words[-2].end)))


def is_shop_that_day(note: Note, house: Span) -> bool:
    """As in "met jo, welder at the corner shop sat": a shop and a day are where one meets."""
    words = note.words(house)
    if not words or note.folded(words[-1]) not in note.ear.small.shops:
        return False
    near = Span(house.end, min(len(note.text), house.end + DAY_REACH))
    days = [day for day in note.days(near, "past") if day.on and day.on <= note.today]
    dated = bool(days) and not note.text[house.end : days[0].start].strip(" ")
    small = note.text[house.start : house.end].islower()
    return small and dated and bool(met_cues(note, Span(0, house.start)))


def is_spot(note: Note, house: Span) -> bool:
    """Whether "physio at the marathon tent" says where the two met, and not for whom one works."""
    if is_shop_that_day(note, house):
        return True
    plain = note.text[house.start : house.end].islower() and note.capitals is False
    named = any(note.folded(word) in note.ear.org_words for word in note.words(house))
    led = note.words(Span(max(0, house.start - LED_REACH), house.start))[-1:]
    article = bool(led) and note.folded(led[0]) in note.ear.articles
    return article and plain and not named and leads_with_event(note, house)


def is_first_of_two(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "Lena (works council, glass depot)": what she is part of, and then where."""
    words = note.words(span)
    if note.text[span.end : span.end + 1] != ",":
        return False
    if not is_house_in_bracket(note, span, sheet):
        return is_body_behind(note, span, sheet)
    small = note.text[words[0].start].islower()
    closed = note.text.find(")", span.end)
    return small and closed > 0 and 1 < len(note.words(Span(span.end, closed))) <= MAX_PLAIN


def is_body_behind(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "Lena Roth, works council, glass depot thurs": what somebody sits on, then where."""
    words = note.words(span)
    if sheet.person is None or note.text[sheet.person.name.end : span.start].strip(" ") != ",":
        return False
    body = note.folded(words[-1]) in note.ear.small.bodies
    return body and 1 < len(words) < MAX_PLAIN and not note.days(span, "past")


def is_site_that_day(note: Note, left: Span, sheet: Sheet) -> bool:
    """As in "…, works council, tram depot thurs": behind a post and with a day it is where."""
    words = note.words(left)
    small = note.text[left.start : left.end].islower()
    known = note.ear.units | note.ear.small.sites
    site = bool(words) and note.folded(words[-1]) in known
    return sheet.role is not None and small and site and 1 < len(words) < MAX_PLAIN


def is_origin(note: Note, words: list[Span]) -> bool:
    """As in "(polish)", "(arabic speaker)": where somebody comes from, and no place to meet."""
    origins = note.ear.small.origins | note.ear.small.speaking
    return all(note.folded(word) in origins for word in words)


def is_yet_to_come(note: Note, span: Span, days: list[Day]) -> bool:
    """As in "exam on 12 Dec" in November: nobody has met there."""
    return not days and any(day.on and day.on > note.today for day in note.days(span, "future"))


def is_of_kin(note: Note, words: list[Span]) -> bool:
    """As in "her son plays drums": somebody, and no place."""
    low = [note.folded(word) for word in words[:2]]
    if note.ear.code == "en" and len(low) > 1 and low[0] in note.ear.family:
        return low[1] in note.ear.verbs | _ON_THE_MOVE  # "sister over from the coast"
    return len(low) > 1 and low[0] in note.ear.possessives and low[1] in note.ear.family


def tells_that(note: Note, span: Span) -> bool:
    """As in "tom is retraining as a medic": a sentence about somebody, and no post."""
    low = [note.folded(word) for word in note.words(span)[:3]]
    return note.ear.code == "en" and any(word in {"is", "was", "are", "were"} for word in low[1:])


def is_of_another(note: Note, span: Span) -> bool:
    """As in "her registrar Tom Bell is moving": whose post it is stands behind it."""
    words = note.words(span)
    if note.folded(words[0]) not in note.ear.possessives:
        return False
    last = words[-1]
    named = any(note.text[word.start].isupper() for word in words[2:])
    post = is_role_word(note, note.folded(last)) and not is_plural_role(note, note.folded(last))
    return named or not post


def is_event_there(note: Note, before: Span) -> bool:
    """As in "steam day at the mill museum": the event comes first, and where it was behind it."""
    words = note.words(before)
    if len(words) < EVENT_AND_LINK or not note.ear.inside.fullmatch(note.folded(words[-1])):
        words = words[:-1] if len(words) > EVENT_AND_LINK else []  # "at the"
    event = [note.folded(word) for word in words[:-1]]
    talk = note.ear.small.talks | note.ear.small.meals | note.ear.small.being
    plain = len(event) > 1 and not set(event) & (talk | note.ear.pronouns | note.ear.verbs)
    return plain and event[-1] in note.ear.events and note.ear.code == "en"
