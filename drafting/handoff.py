"""Handing over: the approved text, ready for the person's own app to open.

Links as RFC 6068 (mailto), RFC 5724 (sms) and WhatsApp's own click-to-chat write them.
"""

import hashlib
from dataclasses import dataclass
from urllib.parse import quote

from drafting.brief import Channel

# Mail apps cut or refuse longer links; a longer text is copied instead.
LONGEST_LINK = 1900

APPS = {
    "email": "Mail",
    "sms": "Messages",
    "whatsapp": "WhatsApp",
    "linkedin": "LinkedIn",
    "linkedin_note": "LinkedIn",
}


class NotApproved(Exception):  # noqa: N818 - named for the fact
    """The text is not the one that was approved."""

    def __init__(self) -> None:
        super().__init__("The text changed after you said it looks right. Read it once more.")


@dataclass(frozen=True)
class HandOver:
    """What the browser does with an approved text: open a link, copy first, or only copy."""

    app: str | None
    url: str | None
    copies: bool


def fingerprint(subject: str | None, text: str) -> str:
    """The sha256 that an approval is bound to: of the exact subject and text."""
    exact = f"{subject or ''}\n\n{text}"
    return hashlib.sha256(exact.encode("utf-8", "surrogatepass")).hexdigest()


def name_button(channel: Channel) -> str:
    """What the one button says."""
    if channel == "spoken":
        return "Looks right: I will say it"
    after = ", then paste it there" if channel.startswith("linkedin") else ""
    verb = "copy and open" if after else "open in"
    return f"Looks right: {verb} {APPS[channel]}{after}"


def hand_over(  # noqa: PLR0913 - each is a part of the link
    channel: Channel,
    *,
    subject: str | None,
    text: str,
    approved: str | None,
    email: str | None = None,
    phone: str | None = None,
    profile_url: str | None = None,
) -> HandOver:
    """The way out for exactly the approved text.

    Raises:
        NotApproved: when ``approved`` is not this text's fingerprint.
    """
    if approved != fingerprint(subject, text):
        raise NotApproved
    if channel == "spoken":
        return HandOver(None, None, copies=False)
    url = _link(channel, subject, text, email, phone, profile_url)
    carries = len(url) <= LONGEST_LINK and not channel.startswith("linkedin")
    if carries:
        return HandOver(APPS[channel], url, copies=False)
    return HandOver(APPS[channel], _bare_link(channel, email, phone, profile_url), copies=True)


def _link(  # noqa: PLR0913 - each is a part of the link
    channel: Channel,
    subject: str | None,
    text: str,
    email: str | None,
    phone: str | None,
    profile_url: str | None,
) -> str:
    body = _encode(text)
    if channel == "email":
        about = f"subject={_encode(subject)}&" if subject else ""
        return f"mailto:{_address(email)}?{about}body={body}"
    if channel == "sms":
        return f"sms:{_dialled(phone)};?&body={body}"
    if channel == "whatsapp":
        return f"https://wa.me/{_digits(phone)}?text={_encode(text, line_end=chr(10))}"
    return _bare_link(channel, email, phone, profile_url)


def _bare_link(
    channel: Channel, email: str | None, phone: str | None, profile_url: str | None
) -> str:
    if channel == "email":
        return f"mailto:{_address(email)}"
    if channel == "sms":
        return f"sms:{_dialled(phone)}"
    if channel == "whatsapp":
        return f"https://wa.me/{_digits(phone)}"
    if profile_url and profile_url.startswith("https://") and "linkedin.com/" in profile_url:
        return profile_url
    return "https://www.linkedin.com/"


def _encode(text: str | None, *, line_end: str = "\r\n") -> str:
    lines = (text or "").replace("\r\n", "\n").replace("\n", line_end)
    return quote(lines, safe="", errors="replace")


def _address(email: str | None) -> str:
    """One address and nothing behind it: a stored "a@b.c?bcc=…" must not add a reader."""
    return quote((email or "").strip(), safe="@")


def _digits(phone: str | None) -> str:
    return "".join(filter(str.isdecimal, phone or ""))


def _dialled(phone: str | None) -> str:
    plus = "+" if (phone or "").strip().startswith("+") else ""
    return plus + _digits(phone)
