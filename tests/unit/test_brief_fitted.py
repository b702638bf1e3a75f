"""A brief is as long as its two pages are, in few typesettings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from generator.core.caching import Cache
from generator.editions import brief
from generator.editions.pdf import Typeset
from generator.render.document import BriefDocument, PaperStyle


@dataclass
class Typesetter:
    """A press whose two pages hold so many letters, and how often it was run."""

    holds: int
    runs: int = 0

    def __call__(self, document: BriefDocument, cache: Cache) -> Typeset:
        self.runs += 1
        return Typeset(b"", (), 2 if len(document.paper) <= self.holds else 3)


def made(most: int) -> Callable[[int], BriefDocument]:
    """Return what makes documents of a letter for each one of their room, and of `most` at most."""

    def make(room: int) -> BriefDocument:
        return BriefDocument("x" * min(room, most), "", PaperStyle({}, {}, ""))

    return make


@pytest.mark.parametrize("holds", [5_000, 13_000, 13_999, 14_000, 14_500, 16_000, 18_000])
def test_the_room_is_nearly_all_that_there_is(monkeypatch: pytest.MonkeyPatch, holds: int) -> None:
    press = Typesetter(holds)
    monkeypatch.setattr(brief, "pdf", press)
    found = brief.fitted(made(10**6))
    assert found.typeset.pages == brief.PAGES
    assert holds * 0.975 < len(found.document.paper) <= holds
    assert press.runs <= 16 if holds == 5_000 else press.runs <= 7


def test_what_is_whole_is_typeset_once(monkeypatch: pytest.MonkeyPatch) -> None:
    press = Typesetter(16_000)
    monkeypatch.setattr(brief, "pdf", press)
    assert brief.fitted(made(9_000)).document.paper == "x" * 9_000
    assert press.runs == 1


def test_what_has_room_for_all_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    press = Typesetter(16_000)
    monkeypatch.setattr(brief, "pdf", press)
    assert len(brief.fitted(made(15_900)).document.paper) == 15_900


def test_what_no_room_makes_short_enough_is_given_with_the_least(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    press = Typesetter(10)
    monkeypatch.setattr(brief, "pdf", press)
    assert len(brief.fitted(made(10**6)).document.paper) == 1_000
