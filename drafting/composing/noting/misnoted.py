"""Notes that stand in the wrong place: a deed of mine, what a thing does, what we both are."""

import re

from drafting.brief import Brief
from drafting.composing.english.tokens import core, tidy
from drafting.composing.english.words import plain_words, verb_form, words_of

_SAYS_OF_IT = re.compile(
    r",? and (?:says|said|reckons|thinks|swears|finds|found)(?: that)? "
    r"(?=(?:it|they|that|the|this)\b)"
)
_A_THING_DOES = re.compile(r",\s+(?P<does>[a-z]+s) (?=(?:a|an|the|one|two|half|\d|us|them|time)\b)")
# "she paints buoys, numbers them": there they are the buoys, and she does it.
_DOES_FOR_THEM = re.compile(
    r",\s+(?P<does>[a-z]+s) (?=(?:her|him)\b)|,\s+(?P<for_all>[a-z]+s) (?=them\b)"
)
_LIKE_ME = re.compile(
    r"^(?:s?he|they)(?:'?s|'?re| is| are) (?P<what>[\w' -]+?),?(?: too| also| as well)?,?"
    r" (?:just )?(?:like (?:me|us)|same as (?:me|us)|as (?:I am|am I))$",
    re.IGNORECASE,
)
_ME_TOO = re.compile(
    r"^(?:s?he|they)(?:'?s|'?re| is| are) (?:also )?(?P<what>[\w' -]+?)(?: too| as well)?,? "
    r"(?:so am I|me too|and so am I)$",
    re.IGNORECASE,
)


def sorted_out(brief: Brief) -> Brief:
    """The brief with what was noted of them in its right place."""
    said: list[str] = []
    share = list(brief.share)
    for text in brief.they_said:
        plain = tidy(text)
        both = _LIKE_ME.match(plain) or _ME_TOO.match(plain)
        if both:
            share.append(f"we are both {both['what']}")
        elif not is_done_to_them(plain):
            said += _of_things(_bidden(text), after=bool(said))
    if tuple(said) == brief.they_said and len(share) == len(brief.share):
        return brief
    return brief.model_copy(update={"they_said": tuple(said), "share": tuple(share)})


def _bidden(text: str) -> str:
    """Gives "told me to come and watch" for "to come and watch", of which the head was lost."""
    words = text.split()
    form = verb_form(core(words[1])) if len(words) > 1 and core(words[0]) == "to" else None
    return f"told me {text}" if form and "base" in form.forms else text


def is_done_to_them(text: str) -> bool:
    """True for "phoned her about referrals": I did it, and they did not say it."""
    words = [core(word) for word in text.split()]
    words = words[1:] if words[:1] == ["i"] else words
    form = verb_form(words[0]) if len(words) > 1 else None
    if form is None or "past" not in form.forms or "base" in form.forms:
        return False
    after = words[2] if len(words) > 1 + 1 else ""
    owned = words[1] == "her" and after and not _cannot_be_owned(after)
    return words[1] in {"her", "him"} and not owned


def _cannot_be_owned(word: str) -> bool:
    lists = ("determiners", "prepositions", "conjunctions", "adverbs", "pronouns")
    when = {"today", "yesterday", "tonight", "last", "this", "again", "how", "what", "to"}
    return word in when or any(word in words_of(name) for name in lists)


def _of_things(text: str, *, after: bool) -> list[str]:
    """The fact with an "it" where a thing does it: "saves a road closure", "and says it helps"."""
    parts = [part.strip(" ,") for part in _SAYS_OF_IT.split(text, maxsplit=1)]
    first = core(parts[0].split(maxsplit=1)[0]) if parts[0].split() else ""
    form = verb_form(first)
    if after and form and "s" in form.forms and form.base in plain_words("things_do"):
        parts[0] = f"it {parts[0]}"
    parts = [_A_THING_DOES.sub(_thing_does, part) for part in parts if part]
    alone = text.lower().startswith(("she ", "he "))
    return [
        _DOES_FOR_THEM.sub(lambda it: it[0] if alone and it["for_all"] else _it_does(it), part)
        for part in parts
    ]


def _thing_does(found: re.Match[str]) -> str:
    form = verb_form(found["does"])
    thing = form is not None and form.base in plain_words("things_do")
    return f", it {found['does']} " if thing else found[0]


def _it_does(found: re.Match[str]) -> str:
    does = found["does"] or found["for_all"]
    form = verb_form(does)
    third = form is not None and "s" in form.forms
    return f", it {does} " if third else found[0]
