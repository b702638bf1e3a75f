"""The files of several copies of a briefing, put together so that the generator reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from generator.content.decode import kind_of

LIMIT = 1_000_000
"""Bytes that the generator reads of a file."""

HAS_FOLDERS = kind_of("facts/sector/part.yml") is not None
"""Whether the generator of this checkout reads the facts of a sector from several files."""


def packed(
    copies: Iterable[Mapping[str, str]], *, in_folders: bool = HAS_FOLDERS
) -> dict[str, str]:
    """Return the files of all copies: what has one name in several stands in one file.

    Where the facts of a sector are too large for a file, each copy of them has a file of its own in
    the folder of the sector. If the generator reads no such folders, what does not fit stands in the
    files of the sectors that have the fewest facts. Of other records there are as many copies as one
    file may have. Raises ValueError if the facts do not fit.
    """
    together: dict[str, list[str]] = {}
    for copy in copies:
        for name, text in copy.items():
            together.setdefault(name, []).append(text)
    files: dict[str, str] = {}
    left: list[str] = []
    for name, texts in together.items():
        first, rest = _that_fit(texts)
        if rest and in_folders and name.startswith("facts/"):
            folder = PurePosixPath(name).with_suffix("")
            files |= {f"{folder}/{number:02}.yml": text for number, text in enumerate(texts, 1)}
            continue
        files[name] = _joined(first)
        left += rest if name.startswith("facts/") else []
    for text in left:
        _lay_aside(files, text)
    return dict(sorted(files.items()))


def _that_fit(texts: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return the texts that fit into one file, and the rest; the first always does."""
    size = 0
    for number, text in enumerate(texts):
        size += _size(text) + 1
        if number and size > LIMIT:
            return texts[:number], texts[number:]
    return texts, ()


def _lay_aside(files: dict[str, str], text: str) -> None:
    """Add facts to the smallest file of facts."""
    name = min((n for n in files if n.startswith("facts/")), key=lambda n: (_size(files[n]), n))
    files[name] = _joined((files[name], text))
    if _size(files[name]) > LIMIT:
        raise ValueError("so many facts do not fit into a file for each sector")


def _joined(texts: Sequence[str]) -> str:
    """Join texts; only the first keeps the comment with which it begins."""
    rest = (text.partition("\n")[2] if text.startswith("#") else text for text in texts[1:])
    return "\n".join((texts[0], *rest))


def _size(text: str) -> int:
    return len(text.encode())
