"""Commands as whole processes: how long they take, and how much memory they need at most."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

_PAUSE = 0.1
"""Seconds between two looks at the memory of a command."""

_TIMEOUT = 3600
"""Seconds after which a command is given up."""


class FailedError(Exception):
    """A command could not be measured; the message says why, in a line."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command, the folder that it runs in, and what it has in its environment besides."""

    words: Sequence[str]
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def start(self, output: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        """Start it. What it prints is lost, unless `output` says where it goes."""
        own = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "SOURCE_DATE_EPOCH")}
        return subprocess.Popen(
            [*self.words],
            cwd=self.folder,
            env={**own, "NO_MKDOCS_2_WARNING": "1", **self.environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )

    def seconds(self) -> float:
        """Run it, and return the seconds from start to end. Raises FailedError if it fails."""
        begun = time.perf_counter()
        process = self.start(subprocess.PIPE)
        try:
            said, _ = process.communicate(timeout=_TIMEOUT)
        except subprocess.TimeoutExpired:
            process.kill()
            raise FailedError(f"not done after {_TIMEOUT} seconds") from None
        taken = time.perf_counter() - begun
        if process.returncode:
            lines = said.decode(errors="replace").strip().splitlines() or ["it said nothing"]
            raise FailedError(f"{Path(self.words[0]).name} failed: {lines[-1]}")
        return taken

    def memory(self) -> float:
        """Run it, and return the most bytes that its processes had together.

        What a process shares with others counts only in the first one.
        """
        process = self.start()
        most = 0
        while True:
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            first, *below = _family(process.pid)
            most = max(
                most, _memory_of(first, "Rss:") + sum(_memory_of(n, "Private") for n in below)
            )
            time.sleep(_PAUSE)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise FailedError("it failed")
        return max(most, usage.ru_maxrss * 1024)


def _family(number: int) -> list[int]:
    """Return a process and all below it."""
    below: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        below.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    found = [number]
    for one in found:
        found += below.get(one, ())
    return found


def _memory_of(number: int, kind: str) -> int:
    """Return the bytes of the memory of a process that are of a kind."""
    try:
        lines = Path(f"/proc/{number}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended meanwhile, or the system has no such file
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(kind))
