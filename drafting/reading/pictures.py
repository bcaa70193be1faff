"""Emoji in a note: where one ends a clause, and where it only stands between two words."""

from drafting.reading.cues import starts_cue
from drafting.reading.fields import is_field
from drafting.reading.note import Note, Span, is_picture
from drafting.reading.roles import is_role_word

PICTURE_REACH, MAX_NAME = 24, 3


def picture_ends(note: Note, at: int) -> bool:
    """Whether a sign ends a clause: what follows begins anew, and what stands before can end."""
    if _parts_post(note, at):
        return True
    end = at + 1
    while end < len(note.text) and (note.text[end].isspace() or is_picture(note.text[end])):
        if note.text[end] == "\n":
            return True
        end += 1
    words = note.words(Span(end, min(len(note.text), end + PICTURE_REACH)))
    before = note.words(Span(max(0, at - PICTURE_REACH), at))
    if not words or not before:
        return True
    ear, low = note.ear, note.folded(words[0])
    if note.folded(before[-1]) in ear.binders - ear.small.no_place:
        return False
    last = note.folded(before[-1])
    acts = _acts_on(note, low) and not _acts_on(note, last)
    acts = acts or (low in ear.verbs and last not in ear.verbs)
    if note.text[words[0].start].isupper() or low.split("'")[0] in ear.pronouns or acts:
        return True
    rest = Span(words[0].start, len(note.text))
    cues = (ear.joiners, ear.me, ear.met, ear.follow_up, ear.secret_before, ear.labels)
    return starts_cue(note, rest) or any(cue.match(note.low, rest.start) for cue in cues)


def _parts_post(note: Note, at: int) -> bool:
    """As in "Ana Vale, a picture, weaver": it parts a name that opens a line from what she is."""
    line = note.text.rfind("\n", 0, at) + 1
    before = note.words(Span(line, at))
    behind = note.words(Span(at, min(len(note.text), at + PICTURE_REACH)))[:MAX_NAME]
    if not 0 < len(before) <= MAX_NAME or not behind or "\n" in note.text[at : behind[0].start]:
        return False
    plain = not any(note.folded(word) in note.ear.stops for word in before)
    cased = all(note.text[word.start].isupper() for word in before) and plain
    touching = not note.text[before[-1].end : at].strip(" \ufe0f\u200d")
    post = [is_role_word(note, note.folded(word)) for word in behind]
    fields = behind[: post.index(True)] if any(post) else behind
    return cased and touching and any(post) and all(is_field(note, word) for word in fields)


def sentence_goes_on(note: Note, at: int) -> bool:
    """Whether a joining word in small letters follows, so that the sentence is not over."""
    words = note.words(Span(at, min(len(note.text), at + PICTURE_REACH)))[:1]
    joined = words and note.ear.joiners.fullmatch(note.folded(words[0]))
    if _parts_post(note, at - 1):
        return True
    return (
        bool(joined)
        and note.text[words[0].start].islower()
        and "\n" not in note.text[at : words[0].start]
    )


def _acts_on(note: Note, word: str) -> bool:
    """Whether a word reads like a verb in the third person ("presses")."""
    return word in note.ear.verbs or (len(word) > 3 and word.endswith("s") and word[-2] not in "su")
