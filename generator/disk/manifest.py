"""What the program wrote into a folder: a list that lies in it, so that nothing else is ever deleted.

The list is a hidden file of paths with slashes, one per line, in the order of their letters.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

NAME = ".briefing-files"
"""The name of the list in its folder."""

_MAX_BYTES = 50_000_000


class ForeignFolderError(Exception):
    """A folder holds what this program did not write, so it must not be written to as asked."""


def listed(folder: Path) -> frozenset[str] | None:
    """Return the paths on the list of a folder; None where it has none that can be read."""
    path = folder / NAME
    if path.is_symlink() or not path.is_file() or path.stat().st_size > _MAX_BYTES:
        return None
    try:
        return frozenset(path.read_text(encoding="utf-8").splitlines())
    except UnicodeDecodeError:
        return None


def as_list(paths: Iterable[str]) -> bytes:
    """Return the text of the list."""
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


def is_briefing(folder: Path) -> bool:
    """Whether a folder holds the pages or the site of a briefing, of whichever version."""
    return listed(folder) is not None or (folder / "api" / "v1" / "briefing.json").is_file()


def entries(folder: Path) -> frozenset[str]:
    """Return every file, link and empty folder (with a slash at its end) below a folder.

    No link is followed. Nothing is returned where the folder is not there.
    """
    found: set[str] = set()
    waiting = [folder] if folder.exists() else []
    while waiting:
        inner = list((here := waiting.pop()).iterdir())
        if not inner and here != folder:
            found.add(f"{here.relative_to(folder).as_posix()}/")
        for path in inner:
            if path.is_dir() and not path.is_symlink():
                waiting.append(path)
            else:
                found.add(path.relative_to(folder).as_posix())
    return frozenset(found - {NAME})


def is_hidden(path: str) -> bool:
    """Whether a path, or a folder on its way, is hidden."""
    return any(part.startswith(".") for part in path.split("/"))


def guard(folder: Path) -> None:
    """Raise ForeignFolderError unless a folder is new, empty but for hidden files, or a briefing's.

    Hidden files stay what they are, whatever is written beside them.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ForeignFolderError(f"{folder} is a link or a file: name the folder itself")
    if not folder.exists() or is_briefing(folder):
        return
    if any(not path.name.startswith(".") for path in folder.iterdir()):
        raise ForeignFolderError(
            f"{folder} holds other files, and they would be lost: name another folder, or empty it"
        )


def guard_empty(folder: Path) -> None:
    """Raise ForeignFolderError unless a folder is new or empty, and could be made where it is to be."""
    if not folder.parent.is_dir():
        raise ForeignFolderError(f"there is no folder {folder.parent}")
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ForeignFolderError(f"{folder} is no folder")
    if folder.exists() and any(folder.iterdir()):
        raise ForeignFolderError(f"{folder} is not empty: name a new folder, or an empty one")


def foreign(folder: Path, names: Iterable[str]) -> ForeignFolderError:
    """Name files of a folder that the program did not write, and that stand in its way."""
    found = sorted(names)
    more = f" and {len(found) - 3} more" if len(found) > 3 else ""
    return ForeignFolderError(
        f"{folder} holds {', '.join(found[:3])}{more}, which this program has no record of writing: "
        "move it away, or delete it"
    )
