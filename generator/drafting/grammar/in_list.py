"""In list: whether words end within a list."""

from __future__ import annotations

import re

from generator.drafting.grammar.verbs import finite_verbs


def is_in_list(head: str) -> bool:
    """Whether words end within a list, to which a participle may belong."""
    *before, last = re.split(r",(?!\d{3})", head)
    return bool(before) and len(last.split()) <= _LONGEST_IN_LIST and not finite_verbs(f"it {last}")


_LONGEST_IN_LIST = 3
"""Words of what stands in a list, at most."""
