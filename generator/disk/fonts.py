"""Which fonts are installed: a letter that a document's own fonts lack is taken from one of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_FOLDERS = (
    *("/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/X11R6/lib/X11/fonts"),
    *("~/.fonts", "~/.local/share/fonts", "~/.config/fontconfig"),
    *("/Library/Fonts", "/System/Library/Fonts", "~/Library/Fonts", "/opt/homebrew/share/fonts"),
)
"""Where fontconfig looks on Linux and macOS, and where its settings are."""


def installed_fonts() -> Iterator[str]:
    """Return path, size and time of change of every installed font, in order."""
    for folder in _FOLDERS:
        for path in sorted(Path(folder).expanduser().rglob("*")):
            state = path.lstat()
            yield f"{path} {state.st_size} {state.st_mtime_ns}"
