"""The check of invitations: "as you suggested, I'll come", where no fact holds that they did."""

import re
from collections.abc import Iterator

from drafting.answers import Finding
from drafting.checking.context import Context
from prompts.phrases import load_theme

ASKS = (
    r"(?:ask|invit|suggest|propos|offer|recommend|request|advis|welcom|said (?:i|we)\b|told|said to"
    r"|einlad|eingelad|lud|vorschl|vorgeschl|angebot|anbiet|bot|bat|gebeten|bitte|empf|riet|demand"
    r"|conseil|offr|suger|pid|propus|sugi|recomend|aconsej|ofrec|dijo que|hat gesagt|a dit)\w*"
)
# They asked, where the fact begins with it, or where I am the one who is asked.
ASKED = re.compile(
    rf"^\W*(?:[\w'-]+ ){{0,3}}?{ASKS}(?! for\b)"
    rf"|\b(?:i|me|us|we|mich|mir|uns|ich|m'|me|nous|nos|yo)\b.*\b{ASKS}"
    rf"|\b{ASKS}.*\b(?:me|us|i|we|mich|mir|uns|ich|nous|nos)\b"
    r"|\b(?:come|should|could|join|visit)\b.*\b(?:i|me|us|we)\b"
    r"|\b(?:i|we) (?:should|could|can|may)\b"
)
OTHERS_ASK = re.compile(
    r"\b(?:clients?|clientes|customers?|people|guests|kunden|leute|gens|gente)\b"
)
ENOUGH = 2
# An answer lives on what was asked, whether it was noted or not.
ANSWERS = frozenset({"reply", "decline", "closing"})


def _has_asked(context: Context) -> bool:
    told = context.book.under(
        "they_said", "facts", "share", "reason", "promises", "met", "answer", "ask"
    )
    return bool(context.brief.they_wrote) or any(
        ASKED.search(fact.folded) and not OTHERS_ASK.search(fact.folded) for fact in told
    )


def _is_their_advice(context: Context, start: int) -> bool:
    """Tell whether what they are said to have suggested is what a fact has them say."""
    sentence = context.sentence_at(start)
    stems = {word.stem for word in context.content(sentence.start, sentence.end)}
    told = context.book.under("they_said", "facts")
    return any(len(stems & fact.stems) >= ENOUGH for fact in told if fact.owner != "mine")


def check_invited(context: Context) -> Iterator[Finding]:
    """Find what the reader is said to have suggested, where the facts hold no such word."""
    hits = [hit for hit in context.hits("invited") if hit.start >= context.body_start]
    if not hits or context.brief.kind in ANSWERS or _has_asked(context):
        return
    why = load_theme("invited").why
    for hit in hits:
        if not _is_their_advice(context, hit.start):
            end = max(hit.end, context.clause_at(hit.start).end)
            yield context.finding("invented_fact", hit.start, end, why)
