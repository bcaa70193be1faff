"""Where a dictated run begins anew though no "he" and no "she" stands there."""

from drafting.reading.note import Note, Span
from drafting.reading.openings import is_past
from drafting.reading.scenes import finite_deeds

_AFTER = frozenset({"after", "since", "cos", "bc", "because"})
_DONE_TO = frozenset({"me", "us", "my", "our", "to", "into", "on", "over"})
# With one of these before it, it is somebody else who does it.
_LEADING = frozenset({"who", "that", "which", "where", "while", "and", "but", "because", "i", "we"})
EARLY, SOON, DAY_REACH = 4, 2, 24
_WHOM, _GOT = (
    frozenset({"her", "him", "them"}),
    frozenset({"got", "passed", "lost", "kept", "told"}),
)
ONES = ("der", "die", "das")


def acts_unled(note: Note, words: list[Span], number: int) -> bool:
    """Whether somebody does something at a word: "… on sunday keeps one …", "… der ist …"."""
    if number + 1 >= len(words) or number < (SOON if note.ear.code == "en" else EARLY):
        return False
    if number < EARLY:
        return _done_behind_day(note, words, number)
    return _acts_behind_day(note, words, number) or _is_german_subject(note, words, number)


def _acts_behind_day(note: Note, words: list[Span], number: int) -> bool:
    """As in "met at the fair on sunday keeps one blank page": no mark, and no subject."""
    if note.ear.code != "en":
        return False
    word, follows = note.folded(words[number]), note.folded(words[number + 1])
    small = note.ear.small
    if _done_behind_day(note, words, number) or _done_behind_place(note, words, number):
        return True
    acts = word.endswith("s") and not word.endswith("ss") and word not in note.ear.events
    led = follows in note.ear.articles | note.ear.possessives | small.objects | small.counted
    led = led or follows == "one"
    return acts and led and is_dated(note, words, number)


def _done_behind_day(note: Note, words: list[Span], number: int) -> bool:
    """As in "met her at college sun got her ticket", "came by mon talked me thru the form"."""
    word, follows = note.folded(words[number]), note.folded(words[number + 1])
    if word in _AFTER and follows in note.ear.small.he | note.ear.small.she:
        return is_dated(note, words, number)  # "… sun after she got the job"
    if not is_past(note, word) or (follows in _WHOM and word not in _GOT):
        return False
    at, end, ear = words[number].start, words[-1].end, note.ear
    cues = (ear.my_promise,) if follows in ear.small.to_me else (ear.met, ear.how, ear.my_promise)
    if any(cue.match(note.low, at, end) for cue in cues):
        return False
    return is_dated(note, words, number)


def _done_behind_place(note: Note, words: list[Span], number: int) -> bool:
    """As in "met her after school got the lead post": whom I met does it, and nobody else."""
    word, follows = note.folded(words[number]), note.folded(words[number + 1])
    ear, low = note.ear, [note.folded(each) for each in words[:number]]
    if word not in finite_deeds() or follows not in _DONE_TO | ear.articles | ear.possessives:
        return False
    met = ear.met.match(note.low, words[0].start, words[number].start)
    free = low[-1] not in ear.binders | ear.pronouns and not ear.me.fullmatch(low[-1])
    return bool(met) and free and not set(low) & _LEADING


def is_dated(note: Note, words: list[Span], number: int) -> bool:
    """Whether a day ends right before a word."""
    at = words[number].start
    days = note.days(Span(max(words[0].start, at - DAY_REACH), at), "past")
    return any(not note.text[day.end : at].strip() for day in days)


def _is_german_subject(note: Note, words: list[Span], number: int) -> bool:
    """As in "… getroffen der ist Wachleiter und der lässt alle …": "der" for "er"."""
    if note.ear.code != "de" or number + 2 >= len(words):
        return False
    deed = note.folded(words[number + 1])
    small = note.text[words[number + 1].start].islower()
    acts = deed in note.ear.verbs or deed.endswith("iert")
    acts = acts or (note.capitals and small and deed.endswith("t"))
    free = note.folded(words[number - 1]) not in note.ear.binders - {"und", "aber", "oder"}
    return acts and free and note.folded(words[number]) in ONES
