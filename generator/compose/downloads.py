"""The downloads published beside the site (ZIP, HTML, PDF, checksums): purpose and file size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.wording import Wording

FOLDER = "downloads"
"""The folder of the downloads, below the root of the site."""

_PURPOSES = {
    "-offline.zip": "the pages of this site as a folder, with its search: unpack it and open index.html",
    ".html": "the whole briefing in one file, without a script",
    ".pdf": "the whole briefing on paper, with footnotes and page numbers",
    "SHA256SUMS": "the checksums of the three",
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

    In the order of `_PURPOSES`; a file that has no purpose there is left out.
    """
    return tuple(
        Download(name, f"{FOLDER}/{name}", purpose, _shown(wording, sizes[name]))
        for ending, purpose in _PURPOSES.items()
        for name in sorted(sizes)
        if name.endswith(ending)
    )


def _shown(wording: Wording, size: int) -> str:
    if size < 1000:
        return f"{size} bytes"
    if (thousands := round(size / 1000)) < 1000:
        return f"{wording.number(Decimal(thousands))} kB"
    return f"{wording.number(round(Decimal(size) / 1_000_000, 1))} MB"
