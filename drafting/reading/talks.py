"""What a talk was about, told in one breath with whom it was with: "coffee w ana re the rota"."""

from drafting.reading.meeting_days import been_days
from drafting.reading.meetings import is_event, met_cues, read_place
from drafting.reading.note import Note, Span
from drafting.reading.person import Person
from drafting.reading.sheet import Pieces


def find_topic(note: Note, span: Span, person: Person) -> Span | None:
    """The "about …" behind somebody whom I met or talked to, without its place and its day."""
    words = note.words(Span(person.name.end, span.end))
    for number, word in enumerate(words[:-1]):
        low = note.folded(word)
        if low in note.ear.small.about_links:
            talked = _is_talk(note, Span(span.start, person.name.start))
            topic = _without_scene(note, Span(word.start, span.end))
            later = met_cues(note, Span(words[number + 1].start, span.end))
            return topic if talked and not later and not _is_amount(note, topic) else None
        if _acts(note, low):
            return None
    return None


def cut_topic(note: Note, span: Span, how: Span | None) -> Pieces:
    """What a clause that begins with "re" or "about" was about, behind the "talked" if any."""
    words = note.words(span)
    if len(words) < 2 or note.folded(words[0]) not in note.ear.small.about_links:
        return []
    topic = _without_scene(note, span)
    if _is_amount(note, topic):
        return []
    told = how and how.end <= span.start and note.ear.small.talked.fullmatch(note.folded(how))
    if how and told and note.folded(words[0]) != "re":
        return [how, topic]
    return [note.trim(Span(words[1].start, topic.end))]


def _is_talk(note: Note, before: Span) -> bool:
    """Whether the words before a name say that the two met or talked."""
    found = (note.ear.cues, note.ear.met, note.ear.how, note.ear.talk)
    return any(each.search(note.low, before.start, before.end) for each in found)


def _acts(note: Note, low: str) -> bool:
    """Whether a word behind a name does something ("ana who writes about owls")."""
    ear = note.ear
    linked = ear.inside.fullmatch(low) or ear.at.fullmatch(low) or low in ear.articles
    busy = low in ear.pronouns or low in ear.verbs or low in ear.stops
    return busy and not linked and low not in ear.events and low not in ear.org_words


def _is_amount(note: Note, topic: Span) -> bool:
    """Whether "about" only guesses or lies ahead ("about 40 people", "about to retire")."""
    words = note.words(topic)[1:2]
    low = note.folded(words[0]) if words else "to"
    return low == "to" or low[0].isdigit()


def _without_scene(note: Note, topic: Span) -> Span:
    """A topic without the place and the day of the talk behind it."""
    ends = [day.start for day in been_days(note, topic) if day.start > topic.start]
    place = read_place(note, topic, [])
    if place and is_event(note, place) and place.start > topic.start:
        links = list(note.ear.inside.finditer(note.low, topic.start, place.start))
        ends += [links[-1].start()] if links else []
    return note.trim(Span(topic.start, min([topic.end, *ends])))
