"""Work done beside this process, again and again: only the newest of what was asked for is worth finishing."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress

from generator.core.forking import can_fork, fork

_BEGIN, _END = b"b", b"e"
_MOST = 4096
"""How many times somebody may have asked before it is begun again once."""

_KINDER = 10
"""By how much the work leaves the processor to others."""


class Beside:
    """A copy of this process that works when it is asked to, and begins anew if it is asked again.

    The work may be ended at any point of it. Where the system cannot copy processes, or there are other
    threads already, it is done in this process when it is asked for. The copy ends with this process.
    """

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self._writing: int | None = None
        if not can_fork() or threading.active_count() > 1:
            return
        reading, writing = os.pipe()
        if not fork():
            os.close(writing)
            _work_for(reading, work)
        os.close(reading)
        self._writing = writing

    def ask(self) -> None:
        """Begin the work, in place of what is not finished of it."""
        if self._writing is None:
            self._work()
        else:
            self._say(_BEGIN)

    def end(self) -> None:
        """End the work, if it is not finished: what it is about is no more as it was."""
        self._say(_END)

    def _say(self, word: bytes) -> None:
        with suppress(OSError):  # the copy was ended by somebody else
            if self._writing is not None:
                os.write(self._writing, word)


def _work_for(reading: int, work: Callable[[], None]) -> None:
    """Work whenever something comes, in a copy of the copy, and end when nothing can come any more."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.nice(_KINDER)
        worker = 0
        while said := os.read(reading, _MOST):
            _end(worker)
            worker = fork() if said.endswith(_BEGIN) else 0
            if said.endswith(_BEGIN) and not worker:
                os.close(reading)
                work()
                return
        _end(worker)
    finally:
        os._exit(0)


def _end(worker: int) -> None:
    if worker and os.waitpid(worker, os.WNOHANG) == (0, 0):
        os.kill(worker, signal.SIGKILL)
        os.waitpid(worker, 0)
