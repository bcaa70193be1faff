"""The one place that speaks through the OpenAI SDK: a question goes out, words come back.

Callers use ``drafting.modelling``. The SDK is imported with the first question only, because
its import takes longer than everything else at the start of a command.
"""

import ssl
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from drafting.wire.answer import Answer
from drafting.wire.errors import ModelError
from drafting.wire.flow import Words
from drafting.wire.line import Line
from drafting.wire.settings import ModelSettings

if TYPE_CHECKING:
    import httpx2
    from openai import OpenAI

OWN_HEADERS = frozenset(
    {"host", "connection", "content-type", "content-length", "accept", "user-agent"}
)
OPENAI_HEADERS = frozenset({"openai-organization", "openai-project"})

Message = Mapping[str, object]


class _Wire(ABC):
    """One question on a connection of its own, which ends with it."""

    def __init__(self, settings: ModelSettings) -> None:
        self.settings = settings
        self.answer = Answer(settings)
        self.line = Line()

    def cut(self) -> None:
        """End the answer at once, from any thread."""
        self.line.cut()

    def words(self) -> Iterator[Words]:
        """The words as they arrive; only ModelError can be raised."""
        trouble: ModelError | None = None
        try:
            yield from self._ask()
        except ModelError as error:
            trouble = error
        except Exception as error:  # noqa: BLE001 - the SDK raises anything on a foreign answer
            trouble = self.answer.explain(error)
        finally:
            self.line.close()
        if trouble is not None:
            # Raised outside the handler: the SDK's error holds headers and is no part of ours.
            raise trouble

    @abstractmethod
    def _ask(self) -> Iterator[Words]:
        """Send the question and read the answer; anything may be raised."""

    def _note_answer(self, response: "httpx2.Response") -> None:
        self.answer.note_start()
        response.stream = _watched(response.stream, self.answer.note_bytes)


class ChatWire(_Wire):
    """One streamed chat completion, in plain text."""

    def __init__(self, messages: Sequence[Message], settings: ModelSettings) -> None:
        super().__init__(settings)
        self._messages = messages

    @property
    def model(self) -> str:
        """Who answered, in the server's own words, else as asked."""
        return self.answer.model or self.settings.model

    def _ask(self) -> Iterator[Words]:
        messages: Any = list(self._messages)
        with (
            _open_client(self.settings, self.line, self._note_answer) as client,
            client.chat.completions.create(
                model=self.settings.model,
                messages=messages,
                stream=True,
            ) as stream,
        ):
            for chunk in stream:
                yield from self.answer.read(chunk)
                if self.answer.is_finished:
                    break
        yield from self.answer.end()


class ListWire(_Wire):
    """The names of the models that a server offers, each as one word."""

    def _ask(self) -> Iterator[Words]:
        with _open_client(self.settings, self.line, self._note_answer) as client:
            found = [model.id for model in client.models.list().data]
        yield from (Words(name) for name in found if isinstance(name, str))


@contextmanager
def _open_client(
    settings: ModelSettings, line: Line, note_answer: Callable[["httpx2.Response"], None]
) -> Iterator["OpenAI"]:
    """A client for one question, without retries, redirects or a stored connection."""
    import httpx2  # noqa: PLC0415 - comes with the SDK
    import openai  # noqa: PLC0415 - only who asks a model waits for the import

    key = settings.key_to_send()

    def prepare(request: httpx2.Request) -> None:
        _keep_own_headers(request.headers, settings, key)
        request.extensions["trace"] = line.trace

    timeout = httpx2.Timeout(settings.timeout, connect=settings.connect)
    with (
        openai.DefaultHttpxClient(
            verify=_trust(is_secure=settings.is_secure),
            trust_env=not settings.is_local,
            follow_redirects=False,
            event_hooks={"request": [prepare], "response": [note_answer]},
            timeout=timeout,
        ) as http,
        openai.OpenAI(
            api_key=key,
            base_url=settings.base_url,
            http_client=http,
            timeout=timeout,
            max_retries=0,
        ) as client,
    ):
        yield client


def _keep_own_headers(headers: "httpx2.Headers", settings: ModelSettings, key: str) -> None:
    """The environment may add headers and the SDK tells about the machine: neither goes out."""
    allowed = OWN_HEADERS | (OPENAI_HEADERS if settings.is_openai else frozenset())
    for name in list(headers):
        if name.lower() not in allowed:
            del headers[name]
    headers["authorization"] = f"Bearer {key}"
    headers["user-agent"] = "reachout"
    # A packed answer would wait for a full block.
    headers["accept-encoding"] = "identity"


@cache
def _trust(*, is_secure: bool) -> ssl.SSLContext:
    """Whom to trust; loading the certificates takes longer than the rest of a client."""
    import httpx2  # noqa: PLC0415 - comes with the SDK

    # Without https there is nothing to trust, and an empty context trusts nobody.
    return httpx2.create_ssl_context() if is_secure else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _watched(stream: Any, note: Callable[[bytes], None]) -> "httpx2.SyncByteStream":
    """The same bytes, each part told to ``note`` first."""
    import httpx2  # noqa: PLC0415 - comes with the SDK

    class Watched(httpx2.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            for part in stream:
                note(part)
                yield part

        def close(self) -> None:
            stream.close()

    return Watched()
