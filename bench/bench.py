"""How long checking, rendering and building take, on a briefing of a chosen size.

Usage: python bench/bench.py [FACTS]   (default 1000, in sectors of 20)

Each command runs as a whole process, once to warm up and then three times; the median is printed.
Seconds depend on the machine: compare two versions side by side in one run, and quote the ratio.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
A_SECTOR = 20
RUNS = 3

FACT = """\
- id: fact-{n}
  title: Fact number {n} of the invented briefing
  statement: In {year}, an invented office said, {n} things of the kind were counted.
  kind: figure
  status: reported
  date: "{year}"
  values: [{{indicator: things, period: "{year}", amount: {n}}}]
  evidence: [{{source: gazette, paragraph: {paragraph}, quote: "{n} things of the kind in {year}"}}]

"""


def year_of(number: int) -> int:
    """Return the year in which the things of a fact were counted."""
    return 1990 + number % 30


def invent(folder: Path, facts: int) -> None:
    """Write a briefing of so many facts into a folder."""
    sectors = range((facts + A_SECTOR - 1) // A_SECTOR)
    for name in ("actors", "facts", "sources"):
        (folder / name).mkdir(parents=True)
    (folder / "briefing.yml").write_text(
        "title: An invented briefing\nsubtitle: As large as asked for\nparties: [PRT, EST]\n"
        "as_of: 2020-01-01\nlanguage: en\n"
        "licence: {name: CC0, url: https://creativecommons.org/publicdomain/zero/1.0/}\n"
        "bottom_line: [{text: There is a first fact., facts: [fact-0]}]\n"
    )
    (folder / "indicators.yml").write_text(
        '- {id: things, title: Things counted, display: "{amount} things"}\n'
    )
    (folder / "sectors.yml").write_text(
        "".join(
            f"- {{id: s{s}, title: Sector {s}, icon: material/school, summary: Its facts.}}\n"
            for s in sectors
        )
    )
    (folder / "sources" / "gazette.yml").write_text(
        "id: gazette\ntype: article-newspaper\npublisher: The Gazette\nlanguage: en\n"
        "URL: https://example.org/\nconsulted: full-text\nparagraphs: 50\norigin: gazette\n"
        "note: An invented newspaper.\n"
        "licence: {name: CC0, url: https://creativecommons.org/publicdomain/zero/1.0/}\n"
    )
    (folder / "actors" / "outlets.yml").write_text(
        "- {id: gazette, type: outlet, name: The Gazette}\n"
    )
    (folder / "sources" / "gazette.txt").write_text(
        "\n\n".join(
            "Counted were "
            + "; ".join(f"{n} things of the kind in {year_of(n)}" for n in range(p, facts, 50))
            for p in range(50)
        )
    )
    for s in sectors:
        numbers = range(s * A_SECTOR, min(facts, (s + 1) * A_SECTOR))
        (folder / "facts" / f"s{s}.yml").write_text(
            "".join(FACT.format(n=n, year=year_of(n), paragraph=n % 50 + 1) for n in numbers)
        )


def measure(command: list[str]) -> float:
    """Return the median wall time of a command in seconds."""
    times = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main() -> None:
    """Invent a briefing, measure the three commands, print a line for each."""
    facts = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    work = Path(tempfile.mkdtemp())
    try:
        invent(work / "content", facts)
        base = [sys.executable, "-m", "generator", "--content", str(work / "content")]
        pages = ["--site-src", str(work / "src")]
        for name, options in (
            ("check", []),
            ("render", pages),
            ("build", [*pages, "--site-dir", str(work / "site")]),
        ):
            print(f"{name:8}{measure([*base, name, *options]):8.2f} s for {facts} facts")
        size = sum(p.stat().st_size for p in (work / "site").rglob("*") if p.is_file())
        print(f"site    {size / 1e6:8.1f} MB")
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
