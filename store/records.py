"""The log's records: strict, unchanging, and the only thing that goes in or comes out of it."""

from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    ConfigDict,
    Field,
    model_validator,
)

from store.record import Moment, Record, WholeNumber, new_id, now

FactKind = Literal["they_said", "share", "offer", "ask", "fact", "private"]
InteractionKind = Literal["met", "wrote", "answered", "called", "helped", "noted"]
Direction = Literal["from_me", "from_them"]

A_LITTLE_EARLY = timedelta(days=3)
LIFE = "_life"  # a setting: the name of this log from its first day until it is deleted


class Profile(Record):
    """Me, as my messages may show me. ``about`` is one free sentence."""

    name: str | None = None
    about: str | None = None
    role: str | None = None
    org: str | None = None
    email: str | None = None
    phone: str | None = None
    contact_line: str | None = None
    offers: tuple[str, ...] = ()

    on_screen: ClassVar[dict[str, str]] = {
        "name": "your name",
        "about": "the sentence about you",
        "role": "what you do",
        "org": "where you work",
        "email": "your mail address",
        "phone": "your phone number",
        "contact_line": "the line under your messages",
        "offers": "what you can offer",
    }


class ContactFields(Record):
    """What is known of a person; nothing of it is needed, not even a name."""

    name: str | None = None
    given: str | None = None
    family: str | None = None
    preferred_name: str | None = None
    role: str | None = None
    org: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    language: str | None = None
    register_: Annotated[str | None, Field(alias="register")] = None
    notes: str | None = None
    example: bool = False

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=True, serialize_by_alias=True
    )


def label(*texts: str | None) -> str:
    """The first of the texts that shows anything, or words for a person without a name."""
    for text in texts:
        if text and text.strip():
            return text.strip()
    return "Somebody without a name yet"


_ARTICLES = ("the ", "a ", "an ", "our ", "my ", "their ")


def say_house(org: str | None) -> str | None:
    """A house in place of a name: a bare description, as in "tram depot", is no name by itself."""
    house = " ".join((org or "").split())
    if " " not in house or house != house.lower():
        return house or None
    return f"Somebody at {house if house.startswith(_ARTICLES) else f'the {house}'}"


class Contact(ContactFields):
    """A person in the log."""

    id: str = Field(default_factory=new_id, min_length=1)
    created_at: Moment = Field(default_factory=now)
    updated_at: Moment = Field(default_factory=now)

    @property
    def label(self) -> str:
        """What to call this person in a list: a name, else the next best thing, never blank."""
        house = say_house(self.org)
        return label(self.name, self.preferred_name, house, *self.emails, *self.phones)


class FactFields(Record):
    """One thing known, with the switch that lets it into messages (``usable``).

    Private facts and those about a patient start switched off.
    """

    kind: FactKind
    text: str
    on: date | None = None
    usable: bool = True
    patient: bool = False

    on_screen: ClassVar[dict[str, str]] = {"text": "what you know"}

    @model_validator(mode="before")
    @classmethod
    def _start_switched_off(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("usable") is None:
            hushed = data.get("kind") == "private" or bool(data.get("patient"))
            return {**data, "usable": not hushed}
        return data


class Fact(FactFields):
    """A fact in the log, about one person."""

    id: str = Field(default_factory=new_id, min_length=1)
    contact_id: str
    interaction_id: str | None = None
    created_at: Moment = Field(default_factory=now)


class InteractionFields(Record):
    """Something that happened between us. ``note`` is the original text, as typed."""

    kind: InteractionKind
    on: date | None = None
    where: str | None = None
    how: str | None = None
    summary: str | None = None
    direction: Direction | None = None
    channel: str | None = None
    note: str | None = None


class Interaction(InteractionFields):
    """One line of a person's timeline."""

    id: str = Field(default_factory=new_id, min_length=1)
    contact_id: str
    draft_id: str | None = None
    event_id: str | None = None
    created_at: Moment = Field(default_factory=now)


class PromiseFields(Record):
    """What I or they said they would do."""

    who: Literal["me", "them"]
    what: str
    due: date | None = None


class Promise(PromiseFields):
    """A promise in the log; open until it is kept or let go."""

    id: str = Field(default_factory=new_id, min_length=1)
    contact_id: str
    interaction_id: str | None = None
    done_on: date | None = None
    let_go_on: date | None = None
    snoozed_to: date | None = None
    created_at: Moment = Field(default_factory=now)

    @property
    def is_open(self) -> bool:
        """True while it is neither kept nor let go."""
        return self.done_on is None and self.let_go_on is None


class FollowUpFields(Record):
    """When to write again and why; ``kind`` is the kind of message suggested."""

    due: date
    reason: str | None = None
    kind: str = "follow_up"


class FollowUp(FollowUpFields):
    """A follow-up in the log; at most one is open for a person and a kind.

    ``draft_id`` is the sent message that it comes after, where there was one.
    """

    id: str = Field(default_factory=new_id, min_length=1)
    contact_id: str
    interaction_id: str | None = None
    draft_id: str | None = None
    done_on: date | None = None
    let_go_on: date | None = None
    snoozed_to: date | None = None
    created_at: Moment = Field(default_factory=now)

    @property
    def is_open(self) -> bool:
        """True while it is neither done nor let go."""
        return self.done_on is None and self.let_go_on is None

    def outlasts(self, kind: str, on: date) -> bool:
        """Whether it stands on after a message of this kind that went on this day.

        A day well after it that the person set is meant for another message.
        """
        return self.kind != kind or (self.draft_id is None and self.due - on > A_LITTLE_EARLY)


class Event(Record):
    """A thing I go to."""

    id: str = Field(default_factory=new_id, min_length=1)
    name: str
    where: str | None = None
    on: date | None = None
    note: str | None = None
    created_at: Moment = Field(default_factory=now)
    updated_at: Moment = Field(default_factory=now)


class Capture(Record):
    """What stands in an "I met someone" box; ``saved_at`` is the typing device's own time."""

    id: str = Field(default_factory=new_id, min_length=1)
    text: str = ""
    saved_at: Moment = Field(default_factory=now)
    state: Literal["open", "filed"] = "open"
    contact_id: str | None = None

    on_screen: ClassVar[dict[str, str]] = {"text": "your note"}


class Meeting(Record):
    """Everything confirmed about one person after "I met someone", to be filed in one go.

    With ``contact_id`` it is filed onto a person already in the log: blanks are filled, nothing
    they have is overwritten. ``part`` counts the people of one capture, from 0. Without ``note``
    the capture's own text is kept as the note.
    """

    contact: ContactFields = ContactFields()
    contact_id: str | None = None
    kind: Literal["met", "noted"] = "met"
    on: date | None = None
    where: str | None = None
    how: str | None = None
    event_id: str | None = None
    facts: tuple[FactFields, ...] = ()
    promises: tuple[PromiseFields, ...] = ()
    follow_up: FollowUpFields | None = None
    capture_id: str | None = None
    part: WholeNumber = 0
    note: str | None = None
