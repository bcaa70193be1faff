"""A short word of somebody else that puts another thing in its place: "the label says eight"."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations

from drafting.brief import Brief
from drafting.composing.english.tokens import bare, tidy
from drafting.composing.noting.noted_by import read_noted
from prompts.grammar import load_grammar, load_rows

# A word of others with more than this beside it tells a matter of its own.
_SHORT, _BRIEF = 4, 6
_SHARED, _MIN_NAME, _ALIKE = 2, 2, 0.55
_LONGEST, _MOST = 400, 30
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_PUT_RIGHT = re.compile(
    r",? (?:and )?(?:not|pas|no|nicht) (?P<wrong>[\w' -]{2,30})$", re.IGNORECASE
)
_ISO = re.compile(r"\b(?:19|20)\d\d-(?P<month>\d\d)-(?P<day>\d\d)\b")
_NAME = re.compile(r"[^\W\d_a-z][\w'\u2019-]+")


def find_told_otherwise(brief: Brief, code: str) -> list[tuple[str, str]]:
    """Each pair of notes, or of parts of one, of which only one can be right.

    What the private note sets against a fact counts as well: "or did she fail?".
    """
    texts = (tidy(text) for text in (*brief.they_said, *brief.facts, *brief.share))
    told = [text for text in texts if len(text) <= _LONGEST and not _has("reported", code, text)]
    told = told[:_MOST]
    parts = (tidy(part) for part in _SENTENCE.split((brief.note or "")[:_LONGEST]))
    name = brief.contact.name or ""
    private = [part for part in parts if part]
    readers = {
        bare(each.name or "").partition(" ")[0] for each in (brief.contact, brief.other) if each
    }
    found = [pair for text in told for pair in _within(text, code)]
    found += [(one, two) for one, two in combinations(told, 2) if _undoes(one, two, code)]
    for at, text in enumerate((*told, *private)):
        before = told[:at]
        if before and (wavered := _wavers(text, code)):
            found.append((before[-1], wavered))
        elif not readers & {bare(text).partition(" ")[0]} and (
            what := _said_by_another(text, code)
        ):
            if _is_other_name(name, what):
                found.append((name, text))
                continue
            earlier = (one for one in (*reversed(before), name) if _differs(one, what, code))
            # "On hawthorn" is set against the very note that it comes after.
            last = before[-1] if before and _is_other_phrase(before[-1], what, code) else None
            if one := last or next(earlier, None):
                found.append((one, text))
    return found


def _undoes(one: str, two: str, code: str) -> bool:
    """True for "I passed the tram test" and "the tram test was put off"."""
    shared = _telling(one, code) & _telling(two, code)
    if len(shared) < _SHARED:
        return False
    return any(
        (was.search(one) and other.search(two)) or (was.search(two) and other.search(one))
        for was, other in _denied(code)
    )


def _is_other_name(name: str, what: str) -> bool:
    """True for "Bess Oakroyd" on a card, where "Beth Ackroyd" is stored."""
    written = what.strip(" .")
    words, stored = written.split(), name.split()
    if not _MIN_NAME <= len(words) <= len(stored) + 1 or not all(map(_NAME.fullmatch, words)):
        return False
    if set(map(str.casefold, words)) >= {stored[-1].casefold()}:
        return False  # "Dr. Beth Ackroyd" and "Elizabeth Ackroyd" are hers.
    return SequenceMatcher(None, bare(name), bare(written)).ratio() >= _ALIKE


def _within(text: str, code: str) -> Iterator[tuple[str, str]]:
    """The two of which one note holds both: "the list says a vet, I wrote roofer"."""
    for pattern in _patterns("both", code):
        if found := pattern.search(text):
            yield found["one"], found["other"]
            return
    for pattern in _patterns("halves", code):
        if found := pattern.search(text):
            head, tail = text[: found.start()], text[found.start() :].strip(" ,;-(")
            if _wavers(tail, code):
                yield head, _wavers(tail, code)
            elif (what := _said_by_another(tail, code)) and (
                _differs(head, what, code) or _is_other_phrase(head, what, code)
            ):
                yield head, tail
            return


def _wavers(text: str, code: str) -> str:
    """Gives "the cat" for "or was it the cat?": the writer cannot tell which of two it was."""
    found = next((p.match(text) for p in _patterns("wavers", code) if p.match(text)), None)
    return text[found.end() :].rstrip(" ?!.") if found else ""


def _said_by_another(text: str, code: str) -> str:
    """What a card, a list or another person says; nothing where the note is nobody else's."""
    found = next((p.match(text) for p in _patterns("thirds", code) if p.match(text)), None)
    if found or code != "en":
        return text[found.end() :] if found else ""
    noted = read_noted(text)
    return noted.what if noted.is_by_a_third else ""


def _differs(one: str, what: str, code: str) -> bool:
    """True where both name one sort of thing, and not the same."""
    shared = bool(_telling(one, code) & _telling(what, code))
    brief = len(what.split()) <= _BRIEF and (_is_cleft(what, code) or shared)
    if shared and _has("owned", code, what) and not _has("owned", code, one):
        return True
    if (put := _PUT_RIGHT.search(what)) and f" {bare(put['wrong'])} " in f" {bare(one)} ":
        return True
    if any(was.search(one) and other.search(what) for was, other in _denied(code)):
        return True
    values, others = _values(one, code), _values(what, code)
    for sort, named in others.items():
        if not (named and values[sort]) or named & values[sort]:
            continue
        left = {word for word in _telling(what, code) if not _is_value(word, code)} - named
        home = (
            sort == "place" and _has("whereabouts", code, one) and _has("whereabouts", code, what)
        )
        # "Kennengelernt in Kassel", and on the card nothing but the fair in another town.
        home = home or (sort == "place" and len(what.split()) <= _BRIEF and _has("met", code, one))
        if not left or brief or home or (sort == "kin" and _has("died", code, f"{one} {what}")):
            return True
    return False


def _is_value(word: str, code: str) -> bool:
    """True for a number and for the name of a day or a month."""
    counted = word[0].isdigit() or word in _words("numbers_told", code)
    return counted or word in _months(code) or word in _words("weekdays", code)


def _values(text: str, code: str) -> dict[str, set[str]]:
    """What of each sort a note names, by which two notes can be held against each other."""
    days = list(_ISO.finditer(text))
    words = bare(_ISO.sub(" ", text)).split()
    numbers = {word for word in words if word[0].isdigit() or word in _words("numbers_told", code)}
    places = {match["place"] for p in _patterns("where", code) for match in p.finditer(text)}
    kin = {word for word in words if word in _kin(code)}
    return {
        "number": {_number(word) for word in numbers},
        "month": {
            *(_month(word, code) for word in words if word in _months(code)),
            *(day["month"] for day in days),
        },
        "weekday": {word for word in words if word in _words("weekdays", code)},
        "day": {f"{int(day['day'])}" for day in days} | set(_dated(text, code)),
        "place": {bare(place) for place in places} - set(_months(code)),
        "kin": kin,
    }


def _dated(text: str, code: str) -> Iterator[str]:
    """The days of a month by their number: 26 for "26 June" and "June 26th"."""
    named = "|".join(map(re.escape, _months(code)))
    for found in re.finditer(
        rf"\b(?P<one>\d{{1,2}})(?:st|nd|rd|th|\.)? (?:de )?(?:{named})\b"
        rf"|\b(?:{named}) (?P<two>\d{{1,2}})(?:st|nd|rd|th)?\b",
        text,
        re.IGNORECASE,
    ):
        yield f"{int(found['one'] or found['two'])}"


@cache
def _months(code: str) -> tuple[str, ...]:
    return tuple(load_rows("otherwise", code)["months"][0]["pattern"].split())


def _month(word: str, code: str) -> str:
    """The month by its number, whether its name is written out or not."""
    return f"{_months(code).index(word) % 12 + 1:02}"


def _number(word: str) -> str:
    digits = re.match(r"\d+", word)
    return digits[0].lstrip("0") or "0" if digits else word


@cache
def _denied(code: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    rows = load_rows("otherwise", code).get("denied", ())
    pairs = ((row["one"], row["other"]) for row in rows)
    return tuple((re.compile(a, re.IGNORECASE), re.compile(b, re.IGNORECASE)) for a, b in pairs)


def _is_other_phrase(one: str, what: str, code: str) -> bool:
    """True for "on hawthorn" beside "grafts pears on quince": the same small words, another thing.

    A single word on a card is a post, where the other note tells of one.
    """
    told = _past_cleft(what, code)
    words = bare(told).split()
    if not words or len(words) > _SHORT:
        return False
    if code != "de" and _is_name(told, code):
        places = _values(one, code)["place"]
        return bool(places) and not places & set(words)
    if len(words) == 1:
        ends = (bare(one).split()[-1:], words[-1:])
        if all(end and end[0].endswith("s") for end in ends) and ends[0] != ends[1]:
            return True  # "keeps owls", and "hawks" on the page.
        post = words[0] not in bare(one).split() and not words[0][0].isdigit()
        return post and _has("post", code, one)
    lead = [word for word in words if word in _words("leads", code)]
    if not lead or words[: len(lead)] != lead or len(words) - len(lead) not in {1, 2}:
        return False
    before = re.search(rf"\b{' '.join(map(re.escape, lead))} (?P<thing>[\w-]+)", bare(one))
    return before is not None and before["thing"] not in words


def _is_name(text: str, code: str) -> bool:
    """True for "Goole" and "Canal Board": nothing but a name is told."""
    return all(_NAME.fullmatch(word) and not _is_value(bare(word), code) for word in text.split())


def _past_cleft(what: str, code: str) -> str:
    found = next((p.match(what) for p in _patterns("clefts", code) if p.match(what)), None)
    return what[found.end() :] if found else what


def _is_cleft(what: str, code: str) -> bool:
    return _past_cleft(what, code) != what


def _telling(text: str, code: str) -> set[str]:
    return {word for word in bare(text).split() if word not in _words("small", code)}


def _has(sort: str, code: str, text: str) -> bool:
    return any(pattern.search(text) for pattern in _patterns(sort, code))


@cache
def _kin(code: str) -> frozenset[str]:
    return frozenset(str(load_grammar(f"griefs.{code}").get("kin", "")).split())


@cache
def _words(sort: str, code: str) -> frozenset[str]:
    rows = load_rows("otherwise", code).get(sort, ())
    return frozenset(word for row in rows for word in row["pattern"].split())


@cache
def _patterns(sort: str, code: str) -> tuple[re.Pattern[str], ...]:
    rows = load_rows("otherwise", code).get(sort, ())
    return tuple(re.compile(row["pattern"], re.IGNORECASE) for row in rows)
