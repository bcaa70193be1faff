"""What the writer needs to know first, asked one thing at a time, always with a way on."""

from drafting import message
from drafting.answers import CheckedDraft
from drafting.brief import Channel
from screens.clock import today
from screens.parts import (
    Action,
    Editing,
    Field,
    Sheet,
    Tap,
    editor,
    form,
    go_to,
    note_trouble,
    say,
)
from store import FactFields, StoreError, open_log


def ask_for_more(
    contact_id: str | None, kind: str, channel: Channel, made: CheckedDraft | None
) -> None:
    """The writer's questions as a short sheet, and a box to write alone."""
    if made and made.reason:
        say(made.reason)
    if made and made.questions and contact_id:
        fields = tuple(
            Field(id=str(n), label=question, type="long")
            for n, question in enumerate(made.questions)
        )
        form(
            f"ask-{contact_id}-{kind}",
            [Sheet(fields=fields)],
            revision="1",
            actions=[[Action(id="answer", label="Write it now", primary=True, wide=True)]],
            on_tap=lambda tap: _answer(contact_id, kind, tap),
        )
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


def message_key(contact_id: str | None, kind: str) -> str:
    """The editor's key: the same before and after there is a draft, so that no keystroke that
    falls between the two is lost.
    """
    return f"message-{contact_id or 'nobody'}-{kind}"


def _answer(contact_id: str, kind: str, tap: Tap) -> None:
    told = [str(text).strip() for text in tap.values.values() if str(text).strip()]
    try:
        with open_log() as log:
            for text in told:
                log.facts.add(contact_id, FactFields(kind="fact", text=text, on=today()))
    except StoreError as error:
        note_trouble(error)
    go_to("write", person=contact_id, kind=kind)


def _begin(contact_id: str | None, kind: str, channel: Channel, editing: Editing | None) -> None:
    if editing is None or not editing.text.strip():
        return
    try:
        with open_log() as log:
            message.begin_alone(
                log, kind, editing.text,
                contact_id=contact_id, channel=channel, today=today(), at=editing.moment,
            )  # fmt: skip
    except StoreError as error:
        note_trouble(error)
