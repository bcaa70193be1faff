"""Own words: what of a message the person typed, and what of it is news to the log."""

from collections.abc import Iterator, Sequence

from drafting.answers import Claim, Finding, Span, Verdict
from drafting.authorship import typed_spans
from drafting.desk import split_text, whole_text
from store import DraftVersion, TypedSpan, Wording

PERSON = "me"
# The person's too, and not keyed in just now: the log holds keystrokes against the typing device's
# own clock, which may be behind, and would take the next ones for old news.
PERSON_CHOSE = "me, chosen"
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


def spans_around(typed: Sequence[TypedSpan], finding: Finding) -> Iterator[TypedSpan]:
    """The typed spans without the words of the finding, where they stand after the change."""
    longer = len(finding.suggestion or "") - (finding.end - finding.start)
    for span in typed:
        if span.start < finding.start:
            yield TypedSpan(start=span.start, end=min(span.end, finding.start))
        if span.end > finding.end:
            after = max(span.start, finding.end)
            yield TypedSpan(start=after + longer, end=span.end + longer)


def own_news(verdict: Verdict, typed: tuple[Span, ...]) -> tuple[Claim, ...]:
    """The facts that the person typed and that the log does not hold yet."""
    return tuple(
        claim
        for claim in verdict.claims
        if claim.status == "unsupported"
        and any(claim.start < span.end and span.start < claim.end for span in typed)
    )
