"""How the app script knows whether the front door (server.py) stands before it."""

import ipaddress
import secrets
from typing import Final, Literal

import streamlit as st

Standing = Literal["fronted", "alone", "exposed"]

FRONT_HEADER: Final = "x-reachout-front"
# Drawn anew in every process, so that a visitor cannot claim to have come through the front door.
FRONT_TOKEN: Final = secrets.token_hex(16)
LOOPBACK_NAMES: Final = frozenset({"127.0.0.1", "localhost", "::1"})


def where_served() -> Standing:
    """Say how this visit reached the app script.

    `fronted`: through server.py, all is well. `alone`: bare `streamlit run app.py`, visited from
    this computer: show the app and say that it stands alone. `exposed`: bare, and visited from
    elsewhere or under a foreign name: show nothing of the log.
    """
    headers = st.context.headers
    if secrets.compare_digest(headers.get(FRONT_HEADER, ""), FRONT_TOKEN):
        return "fronted"
    from_here = st.context.ip_address is None and "x-forwarded-for" not in headers
    named_here = host_name(headers.get("host", "localhost")) in LOOPBACK_NAMES
    return "alone" if from_here and named_here else "exposed"


def host_name(host: str) -> str:
    """Return the bare name in a Host header, or nothing when it is not one plain name."""
    name, _, port = host.rpartition(":") if _has_port(host) else (host, "", "")
    if port and not (port.isascii() and port.isdigit()):
        return ""
    if name.startswith("[") and name.endswith("]"):
        name = name[1:-1]
    name = name.lower().removesuffix(".")
    return name if name and not set(name) & set("/@?#[] \t,") else ""


def _has_port(host: str) -> bool:
    return ":" in host.rpartition("]")[2]


def is_loopback(address: str) -> bool:
    """Tell whether a peer's address is this very computer."""
    try:
        peer = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(peer, "ipv4_mapped", None)
    return (mapped or peer).is_loopback
