"""When a change becomes a habit: after the same one in three messages; the newest counts most.

A pure rule over messages that went, the oldest first. Nothing here knows of a log or a clock.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from statistics import median
from typing import NamedTuple

from drafting.habits.noticing import notice_greeting, notice_length, notice_sign_off
from drafting.habits.record import (
    LEAST_SHARE,
    MOST_SHARE,
    Family,
    Habit,
    Habits,
    Part,
    What,
    family_of,
    name_of,
)
from drafting.habits.striking import content_words, has_phrase, notice_struck
from prompts.phrases import fold

ENOUGH = 3
# Of so many newest messages most have to show it, and so many against it in a row end it.
NEWEST, UNDONE = 5, 2
SHORTER, LONGER = 0.8, 1.25
MOST_STRUCK = 40
MOST_LETTERS = 80


class Gone(Part):
    """A message that went: what the writer had proposed, what the person sent, and to whom.

    ``is_stiff`` says that greeting and ending follow another rule than habit: a formal message, or
    one to somebody who grieves. ``known`` are the words of its facts.
    """

    at: datetime
    channel: str
    language: str
    written: str
    sent: str
    reader: frozenset[str] = frozenset()
    sender: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    is_stiff: bool = False

    @property
    def family(self) -> Family:
        """Mail or chat."""
        return family_of(self.channel)


class _Shown(NamedTuple):
    """One habit's place in one message: what was proposed there, what was sent."""

    proposed: str | None
    sent: str | None
    ratio: float = 1.0

    def is_change_to(self, value: str) -> bool:
        return _same(self.sent, value) and not _same(self.proposed, value)


def learn(
    before: Habits,
    earlier: Sequence[Gone],
    latest: Gone,
    forgotten: Mapping[str, datetime],
) -> Habits:
    """The habits after one more message; ``earlier`` are the messages before it, oldest first.

    ``forgotten`` holds when a habit, by its name, was last forgotten: older messages do not count.
    """
    kept: list[Habit] = [habit for habit in before.habits if habit.what == "struck"]
    slots: tuple[tuple[What, Callable[[Gone, Habit | None], _Shown | None]], ...] = (
        ("greeting", _greeting_of),
        ("sign_off", _sign_off_of),
        ("length", _length_of),
    )
    whole = (*earlier, latest)
    found: list[Habit] = []
    for what, look in slots:
        language = "" if what == "length" else latest.language
        old = before.find(what, latest.family, language)
        new = _settle(what, old, [gone for gone in whole if _is_alike(gone, latest, what)], look,
                      forgotten) if latest.family else None  # fmt: skip
        found += [habit for habit in before.habits if habit.what == what and habit != old]
        found += [new] if new else []
    return Habits(habits=(*found, *_strike(kept, earlier, latest, forgotten)))


def _is_alike(gone: Gone, latest: Gone, what: What) -> bool:
    """True for messages that say something of the same habit."""
    return gone.family == latest.family and (what == "length" or gone.language == latest.language)


def _same(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    return fold(one).strip(" ,") == fold(other).strip(" ,")


def _settle(
    what: What,
    old: Habit | None,
    alike: Sequence[Gone],
    look: Callable[[Gone, Habit | None], _Shown | None],
    forgotten: Mapping[str, datetime],
) -> Habit | None:
    """The habit that holds after the last of these messages, or None."""
    latest = alike[-1]
    language = "" if what == "length" else latest.language
    since = forgotten.get(name_of(what, latest.family, language))
    shown = [look(gone, old) for gone in alike if since is None or gone.at > since]
    if not shown or shown[-1] is None:
        return old
    told = [one for one in shown if one is not None]
    last = told[-1]
    if old and _same(last.sent, old.value):
        share = _tightened(old, told) if what == "length" else old.share
        return old.model_copy(update={"seen": old.seen + 1, "share": share})
    if last.sent is not None and last.is_change_to(last.sent):
        changes = [one for one in told if one.is_change_to(last.sent)]
        newest = [one for one in told[-NEWEST:] if _same(one.sent, last.sent)]
        if len(changes) >= ENOUGH and len(newest) >= ENOUGH:
            share = _clamped(median(one.ratio for one in changes)) if what == "length" else 1.0
            return Habit(what=what, family=latest.family, language=language, value=last.sent,
                         share=share, seen=len(changes))  # fmt: skip
    return None if old and _is_undone(old, told) else old


def _is_undone(old: Habit, told: Sequence[_Shown]) -> bool:
    """True where the newest messages were proposed by the habit, and sent otherwise."""
    newest = told[-UNDONE:]
    return len(newest) == UNDONE and all(
        _same(one.proposed, old.value) and not _same(one.sent, old.value) for one in newest
    )


def _greeting_of(gone: Gone, _: Habit | None) -> _Shown | None:
    if gone.is_stiff:
        return None
    sent = notice_greeting(gone.sent, gone.reader)
    return _Shown(notice_greeting(gone.written, gone.reader), sent) if sent else None


def _sign_off_of(gone: Gone, _: Habit | None) -> _Shown | None:
    if gone.is_stiff:
        return None
    sent = notice_sign_off(gone.sent, gone.sender)
    written = notice_sign_off(gone.written, gone.sender)
    return None if sent is written is None else _Shown(written, sent)


def _length_of(gone: Gone, old: Habit | None) -> _Shown | None:
    """Against the writer's own measure; where a habit stood, "the same" is as the habit has it."""
    ratio = notice_length(gone.written, gone.sent)
    if ratio is None:
        return None
    size = "shorter" if ratio <= SHORTER else "longer" if ratio >= LONGER else "same"
    usual = old.value if old else "same"
    return _Shown(usual, usual if size == "same" else size, ratio)


def _tightened(old: Habit, told: Sequence[_Shown]) -> float:
    """The share, nearer to what is sent where the drafts are still changed the same way."""
    newest = [one.ratio for one in told[-ENOUGH:]]
    shorter = old.value == "shorter" and max(newest) <= SHORTER
    longer = old.value == "longer" and min(newest) >= LONGER
    if len(newest) < ENOUGH or not (shorter or longer):
        return old.share
    return _clamped(old.share * median(newest))


def _clamped(share: float) -> float:
    return round(min(max(share, LEAST_SHARE), MOST_SHARE), 2)


def _strike(
    kept: Sequence[Habit], earlier: Sequence[Gone], latest: Gone, forgotten: Mapping[str, datetime]
) -> Iterator[Habit]:
    """The words struck out again and again; one that is used again is given up."""
    struck = _struck_in(latest)
    stay: list[Habit] = []
    for habit in kept:
        if habit.language != latest.language:
            stay.append(habit)
        elif not has_phrase(latest.sent, habit.value):
            again = struck and fold(habit.value) in struck
            stay.append(habit.model_copy(update={"seen": habit.seen + 1}) if again else habit)
    before = [gone for gone in reversed(earlier) if gone.language == latest.language]
    counted = [
        (seen, typed)
        for phrase, typed in (struck or {}).items()
        if len(typed) <= MOST_LETTERS and not any(fold(h.value) == phrase for h in stay)
        if (seen := _count(phrase, before, _forgotten_at(phrase, latest.language, forgotten)))
        >= ENOUGH
    ]
    # What was struck oftenest tells it best; among equals the longest phrase.
    counted.sort(key=lambda pair: (-pair[0], -len(pair[1].split()), pair[1]))
    for seen, typed in counted:
        words = content_words(typed)
        if not any(_is_told(habit, words, seen) for habit in stay):
            stay = [h for h in stay if not words < content_words(h.value) or h.seen > seen]
            stay.append(Habit(what="struck", language=latest.language, value=typed, seen=seen))
    yield from stay[-MOST_STRUCK:]


def _is_told(habit: Habit, words: Collection[str], seen: int) -> bool:
    """True where a habit has these words already, and is as sure of them."""
    shared = content_words(habit.value) & set(words)
    return habit.what == "struck" and bool(shared) and habit.seen >= seen


def _struck_in(gone: Gone) -> dict[str, str] | None:
    return notice_struck(gone.written, gone.sent, known=gone.known, sender=gone.sender)


def _count(phrase: str, before: Sequence[Gone], since: datetime | None) -> int:
    """In how many messages it was struck out, up to the last one in which it stayed."""
    seen = 1
    for gone in before:
        if since and gone.at <= since:
            break
        if has_phrase(gone.sent, phrase):
            break
        if has_phrase(gone.written, phrase) and phrase in (_struck_in(gone) or ()):
            seen += 1
    return seen


def _forgotten_at(phrase: str, language: str, forgotten: Mapping[str, datetime]) -> datetime | None:
    """When a phrase with one of these words was last forgotten."""
    moments = [forgotten.get(name) for name in names_of_words(phrase, language)]
    return max(filter(None, moments), default=None)


def names_of_words(phrase: str, language: str) -> list[str]:
    """The names under which each telling word of a struck phrase is forgotten."""
    return [name_of("struck", "", language, word) for word in sorted(content_words(phrase))]
