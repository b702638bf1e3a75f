"""Putting a folder in the place of another in one step of the file system.

Linux has renameat2(2) with RENAME_EXCHANGE, macOS has renamex_np(2) with RENAME_SWAP; Python has a
name for neither.
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
    """Let two paths of one file system change places, atomically.

    False, with nothing done, where the system or the file system cannot.
    """
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            return bool(library.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _EXCHANGE) == 0)
        if sys.platform == "darwin":
            return bool(library.renamex_np(first, second, _EXCHANGE) == 0)
    except AttributeError:  # a C library that is older than the call
        return False
    return False
