"""The note as a listener hears it: spoken marks as marks, no "um", capitals where they tell.

What comes out is exactly as long as what was typed, so that every stretch of the one is the same
stretch of the other.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from drafting.everyday import is_everyday, name_words
from drafting.reading.days_taken_back import find_days_taken_back
from drafting.reading.gobetweens import find_gobetweens
from drafting.reading.places_taken_back import find_places_taken_back
from drafting.reading.taking_back import find_taken_back
from drafting.reading.to_myself import find_asides
from drafting.vocabulary import is_word
from prompts.listening import as_pattern, fold, guess_language, load_everywhere

# What is hesitation elsewhere and a word here: "ich hör mich um".
_MEANT = {"de": frozenset({"um"})}
_PAUSE = re.compile(r"\s?(?:,|\.{2,}|\u2026)")
_WRITTEN = re.compile(r"[.,;:?!\n]")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019&][^\W\d_]+)*")
# ":red[Bakery]" and "**Bakery**", as chats and pasted pages write them.
_COLOURED = re.compile(r"(:[a-z][a-z-]{1,24}\[)[^\[\]\n]{0,200}\]")
_STARRED = re.compile(
    r"(?<!\w)(\*{1,3}|_{1,3}|`)(?=[^\s*_`])([^*`\n]{1,200}?)(?<=[^\s*_`])\1(?!\w)"
)
# Two or three words in capitals that fill a part of a line, as on a card.
_SHOUTED = re.compile(
    r"(?:(?<=\A)|(?<=[/|,:;\n(] )|(?<=[\n/|]))"
    r"(?:(?:DR|PROF|MR|MRS|MS|SRA?|HERR|FRAU|MME)\.? )?"
    r"[A-ZÀ-Þ][A-ZÀ-Þ'\u2019-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ'\u2019-]{2,}){1,2}(?= ?(?:[/|,;\n()]|\Z|\. ))"
)
# A family name in capitals behind a first name, which opens a part of a line: "Jean DUPONT, …".
_LAST_SHOUTED = re.compile(
    r"(?:(?<=\A)|(?<=[/|,:;.!?\n(] )|(?<=[\n/|(]))[A-ZÀ-Þ][a-zß-ÿ'\u2019-]+ "
    r"(?P<last>[A-ZÀ-Þ][A-ZÀ-Þ'\u2019-]{2,})(?= ?(?:[/|,;:\n()]|\Z|\. |\.\Z))"
)
# A name alone that is typed louder than the rest: "SUNNIVA new ta".
_ALONE_SHOUTED = re.compile(
    r"(?<![\w'\u2019&@./-])[A-ZÀ-Þ]{3,}(?![\w'\u2019&@/-])(?!\.\w)(?! [A-Z]{2})"
)
_GAP = re.compile(r"(?<=[\w)]) {2,6}(?=[\w(])")
_LINES = frozenset({"br", "p", "li", "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt"})
MIN_LETTERS, LOUD_SHARE, SURE_MARKS, MIN_GAPS, LONG_NAME = 12, 0.8, 2, 3, 7


@dataclass(frozen=True, slots=True)
class Heard:
    """The text to read, and the stretches of it that stand for something else than they say."""

    text: str
    instead: tuple[tuple[int, int], ...] = ()
    loud: bool = False


def hear(text: str) -> Heard:
    """The text to read: dictated marks become marks, hesitation goes, shouting is calmed."""
    loud = _is_loud(text)
    calm = _without_tags(_calm(text) if loud else _calm_names(_calm_lines(text)))
    coloured = [found.span(1) for found in _COLOURED.finditer(calm)]
    lined = (
        [found for found in _STARRED.finditer(calm) if "_" in found.group(1)] if "_" in calm else []
    )
    coloured += [
        span for found in lined for span in (found.span(1), (found.end() - 1, found.end()))
    ]
    calm = _with_gaps_as_lines(_without_stars(calm), text)
    asides = _asides(fold(calm)) if guess_language(calm) == "en" else ()
    others = [found.span() for found in _disowned().finditer(calm)] if "(" in calm else []
    others += find_gobetweens(calm)
    for start, end in (*find_taken_back(calm), *find_days_taken_back(calm), *asides, *others):
        calm = calm[:start] + " " * (end - start) + calm[end:]
        coloured.append((start, end))
    marks = _spoken_marks(fold(calm))
    if not marks and not _hesitations().search(calm):
        return Heard(calm, tuple(sorted(coloured)), loud)
    chars = list(calm)
    for start, end, mark in marks:
        _put(chars, start, end, mark)
    heard = "".join(chars)
    spans = coloured + [(start, end) for start, end, _ in marks]
    meant = _MEANT.get(guess_language(calm), frozenset())
    for found in _hesitations().finditer(heard):
        if found.group(1).lower() in meant:
            continue
        spans.append(found.span(1))
        _put(chars, *_with_commas(heard, *found.span(1)), "")
    return Heard("".join(chars), tuple(sorted(spans)), loud)


def _asides(low: str) -> list[tuple[int, int]]:
    """What an English note says to itself, and the places that it takes back."""
    return [*find_asides(low), *find_places_taken_back(low)]


def _with_gaps_as_lines(text: str, typed: str) -> str:
    """A text typed with wide gaps and few marks, with an end of line in each of the gaps."""
    gaps = {found.start() for found in _GAP.finditer(typed)} if "  " in typed else set()
    if len(gaps) < MIN_GAPS or "\n" in typed or len(_WRITTEN.findall(typed)) > len(gaps):
        return text
    return "".join("\n" if at in gaps else char for at, char in enumerate(text))


def _without_tags(text: str) -> str:
    """The text with tags of formatting blanked ("<b>"); one that could act stays as it is."""
    if "<" not in text:
        return text
    return _tags().sub(_blanked, text)


def _blanked(found: re.Match[str]) -> str:
    """Blanks as long as a tag; a tag that ends a line of the page ends one here."""
    name = found.group(1).lower()
    return ("\n" if name in _LINES else " ") + " " * (len(found.group()) - 1)


def _without_stars(text: str) -> str:
    """The text with the marks of bold and of colour blanked around the words that they dress."""
    if "[" in text:
        text = _COLOURED.sub(_undressed, text)
    return _STARRED.sub(_undressed, text) if any(mark in text for mark in "*_`") else text


def _undressed(found: re.Match[str]) -> str:
    """The words alone, with spaces where the mark before and the mark behind them stood."""
    mark, whole = found.group(1), found.group()
    behind = 1 if mark.endswith("[") else len(mark)
    words = whole[len(mark) : len(whole) - behind]
    return " " * len(mark) + words + " " * behind


@cache
def _tags() -> re.Pattern[str]:
    names = "|".join(map(re.escape, load_everywhere().spoken.tags))
    idle = r"(?:\s(?!on\w+\s*=)(?![^<>]*(?:\son\w+\s*=|(?:script|data)\s*:))[^<>]{0,300})?"
    return re.compile(rf"</?({names}){idle}\s?/?>", re.IGNORECASE)


def _put(chars: list[str], start: int, end: int, mark: str) -> None:
    """Blank a stretch, and set a mark where the space before it was."""
    chars[start:end] = " " * (end - start)
    if mark:
        chars[start - 1 if start and chars[start - 1] == " " else start] = mark


def _with_commas(text: str, start: int, end: int) -> tuple[int, int]:
    """A hesitation with the commas or dots that only set it apart."""
    tail = _PAUSE.match(text, end)
    before = text[:start].rstrip()
    if tail and before.endswith(","):
        start = len(before) - 1
    return start, tail.end() if tail else end


@cache
def _disowned() -> re.Pattern[str]:
    """As in "Tomos (old tutor, not the contact)": a name, and that the note is of another."""
    another = "|".join(load_everywhere().small.disowned)
    name = r"[^\W\d_][\w'\u2019-]+"
    return re.compile(rf"(?<!\w){name} \((?:[^()\n]{{1,60}} )?(?:{another})\)", re.IGNORECASE)


@cache
def _hesitations() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in load_everywhere().spoken.hesitations)
    return re.compile(rf"(?<![\w'-])({words})(?![\w'-])", re.IGNORECASE)


@cache
def _mark_words() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """Each mark with the words that say it, and whether they can hardly mean anything else."""
    spoken = load_everywhere().spoken
    lists = ((spoken.sure, True), (spoken.perhaps, False))
    return tuple(
        (mark, _said(phrases), sure) for marks, sure in lists for mark, phrases in marks.items()
    )


def _said(phrases: Iterable[str]) -> re.Pattern[str]:
    guards = "".join(rf"(?<!\b{re.escape(fold(w))} )" for w in load_everywhere().spoken.nouns)
    words = "|".join(as_pattern(phrase) for phrase in phrases)
    return re.compile(rf"(?<![\w'-]){guards}(?:{words})(?![\w'-])")


def _spoken_marks(low: str) -> list[tuple[int, int, str]]:
    """The marks that were said; a word such as "period" is one only beside another."""
    found = [
        (*match.span(), mark, sure)
        for mark, pattern, sure in _mark_words()
        for match in pattern.finditer(low)
    ]
    few = len(found) < SURE_MARKS and _WRITTEN.search(low)
    kept = [each for each in found if each[3] and not few]
    if len(found) >= SURE_MARKS and (kept or not _WRITTEN.search(low)):
        kept = found
    apart: list[tuple[int, int, str]] = []
    for start, end, mark, _ in sorted(kept, key=lambda each: (each[0], -each[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end, mark))
    return apart


def _is_loud(text: str) -> bool:
    """A note in capitals only, where capitals tell nothing."""
    letters = [char for char in text if char.isalpha() and char.lower() != char.upper()]
    return len(letters) > MIN_LETTERS and sum(
        char.isupper() for char in letters
    ) > LOUD_SHARE * len(letters)


def _calm(text: str) -> str:
    """A shouted text in small letters; short forms such as RN keep their capitals."""
    chars = [char.lower() if len(char.lower()) == 1 else char for char in text]
    for word in _WORD.finditer(text):
        if fold(word.group()) in _short_forms():
            chars[word.start() : word.end()] = word.group()
    return "".join(chars)


def _calm_lines(text: str) -> str:
    """A text with the lines that are all capitals written as names are ("ANA VALE, RN")."""
    if "\n" not in text:
        return text
    return "\n".join(_as_names(line) if _is_loud(line) else line for line in text.split("\n"))


def _calm_names(text: str) -> str:
    """A text with the names in capitals on a card written as names are ("ANA VALE / weaver")."""
    calm = _SHOUTED.sub(lambda found: _as_names(found.group()), text)
    calm = _LAST_SHOUTED.sub(lambda found: _as_names(found.group()), calm)
    return _ALONE_SHOUTED.sub(_calm_first_name, calm)


def _calm_first_name(found: re.Match[str]) -> str:
    """Gives "Sunniva" for "SUNNIVA", and leaves "OFSTED" and "WILL"."""
    word, low = found.group(), fold(found.group())
    rare = len(word) >= LONG_NAME and not (is_word(low) or is_everyday(low))
    known = low in name_words().first_names and low not in name_words().doubtful
    named = (known or rare) and low not in _short_forms()
    return _name(word) if named else word


def _as_names(line: str) -> str:
    keep = _short_forms()
    return _WORD.sub(
        lambda found: found.group() if fold(found.group()) in keep else _name(found.group()), line
    )


def _name(word: str) -> str:
    return word[:1] + word[1:].lower() if len(word.lower()) == len(word) else word


@cache
def _short_forms() -> frozenset[str]:
    return frozenset(map(fold, load_everywhere().spoken.short_forms))


def proper_case(words: str) -> str:
    """A house's name in capitals as people write one ("Mercy Hospital", "RN College")."""
    small = load_everywhere().small.role_links
    return _WORD.sub(
        lambda found: _proper(found.group(), first=not found.start(), small=small), words
    )


def _proper(word: str, *, first: bool, small: tuple[str, ...]) -> str:
    if word.isupper() or (not first and word in {*small, "the", "and", "y", "und", "et"}):
        return word
    return word[:1].upper() + word[1:]
