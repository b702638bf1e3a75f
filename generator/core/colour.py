"""Colours of sRGB: how well one is read on another (WCAG 2.2), and how one is mended."""

from __future__ import annotations

from collections.abc import Iterable

AA = 4.5
"""The least contrast between a text and what it stands on, after level AA."""

BLACK, WHITE = "#000000", "#ffffff"
_STEPS = 100


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, each as `#rrggbb`: from 1 to 21."""
    lower, higher = sorted((_luminance(one), _luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


def lowest(colour: str, grounds: Iterable[str]) -> float:
    """Return the lowest contrast of a colour with any of several."""
    return min(contrast(colour, ground) for ground in grounds)


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with this share of another one in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(own + (more - own) * share):02x}" for own, more in pairs)


def readable(colour: str, grounds: tuple[str, ...], towards: str, least: float = AA) -> str:
    """Return the nearest colour on the way to another one that is read on all of the grounds."""
    steps = (mixed(colour, towards, step / _STEPS) for step in range(_STEPS))
    return next((step for step in steps if lowest(step, grounds) >= least), towards)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
