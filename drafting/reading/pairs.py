"""Two people met together: the post behind both names is theirs, and so is what "them" got."""

from itertools import pairwise

from drafting.reading.clause_kinds import Labelled
from drafting.reading.clauses import Clause
from drafting.reading.meeting_days import been_days
from drafting.reading.meetings import leads_with_event, read_place
from drafting.reading.note import Note, Span
from drafting.reading.posts import Post, read_post
from drafting.reading.roles import is_plural_role
from drafting.reading.sheet import Sheet
from drafting.reading.walk import Walk

MAX_BETWEEN, GIVEN = 4, 2


def settle_pairs(note: Note, clauses: list[Clause], sheets: list[Sheet]) -> None:
    """As in "Ana and her colleague Bo from the food bank": the post behind the second is both's."""
    for first, second in pairwise(sheets):
        if first.person is None or second.person is None or not _are_pair(note, first, second):
            continue
        clause = next((each for each in clauses if each.span.holds(second.person.name)), None)
        if clause and not any((first.role, first.org, second.role, second.org)):
            post = _post_behind(note, Span(second.person.name.end, clause.end))
            met = first.where is not None and post.org is not None and first.where.meets(post.org)
            first.org = second.org = None if met else post.org
        shared = first.org
        if shared and shared.start >= second.person.name.end and not second.org:
            second.org = shared
        behind = [each for each in (first, second) if _is_of_both(note, each.role, second)]
        for each in (first, second):
            each.role = each.role or (behind[0].role if behind else None)
            each.org = each.org or (behind[0].org if behind else None)


def give_to_both(walk: Walk, label: Labelled) -> None:
    """As in "offered them our cuffs": what two people were promised or offered is for each."""
    note, now = walk.note, walk.current
    cue = note.words(Span(label.clause.start, label.body.start))
    words = {note.folded(word) for word in (*cue, *note.words(label.body)[:GIVEN])}
    if len(walk.sheets) < 2 or not words & (note.ear.everyone | {"them"}):
        return
    others = [sheet for sheet in walk.sheets if sheet is not now]
    others = others[1:] if now is walk.shared else others
    for sheet in others:
        if label.kind == "offer" and now.offers and now.offers[-1] not in sheet.offers:
            sheet.offers.append(now.offers[-1])
        elif label.kind == "mine" and walk.pledge and walk.pledge not in sheet.pledges:
            sheet.pledges.append(walk.pledge)


def _are_pair(note: Note, first: Sheet, second: Sheet) -> bool:
    """Whether nothing but an "and" and a few words stand between two names."""
    if first.person is None or second.person is None:
        return False
    between = Span(first.person.name.end, second.person.name.start)
    joint = note.ear.small.between_names.match(note.low, between.start, second.person.name.end)
    return bool(joint) and len(note.words(between)) <= MAX_BETWEEN


def _post_behind(note: Note, rest: Span) -> Post:
    """Where both are from, without the event that stands behind it."""
    days = been_days(note, rest)
    rest = note.trim(Span(rest.start, days[0].start) if days else rest)
    link = note.ear.at.match(note.low, rest.start, rest.end)
    place = read_place(note, Span(link.end(), rest.end), []) if link else None
    if place and leads_with_event(note, place):
        links = list(note.ear.inside.finditer(note.low, rest.start + 1, place.start))
        rest = Span(rest.start, links[-1].start()) if links else rest
    if link is None or leads_with_event(note, Span(link.end(), rest.end)):
        return Post()
    return read_post(note, rest)


def _is_of_both(note: Note, role: Span | None, second: Sheet) -> bool:
    """Whether a role stands behind both names and is more than one's ("paramedics")."""
    if role is None or second.person is None or role.start < second.person.name.end:
        return False
    return any(is_plural_role(note, note.folded(word)) for word in note.words(role))
