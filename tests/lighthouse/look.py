"""Lighthouse looks at one page of each kind, and must give every one of them all its points.

For their speed on a telephone with a poor network the largest need 90 of 100. They are served compressed, as hosts of
pages serve them.

`make lighthouse` runs it on `site/`; it takes too long for `make test`.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.support.built import Site
from tests.support.chromium import EXECUTABLE

PROGRAM = Path(__file__).parent / "node_modules" / ".bin" / "lighthouse"
WHOLE = ("accessibility", "best-practices", "seo")
SPEED = "performance"
FAST_ENOUGH = 0.9
MEASURED = ("", "sectors/trade/", "timeline/")
"""The pages whose speed is measured: what most readers open, and the largest."""

KINDS = (
    "",
    "sectors/",
    "sectors/trade/",
    "facts/*/",
    "figures/*/",
    "timeline/",
    "registers/*/",
    "actors/",
    "actors/*/",
    "places/",
    "places/*/",
    "sources/",
    "sources/*/",
    "disagreements/",
    "questions/",
    "about/",
    "changes/",
    "about/data/",
)
"""Where a page of each kind is: the first that matches."""


def look(url: str, categories: tuple[str, ...]) -> tuple[dict[str, float], list[str]]:
    """Return the points of a page by category, from 0 to 1, and the audits that cost it points."""
    wanted = f"--only-categories={','.join(categories)}"
    command = [str(PROGRAM), url, wanted, "--output=json", "--quiet"]
    done = subprocess.run(
        [*command, "--chrome-flags=--headless=new --no-sandbox"],
        env={**os.environ, "CHROME_PATH": os.environ.get("CHROMIUM", EXECUTABLE)},
        stdout=subprocess.PIPE,
        check=True,
    )
    found = json.loads(done.stdout)
    points = {name: category["score"] for name, category in found["categories"].items()}
    weights = {a["id"]: a["weight"] for c in found["categories"].values() for a in c["auditRefs"]}
    failed = [
        f"{audit['id']}: {audit['title']}"
        for audit in found["audits"].values()
        if weights.get(audit["id"]) and audit["score"] not in (None, 1)
    ]
    return points, failed


class _Compressed(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, compressed."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serve_compressed(folder: Path) -> Iterator[str]:
    """Serve a folder, and yield its URL."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressed, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def main() -> int:
    """Print the points of every page; return 1 if one of them has not all."""
    site, lost = Site(Path("site"), Path("content")), False
    with serve_compressed(site.folder) as root:
        for kind in KINDS:
            folder = min(site.folder.glob(f"{kind}index.html")).parent
            address = "" if not kind else folder.relative_to(site.folder).as_posix() + "/"
            points, failed = look(root + address, (*WHOLE, *((SPEED,) if kind in MEASURED else ())))
            print(f"/{address}", *(f"{name} {100 * p:.0f}" for name, p in points.items()))
            print(
                *(f"  {line}" for line in failed), sep="\n", end="\n" if failed else "", flush=True
            )
            lost |= points.pop(SPEED, 1) < FAST_ENOUGH
            lost |= tuple(sorted(points)) != WHOLE or set(points.values()) != {1}
    return int(lost)


if __name__ == "__main__":
    sys.exit(main())
