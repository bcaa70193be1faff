"""Phones that were paired: each holds a signed cookie, and one key on this computer signs them."""

import os
import secrets
from pathlib import Path
from typing import Final

from itsdangerous import BadData, URLSafeTimedSerializer
from platformdirs import user_data_path

COOKIE: Final = "reachout_phone"
KEY_NAME: Final = "phones.key"
# The longest life that browsers grant a cookie; every opening of the app starts it anew.
REMEMBERED_SECONDS: Final = 400 * 24 * 60 * 60
_KEY_BYTES: Final = 32


class Phones:
    """Gives cookies to phones and knows them again, until the key is changed."""

    def __init__(self, key_file: Path) -> None:
        self._key_file = key_file

    def admit(self, phone: str | None = None) -> str:
        """Return a cookie value for a new phone, or a fresh one for a phone known by its id."""
        return self._signer().dumps({"phone": phone or secrets.token_hex(8)})

    def recognise(self, cookie: str) -> str | None:
        """Return the id of the phone that holds this cookie, or nothing for a stranger."""
        if not cookie:
            return None
        try:
            held = self._signer().loads(cookie, max_age=REMEMBERED_SECONDS)
        except BadData:
            return None
        phone = held.get("phone") if isinstance(held, dict) else None
        return phone if isinstance(phone, str) and phone else None

    def forget_all(self) -> None:
        """Change the key, so that no cookie given so far is good any more."""
        _write_key(self._key_file)

    def _signer(self) -> URLSafeTimedSerializer:
        # Read each time: another process may have changed the key, and then it counts at once.
        return URLSafeTimedSerializer(_read_key(self._key_file), salt="reachout phone")


def forget_phones(key_file: Path | None = None) -> None:
    """Forget every paired phone; each must be paired again."""
    Phones(key_file or find_key_file()).forget_all()


def find_key_file() -> Path:
    """Return where the key lies: beside the log, in the person's own data folder."""
    log = os.environ.get("REACHOUT_DATA")
    if log:
        return Path(log).expanduser().absolute().parent / KEY_NAME
    return user_data_path("reachout", appauthor=False) / KEY_NAME


def _read_key(key_file: Path) -> str:
    try:
        key = key_file.read_text(encoding="ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        key = ""
    return key if len(key) >= 2 * _KEY_BYTES else _write_key(key_file)


def _write_key(key_file: Path) -> str:
    key_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = secrets.token_hex(_KEY_BYTES)
    # A new file of its own, moved into place: never half a key, and never readable by others.
    fresh = key_file.with_name(f"{key_file.name}.{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key)
    fresh.replace(key_file)
    return key
