"""Fonts in folders: those that are installed, which have the letters that a document's own lack, and its own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_FOLDERS = (
    *("/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/X11R6/lib/X11/fonts"),
    *("~/.fonts", "~/.local/share/fonts", "~/.config/fontconfig"),
    *("/Library/Fonts", "/System/Library/Fonts", "~/Library/Fonts", "/opt/homebrew/share/fonts"),
)
"""Where the typesetter and fontconfig look on Linux and macOS, and where the settings are."""


def installed_fonts() -> Iterator[str]:
    """Return path, size and time of change of every installed font, in order."""
    for folder in _FOLDERS:
        for path in sorted(Path(folder).expanduser().rglob("*")):
            state = path.lstat()
            yield f"{path} {state.st_size} {state.st_mtime_ns}"


@contextmanager
def font_folder(fonts: Mapping[str, bytes]) -> Iterator[str]:
    """Put fonts, by file name, into a folder of their own while something reads them there."""
    with tempfile.TemporaryDirectory(prefix="briefing-fonts-") as folder:
        for name, font in fonts.items():
            (Path(folder) / name).write_bytes(font)
        yield folder
