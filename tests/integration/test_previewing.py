"""Which pages of a preview reload after a save, and when they were made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from generator.core.beside import Beside
from generator.engine.live_site import LiveSite
from generator.engine.previewing import PreviewServer
from tests.support.project import ROOT, run_module

HOST = "http://localhost:8000"


class Pages:
    """Two pages, which are made anew when they are asked for, as a live site makes them."""

    def __init__(self, folder: Path) -> None:
        self.config = SimpleNamespace(site_dir=str(folder))
        self.folder, self.builds = folder, 0
        self.saved: dict[str, str] = {}
        for name in ("a", "b"):
            (folder / name).mkdir()
            (folder / name / "index.html").write_text("old</body>", encoding="utf-8")

    def watched(self) -> tuple[Path, ...]:
        return (self.folder,)

    def is_changed(self) -> bool:
        return True

    def follow(self) -> bool:
        return False

    def page_of_error(self, _: int) -> None:
        return None

    def refresh(self, path: str) -> bool:
        return self.saved.pop(path, None) is not None and bool(
            (self.folder / path).write_text("new</body>", encoding="utf-8")
        )


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    return Pages(tmp_path)


@pytest.fixture
def server(pages: Pages) -> Iterator[PreviewServer]:
    """A server that nobody waits for: what does not reload is told at once."""
    told: list[None] = []
    site = cast(LiveSite, pages)
    made = PreviewServer(site, "127.0.0.1", 0, "/", Beside(lambda: told.append(None)))
    made.poll_response_timeout = 0
    yield made
    made.server_close()


def asked(server: PreviewServer, path: str, page: str = "") -> str:
    environ: dict[str, Any] = {"PATH_INFO": path, "HTTP_REFERER": page and HOST + page}
    return b"".join(server.serve_request(environ, lambda *_: None)).decode()


def opened(server: PreviewServer, page: str) -> int:
    """Open a page, and return the time that it would ask to be reloaded after."""
    found = re.search(r"livereload\((\d+), \d+\)", asked(server, page))
    assert found
    return int(found[1])


def reloads(server: PreviewServer, page: str, since: int) -> bool:
    return int(asked(server, f"/livereload/{since}/1", page)) > since


def test_a_page_that_changed_reloads_once_and_another_does_not(
    server: PreviewServer, pages: Pages
) -> None:
    one, other = opened(server, "/a/"), opened(server, "/b/")
    assert not reloads(server, "/a/", one)
    pages.saved["a/index.html"] = "new"
    server.builder()
    assert reloads(server, "/a/", one)
    assert not reloads(server, "/b/", other)
    assert "new" in asked(server, "/a/")
    assert not reloads(server, "/a/", opened(server, "/a/"))
    assert reloads(server, "/a/", one)  # in a second window


def test_a_page_that_is_made_anew_as_it_was_does_not_reload(server: PreviewServer) -> None:
    one = opened(server, "/a/")
    server.builder()
    assert not reloads(server, "/a/", one)


def test_every_page_reloads_when_all_are_built(server: PreviewServer, pages: Pages) -> None:
    one, other = opened(server, "/a/"), opened(server, "/b/")
    pages.builds += 1
    server.builder()
    assert reloads(server, "/a/", one)
    assert reloads(server, "/b/", other)
    assert not reloads(server, "/b/", opened(server, "/b/"))


def test_a_page_that_does_not_say_which_it_is_reloads(server: PreviewServer) -> None:
    one = opened(server, "/a/")
    server.builder()
    assert reloads(server, "", one)


WORK = """
import os
from generator.core.beside import Beside
reading, writing = os.pipe()
begun, told = os.pipe()
def work():
    os.write(told, b"b")
    os.read(reading, 1)
    os.write(told, b"e")
beside = Beside(work)
beside.ask()
print(os.read(begun, 1))
beside.ask()
print(os.read(begun, 1))
beside.end()
beside.ask()
print(os.read(begun, 1))
os.write(writing, b"...")
print(os.read(begun, 2))
"""


def test_work_beside_is_begun_again_in_place_of_what_is_not_finished(tmp_path: Path) -> None:
    script = tmp_path / "work.py"
    script.write_text(f"import sys\nsys.path.insert(0, {str(ROOT)!r})\n{WORK}", encoding="utf-8")
    assert run_module(tmp_path, "work") == "b'b'\n" * 3 + "b'e'\n"


def test_a_page_that_another_window_asked_for_while_a_save_was_followed_reloads(
    server: PreviewServer, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = opened(server, "/a/")
    server._follow()
    seen = opened(server, "/a/")
    pages.saved["a/index.html"] = "new"

    def follow() -> bool:
        asked(server, f"/livereload/{before}/1", "/a/")
        return False

    monkeypatch.setattr(pages, "follow", follow)
    server._follow()
    assert pages.saved == {}
    assert int(asked(server, f"/livereload/{seen}/2", "/a/")) > seen
