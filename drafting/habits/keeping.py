"""Habits in the log: learnt when a message went, seen and forgotten one by one or all at once."""

from collections.abc import Iterator

from pydantic import AwareDatetime, Field, JsonValue, ValidationError

from drafting.brief import Brief
from drafting.composing.people.names import call
from drafting.habits.learning import Gone, learn, names_of_words
from drafting.habits.noticing import words_in
from drafting.habits.record import NO_HABITS, Habit, Habits, Part
from drafting.modelling.chosen import known_people
from store import Log, SentMessage, newest_sent

SETTING = "habits"
# So many messages back a change still counts; what is a habit by then stays one.
MOST_MESSAGES = 60
_NOT_SAID = frozenset({"kind", "channel", "language", "register", "as", "who", "today"})


class Kept(Part):
    """What the log keeps: the habits, when which was forgotten, and whether to learn at all.

    Messages up to ``since`` are never looked at again.
    """

    habits: tuple[Habit, ...] = ()
    forgotten: dict[str, AwareDatetime] = Field(default_factory=dict)
    since: AwareDatetime | None = None
    is_off: bool = False


def load_kept(log: Log) -> Kept:
    """All that was learnt, also while learning is switched off."""
    try:
        return Kept.model_validate(log.settings.get(SETTING) or {})
    except ValidationError:
        # A log that was mended by hand; what cannot be read is learnt anew.
        return Kept()


def load_habits(log: Log) -> Habits:
    """What the writers go by; nothing while learning is switched off."""
    kept = load_kept(log)
    return NO_HABITS if kept.is_off else Habits(habits=kept.habits)


def learn_from(log: Log, draft_id: str) -> None:
    """Learns from one message that went, if a writer had begun it."""
    kept = load_kept(log)
    if kept.is_off:
        return
    sent = newest_sent(log, MOST_MESSAGES)
    gone = {found.id: told for found in sent if (told := _gone(found))}
    latest = gone.pop(draft_id, None)
    if latest is None or (kept.since and latest.at <= kept.since):
        return
    earlier = [one for one in gone.values() if kept.since is None or one.at > kept.since]
    before = Habits(habits=kept.habits)
    after = learn(before, earlier, latest, kept.forgotten)
    if after != before:
        habits = tuple(_without_names(log, before, after))
        _keep(log, kept.model_copy(update={"habits": habits}))


def forget(log: Log, habit_id: str) -> bool:
    """True when there was such a habit; only what is shown anew brings it back."""
    with log.writing():
        kept = load_kept(log)
        gone = [habit for habit in kept.habits if habit.id == habit_id]
        if not gone:
            return False
        names = {name: log.tables.now() for habit in gone for name in _names_of(habit)}
        stay = tuple(habit for habit in kept.habits if habit.id != habit_id)
        news = {"habits": stay, "forgotten": {**kept.forgotten, **names}}
        _keep(log, kept.model_copy(update=news))
    return True


def forget_all(log: Log) -> None:
    """Lets go of every habit; messages from before now teach nothing any more."""
    with log.writing():
        _keep(log, Kept(since=log.tables.now(), is_off=load_kept(log).is_off))


def set_learning(log: Log, *, is_on: bool) -> None:
    """Switches learning on or off; what is sent meanwhile is not learnt from later."""
    with log.writing():
        kept = load_kept(log)
        if kept.is_off is is_on:
            since = log.tables.now() if is_on else kept.since
            _keep(log, kept.model_copy(update={"is_off": not is_on, "since": since}))


def _keep(log: Log, kept: Kept) -> None:
    log.settings.set(SETTING, kept.model_dump(mode="json"))


def _names_of(habit: Habit) -> list[str]:
    return names_of_words(habit.value, habit.language) if habit.what == "struck" else [habit.id]


def _gone(sent: SentMessage) -> Gone | None:
    """The message as learning sees it; None where its facts are of another form than today's."""
    try:
        brief = Brief.model_validate(sent.brief)
    except ValidationError:
        return None
    formal = brief.register_ == "formal" or sent.manner == "formal"
    titled = call(brief.contact, brief.note).titled
    return Gone(
        at=sent.at,
        channel=sent.channel,
        language=sent.language,
        written=sent.written,
        sent=sent.sent,
        reader=words_in(brief.contact.name, brief.contact.preferred_name),
        sender=words_in(brief.sender.name),
        known=words_in(*_said_in(sent.brief)),
        is_stiff=formal or titled or brief.kind == "condolence",
    )


def _said_in(value: JsonValue, name: str = "") -> Iterator[str]:
    """Every text of a brief."""
    if isinstance(value, str) and name not in _NOT_SAID:
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _said_in(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from _said_in(item, name)


def _without_names(log: Log, before: Habits, after: Habits) -> Iterator[Habit]:
    """The habits, without a new one that holds the name of somebody in the log."""
    new = [habit for habit in after.habits if habit not in before.habits]
    # With a capital, so that a log of very many people is asked for each of these words.
    people = known_people(log, " ".join(habit.value for habit in new).title())
    names = words_in(*(text for person in people for text in (*person.names, person.org)))
    for habit in after.habits:
        if habit not in new or habit.what == "length" or not words_in(habit.value) & names:
            yield habit
