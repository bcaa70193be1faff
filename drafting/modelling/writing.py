"""Lets a model write, checks what it wrote, and keeps the built-in draft at hand."""

from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date
from typing import NamedTuple, Protocol

from drafting.answers import CheckedDraft, Composition, Finding, Verdict
from drafting.brief import Brief
from drafting.composing import Manner
from drafting.desk import whole_text, without_subject
from drafting.facts_block import holds_private
from drafting.habits import NO_HABITS, Habits
from drafting.modelling.asking import stream_answer
from drafting.modelling.marks import find_raw
from drafting.modelling.masking import Mask, mask_for
from drafting.modelling.naming import Known
from drafting.modelling.pieces import Piece, Splitter
from drafting.modelling.tidying import tidy
from drafting.prompting import AS_IS, Message, build_messages, build_repair, prompt_version
from drafting.wire import ModelError, ModelSettings, StillBlocked, Stop
from prompts import Kind

LONGEST_QUOTE = 60
# How the reason begins: a screen where another text stands says something else in its place.
STANDS_IN = "This is the built-in draft"


class Check(Protocol):
    """Checks a text, with or without its subject line, against the facts."""

    def __call__(self, brief: Brief, text: str, *, today: date) -> Verdict:
        """What the checks say."""
        ...


class Compose(Protocol):
    """The built-in writer, checked or not."""

    def __call__(self, brief: Brief, *, today: date) -> Composition:
        """Its draft."""
        ...


class ModelDraft(CheckedDraft):
    """A checked draft that knows its model.

    Where the built-in draft stands in its place, ``reason`` is the one sentence that says why,
    ``fault`` is the error's name, and ``set_aside`` is what the model had written by then.
    ``tokens`` is how many pieces of words the model sent, as its server cuts them.
    """

    prompt_version: str | None = None
    repaired: bool = False
    fault: str | None = None
    set_aside: str | None = None
    tokens: int = 0


class _Written(NamedTuple):
    """One answer of the model, as a draft would show it."""

    subject: str | None
    text: str

    @property
    def whole(self) -> str:
        """As the checks read it."""
        return whole_text(self.subject, self.text)


def write_with_model(
    brief: Brief,
    kind: Kind,
    settings: ModelSettings,
    *,
    today: date,
    check: Check,
    compose: Compose,
    on_piece: Callable[[Piece], None] | None = None,
    cancelled: Stop | None = None,
    manner: Manner = AS_IS,
    people: Iterable[Known] = (),
    habits: Habits = NO_HABITS,
    below: int | None = None,
) -> ModelDraft:
    """The model's message once nothing blocks it, else the built-in draft with the reason.

    ``manner`` is for the model; give a ``compose`` that writes in it too. ``people`` are those
    whose names do not leave beside the brief's own. ``habits`` are how the person writes;
    ``below`` is how many words the text has that a shorter one is to take the place of.
    Where the facts are too thin for the built-in writer, the model is not asked: it would invent.
    """
    ready = compose(brief, today=today)
    if ready.status != "draft":
        return ModelDraft(**ready.model_dump())
    mask = mask_for(brief, people, settings.hidden_words, is_on=settings.masked)
    talk = _Talk(brief, settings, on_piece or _hear_nothing, cancelled, mask)
    try:
        messages = build_messages(
            brief, kind, today=today, manner=manner, mask=mask, habits=habits, below=below
        )
        written = talk.ask(messages)
        verdict = _judge(check(brief, written.whole, today=today), written)
        # A repair shows the model its own text again: not when it guessed something private.
        repaired = bool(find_blocks(verdict)) and not holds_private(brief, written.whole)
        if repaired:
            talk.begin_again()
            written = talk.ask(_ask_again(messages, written, verdict, mask))
            verdict = _judge(check(brief, written.whole, today=today), written)
    except ModelError as error:
        return stand_in(ready, error, tokens=talk.tokens)
    blocks = find_blocks(verdict)
    if blocks:
        return stand_in(ready, _say_blocked(blocks, written), tokens=talk.tokens)
    in_text = without_subject(verdict, written.subject, written.text)
    return ModelDraft(
        status="draft",
        subject=written.subject,
        text=written.text,
        warnings=ready.warnings,
        writer=f"model:{settings.model}",
        findings=in_text.findings,
        claims=in_text.claims,
        prompt_version=prompt_version(kind, masked=settings.masked, habits=habits),
        repaired=repaired,
        tokens=talk.tokens,
    )


def _judge(verdict: Verdict, written: _Written) -> Verdict:
    """The checks' verdict, and that no mark is left where a word should stand."""
    known = {(found.start, found.end) for found in verdict.findings}
    raw = tuple(
        Finding(
            rule="placeholder",
            severity="block",
            start=found.start(),
            end=found.end(),
            quote=found[0],
            why="A mark stands here in the place of a word.",
        )
        for found in find_raw(written.whole)
        if found.span() not in known
    )
    return verdict.model_copy(update={"findings": (*verdict.findings, *raw)}) if raw else verdict


def _ask_again(
    asked: list[Message], written: _Written, verdict: Verdict, mask: Mask
) -> list[Message]:
    """The question for a repair, in which nothing stands that the first did not tell either."""
    blocks = [
        found.model_copy(update={"quote": mask.hide(found.quote, strangers=False)})
        for found in find_blocks(verdict)
    ]
    return build_repair(asked, mask.hide(written.whole, strangers=False), blocks)


def stand_in(ready: Composition, error: ModelError, *, tokens: int = 0) -> ModelDraft:
    """The built-in draft in the model's place, with the one sentence that says why."""
    told = {
        "reason": f"{STANDS_IN}, because {error.why}.",
        "fault": type(error).__name__,
        "set_aside": error.arrived or None,
        "tokens": tokens,
    }
    return ModelDraft(**{**ready.model_dump(), **told})


class _Talk:
    """Asks the model and gives back what it wrote, tidied."""

    def __init__(
        self,
        brief: Brief,
        settings: ModelSettings,
        on_piece: Callable[[Piece], None],
        cancelled: Stop | None,
        mask: Mask,
    ) -> None:
        self.tokens = 0
        self._mask = mask
        self._has_subject = brief.channel == "email"
        self._settings = settings
        self._on_piece = on_piece
        self._cancelled = cancelled

    def begin_again(self) -> None:
        """Tell the listener that what it has heard is not the message."""
        self._on_piece(Piece("again"))

    def ask(self, messages: list[Message]) -> _Written:
        """What the model wrote; an error carries what had arrived."""
        splitter = Splitter()
        unmasking = self._mask.unmasking()
        answer = stream_answer(messages, self._settings, splitter, self._cancelled, unmasking)
        try:
            with closing(answer) as pieces:
                for piece in pieces:
                    self._on_piece(piece)
        finally:
            self.tokens += splitter.tokens
        try:
            return self._take(splitter)
        except ModelError as error:
            error.arrived = splitter.text
            raise

    def _take(self, splitter: Splitter) -> _Written:
        text = tidy(splitter.text)
        subject = splitter.subject
        if subject is None:
            # Talk in front of it hid the subject from the splitter.
            inner = Splitter()
            for _ in (*inner.feed(text), *inner.end()):
                continue
            subject, text = inner.subject, inner.text
        return _Written(subject if self._has_subject else None, text.strip())


def _hear_nothing(_: Piece) -> None:
    """For a caller who waits for the whole."""


def find_blocks(verdict: Verdict) -> list[Finding]:
    """What stands in the way of a text."""
    return [finding for finding in verdict.findings if finding.severity == "block"]


def _say_blocked(blocks: list[Finding], written: _Written) -> StillBlocked:
    quotes = [found.quote.strip() for found in blocks if found.quote.strip()]
    why = "the model's text still held something that must not stand there"
    if quotes and not any(found.rule == "leak_private" for found in blocks):
        words = quotes[0] if len(quotes[0]) <= LONGEST_QUOTE else f"{quotes[0][:LONGEST_QUOTE]}..."
        why = f"the model's text still held words that cannot stay (\u201c{words}\u201d)"
    return StillBlocked(why, "try again, or keep the built-in draft", arrived=written.whole)
