"""The rules of the door: which visits come in, decided from the request alone."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import cookie_parser

from serving.pairing import Pairing
from serving.phones import COOKIE, Phones
from serving.standing import LOOPBACK_NAMES, host_name, is_loopback

if TYPE_CHECKING:
    from starlette.types import Scope

SAFE_METHODS: Final = frozenset({"GET", "HEAD"})
PAIR_PATH: Final = "/pair/"
# A request that says it was passed on did not start at this computer, whatever its address says.
PASSED_ON: Final = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")


class Answer(Enum):
    """What the door says to a visit."""

    COME_IN = "come in"
    WRONG_NAME = "wrong name"
    FOREIGN_PAGE = "foreign page"
    THIS_COMPUTER_ONLY = "this computer only"
    NOT_PAIRED = "not paired"


@dataclass(frozen=True)
class Door:
    """Who may come in: the names the server answers to and, with --phone, the paired phones."""

    hosts: frozenset[str] = LOOPBACK_NAMES
    phones: Phones | None = None
    pairing: Pairing | None = None


@dataclass(frozen=True)
class Knock:
    """The facts of one visit that the door looks at."""

    path: str
    method: str
    peer: str
    headers: Headers

    @property
    def host(self) -> str:
        """The one Host the visit names, or nothing."""
        given = self.headers.getlist("host")
        return given[0].lower() if len(given) == 1 else ""

    @property
    def cookie(self) -> str:
        """The value of the phone's cookie, or nothing."""
        return cookie_parser(self.headers.get("cookie", "")).get(COOKIE, "")

    @property
    def is_from_here(self) -> bool:
        """Whether the visit starts at this very computer and says so by name."""
        passed_on = any(name in self.headers for name in PASSED_ON)
        return is_loopback(self.peer) and not passed_on and host_name(self.host) in LOOPBACK_NAMES


def hear(scope: "Scope") -> Knock:
    """Take the facts of a visit out of its ASGI scope."""
    client = scope.get("client")
    return Knock(
        path=scope["path"],
        method=scope.get("method", "WEBSOCKET"),
        peer=client[0] if client else "",
        headers=Headers(scope=scope),
    )


def judge(knock: Knock, door: Door) -> Answer:
    """Decide whether a visit may come in; what is not plainly allowed is refused."""
    if host_name(knock.host) not in door.hosts:
        return Answer.WRONG_NAME
    if is_from_foreign_page(knock):
        return Answer.FOREIGN_PAGE
    if knock.is_from_here:
        return Answer.COME_IN
    if door.phones is None:
        return Answer.THIS_COMPUTER_ONLY
    return Answer.COME_IN if door.phones.recognise(knock.cookie) else Answer.NOT_PAIRED


def is_from_foreign_page(knock: Knock) -> bool:
    """Tell whether another web page makes the browser ask, beyond following a plain link."""
    origin = knock.headers.get("origin")
    if knock.method not in SAFE_METHODS and origin is not None:
        return not _is_same_origin(origin, knock.host)
    site = knock.headers.get("sec-fetch-site", "none")
    is_link = knock.headers.get("sec-fetch-mode") == "navigate" and knock.method in SAFE_METHODS
    return site not in {"same-origin", "none"} and not is_link


def _is_same_origin(origin: str, host: str) -> bool:
    try:
        parts = urlsplit(origin.lower())
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and parts.netloc == host
