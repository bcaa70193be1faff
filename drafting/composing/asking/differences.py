"""In what two notes of one matter can differ: a number, a day, an employer, a single word."""

import re
from functools import cache

from drafting.composing.english.tokens import bare
from drafting.composing.english.words import may_be_noun, verb_form, words_of
from drafting.composing.noting.corrections import DATED
from drafting.composing.noting.noted_by import Noted, is_order, stem_of
from prompts.calendar import MONTHS, WEEKDAYS
from prompts.grammar import load_rows

_LABELLED = re.compile(r"^(?P<by>[a-zA-Z][\w ,'\u2019]{2,34}?)(?:\s+says?)?:\s+(?P<what>.+)$")
_CALLED = r"[A-Z][\w'&-]+(?: (?:&|and|of) [A-Z][\w'-]+| [A-Z][\w'-]+)*"
_HOUSE = re.compile(
    r"(?:\b(?i:works? (?:at|for)|joined|started (?:at|with)|employed (?:at|by)|now (?:at|with)|"
    r"never left|still (?:at|with)|(?:is|she's|he's) (?:at|with)|"
    r"^at|card says|page says|badge says|"
    rf"(?:card|badge|page|website):)\s+)(?:the )?(?P<org>{_CALLED})"
)
_CARD = re.compile(
    r"^(?:his|her|their|the) (?:card|badge|page|jacket|van|signature)\b.*?"
    rf"(?P<org>{_CALLED})$",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"\b(?:lives?|living|moved|based|settled|flat|house|home|room|apartment|posted)"
    r"(?: (?:now|over|back))? (?:to|in|at|on) (?P<where>[A-Z][\w-]+)"
)
_DONE_BY = re.compile(r"\b[a-z]+(?:ed|id|n) by (?:the|my|our|her|his|their|[A-Z])")
_FORMER = re.compile(
    r"\b(?:used to|worked|until|formerly|ex-|before|back then|in \d{4}|(?<!never )left [A-Z])"
)
_COUNT = re.compile(
    r"\b(?P<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
    r"forty|fifty|sixty) (?P<of>(?:[a-z-]+ ){0,2}[a-z-]{3,})\b"
)
# What is counted of any two things, and tells of neither.
_MEASURES = frozenset(
    {"years", "days", "weeks", "months", "hours", "minutes", "times", "seconds", "miles", "metres"}
)
_NUMBERS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_DAYS = frozenset(day.lower() for day in WEEKDAYS)
_NOT = re.compile(
    r"\b(?:never|did not|didn't|has not|hasn't|had not|hadn't|was not|wasn't|is not|isn't|not) "
    r"(?:been |really |actually |ever |even )?(?P<deed>[a-z]+)\b",
    re.IGNORECASE,
)
_NO_DEED = frozenset({"be", "have", "do", "say", "know", "like", "go", "get", "see"})
_SHORT_WORD, _SHARED = 3, 0.75
_WON = re.compile(
    r"\b(?:was |been |got |is )(?:made|elected|chosen|appointed|voted|promoted|picked|hired|"
    r"accepted|awarded|engaged|married)\b|\b(?:won|passed|became|got the (?:job|post|place|"
    r"grant|part))\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:vote|election|bid|race|case|final|match|exam|test|application|appeal) (?:was |is )?"
    r"(?:lost|failed|withdrawn|void|turned down|rejected|postponed|cancelled)\b|"
    r"\b(?:lost the (?:vote|election|race|bid|case|final|match)|failed the \w+|fell through|"
    r"called off|came to nothing|turned (?:it|her|him|them) down|went to (?:somebody|someone) else|"
    r"stepped down|withdr[ae]w)\b",
    re.IGNORECASE,
)


_COUNSEL = re.compile(r"\b(?:told|advised|taught) (?:me|us) (?:never |not |always )?to\b")


def differs(one: Noted, two: Noted, contact: frozenset[str] = frozenset()) -> bool:
    """True where the two say another number, day, employer or word of the same matter."""
    ways = (_other_count, _other_day, _other_house, _other_home, _other_end, _other_word, _differ)
    by_others = any(each.is_by_another(contact) and each.is_by_a_third for each in (one, two))
    return any(way(one, two) for way in ways) or (by_others and _two_sources(one, two, contact))


@cache
def kin() -> frozenset[str]:
    """Those who are dear to somebody: two notes may name one of them and tell of two things."""
    return frozenset(load_rows("doubts", "en")["kin"][0]["pattern"].split())


def denies_deed(one: Noted, two: Noted) -> bool:
    """True where one tells a deed and the other says that it never came to it."""
    if _NOT.search(one.what) or (one.mine != two.mine and not (one.sourced or two.sourced)):
        return False  # What she can tell and what I never told are two matters.
    for found in _NOT.finditer(two.what):
        form = verb_form(found["deed"].lower())
        if form is None or form.base not in one.words or found["deed"].lower() in _NO_DEED:
            continue
        shared = (one.words & two.words) - {form.base}
        if shared or one.sourced or two.sourced:
            return True
    return False


def _two_sources(one: Noted, two: Noted, contact: frozenset[str]) -> bool:
    """True where another tells of the same matter, and neither only says more than the other."""
    if one.by == two.by or _is_order_and_deed(one, two) or _is_order_and_deed(two, one):
        return False
    more = one.words <= two.words or two.words <= one.words
    more = more and one.mine == two.mine and not _DONE_BY.search(two.what)
    small = kin() | contact | _DAYS | {month.lower() for month in MONTHS}
    shared = (one.words & two.words) - {stem_of(word) for word in small} - small
    # "everyone says ask him" and "a child asked": one deed in common is no common matter.
    nouns = {word for word in shared if len(shared) > 1 or _may_be_thing(word)}
    besides = set(bare(two.what).split()) & {"also", "too", "even"}
    return (
        bool(nouns - one.names)
        and not (more or besides)
        and not {"suggest", "recommend"} & two.words
    )


def _is_order_and_deed(one: Noted, two: Noted) -> bool:
    """True for "clap once and count" on a card beside "I counted six": an order denies no deed."""
    return two.mine and is_order(one.what)


def _may_be_thing(word: str) -> bool:
    """False for "ask" and "say"; "chair" and "book" name a thing as well."""
    return verb_form(word) is None or may_be_noun(word)


def _other_count(one: Noted, two: Noted) -> bool:
    """Six saddles in one note and four in the other."""
    if not (one.sourced or two.sourced):
        return False
    counts = [_counted(each.what) for each in (one, two)]
    return any(thing in counts[1] and counts[1][thing] != n for thing, n in counts[0].items())


def _counted(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _COUNT.finditer(text.lower()):
        for word in match["of"].split():
            if word.endswith("s") and word not in _MEASURES:
                found.setdefault(stem_of(word), _as_number(match["n"]))
    return found


def _as_number(word: str) -> str:
    return str(_NUMBERS.index(word) + 1) if word in _NUMBERS else word


def _other_day(one: Noted, two: Noted) -> bool:
    """The same deed or thing on two days, where one of the notes names its source."""
    days = [{bare(day) for day in DATED.findall(each.what)} for each in (one, two)]
    if not all(days) or days[0] & days[1] or not (one.sourced or two.sourced):
        return False
    dated = {stem_of(w) for day in days[0] | days[1] for w in day.split()}
    shared = (one.words & two.words) - dated
    return bool(shared)


def _other_house(one: Noted, two: Noted) -> bool:
    """Two employers at one time."""
    if not (one.sourced or two.sourced):
        return False
    houses = [_HOUSE.search(each.raw) or _CARD.match(each.raw) for each in (one, two)]
    if any(_FORMER.search(each.raw) for each in (one, two)):
        return False
    named = [bare(house["org"]) for house in houses if house]
    if len(named) != len(houses):
        return False
    return named[0] not in named[1] and named[1] not in named[0]


def _other_end(one: Noted, two: Noted) -> bool:
    """True where it came about by one note, and by the other it did not."""
    if one.mine or two.mine or not (one.sourced or two.sourced):
        return False
    pairs = ((one, two), (two, one))
    return any(_WON.search(won.what) and _LOST.search(lost.what) for won, lost in pairs)


def _other_home(one: Noted, two: Noted) -> bool:
    """Two homes at one time, where one of the notes names its source."""
    homes = [_HOME.search(each.raw) for each in (one, two)]
    if not (one.sourced or two.sourced) or any(_FORMER.search(each.raw) for each in (one, two)):
        return False
    named = [bare(home["where"]) for home in homes if home]
    return len(named) == len(homes) and named[0] != named[1]


def _other_word(one: Noted, two: Noted) -> bool:
    """Before in one and after in the other, a boy and a girl."""
    if one.mine != two.mine and any(_COUNSEL.search(each.raw) for each in (one, two)):
        return False  # "Oil it after the ride" was their advice, and before it is when I used to.
    words = [set(bare(each.what).split()) for each in (one, two)]
    for pair in _pairs():
        for left, right in (pair, pair[::-1]):
            if (
                not (left in words[0] and right in words[1])
                or left in words[1]
                or right in words[0]
            ):
                continue
            mine, theirs = one.words - {stem_of(left)}, two.words - {stem_of(right)}
            both, few = mine & theirs, min(len(mine), len(theirs))
            told_by = one.sourced or two.sourced
            if (both and len(both) >= _SHARED * few) or (told_by and (both or not few)):
                return True
    return False


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    rows = load_rows("doubts", "en")["pairs"][0]["pattern"].split(";")
    found = (row.strip().split("|") for row in rows)
    return tuple((left, right) for left, right in found)


def said_by_itself(fact: str) -> str:
    """The note without the label in front of it."""
    found = _LABELLED.match(fact)
    return found["what"] if found else fact


def _differ(one: Noted, two: Noted) -> bool:
    """True for two notes alike but for a number or a "not"."""
    first, second = (set(bare(said_by_itself(each.raw)).split()) for each in (one, two))
    numbers = ({w for w in first if _counts(w)}, {w for w in second if _counts(w)})
    small = words_of("doubts_fill") | words_of("doubts_no")
    words = (first - numbers[0] - small, second - numbers[1] - small)
    counted = bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1])
    if _is_labelled(one) and _is_labelled(two):
        return first != second and (len(words[0]) <= _SHORT_WORD or bool(words[0] & words[1]))
    fewest = min(len(words[0]), len(words[1]))
    if fewest <= 1:
        return counted and bool(words[0]) and words[0] == words[1]
    shared = len(words[0] & words[1]) / fewest
    denied = bool(first & words_of("doubts_no")) != bool(second & words_of("doubts_no"))
    return (shared >= _SHARED and counted) or (denied and shared == 1)


def _is_labelled(noted: Noted) -> bool:
    return noted.sourced and _LABELLED.match(noted.raw) is not None


def _counts(word: str) -> bool:
    days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    return (
        word.isdigit() or word in words_of("doubts_counted") | days or word.capitalize() in MONTHS
    )
