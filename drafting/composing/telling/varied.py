"""A fact that is no copy of its note and sounds like nothing else: "at Easter I'm leaving"."""

import re
from functools import lru_cache

from drafting.composing.english.clause import Clause
from drafting.composing.english.day_patterns import MONTH
from drafting.composing.english.fronting import has_deed_within, is_meant_for
from drafting.composing.english.swaps import in_short_words
from drafting.composing.english.tokens import core, ends_phrase, join
from drafting.composing.english.verbs import is_plural
from drafting.composing.english.words import (
    BE,
    HAVE,
    gerund,
    participle,
    plain_words,
    verb_form,
    words_of,
)
from drafting.composing.telling.done import been_doing, been_done, has_happened, is_told
from drafting.composing.telling.done_by import done_by
from drafting.composing.telling.lightly import lightly
from drafting.composing.telling.otherwise import otherwise
from drafting.composing.telling.reordering import reordered
from drafting.composing.telling.turned_about import turned_about

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_WHEN = re.compile(
    rf"\s(?P<when>(?:every|each|most) [a-z]+(?: [a-z]+)?|at (?:Easter|Christmas|weekends|night|"
    rf"the weekend|noon|midnight)|on {_DAY}(?: (?:morning|afternoon|evening|night)s?)?|"
    r"in (?:my|our|all my|all our) [a-z-]+ years?(?: here)?|in (?:\d+|[a-z]+) years|"
    r"between (?:shifts|lessons|calls|jobs|meetings|classes|runs|trains|patients|services)|"
    r"(?:that|the) (?:same|very) (?:night|day|evening|morning|week|afternoon)|"
    rf"(?:this|next|last) (?:week|month|year|spring|summer|autumn|winter|weekend|{_DAY})|"
    r"within an? [a-z]+|all (?:day|week|weekend|month|winter|summer|night)|since [A-Z][a-z]+|"
    r"(?:on|at) the (?:first|second|third|fourth|fifth|last) (?:go|try|attempt|time)|"
    r"within (?:\w+ )?(?:minutes|hours|days|weeks|months|an hour|a day|a week)|"
    r"(?:on|by) (?:the|that) (?:weekend|\w*day)|in the end|over (?:lunch|breakfast|coffee|tea)|"
    r"at (?:\d|six|seven|five|four|three|two) in the (?:morning|afternoon)|"
    r"on the way (?:home|back|there|in|out)|before (?:breakfast|lunch|work|dawn|school)|"
    r"after (?:lunch|work|school|supper|dark|breakfast)|"
    r"these days|in the (?:first|second|third|last) (?:week|half|days) of [A-Z][a-z]+|"
    rf"in (?:{MONTH}|"
    r"(?:the )?(?:spring|summer|autumn|winter)))$"
)
_NUMBER = (
    r"(?:\d{1,2}(?::\d\d)?(?: ?[ap]m)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|noon|midnight|half past \w+)"
)
_DAY_HOUR = re.compile(
    rf"(?P<day>on (?:the )?{_DAY}(?: (?:morning|afternoon|evening|night))?) "
    rf"(?P<hour>(?:after|from|at|before|until) {_NUMBER})$"
)
_HOUR = re.compile(rf"\s(?P<hour>(?:after|from|at|before|until|by) {_NUMBER})$")
_TWICE = re.compile(
    r"\b(?P<small>for|in|with|at|to|from|on) (?P<one>(?:the|my|our|a|an|one|two|three|four|five|"
    r"six|ten) [a-z]+(?: [a-z]+)?) and (?=(?:the|my|our|a|an|one|two|three|four|five|six|ten) )"
)
_THAN = re.compile(r"\bthan (?=[a-z]+s (?:did|do|had|were|are|was)\b)")
_PLACED = re.compile(
    r"^(?P<head>.*?)\s?\b(?P<one>(?:with|for|by|beside|among|next to) (?:the|my|our|an?|two) "
    r"[a-z]+(?: [a-z]+)?) (?P<two>(?:in|at|on) (?:the|my|our|a|an) [a-z]+)$"
)
# A day to come, and what one then is: "as night lead", "at Easter".
_AHEAD = re.compile(
    rf"\b\d{{1,2}} [A-Z]|\b(?:{MONTH}|"
    r"Easter|Christmas|next|soon|tomorrow|from \d|tonight|on the \d+(?:st|nd|rd|th))\b|"
    r"\b(?:as|for) (?:an?|the|night|day|two|three|one)\b|"
    r"\bthis (?:week|month|year|spring|summer|autumn|winter)\b"
)
_CARRIED = re.compile(
    r"^(?P<what>(?:the|my|our|their|your|an?) [a-z-]+(?: [a-z-]+)?) "
    r"(?P<off>back|up|out|off|down|away|over)$"
)
_LIKED = re.compile(r"^(?P<what>(?:the|my|our) [a-z-]+(?: [a-z-]+)?) (?P<how>better|best|most)$")
_SIBILANTS = ("s", "x", "z", "ch", "sh", "ce", "ge", "se")
# Nobody says "all we need's two chairs" or "the week after's fine".
_NO_BEARER = words_of("prepositions") | {"need", "want", "after", "before"}
_LONGEST_NAME = 5
_GOT_SO = re.compile(r"^(?P<what>(?:the|my|our|a|an|all|both|two|three) .+) (?P<how>wrong|right)$")
_FEW = 3
_WITHIN = frozenset(
    {"until", "till", "when", "while", "because", "if", "that", "who", "which", "where"}
    | {"before", "after", "since", "so", "and", "but"}
)


@lru_cache(maxsize=512)
def varied(clause: Clause) -> tuple[str, ...]:
    """The clause in the ways in which one might as well say it, the most natural first."""
    ways = (
        *reordered(clause),
        *turned_about(clause),
        *lightly(clause),
        _coming(clause),
        _have_done(clause),
        _hour_before_day(clause),
        _when_first(clause),
        _hour_first(clause),
        _still_at_it(clause),
        in_short_words(clause.text),
        been_done(clause),
        is_told(clause),
        been_doing(clause),
        _than_the(clause),
        _with_small_word_twice(clause),
        _place_before_company(clause),
        _often_first(clause),
        _particle_first(clause),
        _cleft(clause),
        _has_got(clause),
        _shortened(clause),
        _there_is(clause),
        *done_by(clause),
        *otherwise(clause),
        has_happened(clause),
    )
    return tuple(dict.fromkeys(way for way in ways if way and way != clause.text))


NO_WORK = re.compile(
    r"\b(?:for (?:pleasure|fun|myself|love|nothing|free|company)|at home|at night|"
    r"in my (?:free|spare) time|after work|on \w+days|at weekends|my)\b"
)


def spoken_of_work(clause: Clause) -> tuple[str, ...]:
    """Gives "I'm the one who sits with the night staff" and "my job is to sit with them"."""
    plain = clause.person == "i" and not clause.is_past and not clause.compound
    form = verb_form(clause.verb)
    if not plain or form is None or "base" not in form.forms or clause.verb.lower() in BE | HAVE:
        return ()
    told = clause.acts or clause.base == "know"
    if clause.adverb not in {"", "always", "still"} or clause.is_negative or not told:
        return ()
    deed = form.base + ("es" if form.base.endswith(("sh", "ch", "s", "x", "z", "o")) else "s")
    deed = f"{form.base[:-1]}ies" if re.search(r"[^aeiou]y$", form.base) else deed
    one = join(("I'm the one who", clause.adverb, deed, clause.rest))
    work = clause.acts and not clause.adverb and not NO_WORK.search(clause.rest)
    work = work and form.base not in {"keep", "read", "wear", "carry", "collect", "own", "eat"}
    job = join(("my job is to", form.base, clause.rest)) if work else ""
    definite = re.search(r"\b(?:the|every|their|your)\b", clause.rest) is not None
    return tuple(way for way in (one if definite else "", job) if way)


def _coming(clause: Clause) -> str | None:
    """Gives "I'm starting as night lead" for "I start as night lead"."""
    am = {"i": "I'm", "we": "we're"}.get(clause.person)
    form = verb_form(clause.verb)
    plain = am and not clause.adverb and not clause.is_past and form and form.forms == {"base"}
    if not plain or form is None or form.base not in plain_words("to_come"):
        return None
    away = clause.rest.startswith("to ") and form.base in {"move", "leave", "switch", "retire"}
    if form.base in {"have", "get"} or clause.rest.endswith("for a living"):
        return None
    if not (away or _AHEAD.search(clause.rest)):
        return None
    return join((am or "", gerund(form.base), clause.rest))


def _when_first(clause: Clause) -> str | None:
    """Gives "every school holiday my rota falls apart"."""
    found = _WHEN.search(f" {clause.rest}")
    before = f" {clause.rest}"[: found.start()].strip() if found else ""
    bare_be = before == "be" or (clause.verb.lower() in BE and not before)
    heavy = found and found["when"].startswith("all ") and len(clause.subject.split()) > _FEW
    if not found or clause.compound or bare_be or heavy:
        return None
    inner = {core(word) for word in before.split()[: -1 if before.endswith(" that") else None]}
    if inner & _WITHIN:
        return None  # "until it closed in June": the closing was in June.
    held = words_of("prepositions") | words_of("determiners") | words_of("conjunctions")
    held -= {"that", "this"}  # "nobody has done that"
    gave_up = len(before.split()) == 1 and before in words_of("particles")
    if (before and core(before.split()[-1]) in held and not gave_up) or is_meant_for(before):
        return None
    return join((found["when"], clause.subject, clause.adverb, clause.verb, before))


def _have_done(clause: Clause) -> str | None:
    """Gives "I've got the flight medic place", where no day is named."""
    own = clause.person in {"i", "we"} and clause.is_past and not clause.adverb
    done = own and clause.base in plain_words("news_done") and not clause.compound
    dated = re.search(
        r"\b(?:\d|last|ago|yesterday|when|by|on [A-Z]|in [A-Z]|since|[io]n time$)|^it to\b",
        clause.rest,
    )
    if not done or dated or not clause.rest:
        return None
    if clause.base == "get" and (told := _GOT_SO.match(clause.rest)):
        be = "were" if clause.person == "we" else "was"  # "I've got it wrong" would be of now.
        return join((clause.subject, be, told["how"], "about", told["what"]))
    deed = verb_form(core(clause.rest.split(maxsplit=1)[0]))
    if clause.base == "get" and deed and "part" in deed.forms:
        # "I got asked to join" is "I was asked to join", and never "I've got asked".
        return join((clause.subject, "were" if clause.person == "we" else "was", clause.rest))
    return join((f"{clause.subject}'ve", participle(clause.base), clause.rest))


def _hour_before_day(clause: Clause) -> str | None:
    """Gives "I'm free after two on Saturday"."""
    text = clause.text.replace("I am ", "I'm ", 1)
    turned = _DAY_HOUR.sub(r"\g<hour> \g<day>", text)
    return turned if turned != text else None


def _hour_first(clause: Clause) -> str | None:
    """Gives "at three I'm on my way"."""
    found = _HOUR.search(f" {clause.rest}")
    before = f" {clause.rest}"[: found.start()].strip() if found else ""
    of_another = clause.compound or _WHEN.search(f" {before}") or has_deed_within(before)
    if not found or not before or of_another:
        return None
    return f"{found['hour']} {join((clause.subject, clause.adverb, clause.verb, before))}".replace(
        "I am ", "I'm ", 1
    )


def _still_at_it(clause: Clause) -> str | None:
    """Gives "my hands are still tying knots" for "my hands still tie knots"."""
    mine = core(clause.subject.split()[0]) in {"my", "our"} if clause.subject else False
    fits = mine and clause.adverb == "still" and clause.acts and not clause.is_past
    be = "are" if is_plural(clause.subject) else "is"
    return join((clause.subject, be, "still", gerund(clause.base), clause.rest)) if fits else None


def _than_the(clause: Clause) -> str | None:
    """Gives "harder questions than the contractors did"."""
    return _THAN.sub("than the ", clause.text) if _THAN.search(clause.text) else None


def _with_small_word_twice(clause: Clause) -> str | None:
    """Gives "for two schools and for one prison"."""
    found = None if clause.compound else _TWICE.search(clause.text)
    return _TWICE.sub(r"\g<small> \g<one> and \g<small> ", clause.text, count=1) if found else None


def _place_before_company(clause: Clause) -> str | None:
    """Gives "I sit in the canteen with the night staff"."""
    found = _PLACED.match(clause.rest)
    if not found or len(found["head"].split()) > _FEW:
        return None
    rest = join((found["head"], found["two"], found["one"]))
    return join((clause.subject, clause.adverb, clause.verb, rest))


def _often_first(clause: Clause) -> str | None:
    """Gives "I once met him at the summer fair"."""
    found = re.match(
        r"^(?P<whom>him|her|them|you|it) (?P<often>once|often) (?P<rest>.+)$", clause.rest
    )
    if not found or clause.adverb or clause.verb.lower() in BE | HAVE:
        return None
    return join((clause.subject, found["often"], clause.verb, found["whom"], found["rest"]))


def _particle_first(clause: Clause) -> str | None:
    """Gives "they send back the carrots" for "they send the carrots back"."""
    found = _CARRIED.match(clause.rest)
    if not found or clause.verb.lower() in BE | HAVE:
        return None
    return join((clause.subject, clause.adverb, clause.verb, found["off"], found["what"]))


def _cleft(clause: Clause) -> str | None:
    """Gives "it's the sheep I like better" for "I like the sheep better"."""
    found = _LIKED.match(clause.rest)
    fits = found and clause.base in {"like", "love", "enjoy"} and clause.person in {"i", "we"}
    if not found or not fits or clause.is_past or clause.adverb:
        return None
    return f"it's {found['what']} {clause.subject} {clause.verb} {found['how']}"


def _has_got(clause: Clause) -> str | None:
    """Gives "the stop has got a new roof"."""
    first = core(clause.rest.split(" ", 1)[0]) if clause.rest else ""
    owned = clause.verb == "has" and clause.person == "other" and not clause.adverb
    named = (
        first in {"a", "an", "no", "the", "my", "our", "his", "her", "their", "this", "that"}
        or first[:1].isdigit()
        or first in words_of("doubts_counted")
    )
    return join((clause.subject, "has got", clause.rest)) if owned and named else None


def _shortened(clause: Clause) -> str | None:
    """Gives "our kitchen's closed" for "is closed", "the owner's said yes", "it's rained"."""
    words = clause.subject.split()
    first, last = (core(words[0]), core(words[-1])) if words else ("", "")
    after = verb_form(core(clause.rest.split(" ", 1)[0])) if clause.rest else None
    done = clause.verb == "has" and after is not None and "part" in after.forms
    short = (
        (clause.verb == "is" or done)
        and clause.person == "other"
        and 0 < len(words) <= _LONGEST_NAME
    )
    ends = last.endswith(_SIBILANTS) or ends_phrase(words[-1]) if words else True
    ends = ends or len(words) > _FEW or last in _NO_BEARER or first in {"all", "half"}
    known = first in words_of("determiners") or first in {"somebody", "someone", "everybody"}
    known = known or (clause.subject == "it" and done)
    plain = known and not is_plural(clause.subject) and first not in {"every", "each"}
    plain = plain and not {core(word) for word in words} & words_of("prepositions")
    plain = plain and not any("'" in word or "\u2019" in word for word in words)
    if not short or ends or not plain or not clause.rest:
        return None
    return join((f"{clause.subject}'s", clause.adverb, clause.rest))


def _there_is(clause: Clause) -> str | None:
    """Gives "there's an old photo that shows the crack" for "an old photo shows the crack"."""
    first = core(clause.subject.split()[0]) if clause.subject else ""
    form = verb_form(clause.verb)
    does = form is not None and form.forms == {"s"} and not clause.adverb and not clause.compound
    people = any(core(word) in words_of("people") for word in clause.subject.split())
    if first not in {"a", "an"} or not does or people or " that " in clause.text:
        return None
    return join(("there's", clause.subject, "that", clause.verb, clause.rest))
