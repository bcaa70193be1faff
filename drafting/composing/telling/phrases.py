"""One statement as the phrases that can stand in a sentence, the most natural first."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from drafting.composing.english.clause import Clause
from drafting.composing.english.day_patterns import ISO, MONTH
from drafting.composing.english.fronting import ways_of, when_last
from drafting.composing.english.hearing import SAID, TALKED
from drafting.composing.english.ideas import (
    ideas_of,
    is_practice,
    named_deed,
    never_done,
    thought_of,
)
from drafting.composing.english.tokens import core, join
from drafting.composing.english.trades import has_way, is_trade, says_how
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import BE, MODALS, plain_words, verb_form, words_of
from drafting.composing.noting.loose import ways_of_loose
from drafting.composing.noting.owned import AIMED, as_noted, is_one_deed, owned_thing
from drafting.composing.telling.counsel import counselled
from drafting.composing.telling.gifts import gift_of, kindness_shown
from drafting.composing.telling.mine import mine_ways
from drafting.composing.telling.outright import counsel_of, parts_from, say_outright
from drafting.composing.telling.pictures import pictures_of
from drafting.composing.telling.reworded import other_ways
from drafting.composing.telling.saying import (
    a_rule_of_theirs,
    own_as_said,
    said_by_me,
    with_you_said,
)
from drafting.composing.telling.statement import Statement
from drafting.composing.telling.things_first import matter_of, place_first, spoken_of
from drafting.composing.telling.under_way import coming_of, is_guess, may_be_over, then_of
from drafting.composing.telling.weighing import is_mere

Values = Mapping[str, tuple[str, ...]]
_ALOOF = frozenset({"it", "there", "everything", "nothing", "nobody", "everybody", "everyone"})
_YEARS_LONG = re.compile(
    r"\b(?:for|over|in) (?:\w+ )?(?:\d+|\w+) (?:years|decades)\b|\ball (?:his|her|your) life\b"
)
_TO_COME = re.compile(
    r"^(?:was|were) (?:still )?(?:due|going|about|meant|supposed|planned|set) to\b"
)
_ON_ONE_DAY = re.compile(rf"\bon (?:{ISO}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH})\b")
# What is asked of me, or only said to me, is no kindness.
_ONLY_SAID = frozenset({"ask", "want", "need", "owe", "say"})
# "your sign hangs in our kitchen": I see it there, and nobody told me.
_LIES = frozenset({"hang", "stand", "lie", "sit", "live"})
_ADVISED = frozenset({"gave", "you", "outright", "how"})
_NO_GIFT = frozenset({"ask", "tell", "say", "want", "need", "owe", "remind", "warn", "call"})
_SAYS_YOU = re.compile(
    r"^(?:she|he|they) (?:said|says|told me|reckons|thinks|mentioned)(?: that)?:? [\"']?"
    r"(?:[\w']+ ){0,3}?(?:you|your|you're|you'd|you've)\b"
)
# "I keep thinking of a pigeon flying into mine" is no way to tell what happened to me.
_OF_ME = re.compile(r"\b(?:me|my|mine|us|our|ours)\b")
# "you calmed the drill when I was losing it", "kept an eye on my mum": I was there, or knew of it.
_BESIDE_ME = re.compile(
    r"\b(?:when|while|before|after|so|until|because) (?:I|we|my|our)\b|"
    r"\b(?:for|to|on|with|after|behind|beside) (?:me|us|my|our)\b|\band [a-z]+ (?:me|us)\b"
)
_OF_ME_TOO = re.compile(r"\b(?:I|me|us|my|our)\b")
_MINDED = frozenset({"notice", "remember", "spot", "find"})
# "has been teaching my son to read": it goes on, and thanks are given for it.
# What is done on one day is no idea of theirs: "firing the big kiln on Saturday 28 November".
_ON_A_DATE = re.compile(r"\bon (?:[A-Z]\w+ )?\d{1,2} [A-Z][a-z]+\b")
_GOES_ON = re.compile(r"^been (?P<doing>[a-z]+ing\b.*\b(?:me|us|my|our)\b.*)$")
_SHORT_SUBJECT = 3
_ASKING = frozenset({"which", "what", "who", "whose", "where", "when", "why", "whether"})
_OF_ANYBODY = re.compile(
    r"\b(?:said|says|told (?:me|us)|thinks|reckons)(?: that)?(?: [\w']+){0,4} you (?!told|said)",
    re.IGNORECASE,
)
_ME_TOO = re.compile(r"(?:so (?:do|did|am|are|have|was|were) (?:I|we)|me too|same here)$")


@lru_cache(maxsize=256)
def phrases_of(statement: Statement, *, old: bool) -> Values:
    """The slots that this fact can fill, each with its wordings."""
    clause = statement.clause
    if statement.loose is not None:
        return ways_of_loose(statement.loose.sort, statement.loose.said)
    if statement.whose in {"mine", "ours"}:
        return _mine(statement)
    if clause is None:
        return _thing(statement)
    if said := _wrote(clause, statement) or say_outright(
        join((statement.lead, clause.text)), quoted=statement.quoted
    ):
        wrote = said.removeprefix("you wrote that ")
        return {"outright": (said, *([f"as you wrote, {wrote}"] if wrote != said else []))}
    if not statement.quoted and parts_from(clause, of_us=True):
        return {}
    own = clause.person == "you" or clause.subject.lower().startswith("your ")
    found = _own(clause, statement, old=old) if own else _world(clause, statement, old=old)
    if clause.base == "tell" and clause.person == "you":
        # Never "you mentioned that you told me to count them".
        told = {slot: map(counselled, ways) for slot, ways in found.items() if slot in _ADVISED}
        found = {slot: tuple(chain.from_iterable(ways)) for slot, ways in told.items()} or found
    return _filled(found)


def _wrote(clause: Clause, statement: Statement) -> str:
    """Gives "you wrote that it was the crusher": I have read it, and nobody told me."""
    wrote = clause.person == "you" and clause.base == "write" and not statement.quoted
    return clause.text if wrote and clause.rest.startswith("that ") else ""


def _mine(statement: Statement) -> Values:
    """What I do or said, in its ways."""
    ways = mine_ways(statement.clause, statement.lead)
    if statement.clause and (i_said := said_by_me(statement.clause)):
        return {"i_said": (i_said,), "work": ways}
    if not ways and statement.noun and _ME_TOO.match(statement.noun):
        ways = (statement.noun,)
    return {"mine": ways, "work": ways} if ways else {}


def _own(clause: Clause, statement: Statement, *, old: bool) -> dict[str, tuple[str, ...]]:
    """What they do, did or said of themselves and of what is theirs."""
    if statement.quoted and _was_done_to_me(clause):
        statement = replace(statement, quoted=False)  # I was there, and need not be told.
    seen = not statement.quoted and clause.rest.startswith("still ")
    told = clause.told_back() if old and not seen and may_be_over(clause) else clause
    if whole := _told_whole(clause, told, statement, old=old):
        return whole
    if counsel := counsel_of(clause):
        return counsel
    if kindness := _going_on(clause) or kindness_shown(clause):
        return {"gave": kindness, "you": ways_of(told)}
    values = _theirs(clause, told, old=old)
    if statement.quoted and (only := _only_said(clause, told, statement, values, old=old)):
        return only
    noted = statement.source.partition("[")[0] != "they_said"
    if not (noted and statement.raw.lower().startswith("you ")):
        # Only where the fact itself says "you" is another wording needed.
        values.pop("doing", None)
    if statement.quoted:
        values.update(_as_they_said(clause, told, old=old))
    elif told.is_past:
        values["did"] = ways_of(told)
    else:
        values["hear"] = ways_of(told)
        values["hear_how"] = values.get("how", ())
    deed = clause.person == "you" and _is_deed(clause) and clause.base not in _ONLY_SAID
    if not statement.quoted and deed and is_one_deed(clause):
        values["gave"] = (as_noted(clause.gerund() or ""),)
    return values


def _going_on(clause: Clause) -> tuple[str, ...]:
    """Gives "teaching my son to read" for "you have been teaching my son to read"."""
    found = _GOES_ON.match(clause.rest) if clause.verb == "have" else None
    plain = clause.person == "you" and found is not None and not clause.compound
    return (found["doing"],) if found and plain else ()


def _was_done_to_me(clause: Clause) -> bool:
    """True for "you failed my vent and drew me why", which nobody said to me."""
    mine = re.match(r"(?:\w+ )?(?:me|us|my|our)\b", clause.rest) or _BESIDE_ME.search(clause.rest)
    minded = clause.base in _MINDED and _OF_ME_TOO.search(clause.rest) is not None
    acts = clause.acts or minded
    did = clause.person == "you" and clause.is_past and acts and not clause.is_negative
    return did and (minded or mine is not None) and clause.base not in _NO_GIFT


def once_done(told: Statement) -> str | None:
    """Gives "washing the truck every Saturday": what they did on the way to their good news."""
    clause = told.clause
    if clause is None or told.quoted or clause.person != "you" or not clause.is_past:
        return None
    mine = {core(word) for word in clause.rest.split()} & {"me", "us", "my", "our"}
    plain = clause.acts and not clause.is_negative and not clause.compound and not mine
    return clause.gerund() if plain else None


def no_thanks_for(theirs: Sequence[Statement]) -> tuple[str, ...]:
    """The openings that would give thanks for being told that "you come on Tuesdays"."""
    first = theirs[0] if theirs else None
    if first is None or not first.quoted or first.whose != "theirs":
        return ()
    ideas = {"idea", "thought", "picture"} & set(phrases_of(first, old=False))
    return () if ideas and not is_mere(first) else ("said", "said_at")


def _only_said(
    clause: Clause,
    told: Clause,
    statement: Statement,
    values: Mapping[str, tuple[str, ...]],
    *,
    old: bool,
) -> dict[str, tuple[str, ...]]:
    """What they said that is told in one way alone: their trade, a rule for all, a kindness."""
    if is_trade(clause) and not old:
        coming = {"coming": values["coming"]} if "coming" in values else {}
        return {"trade": ways_of(told), "owned": owned_thing(clause), **coming}
    if _SAYS_YOU.search(statement.raw):
        return {"said": ways_of(told)}  # "you don't look in the mirror" is said of everybody
    gift = values.get("gave") or gift_of(clause)
    return {"gave": gift, "you": values["you"]} if gift else {}


def _told_whole(
    clause: Clause, told: Clause, statement: Statement, *, old: bool
) -> dict[str, tuple[str, ...]]:
    """What is told in one way only: with a colon, of what goes on, of anybody."""
    if ": " in clause.rest:
        return {"told": (told.text,)}
    if not (statement.quoted or old) and clause.adverb == "still" and not clause.is_past:
        return {"outright": (clause.text,)}  # What goes on is no memory.
    stands = clause.verb.lower() in BE or clause.base in _LIES
    if stands and not (statement.quoted or told.is_past) and _OF_ME.search(clause.rest):
        return {"outright": (clause.text,)}  # "your shop is under my flat": nobody told me.
    if clause.rest.startswith("still to come"):
        return {"outright": (f"{clause.text} when we talked, and I hope it went well",)}
    if statement.quoted and _OF_ANYBODY.search(statement.raw):
        # "he said you never get the smell out" is no habit of theirs.
        return {"said": ways_of(clause), "told": own_as_said(clause)}
    return {}


def _as_they_said(clause: Clause, told: Clause, *, old: bool) -> dict[str, tuple[str, ...]]:
    """What they said of themselves, as it was said."""
    said = tuple(way for way in (*ways_of(told), place_first(clause)) if way)
    values: dict[str, tuple[str, ...]] = {"said": said, "owned": owned_thing(clause)}
    if not old:
        values["picture"] = pictures_of(clause)
        values["thought"] = thought_of(clause)
        values["told"] = own_as_said(told)
    if not clause.compound:
        values.update(spoken_of(told))
    return values


def _filled(values: Mapping[str, tuple[str, ...]]) -> Values:
    return {slot: kept for slot, ways in values.items() if (kept := tuple(w for w in ways if w))}


def _thing(statement: Statement) -> Values:
    """A bare thing: "the coloured caps that you told me about, for each role"."""
    words = (statement.noun or "").split()
    if not words:
        return {}
    if not statement.quoted:
        words = _with_that(words).split()
        return {"seen": (join(words),)} if _may_stand(words) and not _is_deed_alone(words) else {}
    if rule := a_rule_of_theirs(join(words)):
        return {"told": (rule,)}
    told = TALKED.match(statement.raw) or SAID.match(statement.raw)
    named = core(words[0]) in words_of("determiners") or core(words[0]).endswith(("'s", "ing"))
    # What nobody said, nor talked about, is no matter of which a message can speak.
    return {"topic": (join(words),)} if told and named else {}


def _may_stand(words: list[str]) -> bool:
    """False for "market, quayside" and "evening class all winter", which are notes and no thing."""
    first, noun = core(words[0]), join(words)
    led = first in words_of("determiners") or first.endswith(("'s", "s'", "ing"))
    named = words[0][:1].isupper() and "," not in noun
    many = is_plural(noun) and not first[:1].isdigit() and "," not in noun
    if words[-1].isdigit() or {"one's", "ones", "it's", "there's"} & {core(word) for word in words}:
        return False  # "last time 14", "the top one's fine"
    return led or named or many


_NAMED = 3


def _with_that(words: list[str]) -> str:
    """Gives "that flat tyre outside your clinic": one thing, which both of us have seen."""
    upto = next((n for n, word in enumerate(words) if core(word) in words_of("prepositions")), 0)
    named = [core(word) for word in words[:upto]]
    lists = ("determiners", "pronouns", "no_article", "adverbs", "conjunctions")
    small = any(any(word in words_of(name) for name in lists) for word in named)
    plain = 0 < upto <= _NAMED and words[0].islower() and not small and not named[0][:1].isdigit()
    plain = plain and not named[-1].endswith("s") and not named[0].endswith(("ing", "'s"))
    counted = named[:1] and (named[0] in words_of("doubts_counted") or is_plural(" ".join(named)))
    massed = named and named[-1] in plain_words("no_article_for")
    return join(words) if not plain or counted or massed else f"that {join(words)}"


def _is_deed_alone(words: list[str]) -> bool:
    """True for "walked round your ward", which is no thing that one could think of."""
    form = verb_form(core(words[0]))
    past = form is not None and "past" in form.forms and "base" not in form.forms
    small = words_of("prepositions") | words_of("particles") | words_of("determiners")
    small = small | {"your", "you"}
    return past and core(" ".join(words[1:2])) in small


def _theirs(clause: Clause, told: Clause, *, old: bool) -> dict[str, tuple[str, ...]]:
    values: dict[str, tuple[str, ...]] = {"you": ways_of(told)}
    doing = clause.gerund()
    mine = {core(word) for word in clause.rest.split()[:6]} & {"me", "us", "my", "our"}
    counsel = clause.base == "tell" and clause.rest.startswith(("me to ", "us to "))
    given = (clause.base not in _NO_GIFT | {"know"} or counsel) and not parts_from(clause)
    once = clause.verb.lower() not in BE  # "You were carrying my buckets" tells how things were.
    kind = clause.person == "you" and bool(mine) and clause.acts and given and once
    if kind and doing and not clause.is_negative and is_one_deed(clause):
        values["gave"] = (as_noted(doing),)
        return values
    plain = clause.person == "you" and clause.acts and not clause.is_negative
    whole = not clause.compound or AIMED.search(clause.rest)
    if plain and not _is_event(clause) and whole and not clause.turns_past:
        begins = clause.verb.lower() in BE or clause.base in {"start", "begin", "stop"}
        brings = clause.adverb == "always" and clause.base in words_of("offers_gives")
        if not begins and not brings and says_how(clause):
            values["how"] = (join(("how", told.text)), join(("the way", told.text)))
        if doing:
            values["doing"] = (doing,)
        single = not {"and", "but"} & set(clause.rest.split()) and is_practice(clause)
        single = single and clause.verb.lower() not in BE and has_way(clause)
        if doing and single and not (clause.is_past or _ON_A_DATE.search(clause.rest)):
            values.update(ideas_of(clause, doing, old=old))
    values.update(never_done(clause, old=old))
    open_still = then_of(clause, old=old)
    values.update(open_still)
    if not open_still and old and _is_habit(clause):
        values["still"] = (join((clause.adverb, clause.base, clause.rest)),)
    if is_guess(clause):
        values["maybe"] = (told.text,)
    if coming := coming_of(clause):
        values["coming"] = (coming,)
    return values


def _is_deed(clause: Clause) -> bool:
    """True for what they did once, which one can give thanks for."""
    minded = clause.base in _MINDED and (clause.base == "find" or _OF_ME_TOO.search(clause.rest))
    acts = (clause.acts and not parts_from(clause)) or bool(minded)
    acts = acts and not _YEARS_LONG.search(clause.rest)  # forty years of it were not for me
    return clause.is_past and acts and not clause.is_negative and clause.verb not in BE


def _is_event(clause: Clause) -> bool:
    """True for what happened or will happen once, which has no "how you do it"."""
    return clause.is_past or bool(_ON_ONE_DAY.search(clause.rest))


def _is_habit(clause: Clause) -> bool:
    return (
        clause.person == "you"
        and not clause.is_past
        and clause.acts
        and clause.verb.lower() not in BE | MODALS
        and "still" not in clause.text.split()
    )


def _told_me_of_you(clause: Clause) -> str:
    """Gives "Dina told me that you sing the count", which is how I know of it."""
    found = re.match(r"(?P<whom>me|us) (?:that )?(?P<what>(?:you|your)\b.+)$", clause.rest)
    told = clause.base == "tell" and clause.subject[:1].isupper() and not clause.adverb
    return (
        f"{clause.subject} {clause.verb} {found['whom']} that {found['what']}"
        if found and told
        else ""
    )


def _about_it(clause: Clause) -> tuple[str, ...]:
    """Gives "I like that it's about the sea": what a work of theirs is about, they know."""
    about = clause.subject.lower() == "it" and clause.rest.startswith("about ")
    told = about and clause.verb == "is"
    return (f"I like that it's {clause.rest}",) if told else ways_of(clause)


def _world(
    clause: Clause, statement: Statement, *, old: bool = False
) -> dict[str, tuple[str, ...]]:
    """What they said or I saw of the world, which is told as it was said, however long ago."""
    if not statement.quoted and old and _TO_COME.match(f"{clause.verb} {clause.rest}"):
        return {"then": (clause.text,)}  # "the depot was due to close": what came of it?
    if not statement.quoted and (told := _told_me_of_you(clause)):
        return {"outright": (told,)}
    if not statement.quoted:
        first = clause.subject.lower().split()[0]
        aloof = first in _ALOOF | words_of("prepositions") or bool(_OF_ME.search(clause.rest))
        long = len(clause.subject.split()) > _SHORT_SUBJECT or clause.compound
        bare = first not in words_of("determiners")
        bare = bare or re.search(r"\bon \d", clause.rest) is not None
        named = () if aloof or long or bare else named_deed(clause)
        if statement.lead.endswith("why"):
            return {"also": (f"that is why {clause.text}", f"that explains why {clause.text}")}
        return {"seen": named, "also": (*_about_it(clause), *other_ways(clause))}
    if core(clause.subject.split()[0]) in _ASKING:
        # "she told me which tap drips": no "that" can stand before it.
        asked = clause.text
        return {"outright": (f"you told me {asked}",), "gave": (f"telling me {asked}",)}
    said = tuple(way for way in (*ways_of(clause), when_last(clause)) if way)
    spoken = {"topic": matter_of(clause), **spoken_of(clause)}
    return {"said": said, "told": with_you_said(clause), **spoken}
