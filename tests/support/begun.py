"""A new briefing, as it is handed out, and the generator that lies in it."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from functools import cache
from pathlib import Path

from generator.disk.folders import lay_out
from generator.disk.wheels import built_wheel
from generator.editing.beginning import Beginning, new_files
from generator.editing.lock import vendored
from generator.editing.wheel import Wheel
from tests.support.compiled import compile_ahead
from tests.support.project import ROOT


@cache
def wheel() -> Wheel:
    """Return this project's generator as a wheel."""
    return built_wheel(ROOT)


def begin(folder: Path, *parties: str, as_of: date) -> Path:
    """Lay out a new briefing in a folder that is not there yet."""
    first, second = parties
    beginning = Beginning((first, second), "en", as_of)
    lay_out(new_files(wheel(), vendored(wheel()), beginning), folder)
    return folder


def installed(wheel: Wheel, folder: Path) -> Path:
    """Install a wheel into a folder, to be put on Python's path."""
    with zipfile.ZipFile(io.BytesIO(wheel.content)) as archive:
        archive.extractall(folder)
    return compile_ahead(folder)
