"""A fact of my own in several ways, so that it need not be copied word for word."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from drafting.composing.english.clause import Clause
from drafting.composing.english.fronting import again_first, timed_first
from drafting.composing.english.swaps import swapped
from drafting.composing.english.tokens import core, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import (
    BE,
    HAVE,
    MODALS,
    gerund,
    may_be_noun,
    verb_form,
    words_of,
)
from drafting.composing.telling.done_to_me import done_to_me
from drafting.composing.telling.mine_placed import placed_ways
from drafting.composing.telling.mine_rearranged import (
    day_first,
    in_one,
    kept_since,
    perhaps,
    rearranged,
)
from drafting.composing.telling.mine_tense import (
    have_got,
    perfect_ways,
    short_form,
    still_doing,
    still_have,
    then_ways,
    these_days,
)
from drafting.composing.telling.mine_turned import turned_ways
from drafting.composing.telling.mine_word import ways_by_a_word
from drafting.composing.telling.reworded import reworded

# What for, until when: the place stands before it.
_AIM = re.compile(
    r" (?=(?:to (?!the\b|my\b|our\b|a\b)[a-z]+|so that|because|until|when|before|after) )"
)
# What a fact of mine begins with where it was noted with one of these in front.
_LEADS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "then": ("after that",),
        "and then": ("after that",),
        "after that": ("after that",),
        "why": ("that is why", "that explains why"),
        "once": ("one day",),
        "now": ("now", "these days"),
    }
)
_AT_A_PLACE = re.compile(
    r"^(?P<what>(?:one|two|three|some|an?|the|my|our|[A-Z][\w'-]+)\b ?[^,]*?) "
    r"(?P<where>(?:(?:at|in|on|near|outside|behind|under|by) "
    r"(?:(?:the|an?|my|our) [\w'-]+(?: [\w'-]+)?|[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)|"
    r"last (?:week|month|year|night)|yesterday)), (?P<more>[^,]+)$"
)
_WHEN_I = re.compile(
    r"^(?P<what>[^,]+?) (?P<when>(?:when|whenever|as soon as) (?:I|we|the|my|our) "
    r"(?!.*\b(?:it|they|them|he|she)\b)[^,]+)$"
)
# "At 16 I left school", "for three days I did it": a line out of a poem.
_TORN = re.compile(r"at \d+,? (?:I|we)\b|for [^,]+ (?:I|we) did it$")
_FEW, _UNCOPIED = 3, 4
_SENSES = frozenset({"hear", "see", "smell", "feel", "taste"})
_BETWEEN = frozenset({"never", "already", "also", "only", "just", "always", "ever"})


_THAT_DAY = re.compile(
    r"^(?:(?P<what>.+) )?(?P<when>(?:that|the same) (?:very )?"
    r"(?:day|week|weekend|month|evening|night|morning|afternoon))$"
)


@lru_cache(maxsize=512)
def mine_ways(clause: Clause | None, lead: str = "") -> tuple[str, ...]:
    """My own fact in several ways, the most natural first."""
    if clause is None:
        return ()
    if lead:
        return _led(clause, lead)
    clause = kept_since(perhaps(clause))
    if one := in_one(clause):
        return (clause.text, one)
    ways = [
        short_form(clause) if clause.verb in {"am", "are"} else None,
        clause.text,
        *_both(clause),
        *_that_day_first(clause),
        *turned_ways(clause),
        *done_to_me(clause),
        these_days(clause),
        short_form(clause),
        have_got(clause),
        *swapped(clause.text, own=False),
        *ways_by_a_word(clause),
        place_before(clause),
        day_first(clause),
        *perfect_ways(clause),
        *then_ways(clause),
        still_doing(clause),
        still_have(clause),
        *_sense(clause),
        again_first(clause),
        _on_the_day(clause),
        *placed_ways(clause),
        *rearranged(clause),
        *reworded(clause),
        *_own_thing(clause),
        *_ours(clause),
        _own_as_have(clause),
        _when_first(clause),
        _only_there(clause),
        _each_for_a(clause),
        _said_twice(clause),
        _myself(clause),
        actually(clause),
    ]
    return tuple(dict.fromkeys(way for way in ways if way and not _TORN.match(way)))


def _both(clause: Clause) -> list[str]:
    """Gives "both of us hate small talk"."""
    both = clause.text.startswith("we both")
    return [re.sub(r"^we both\b", "both of us", clause.text)] if both else []


def _led(clause: Clause, lead: str) -> tuple[str, ...]:
    """A fact that began with "then" or "last month", which goes to another place."""
    if lead in {"but", "so"}:
        return tuple(f"{lead} {way}" for way in mine_ways(clause) if not way.startswith(lead))
    lead = "why" if lead.endswith("why") else lead
    if lead in _LEADS:
        return tuple(f"{said} {clause.text}" for said in _LEADS[lead])
    if lead.partition(" ")[0] in words_of("prepositions"):
        aim = _AIM.search(clause.text)
        tail = clause.text.find(", ")
        at = aim.start() if aim else tail if tail > 0 else len(clause.text)
        return (f"{clause.text[:at]} {lead}{clause.text[at:]}",)
    when = re.sub(r"^(.*) there$", r"there \1", lead)
    head, comma, rest = clause.text.partition(", and ")
    if not re.search(r"\d|last|this|every", when):
        return (clause.text,)
    return (f"{head} {when}{comma}{rest}",)


def _own_thing(clause: Clause) -> list[str]:
    """Gives "we still count our own by hand" for "we still count ours by hand"."""
    first, _, rest = clause.rest.partition(" ")
    said = {"ours": "our own", "mine": "my own"}.get(first)
    own = clause.person in {"i", "we"} and said and bool(rest)
    return [join((clause.subject, clause.adverb, clause.verb, said or "", rest))] if own else []


def _ours(clause: Clause) -> list[str]:
    """Gives "our own run to ninety pages" for "ours run to ninety pages"."""
    own = {"ours": "our own", "mine": "my own"}.get(clause.subject.lower())
    return [replace(clause, subject=own).text] if own else []


def _own_as_have(clause: Clause) -> str | None:
    """Gives "I've got a ladder and two planks" for "I own a ladder and two planks"."""
    own = clause.verb == "own" and clause.person in {"i", "we"} and not clause.adverb
    return f"{clause.subject}'ve got {clause.rest}" if own else None


def _when_first(clause: Clause) -> str | None:
    """Gives "when I start, my pupils go silent" for "my pupils go silent when I start"."""
    found = _WHEN_I.match(clause.rest)
    mine = clause.person in {"i", "we"} or core(clause.subject.split()[0]) in {"my", "our"}
    if found is None or not mine or clause.compound or clause.is_past:
        return None
    return f"{found['when']}, {join((clause.subject, clause.adverb, clause.verb, found['what']))}"


def _only_there(clause: Clause) -> str | None:
    """Gives "my crew talk only in the yard" for "my crew only talk in the yard"."""
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    placed = clause.adverb == "only" and first in {"in", "at", "on", "when", "after", "before"}
    return join((clause.subject, clause.verb, "only", clause.rest)) if placed else None


def _each_for_a(clause: Clause) -> str | None:
    """Gives "I lose a chisel every week" for "I lose a chisel a week"."""
    said = re.sub(
        r"(?<=[a-z])(?<!\bfor)(?<!\bin)(?<!once)(?<!twice)(?<!times)(?<!after)(?<!within)(?<!than)"
        r" an? (hour|day|night|week|month|term|year)$",
        r" every \1",
        clause.text,
    )
    return (
        said if said != clause.text and not re.search(r"\b(?:times|once|twice)\b", said) else None
    )


def _said_twice(clause: Clause) -> str | None:
    """Gives "I run the stall and I know every baker" for "I run the stall and know every baker"."""
    if clause.person not in {"i", "we"} or clause.rest.count(" and ") != 1:
        return None
    first, _, second = clause.rest.partition(" and ")
    words = [core(word) for word in second.split()]
    form = verb_form(words[0])
    fits = form is not None and ("past" if clause.is_past else "base") in form.forms
    fits = (fits and not may_be_noun(words[0])) or words[0] in HAVE
    small = words_of("determiners") | words_of("prepositions")
    if not fits or "," in first or not set(words[1:2]) & small:
        return None
    return join((clause.subject, clause.adverb, clause.verb, first, "and", clause.subject, second))


def place_before(clause: Clause) -> str | None:
    """Gives "at Roke I saw one, bright red" for "I saw one at Roke, bright red"."""
    found = _AT_A_PLACE.match(clause.rest)
    past = clause.is_past or (clause.base == "read" and bool(found))
    plain = clause.person in {"i", "we"} and past and not clause.adverb
    if found is None or not plain or " and " in found["what"]:
        return None
    return f"{found['where']} {clause.subject} {clause.verb} {found['what']}, {found['more']}"


def _sense(clause: Clause) -> list[str]:
    """Gives "I hear a worn bearing" for "I can hear a worn bearing"."""
    first, _, rest = clause.rest.partition(" ")
    fits = clause.verb == "can" and clause.person in {"i", "we"} and not clause.adverb
    return [f"{clause.subject} {clause.rest}"] if fits and first in _SENSES and rest else []


def _on_the_day(clause: Clause) -> str | None:
    """Gives "on 12 February I sent the form in"."""
    dated = re.search(r"\bon \d{1,2} [A-Z][a-z]+$", clause.rest)
    return timed_first(clause) if dated or not clause.is_past else None


def _that_day_first(clause: Clause) -> list[str]:
    """Gives "that day my mother has surgery", and "I'm working a late that day"."""
    found = _THAT_DAY.match(clause.rest)
    if found is None or clause.compound or "," in clause.rest or clause.is_past:
        return []
    if clause.base == "marry" and not found["what"] and clause.person in {"i", "other"}:
        am = "am" if clause.person == "i" else "are" if is_plural(clause.subject) else "is"
        return [join((clause.subject, am, "getting married", found["when"]))]
    if not found["what"]:
        return []
    if clause.acts and not clause.adverb and clause.verb.lower() not in BE | {"do", "did"}:
        goes_on = join((gerund(clause.base), found["what"], found["when"]))
        be = "'m" if clause.person == "i" else "'re" if clause.person == "we" else None
        many = is_plural(clause.subject)
        return [f"{clause.subject}{be or (' are' if many else ' is')} {goes_on}"]
    told = replace(clause, rest=found["what"])
    return [f"{found['when']} {short_form(told) or told.text}"]


def _myself(clause: Clause) -> str | None:
    """Gives "I do home visits myself, about six a week"."""
    deed, comma, more = clause.rest.partition(", ")
    acts = clause.acts or clause.verb == "do"
    own = clause.person == "i" and acts and not clause.is_past
    own = own and (not clause.compound or more.startswith("so "))
    named = {"myself", "it", "them", "mine"} & set(map(core, deed.split()))
    if not own or not comma or named or not deed or more.startswith(("and ", "but ")):
        return None
    return f"{join((clause.subject, clause.adverb, clause.verb, deed))} myself, {more}"


def actually(clause: Clause) -> str | None:
    """Gives "we actually had one in May", the last resort.

    Only where it is plain who does it, so that no word comes to stand inside
    what is not a sentence.
    """
    subject, verb = clause.subject, clause.verb
    mine = clause.person in {"i", "we"} or core(subject.split()[0]) in {"my", "our"}
    if not mine or ": " in clause.rest:
        return None
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    form = verb_form(first)
    done = verb in HAVE and form is not None and "part" in form.forms
    if verb in BE | MODALS or done:
        short = short_form(clause)
        head = short.removesuffix(clause.rest).strip() if short and not clause.adverb else ""
        head = head or join((subject, verb))
        return join((head, "actually", clause.adverb, clause.rest))
    return join((subject, "actually", clause.adverb, verb, clause.rest))
