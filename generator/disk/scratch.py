"""Scratch folders: where what is written lies until it is whole.

A scratch folder has a random name and is made exclusively, so that nobody can put a link in its
place. It lies beside what it is for, on the same file system, because a rename is atomic only there.
Git ignores it. It goes when its run ends; what a killed run left goes when the next one begins.
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
"""The part of a scratch folder in which a folder lies while another takes its place."""


@contextmanager
def scratch_folder(parent: Path) -> Iterator[Path]:
    """Make a scratch folder in `parent`, which must be there; at the end it is gone with all in it."""
    sweep(parent)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
    lock = try_lock(folder)
    try:
        (folder / ".gitignore").write_text(_IGNORED, encoding="utf-8")
        yield folder
    finally:
        with suppress(OSError):
            _put_back(folder, parent)
        shutil.rmtree(folder, ignore_errors=True)
        release(lock)


def replaced(scratch: Path, target: Path) -> Path:
    """Return where in a scratch folder `target` lies while it is replaced; the next run puts it back."""
    place = scratch / _REPLACED
    place.mkdir(exist_ok=True)
    return place / target.name


def sweep(parent: Path) -> None:
    """Remove the scratch folders of runs that were killed, and put back what they had moved away."""
    for folder in parent.glob(f"{PREFIX}*"):
        if folder.is_symlink() or not folder.is_dir() or not _is_ours(folder):
            continue
        with suppress(OSError):
            lock = try_lock(folder)
            if lock is None:  # its run goes on
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
