"""What a tap on one of Today's cards does."""

from datetime import date, timedelta

import streamlit as st

from drafting.grieving import CONDOLENCE
from screens.days import say_day
from screens.parts import Tap
from screens.saying import tell
from screens.today_answered import note_answer
from screens.today_groups import mourns
from screens.today_together import WRITE_AS
from screens.went import it_went
from store import Due, Log, Promise, Unknown, add_example, remove_example

# Kept in the log: the question waits through a reload until it is answered.
ASKED = "_asked_promises"
MORE = "today_more"
ALL_PROMISES = "today_all_promises"
PASTING = "today_pasting"
# "Next week" is its Monday.
DAYS_ON = {"tomorrow": 1, "next_week": 7, "month": 30}
Move = tuple[str, dict[str, str]]
OPEN = "open:"
MOVES = {"met": "met", "events": "events"}


def act(log: Log, tap: Tap, today: date) -> Move | None:
    """Do what the tap means; the answer is the screen to go to, if any."""
    sort, _, id_ = tap.card.partition(":")
    if tap.action in MOVES:
        return MOVES[tap.action], {}
    if sort == "also":
        _answer_asked(log, id_, tap.action, today)
    elif sort == "sent":
        return _act_on_sent(log, id_, tap.action, today)
    elif sort == "day":
        return _act_on_day(log, id_, tap.action, today)
    elif id_:
        return _act_on_due(log, tap, today)
    else:
        _act_on_screen(log, tap.action, today)
    return None


def still_asked(log: Log) -> tuple[Promise, ...]:
    """The promises asked about with "Did this go too?" that are still open."""
    found = []
    for id_ in log.settings.get(ASKED, ()):
        try:
            found.append(log.promises.get(id_))
        except Unknown:
            continue
    return tuple(promise for promise in found if promise.is_open)


def say_it_went(log: Log, draft_id: str, today: date, text: str | None = None) -> None:
    """Keep that a message went, and ask about what was to go along."""
    tell(_keep_that_it_went(log, draft_id, today, text))


def _keep_that_it_went(log: Log, draft_id: str, today: date, text: str | None = None) -> str:
    with log.writing():
        asked, sentence = it_went(log, draft_id, today, text)
        left = [promise.id for promise in still_asked(log) if promise.id not in asked]
        log.settings.set(ASKED, [*left, *asked] or None)
    return sentence


def _answer_asked(log: Log, promise_id: str, action: str, today: date) -> None:
    if action == "yes":
        log.promises.keep(promise_id, today)
    sentence = "Noted." if action == "yes" else "It stays with what you promised."
    note_answer(f"also:{promise_id}", sentence)
    left = [id_ for id_ in log.settings.get(ASKED, ()) if id_ != promise_id]
    log.settings.set(ASKED, left or None)


def _act_on_sent(log: Log, draft_id: str, action: str, today: date) -> Move | None:
    draft = log.drafts.get(draft_id)
    if action == "person":
        return ("person", {"person": draft.contact_id}) if draft.contact_id else None
    if action == "answered":
        log.answered(today, draft_id=draft_id)
        tell("Good to know. It stands on their page now.")
    return None


def _act_on_screen(log: Log, action: str, today: date) -> None:
    if action == "more":
        st.session_state[MORE] = int(st.session_state.get(MORE, 0)) + 1
    elif action == "all_promises":
        st.session_state[ALL_PROMISES] = True
    elif action == "add_example":
        add_example(log, today)
    elif action == "remove_example":
        remove_example(log)


def _act_on_due(log: Log, tap: Tap, today: date) -> Move | None:
    due = next((due for due in log.dues.today(today) if due.id == tap.card), None)
    if due is None:
        # Done elsewhere in the meantime: the drawing that follows shows how things stand.
        return None
    if tap.action == "write" and mourns(log, due, today):
        due = due.model_copy(update={"kind": CONDOLENCE})
    if tap.action.startswith(OPEN):
        return "write", {"draft": tap.action.removeprefix(OPEN)}
    if tap.action.startswith(WRITE_AS):
        due = due.model_copy(update={"kind": tap.action.removeprefix(WRITE_AS)})
        return _move(due, "write")
    if tap.action in ("write", "draft", "person"):
        return _move(due, tap.action)
    if due.type == "went":
        _answer_went(log, due, tap.action, today)
    else:
        _put_away(log, due, tap.action, today)
    return None


def _move(due: Due, action: str) -> Move | None:
    if action == "draft" and due.draft_id:
        return "write", {"draft": due.draft_id}
    if due.contact_id is None:
        return None
    if action == "person":
        return "person", {"person": due.contact_id}
    return "write", {"person": due.contact_id, "kind": due.kind}


def _answer_went(log: Log, due: Due, action: str, today: date) -> None:
    if action == "yes":
        note_answer(due.id, _keep_that_it_went(log, due.source_id, today))
    elif action == "changed":
        st.session_state[PASTING] = due.source_id
    elif action == "not_yet":
        log.drafts.not_yet(due.source_id)
        note_answer(due.id, "It waits here as a draft.")


def _act_on_day(log: Log, due_id: str, action: str, today: date) -> Move | None:
    """Give a promise its day, open its form for another one, or let it go."""
    due = next((due for due in log.dues.today(today) if due.id == due_id), None)
    if due is None or due.contact_id is None:
        return None
    if action == "pick":
        return "person", {"person": due.contact_id, "edit": due.id}
    if action in DAYS_ON:
        day = _later(action, today)
        log.dues.set_day(due.id, day)
        tell(_say_back(log, due, day, today))
    else:
        _put_away(log, due, action, today)
    return None


def _later(action: str, today: date) -> date:
    monday = 7 - today.weekday()
    return today + timedelta(days=monday if action == "next_week" else DAYS_ON[action])


def _say_back(log: Log, due: Due, day: date, today: date) -> str:
    name = log.people.get(due.contact_id).label if due.contact_id else "It"
    return f"{name} comes back here {say_day(day, today, on=True)}."


def _put_away(log: Log, due: Due, action: str, today: date) -> None:
    if action in DAYS_ON:
        until = _later(action, today)
        log.dues.snooze(due.id, until)
        tell(_say_back(log, due, until, today))
    elif action == "done":
        log.dues.finish(due.id, today)
        tell("Noted as done.")
    elif action == "let_go":
        log.dues.let_go(due.id, today)
        tell("Let go. It does not come back here.")
