"""To whom the live preview answers, and what it goes on watching."""

from __future__ import annotations

import queue
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from generator.engine.serving import guarded, is_answered, patient_observer

PATIENCE = 60


@pytest.mark.parametrize(
    "host",
    ["localhost", "LocalHost:8000", "127.0.0.1", "127.0.0.1:8000", "127.0.0.1:9", "[::1]:8000"],
)
@pytest.mark.parametrize("listening", ["127.0.0.1", "localhost", "::1", "192.0.2.7", "0.0.0.0"])
def test_this_machine_is_answered_at_any_port(host: str, listening: str) -> None:
    assert is_answered(host, listening)


@pytest.mark.parametrize(
    ("host", "listening"),
    [
        ("192.0.2.7:8000", "192.0.2.7"),
        ("[2001:db8::1]", "2001:db8::1"),
        ("192.168.1.7:8000", "0.0.0.0"),
        ("[2001:db8::1]:8000", "::"),
    ],
)
def test_the_address_that_it_listens_on_is_answered(host: str, listening: str) -> None:
    assert is_answered(host, listening)


@pytest.mark.parametrize(
    "host",
    [
        *(
            "",
            "evil.example",
            "evil.example:8000",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
        ),
        *(
            "localhost:evil",
            "localhost:8000:8000",
            "localhost:",
            "localhost,evil.example",
            "localhost ",
        ),
        *(
            "user@localhost",
            "127.0.0.2",
            "0.0.0.0",
            "::1",
            "[::1",
            "[::2]",
            "2130706433",
            "localhost/",
        ),
        *("localhost\n", "ｌocalhost", "192.168.1.7"),
    ],
)
def test_a_foreign_name_is_not_answered(host: str) -> None:
    assert not is_answered(host, "127.0.0.1")


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "", "x.y", "1"])
def test_no_name_is_answered_where_every_address_is(host: str) -> None:
    assert not is_answered(host, "0.0.0.0")


@pytest.mark.parametrize(
    ("host", "path", "status"),
    [
        ("localhost:8000", "/sectors/", "200 OK"),
        ("evil.example", "/", "421 Misdirected Request"),
        ("evil.example", "/\0", "421 Misdirected Request"),
        ("localhost", "/\0", "400 Bad Request"),
        ("localhost", "/a\r\nb", "400 Bad Request"),
        ("localhost", f"/livereload/{'9' * 5_000}/1", "414 URI Too Long"),
    ],
)
def test_what_is_no_request_for_a_page_does_not_reach_the_server(
    host: str, path: str, status: str
) -> None:
    reached, said = [], []

    def pages(environ: dict[str, object], start: object) -> Iterable[bytes]:
        reached.append(environ["PATH_INFO"])
        said.append("200 OK")
        return [b"page"]

    answer = guarded(pages, "127.0.0.1")
    body = answer({"HTTP_HOST": host, "PATH_INFO": path}, lambda status, _: said.append(status))
    assert said == [status]
    assert (reached == [path]) == (status == "200 OK")
    assert b"".join(body) == (b"page" if status == "200 OK" else f"{status}\n".encode())


class Seen(FileSystemEventHandler):
    """Notes which files something happened to."""

    def __init__(self) -> None:
        self.events: queue.Queue[tuple[str, str]] = queue.Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            self.events.put((event.event_type, Path(str(event.src_path)).name))

    def wait_for(self, kind: str, name: str) -> None:
        while self.events.get(timeout=PATIENCE) != (kind, name):
            pass


@pytest.mark.parametrize("is_file", [False, True], ids=["folder", "file"])
def test_what_vanishes_and_comes_back_is_watched_again(tmp_path: Path, is_file: bool) -> None:
    watched, seen = tmp_path / "watched", Seen()
    file = watched if is_file else watched / "facts" / "a.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("one")
    observer = patient_observer()
    observer.schedule(seen, str(watched), recursive=True)
    observer.start()
    try:
        for text in ("two, two", "three, three, three"):
            file.unlink() if is_file else shutil.rmtree(watched)
            seen.wait_for("deleted", file.name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
            seen.wait_for("created", file.name)
    finally:
        observer.stop()
        observer.join()
