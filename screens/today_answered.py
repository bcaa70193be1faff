"""Questions just answered keep their place, so that a second tap meets no other question."""

from collections.abc import Mapping, Sequence

import streamlit as st

from screens.parts import Card, Group
from screens.today_together import take_in

NOTED = "today_noted"
PLACES = "today_places"
ASKING = "Did it go?"


def forget_answered() -> None:
    """Begin anew, as the screen does when it is opened."""
    st.session_state[NOTED] = {}
    st.session_state[PLACES] = ()


def note_answer(card_id: str, sentence: str) -> None:
    """Leave the question where it stands, with what its answer did in the place of its buttons."""
    shown = next((card for card in st.session_state.get(PLACES, ()) if card.id == card_id), None)
    if shown:
        news = {"actions": (), "more": (), "hint": sentence, "also": ()}
        answered = shown.model_copy(update=news)
        st.session_state.setdefault(NOTED, {})[card_id] = answered


def keep_places(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The day's groups with the questions in the places where they stood before."""
    noted: dict[str, Card] = st.session_state.get(NOTED, {})
    live = [card for group in groups for card in group.cards if _is_question(card)]
    before = [card.id for card in st.session_state.get(PLACES, ())]
    cards = arrange(before, live, noted)
    st.session_state[PLACES] = cards
    if not noted:
        return tuple(groups)
    rest = tuple(group for group in groups if not any(map(_is_question, group.cards)))
    asked = []
    for one in cards:
        card, rest = take_in(one, rest) if one.id in noted else (one, rest)
        asked.append(card)
    return (Group(title=ASKING, cards=tuple(asked)), *rest)


def arrange(
    before: Sequence[str], live: Sequence[Card], noted: Mapping[str, Card]
) -> tuple[Card, ...]:
    """All questions: those known where they were, what an answer asks next right below it."""
    cards = {**noted, **{card.id: card for card in live}}
    order = [id_ for id_ in before if id_ in cards]
    last = max((place for place, id_ in enumerate(order) if id_ in noted), default=-1)
    new = [card.id for card in live if card.id not in order]
    return tuple(cards[id_] for id_ in (*order[: last + 1], *new, *order[last + 1 :]))


def _is_question(card: Card) -> bool:
    return card.id.startswith(("went:", "also:"))
