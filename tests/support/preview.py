"""The live preview as a process, and what it prints."""

from __future__ import annotations

import queue
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 60.0
"""Seconds after which what is awaited will not be printed; nothing waits so long that goes well."""


class Preview:
    """A running `briefing serve`: its address, and its output line by line."""

    def __init__(self, process: subprocess.Popen[str], url: str) -> None:
        self.process, self.url = process, url
        self.printed: list[str] = []
        self._lines: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))
        self._lines.put(None)

    def wait_for(self, pattern: str) -> re.Match[str]:
        """Return the next line in which a pattern is found, from where the last wait ended."""
        end = time.monotonic() + PATIENCE
        while (left := end - time.monotonic()) > 0:
            try:
                line = self._lines.get(timeout=left)
            except queue.Empty:
                break
            if line is None:
                break
            self.printed.append(line)
            if found := re.search(pattern, line):
                return found
        raise AssertionError(f"not printed: {pattern}\n" + "\n".join(self.printed))

    def wait_until_it_ends(self) -> int:
        """Return the exit code of a preview that ends by itself, with all its output read."""
        code = self.process.wait(PATIENCE)
        while (line := self._lines.get(timeout=PATIENCE)) is not None:
            self.printed.append(line)
        return code


@contextmanager
def preview(project: Path) -> Iterator[Preview]:
    """Start the live preview of a project on a free port, and end it with the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = ["-m", "generator", "--project", str(project), "serve"]
    process = subprocess.Popen(
        [sys.executable, "-u", *command, "--address", f"127.0.0.1:{port}"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        yield Preview(process, f"http://127.0.0.1:{port}/")
    finally:
        process.terminate()
        process.wait(PATIENCE)


def edit(file: Path, old: str, new: str) -> None:
    """Replace what stands once in a file, as an editor saves: all at once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    draft = file.parents[2] / f"{file.name}.draft"
    draft.write_text(text.replace(old, new), encoding="utf-8")
    draft.replace(file)
