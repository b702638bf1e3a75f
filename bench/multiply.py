"""Multiplies a briefing: a project of K copies of it, as large as a desk has after many years.

Usage: python -m bench.multiply K FOLDER [--content CONTENT]   (default: content/ of this checkout)

FOLDER must not exist. It gets `content/`, and the configuration, the templates and the generator of
this checkout, so that `python -m generator --project FOLDER build` works on it. The same bytes come
of the same content. The first copy is the briefing as it is. In each further copy the records that a
desk adds to over the years are new ones, and refer to each other within the copy: facts, sources,
actors, questions, searches, changes and withdrawals. Their ids end in -2, -3 and so on, or in higher
numbers where the briefing has these; titles, names and sentences tell the copy, addresses end in
?copy=2. Dates, values, quotes, digests and seals are as they are: a seal covers the quote, its place and the digest, all of which stay. Nobody has
reviewed a copy, so reviews are left out of it. What there is one of in a briefing stays one: its
head with the bottom line, sectors, indicators and figures.
"""

from __future__ import annotations

import argparse
import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.copying import Copier
from bench.packing import HAS_FOLDERS, packed

ROOT = Path(__file__).parents[1]

PROGRAM = ("mkdocs.yml", "mkdocs.offline.yml", "templates", "generator")
"""What a project has besides its content."""


def multiplied(content: Path, times: int, *, in_folders: bool = HAS_FOLDERS) -> Mapping[str, str]:
    """Return the files of so many copies of a content folder, by their paths below it.

    A sector too large for a file has a folder of them, unless `in_folders` is false.

    Raises ContentError if no briefing can be put together of the content, and ValueError if so many copies do not fit.
    """
    if times < 1:
        raise ValueError("there is no briefing of less than one copy")
    copier = Copier.of(content)
    numbers = range(copier.first_number(times), copier.first_number(times) + times - 1)
    copies = [copier.original(), *map(copier.copy, numbers)]
    return packed(copies, in_folders=in_folders)


@dataclass(frozen=True, slots=True)
class Amount:
    """How much content there is."""

    facts: int
    sources: int
    actors: int
    questions: int
    bytes: int

    @classmethod
    def of(cls, files: Mapping[str, str]) -> Amount:
        """Count what is in files of content, by their paths below the folder."""
        entries = re.compile("^- id:", re.MULTILINE)

        def count(begin: str) -> int:
            found = (text for name, text in files.items() if name.startswith(begin))
            return sum(len(entries.findall(text)) for text in found)

        return cls(
            count("facts/"),
            sum(name.startswith("sources/") and name.endswith(".yml") for name in files),
            count("actors/"),
            count("questions"),
            sum(len(text.encode()) for text in files.values()),
        )

    def __str__(self) -> str:
        return (
            f"{self.facts:,} facts, {self.sources:,} sources, {self.actors:,} actors and"
            f" {self.questions:,} questions in {self.bytes / 1e6:.1f} MB"
        )


def write_project(folder: Path, files: Mapping[str, str], program: Path = ROOT) -> None:
    """Write a project into a new folder: files of content, and the generator of a checkout."""
    folder.mkdir(parents=True)
    for name in PROGRAM:
        if (program / name).is_dir():
            shutil.copytree(program / name, folder / name)
        else:
            shutil.copy(program / name, folder / name)
    write_content(folder / "content", files)


def write_content(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a content folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def main(arguments: Iterable[str] | None = None) -> None:
    """Multiply the briefing, and say how large it is."""
    parser = argparse.ArgumentParser(prog="python -m bench.multiply", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("times", metavar="K", type=int, help="how many copies, the first included")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="a folder that does not exist")
    parser.add_argument("--content", type=Path, default=ROOT / "content")
    given = parser.parse_args(None if arguments is None else [*arguments])
    if given.folder.exists():
        parser.error(f"{given.folder} exists already")
    files = multiplied(given.content, given.times)
    write_project(given.folder, files)
    print(f"{Amount.of(files)}: {given.folder}")


if __name__ == "__main__":
    main()
