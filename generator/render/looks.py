"""The files of the looks of a briefing: logo, icon, font of titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from generator.core.resources import template_folders
from generator.facts.looks import LooksView

FONT = "title.woff2"
"""The name of the font of titles."""

_CARRIED: Mapping[str, str] = MappingProxyType(
    {
        "libertinus-sans": "LibertinusSans-Bold.woff2",
        "libertinus-serif": "LibertinusSerif-Bold.woff2",
    }
)


def looks_files(looks: LooksView | None, templates: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files that stand in the place of the generator's, each after its path."""
    if looks and looks.logo and looks.icon:
        yield "assets/logo.svg", looks.logo
        yield "assets/favicon.svg", looks.icon
    if font := title_font(looks, templates):
        yield f"assets/{FONT}", font


def title_font(looks: LooksView | None, templates: Path) -> bytes | None:
    """Return the font of titles; None if the briefing has none of its own."""
    font = looks.font if looks else None
    if font is None or isinstance(font, bytes):
        return font
    places = (folder / "paper" / "fonts" / _CARRIED[font] for folder in template_folders(templates))
    return next(place for place in places if place.is_file()).read_bytes()
