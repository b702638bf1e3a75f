"""The editions beside the site: what each is for, and how large."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.wording import Wording

FOLDER = "downloads"
"""Where the editions are on the site."""

_PURPOSES = {
    "-offline.zip": "the pages of this site as a folder, with its search: unpack it and open index.html",
    ".html": "the whole briefing in one file, without a script",
    ".pdf": "the whole briefing on paper, with footnotes and page numbers",
    "SHA256SUMS": "the checksums of the three",
}


@dataclass(frozen=True, slots=True)
class Download:
    """A file beside the site: its name, its path below the site's root, what it is, how large."""

    name: str
    path: str
    purpose: str
    size: str


def downloads(wording: Wording, sizes: Mapping[str, int]) -> tuple[Download, ...]:
    """Show the editions of which the size in bytes is given, by name."""
    return tuple(
        Download(name, f"{FOLDER}/{name}", purpose, _shown(wording, sizes[name]))
        for ending, purpose in _PURPOSES.items()
        for name in sorted(sizes)
        if name.endswith(ending)
    )


def _shown(wording: Wording, size: int) -> str:
    if size < 1000:
        return f"{size} bytes"
    if size < 1_000_000:
        return f"{wording.number(Decimal(round(size / 1000)))} kB"
    return f"{wording.number(Decimal(size) / 1_000_000 // Decimal('0.1') * Decimal('0.1'))} MB"
