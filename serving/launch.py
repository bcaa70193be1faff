"""Starts Reachout: settings, sockets, the app behind its door, and a line that says where."""

import contextlib
import ipaddress
import socket
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import streamlit as st
import uvicorn
from starlette.middleware import Middleware

from serving.access import Door
from serving.front import Front
from serving.network import NoFreePortError, find_home_addresses, is_home_address, listen
from serving.pages import own_routes
from serving.pairing import Pairing
from serving.phones import Phones, find_key_file
from serving.readying import Visits, get_ready
from serving.settings import HOUSE, settle
from serving.standing import LOOPBACK_NAMES, is_loopback
from serving.terminal import listen_for_enter, say, show_code

SCRIPT: Final = HOUSE / "app.py"
UNUSABLE: Final = 2
_SECONDS_TO_CLOSE: Final = 2


class ServeError(Exception):
    """Reachout cannot be started as asked; the message says why and what to do."""


@dataclass(frozen=True)
class Plan:
    """Where to listen and whom to let in."""

    addresses: tuple[str, ...]
    home: tuple[str, ...]

    @property
    def hosts(self) -> frozenset[str]:
        """The names that a visit may use."""
        return LOOPBACK_NAMES | frozenset(self.home)


def serve(
    host: str = "127.0.0.1", port: int = 8501, *, phone: bool = False, script: Path = SCRIPT
) -> int:
    """Serve Reachout until it is stopped, and return the exit status.

    Any other `host` than this computer's own, or `phone`, asks everybody else to pair first.
    """
    try:
        plan = make_plan(host, phone=phone)
        sockets = listen(plan.addresses, port)
    except (ServeError, NoFreePortError) as trouble:
        say(str(trouble), out=sys.stderr)
        return UNUSABLE
    except OSError:
        say(
            f"This computer has no address {host}. Start Reachout without --host.",
            out=sys.stderr,
        )
        return UNUSABLE
    return _run(plan, sockets, wanted=port, script=script)


def make_plan(host: str, *, phone: bool) -> Plan:
    """Decide the addresses to listen on, or raise `ServeError` with a sentence."""
    host = "127.0.0.1" if host == "localhost" else host.strip("[]")
    if is_loopback(host):
        if not phone:
            return Plan((host,), ())
        home = find_home_addresses()[:1]
        if not home:
            raise ServeError(
                "This computer is in no home network just now. Connect it to the Wi-Fi that the "
                "phone uses, or start Reachout without --phone."
            )
        return Plan((host, *home), tuple(home))
    return _plan_for_named(host)


def _plan_for_named(host: str) -> Plan:
    try:
        is_everywhere = ipaddress.ip_address(host).is_unspecified
    except ValueError:
        raise ServeError(
            f"{host} is not an address in numbers. Use one such as 192.168.0.20, or --phone."
        ) from None
    if is_everywhere:
        return Plan((host,), tuple(find_home_addresses()))
    if not is_home_address(host):
        raise ServeError(
            f"{host} is on the open internet, and Reachout is for a home network only. "
            "Start it with --phone instead."
        )
    return Plan(("127.0.0.1", host), (host,))


def build_app(script: Path, door: Door, visits: Visits) -> st.App:
    """Return the app script behind its front door."""
    front = Middleware(Front, door=door, visits=visits)
    return st.App(script, routes=own_routes(), middleware=[front])


class _Server(uvicorn.Server):
    """Uvicorn, and a word when it is ready."""

    def __init__(self, config: uvicorn.Config, when_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._when_ready = when_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._when_ready()


def _run(plan: Plan, sockets: Sequence[socket.socket], *, wanted: int, script: Path) -> int:
    port: int = sockets[0].getsockname()[1]
    settle(address=plan.addresses[0], port=port, hosts=plan.hosts)
    door, visits = _make_door(plan, port), Visits()

    def when_ready() -> None:
        _announce(plan, port, wanted)
        get_ready(visits)
        if door.pairing:
            door.pairing.offer()
            listen_for_enter(door.pairing)

    server = _Server(_configure(build_app(script, door, visits)), when_ready)
    try:
        # Ctrl+C comes back as KeyboardInterrupt, unless it is still on its way to another thread.
        with contextlib.suppress(KeyboardInterrupt):
            server.run(sockets=list(sockets))
    finally:
        for bound in sockets:
            bound.close()
    if not server.started:
        say("Reachout could not start. The lines above say why.", out=sys.stderr)
        return 1
    say("\nReachout is closed. What you saved is kept.")
    return 0


def _make_door(plan: Plan, port: int) -> Door:
    if not plan.home and plan.addresses and is_loopback(plan.addresses[0]):
        return Door()
    shown = plan.home[0] if plan.home else plan.addresses[0]
    pairing = Pairing(lambda secret: show_code(shown, port, secret))
    return Door(plan.hosts, Phones(find_key_file()), pairing)


def _announce(plan: Plan, port: int, wanted: int) -> None:
    own = plan.addresses[0] if is_loopback(plan.addresses[0]) else "127.0.0.1"
    at = f"http://[{own}]:{port}" if ":" in own else f"http://{own}:{port}"
    moved = f"Port {wanted} is taken by another program. " if wanted not in {0, port} else ""
    say(f"{moved}Reachout is open at {at} (stop it with Ctrl+C).")


def _configure(app: st.App) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        ws="websockets-sansio",
        ws_ping_interval=30,
        ws_ping_timeout=30,
        ws_per_message_deflate=False,
        access_log=False,
        log_config=None,
        log_level="error",
        server_header=False,
        # Nobody stands before Reachout, so nobody may say where a visit really came from.
        proxy_headers=False,
        timeout_graceful_shutdown=_SECONDS_TO_CLOSE,
    )
