"""What a run of the benchmark measures, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench.measuring import Key, Measured, Subject, Task, What
from bench.multiply import Amount
from bench.processes import Command, FailedError
from bench.projects import Generator, Other, Stock
from bench.serving import Preview, free_port


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many copies of the briefing are measured: one of today, of years ahead, and of the growth."""

    small: int
    middle: int
    large: int


@dataclass
class Bed:
    """What is there to be measured, by the number of copies."""

    sizes: Sizes
    amounts: dict[int, Amount] = field(default_factory=dict)
    here: dict[int, Generator] = field(default_factory=dict)
    past: dict[int, Generator] = field(default_factory=dict)
    stock: dict[int, Stock] = field(default_factory=dict)
    others: dict[Subject, Other] = field(default_factory=dict)

    def tasks(self) -> Iterator[Task]:
        """Yield the measurements of whole processes, what is compared beside each other."""
        small, middle, large = self.sizes.small, self.sizes.middle, self.sizes.large
        for size in dict.fromkeys((small, middle, large)):
            generators = ((Subject.HERE, self.here.get(size)), (Subject.PAST, self.past.get(size)))
            there = [(subject, one) for subject, one in generators if one]
            for subject, one in there if size == small else ():
                yield Task(Key(subject, What.OFFLINE, size), _cold(one, "offline"))
            for subject, one in there:
                yield Task(Key(subject, What.CHECK, size), _cold(one, "check"))
                if size != large:
                    yield Task(Key(subject, What.CHECK_AGAIN, size), one.command("check").seconds)
            for subject, one in there:
                if subject is Subject.HERE or size == small:
                    yield Task(Key(subject, What.COLD, size), _cold(one, "build"))
            if size == middle:
                yield from self._beside(size)
            for subject, one in there:
                if subject is Subject.HERE and size != large:
                    yield Task(Key(subject, What.WARM, size), one.command("build").seconds)
                    yield Task(Key(subject, What.EDITED, size), _edited(one))
                if size == small:
                    version = one.command("--version").seconds
                    yield Task(Key(subject, What.START, size), version)
        if middle in self.here:
            yield Task(Key(Subject.HERE, What.MEMORY, middle), _memory(self.here[middle]))
        if middle in self.stock:
            build = self.stock[middle].other().build
            yield Task(Key(Subject.STOCK, What.MEMORY, middle), build.memory)

    def _beside(self, size: int) -> Iterator[Task]:
        others = dict(self.others)
        if size in self.stock:
            others = {Subject.STOCK: self.stock[size].other(), **others}
        for subject, other in others.items():
            yield Task(Key(subject, What.COLD, size), _cold_other(other))

    def serve(self, measured: Measured, times: int) -> None:
        """Measure the previews, each beside the stock one."""
        for size in dict.fromkeys((self.sizes.small, self.sizes.middle)):
            with ExitStack() as running:
                tasks = []
                for subject, save, address, preview in self._previews(size):
                    key = Key(subject, What.SERVE, size)
                    try:
                        shown = running.enter_context(Preview(preview, address))
                    except FailedError as error:
                        measured.failed[key] = str(error)
                        continue
                    tasks.append(Task(key, lambda s=shown, save=save: s.seconds(save)))  # type: ignore[misc]
                measured.run(tasks, times)

    def _previews(self, size: int) -> Iterator[tuple[Subject, Callable[[], str], str, Command]]:
        if one := self.here.get(size):
            port = free_port()
            address = f"http://127.0.0.1:{port}/facts/{one.draft.fact}/"
            command = one.command("serve", "--address", f"127.0.0.1:{port}")
            yield Subject.HERE, one.draft.save, address, command
            if stock := self.stock.get(size):
                port = free_port()
                address = f"http://127.0.0.1:{port}/facts/{one.draft.fact}/"
                yield Subject.STOCK, stock.draft.save, address, stock.preview(port)

    def sites(self) -> Mapping[tuple[Subject, int], Path]:
        """Return the folders of the sites that were built: what failed may have left one without a page."""
        found = {(Subject.HERE, size): one.folder / "site" for size, one in self.here.items()}
        middle = self.sizes.middle
        found |= {
            (Subject.STOCK, size): s.other().site
            for size, s in self.stock.items()
            if size == middle
        }
        found |= {(subject, middle): other.site for subject, other in self.others.items()}
        return {key: site for key, site in found.items() if any(site.rglob("*.html"))}


def _cold(generator: Generator, word: str) -> Callable[[], float]:
    def run() -> float:
        generator.forget()
        return generator.command(word).seconds()

    return run


def _edited(generator: Generator) -> Callable[[], float]:
    def run() -> float:
        generator.draft.save()
        return generator.command("build").seconds()

    return run


def _memory(generator: Generator) -> Callable[[], float]:
    def run() -> float:
        generator.forget()
        return generator.command("build").memory()

    return run


def _cold_other(other: Other) -> Callable[[], float]:
    def run() -> float:
        other.forget()
        return other.build.seconds()

    return run
