"""Where to listen: this computer's addresses, found without sending anything, and sockets."""

import contextlib
import errno
import ipaddress
import os
import socket
from collections.abc import Sequence
from typing import Final

BACKLOG: Final = 2048
PORTS_TRIED: Final = 20
# Asking the system for the way to an address sends nothing. One in each kind of home network,
# and one that nobody has, for the way out.
_ASKED: Final = ("192.168.0.1", "10.0.0.1", "172.16.0.1", "169.254.0.1", "203.0.113.1")
_TAKEN: Final = frozenset({errno.EADDRINUSE, errno.EACCES})


class NoFreePortError(Exception):
    """No port near the wanted one is free; the message says it to the person."""


def find_home_addresses() -> list[str]:
    """Return this computer's IPv4 addresses in the home network, the likeliest first."""
    found: list[str] = []
    for asked in _ASKED:
        address = _address_towards(asked)
        if address and address not in found and is_home_address(address):
            found.append(address)
    return found


def is_home_address(address: str) -> bool:
    """Tell whether an address belongs to a network of one's own, not to the open internet."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    return not (ip.is_global or ip.is_loopback or ip.is_unspecified or ip.is_multicast)


def _address_towards(asked: str) -> str | None:
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect((asked, 9))
        return str(probe.getsockname()[0])
    return None


def listen(addresses: Sequence[str], port: int) -> list[socket.socket]:
    """Return one listening socket for each address, all on the first port that is free for all."""
    for tried in [port] if port == 0 else range(port, min(port + PORTS_TRIED, 65536)):
        try:
            return _listen_on(addresses, tried)
        except OSError as trouble:
            if trouble.errno not in _TAKEN:
                raise
    last = min(port + PORTS_TRIED, 65536) - 1
    raise NoFreePortError(
        f"The ports {port} to {last} are all taken by other programs. "
        f"Start Reachout with another one, for example: reachout serve --port {port + 1000}"
    )


def _listen_on(addresses: Sequence[str], port: int) -> list[socket.socket]:
    with contextlib.ExitStack() as opened:
        sockets: list[socket.socket] = []
        for address in addresses:
            sockets.append(opened.enter_context(_bind(address, port)))
            port = sockets[0].getsockname()[1]
        opened.pop_all()
        return sockets


def _bind(address: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    bound = socket.socket(family)
    try:
        # On Windows this would let two programs share the port unseen.
        if os.name != "nt":
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((address, port))
        bound.listen(BACKLOG)
        bound.setblocking(False)
    except BaseException:
        bound.close()
        raise
    return bound
