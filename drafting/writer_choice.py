"""Which writer writes: the built-in one, or a model server, as the log's settings hold it."""

from dataclasses import dataclass
from typing import Literal

from drafting.modelling.chosen import ADDRESS, HIDDEN, KEY, NAME, UNMASKED
from drafting.wire import ModelError, ModelSettings
from store import Log

WRITER = "writer"
Writer = Literal["built-in", "model"]


@dataclass(frozen=True)
class WriterChoice:
    """The choice as it is kept; the key itself is never part of it.

    ``masked`` hides names, places and addresses from a model, ``hidden`` further words with them.
    """

    writer: Writer = "built-in"
    address: str = ""
    model: str = ""
    has_key: bool = False
    masked: bool = True
    hidden: tuple[str, ...] = ()


def load_choice(log: Log) -> WriterChoice:
    """The choice as the log holds it."""
    wanted = log.settings.get(WRITER, "built-in")
    return WriterChoice(
        writer="model" if wanted == "model" else "built-in",
        address=str(log.settings.get(ADDRESS, "")),
        model=str(log.settings.get(NAME, "")),
        has_key=bool(log.settings.get(KEY)),
        masked=not log.settings.get(UNMASKED),
        hidden=tuple(map(str, log.settings.get(HIDDEN) or ())),
    )


def keep_choice(log: Log, choice: WriterChoice, new_key: str = "") -> ModelSettings | None:
    """Keeps the choice and gives the server that it names, or None where it names none.

    ModelError says why a server cannot be used; nothing has changed then.
    A key belongs to the server it was typed for: with another address the old one is let go of.
    """
    with log.writing():
        key = new_key or _kept_key(log, choice.address)
        server = _server(choice, key)
        log.settings.set(WRITER, choice.writer)
        log.settings.set(ADDRESS, server.base_url if server else choice.address or None)
        log.settings.set(NAME, choice.model or None)
        log.settings.set(UNMASKED, None if choice.masked else True)
        log.settings.set(HIDDEN, list(choice.hidden) or None)
        log.settings.set(KEY, (server.key.get_secret_value() if server else key) or None)
    return server


def forget_key(log: Log) -> None:
    """Takes the key out of the log."""
    log.settings.set(KEY, None)


def _server(choice: WriterChoice, key: str) -> ModelSettings | None:
    """The server, looked at where it is wanted or all of it is there."""
    if choice.writer == "built-in" and not (choice.address and choice.model):
        return None
    return ModelSettings(base_url=choice.address, key=key, model=choice.model)


def _kept_key(log: Log, address: str) -> str:
    """The key in the log, if it was typed for this very server."""
    kept = log.settings.get(KEY) or ""
    known = log.settings.get(ADDRESS, "")
    return str(kept) if kept and _same_server(known, address) else ""


def _same_server(one: str, other: str) -> bool:
    try:
        first, second = (ModelSettings(base_url=url, model="any") for url in (one, other))
    except ModelError:
        return one == other
    return (first.is_secure, first.host) == (second.is_secure, second.host)
