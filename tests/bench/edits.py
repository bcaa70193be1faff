"""A hundred changes that a person makes to good drafts: asked about, and none in the way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import cycle

from drafting import message
from drafting.answers import Finding
from drafting.brief import Brief
from store import Log
from tests.bench.bases import TODAY
from tests.bench.corpora import brief_in, load_own, load_table, share
from tests.bench.kept import open_kept
from tests.bench.placing import put_at_end, put_behind, put_first, put_instead

# What the log itself gathers; the rest of the kinds need facts that these briefs hold by hand.
KINDS = frozenset({"thank_you", "follow_up", "check_in", "introduction"})


@dataclass(frozen=True)
class Edited:
    """One change, with what then stands in the way and what the person is asked about."""

    how: str
    words: str
    blocked: tuple[Finding, ...]
    warned: tuple[Finding, ...]
    asked: int


def report() -> list[str]:
    """How many of the changes are blocked, warned of and asked about; and which."""
    done = list(edit_all())
    blocked = [one for one in done if one.blocked]
    warned = [one for one in done if one.warned and not one.blocked]
    asked = sum(bool(one.asked) for one in done)
    return [
        f"edits, new facts typed by the person and blocked: {len(blocked)} of {len(done)}",
        f"edits, warned of: {len(warned)}; asked about as news: {share(asked, len(done))}",
        *(f"    blocked, {one.how}: {one.words} -> {_told(one.blocked)}" for one in blocked),
        *(f"    warned, {one.how}: {one.words} -> {_told(one.warned)}" for one in warned),
    ]


def edit_all() -> Iterator[Edited]:
    """Each change in a draft of its own, through the log as the app goes."""
    briefs = cycle([brief for case in load_own("own_briefs") if is_kept(brief := brief_in(case))])
    turn = 0
    for edit in load_table("edits")["edit"]:
        for words in edit["texts"]:
            yield edit_one(next(briefs), edit["how"], words, turn)
            turn += 1


def is_kept(brief: Brief) -> bool:
    """Whether the app would gather this very brief from a log."""
    return brief.kind in KINDS and not brief.ask


def edit_one(brief: Brief, how: str, words: str, turn: int) -> Edited:
    """One draft started, changed by the person and looked at again."""
    with open_kept(brief) as (log, [person]):
        draft, made = message.start(
            log, brief.kind, contact_id=person, channel=brief.channel, today=TODAY
        )
        if draft is None:
            raise ValueError(f"No draft to change: {made and (made.questions or made.reason)}")
        before = message.look(log, draft.id, today=TODAY)
        message.edit(log, draft.id, change(before.text, how, words, turn), datetime.now(UTC))
        return _seen(log, draft.id, before, how, words)


def _seen(log: Log, draft_id: str, before: message.Look, how: str, words: str) -> Edited:
    after = message.look(log, draft_id, today=TODAY)
    old = {(found.rule, found.quote) for found in (*before.findings, *before.in_the_way)}
    return Edited(
        how,
        words,
        blocked=_new(after.in_the_way, old),
        warned=_new((one for one in after.findings if one.severity == "warn"), old),
        asked=len(after.news),
    )


def _new(findings: Iterable[Finding], old: set[tuple[str, str]]) -> tuple[Finding, ...]:
    """What the draft did not raise before the change."""
    return tuple(one for one in findings if (one.rule, one.quote) not in old)


def change(text: str, how: str, words: str, turn: int) -> str:
    """The text as the person leaves it."""
    if how == "first":
        return put_first(text, words)
    if how == "instead":
        return put_instead(text, words, turn)
    if how == "end":
        return put_at_end(text, words, turn)
    if how == "ps":
        return f"{text}\n\n{words}"
    return put_behind(text, words, -1 if how == "last" else turn)[0]


def _told(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{one.rule} {one.quote!r}" for one in findings]
