"""Scores the reader on labelled notes, as the corpus' own form says."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from drafting.answers import Reading
from drafting.reading import read_note
from tests.bench.corpora import Case, load_cases, share

TEXT_FIELDS = ("they_said", "share", "offer", "ask", "promises", "met")


@dataclass
class Score:
    """Counts over all notes, and what went wrong in words."""

    right: int = 0
    missed: int = 0
    spurious: int = 0
    exact: int = 0
    exact_of: int = 0
    apart: int = 0
    apart_of: int = 0
    lost: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall over fields."""
        whole = 2 * self.right + self.missed + self.spurious
        return 2 * self.right / whole if whole else 0.0


def fold(text: str) -> str:
    """Lower case, without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


def holds(text: str | None, wanted: object) -> bool:
    """True when the text is (or holds) what the corpus wants."""
    if text is None:
        return False
    if isinstance(wanted, str):
        return fold(text).strip(" .") == fold(wanted).strip(" .")
    if isinstance(wanted, list):
        return any(holds(text, one) for one in wanted)
    if isinstance(wanted, dict):
        return all(
            any(re.search(rf"(?<!\w){re.escape(fold(word))}(?!\w)", fold(text)) for word in words)
            for words in wanted["all_of"]
        )
    return False


def score_notes(cases: list[Case]) -> Score:
    """Every note read and compared."""
    score = Score()
    for case in cases:
        reading = read_note(case["note"], date.fromisoformat(case["today"]))
        _score_one(case, reading, score)
    return score


def _score_one(case: Case, reading: Reading, score: Score) -> None:
    wanted = case["expect"]
    people = (reading, *reading.more)
    contacts = wanted.get("contacts") or ([wanted["contact"]] if "contact" in wanted else [])
    for number, contact in enumerate(contacts):
        found = people[number] if number < len(people) else Reading()
        for name in ("name", "role", "org", "email", "phone"):
            if name in contact:
                _scalar(case, score, f"contact.{name}", getattr(found.contact, name), contact[name])
    met = wanted.get("met", {})
    if "where" in met:
        _scalar(case, score, "met.where", reading.met.where, met["where"])
    if "on" in met:
        _scalar(case, score, "met.on", reading.met.on, met["on"])
    if "on_any_of" in met:
        _tick(case, score, "met.on", reading.met.on in met["on_any_of"], reading.met.on)
    for name in ("offer", "ask", "follow_up_on"):
        if name in wanted:
            every = [getattr(person, name) for person in people]
            got = next((value for value in every if value), None)
            _scalar(case, score, name, got, wanted[name])
    for name in ("they_said", "share", "private"):
        if name in wanted:
            items = [text for person in people for text in getattr(person, name)]
            _list(case, score, name, items, wanted[name])
    if "promises" in wanted:
        _promises(case, score, people, wanted["promises"])
    if "follow_up_between" in wanted:
        first, last = wanted["follow_up_between"]
        on = reading.follow_up_on
        _tick(case, score, "follow_up", (first <= on <= last) if on else bool(reading.unsure), on)
    if wanted.get("unsure"):
        _tick(case, score, "unsure", bool(reading.unsure), reading.unsure)
    _kept_apart(case, score, people, wanted)
    _lost(case, score, people)


def _tick(case: Case, score: Score, name: str, ok: bool, got: object) -> None:
    if ok:
        score.right += 1
    else:
        score.missed += 1
        score.misses.append(f"{case['id']} {name}: {got!r}")


def _scalar(case: Case, score: Score, name: str, got: str | None, wanted: object) -> None:
    is_exact = name in ("contact.name", "met.on", "follow_up_on") and wanted is not None
    ok = holds(got, wanted) if wanted is not None else got is None
    score.exact_of += is_exact
    score.exact += is_exact and ok
    if ok:
        score.right += wanted is not None
        return
    score.missed += wanted is not None
    score.spurious += got is not None
    score.misses.append(f"{case['id']} {name}: {got!r} for {wanted!r}")


def _list(case: Case, score: Score, name: str, items: list[str], wanted: list[object]) -> None:
    if not wanted:
        score.spurious += len(items)
        if items:
            score.misses.append(f"{case['id']} {name}: {items!r} for nothing")
        return
    for one in wanted:
        _tick(case, score, name, any(holds(item, one) for item in items), [items, one])


def _promises(case: Case, score: Score, people: tuple[Reading, ...], wanted: list[Case]) -> None:
    found = [promise for person in people for promise in person.promises]
    if not wanted:
        score.spurious += len(found)
        if found:
            score.misses.append(f"{case['id']} promises: {found!r} for none")
        return
    for one in wanted:
        match = [p for p in found if p.who == one["who"] and holds(p.what, one["what"])]
        _tick(case, score, "promise", bool(match), [found, one])
        if match and "due" in one:
            _scalar(case, score, "promise.due", match[0].due, one["due"])
            score.exact_of += 1
            score.exact += match[0].due == one["due"]


def _texts(person: Reading, name: str) -> list[str]:
    value = getattr(person, name)
    if name == "met":
        return [value.where or "", value.how or ""]
    if name == "promises":
        return [promise.what for promise in value]
    return [value] if isinstance(value, str) else list(value or ())


def _kept_apart(case: Case, score: Score, people: tuple[Reading, ...], wanted: Case) -> None:
    for one in wanted.get("private", []):
        private = [text for person in people for text in person.private]
        elsewhere = [t for p in people for name in TEXT_FIELDS for t in _texts(p, name)]
        ok = any(holds(text, one) for text in private) and not any(
            holds(text, one) for text in elsewhere
        )
        score.apart_of += 1
        score.apart += ok
        if not ok:
            score.misses.append(f"{case['id']} private {one}: {private} / {elsewhere}")
    for name, words in wanted.get("never", {}).items():
        room, _, key = name.partition(".")
        texts = [
            str(getattr(p.contact, key) or "") if room == "contact" else " ".join(_texts(p, room))
            for p in people
        ]
        leaked = [word for word in words if any(fold(word) in fold(text) for text in texts)]
        score.spurious += len(leaked)
        score.misses += [f"{case['id']} never {name}: {word}" for word in leaked]


def _lost(case: Case, score: Score, people: tuple[Reading, ...]) -> None:
    """Words of the note that stand nowhere; days and names may be written otherwise."""
    everything = fold(" ".join(person.model_dump_json() for person in people))
    words = re.findall(r"\w+", fold(case["note"]))
    lost = [word for word in words if word not in everything and not word.isdigit()]
    score.lost += len(lost)


def report() -> list[str]:
    """The figures of issue and corpus, a line each."""
    cases = load_cases("notes")
    if not cases:
        return ["notes: no corpus beside the project"]
    score = score_notes(cases)
    return [
        f"notes, field F1: {score.f1:.3f}",
        f"notes, names and dates exact: {share(score.exact, score.exact_of)}",
        f"notes, confidences and patients kept apart: {share(score.apart, score.apart_of)}",
        f"notes, words whose letters stand nowhere in the answer: {score.lost}",
        *(f"    {miss}" for miss in score.misses),
    ]
