"""The live preview over http: what comes back is shown, and nobody else is answered."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support.preview import Preview, edit, preview
from tests.support.project import SMALL, copy_project
from tests.support.workshop import Workshop


@pytest.fixture(scope="module")
def project(workshop: Workshop, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the small briefing as its content."""
    folder = tmp_path_factory.mktemp("previewed") / "project"
    return copy_project(folder, workshop.project, SMALL)


@pytest.fixture(scope="module")
def served(project: Path) -> Iterator[Preview]:
    """The live preview of the small briefing."""
    with preview(project) as running:
        running.wait_for("Serving on")
        yield running


def asked(served: Preview, path: str, host: str = "localhost") -> tuple[int, str]:
    """Ask for a path under a name, and return the status and the text."""
    connection = http.client.HTTPConnection(urlsplit(served.url).netloc, timeout=60)
    try:
        connection.request("GET", path, headers={"Host": host})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "host", "status"),
    [
        ("/", "localhost", 200),
        ("/", "127.0.0.1:8000", 200),
        ("/", "evil.example", 421),
        ("/api/v1/briefing.json", "evil.example:8000", 421),
        ("/livereload/1/2", "evil.example", 421),
        ("/%00", "localhost", 400),
        ("/sectors/%00/", "localhost", 400),
        ("/nowhere/%FF%FE/", "localhost", 404),
    ],
)
def test_only_pages_of_this_machine_are_answered(
    served: Preview, path: str, host: str, status: int
) -> None:
    assert asked(served, path, host)[0] == status


def test_content_that_vanishes_and_comes_back_is_shown(served: Preview, project: Path) -> None:
    content, away = project / "content", project / "away"
    old, new = "belong to both shores", "belong to every shore"
    assert old in asked(served, "/sectors/culture/")[1]
    for before, after in ((old, new), (new, old)):
        content.rename(away)
        served.wait_for("the last good site stays")
        served.wait_for("Reloading browsers")
        assert before in asked(served, "/sectors/culture/")[1]
        edit(away / "facts" / "culture.yml", before, after)
        away.rename(content)
        served.wait_for("Reloading browsers")
        assert after in asked(served, "/sectors/culture/")[1]
    assert [line for line in served.printed if "Traceback" in line] == []
