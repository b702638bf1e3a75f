"""The style sheets ask nothing that a browser has to answer for every element whenever one changes."""

from __future__ import annotations

from tests.support.workshop import Workshop


def test_no_style_of_all_elements_hangs_on_the_colours_or_on_what_an_article_holds(
    workshop: Workshop,
) -> None:
    sheets = {p.name: p.read_text("utf-8") for p in workshop.small.folder.rglob("*.css")}
    assert len(sheets) > 4
    dear = ("[data-md-color-switching] *", "[data-md-color-switching] :after", "inner:has(")
    assert {name: d for name, text in sheets.items() for d in dear if d in text} == {}
    assert any("[data-md-color-switching] :is(a," in text for text in sheets.values())
