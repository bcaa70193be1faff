"""Telling: what becomes of the answers that a person gives when the writer asks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from drafting.gathering import NOTHING_MORE, knows_nothing_more
from drafting.reading import read_note
from prompts.phrases import fold, load_words
from store import FactFields, InteractionFields, Log
from store import fold as plain

# How the writer's questions begin that are about me: their answers stand in my profile.
ABOUT_ME = {"What is your name": "name", "What do you do": "about"}
WHY_THEM = "What made you want to write to {who}? Something that they made, said or do is enough."
WHICH = "Which of these is right?"
UNSURE = "Not sure: leave both out"
_WHICH = re.compile(r'Which is right: "(.+?)" or "(.+?)"\?')
HUSHED = (
    "Kept, and kept out of messages: it may be too personal to come back in writing. "
    "You can let it in on their page."
)
NOTHING_TO_SAY = (
    "Then there is nothing yet that a message could hold on to. "
    "One line of your own is enough: write it here."
)
# How somebody would tell it on: some words are private only beside a person.
_TOLD = ("{}", "they told me about {}")
_WORD = re.compile(r"[^\W_]+(?:['/-][^\W_]+)*")


@dataclass(frozen=True)
class Question:
    """One question on a screen; ``about`` says where its answer goes."""

    id: str
    label: str
    about: str = "fact"
    options: tuple[str, ...] = ()


def ask_person(log: Log, contact_id: str, kind: str, asked: tuple[str, ...]) -> list[Question]:
    """The writer's questions as this message needs them; none once nothing more comes back."""
    lines = log.timeline.of(contact_id)
    strangers = not any(line.kind != "noted" for line in lines)
    found = []
    for number, text in enumerate(asked):
        about = next((field for start, field in ABOUT_ME.items() if text.startswith(start)), "fact")
        label = text
        options: tuple[str, ...] = ()
        if either := _WHICH.match(text):
            about, label, options = "which", WHICH, (either[1], either[2])
        if about == "fact" and text.startswith("What did"):
            if knows_nothing_more(lines):
                continue
            if kind == "introduction" and strangers:
                label = WHY_THEM.format(who=log.people.get(contact_id).label)
        id_ = f"{about}-{number}"
        found.append(Question(id=id_, label=label, about=about, options=options))
    return found


def take_answers(
    log: Log,
    contact_id: str,
    answers: Mapping[str, str],
    today: date,
    *,
    asked: Sequence[Question] = (),
) -> str:
    """Keep what was told, each answer where it belongs, and say what has to be said about it."""
    said = []
    either = {question.id: question.options for question in asked if question.options}
    with log.writing():
        for id_, answer in answers.items():
            text = " ".join(answer.split())
            about = id_.partition("-")[0]
            if id_ in either:
                _leave_out(log, contact_id, [one for one in either[id_] if one != answer])
            elif text and about in ABOUT_ME.values():
                log.profile.save(log.profile.get().model_copy(update={about: text}))
            elif text:
                said.append(_keep(log, contact_id, answer.strip(), today))
    return " ".join(dict.fromkeys(filter(None, said)))


def _leave_out(log: Log, contact_id: str, texts: Sequence[str]) -> None:
    """What is not so, or not sure, stays known and is kept out of messages."""
    for fact in log.facts.of(contact_id):
        if fact.usable and any(plain(text) in plain(fact.text) for text in texts):
            log.facts.set_usable(fact.id, False)


def _keep(log: Log, contact_id: str, text: str, today: date) -> str:
    if holds_nothing(text):
        if not knows_nothing_more(log.timeline.of(contact_id)):
            line = InteractionFields(kind="noted", on=today, summary=NOTHING_MORE)
            log.timeline.add(contact_id, line)
        return ""
    if is_grave(text, today):
        log.facts.add(contact_id, FactFields(kind="private", text=text, on=today, usable=False))
        return HUSHED
    log.facts.add(contact_id, FactFields(kind="fact", text=text, on=today))
    return ""


def holds_nothing(answer: str) -> bool:
    """True for "I don't remember" and its like: no fact, though honest."""
    whole = fold(answer).strip()
    if whole in (nothing := load_words("answers", "nothing")):
        return True
    fillers, around = load_words("answers", "fillers"), load_words("answers", "around")
    words = [word for word in _WORD.findall(whole) if word not in fillers]
    while words and "_".join(words) not in nothing:
        head = next((n for n in (1, 2, 3) if "_".join(words[:n]) in around), 0)
        tail = next((n for n in (1, 2, 3) if "_".join(words[-n:]) in around), 0)
        if not (head or tail):
            return False
        words = words[head:] if head else words[:-tail]
    return True


def is_grave(text: str, today: date) -> bool:
    """True for what is too personal to come back in writing: health, family, pay, a job lost."""
    readings = (read_note(told.format(text), today) for told in _TOLD)
    return any(reading.private or reading.patient for reading in readings)
