"""The only reader of content: from the folder to the texts of its files."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Position
from generator.letters import as_id

MAX_BYTES = 1_000_000
"""The size of a content file above which it is refused unread."""

MAX_FILES = 20_000
"""The number of content files above which the folder is refused."""

_NAME = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9]+(?:-[a-z0-9]+)*\.(?:yml|txt)")


@dataclass(frozen=True, slots=True)
class SourceText:
    """One content file: its path as messages show it, its path in content/, its text.

    The text is None where the file is refused unread, which has been reported.
    """

    path: str
    name: str
    text: str | None


def read_content(
    folder: Path, shown_as: str = "content"
) -> tuple[tuple[SourceText, ...], tuple[Diagnostic, ...]]:
    """Read every YAML file below `folder`, in the order of the names.

    Paths in positions begin with `shown_as`. Files that are too large or not UTF-8 come without
    their text; links that lead out of the folder are left out. Both are reported. Raises nothing for bad content.
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
    names = sorted(
        p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file() or p.is_symlink()
    )
    wanted = [n for n in names if not any(part.startswith(".") for part in n.split("/"))]
    if len(wanted) > MAX_FILES:
        message = f"{len(wanted)} files in {shown_as}/; at most {MAX_FILES} are read"
        return (), (Diagnostic("file-size", Position(shown_as), message),)
    for name in wanted:
        path = folder / name
        if problem := refused_name(name, shown_as):
            problems.append(problem)
            texts += unread_text(name, shown_as)
        elif not path.is_file() or root not in path.resolve().parents:
            problems.append(leads_out(name, shown_as))
        else:
            text, found = _read_one(path, name, shown_as)
            texts.append(text)
            problems += found
    return tuple(texts), tuple(problems)


def refused_name(name: str, shown_as: str) -> Diagnostic | None:
    """Tell what is wrong with the name of a content file, its path below the folder."""
    shown = f"{shown_as}/{name}"
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
    """Return the place of a file whose name is refused; nothing for what is no YAML at all."""
    stem, _, ending = name.rpartition(".")
    if is_source_text(name) or ending == "yml":
        return (SourceText(f"{shown_as}/{name}", name, None),)
    if ending.lower() in ("yaml", "yml"):
        return (SourceText(f"{shown_as}/{name}", f"{stem}.yml", None),)
    return ()


def leads_out(name: str, shown_as: str) -> Diagnostic:
    """Tell that a link is not followed."""
    message = "a link that leads nowhere, or out of the content folder, is not followed"
    return Diagnostic("file-inside", Position(f"{shown_as}/{name}"), message)


def is_source_text(name: str) -> bool:
    """Whether a content file is the text of a source, which lies beside it where a licence allows it."""
    return name.startswith("sources/") and name.endswith(".txt")


def load_text(path: Path) -> str:
    """Read a UTF-8 text that somebody has beside the project, such as an article.

    Raises OSError if it cannot be read, and ValueError if it is not UTF-8 or too large.
    """
    raw = path.read_bytes().removeprefix(codecs.BOM_UTF8)
    if len(raw) > MAX_BYTES:
        raise ValueError(f"{path} has {len(raw):,} bytes; at most {MAX_BYTES:,} are read")
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise ValueError(f"{path} is not UTF-8 at byte {error.start}") from None


def _not_yaml(shown: str) -> Diagnostic:
    stem, _, ending = shown.rpartition(".")
    hint = f'rename it to "{stem}.yml"' if ending in ("yaml", "YML", "YAML") else ""
    return Diagnostic(
        "file-known", Position(shown), "only files that end in .yml belong here", hint
    )


def _read_one(path: Path, name: str, shown_as: str) -> tuple[SourceText, tuple[Diagnostic, ...]]:
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        shown = f"{shown_as}/{name}"
        message = f"the file cannot be read: {error.strerror}"
        problem = Diagnostic("file-readable", Position(shown), message)
        return SourceText(shown, name, None), (problem,)
    return as_text(name, shown_as, size, raw)


def as_text(
    name: str, shown_as: str, size: int, raw: bytes
) -> tuple[SourceText, tuple[Diagnostic, ...]]:
    """Take the bytes of a content file as its text; what is too large or not UTF-8 has none."""
    shown = f"{shown_as}/{name}"
    if size > MAX_BYTES:
        problem = Diagnostic(
            "file-size",
            Position(shown),
            f"the file has {size:,} bytes; at most {MAX_BYTES:,} are read",
            "split it: one sector a file, one source a file",
        )
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
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
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
