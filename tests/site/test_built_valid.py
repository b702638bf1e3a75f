"""Every page is HTML as the standard has it: the Nu HTML checker has nothing to say."""

from __future__ import annotations

from pathlib import Path

from tests.support.built import Site
from tests.support.checkers import nu_findings


def test_the_checker_has_nothing_to_say_of_any_page(
    plain: Site, small: Site, hostile: Site
) -> None:
    assert nu_findings(plain.folder, small.folder, hostile.folder) == []


def test_the_checker_says_what_is_wrong(small: Site, tmp_path: Path) -> None:
    good = (small.folder / "index.html").read_text(encoding="utf-8")
    bad = good.replace(
        "</h1>", '</h1><input type="checkbox" autocomplete="off"><center>x</center>', 1
    )
    (tmp_path / "good.html").write_text(good, encoding="utf-8")
    (tmp_path / "bad.html").write_text(bad, encoding="utf-8")
    found = nu_findings(tmp_path)
    assert [line for line in found if "bad.html" not in line] == []
    assert any("autocomplete" in line for line in found)
    assert any("center" in line for line in found)
