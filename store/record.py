"""What every record of the log is: strict, unchanging, and of text that can be kept."""

import secrets
from datetime import UTC, datetime
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    model_validator,
)

from store.text import check_keepable

Moment = Annotated[
    AwareDatetime,
    AfterValidator(lambda at: at.astimezone(UTC)),
    PlainSerializer(lambda at: at.isoformat(timespec="microseconds"), when_used="json"),
]
ON_SCREEN = {
    "name": "the name",
    "preferred_name": "what they like to be called",
    "role": "what they do",
    "org": "where they work",
    "emails": "the mail address",
    "phones": "the phone number",
    "urls": "the link",
    "notes": "what is for you only",
    "note": "your note",
    "where": "where you met",
    "summary": "what happened",
    "reason": "what the next message is about",
    "what": "the promise",
}
WholeNumber = Annotated[int, Field(ge=-(2**63), lt=2**63)]


def now() -> datetime:
    """This moment in UTC: the log's only look at the clock."""
    return datetime.now(UTC)


def new_id() -> str:
    """A fresh id, unlike any other."""
    return secrets.token_hex(8)


class Record(BaseModel):
    """A strict, unchanging record; text that cannot be kept is refused when it is made."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    on_screen: ClassVar[dict[str, str]] = {}

    @model_validator(mode="before")
    @classmethod
    def _refuse_unkeepable(cls, data: Any) -> Any:
        if isinstance(data, dict):
            for field, value in data.items():
                check_keepable(str(field), value, named=cls.name_field(str(field)))
        return data

    @classmethod
    def name_field(cls, field: str) -> str:
        """What people call this field, as the screens do; nothing where they never see it."""
        return cls.on_screen.get(field) or ON_SCREEN.get(field, "")
