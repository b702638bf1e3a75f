"""The only reader of the content folder: from files to their texts."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.core.diagnostics import Diagnostic, Position, Severity
from generator.core.lines import place_of
from generator.core.temporary_files import copied_from, is_passing
from generator.core.transliteration import as_id

MAX_BYTES = 1_000_000
"""Maximum size of a content file, in bytes."""

MAX_FILES = 20_000
"""Maximum number of files in the content folder."""

SPLIT = "split it: facts may also stand in several files, in a folder named after their sector"
"""What to do with a file that is too long."""

_LFS_POINTER = b"version https://git-lfs.github.com/spec/"

_NAME = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9]+(?:-[a-z0-9]+)*\.(?:yml|txt)")


@dataclass(frozen=True, slots=True)
class SourceText:
    """One content file: its path as shown in messages, its path below content/, and its text.

    The text is None if the file was refused, which has been reported.
    """

    path: str
    name: str
    text: str | None


def read_content(
    folder: Path, shown_as: str = "content"
) -> tuple[tuple[SourceText, ...], tuple[Diagnostic, ...]]:
    """Read all files below `folder`, sorted by path.

    Paths in positions begin with `shown_as`. Files that are too large or not UTF-8 have no text;
    symbolic links out of the folder are left out; both are reported. Raises nothing for bad
    content.
    """
    texts: list[SourceText] = []
    problems: list[Diagnostic] = []
    if not folder.is_dir():
        problem = Diagnostic(
            "content-found",
            Position(shown_as),
            f'there is no folder "{shown_as}"',
            "run this where mkdocs.yml and content/ are, or name the project with --project",
        )
        return (), (problem,)
    root = folder.resolve()
    wanted = list(islice(_names(folder, shown_as, problems), MAX_FILES + 1))
    if len(wanted) > MAX_FILES:
        message = f"more than {MAX_FILES} files in {shown_as}/; so many are not read"
        return (), (Diagnostic("file-size", Position(shown_as), message),)
    for name in sorted(wanted):
        path = folder / name
        if path.is_symlink() and path.is_dir():
            problems.append(leads_out(name, shown_as))
        elif refused := refused_name(name, shown_as):
            problems.append(refused)
            texts += unread_text(name, shown_as)
        elif path.is_symlink() and (not path.is_file() or root not in path.resolve().parents):
            problems.append(leads_out(name, shown_as))
        else:
            text, found = _read_one(path, name, shown_as)
            texts.append(text)
            problems += found
    return tuple(texts), tuple(problems)


def _names(folder: Path, shown_as: str, problems: list[Diagnostic]) -> Iterator[str]:
    """Yield the paths of all files below a folder, except hidden and temporary ones.

    Symbolic links to folders are not followed. Hidden links and unreadable folders are reported.
    """
    ahead = [folder]
    while ahead:
        below = ahead.pop()
        try:
            there = sorted(below.iterdir())
            problems += (_hidden_link(p, folder, shown_as) for p in there if _is_hidden_link(p))
            found = [path for path in there if not is_passing(path.name)]
            folders = {path for path in found if path.is_dir() and not path.is_symlink()}
        except OSError as error:
            problems.append(_unreadable(below, folder, shown_as, error))
            continue
        ahead += sorted(folders)
        yield from (p.relative_to(folder).as_posix() for p in found if p not in folders)


def _unreadable(path: Path, folder: Path, shown_as: str, error: OSError) -> Diagnostic:
    name = path.relative_to(folder).as_posix()
    position = Position(shown_as if name == "." else f"{shown_as}/{name}")
    message = f"the folder cannot be read: {error.strerror}"
    return Diagnostic("file-readable", position, message, "let whoever checks it list its files")


def refused_name(name: str, shown_as: str) -> Diagnostic | None:
    """Return what is wrong with the name of a content file, given as its path below the folder.

    A backup copy is only a warning: it may hold something that is missing elsewhere.
    """
    shown = f"{shown_as}/{name}"
    if original := copied_from(name):
        message = "a copy that a program put aside is left out"
        hint = f'delete it, if "{shown_as}/{original}" has all that is in it'
        return Diagnostic("file-known", Position(shown), message, hint, Severity.WARNING)
    if not name.endswith(".yml") and not is_source_text(name):
        return _not_yaml(shown)
    if not _NAME.fullmatch(name):
        message = "a file name has lower-case letters, digits and single hyphens only"
        return Diagnostic("file-name", Position(shown), message, _renamed(name))
    return None


def _renamed(name: str) -> str:
    folder, slash, file = name.rpartition("/")
    stem, _, ending = file.rpartition(".")
    mend = f"{as_id(stem)}.{ending}"
    return f'rename the file to "{mend}"' if _NAME.fullmatch(folder + slash + mend) else "rename it"


def unread_text(name: str, shown_as: str) -> tuple[SourceText, ...]:
    """Return a file with a refused name as one without text; nothing if it is not YAML at all."""
    stem, _, ending = name.rpartition(".")
    if is_source_text(name) or ending == "yml":
        return (SourceText(f"{shown_as}/{name}", name, None),)
    if ending.lower() in ("yaml", "yml"):
        return (SourceText(f"{shown_as}/{name}", f"{stem}.yml", None),)
    return ()


def leads_out(name: str, shown_as: str) -> Diagnostic:
    """Return the diagnostic for a symbolic link that is not followed."""
    message = "a link that leads nowhere, or out of the content folder, is not followed"
    return Diagnostic("file-inside", Position(f"{shown_as}/{name}"), message)


def _is_hidden_link(path: Path) -> bool:
    """Whether a path is a hidden symbolic link, other than a lock file of Emacs."""
    if not path.name.startswith(".") or not path.is_symlink():
        return False
    return path.exists() or not path.name.startswith(".#")


def _hidden_link(path: Path, folder: Path, shown_as: str) -> Diagnostic:
    message = "a hidden link is not followed"
    hint = "delete it, unless you know what it is for"
    where = Position(f"{shown_as}/{path.relative_to(folder).as_posix()}")
    return Diagnostic("file-inside", where, message, hint, Severity.WARNING)


def is_source_text(name: str) -> bool:
    """Whether a content file is the full text of a source, kept where its licence allows."""
    return name.startswith("sources/") and name.endswith(".txt")


def load_text(path: Path) -> str:
    """Read a UTF-8 text file from anywhere, such as an article.

    Raises OSError if it cannot be read, and ValueError if it is not a regular file, not UTF-8, or
    too large.
    """
    size, raw = _bytes(path)
    if size > MAX_BYTES:
        raise ValueError(f"{path} has {size:,} bytes; at most {MAX_BYTES:,} are read")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise ValueError(f"{path} is not UTF-8 at byte {error.start}") from None


def load_bytes(path: Path, most: int) -> bytes:
    """Read a file from anywhere, such as a saved page: at most one byte more than `most`.

    Raises OSError if it cannot be read, and ValueError if it is not a regular file.
    """
    return _bytes(path, most)[1]


def _not_yaml(shown: str) -> Diagnostic:
    stem, _, ending = shown.rpartition(".")
    hint = f'rename it to "{stem}.yml"' if ending in ("yaml", "YML", "YAML") else ""
    return Diagnostic(
        "file-known", Position(shown), "only files that end in .yml belong here", hint
    )


def _bytes(path: Path, most: int = MAX_BYTES) -> tuple[int, bytes]:
    """Return the size of a file and its first bytes, at most one more than `most`.

    Raises ValueError, without opening it, for anything but a regular file: a pipe could block for
    ever.
    """
    if not path.is_file() and path.exists():
        raise ValueError(f"{path} is not a file")
    with path.open("rb") as file:
        raw = file.read(most + 1)
    return max(path.stat().st_size, len(raw)), raw


def _read_one(path: Path, name: str, shown_as: str) -> tuple[SourceText, tuple[Diagnostic, ...]]:
    shown = f"{shown_as}/{name}"
    try:
        size, raw = _bytes(path)
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
    except ValueError:
        message = "this is not a file: a device, a pipe or a socket is not read"
    else:
        return as_text(name, shown_as, size, raw)
    problem = Diagnostic("file-readable", Position(shown), message)
    return SourceText(shown, name, None), (problem,)


def as_text(
    name: str, shown_as: str, size: int, raw: bytes
) -> tuple[SourceText, tuple[Diagnostic, ...]]:
    """Decode the bytes of a content file; report one that is too large or not UTF-8."""
    shown = f"{shown_as}/{name}"
    if size > MAX_BYTES:
        problem = Diagnostic(
            "file-size",
            Position(shown),
            f"the file has {size:,} bytes; at most {MAX_BYTES:,} are read",
            SPLIT,
        )
        return SourceText(shown, name, None), (problem,)
    if raw.startswith(_LFS_POINTER):
        message = "Git LFS keeps this file elsewhere, and left a pointer to it"
        hint = "`git lfs pull` brings it; content is small, and belongs in git itself"
        problem = Diagnostic("file-readable", Position(shown), message, hint)
        return SourceText(shown, name, None), (problem,)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return SourceText(shown, name, raw.decode()), ()
    except UnicodeDecodeError as error:
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            problem = Diagnostic(
                "encoding", Position(shown), "the file is UTF-16", "save the file as UTF-8"
            )
            return SourceText(shown, name, None), (problem,)
        before = raw[: error.start].decode()
        line, column = place_of(before, len(before))
        problem = Diagnostic(
            "encoding",
            Position(shown, line, column),
            f"byte 0x{raw[error.start]:02x} is not UTF-8{_in_windows(raw[error.start])}",
            "save the file as UTF-8",
        )
        return SourceText(shown, name, None), (problem,)


def _in_windows(byte: int) -> str:
    character = bytes([byte]).decode("cp1252", errors="ignore")
    return f'; in Windows-1252 it is "{character}"' if character.isprintable() and character else ""
