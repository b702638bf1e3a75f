"""The pages of the offline edition and the single file: the Nu HTML checker has nothing to say."""

from __future__ import annotations

from pathlib import Path

from tests.support.checkers import nu_findings
from tests.support.editions import Editions


def test_the_checker_has_nothing_to_say_of_any_page_without_a_network(
    unpacked: Path, editions: Editions, tmp_path: Path
) -> None:
    pages = {page.relative_to(unpacked).as_posix(): page for page in unpacked.rglob("*.html")}
    assert len(pages) > 200
    assert nu_findings({**pages, "single.html": editions.page}, tmp_path) == []
