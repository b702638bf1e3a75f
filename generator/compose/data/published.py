"""Metadata of the data files, as the pages, the JSON-LD and llms.txt describe them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

API = "api/v1"
"""The folder of the JSON documents, below the root of the site."""

MEMBER = "<id>"
"""What stands in the path of files of which there is one for each record of a kind."""

CHARTS = "data/charts"
"""The folder of the charts, as data and as pictures, below the root of the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFile:
    """A published data file: path below the site root, media type, and what it contains.

    A path with `<id>` in it stands for many files, one for each record of a kind. `is_document` for
    a JSON document of the API; the Data page lists these apart.

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
    is_document: bool = False

    @property
    def is_one(self) -> bool:
        """Whether it is one file, and not one for each record of a kind."""
        return MEMBER not in self.path

    @property
    def summary(self) -> str:
        """The short description, if there is one, else the full one."""
        return self.in_short or self.what

    @property
    def name(self) -> str:
        """The file name without its extension."""
        return PurePosixPath(self.path).stem
