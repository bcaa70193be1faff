"""Scores the built-in writer on drafting scenarios, with the form every draft must have."""

import re
from datetime import date

from drafting.answers import CheckedDraft
from drafting.brief import Brief
from drafting.checking import check
from drafting.desk import whole_text, write
from drafting.evaluating import holds, is_within
from prompts import load_kinds
from tests.bench.corpora import Case, load_cases, share

KEYS = (
    "kind", "channel", "language", "limits", "sender", "contact", "facts", "offer", "private",
    "note", "other", "both_agreed",
)  # fmt: skip
TODAY = date(2026, 11, 22)
FORM = ("email", "linkedin", "whatsapp", "sms", "linkedin_note")


def is_supported(brief: Brief) -> bool:
    """True when the built-in writer has words for this kind in this language."""
    kind = load_kinds().get(brief.kind)
    return kind is not None and brief.language in kind.languages


def faults_of_form(brief: Brief, draft: CheckedDraft) -> list[str]:
    """What is wrong with a draft's form, in words; nothing when all is well."""
    text, faults = draft.text, []
    words = len(text.split())
    if brief.channel == "email" and not 35 <= words <= 120:
        faults.append(f"{words} words")
    if re.search(r"\d{4}-\d{2}-\d{2}", text):
        faults.append("an ISO date")
    if brief.sender.name and brief.sender.name.split()[0] not in text:
        faults.append("no signature")
    low = re.sub(r"\W+", " ", text.casefold())
    facts = (*brief.facts, *brief.they_said, *brief.share)
    faults += [
        f"copied: {fact}"
        for fact in facts
        if len(fact.split()) >= 5 and re.sub(r"\W+", " ", fact.casefold()).strip() in low
    ]
    verdict = check(brief, whole_text(draft.subject, text), today=TODAY)
    if verdict.verdict != "good":
        faults.append(f"checked bad: {[(f.rule, f.quote) for f in verdict.findings]}")
    return faults


def report() -> list[str]:
    """Mentions, forbidden words, limits, asks and warnings, form; and every draft that missed."""
    cases = load_cases("scenarios")
    if not cases:
        return ["scenarios: no corpus beside the project"]
    counts = dict.fromkeys(("mentions", "of", "forbidden", "limits", "asked", "form", "n"), 0)
    lines: list[str] = []
    refused = other = 0
    for case in cases:
        brief = Brief.model_validate({key: case[key] for key in KEYS if key in case})
        draft = write(brief, today=TODAY)
        if not is_supported(brief):
            other += 1
            refused += draft.status == "unavailable"
            continue
        _score(case, brief, draft, counts, lines)
    return [
        f"scenarios, mentions: {share(counts['mentions'], counts['of'])}",
        f"scenarios, forbidden words: {counts['forbidden']}",
        f"scenarios, within limits: {share(counts['limits'], counts['n'])}",
        f"scenarios, asks and warnings as expected: {share(counts['asked'], counts['n'])}",
        f"scenarios, form and checks: {share(counts['form'], counts['n'])}",
        f"scenarios of other kinds or languages refused with a sentence: {share(refused, other)}",
        *lines,
    ]


def _score(
    case: Case, brief: Brief, draft: CheckedDraft, counts: dict[str, int], lines: list[str]
) -> None:
    wants = case["expect"]
    status = "ask" if draft.status == "ask" else "draft_with_warning" if draft.warnings else "draft"
    counts["n"] += 1
    counts["asked"] += wants == status
    if wants != status:
        lines.append(f"    {case['id']}: {status} for {wants} {draft.questions}{draft.warnings}")
    if draft.status != "draft" or wants == "ask":
        counts["form"] += draft.status == wants
        counts["limits"] += 1
        return
    whole = whole_text(draft.subject, draft.text)
    low = whole.casefold()
    met = [any(word.casefold() in low for word in group) for group in case["must_mention"]]
    counts["mentions"] += sum(met)
    counts["of"] += len(met)
    bad = [word for word in case["must_not"] if holds(whole, word)]
    counts["forbidden"] += len(bad)
    within = is_within(brief, whole)
    counts["limits"] += within
    faults = faults_of_form(brief, draft)
    counts["form"] += not faults
    if not all(met) or bad or not within or faults:
        lines.append(f"    {case['id']}: {met} {bad} {faults}\n{whole}")
