"""What the editions are called, and the list that proves them whole."""

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
"""The list of the editions with their hashes."""

DATA = "data-v1.zip"
"""The data for programs, named after the version of its form."""

_EDITION = re.compile(r"[a-z0-9-]+-\d{4}-\d{2}-\d{2}(-offline\.zip|\.html|\.pdf)")
_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


@dataclass(frozen=True, slots=True)
class Names:
    """The file names of the editions: `<parties>-<as_of>` and what sort of file it is."""

    stem: str

    @property
    def folder(self) -> str:
        """The one folder in the zip."""
        return f"{self.stem}-offline"

    @property
    def archive(self) -> str:
        """The site as a folder, in a zip."""
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
    """Name the editions of a briefing after its parties, in English, and its as-of day."""
    wording = Wording("en")
    parties = "-".join(_slug(wording.country(code)) for code in record.parties)
    return Names(f"{parties}-{record.as_of}")


def checksums(files: Mapping[str, bytes]) -> bytes:
    """List files with their SHA-256, as `sha256sum --check` reads it."""
    lines = (f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return "".join(lines).encode()


def listed_editions(list_: bytes) -> dict[str, str]:
    """Return the editions and the data that a list of checksums names, with their SHA-256, and no others."""
    found = (_LINE.fullmatch(line) for line in list_.decode(errors="replace").splitlines())
    return {m[2]: m[1] for m in found if m and (m[2] == DATA or _EDITION.fullmatch(m[2]))}


def _slug(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not combining(c))
    return "-".join(re.findall(r"[a-z0-9]+", plain))
