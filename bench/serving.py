"""Live previews: how long it takes from a save until the page is there anew."""

from __future__ import annotations

import http.client
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from types import TracebackType
from typing import Self

from bench.processes import Command, FailedError

_PAUSE = 0.01
"""Seconds between two looks at a page."""

_TIMEOUT = 1800
"""Seconds after which a page is not waited for any longer."""


def free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        number: int = listening.getsockname()[1]
        return number


class Preview:
    """A live preview that runs: a context, which ends it."""

    def __init__(self, command: Command, address: str) -> None:
        self._command = command
        self._address = address

    def __enter__(self) -> Self:
        self._process = self._command.start()
        try:
            self._wait(lambda _: True)
        except FailedError:
            self._end()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def _end(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def seconds(self, save: Callable[[], str]) -> float:
        """Save something, and return the seconds until the page has the words that `save` returns."""
        words = save().encode()
        begun = time.perf_counter()
        self._wait(lambda page: words in page)
        return time.perf_counter() - begun

    def _wait(self, is_there: Callable[[bytes], bool]) -> None:
        begun = time.perf_counter()
        while not is_there(self._page()):
            if self._process.poll() is not None:
                raise FailedError("the preview ended")
            if time.perf_counter() - begun > _TIMEOUT:
                raise FailedError(f"no page after {_TIMEOUT} seconds")
            time.sleep(_PAUSE)

    def _page(self) -> bytes:
        try:
            with urllib.request.urlopen(self._address, timeout=_TIMEOUT) as answer:
                page: bytes = answer.read()
                return page
        except (urllib.error.URLError, http.client.HTTPException, OSError):
            return b""
