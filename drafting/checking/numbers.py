"""The check of numbers: every count, amount, time and share is one that the facts hold."""

import re
from collections.abc import Iterator

from drafting.answers import Claim, Finding
from drafting.checking.context import Context, Status
from drafting.checking.figures import Number, find_numbers
from drafting.checking.measures import Measure, find_measures, is_same
from drafting.checking.phones import find_phones
from drafting.checking.proportions import is_borne_out
from drafting.checking.tallies import (
    as_float,
    fact_numbers,
    is_counted_up,
    is_since_meeting,
    is_the_rest,
    signs_counted,
)
from drafting.checking.time_won import is_won, quarters_won
from drafting.checking.words import split_words
from prompts.phrases import load_table

OVER = re.compile(
    r"(?:over|more than|at least|above|upwards of|mas de|plus de|mehr als|uber)\s+(?:an? )?$"
)
UNDER = re.compile(
    r"(?:under|less than|fewer than|almost|nearly|close to|up to|casi|presque|fast)\s+(?:an? )?$"
)
ABOUT = re.compile(
    r"(?:about|around|roughly|some|approximately|circa|ca\.?|unos|unas|environ|etwa)\s+(?:an? )?$"
)
# "A quick note to thank you for driving forty minutes" proposes nothing.
PROPOSED = re.compile(
    r"\b(?:spare|quick(?! (?:note|word|line|message|hello|thank|thanks|mail|email|reply)\b)|grab"
    r"|(?:we|i|you) (?:could|can|may|might))\b"
)
SHORT_TIME = re.compile(r"[\s-](?:minute|min|hour|mins|minuto|minuten)s?\b")
A_FEW = 3
# "Over forty" is a fair word for fifty, and none for sixty.
OVER_BY = 1.34
CLOSE = 0.02
RATIO = re.compile(
    r"\b(\d+|one|two|three|four|five|nine)(?: [a-z]+)? (?:in|out of)(?: every)? "
    r"(\d+|two|three|four|five|six|eight|ten|twenty|fifty|hundred)\b"
)
OWN_WORDS = re.compile(
    r"[\s-](?:things|questions|words|lines|reasons|thoughts|sentences|options)\b"
)


def _matches(context: Context, number: Number, value: str) -> bool:
    if number.value == value or _same_share(number.value, value):
        return True
    said, known = as_float(number.value), as_float(value)
    if said is None or known is None:
        return False
    if said == known:
        return True
    before = context.folded[max(0, number.start - 20) : number.start]
    if OVER.search(before):
        return said <= known <= said * OVER_BY
    if UNDER.search(before):
        return said * 0.8 <= known <= said
    return bool(ABOUT.search(before)) and abs(said - known) <= 0.15 * known


def _same_share(said: str, known: str) -> bool:
    same = {"0.5": {"50%", "0.5"}, "50%": {"0.5"}, "2x": {"100%", "2"}, "3x": {"200%", "3"}}
    if known in same.get(said, ()):
        return True
    least = {"dozens": 24, "hundreds": 100, "thousands": 1000, "millions": 1e6}.get(said)
    value = as_float(known)
    return least is not None and value is not None and value >= least


def _is_no_claim(context: Context, number: Number) -> bool:
    """Minutes asked for and "two things" of this very message tell nothing about the world."""
    after = context.folded[number.end : number.end + 16]
    before = context.folded[max(0, number.start - 40) : number.start]
    if SHORT_TIME.match(after):
        sentence = context.sentence_at(number.start)
        asks = "?" in context.folded[sentence.start : sentence.end]
        return asks or bool(PROPOSED.search(before))
    said = as_float(number.value)
    return said is not None and said <= A_FEW and bool(OWN_WORDS.match(after))


def _told_otherwise(
    context: Context, number: Number, known: list[tuple[str, str, str]]
) -> list[tuple[str, str, str]]:
    """Give the facts that hold the amount around a number in other words."""
    all_of_them = context.measures
    around = next((one for one in all_of_them if one.start <= number.start < one.end), None)
    if around is None:
        return []
    over = OVER.search(context.folded[max(0, around.start - 20) : around.start + 2])
    return [
        (value, path, text)
        for value, path, text in known
        if value in around.values
        or any(
            is_same(around, one) or (over and _is_just_under(around, one))
            for one in find_measures(text)
        )
    ]


def _is_just_under(one: Measure, known: Measure) -> bool:
    """Tell whether "more than a third" is a fair word for 38 per cent."""
    if one.share is None or known.share is None:
        return False
    return one.share <= known.share <= one.share * OVER_BY


NO_THING = r" (?:that |which )?(?:i|you|he|she|we|they)\b"


def _swapped(context: Context, number: Number, sources: list[tuple[str, str, str]]) -> bool:
    """Tell whether the number stands with a noun that belongs to quite another fact."""
    end = min(number.end + 40, context.clause_at(number.start).end)
    following = context.content(number.end, end)[:3]
    apart = following and "," in context.text[number.end : following[0].start]
    if not following or apart or following[0].start - number.end > 2:
        return False
    with_number = {word.stem for _, _, text in sources for word in split_words(text)}
    strangers = {word.stem for word in following} - with_number
    # "The two that she gave me" names no thing of its own.
    bare = re.escape(context.folded[number.start : number.end]) + NO_THING
    if any(re.search(bare, text) for _, _, text in sources):
        return False
    return following[0].stem in context.book.stems and len(strangers) == len(following)


def check_numbers(context: Context) -> Iterator[Finding | Claim]:
    """Find numbers that the facts do not hold, or hold of something else."""
    known = fact_numbers(context)
    idioms = [
        (hit.start, hit.end)
        for hit in context.hits("number_idioms")
        if not is_won(context.folded[: hit.end])
    ]
    phones = list(find_phones(context))
    yield from (item for items, _ in phones for item in items)
    skipped = idioms + [place for _, place in phones]
    for number in context.numbers:
        if any(start <= number.start < end for start, end in skipped):
            continue
        if _is_another_word(context, number):
            continue
        if is_counted_up(context, number):
            continue
        if (
            is_since_meeting(context, number)
            or is_the_rest(context, number, known)
            or _is_no_claim(context, number)
            or _in_address(context, number)
            or _is_same_ratio(context, number)
            or is_borne_out(context, number)
        ):
            continue
        sources = [one for one in known if _matches(context, number, one[0])]
        sources = sources or _told_otherwise(context, number, known)
        swapped = bool(sources) and _swapped(context, number, sources)
        status: Status = "contradicted" if swapped else "verified" if sources else "unsupported"
        yield context.claim(number.start, number.end, status, sources[0][1] if sources else None)
        if not sources or swapped:
            yield context.finding(
                "invented_number", number.start, number.end, None, _offer(context, number, known)
            )
    yield from _beside_numbers(context, known)


def _beside_numbers(context: Context, known: list[tuple[str, str, str]]) -> Iterator[Finding]:
    """Find amounts that are written without a number: a quarter that was won, and signs."""
    for place in quarters_won(context.folded):
        if not any(value == "15" or "quarter" in text for value, _, text in known):
            yield context.finding("invented_number", *place)
    for match in signs_counted().finditer(context.folded):
        if not any(match.group() == value for value, _, _ in known):
            yield context.finding("invented_number", match.start(), match.end())


def _is_same_ratio(context: Context, number: Number) -> bool:
    """Tell whether "one in four" says what the facts count as 25 of 100."""
    around = context.folded[max(0, number.start - 30) : number.end + 30]
    said = next((_ratio(match) for match in RATIO.finditer(around)), None)
    if said is None:
        return False
    for fact in context.book.facts:
        held = [value for one in find_numbers(fact.folded) if (value := as_float(one.value))]
        if any(abs(one / other - said) < CLOSE for one in held for other in held if one < other):
            return True
    return False


def _ratio(match: re.Match[str]) -> float | None:
    few, many = (1.0 if half == "one" else _plain(half) for half in match.groups())
    return few / many if few and many else None


def _plain(said: str) -> float | None:
    return next((as_float(one.value) for one in find_numbers(said)), None)


def _is_another_word(context: Context, number: Number) -> bool:
    """Tell whether a number's word is none in this language: "très" in French."""
    word = context.folded[number.start : number.end]
    language = load_table("numbers")["only_in"].get(word, context.language)
    return language != context.language


def _in_address(context: Context, number: Number) -> bool:
    """Tell whether the number is part of a link or a mail address, which another check judges."""
    begin = context.text.rfind(" ", 0, number.start) + 1
    piece = context.text[begin : number.end + 40].split()[:1]
    return bool(piece) and bool(re.search(r"@|://|www\.|canary", piece[0], re.IGNORECASE))


def _offer(context: Context, number: Number, known: list[tuple[str, str, str]]) -> str | None:
    """Give the number that the facts hold for the same noun."""
    after = {word.stem for word in context.content(number.end, number.end + 30)[:2]}
    for value, _, text in known:
        if after & {word.stem for word in split_words(text)}:
            return value
    return None
