"""The editions as they were made: read back whole, or not at all."""

from __future__ import annotations

from pathlib import Path

from generator.disk.files import read_if_there
from generator.editions.names import CHECKSUMS, Names, checksums


class DownloadError(Exception):
    """The editions in a folder are missing, changed, or of another briefing or day."""


def existing_editions(folder: Path, names: Names) -> dict[str, bytes]:
    """Return the editions of a folder and their checksums, by name.

    Raises DownloadError unless every one is there, and is what the checksums say.
    """
    wanted = (names.archive, names.page, names.paper)
    found = {name: read_if_there(folder / name) for name in wanted}
    missing = [name for name, content in found.items() if not content]
    if missing:
        raise DownloadError(f"{folder} has no {missing[0]}: make it with `briefing offline`")
    listed = read_if_there(folder / CHECKSUMS)
    if listed != checksums(found):
        raise DownloadError(
            f"{folder / CHECKSUMS} does not fit the files beside it: make them with `briefing offline`"
        )
    return {**found, CHECKSUMS: listed}
