"""A total timeout for HTTP requests: connections that are shut down at a deadline.

A read timeout is no limit for a server that sends a byte now and then (slow responses).
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
    """There is no answer; the message says why."""


class Deadline:
    """A context manager that shuts down every watched connection after a number of seconds."""

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
        """Return the seconds left. Raises NoAnswerError if there are none."""
        seconds = self._end - time.monotonic()
        if seconds <= 0:
            raise NoAnswerError("no answer in time")
        return seconds

    def watch(self, made: socket.socket) -> None:
        """Shut down a connection at the deadline.

        A duplicate of the socket is kept for that, because TLS detaches the original one.
        """
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
    """An HTTP connection with a deadline."""

    def __init__(self, *given: Any, deadline: Deadline, **named: Any) -> None:
        super().__init__(*given, **named)
        self._deadline = deadline

    def _new_conn(self) -> socket.socket:
        made = super()._new_conn()
        self._deadline.watch(made)
        return made


class _WatchedTls(_Watched, HTTPSConnection):
    """An HTTPS connection with a deadline."""


class Pool(HTTPConnectionPool):
    """An HTTP connection pool with a deadline, the keyword argument `deadline`."""

    ConnectionCls = _Watched


class TlsPool(HTTPSConnectionPool):
    """An HTTPS connection pool with a deadline, the keyword argument `deadline`."""

    ConnectionCls = _WatchedTls
