"""The remarks under a message: what each one means, and what one tap can do about it."""

import re
from collections.abc import Sequence
from textwrap import shorten

from drafting import mending
from drafting.answers import Finding
from drafting.changes import ADVICE, Change, fit_wording, take_out
from drafting.message import Look
from drafting.own_words import news_by_sentence
from drafting.patients import NAMES_PATIENT
from drafting.review import NEVER_CONFIRMED, token_of
from screens.parts import Action, Note

LONGEST_QUOTE = 120
_SUBJECT = re.compile(r"subject:", re.IGNORECASE)
# Remarks on the whole, or on a word that another word is right for: no sentence has to go for them.
NOT_ONE_SENTENCE = frozenset(
    {"check_failed", "over_limit", "too_long", "language_mismatch", "wrong_name"}
)
RIGHT = Action(id="right", label="This is right")
NO_PATIENT = Action(id="right", label="This is no patient")
GENTLER = Action(id="gentler", label="Use this wording")
OUT = Action(id="out", label="Take the sentence out")
OUT_NAMED = "Take “{words}” out"
NAMED = 48
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
    quote = _quote(seen, finding)
    return Note(
        id=f"{token_of(finding)}:{finding.start}",
        severity=finding.severity,
        quote=quote,
        is_cut=bool(quote) and quote != finding.quote,
        why=f"{finding.why} {finding.suggestion}" if is_advice else finding.why,
        suggestion=finding.suggestion if fits else None,
        actions=_actions(seen, finding, fits=fits),
    )


def _quote(seen: Look, finding: Finding) -> str:
    """The words that are meant, of many of them the first; none where that is the whole message."""
    if is_of_all(seen.text, finding):
        return ""
    if len(finding.quote) <= LONGEST_QUOTE:
        return finding.quote
    line = finding.quote.strip().partition("\n")[0]
    return line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE].rpartition(" ")[0]


def is_of_all(text: str, finding: Finding) -> bool:
    """True for a remark on the message as a whole, with or without its subject and signature."""
    body = text.partition("\n\n")[2] if _SUBJECT.match(text) else text
    parts = [part for part in body.split("\n") if part.strip()]
    inner = [part for part in parts if part in finding.quote]
    return len(inner) == len(parts) or len(inner) > max(1, len(parts) // 2)


def _name_out(text: str, change: Change, quote: str) -> Action:
    """The button, with the beginning of the sentence that goes where the quote does not show it."""
    gone = " ".join(text[change.start : change.end].split())
    if quote and gone.startswith(quote):
        return OUT
    return Action(id=OUT.id, label=OUT_NAMED.format(words=shorten(gone, NAMED, placeholder=" …")))


def _actions(seen: Look, finding: Finding, *, fits: bool) -> tuple[Action, ...]:
    actions = [GENTLER] if fits else []
    goes = finding.severity != "hint" and finding.rule not in NOT_ONE_SENTENCE
    change = take_out(seen.text, finding) if goes and not fits else None
    if change and not is_of_all(seen.text, finding):
        actions.append(_name_out(seen.text, change, _quote(seen, finding)))
    if mending.may_be_let_in(finding) and seen.draft.contact_id:
        actions.append(NO_SECRET)
    if finding.rule == NAMES_PATIENT:
        actions.append(NO_PATIENT)
    elif finding.rule not in NEVER_CONFIRMED:
        actions.append(RIGHT)
    return tuple(actions)
