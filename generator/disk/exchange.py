"""Swap two paths atomically.

Linux has renameat2(2) with RENAME_EXCHANGE, macOS has renamex_np(2) with RENAME_SWAP. Python has
neither.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_EXCHANGE = 2
"""RENAME_EXCHANGE on Linux and RENAME_SWAP on macOS: the same number."""


def exchange(one: Path, other: Path) -> bool:
    """Swap two paths on one file system atomically.

    Returns False, with nothing changed, if the system or the file system does not support it.
    """
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            return bool(library.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _EXCHANGE) == 0)
        if sys.platform == "darwin":
            return bool(library.renamex_np(first, second, _EXCHANGE) == 0)
    except AttributeError:  # the C library does not have the call yet
        return False
    return False
