"""Which tests one process runs, where several share them: those that rest on the same work."""

from __future__ import annotations

import re

_SAME_WORK = ("test_broken.py", "test_mistakes.py", "test_reach.py")
"""Files that look at the same cases, each of which is checked once in a process."""


def share_of(test: str) -> str:
    """Return what the tests of one process have in common: their file, or what is told otherwise.

    A file is divided where its tests are given a part: `test_all[part_0]`.
    """
    file, _, name = test.partition("::")
    part = re.search(r"\[(part_\d+)\b", name)
    if file.endswith(_SAME_WORK):
        return "the mistakes"
    return f"{file} {part[1]}" if part else file
