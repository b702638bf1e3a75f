"""Number: whether a noun is of one or of many."""

from __future__ import annotations

import re


def is_many(subject: str) -> bool:
    """Whether a subject is more than one."""
    head = re.split(r"\s(?:in|of|on|at|for|with|to|between|from|by|against)\s", subject)[0]
    last = head.split()[-1] if head else ""
    if " and " in head:
        return True
    return last == "people" or (bool(re.search(r"[^s']s$", last)) and not last[0].isupper())
