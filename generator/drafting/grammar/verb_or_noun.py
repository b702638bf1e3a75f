"""Verb or noun: what the words around one tell that may be either, such as "exports"."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

_NEAR = 12
"""Words behind a noun among which its verb stands."""


RELATIVE_ENDS = re.compile(r"^[^,]{2,80},\s(?:who|which|whose)\b[^,]*,\s*$")
"""A relative clause of the subject, behind which the main verb stands."""


def is_owned(before: Sequence[str]) -> bool:
    """Whether words end with an adjective behind whoever owns what follows it: "Tamme's main"."""
    owner, word = [*[""] * 2, *before][-2:]
    is_owner = owner.casefold().endswith(("'s", "’s", "s’"))
    return is_owner and word.islower() and not word.endswith("s")


def is_sold(words: Sequence[str], verbs: Container[str]) -> bool:
    """Whether "exports" or "imports" that begins words is a noun: one of the `verbs` follows what stands behind it."""
    near = words[:_NEAR]
    if near[0] not in ("exports", "imports") or near[1:2] not in (["to"], ["from"]):
        return False
    return any(w in verbs or w.endswith("ed") or w in _AMOUNTING for w in near[2:])


_AMOUNTING = ("worth", "amounting", "totalling", "totaling", "reaching", "being")
"""Words behind a noun that tell how much it is."""


def ends_in_names(words: Sequence[str]) -> bool:
    """Whether words end with two names that are joined: "Tamme and Vila"."""
    last = " ".join(words[-5:])
    return bool(re.search(r"\b[A-Z][\w’'-]* and (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?$", last))
