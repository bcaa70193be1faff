"""The headers that every answer carries, and those it must not carry."""

from collections.abc import Iterable
from typing import Final

RawHeaders = list[tuple[bytes, bytes]]

# What a page of ours may load. Scripts: Streamlit's own files, and blob: because a v2 component's
# inline module is imported from one. Styles: Streamlit writes them into the page as it draws.
_APP_POLICY: Final = {
    "default-src": "'none'",
    "script-src": "'self' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "media-src": "'self' data: blob:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "frame-src": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
CALM_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
_CLOSED: Final = (
    "camera microphone geolocation payment usb midi serial hid display-capture "
    "accelerometer gyroscope magnetometer"
)
STANDING: Final[RawHeaders] = [
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"permissions-policy", ", ".join(f"{name}=()" for name in _CLOSED.split()).encode()),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"x-robots-tag", b"noindex"),
]
# Reachout is used from its own origin only, so nobody needs leave to read it from another.
_DROPPED: Final = (b"access-control-", b"server")


def app_policy(host: str, script_hashes: Iterable[str] = ()) -> bytes:
    """Return the content security policy of an app page that was asked for at `host`."""
    policy = dict(_APP_POLICY)
    # Older Safari does not count a WebSocket as 'self', so the address is named as well.
    policy["connect-src"] += f" ws://{host} wss://{host}"
    policy["script-src"] += "".join(f" '{digest}'" for digest in script_hashes)
    return "; ".join(f"{name} {value}" for name, value in policy.items()).encode()


def finish(headers: Iterable[tuple[bytes, bytes]], policy: bytes) -> RawHeaders:
    """Return an answer's headers with ours added where it has none of its own."""
    kept = [(name.lower(), value) for name, value in headers]
    kept = [pair for pair in kept if not pair[0].startswith(_DROPPED)]
    present = {name for name, _ in kept}
    added = [*STANDING, (b"content-security-policy", policy)]
    return kept + [pair for pair in added if pair[0] not in present]


def without(headers: Iterable[tuple[bytes, bytes]], *names: bytes) -> RawHeaders:
    """Return headers less the named ones."""
    return [(name, value) for name, value in headers if name.lower() not in names]
