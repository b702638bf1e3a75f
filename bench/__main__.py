"""The benchmark: this generator beside stock MkDocs, Hugo, Eleventy, and another commit of itself.

Usage: python -m bench [--against REF] [--times N] [--sizes 1,10,50] [--output FILE]

The briefing is multiplied (bench/multiply.py), and everything is measured in one run, in rounds, so
that the ratios hold whatever the machine is. What is absent is said to be not measured: Hugo (on the
path, or --hugo), Eleventy (`npm ci` in bench/eleventy, on the path, or --eleventy), another commit.
Nothing else should run on the machine meanwhile.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from bench.measuring import Measured, Subject
from bench.multiply import ROOT, Amount, multiplied
from bench.plan import Bed, Sizes
from bench.processes import FailedError
from bench.projects import Generator, Stock, eleventy, find_eleventy, hugo
from bench.table import Site, results

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")


def main(arguments: Iterable[str] | None = None) -> None:
    """Make everything ready, measure it, print the results, and write them."""
    given = _given(arguments)
    measured = Measured()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        load = os.getloadavg()[0]
        bed, remarks = prepare(given, Path(folder))
        measured.run(bed.tasks(), given.times)
        sites = {key: Site.of(site) for key, site in bed.sites().items()}
        bed.serve(measured, given.times)
    past = given.against or "another commit"
    remarks += (f"{key}: {why}" for key, why in measured.failed.items())
    head = (*_head(given, load), *(f"K = {k}: {amount}." for k, amount in bed.amounts.items()))
    text = results(measured, sites, given.sizes, past, head, remarks)
    print(text, end="")
    if given.output:
        given.output.write_text(text, encoding="utf-8")


def prepare(given: argparse.Namespace, work: Path) -> tuple[Bed, list[str]]:
    """Make everything ready in a folder, and return remarks on what cannot be measured, and why."""
    sizes: Sizes = given.sizes
    bed, remarks = Bed(sizes), list[str]()
    for size in dict.fromkeys((sizes.small, sizes.middle, sizes.large)):
        print(f"making {size} copies ready", file=sys.stderr)
        try:
            files = multiplied(given.content, size)
        except ValueError as error:
            remarks.append(f"K = {size}: {error}")
            continue
        bed.amounts[size] = Amount.of(files)
        bed.here[size] = Generator.here(work / f"here-{size}", files)
        if size == sizes.large and size != sizes.middle:
            continue
        try:
            bed.stock[size] = Stock.of(bed.here[size], work / f"stock-{size}")
        except FailedError as error:
            remarks.append(f"{Subject.STOCK}, K = {size}: {error}")
        try:
            if given.against:
                bed.past[size] = _past(given, size, work / f"past-{size}", remarks)
        except FailedError as error:
            remarks.append(f"{given.against}, K = {size}: {error}")
    if middle := bed.here.get(sizes.middle):
        content = middle.folder / "content"
        for subject, make, program in (
            (Subject.HUGO, hugo, given.hugo),
            (Subject.ELEVENTY, eleventy, given.eleventy),
        ):
            if program:
                bed.others[subject] = make(program, content, work / subject.name.lower())
            else:
                remarks.append(f"{subject}: it is not installed")
    return bed, remarks


def _past(given: argparse.Namespace, size: int, folder: Path, remarks: list[str]) -> Generator:
    """Make another commit ready: with the same content, or with its own if it refuses that."""
    past = Generator.at(given.against, folder)
    own = multiplied(folder / "content", size, in_folders=False)
    same = multiplied(given.content, size, in_folders=False)
    past = past.with_content(same)
    try:
        past.command("check").seconds()
    except FailedError:
        past = past.with_content(own)
        past.command("check").seconds()
        remarks.append(
            f"{given.against}, K = {size}: it refuses this content, and was measured on its own,"
            f" which has {Amount.of(own)}"
        )
    return past


def _given(arguments: Iterable[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--against", metavar="REF", help="another commit of this repository")
    parser.add_argument("--times", type=int, default=5, help="rounds, whose median counts")
    parser.add_argument(
        "--sizes", type=_sizes, default=Sizes(1, 10, 50), help="three numbers of copies"
    )
    parser.add_argument("--content", type=Path, default=ROOT / "content")
    parser.add_argument("--hugo", default=shutil.which("hugo"), help="the command of Hugo")
    parser.add_argument("--eleventy", default=find_eleventy(), help="the command of Eleventy")
    parser.add_argument(
        "--output", type=Path, help="a file for the results, such as bench/RESULTS.md"
    )
    return parser.parse_args(None if arguments is None else [*arguments])


def _sizes(text: str) -> Sizes:
    small, middle, large = (int(part) for part in text.split(","))
    return Sizes(small, middle, large)


def _head(given: argparse.Namespace, load: float) -> Iterator[str]:
    cores = os.cpu_count() or 0
    number = _NUMBERS[cores] if cores < len(_NUMBERS) else str(cores)
    rounds = "One round" if given.times == 1 else f"Medians of {given.times} rounds"
    yield f"{rounds}, side by side in one run, on {number} core{'s' * (cores != 1)}."
    if load > 0.5:
        yield f"Other work ran on the machine meanwhile (load {load:.1f} before the first round)."
    yield (
        "K is how many times the briefing is multiplied (`bench/multiply.py`). A cold run has nothing"
        " that an earlier one made; an unchanged or warm one has all of it. Memory is that of all"
        " processes of a command together, what they share counted once."
    )
    yield "; ".join(_versions(given)) + "."


def _versions(given: argparse.Namespace) -> Iterator[str]:
    yield f"Python {sys.version.split()[0]}"
    yield f"MkDocs {version('mkdocs')}"
    yield f"Material {version('mkdocs-material')}"
    yield f"Hugo {_said(given.hugo, 'version')}"
    yield f"Eleventy {_said(given.eleventy, '--version')}"
    yield f"Node {_said(shutil.which('node'), '--version')}"


def _said(program: str | None, word: str) -> str:
    """Return the version that a program says it has."""
    if not program:
        return "absent"
    words = [program] if os.access(program, os.X_OK) else ["node", program]
    said = subprocess.run([*words, word], capture_output=True, text=True, check=False).stdout
    numbers = [part for part in said.split() if part.lstrip("v")[:1].isdigit()]
    return numbers[0].lstrip("v").partition("-")[0] if numbers else "of an unknown version"


if __name__ == "__main__":
    main()
