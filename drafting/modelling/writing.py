"""Lets a model write, checks what it wrote, and keeps the built-in draft at hand."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from typing import NamedTuple, Protocol

from drafting.answers import Composition, Finding, Verdict
from drafting.brief import Brief
from drafting.modelling.asking import stream_answer
from drafting.modelling.pieces import Piece, Splitter
from drafting.modelling.tidying import tidy
from drafting.prompting import Message, build_messages, build_repair, prompt_version
from drafting.wire import ModelError, ModelSettings, Stop
from prompts import Kind

BUILT_IN = "built-in"


class Check(Protocol):
    """Checks a text, with or without its subject line, against the facts."""

    def __call__(self, brief: Brief, text: str, *, today: date) -> Verdict:
        """What the checks say."""
        ...


class Compose(Protocol):
    """The built-in writer."""

    def __call__(self, brief: Brief, *, today: date) -> Composition:
        """Its draft."""
        ...


class ModelDraft(Composition):
    """A composition that knows its model.

    ``notice`` is the one sentence that says why the built-in draft stands here, ``fault`` is the
    error's name for it, and ``set_aside`` is what the model had written by then.
    """

    prompt_version: str | None = None
    repaired: bool = False
    notice: str | None = None
    fault: str | None = None
    set_aside: str | None = None


class _Written(NamedTuple):
    """One answer of the model, as a draft would show it."""

    subject: str | None
    text: str

    @property
    def whole(self) -> str:
        """As the checks read it."""
        return f"Subject: {self.subject}\n\n{self.text}" if self.subject else self.text


def write_with_model(  # noqa: PLR0913 - the brief, the model, the checks and the listener
    brief: Brief,
    kind: Kind,
    settings: ModelSettings,
    *,
    today: date,
    check: Check,
    compose: Compose,
    on_piece: Callable[[Piece], None] | None = None,
    cancelled: Stop | None = None,
) -> ModelDraft:
    """The model's message once nothing blocks it, else the built-in draft with the reason.

    Where the facts are too thin for the built-in writer, the model is not asked: it would invent.
    """
    ready = compose(brief, today=today)
    if ready.status != "draft":
        return ModelDraft(**ready.model_dump())
    talk = _Talk(brief, settings, on_piece or _hear_nothing, cancelled)
    try:
        messages = build_messages(brief, kind, today=today)
        written = talk.ask(messages)
        blocks = _blocks(check(brief, written.whole, today=today))
        repaired = bool(blocks)
        if blocks:
            (on_piece or _hear_nothing)(Piece("again"))
            written = talk.ask(build_repair(messages, written.whole, blocks))
            blocks = _blocks(check(brief, written.whole, today=today))
    except ModelError as error:
        return _stand_in(ready, error.why, type(error).__name__, error.arrived)
    if blocks:
        return _stand_in(ready, _say_blocked(blocks), "Blocked", written.whole)
    return ModelDraft(
        status="draft",
        subject=written.subject,
        text=written.text,
        warnings=ready.warnings,
        writer=f"model:{settings.model}",
        prompt_version=prompt_version(kind),
        repaired=repaired,
    )


class _Talk:
    """Asks the model and gives back what it wrote, tidied."""

    def __init__(
        self,
        brief: Brief,
        settings: ModelSettings,
        on_piece: Callable[[Piece], None],
        cancelled: Stop | None,
    ) -> None:
        self._has_subject = brief.channel == "email"
        self._settings = settings
        self._on_piece = on_piece
        self._cancelled = cancelled

    def ask(self, messages: list[Message]) -> _Written:
        splitter = Splitter()
        answer = stream_answer(messages, self._settings, splitter, self._cancelled)
        with closing(answer) as pieces:
            for piece in pieces:
                self._on_piece(piece)
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


def _blocks(verdict: Verdict) -> list[Finding]:
    return [finding for finding in verdict.findings if finding.severity == "block"]


def _say_blocked(blocks: list[Finding]) -> str:
    quotes = [found.quote.strip() for found in blocks if found.quote.strip()]
    if not quotes or any(found.rule == "leak_private" for found in blocks):
        return "the model's text still held something that must not stand there"
    words = quotes[0] if len(quotes[0]) <= 60 else f"{quotes[0][:57]}..."
    return f"the model's text still held words that cannot stay (\u201c{words}\u201d)"


def _stand_in(ready: Composition, why: str, fault: str, set_aside: str) -> ModelDraft:
    return ModelDraft(
        **ready.model_dump(),
        notice=f"This is the built-in draft, because {why}.",
        fault=fault,
        set_aside=set_aside or None,
    )
