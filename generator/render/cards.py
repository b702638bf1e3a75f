"""Draw the cards as PNG pictures of 1200 by 630 pixels, the size that Open Graph readers expect."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

from anyascii import anyascii
from fontTools.ttLib import TTFont
from PIL import Image, ImageColor, ImageDraw, ImageFont

from generator.charts.kit.svg import LOOKS
from generator.compose.page import Card
from generator.core.direction import direction_of
from generator.core.resources import template_folders
from generator.facts.assessment import Support
from generator.render.render import RenderedFile

_SIZE = (1200, 630)
_EDGE = 72
_HEAD = 96
_TITLE = (72, 64, 56, 48, 42, 36)
"""Sizes of the title in pixels: the first is taken in which it has room."""

_MOST_LINES = 4
_MOST_LETTERS = 300
"""Letters for which no size of the title has room, with some to spare."""

_BOLD, _PLAIN = "LibertinusSerif-Bold.woff2", "LibertinusSans-Regular.woff2"

_SHADES = 12
_INK, _GREY, _PAPER = 0, 95, 255
_DARK, _LIGHT = (20, 50, 62), (252, 250, 247)
_SIGNS = {str(support): ImageColor.getrgb(LOOKS[f"is-{support}"]["fill"]) for support in Support}
"""The colours of the assessments, as drawings have them on paper."""


def card_files(cards: Iterable[Card], templates: Path) -> Iterator[RenderedFile]:
    """Yield the pictures of cards, each path once, in the paper's fonts of these templates.

    What the fonts cannot write is written in Latin letters.
    """
    drawer = _Drawer(templates)
    for card in {card.path: card for card in cards}.values():
        yield RenderedFile(card.path, drawer.drawn(card))


class _Drawer:
    def __init__(self, templates: Path) -> None:
        self._files = {name: _font_file(templates, name) for name in (_BOLD, _PLAIN)}
        self._known: dict[tuple[str, int], ImageFont.FreeTypeFont] = {}
        self._written = frozenset(TTFont(self._files[_BOLD]).getBestCmap()) & frozenset(
            TTFont(self._files[_PLAIN]).getBestCmap()
        )

    def drawn(self, card: Card) -> bytes:
        shades = Image.new("L", _SIZE, _PAPER)
        draw = ImageDraw.Draw(shades)
        draw.rectangle((0, 0, _SIZE[0], _HEAD), fill=_INK)
        site = self._font(_BOLD, 36)
        draw.text(
            (_EDGE, _HEAD // 2), self._fitted(card.site, site), font=site, fill=_PAPER, anchor="lm"
        )
        size, lines = self._title(self._writable(card.title))
        font, y = self._font(_BOLD, size), _HEAD + 60
        for line in lines:
            draw.text((_EDGE, y), line, font=font, fill=_INK)
            y += round(size * 1.18)
        small = self._font(_PLAIN, 34)
        left = _EDGE + (44 if card.look in _SIGNS else 0)
        verdict = self._fitted(card.verdict, small, left)
        draw.text((left, 502), verdict, font=small, fill=_INK, anchor="lm")
        foot = self._font(_PLAIN, 28)
        draw.text((_EDGE, 566), self._fitted(card.foot, foot), font=foot, fill=_GREY, anchor="lm")
        return _png(shades, card.look)

    def _title(self, words: str) -> tuple[int, list[str]]:
        """Return the size of a title and its lines, the last one cut if even the smallest is too long."""
        for size in _TITLE:
            lines = self._lines(words, self._font(_BOLD, size))
            if len(lines) * size * 1.18 < 340 and len(lines) <= _MOST_LINES:
                return size, lines
        font = self._font(_BOLD, _TITLE[-1])
        kept = lines[:_MOST_LINES]
        return _TITLE[-1], [*kept[:-1], self._fitted(f"{kept[-1]} …", font)]

    def _lines(self, words: str, font: ImageFont.FreeTypeFont) -> list[str]:
        lines = [""]
        room = _SIZE[0] - 2 * _EDGE
        for word in (part for whole in words.split() for part in self._parts(whole, font, room)):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and font.getlength(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _parts(self, word: str, font: ImageFont.FreeTypeFont, room: float) -> Iterator[str]:
        """Yield a word in parts that have room in a line: itself, unless it is longer than that."""
        while font.getlength(word) > room:
            prefixes = [word[:n] for n in range(1, len(word) + 1)]
            kept = max(1, _fitting(prefixes, font, room))
            yield word[:kept]
            word = word[kept:]
        yield word

    def _fitted(self, words: str, font: ImageFont.FreeTypeFont, left: int = _EDGE) -> str:
        """Return words that have room in one line, cut with an ellipsis if need be."""
        shown = self._writable(words)
        room = _SIZE[0] - _EDGE - left
        if font.getlength(shown) <= room:
            return shown
        shortened = [f"{shown[:n].rstrip()}…" for n in range(len(shown) + 1)]
        fitting = _fitting(shortened, font, room)
        return shortened[fitting - 1] if fitting else ""

    def _writable(self, words: str) -> str:
        """Return words in letters that the fonts have, and that run from left to right."""
        shown = words[:_MOST_LETTERS]
        if direction_of(shown) == "rtl":
            return anyascii(shown)[:_MOST_LETTERS]
        return "".join(c if ord(c) in self._written else anyascii(c) for c in shown)

    def _font(self, name: str, size: int) -> ImageFont.FreeTypeFont:
        if (name, size) not in self._known:
            # The basic layout is the same wherever the picture is drawn.
            basic = ImageFont.Layout.BASIC
            path = str(self._files[name])
            self._known[name, size] = ImageFont.truetype(path, size, layout_engine=basic)
        return self._known[name, size]


def _fitting(longer: Sequence[str], font: ImageFont.FreeTypeFont, room: float) -> int:
    """Return how many of these words, each longer than the one before, have room in a line."""
    return bisect_right(longer, room, key=lambda words: float(font.getlength(words)))


def _png(shades: Image.Image, look: str) -> bytes:
    """Return a picture of sixteen colours: shades from dark to light, and one for the verdict."""
    steps = [value * (_SHADES - 1) // 255 for value in range(256)]
    made = Image.frombytes("P", _SIZE, shades.point(steps).tobytes())
    palette = [
        round(dark + (light - dark) * step / (_SHADES - 1))
        for step in range(_SHADES)
        for dark, light in zip(_DARK, _LIGHT, strict=True)
    ]
    if look in _SIGNS:
        palette += _SIGNS[look]
        ImageDraw.Draw(made).rectangle((_EDGE, 488, _EDGE + 26, 514), fill=_SHADES)
    made.putpalette(palette)
    written = BytesIO()
    made.save(written, "PNG", bits=4)
    return written.getvalue()


def _font_file(templates: Path, name: str) -> Path:
    places = [folder / "paper" / "fonts" / name for folder in template_folders(templates)]
    return next((place for place in places if place.is_file()), places[-1])
