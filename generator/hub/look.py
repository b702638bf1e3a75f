"""What the pages of a hub look like: the style sheets and scripts of a briefing, and a few of its own.

A hub runs no script of the theme, so the dark colours are chosen by the browser: they stand in a style
sheet of their own, made of the rules that the theme and the briefing have for them.
"""

from __future__ import annotations

import re
from pathlib import Path

import material

from generator.core.resources import TEMPLATES
from generator.disk.files import files_below

_THEME = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
_SHEETS = re.compile(r"(main|palette)\.[0-9a-f]+\.min\.css")
_OWN = re.compile(r"briefing\.css|favicon\.svg|logo\.svg|search\.js|(?:search|vendor)/\w+\.js")
_DARK = re.compile(r'\[data-md-color-scheme="?slate"?\]\s*\{(.*?)\}', re.DOTALL)

_SCHEME = "[data-md-color-scheme]"
_HUB = "hub/hub.css"


def look_files() -> dict[str, bytes]:
    """Return the style sheets, scripts and pictures of a hub, by path below its root."""
    theme = {
        f"assets/stylesheets/{found[1]}.css": content
        for name, content in files_below(_THEME).items()
        if (found := _SHEETS.fullmatch(name))
    }
    known = files_below(TEMPLATES / "assets")
    own = {f"assets/{name}": content for name, content in known.items() if _OWN.fullmatch(name)}
    palette = theme["assets/stylesheets/palette.css"].decode()
    briefing = own["assets/briefing.css"].decode()
    return {
        **theme,
        **own,
        "assets/dark.css": _dark(palette, briefing).encode(),
        "assets/hub.css": (TEMPLATES / _HUB).read_bytes(),
    }


def _dark(palette: str, briefing: str) -> str:
    """Return the dark colours of the theme and of the briefing, in this order, for any scheme."""
    theme, own = _DARK.search(palette), _DARK.search(briefing)
    assert theme and own, "the style sheets have dark colours"
    # body outweighs the attribute alone: the briefing's names for its colours go before the theme's
    return f"@media screen {{\n{_SCHEME} {{{theme[1]}}}\nbody{_SCHEME} {{{own[1]}}}\n}}\n"
