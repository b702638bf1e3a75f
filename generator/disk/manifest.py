"""The manifest of a folder: the list of files that this program wrote, and may overwrite or delete.

It is a hidden file in the folder, with one path with slashes per line, sorted.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

NAME = ".briefing-files"
"""The file name of the manifest."""

_MAX_BYTES = 50_000_000


class ForeignFolderError(Exception):
    """A folder or file was not written by this program, so it is not overwritten."""


def listed(folder: Path) -> frozenset[str] | None:
    """Return the paths in the manifest of a folder; None if it has no readable one."""
    path = folder / NAME
    if path.is_symlink() or not path.is_file() or path.stat().st_size > _MAX_BYTES:
        return None
    try:
        return frozenset(path.read_text(encoding="utf-8").splitlines())
    except UnicodeDecodeError:
        return None


def as_list(paths: Iterable[str]) -> bytes:
    """Return the content of a manifest."""
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


def is_briefing(folder: Path) -> bool:
    """Whether a folder holds the rendered pages or the site of a briefing, of any version."""
    return listed(folder) is not None or (folder / "api" / "v1" / "briefing.json").is_file()


def entries(folder: Path) -> frozenset[str]:
    """Return the relative path of every file, link and empty folder below a folder.

    An empty folder has a slash at the end. The manifest is left out, links are not followed. Empty
    if the folder does not exist.
    """
    paths: set[str] = set()
    waiting = [("", f"{folder}")] if folder.exists() else []
    while waiting:
        above, here = waiting.pop()
        with os.scandir(here) as found:
            inner = tuple(found)
        if not inner and above:
            paths.add(above)
        for entry in inner:
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{above}{entry.name}/", entry.path))
            else:
                paths.add(f"{above}{entry.name}")
    return frozenset(paths - {NAME})


def is_hidden(path: str) -> bool:
    """Whether a path with slashes, or one of its parent folders, is hidden."""
    return any(part.startswith(".") for part in path.split("/"))


def guard(folder: Path, beside: Iterable[str] = ()) -> None:
    """Raise ForeignFolderError unless a folder is new, has only hidden files, or is a briefing's.

    Hidden files stay as they are; what is named `beside` may be in it too.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ForeignFolderError(f"{folder} is a link or a file: name the folder itself")
    if not folder.exists() or is_briefing(folder):
        return
    known = frozenset(beside)
    if any(not path.name.startswith(".") and path.name not in known for path in folder.iterdir()):
        raise ForeignFolderError(
            f"{folder} holds other files, and they would be lost: name another folder, or empty it"
        )


def guard_empty(folder: Path) -> None:
    """Raise ForeignFolderError unless a folder is new or empty, and its parent exists."""
    if not folder.parent.is_dir():
        raise ForeignFolderError(f"there is no folder {folder.parent}")
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ForeignFolderError(f"{folder} is no folder")
    if folder.exists() and any(folder.iterdir()):
        raise ForeignFolderError(f"{folder} is not empty: name a new folder, or an empty one")


def foreign(folder: Path, names: Iterable[str]) -> ForeignFolderError:
    """Return the error for files in the way that this program did not write."""
    sorted_names = sorted(names)
    more = f" and {len(sorted_names) - 3} more" if len(sorted_names) > 3 else ""
    return ForeignFolderError(
        f"{folder} holds {', '.join(sorted_names[:3])}{more}, which this program has no record of writing: "
        "move it away, or delete it"
    )
