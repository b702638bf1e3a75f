"""The brief, fitted to its two pages, as a PDF and as a Word document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.compose.pages.brief import ROOM
from generator.core.caching import NO_CACHE, Cache
from generator.editions.errors import PaperError
from generator.editions.pdf import NOT_INSTALLED, Typeset, pdf
from generator.render.document import BriefDocument

PAGES = 2
"""The pages of a brief."""

_STEP = 0.08
"""By how much of it the room grows or shrinks, until one fits and the next does not."""

_LEAST, _EVERYTHING = 1_000, 10_000_000
"""The least room, and one in which nothing is left out."""

_HALVED = 2
"""How often the room between these two is halved then: typesetting takes time."""


@dataclass(frozen=True, slots=True)
class FittedBrief:
    """A brief, the room that it fits, and its PDF."""

    document: BriefDocument
    room: int
    typeset: Typeset


def fitted(make: Callable[[int], BriefDocument], cache: Cache = NO_CACHE) -> FittedBrief:
    """Typeset the brief that `make` renders for a room, with the most room that its pages have.

    Raises PaperError if Typst is not installed, or fails.
    """
    fits = _fitted(make, ROOM, cache)
    if fits.typeset.pages > PAGES:
        above = fits.room
        while fits.typeset.pages > PAGES and fits.room > _LEAST:
            above = fits.room
            fits = _fitted(make, max(int(above * (1 - _STEP)), _LEAST), cache)
    else:
        everything = make(_EVERYTHING).paper
        above = fits.room
        while fits.document.paper != everything:
            above = int(above * (1 + _STEP))
            larger = _larger(make, fits, above, cache)
            if larger.typeset.pages > PAGES:
                break
            fits = larger
    for _ in range(_HALVED):
        middle = (fits.room + above) // 2
        between = _larger(make, fits, middle, cache)
        if between.typeset.pages > PAGES:
            above = middle
        else:
            fits = between
    return fits


def _fitted(make: Callable[[int], BriefDocument], room: int, cache: Cache) -> FittedBrief:
    document = make(room)
    return FittedBrief(document, room, pdf(document, cache))


def _larger(
    make: Callable[[int], BriefDocument], fits: FittedBrief, room: int, cache: Cache
) -> FittedBrief:
    """Typeset the brief for more room, unless that room takes no more: then return what fits."""
    document = make(room)
    if document.paper == fits.document.paper:
        return fits
    return FittedBrief(document, room, pdf(document, cache))


def word_brief(document: BriefDocument, day: date) -> bytes:
    """Return the brief as a Word document, dated `day`. The same brief gives the same bytes.

    Raises PaperError if python-docx is not installed.
    """
    try:
        from generator.editions.word.content import content_of
        from generator.editions.word.document import word
    except ModuleNotFoundError as error:
        raise PaperError(NOT_INSTALLED.format(name=error.name)) from None
    return word(content_of(document.word), day)
