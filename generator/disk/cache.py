"""The cache of a user: a folder outside all repositories, so that no change of content can bring one.

It may be deleted at any time. An entry that is damaged is as good as none.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from generator.core.resources import PACKAGE

LIMIT = 512 * 2**20
"""The most bytes that the entries take; those go first that were not used for the longest time."""

LARGEST = LIMIT // 4
"""The most bytes of an entry."""

_CHECKSUM = 32
"""Bytes of SHA-256 before the content of an entry."""


class CacheFolder:
    """A cache in a folder, of what this generator makes in this installation of Python."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str) -> bytes | None:
        """Return what was put there under a name; None if there is nothing, or it is damaged."""
        path = self._path(name)
        try:
            entry = path.read_bytes()
            path.touch()
        except OSError:
            return None
        content = entry[_CHECKSUM:]
        return content if hashlib.sha256(content).digest() == entry[:_CHECKSUM] else None

    def put(self, name: str, content: bytes) -> None:
        """Keep something under a name. A folder that cannot be written to keeps nothing."""
        if len(content) > LARGEST:
            return
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, draft = tempfile.mkstemp(prefix=".draft-", dir=self._folder)
            os.close(handle)
            try:
                Path(draft).write_bytes(hashlib.sha256(content).digest() + content)
                Path(draft).replace(self._path(name))
            except OSError:
                Path(draft).unlink(missing_ok=True)
                raise
            self._prune()

    def _path(self, name: str) -> Path:
        kind, _, digest = name.rpartition("-")
        whole = hashlib.sha256(f"{self._generator} {digest}".encode()).hexdigest()
        return self._folder / f"{kind}-{whole}"

    @cached_property
    def _generator(self) -> str:
        """A digest of the program as it was when it began, and of what is installed beside it."""
        digest = hashlib.sha256(sys.version.encode())
        for path in sorted(PACKAGE.rglob("*")):
            if path.suffix != ".pyc" and path.is_file():
                name = path.relative_to(PACKAGE).as_posix()
                digest.update(f"\0{name}\0".encode() + path.read_bytes())
        for name in sorted(_installed()):
            digest.update(f"\0{name}".encode())
        return digest.hexdigest()

    def _prune(self) -> None:
        found = []
        for path in self._folder.iterdir():
            with suppress(OSError):  # another run may remove it meanwhile
                state = path.lstat()
                found.append((state.st_mtime_ns, state.st_size, path))
        total = sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if total <= LIMIT:
                return
            with suppress(OSError):
                path.unlink()
            total -= size


def _installed() -> Iterator[str]:
    """Return the names and versions of what is installed, as the folders of their metadata are named."""
    for folder in sys.path:
        with suppress(OSError):
            yield from (path.name for path in Path(folder).glob("*.dist-info"))
