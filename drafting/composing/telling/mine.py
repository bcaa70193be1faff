"""A fact of my own in several ways, so that it need not be copied word for word."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
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
    participle,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.telling.mine_rearranged import (
    day_first,
    in_one,
    kept_since,
    perhaps,
    rearranged,
)
from drafting.composing.telling.mine_turned import turned_ways
from drafting.composing.telling.reworded import reworded

_DATED = re.compile(
    r"\b(?:through|thanks to|that way|by (?:chance|accident|luck)|"
    r"when|while|last|ago|yesterday|during|first|once|before|after|since|tonight|then|today|"
    r"next|whole|all (?:day|night|week|month|year|morning|afternoon|winter|summer)|"
    r"(?:in|at|on|from|until|by) (?:\d\w*|[A-Z][a-z]+)|this (?:morning|week|month|year)|"
    r"that (?:day|week|month|year|night|morning|evening)|"
    r"in the \d0s|"
    r"by (?:\d|noon|midday|midnight|lunch|then|dawn|dark|evening|morning|the end|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve)|"
    r"for [\w -]+ (?:years?|months?|weeks?|days?))\b"
)
# What for, until when: the place stands before it.
_AIM = re.compile(
    r" (?=(?:to (?!the\b|my\b|our\b|a\b)[a-z]+|so that|because|until|when|before|after) )"
)
_PLACED = re.compile(
    r"\b(?:at|in) (?:the|my|our) [a-z-]+$|\bat (?:school|college|work|home)$|"
    r"\b(?:in|on) time$|^it (?:to|home|back)\b"
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
        _short_form(clause) if clause.verb in {"am", "are"} else None,
        clause.text,
        *_both(clause),
        *_that_day_first(clause),
        *turned_ways(clause),
        _these_days(clause),
        _short_form(clause),
        _have_got(clause),
        *swapped(clause.text, own=False),
        place_before(clause),
        day_first(clause),
        *_perfect(clause),
        *_then(clause),
        _still(clause),
        _still_have(clause),
        *_sense(clause),
        again_first(clause),
        _on_the_day(clause),
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
    return tuple(dict.fromkeys(way for way in ways if way))


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


def _have_got(clause: Clause) -> str | None:
    """Gives "we've got four hundred alerts"."""
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    own = clause.person in {"i", "we"} and not clause.adverb and clause.verb == "have"
    if first in _BETWEEN | {"both", "all", "been", "not"} or first in words_of("adverbs"):
        return None  # "we have both been asked"
    counted = first in words_of("determiners") or first[:1].isdigit()
    counted = counted or (verb_form(first) is None and not first.endswith("ed"))
    return f"{clause.subject}'ve got {clause.rest}" if own and first != "to" and counted else None


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


def _perfect(clause: Clause) -> list[str]:
    """Gives "I've written one question for Monday", where no day in the past is named."""
    noticing = clause.base in plain_words("noticing")
    if clause.adverb in {"never", "always"} and clause.is_past and noticing:
        own = clause.person in {"i", "we"} and not _DATED.search(clause.rest)
        return [
            join((f"{clause.subject}'d", clause.adverb, participle(clause.base), clause.rest))
        ] * own
    if clause.adverb == "never" and clause.is_past and clause.acts | (clause.base == "like"):
        own = clause.person in {"i", "we"} and not _DATED.search(clause.rest)
        return (
            [join((f"{clause.subject}'ve never", participle(clause.base), clause.rest))]
            if own
            else []
        )
    if clause.adverb == "always" and clause.acts and len(clause.text.split()) > _UNCOPIED:
        own = clause.person in {"i", "we"} and not _DATED.search(clause.rest)
        return [join((f"{clause.subject}'ve always", participle(clause.base), clause.rest))] * own
    undated = not _DATED.search(re.sub(r"\bfor [A-Z]\w+day\b", "", clause.rest))
    tokens = clause.rest.split()
    past = clause.is_past or _goes_on_as_past(clause, tokens)
    did = past and clause.acts and not clause.adverb and clause.person in {"i", "we"}
    if not did or not undated:
        return [_of_our_group(clause)] if past and undated else []
    if clause.base not in words_of("perfect_too") or not _may_be_perfect(clause):
        return []  # "I've asked a question from the back row"
    for at in range(1, len(tokens)):
        form = verb_form(core(tokens[at]))
        linked = core(tokens[at - 1]) in {"and", "or", "but"}
        if linked and form and "past" in form.forms and "base" not in form.forms:
            tokens[at] = participle(form.base)
    return [join((f"{clause.subject}'ve", participle(clause.base), *tokens))]


def _may_be_perfect(clause: Clause) -> bool:
    """True for "asked my aunt", which is still so; "grew up in Cork" was then."""
    kept = clause.base in plain_words("keeps_its_past") or _PLACED.search(clause.rest)
    used = clause.rest.startswith("to ")
    return not (kept or used or clause.compound or clause.told_past or not clause.rest)


def _of_our_group(clause: Clause) -> str:
    """Gives "my class has named the puddle" and "my shift lead has said yes"."""
    words = clause.subject.split()
    ours = 1 < len(words) <= _FEW and core(words[0]) in {"my", "our"} and clause.acts
    fits = ours and not clause.adverb and _may_be_perfect(clause) and not _DATED.search(clause.rest)
    have = "have" if is_plural(clause.subject) else "has"
    return join((clause.subject, have, participle(clause.base), clause.rest)) if fits else ""


def _goes_on_as_past(clause: Clause, tokens: list[str]) -> bool:
    """True for "I hit the same bug and used a key", where "hit" alone could be of today."""
    form = verb_form(clause.verb)
    if form is None or "past" not in form.forms:
        return False
    linked = [core(two) for one, two in pairwise(tokens) if core(one) == "and"]
    forms = [verb_form(word) for word in linked]
    return any(f is not None and "past" in f.forms and "base" not in f.forms for f in forms)


def _then(clause: Clause) -> list[str]:
    """Gives "I was new then, and scared" and "I was still new to the district"."""
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    was = clause.person in {"i", "we"} and clause.verb.lower() in {"was", "were"}
    if not was or clause.adverb or first not in words_of("passing_states"):
        return []
    one, _, two = clause.rest.partition(" and ")
    if two and len(one.split()) == 1:
        return [f"{clause.subject} {clause.verb} {one} then, and {two}"]
    return [f"{clause.subject} {clause.verb} still {clause.rest}"]


def _these_days(clause: Clause) -> str | None:
    """Gives "these days I ask for it by name" for "I now ask for it by name"."""
    text = join((clause.subject, clause.verb, clause.rest))
    done = verb_form(core(clause.rest.split(" ", 1)[0])) if clause.rest else None
    owned = done is None or "part" not in done.forms
    if (
        clause.adverb == "still"
        and clause.verb == "have"
        and clause.person in {"i", "we"}
        and owned
    ):
        return f"{clause.subject}'ve still got {clause.rest}"
    return f"these days {text}" if clause.adverb == "now" else None


def _short_form(clause: Clause) -> str | None:
    """Gives "I'm on call", "we've moved", "I'd never thought of it", "there's paper", "I don't"."""
    subject, verb = clause.subject, clause.verb
    ends = {"am": "'m", "are": "'re", "will": "'ll", "would": "'d"}
    words = clause.rest.split()
    first = core(words[0]) if words else ""
    if subject.lower() in {"there", "it"} and verb == "is":
        return join((f"{subject}'s", clause.adverb, clause.rest))
    if clause.person in {"i", "we", "you"} and not clause.adverb:
        if verb in ends:
            return join((subject + ends[verb], clause.rest))
        after = [core(word) for word in words if core(word) not in _BETWEEN]
        done = after[0] if after else first
        form = verb_form(done)
        if verb in {"have", "had"} and form and "part" in form.forms:
            return join((subject + ("'ve" if verb == "have" else "'d"), clause.rest))
    if first == "not" and verb in words_of("shortened_by_not"):
        return join((subject, clause.adverb, f"{verb}n't", clause.rest.partition(" ")[2]))
    return None


def _sense(clause: Clause) -> list[str]:
    """Gives "I hear a worn bearing" for "I can hear a worn bearing"."""
    first, _, rest = clause.rest.partition(" ")
    fits = clause.verb == "can" and clause.person in {"i", "we"} and not clause.adverb
    return [f"{clause.subject} {clause.rest}"] if fits and first in _SENSES and rest else []


def _still_have(clause: Clause) -> str | None:
    """Gives "I still have my old looms" for "I kept my old looms"."""
    thing = re.fullmatch(r"(?:my|our|the) (?:[a-z-]+ ){0,3}[a-z-]+", clause.rest)
    small = words_of("prepositions") | words_of("adverbs")
    kept = clause.person in {"i", "we"} and clause.verb == "kept" and not clause.adverb
    plain = thing is not None and not {core(word) for word in clause.rest.split()} & small
    return f"{clause.subject} still have {clause.rest}" if kept and plain else None


def _still(clause: Clause) -> str | None:
    """Gives "we're still counting ours by hand" for "we still count ours by hand"."""
    own = clause.person in {"i", "we"} and clause.adverb == "still" and clause.acts
    am = {"i": "I'm", "we": "we're"}.get(clause.person, "")
    plain = own and not clause.is_past and not clause.compound
    return join((am, "still", gerund(clause.base), clause.rest)) if plain else None


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
    return [f"{found['when']} {_short_form(told) or told.text}"]


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
        short = _short_form(clause)
        head = short.removesuffix(clause.rest).strip() if short and not clause.adverb else ""
        head = head or join((subject, verb))
        return join((head, "actually", clause.adverb, clause.rest))
    return join((subject, "actually", clause.adverb, verb, clause.rest))
