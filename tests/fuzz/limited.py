"""Runs the inputs of a kind in this process, which ends where one takes too long or too much.

Usage: python -m tests.fuzz.limited KIND MUTATIONS

The name of each input is printed before it is tried: the last one is the one that ended the process.
At the end there is one line of JSON: how many inputs there were, and the slowest.
"""

from __future__ import annotations

import json
import resource
import signal
import sys
import time
from pathlib import Path

from tests.fuzz.inputs import inputs
from tests.fuzz.targets import TARGETS

SECONDS = 2.0
"""Processor time that an input may take."""

BYTES = 500_000_000
"""Memory that the inputs may take beyond what the process has before the first."""


def main(kind: str, mutations: int) -> None:
    """Try every input, each within the limits. Whatever one raises ends the process."""
    target = TARGETS[kind]
    target(b"")
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + BYTES
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    slowest, number = (0.0, ""), 0
    for name, raw in inputs(kind, mutations):
        print(name, flush=True)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        before = time.process_time()
        target(raw)
        slowest = max(slowest, (time.process_time() - before, name))
        signal.setitimer(signal.ITIMER_PROF, 0)
        number += 1
    print(json.dumps({"inputs": number, "slowest": slowest[1], "seconds": round(slowest[0], 2)}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
