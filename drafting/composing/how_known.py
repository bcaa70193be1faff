"""A fact without how I came to know it, and with what I did there in plain words."""

import re

from drafting.composing.asides import is_aside
from drafting.composing.clause import parse
from drafting.composing.day_patterns import MONTH_SHORT
from drafting.composing.meeting import is_meeting
from drafting.composing.occasion_words import OCCASIONS, head_of
from drafting.composing.tokens import core

# "she passed, I heard on Monday", "read it in the paper": how I know is no part of it.
_HEARD_IT = re.compile(
    r", (?:I (?:just )?(?:heard|saw|read)(?: it)?|(?:heard|read|saw) it|"
    r"(?!she |he |they )[A-Z][a-z]+ (?:told me|said|says|wrote))"
    r"(?: (?:on|in|from|at|this|last|yesterday)\b[^,;]*)?$"
)
_TOLD_WHEN = re.compile(
    rf"(?P<told>\b(?:told (?:me|us)|talked|spoke)) (?:in|on|at|last|this|back in) "
    rf"(?:{MONTH_SHORT}|\w+)(?: 20\d\d| \d{{1,2}})? about\b",
    re.IGNORECASE,
)
# What I did there unseen is nothing to tell: "her reading, I sat at the back".
_BACK_ROW = re.compile(
    r"^(?P<event>(?:his|her|their) [^,]+?),? (?:but )?"
    r"I (?:sat|stood|was|hid|stayed|left|slipped)\b.*$"
)
_UNMET = re.compile(
    r"\s*[,;(]\s*(?:but )?we (?:have not|haven't|did not|didn't|never) "
    r"(?:met|meet|spoken|spoke|speak|talked|talk)(?: yet)?\)?$"
)
_NEVER_MET = re.compile(
    r"\s*[,;(.]\s*(?:but |and )?(?:(?:we|I)(?:'ve| have)? )?(?:never|not) "
    r"(?:met|spoken|talked|been in touch)(?: (?:her|him|them))?(?: yet| before)?\)?$"
)
_NEVER_MET_YET = re.compile(
    r"^(?:(?:we|I)(?:'ve| have)? )?(?:never|not) (?:met|spoken)(?: (?:her|him|them))?"
    r"(?: yet)?[,;:]\s+"
)
# "found him through his article on bees, in the library"
_FOUND_BY = re.compile(
    r"^(?:I |we )?(?P<did>found|came across|came upon|know|discovered) (?:her|him|them) "
    r"(?:through|via|by|from|in) (?P<what>(?:her|his|their) [^,;]+?)"
    r"(?P<where>,? (?:in|at|on) [^,;]+)?$"
)
_CAME_UPON = {
    "found": "found",
    "came across": "came across",
    "came upon": "came upon",
    "know": "know",
    "discovered": "found",
}
# Why the two did not talk is nothing to tell: "saw his stall, too crowded to talk".
_SAY = r"(?:talk|speak|ask|say \w+)"
_NO_WORD = re.compile(
    rf"\s*[,;(-]\s*(?:but )?(?:(?:it was )?(?:far |much )?too (?:\w+ )?\w+ to (?:{_SAY}|stay)|"
    rf"no (?:chance|time|way) to {_SAY}|"
    r"(?:I )?had to (?:leave|go|run|rush)(?: off| early)?|(?:I )?never got to (?:talk|speak|ask)|"
    rf"(?:I )?(?:didn't|did not) (?:dare|manage|get) to {_SAY}|(?:I )?slipped out(?: early)?)\)?$"
)
# "from 1 April I run the desk": the day is no meeting's.
_FROM_WHEN = re.compile(
    r"^(?P<when>(?:from|since|until|as of) \d{4}-\d{2}-\d{2}),? "
    r"(?P<mine>(?:I|we) (?!met\b)[^,;:]+)$"
)
_I_CAME = re.compile(r"^(?=(?:came|went|got) (?:along )?to (?:his|her|their) )")
_TALK = re.compile(r"\b(?:talk|lecture|keynote|panel|webinar|speech|speak|spoke|session)\b")
_ENDED_ON = re.compile(
    r",? (?:finished|ended|done|until|till|up to) (?:on )?(?:\w+day )?(?P<day>\d{4}-\d{2}-\d{2})$"
)
_MY_DAYS = frozenset({"my_news", "reply", "pitch"})
_COMMA_DAY = re.compile(r",\s+(?=\d{4}-\d{2}-\d{2}$)")
_UNTIL = re.compile(
    rf",? (?:until|till|up to) (?:the end of )?{MONTH_SHORT}(?: (?:19|20)\d\d)?$", re.IGNORECASE
)
# "his blog post on late data, read 2026-08-30"
_OF_THEIRS = re.compile(
    r"^(?P<what>(?:his|her|their|your) [^,]+?),? (?P<did>read|heard|seen|watched|saw)"
    r"(?P<day> (?:on )?\d{4}-\d{2}-\d{2})?$"
)
_ON_STAGE = re.compile(
    r"^(?:she|he|they) (?:was on the (?P<what>panel)|spoke|gave (?:a|the) (?:talk|lecture|keynote)|"
    r"presented|lectured) (?P<where>(?:at|on|in|during)\b.+)$"
)
_LED_IT = re.compile(
    r"^(?:she|he|they) (?:led|ran|taught|hosted|held|chaired|organised|organized) "
    r"(?P<what>(?:the|a|our) [^,]+?),? (?P<day>\d{4}-\d{2}-\d{2})$"
)
_VISITED = re.compile(
    r"^(?:I |we )?(?P<deed>visited|toured|sat in on|stopped by|dropped in at|dropped by|called at) "
    r"(?:her|his|their) (?P<what>.+)$"
)
_BOTH = re.compile(
    r"^(?:we )?both (?:worked|were|volunteered|helped|attended|went|stood)(?: at| to| on)? "
    r"(?P<where>.+)$"
)
_SAID_TO = re.compile(r"^(?P<who>she|he|they) (?:said|says) to (?P<do>[a-z].+)$")


def told_plainly(text: str, kind: str) -> str:
    """The fact without who told me of it, and with what I did there in plain words."""
    if kind == "introduction":
        text = _found_of_theirs(text)
    return _told_plainly(text, kind)


def _found_of_theirs(text: str) -> str:
    """Gives "I found his article on bees" for "found him through his article on bees"."""
    text = _NEVER_MET.sub("", _NEVER_MET_YET.sub("", text))
    found = _FOUND_BY.match(text)
    if found is None:
        return text
    return f"I {_CAME_UPON[found['did']]} {found['what']}{found['where'] or ''}"


def _told_plainly(text: str, kind: str) -> str:
    text = _TOLD_WHEN.sub(r"\g<told> about", text)
    text = _FROM_WHEN.sub(r"\g<mine> \g<when>", text)
    text = _I_CAME.sub("I ", _NO_WORD.sub("", text))
    text = _HEARD_IT.sub("", _BACK_ROW.sub(r"\g<event>", text))
    if kind not in _MY_DAYS and not _is_of_today(text):
        # "my job ended on 30 April" is no place where we met, and "can't drive until May" neither.
        text = _ENDED_ON.sub(r" \g<day>", text)
    if is_meeting(text) or is_aside(text):
        text = _COMMA_DAY.sub(" ", _UNTIL.sub("", text))  # "met at the show, 2026-07-11"
    if not _TALK.search(text) and not is_meeting(text):
        text = _UNMET.sub("", text)
    if found := _OF_THEIRS.match(text):
        return f"{found['did']} {found['what']}{found['day'] or ''}"
    if found := _ON_STAGE.match(text):
        return f"heard her {found['what'] or 'talk'} {found['where']}"
    led = _LED_IT.match(text) if kind not in {"thank_you", "congratulate"} else None
    if led and head_of([core(word) for word in led["what"].split()]) in OCCASIONS:
        return f"{led['what']} {led['day']}"
    if found := _VISITED.match(text):
        seen = {"sat in on": "sit in on", "toured": "tour"}.get(found["deed"], "visit")
        met = f"she let me {seen}" if kind == "thank_you" else "met at"
        return f"{met} her {found['what']}"
    if found := _BOTH.match(text):
        return f"met at {found['where']}"
    return as_told_to_me(text)


def _is_of_today(text: str) -> bool:
    clause = parse(text.split()) if text else None
    return clause is not None and not clause.is_past


def _told_me_to(found: re.Match[str]) -> str:
    """Gives "she told me to use my nose first" for "she said to use your nose first"."""
    do = re.sub(r"\byour\b", "my", found["do"])
    return f"{found['who']} told me to {do}"


def as_told_to_me(text: str) -> str:
    """Gives "she told me to start slowly" for "she said to start slowly"."""
    return _SAID_TO.sub(_told_me_to, text)
