"""What programs leave between the files of a folder, and nobody meant to put there."""

from __future__ import annotations

import re

_PASSING = re.compile(
    r"""(?x)
    \..* | .*~ | \#.*\# | ~\$.*                      # hidden; Emacs and others; Office
  | (?:4913|5036|5159|5282) | .*\.sw[a-p] | .*\.tmp  # Vim; whoever writes a file and then renames it
  | (?i: thumbs\.db | ehthumbs\.db | desktop\.ini | icon\r )
    """
)
_COPY = re.compile(r"(?i)(?P<of>.+)\.(?:orig|rej|bak|old|save|backup)")


def is_passing(name: str) -> bool:
    """Whether a path is that of what an editor's program or a system keeps there for itself."""
    return any(_PASSING.fullmatch(part) for part in name.split("/"))


def copied_from(name: str) -> str:
    """Return the file of which one is a copy that was put aside; empty where it is none.

    A copy that ends in `.yml` is none: it would be read if it were named as files are.
    """
    copy = _COPY.fullmatch(name)
    return copy["of"] if copy else ""
