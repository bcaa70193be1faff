"""Own words: what of a message the person typed, and what of it is news to the log."""

import re
from collections.abc import Iterable, Sequence

from drafting.answers import Claim, Finding, Span, Verdict
from drafting.authorship import typed_spans
from drafting.desk import split_text, whole_text
from store import ME, ME_CHOSE, DraftVersion, TypedSpan, Wording

PERSON = ME
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])\s+|\s*\n\s*|\A\s+|\s+\Z")
# The person's too, and not keyed in just now: the log holds keystrokes against the typing device's
# own clock, which may be behind, and would take the next ones for old news.
PERSON_CHOSE = ME_CHOSE
OWN = frozenset({PERSON, PERSON_CHOSE})


def own_wording(channel: str, text: str, written: str) -> Wording:
    """What the person typed; a span is theirs where the writer wrote something else."""
    subject, body = split_for(channel, text)
    spans = typed_spans(written, whole_text(subject, body))
    typed = tuple(TypedSpan(start=span.start, end=span.end) for span in spans)
    return Wording(subject=subject, text=body, writer=PERSON_CHOSE, typed=typed)


def split_for(channel: str, text: str) -> tuple[str | None, str]:
    """Only a mail has a subject; elsewhere such a line is part of what goes."""
    return split_text(text) if channel == "email" else (None, text)


def reads_as(version: DraftVersion | None, channel: str, text: str) -> bool:
    """True when this text, as an editor shows it, is that version: what is read would go."""
    if version is None:
        return False
    return whole_text(*split_for(channel, text)) == whole_text(version.subject, version.text)


def own_news(verdict: Verdict, typed: tuple[Span, ...]) -> tuple[Claim, ...]:
    """The facts that the person typed and that the log does not hold yet."""
    return tuple(
        claim
        for claim in verdict.claims
        if claim.status == "unsupported"
        and any(claim.start < span.end and span.start < claim.end for span in typed)
    )


def news_by_sentence(
    text: str, news: Iterable[Claim], findings: Sequence[Finding]
) -> tuple[Claim, ...]:
    """The person's own sentences that hold the news, each once; nothing that was to stay out.

    A lone name or number would mean nothing in the log a month from now.
    """
    hushed = [finding for finding in findings if finding.rule == "leak_private"]
    sentences = {_sentence_around(text, claim): claim for claim in news}
    return tuple(
        claim.model_copy(update={"text": text[start:end], "start": start, "end": end})
        for (start, end), claim in sorted(sentences.items(), key=lambda found: found[0])
        if not any(finding.start < end and start < finding.end for finding in hushed)
    )


def _sentence_around(text: str, claim: Claim) -> tuple[int, int]:
    start, end = 0, len(text)
    for gap in _BETWEEN_SENTENCES.finditer(text):
        if gap.end() <= claim.start:
            start = gap.end()
        elif gap.start() >= claim.end:
            end = gap.start()
            break
    return start, end
