"""Every page is HTML as the standard has it: the Nu HTML checker has nothing to say."""

from __future__ import annotations

from pathlib import Path

from tests.support.built import Site
from tests.support.checkers import nu_findings


def pages_of(**sites: Site) -> dict[str, Path]:
    """Return every file of the sites that is a page, former pages and the page for no page too."""
    return {
        f"{name}/{path}": site.folder / path
        for name, site in sites.items()
        for path in (*site.pages, *site.redirects)
    }


def test_the_checker_has_nothing_to_say_of_any_page(
    plain: Site, small: Site, hostile: Site, tmp_path: Path
) -> None:
    pages = pages_of(plain=plain, small=small, hostile=hostile)
    assert nu_findings(pages, tmp_path) == []


def test_the_checker_says_what_is_wrong(small: Site, tmp_path: Path) -> None:
    page = small.folder / "index.html"
    bad = tmp_path / "bad.html"
    wrong = '</h1><input type="checkbox" autocomplete="off"><center>x</center>'
    bad.write_text(page.read_text("utf-8").replace("</h1>", wrong, 1), encoding="utf-8")
    found = nu_findings({"good.html": page, "bad.html": bad}, tmp_path / "pages")
    assert [line for line in found if not line.startswith("bad.html:")] == []
    assert any("autocomplete" in line for line in found)
    assert any("center" in line for line in found)
