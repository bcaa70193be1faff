"""Review: what stands in the way of a text, and what the person has confirmed.

A draft goes drafted → approved → handed_off → sent, or discarded. The store keeps the state;
this room holds the rule for the step that matters: nothing that blocks may be approved.
"""

import hashlib
from collections.abc import Collection, Iterable

from drafting.answers import Finding, Severity, Verdict

# What the person may confirm word by word. A check that did not run, a text too long for its
# channel or an unfilled slot has nothing that "this is right" could mean; and a confidence is
# taken out of the text, or let into messages as what it is, but never waved through.
NEVER_CONFIRMED = frozenset({"check_failed", "over_limit", "placeholder", "leak_private"})


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
    """The findings a person should still see, what blocks first; none twice."""
    rank: dict[Severity, int] = {"block": 0, "warn": 1, "hint": 2}
    shown: list[Finding] = []
    for group in _groups(verdict.findings):
        if group[0].severity != "block":
            quiet = any(token_of(finding) in confirmed for finding in group)
            shown += [] if quiet else [_telling(group)]
            continue
        left = [f for f in group if f.rule in NEVER_CONFIRMED or token_of(f) not in confirmed]
        shown += [f for f in left if not any(_holds(other, f) for other in left)]
    return tuple(sorted(shown, key=lambda f: (rank[f.severity], f.start)))


def _groups(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings of one rule and one severity whose words overlap, together."""
    groups: list[list[Finding]] = []
    for finding in sorted(findings, key=lambda f: (f.rule, f.severity, f.start, -f.end)):
        last = groups[-1][-1] if groups else None
        alike = last and (last.rule, last.severity) == (finding.rule, finding.severity)
        if alike and finding.start < max(other.end for other in groups[-1]):
            groups[-1].append(finding)
        else:
            groups.append([finding])
    return groups


def _telling(group: list[Finding]) -> Finding:
    """The one that stands for its group: the first that knows another wording, else the first."""
    return next((finding for finding in group if finding.suggestion), group[0])


def _holds(outer: Finding, inner: Finding) -> bool:
    """True when one finding's words lie within another's."""
    longer = outer.end - outer.start > inner.end - inner.start
    return longer and outer.start <= inner.start and inner.end <= outer.end
