"""Work done beside this process, again and again: only the newest of what was asked for is worth finishing."""

from __future__ import annotations

import os
import signal
import threading
import warnings
from collections.abc import Callable

_ASKED = b"."
_MOST = 4096
"""How many times somebody may have asked before it is begun again once."""


class Beside:
    """A copy of this process that works when it is asked to, and begins anew if it is asked again.

    The work may be ended at any point of it. Where the system cannot copy processes, or there are other
    threads already, it is done in this process when it is asked for. The copy ends with this process.
    """

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self._writing: int | None = None
        if not hasattr(os, "fork") or threading.active_count() > 1:
            return
        reading, writing = os.pipe()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            copy = os.fork()
        if not copy:
            os.close(writing)
            _work_for(reading, work)
        os.close(reading)
        self._writing = writing

    def ask(self) -> None:
        """Begin the work, in place of what is not finished of it."""
        if self._writing is None:
            self._work()
            return
        try:
            os.write(self._writing, _ASKED)
        except OSError:  # the copy was ended by somebody else
            self._writing = None


def _work_for(reading: int, work: Callable[[], None]) -> None:
    """Work whenever something comes, in a copy of the copy, and end when nothing can come any more."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        worker = 0
        while os.read(reading, _MOST):
            _end(worker)
            worker = os.fork()
            if not worker:
                os.close(reading)
                work()
                break
        else:
            _end(worker)
    finally:
        os._exit(0)


def _end(worker: int) -> None:
    if worker and os.waitpid(worker, os.WNOHANG) == (0, 0):
        os.kill(worker, signal.SIGKILL)
        os.waitpid(worker, 0)
