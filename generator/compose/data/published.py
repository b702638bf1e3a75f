"""Metadata of the data files, as the pages, the JSON-LD and llms.txt describe them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

API = "api/v1"
"""The folder of the JSON documents, below the root of the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFile:
    """A published data file: path below the site root, media type, and what it contains.

    `is_distribution` if it holds the whole briefing in some form, so that the JSON-LD of the home
    page offers it as a download. `llms.txt` lists the files with an `order_for_models`, in that
    order; `in_short` is a shorter description for it.
    """

    path: str
    media_type: str
    what: str
    is_distribution: bool = True
    order_for_models: int = 0
    in_short: str = ""

    @property
    def is_document(self) -> bool:
        """Whether it is a JSON document of the API; the Data page lists these apart."""
        return self.path.startswith(f"{API}/")

    @property
    def summary(self) -> str:
        """The short description, if there is one, else the full one."""
        return self.in_short or self.what

    @property
    def name(self) -> str:
        """The file name without its extension."""
        return PurePosixPath(self.path).stem
