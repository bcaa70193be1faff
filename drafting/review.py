"""Review: what stands in the way of a text, and what the person has confirmed.

A draft goes drafted → approved → handed_off → sent, or discarded. The store keeps the state;
this room holds the rule for the step that matters: nothing that blocks may be approved.
"""

import hashlib
from collections.abc import Collection, Iterable

from drafting.answers import Finding, Severity, Verdict

# What the person may confirm word by word. A check that did not run, a text too long for its
# channel or an unfilled slot has nothing that "this is right" could mean.
NEVER_CONFIRMED = frozenset({"check_failed", "over_limit", "placeholder"})


class InTheWay(Exception):  # noqa: N818 - named for the fact
    """Findings stand in the way of approval."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("Something in the text wants a look before it can go.")


def token_of(finding: Finding) -> str:
    """The name of one confirmation: this rule about these very words."""
    return hashlib.sha256(f"{finding.rule}\n{finding.quote}".encode()).hexdigest()[:16]


def in_the_way(verdict: Verdict, confirmed: Collection[str]) -> tuple[Finding, ...]:
    """The findings that block and that nobody has confirmed."""
    return tuple(
        finding
        for finding in verdict.findings
        if finding.severity == "block"
        and (finding.rule in NEVER_CONFIRMED or token_of(finding) not in confirmed)
    )


def to_show(verdict: Verdict, confirmed: Collection[str]) -> tuple[Finding, ...]:
    """The findings a person should still see, what blocks first."""
    rank: dict[Severity, int] = {"block": 0, "warn": 1, "hint": 2}
    left = (
        f for f in verdict.findings if f.rule in NEVER_CONFIRMED or token_of(f) not in confirmed
    )
    return tuple(sorted(left, key=lambda f: (rank[f.severity], f.start)))
