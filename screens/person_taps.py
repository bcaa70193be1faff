"""What a tap on a person's page does."""

from datetime import date

from screens.parts import Tap, go_to
from screens.person_sight import look_at
from screens.saying import tell
from store import Log


def act(log: Log, person_id: str, tap: Tap, today: date) -> None:
    """Do what the tap means, or open the screen where it is done."""
    sort, _, id_ = tap.card.partition(":")
    if tap.action == "add":
        go_to("person", person=person_id, edit=sort)
    elif tap.action == "edit":
        go_to("person", person=person_id, edit=tap.card)
    elif sort in ("top", "end"):
        _act_on_person(log, person_id, tap.action, today)
    elif sort == "draft":
        go_to("write", draft=id_)
    elif sort == "fact":
        _act_on_fact(log, id_, tap.action)
    elif sort == "line" and tap.action == "erase":
        log.timeline.delete(id_)
    elif sort == "promise":
        _act_on_promise(log, id_, tap.action, today)
    elif sort == "next":
        _act_on_next(log, id_, tap.action, today)


def _act_on_person(log: Log, person_id: str, action: str, today: date) -> None:
    if action == "write":
        go_to("write", person=person_id)
    elif action == "answered":
        waiting = look_at(log, person_id).unanswered
        log.answered(today, draft_id=waiting.id if waiting else None, contact_id=person_id)
        tell("Noted. Below you can add what they wrote.")
    elif action == "people":
        go_to("people")
    elif action == "delete":
        go_to("person", person=person_id, edit="delete")


def _act_on_fact(log: Log, fact_id: str, action: str) -> None:
    if action == "switch":
        log.facts.set_usable(fact_id, not log.facts.get(fact_id).usable)
    elif action == "erase":
        log.facts.erase(fact_id)


def _act_on_promise(log: Log, promise_id: str, action: str, today: date) -> None:
    if action == "done":
        log.promises.keep(promise_id, today)
    elif action == "let_go":
        log.promises.let_go(promise_id, today)


def _act_on_next(log: Log, follow_up_id: str, action: str, today: date) -> None:
    if action == "done":
        log.follow_ups.finish(follow_up_id, today)
    elif action == "let_go":
        log.follow_ups.let_go(follow_up_id, today)
