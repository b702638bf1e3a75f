"""Single files: what an editor's file becomes, the editions, and reports."""

from __future__ import annotations

import codecs
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.disk.folders import make_folder
from generator.disk.locks import exclusive
from generator.disk.manifest import ForeignFolderError
from generator.disk.scratch import scratch_folder


class ChangedMeanwhileError(Exception):
    """A file is not as it was when it was read, so what was made of it is not written."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A file of content to be written: its path below the folder, its text, and what was read.

    `before` is None where there was no file.
    """

    name: str
    before: str | None
    after: str


def replace_texts(folder: Path, replacements: Iterable[Replacement]) -> None:
    """Write files of a folder, each whole or not at all, and none if one has changed meanwhile.

    Two runs that change one file do not lose each other's change: the second is told. A link within
    the folder stays, and the file that it leads to is written. The files are synced to the disk (fsync) before they are
    put in their places, and the names after. Raises ChangedMeanwhileError, and ForeignFolderError
    where a link leads out of the folder.
    """
    wanted = tuple(replacements)
    make_folder(folder)
    with exclusive(folder), scratch_folder(folder) as scratch:
        drafts = []
        for number, one in enumerate(wanted):
            path = (folder / one.name).resolve()
            if not path.is_relative_to(folder.resolve()):
                raise ForeignFolderError(
                    f"{folder / one.name} is a link that leads out of {folder}"
                )
            if not _is_as_read(path, one.before):
                raise ChangedMeanwhileError(
                    f"{folder.name}/{one.name} was changed by another program meanwhile; "
                    "nothing was written; run the command again"
                )
            draft = scratch / str(number)
            _write_synced(draft, one.after.encode())
            if path.exists():
                shutil.copymode(path, draft)
            drafts.append((draft, path))
        for draft, path in drafts:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.replace(path)
        for parent in {path.parent for _, path in drafts}:
            _sync(parent)


def replace_files(folder: Path, files: Mapping[str, bytes], outdated: Mapping[str, str]) -> None:
    """Write files into a folder beside what it has, in the order given, and delete the outdated.

    Each file appears whole or not at all, and none is put in its place before all are on the disk.
    An outdated file is deleted only if its SHA-256 is the one that is given for it.
    """
    make_folder(folder)
    with exclusive(folder), scratch_folder(folder) as scratch:
        for number, content in enumerate(files.values()):
            _write_synced(scratch / str(number), content)
        for number, name in enumerate(files):
            (scratch / str(number)).replace(folder / name)
        for name, digest in outdated.items():
            path = folder / name
            is_file = path.is_file() and not path.is_symlink()
            if is_file and sha256(path.read_bytes()).hexdigest() == digest:
                path.unlink()


def replace_text(path: Path, text: str) -> None:
    """Write a text over a file that somebody named: whole, or not at all. A link is replaced.

    What is no file, such as a pipe or a device, is written into.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            stream.write(text.encode())
        return
    with scratch_folder(path.parent) as scratch:
        draft = scratch / "draft"
        draft.write_bytes(text.encode())
        draft.replace(path)


def append_text(path: Path, text: str) -> None:
    """Write a text behind what a file has, such as the summary of a job."""
    with path.open("ab") as file:
        file.write(text.encode())


def files_below(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path with slashes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def read_if_there(path: Path) -> bytes:
    """Return the content of a file; nothing where there is none."""
    return path.read_bytes() if path.is_file() else b""


def count_pages(site: Path) -> int:
    """Return how many pages a built site has."""
    return sum(1 for _ in site.rglob("*.html"))


def differs(path: Path, text: str) -> bool:
    """Whether a file holds other bytes than those of a text."""
    return path.read_bytes() != text.encode()


def _is_as_read(path: Path, text: str | None) -> bool:
    """Whether a file still has the text that was read; line ends and a byte order mark are no text."""
    if text is None or not path.is_file():
        return text is None and not path.exists()
    raw = path.read_bytes().removeprefix(codecs.BOM_UTF8)
    return raw.replace(b"\r\n", b"\n") == text.encode().replace(b"\r\n", b"\n")


def _write_synced(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
