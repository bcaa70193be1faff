"""A fake OpenAI-compatible server over real HTTP, for every fault that a real one has.

In a test: ``with FakeModel() as fake: fake.reply(Reply(status=503)); ...fake.url``. By hand:
``python -m tests.fake_model --port 8099``. It checks itself: what it sends is what the SDK's own
records accept, and a question that a real server would refuse is refused here too.
"""

import argparse
import json
import re
import select
import socket
import sys
import threading
import time
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from tests.fake_answers import GOOD, Reply, many_tokens, stream_frames, whole

__all__ = ["Asked", "FakeModel", "Reply", "many_tokens", "stream_frames", "whole"]

ROLES = frozenset({"system", "developer", "user", "assistant", "tool"})
KEYS = frozenset({"model", "messages", "stream", "temperature", "max_tokens", "stream_options"})
PAGE = "<!doctype html><html><body><h1>Welcome to this router</h1></body></html>"
MARK = re.compile(r"\[[A-Z]+_\d+\]")
CANARY = re.compile(r"CANARY[-\w]*|https?://[^\s\"')]+")


@dataclass(frozen=True)
class Asked:
    """One question as it came in."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """Everything that the messages say."""
        return "\n".join(str(turn.get("content")) for turn in self.data.get("messages", []))


class FakeModel:
    """The server, what it was asked, and what it will answer next."""

    def __init__(self, default: Reply | None = None, *, port: int = 0) -> None:
        self.default = default or Reply()
        self.asked: list[Asked] = []
        self.complaints: list[str] = []
        self.hung_up = threading.Event()
        self.began = threading.Event()
        self.closing = threading.Event()
        self._replies: list[Reply] = []
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.fake = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def url(self) -> str:
        """The address to put into the settings."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def reply(self, *replies: Reply) -> None:
        """Answer the next questions so; after them the default again."""
        with self._lock:
            self._replies.extend(replies)

    def next_reply(self) -> Reply:
        with self._lock:
            return self._replies.pop(0) if self._replies else self.default

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    fake: FakeModel

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - its own
        """A test that hangs up is no trouble; anything else is."""
        error = sys.exception() if sys.version_info >= (3, 12) else sys.exc_info()[1]
        if isinstance(error, ConnectionError):
            self.fake.hung_up.set()
        else:
            self.fake.complaints.append(repr(error))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its own name
        """Quiet."""

    def do_GET(self) -> None:
        self._note(b"")
        if self.path != "/v1/models":
            self._send_error(404, "no such path")
            return
        names = ("fake-model", "fake-model-small")
        models = [{"id": n, "object": "model", "created": 1, "owned_by": "us"} for n in names]
        self._send_json(200, {"object": "list", "data": models})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", "0")))
        asked = self._note(body)
        self.server.fake.began.set()
        trouble = find_trouble(asked)
        if trouble:
            self.server.fake.complaints.append(trouble)
            self._send_error(400, trouble)
            return
        reply = self.server.fake.next_reply()
        if reply.before and self._is_left_waiting(reply.before):
            return
        self._answer(reply, asked)

    def _note(self, body: bytes) -> Asked:
        try:
            data = json.loads(body) if body else {}
        except ValueError:
            data = {}
        headers = {name.lower(): value for name, value in self.headers.items()}
        asked = Asked(self.command, self.path, headers, body, data)
        self.server.fake.asked.append(asked)
        return asked

    def _answer(self, reply: Reply, asked: Asked) -> None:
        if reply.shape == "obedient":
            text = "Hi Dana,\n\n" + " ".join(CANARY.findall(asked.words)) + "\n\nSam"
            reply = replace(reply, shape="chat", text=text)
        if reply.shape == "echo_marks":
            marks = dict.fromkeys(MARK.findall(asked.words.rpartition("==========\n{")[2]))
            text = "Thank you all. " + " and ".join(marks) + " stayed with me."
            reply = replace(reply, shape="chat", text=text)
        if reply.status >= 400:
            self._send_error(reply.status, reply.error_text, reply.headers)
        elif reply.shape == "redirect":
            self._send(307, b"", "text/plain", (("Location", "http://127.0.0.1:9/v1"),))
        elif reply.shape == "not_http":
            self.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")
            self.close_connection = True
        elif reply.shape == "html":
            self._send(200, PAGE.encode(), reply.content_type or "text/html", reply.headers)
        elif reply.shape == "error_body":
            self._send_json(200, {"error": {"message": reply.error_text}})
        elif reply.shape == "one_piece" or not asked.data.get("stream"):
            self._send_json(200, whole(reply))
        else:
            self._stream(reply)

    def _stream(self, reply: Reply) -> None:
        frames = list(stream_frames(reply))
        self.send_response(200)
        self.send_header("Content-Type", reply.content_type or "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        if reply.has_length:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Connection", "close")
        self.end_headers()
        began = time.monotonic()
        for number, frame in enumerate(frames):
            if number == reply.close_after:
                self._break()
                return
            if number == reply.stall_after:
                self._is_left_waiting(3600, pings=reply.pings)
                self.close_connection = True
                return
            pause = began + number * reply.every - time.monotonic()
            if pause > 0 and self._is_left_waiting(pause):
                return
            self._write_part(frame, reply)
        if reply.has_length:
            self.wfile.write(b"0\r\n\r\n")
        else:
            self.close_connection = True

    def _write_part(self, part: bytes, reply: Reply) -> None:
        head = f"{len(part):x}\r\n".encode() if reply.has_length else b""
        self.wfile.write(head + part + (b"\r\n" if reply.has_length else b""))

    def _break(self) -> None:
        """Close in the middle, without a goodbye."""
        self.connection.shutdown(socket.SHUT_RDWR)
        self.close_connection = True

    def _is_left_waiting(self, seconds: float, *, pings: bool = False) -> bool:
        """Wait; True when the other side hung up (or the test is over) meanwhile."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self.server.fake.closing.is_set():
                self.close_connection = True
                return True
            readable, _, _ = select.select([self.connection], [], [], min(left, 0.02))
            if readable and not self._has_more():
                self.server.fake.hung_up.set()
                self.close_connection = True
                return True
            if pings:
                self.wfile.write(b"8\r\n: ping\n\n\r\n")
        return False

    def _has_more(self) -> bool:
        try:
            return bool(self.connection.recv(1, socket.MSG_PEEK))
        except OSError:
            return False

    def _send_error(
        self, status: int, message: str, headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        error = {"message": message, "type": "error", "param": None, "code": None}
        self._send_json(status, {"error": error}, headers)

    def _send_json(
        self, status: int, data: object, headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        self._send(status, json.dumps(data).encode(), "application/json", headers)

    def _send(
        self, status: int, body: bytes, content_type: str, headers: tuple[tuple[str, str], ...]
    ) -> None:
        self.send_response(status)
        for name, value in (("Content-Type", content_type), *headers):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def find_trouble(asked: Asked) -> str | None:
    """Why a real server would refuse this question, or None."""
    if asked.path != "/v1/chat/completions":
        return f"no such path: {asked.path}"
    if not asked.headers.get("authorization", "").startswith("Bearer "):
        return "no bearer key"
    unknown = set(asked.data) - KEYS
    if unknown:
        return f"unknown keys: {sorted(unknown)}"
    if not asked.data.get("model"):
        return "no model"
    return _find_bad_turn(asked.data.get("messages"))


def _find_bad_turn(turns: object) -> str | None:
    if not isinstance(turns, list) or not turns:
        return "no messages"
    for turn in turns:
        if not isinstance(turn, dict) or set(turn) != {"role", "content"}:
            return "a message is not role and content"
        if turn["role"] not in ROLES:
            return f"unknown role: {turn['role']}"
        if not isinstance(turn["content"], str) or not turn["content"].strip():
            return "an empty message"
    return None if turns[-1]["role"] == "user" else "the last message is not the user's"


def main() -> None:
    """Serve until the keyboard says stop."""
    parser = argparse.ArgumentParser(description="A fake model server for trying things out.")
    parser.add_argument("--port", type=int, default=8099)
    parser.add_argument("--tokens", type=int, default=0, help="an even answer of so many tokens")
    parser.add_argument("--every", type=float, default=0.02, help="seconds between tokens")
    parser.add_argument("--text", default=GOOD)
    chosen = parser.parse_args()
    default = Reply(text=chosen.text, every=chosen.every)
    if chosen.tokens:
        default = many_tokens(chosen.tokens, chosen.every)
    with FakeModel(default, port=chosen.port) as fake:
        print(f"listening at {fake.url}", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print("bye")


if __name__ == "__main__":
    main()
