"""A sentence of its own words with one of them more or less, where nothing better turns it."""

import re
from functools import lru_cache

from drafting.composing.english.clause import Clause
from drafting.composing.english.swaps import in_whole_words, swapped
from drafting.composing.english.tokens import core, ends_phrase, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import (
    BE,
    HAVE,
    MODALS,
    gerund,
    may_be_noun,
    past,
    verb_form,
    words_of,
)
from drafting.composing.telling.insets import of_mine
from drafting.composing.telling.varied import varied

_FEW = 3
_HOLDS_THAT = frozenset({"wish", "hope", "think", "know", "believe", "hear", "find", "say"})
_SUBJECTS = re.compile(r"^(?:I|we|you|they|it|there|nobody|everybody|my|our|your|the)(?:'\w+)?\b")
_PUT_IN = re.compile(r", (?:as it happens|to be honest|I have to admit), ")
_WHILE_DOING = re.compile(r"\b(?P<when>before|after|while) (?P<doing>[a-z]+ing)\b(?! and\b)")
# What may go from the end of a fact, since it says no more than the rest.
_LAST_BIT = re.compile(
    r",? (?:(?:that|the same) (?:day|night|morning|afternoon|evening|week|month|year|time|summer|"
    r"winter)|at all|by the way|anyway|in the end|on the way|over there|of course|"
    r"(?<!half )(?<!twice )(?<!just )(?<!nearly )(?<!almost )as well|too|"
    r"from (?:19|20)\d\d|for once|as it was|any more|right away|myself|ourselves)$"
)
_LED_BY = re.compile(
    r"^(?P<what>[^,;:]+?) (?P<lead>as an? (?:boy|girl|child|kid|student|apprentice|trainee|"
    r"teenager|beginner|young \w+)|with us|where I work|where we work|on (?:my|our) ward)$"
)
_PEOPLE_THERE = re.compile(
    r"^(?P<many>two|three|four|five|six|some|most|several|many) people "
    r"(?P<where>(?:on|in|at|from) .+)$"
)
_TWO_STATES = re.compile(
    r"^(?P<one>[\w' -]+?) and (?P<two>(?:still |now |already )?[a-z]+ing\b.*)$"
)


@lru_cache(maxsize=512)
def reworded(clause: Clause) -> tuple[str, ...]:
    """The clause in words that mean the same, none of them put in for its own sake."""
    ways = (
        *varied(clause),
        _doer_named_again(clause),
        _each_by_itself(clause),
        _with_that(clause),
        _since_then(clause),
        _all_there_is(clause),
        _is_doing_so(clause),
        _there_were(clause),
        _some_of_those(clause),
        _in_two_states(clause),
        _led_in(clause),
        *swapped(clause.text, own=False),
        _trimmed(clause),
        in_whole_words(clause.text),
    )
    told = (way for way in ways if way and way != clause.text)
    if clause.adverb.startswith("only"):
        # "I only sail at night" says when; "at night I only sail" says what.
        told = (way for way in told if way.startswith((clause.subject, "all ")))
    return tuple(dict.fromkeys(told))


def other_ways(clause: Clause) -> tuple[str, ...]:
    """The same of the world, with no word put in only so that it reads otherwise."""
    put_in = (way for way in of_mine(clause) if not _PUT_IN.search(way))
    return (*reworded(clause), *_none_ever(clause), *_that_one(clause), *put_in)


def _none_ever(clause: Clause) -> tuple[str, ...]:
    """Gives "no bucket is ever full" for "buckets are never full"."""
    found = re.fullmatch(r"(?P<one>[a-z]{3,}[^s\W])s", clause.subject)
    if not found or clause.verb not in {"are", "were"} or clause.adverb or clause.compound:
        return ()
    never, _, rest = clause.rest.partition(" ")
    be = "is" if clause.verb == "are" else "was"
    return (f"no {found['one']} {be} ever {rest}",) if never == "never" and rest else ()


def _that_one(clause: Clause) -> tuple[str, ...]:
    """Gives "those roses were older than the hall": what both of us have seen."""
    words = clause.subject.split()
    seen = words[:1] == ["the"] and 1 < len(words) <= _FEW and clause.verb in {"was", "were"}
    if not seen or not words[-1].islower() or clause.compound:
        return ()
    return (f"{'those' if is_plural(clause.subject) else 'that'}{clause.text[3:]}",)


def _led_in(clause: Clause) -> str | None:
    """Gives "as a boy I sang there" and "with us, patients wait four hours"."""
    found = _LED_BY.match(clause.rest)
    if found is None or clause.compound or clause.rest.count(","):
        return None
    pause = "," if found["lead"].startswith("with") else ""
    told = join((clause.subject, clause.adverb, clause.verb, found["what"]))
    return f"{found['lead']}{pause} {told}"


def _doer_named_again(clause: Clause) -> str | None:
    """Gives "children explain a mistake before they fix it" for "before fixing it"."""
    doer = clause.subject.lower()
    if doer not in {"i", "we", "you", "they"}:
        doer = "they" if is_plural(clause.subject) else ""
    found = _WHILE_DOING.search(clause.rest)
    form = verb_form(found["doing"]) if found else None
    if not (doer and found and form and form.forms == {"ing"}) or clause.verb.lower() in BE:
        return None
    deed = past(form.base) if clause.is_past else form.base
    named = f"{found['when']} {'I' if doer == 'i' else doer} {deed}"
    rest = clause.rest[: found.start()] + named + clause.rest[found.end() :]
    return join((clause.subject, clause.adverb, clause.verb, rest))


def _trimmed(clause: Clause) -> str | None:
    """Gives "the chain had gone for the second time" for what went on with "that week"."""
    cut = _LAST_BIT.sub("", clause.text)
    enough = len(cut.split()) > len(clause.subject.split()) + _FEW - 1
    return cut if cut != clause.text and enough else None


def _each_by_itself(clause: Clause) -> str | None:
    """Gives "I took it home, and I dried it" for "I took it home and dried it"."""
    if clause.person not in {"i", "we"} or clause.verb.lower() in BE | HAVE | MODALS:
        return None
    words = clause.rest.split()
    for at in range(1, len(words) - 1):
        if core(words[at]) != "and" or ends_phrase(words[at - 1]):
            continue
        if _is_deed(words, at + 1, past=clause.is_past):
            subject = "I" if clause.person == "i" else "we"
            head, tail = join(words[:at]), join(words[at + 1 :])
            first = join((clause.subject, clause.adverb, clause.verb, head))
            return f"{first}, and {subject} {tail}"
    return None


def _is_deed(words: list[str], at: int, *, past: bool) -> bool:
    """True where the word can only be what the same one does next."""
    form = verb_form(core(words[at]))
    if form is None:
        return past and core(words[at]).endswith("ed")
    if past:
        return "past" in form.forms and "base" not in form.forms
    return "base" in form.forms and not may_be_noun(core(words[at]))


def _with_that(clause: Clause) -> str | None:
    """Gives "I wish that I'd known" for "I wish I'd known"."""
    if clause.base not in _HOLDS_THAT or clause.person not in {"i", "we"}:
        return None
    if clause.rest.startswith("that ") or not _SUBJECTS.match(clause.rest):
        return None
    words = clause.rest.split()
    after = verb_form(core(words[1])) if len(words) > _FEW - 1 else None
    led = core(words[0]) in words_of("determiners")
    if clause.base == "hear" and after is not None and "base" in after.forms:
        return None  # "I heard you speak" is what I heard, and nobody told me of it.
    helps = {core(word) for word in words[1:2]} & (words_of("auxiliaries") | {"could"})
    if not led and after is None and not helps:
        return None
    if led and clause.base in {"know", "hear", "find", "say", "believe"}:
        return None  # "I know the driver" is no sentence in a sentence.
    return join((clause.subject, clause.adverb, clause.verb, "that", clause.rest))


def _since_then(clause: Clause) -> str | None:
    """Gives "since then the mare has walked well" for "the mare has walked well since"."""
    if not clause.rest.endswith(" since") or clause.verb not in {"has", "have"}:
        return None
    rest = clause.rest.removesuffix(" since").removesuffix(" ever").rstrip(" ,")
    return join(("since then", clause.subject, clause.adverb, clause.verb, rest))


def _all_there_is(clause: Clause) -> str | None:
    """Gives "all we get is a ticket" for "we only get a ticket", also with an "ever"."""
    only, _, ever = clause.adverb.partition(" ")
    known = clause.base in {"get", "have", "see", "hear", "need", "want", "meet", "smell"}
    plain = only == "only" and ever in {"", "ever"} and known
    thing = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    counted = thing in words_of("determiners") or thing in words_of("doubts_counted")
    if not plain or clause.compound or not (counted or thing[:1].isdigit()):
        return None
    be = "was" if clause.is_past else "is"
    return join(("all", clause.subject, ever, clause.verb, be, clause.rest))


def _is_doing_so(clause: Clause) -> str | None:
    """Gives "everything is holding but the mast" for "everything holds but the mast"."""
    all_of_it = clause.subject.lower() in {"everything", "everybody", "everyone"}
    if not all_of_it or clause.is_past or not clause.acts or clause.adverb:
        return None
    return join((clause.subject, "is", gerund(clause.base), clause.rest))


def _there_were(clause: Clause) -> str | None:
    """Gives "there were two heaters on one fuse" for "two heaters were on one fuse"."""
    words = clause.rest.split()
    counted = core(clause.subject.split()[0]) in words_of("doubts_counted")
    placed = bool(words) and core(words[0]) in words_of("prepositions")
    if not (counted and placed) or clause.verb not in {"are", "were"} or clause.adverb:
        return None
    return join(("there", clause.verb, clause.subject, clause.rest))


def _some_of_those(clause: Clause) -> str | None:
    """Gives "two of the people on it trained me" for "two people on it trained me"."""
    found = _PEOPLE_THERE.match(clause.subject)
    if found is None:
        return None
    subject = f"{found['many']} of the people {found['where']}"
    return join((subject, clause.adverb, clause.verb, clause.rest))


def _in_two_states(clause: Clause) -> str | None:
    """Gives "the labels are in chalk, and they're fading" for "in chalk and fading"."""
    found = _TWO_STATES.match(clause.rest)
    if found is None or clause.verb not in {"is", "are"} or clause.person != "other":
        return None
    one = core(found["one"].split()[0])
    if one not in words_of("prepositions") or clause.subject.lower() in {"it", "they", "there"}:
        return None
    also = "they're" if is_plural(clause.subject) else "it's"
    first = join((clause.subject, clause.adverb, clause.verb, found["one"]))
    return f"{first}, and {also} {found['two']}"
