"""Measurements in rounds: what is compared runs side by side, so that noise falls on both alike."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from bench.processes import FailedError


class Subject(StrEnum):
    """What is measured."""

    HERE = "this generator"
    PAST = "the other commit"
    STOCK = "stock MkDocs with Material"
    HUGO = "Hugo"
    ELEVENTY = "Eleventy"


class What(StrEnum):
    """What of it is measured: seconds, but for the memory."""

    COLD = "cold build"
    WARM = "warm build"
    EDITED = "build after one fact was edited"
    CHECK = "check, cold"
    CHECK_AGAIN = "check, unchanged"
    START = "start (--version)"
    OFFLINE = "offline"
    SERVE = "save to reloaded page"
    MEMORY = "peak memory"


@dataclass(frozen=True, slots=True)
class Key:
    """What is measured of whom, at how many copies of the briefing."""

    subject: Subject
    what: What
    size: int

    def __str__(self) -> str:
        return f"{self.subject}, K = {self.size}: {self.what}"


@dataclass(frozen=True, slots=True)
class Task:
    """A measurement, to be made once a round."""

    key: Key
    measure: Callable[[], float]


@dataclass
class Measured:
    """What was measured, round by round, and why the rest was not."""

    samples: dict[Key, list[float]] = field(default_factory=dict)
    failed: dict[Key, str] = field(default_factory=dict)

    def run(self, tasks: Iterable[Task], times: int) -> None:
        """Make measurements in rounds. One that fails is not made again, and has no result."""
        tasks = tuple(tasks)
        for number in range(1, times + 1):
            for task in tasks:
                if task.key in self.failed:
                    continue
                print(f"round {number} of {times}: {task.key}", end="", file=sys.stderr, flush=True)
                try:
                    value = task.measure()
                except FailedError as error:
                    self.failed[task.key] = str(error)
                    self.samples.pop(task.key, None)
                    print(f": {error}", file=sys.stderr)
                    continue
                self.samples.setdefault(task.key, []).append(value)
                print(f": {shown(task.key, value)}", file=sys.stderr)

    def median(self, key: Key) -> float | None:
        """Return the median of the rounds; None if it was not measured."""
        found = self.samples.get(key)
        return statistics.median(found) if found else None

    def ratio(self, over: Key, under: Key) -> float | None:
        """Return the median over the rounds of one measurement to another; None without both."""
        pairs = zip(self.samples.get(over, ()), self.samples.get(under, ()), strict=False)
        found = [one / other for one, other in pairs]
        return statistics.median(found) if found else None


def shown(key: Key, value: float) -> str:
    """Return a measurement with its unit."""
    return f"{value / 1e6:.0f} MB" if key.what is What.MEMORY else f"{value:.2f} s"
