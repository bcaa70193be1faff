"""Mending: what a person does about a remark, each act one change in the log.

A wording in the place of another, a sentence taken out, words that are right as they are, a
confidence that is none any more, and news that the log should keep.
"""

from datetime import date

from drafting.answers import Claim, Finding, Span
from drafting.brief import Brief
from drafting.changes import Change, fit_wording, take_out
from drafting.checking import check
from drafting.checking.patient_details import WHY_PATIENT
from drafting.checking.privacy import WHY_HOPE
from drafting.desk import whole_text
from drafting.own_words import OWN, PERSON_CHOSE, split_for
from drafting.review import token_of
from store import DraftVersion, Fact, FactFields, Log, TypedSpan, Wording

WEIGHTS = {"block": 100, "warn": 1, "hint": 0}


class WouldTear(Exception):  # noqa: N818 - named for the fact
    """The wording does not fit where it would go."""

    def __init__(self) -> None:
        super().__init__(
            "That wording does not fit here. Take the sentence out, or say it in your own words."
        )


def confirm(log: Log, draft_id: str, finding: Finding) -> None:
    """The person's word that these very words are right."""
    draft, version = log.drafts.get(draft_id), log.drafts.current(draft_id)
    if version:
        tokens = tuple(dict.fromkeys((*draft.confirmed, token_of(finding))))
        same = Wording(**version.model_dump(include=set(Wording.model_fields)))
        log.drafts.save_version(draft_id, same, confirmed=tokens)


def use_suggestion(log: Log, draft_id: str, finding: Finding, *, brief: Brief, today: date) -> None:
    """The gentler wording in the place of what it is for, where that still stands.

    Raises:
        WouldTear: when it does not fit, or when the text would be worse with it.
    """
    version = log.drafts.current(draft_id)
    if version is None or not _stands(version, finding):
        return
    change = fit_wording(_whole(version), finding)
    if change is None or _is_worse(version, change, brief, today):
        raise WouldTear
    _make(log, draft_id, version, change)


def leave_out(log: Log, draft_id: str, finding: Finding) -> None:
    """The text without the sentence that the remark is about, where that still stands."""
    version = log.drafts.current(draft_id)
    change = take_out(_whole(version), finding) if version else None
    if version and change:
        _make(log, draft_id, version, change)


def let_in(log: Log, draft_id: str, finding: Finding, *, brief: Brief, today: date) -> None:
    """What the remark keeps back is no confidence any more: from now on messages may say it.

    Nothing changes where a patient could be known by it.
    """
    draft, version = log.drafts.get(draft_id), log.drafts.current(draft_id)
    if draft.contact_id is None or version is None or not may_be_let_in(finding):
        return
    facts = log.facts.of(draft.contact_id)
    kept = [fact for fact in facts if not fact.usable and not fact.patient]
    meant = [fact for fact in kept if _gives_away(fact, _whole(version), finding, brief, today)]
    with log.writing():
        for fact in meant:
            log.facts.set_usable(fact.id, True)
        if not meant:
            # It stood only in the note as typed; now it is something known.
            news = FactFields(kind="fact", text=finding.quote, on=today)
            log.facts.add(draft.contact_id, news)


def may_be_let_in(finding: Finding) -> bool:
    """True for a confidence that is not about a patient."""
    return finding.rule == "leak_private" and finding.why != WHY_PATIENT


def keep_news(log: Log, draft_id: str, claim: Claim, *, today: date) -> None:
    """A fact that the person typed into a draft, kept in the log."""
    draft = log.drafts.get(draft_id)
    if draft.contact_id:
        log.facts.add(draft.contact_id, FactFields(kind="fact", text=claim.text, on=today))


def _whole(version: DraftVersion) -> str:
    return whole_text(version.subject, version.text)


def _stands(version: DraftVersion, finding: Finding) -> bool:
    return _whole(version)[finding.start : finding.end] == finding.quote


def _make(log: Log, draft_id: str, version: DraftVersion, change: Change) -> None:
    subject, body = split_for(log.drafts.get(draft_id).channel, change.made_in(_whole(version)))
    # Our words, the person's choice: what they typed elsewhere stays theirs.
    kept = tuple(change.spans_after(version.typed))
    writer = PERSON_CHOSE if version.writer in OWN else version.writer
    wording = Wording(subject=subject, text=body, writer=writer, typed=kept)
    log.drafts.save_version(draft_id, wording)


def _is_worse(version: DraftVersion, change: Change, brief: Brief, today: date) -> bool:
    """True when the checks have more against the text after the change than before."""
    before = _weigh(brief, _whole(version), today, _spans(version.typed))
    typed = _spans(tuple(change.spans_after(version.typed)))
    return _weigh(brief, change.made_in(_whole(version)), today, typed) > before


def _spans(typed: tuple[TypedSpan, ...]) -> tuple[Span, ...]:
    return tuple(Span(start=span.start, end=span.end) for span in typed)


def _weigh(brief: Brief, text: str, today: date, typed: tuple[Span, ...]) -> int:
    found = check(brief, text, today=today, typed=typed).findings
    return sum(WEIGHTS[finding.severity] for finding in found)


def _gives_away(fact: Fact, text: str, finding: Finding, brief: Brief, today: date) -> bool:
    """True when this fact alone is reason enough for the remark."""
    alone = brief.model_copy(update={"private": (fact.text,), "note": None})
    found = check(alone, text, today=today).findings
    return any(
        other.rule == finding.rule
        and other.start < finding.end
        and finding.start < other.end
        # A doubt over a wish is no proof that the words are of this very fact.
        and (other.why == finding.why or other.why != WHY_HOPE)
        for other in found
    )
