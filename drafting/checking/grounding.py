"""The check of clauses that stand on nothing: they tell things, and no word of a fact."""

import re
from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from drafting.checking.deeds import is_asked_at
from drafting.checking.density import WHY, is_light, list_new
from drafting.checking.words import Stretch

ALONE, BESIDE_ONE = 2, 3
# What is wished, supposed or proposed tells nothing that could be untrue.
SUPPOSING = re.compile(
    r"\b(?:if|hope|hoping|wish|perhaps|maybe|imagine|whenever|whether|unless|would|could|may|might"
    r"|shall|should|let's|let us|let me|forward to|welcome|as if|as though|until|till|unlike"
    r"|enough to|worth|rather than|more than|less than|better than|no more|apolog\w+|sorry|forgive"
    r"|excuse|pardon)\b"
)
BUT_ONE = re.compile(r"\W*(?:but|except|save) (?:for )?(?:a|an|one|the|your|some|my|our)\b")
NOBODY_ELSE = re.compile(
    r"\b(?:you'll|you will|you can|you'd|you would|you need|needs?|takes?|wants?)\b[^.!?]*"
    r"\b(?:nobody|no one|nothing|none|no \w+|anybody|anything|anyone|all)\b"
)


def _known(context: Context, clause: Stretch) -> int:
    """Give how many words of a clause some fact holds."""
    return len(
        {
            word.stem
            for word in context.content(clause.start, clause.end)
            if word.stem in context.book.all_stems and not is_light(word)
        }
    )


def _is_greeting(context: Context, clause: Stretch) -> bool:
    """Tell whether a clause is the first line alone, up to its comma: it tells of nothing."""
    first = context.text[context.body_start :].lstrip().partition("\n")[0].strip()
    return first.endswith((",", ":")) and context.text[clause.start : clause.end].strip() == first


def _excepts(context: Context, clause: Stretch) -> bool:
    """Tell whether a clause only makes an exception: "you'll need nobody but a child"."""
    before = context.folded[context.sentence_at(clause.start).start : clause.start]
    return bool(BUT_ONE.match(context.folded, clause.start) and NOBODY_ELSE.search(before))


def check_grounding(context: Context) -> Iterator[Finding]:
    """Find a clause that tells of several things, none of which a fact knows."""
    if context.language != "en":
        return
    for clause in context.clauses:
        if clause.start < context.body_start or _is_greeting(context, clause):
            continue
        if SUPPOSING.search(context.folded, clause.start, clause.end) or _excepts(context, clause):
            continue
        new = {word.stem for word in list_new(context, clause, context.spared)}
        if len(new) < ALONE or is_asked_at(context, clause.end - 1):
            continue
        if len(new) >= (BESIDE_ONE if _known(context, clause) else ALONE):
            if _known(context, clause) > 1:
                continue
            found = context.finding("invented_fact", clause.start, clause.end, WHY)
            yield found.model_copy(update={"severity": "warn"})
