"""The clauses that ask for silence, and what each of them covers at first."""

import re
from itertools import pairwise

from drafting.reading.clauses import Clause
from drafting.reading.cues import is_bare_cue, starts_cue
from drafting.reading.kept import Confidences
from drafting.reading.meetings import met_cues
from drafting.reading.note import Note, Span
from drafting.reading.sheet import without
from drafting.reading.subjects import is_fragment, is_mine, is_plan, skip_joiners
from drafting.reading.topics import topic_at

MAX_POINTED, MANY, PLENTY = 6, 2, 3
# "She sort of said so": what was said stands before.
_HINTED = re.compile(
    r"\b(?:said|says|hinted|admitted|confessed|owned|let on|told me) (?:to )?(?:so|as much)\b"
)


def keep_marked(note: Note, clauses: list[Clause], number: int, kept: Confidences) -> None:
    """A clause that asks for silence is private, and so is what it is about."""
    clause = clauses[number]
    whole = number in kept.spans and number not in kept.worries  # It tells the matter itself.
    body = skip_joiners(note, clause.span)
    before = note.ear.secret_before.match(note.low, body.start, body.end)
    if before and _is_denied(note, Span(*before.span()), clause.span):
        before = None
    if before and _says_more(note, Span(before.end(), body.end)):
        kept.marks[number] = Span(*before.span())
        kept.spans[number] = clause.span
        _keep_rest(note, clauses, number, kept)
        return
    after = _marker_behind(note, body)
    if not before and not after:
        return
    found = before or after
    kept.marks[number] = Span(*found.span()) if found else clause.span
    if found and clauses[number].colon and not _says_more(note, Span(found.end(), body.end)):
        kept.spans[number] = clause.span
        _keep_neighbour(note, clauses, number, kept, points_on=True)
        return
    head = Span(body.start, found.start() if found else body.start)
    if found and _says_more(note, head) and not is_bare_cue(note, note.trim(head)):
        _keep_clause(note, clauses, number, kept, found)
        return
    kept.spans[number] = clause.span
    told = is_bare_cue(note, note.trim(head))
    if found and found is after and told and _says_more(note, Span(found.end(), body.end)):
        _keep_rest(note, clauses, number, kept)
        return
    if telling_around(note, clause.span) < MANY and not whole:
        _keep_neighbour(note, clauses, number, kept, points_on=bool(before and not after))


def telling_around(note: Note, span: Span) -> int:
    """How many words of a stretch say more than that something is to be kept quiet."""
    marks = note.ear.silence.finditer(note.low, span.start, span.end)
    holes = [Span(*mark.span()) for mark in marks]
    words = [word for piece in without(span, holes) for word in _plain(note, piece)]
    telling = sum(word not in note.ear.stops for word in words)
    return telling + (len(words) >= PLENTY) + (len(words) > PLENTY)


def tells_of_somebody(note: Note, body: Span) -> bool:
    """As in "she irons maps between blotters": a subject, and enough that is told of it."""
    words = note.words(body)
    subject = bool(words) and note.folded(words[0]) in note.ear.pronouns
    return subject and telling_around(note, body) >= PLENTY


def _plain(note: Note, span: Span) -> list[str]:
    """The words of a stretch without the smallest."""
    ear = note.ear
    small = ear.binders | ear.pronouns | ear.possessives | ear.small.pointers | ear.small.may
    words = (note.folded(word) for word in note.words(span))
    return [word for word in words if word not in small and not ear.me.fullmatch(word)]


def _marker_behind(note: Note, body: Span) -> re.Match[str] | None:
    """A marker such as "don't tell anyone"; "they don't share" is somebody's habit instead."""
    for found in note.ear.secret_after.finditer(note.low, body.start, body.end):
        before = note.words(Span(body.start, found.start()))[-1:]
        subject = note.folded(before[0]) if before else ""
        habit = subject in note.ear.pronouns or note.ear.me.fullmatch(subject)
        denied = _is_denied(note, Span(*found.span()), body)
        denied = denied or bool(note.ear.nameless.fullmatch(note.low, body.start, body.end))
        denied = denied or _is_way_of_doing(note, body, found)
        if not denied and not (habit and found.group().startswith(note.ear.small.habits)):
            return found
    return None


def _is_way_of_doing(note: Note, body: Span, marker: re.Match[str]) -> bool:
    """As in "tests them by handing over a rope and saying nothing": how somebody does a thing."""
    before = note.words(Span(body.start, marker.start()))
    low = [note.folded(word) for word in before]
    busy = marker.group().split()[0].endswith("ing")
    return busy and any(
        one in note.ear.small.ways and other.endswith("ing") for one, other in pairwise(low)
    )


def _is_denied(note: Note, marker: Span, span: Span) -> bool:
    """Whether a marker lies in words that say the opposite, or name a trade ("secret recipes")."""
    ear = note.ear
    return any(
        Span(*found.span()).meets(marker)
        for pattern in (ear.no_secret, ear.trades)
        for found in pattern.finditer(note.low, span.start, span.end)
    )


def _says_more(note: Note, span: Span) -> bool:
    words = [note.folded(word) for word in note.words(span)]
    small = note.ear.binders | note.ear.small.pointers  # "just for me that one"
    return len(words) >= 2 and any(word not in small for word in words)


def _keep_clause(
    note: Note, clauses: list[Clause], number: int, kept: Confidences, found: re.Match[str]
) -> None:
    """The marker ends its own clause: "she is leaving keep it to yourself"."""
    span = clauses[number].span
    at = topic_at(note, span)
    tail = telling_tail(note, span, found.start()) if at is None else tail_before(note, span, at)
    whole = tail is None or not starts_cue(note, skip_joiners(note, span))
    kept.spans[number] = span if whole else Span(tail or span.start, span.end)
    first = number
    while _same_secret(clauses, first - 1, number) and (
        (first - 1) in kept.spans or is_fragment(note, clauses[first])
    ):
        first -= 1
    _fill(clauses, first, number, kept)


def _keep_rest(note: Note, clauses: list[Clause], number: int, kept: Confidences) -> None:
    """A marker in front covers its sentence, up to something that I said or promised."""
    last = number
    while last + 1 < len(clauses) and clauses[last + 1].sentence == clauses[number].sentence:
        behind = clauses[last + 1]
        met = any(cue.start == behind.start for cue in met_cues(note, behind.span))
        if met or is_mine(note, behind) or is_plan(note, behind):
            break
        last += 1
    _fill(clauses, number, last, kept)


def _keep_neighbour(
    note: Note, clauses: list[Clause], number: int, kept: Confidences, *, points_on: bool
) -> None:
    """A marker on its own points to what stands before it, or on to what follows."""
    if clauses[number].joint == "run":
        _keep_around(note, clauses, number, kept)
        return
    same_before = _same_secret(clauses, number - 1, number)
    same_after = _same_secret(clauses, number + 1, number)
    turns = same_after and _turns(note, clauses[number + 1])
    turns = turns or (same_after and same_before and is_bare_cue(note, clauses[number - 1].span))
    same_before = same_before and not turns
    forward = same_after and _says_more(note, clauses[number + 1].span) and not same_before
    if (
        forward
        or clauses[number].colon
        or (points_on and not same_before)
        or (same_after and not same_before)
    ):
        target = number + 1
        if target < len(clauses) and not is_mine(note, clauses[target]):
            kept.spans[target] = clauses[target].span
            _keep_rest(note, clauses, target, kept)
        return
    first = _secret_start(note, clauses, number, kept)
    _fill(clauses, first, number, kept)


def _keep_around(note: Note, clauses: list[Clause], number: int, kept: Confidences) -> None:
    """Without marks nobody can tell where a marker points, unless one side is mine."""
    mine = {
        each: is_mine(note, clauses[each]) or pledges(note, clauses[each])
        for each in (number - 1, number + 1)
        if _same_secret(clauses, each, number)
    }
    if mine.get(number + 1) is False and points_onward(note, clauses, number):
        mine.pop(number - 1, None)
    for each, own in mine.items():
        if not own:
            kept.spans.setdefault(each, clauses[each].span)
    if mine.get(number + 1) is False:
        _keep_rest(note, clauses, number + 1, kept)


def points_onward(note: Note, clauses: list[Clause], number: int) -> bool:
    """As in "… btw dont tell but shes moving": amid a run, with a turn right behind the marker."""
    run = clauses[number].joint == "run" and _same_secret(clauses, number + 1, number)
    return run and _turns(note, clauses[number + 1])


def _turns(note: Note, clause: Clause) -> bool:
    """Whether a clause begins with "but", so that the marker before it points on to it."""
    first = note.words(clause.span)[:1]
    return bool(first) and note.folded(first[0]) in note.ear.small.turns


def _same_secret(clauses: list[Clause], other: int, number: int) -> bool:
    return 0 <= other < len(clauses) and clauses[other].sentence == clauses[number].sentence


def _secret_start(note: Note, clauses: list[Clause], number: int, kept: Confidences) -> int:
    """The first clause that a marker behind it covers."""
    if number == 0 or pledges(note, clauses[number - 1]):
        return number
    sentence = clauses[number - 1].sentence
    first, target = number - 1, number - 1
    while first > 0 and clauses[first - 1].sentence == sentence:
        first -= 1
        fragment = is_fragment(note, clauses[target]) or _points_back(note, clauses[target])
        fragment = fragment or _is_listed(note, clauses[target])
        joined = first == target - 1 and fragment and not is_mine(note, clauses[first])
        aside = first == target - 1 and _is_aside(note, clauses[target])
        aside = aside and not pledges(note, clauses[first])
        if first in kept.spans or joined or aside:
            target = first
    span = clauses[target].span
    tail = telling_tail(note, span, span.end)
    if tail is not None and target not in kept.spans and starts_cue(note, skip_joiners(note, span)):
        kept.spans[target] = Span(tail, span.end)
    return target


def pledges(note: Note, clause: Clause) -> bool:
    """Whether a clause promises, offers or plans something, which is no secret of theirs."""
    body, ear = skip_joiners(note, clause.span), note.ear
    if len(note.words(body)) < MANY:
        return False  # "well", which sounds like a "we'll".
    said = any(cue.match(note.low, body.start, body.end) for cue in (ear.my_promise, ear.offer))
    return said or is_plan(note, clause) or _gives(note, body)


def _gives(note: Note, body: Span) -> bool:
    """Whether they promise something to me, and do not only say what they are about to do."""
    ear, found = note.ear, note.ear.their_promise.match(note.low, body.start, body.end)
    if not found:
        return False
    words = {note.folded(word) for word in note.words(body)}
    mine = any(ear.me.fullmatch(word) for word in words) or words & ear.small.no_place
    deed = {note.folded(word) for word in note.words(Span(found.end(), body.end))[:1]}
    return bool(mine or deed & (ear.gives | ear.they_give))


def _is_aside(note: Note, clause: Clause) -> bool:
    """As in "I dream of it, stupid I know, that's for me only": it tells nothing by itself."""
    words = note.words(clause.span)
    owned = bool(words) and note.folded(words[0]) in note.ear.possessives
    return not owned and len(words) <= PLENTY and telling_around(note, clause.span) <= MANY


def _is_listed(note: Note, clause: Clause) -> bool:
    """Whether a clause is one more thing of theirs in a list ("his tablets and the stairs")."""
    words = [note.folded(word) for word in note.words(clause.span)]
    owned = bool(words) and words[0] in note.ear.possessives
    return owned and not any(word in note.ear.verbs for word in words)


def _points_back(note: Note, clause: Clause) -> bool:
    """Whether a clause is about what was said before it ("he is hiding it from the school")."""
    if _HINTED.search(note.low, clause.start, clause.end):
        return True
    words = [note.folded(word) for word in note.words(clause.span)][1:MAX_POINTED]
    vague = {"that", "them"} if note.ear.code == "de" else {"that", "them", "es"}
    return any(word in note.ear.small.pointers - vague for word in words)


def _fill(clauses: list[Clause], first: int, last: int, kept: Confidences) -> None:
    for each in range(first, last + 1):
        kept.spans.setdefault(each, clauses[each].span)


def tail_before(note: Note, span: Span, at: int) -> int | None:
    """Where a "because …" begins that holds the private part, or None."""
    last = None
    for found in note.ear.tails.finditer(note.low, span.start, at + 1):
        if found.start() > span.start:
            last = found.start()
    return last


def telling_tail(note: Note, span: Span, at: int) -> int | None:
    """The "because …" that says who did or is something; "since the flood" tells only when."""
    tail = tail_before(note, span, at)
    words = [note.folded(word) for word in note.words(Span(tail or at, at))][1:]
    doing = note.ear.verbs | note.ear.pronouns | note.ear.small.may
    return tail if any(word in doing or note.ear.me.fullmatch(word) for word in words) else None
