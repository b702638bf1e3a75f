"""The heads of pages for readers without a network: what only crawlers read is not in them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

_FOR_CRAWLERS = re.compile(
    r'<meta (?:name|property)="(?:description|generator|author|(?:citation_|og:|twitter:)[^"]*)"[^<>]*>\n?'
    r'|<link rel="(?:canonical|prev|next|alternate ?)"[^<>]*>\n?'
    r'|<script type="application/ld\+json">.*?</script>\n?',
    re.S,
)
"""Links to other forms of a page have a space in their `rel`: templates/theme/page.html says why."""

_STYLES = re.compile(r'<link rel="stylesheet" href="([^":]*)">\n?')


def for_readers(page: str) -> str:
    """Return a page without what its head says to search engines and reference managers."""
    head, end, rest = page.partition("</head>")
    return _FOR_CRAWLERS.sub("", head) + end + rest if end else page


def share_styles(pages: Mapping[str, str], folder: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the pages with one style sheet each, and the style sheets, which import the others.

    Both are by path with slashes; the style sheets are in `folder`, which ends with a slash.
    """
    styles: dict[tuple[str, ...], str] = {}
    small = {}
    for path, page in sorted(pages.items()):
        head, end, rest = page.partition("</head>")
        base = posixpath.dirname(path)
        wanted = tuple(posixpath.normpath(posixpath.join(base, s)) for s in _STYLES.findall(head))
        if len(wanted) > 1:
            name = styles.setdefault(wanted, f"{folder}{len(styles) + 1}.css")
            link = f'<link rel="stylesheet" href="{"../" * path.count("/")}{name}">\n'
            before, after = head[: (at := _STYLES.search(head).start())], head[at:]
            head = before + link + _STYLES.sub("", after)
        small[path] = head + end + rest
    return small, {
        name: "".join(f'@import "{posixpath.relpath(s, folder)}";\n' for s in wanted)
        for wanted, name in styles.items()
    }
