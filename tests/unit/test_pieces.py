"""A high drawing is cut into pieces for paper, only where it may be."""

from __future__ import annotations

import pytest

from generator.charts.kit.svg import Element, drawing, element, pieces


def drawn(height: float, *cuts: float) -> Element:
    return drawing("a", 700, height, "Title", "Words", element("g"), cuts=cuts)


def seen(piece: Element) -> str:
    return str(dict(piece.attributes)["viewBox"])


@pytest.mark.parametrize(
    ("height", "cuts", "views"),
    [
        (150, (50, 100), ["0 0 700 150"]),
        (500, (), ["0 0 700 500"]),
        (300, (90, 180, 250), ["0 0 700 180", "0 180 700 120"]),
        (600, (50, 400), ["0 0 700 50", "0 50 700 350", "0 400 700 200"]),
    ],
)
def test_a_piece_ends_at_the_last_cut_before_it_is_too_high(
    height: float, cuts: tuple[float, ...], views: list[str]
) -> None:
    assert [seen(piece) for piece in pieces(drawn(height, *cuts), 200)] == views


def test_every_piece_has_the_title_and_only_the_first_the_ids() -> None:
    found = pieces(drawn(500, 150, 300), 200)
    titles = [piece.children[0] for piece in found]
    assert [title.children for title in titles if isinstance(title, Element)] == [("Title",)] * 3
    ids = [dict(t.attributes).get("id") for t in titles if isinstance(t, Element)]
    assert ids == ["a_title", None, None]
