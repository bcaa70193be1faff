"""A name that the writer puts right: "ines no wait it was IRENE", "dr ito no sorry MS ito".

The last one counts, everywhere in the note; what it took back is told apart, as words left over.
"""

import re
from difflib import SequenceMatcher
from functools import cache
from itertools import chain

from drafting.everyday import is_everyday, name_words
from drafting.vocabulary import is_word
from prompts.grammar import load_grammar
from prompts.listening import fold, guess_language, load_everywhere

_NAME = r"[^\W\d_][\w'\u2019-]+"
LOUD_SHARE, LONGEST, MANY, EITHER, ALIKE = 0.6, 4000, 2, "or", 0.6
_SPELT = re.compile(rf"(?<!\w)(?P<name>{_NAME})[ ,]+(?:with|w/) an? \w[ ,]+(?=(?P=name) )")
_SOUNDS = tuple(map(frozenset, ("ckq", "fp", "jyg", "szcx", "iye", "vw")))


def put_right(typed: str) -> tuple[str, tuple[str, ...]]:
    """The note with each name as it was put right, and the words that were taken back."""
    if len(typed) > LONGEST or not _may_hold(typed):
        return typed, ()
    text, gone = typed, list[str]()
    settled = ((_title(), _title_right), (_either(), _one_right), (_alike(), _last_right))
    for pattern, settle in (*settled, (_other(), _right)):
        at = 0
        while found := pattern.search(text, at):
            at = found.end()
            right = settle(found)
            if right is None:
                at = found.start("right")
                continue
            gone.append(" ".join(text[found.start() : found.start("right")].split()))
            text, more = _everywhere(text, found, right)
            gone += more
            at = found.start()
    while gone and (spelt := _SPELT.search(text)):  # "Carl with a C, Carl Orr"
        gone.append(spelt[0].strip(" ,"))
        text = text[: spelt.start()] + text[spelt.end() :]
    return text, tuple(gone)


def _may_hold(text: str) -> bool:
    """Whether it is an English note that takes something back, and not written in capitals only."""
    letters = [char for char in text if char.isalpha()]
    loud = sum(char.isupper() for char in letters) > LOUD_SHARE * len(letters)
    return not loud and guess_language(text) == "en" and _any_back().search(fold(text)) is not None


def _everywhere(text: str, found: re.Match[str], right: str) -> tuple[str, list[str]]:
    """The text with the right name here, and wherever else the wrong one stands."""
    rest, before = text[found.end() :], text[: found.start()]
    wrong = found["wrong"]
    if fold(wrong) == fold(right):
        return f"{before}{right}{rest}", []
    again = re.compile(rf"(?<![\w'-]){re.escape(wrong)}(?![\w'-])", re.IGNORECASE)
    gone = [each.group() for part in (before, rest) for each in again.finditer(part)]
    return f"{again.sub(right, before)}{right}{again.sub(right, rest)}", gone


def _title_right(found: re.Match[str]) -> str | None:
    """Gives "Ms Ito" for "dr ito no sorry MS ito"."""
    title, name = found["right"].split(maxsplit=1)
    return f"{title[:1].upper()}{title[1:].lower()} {name[:1].upper()}{name[1:]}"


def _one_right(found: re.Match[str]) -> str | None:
    """Gives "Tim" for "tom or tim?? no TIM"."""
    return _calm(found["right"])


def _last_right(found: re.Match[str]) -> str | None:
    """Gives "Thorvald" for "Torvald or Thorvald": two ways to write one name, and none settled."""
    one, other = fold(found["wrong"]), fold(found["right"])
    alike = one[0] == other[0] and one[-1] == other[-1] and abs(len(one) - len(other)) < MANY
    return _calm(found["right"]) if alike and _is_rare(one) and _is_rare(other) else None


def doubt_left(gone: str, text: str) -> str | None:
    """What to ask where two names were left standing ("Torvald or")."""
    wrong, _, last = gone.rpartition(" ")
    if fold(last) != EITHER:
        return None
    right = re.search(rf"(?<![\w'-]){re.escape(wrong[:1])}[\w'-]+", text, re.IGNORECASE)
    return f'The note gives two names: "{wrong}" and "{right[0]}". Which is it?' if right else None


def _right(found: re.Match[str]) -> str | None:
    """Gives "Irene" for "ines no wait it was IRENE"; small letters need a "wait" or an "it was"."""
    wrong, right = found["wrong"], found["right"]
    if not _is_name(wrong) or fold(wrong) == fold(right) or fold(right) in _never():
        return None
    back = f" {fold(found['back'])} "
    loud = right.isupper() and len(right) > 1
    sure = bool(found["was"]) or any(f" {word} " in back for word in ("wait", "hang on", "i mean"))
    known = fold(right) in name_words().first_names
    alike = (
        _begin_alike(fold(wrong), fold(right)) and _is_rare(wrong) and _is_rare(right)
    )  # "rashid, no rashad"
    alike = alike and back.strip() != "not"  # "Drozd (NOT Drost)"
    if not (loud or alike or (sure and known and " no " in back)):
        return None
    return _calm(right)


def _begin_alike(one: str, other: str) -> bool:
    """Whether two names begin with one letter, or with two that are heard as one ("Karl, Carl")."""
    if one[:1] == other[:1]:
        return True
    heard = any({one[:1], other[:1]} <= sound for sound in _SOUNDS)
    return heard and SequenceMatcher(None, one[1:], other[1:]).ratio() >= ALIKE


def _is_rare(word: str) -> bool:
    """Whether a word is a first name, or none that English has."""
    low = fold(word)
    return low in name_words().first_names or not (is_everyday(low) or is_word(low))


def _is_name(word: str) -> bool:
    low = fold(word)
    return low in name_words().first_names or not is_everyday(low)


def _calm(name: str) -> str:
    shouted = name.isupper() and len(name) > 1
    return name[:1].upper() + (name[1:].lower() if shouted else name[1:])


@cache
def _never() -> frozenset[str]:
    """Short forms in capitals that are nobody ("HR"), and words that take back."""
    short = set(map(fold, load_everywhere().spoken.short_forms))
    return frozenset(short | set(chain(*(each.split() for each in _backs().split("|")))))


def _backs() -> str:
    return load_grammar("openings.en")["back"]


@cache
def _any_back() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_backs()}|{EITHER})(?!\w)|\?\?")


def _taken() -> str:
    return rf"(?P<back>(?:{_backs()})(?:[ ,.!]+(?:{_backs()}))*)"


@cache
def _title() -> re.Pattern[str]:
    titles = load_grammar("openings.en")["titles"]
    return re.compile(
        rf"(?<![\w'-])(?P<wrong>(?:{titles})\.? (?P<name>{_NAME}))[ ,.!(]+{_taken()}[ ,.!]+"
        rf"(?P<right>(?:{titles})\.? (?P=name))(?![\w'-])",
        re.IGNORECASE,
    )


@cache
def _either() -> re.Pattern[str]:
    was = load_grammar("openings.en")["it_was"]
    return re.compile(
        rf"(?<![\w'-])(?P<one>{_NAME}) or (?P<wrong>{_NAME}) ?\?+[ ,.!]*(?:{_taken()}[ ,.!]+)?"
        rf"(?:(?:{was}) )?(?P<right>(?P=one)|(?P=wrong))(?![\w'-])",
        re.IGNORECASE,
    )


@cache
def _alike() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'-])(?P<wrong>{_NAME}) {EITHER} (?P<right>{_NAME})(?![\w'-])(?! ?\?)",
        re.IGNORECASE,
    )


@cache
def _other() -> re.Pattern[str]:
    was = load_grammar("openings.en")["it_was"]
    return re.compile(
        rf"(?<![\w'-])(?P<wrong>{_NAME})(?: i (?:think|believe|reckon))?[ ,.!?(]+{_taken()}[ ,.!]+"
        rf"(?:(?P=wrong)[ ,]+)?"
        rf"(?:(?P<was>{was}) )?(?P<right>{_NAME})(?![\w'-])",
        re.IGNORECASE,
    )
