"""What I noted to myself behind a fact or a promise: "…, think of Ellie's boy", "… haven't yet"."""

import re

from drafting.composing.english.words import (
    may_be_noun,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.noting.small_words import with_its

# "hope it went ok": a wish of mine, which nobody said.
_WISH = re.compile(r",? (?:so |I )?hope (?:it|they|all|that|everything|s?he) .*$", re.IGNORECASE)
_TO_DO = re.compile(
    # "new starters pick one and tell its story" is what they do.
    r"(?<!\band)(?<!\bto)(?<!\bor)(?<!\bwho)(?<!\bthey)(?<!\byou)(?<!\bI)(?<!\bwe)"
    r",? (?:so |must |should |maybe |better )?(?:think of|think about|mention it to|"
    r"ask (?!me\b|us\b|for\b|about\b|if\b|how\b)|check with|tell (?!me\b|us\b)|"
    r"look (?:this|it) up|google)[^,;.]*\?*$",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r",? (?:(?:and|but) )?(?:I )?(?:haven'?t|have not|not|still haven'?t)"
    r"(?: done (?:it|so|that))? yet$",
    re.IGNORECASE,
)
# "bc of carl wait its not carl": what is corrected there is not known for sure.
_WAIT = re.compile(
    r",? (?:(?:because|bc|cos) of \w+ )?(?:no )?wait,? (?:its|it's|it is|no)\b.*$", re.IGNORECASE
)
# "she is a nurse in Leeds, gave me her number": two things, of which the second is a kindness.
_AND_GAVE = re.compile(
    r"^(?P<one>(?P<who>s?he)(?:'s| is| was| has| works| runs| \w+s) [^,]+),? (?:and )?"
    r"(?P<two>(?:gave|showed|told|lent|sent|passed|brought|taught|helped|found|drove|offered) "
    r"(?:me|us|my|our)\b.+)$",
    re.IGNORECASE,
)


# "helped me lift the door, drives a 42 bus": a deed, and then how it always is.
_AND_DOES = re.compile(
    r"^(?:(?P<who>s?he) )?(?P<one>(?P<did>[a-z]+) [^,;]*\b(?:me|us|my|our)\b[^,;]*), (?:and )?"
    r"(?:s?he )?(?P<two>(?:(?:never|always|still|now|also) )?(?P<does>[a-z]+s) "
    r"(?P<then>(?!and\b|or\b)[\w'-]+)[^,;]*)$",
    re.IGNORECASE,
)


# "got it moved to two, other desk said impossible": what others said is a fact of its own.
_AND_OTHERS = re.compile(
    r"^(?P<one>[^,]{8,}), (?P<two>(?:the )?other [a-z]+ (?:said|took|told|gave|wanted) [^,]+)$"
)


def without_own_remarks(text: str) -> str:
    """The fact without what was only noted for myself behind it."""
    cut = _WISH.sub("", text)
    head = _TO_DO.sub("", cut)
    told = re.match(r"(?:s?he |they )?(?:told|asked|said|wants?|suggested)\b", cut, re.IGNORECASE)
    return cut if told or len(head.split()) < 3 or "," not in cut else head


def promised(text: str) -> str:
    """The promise without what became of it since: "put a review up" for "… haven't yet"."""
    return with_its(_WAIT.sub("", _NOT_YET.sub("", text)).strip(" ,"))


def parted_gift(text: str) -> list[str]:
    """Gives "she is a nurse in Leeds" and "she gave me her number" for the two in one note."""
    if found := _AND_GAVE.match(text):
        return [found["one"], f"{found['who'].lower()} {found['two']}"]
    if found := _AND_OTHERS.match(text):
        return [found["one"], found["two"]]
    found = _AND_DOES.match(text)
    did, does = (verb_form(found[name]) if found else None for name in ("did", "does"))
    if found is None or did is None or does is None or "s" not in does.forms:
        return [text]
    past = "past" in did.forms and "base" not in did.forms
    small = words_of("determiners") | words_of("prepositions")
    led = found["then"] in small or found["then"][:1].isdigit()
    shown = did.base in plain_words("shows_a_thing")
    if shown and does.base in plain_words("what_things_do"):
        return [text]  # "showed me a seal made from wax, melts after"
    if not past or (may_be_noun(found["does"]) and not led):
        return [text]
    who = (found["who"] or "she").lower()
    lead = f"{who} " if found["who"] else ""
    return [f"{lead}{found['one']}", f"{who} {found['two']}"]
