"""The note cut into clauses: at marks, at joining words, and where a dictated run begins anew."""

import re
from dataclasses import dataclass, field
from typing import Literal

from drafting.reading.note import Note, Span, is_picture
from drafting.reading.pictures import picture_ends, sentence_goes_on
from drafting.reading.roles import has_role, is_role_word
from drafting.reading.runs import split_run

Joint = Literal["stop", "line", "comma", "run"]
_MARKS = re.compile(
    r"\n+|[.!?…]+(?=\s|$|[\"'”)])|;|\s[-\u2013\u2014]+\s|[,:()|]|\](?!\()|\s/\s|\s=\s|->|→|•"
)
MAX_NAME, DAY_REACH = 4, 16
_HOURS = frozenset({"hr", "hrs"})
_BEFORE_I = frozenset({"was", "am", "did", "do", "than", "as", "have", "had", "should", "can"})
_BEFORE_DOT = re.compile(r"(?<![\w'])[\w.]{1,6}$")
_BULLET = re.compile(
    r"^[ \t]*(?:\(?\d{1,2}[.)]|[-*•])(?=\s)|(?<=\s)\(?\d[)](?=\s)|(?<=[.:!?]\s)\d[.](?=\s)"
    r"|(?<=\s)\(?[a-d]\)(?=\s)",
    re.MULTILINE,
)
_QUOTES = re.compile(r"\"[^\"\n]{1,160}\"|“[^”\n]{1,160}”|„[^“\n]{1,160}“|«[^»\n]{1,160}»")
_BRACKET = re.compile(r"\([^()\n]{2,120}\)")
_COMMENT = re.compile(r"(<!--|\{\{).*?(-->|\}\})", re.DOTALL)
_RE = re.compile(r"[^\W\d_] +(?:re|ref)$")
_RETIRED = re.compile(r"\((?:ret|retd|rtd|ret'd)\.?\)")


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
            parts = split_run(note, piece, shielded)
            for number, part in enumerate(parts):
                kind: Joint = _joint(joint) if number == 0 else "run"
                alone = mark == ":" or (mark == "→" and len(note.words(part)) == 1)
                colon = alone and number == len(parts) - 1
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
        (m.start(), m.end(), "," if _is_name_before(note, m.start()) and "=" in m[0] else _kind(m))
        for m in _MARKS.finditer(note.text)
        if _cuts_here(note, m, shields)
    ]
    cuts += [
        (i, i + 1, "," if sentence_goes_on(note, i + 1) else "stop")
        for i, char in enumerate(note.text)
        if is_picture(char) and picture_ends(note, i)
    ]
    cuts += [
        (*found.span(edge), "stop") for found in _COMMENT.finditer(note.text) for edge in (1, 2)
    ]
    labels = [found.start() for found in note.ear.labels.finditer(note.low)]
    cuts += [(start, start, "line") for start in labels if len(labels) > 1]
    pieces, start = [], 0
    for begin, end, kind in sorted(cuts, key=lambda cut: (cut[0], -cut[1])):
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
    if text[0] in ".!?…;•|]" or "/" in text:
        return "stop"
    if text in {"→", "->"}:
        return "→"
    return ":" if text.strip() in {":", "="} else ","


def _cuts_here(note: Note, mark: re.Match[str], shields: tuple[Span, ...]) -> bool:
    start, text = mark.start(), mark.group()
    if any(span.start <= start < span.end for span in shields) or _goes_on_behind(note, mark):
        return False
    if text == "." and (short := _BEFORE_DOT.search(note.low[max(0, start - 8) : start])):
        small, follows = note.ear.small, note.text[mark.end() :].lstrip()[:1]
        initial = len(short.group()) > 1 or note.text[start - 1].isupper() or not note.capitals
        titled = note.ear.titles.fullmatch(short.group()) and not is_role_word(note, short.group())
        before = note.low[: start - len(short.group())].split()[-1:]
        titled = titled and not _is_owned(note, before)
        initial = initial or any(word.rstrip(".") in note.ear.patient_titles for word in before)
        unit = bool(before) and (before[0] in small.rates or before[0][-1:].isdigit())
        hours = note.ear.code == "en" and short.group() in _HOURS  # "her whole lunch hr. She"
        unit = unit or (bool(before) and hours)
        unit = unit and len(short.group()) > 1  # "6 in an hr. I want one"
        unit = unit or _is_me(note, before, short.group())
        behind = note.low[mark.end() :].split(maxsplit=1)[:1]
        unit = unit and not (behind and behind[0] in small.rates)  # "12 mi. a day"
        if (short.group() in small.shorts or titled) and initial and not unit:
            begun = not titled and _begins_sentence(note, mark.end())
            begun = begun or _ends_with_day(note, start, short.group())
            return begun or not follows.isalnum()
        if short.group() in small.shorts_before_numbers:
            return not follows.isdigit()
    if (
        _is_doubt(note, mark)
        or _is_no_label(note, mark)
        or (text.strip() == "/" and _is_double_post(note, start))
    ):
        return False
    if text in {",", ":"}:
        around = note.text[max(0, start - 1) : start] + note.text[start + 1 : start + 2]
        return not (len(around) == 2 and around.isdigit())
    return True


def _is_me(note: Note, before: list[str], short: str) -> bool:
    """As in "where was i. ah yes": me, and no initial."""
    return note.ear.code == "en" and short == "i" and bool(set(before) & _BEFORE_I)


def _is_owned(note: Note, before: list[str]) -> bool:
    """As in "my sister. It's late", "to the doctor. She": no title, but somebody."""
    owners = note.ear.articles | note.ear.possessives | note.ear.small.mine
    return bool(before) and before[0] in owners


def _goes_on_behind(note: Note, mark: re.Match[str]) -> bool:
    """Whether a dot or a colon is part of what it stands in: a day, a title, a "re"."""
    at = mark.start()
    if mark.group() == ":":
        return _leads_to_topic(note, at)
    return mark.group() == "." and (_is_ordinal(note, at) or _is_in_title(note, at))


def _is_ordinal(note: Note, at: int) -> bool:
    """As in "ich bring ihm am 19. unsere Säcke": in German a dot behind a number counts days."""
    follows = note.text[at + 1 : at + 3]
    if note.ear.code != "de" or not (follows[:1] == " " and follows[1:].islower()):
        return False
    near = Span(max(0, at - DAY_REACH), at)
    words = [note.folded(word) for word in note.words(near)][-2:]
    dated = len(words) > 1 and words[1].isdigit() and words[0] in note.ear.small.days_led
    anew = note.ear.pronouns | {"ich", "wir", "und"}
    return dated and note.folded(note.words(Span(at, len(note.text)))[0]) not in anew


def _is_in_title(note: Note, at: int) -> bool:
    """As in "dr. med. ines kolbe": the dot ends a title of two words."""
    near = note.ear.titles.finditer(note.low, max(0, at - DAY_REACH), at + 1)
    return any(found.end() in {at, at + 1} and " " in found.group() for found in near)


def _ends_with_day(note: Note, at: int, short: str) -> bool:
    """As in "versprochen bis fr. sie ist": the letters before the dot are a day."""
    if note.ear.code == "en" or note.text[at + 1 : at + 2] != " ":
        return False
    before = note.low[: at - len(short)].split()[-1:]
    near = Span(max(0, at - DAY_REACH), at)
    led = bool(before) and (before[0] in note.ear.small.deadlines or before[0] in note.ear.binders)
    days = [day for day in note.days(near, "future") if day.end in {at, at + 1}]
    return bool(days) and (led or not note.text[at + 2 : at + 3].isupper())


def _begins_sentence(note: Note, at: int) -> bool:
    """As in "from HR. ran into her": behind the dot somebody met, said or does something."""
    words = note.words(Span(at, min(len(note.text), at + 24)))
    if not words or note.text[at : words[0].start].strip() or not note.text[at : at + 1].isspace():
        return False
    start, first = words[0].start, note.folded(words[0])
    known = first in note.ear.pronouns or bool(note.ear.me.match(note.low, start))
    told = (note.ear.met, note.ear.how, note.ear.my_say, note.ear.my_promise)
    return len(first) > 1 and (known or any(each.match(note.low, start) for each in told))


def _leads_to_topic(note: Note, at: int) -> bool:
    """As in "mtg re: the recall": behind what one did, a "re" with a colon is an "about"."""
    before = note.low[:at]
    return bool(_RE.search(before)) and not note.text[at + 1 : at + 2].strip()


def _is_doubt(note: Note, mark: re.Match[str]) -> bool:
    """As in "(polish?)": a question mark right before the end of a bracket."""
    return mark.group() == "?" and note.text[mark.end() : mark.end() + 1] == ")"


def _is_no_label(note: Note, mark: re.Match[str]) -> bool:
    """As in "bed alarms = noise": small letters behind it, where names have capitals."""
    head = note.text[mark.end() :].lstrip()[:1]
    if mark.group().strip() != "=" or _is_name_before(note, mark.start()):
        return False
    return note.capitals and head.islower()


def _is_name_before(note: Note, at: int) -> bool:
    """As in "Ana Ruiz = bell founder": nothing but a full name on the line before a mark."""
    line = max(note.text.rfind(mark, 0, at) for mark in "\n.;,:") + 1
    words = note.words(Span(line, at))
    return 1 < len(words) < MAX_NAME and all(note.text[word.start].isupper() for word in words)


def _is_double_post(note: Note, at: int) -> bool:
    """As in "(forklift / stock clerk, big laugh)": a stroke between two halves of a post."""
    opened = max(note.text.rfind(mark, 0, at) for mark in "(),;\n")
    ends = [end for mark in "(),;\n" if (end := note.text.find(mark, at)) > 0]
    if opened < 0 or note.text[opened] != "(" or not ends:
        return False
    return has_role(note, Span(opened + 1, min(ends)))
