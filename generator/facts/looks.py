"""The looks of a briefing, computed: its colours on light and dark pages, its logo, its font of titles."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

from generator.content.link import Briefing
from generator.core.colour import BLACK, WHITE, mixed, readable
from generator.core.pictures import png_size
from generator.records.looks import FONTS, Looks

LIGHT = ("#fbfaf7", "#ffffff", "#f1efe9", "#f9eee1")
"""What links and accents stand on, on light pages."""

DARK = ("#10171c", "#172027", "#202b33", "#2e241b", "#14171b")
"""What links and accents stand on, on dark pages."""

ON_BRAND = (WHITE, "#c6d5da")
"""What stands on the colour of the brand."""

_WELL = 6.0
"""The contrast that colours for dark pages are given."""

_BRAND = "#12333f"


@dataclass(frozen=True, slots=True)
class Shades:
    """A colour for light and for dark pages."""

    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class LooksView:
    """What templates need. `brand`, `link` and `accent` are None where they are the generator's.

    `titles` is the colour of titles on the single dark page. `logo` and `icon` are SVGs, `font` is a
    WOFF2, or the name of one that the generator has.
    """

    brand: Shades | None
    link: Shades | None
    accent: Shades | None
    titles: Shades | None
    logo: bytes | None
    icon: bytes | None
    font: bytes | str | None


def looks_view(briefing: Briefing) -> LooksView | None:
    """Return the looks of a briefing; None if it has none of its own."""
    looks = briefing.record.looks
    if looks == Looks():
        return None
    colours = looks.colours
    logo = _logo(looks.logo, briefing.looks.get(looks.logo)) if looks.logo else None
    font = looks.title_font
    brand = colours.brand
    return LooksView(
        Shades(brand, mixed(brand, BLACK, 0.4)) if brand else None,
        _shades(colours.link),
        _shades(colours.accent),
        _shades(brand),
        logo,
        _icon(logo, brand or _BRAND) if logo else None,
        font if font in FONTS or font is None else briefing.looks.get(font),
    )


def _shades(colour: str | None) -> Shades | None:
    return Shades(colour, readable(colour, DARK, WHITE, _WELL)) if colour else None


def _logo(name: str, content: bytes | None) -> bytes | None:
    """Return a logo as SVG: a PNG is put into one, so that its address is the same."""
    if content is None or name.endswith(".svg"):
        return content
    width, height = png_size(content)
    data = b64encode(content).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{data}"/></svg>\n'
    ).encode()


def _icon(logo: bytes, brand: str) -> bytes:
    """Return the icon of a page in a browser: the logo on the colour of the brand."""
    data = b64encode(logo).decode()
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="5" fill="{brand}"/>'
        f'<image x="4" y="4" width="24" height="24" href="data:image/svg+xml;base64,{data}"/></svg>\n'
    ).encode()
