"""People whom the contact tells about: patients, pupils, clients, a colleague, a relative."""

import re
from collections.abc import Callable

from drafting.reading.clauses import Clause
from drafting.reading.fields import is_field
from drafting.reading.note import Note, Span
from drafting.reading.roles import is_role_word
from drafting.reading.subjects import skip_joiners

EARLY, FEW = 1, 2
_LEAD = re.compile(
    r"[\s,:(\u2013\u2014-]*"
    r"(?:(?:called|named|by name|se llama|llamad[oa]|nommee?|namens|genannt|is|was)\s+)?"
)

# "one lad, wing C": where somebody in care is found.
_DOOR = re.compile(
    r"\s*[,(-]\s*(?:on |in |from )?(?:the )?(?:wing|cell|landing|block|bed|bay|room|rm|flat|ward"
    r"|pod|unit|seat|zimmer|zelle|bett|station|chambre|cellule|lit|cama|celda|habitacion|cuarto)"
    r" ?(?:no\.? ?|nr\.? ?)?(?:\d{1,4}[a-z]?|[a-z])(?=\s*[,.;)]|\s*$)"
)


def find_told(
    note: Note, clauses: list[Clause], introduces: Callable[[int], bool]
) -> dict[int, bool]:
    """The clauses that bring somebody in, each with whether it is somebody in care by name."""
    found: dict[int, bool] = {}
    for number, clause in enumerate(clauses):
        if introduces(number) or _is_of_house(note, clauses, number):
            continue
        end = _sentence_end(clauses, number)
        cared = _cared_by_name(note, clause, end) or _told_with_home(note, clause, end)
        if cared or _titled(note, clauses, number, end):
            found[number] = True
        elif _is_other(note, clause):
            found.setdefault(number, False)
    return found


def _is_of_house(note: Note, clauses: list[Clause], number: int) -> bool:
    """As in "Mairead the sweep (her + her dad, Ashfall Sweeps)": who works there."""
    clause = clauses[number]
    if clause.sentence or note.text[: clause.start].rstrip()[-1:] != "(":
        return False
    words = note.words(clause.span)
    first = note.folded(words[0]) if words else ""
    both = len(words) > 1 and note.text[words[0].end : words[1].start].strip() in {"+", "&"}
    return both and first in note.ear.small.he | note.ear.small.she | {"her", "him", "them", "they"}


def follows_told(note: Note, clauses: list[Clause], number: int, after: int) -> bool:
    """Whether a new sentence goes on about the same person: by "he", where the contact is a she."""
    if after >= len(clauses) or clauses[after].joint != "stop":
        return False
    told, ear = clauses[number], note.ear
    his = bool(ear.he_told.search(note.low, told.start, told.end))
    hers = bool(ear.she_told.search(note.low, told.start, told.end))
    before = {note.folded(word) for word in note.words(Span(0, told.start))}
    he, she = bool(before & ear.small.he), bool(before & ear.small.she)
    words = [note.folded(w) for w in note.words(skip_joiners(note, clauses[after].span))][:1]
    first = words[0].split("'")[0] if words else ""
    if his and not hers and she and not he:
        return first in ear.small.he
    return hers and not his and he and not she and first in ear.small.she


def _sentence_end(clauses: list[Clause], number: int) -> int:
    last = number
    while last + 1 < len(clauses) and clauses[last + 1].sentence == clauses[number].sentence:
        last += 1
    return clauses[last].end


def _cared_by_name(note: Note, clause: Clause, end: int) -> bool:
    """As in "a client, Joss Ark", "one of hers, Mr Quist", "her last call was Mrs Yost"."""
    for pattern in (note.ear.cared, note.ear.calls):
        for found in pattern.finditer(note.low, clause.start, end):
            if found.start() >= clause.end:
                break
            if _is_trade(note, Span(found.end(), clause.end)) or _is_given(note, clause, found):
                continue
            if _name_after(note, found.end(), end) or _small_name(note, found, end):
                return True
    return False


def _is_given(note: Note, clause: Clause, found: re.Match[str]) -> bool:
    """As in "she'll walk it over to a man called Orr": to whom something promised is to go."""
    body, before = skip_joiners(note, clause.span), note.low[: found.start()].split()[-1:]
    pledges = (note.ear.their_promise, note.ear.my_promise)
    pledged = any(each.match(note.low, body.start, body.end) for each in pledges)
    return pledged and before == ["to"] and not note.ear.wards.search(found.group())


def _is_trade(note: Note, rest: Span) -> bool:
    """As in "patient transport driver": who is in care only belongs to somebody's trade."""
    words = note.words(rest)[: FEW + 1]
    known = [is_role_word(note, note.folded(word)) for word in words]
    fields = words[: known.index(True)] if any(known) else []
    return bool(fields) and all(
        is_field(note, word) or note.folded(word) in note.ear.org_words for word in fields
    )


def _small_name(note: Note, found: re.Match[str], end: int) -> bool:
    """As in "her pt vero salk cries", dictated: two unknown words right behind the patient."""
    if note.capitals:
        return False
    told = found.group().rstrip()
    ward = any(each.end() == len(told) for each in note.ear.wards.finditer(told))
    words = note.words(Span(found.end(), end))[:2]
    return ward and len(words) == FEW and all(_may_be_name(note, word) for word in words)


def _name_after(note: Note, at: int, end: int) -> bool:
    """Whether a name stands right behind, or after a few words and a comma; a cell or a bed too."""
    if _is_name(note, at, end) or _DOOR.match(note.low, at, end):
        return True
    comma = note.text.find(",", at, end)
    between = note.words(Span(at, comma)) if comma >= 0 else []
    near = comma >= 0 and len(between) <= FEW * 2
    return near and _is_name(note, comma, end)


def _is_name(note: Note, at: int, end: int) -> bool:
    """Whether a name begins at a place: a title, a capital, or two unknown words and a mark."""
    lead = _LEAD.match(note.low, at, end)
    start = lead.end() if lead else at
    title = note.ear.titled.match(note.low, start, end)
    after = title.end() if title else start
    words = note.words(Span(after, end))[:3]
    if not words or note.text[after : words[0].start].strip(" ."):
        return False
    if not _may_be_name(note, words[0]):
        return False
    if note.capitals:
        return note.text[words[0].start].isupper()
    if title:
        return True
    marked = "," in note.text[at:start] or "(" in note.text[at:start]
    full = len(words) > 1 and _may_be_name(note, words[1])
    closed = full and note.text[words[1].end : words[1].end + 1] in {",", ".", ")", ""}
    return marked and closed


def _may_be_name(note: Note, word: Span) -> bool:
    low, ear = note.folded(word), note.ear
    if low in ear.stops or low in ear.pronouns or low in ear.verbs or low in ear.binders:
        return False
    if not low[:1].isalpha() or is_role_word(note, low) or low in ear.family:
        return False
    return low not in ear.events and low not in ear.patient_words


def _told_with_home(note: Note, clause: Clause, end: int) -> bool:
    """As in "it was old Mrs Orr at 9 Elm Row": whoever is told with the house they live in."""
    if clause.sentence < EARLY or clause.bullet:
        return False
    found = note.ear.doors.search(note.low, clause.start, end)
    if found is None or found.start() >= clause.end:
        return False
    words = note.words(Span(*found.span()))
    cased = any(note.text[word.start].isupper() for word in words[1:3])
    return cased or not note.capitals


def _titled(note: Note, clauses: list[Clause], number: int, end: int) -> bool:
    """As in "Mrs Yost of Elm Court" far from the front, with no trade of her own."""
    clause = clauses[number]
    if clause.sentence < EARLY or clause.bullet:
        return False
    for found in note.ear.titled.finditer(note.low, clause.start, clause.end):
        if "@" in note.text[found.start() :].split(maxsplit=1)[0]:
            continue  # "m.quill@example.org"
        if note.low[found.start() - 1 : found.start()] == "-":
            continue  # "unsere near-miss Liste"
        words = note.words(Span(found.end(), end))[:6]
        if not words or note.text[found.end() : words[0].start].strip(" ."):
            continue
        if not _may_be_name(note, words[0]) or _named_before(note, words[0], clause.start):
            continue
        cased = note.text[words[0].start].isupper() or not note.capitals
        trade = note.words(Span(clause.start, found.start()))[-FEW:]
        if len(trade) < FEW or note.folded(trade[1]) not in note.ear.small.being:
            trade = trade[-1:]  # "the owner is Mrs Papadaki", but "the nurse washed Mr Hale"
        if any(is_role_word(note, note.folded(word)) for word in trade):
            continue  # "yr 5 teacher Mr Orr"
        if cased and not any(is_role_word(note, note.folded(word)) for word in words[1:]):
            return True
    return False


def _named_before(note: Note, word: Span, start: int) -> bool:
    """Whether a name stands earlier in the note already, and so is the contact's."""
    return bool(re.search(rf"(?<!\w){re.escape(note.folded(word))}(?!\w)", note.low[:start]))


def _is_other(note: Note, clause: Clause) -> bool:
    """Whether a clause brings in a colleague, a relative, or somebody in care without a name."""
    pair = (note.ear.others, note.ear.cared, note.ear.calls)
    return any(each.search(note.low, clause.start, clause.end) for each in pair)
