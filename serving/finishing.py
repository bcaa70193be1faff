"""Sends an answer on its way: our headers on it, and our page in place of Streamlit's."""

from typing import TYPE_CHECKING, Final

from serving.access import Knock
from serving.headers import RawHeaders, app_policy, finish, without
from serving.phones import COOKIE, REMEMBERED_SECONDS, Phones

if TYPE_CHECKING:
    from starlette.types import Message, Send

    from serving.shell import Shell

# Under these Streamlit answers with files and data; everywhere else its HTML is the app's page.
_NOT_PAGES: Final = ("/_stcore/", "/media/", "/component/")
_OF_THE_PAGE: Final = (
    b"content-length",
    b"content-encoding",
    b"accept-ranges",
    b"etag",
    b"last-modified",
    b"vary",
)
_NOT_FOUND: Final = b"Not found"


class Finishing:
    """A `send` that finishes one answer; `has_begun` tells whether any of it is out."""

    def __init__(self, send: "Send", knock: Knock, shell: "Shell", phones: Phones | None) -> None:
        self._send = send
        self._knock = knock
        self._shell = shell
        self._phones = phones
        self._is_replaced = False
        self.has_begun = False

    async def __call__(self, message: "Message") -> None:
        """Pass one ASGI message on."""
        if message["type"] != "http.response.start":
            if not self._is_replaced:
                await self._send(message)
            return
        self.has_begun = True
        headers = self._sort(message["headers"])
        if not self._is_streamlits_page(message["status"], dict(headers)):
            await self._send({**message, "headers": self._finish(headers)})
        elif not self._knock.path.startswith("/static/"):
            await self._send_shell(headers)
        else:
            # A script of an older release: its page would be taken for the script.
            await self._send_instead(404, _NOT_FOUND, [(b"content-type", b"text/plain")])

    def _sort(self, headers: RawHeaders) -> RawHeaders:
        sorted_out = [(name.lower(), value) for name, value in headers]
        if self._knock.path.startswith("/media/"):
            # What was exported or attached does not stay behind in the browser.
            sorted_out = without(sorted_out, b"cache-control")
            sorted_out.append((b"cache-control", b"no-store"))
        return sorted_out

    def _is_streamlits_page(self, status: int, headers: dict[bytes, bytes]) -> bool:
        is_our_own = b"content-security-policy" in headers
        is_page = status == 200 and _is_html(headers)
        return is_page and not is_our_own and not self._knock.path.startswith(_NOT_PAGES)

    async def _send_shell(self, headers: RawHeaders) -> None:
        kept = without(headers, *_OF_THE_PAGE)
        kept += [(b"vary", b"accept-encoding"), *self._greet_phone()]
        body = self._shell.plain
        if "gzip" in self._knock.headers.get("accept-encoding", ""):
            body = self._shell.packed
            kept.append((b"content-encoding", b"gzip"))
        await self._send_instead(200, body, kept)

    def _greet_phone(self) -> RawHeaders:
        """Start the cookie's life anew each time a phone opens the app."""
        phone = self._phones.recognise(self._knock.cookie) if self._phones else None
        if self._phones is None or phone is None:
            return []
        return [(b"set-cookie", remember(self._phones.admit(phone)).encode())]

    async def _send_instead(self, status: int, body: bytes, headers: RawHeaders) -> None:
        self._is_replaced = True
        sized = [*headers, (b"content-length", str(len(body)).encode())]
        start = {"type": "http.response.start", "status": status, "headers": self._finish(sized)}
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})

    def _finish(self, headers: RawHeaders) -> RawHeaders:
        return finish(headers, app_policy(self._knock.host, self._shell.script_hashes))


def remember(cookie: str) -> str:
    """Return the Set-Cookie value that gives a phone its cookie."""
    # Lax, not Strict: a link to Reachout in a calendar or a mail must find the phone paired.
    life = f"Max-Age={REMEMBERED_SECONDS}"
    return f"{COOKIE}={cookie}; Path=/; {life}; HttpOnly; SameSite=Lax"


def _is_html(headers: dict[bytes, bytes]) -> bool:
    return headers.get(b"content-type", b"").startswith(b"text/html")
