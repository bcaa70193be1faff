"""Handing over: the approved text, ready for the person's own app to open.

Links as RFC 6068 (mailto), RFC 5724 (sms) and WhatsApp's own click-to-chat write them.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from store import Contact, Draft, Wording

# Mail apps cut or refuse longer links; a longer text is copied instead.
LONGEST_LINK = 1900

APPS = {
    "email": "Mail",
    "sms": "Messages",
    "whatsapp": "WhatsApp",
    "linkedin": "LinkedIn",
    "linkedin_note": "LinkedIn",
}


_NUMBER = re.compile(r"(?:\+\s*)?\(?\d[\d\s().\-/\u2010-\u2015]*")
_TRUNK = re.compile(r"\(\s*0\s*\)")


@dataclass(frozen=True)
class HandOver:
    """What the browser does with an approved text: open a link, copy first, or only copy."""

    app: str | None
    url: str | None
    copies: bool


def name_button(channel: str) -> str:
    """What the one button says."""
    if channel == "spoken":
        return "Looks right: I will say it"
    after = ", then paste it there" if channel.startswith("linkedin") else ""
    verb = "copy and open" if after else "open in"
    return f"Looks right: {verb} {APPS[channel]}{after}"


class NotApproved(Exception):  # noqa: N818 - named for the fact
    """The text is not the one that was approved."""

    def __init__(self) -> None:
        super().__init__("The text changed after you said it looks right. Read it once more.")


def lacks_number(channel: str, person: Contact | None) -> bool:
    """True where the app would open with nobody in it, for want of a number that it can dial."""
    dial = _DIALS.get(channel)
    return dial is not None and person is not None and not dial(_Reach.of(person).phone)


def hand_over(draft: Draft, wording: Wording, person: Contact | None) -> HandOver:
    """The way out for exactly the approved text.

    Raises:
        NotApproved: when the draft is not approved for this very wording.
    """
    if draft.state not in ("approved", "handed_off") or draft.approved_sha256 != wording.sha256:
        raise NotApproved
    channel = draft.channel
    if channel == "spoken":
        return HandOver(None, None, copies=False)
    reach = _Reach.of(person)
    url = reach.link(channel, wording)
    if len(url) <= LONGEST_LINK and not channel.startswith("linkedin"):
        return HandOver(APPS[channel], url, copies=False)
    return HandOver(APPS[channel], reach.bare_link(channel), copies=True)


@dataclass(frozen=True)
class _Reach:
    """Where a person can be reached."""

    email: str = ""
    phone: str = ""
    profile_url: str = ""

    @classmethod
    def of(cls, person: Contact | None) -> "_Reach":
        if person is None:
            return cls()
        linkedin = filter(_is_linkedin, person.urls)
        return cls(next(iter(person.emails), ""), next(iter(person.phones), ""), next(linkedin, ""))

    def link(self, channel: str, wording: Wording) -> str:
        """A link that carries the text, where the channel knows one."""
        body = _encode(wording.text)
        if channel == "email":
            about = f"subject={_encode(wording.subject)}&" if wording.subject else ""
            return f"{self.bare_link(channel)}?{about}body={body}"
        if channel == "sms":
            return f"{self.bare_link(channel)};?&body={body}"
        if channel == "whatsapp":
            return f"{self.bare_link(channel)}?text={_encode(wording.text, line_end=chr(10))}"
        return self.bare_link(channel)

    def bare_link(self, channel: str) -> str:
        """A link to the person without a text."""
        if channel == "email":
            # One address and nothing behind it: a stored "a@b.c?bcc=…" must not add a reader.
            return f"mailto:{quote(self.email.strip(), safe='@')}"
        if channel == "sms":
            return f"sms:{_dial(self.phone)}"
        if channel == "whatsapp":
            return f"https://wa.me/{_dial_from_abroad(self.phone)}"
        return self.profile_url or "https://www.linkedin.com/"


def _dial_from_abroad(phone: str) -> str:
    """The number as click-to-chat wants it: the country first, and no sign before it.

    A number as it is dialled at home names no country: WhatsApp then asks whom it is for.
    """
    number = _dial(phone)
    if number.startswith(("+", "00")):
        return number.removeprefix("+").removeprefix("00")
    return "" if number.startswith("0") else number


def _is_linkedin(url: str) -> bool:
    try:
        link = urlsplit(url)
    except ValueError:
        return False
    host = link.hostname or ""
    return link.scheme == "https" and (host == "linkedin.com" or host.endswith(".linkedin.com"))


def _encode(text: str | None, *, line_end: str = "\r\n") -> str:
    lines = (text or "").replace("\r\n", "\n").replace("\n", line_end)
    return quote(lines, safe="", errors="replace")


def _dial(phone: str) -> str:
    """The number as dialled: "(0)" falls away after a country, and an extension everywhere."""
    found = _NUMBER.search(phone)
    if found is None:
        return ""
    number = found.group()
    plus = "+" if number.startswith("+") else ""
    if plus:
        number = _TRUNK.sub("", number)
    return plus + "".join(str(unicodedata.decimal(char)) for char in number if char.isdecimal())


_DIALS: dict[str, Callable[[str], str]] = {"sms": _dial, "whatsapp": _dial_from_abroad}
