"""Every page and document of the small briefing, whole, as it was last read and found right."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pipeline import Rendered
from tests.support.made import texts_of

EXPECTED = Path(__file__).parent / "expected" / "small"


@pytest.fixture(scope="module")
def made(rendered: Rendered, templates: Path) -> dict[str, bytes]:
    """What is made from content: every text that is not an asset copied as it stands."""
    return {
        path: text.encode()
        for path, text in texts_of(rendered.files).items()
        if not (templates / path).is_file()
    }


@pytest.fixture(scope="module", autouse=True)
def rewritten(request: pytest.FixtureRequest, made: dict[str, bytes]) -> None:
    """With --update-golden, write what is made in place of what is expected, and fail."""
    if not request.config.getoption("--update-golden"):
        return
    for path in files_below(EXPECTED):
        if path not in made:
            (EXPECTED / path).unlink()
    for path, content in made.items():
        (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
        (EXPECTED / path).write_bytes(content)
    pytest.fail("expected files were rewritten: read the diff, then run without --update-golden")


def files_below(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_the_files_are_those_expected(made: dict[str, bytes]) -> None:
    assert sorted(made) == files_below(EXPECTED)


@pytest.mark.parametrize("path", files_below(EXPECTED))
def test_the_file_is_as_expected(path: str, made: dict[str, bytes]) -> None:
    expected = (EXPECTED / path).read_bytes().decode()  # line ends count
    assert made[path].decode() == expected
