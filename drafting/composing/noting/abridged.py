"""Short ways of noting a thing, written out: "sprained ankle", "20 min", "starting 1 May I go"."""

import re

from drafting.composing.english.tokens import core
from drafting.composing.english.words import verb_form
from drafting.composing.noting.acting import telegraph_words
from prompts.calendar import MONTHS

_MONTH = "|".join(MONTHS)
_A_DAY = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})|"
    rf"(?:{_MONTH}) \d{{1,2}}|(?:{_MONTH}))"
)
# Where I have it from, behind a comma: "two tonnes he cannot sell, told me at the breakfast".
_TOLD_WHERE = re.compile(
    r", (?:and )?(?:told (?:me|us)|mentioned (?:it|this|that))(?: (?:so|this|about it))?"
    r"(?: (?:at|in|on|over|during|after) [^,]+)?$|"
    r",? (?:and )?(?:s?he|they) told (?:me|us)(?: so)? (?:at|in|on|over|during|after) [^,]+$|"
    r",? so (?:s?he|they) sa(?:ys|id)$|, says (?:s?he|they)$|(?<=, none left) [^,]+$"
)
# "don't know her", beside an introduction: we never met.
_UNKNOWN = re.compile(
    r"^(?:I )?(?:do not|don't|have not|haven't|never) (?:know|met|spoken to|spoke to)"
    r"(?: with)? (?:her|him|them)(?: yet| before| at all)?$"
)
_BOTH = re.compile(
    r"^both(?: of us)? (?P<how>(?:a bit |rather |quite |very |so )?(?P<word>[a-z-]+)\b.*)$"
)
_LONG = re.compile(
    r"\b(?P<who>doctor|surgeon|physio|gp|dentist|nurse|vet|consultant|specialist) says "
    r"(?P<long>(?:\w+|\d+) (?:weeks|days|months))\b"
)
_WISH = re.compile(r"^(?:I )?wish I could (?P<do>.+)$")
_MINUTES = re.compile(r"\b(\d+) (?:min|mins)\b\.?")
_HOURS = re.compile(r"\b(\d+) hrs?\b\.?")
_LAST = re.compile(
    r"^(?:our )?last (?:words|chat|talk|conversation|meeting|contact)"
    r" (?:were |was )?(?=(?:at|in|on|over|outside|after)\b)"
)
_HURT = re.compile(r"^(?P<how>[a-z]+) (?P<what>[a-z]+)(?P<more>\b.*)$")
_SAYS_THING = re.compile(
    r"^(?P<who>s?he|they|[A-Z][\w'-]+) says (?P<yes>[a-z]+(?: [a-z]+)?), "
    r"(?:never|not) (?P<no>[a-z]+(?: [a-z]+)?)$"
)
_RESULTS = re.compile(
    r", (?:the )?(?:results?|news|letter|call|offer|verdict|announcement) "
    r"(?:(?:came|out|were|was) )?(?:on |of )?\d{4}-\d{2}-\d{2}$"
)
# "starting 1 September I lead school groups": with its small word, the day leads a sentence.
_STARTING = re.compile(
    r"^(?:starting|beginning|as of|effective|with effect from)(?: from| on| in)? "
    rf"(?P<day>{_A_DAY}),? (?=(?:I|we) )"
)
_NOT_ONE = re.compile(
    r"\b(?P<n>\d+) (?P<who>kids|children|people|pupils|guests|visitors|customers|students|patients|"
    r"passengers|members|eaters|diners|readers),? and (?P<one>not one|nobody|no one|none)"
    r"(?: of them)? (?P<has>has|had|ever|noticed|complained|asked)\b"
)
# A number behind what was shown stays behind it: "... he showed us the clock: 20 minutes".
_ASKED_THEN = re.compile(
    r"^when I asked (?P<what>[^,:]+?),? (?P<told>(?:s?he|they) [a-z][^:]+: [^:]+)$"
)
_DONE_BY = re.compile(
    r"^(?P<done>[a-z]+) (?:by (?:accident|mistake|chance|hand|the|an?|my|our|his|her)|"
    r"in (?:chapter|act|the) )"
)
_ONE_LAST = re.compile(
    r"^(?:last|first|next|only) (?!year|month|week|night|time|spring|summer|autumn|winter|\w+day\b)"
    r"[a-z]+(?: [a-z]+)? (?:is|was|has|goes|leaves|starts|runs|comes)\b"
)
_NUMBERED = re.compile(r"\b[Nn]o\. ?(?=\d)")
_STUPID = re.compile(r"\b(?P<how>looks|look|looked|sounds|feels|felt) (?:stupid|idiotic|dumb)\b")
_THING = re.compile(r"\bI (?P<did>[a-z]+) (?P<thing>my (?:[a-z-]+ )?[a-z-]+)\b")
_GOT_IT = re.compile(r"^(?P<did>[a-z-]+) it\b")


def in_full(text: str) -> str:
    """The note with what its writer cut short."""
    text = _UNKNOWN.sub("never met", _LONG.sub(r"\g<who> says it will be \g<long>", text))
    text = _both(text)
    text = _RESULTS.sub("", _TOLD_WHERE.sub("", text))
    text = _MINUTES.sub(r"\1 minutes", _HOURS.sub(r"\1 hours", text))
    text = _NUMBERED.sub("number ", text)
    text = _STUPID.sub(r"\g<how> silly", text)
    text = _LAST.sub("last met ", text)
    text = _STARTING.sub(r"from \g<day> ", text)
    text = _NOT_ONE.sub(r"not one of the \g<n> \g<who> \g<has>", text)
    text = _ASKED_THEN.sub(r"I asked \g<what>, and \g<told>", text)
    text = _SAYS_THING.sub(r"\g<who> swears by \g<yes> and never by \g<no>", text)
    text = _ONE_LAST.sub(lambda found: f"the {found[0]}", text)
    return _WISH.sub(r"I'd like to \g<do>", _hurt(text))


def is_done_by(tail: str) -> bool:
    """True for "cut by accident in chapter nine": no deed of the one who is spoken of."""
    found = _DONE_BY.match(tail)
    form = verb_form(found["done"]) if found else None
    return form is not None and "part" in form.forms


def with_my_thing(text: str, before: str) -> str:
    """Gives "got my key out" for "got it out" behind "I snapped my key in the lock"."""
    found = _THING.search(before)
    form = verb_form(found["did"]) if found else None
    mishap = form is not None and form.base in telegraph_words("my_mishaps")
    if not found or not mishap or not _GOT_IT.match(text):
        return text
    thing = found["thing"].split()
    small = len(thing) > 1 + 1 and core(thing[-1]) in {"in", "on", "at", "out", "off", "down"}
    return _GOT_IT.sub(rf"\g<did> {' '.join(thing[:-1] if small else thing)}", text)


def _both(text: str) -> str:
    """Gives "we are both hoarse by now" for "both hoarse by now"."""
    found = _BOTH.match(text)
    form = verb_form(found["word"]) if found else None
    does = form is not None and form.forms not in ({"part"}, {"ing"})
    return f"we are both {found['how']}" if found and not does else text


def _hurt(text: str) -> str:
    """Gives "I sprained my ankle" for "sprained ankle"."""
    found = _HURT.match(text)
    if found is None or found["what"] not in telegraph_words("hurt"):
        return text
    if found["how"] not in telegraph_words("hurts"):
        return text
    done = {"broken": "broke", "torn": "tore"}.get(found["how"], found["how"])
    return f"I {done} my {found['what']}{found['more']}"
