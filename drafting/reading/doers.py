"""Where a dictated run begins anew though no "he" and no "she" stands there."""

from drafting.reading.note import Note, Span

EARLY, DAY_REACH = 4, 24
ONES = ("der", "die", "das")


def acts_unled(note: Note, words: list[Span], number: int) -> bool:
    """Whether somebody does something at a word: "… on sunday keeps one …", "… der ist …"."""
    if number < EARLY or number + 1 >= len(words):
        return False
    return _acts_behind_day(note, words, number) or _is_german_subject(note, words, number)


def _acts_behind_day(note: Note, words: list[Span], number: int) -> bool:
    """As in "met at the fair on sunday keeps one blank page": no mark, and no subject."""
    if note.ear.code != "en":
        return False
    word, follows = note.folded(words[number]), note.folded(words[number + 1])
    small = note.ear.small
    acts = word.endswith("s") and not word.endswith("ss") and word not in note.ear.events
    led = follows in note.ear.articles | note.ear.possessives | small.objects | small.counted
    led = led or follows == "one"
    at = words[number].start
    days = note.days(Span(max(words[0].start, at - DAY_REACH), at), "past")
    dated = any(not note.text[day.end : at].strip() for day in days)
    return acts and dated and led


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
