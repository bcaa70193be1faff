"""The sockets of one question, so that another thread can hang up."""

import contextlib
import socket
import threading
from typing import Any


class Line:
    """Hangs up on a server, whatever the thread that reads from it is waiting for.

    Closing a socket does not wake a thread that reads from it; shutting it down does. A duplicate
    of the handle is kept, because TLS takes the first one away.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._is_cut = False

    def trace(self, name: str, info: dict[str, Any]) -> None:
        """Told of each step of the connection by the transport."""
        if name != "connection.connect_tcp.complete":
            return
        stream = info["return_value"]
        with self._lock:
            if not self._is_cut:
                self._sockets.append(stream.get_extra_info("socket").dup())
                return
        stream.close()
        raise ConnectionAbortedError

    def cut(self) -> None:
        """Hang up, now and for a connection that is still being made."""
        with self._lock:
            self._is_cut = True
            for own in self._sockets:
                with contextlib.suppress(OSError):
                    own.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of the sockets."""
        with self._lock:
            while self._sockets:
                self._sockets.pop().close()
