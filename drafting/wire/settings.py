"""Where the model is, checked before anything is sent."""

import os
import re
from collections.abc import Mapping
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr

from drafting.wire.errors import BadAddress, BadKey, BadSetting

EXAMPLE = "write it like http://localhost:8080/v1"
DUMMY_KEY = "none"
OPENAI_HOST = "api.openai.com"
LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
LONGEST_NAME = 200
LONGEST_WAIT = 3600.0

_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?")
_IPV6 = re.compile(r"\[[0-9a-f:.]+\]")
_ENDPOINT = re.compile(r"/(?:chat/)?completions/*$")


def _read_address(value: object) -> str:
    """The address in its normal form, or BadAddress. It is never repeated: it may hold a secret."""
    text = value.strip() if isinstance(value, str) else ""
    if not text:
        raise BadAddress("the model server's address is missing", EXAMPLE)
    if any(char.isspace() or not char.isprintable() for char in text):
        raise BadAddress("the model server's address has a space or a hidden sign in it", EXAMPLE)
    if not text.lower().startswith(("http://", "https://")):
        raise BadAddress("the model server's address does not begin with http://", EXAMPLE)
    scheme, _, rest = text.partition("://")
    if "@" in rest:
        raise BadAddress(
            "the model server's address has a name or password in it", "put the key in its own box"
        )
    if "?" in rest or "#" in rest or "\\" in rest:
        raise BadAddress("the model server's address has more than host and path in it", EXAMPLE)
    host, slash, path = rest.partition("/")
    _check_host(host)
    path = _ENDPOINT.sub("", slash + path).rstrip("/")
    # Nearly every server of this kind listens under /v1, and people copy the address without it.
    return f"{scheme.lower()}://{host.lower()}{path or '/v1'}"


def _check_host(host: str) -> None:
    name, port = host.lower(), ""
    if not name.endswith("]") and ":" in name:
        name, _, port = name.rpartition(":")
        if not (port.isascii() and port.isdecimal() and 0 < int(port[:6]) < 65536):
            raise BadAddress("the port in the model server's address is not a port", EXAMPLE)
    if not (_HOST.fullmatch(name) or _IPV6.fullmatch(name)) or len(name) > 253:
        raise BadAddress("the model server's address names no computer", EXAMPLE)
    try:
        urlsplit(f"http://{name}/")
    except ValueError:
        raise BadAddress("the model server's address names no computer", EXAMPLE) from None


def _read_key(value: object) -> SecretStr:
    text = value.get_secret_value() if isinstance(value, SecretStr) else value
    if text is None:
        return SecretStr("")
    if not isinstance(text, str):
        raise BadKey("the key is no text", "copy the key again")
    text = text.strip()
    if not all("!" <= char <= "~" for char in text):
        raise BadKey("the key holds a sign that no key has", "copy the key again, without spaces")
    return SecretStr(text)


def _read_model(value: object) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if not text:
        raise BadSetting("the model has no name yet", "write the name that the server knows it by")
    if len(text) > LONGEST_NAME or not text.isprintable():
        raise BadSetting("the model's name is no name", "write the name that the server knows")
    return text


def _read_wait(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise BadSetting("a waiting time is no number", "write the seconds to wait, such as 60")
    try:
        seconds = float(value)
    except ValueError:
        seconds = -1.0
    if not 0 < seconds <= LONGEST_WAIT:
        raise BadSetting(
            "a waiting time is not between 0 seconds and an hour", "write seconds, such as 60"
        )
    return seconds


Wait = Annotated[float, BeforeValidator(_read_wait)]


class ModelSettings(BaseModel):
    """A model server that can be asked. Making one raises BadAddress, BadKey or BadSetting.

    ``timeout`` is for a whole answer; the other waits are for the connection, for the first word
    and between two words. ``masked`` says that names leave as marks only, ``hidden_words`` which
    further words do.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    base_url: Annotated[str, BeforeValidator(_read_address)]
    key: Annotated[SecretStr, BeforeValidator(_read_key)] = Field(default=SecretStr(""))
    model: Annotated[str, BeforeValidator(_read_model)]
    timeout: Wait = 180.0
    connect: Wait = 5.0
    first_words: Wait = 60.0
    pause: Wait = 20.0
    masked: bool = True
    hidden_words: tuple[str, ...] = ()

    @property
    def host(self) -> str:
        """The host and port, as an error may name them."""
        return self.base_url.partition("://")[2].partition("/")[0]

    @property
    def is_secure(self) -> bool:
        """Whether the way there is encrypted."""
        return self.base_url.startswith("https://")

    @property
    def is_local(self) -> bool:
        """Whether the server runs on this very machine."""
        return self.host in LOOPBACK or self.host.rpartition(":")[0] in LOOPBACK

    @property
    def is_openai(self) -> bool:
        """Whether this is OpenAI's own server: the only one that the environment's key is for."""
        name = self.host.removesuffix(":443")
        return self.is_secure and (name == OPENAI_HOST or name.endswith(f".{OPENAI_HOST}"))

    def key_to_send(self, environment: Mapping[str, str] | None = None) -> str:
        """The key for this server: the person's own, OpenAI's from the environment, or a dummy."""
        own = self.key.get_secret_value()
        if own or not self.is_openai:
            return own or DUMMY_KEY
        known = os.environ if environment is None else environment
        found = _read_key(known.get("OPENAI_API_KEY")).get_secret_value()
        if not found:
            raise BadKey("this server needs a key and there is none", "add the key on Me")
        return found
