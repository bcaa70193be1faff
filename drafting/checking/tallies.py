"""The numbers of the facts, and those that only count them up: twice, the rest, the days since."""

import re
from functools import cache

from drafting.checking.context import Context
from drafting.checking.facts import ISO
from drafting.checking.figures import Number, find_numbers
from prompts.phrases import any_word_of, fold, load_table

# "I heard that twice, once from you and once in the garden" counts its own.
ONCE_AND_ONCE = re.compile(r"\bonce\b.*\bonce\b")
OF_WHOLE = re.compile(r" (?:out )?of (?:(?:the|your|our|my|his|her|their|those|these|all) )*")
TIMES_OVER = {"twice": 2, "thrice": 3}
AGAIN = re.compile(r"\b(?:again|second time|both|once more)\b")
ONE_MORE = re.compile(r"\b(?:would|will|could|i'd|we'd|that'd|ours|mine) (?:be|make|makes?)\b")
LEFT_OVER = re.compile(
    r"\b(?:leaves?|leaving|left|difference|between|to spare|short|more than|fewer|less than"
    r"|later|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:more|fewer|less))\b"
)
HALF_OF_THEM = re.compile(
    r"\bevery (?:second|other)\b(?! (?:day|week|month|year|night|morning|hour)\b)"
)
DAYS = re.compile(r" days?\b")
# "two days ago", and not "two days before we flush", which tells of something else.
SINCE_THEN = re.compile(r" days? (?:ago|since|later|after|have|has|now|gone|on|back)\b")


@cache
def signs_counted() -> re.Pattern[str]:
    """Give the pattern of a number that is written as a sign before what it counts."""
    signs = "".join(load_table("numbers")["signs"])
    return re.compile(rf"[{signs}]+(?={any_word_of('turns', 'countable_signs')})")


def fact_numbers(context: Context) -> list[tuple[str, str, str]]:
    """Give value, path and folded text of every number in the facts."""
    found = []
    for fact in context.book.facts:
        folded = fold(ISO.sub(" ", fact.text))
        found += [(number.value, fact.path, folded) for number in find_numbers(folded, None, None)]
        found += [(match.group(), fact.path, folded) for match in signs_counted().finditer(folded)]
        found += [("0.5", fact.path, folded)] if HALF_OF_THEM.search(folded) else []
    return found


def as_float(value: str) -> float | None:
    """Give a value that can be counted with, or nothing for one such as 12:30."""
    try:
        return float(value)
    except ValueError:
        return None


def is_the_rest(context: Context, number: Number, known: list[tuple[str, str, str]]) -> bool:
    """Tell whether "and four more" counts what is left of a number that the facts hold."""
    said = as_float(number.value)
    if said is None or not re.match(r" (?:more|others?)\b", context.folded[number.end :][:8]):
        return False
    return any(as_float(value) in {said + 1, said + 2} for value, _, _ in known)


def is_counted_up(context: Context, number: Number) -> bool:
    """Tell whether a number only counts what the facts tell: two times, or what is left over."""
    said = context.folded[number.start : number.end]
    if said == "twice" and any(AGAIN.search(fact.folded) for fact in context.book.facts):
        return True
    sentence = context.sentence_at(number.start)
    if said == "twice" and ONCE_AND_ONCE.search(context.folded, number.end, sentence.end):
        return True
    if _counts_days(context, number):
        return True
    value, clause = as_float(number.value), context.clause_at(number.start)
    if value is not None and _is_of_whole(context, number, value):
        return True
    if value is None or not (
        LEFT_OVER.search(context.folded, clause.start, clause.end)
        or ONE_MORE.search(context.folded, clause.start, number.end)
    ):
        return False
    held = {found for one, _, _ in fact_numbers(context) if (found := as_float(one))}
    return any(abs(one - other) == value for one in held for other in held) or (
        ONE_MORE.search(context.folded, clause.start, number.end) is not None and value - 1 in held
    )


def _is_of_whole(context: Context, number: Number, value: float) -> bool:
    """Tell whether "eighteen of 24" is what is left where a fact holds six of 24."""
    whole = OF_WHOLE.match(context.folded, number.end)
    of = next((one for one in context.numbers if whole and one.start == whole.end()), None)
    total = as_float(of.value) if of else None
    if total is None:
        return False
    for fact in context.book.facts:
        held = {as_float(one.value) for one in find_numbers(fact.folded)}
        if {total, total - value} <= held:
            return True
    return False


def _counts_days(context: Context, number: Number) -> bool:
    """Tell whether "I wrote twice" counts the days on which a fact says that I wrote."""
    said = context.folded[number.start : number.end]
    count = TIMES_OVER.get(said)
    clause = context.clause_at(number.start)
    told = {word.stem for word in context.words_in(clause.start, clause.end)}
    return count is not None and any(
        len(fact.mentions) == count and told & fact.stems for fact in context.book.facts
    )


def is_since_meeting(context: Context, number: Number) -> bool:
    """Tell whether a number of days is just the time since the two met."""
    met = context.brief.met.day
    if met is None or not SINCE_THEN.match(context.folded, number.end):
        before = context.folded[max(0, number.start - 24) : number.start]
        if met is None or not (GONE_BY.search(before) and DAYS.match(context.folded, number.end)):
            return False
    said = as_float(number.value)
    return said is not None and abs((context.today - met).days - said) <= 1


GONE_BY = re.compile(r"\b(?:been|last|past|these|for|after|only|is|it's) (?:the |a |just |only )*$")
