"""Where a message's words come from, in plain words, for the list that unfolds below it."""

import hashlib
from datetime import date

from drafting.excerpts import cut_excerpts
from drafting.message import Look
from drafting.sourcing import Origin, Source, Standing, trace
from prompts.phrases import fold
from screens.days import say_date, say_day
from screens.parts import Passage, Whence, send_notes
from store import Log

_WEEK = 7
DOUBTS: dict[Standing, str] = {
    "unknown": "Not in your notes",
    "contrary": "Your notes say otherwise",
    "typed": "You typed this",
    "confirmed": "You said that this is right",
}
MARKED = ("unknown", "contrary")


def find_sources(log: Log, seen: Look, today: date) -> tuple[Origin, ...]:
    """Where each stretch of the message comes from, what has no source first."""
    return trace(log, seen, today=today)


def say_sources(seen: Look, origins: tuple[Origin, ...], today: date) -> tuple[Whence, ...]:
    """The rows of the list, their places counted as a browser counts."""
    return tuple(
        Whence(
            words=origin.text,
            start=_as_browser(seen.text, origin.start),
            place=say_origin(origin, today),
            marked=origin.standing in MARKED,
            kept=_kept(origin),
        )
        for origin in origins
    )


def send_the_notes(
    log: Log, key: str, seen: Look, origins: tuple[Origin, ...], *, mark: str, today: date
) -> None:
    """The notes behind the rows, on the phone before a row is tapped, with nothing private."""
    found = cut_excerpts(log, origins, seen.known.private, today=today)
    texts = tuple(dict.fromkeys(excerpt.text for excerpt in found.values()))
    passages = tuple(
        Passage(
            row=row,
            note=texts.index(excerpt.text),
            start=_as_browser(excerpt.text, excerpt.start),
            end=_as_browser(excerpt.text, excerpt.end),
        )
        for row, excerpt in found.items()
    )
    send_notes(key, mark=mark, notes=texts, passages=passages)


def mark_of(rows: tuple[Whence, ...]) -> str:
    """One name for these rows: notes that belong to others must not show below them."""
    said = "\n".join(row.model_dump_json() for row in rows)
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def say_origin(origin: Origin, today: date) -> str:
    """The place in a few words: "From your note of 14 November", "Not in your notes"."""
    if origin.standing != "known" or origin.source is None:
        return DOUBTS.get(origin.standing, DOUBTS["unknown"])
    return _say_source(origin.source, today)


def _say_source(source: Source, today: date) -> str:
    noted = _say_note(source, today)
    if source.place == "promise":
        whose = "Your promise" if source.who == "me" else "Their promise"
        return f"{whose}, from {noted}" if noted else whose
    if source.place == "profile":
        return "From your profile"
    if noted and source.place != "answer":
        return f"From {noted}"
    day = _of_day(source.on, today) if source.on else ""
    plain = {
        "fact": f"You wrote this down {_on_day(source.on, today)}".strip(),
        "meeting": f"You met {_on_day(source.on, today)}".strip(),
        "answer": f"From their answer {day}".strip(),
        "page": "From their page",
        "message": "You typed this for this message",
    }
    return plain.get(source.place, "From your notes")


def _say_note(source: Source, today: date) -> str:
    """The note itself: "your note of 14 November"; nothing where there is none."""
    line = source.line
    if line is None or not (line.note or "").strip():
        return ""
    return f"your note {_of_day(line.on or line.created_at.date(), today)}"


def _of_day(day: date, today: date) -> str:
    return f"of {_day(day, today)}"


def _on_day(day: date | None, today: date) -> str:
    if day is None:
        return ""
    near = 0 <= (today - day).days <= 1
    return _day(day, today) if near else f"on {_day(day, today)}"


def _day(day: date, today: date) -> str:
    """A weekday within the last week, else the date."""
    near = 0 <= (today - day).days < _WEEK
    return say_day(day, today) if near else say_date(day, today)


def _kept(origin: Origin) -> str:
    """What the log says, where that is more than the message's own words."""
    kept = origin.source.kept if origin.source else ""
    return "" if fold(kept) == fold(origin.text) else kept


def _as_browser(text: str, at: int) -> int:
    """A place in a text as a browser counts: signs beyond the first plane count twice."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
