"""Answers that a message could not use: what was typed stays, and a sentence beside it says why."""

from collections.abc import Mapping

import streamlit as st

from drafting.usable_answers import Unusable
from screens.parts import Field

REFUSED = "refused_answers"


def note_refused(contact_id: str, kind: str, answers: Mapping[str, str], refused: Unusable) -> None:
    """Keep what was typed and the reasons for the drawing that follows."""
    st.session_state[REFUSED] = {
        "of": (contact_id, kind), "typed": dict(answers), "why": dict(refused.why),
    }  # fmt: skip


def forget_refused() -> None:
    """What was refused has been said in other words."""
    st.session_state.pop(REFUSED, None)


def with_trouble(contact_id: str, kind: str, fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields, with what was typed and why it could not be used."""
    noted = st.session_state.get(REFUSED)
    if not noted or noted["of"] != (contact_id, kind):
        return fields
    return tuple(
        field.model_copy(
            update={
                "value": noted["typed"].get(field.id) or field.value,
                "trouble": noted["why"].get(field.id, ""),
            }
        )
        for field in fields
    )
