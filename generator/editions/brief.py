"""The brief, fitted to its two pages, as a PDF and as a Word document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.compose.pages.brief import ROOM
from generator.core.caching import NO_CACHE, Cache
from generator.editions.pdf import NOT_INSTALLED, PaperError, Typeset, pdf
from generator.render.document import BriefDocument

PAGES = 2
"""The pages of a brief."""

_STEP, _LEAST = 0.95, 1_000
"""By how much the room shrinks until the brief has no more than these pages, and how far at most."""


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
    room = ROOM
    while True:
        document = make(room)
        typeset = pdf(document, cache)
        if typeset.pages <= PAGES or room <= _LEAST:
            return FittedBrief(document, room, typeset)
        room = max(int(room * _STEP), _LEAST)


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
