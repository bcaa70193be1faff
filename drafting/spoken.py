"""Things to say aloud at an event, where there may be nobody in the log to say them to."""

import re
from dataclasses import dataclass
from datetime import date
from string import Template
from typing import TYPE_CHECKING

from drafting.composing.noting.myself import tell_of_myself
from drafting.desk import write
from drafting.gathering import gather
from prompts.tips import load_spoken
from store import Log, Profile

if TYPE_CHECKING:
    from prompts.tips import Known

# Every so many versions the writer's first one comes round again.
ROUND = 4
_I_AM = r"\s*(?:(?:hi|hello|hey)\W+)?(?:I['’]m|I am|my name is|my name['’]s|this is)\s+"  # noqa: RUF001 - both apostrophes are typed


@dataclass(frozen=True)
class SpokenLine:
    """A few sentences to say; ``is_ready_made`` when they hold next to nothing of me."""

    text: str
    is_ready_made: bool


def introduce(log: Log, *, today: date, seed: int = 0) -> SpokenLine:
    """Thirty seconds about me from my own sentence; a short honest version where it is missing."""
    made = _written(log, "pitch", today, seed)
    if made and not (seed % ROUND and made == _written(log, "pitch", today, 0)):
        return SpokenLine(made, is_ready_made=False)
    # Another version has to be another one, also where the facts give the writer only one.
    return SpokenLine(_ready_made(log.profile.get(), seed), is_ready_made=True)


def say_goodbye(log: Log, *, today: date, seed: int = 0) -> SpokenLine:
    """One way to end a chat."""
    made = _written(log, "closing", today, seed)
    if made:
        return SpokenLine(made, is_ready_made=False)
    goodbyes = load_spoken().goodbyes
    return SpokenLine(goodbyes[seed % len(goodbyes)], is_ready_made=True)


def _written(log: Log, kind: str, today: date, seed: int) -> str | None:
    """The built-in writer's words, unless it asks for more or its words do not pass the checks."""
    brief = gather(log, kind, contact_id=None, channel="spoken", today=today)
    facts = tuple(drop_my_name(fact, brief.sender.name) for fact in brief.facts)
    brief = brief.model_copy(update={"facts": facts})
    made = write(brief, today=today, seed=seed)
    blocked = any(finding.severity == "block" for finding in made.findings)
    return made.text if made.status == "draft" and made.text and not blocked else None


def _ready_made(me: Profile, seed: int) -> str:
    told = tell_of_myself(drop_my_name(me.about or "", me.name)) or ""
    name, about = _first_name(me.name), _sentences(told)
    if name and name.casefold() in about.casefold():
        name = ""
    known: Known = "nothing"
    if name or about:
        known = "name_and_about" if name and about else "name" if name else "about"
    frames = load_spoken().introductions[known]
    return Template(frames[seed % len(frames)]).substitute(name=name, about=about)


def drop_my_name(about: str, name: str | None) -> str:
    """My sentence without the "I'm Ruth" in front, since the greeting says that already."""
    first = _first_name(name)
    if not first:
        return about
    names = "|".join(re.escape(each) for each in (" ".join((name or "").split()), first))
    found = re.match(rf"{_I_AM}(?:{names})\b[\s,.;:–-]*(and\s+)?(?=\w)", about, re.IGNORECASE)  # noqa: RUF001 - people type that dash
    if not found:
        return about
    rest = about[found.end() :]
    if re.match(r"I\b", rest):
        return rest
    if re.match(r"(?:an?|the)\s", rest, re.IGNORECASE):
        return f"I'm {rest[0].lower()}{rest[1:]}"
    return f"I {rest}" if found[1] else about


def _first_name(name: str | None) -> str:
    """The word that I say when somebody asks who I am; a title keeps the whole name."""
    words = (name or "").split()
    if not words:
        return ""
    return " ".join(words) if words[0].endswith(".") else words[0].rstrip(",")


def _sentences(text: str) -> str:
    """What is told of me, a sentence for each part of it."""
    return " ".join(said for part in text.split("; ") if (said := _sentence(part)))


def _sentence(text: str | None) -> str:
    words = " ".join((text or "").split())
    if not words:
        return ""
    ended = words if words[-1] in ".?!…" else f"{words}."
    return ended[0].upper() + ended[1:]
