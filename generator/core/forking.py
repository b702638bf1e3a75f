"""Copies of this process: what one makes is handed over, and none outlives what it is for."""

from __future__ import annotations

import os
import signal
import warnings
from collections.abc import Callable
from typing import BinaryIO, TypeVar

T = TypeVar("T")

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
    """A copy of this process that makes something, and hands it over as bytes."""

    def __init__(self, make: Callable[[BinaryIO], object]) -> None:
        """Begin to make it; `make` writes the bytes. The copy ends without any of its cleaning up."""
        self._owner = os.getpid()
        reading, writing = os.pipe()
        self._copy = fork()
        if not self._copy:
            os.close(reading)  # or writing would wait for ever for somebody to read
            _hand_over(make, writing)
        os.close(writing)
        self._reading = os.fdopen(reading, "rb", _PIECE)

    def wait(self, read: Callable[[BinaryIO], T]) -> T | None:
        """Return what is read of the bytes as they come; None if the copy failed or was ended.

        To be called once. What reading raises is raised if all bytes were there.
        """
        found, error = None, None
        try:
            found = read(self._reading)
        except Exception as raised:  # as a rule because the copy failed on the way
            error = raised
        except BaseException:
            os.kill(self._copy, signal.SIGKILL)
            raise
        finally:
            self._reading.close()
            _, failure = os.waitpid(self._copy, 0)
        if failure:
            return None
        if error:
            raise error
        return found

    def abandon(self) -> None:
        """End the copy, for which nobody waits. Does nothing in a copy of the process that began it."""
        if os.getpid() == self._owner:
            self._reading.close()
            os.kill(self._copy, signal.SIGKILL)
            os.waitpid(self._copy, 0)


def _hand_over(make: Callable[[BinaryIO], object], writing: int) -> None:
    try:
        with os.fdopen(writing, "wb", _PIECE) as file:
            make(file)
        os._exit(0)
    finally:
        os._exit(1)
