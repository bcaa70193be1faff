"""Quickly typed words, written out: "shes piloting rfid boxes w/ two crews lol"."""

import re
from functools import cache, lru_cache

from drafting.composing.english.homophones import as_meant
from drafting.composing.english.hurry import unhurried
from drafting.composing.english.tokens import core, swap
from drafting.composing.english.words import may_be_noun, verb_form, words_of
from drafting.everyday import name_words
from drafting.vocabulary import is_english, meant_by
from prompts.grammar import load_grammar, load_pairs

_GLUED = re.compile(r"\bw/(?=\w)(?!o\b)")
_ALONE = re.compile(r"(?<=[a-z] )w(?= (?:a|an|the|my|our|his|her|their|your|two|three|no|all)\b)")
_HOURS = re.compile(r"\b(\d+|an|a) ?hr\b")
_MONTH = re.compile(
    r"\b(in|by|since|until|till|from|of|early|late|mid|\d{1,2}) ([a-z]{3,4})\b\.?", re.IGNORECASE
)
# Whom one asks or knows is somebody: "ask mary in the parish".
_CALLED_ON = re.compile(
    r"\b(?P<who>ask|asked|tell|told|know|knows|knew|thank|ring|rang|call|text|met|introduce)"
    r" (?P<name>[a-z]{3,})\b"
)
_TO_BE = re.compile(r"\b(?:2|to) b\b(?= [a-z])")
_AFTER = re.compile(r"[\s,]*[(]?\b(?:{})[)]?[.!]*$", re.IGNORECASE)
# "in the hall not the gym", "in January 40 minutes in the hall": the commas that haste left out.
_NOT_THERE = re.compile(r"\b((?:in|at|on) the \w+) (not (?:the|in|at|on)\b)")
_HOW_LONG = re.compile(
    r"\b((?:in|on) (?:[A-Z][a-z]+|\d{1,2} [A-Z][a-z]+)),? (\d+ (?:minutes|mins|hours|hrs))"
    r" (?=in |at |on )"
)
# "octobers figures", "pull octobers": of that month, typed without its mark.
_OF_MONTH = re.compile(
    r"\b(january|february|april|june|july|august|september|october|november|december)s"
    r"(?=$|[,.]| (?!and\b|or\b|are\b|were\b|in\b|on\b|at\b|too\b|when\b)[a-z])",
    re.IGNORECASE,
)
# "he was my trainee 2 yrs", "we sat together six years": how long is said behind a "for".
_SPAN = re.compile(
    r"(?P<deed>\b(?:was|were|worked|sat|lived|lodged|served|trained|studied|sang|played|rowed|"
    r"taught|shared)\b(?: [\w'-]+){0,5}?(?<! for)(?<! in)(?<! over)(?<! after)(?<! of)(?<! about)"
    r"(?<! the)(?<! last)(?<! these)(?<! than)(?<! nearly)(?<! almost)(?<! some)(?<! every)"
    r"(?<! within)(?<! all)(?<! first)(?<! by)(?<! only)(?<! was)(?<! were)) "
    r"(?P<span>(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) "
    r"(?:yrs|years|months|mths|weeks|wks|seasons|terms|winters|summers))"
    r"(?=$|[,.;]| (?:next to|with|beside|alongside|under|at|together)\b)"
)


@cache
def _meant() -> dict[str, str]:
    """Every typed word with what is meant by it."""
    capitals = load_grammar("spelling.en")["capitals"].split()
    lists = (load_pairs(name, "spelling.en") for name in ("apostrophes", "written_out"))
    found = {word.lower(): word for word in capitals}
    for pairs in lists:
        found |= pairs
    return found


@cache
def _aside() -> re.Pattern[str]:
    words = "|".join(load_grammar("spelling.en")["asides"].split())
    return re.compile(_AFTER.pattern.format(words), re.IGNORECASE)


@cache
def _theirs() -> re.Pattern[str]:
    """The "my daughters" of "my daughters class", which is hers."""
    rows = load_grammar("spelling.en")
    kin, small = ("|".join(rows[name].split()) for name in ("kin", "not_theirs"))
    return re.compile(
        rf"\b((?:my|our|his|her|their|your) (?:{kin}))s "
        rf"(?=(?!(?:{small})\b)(?P<next>[a-z]+|\d+(?:th|st|nd|rd))(?: (?P<then>[a-z]+))?)"
    )


_PLACED = frozenset({"in", "at", "from", "near", "via", "outside"})
# "A alarm", typed in haste; "a one-page card" and "a European" are right.
_AN = re.compile(r"\b([Aa]) (?=[aeio])(?!one|once|eu|ew|i\b|e-)")


@lru_cache(maxsize=512)
def mend(text: str) -> str:
    """The text with its short forms written out and its certain capitals put in."""
    while (left := _aside().sub("", text)) != text and left:
        text = left
    text = as_meant(unhurried(text))
    text = _HOURS.sub(r"\1 hour", _ALONE.sub("with", _GLUED.sub("with ", text)))
    text = _AN.sub(r"\1n ", _MONTH.sub(_month, text))
    text = _NOT_THERE.sub(r"\1, \2", _HOW_LONG.sub(r"\1, \2, ", text))
    text = _OF_MONTH.sub(lambda found: f"{found[1].capitalize()}'s", text)
    text = _CALLED_ON.sub(_named, _TO_BE.sub("to be", text))
    text = _SPAN.sub(r"\g<deed> for \g<span>", _theirs().sub(_owned, text))
    tokens = text.split()
    ours = is_english(core(token) for token in tokens)
    before = ["", *map(core, tokens)]
    # Behind an "in" or a "near", a strange word in small letters is a place: "in goole".
    return " ".join(
        _mended(token, slips=ours and led not in _PLACED)
        for led, token in zip(before, tokens, strict=False)
    )


def _named(found: re.Match[str]) -> str:
    """Gives "ask Mary" for "ask mary"; "ask will", "tell may" and "ask around" stay."""
    lists, low = name_words(), found["name"]
    sure = low in lists.first_names and low not in lists.doubtful
    return f"{found['who']} {low.capitalize()}" if sure else found[0]


def _owned(found: re.Match[str]) -> str:
    """Gives "my sister's " before "bike"; "my sisters choose" and "my sisters paint the" do it."""
    form, then = verb_form(found["next"]), found["then"] or ""
    does = form is not None and "base" in form.forms
    does = does and (not may_be_noun(found["next"]) or then in words_of("determiners"))
    return found[0] if does else f"{found[1]}'s "


def _month(found: re.Match[str]) -> str:
    name = load_pairs("months", "spelling.en").get(found[2].lower())
    return f"{found[1]} {name}" if name else found[0]


def _mended(token: str, *, slips: bool) -> str:
    """One word as it is meant; a word with a capital of its own was written so on purpose."""
    whole = token.lower() if token.islower() or token in {"&", "w/", "W/"} else token
    if meant := _meant().get(whole):
        return meant
    if whole != token or not token.islower():
        return token
    word = core(token)
    owner = word.removesuffix("'s")
    if (
        (many := _meant().get(word[:-1]))
        and word.endswith("s")
        and len(many) > 1
        and many[:1].isupper()
    ):
        return swap(token, f"{many}s")
    if meant := _meant().get(word):
        return swap(token, meant)
    if slips and (mistyped := meant_by(word)):
        return swap(token, _meant().get(mistyped, mistyped))
    return swap(token, f"{_meant()[owner]}'s") if owner != word and owner in _meant() else token
