"""The file names of the editions, and their checksums."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from unicodedata import combining

from generator.core.localization import Localization
from generator.records import BriefingRecord
from generator.records.codes import is_country

CHECKSUMS = "SHA256SUMS"
"""The name of the checksum file."""

DATA = "data-v1.zip"
"""The name of the ZIP of the JSON documents, with the version of the API."""

_NAMED, _LONGEST = 4, 100
"""The most parties that are named in words, and the most characters for what a briefing is about."""

_EDITION = re.compile(
    r"[a-z0-9-]+-\d{4}-\d{2}-\d{2}(-offline\.zip|\.html|\.pdf|-brief(-[a-z0-9-]+)?\.(pdf|docx))"
)
_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


@dataclass(frozen=True, slots=True)
class Names:
    """The file names of the editions; `stem` is `<parties or subject>-<as_of>`."""

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

    def brief(self, form: str, sector: str | None = None) -> str:
        """The brief of the whole briefing, or of a sector by its id, as `pdf` or `docx`."""
        return f"{self.stem}-brief{f'-{sector}' if sector else ''}.{form}"

    @property
    def editions(self) -> tuple[str, ...]:
        """Every edition of the whole briefing."""
        return (self.archive, self.page, self.paper, self.brief("pdf"), self.brief("docx"))

    def is_brief_of_sector(self, name: str) -> bool:
        """Whether this is the name of the brief of a sector, of the same day."""
        return name.startswith(f"{self.stem}-brief-")


def names_of(record: BriefingRecord) -> Names:
    """Return the file names for a briefing: the English names of its parties, or its subject, and `as_of`.

    Many parties are told by their codes.
    """
    parties = record.scope
    names = map(_called if len(parties) <= _NAMED else str.lower, parties)
    return Names(f"{'-'.join(names)[:_LONGEST].strip('-')}-{record.as_of}")


def _called(party: str) -> str:
    return _slug(Localization("en").country(party)) if is_country(party) else party.lower()


def checksums(
    files: Mapping[str, bytes], others: Mapping[str, str] = MappingProxyType({})
) -> bytes:
    """Return the SHA-256 checksums of files, sorted by name, as `sha256sum --check` reads them.

    `others` are checksums of further files, by name, in hexadecimal.
    """
    made = {name: sha256(content).hexdigest() for name, content in files.items()}
    return "".join(f"{d}  {name}\n" for name, d in sorted({**others, **made}.items())).encode()


def listed(list_: bytes) -> dict[str, str]:
    """Return the SHA-256 of the files in a checksum file, by file name."""
    matches = map(_LINE.fullmatch, list_.decode(errors="replace").splitlines())
    return {m[2]: m[1] for m in matches if m}


def listed_editions(list_: bytes) -> dict[str, str]:
    """Return the SHA-256 of the editions and the data ZIP in a checksum file, by file name.

    Lines about any other file are ignored.
    """
    named = listed(list_).items()
    return {name: d for name, d in named if name == DATA or _EDITION.fullmatch(name)}


def _slug(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not combining(c))
    return "-".join(re.findall(r"[a-z0-9]+", plain))
