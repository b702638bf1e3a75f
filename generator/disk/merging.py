"""Three-way merges, as git makes them."""

from __future__ import annotations

import tempfile
from pathlib import Path

from generator.content.git.process import run

_TOO_MANY = 127
"""git merge-file ends with the number of conflicts, 127 at most; above that it failed."""


def merged(
    ours: bytes, base: bytes, theirs: bytes, names: tuple[str, str, str]
) -> tuple[bytes, bool]:
    """Merge two changes of a base, and say whether they do not conflict.

    A conflict has git's markers, with the given names of ours, base and theirs. Files that are no
    text are not merged: ours is returned, as a conflict. Raises OSError if git cannot be run.
    """
    with tempfile.TemporaryDirectory() as folder:
        labels: list[str] = []
        for number, (content, name) in enumerate(zip((ours, base, theirs), names, strict=True)):
            (Path(folder) / str(number)).write_bytes(content)
            labels += ("-L", name)
        done = run(Path(folder), "merge-file", "--stdout", "--diff3", *labels, "0", "1", "2")
    if not 0 <= done.returncode <= _TOO_MANY:
        return ours, False
    return done.stdout, done.returncode == 0
