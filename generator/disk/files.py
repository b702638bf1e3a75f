"""Atomic writes of single files: content files, the editions, and reports."""

from __future__ import annotations

import codecs
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR

from generator.disk.folders import make_folder
from generator.disk.locks import exclusive
from generator.disk.manifest import ForeignFolderError
from generator.disk.scratch import scratch_folder


class ChangedMeanwhileError(Exception):
    """A file was changed between reading and writing it, so nothing is written."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A file to write: its path below the folder, and its text before and after.

    `before` is the text that was read, or None if there was no file.
    """

    name: str
    before: str | None
    after: str


def replace_texts(folder: Path, replacements: Iterable[Replacement]) -> None:
    """Write files of a folder, each atomically, and none if one was changed since it was read.

    If two runs change one file, the second one fails, so that no change is lost (optimistic
    locking). A symbolic link within the folder stays, and its target is written. Files are synced
    to disk (fsync) before they are renamed into place, and the directories after. Raises
    ChangedMeanwhileError, and ForeignFolderError if a link leads out of the folder.
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
    """Write files into a folder, in the order given, and delete the outdated ones.

    Each write is atomic, and no file is renamed into place before all are synced to disk. Other
    files of the folder stay. `outdated` maps names to SHA-256 checksums, in hexadecimal: a file is
    deleted only if it still has that checksum.
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
    """Write or overwrite a file atomically. A symbolic link is replaced.

    Anything that is not a regular file, such as a pipe or a device, is written to directly.
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
    """Append a text to a file, such as the summary of a CI job."""
    with path.open("ab") as file:
        file.write(text.encode())


def files_below(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below a folder, by relative path with slashes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def paths_below(folder: Path, endings: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the files below a folder whose names have one of the endings, sorted; hidden ones not."""
    return tuple(
        path
        for path in sorted(folder.rglob("*"))
        if path.name.lower().endswith(endings) and path.is_file()
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def read_if_there(path: Path) -> bytes:
    """Return the content of a file; empty if there is no such file."""
    return path.read_bytes() if path.is_file() else b""


def state_of(*paths: Path) -> frozenset[tuple[str, int, int]]:
    """Return of every file at and below some paths when it was last written, and its size.

    What is not there has no state, and neither have hidden files.
    """
    found = []
    ahead = [*paths]
    while ahead:
        path = ahead.pop()
        with suppress(OSError):
            state = path.stat()
            if S_ISDIR(state.st_mode):
                ahead += (p for p in path.iterdir() if not p.name.startswith("."))
            else:
                found.append((f"{path}", state.st_mtime_ns, state.st_size))
    return frozenset(found)


def count_pages(site: Path) -> int:
    """Return the number of HTML pages of a built site, without their forms for a frame."""
    from generator.compose.frames import FOLDER as FRAMES

    framed = sum(1 for _ in (site / FRAMES).rglob("*.html"))
    return sum(1 for _ in site.rglob("*.html")) - framed


def differs(path: Path, text: str) -> bool:
    """Whether the content of a file differs from a text in UTF-8."""
    return path.read_bytes() != text.encode()


def _is_as_read(path: Path, text: str | None) -> bool:
    """Whether a file still has the text that was read, apart from CRLF and a byte order mark.

    With None: whether there is still no file.
    """
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
