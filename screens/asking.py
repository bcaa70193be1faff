"""What the writer needs to know first, asked one thing at a time, always with a way on."""

from collections.abc import Sequence

from drafting import message
from drafting.answers import CheckedDraft
from drafting.brief import Channel
from drafting.strays import take_back
from drafting.telling import NOTHING_TO_SAY, UNSURE, Question, ask_person
from drafting.usable_answers import Unusable, take_usable_answers
from screens.clock import today
from screens.particulars import ask_particulars, asks_itself, explain_nothing
from screens.parts import (
    Action,
    Editing,
    Field,
    Option,
    Sheet,
    Tap,
    editor,
    form,
    go_to,
    note_trouble,
    say,
)
from screens.refused import forget_refused, note_refused, with_trouble
from screens.saying import show_told, tell
from screens.tongues import carried, tongue_carried
from store import StoreError, open_log


def ask_for_more(
    contact_id: str | None, kind: str, channel: Channel, made: CheckedDraft | None
) -> None:
    """The writer's questions as a short sheet, and a box to write alone."""
    show_told()
    if made and made.reason:
        say(made.reason)
    is_writable = made is None or made.status != "unavailable"
    if contact_id and asks_itself(kind) and is_writable:
        asked = made.questions if made and explain_nothing(contact_id, kind) else ()
        if asked:
            _draw_questions(contact_id, kind, channel, asked)
        ask_particulars(contact_id, kind, channel, is_below=bool(asked))
    elif made and made.questions and contact_id:
        _draw_questions(contact_id, kind, channel, made.questions)
    editor(
        message_key(contact_id, kind),
        text="",
        revision="1",
        saved_at=None,
        label="Or write it in your own words",
        rows=6,
        on_text=lambda editing: _begin(contact_id, kind, channel, editing),
        on_tap=lambda tap: _begin(contact_id, kind, channel, tap.editing),
    )


def _draw_questions(contact_id: str, kind: str, channel: Channel, asked: tuple[str, ...]) -> None:
    with open_log() as log:
        questions = ask_person(log, contact_id, kind, asked)
    if not questions:
        say(NOTHING_TO_SAY)
        return
    form(
        f"told-{contact_id}-{kind}",
        [Sheet(fields=with_trouble(contact_id, kind, tuple(map(_field, questions))))],
        # What was told to one question must not stand there under the next one.
        revision="|".join(question.label for question in questions),
        actions=[[Action(id="answer", label="Write it now", primary=True, wide=True)]],
        on_tap=lambda tap: _answer(contact_id, kind, channel, questions, tap),
    )


def _field(question: Question) -> Field:
    if question.options:
        options = (*question.options, UNSURE)
        answers = tuple(Option(id=each, label=each) for each in options)
        return Field(
            id=question.id, label=question.label, type="choice", value=UNSURE, options=answers
        )
    if question.about == "name":
        return Field(id=question.id, label=question.label, autocomplete="name")
    return Field(id=question.id, label=question.label, type="long")


def message_key(contact_id: str | None, kind: str) -> str:
    """The editor's key: the same before and after there is a draft, so that no keystroke that
    falls between the two is lost.
    """
    return f"message-{contact_id or 'nobody'}-{kind}"


def _answer(
    contact_id: str, kind: str, channel: Channel, asked: Sequence[Question], tap: Tap
) -> None:
    answers = {field: str(text) for field, text in tap.values.items()}
    try:
        with open_log() as log:
            if said := take_usable_answers(
                log, contact_id, answers, today(), asked=asked,
                kind=kind, channel=channel, tongue=tongue_carried(log, contact_id),
            ):  # fmt: skip
                tell(said)
            forget_refused()
    except Unusable as refused:
        note_refused(contact_id, kind, answers, refused)
        return
    except StoreError as error:
        note_trouble(error)
    go_to("write", **{"way": channel, **carried()}, person=contact_id, kind=kind)


def _begin(contact_id: str | None, kind: str, channel: Channel, editing: Editing | None) -> bool:
    if editing is None or not editing.text.strip():
        return True
    try:
        with open_log() as log:
            if editing.about and take_back(
                log, editing.about, editing.text, editing.moment,
                known=editing.known, contact_id=contact_id, kind=kind,
            ):  # fmt: skip
                return True
            message.begin_alone(
                log, kind, editing.text,
                contact_id=contact_id, channel=channel, today=today(), at=editing.moment,
                tongue=tongue_carried(log, contact_id),
            )  # fmt: skip
    except StoreError as error:
        note_trouble(error)
        return False
    return True
