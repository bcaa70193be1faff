"""The check of questions: "you asked what I would do" needs a fact in which somebody asks."""

import re
from collections.abc import Iterator
from functools import cache

from drafting.answers import Finding
from drafting.checking.context import Context
from prompts.phrases import any_word_of, load_theme

YOU_ASKED = re.compile(
    r"\byou (?:also |even |once |then |had |kindly |just )?"
    r"(?:asked(?: me| us)?|wanted to know|wondered(?: aloud)?|inquired|enquired|were curious)"
    r" (?:what|how|why|whether|if|when|where|who|which|for|about|to)\b"
    r"|\b(?:usted |ustedes )?me (?:pregunto|preguntaste) (?:que|como|si|por|cuando)\b"
    r"|\b(?:vous m'avez|tu m'as) demande (?:ce|comment|si|pourquoi|quand|de)\b"
    r"|\b(?:sie haben|du hast) mich gefragt\b|\bsie fragten|\bdu fragtest"
)


@cache
def _asks() -> re.Pattern[str]:
    """Give the pattern of what a fact says when a question was put: "wants to know"."""
    return re.compile(rf"\b(?:{any_word_of('asked', 'asks')})|\?")


def check_asked(context: Context) -> Iterator[Finding]:
    """Find a question that the reader is said to have put, where no fact holds one."""
    if context.brief.they_wrote:
        return
    if any(_asks().search(fact.folded) for fact in context.book.facts):
        return
    for match in YOU_ASKED.finditer(context.folded, context.body_start):
        sentence = context.sentence_at(match.start())
        if context.folded[sentence.start : sentence.end].rstrip().endswith("?"):
            continue
        end = context.clause_at(match.start()).end
        yield context.finding("invented_fact", match.start(), end, load_theme("said").why)
