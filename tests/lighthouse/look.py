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
KINDS = (
    "",
    "sectors/",
    "sectors/trade/",
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


def look(url: str) -> tuple[dict[str, float], list[str]]:
    """Return the points of a page by category, from 0 to 1, and the audits that cost it points."""
    command = [str(PROGRAM), url, f"--only-categories={CATEGORIES}", "--output=json", "--quiet"]
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


def main() -> int:
    """Print the points of every page; return 1 if one of them has not all."""
    site, lost = Site(Path("site"), Path("content")), False
    with serve(site) as served:
        for kind in KINDS:
            folder = min(site.folder.glob(f"{kind}index.html")).parent
            address = "" if not kind else folder.relative_to(site.folder).as_posix() + "/"
            points, failed = look(served.url + address)
            print(f"/{address}", *(f"{name} {100 * p:.0f}" for name, p in points.items()))
            print(
                *(f"  {line}" for line in failed), sep="\n", end="\n" if failed else "", flush=True
            )
            lost |= len(points) != 3 or set(points.values()) != {1}
    return int(lost)


if __name__ == "__main__":
    sys.exit(main())
