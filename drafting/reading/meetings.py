"""Where the two met: places, events, and the words that say so."""

import re
from itertools import pairwise

from drafting.reading.note import Note, Span
from drafting.reading.organisations import looks_like_org
from drafting.reading.posts import skip_leading
from drafting.reading.roles import is_role_word
from drafting.reading.scenes import before_finite, is_dealt_with, is_rota
from drafting.vocabulary import is_word

MAX_PLACE, LONG_EVENT, MAX_HOUSE = 9, 6, 3
_CLAUSES = frozenset({"when", "because", "while", "until"})
_NAMING = frozenset(["called", "named", "namens", "nomme", "nommee", "llamado", "llamada"])
_TELLING = frozenset({"is", "are", "was", "were", "which"})
_AT = frozenset({"at", "@", "during", "en", "bei", "beim", "a", "au"})
_RIDES = frozenset(
    {"bus", "train", "tram", "ferry", "coach", "minibus", "plane", "boat", "tube", "taxi", "van"}
)
_TIME = re.compile(r"\d{1,2}(?:[:.h]\d{0,2})?\s?(?:a\.?m\.?|p\.?m\.?|ish|uhr|h|o'?clock)?")


def read_place(note: Note, span: Span, holes: list[Span]) -> Span | None:
    """The place in a clause about the meeting; holes are the name, the days and the cue."""
    best: Span | None = None
    origin = False
    for found in note.ear.inside.finditer(note.low, span.start, span.end):
        if any(hole.meets(Span(*found.span())) for hole in holes):
            continue
        if is_dealt_with(note, Span(*found.span())):
            continue
        place = note.trim(Span(found.end(), _next_hole(found.end(), span.end, holes)))
        if found.group() in note.ear.small.origin_links:
            place = _before_next_link(note, place)
        place = cut_tail(note, _event_behind(note, _before_deed(note, place)))
        if not _is_place(note, place, found.group()):
            continue
        from_there = found.group() in note.ear.small.origin_links
        if best is None or origin or _is_better(note, place, best):
            best, origin = place, from_there
        held = _is_passing(note, best) or _is_ride(note, best)
        if is_event(note, best) and not origin and not held:
            break
    if best and _is_ride(note, best):
        return _met_at(note, span, holes, " from") or best
    return best or _met_at(note, span, holes, " to")


def _met_at(note: Note, span: Span, holes: list[Span], link: str) -> Span | None:
    """As in "came to the hall", "on the bus home from the gala": behind a "to", an event else."""
    for cue in met_cues(note, span):
        place = note.trim(Span(cue.end, _next_hole(cue.end, span.end, holes)))
        led = note.folded(cue).endswith(link) and _is_place(note, place, link.strip())
        if led and (link == " to" or leads_with_event(note, place)):
            return place
    return None


def _is_better(note: Note, place: Span, best: Span) -> bool:
    """Whether an event stands behind a mere place ("on the stairs with Ana at the gala")."""
    spot = not is_event(note, best) or _is_passing(note, best) or _is_ride(note, best)
    return is_event(note, place) and spot and not _is_passing(note, place)


def _is_passing(note: Note, place: Span) -> bool:
    """Whether a place is but a table, a queue or the stairs of a larger one."""
    words = note.words(skip_leading(note, place))
    return len(words) == 1 and note.folded(words[0]) in note.ear.small.meals


def _is_ride(note: Note, place: Span) -> bool:
    """As in "on the bus back from the rope course": the way there and back, and no more."""
    words = [note.folded(word) for word in note.words(skip_leading(note, place))]
    return bool(words) and words[0] in _RIDES and set(words[1:]) <= {"back", "home", "over"}


def _before_next_link(note: Note, place: Span) -> Span:
    """As in "from Oak Rescue at the fair": where somebody comes from ends at the next link."""
    link = note.ear.inside.search(note.low, place.start, place.end)
    return note.trim(Span(place.start, link.start())) if link else place


def _before_deed(note: Note, place: Span) -> Span:
    """As in "in Leeds and reads aloud": a place ends where somebody does something else."""
    place = before_finite(note, place)
    words = note.words(place)
    for number, word in enumerate(words[1:], 1):
        low = note.folded(word).split("'")[0]
        one = low in note.ear.small.one or (low == "den" and note.ear.code == "de")
        one = one and number + 1 < len(words)
        if one and is_role_word(note, note.folded(words[number + 1])):
            return note.trim(Span(place.start, word.start))  # "à la laverie une couturière"
        if low in note.ear.small.myself:
            return note.trim(Span(place.start, word.start))
        if low in note.ear.small.he | note.ear.small.she and _does(note, word):
            return note.trim(Span(place.start, word.start))
    for number, word in enumerate(words[1:-2], 1):
        deed = note.folded(words[number + 1])
        acts = deed in note.ear.verbs or (deed.endswith("s") and not deed.endswith("ss"))
        known = is_event(note, words[number + 1]) or deed in note.ear.org_words
        small = note.text[words[number + 1].start].islower()
        if note.ear.joiners.fullmatch(note.folded(word)) and acts and small and not known:
            return note.trim(Span(place.start, word.start))
    return place


def _does(note: Note, word: Span) -> bool:
    """Whether a pronoun is the subject of what follows, and no article ("el taller")."""
    subject = note.text[word.start : word.end].lower().split("'")[0]
    accent = subject in {"él", "ella", "il", "elle", "he", "she"}
    return accent or note.ear.code == "de"


def _event_behind(note: Note, place: Span) -> Span:
    """As in "brant fire at the flood seminar": the event behind the house where one works."""
    for link in note.ear.inside.finditer(note.low, place.start, place.end):
        event = note.trim(Span(link.end(), place.end))
        house = note.trim(Span(place.start, link.start()))
        at = link.group() in _AT and leads_with_event(note, event)
        if at and not leads_with_event(note, house) and _may_be_house(note, house):
            return event
    return place


def _may_be_house(note: Note, house: Span) -> bool:
    """As in "mercy general" before "at the vent training": a house, or a name without article."""
    words = [note.folded(word) for word in note.words(house)]
    if looks_like_org(note, house):
        return True
    ear = note.ear
    small = ear.articles | ear.possessives | ear.small.no_scene | ear.small.meals
    plain = all(word.isalpha() and word not in small for word in words)
    return plain and 0 < len(words) <= MAX_HOUSE and words[0] not in ear.stops


def _next_hole(at: int, end: int, holes: list[Span]) -> int:
    return min([hole.start for hole in holes if hole.start >= at] + [end])


def cut_tail(note: Note, place: Span) -> Span:
    """A place without the small words left hanging at its end."""
    words = note.words(place)
    beside = [n for n, w in enumerate(words) if n and note.folded(w) in note.ear.small.beside]
    if beside and len(words) > beside[0] + 1 and _is_someone(words, note):
        words = words[: beside[0]]  # "handover w bongani"
    while words and _hangs(note, note.folded(words[-1])):
        words.pop()
    return note.trim(Span(place.start, words[-1].end)) if words else Span(place.start, place.start)


def _is_someone(words: list[Span], note: Note) -> bool:
    """Whether the last word of a place is a capital, or nothing that English has a word for."""
    cased = note.capitals and note.text[words[-1].start].isupper()
    return note.ear.code == "en" and (cased or not is_word(note.folded(words[-1])))


def _hangs(note: Note, word: str) -> bool:
    """Whether a word cannot end a place ("the canteen with")."""
    ear = note.ear
    linked = ear.inside.fullmatch(word) or ear.at.fullmatch(word)
    return bool(linked) or word in ear.binders or word == "both"


def _is_place(note: Note, place: Span, link: str) -> bool:
    words = [note.folded(word) for word in note.words(place)]
    nobody = (note.ear.pronouns | note.ear.small.no_place) - note.ear.articles
    theirs = len(words) > 1 and words[0] in note.ear.possessives and not _hangs(note, words[1])
    nobody -= frozenset(words[:1]) if theirs else frozenset()  # "at her farm stand"
    timed = is_time(note, place) or is_rota(note, place, link)
    if not words or len(words) > MAX_PLACE or words[0] in nobody or timed:
        return False
    clause = words[0] in note.ear.small.myself | _CLAUSES  # "before I talk", "when it rained"
    if clause or words[-1] in _NAMING:
        return False  # "sat by someone called Ana"
    if len(words) > 1 and note.ear.inside.fullmatch(words[0]) and words[0] not in note.ear.articles:
        return False  # "sat in on my call"
    daily = words[0].isdigit() and words[1:2] and words[1] in note.ear.small.rates  # "6 every day"
    if daily or (len(words) == 1 and words[0] in note.ear.small.no_scene):
        return False
    if link == "by" and (words in (["day"], ["night"]) or _leads_with_time(note, place)):
        return False
    return not (link in note.ear.small.origin_links and len(words) == 1 and words[0].isdigit())


def _leads_with_time(note: Note, place: Span) -> bool:
    """As in "came by 6am w cakes", "came by Tues": an hour or a day, and no house."""
    days = note.days(place, "past")
    dated = bool(days) and days[0].start == place.start
    return dated or bool(_TIME.match(note.low, place.start, place.end))


def is_time(note: Note, span: Span) -> bool:
    """Whether a stretch is only a time of the day ("3am", "10.30 uhr")."""
    return bool(_TIME.fullmatch(note.low, span.start, span.end))


def met_cues(note: Note, span: Span) -> list[Span]:
    """Where a stretch says that two people met."""
    return [Span(*found.span()) for found in note.ear.met.finditer(note.low, span.start, span.end)]


def is_event(note: Note, span: Span) -> bool:
    """Whether a stretch names something that people meet at."""
    words = [note.folded(word) for word in note.words(span)]
    events = note.ear.events
    return any(
        word in events or word.removesuffix("s") in events or _tail_is_event(note, word)
        for word in (*words, *map("-".join, pairwise(words)))
    )


def _tail_is_event(note: Note, word: str) -> bool:
    if "-" in word:
        return word.rsplit("-", 1)[1] in note.ear.events
    if (
        len(word) >= LONG_EVENT
        and word.endswith(note.ear.event_tails)
        and word not in note.ear.stops
    ):
        return True
    return note.ear.code == "de" and any(
        len(event) > 3 and word.endswith(event) for event in note.ear.events
    )


def leads_with_event(note: Note, span: Span) -> bool:
    """Whether the head noun is an event: the last word, or the first in Romance languages."""
    words = [note.folded(word) for word in note.words(skip_leading(note, span))]
    if not words:
        return False
    if len(words) > 1 and words[-2] in note.ear.small.rates:
        return False
    if note.ear.code == "en" and _TELLING & set(words):
        return False  # "… which is fair"
    romance = note.ear.code in {"es", "fr"}
    if romance and "en" in note.others and words[-1] in note.ear.events:
        return True
    if "-".join(words[-2:]) in note.ear.events:  # "quay clean up"
        return True
    head = words[0] if romance else _english_head(note, words)
    return head in note.ear.events or _tail_is_event(note, head)


def _english_head(note: Note, words: list[str]) -> str:
    """The last word before any "on" or "of": "workshop on dashboards" is a workshop."""
    for number, word in enumerate(words[1:], 1):
        if word in note.ear.small.event_links:
            return words[number - 1]
    return words[-1]
