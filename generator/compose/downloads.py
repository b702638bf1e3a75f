"""The downloads published beside the site (brief, ZIP, HTML, PDF, checksums): purpose and file size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.wording import Wording

FOLDER = "downloads"
"""The folder of the downloads, below the root of the site."""

_PURPOSES = {
    "-brief.pdf": "the brief: the whole briefing on two pages, with its sources",
    "-brief.docx": "the brief for Word, with footnotes",
    "-offline.zip": "the pages of this site as a folder, with its search: unpack it and open index.html",
    ".html": "the whole briefing in one file, without a script",
    ".pdf": "the whole briefing on paper, with footnotes and page numbers",
    "SHA256SUMS": "the checksums of them all",
}


@dataclass(frozen=True, slots=True)
class Download:
    """A downloadable file. `path` is below the root of the site, `size` is written for a reader."""

    name: str
    path: str
    purpose: str
    size: str


def downloads(wording: Wording, sizes: Mapping[str, int]) -> tuple[Download, ...]:
    """Return the downloads for the editions in `sizes`, which maps file names to bytes.

    In the order of `_PURPOSES`, each for the first purpose that fits; a file with none is left out.
    """
    found = {name: next(filter(name.endswith, _PURPOSES), None) for name in sorted(sizes)}
    return tuple(
        Download(name, f"{FOLDER}/{name}", purpose, _shown(wording, sizes[name]))
        for ending, purpose in _PURPOSES.items()
        for name, fits in found.items()
        if fits == ending
    )


def _shown(wording: Wording, size: int) -> str:
    if size < 1000:
        return f"{size} bytes"
    if (thousands := round(size / 1000)) < 1000:
        return f"{wording.number(Decimal(thousands))} kB"
    return f"{wording.number(round(Decimal(size) / 1_000_000, 1))} MB"
