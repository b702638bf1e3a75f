"""The results: a table of ratios and what they must be, and the medians that they are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.measuring import Key, Measured, Subject, What, shown
from bench.plan import Sizes

NOT_MEASURED = "not measured"


@dataclass(frozen=True, slots=True)
class Row:
    """A ratio of two measurements: its name, and at most what it must be."""

    name: str
    over: Key
    under: Key
    must: float
    stretch: float | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """A site that was built: its pages, its bytes, and its largest page."""

    pages: int
    bytes: int
    largest: int
    name: str

    @classmethod
    def of(cls, folder: Path) -> Site:
        """Look at the files of a site."""
        sizes = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file()}
        pages = {path: size for path, size in sizes.items() if path.suffix == ".html"}
        largest = max(pages, key=lambda path: (pages[path], path))
        name = largest.relative_to(folder).as_posix()
        return cls(len(pages), sum(sizes.values()), pages[largest], name)


def rows(sizes: Sizes, past: str) -> tuple[Row, ...]:
    """Return what a run is to show, against other generators and another commit by its name."""
    small, middle, large = sizes.small, sizes.middle, sizes.large

    def here(what: What, size: int) -> Key:
        return Key(Subject.HERE, what, size)

    def of(subject: Subject, what: What, size: int) -> Key:
        return Key(subject, what, size)

    stock = of(Subject.STOCK, What.COLD, middle)
    cold = here(What.COLD, middle)
    check = of(Subject.PAST, What.CHECK, middle)
    return (
        Row(
            f"cold `build`, K = {middle}, against stock MkDocs with Material",
            cold,
            stock,
            0.08,
            0.05,
        ),
        Row(
            f"cold `build`, K = {middle}, against Hugo",
            *(cold, of(Subject.HUGO, What.COLD, middle), 3, 1.5),
        ),
        Row(
            f"cold `build`, K = {small}, against {past}",
            *(here(What.COLD, small), of(Subject.PAST, What.COLD, small), 0.2),
        ),
        Row(
            f"one fact edited, K = {middle}, against cold stock",
            *(here(What.EDITED, middle), stock, 0.03),
        ),
        Row(f"`check`, cold, K = {middle}, against {past}", here(What.CHECK, middle), check, 0.2),
        Row(
            f"`check`, unchanged, K = {middle}, against {past}",
            *(here(What.CHECK_AGAIN, middle), check, 0.06),
        ),
        *(
            Row(
                f"save to reloaded page in `serve`, K = {size}, against stock",
                *(here(What.SERVE, size), of(Subject.STOCK, What.SERVE, size), 0.08),
            )
            for size in (small, middle)
        ),
        *(
            Row(
                f"growth of {name}: K = {large} over K = {middle}",
                *(here(what, large), here(what, middle), 5.5),
            )
            for name, what in (("cold `build`", What.COLD), ("`check`, cold", What.CHECK))
            if large > middle  # else there is nothing to compare
        ),
        Row(
            f"peak memory of cold `build`, K = {middle}, against stock",
            *(here(What.MEMORY, middle), of(Subject.STOCK, What.MEMORY, middle), 0.8),
        ),
        Row(
            f"`offline`, K = {small}, against {past}",
            *(here(What.OFFLINE, small), of(Subject.PAST, What.OFFLINE, small), 0.3),
        ),
    )


LARGEST_PAGE = 300_000
"""Bytes that a page has at most, at any size."""

LONGEST_START = 0.15
"""Seconds that the start of the command takes at most."""


def results(
    measured: Measured,
    sites: Mapping[tuple[Subject, int], Site],
    sizes: Sizes,
    past: str,
    head: Iterable[str],
    remarks: Sequence[str],
) -> str:
    """Return the results as Markdown, which a terminal shows as well."""
    parts = [
        "# How long it takes, and how large it gets\n",
        *(f"{line}\n" for line in head),
        "## What it must show\n",
        _table(("", "measured", "must", ""), _ratios(measured, sites, sizes, past)),
        "## Medians\n",
        "Seconds and bytes depend on the machine: quote the ratios.\n",
        _table(("", "", "K", "median"), _medians(measured)),
        "## Sites\n",
        _table(("", "K", "pages", "MB in all", "largest page, kB", ""), _sizes(sites)),
    ]
    if remarks:
        parts += ["## Remarks\n", *(f"- {remark}" for remark in remarks)]
    return "\n".join(parts).rstrip("\n") + "\n"


def _ratios(
    measured: Measured, sites: Mapping[tuple[Subject, int], Site], sizes: Sizes, past: str
) -> Iterator[Sequence[str]]:
    for row in rows(sizes, past):
        ratio = measured.ratio(row.over, row.under)
        must = f"<= {row.must:g}" + (f"; stretch {row.stretch:g}" if row.stretch else "")
        yield row.name, _figures(ratio), must, _verdict(ratio, row.must)
    site = sites.get((Subject.HERE, sizes.large))
    largest = site.largest if site else None
    shown = f"{largest / 1000:.0f} kB" if largest else NOT_MEASURED
    limit = f"<= {LARGEST_PAGE / 1000:.0f} kB"
    yield f"largest HTML page, K = {sizes.large}", shown, limit, _verdict(largest, LARGEST_PAGE)
    start = measured.median(Key(Subject.HERE, What.START, sizes.small))
    shown = f"{start:.2f} s" if start else NOT_MEASURED
    yield "`briefing --version`", shown, f"<= {LONGEST_START:g} s", _verdict(start, LONGEST_START)


def _figures(ratio: float | None) -> str:
    return f"{ratio:.3g}" if ratio else NOT_MEASURED


def _verdict(found: float | None, must: float) -> str:
    if found is None:
        return ""
    return "yes" if found <= must else "no"


def _medians(measured: Measured) -> Iterator[Sequence[str]]:
    keys = sorted(measured.samples, key=lambda k: (list(Subject).index(k.subject), k.size))
    for key in keys:
        median = measured.median(key)
        if median is not None:
            yield str(key.subject), str(key.what), str(key.size), shown(key, median)


def _sizes(sites: Mapping[tuple[Subject, int], Site]) -> Iterator[Sequence[str]]:
    for (subject, size), site in sites.items():
        whole, largest = f"{site.bytes / 1e6:.1f}", f"{site.largest / 1e3:.0f}"
        yield str(subject), str(size), f"{site.pages:,}", whole, largest, f"`{site.name}`"


def _table(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    cells = [head, *lines]
    widths = [max(len(line[n]) for line in cells) for n in range(len(head))]
    made = [
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in cells
    ]
    made.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(made) + "\n"
