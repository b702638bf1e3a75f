"""The offline edition: a built site as a zip that is opened by a double click on `index.html`."""

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
    "assets/images/favicon.png",
    "sitemap.xml",
    "sitemap.xml.gz",
    "search/search_index.json",
)
"""What only a server or a developer needs: the search reads its index from a script, and an address
that is not there is told by the browser. The theme's own emblem is for sites that have none."""

_LUNR = "assets/javascripts/lunr/"


def offline_files(
    files: Mapping[str, bytes], search_languages: Collection[str]
) -> dict[str, bytes]:
    """Choose from a built site what an offline copy needs, by path with slashes.

    `search_languages` are those whose words the search reduces to their stems; English needs no
    file for it.
    """
    return {
        path: content
        for path, content in files.items()
        if not any(fnmatchcase(path, pattern) for pattern in _NOT_OFFLINE)
        and not _is_idle_stemmer(path, search_languages)
    }


def archive(files: Mapping[str, bytes], folder: str, day: date) -> bytes:
    """Pack files below one top folder; the same files give the same bytes.

    Entries are sorted, every one is dated `day` at midnight, and may be read by all and written by
    its owner.
    """
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for path, content in sorted(files.items()):
            moment = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
            entry = zipfile.ZipInfo(f"{folder}/{path}", moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, whose permissions these are
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            target.writestr(entry, content)
    return packed.getvalue()


def _is_idle_stemmer(path: str, languages: Collection[str]) -> bool:
    if not path.startswith(_LUNR):
        return False
    others = set(languages) - {"en"}
    needed = {f"min/lunr.{name}.min.js" for name in (*others, "stemmer.support", "multi")}
    needed |= {"tinyseg.js"} if "ja" in others else set()
    needed |= {"wordcut.js"} if others & {"hi", "th"} else set()
    return not others or path.removeprefix(_LUNR) not in needed
