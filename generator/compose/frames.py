"""Pages for a frame: what is shown of a fact or a figure on somebody else's page."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from generator.compose.targets import Target, site_path
from generator.records.briefing import BriefingRecord

FOLDER = "embed"
"""The folder of the pages for a frame, below the root of the site."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The form of a page for a frame: its template, its path with a slash at the end, how it is embedded.

    `snippet` is HTML to be copied; empty if the URL of the site is unknown.
    """

    template: str
    path: str
    snippet: str


def frame(record: BriefingRecord, target: Target, title: str, template: str, height: int) -> Frame:
    """Return the form of a page for a frame of a height in pixels."""
    path = f"{FOLDER}/{site_path(target, directory_urls=True)}"
    root = (record.site_url or "").rstrip("/")
    snippet = (
        f'<iframe src="{escape(f"{root}/{path}")}" title="{escape(title)}" loading="lazy"'
        f' sandbox="allow-popups allow-popups-to-escape-sandbox"'
        f' style="width: 100%; height: {height}px; border: 1px solid"></iframe>'
    )
    return Frame(template, path, snippet if root else "")
