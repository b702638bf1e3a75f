"""How the pages of a briefing look: its colours, its logo, the font of its titles."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.core.diagnostics import shorten
from generator.records.base import Model
from generator.records.errors import reject, require_text, strip_paste_noise
from generator.records.types import scalar_schema

FONTS = ("libertinus-sans", "libertinus-serif")
"""The fonts that the generator has."""

_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_SHORT = re.compile("#?([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])")
_FILE = r"looks/[a-z0-9]+(?:-[a-z0-9]+)*\."


def read_colour(value: object) -> str:
    """Parse a colour in the hexadecimal notation of CSS, and return it in small letters."""
    text = require_text(value, "a colour")
    if not _COLOUR.fullmatch(text):
        plain = strip_paste_noise(text)
        short = _SHORT.fullmatch(plain)
        mend = f"#{''.join(2 * digit for digit in short.groups())}" if short else f"#{plain}"
        hint = f'write "{mend.lower()}"' if _COLOUR.fullmatch(mend) else 'such as "#12333f"'
        reject("colour", f'"{shorten(text)}" is no colour of six hexadecimal digits', hint)
    return text.lower()


def read_logo(value: object) -> str:
    """Parse the path of a logo below content/."""
    text = require_text(value, "a file")
    if not re.fullmatch(_FILE + "(?:svg|png)", text):
        message = f'"{shorten(text)}" is no SVG or PNG in content/looks/'
        reject("look-file", message, "put it there, and write `logo: looks/logo.svg`")
    return text


def read_font(value: object) -> str:
    """Parse the path of a font below content/, or the name of one that the generator has."""
    text = require_text(value, "a font")
    if text not in FONTS and not re.fullmatch(_FILE + "woff2", text):
        message = f'"{shorten(text)}" is no WOFF2 in content/looks/, and no font of the generator'
        hint = f"write `title_font: looks/title.woff2`, or one of {', '.join(FONTS)}"
        reject("look-file", message, hint)
    return text


Colour = Annotated[
    str,
    BeforeValidator(read_colour),
    scalar_schema(
        "string", "^#[0-9a-fA-F]{6}$", 'A colour of six hexadecimal digits, such as "#12333f".'
    ),
]
Logo = Annotated[
    str,
    BeforeValidator(read_logo),
    scalar_schema("string", f"^{_FILE}(?:svg|png)$", "An SVG or PNG, such as looks/logo.svg."),
]
TitleFont = Annotated[
    str,
    BeforeValidator(read_font),
    scalar_schema(
        "string",
        f"^(?:{'|'.join(FONTS)}|{_FILE}woff2)$",
        f"A WOFF2, such as looks/title.woff2, or one of {', '.join(FONTS)}.",
    ),
]


class Colours(Model):
    """The colours of a briefing, for the light pages; those of the dark ones and of paper follow."""

    brand: Colour | None = Field(
        default=None,
        description="What the head and the foot of a page stand on, and the titles on paper. White is read on it.",
        examples=["#12333f"],
    )
    link: Colour | None = Field(
        default=None, description="Links. They are read on white.", examples=["#0b566b"]
    )
    accent: Colour | None = Field(
        default=None,
        description="What stands out: the page that is open, numbers of citations. It is read on white.",
        examples=["#8d430f"],
    )


class Looks(Model):
    """How the pages look, where that is not as the generator has it."""

    colours: Colours = Field(
        default=Colours(),
        description="The colours, as CSS writes them in hexadecimal digits.",
        examples=[{"brand": "#12333f", "link": "#0b566b"}],
    )
    logo: Logo | None = Field(
        default=None,
        description="A picture in content/looks/ for the head of each page: SVG without scripts, or PNG.",
        examples=["looks/logo.svg"],
    )
    title_font: TitleFont | None = Field(
        default=None,
        description="The font of titles: a WOFF2 in content/looks/, or one that the generator has.",
        examples=["libertinus-sans"],
    )
