"""Holding what is being typed while the log cannot be asked."""

from screens.asking import message_key
from screens.draft_taps import keep
from screens.parts import editor
from store import Draft


def hold_words(draft: Draft) -> None:
    """The message's field as it stands in the page, and nothing that would need the log."""
    editor(
        message_key(draft.contact_id, draft.kind),
        about=draft.id,
        text="",
        revision="",
        saved_at=None,
        label="Your message",
        rows=8,
        on_text=lambda editing: keep(draft.id, editing),
        on_tap=lambda _tap: None,
        adrift=True,
    )
