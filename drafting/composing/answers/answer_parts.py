"""The parts of a noted answer, where what belongs together stays in one of them."""

import re

from drafting.composing.english.clause import parse
from drafting.composing.english.tokens import bare, core
from drafting.composing.noting.filling_in import expand

_SPLIT = re.compile(r",\s+|;\s+")
_EXCEPT = re.compile(r"^(?:except|apart from|but not|not counting|other than)\b", re.IGNORECASE)
_CONTRAST = re.compile(r"^(?:only|never|not|hardly|just|mostly) ", re.IGNORECASE)
_ROUGHLY = re.compile(r"^(?:about|around|roughly|at most|at least) (?:\d|[a-z]+ )", re.IGNORECASE)
_REASON = re.compile(r"^(?:(?:because of|that's) )?(?P<what>[a-z][a-z' -]{2,30})$")
_DENIES = frozenset({"never", "not", "only", "n't", "haven't", "don't", "didn't", "can't", "won't"})
_LONGEST = 3


def parts_of(text: str) -> list[str]:
    """The answer at its commas: "yes", "except every second Wednesday, when I have choir"."""
    done: list[str] = []
    kept = False  # An exception was told, and a word behind it is why.
    for part in filter(None, _SPLIT.split(text)):
        reason = _reason(part) if kept else None
        if done and reason:
            done[-1] = f"{done[-1]}, when I have {reason}"
        elif done and _stays(part, done[-1]):
            done[-1] = f"{done[-1]}, {part}"
        else:
            done.append(part)
        kept = bool(_EXCEPT.match(part))
    return done


def _stays(part: str, before: str) -> bool:
    """True for "only jewellery" behind "I've never photographed clocks", and for "about 300"."""
    if _EXCEPT.match(part):
        return True
    told = parse(expand(before.split())) is not None
    contrast = _CONTRAST.match(part) and bool(_DENIES & set(bare(before).split()))
    bare_part = parse(part.split()) is None
    return bool(told and bare_part and (contrast or _ROUGHLY.match(part)))


def _reason(part: str) -> str | None:
    """The words for what I do on that day: "parish council"."""
    found = _REASON.match(part)
    short = found and len(found["what"].split()) <= _LONGEST
    told = parse(part.split()) is not None or core(part.split(maxsplit=1)[0]) in {
        "then",
        "from",
        "until",
    }
    return found["what"] if found and short and not told else None
