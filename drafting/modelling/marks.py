"""Marks: what stands for a name while a model writes, and how it is put back as the words come.

The number alone says what a mark stands for. So a mark that a model has bent ("[Name 1]",
"{{NAME_1}}", "[NOMBRE_1]", "NAME_1") still finds its words.
"""

import re
from collections.abc import Iterator, Mapping

LABELS = ("NAME", "ORG", "PLACE", "ROLE", "MAIL", "PHONE", "LINK", "LINE", "TERM")
LONGEST = 24

_ANY_LABEL = "|".join(LABELS)
_OPEN, _CLOSE = r"(?:\\?[\[{<]\s*)", r"(?:\s*\\?[\]}>])"
_LABEL = rf"(?:(?i:{_ANY_LABEL})[\s_\\-]*|[^\W\d_]{{2,12}}\\?_)"
_IN_BRACKETS = rf"(?P<open>{_OPEN}{{1,2}}){_LABEL}0*(?P<number>\d{{1,3}})"
_BARE = rf"(?<![\w\[])(?:{_ANY_LABEL})(?:\\?_|[ -])0*(?P<bare>\d{{1,3}})"
_MARK = re.compile(
    rf"(?:(?P<article>\b[Aa]n?)(?P<gap>\s+))?(?:{_IN_BRACKETS}|{_BARE})"
    rf"(?:(?P<own>['\u2019]s)(?={_CLOSE}))?(?P<close>{_CLOSE}{{0,2}})"
)
_RAW = re.compile(
    rf"\[[^\W\d_]{{2,12}}_\d{{1,3}}\]?|[\[{{<](?:{_ANY_LABEL})\b[^\]}}>\n]{{0,6}}[\]}}>]"
    rf"|\b(?:{_ANY_LABEL})_\d+|\[(?:{_ANY_LABEL})\Z"
)
_VOWEL = re.compile(r"(?!uni|eu|one\b|once|us[aei])[aeiou]", re.IGNORECASE)
_SPELT = re.compile(r"[AEFHILMNORSX][A-Z]")
_ENDED = re.compile(r"(?:\A|[.!?\u2026\n])[\s\"\u201c]*\Z")


def write_mark(label: str, number: int) -> str:
    """The mark as it leaves."""
    return f"[{label}_{number}]"


def find_raw(text: str) -> Iterator[re.Match[str]]:
    """What still looks like a mark after all known ones were put back."""
    return _RAW.finditer(text)


def find_marks(text: str) -> Iterator[re.Match[str]]:
    """What is written like a mark, whoever wrote it."""
    return _MARK.finditer(text)


def put_back(text: str, values: Mapping[int, str], *, before: str = "") -> str:
    """The text with every mark's own words; ``before`` is what stands in front of it."""
    whole, at, parts = before + text, len(before), []
    for found in _MARK.finditer(whole, at):
        value = values.get(int(found["number"] or found["bare"]))
        if value is None:
            continue
        if not found["article"] and _ENDED.search(whole[: found.start()]):
            value = value[:1].upper() + value[1:]
        parts += [whole[at : found.start()], _article(found, value), value, found["own"] or ""]
        at = found.end()
    return "".join([*parts, whole[at:]])


def _article(found: re.Match[str], value: str) -> str:
    """The article in front, as the word behind it wants it."""
    if not found["article"]:
        return ""
    sounds = _SPELT.match(value) or (_VOWEL.match(value) and not value[:2].isupper())
    return f"{found['article'][0]}{'n' if sounds else ''}{found['gap']}"


def _beginnings() -> str:
    """A pattern for each way in which a bare mark may have begun."""
    parts = {label[:length] for label in LABELS for length in range(1, len(label) + 1)}
    begun = "|".join(sorted(parts, key=len, reverse=True))
    return rf"(?<![\w\[])(?:{begun})|(?<![\w\[])(?:{_ANY_LABEL})(?:\\?_?|[ -])\d{{0,3}}"


_HELD = re.compile(
    rf"(?:(?:\b[Aa]n?\s+)?(?:\\?[\[{{<]{{1,2}}[^\]}}>\n]{{0,{LONGEST}}}(?:\\?[\]}}>])?|\\|{_beginnings()})"
    r"|\b[Aa]n?\s*)\Z"
)


class Unmasking:
    """Puts words back in a text that comes in pieces, and never lets half a mark through."""

    def __init__(self, values: Mapping[int, str]) -> None:
        self._values = values
        self._held = ""
        self._before = ""

    def feed(self, words: str) -> str:
        """What can be shown now."""
        self._held += words
        found = _HELD.search(self._held)
        cut = self._cut(found) if found else len(self._held)
        ready, self._held = self._held[:cut], self._held[cut:]
        return self._say(ready)

    def end(self) -> str:
        """The rest, once nothing more comes."""
        ready, self._held = self._held, ""
        return self._say(ready)

    def _cut(self, held: re.Match[str]) -> int:
        """Where to stop: a mark with all its brackets need not wait."""
        mark = _MARK.fullmatch(held[0])
        is_whole = mark and mark["open"] and _count(mark["open"]) == _count(mark["close"])
        is_other = held[0].endswith(("]", "}", ">")) and not mark
        return held.end() if is_whole or is_other else held.start()

    def _say(self, ready: str) -> str:
        said = put_back(ready, self._values, before=self._before)
        self._before = (self._before + said)[-4:]
        return said


def _count(brackets: str) -> int:
    return sum(brackets.count(sign) for sign in "[]{}<>")
