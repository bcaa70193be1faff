"""The check of reactions: how somebody is said to have taken it, which only a fact can know."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import is_asked_at
from drafting.checking.tone import is_reported
from drafting.checking.words import stem
from prompts.phrases import any_word_of, load_theme

UNSURE = re.compile(
    r"\b(?:if|may|might|would|could|perhaps|maybe|hope|bet|imagine|suppose|as if)\b"
)


@cache
def _taken() -> re.Pattern[str]:
    """Give the pattern of somebody and how they took it."""
    people = f"{any_word_of('vocabulary', 'others')}|{any_word_of('vocabulary', 'role_nouns')}"
    who = rf"(?:he|she|they|everyone|everybody|(?:my|our|the)(?: \w+)? (?:{people}))"
    felt, did = any_word_of("reactions", "felt"), any_word_of("reactions", "took it")
    return re.compile(
        rf"\b{who}(?: all| both| \w+ly)? (?:(?:was|were|is|are)(?: so| quite| all| \w+ly)?"
        rf" (?P<felt>{felt})|(?P<did>{did}) (?:it|that|this|the idea|your|at it))\b"
    )


def check_reactions(context: Context) -> Iterator[Finding]:
    """Find how others are said to have taken something, where no fact tells of it."""
    if context.language != "en":
        return
    for match in _taken().finditer(context.folded, context.body_start):
        sentence = context.sentence_at(match.start())
        word = match["felt"] or match["did"]
        before = context.folded[sentence.start : match.start()]
        if (
            stem(word) not in context.book.all_stems
            and not UNSURE.search(before)
            and not is_asked_at(context, match.start())
            and not is_reported(context, sentence, match.start())
        ):
            yield context.finding(
                "invented_fact", match.start(), match.end(), load_theme("claims").why
            )
