"""Work done ahead in a second process, so that two cores are used: the result is the same without."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import threading
import warnings
import weakref
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_PIECE = 1 << 20
"""How many bytes are read or written at once."""


def ahead(make: Callable[[], T]) -> Callable[[], T]:
    """Begin to make something beside what comes next, and return the function that waits for it.

    `make` is called in a copy of this process, and what it returns is pickled. It must neither write
    nor print. It is called in this process, when it is waited for, where the system cannot copy
    processes, where there is one core or are other threads, and if it fails: an exception is raised here.
    The copy ends when the function is no longer referred to, or this process ends.
    """
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2 or threading.active_count() > 1:
        return make
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        copy = os.fork()
    if not copy:
        os.close(reading)  # or writing would wait for ever for somebody to read
        _work(make, writing)
    os.close(writing)

    def wait() -> T:
        abandoned.detach()
        result = _received(reading)
        _, failure = os.waitpid(copy, 0)
        if failure:
            return make()
        made: T = pickle.loads(result)  # from a copy of this process
        return made

    abandoned = weakref.finalize(wait, _abandon, os.getpid(), copy, reading)
    return wait


def _work(make: Callable[[], object], writing: int) -> None:
    """Make it, hand it over, and end this copy of the process without any of its cleaning up."""
    try:
        gc.disable()
        made = memoryview(pickle.dumps(make(), pickle.HIGHEST_PROTOCOL))
        while made:
            made = made[os.write(writing, made[:_PIECE]) :]
        os._exit(0)
    finally:
        os._exit(1)


def _abandon(parent: int, copy: int, reading: int) -> None:
    """End the copy of a process, in that process alone."""
    if os.getpid() == parent:
        os.close(reading)
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)


def _received(reading: int) -> bytes:
    """Return all that was handed over until the copy ended."""
    pieces = []
    try:
        while piece := os.read(reading, _PIECE):
            pieces.append(piece)
    finally:
        os.close(reading)
    return b"".join(pieces)
