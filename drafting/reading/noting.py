"""The substance of a clause written onto the sheet: said, shared, offered, asked."""

import re

from drafting.reading.clause_kinds import Labelled
from drafting.reading.clauses import Clause
from drafting.reading.mine_or_theirs import is_consent
from drafting.reading.note import Span
from drafting.reading.pointing import is_to_do
from drafting.reading.sheet import Pieces, clean, without
from drafting.reading.talks import cut_topic
from drafting.reading.walk import Walk

PAIR = 2
_OF_ANOTHER = re.compile(
    r"\bknow\b.*?\bwho\b.*?(?P<rest>[ ,]+(?:and )?(?:s?he|they)(?:'?s|'re)? \w+)"
)


def after_name(walk: Walk, body: Span) -> Span:
    """As in "Promised Ivy our settings": the substance without the name that it is for."""
    note = walk.note
    names = {
        note.folded(word)
        for sheet in walk.sheets
        if sheet.person
        for word in note.words(sheet.person.name)
    }
    start = body.start
    words = note.words(body)
    if len(words) > 1 and note.folded(words[0]) in {"to", "a", "for"}:
        words = words[1:] if note.folded(words[1]) in names else []
    for word in words[:-1]:
        if note.folded(word) not in names:
            break
        start = word.end
    return note.trim(Span(start, body.end))


def note_down(walk: Walk, label: Labelled, holes: list[Span], *, fresh: bool) -> None:
    """Their words, mine, an offer or a question; a clause that goes on joins the one before."""
    sheet = walk.current
    lists = {
        "they_said": sheet.they_said,
        "wants": sheet.they_said,
        "share": sheet.share,
        "offer": sheet.offers,
        "ask": sheet.asks,
    }
    target = lists[label.kind]
    body = _before_another(walk, label.body) if label.kind == "share" else label.body
    pieces = clean(walk.note, without(body, holes))
    plain = label.kind == "they_said" and not label.cued
    topic = cut_topic(walk.note, label.body, sheet.how) if plain else []
    few = plain and not topic and len(_words(walk, pieces)) < PAIR
    pieces, fresh = topic or pieces, fresh or bool(topic)
    walk.crumb = pieces[0] if pieces and few else None
    if not pieces and label.kind == "share" and _told_before(walk, label):
        sheet.share.append(sheet.they_said.pop())
        walk.entry = sheet.share[-1]
        return
    if _offers_before(walk, label, pieces):
        return
    answered = label.kind == "they_said" and _is_answered(walk, label, pieces)
    answered = answered or (label.kind == "ask" and _asks_for_it(walk, pieces))
    answered = answered or (label.cued and is_consent(walk.note, _words(walk, pieces)))
    if answered or not pieces or few or (plain and _is_about_another(walk, label)):
        walk.entry = None
        return
    last = walk.last
    if label.kind == "offer" and walk.wanted and is_to_do(walk, pieces):
        pieces, walk.wanted = [*walk.wanted, *pieces], []
    same = (
        last is not None
        and last.number == label.number - 1
        and last.kind == label.kind
        and last.clause.sentence == label.clause.sentence
    )
    if same and target and walk.entry is target[-1] and _tells_of_it(walk, label, target[-1]):
        _say_of_it(walk, label, target[-1])
        return
    if plain and target and walk.entry is target[-1] and _is_outcome(walk, label, pieces):
        target[-1].extend(pieces)
        return
    if not fresh and same and target and walk.entry is target[-1] and label.clause.joint == "comma":
        if not join_aside(walk, label, target[-1]):
            target[-1][-1] = Span(target[-1][-1].start, pieces[0].end)
            target[-1].extend(pieces[1:])
        return
    target.append(pieces)
    walk.entry = pieces


def _offers_before(walk: Walk, label: Labelled, pieces: Pieces) -> bool:
    """As in "we've 40 spare chairs -> offered them": what was told before is what I offered."""
    sheet, entry = walk.current, walk.entry
    told = sheet.share if entry in sheet.share else sheet.they_said
    if label.clause.colon or label.kind != "offer" or entry not in told:
        return False
    if not _points_back(walk, label, pieces):
        return False
    told.remove(entry)
    sheet.offers.append(entry)
    return True


def _asks_for_it(walk: Walk, pieces: Pieces) -> bool:
    """As in "asked her for it": no thing that could be asked for is named here."""
    words = _words(walk, pieces)
    return len(words) == 1 and walk.note.folded(words[0]) in {"it", "them", "that", "one"}


def _is_about_another(walk: Walk, label: Labelled) -> bool:
    """As in "tom is retraining" in a note on Ana, which named Tom before: nothing that Ana said."""
    note, person = walk.note, walk.current.person
    words = [note.folded(word) for word in note.words(label.body)[:2]]
    if person is None or len(words) < PAIR or words[0] == person.first(note):
        return False
    named = words[0] in note.ear.small.first_names and words[1] in {"is", "was", "has", "had"}
    return named and bool(re.search(rf"\b{words[0]}\b", note.low[: label.clause.start]))


def _before_another(walk: Walk, body: Span) -> Span:
    """As in "I know Ana Vale who runs the depot she needs two": what is told of another ends it."""
    found = _OF_ANOTHER.search(walk.note.low, body.start, body.end)
    return Span(body.start, found.start("rest")) if found else body


def _tells_of_it(walk: Walk, label: Labelled, before: Pieces) -> bool:
    """As in "she built a kiln, says it cut the bill": "it" is a thing of the clause before."""
    words = walk.note.words(label.body)
    first = walk.note.folded(words[0]) if len(words) > 1 else ""
    it = first in walk.note.ear.small.thing_words - walk.note.ear.pronouns
    return it and label.kind == "they_said" and label.cued and bool(before)


def _say_of_it(walk: Walk, label: Labelled, before: Pieces) -> None:
    """The thing that was talked about, in the place of "it"; else both clauses as one."""
    note = walk.note
    topic = next(
        (
            note.trim(Span(word.end, before[-1].end))
            for piece in before
            for word in note.words(piece)
            if note.folded(word) in note.ear.small.about_links
        ),
        None,
    )
    verb = note.words(label.body)[1:2]
    whole = bool(topic and verb and "'" not in note.folded(note.words(label.body)[0]))
    if topic and whole:
        before[:] = [topic, Span(verb[0].start, label.body.end)]
    else:
        before[-1] = Span(before[-1].start, label.body.end)


def join_aside(walk: Walk, label: Labelled, before: Pieces) -> bool:
    """Whether a bracket about what I gave joined it, brackets and all."""
    behind = walk.note.text[label.clause.end : label.clause.end + 1]
    touching = before and walk.note.text[before[-1].end : label.clause.start].strip() == "("
    if behind != ")" or not touching or not explains_mine(walk, label.clause):
        return False
    before[-1] = Span(before[-1].start, label.clause.end + 1)
    return True


def _is_outcome(walk: Walk, label: Labelled, pieces: Pieces) -> bool:
    """As in "she uses a drone. saves a day": what the thing told of does, and nobody's deed."""
    near = walk.last is not None and walk.last.number == label.number - 1
    first = walk.note.folded(_words(walk, pieces)[0])
    return near and first in walk.note.ear.small.outcomes


def _is_answered(walk: Walk, label: Labelled, pieces: Pieces) -> bool:
    """As in "i asked her if we can film it and she said yes": nothing is left to ask."""
    note, sheet, last = walk.note, walk.current, walk.last
    low = {note.folded(word) for word in _words(walk, pieces)}
    yes = bool(low) and low <= note.ear.small.consent
    no = bool(low) and low <= note.ear.small.refusal
    low, perhaps = low - note.ear.small.perhaps, bool(low) and low <= note.ear.small.perhaps
    asked = last is not None and last.kind == "ask" and bool(sheet.asks)
    if last is None or not (label.cued and asked and (yes or no or perhaps)):
        return False
    cue = [note.folded(word) for word in note.words(Span(last.clause.start, last.body.start))]
    if not perhaps and cue[-1:] and cue[-1] in note.ear.small.whether:
        question = sheet.asks.pop()
        sheet.they_said += [question] if yes else []
    return True


def _told_before(walk: Walk, label: Labelled) -> bool:
    """As in "our piano has a mouse in it, i told her": what I told stands in the clause before."""
    note, last, said = walk.note, walk.last, walk.current.they_said
    if last is None or last.kind != "they_said" or last.cued or not said:
        return False
    if walk.entry is not said[-1] or label.clause.sentence != last.clause.sentence:
        return False
    whole = note.ear.told_after.fullmatch(note.low, label.clause.start, label.clause.end)
    words = _words(walk, said[-1])
    mine = any(note.ear.me.fullmatch(note.folded(word)) for word in words)
    clear = note.ear.code != "en" and note.folded(words[0]) in note.ear.small.that
    return bool(whole) and (mine or clear)


def explains_mine(walk: Walk, clause: Clause) -> bool:
    """As in "gave her my sister's number (a plumber)": a bracket about what I gave or offered."""
    if walk.last is None or walk.last.kind not in {"share", "offer", "mine"}:
        return False
    end = walk.last.clause.end
    return end < clause.start and walk.note.text[end : clause.start].strip() == "("


def _points_back(walk: Walk, label: Labelled, pieces: Pieces) -> bool:
    """As in "… , offered that", "… - hab ich angeboten": nothing but what was said before."""
    clause = label.clause
    if walk.note.ear.offered_after.fullmatch(walk.note.low, clause.start, clause.end):
        return True
    words = [walk.note.folded(word) for word in _words(walk, pieces)]
    return len(words) == 1 and words[0] in walk.note.ear.small.pointers


def _words(walk: Walk, pieces: Pieces) -> list[Span]:
    """The words of some stretches."""
    return [word for piece in pieces for word in walk.note.words(piece)]
