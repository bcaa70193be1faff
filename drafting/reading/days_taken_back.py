"""A day or an occasion taken back: "by monday, scratch that, by wednesday"."""

import re
from collections.abc import Iterator
from functools import cache

from prompts.grammar import load_grammar
from prompts.listening import as_pattern, fold, load_everywhere


def find_days_taken_back(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of the days that no longer hold, with the words that take them back.

    Where only the first day has its "by" or "on", that word stays for the second one.
    """
    for found in _pattern().finditer(fold(text)):
        keeps = found["link"] is not None and found["again"] is None
        yield found.start("day") if keeps else found.start(), found.start("right")
    for found in _occasion().finditer(fold(text)):
        yield found.start("wrong"), found.end()


@cache
def _pattern() -> re.Pattern[str]:
    lists = {name: words.replace("\n", "") for name, words in load_grammar("runs.en").items()}
    links, days, said = lists["day_links"], lists["days"], lists["said_again"]
    back = (*load_everywhere().spoken.back, *lists["day_back"].split("|"))
    backs = "|".join(as_pattern(each) for each in sorted(back, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w'-])(?P<link>(?:{links}) )?(?P<day>(?:{days}))(?![\w'-])[?!]*"
        rf"(?:[ ,.;:\u2013-]+(?:{backs})(?![\w'-]))+[ ,.;:!\u2013-]+(?:(?:{said}),? )?"
        rf"(?P<right>(?P<again>(?:{links}) )?(?:{days})(?![\w'-]))"
        r"(?! (?:is|are|was|were|has|comes|will be)\b)"  # "on sunday, no monday is free"
    )


@cache
def _occasion() -> re.Pattern[str]:
    """As in "parents' evening? no, the exam board": a few words that ask after nobody's deed."""
    asks = load_grammar("runs.en")["asking"].replace("\n", "")
    return re.compile(
        rf"(?:(?<=[\u2013\u2014,;.-] )|(?<=\bat ))"
        rf"(?P<wrong>(?!(?:{asks})\b)[a-z][\w']*(?: [\w']+){{0,3}})"
        r"\?+ (?:no|nope|sorry|wait)\b[ ,.:]+(?:it was |that was )?(?=(?:the|a|an|our) )"
    )
