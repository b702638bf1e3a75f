"""The file names of the editions, and their checksums."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from unicodedata import combining

from generator.facts.wording import Wording
from generator.records import BriefingRecord

CHECKSUMS = "SHA256SUMS"
"""The name of the checksum file."""

DATA = "data-v1.zip"
"""The name of the ZIP of the JSON documents, with the version of the API."""

_EDITION = re.compile(r"[a-z0-9-]+-\d{4}-\d{2}-\d{2}(-offline\.zip|\.html|\.pdf)")
_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


@dataclass(frozen=True, slots=True)
class Names:
    """The file names of the editions; `stem` is `<parties>-<as_of>`."""

    stem: str

    @property
    def folder(self) -> str:
        """The top-level folder in the ZIP."""
        return f"{self.stem}-offline"

    @property
    def archive(self) -> str:
        """The ZIP of the site."""
        return f"{self.folder}.zip"

    @property
    def page(self) -> str:
        """The whole briefing as one HTML file."""
        return f"{self.stem}.html"

    @property
    def paper(self) -> str:
        """The whole briefing as a PDF."""
        return f"{self.stem}.pdf"


def names_of(record: BriefingRecord) -> Names:
    """Return the file names for a briefing, from the English names of its parties and `as_of`."""
    wording = Wording("en")
    parties = "-".join(_slug(wording.country(code)) for code in record.parties)
    return Names(f"{parties}-{record.as_of}")


def checksums(files: Mapping[str, bytes]) -> bytes:
    """Return the SHA-256 checksums of files, sorted by name, as `sha256sum --check` reads them."""
    lines = (f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return "".join(lines).encode()


def listed_editions(list_: bytes) -> dict[str, str]:
    """Return the SHA-256 of the editions and the data ZIP in a checksum file, by file name.

    Lines about any other file are ignored.
    """
    matches = (_LINE.fullmatch(line) for line in list_.decode(errors="replace").splitlines())
    return {m[2]: m[1] for m in matches if m and (m[2] == DATA or _EDITION.fullmatch(m[2]))}


def _slug(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not combining(c))
    return "-".join(re.findall(r"[a-z0-9]+", plain))
