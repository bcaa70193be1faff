"""The note cut into clauses: at marks, at joining words, and where a dictated run begins anew."""

import re
from dataclasses import dataclass, field
from typing import Literal

from drafting.reading.cues import is_bare_cue, starts_cue
from drafting.reading.note import Note, Span, is_picture
from drafting.reading.pictures import picture_ends, sentence_goes_on
from drafting.reading.posts import has_role, is_role_word

Joint = Literal["stop", "line", "comma", "run"]
_MARKS = re.compile(
    r"\n+|[.!?…]+(?=\s|$|[\"'”)])|;|\s[-\u2013\u2014]+\s|[,:()|]|\s/\s|\s=\s|->|→|•"
)
_BEFORE_DOT = re.compile(r"(?<![\w'])[\w.]{1,6}$")
_BULLET = re.compile(
    r"^[ \t]*(?:\(?\d{1,2}[.)]|[-*•])(?=\s)|(?<=\s)\(?\d[)](?=\s)|(?<=[.:!?]\s)\d[.](?=\s)",
    re.MULTILINE,
)
_QUOTES = re.compile(r"\"[^\"\n]{1,160}\"|“[^”\n]{1,160}”|„[^“\n]{1,160}“|«[^»\n]{1,160}»")
_BRACKET = re.compile(r"\([^()\n]{2,120}\)")
_RETIRED = re.compile(r"\((?:ret|retd|rtd|ret'd)\.?\)")
LONG_RUN, MIN_MET, MARKER_REACH = 10, 4, 48
CONTRACTED = ("s", "re", "ve", "ll")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its stretch, its sentence, and what stands before it."""

    span: Span
    sentence: int
    joint: Joint
    bullet: bool = False
    colon: bool = field(default=False)

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.span.end


def split_clauses(note: Note, shields: tuple[Span, ...]) -> list[Clause]:
    """Every clause of the note in its order; a shielded stretch (a mail, a quote) stays whole."""
    whole = (*_QUOTES.finditer(note.text), *_RETIRED.finditer(note.low))
    shielded = (*shields, *(Span(*found.span()) for found in whole))
    clauses: list[Clause] = []
    sentence, joint, bullet = 0, "stop", False
    for start, end, mark in _pieces(note, shielded):
        piece = note.trim(Span(start, end))
        if mark == "bullet":
            bullet = True
        if piece.start < piece.end:
            parts = _split_run(note, piece, shielded)
            for number, part in enumerate(parts):
                kind: Joint = _joint(joint) if number == 0 else "run"
                colon = mark == ":" and number == len(parts) - 1
                clauses.append(Clause(part, sentence, kind, bullet and number == 0, colon))
            bullet = mark == "bullet"
            joint = mark
        elif _rank(mark) > _rank(joint):
            joint = mark
        if _rank(mark) >= _rank("stop") and clauses and clauses[-1].sentence == sentence:
            sentence += 1
    return clauses


def _joint(mark: str) -> Joint:
    if mark in {"line", "bullet"}:
        return "line"
    return "stop" if mark == "stop" else "comma"


def _rank(mark: str) -> int:
    return {"stop": 1, "line": 2, "bullet": 3}.get(mark, 0)


def _pieces(note: Note, shields: tuple[Span, ...]) -> list[tuple[int, int, str]]:
    """Stretches between marks, each with the mark that ends it."""
    inside = [Span(*found.span()) for found in _BRACKET.finditer(note.text)]
    cuts = [
        (m.start(), m.end(), "bullet")
        for m in _BULLET.finditer(note.text)
        if not any(bracket.start < m.start() < bracket.end for bracket in inside)
    ]
    cuts += [
        (m.start(), m.end(), _kind(m))
        for m in _MARKS.finditer(note.text)
        if _cuts_here(note, m, shields)
    ]
    cuts += [
        (i, i + 1, "," if sentence_goes_on(note, i + 1) else "stop")
        for i, char in enumerate(note.text)
        if is_picture(char) and picture_ends(note, i)
    ]
    labels = [found.start() for found in note.ear.labels.finditer(note.low)]
    cuts += [(start, start, "line") for start in labels if len(labels) > 1]
    pieces, start = [], 0
    for begin, end, kind in sorted(cuts):
        if begin < start:
            continue
        pieces.append((start, begin, kind))
        start = end
    pieces.append((start, len(note.text), "stop"))
    return pieces


def _kind(mark: re.Match[str]) -> str:
    text = mark.group()
    if "\n" in text:
        return "line"
    if text[0] in ".!?…;•|" or "/" in text:
        return "stop"
    return ":" if text.strip() in {":", "="} else ","


def _cuts_here(note: Note, mark: re.Match[str], shields: tuple[Span, ...]) -> bool:
    start, text = mark.start(), mark.group()
    if any(span.start <= start < span.end for span in shields):
        return False
    if text == "." and (short := _BEFORE_DOT.search(note.low[max(0, start - 8) : start])):
        small, follows = note.ear.small, note.text[mark.end() :].lstrip()[:1]
        initial = len(short.group()) > 1 or note.text[start - 1].isupper()
        if (short.group() in small.shorts or note.ear.titles.fullmatch(short.group())) and initial:
            return not follows.isalnum()
        if short.group() in small.shorts_before_numbers:
            return not follows.isdigit()
    if text in {",", ":"}:
        around = note.text[max(0, start - 1) : start] + note.text[start + 1 : start + 2]
        return not (len(around) == 2 and around.isdigit())
    return True


def _split_run(note: Note, piece: Span, shields: tuple[Span, ...]) -> list[Span]:
    """A stretch without marks, cut where somebody begins to say or do something else."""
    words = [
        word
        for word in note.words(piece)
        if not any(s.start <= word.start < s.end for s in shields)
    ]
    parts, start = [], piece.start
    for number, word in enumerate(words[1:], 1):
        joined = _joiner_before(note, words, number)
        cut = words[joined].start if joined < number else word.start
        cut = words[joined].end if note.low[words[joined].end : word.start].strip() == "&" else cut
        if cut > start and joined < number and _ends_post(note, Span(start, cut), word):
            parts.append(note.trim(Span(start, cut)))
            start = cut
        if cut <= start or not _begins_anew(note, piece, words, number, joined < number):
            continue
        if is_bare_cue(note, note.trim(Span(start, cut))):
            continue
        here = Span(word.start, piece.end)
        object_ = note.folded(word) in note.ear.small.to_me
        if _in_marker(note, piece, word.start) and (object_ or not starts_cue(note, here)):
            continue
        parts.append(note.trim(Span(start, cut)))
        start = cut
    parts.append(note.trim(Span(start, piece.end)))
    return [part for part in parts if part.start < part.end]


def _joiner_before(note: Note, words: list[Span], number: int) -> int:
    """The number of the first joining word right before a word, or the word's own number."""
    first = number
    if first > 2 and note.folded(words[first - 1]) in note.ear.small.that:
        first -= bool(note.ear.joiners.fullmatch(note.folded(words[first - 2])))
        first -= first < number
        return first
    while first > 1 and note.ear.joiners.fullmatch(note.folded(words[first - 1])):
        first -= 1
    between = note.low[words[number - 1].end : words[number].start].strip()
    return number - 1 if first == number and between == "&" else first


def _begins_anew(
    note: Note, piece: Span, words: list[Span], number: int, after_joiner: bool
) -> bool:
    ear, at = note.ear, words[number].start
    word = note.folded(words[number])
    before = note.folded(words[number - 1])
    secret = ear.secret_before.match(note.low, at, piece.end)
    if secret and before not in ear.binders and number >= 3 and not _in_marker(note, piece, at):
        return len(note.words(Span(secret.end(), piece.end))) >= 2
    if number >= MIN_MET and (
        (after_joiner and (secret or _tells_of_another(note, words, number)))
        or _meets_another(note, words, number, after_joiner=after_joiner)
    ):
        return True
    has_subject = word in ear.pronouns or bool(ear.me.match(note.low, at, words[number].end))
    infinitive = number > 1 and note.folded(words[number - 2]) == "to"
    late = before in ear.small.late and has_subject and starts_cue(note, Span(at, piece.end))
    bound = before in ear.binders and not late
    if not after_joiner and bound and not (has_subject and infinitive):
        return _plans_after_object(note, Span(at, piece.end), before)
    if starts_cue(note, Span(at, piece.end)):
        told = len(words) > LONG_RUN + 2 and not _has_doer(note, before)
        return after_joiner or has_subject or told
    planned = number >= 2 and _plans_a_day(note, Span(at, piece.end))
    if planned or _possessed(note, words, number):
        return True
    return has_subject and _acts(note, words, number)


def _meets_another(note: Note, words: list[Span], number: int, *, after_joiner: bool) -> bool:
    """As in "… also met kim lee": a meeting inside a run, and somebody right behind it."""
    ear, before = note.ear, note.folded(words[number - 1])
    found = ear.met.match(note.low, words[number].start, words[-1].end)
    if not found or before in ear.pronouns or ear.me.match(before):
        return False
    cue = ear.cues.match(note.low, words[number].start, words[-1].end)
    joined = after_joiner or (not note.capitals and before not in ear.binders)
    first = [word for word in words if word.start >= (cue or found).end()][:1]
    common = first and note.folded(first[0]) in ear.stops
    return bool(joined and cue and first) and not common


def _tells_of_another(note: Note, words: list[Span], number: int) -> bool:
    """Whether "and her deputy …", "and a client …" begins something new inside a long run."""
    if len(words) <= LONG_RUN + 2:
        return False
    at, end, ear = words[number].start, words[-1].end, note.ear
    return any(each.match(note.low, at, end) for each in (ear.others, ear.cared, ear.calls))


def _in_marker(note: Note, piece: Span, at: int) -> bool:
    """Whether a place lies inside a longer marker ("rather this stayed between us")."""
    near = Span(max(piece.start, at - MARKER_REACH), min(piece.end, at + MARKER_REACH))
    markers = note.ear.secret_after.finditer(note.low, near.start, near.end)
    return any(found.start() < at < found.end() for found in markers)


def _acts(note: Note, words: list[Span], number: int) -> bool:
    """Whether the subject at a word does something, in a run long enough to hold two clauses."""
    if number + 1 >= len(words):
        return False
    ear = note.ear
    word, before = note.folded(words[number]), note.folded(words[number - 1])
    follows = note.folded(words[number + 1])
    acts = follows in ear.verbs or follows.endswith(("s", "ed")) or "'" in word
    plain = not note.capitals and ear.code == "en" and word in ear.small.he | ear.small.she
    acts = acts or (plain and follows not in ear.binders)
    acts = acts or any(word == f"{short}{end}" for short in ear.pronouns for end in CONTRACTED)
    met = ear.met.match(note.low, words[0].start)
    long = (
        bool(met)
        or number >= LONG_RUN
        or len(words) - number >= LONG_RUN
        or len(words) > LONG_RUN + 2
    )
    return acts and long and before not in ear.pronouns


def _plans_after_object(note: Note, span: Span, before: str) -> bool:
    """As in "keep it between us call him on Monday"."""
    return before in note.ear.small.no_place and _plans_a_day(note, span)


def _possessed(note: Note, words: list[Span], number: int) -> bool:
    """Whether "his marriage is …" begins something new inside a long run."""
    if len(words) <= LONG_RUN + 2 or number + 2 >= len(words):
        return False
    first, third = note.folded(words[number]), note.folded(words[number + 2])
    return first in note.ear.possessives and third in note.ear.small.being


def _has_doer(note: Note, before: str) -> bool:
    """Whether the word before already does what follows ("she told", "had promised")."""
    ear = note.ear
    may = before in ear.small.may or before.endswith("n't")
    return may or before in ear.pronouns or before in ear.verbs or bool(ear.me.fullmatch(before))


def _ends_post(note: Note, before: Span, word: Span) -> bool:
    """Whether "and runs …" goes on from "she is the editor at the Courier"."""
    body = note.trim(before)
    post = note.ear.is_a.match(note.low, body.start, body.end)
    low = note.folded(word)
    acts = low in note.ear.verbs or (low.endswith("s") and not low.endswith("ss"))
    return bool(post) and acts and has_role(note, body) and not is_role_word(note, low)


def _plans_a_day(note: Note, span: Span) -> bool:
    """Whether a stretch begins with "write", "call her" and names a day right after."""
    found = note.ear.follow_up.match(note.low, span.start, span.end)
    if not found or found.end() == found.start():
        return False
    rest = Span(found.end(), min(span.end, found.end() + 24))
    days = note.days(rest, "future")
    if not days or note.text[rest.start : days[0].start].strip(" ,."):
        return False
    return days[0].on is None or days[0].on > note.today
