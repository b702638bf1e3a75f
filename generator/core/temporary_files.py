"""Temporary and backup files that programs leave in a folder."""

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
    """Whether a path is hidden or a temporary file of an editor or an operating system."""
    return any(_PASSING.fullmatch(part) for part in name.split("/"))


def copied_from(name: str) -> str:
    """Return the name of the original of a backup file; empty if the name is not a backup's.

    A copy that ends in `.yml` is not recognised: it is read as content.
    """
    copy = _COPY.fullmatch(name)
    return copy["of"] if copy else ""
