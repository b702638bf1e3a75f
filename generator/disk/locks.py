"""One run at a time in a folder: an advisory lock on the folder itself, which leaves no file behind.

The lock is flock(2). It goes with the process that holds it, however that ends. Where the system or
the file system has no such locks (Windows, some network drives) a run goes on without one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


@contextmanager
def exclusive(folder: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the lock of a folder; where another process has it, call `waiting` once, and wait.

    The folder must be there. A process must not lock the same folder twice: it would wait for itself.
    """
    descriptor = _locked(folder, False)
    if descriptor is None:
        waiting()
        descriptor = _locked(folder, True)
    try:
        yield
    finally:
        release(descriptor)


def try_lock(folder: Path) -> int | None:
    """Take the lock of a folder without waiting: its descriptor, or None where another has it."""
    return _locked(folder, False)


def release(descriptor: int | None) -> None:
    """Give a lock back."""
    if descriptor is not None:
        os.close(descriptor)


def _locked(folder: Path, waits: bool) -> int | None:
    descriptor = os.open(folder, os.O_RDONLY)
    if fcntl is None:
        return descriptor
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
    except BlockingIOError:
        os.close(descriptor)
        return None
    except OSError:  # no such locks here: better without one than not at all
        return descriptor
    return descriptor
