"""The front door as ASGI middleware: it judges every visit and finishes every answer."""

import logging
import time
from typing import TYPE_CHECKING, Final

from starlette.responses import PlainTextResponse, RedirectResponse, Response

from serving.access import PAIR_PATH, Answer, Door, Knock, hear, judge
from serving.bundles import ROOT, Bundles
from serving.finishing import Finishing, remember
from serving.pages import breakdown, invitation, refusal, unpaired
from serving.pairing import Outcome
from serving.readying import Visits
from serving.shell import build_shell
from serving.standing import FRONT_HEADER, FRONT_TOKEN

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Streamlit's own service doors that Reachout has no use for.
CLOSED: Final = (
    "/_stcore/metrics",
    "/_stcore/agent",
    "/_stcore/script-health",
    "/auth/",
    "/oauth2callback",
    "/component/",
)
_POLICY_VIOLATION: Final = 1008
_LOG: Final = logging.getLogger("reachout.front")


class Front:
    """Lets in whom the door lets in, and sends nothing without the headers that protect it."""

    def __init__(
        self, app: "ASGIApp", door: Door | None = None, visits: Visits | None = None
    ) -> None:
        self._app = app
        self._door = door or Door()
        self._visits = visits or Visits()
        self._bundles = Bundles()
        self._shell = build_shell((ROOT / "index.html").read_text(encoding="utf-8"))

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Serve one visit."""
        self._visits.note()
        if scope["type"] == "http":
            await self._serve_page(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._serve_socket(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _serve_socket(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        welcome = Welcome(hear(scope), self._door)
        if not welcome.holds():
            await receive()
            await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
            return

        async def hear_while_welcome() -> "Message":
            message = await receive()
            self._visits.note()
            if message["type"] == "websocket.receive" and not welcome.holds():
                return {"type": "websocket.disconnect", "code": _POLICY_VIOLATION}
            return message

        async def speak_while_welcome(message: "Message") -> None:
            self._visits.note()
            if message["type"] == "websocket.send" and not welcome.holds():
                message = {"type": "websocket.close", "code": _POLICY_VIOLATION}
            await send(message)

        await self._app(_mark(scope), hear_while_welcome, speak_while_welcome)

    async def _serve_page(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        knock = hear(scope)
        finishing = Finishing(send, knock, self._shell, self._door.phones)
        try:
            answer = await self._answer(knock) or self._app
            await answer(_mark(scope), receive, finishing)
        except Exception:  # noqa: BLE001 - whatever it is, no trace of it goes to the visitor
            # The person gets a sentence; the trace stays in the window where Reachout runs.
            _LOG.exception("A page could not be served.")
            if not finishing.has_begun:
                await breakdown()(scope, receive, finishing)

    async def _answer(self, knock: Knock) -> Response | None:
        """Return what the front door itself answers, or nothing when the app shall."""
        verdict = judge(knock, self._door)
        if knock.path.startswith(PAIR_PATH) and verdict in {Answer.NOT_PAIRED, Answer.COME_IN}:
            return self._pair(knock, is_known=verdict is Answer.COME_IN)
        if verdict is not Answer.COME_IN:
            if verdict is Answer.NOT_PAIRED and self._door.pairing:
                self._door.pairing.offer()
            return refusal(verdict)
        if knock.path.startswith(CLOSED):
            return PlainTextResponse("Not found", 404)
        if "gzip" in knock.headers.get("accept-encoding", "") and knock.method in {"GET", "HEAD"}:
            return await self._bundles.find(knock.path)
        return None

    def _pair(self, knock: Knock, *, is_known: bool) -> Response:
        phones, pairing = self._door.phones, self._door.pairing
        if is_known or phones is None or pairing is None:
            return RedirectResponse("/", 303)
        if knock.method != "POST":
            return invitation()
        outcome = pairing.redeem(knock.path.removeprefix(PAIR_PATH), knock.peer)
        if outcome is not Outcome.PAIRED:
            return unpaired(outcome)
        headers = {"set-cookie": remember(phones.admit()), "cache-control": "no-store"}
        return RedirectResponse("/", 303, headers)


class Welcome:
    """Whether a connected visitor may still stay: a phone may be forgotten while it is here."""

    def __init__(self, knock: Knock, door: Door) -> None:
        self._knock = knock
        self._door = door
        self._holds = False
        self._asked = float("-inf")

    def holds(self) -> bool:
        """Tell whether the visitor may stay, at most a second old."""
        if time.monotonic() - self._asked >= 1:
            self._holds = judge(self._knock, self._door) is Answer.COME_IN
            self._asked = time.monotonic()
        return self._holds


def _mark(scope: "Scope") -> "Scope":
    """Return the visit with our mark on it, and no mark that the visitor brought."""
    name = FRONT_HEADER.encode()
    others = [pair for pair in scope["headers"] if pair[0].lower() != name]
    return {**scope, "headers": [*others, (name, FRONT_TOKEN.encode())]}
