"""Read back the editions from a folder, verified by their checksums."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from generator.disk.files import read_if_there
from generator.editions.names import CHECKSUMS, Names, checksums, listed_editions


class DownloadError(Exception):
    """The editions in a folder are missing, were changed, or are of another briefing or day."""


def existing_editions(folder: Path, names: Names) -> dict[str, bytes]:
    """Return the editions of a folder and the checksum file, by name.

    The checksum file is of these editions alone. Raises DownloadError unless every edition exists
    and matches its checksum.
    """
    editions = {name: read_if_there(folder / name) for name in names.editions}
    missing = [name for name, content in editions.items() if not content]
    if missing:
        raise DownloadError(f"{folder} has no {missing[0]}: make it with `briefing offline`")
    listed = listed_editions(read_if_there(folder / CHECKSUMS))
    if any(listed.get(n) != sha256(content).hexdigest() for n, content in editions.items()):
        raise DownloadError(
            f"{folder / CHECKSUMS} does not fit the files beside it: make them with `briefing offline`"
        )
    return {**editions, CHECKSUMS: checksums(editions)}
