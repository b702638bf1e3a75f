"""The generator as a wheel: the one file in which a briefing carries it, and what lies in it."""

from __future__ import annotations

import io
import re
import zipfile
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Self

DISTRIBUTION = "briefing-generator"
"""The name of the package."""

_RESOURCES = "generator/resources/"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3
_KEPT = re.compile(r"[^/]+\.dist-info/(?:METADATA|WHEEL|entry_points\.txt|licenses/.+)")
_REQUIRED = re.compile(r"^Requires-Dist: ([A-Za-z0-9._-]+)([^\n]*)$", re.M)
_EXTRA = re.compile(r"extra == ['\"]([^'\"]+)['\"]")


class WheelError(Exception):
    """A file is no wheel of the generator, or none from which a briefing can be begun."""


@dataclass(frozen=True)
class Wheel:
    """A wheel of the generator: its file name, and its bytes."""

    name: str
    content: bytes

    @classmethod
    def of(cls, files: Mapping[str, bytes]) -> Self:
        """Pack the files of a package, by path; the same files give the same bytes on any day.

        Of the folder `.dist-info` only what an installation does not change is taken, and RECORD is
        written anew: so the files of an installed package give the wheel that it came from. Raises
        WheelError without exactly one such folder.
        """
        folders = {p.partition("/")[0] for p in files if _KEPT.fullmatch(p)}
        if len(folders) != 1:
            raise WheelError("there is no package, or more than one, in these files")
        (info,) = folders
        kept = {
            path: content
            for path, content in sorted(files.items())
            if _KEPT.fullmatch(path) or not path.startswith(info)
        }
        record = "".join(
            f"{path},{_hash(content)},{len(content)}\n" for path, content in kept.items()
        )
        kept[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n".encode()
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for path, content in kept.items():
                entry = zipfile.ZipInfo(path, _FIRST_DAY)
                entry.external_attr, entry.create_system = _PLAIN_FILE, _UNIX
                archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
        return cls(f"{info.removesuffix('.dist-info')}-py3-none-any.whl", buffer.getvalue())

    @property
    def digest(self) -> str:
        """SHA-256 of the file, in hexadecimal."""
        return sha256(self.content).hexdigest()

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """What lies in it, by path. Raises WheelError if it is no archive."""
        try:
            with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
                return {n: archive.read(n) for n in archive.namelist() if not n.endswith("/")}
        except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError) as error:
            raise WheelError(f"{self.name} is no wheel: {error}") from None

    def resources(self, folder: str = "") -> dict[str, bytes]:
        """Return what lies in a folder of the generator's resources, by path below it."""
        prefix = f"{_RESOURCES}{folder}"
        return {
            path.removeprefix(prefix): content
            for path, content in self.files.items()
            if path.startswith(prefix)
        }

    @property
    def version(self) -> str:
        """The version that it gives itself."""
        found = re.search(r"^Version: (\S+)$", self._metadata, re.M)
        return found[1] if found else ""

    def requirements(self, *extras: str) -> Iterator[str]:
        """Yield the names of the packages that it needs, also those of some of its extras."""
        for name, condition in _REQUIRED.findall(self._metadata):
            extra = _EXTRA.search(condition)
            if extra is None or extra[1] in extras:
                yield name

    @property
    def _metadata(self) -> str:
        for path, content in self.files.items():
            if re.fullmatch(r"briefing_generator-[^/]+\.dist-info/METADATA", path):
                return content.decode(errors="replace").partition("\n\n")[0]
        raise WheelError(f"{self.name} is no wheel of the generator")


def _hash(content: bytes) -> str:
    return f"sha256={urlsafe_b64encode(sha256(content).digest()).rstrip(b'=').decode()}"
