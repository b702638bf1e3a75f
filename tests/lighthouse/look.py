"""Lighthouse looks at one page of each kind, and must give every one of them all its points.

`make lighthouse` runs it on `site/`; it takes too long for `make test`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.support.built import Site
from tests.support.chromium import EXECUTABLE
from tests.support.serving import serve

PROGRAM = Path(__file__).parent / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = "accessibility,best-practices,seo"
KINDS = ("", "sectors/*/", "timeline/", "sources/*/")


def look(url: str) -> dict[str, float]:
    """Return the points of a page by category, from 0 to 1."""
    command = [str(PROGRAM), url, f"--only-categories={CATEGORIES}", "--output=json", "--quiet"]
    done = subprocess.run(
        [*command, "--chrome-flags=--headless=new --no-sandbox"],
        env={**os.environ, "CHROME_PATH": os.environ.get("CHROMIUM", EXECUTABLE)},
        stdout=subprocess.PIPE,
        check=True,
    )
    found = json.loads(done.stdout)["categories"]
    return {name: category["score"] for name, category in found.items()}


def main() -> int:
    """Print the points of every page; return 1 if one of them has not all."""
    site, lost = Site(Path("site"), Path("content")), False
    with serve(site) as served:
        for kind in KINDS:
            folder = next(site.folder.glob(f"{kind}index.html")).parent
            address = "" if not kind else folder.relative_to(site.folder).as_posix() + "/"
            points = look(served.url + address)
            print(f"/{address}", *(f"{name} {100 * p:.0f}" for name, p in points.items()))
            lost |= len(points) != 3 or set(points.values()) != {1}
    return int(lost)


if __name__ == "__main__":
    sys.exit(main())
