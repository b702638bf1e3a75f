"""Pages that repeat less: what stands on all of them is kept once, in a file that they load.

A zip packs every file by itself, so that what a page repeats of another costs its full size again.
"""

from __future__ import annotations

import json
import re
import string
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from urllib.parse import quote

_FOLDER = "assets/shared/"
_STYLES = f"{_FOLDER}icons.css"
_VERBATIM = re.compile(
    r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)>)", re.S
)
_INDENTATION = re.compile(r"\s*\n\s*")
_ENTITY = re.compile(r"&#(\d+);")
_NEEDLESS = {str(ord(c)): c for c in string.punctuation if c not in "\"&'<>"}
"""What means nothing in text or between quotes, by the number of its entity."""

_ICON = re.compile(
    r'<svg xmlns="http://www\.w3\.org/2000/svg" viewBox="([^"<>]*)">(<path d="[^"<>]*"/>)</svg>'
)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.S)
_SETTINGS = re.compile(r'<script id="__config" type="application/json">.*?</script>', re.S)


def small_pages(pages: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the pages, by path with slashes, smaller, and the files that they now share.

    Icons, scripts and settings of the theme that stand on more than half of the pages move into
    files; indentation goes, and so do entities for what may stand as it is. A browser makes the
    same page of it, with scripts or without.
    """
    plain = {path: _plain(content.decode()) for path, content in pages.items()}
    icons = _repeated(_ICON, plain)
    classes = {icon: f"shared-icon shared-icon-{n}" for n, icon in enumerate(icons, 1)}
    scripts = {_SCRIPT: _repeated(_SCRIPT, plain, 2), _SETTINGS: _repeated(_SETTINGS, plain, 2)}
    files = {_STYLES: _styles(icons)} if icons else {}
    files |= {_script_path(s): _script(s) for found in scripts.values() for s in found}

    def shared(path: str, page: str) -> str:
        up = "../" * path.count("/")
        for pattern, found in scripts.items():
            page = _replaced(
                pattern, found, page, lambda s: f'<script src="{up}{_script_path(s)}"></script>'
            )
        if any(icon in page for icon in icons):
            page = _replaced(_ICON, icons, page, lambda s: _emptied(s, classes[s]))
            link = f'<link rel="stylesheet" href="{up}{_STYLES}">\n</head>'
            page = page.replace("</head>", link, 1)
        return page

    return {path: shared(path, page).encode() for path, page in plain.items()} | {
        path: text.encode() for path, text in files.items()
    }


def _plain(page: str) -> str:
    parts = _VERBATIM.split(page)
    return "".join(
        part if n % 2 else _decoded(_INDENTATION.sub("\n", part)) for n, part in enumerate(parts)
    )


def _decoded(text: str) -> str:
    return _ENTITY.sub(lambda m: _NEEDLESS.get(m[1], m[0]), text)


def _repeated(
    pattern: re.Pattern[str], pages: Mapping[str, str], at_least: int | None = None
) -> list[str]:
    """List what a pattern finds on so many pages, more than half if no number is given."""
    least = at_least or max(2, len(pages) // 2 + 1)
    counts = Counter(
        found
        for _, page in sorted(pages.items())
        for found in dict.fromkeys(m[0] for m in pattern.finditer(page))
    )
    return [text for text, count in counts.items() if count >= least]


def _replaced(
    pattern: re.Pattern[str], known: Iterable[str], page: str, new: Callable[[str], str]
) -> str:
    return pattern.sub(lambda m: new(m[0]) if m[0] in known else m[0], page)


def _emptied(icon: str, names: str) -> str:
    match = _ICON.fullmatch(icon)
    assert match
    return f'<svg class="{names}" viewBox="{match[1]}"></svg>'


def _styles(icons: Iterable[str]) -> str:
    """Draw each icon as a mask of the colour that it would have been filled with."""
    drawn = [
        f'.shared-icon-{n}{{--shape:url("data:image/svg+xml,{quote(icon, safe=" =:/")}")}}\n'
        for n, icon in enumerate(icons, 1)
    ]
    return (
        ".shared-icon{background:currentcolor;-webkit-mask:var(--shape) center/contain no-repeat;"
        "mask:var(--shape) center/contain no-repeat}\n"
        "@media (forced-colors:active){.shared-icon{background:ButtonText;forced-color-adjust:none}}\n"
        + "".join(drawn)
    )


def _script_path(element: str) -> str:
    return f"{_FOLDER}{sha256(element.encode()).hexdigest()[:10]}.js"


def _script(element: str) -> str:
    """Return the code of an inline script; for an element with settings, code that puts it in place."""
    if code := _SCRIPT.fullmatch(element):
        return code[1]
    return f'document.currentScript.insertAdjacentHTML("afterend",{json.dumps(element)})\n'
