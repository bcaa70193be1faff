"""Answers to what was asked: kept where the message can use them, else said why not."""

from collections.abc import Mapping, Sequence
from datetime import date

from drafting.abroad.foreign import is_foreign
from drafting.brief import Brief, Channel
from drafting.composing.asking.refusals import language_of
from drafting.composing.noting.foreign import without_strangers
from drafting.desk import write
from drafting.gathering import beside_others, gather
from drafting.habits.keeping import load_habits
from drafting.languages import ENGLISH, Tongue, name_language
from drafting.patients import find_patients
from drafting.telling import Question, ask_person, holds_nothing, take_answers
from prompts.listening import guess_language
from store import Log

PATIENT = (
    "This could tell who a patient is, so it is not kept. "
    "Say it without the name, the age and the room."
)
OTHER_LANGUAGE = (
    "This message is in {wanted}, and these words look like {said}. "
    "Say it in {wanted}, or choose {said} for the message above."
)
FOREIGN = "This message is in {wanted}, and these words are not. Say it in {wanted}."
NOT_USED = (
    "Reachout could not make a sentence of this. Say it in other words, such as "
    '"she counts the boxes twice", or write the message yourself below.'
)


# How the writers begin when they cannot use what they were told.
ONCE_MORE = ("Can you say in other words", "Your notes on ")


class Unusable(Exception):  # noqa: N818 - named for the fact
    """An answer that the message cannot use; ``why`` says for each field what is the matter."""

    def __init__(self, why: Mapping[str, str]) -> None:
        self.why = dict(why)
        super().__init__(" ".join(dict.fromkeys(why.values())))


def take_usable_answers(
    log: Log,
    contact_id: str,
    answers: Mapping[str, str],
    today: date,
    *,
    asked: Sequence[Question],
    kind: str,
    channel: Channel,
    tongue: Tongue | None = None,
) -> str:
    """Keep the answers, and say what has to be said about them.

    Raises:
        Unusable: when the message could use none of them; then nothing is kept.
    """
    told = {q.id: answers.get(q.id, "").strip() for q in asked if q.about == "fact"}
    told = {id_: text for id_, text in told.items() if text}
    if named := {id_: PATIENT for id_, text in told.items() if find_patients(text, today)}:
        raise Unusable(named)
    with log.writing():
        said = take_answers(log, contact_id, answers, today, asked=asked)
        meant = {id_: text for id_, text in told.items() if not holds_nothing(text)}
        # What is kept out of messages is told as such, and is no reason to give it back.
        if said or not meant:
            return said
        brief = gather(
            log, kind, contact_id=contact_id, channel=channel, today=today, tongue=tongue
        )
        made = write(beside_others(log, brief, contact_id), today=today, habits=load_habits(log))
        left = ask_person(log, contact_id, kind, made.questions) if made.status == "ask" else []
        if _asks_again(left, asked):
            raise Unusable({id_: _say_why(brief, text) for id_, text in meant.items()})
    return said


def _asks_again(left: Sequence[Question], asked: Sequence[Question]) -> bool:
    """True where the writer asks the same once more, or the same in other words."""
    before = {question.label for question in asked}
    return any(q.label in before or q.label.startswith(ONCE_MORE) for q in left)


def _say_why(brief: Brief, text: str) -> str:
    code = language_of(brief)
    wanted, said = name_language(code), guess_language(text)
    if not _is_abroad(brief, text, code):
        return NOT_USED
    if said == code:
        return FOREIGN.format(wanted=wanted)
    return OTHER_LANGUAGE.format(wanted=wanted, said=name_language(said))


def _is_abroad(brief: Brief, text: str, code: str) -> bool:
    if code != ENGLISH:
        return is_foreign(text, code)
    alone = Brief(kind=brief.kind, they_said=(text,))
    return bool(without_strangers(alone)[1].texts)
