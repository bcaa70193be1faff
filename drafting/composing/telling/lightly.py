"""A fact with one part moved or pointed at, as people say it: "when I lead, I talk too much"."""

import re
from dataclasses import replace

from drafting.composing.english.clause import Clause, parse
from drafting.composing.english.day_patterns import WEEKDAY
from drafting.composing.english.fronting import placed_first
from drafting.composing.english.tokens import core
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import BE, HAVE, MODALS, plain_words, words_of

_WHEN = re.compile(
    r"^(?P<head>[^,]+?),? (?P<when>(?:when|whenever|if|while|as soon as) "
    r"(?:I|we|you|they|it|he|she|the|my|our|your|nobody|somebody|people)\b[^,]+)$"
)
_ASKS_WHEN = re.compile(
    r"\b(?:ask|know|knew|remember|tell|told|say|said|see|saw|wonder|check|decide|sure|show|learn)"
    r"\w*$|\b(?:what|how|that|which|who|so|only|even|just|except|to)\b"
)
_ONCE = re.compile(r"^(?P<what>[\w' -]+?) once(?P<more>,.+)?$")
_THERE = re.compile(
    r"^(?P<head>.+?) (?P<there>(?:in|out|up|down|over) (?:there|here))(?P<more> .+)?$"
)
_SOME_OF_ALL = re.compile(
    r"^(?P<some>one|two|three|four|five|six|most|half|many|none) of "
    r"(?P<all>the [a-z]+ [a-z]+s|the [a-z]+s)$"
)
_OF_MINE = re.compile(r"^(?P<some>[a-z]+) of (?P<whose>my|our) (?P<them>[a-z-]+s)$")
_MINE = {"my": "mine", "our": "ours"}
_AT_MY = re.compile(r"^(?P<head>[\w' -]+?) (?P<place>(?:at|in|on|by|from) (?:my|our) [\w' -]+)$")
_IT = re.compile(r"^it(?= |$)")
_AIM = re.compile(
    r"^(?P<what>[\w' -]+?) (?P<aim>to (?:get|keep|save|stay|help|make|find|earn|practise|avoid|"
    r"stop|remember|relax|pass|pay|fill|warm|clear|show) [\w' -]+)$"
)
# One thing that is done, and the house it is done for.
_FOR_THEM = re.compile(r"^(?P<what>(?:[a-z-]+ )?[a-z-]+s) (?P<whom>for (?:the|our) [a-z]+)$")
_ON_A_DAY = re.compile(rf"^(?P<what>[\w' -]+?) (?P<day>on {WEEKDAY})$")
_ONLY_WHEN = re.compile(
    r"^(?P<what>[^,;]+?) only (?P<when>(?:after|when|if|once|before|on|at) [^,;]+)$"
)
_ONLY = re.compile(
    r"^(?P<by>(?:with|in|on|for|by|from|at|to) )?(?P<what>(?:an?|the|one|two|three) [\w-]+) only$"
)
_AT_THE_END = re.compile(
    r"(?:at|towards) the (?:very )?(?:end|start|beginning)|in the (?:morning|evening|afternoon|end)"
)
_LEAST, _LONG_PLACE = 2, 4

# Where a thing stands or hangs; "hangs by one hinge" is how.
_STANDING_THERE = frozenset(
    {"on", "in", "at", "under", "behind", "beside", "near", "over", "above", "between", "next"}
)


def lightly(clause: Clause) -> tuple[str, ...]:
    """The clause in the ways in which one small thing stands elsewhere or points back."""
    ways = (
        _when_first(clause),
        _that_for_it(clause),
        _once_before(clause),
        _there_first(clause),
        _of_all_first(clause),
        _of_mine(clause),
        _my_place_first(clause),
        _turned_out(clause),
        _aim_first(clause),
        _day_first(clause),
        _now_early(clause),
        _for_them_first(clause),
        _one_of_those(clause),
        _is_there(clause),
        placed_first(clause),
        _the_one(clause),
        _often_last(clause),
        _only_first(clause),
        _only_before(clause),
        _at_the_end_first(clause),
    )
    return tuple(way for way in ways if way)


def _when_first(clause: Clause) -> str | None:
    """Gives "when I lead, I talk too much"; never for "I ask when they leave"."""
    found = _WHEN.match(clause.rest)
    if not found or clause.is_negative or _ASKS_WHEN.search(f"{clause.verb} {found['head']}"):
        return None
    told = parse(found["when"].split()[1 + 2 * found["when"].startswith("as soon as") :])
    own = clause.person in {"i", "we", "you"}
    if told is None or not own or " and " in found["head"]:
        return None
    head = replace(clause, rest=found["head"]).text
    return f"{found['when']}, {head}"


def _that_for_it(clause: Clause) -> str | None:
    """Gives "I learned that from a diagram" for what was told just before."""
    does = clause.base in plain_words("does_that") and clause.person in {"i", "we"}
    told = _IT.sub("that", clause.rest) if does else clause.rest
    return replace(clause, rest=told).text if told != clause.rest else None


def _once_before(clause: Clause) -> str | None:
    """Gives "I once tiled in strips, in a bakery" for "I tiled in strips once, in a bakery"."""
    found = _ONCE.match(clause.rest)
    if not found or not clause.is_past or clause.adverb or clause.verb.lower() in BE | MODALS:
        return None
    last = core(found["what"].split()[-1])
    if last in {"at", "more", "than", "just", "only", "for"} or clause.verb.lower() in HAVE:
        return None
    rest = f"{found['what']}{found['more'] or ''}"
    return replace(clause, adverb="once", rest=rest).text


def _there_first(clause: Clause) -> str | None:
    """Gives "in there I could hear everything except what was meant for me"."""
    found = _THERE.match(clause.rest)
    if not found or clause.person not in {"i", "we"} or not clause.is_past:
        return None
    if " and " in found["head"] or parse(found["head"].split()) is not None:
        return None
    rest = f"{found['head']}{found['more'] or ''}"
    return f"{found['there']} {replace(clause, rest=rest).text}"


def _of_all_first(clause: Clause) -> str | None:
    """Gives "of the three faults, our table found two"."""
    found = _SOME_OF_ALL.match(clause.rest)
    plain = found and clause.is_past and not clause.is_negative and clause.verb.lower() not in BE
    return (
        f"of {found['all']}, {replace(clause, rest=found['some']).text}"
        if found and plain
        else None
    )


def _often_last(clause: Clause) -> str | None:
    """Gives "we run out of foam quite often" for "we often run out of foam"."""
    plain = clause.adverb == "often" and clause.acts and not (clause.compound or "," in clause.rest)
    if not plain or clause.is_negative or _ASKS_WHEN.search(clause.rest):
        return None
    return replace(clause, adverb="", rest=f"{clause.rest} quite often".strip()).text


def _only_before(clause: Clause) -> str | None:
    """Gives "I only count them when it rains" for "I count them only when it rains"."""
    found = _ONLY_WHEN.match(clause.rest)
    plain = clause.acts and not (clause.adverb or clause.compound or clause.is_negative)
    if found is None or not plain:
        return None
    return replace(clause, adverb="only", rest=f"{found['what']} {found['when']}").text


def _only_first(clause: Clause) -> str | None:
    """Gives "our returns come with only a code" for "our returns come with a code only"."""
    found = _ONLY.match(clause.rest)
    return replace(clause, rest=f"{found['by'] or ''}only {found['what']}").text if found else None


def _at_the_end_first(clause: Clause) -> str | None:
    """Gives "at the end my choir always fades"."""
    if not _AT_THE_END.fullmatch(clause.rest) or clause.verb.lower() in BE | MODALS:
        return None
    return f"{clause.rest} {replace(clause, rest='').text}"


def _of_mine(clause: Clause) -> str | None:
    """Gives "three pupils of mine growl"."""
    found = _OF_MINE.match(clause.subject)
    counted = found is not None and found["some"] in words_of("doubts_counted")
    if found is None or not counted or found["some"] == "one" or not is_plural(found["them"]):
        return None
    some = f"{found['some']} {found['them']} of {_MINE[found['whose']]}"
    return replace(clause, subject=some).text


def _my_place_first(clause: Clause) -> str | None:
    """Gives "at my old window I kept a notebook of names"."""
    found = _AT_MY.match(clause.rest)
    own = clause.person in {"i", "we"} and clause.acts and not clause.adverb
    if not found or not own or clause.compound or clause.is_negative:
        return None
    head, place = found["head"].split(), found["place"].split()
    closed = words_of("prepositions") - {"of"} | words_of("conjunctions") | {"it", "them", "to"}
    held = {core(word) for word in head} & closed or {core(w) for w in place[2:]} & closed
    thing = core(head[0]) in words_of("determiners") and len(head) >= _LEAST
    if held or not thing or len(place) > _LONG_PLACE:
        return None
    return f"{found['place']} {replace(clause, rest=found['head']).text}"


def _turned_out(clause: Clause) -> str | None:
    """Gives "it turned out to be a worn door roller" for "it was a worn door roller"."""
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    thing = first in {"a", "an"} and clause.text.lower().startswith("it was ")
    told = clause.rest.split()
    plain = thing and not clause.compound and not {"that", "who", "when", "to"} & set(told)
    return f"it turned out to be {clause.rest}" if plain else None


def _day_first(clause: Clause) -> str | None:
    """Gives "on Monday I copied that"."""
    found = _ON_A_DAY.match(clause.rest)
    plain = found and clause.is_past and not clause.compound and clause.verb.lower() not in BE
    if not found or not plain or {"that", "and"} & set(found["what"].split()[:-1]):
        return None
    return f"{found['day']} {replace(clause, rest=found['what']).text}"


def _aim_first(clause: Clause) -> str | None:
    """Gives "to get my hand in, I do the accounts of our club"."""
    found = _AIM.match(clause.rest)
    own = clause.person in {"i", "we"} and clause.acts and not clause.adverb
    if not found or not own or clause.compound or clause.is_negative:
        return None
    thing = core(found["what"].split()[0]) in words_of("determiners")
    if not thing or clause.base in plain_words("wants_a_deed") or " and " in found["what"]:
        return None
    return f"{found['aim']}, {replace(clause, rest=found['what']).text}"


def _now_early(clause: Clause) -> str | None:
    """Gives "now I walk to work and look up" for "I walk to work now and look up"."""
    head, now, tail = clause.rest.partition(" now and ")
    plain = now and clause.person in {"i", "we"} and not clause.adverb and not clause.is_past
    return f"now {replace(clause, rest=f'{head} and {tail}').text}" if plain else None


def _for_them_first(clause: Clause) -> str | None:
    """Gives "for the county I survey culverts"."""
    found = _FOR_THEM.match(clause.rest)
    does = clause.person in {"i", "we"} and clause.acts and not (clause.is_past or clause.adverb)
    return f"{found['whom']} {replace(clause, rest=found['what']).text}" if found and does else None


def _one_of_those(clause: Clause) -> str | None:
    """Gives "one of those bit my tyre"."""
    some, them = clause.subject.rpartition(" ")[::2]
    few = them == "them" and some.endswith(" of")
    return replace(clause, subject=f"{some} those").text if few else None


def _is_there(clause: Clause) -> str | None:
    """Gives "thyme is on the first page" for "thyme stands on the first page"."""
    placed = core(clause.rest.split(" ", 1)[0]) in _STANDING_THERE if clause.rest else False
    there = clause.base in {"stand", "hang", "lie", "sit"} and clause.person == "other"
    there = there and core(clause.subject.split(" ", 1)[0]) not in {"i", "we", "you"}  # "we both"
    if not placed or not there or clause.is_past or clause.adverb or clause.compound:
        return None
    return replace(clause, verb="are" if is_plural(clause.subject) else "is").text


def _the_one(clause: Clause) -> str | None:
    """Gives "bucket 6 is the one under the north gutter"."""
    numbered = re.fullmatch(r"[a-z]+ \d+", clause.subject)
    placed = re.match(
        r"(?:under|over|above|below|behind|beside|by|next to|in|at|near)\b", clause.rest
    )
    if numbered and clause.acts and not (clause.adverb or clause.compound):
        return replace(clause, verb=f"is the one that {clause.verb}").text
    fits = numbered and placed and clause.verb in {"is", "was"} and not clause.adverb
    return replace(clause, rest=f"the one {clause.rest}").text if fits else None
