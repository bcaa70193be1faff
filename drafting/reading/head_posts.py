"""A post behind a name: a role or a house between commas, or on its own line."""

from drafting.reading.crews import is_numbered_house
from drafting.reading.fields import is_field, names_field
from drafting.reading.grades import ends_in_now, take_grade
from drafting.reading.houses import before_house, is_noun_phrase, take_larger_org, take_org
from drafting.reading.meeting_days import been_days
from drafting.reading.meetings import met_cues
from drafting.reading.note import Note, Span
from drafting.reading.openings import is_past
from drafting.reading.organisations import looks_like_org
from drafting.reading.posts import read_post, skip_leading
from drafting.reading.roles import has_role, is_role_word, is_works_body
from drafting.reading.scenes import finite_deeds
from drafting.reading.sheet import Sheet
from drafting.reading.spelling import ends_like_trade, is_mistyped_role
from drafting.reading.spots import (
    is_first_of_two,
    is_of_another,
    is_spot,
    is_yet_to_come,
    tells_that,
)
from drafting.reading.things import find_firms

MAX_WORDS, EXTRA, MAX_TRUSTED = 8, 4, 4
_DONE_TO = frozenset({"my", "our", "up", "off", "out", "in", "on", "back"})
_FRENCH_OBJECTS = frozenset({"des", "les", "le", "la", "du", "un", "une", "ses", "son", "sa"})


def take_head_post(note: Note, span: Span, sheet: Sheet, *, first: bool) -> bool:
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
    led = len(words) > MAX_WORDS and has_role(note, Span(part.start, words[1].end))
    if not 0 < len(words) <= MAX_WORDS + (EXTRA if led else 0):
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
    if is_trade_abroad(note, span, sheet):
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


def is_trade_abroad(note: Note, span: Span, sheet: Sheet) -> bool:
    """As in "Ana Gil, pescadera del mercado, el sábado": by its ending a trade, and no place."""
    first = note.words(span)[:1]
    if note.ear.code not in {"es", "fr"} or sheet.person is None or not first:
        return False
    behind = note.text[sheet.person.name.end : span.start].strip(" ") == ","
    low = [note.folded(word) for word in note.words(span)]
    plain = low[0] not in note.ear.events and not is_role_word(note, low[0])
    plain = plain and len(low) <= MAX_TRUSTED + 1 and not {"que", "qui", "vez", "fois"} & set(low)
    return behind and plain and sheet.role is None and ends_like_trade(note, first[0])


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
