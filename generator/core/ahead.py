"""Work done ahead in a second process, so that two cores are used: the result is the same without."""

from __future__ import annotations

import gc
import os
import pickle
import threading
import weakref
from collections.abc import Callable
from functools import partial
from typing import Any, BinaryIO, TypeVar

from generator.core.forking import Fork, can_fork

T = TypeVar("T")


def ahead(make: Callable[[], T]) -> Callable[[], T]:
    """Begin to make something beside what comes next, and return the function that waits for it.

    `make` is called in a copy of this process, and what it returns is pickled. It must not print, nor
    write anything but files that it would write alike again. It is called in this process, when it is waited for, where the system cannot copy
    processes, where there is one core or are other threads, and if it fails: an exception is raised here.
    The copy ends when the function is no longer referred to, or this process ends.
    """
    if not can_fork() or (os.cpu_count() or 1) < 2 or threading.active_count() > 1:
        return make
    copy = Fork(partial(_pack, make))

    def wait() -> T:
        abandoned.detach()
        made = copy.wait(_unpack)
        if made is None:
            return make()
        result: T = made[0]
        return result

    abandoned = weakref.finalize(wait, copy.abandon)
    return wait


def _pack(make: Callable[[], object], file: BinaryIO) -> None:
    gc.disable()  # of a process that ends with this
    pickle.dump((make(),), file, pickle.HIGHEST_PROTOCOL)


def _unpack(file: BinaryIO) -> tuple[Any]:
    """Read what a copy of this process has packed, piece by piece: its bytes are never all in memory."""
    made: tuple[Any] = pickle.load(file)
    return made
