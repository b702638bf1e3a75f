"""Refuse to write over a Word document that somebody has edited."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from hashlib import sha256
from pathlib import Path

from generator.disk.files import read_if_there
from generator.disk.manifest import ForeignFolderError


def refuse_edited(folder: Path, files: Mapping[str, bytes], listed: Mapping[str, str]) -> None:
    """Raise ForeignFolderError if one of the Word documents to be written is in the folder, edited.

    `listed` maps the names of what was made last to its SHA-256. A document that is not listed and
    differs from the new one counts as edited.
    """
    for name in _documents(files):
        there = read_if_there(folder / name)
        if there and there != files[name] and sha256(there).hexdigest() != listed.get(name):
            raise _edited(folder / name)


def refuse_changed(folder: Path, files: Mapping[str, bytes], listed: Mapping[str, str]) -> None:
    """Raise ForeignFolderError if a listed Word document among the files of a folder was edited."""
    for name in _documents(files):
        if name in listed and sha256(files[name]).hexdigest() != listed[name]:
            raise _edited(folder / name)


def unlisted(files: Mapping[str, bytes], listed: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the Word documents among some files that are not listed."""
    return tuple(name for name in _documents(files) if name not in listed)


def _edited(path: Path) -> ForeignFolderError:
    return ForeignFolderError(
        f"{path} was edited since it was made: move it away, or name another folder"
    )


def _documents(names: Collection[str]) -> list[str]:
    return [name for name in names if name.endswith(".docx")]
