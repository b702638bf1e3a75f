"""How MkDocs is made to stop. It is a module of its own because every command that writes knows it."""

from __future__ import annotations

from mkdocs.exceptions import Abort

from generator.core.diagnostics import ContentError, summary


class ContentAbort(Abort):
    """The briefing has errors; MkDocs aborts without touching the site."""

    def __init__(self, error: ContentError) -> None:
        self.diagnostics = error.diagnostics
        super().__init__(f"{error}\n{summary(error.diagnostics)}")
