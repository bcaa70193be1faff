"""An offer or a promise, as words that can stand in a sentence."""

import re
from dataclasses import dataclass, replace
from datetime import date

from drafting.brief import iso_day
from drafting.composing.english.days import say_day, speak_dates
from drafting.composing.english.spelling import mend
from drafting.composing.english.tokens import bare, core, is_speakable, join, tidy
from drafting.composing.english.turning import Turner
from drafting.composing.english.words import gerund, plain_words, verb_form, words_of
from drafting.composing.giving.deed_or_thing import HANDS, is_deed
from drafting.composing.giving.deed_words import say_deed
from drafting.composing.giving.handed import at_one_table, what_they_get
from drafting.composing.giving.owing import find_borrowed, find_owed, say_call
from drafting.composing.giving.welcomes import (
    handed_by,
    is_brought_along,
    is_copy_of,
    keep_topic,
    said_they_may,
    said_whole,
    settle_offer,
    welcome_of,
)
from drafting.composing.noting.as_if_now import in_plain_form
from drafting.composing.noting.consented import has_agreed, once_agreed
from drafting.composing.noting.elsewhere import goes_elsewhere, in_one_breath
from drafting.composing.noting.own_remarks import promised

_LEAD = re.compile(
    r"^(?:(?:i|we)\s+)?(?:(?:can|could|will|would|'ll|i'd|i'll|happy to|glad to|gladly|"
    r"would be happy to|"
    r"offer(?:ed)? to|promised? to|said i'd|said i would|to|want to)\s+)+",
    re.IGNORECASE,
)
_GIVES = words_of("offers_gives")
_MAKES = words_of("offers_makes")
# "keep back the pillows": for whom, the deed itself does not say.
_PUT_BY = frozenset({"back", "aside", "by"})
_PAID = plain_words("owed_in_person")
_STOP = re.compile(
    r"\s+(?:to|at|by|on|when|so that|before|after|with)\s+(?:your|you|the|our|their|him|her)\b.*$"
)

_ONE_WITH = re.compile(
    r"(?<!,)(?<!\bme)(?<!\bus)(?<!\bhim)(?<!\bher)(?<!\byou)"
    r" (the (?:one|ones) (?:with|from|that|in|on)\b)"
)
_VISIT = re.compile(r" to (?:see|meet|hear|visit|watch)\b")
_TOLD = re.compile(r"^(how)(?: to (.+)|\b.+)$", re.IGNORECASE)
# "short clip of our load", "free lift": one that they do not know yet.
_SOME_SORT_OF = frozenset(
    {"short", "free", "small", "quick", "little", "simple", "spare", "printed", "second", "long"}
    | {"half", "new", "old", "quiet", "warm", "hot", "cold", "clean", "large", "big", "whole"}
)
_SHORT_ASK = 6
# "time on our round", "room in the shed"
_SOME = re.compile(r"^(?=(?:time|space|room) (?:on|in|at|with|for|to|beside|under)\b)")
# "drive people home on Mondays, 4 seats": how many can come along.
_SEATS = re.compile(
    r", (?=(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:seats?|places|spaces|beds|berths|chairs)$)"
)


@dataclass(frozen=True)
class Deed:
    """Something to be given or done: ``do`` after "I can", ``doing`` as its -ing form.

    ``owed`` is the thing where I only said that I owe it, ``borrowed`` what of theirs I give back.
    """

    raw: str
    do: tuple[str, ...]
    doing: str | None
    thing: str | None
    owed: str | None = None
    borrowed: str | None = None
    welcome: str | None = None
    whole: str | None = None


# Behind so many words, "with you" would go with the last of them.
_PAIR = 2
_LONG_THING = 4


def read_deed(
    text: str,
    names: tuple[tuple[str, ...], ...],
    today: date,
    *,
    by: str = "me",
    single: bool = False,
    reader: frozenset[str] = frozenset(),
) -> Deed | None:
    """The deed in plain words such as "send our pair-check card"; None where it cannot be told."""
    agreed = has_agreed(once_agreed(settle_offer(promised(text))[0])) if by == "me" else text
    plain = mend(speak_dates(tidy(agreed), today))
    told_of_them = by == "me" and said_they_may(plain)
    plain = say_call(told_of_them or plain) if by == "me" else plain
    plain = _LEAD.sub("", re.sub(r"\s*\([^)]*\)", "", plain)).strip(" ,")
    plain = _told_whole(in_one_breath(plain))
    if not is_speakable(plain) or len(plain.split()) > 24:
        return None
    plain = _ONE_WITH.sub(r", \1", plain)
    if by == "me" and (told := _TOLD.match(plain)):
        plain = f"tell you {told[1]} you can {told[2]}" if told[2] else f"tell you {plain}"
    plain = at_one_table(what_they_get(plain, names) if by == "me" else plain)
    tokens = say_deed(_theirs(plain, names, by, single=single, reader=reader))
    if by == "them" and core(tokens[0]) in {"me", "us"} and len(tokens) > 1:
        tokens = ["give", *tokens]
    if by == "me" and core(tokens[0]) in {"me", "us"}:
        return None  # What was offered to me is no offer of mine.
    if by == "me" and (owed := find_owed(tokens)):
        return Deed(text, (f"give you {owed}",), None, owed, owed=owed)
    used = _made_use_of(text, tokens, told=bool(told_of_them)) if by == "me" else None
    if used:
        return used
    form = verb_form(core(tokens[0]))
    if form and form.forms == {"ing"}:
        tokens[0] = form.base
    elif not is_deed(tokens):
        handed = handed_by(tokens) if by == "me" else "give"
        tokens = [handed, *(["me"] if by == "them" else []), *_definite(tokens)]
    return _made(text, tokens, by)


def _told_whole(plain: str) -> str:
    """Gives "some time on our round" for "time on our round", and what seats there are."""
    return _SEATS.sub(", as there are ", _SOME.sub("some ", plain))


def _made_use_of(text: str, tokens: list[str], *, told: bool) -> Deed | None:
    """An offer that is no deed of mine: a whole sentence, or what they are welcome to."""
    if welcome := welcome_of(tokens, told=told):
        return _as_welcome(text, welcome)
    said = said_whole(tokens)
    return Deed(text, (said,), None, None, whole=said) if said else None


def _as_welcome(text: str, said: str) -> Deed:
    """The same as a deed of mine, for where only that can be said."""
    first = core(said.split(maxsplit=1)[0])
    thing = first in words_of("determiners") | plain_words("hospitable")
    return Deed(text, (f"let you {'have ' if thing else ''}{said}",), None, None, welcome=said)


def _theirs(
    plain: str,
    names: tuple[tuple[str, ...], ...],
    by: str,
    *,
    single: bool,
    reader: frozenset[str],
) -> list[str]:
    """The words with the other as "you", whoever they are called in the text."""
    tokens = plain.split()
    if by == "them" and core(tokens[0]) in {"she", "he", "they", "will"}:
        tokens = tokens[1:] or tokens
    tokens = in_plain_form(tokens, by)
    turner = Turner(names, mine=True, own=by == "them", pronouns=reader)
    words = {core(token) for token in tokens}
    if not single and words & {"them", "their"} and not words & {"her", "his", "him"}:
        turner.pronouns = frozenset({"them", "their", "theirs", "they"})
    tokens = turner.turn(tokens)
    tokens[0] = tokens[0][0].lower() + tokens[0][1:] if verb_form(core(tokens[0])) else tokens[0]
    return tokens


def _definite(tokens: list[str]) -> list[str]:
    first = core(tokens[0])
    if is_copy_of(tokens):
        return ["a", *tokens]
    for_them = first.endswith("s") and core(" ".join(tokens[1:2])) == "for"
    if first in words_of("no_article") or for_them:
        return tokens  # "flowers for your mum"
    if first in words_of("determiners") or first.endswith("'s") or first[:1].isdigit():
        return tokens
    upto = next((n for n, t in enumerate(tokens) if core(t) in words_of("prepositions")), None)
    led = tokens[:upto]
    if first in _SOME_SORT_OF and len(led) > 1 and not core(led[-1]).endswith("s"):
        return ["an" if first[0] in "aeiou" else "a", *tokens]
    return ["the", *tokens]


def _made(raw: str, tokens: list[str], by: str) -> Deed:
    verb, rest = core(tokens[0]), tokens[1:]
    if verb in _GIVES and core(" ".join(rest[:1])) in {"it", "them", "one"}:
        after = core(rest[1]) if len(rest) > 1 else "for"
        to_whom = ["to", "me" if by == "them" else "you"]
        placed = after in {"for", "over", "on", "until", "from", "by", "in"}
        rest = [rest[0], *to_whom, *rest[1:]] if placed else rest
        if after in {"back", "round"} and len(rest) == _PAIR and verb != "give":
            rest = [*rest, *to_whom]  # "post it back to you"
    to = "me" if by == "them" else "you"
    placed = verb == "bring" and (core(rest[0]) == "the" if rest else False)
    placed = placed or is_brought_along(rest)
    placed = placed or (verb == "bring" and _VISIT.search(join(rest)) is not None)
    placed = (
        placed or re.search(r"\b(?:to|for|at) (?:your|you|the|our|my)\b", join(rest)) is not None
    )
    if verb in _GIVES | {"share", "forward"} and goes_elsewhere(verb, rest):
        return Deed(raw, (join((verb, *rest)),), join((gerund(verb), *rest)), _thing(verb, rest))
    known = {"you", "your"} if by == "me" else {"me", "us"}
    others = verb in {"show", "teach", "give", "tell"} and not _is_object(rest)
    named = any(core(token) in known for token in rest[:1]) or (verb == "share" and "with" in rest)
    named = named or join(rest) == "your own"  # "you offered to bring your own"
    if (
        verb in _GIVES
        and rest
        and core(rest[0]) not in {"on", "over", "along"}
        and not (placed and verb == "bring")
        and not (named or others)
        and not {"you", to} & {core(t) for t in join(rest).partition(", ")[0].split()}
    ) or (verb in _MAKES and rest and core(rest[0]) in {"a", "an", "some"} and by == "me"):
        do = [join((verb, to, *rest))]
    elif verb in _GIVES and rest and core(rest[0]) in {"on", "over", "along"} and not named:
        heavy = len(rest) > _LONG_THING
        do = [join((verb, *rest) if heavy else (verb, *rest, "to", to))]
    elif verb == "share" and not named:
        heavy = len(rest) > _LONG_THING
        do = [join((verb, "with", to, *rest) if heavy else (verb, *rest, "with", to))]
    else:
        do = [join((verb, *rest))]
    relative = {"that", "which", "when", "who"} & set(rest)
    put_by = verb in {"keep", "hold", "set", "put"} and core(" ".join(rest[:1])) in _PUT_BY
    for_them = (verb == "set" and rest[:1] == ["up"]) or (put_by and "for" not in rest)
    if for_them and to not in rest and by == "me" and not relative:
        do = [join((verb, *rest, "for you"))]
    head = do[0].split(" ", 1)
    doing = join((gerund(head[0]), *head[1:]))
    borrowed = find_borrowed([verb, *rest]) if by == "me" else None
    given = verb == "give" and handed_by(rest) == "give"
    thing = None if given or is_brought_along(rest) else _thing(verb, rest)
    return Deed(raw, tuple(do), doing, thing, borrowed=borrowed)


def _is_object(rest: list[str]) -> bool:
    """False for the "apprentices" of "show apprentices how": they are who it is shown to."""
    first = core(rest[0]) if rest else ""
    return first in words_of("determiners") or first[:1].isdigit() or first in {"how", "what"}


def _thing(verb: str, rest: list[str]) -> str | None:
    """What is handed over: "the par-level sheet"; None for a deed without a thing."""
    if verb not in HANDS or verb in {"show", "teach", "tell"}:
        return None
    words = rest[1:] if rest and core(rest[0]) in {"you", "me", "us"} else rest
    if verb in {"show", "teach", "give", "tell"} and not _is_object(words):
        return None
    thing = re.sub(
        r" (?:on|over|along|back|up|down|out|round)$", "", _STOP.sub(keep_topic, join(words))
    )
    lead = core(thing.split(" ", 1)[0]) if thing else ""
    after = core(" ".join(thing.split()[1:2]))
    if lead in words_of("determiners") and after in words_of("prepositions"):
        return None  # "three for your class": three of what was said elsewhere
    people = words_of("people") | words_of("collectives") | {"children", "people"}
    if (
        not thing
        or {core(thing.split()[-1]), core(thing.split()[-1]).removesuffix("s")} & people
        or "," in thing
        or lead in words_of("prepositions") | {"how", "that", "what", "you"}
    ):
        return None
    return thing


def ask_about_it(deed: Deed) -> Deed:
    """Gives "ask our ward about it" for "ask our ward", which alone says nothing."""
    words = [core(word) for word in deed.do[0].split()]
    left_open = words[0] in plain_words("asked_about") and 1 < len(words) <= _SHORT_ASK
    person = words[-1] not in words_of("prepositions") | {"you", "back", "again", "around"}
    object_ = [word for word in words[1:] if not (word in {"to", "with"} and words[0] != "ask")]
    if not left_open or not person or set(object_) & plain_words("asked_what"):
        return deed
    if words[0] == "check" and words[1] != "with":
        return deed  # "check our numbers" says what is checked.
    if words[1] not in words_of("determiners") | {"with", "to"} or "you" in words:
        return deed
    doing = f"{deed.doing} about it" if deed.doing else None
    return replace(deed, do=tuple(f"{do} about it" for do in deed.do), doing=doing)


def goes_along(text: str) -> bool:
    """True for a promise of something that can go with a message: a table, not a visit."""
    deed = read_deed(text, (), date.min)
    if deed is None or deed.owed or deed.borrowed:
        return bool(deed and deed.owed and not set(bare(deed.owed).split()) & _PAID)
    return core(deed.do[0].split(" ", 1)[0]) in plain_words("goes_along")


def say_due(due: str | None, today: date, deed: Deed) -> str | None:
    """When a promise falls due, as words that go on the end: "by Friday", "on 24 October"."""
    day = iso_day(due)
    if day is None or day <= today:
        return None
    said = say_day(day, today)
    shown = deed.do[0].split(" ", 1)[0] in plain_words("on_the_day")
    return said if shown or not said.startswith("on ") else said.replace("on ", "by ", 1)
