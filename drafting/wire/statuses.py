"""Turns what the SDK raises into one of our own errors, by its fact and never by its text."""

import re

from drafting.wire.errors import (
    Busy,
    CutOff,
    ModelError,
    NotAccepted,
    NotAModelServer,
    Refused,
    ServerTrouble,
    TooMuch,
    TooSlow,
    UnknownModel,
    Unreachable,
)
from drafting.wire.settings import ModelSettings

LONGEST_WAIT = 86_400.0


def explain(error: Exception, settings: ModelSettings, *, has_answered: bool) -> ModelError:
    """The fact behind an SDK error. It is read by shape, so that only model.py needs the SDK."""
    for cause in _causes(error):
        if isinstance(cause, TooMuch):
            return cause
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return _by_status(status, error, settings)
    names = {type(cause).__name__ for cause in _causes(error)}
    if has_answered:
        return _in_the_middle(names, settings)
    if names & {"ReadTimeout", "WriteTimeout"}:
        return TooSlow(
            f"the model at {settings.host} did not answer in time",
            "try again, or choose a smaller model",
        )
    if names & {"RemoteProtocolError", "UnsupportedProtocol", "LocalProtocolError"}:
        return NotAModelServer(
            f"what answers at {settings.host} is no web server, or hung up at once",
            "check the address and whether it needs https://",
        )
    return Unreachable(
        f"nobody answers at {settings.host}",
        "check that the model server is running and that the address is right",
    )


def _causes(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    here: BaseException | None = error
    while here is not None and here not in found:
        found.append(here)
        here = here.__cause__ or here.__context__
    return found


def _in_the_middle(names: set[str], settings: ModelSettings) -> ModelError:
    if "APIConnectionError" in names or "APITimeoutError" in names:
        return CutOff("the connection broke in the middle of the answer", "try again")
    if "APIError" in names:
        return ServerTrouble(
            f"the model server at {settings.host} reports a fault of its own",
            "try again in a minute",
        )
    return NotAModelServer(
        f"something answers at {settings.host}, but not as a chat model would",
        "check the address, which often ends in /v1",
    )


def _by_status(status: int, error: Exception, settings: ModelSettings) -> ModelError:
    host = settings.host
    if status in (401, 403):
        return Refused(f"the model server at {host} does not accept the key", "check the key on Me")
    if status == 404:
        return UnknownModel(
            f"the model server at {host} does not know the model {settings.model}",
            "check its name, and that the address ends as the server wants it",
        )
    if status == 429:
        return _busy(error, host)
    if status in (400, 413, 422):
        return NotAccepted(
            f"the model server at {host} does not take this question from us",
            "try another model there",
        )
    if status >= 500:
        return ServerTrouble(
            f"the model server at {host} has trouble of its own", "try again in a minute"
        )
    return NotAModelServer(
        f"something answers at {host}, but not as a chat model would",
        "check the address, which often ends in /v1",
    )


def _busy(error: Exception, host: str) -> Busy:
    if getattr(error, "code", None) == "insufficient_quota":
        return Busy(f"the account at {host} has no credit left", "add some there, then try again")
    wait = _read_wait(error)
    when = f"in {_say_wait(wait)}" if wait else "in a minute"
    return Busy(f"the model server at {host} is busy", f"try again {when}", wait=wait)


def _read_wait(error: Exception) -> float | None:
    headers = getattr(getattr(error, "response", None), "headers", {})
    text = str(headers.get("retry-after", "")).strip()
    if not re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{1,3})?", text):
        return None
    return min(float(text), LONGEST_WAIT) or None


def _say_wait(seconds: float) -> str:
    if seconds < 91:
        return "a second" if seconds <= 1 else f"{seconds:.0f} seconds"
    if seconds < 5400:
        return f"{seconds / 60:.0f} minutes"
    return f"{seconds / 3600:.0f} hours"
