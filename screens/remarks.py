"""The remarks under a message: what each one means, and what one tap can do about it."""

from collections.abc import Sequence

from drafting import mending
from drafting.answers import Finding
from drafting.changes import ADVICE, fit_wording, take_out
from drafting.message import Look
from drafting.own_words import news_by_sentence
from drafting.patients import NAMES_PATIENT
from drafting.review import NEVER_CONFIRMED, token_of
from screens.parts import Action, Note

LONGEST_QUOTE = 120
# Remarks on the whole, or on a word that another word is right for: no sentence has to go for them.
NOT_ONE_SENTENCE = frozenset(
    {"check_failed", "over_limit", "too_long", "language_mismatch", "wrong_name"}
)
RIGHT = Action(id="right", label="This is right")
NO_PATIENT = Action(id="right", label="This is no patient")
GENTLER = Action(id="gentler", label="Use this wording")
OUT = Action(id="out", label="Take the sentence out")
NO_SECRET = Action(
    id="let_in", label="It is no secret", confirm="Tap again: messages may say it from now on"
)
MEND = "Mend what is marked above. Then the message can go."
MEND_OR_CONFIRM = "Mend what is marked above, or say that it is right. Then the message can go."


def draw_remarks(seen: Look) -> tuple[Note, ...]:
    """The findings, the gravest first, and after them what the person typed that is news."""
    news = tuple(
        Note(
            id=f"news:{claim.start}",
            severity="hint",
            quote=claim.text,
            why="From you: keep this in the log?",
            actions=(Action(id="keep", label="Keep it"),),
        )
        for claim in news_by_sentence(seen.text, seen.news, seen.findings)
        if seen.draft.contact_id
    )
    inner = {id(part) for finding in seen.findings for part in parts_of(finding, seen.findings)}
    shown = (finding for finding in seen.findings if id(finding) not in inner)
    return (*(_note(seen, finding) for finding in shown), *news)


def parts_of(finding: Finding, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings that say the same of fewer of the same words: one remark stands for them all."""
    return tuple(
        part
        for part in findings
        if (part.rule, part.severity, part.why, part.suggestion)
        == (finding.rule, finding.severity, finding.why, finding.suggestion)
        and finding.start <= part.start
        and part.end <= finding.end
        and part.end - part.start < finding.end - finding.start
    )


def say_what_to_mend(seen: Look) -> str:
    """What has to happen before the message can go."""
    may_confirm = any(finding.rule not in NEVER_CONFIRMED for finding in seen.in_the_way)
    return MEND_OR_CONFIRM if may_confirm else MEND


def _note(seen: Look, finding: Finding) -> Note:
    fits = fit_wording(seen.text, finding) is not None
    is_advice = finding.rule in ADVICE and bool(finding.suggestion)
    return Note(
        id=f"{token_of(finding)}:{finding.start}",
        severity=finding.severity,
        quote=finding.quote if len(finding.quote) <= LONGEST_QUOTE else "",
        why=f"{finding.why} {finding.suggestion}" if is_advice else finding.why,
        suggestion=finding.suggestion if fits else None,
        actions=_actions(seen, finding, fits=fits),
    )


def _actions(seen: Look, finding: Finding, *, fits: bool) -> tuple[Action, ...]:
    actions = [GENTLER] if fits else []
    goes = finding.severity != "hint" and finding.rule not in NOT_ONE_SENTENCE
    if goes and not fits and take_out(seen.text, finding):
        actions.append(OUT)
    if mending.may_be_let_in(finding) and seen.draft.contact_id:
        actions.append(NO_SECRET)
    if finding.rule == NAMES_PATIENT:
        actions.append(NO_PATIENT)
    elif finding.rule not in NEVER_CONFIRMED:
        actions.append(RIGHT)
    return tuple(actions)
