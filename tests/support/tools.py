"""Programs that tests need and that a developer's machine may lack."""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest


def needed(name: str) -> str:
    """Return where a program is. Without it the test is skipped, or fails where a CI must have it."""
    return shutil.which(name) or lacking(f"there is no {name} on this machine")


def lacking(reason: str) -> NoReturn:
    """Skip the test, or fail it where a CI must have what it needs."""
    (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
