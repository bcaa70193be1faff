"""What somebody does and where: role and organisation out of a short stretch."""

import re
from dataclasses import dataclass

from drafting.reading.crews import crew_before, is_crew
from drafting.reading.fields import is_department, is_field, is_short_field, names_field
from drafting.reading.note import Note, Span
from drafting.reading.organisations import (
    is_house_word,
    is_named_by_place,
    is_titled,
    looks_like_org,
)
from drafting.reading.roles import has_role, is_role_at, is_role_word, is_works_body
from drafting.reading.terms import before_base, before_street, before_term, house_alone

_SELF = frozenset({"himself", "herself", "themselves", "themself", "hisself", "myself", "sich"})
_LED = frozenset({"del", "de la", "du", "de l'"})
NAMED, INTO = 3, frozenset({"en", "in", "bei", "beim", "im"})
MAX_ROLE, MAX_ORG, MAX_FIELDS, MAX_TRUSTED, PAIR = 7, 7, 3, 4, 2


@dataclass(frozen=True, slots=True)
class Post:
    """A role and an organisation, as far as a stretch names them."""

    role: Span | None = None
    org: Span | None = None


def read_post(note: Note, span: Span, *, trusting: bool = False) -> Post:
    """The role and organisation in a stretch; trusting takes any short words for a role."""
    guess = note.ear.small.guessing.search(note.low, span.start, span.end)
    span = Span(span.start, guess.start()) if guess and guess.end() == span.end else span
    span = _behind_first_name(note, skip_leading(note, note.trim(span)))
    span = before_street(note, before_base(note, span))
    words = note.words(span)
    if all(note.folded(word) in note.ear.small.courtesies for word in words):
        return Post()  # Nothing, or the "(Ms)" behind a name.
    if crewed := _behind_crew(note, span):
        return crewed
    lead = note.ear.at.match(note.low, span.start, span.end)
    field = note.trim(Span(lead.end(), span.end)) if lead else span
    if lead and names_field(note, field):
        return Post(field)
    if lead and (post := _field_in_house(note, field)):
        return post
    return _read_words(note, span, words, trusting=trusting)


def _behind_crew(note: Note, span: Span) -> Post | None:
    """As in "Ladder 7 lieutenant": the post, and the crew that it is in."""
    crew = crew_before(note, span)
    post = read_post(note, Span(crew.end, span.end)) if crew else Post()
    return Post(post.role, post.org or crew) if post.role else None


def _read_words(note: Note, span: Span, words: list[Span], *, trusting: bool) -> Post:
    """The role up to its last word and the house behind it, where nothing leads them in."""
    last = _last_role_word(note, words)
    if last is None:
        return _org_alone(note, span, words, trusting=trusting)
    if _is_of_its_kind(note, words, last):
        return Post(span)
    link = _link_after(note, span, words[last].end)
    if link is None:
        return _without_link(note, span, words, last)
    role = note.trim(Span(span.start, link.start))
    org = _read_org(note, Span(link.end, span.end))
    return Post(role if _short(note, role, MAX_ROLE) else None, org)


def _is_of_its_kind(note: Note, words: list[Span], last: int) -> bool:
    """As in "electricista de teatro", "professeur de lycée": of which kind, and no house."""
    behind = [note.folded(word) for word in words[last + 1 :]]
    kind = len(behind) == PAIR and behind[0] in {"de", "d"} and is_house_word(note, behind[1])
    return note.ear.code in {"es", "fr"} and kind and note.text[words[-1].start].islower()


def _behind_first_name(note: Note, span: Span) -> Span:
    """As in "Rosa the crossing lady": the trade alone."""
    words = note.words(span)
    if len(words) < NAMED or note.folded(words[1]) not in note.ear.articles:
        return span
    first, rest = note.folded(words[0]), Span(words[2].start, span.end)
    named = note.text[words[0].start].isupper() and not is_role_word(note, first)
    return rest if named and has_role(note, rest) else span


def _field_in_house(note: Note, span: Span) -> Post | None:
    """As in "accounts over at danby and sons": what one does there, and where."""
    link = note.ear.at.search(note.low, span.start, span.end)
    field = note.trim(Span(span.start, link.start())) if link else span
    house = _read_org(note, Span(link.end(), span.end)) if link else None
    return Post(field, house) if house and names_field(note, field) else None


def skip_leading(note: Note, span: Span) -> Span:
    """A stretch without the articles and small verbs that it begins with."""
    kin = note.ear.kin.match(note.low, span.start, span.end)
    start = kin.end() if kin and kin.end() < span.end else span.start
    words = note.words(Span(start, span.end))
    for number, word in enumerate(words):
        if is_works_body(note, words[number:]):
            break
        if note.folded(word).replace("'", "") not in note.ear.leading:
            break
        start = word.end
    return note.trim(Span(start, span.end))


def _last_role_word(note: Note, words: list[Span]) -> int | None:
    """The number of the last word of the role, before any "at" or "of"."""
    last = None
    for number, word in enumerate(words):
        low = note.folded(word)
        if is_role_at(note, words, number):
            capital_org = last is not None and _starts_org(note, words, number)
            if capital_org:
                break
            last = number
        elif (
            last is not None and note.ear.at.fullmatch(low) and low not in note.ear.small.role_links
        ):
            break
    return last


def _starts_org(note: Note, words: list[Span], number: int) -> bool:
    """Whether from here on the words are an organisation's ("Fire Rescue", "Engineers Guild")."""
    rest = [note.folded(word) for word in words[number:]]
    linked = note.ear.at.fullmatch(note.folded(words[number - 1]))
    behind_at = note.text[words[number - 1].start - 2 : words[number - 1].start] == "@ "
    housed = behind_at and note.text[words[number].start].isupper()
    return (bool(linked) or housed) and any(word in note.ear.org_words for word in rest)


def _link_after(note: Note, span: Span, after: int) -> Span | None:
    """The "at", "of", "with" that leads from the role to the organisation."""
    for found in note.ear.at.finditer(note.low, after, span.end):
        rest = note.trim(Span(found.end(), span.end))
        if rest.start >= rest.end:
            continue
        first = note.folded(note.words(rest)[0]) if note.words(rest) else ""
        housed = found.group() in _LED and first in note.ear.org_words
        if not housed and _keeps_role(note, found.group(), rest):
            continue  # "enfermera del hospital de Alcoy" is at the hospital
        return Span(*found.span())
    return None


def _keeps_role(note: Note, link: str, rest: Span) -> bool:
    """Whether "of physics" or "de puentes" still belongs to the role."""
    if link not in note.ear.small.loose_links:
        return False
    words = note.words(rest)
    first = note.text[words[0].start] if words else ""
    if words and note.folded(words[0]) in note.ear.fields and len(words) == 1:
        return True
    folded = [note.folded(word) for word in words]
    if link == "d'" and first.islower() and note.capitals:
        return True  # "chef d'atelier"
    if any(word in note.ear.org_words for word in folded[:5]):
        later = note.ear.at.search(note.low, rest.start, rest.end)
        return bool(later)
    later = note.ear.at.search(note.low, rest.start, rest.end)
    if not note.capitals and link in INTO:  # "mecánico en ciclos norte"
        return any(is_field(note, word) or is_role_word(note, note.folded(word)) for word in words)
    return not first.isupper() or bool(later and later.group() not in note.ear.small.loose_links)


def _without_link(note: Note, span: Span, words: list[Span], last: int) -> Post:
    """As in "dep chief logistics riverside fire": the role ends where no field of work follows."""
    end = last
    while end + 1 < len(words) and is_field(note, words[end + 1]):
        rest = [note.folded(word) for word in words[end + 1 :]]
        if len(rest) <= 2 and rest[-1] in note.ear.org_words:
            break
        end += 1
    role = Span(span.start, words[end].end)
    beyond = _without_link_word(note, note.trim(Span(words[end].end, span.end)))
    if beyond.start >= beyond.end:
        return Post(role if _short(note, role, MAX_ROLE) else None)
    org = beyond if looks_like_org(note, beyond) else None
    tail = [note.folded(word) for word in note.words(beyond)]
    doing = (note.ear.verbs, note.ear.events, note.ear.pronouns)  # "chase her boss, she is kind"
    busy = any(word in words for word in tail for words in doing)
    beside = bool(tail) and tail[0] in note.ear.small.seated  # "mechanic next to the mosque"
    if beside or note.ear.me.match(note.low, beyond.start, beyond.end):
        return Post(role if _short(note, role, MAX_ROLE) else None)
    if org is None and len(words) <= MAX_ROLE:
        return Post() if busy else Post(span)
    if org and tail and note.ear.inside.fullmatch(tail[0]):  # "carer in the night team"
        org = skip_leading(note, Span(note.words(org)[0].end, org.end))
    return Post(role if _short(note, role, MAX_ROLE) else None, org)


def _without_link_word(note: Note, beyond: Span) -> Span:
    """As in "new cook on unit": a bare unit behind a link is nobody's house."""
    words = note.words(beyond)
    if len(words) < 2 or not note.ear.inside.fullmatch(note.folded(words[0])):
        return beyond
    if is_crew(note, words[1:]):
        return Span(words[1].start, beyond.end)  # "firefighter on Engine 22"
    bare = len(words) == 2 and note.folded(words[1]) in note.ear.units
    on_site = note.folded(words[0]) == "on" and note.folded(words[1]) == "the"
    bare = bare or on_site  # "crane operator on the hospital extension"
    bare = bare or bool(note.ear.me.fullmatch(note.folded(words[1])))  # "registrar on our ward"
    return Span(beyond.end, beyond.end) if bare else beyond


def _org_alone(note: Note, span: Span, words: list[Span], *, trusting: bool) -> Post:
    link = note.ear.at.match(note.low, span.start, span.end)
    if link and link.end() < span.end:
        return Post(None, _read_org(note, Span(link.end(), span.end)))
    link = note.ear.at.search(note.low, span.start, span.end)
    if is_named_by_place(note, words):
        return Post(None, span)
    sure = trusting or (link and _splits(note, span, link))
    if sure and link and link.group() not in note.ear.small.loose_links:
        role = note.trim(Span(span.start, link.start()))
        org = _read_org(note, Span(link.end(), span.end))
        return Post(role if _short(note, role, 4) else None, org)
    if link and is_titled(note, span):
        return Post(None, span)
    role = note.trim(Span(span.start, link.start())) if link else Span(span.start, span.start)
    if link and note.words(role) and all(is_field(note, word) for word in note.words(role)):
        return Post(role, _read_org(note, Span(link.end(), span.end)))
    return _field_and_house(note, span, words) or (
        Post(span) if trusting and len(words) <= MAX_TRUSTED else Post()
    )


def _field_and_house(note: Note, span: Span, words: list[Span]) -> Post | None:
    """A house alone, or a short field of work before one ("HR Tarn Cabs")."""
    if len(words) > 1 and (is_short_field(note, words[0]) or is_department(note, words[0])):
        house = Span(words[1].start, span.end)
        named = not is_field(note, words[1]) or note.folded(words[1]) in note.ear.org_words
        if looks_like_org(note, house) and named:
            return Post(words[0], house)
    return Post(None, span) if looks_like_org(note, span) else None


def _splits(note: Note, span: Span, link: re.Match[str]) -> bool:
    """Whether "night float @ Mercy" has words on one side and a house on the other."""
    role, house = Span(span.start, link.start()), note.trim(Span(link.end(), span.end))
    if link.group().strip() in note.ear.small.beside:  # "Amasa con la radio apagada"
        return False
    return 0 < len(note.words(role)) <= MAX_FIELDS and looks_like_org(note, house)


def _read_org(note: Note, span: Span) -> Span | None:
    span = skip_leading(note, note.trim(span))
    span = _before_day(note, house_alone(note, before_term(note, span)))
    if note.folded(span) in note.ear.small.no_scene or is_self(note, span):
        return None
    for word in note.words(span)[1:]:
        if note.folded(word) in note.ear.verbs and not note.text[word.start].isupper():
            span = note.trim(Span(span.start, word.start))
            break
    return span if span.start < span.end and _short(note, span, MAX_ORG) else None


def _before_day(note: Note, span: Span) -> Span:
    """As in "maternité des Lilas hier": the house without the day behind it."""
    days = [day for day in note.days(span, "past") if day.start > span.start]
    ends = bool(days) and days[-1].end == span.end and note.text[days[-1].start].islower()
    return note.trim(Span(span.start, days[-1].start)) if ends else span


def is_self(note: Note, span: Span) -> bool:
    """As in "works for himself": whoever has no house."""
    return note.folded(span) in _SELF


def _short(note: Note, span: Span, most: int) -> bool:
    return 0 < len(note.words(span)) <= most
