"""Scratch folders: temporary folders for atomic writes (write there, then rename).

A scratch folder has a random name and is created exclusively, so that nobody can put a link in its
place. It is next to its target, on the same file system, because a rename is atomic only there. Git
ignores it. It is removed at the end of its run; one of a killed run is removed by the next run.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.disk.locks import release, try_lock

PREFIX = ".briefing-scratch-"

_IGNORED = "# A scratch folder of `briefing`: it goes by itself.\n*\n"
_REPLACED = "replaced"
"""The subfolder to which a folder is moved while it is being replaced."""


@contextmanager
def scratch_folder(parent: Path) -> Iterator[Path]:
    """Make a scratch folder in `parent`, which must exist, and remove it with all in it at exit."""
    sweep(parent)
    folder, lock = _made(parent)
    try:
        (folder / ".gitignore").write_text(_IGNORED, encoding="utf-8")
        yield folder
    finally:
        with suppress(OSError):
            _put_back(folder, parent)
        shutil.rmtree(folder, ignore_errors=True)
        release(lock)


def _made(parent: Path) -> tuple[Path, int]:
    """Make a folder and lock it. Another run may sweep it away before it is locked: then again."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
        with suppress(FileNotFoundError):
            lock = try_lock(folder)
            if lock is not None and folder.is_dir():
                return folder, lock
            release(lock)


def replaced(scratch: Path, target: Path) -> Path:
    """Return the path to move `target` to while it is replaced; it is moved back if that fails."""
    place = scratch / _REPLACED
    place.mkdir(exist_ok=True)
    return place / target.name


def sweep(parent: Path) -> None:
    """Remove the scratch folders of killed runs, after moving back the folders in `replaced`."""
    for folder in parent.glob(f"{PREFIX}*"):
        with suppress(OSError):  # its own run may remove it meanwhile
            if folder.is_symlink() or not folder.is_dir() or not _is_ours(folder):
                continue
            lock = try_lock(folder)
            if lock is None:  # its run has not ended
                continue
            try:
                _put_back(folder, parent)
                shutil.rmtree(folder, ignore_errors=True)
            finally:
                release(lock)


def _put_back(folder: Path, parent: Path) -> None:
    place = folder / _REPLACED
    if place.is_dir() and not place.is_symlink():
        for moved in place.iterdir():
            if not os.path.lexists(parent / moved.name):
                moved.rename(parent / moved.name)


def _is_ours(folder: Path) -> bool:
    mark = folder / ".gitignore"
    entries = list(folder.iterdir())
    if not entries:
        return True
    return mark.is_file() and not mark.is_symlink() and mark.read_bytes() == _IGNORED.encode()
