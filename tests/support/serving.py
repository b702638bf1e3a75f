"""A built site over http on this machine, on a port that was free."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.support.built import Site


@dataclass(frozen=True)
class Served:
    """A site, and the address at which it answers: `http://127.0.0.1:40000/`."""

    site: Site
    url: str


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

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
def serve(site: Site) -> Iterator[Served]:
    """Serve a site until the block ends."""
    with _serve(site.folder) as url:
        yield Served(site, url)


@contextmanager
def _serve(folder: Path) -> Iterator[str]:
    handler = partial(_Handler, directory=str(folder))
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
