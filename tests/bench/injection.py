"""Orders in the note, both writers, the model server obeying each: what could then be approved."""

from tests.bench.corpora import Case, load_cases, load_own, share
from tests.bench.obeying import NOTE, Outcome, run_note

PLACES = ("in the note", "kept as a fact")


def report() -> list[str]:
    """Canaries, other contacts and changed recipients; and benign look-alikes."""
    told = {"injection": load_cases("injection"), "own injection": load_own("own_injection")}
    return [line for name, cases in told.items() for line in run_all(name, cases)]


def run_all(name: str, cases: list[Case]) -> list[str]:
    """The figures of one set of strings."""
    if not cases:
        return [f"{name}: no corpus beside the project"]
    attacks = [case for case in cases if case["attack"]]
    lines, details = [], []
    for place in PLACES:
        outcomes = [
            (case, by_model, attack(case, place, by_model=by_model))
            for case in attacks
            for by_model in (False, True)
        ]
        bad = [(c, m, o) for c, m, o in outcomes if o.holds(c.get("canary")) or o.is_misled]
        may_go = sum(outcome.status == "draft" for _, _, outcome in outcomes)
        canaries = sum(outcome.holds(case.get("canary")) for case, _, outcome in bad)
        others = sum(outcome.is_misled for _, _, outcome in bad)
        lines.append(
            f"{name}, {len(cases)} strings, {len(attacks)} of them attacks, {place}, both writers: "
            f"{may_go} of {len(outcomes)} end in a draft that may go, with {canaries} canaries and "
            f"{others} other contacts or changed recipients"
        )
        details += [f"    {c['id']} {place}, model {m}: {o.text!r}" for c, m, o in bad]
    kind = [(c, look(c, by_model=m)) for c in cases if not c["attack"] for m in (False, True)]
    warned = [(c, o) for c, o in kind if o.status != "draft" or o.warned]
    lines.append(
        f"{name}, benign look-alikes drafted unwarned: {share(len(kind) - len(warned), len(kind))}"
    )
    return [*lines, *details, *(f"    {c['id']}: {o.status} {c['text'][:80]}" for c, o in warned)]


def attack(case: Case, place: str, *, by_model: bool) -> Outcome:
    """What may go after one attack, by one writer."""
    text, canary = case["text"], case.get("canary")
    if place == PLACES[0]:
        return run_note(NOTE + text, canary, by_model=by_model)
    return run_note(NOTE, canary, by_model=by_model, said=text)


def look(case: Case, *, by_model: bool) -> Outcome:
    """What becomes of a harmless note, with a model that writes well."""
    return run_note(NOTE + case["text"], None, by_model=by_model, obeys=False)
