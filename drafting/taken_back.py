"""Whether the note takes an offer or a promise back: "the hammer was stolen, can't lend it now"."""

import re

_CANNOT = re.compile(
    r"\b(?:can't|cannot|can not|cant|can no longer|couldn't|(?:won't|will not)(?: be able to)?|"
    r"(?:am|i'm|are|we're) (?:not|no longer) able to|unable to) "
    r"(?:actually |really |even |now )?(?P<do>[a-z]+)",
    re.IGNORECASE,
)
# What became of the thing: "the hammer got stolen", "we sold the press".
_GONE = (
    r"(?:stolen|lost|broken|broke|gone|sold|missing|given away|thrown (?:out|away)|burned|burnt|"
    r"fell through|fallen through|taken away|used up|sold out)"
)
_IS_GONE = re.compile(
    rf"\b(?P<thing>[a-z]+)(?:'s| is| are| was| were| got| has been| have been| has| have)?"
    rf"(?: (?:now|all|just|already|been))* {_GONE}\b(?! (?:my|our|the|to|a|an) )|"
    r"\b(?:I|we)(?:'ve| have| had)? (?:just |since |also )*"
    r"(?:sold|lost|broke|gave away|threw (?:out|away)|no longer have|don't have) "
    r"(?:my |our |the |any |that |those )*(?P<thing2>[a-z]+(?: [a-z]+)?)",
    re.IGNORECASE,
)
# "Say I can't lend it": what is to be said, or not, takes nothing back; nor does an "if".
_NOT_SO = re.compile(
    r"\b(?:if|unless|whether|in case|until|say|tell|pretend|claim)\b[^.;!?]*$", re.IGNORECASE
)
_POINTS = re.compile(r" (?:it|that|them|this|one|now|any ?more|no more|after all)\b|,|$")
# "can't send it before Friday": later I can.
_FOR_NOW = re.compile(
    r"\b(?:before|until|till|today|tonight|tomorrow|this (?:week|month|\w+day)|on \w+day|yet|by)\b"
)
_LEAST = 4
_SMALL = frozenset({"some", "that", "this", "them", "with", "from", "into", "over", "each", "your"})


def is_taken_back(what: str, note: str | None) -> bool:
    """True where the note says that this deed cannot be done, or that its thing is gone."""
    note = (note or "")[:4000].replace("\u2019", "'")
    words = re.findall(r"[a-z'-]+", what.lower())
    if not words or not note:
        return False
    things = {_one(word) for word in words[1:] if len(word) >= _LEAST} - _SMALL
    return _cannot(words[:2], things, note) or _is_gone(things, note)


def _cannot(deeds: list[str], things: set[str], note: str) -> bool:
    for found in _CANNOT.finditer(note):
        rest = re.split(r"[.;!?]", note[found.end() :])[0]
        named = {_one(word) for word in re.findall(r"[a-z'-]+", rest.lower())}
        points = (things & named or _POINTS.match(rest)) and not _FOR_NOW.search(rest)
        if found["do"].lower() in deeds and points and not _NOT_SO.search(note[: found.start()]):
            return True
    return False


def _is_gone(things: set[str], note: str) -> bool:
    return any(
        things & {_one(word) for word in (found["thing"] or found["thing2"]).lower().split()}
        and not _NOT_SO.search(note[: found.start()])
        for found in _IS_GONE.finditer(note)
    )


def _one(word: str) -> str:
    return word.removesuffix("s")
