"""Locking: one run at a time in a folder, by an advisory lock on the folder itself (no lock file).

The lock is flock(2), which the system releases when the process ends, however it ends. Where the
system or the file system has no such locks (Windows, some network drives), a run goes on without.
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
    """Hold the lock of an existing folder; if another process has it, call `waiting` once and wait.

    A process must not lock the same folder twice: that is a deadlock.
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
    """Take the lock of a folder without waiting. Returns a descriptor, or None if it is held."""
    return _locked(folder, False)


def release(descriptor: int | None) -> None:
    """Release a lock; None is ignored."""
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
    except OSError:  # not supported here: go on without a lock
        return descriptor
    return descriptor
