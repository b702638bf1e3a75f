"""What is made of content, as texts."""

from __future__ import annotations

from collections.abc import Iterable

from generator.render.render import RenderedFile

NO_TEXT = (".sqlite", ".woff2", ".png")
"""How the names of files end that are no text."""


def texts_of(files: Iterable[RenderedFile]) -> dict[str, str]:
    """Return the files that are text, by their paths."""
    return {f.path: f.content.decode("utf-8") for f in files if not f.path.endswith(NO_TEXT)}
