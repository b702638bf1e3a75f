"""Work on what a stranger made, in a copy of this process that may neither take long nor take much."""

from __future__ import annotations

import logging
import pickle
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO, TypeVar

from generator.core.forking import Fork, can_fork

T = TypeVar("T")

SECONDS = 30
"""How long the work may take, in seconds of computing."""

MEMORY = 3 << 30
"""How much memory the copy may have, in bytes."""


class UnfitError(ValueError):
    """What was given cannot be used; the message says why, and what helps."""


def bounded(make: Callable[[], T]) -> T:
    """Return what a function makes, without its warnings.

    Raises UnfitError, as the function does, and also if it fails in any other way or exceeds the
    bounds. Where the system cannot copy processes there are no bounds. A lock that another thread
    holds is never released in the copy: then it ends as if it took too long.
    """
    if not can_fork():
        return _unpacked(_made(make))
    packed = Fork(lambda file: file.write(_made_within_bounds(make))).wait(_all_of)
    if packed is None:
        raise UnfitError("reading it takes too long, or too much memory")
    return _unpacked(packed)


def _all_of(file: BinaryIO) -> bytes:
    return file.read()


def _unpacked(packed: bytes) -> T:  # type: ignore[type-var]
    made, refusal = pickle.loads(packed)  # from a copy of this process
    if refusal is not None:
        raise UnfitError(refusal)
    found: T = made
    return found


def _made(make: Callable[[], object]) -> bytes:
    """Return, pickled, what is made and None, or None and why it cannot be made."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        return pickle.dumps((make(), None))
    except UnfitError as error:
        return pickle.dumps((None, str(error)))
    except (MemoryError, RecursionError):
        return pickle.dumps((None, "it is nested too deep, or takes too much memory"))
    except Exception as error:  # whatever a library raises for a file that is broken on purpose
        return pickle.dumps((None, f"it is broken: {_first_line(error)}"))
    finally:
        logging.disable(before)


def _first_line(error: Exception) -> str:
    said = str(error).strip().split("\n")[0][:200]
    return said or type(error).__name__


def _made_within_bounds(make: Callable[[], object]) -> bytes:
    import resource

    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(4 * SECONDS)
    for bound, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, MEMORY)):
        with suppress(ValueError, OSError):  # macOS cannot bound memory; the time holds there
            hard = resource.getrlimit(bound)[1]
            least = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(bound, (least, least))
    return _made(make)
