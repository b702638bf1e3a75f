"""The ZIP edition: a built site that is opened with a double click on its `index.html`."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Mapping
from datetime import date
from fnmatch import fnmatchcase
from io import BytesIO

_NOT_OFFLINE = (
    ".*",
    "*.map",
    "404.html",
    "assets/embed.css",
    "assets/images/favicon.png",
    "sitemap.xml",
    "sitemap.xml.gz",
)
"""Files that an offline copy does not need. A missing page is reported by the browser. Pages for a
frame are on the published site alone, and with them their style sheet. The favicon of the theme is
for sites that have none."""


def offline_files(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of a built site that an offline copy needs, by path with slashes."""
    return {
        path: content
        for path, content in files.items()
        if not any(fnmatchcase(path, pattern) for pattern in _NOT_OFFLINE)
    }


def archive(files: Mapping[str, bytes], folder: str, day: date) -> bytes:
    """Return a reproducible ZIP of files below one top-level folder.

    Entries are sorted by path, dated `day` at midnight (not before 1980, as ZIP requires), and have
    mode 0644.
    """
    return packed({f"{folder}/{path}": content for path, content in sorted(files.items())}, day)


def packed(files: Mapping[str, bytes], day: date) -> bytes:
    """Return a reproducible ZIP of files in the given order, dated and with the mode of `archive`."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        for path, content in files.items():
            moment = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
            entry = zipfile.ZipInfo(path, moment)
            entry.create_system = 3  # Unix, so that the mode is read
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            target.writestr(entry, content, zipfile.ZIP_DEFLATED, compresslevel=9)
    return made.getvalue()
