"""The records of a message on its way: the draft, its versions and who typed what."""

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field, JsonValue

from store.record import Moment, Record, WholeNumber, new_id, now
from store.text import fingerprint

# Who wrote a version: the person by typing, or by choosing words that were there already.
ME = "me"
ME_CHOSE = "me, chosen"
DraftState = Literal["drafted", "approved", "handed_off", "sent", "discarded"]


class TypedSpan(Record):
    """A half-open stretch of a draft, in code points, that the person typed."""

    start: int
    end: int


class Wording(Record):
    """A text with its subject, who wrote it and what of it the person typed."""

    subject: str | None = None
    text: str = ""
    writer: str = "built-in"
    typed: tuple[TypedSpan, ...] = ()

    on_screen: ClassVar[dict[str, str]] = {"text": "your message", "subject": "the subject"}

    @property
    def sha256(self) -> str:
        """What an approval of exactly this wording is bound to."""
        return fingerprint(self.subject, self.text)


class DraftVersion(Wording):
    """One version of a draft's text, numbered from 1."""

    draft_id: str
    number: WholeNumber
    made_at: Moment = Field(default_factory=now)


class DraftFields(Record):
    """What a draft is made for and by whom; ``brief`` is its JSON as it was used.

    ``particulars`` is what the person typed for this message alone, by field: what to ask, what to
    pass on. It is no fact about anybody, and no other message sees it.
    """

    contact_id: str | None = None
    follow_up_id: str | None = None
    event_id: str | None = None
    kind: str
    channel: str = "email"
    language: str = "en"
    brief: dict[str, JsonValue] = Field(default_factory=dict)
    particulars: dict[str, str] = Field(default_factory=dict)
    manner: str | None = None
    seed: WholeNumber = 0
    writer: str = "built-in"
    model: str | None = None
    template_version: str | None = None


class Draft(DraftFields):
    """One message on its way. ``went`` is None until "Did it go?" has an answer.

    ``confirmed`` names the remarks to which the person has said "this is right". ``begun`` is
    False while the draft was only looked at: it waits nowhere until something is done with it.
    """

    id: str = Field(default_factory=new_id, min_length=1)
    begun: bool = True
    confirmed: tuple[str, ...] = ()
    state: DraftState = "drafted"
    approved_sha256: str | None = None
    approved_at: Moment | None = None
    handed_off_at: Moment | None = None
    handed_off_number: WholeNumber | None = None
    went: bool | None = None
    sent_on: date | None = None
    sent_number: WholeNumber | None = None
    answered_on: date | None = None
    created_at: Moment = Field(default_factory=now)
    updated_at: Moment = Field(default_factory=now)

    @property
    def is_unanswered(self) -> bool:
        """True while "Did it go?" waits for an answer."""
        return self.handed_off_at is not None and self.went is None and self.state != "discarded"
