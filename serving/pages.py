"""The few pages and files that Reachout serves itself, beside the app."""

from html import escape
from string import Template
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from serving.access import Answer
from serving.headers import CALM_POLICY
from serving.pairing import Outcome
from serving.shell import STATIC

_REFUSALS: Final = {
    Answer.WRONG_NAME: (
        "Reachout does not answer at this address",
        "Open it with the address that it shows in the window where it was started.",
    ),
    Answer.FOREIGN_PAGE: (
        "Another page asked for this",
        "Reachout answers only to its own pages. Open Reachout itself and do it there.",
    ),
    Answer.THIS_COMPUTER_ONLY: (
        "Reachout is open on its own computer only",
        "To use it on a phone, start it there with: reachout serve --phone",
    ),
    Answer.NOT_PAIRED: (
        "This phone is not paired yet",
        "On the computer where Reachout runs, look at the window it was started in.",
        "Scan the code there with this phone's camera.",
        "If it no longer works, press Enter in that window for a new one.",
    ),
}
_UNPAIRED: Final = {
    Outcome.NO_LONGER_GOOD: (
        "This code no longer works",
        "Each code works once, and for ten minutes.",
        "In the window where Reachout runs, press Enter for a new one and scan that.",
    ),
    Outcome.TOO_MANY_TRIES: (
        "That was tried too often",
        "Wait a minute, then scan the code in the window where Reachout runs.",
    ),
}


def calm_page(status: int, title: str, *sentences: str, extra: str = "") -> Response:
    """Return a page of its own with a title and a few sentences; `extra` is markup of ours."""
    body = "\n".join(f"<p>{escape(sentence)}</p>" for sentence in sentences) + extra
    page = Template((STATIC / "page.html").read_text(encoding="utf-8"))
    headers = {"content-security-policy": CALM_POLICY, "cache-control": "no-store"}
    return HTMLResponse(page.substitute(title=escape(title), body=body), status, headers)


def refusal(answer: Answer) -> Response:
    """Return the page for a visit that may not come in."""
    return calm_page(403, *_REFUSALS[answer])


def unpaired(outcome: Outcome) -> Response:
    """Return the page for a try to pair that came to nothing."""
    if outcome is not Outcome.TOO_MANY_TRIES:
        return calm_page(403, *_UNPAIRED[outcome])
    response = calm_page(429, *_UNPAIRED[outcome])
    response.headers["retry-after"] = "60"
    return response


def invitation() -> Response:
    """Return the page behind the code: only its button pairs, looking at it uses nothing up."""
    response = calm_page(
        200,
        "Use Reachout on this phone",
        "This phone will then open your people, notes and drafts. Do this only on your own phone.",
        extra='<form method="post"><button type="submit">Pair this phone</button></form>',
    )
    # The address holds the secret: the next page may learn where we came from, not this.
    response.headers["referrer-policy"] = "strict-origin"
    return response


def breakdown() -> Response:
    """Return the page for a fault of ours."""
    return calm_page(
        500,
        "Something went wrong here",
        "What you saved is kept. Load the page again; if it happens once more, "
        "stop Reachout and start it anew.",
        extra=_TRY_AGAIN,
    )


_TRY_AGAIN: Final = '<a class="button" href="/">Try again</a>'
_FILES: Final = {
    "/manifest.webmanifest": ("manifest.webmanifest", "application/manifest+json"),
    "/start.js": ("start.js", "text/javascript"),
    "/sw.js": ("sw.js", "text/javascript"),
    "/favicon.ico": ("icon-32.png", "image/png"),
    "/apple-touch-icon.png": ("icon-180.png", "image/png"),
    "/apple-touch-icon-precomposed.png": ("icon-180.png", "image/png"),
    "/icons/icon-32.png": ("icon-32.png", "image/png"),
    "/icons/icon-180.png": ("icon-180.png", "image/png"),
    "/icons/icon-192.png": ("icon-192.png", "image/png"),
    "/icons/icon-512.png": ("icon-512.png", "image/png"),
    "/icons/icon-maskable-512.png": ("icon-maskable-512.png", "image/png"),
}


def own_routes() -> list[BaseRoute]:
    """Return the routes of our own files, the offline page and robots.txt."""
    return [
        *(Route(path, _send_file) for path in _FILES),
        Route("/offline.html", _offline),
        Route("/robots.txt", _robots),
    ]


async def _send_file(request: Request) -> Response:
    name, media_type = _FILES[request.url.path]
    return FileResponse(STATIC / name, media_type=media_type, headers={"cache-control": "no-cache"})


async def _offline(_request: Request) -> Response:
    return calm_page(
        200,
        "Reachout cannot be reached",
        "What you typed is kept on this phone.",
        "Is the computer that runs Reachout awake, and on the same network?",
        extra='<a class="button" href="">Try again</a>',
    )


async def _robots(_request: Request) -> Response:
    return PlainTextResponse("User-agent: *\nDisallow: /\n")
