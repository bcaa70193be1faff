"""Scores the checks on labelled messages."""

from datetime import date, timedelta

from drafting.answers import Verdict
from drafting.brief import Brief
from drafting.checking import check
from tests.bench.corpora import Case, load_cases, share


def brief_of(case: Case) -> Brief:
    """The case's facts as a brief."""
    return Brief.model_validate({**case["facts"], "kind": case["kind"], "channel": case["channel"]})


def brief_of_example(case: Case) -> Brief:
    """The facts of one of the eight examples as a brief."""
    return Brief.model_validate(case["facts"])


def day_of(brief: Brief) -> date:
    """Two days after the meeting, as the corpus gives no day of its own."""
    met = brief.met.day
    return brief.today or (met + timedelta(days=2) if met else date(2026, 11, 22))


def judge(case: Case) -> Verdict:
    """What the checks say of one message."""
    brief = brief_of(case)
    return check(brief, case["text"], today=day_of(brief))


def report() -> list[str]:
    """Bad found, good passed, the right rule named, and the eight examples."""
    cases = load_cases("messages")
    if not cases:
        return ["messages: no corpus beside the project"]
    verdicts = [(case, judge(case)) for case in cases]
    bad = [(case, v) for case, v in verdicts if case["verdict"] == "bad"]
    good = [(case, v) for case, v in verdicts if case["verdict"] == "good"]
    found = [pair for pair in bad if pair[1].verdict == "bad"]
    passed = [pair for pair in good if pair[1].verdict == "good"]
    named = [pair for pair in bad if {f.rule for f in pair[1].findings} & set(pair[0]["labels"])]
    wrong = [(c, v) for c, v in verdicts if v.verdict != c["verdict"]]
    return [
        f"messages, bad found: {share(len(found), len(bad))}",
        f"messages, good passed: {share(len(passed), len(good))}",
        f"messages, a right rule named among the bad: {share(len(named), len(bad))}",
        f"examples without a finding: {_examples()}",
        *(f"    {case['id']}: {[f.rule + ' ' + f.quote for f in v.findings]}" for case, v in wrong),
    ]


def _examples() -> str:
    cases = load_cases("examples")
    clean = 0
    for case in cases:
        brief = brief_of_example(case)
        verdict = check(brief, case["text"], today=day_of(brief))
        clean += not verdict.findings
    return share(clean, len(cases))
