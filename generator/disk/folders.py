"""Write the generated folders: the rendered pages file by file, and the built site as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generator.disk.exchange import exchange
from generator.disk.locks import exclusive
from generator.disk.manifest import NAME, as_list, entries, foreign, is_hidden, listed
from generator.disk.scratch import replaced, scratch_folder

if TYPE_CHECKING:  # most of the program, which not every command that writes takes
    from generator.editing.starter import NewFile
    from generator.render.render import RenderedFile


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes that make a folder hold the rendered files and no others.

    `kept` are the paths of the files that are up to date. False if there is nothing to do.
    """

    written: tuple[RenderedFile, ...]
    deleted: tuple[str, ...]
    kept: tuple[str, ...] = field(default=(), compare=False)

    def __bool__(self) -> bool:
        return bool(self.written or self.deleted)


def plan(files: Iterable[RenderedFile], folder: Path) -> Changes:
    """Return the changes between a folder and the rendered files. Hidden files are ignored.

    Raises ForeignFolderError if a visible file that is not in the manifest would be overwritten,
    deleted or published with the pages.
    """
    wanted = {file.path: file for file in files}
    existing = {name for name in entries(folder) if not is_hidden(name) and not name.endswith("/")}
    own = listed(folder)
    written = tuple(
        file
        for name, file in sorted(wanted.items())
        if name not in existing or not _holds(folder / name, file.content)
    )
    deleted = tuple(sorted(existing - wanted.keys()))
    changed = {*(file.path for file in written), *deleted}
    strangers = existing - (wanted.keys() if own is None else own)
    if in_the_way := (strangers & changed) | _in_the_way(folder, changed):
        raise foreign(folder, in_the_way)
    return Changes(written, deleted, tuple(sorted(wanted.keys() - changed)))


def apply(changes: Changes, folder: Path) -> None:
    """Carry out the changes: every write is atomic, and empty folders are removed.

    Nothing is synced to disk (fsync), because the files can be rendered again.
    """
    make_folder(folder)
    own = listed(folder)
    before = own or frozenset()
    after = {*changes.kept, *(file.path for file in changes.written)}
    with scratch_folder(folder) as scratch:
        if own is None or after - before:
            _put(scratch, folder / NAME, as_list(before | after))
        for file in changes.written:
            _put(scratch, folder / file.path, file.content)
        _delete(folder, changes.deleted)
        if before - after:
            _put(scratch, folder / NAME, as_list(after))


def publish(fresh: Path, target: Path) -> tuple[str, ...]:
    """Replace a folder with a fresh one; `target` need not exist yet.

    If `target` holds only files of its manifest, the two are swapped atomically; where the file
    system does not support that, the old folder is moved away first, and the next run moves it back
    if this one is killed in between. If `target` holds other files, they stay, and the new files
    are moved in one by one. Returns the paths of these other files, without hidden ones. Raises
    ForeignFolderError, with nothing changed, if one of them is in the way of a new file.
    """
    with exclusive(target.parent):
        if not target.exists():
            fresh.rename(target)
        elif entries(target) <= (listed(target) or frozenset()):
            _swap(fresh, target)
        else:
            return _merge(fresh, target)
    return ()


def put_new(fresh: Path, target: Path) -> None:
    """Move a folder to a path that is free or an empty folder. Raises OSError if it is not."""
    fresh.rename(target)


def seal(site: Path) -> None:
    """Write the manifest of a freshly built site, which lists every file that is not hidden."""
    built = {name for name in entries(site) if not is_hidden(name) and not name.endswith("/")}
    (site / NAME).write_bytes(as_list(built))


def make_folder(folder: Path) -> None:
    """Make a folder and its parents, unless they exist."""
    folder.mkdir(parents=True, exist_ok=True)


def lay_out(files: Iterable[NewFile], folder: Path) -> None:
    """Write files into a new folder. Raises FileExistsError if it exists."""
    folder.mkdir()
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
        if file.is_executable:
            path.chmod(path.stat().st_mode | 0o111)


def put_files(folder: Path, files: Iterable[NewFile], deleted: Iterable[str]) -> None:
    """Write and delete files of a folder, each atomically; it is made if it is new.

    Folders in it that become empty are removed.

    Raises ForeignFolderError, with nothing changed, if a link or a folder is in the way of a file.
    """
    written, outdated = tuple(files), tuple(deleted)
    if in_the_way := _in_the_way(folder, {*(file.path for file in written), *outdated}):
        raise foreign(folder, in_the_way)
    make_folder(folder)
    with exclusive(folder), scratch_folder(folder) as scratch:
        for file in written:
            _put(scratch, folder / file.path, file.content)
            if file.is_executable:
                path = folder / file.path
                path.chmod(path.stat().st_mode | 0o111)
        _delete(folder, outdated)


def _swap(fresh: Path, target: Path) -> None:
    if exchange(fresh, target):
        return
    old = replaced(fresh.parent, target)
    target.rename(old)
    fresh.rename(target)


def _merge(fresh: Path, target: Path) -> tuple[str, ...]:
    own = listed(target)
    built = entries(fresh)
    existing = entries(target)
    changed = {
        n for n in built if n not in existing or not _holds(target / n, (fresh / n).read_bytes())
    }
    gone = (own or frozenset()) & existing - built
    strangers = existing - (built if own is None else own)
    if in_the_way := (strangers & changed) | _in_the_way(target, changed | gone):
        raise foreign(target, in_the_way)
    draft = fresh / f"{NAME}.draft"
    draft.write_bytes(as_list(built | (own or frozenset())))
    draft.replace(target / NAME)
    for name in sorted(changed, key=lambda name: (name.endswith(".html"), name)):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (fresh / name).replace(target / name)
    _delete(target, gone)
    (fresh / NAME).replace(target / NAME)
    return tuple(sorted(name for name in strangers - built if not is_hidden(name)))


def _put(scratch: Path, path: Path, content: bytes) -> None:
    draft = scratch / "draft"
    draft.write_bytes(content)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft.replace(path)


def _delete(folder: Path, names: Iterable[str]) -> None:
    for name in sorted(names):
        path = folder / name
        path.unlink(missing_ok=True)
        parent = path.parent
        while parent != folder and parent.is_dir() and not any(parent.iterdir()):
            parent.rmdir()
            parent = parent.parent


def _holds(path: Path, content: bytes) -> bool:
    return not path.is_symlink() and path.is_file() and path.read_bytes() == content


def _in_the_way(folder: Path, names: Iterable[str]) -> set[str]:
    """Return the paths that block files from being written.

    These are links or folders in place of a file, and links or files in place of a parent folder.
    """
    blocking: set[str] = set()
    for name in names:
        path = folder / name
        if path.is_symlink() or path.is_dir():
            blocking.add(name)
        parent = path.parent
        while parent != folder:
            if parent.is_symlink() or (parent.exists() and not parent.is_dir()):
                blocking.add(parent.relative_to(folder).as_posix())
            parent = parent.parent
    return blocking
