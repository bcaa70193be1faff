"""Streamlit's settings for Reachout, the same wherever and by whomever it is started."""

import secrets
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from streamlit import config

HOUSE: Final = Path(__file__).resolve().parent.parent
PACKAGED: Final = HOUSE / ".streamlit" / "config.toml"

# These hold whatever any file says, the packaged one included.
FIXED: Final[Mapping[str, object]] = {
    "global.developmentMode": False,
    "logger.level": "warning",
    "server.headless": True,
    "server.fileWatcherType": "none",
    "server.enableCORS": True,
    "server.enableXsrfProtection": True,
    "server.enableStaticServing": False,
    "server.enableAgentApi": False,
    "server.baseUrlPath": "",
    "browser.gatherUsageStats": False,
    "browser.serverAddress": "127.0.0.1",
    "client.showErrorDetails": "none",
    "client.allowedOrigins": [],
    "secrets.files": [],
}


def settle(*, address: str, port: int, hosts: Iterable[str]) -> None:
    """Set every Streamlit option: our own values, and Streamlit's defaults for all the rest.

    A config.toml in the home folder or the current folder is therefore without effect.
    """
    # The list of all options has no public name; App.run() reads the same one.
    known = config._config_options_template  # noqa: SLF001
    defaults = {name: option.default_val for name, option in known.items()}
    ours: dict[str, object] = {
        **dict(flatten(tomllib.loads(PACKAGED.read_text(encoding="utf-8")))),
        **FIXED,
        "logger.messageFormat": "%(message)s",
        "server.cookieSecret": secrets.token_hex(32),
        "server.address": address,
        "server.port": port,
        "server.allowedHosts": sorted(hosts),
        "browser.serverPort": port,
    }
    config.get_config_options(force_reparse=True, options_from_flags={**defaults, **ours})


def flatten(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, object]]:
    """Yield a TOML table's values under dotted names."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from flatten(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
