"""Messages that went, made by the line, for the tests of learning."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from drafting.habits import NO_HABITS, Habits
from drafting.habits.learning import Gone, learn
from drafting.habits.noticing import words_in

START = datetime(2026, 11, 1, tzinfo=UTC)
BODY = "I was glad to meet you. You said that you label every drawer. I hope we talk again soon."


def mail(greeting: str, ending: str, body: str = BODY) -> str:
    """A mail to Dana from Sam."""
    above = f"{ending}\n" if ending else ""
    return f"{greeting} Dana,\n\n{body}\n\n{above}Sam Reed"


def gone(written: str, sent: str, number: int = 0, **changes: object) -> Gone:
    """A message that went on the so-manieth hour."""
    fields: dict[str, object] = {
        "at": START + timedelta(hours=number),
        "channel": "email",
        "language": "en",
        "written": written,
        "sent": sent,
        "reader": words_in("Dana Ortiz"),
        "sender": words_in("Sam Reed"),
        "known": words_in("she labels every drawer"),
    }
    return Gone.model_validate({**fields, **changes})


def greeted(*changes: tuple[str, str]) -> list[Gone]:
    """Mails in which one greeting was proposed and another one sent."""
    return [
        gone(mail(before, "Best wishes,"), mail(after, "Best wishes,"), number)
        for number, (before, after) in enumerate(changes)
    ]


def learn_all(
    messages: Sequence[Gone],
    before: Habits = NO_HABITS,
    forgotten: dict[str, datetime] | None = None,
) -> Habits:
    """The habits after all these messages, one by one."""
    for number, latest in enumerate(messages):
        before = learn(before, messages[:number], latest, forgotten or {})
    return before


def told(habits: Habits) -> set[tuple[str, str]]:
    """Which habits, in short."""
    return {(habit.what, habit.value) for habit in habits.habits}
