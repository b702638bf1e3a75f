"""Pages that repeat less: what stands on all of them is kept once, in a file that they load.

A zip packs every file by itself, so that what a page repeats of another costs its full size again.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from urllib.parse import quote

from generator.editions.derived import without_derived
from generator.editions.fragments import share
from generator.editions.heads import for_readers, share_styles
from generator.render.policy import source_of

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
    r'<svg((?: (?:aria-hidden|focusable)="\w+")*)( xmlns="http://www\.w3\.org/2000/svg")'
    r' (viewBox="[^"<>]*">)(<path d="[^"<>]*"/>)</svg>'
)
_OFTEN = 4
"""Pages that have to show an icon for it to be kept once."""

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.S)
_HASH = re.compile(r" ('sha256-[^']*')")
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(?=">)')


def small_pages(pages: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the pages, by path with slashes, smaller, and the files that they now share.

    What the theme puts around an article on many pages, icons that pages repeat, and inline scripts
    move into files; indentation goes, and so do entities for what may stand as it is, and what is
    for crawlers. A browser makes the same page of it; without scripts it shows the articles, and
    what is meant for browsers without scripts.
    """
    plain = {
        path: without_derived(_plain(for_readers(content.decode())))
        for path, content in pages.items()
    }
    scripted, scripts = _outside(plain)
    drawn, icons = _icons(scripted)
    styled, styles = share_styles(drawn, _FOLDER)
    small, fragments = share(styled, f"{_FOLDER}frame.js")
    texts = small | scripts | icons | styles | fragments
    return {path: text.encode() for path, text in texts.items()}


def _outside(pages: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Move the inline scripts that the policy of a page trusts into files, and trust files alone."""
    files: dict[str, str] = {}

    def moved(path: str, page: str) -> str:
        policy = _POLICY.search(page)
        trusted = _HASH.findall(policy[2]) if policy else []

        def from_file(script: re.Match[str]) -> str:
            if source_of(script[1]) not in trusted:
                return script[0]
            name = f"{_FOLDER}{sha256(script[1].encode()).hexdigest()[:10]}.js"
            files[name] = script[1]
            return f'<script src="{"../" * path.count("/")}{name}"></script>'

        return _POLICY.sub(lambda m: m[1] + _HASH.sub("", m[2]), _SCRIPT.sub(from_file, page), 1)

    return {path: moved(path, page) for path, page in sorted(pages.items())}, files


def _icons(pages: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    icons = _repeated(_ICON, pages)
    classes = {icon: f"shared-icon shared-icon-{n}" for n, icon in enumerate(icons, 1)}

    def drawn(path: str, page: str) -> str:
        if not any(icon in page for icon in icons):
            return page
        page = _replaced(_ICON, icons, page, lambda s: _emptied(s, classes[s]))
        link = f'<link rel="stylesheet" href="{"../" * path.count("/")}{_STYLES}">\n</head>'
        return page.replace("</head>", link, 1)

    files = {_STYLES: _styles(icons)} if icons else {}
    return {path: drawn(path, page) for path, page in pages.items()}, files


def _plain(page: str) -> str:
    parts = _VERBATIM.split(page)
    return "".join(
        part if n % 2 else _decoded(_INDENTATION.sub("\n", part)) for n, part in enumerate(parts)
    )


def _decoded(text: str) -> str:
    return _ENTITY.sub(lambda m: _NEEDLESS.get(m[1], m[0]), text)


def _repeated(pattern: re.Pattern[str], pages: Mapping[str, str]) -> list[str]:
    """List what a pattern finds on so many pages that they are smaller without it."""
    counts = Counter(
        found
        for _, page in sorted(pages.items())
        for found in dict.fromkeys(m[0] for m in pattern.finditer(page))
    )
    return [text for text, count in counts.items() if count >= _OFTEN]


def _replaced(
    pattern: re.Pattern[str], known: Iterable[str], page: str, new: Callable[[str], str]
) -> str:
    return pattern.sub(lambda m: new(m[0]) if m[0] in known else m[0], page)


def _emptied(icon: str, names: str) -> str:
    match = _ICON.fullmatch(icon)
    assert match
    return f'<svg class="{names}"{match[1]} {match[3]}</svg>'


def _styles(icons: Iterable[str]) -> str:
    """Draw each icon as a mask of the colour that it would have been filled with."""
    drawn = [
        f'.shared-icon-{n}{{--shape:url("data:image/svg+xml,{quote(icon, safe=" =:/")}")}}\n'
        for n, icon in enumerate(icons, 1)
    ]
    return (
        ".shared-icon{background:currentcolor;print-color-adjust:exact;-webkit-mask:var(--shape) center/contain no-repeat;"
        "mask:var(--shape) center/contain no-repeat}\n"
        "@media (forced-colors:active){.shared-icon{background:ButtonText;forced-color-adjust:none}}\n"
        + "".join(drawn)
    )
