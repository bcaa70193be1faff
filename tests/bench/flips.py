"""The flip test: a planted fault has to be found, and the same told as theirs has to pass."""

from collections.abc import Iterable

from drafting.answers import Finding, Span
from drafting.checking import check
from tests.bench.bases import Base, all_messages, is_clean
from tests.bench.corpora import share
from tests.bench.planting import Flip, plant_all

# Whom "you said" could not speak to, and where a stranger's words have no place.
LEFT_OUT = frozenset({"pitch", "condolence"})
FACTS = frozenset({"invented_fact", "invented_number", "wrong_name", "stale_day"})
TONE = frozenset({"begging", "pressure", "hidden_agenda", "self_serving", "soft_ask"})
RULES = {"name": FACTS, "number": FACTS, "date": FACTS, "begging": TONE}
# A line more makes a message longer, which is no fault of the line.
LENGTH = frozenset({"over_limit", "too_long"})


def report() -> list[str]:
    """Found and unflagged, in all and by sort, and every miss."""
    whole = bases()
    clean = [base for base in whole if is_clean(base)]
    flips = list(plant_all(clean))
    is_lost = {id(flip): not is_found(flip) for flip in flips}
    blamed = {id(flip): told_findings(flip) for flip in flips}
    lines = [f"flips, good messages to plant in: {share(len(clean), len(whole))}"]
    lines += [f"    minded as it is: {base.id}" for base in whole if base not in clean]
    for sort in (("in all",), *dict.fromkeys(flip.sort for flip in flips)):
        of_sort = [flip for flip in flips if sort in (flip.sort, ("in all",))]
        found = share(sum(not is_lost[id(flip)] for flip in of_sort), len(of_sort))
        passed = share(sum(not blamed[id(flip)] for flip in of_sort), len(of_sort))
        lines.append(
            f"flips, {' '.join(sort)}: found {found}, told as theirs and not flagged {passed}"
        )
    lines += [f"    not found, {_name(f)}: {_quote(f)}" for f in flips if is_lost[id(f)]]
    return lines + [
        f"    flagged, {_name(flip)}: {_words(*flip.told)}"
        f" -> {[f'{one.rule} {one.quote!r}' for one in blamed[id(flip)]]}"
        for flip in flips
        if blamed[id(flip)]
    ]


def bases() -> list[Base]:
    """The messages of which every sort of flip can be made, where no check minds them already."""
    return [base for base in all_messages((0, 1)) if base.brief.kind not in LEFT_OUT]


def is_found(flip: Flip) -> bool:
    """Whether a check minds the very words that were planted, by a rule that fits them."""
    text, at = flip.planted
    verdict = check(flip.base.brief, text, today=flip.base.day)
    return any(
        found.rule in RULES[flip.sort[0]] and found.start < at.end and at.start < found.end
        for found in minded_in(verdict.findings)
    )


def told_findings(flip: Flip) -> list[Finding]:
    """What a check minds once the words are told as theirs and the brief holds them."""
    verdict = check(flip.told_brief, flip.told[0], today=flip.base.day)
    return [found for found in minded_in(verdict.findings) if found.rule not in LENGTH]


def minded_in(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that make a verdict bad."""
    return [found for found in findings if found.severity != "hint"]


def _name(flip: Flip) -> str:
    return f"{' '.join(flip.sort)}, {flip.base.id}"


def _quote(flip: Flip) -> str:
    text, at = flip.planted
    around = 0 if flip.sort[1] == "line" else 40
    start, end = max(0, at.start - around), at.end + around
    return text[start:end].replace("\n", " ")


def _words(text: str, at: Span) -> str:
    return text[at.start : at.end]
