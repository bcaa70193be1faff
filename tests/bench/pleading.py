"""A plain disclosure and pleading about the same thing: the checks should tell them apart."""

from dataclasses import dataclass

from drafting.answers import Finding
from drafting.checking import check
from tests.bench.bases import Base, good_messages
from tests.bench.corpora import Case, load_table, share
from tests.bench.placing import put_behind

RULES = frozenset({"begging", "pressure", "self_serving", "hidden_agenda"})
MAILS = frozenset({"thank_you", "follow_up", "check_in", "introduction"})


@dataclass(frozen=True)
class Told:
    """One pair, with what the checks say of each half."""

    pair: Case
    of_plain: list[Finding]
    of_pleading: list[Finding]

    @property
    def apart(self) -> bool:
        """The disclosure raises nothing, not even a hint; the pleading raises more than one."""
        return not self.of_plain and any(one.severity != "hint" for one in self.of_pleading)


def report() -> list[str]:
    """How many pairs are told apart, and each half that is not."""
    told = tell_all()
    plain = [one for one in told if one.of_plain]
    missed = [one for one in told if not any(f.severity != "hint" for f in one.of_pleading)]
    return [
        f"pleading, pairs told apart: {share(sum(one.apart for one in told), len(told))}",
        *(
            f"    disclosure blamed: {one.pair['plain']}"
            f" -> {[f'{found.rule} {found.quote!r}' for found in one.of_plain]}"
            for one in plain
        ),
        *(f"    pleading missed: {one.pair['pleading']}" for one in missed),
    ]


def tell_all() -> list[Told]:
    """Each pair in a good mail of its own."""
    bases = [b for b in good_messages() if b.brief.kind in MAILS and b.brief.channel == "email"]
    pairs = load_table("pleading")["pair"]
    return [tell_one(pair, bases[at % len(bases)], at) for at, pair in enumerate(pairs)]


def tell_one(pair: Case, base: Base, turn: int) -> Told:
    """What the checks say of both halves in the same place of the same mail."""
    return Told(pair, *(_minded(base, pair[half], turn) for half in ("plain", "pleading")))


def _minded(base: Base, words: str, turn: int) -> list[Finding]:
    text, at = put_behind(base.text, words, turn)
    return [
        found
        for found in check(base.brief, text, today=base.day).findings
        if found.rule in RULES and found.start < at.end and at.start < found.end
    ]
