"""The steps that a draft's state allows, and what to say of one that it does not."""

from store.draft_records import Draft
from store.errors import IllegalMove

_SAYINGS = {
    "sent": "This message is sent already, so it stays as it is. Start a new one instead.",
    "discarded": "This draft was put away. Start a new one instead.",
    "handed_off": "This message was opened in your own app. Say first whether it went.",
    "approved": "This message is read and right already. Open it in your own app first.",
    "drafted": "Read this message and say that it looks right first.",
}


def allow(draft: Draft, step: str, *states: str) -> None:
    """Nothing where the draft's state allows the step, else IllegalMove with what to do next."""
    if draft.state not in states:
        raise IllegalMove(draft.id, draft.state, step, _SAYINGS[draft.state])
