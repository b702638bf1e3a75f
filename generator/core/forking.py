"""Copies of this process: what one makes is handed over, and none outlives what it is for."""

from __future__ import annotations

import os
import signal
import warnings
from collections.abc import Callable

_PIECE = 1 << 20
"""How many bytes are read or written at once."""


def fork() -> int:
    """Copy this process. Returns 0 in the copy, and the copy's id in this process.

    Beside other threads a lock that one of them holds is never released in the copy.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of a copy beside other threads
        return os.fork()


def can_fork() -> bool:
    """Whether the system can copy processes."""
    return hasattr(os, "fork")


class Fork:
    """A copy of this process that makes some bytes, and hands them over."""

    def __init__(self, make: Callable[[], bytes]) -> None:
        """Begin to make them. The copy ends without any of its cleaning up."""
        self._owner = os.getpid()
        self._reading, writing = os.pipe()
        self._copy = fork()
        if not self._copy:
            os.close(self._reading)  # or writing would wait for ever for somebody to read
            _hand_over(make, writing)
        os.close(writing)

    def wait(self) -> bytes | None:
        """Return what was made; None if that failed or was ended. To be called once."""
        pieces = []
        try:
            while piece := os.read(self._reading, _PIECE):
                pieces.append(piece)
        except BaseException:
            os.kill(self._copy, signal.SIGKILL)
            raise
        finally:
            os.close(self._reading)
            _, failure = os.waitpid(self._copy, 0)
        return None if failure else b"".join(pieces)

    def abandon(self) -> None:
        """End the copy, for which nobody waits. Does nothing in a copy of the process that began it."""
        if os.getpid() == self._owner:
            os.close(self._reading)
            os.kill(self._copy, signal.SIGKILL)
            os.waitpid(self._copy, 0)


def _hand_over(make: Callable[[], bytes], writing: int) -> None:
    try:
        made = memoryview(make())
        while made:
            made = made[os.write(writing, made[:_PIECE]) :]
        os._exit(0)
    finally:
        os._exit(1)
