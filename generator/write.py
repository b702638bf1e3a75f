"""The only writer: from rendered files to the folder that MkDocs reads, and the editions to theirs."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.render.render import RenderedFile
from generator.starter import NewFile


@dataclass(frozen=True, slots=True)
class Changes:
    """What has to happen to a folder so that it holds the rendered files and no others."""

    written: tuple[RenderedFile, ...]
    deleted: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.written or self.deleted)


class ForeignFolderError(Exception):
    """A folder holds what this program did not write, so nothing in it may be deleted."""


def guard(folder: Path) -> None:
    """Raise ForeignFolderError unless a folder is new, empty but for hidden files, or a briefing's.

    A briefing's pages and its site both hold a copy of its data, and nothing else does.
    """
    if not folder.exists() or (folder / "api" / "v1" / "briefing.json").is_file():
        return
    if not folder.is_dir() or any(not path.name.startswith(".") for path in folder.iterdir()):
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


def plan(files: Iterable[RenderedFile], folder: Path) -> Changes:
    """Compare rendered files with a folder. Hidden files in the folder are nobody's business."""
    wanted = {file.path: file for file in files}
    there = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not any(p.startswith(".") for p in path.relative_to(folder).parts)
    }
    written = tuple(
        file
        for name, file in sorted(wanted.items())
        if name not in there or (folder / name).read_bytes() != file.content
    )
    return Changes(written, tuple(sorted(there - wanted.keys())))


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where they are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)


def lay_out(files: Iterable[NewFile], folder: Path) -> None:
    """Write files into a folder that is not there yet. Raises FileExistsError if it is."""
    folder.mkdir()
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
        if file.is_executable:
            path.chmod(path.stat().st_mode | 0o111)


def replace_folder(target: Path, fresh: Path) -> None:
    """Put a folder in the place of another, which is gone only when the new one is there."""
    old = target.parent / f".{target.name}-old"
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def count_pages(site: Path) -> int:
    """Return how many pages a built site has."""
    return sum(1 for _ in site.rglob("*.html"))


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


def replace_files(folder: Path, files: Mapping[str, bytes], outdated: Iterable[str]) -> None:
    """Write files into a folder beside what it has, in the order given, and delete the outdated.

    Each file appears whole or not at all, and none is put in its place before all are on the disk.
    """
    make_folder(folder)
    drafts = [(folder / f".{name}.tmp", folder / name) for name in files]
    try:
        for (draft, _), content in zip(drafts, files.values(), strict=True):
            draft.write_bytes(content)
        for draft, path in drafts:
            draft.replace(path)
    finally:
        for draft, _ in drafts:
            draft.unlink(missing_ok=True)
    for name in outdated:
        (folder / name).unlink(missing_ok=True)


def append_text(path: Path, text: str) -> None:
    """Write a text behind what a file has, such as the summary of a job."""
    before = path.read_bytes() if path.exists() else b""
    path.write_bytes(before + text.encode())


def replace_text(path: Path, text: str) -> None:
    """Write a text over a file: whole, or not at all."""
    draft = path.with_name(f".{path.name}.tmp")
    draft.write_bytes(text.encode())
    draft.replace(path)


def differs(path: Path, text: str) -> bool:
    """Whether a file holds other bytes than those of a text."""
    return path.read_bytes() != text.encode()


def apply(changes: Changes, folder: Path) -> None:
    """Carry out the changes: each file appears whole or not at all, empty folders go."""
    for file in changes.written:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.tmp")
        draft.write_bytes(file.content)
        draft.replace(path)
    for name in changes.deleted:
        path = folder / name
        path.unlink()
        parent = path.parent
        while parent != folder and not any(parent.iterdir()):
            parent.rmdir()
            parent = parent.parent
