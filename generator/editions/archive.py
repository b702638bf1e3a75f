"""The ZIP edition: a built site that is opened with a double click on its `index.html`."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Collection, Mapping
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
    "search/search_index.json",
)
"""Files that an offline copy does not need. The search loads its index as a script instead, and a
missing page is reported by the browser. Pages for a frame are on the published site alone, and with
them their style sheet. The favicon of the theme is for sites that have none."""

_LUNR = "assets/javascripts/lunr/"


def offline_files(
    files: Mapping[str, bytes], search_languages: Collection[str]
) -> dict[str, bytes]:
    """Return the files of a built site that an offline copy needs, by path with slashes.

    `search_languages` are the languages that the search stems words of; English needs no extra file
    for that.
    """
    return {
        path: content
        for path, content in files.items()
        if not any(fnmatchcase(path, pattern) for pattern in _NOT_OFFLINE)
        and not _is_idle_stemmer(path, search_languages)
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
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for path, content in files.items():
            moment = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
            entry = zipfile.ZipInfo(path, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, so that the mode is read
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            target.writestr(entry, content)
    return made.getvalue()


def _is_idle_stemmer(path: str, languages: Collection[str]) -> bool:
    if not path.startswith(_LUNR):
        return False
    others = set(languages) - {"en"}
    needed = {f"min/lunr.{name}.min.js" for name in (*others, "stemmer.support", "multi")}
    needed |= {"tinyseg.js"} if "ja" in others else set()
    needed |= {"wordcut.js"} if others & {"hi", "th"} else set()
    return not others or path.removeprefix(_LUNR) not in needed
