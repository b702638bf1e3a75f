"""Where the letters of a PDF stand, and how big they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pypdf import PageObject
from pypdf.generic import ContentStream

_APART = 0.5
"""How far lines are from each other at least, in the size of their letters."""

Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Piece:
    """Letters set at once: where they begin, end and stand, in points, their size, their text."""

    left: float
    right: float
    base: float
    size: float
    text: str


@dataclass(frozen=True)
class _Font:
    widths: Mapping[int, float]
    usual: float
    letters: Mapping[int, str]


def pieces(page: PageObject) -> Iterator[Piece]:
    """Yield what a page says, piece by piece, drawings too."""
    yield from _pieces(page.get_contents(), page["/Resources"], (1, 0, 0, 1, 0, 0), page.pdf)


def on_each_other(found: Sequence[Piece]) -> list[tuple[str, str]]:
    """Return the texts of the pieces of a page that stand on each other, in pairs."""
    shown = sorted((p for p in found if p.text.strip()), key=lambda piece: piece.base)
    pairs = []
    for at, one in enumerate(shown):
        for other in shown[at + 1 :]:
            if other.base - one.base >= _APART * one.size:
                break
            if min(one.right, other.right) - max(one.left, other.left) > 1:
                pairs.append((one.text, other.text))
    return pairs


def _pieces(stream: Any, resources: Any, outer: Matrix, pdf: Any) -> Iterator[Piece]:
    at, kept = outer, []
    text: Matrix = (1, 0, 0, 1, 0, 0)
    font, size = None, 0.0
    for operands, operator in ContentStream(stream, pdf).operations:
        match operator:
            case b"q":
                kept.append((at, font, size))
            case b"Q":
                at, font, size = kept.pop()
            case b"cm":
                at = _times(operands, at)
            case b"Tf":
                font, size = _font(resources["/Font"][operands[0]].get_object()), float(operands[1])
            case b"BT":
                text = (1, 0, 0, 1, 0, 0)
            case b"Tm":
                text = tuple(map(float, operands))  # type: ignore[assignment]
            case b"Tj" | b"TJ":
                assert font is not None
                shown = operands[0] if operator == b"TJ" else operands
                width, said = _set(font, shown)
                whole = _times(text, at)
                scale = (whole[2] ** 2 + whole[3] ** 2) ** 0.5
                begins, ends = whole[4], whole[4] + whole[0] * width / 1000 * size
                yield Piece(min(begins, ends), max(begins, ends), whole[5], size * scale, said)
            case b"Do":
                form = resources["/XObject"][operands[0]].get_object()
                if form["/Subtype"] == "/Form":
                    inner = _times(form.get("/Matrix", (1, 0, 0, 1, 0, 0)), at)
                    yield from _pieces(form, form.get("/Resources", resources), inner, pdf)
            case b"'" | b'"' | b"Td" | b"TD" | b"T*":
                raise AssertionError(f"{operator!r} is not understood")


def _times(inner: Any, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = map(float, inner)
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _set(font: _Font, shown: Any) -> tuple[float, str]:
    width, said = 0.0, ""
    for part in shown:
        if not hasattr(part, "original_bytes"):
            width -= float(part)
            continue
        raw = part.original_bytes
        for at in range(0, len(raw), 2):
            code = int.from_bytes(raw[at : at + 2], "big")
            width += font.widths.get(code, font.usual)
            said += font.letters.get(code, "")
    return width, said


def _font(font: Any) -> _Font:
    return _read(font.indirect_reference) if font.indirect_reference else _read_font(font)


@lru_cache(maxsize=64)
def _read(reference: Any) -> _Font:
    return _read_font(reference.get_object())


def _read_font(font: Any) -> _Font:
    assert font["/Encoding"] == "/Identity-H"
    one = font["/DescendantFonts"][0].get_object()
    widths: dict[int, float] = {}
    entries = list(one["/W"])
    while entries:
        first, second = int(entries.pop(0)), entries.pop(0)
        if isinstance(second, list):
            widths |= {first + n: float(width) for n, width in enumerate(second)}
        else:
            width = float(entries.pop(0))
            widths |= dict.fromkeys(range(first, int(second) + 1), width)
    return _Font(widths, float(one.get("/DW", 1000)), _letters(font))


def _letters(font: Any) -> dict[int, str]:
    """Return the text of each code, by the map that the font has for those who copy it."""
    table = font["/ToUnicode"].get_object().get_data().decode()
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            begins = int(text, 16)
            for n in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + n] = chr(begins + n)
    return found
