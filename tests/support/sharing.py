"""Which tests one process runs, where several share them: those that rest on the same work."""

from __future__ import annotations

import re

_SAME_WORK = {
    "the mistakes": ("test_broken.py", "test_mistakes.py", "test_reach.py"),
    "the modules": ("test_rules_described.py", "test_structure.py"),
}
"""Files that look at the same cases, each of which is checked once in a process."""


def share_of(test: str) -> str:
    """Return what the tests of one process have in common: their file, or what is told otherwise.

    A file is divided where its tests are given a part: `test_all[part_0]`.
    """
    file, _, name = test.partition("::")
    part = re.search(r"\[(part_\d+)\b", name)
    for work, files in _SAME_WORK.items():
        if file.endswith(files):
            return work
    return f"{file} {part[1]}" if part else file
