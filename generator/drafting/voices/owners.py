"""Owners: whoever owns what "its" tells of at the end of a clause."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.drafting.grammar.clause import Clause


def of_owner(clause: Clause, subject: str, words: str) -> Clause:
    """Return a clause at the end of another with whoever owns something there in the place of "its"."""
    owners = {m["who"] for m in _OWNER.finditer(words) if m["who"] not in subject}
    owned = [*re.finditer(r"\bits\b", clause.words)]
    if clause.meant or len(owners) != 1 or len(owned) != 1 or subject not in clause.words:
        return clause
    owner = f"{next(iter(owners))}'s"
    told = f"{clause.words[: owned[0].start()]}{owner}{clause.words[owned[0].end() :]}"
    return replace(clause, words=told, pronoun="its", meant=owner)


_OWNER = re.compile(r"\b(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})['’]s\b")
