"""The Brief: the facts for one message, and nothing else.

The contract between the log, the writers and the checks. The same JSON serves the command line,
the tests and the screens: unknown keys are refused, every key but ``kind`` is optional, and null
is the same as absent.
"""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Channel = Literal["email", "sms", "whatsapp", "linkedin_note", "linkedin", "spoken"]
Register = Literal["formal", "familiar"]
Who = Literal["me", "them"]

NOTHING_OFFERED = frozenset({"", "-", "none", "nothing", "no", "n/a"})


class Facts(BaseModel):
    """A strict record whose null keys count as absent."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_nulls(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if value is not None}


class Limits(Facts):
    """The longest the message may be, beside what its channel carries."""

    max_words: Annotated[int, Field(gt=0)] | None = None
    max_chars: Annotated[int, Field(gt=0)] | None = None


class Sender(Facts):
    """Me, as this message shows me."""

    name: str | None = None
    role: str | None = None
    org: str | None = None
    offers: tuple[str, ...] = ()
    contact_line: str | None = None


class Addressee(Facts):
    """The person the message is for, or the other one of an introduction."""

    name: str | None = None
    preferred_name: str | None = None
    role: str | None = None
    org: str | None = None
    email: str | None = None
    phone: str | None = None


class Meeting(Facts):
    """Where, when and how the two met; ``when`` is ISO where it is known to the day.

    ``on``, as a reading calls the day, is taken for it.
    """

    where: str | None = None
    when: Annotated[
        str | None, Field(validation_alias=AliasChoices("when", "on"), serialization_alias="when")
    ] = None
    how: str | None = None

    @property
    def day(self) -> date | None:
        """The day of the meeting, or None when it is not known to the day."""
        return iso_day(self.when)


class Promise(Facts):
    """What one of the two said they would do."""

    who: Who
    what: str
    due: str | None = None


_LINK = re.compile(r"https?://[^\s<>()]+[^\s<>().,;:!?]")


class Offer(Facts):
    """One concrete thing the sender can give."""

    what: str
    form: Annotated[Literal["file", "link", "words"] | None, Field(alias="as")] = None
    link: str | None = None


def _read_offer(value: Any) -> Any:
    """An offer may be plain words; "none" is a person's way of writing null."""
    if not isinstance(value, str):
        return value
    if value.strip().lower() in NOTHING_OFFERED:
        return None
    link = _LINK.search(value)
    what = _LINK.sub("", value).strip(" .:;,-()<>\n")
    return {"what": what, "as": "link", "link": link[0]} if link and what else {"what": value}


def iso_day(text: str | None) -> date | None:
    """The day that an ISO date names, or None for anything else."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


class Brief(Facts):
    """Everything one message may be made from. ``private`` and ``note`` are never quoted.

    ``answer`` is what I answer in my own words to them: it is told as it was typed.
    """

    kind: str
    channel: Channel = "email"
    language: str = "en"
    limits: Limits = Limits()
    sender: Sender = Sender()
    contact: Addressee = Addressee()
    met: Meeting = Meeting()
    they_said: tuple[str, ...] = ()
    share: tuple[str, ...] = ()
    ask: str | None = None
    promises: tuple[Promise, ...] = ()
    facts: tuple[str, ...] = ()
    they_wrote: str | None = None
    answer: str | None = None
    offer: Annotated[Offer | None, BeforeValidator(_read_offer)] = None
    note: str | None = None
    private: tuple[str, ...] = ()
    last_contact: str | None = None
    reason: str | None = None
    constraint: str | None = None
    other: Addressee | None = None
    both_agreed: bool | None = None
    today: date | None = None
    register_: Annotated[Register | None, Field(alias="register")] = None
    written_before: bool = False
    avoid: tuple[str, ...] = ()
    salt: str | None = None
