"""The editions in a folder, and what a test needs to look at them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Dialog, Request

from tests.support.chromium import LEFT, listen


@dataclass(frozen=True)
class Editions:
    """A folder with the editions of one briefing."""

    folder: Path

    def _one(self, pattern: str) -> Path:
        (found,) = self.folder.glob(pattern)
        return found

    @property
    def archive(self) -> Path:
        """The site as a folder, in a zip."""
        return self._one("*-offline.zip")

    @property
    def page(self) -> Path:
        """The one HTML file."""
        return self._one("*.html")

    @property
    def paper(self) -> Path:
        """The PDF."""
        (found,) = (path for path in self.folder.glob("*.pdf") if path != self.brief)
        return found

    @property
    def brief(self) -> Path:
        """The brief as a PDF."""
        return self._one("*-brief.pdf")

    @property
    def word_brief(self) -> Path:
        """The brief for Word."""
        return self._one("*-brief.docx")


@dataclass
class Cut:
    """What goes wrong in a browser context without a network: requests that are not for a file are noted."""

    troubles: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> Callable[[], None]:
        """Note what is asked for, every message of the console, every error; return what ends it."""
        return listen(
            context,
            request=lambda r: self._note_request(r.url),
            console=lambda m: self.troubles.append(f"{m.type}: {m.text}"),
            weberror=lambda e: self.troubles.append(f"uncaught: {e.error}"),
            requestfailed=self._note_failure,
            dialog=self._refuse,
        )

    def _refuse(self, dialog: Dialog) -> None:
        self.troubles.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _note_failure(self, request: Request) -> None:
        if request.failure != LEFT:
            self.troubles.append(f"failed: {request.url} {request.failure}")

    def _note_request(self, url: str) -> None:
        if url.startswith("file:"):
            self.files.append(url)
        elif not url.startswith(("data:", "blob:", "about:")):
            self.troubles.append(f"asked for {url}")
