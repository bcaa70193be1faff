"""The clauses walked once, in order: each adds to the sheet of the person it is about."""

from dataclasses import replace

from drafting.reading.chasing import find_chased
from drafting.reading.clause_kinds import Labelled
from drafting.reading.clauses import Clause
from drafting.reading.delivery import take_delivery
from drafting.reading.finds import find_finds
from drafting.reading.forms import label_before
from drafting.reading.heads import read_head_clause
from drafting.reading.introductions import read_introduction
from drafting.reading.labels import label_clause
from drafting.reading.manners import (
    take_called,
    take_form_value,
    take_how,
    take_occasion,
    tells_name_lost,
)
from drafting.reading.meeting_days import been_days
from drafting.reading.meetings import met_cues
from drafting.reading.mine_or_theirs import begins_then
from drafting.reading.names import skip_courtesies
from drafting.reading.note import Note, Span
from drafting.reading.noting import after_name, explains_mine, note_down
from drafting.reading.openings import is_of_mine, opens_deed, trade_opened
from drafting.reading.pairs import give_to_both, settle_pairs
from drafting.reading.person import Person
from drafting.reading.plans import date_from_us, take_day, take_plan
from drafting.reading.pledges import take_agreement, take_pledge
from drafting.reading.pointing import remember, take_deadline
from drafting.reading.scene import settle_scene
from drafting.reading.sentences import take_named_post, take_role_sentence, take_workplace
from drafting.reading.sheet import Sheet, without
from drafting.reading.strangers import take_nobody, take_stranger
from drafting.reading.subjects import has_subject, skip_joiners
from drafting.reading.tails import without_meeting
from drafting.reading.talks import cut_topic
from drafting.reading.turns import calls_somebody, choose_sheet, go_to_introduced, names_person
from drafting.reading.unpromised import find_unpromised
from drafting.reading.visits import take_visit
from drafting.reading.walk import MAX_HEAD, Found, Walk

FEW = 4
TOLD = {"mine", "theirs", "ask", "follow_up", "offer"}


def gather(note: Note, clauses: list[Clause], people: list[Person], found: Found) -> list[Sheet]:
    """A sheet for each person, the first one's first; one sheet when nobody is named."""
    sheets = [Sheet(person) for person in people] or [Sheet()]
    shared = Sheet()
    current = sheets[0] if len(sheets) == 1 else shared
    walk = Walk(note, found.addresses, sheets, shared, current)
    finds = find_finds(note, clauses, list(found.addresses.urls))
    unpromised, chased = find_unpromised(note, clauses), find_chased(note, clauses)
    for number, clause in enumerate(clauses):
        if number in found.orders or number in unpromised:
            walk.last = walk.entry = walk.pledge = None
            walk.current.unsure += filter(None, [unpromised.get(number)])
            continue
        choose_sheet(walk, clause)
        if number in chased:
            asks = walk.current.asks
            asks += [chased[number]] if chased[number] and not asks else []
            walk.last = walk.entry = walk.pledge = None
            continue
        if number in finds:
            walk.current.offers += [finds[number]] if finds[number] else []
            walk.last = walk.entry = walk.pledge = None
            continue
        secret = found.secrets.spans.get(number)
        if secret is not None:
            _keep_secret(walk, secret, patient=number in found.secrets.patient)
        open_part = _open_part(note, clause, secret)
        if open_part is not None:
            _read_labelled(walk, clauses, open_part, number)
    _share_out(walk)
    settle_pairs(note, clauses, sheets)
    settle_scene(walk, clauses, found)
    return sheets


def _read_labelled(walk: Walk, clauses: list[Clause], clause: Clause, number: int) -> None:
    """A value behind a label of a form goes to its field; any other clause is read."""
    label = label_before(walk.note, clauses, number)
    if label and take_form_value(walk.note, clause, label, walk.current):
        return
    take_how(walk.note, clause, walk.current)
    if clause.sentence < FEW and tells_name_lost(walk.note, clause):
        return
    if take_called(walk.note, clause, walk.current) and not names_person(walk, clause):
        return
    if clause.colon and calls_somebody(walk, clause):
        return
    if not names_person(walk, clause) and take_occasion(walk.note, clause, walk.current):
        return
    _read_clause(walk, clause, number)
    go_to_introduced(walk, clause)
    if clause.sentence <= 1 and not names_person(walk, clause) and not explains_mine(walk, clause):
        take_stranger(walk.note, clause.span, walk.current)


def _open_part(note: Note, clause: Clause, secret: Span | None) -> Clause | None:
    """The part of a clause that is not private."""
    if secret is None:
        return clause
    rest = note.trim(Span(clause.start, secret.start))
    if not note.words(rest):
        return None
    return Clause(rest, clause.sentence, clause.joint, clause.bullet)


def _keep_secret(walk: Walk, secret: Span, *, patient: bool) -> None:
    """A private stretch, joined to the private one before it when only marks stand between."""
    lists = [walk.current.private] + ([walk.current.patient] if patient else [])
    for kept in lists:
        between = walk.note.text[kept[-1].end : secret.start] if kept else ""
        touching = kept and not any(char.isalnum() or char in "\n.!?;" for char in between)
        if kept and touching:
            kept[-1] = Span(kept[-1].start, secret.end)
        else:
            kept.append(secret)


def _read_clause(walk: Walk, clause: Clause, number: int) -> None:
    note = walk.note
    holes = [span for span in walk.addresses.spans if clause.span.meets(span)]
    _take_addresses(walk, holes)
    if _only_address(note, clause.span, holes):
        walk.head += 1
        return
    clause = _behind_address(note, clause, holes)
    if note.ear.corrections.fullmatch(note.low, clause.start, clause.end):
        walk.corrected = walk.pledge is not None
        return
    if _is_opened(walk, clause, number, holes):
        return
    person = walk.current.person
    if person and clause.span.holds(person.name) and not _is_told(walk, clause, number):
        clause = _before_address(note, clause, person, holes)
        rest = read_introduction(note, clause, person, walk.current)
        walk.current.role = walk.current.role or trade_opened(note)
        walk.head, walk.first, walk.last = MAX_HEAD, True, None
        if rest is not None and not is_of_mine(note, rest):
            _file(walk, Clause(rest, clause.sentence, clause.joint), number, holes)
        return
    if person is None or clause.end <= person.name.start:
        clause = replace(clause, span=take_nobody(note, clause.span, walk.current))
        if not note.words(clause.span):
            return
    if not explains_mine(walk, clause):
        clause = replace(clause, span=without_meeting(note, clause.span, walk.current))
        if _adds_post(walk, clause):
            return
        walk.first = False
    _file(walk, clause, number, holes)


def _is_opened(walk: Walk, clause: Clause, number: int, holes: list[Span]) -> bool:
    """Whether a clause tells what the one did whom the note opens with, or only that we talked."""
    if take_visit(walk.note, clause.span, walk.current) or take_delivery(walk, clause):
        return True
    person = walk.current.person
    before = person is not None and clause.end <= person.name.start
    if opens_deed(walk.note, clause.start):
        _take_opening_deed(walk, clause, number, holes)
        return True
    return before and person is not None and _only_meets(walk.note, clause, person)


def _take_opening_deed(walk: Walk, clause: Clause, number: int, holes: list[Span]) -> None:
    """As in "maeve receptionist covered my desk wed": told without its day, which is ours."""
    note = walk.note
    past = [day for day in been_days(note, clause.span) if day.on and day.on <= note.today]
    walk.current.days += past
    days = [Span(day.start, day.end) for day in past]
    _file(walk, clause, number, [*holes, *days])
    walk.head, walk.first, walk.last = MAX_HEAD, False, None


def _only_meets(note: Note, clause: Clause, person: Person) -> bool:
    """As in "talked to Len" before the full name: nothing but that I did, and with whom."""
    words = [note.folded(word) for word in note.words(clause.span)]
    how = note.ear.how.match(note.low, clause.start, clause.end)
    return bool(how) and person.first(note) in words and len(words) <= FEW


def _behind_address(note: Note, clause: Clause, holes: list[Span]) -> Clause:
    """What a clause says behind the address that it begins with, with no mark between them."""
    if not holes or holes[0].start != clause.start:
        return clause
    return replace(clause, span=note.trim(Span(holes[0].end, clause.end)))


def _adds_post(walk: Walk, clause: Clause) -> bool:
    """Whether a clause says more of who somebody is, where or when, and was taken in."""
    if cut_topic(walk.note, clause.span, None):
        walk.current.days = walk.current.days or been_days(walk.note, clause.span)
        return False
    head = (walk.head > 0 or _says_where(walk.note, clause)) and _may_be_head(walk, clause)
    if head and read_head_clause(walk.note, clause, walk.current, first=walk.first):
        walk.head -= 1
        walk.first, walk.last = False, None
        return True
    take = take_role_sentence if walk.current.role is None else take_workplace
    unnamed = _unnamed(walk, clause)
    if unnamed.start > clause.start and take_named_post(walk.note, unnamed, walk.current):
        return True
    return take(walk.note, unnamed, walk.current)


def _says_where(note: Note, clause: Clause) -> bool:
    """As in "and that was on Sunday at the fair": the meeting itself is spoken of."""
    body = skip_joiners(note, clause.span)
    first = note.words(body)[:1]
    told = bool(first) and note.folded(first[0]) in note.ear.small.it_was
    return told and bool(note.ear.met.match(note.low, body.start, body.end))


def _before_address(note: Note, clause: Clause, person: Person, holes: list[Span]) -> Clause:
    """As in "Katarzyna the locksmith 555-0144": who somebody is ends before the number."""
    last = [hole for hole in holes if hole.start >= person.name.end and hole.end == clause.end]
    return replace(clause, span=note.trim(Span(clause.start, last[0].start))) if last else clause


def _is_told(walk: Walk, clause: Clause, number: int) -> bool:
    """Whether a clause with the name promises, asks or plans ("Ask Ana Vale about the oven")."""
    note, person = walk.note, walk.current.person
    label = label_clause(note, clause, number, None)
    if person is None or not label.cued or label.kind not in TOLD:
        return False
    days = note.days(clause.span, "future")
    been = label.kind == "follow_up" and any(d.on and d.on <= note.today for d in days)
    if been or met_cues(note, Span(clause.start, person.name.start)):
        return False
    walk.head, walk.first = MAX_HEAD, True
    walk.planned = walk.planned or label.kind == "follow_up"
    return True


def _unnamed(walk: Walk, clause: Clause) -> Span:
    """A clause without the name of the person it is about ("Nils is a sailmaker")."""
    person = walk.current.person
    words = skip_courtesies(walk.note, walk.note.words(clause.span))
    first = person.first(walk.note) if person else ""
    named = len(words) > 1 and walk.note.folded(words[0]) == first
    return walk.note.trim(Span(words[0].end, clause.end)) if named else clause.span


def _may_be_head(walk: Walk, clause: Clause) -> bool:
    """Whether a clause could still introduce: nothing of a talk in it, no plan, no promise."""
    talked = walk.note.ear.talk.match(walk.note.low, clause.start, clause.end)
    if talked or begins_then(walk.note, clause.span):
        return False
    label = label_clause(walk.note, clause, 0, None)
    return label.kind in {"they_said", "day", "share"} and not label.cued


def _take_addresses(walk: Walk, holes: list[Span]) -> None:
    for span in holes:
        if span in walk.addresses.mails:
            walk.current.mails.append(span)
        elif span in walk.addresses.phones:
            walk.current.phones.append(span)
        elif span in walk.addresses.urls:
            walk.current.urls.append(span)


def _only_address(note: Note, span: Span, holes: list[Span]) -> bool:
    """Whether nothing but labels stands beside the addresses of a clause."""
    ear = note.ear
    words = [note.folded(w) for piece in without(span, holes) for w in note.words(piece)]
    return all(
        word in ear.small.beside_address
        or word in ear.small.networks
        or any(label.fullmatch(word) for label in (ear.phone, ear.mobile, ear.mail, ear.not_phone))
        for word in words
    )


def _file(walk: Walk, clause: Clause, number: int, holes: list[Span]) -> None:
    """Put a labelled clause where it belongs."""
    label = label_clause(walk.note, clause, number, walk.last)
    if label.cued and label.kind not in {"they_said", "wants", "filler"}:
        label = replace(label, body=after_name(walk, label.body))
    fresh = label.cued or clause.joint in {"stop", "line"} or walk.last is None
    fresh = fresh or has_subject(walk.note, clause)
    handlers = {"follow_up": take_plan, "day": take_day, "agreed": take_agreement}
    if label.kind == "share" and not label.cued:
        date_from_us(walk, clause)
    take_deadline(walk, label)
    handler = handlers.get(label.kind)
    if handler:
        handler(walk, label)
    elif label.kind in {"mine", "theirs"}:
        take_pledge(walk, label, holes)
    elif label.kind not in {"filler", "nothing"} and not _is_before_them(walk, label):
        note_down(walk, label, holes, fresh=fresh)
        remember(walk, label)
    give_to_both(walk, label)
    walk.last = label if label.kind != "filler" else walk.last


def _is_before_them(walk: Walk, label: Labelled) -> bool:
    """As in "brain like a sieve. ran into Owen …": a sentence of nobody's before all names."""
    person, clause = walk.sheets[0].person, label.clause
    if walk.note.ear.code != "en" or person is None or label.kind != "they_said" or label.cued:
        return False
    first = walk.note.words(clause.span)[:1]
    low = walk.note.folded(first[0]) if first else ""
    theirs = low in walk.note.ear.pronouns | walk.note.ear.possessives | walk.note.ear.articles
    ended = clause.end < person.name.start and not theirs
    return ended and any(mark in walk.note.text[clause.end : person.name.start] for mark in ".!?\n")


def _share_out(walk: Walk) -> None:
    """What the note says before the first name, or of everybody, holds for each of them."""
    shared, first = walk.shared, walk.sheets[0]
    if shared is not walk.current or len(walk.sheets) > 1:
        for name in ("they_said", "share", "offers", "asks", "pledges", "private", "patient"):
            getattr(first, name)[:0] = getattr(shared, name)
        for name in ("mails", "phones", "urls", "unsure"):
            getattr(first, name).extend(getattr(shared, name))
    everyone = (shared, *walk.sheets)
    where = next((sheet.where for sheet in everyone if sheet.where), None)
    days = next((sheet.days for sheet in everyone if sheet.days), first.days)
    plan = walk.everyone[0] if walk.everyone else shared.follow_up
    if plan is None and len([s for s in walk.sheets if s.follow_up]) == 1:
        plan = next(s.follow_up for s in walk.sheets if s.follow_up)
    for sheet in walk.sheets:
        sheet.where = sheet.where or where
        sheet.how = sheet.how or shared.how
        sheet.days = sheet.days or days
        sheet.follow_up = sheet.follow_up or plan
