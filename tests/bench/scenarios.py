"""Scores the built-in writer on drafting scenarios, with the form every draft must have."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from drafting.answers import CheckedDraft
from drafting.brief import Brief
from drafting.checking import check
from drafting.desk import whole_text, write
from drafting.evaluating import holds, is_within
from prompts import load_kinds
from tests.bench.corpora import Case, brief_in, load_cases, load_own, share

TODAY = date(2026, 11, 22)


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
    signed = brief.channel != "spoken" and brief.sender.name
    if signed and signed.split()[0] not in text:
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


@dataclass
class Tally:
    """What is counted over the scenarios of one language."""

    name: str
    n: int = 0
    mentions: int = 0
    of: int = 0
    forbidden: int = 0
    limits: int = 0
    asked: int = 0
    form: int = 0
    lost: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """The figures, and every draft that missed."""
        return [
            f"{self.name}, mentions: {share(self.mentions, self.of)}",
            f"{self.name}, forbidden words: {self.forbidden}",
            f"{self.name}, within limits: {share(self.limits, self.n)}",
            f"{self.name}, asks and warnings as expected: {share(self.asked, self.n)}",
            f"{self.name}, form and checks: {share(self.form, self.n)}",
            *self.lost,
        ]


def report() -> list[str]:
    """Mentions, forbidden words, limits, asks and warnings, form: the corpus, then our own."""
    cases = load_cases("scenarios")
    lines = score_all("scenarios", cases) if cases else ["scenarios: no corpus beside the project"]
    own = (*load_own("own_briefs"), *load_own("own_abroad"))
    return [*lines, *score_all("own scenarios", own)]


def score_all(name: str, cases: Sequence[Case]) -> list[str]:
    """The figures language by language, and how many the writer has no words for."""
    tallies: dict[str, Tally] = {}
    refused = other = 0
    for case in cases:
        brief = brief_in(case)
        draft = write(brief, today=TODAY)
        if not is_supported(brief):
            other += 1
            refused += draft.status == "unavailable" and bool(draft.reason)
            continue
        told = name if brief.language == "en" else f"{name} in {brief.language}"
        score(case, brief, draft, tallies.setdefault(told, Tally(told)))
    closed = f"{name} of other kinds or languages refused with a sentence: {share(refused, other)}"
    return [*(line for tally in tallies.values() for line in tally.lines()), closed]


def score(case: Case, brief: Brief, draft: CheckedDraft, tally: Tally) -> None:
    """One scenario, counted."""
    wants = case.get("expect", "draft")
    status = "ask" if draft.status == "ask" else "draft_with_warning" if draft.warnings else "draft"
    tally.n += 1
    tally.asked += wants == status
    if wants != status:
        tally.lost.append(
            f"    {case['id']}: {status} for {wants} {draft.questions}{draft.warnings}"
        )
    if draft.status != "draft" or wants == "ask":
        tally.form += draft.status == wants
        tally.limits += 1
        tally.of += len(case["must_mention"]) if wants != "ask" else 0
        return
    whole = whole_text(draft.subject, draft.text)
    low = whole.casefold()
    met = [any(word.casefold() in low for word in group) for group in case["must_mention"]]
    bad = [word for word in case.get("must_not", ()) if holds(whole, word)]
    within, faults = is_within(brief, whole), faults_of_form(brief, draft)
    tally.mentions += sum(met)
    tally.of += len(met)
    tally.forbidden += len(bad)
    tally.limits += within
    tally.form += not faults
    if not all(met) or bad or not within or faults:
        shown = whole.replace("\n", "\n        ")
        tally.lost.append(f"    {case['id']}: {met} {bad} {faults}\n        {shown}")
