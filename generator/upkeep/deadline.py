"""How long a stranger is waited for: connections that are cut at a deadline, whatever they are doing.

A server that sends a byte now and then is never silent for long, so the time for one read is no limit.
"""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from typing import Any, Self

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection


class NoAnswerError(Exception):
    """There is no answer; the text says why."""


class Deadline:
    """A time after which every connection that was made within it is cut, whatever it is doing."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            for one in self._sockets:
                one.close()
            self._sockets.clear()

    def left(self) -> float:
        """Return how many seconds are left. Raises NoAnswerError where none are."""
        seconds = self._end - time.monotonic()
        if seconds <= 0:
            raise NoAnswerError("no answer in time")
        return seconds

    def watch(self, made: socket.socket) -> None:
        """Cut a connection at the deadline: by a handle of its own, for TLS takes the first one over."""
        with self._lock:
            self._sockets.append(made.dup())
        if time.monotonic() >= self._end:
            self._cut()

    def _cut(self) -> None:
        with self._lock:
            for one in self._sockets:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)


class _Watched(HTTPConnection):
    """A connection that ends at a deadline."""

    def __init__(self, *given: Any, deadline: Deadline, **named: Any) -> None:
        super().__init__(*given, **named)
        self._deadline = deadline

    def _new_conn(self) -> socket.socket:
        made = super()._new_conn()
        self._deadline.watch(made)
        return made


class _WatchedTls(_Watched, HTTPSConnection):
    """A connection by TLS that ends at a deadline."""


class Pool(HTTPConnectionPool):
    """Connections to one server that end at a deadline, which it is given as `deadline`."""

    ConnectionCls = _Watched


class TlsPool(HTTPSConnectionPool):
    """Connections to one server by TLS that end at a deadline, which it is given as `deadline`."""

    ConnectionCls = _WatchedTls
