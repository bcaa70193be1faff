"""What the rooms of drafting answer: a reading, a verdict, a draft. These are the command line's
JSON, so their keys are a contract.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from drafting.brief import Promise

Severity = Literal["block", "warn", "hint"]
Status = Literal["draft", "ask", "unavailable"]


class Answer(BaseModel):
    """A strict, unchanging record."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Finding(Answer):
    """One check's result: the words it means (half-open code-point offsets) and why."""

    rule: str
    severity: Severity
    start: int
    end: int
    quote: str
    why: str
    suggestion: str | None = None


class Claim(Answer):
    """A fact-like span of a text and the place in the brief that it comes from."""

    text: str
    start: int
    end: int
    status: Literal["verified", "unsupported", "contradicted"]
    source: str | None = None


class Verdict(Answer):
    """Every finding and claim of one text; bad when a finding blocks or warns."""

    findings: tuple[Finding, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def verdict(self) -> Literal["good", "bad"]:
        """The word for it: bad when any finding is more than a hint, else good."""
        return "bad" if any(f.severity != "hint" for f in self.findings) else "good"


class Span(Answer):
    """A half-open stretch of a text, in code points."""

    start: int
    end: int


class Composition(Answer):
    """What a writer answers, before anything has checked it.

    ``draft`` carries text (and a subject by mail), ``ask`` carries questions and no text,
    ``unavailable`` carries the reason in one sentence.
    """

    status: Status
    subject: str | None = None
    text: str = ""
    warnings: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    reason: str | None = None
    writer: str = "built-in"


class CheckedDraft(Composition):
    """A composition with what the checks say of it."""

    findings: tuple[Finding, ...] = ()
    claims: tuple[Claim, ...] = ()


class ReadContact(Answer):
    """The person a note is about, as far as it says."""

    name: str | None = None
    preferred_name: str | None = None
    role: str | None = None
    org: str | None = None
    email: str | None = None
    phone: str | None = None
    url: str | None = None


class ReadMeeting(Answer):
    """Where, when (ISO) and how a note says that the two met."""

    where: str | None = None
    on: str | None = None
    how: str | None = None


class Reading(Answer):
    """A messy note as fields. Every word of the note stands in a field or in ``left_over``.

    ``patient`` repeats those entries of ``private`` that could identify a patient, so that a
    screen can offer to erase them at once. ``more`` holds a whole reading for each further person.
    """

    contact: ReadContact = ReadContact()
    met: ReadMeeting = ReadMeeting()
    they_said: tuple[str, ...] = ()
    share: tuple[str, ...] = ()
    offer: str | None = None
    ask: str | None = None
    promises: tuple[Promise, ...] = ()
    private: tuple[str, ...] = ()
    patient: tuple[str, ...] = ()
    follow_up_on: str | None = None
    unsure: tuple[str, ...] = ()
    left_over: tuple[str, ...] = ()
    more: tuple["Reading", ...] = Field(default=())
