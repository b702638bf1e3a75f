"""The benchmark compares with MkDocs as it comes, on the pages of the generator as it is."""

from __future__ import annotations

from pathlib import Path

import yaml

from bench.multiply import multiplied
from bench.projects import Generator, Stock
from tests.support.project import SMALL


def test_stock_mkdocs_builds_the_same_pages_without_the_generator(tmp_path: Path) -> None:
    generator = Generator.here(tmp_path / "here", multiplied(SMALL, 2))
    stock = Stock.of(generator, tmp_path / "stock")
    config = yaml.safe_load((stock.folder / "mkdocs.yml").read_text())
    assert "hooks" not in config
    assert config["plugins"] == ["search"]
    assert {"Home": "index.md"} in config["nav"]
    assert stock.other().build.seconds() > 0
    pages = {
        p.relative_to(stock.folder / "docs").with_suffix("")
        for p in stock.folder.rglob("docs/facts/*.md")
    }
    assert Path("facts/lantern-trade-2022-2") in pages
    for page in pages:
        assert (stock.folder / "site" / page / "index.html").is_file()
