"""A built site over http on this machine, on a port that was free."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.support.built import Site

LITTLE_TO_SEARCH = {
    "search/search_index.json": json.dumps(
        {
            "config": {
                "lang": ["en"],
                "separator": " ",
                "pipeline": [],
                "fields": {"title": {}, "text": {}},
            },
            "docs": [{"location": "", "title": "Home", "text": ""}],
        }
    ).encode()
}
"""For looking at what does not need the search: filling it takes time."""


@dataclass(frozen=True)
class Served:
    """A site, and the address at which it answers: `http://127.0.0.1:40000/`."""

    site: Site
    url: str


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *given: Any, answers: Mapping[str, bytes], directory: str) -> None:
        self._answers = answers
        super().__init__(*given, directory=directory)

    def do_GET(self) -> None:
        """Answer with what was given for a path, or else with the file."""
        content = self._answers.get(self.path.removeprefix("/"))
        if content is None:
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(self.path))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        """Let a browser keep what the pages share, as a host of pages lets it."""
        if self.path.startswith("/assets/"):
            self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: what fails is told by the test."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of a browser that went on to another page before it had everything."""


@contextmanager
def serve(site: Site, answers: Mapping[str, bytes] | None = None) -> Iterator[Served]:
    """Serve a site until the block ends, with other answers than its files for some paths."""
    with _serve(site.folder, answers or {}) as url:
        yield Served(site, url)


@contextmanager
def _serve(folder: Path, answers: Mapping[str, bytes]) -> Iterator[str]:
    handler = partial(_Handler, answers=answers, directory=str(folder))
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
