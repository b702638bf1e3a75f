"""What a page can say of the files that are published for programs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

API = "api/v1"
"""The folder of the JSON documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFile:
    """A file beside the pages: its path below the site's root, its media type, and what is in it.

    `is_distribution` says that it has a whole of the briefing in it, which the home page names for
    search engines as a download. `llms.txt` lists the few that have an `order_for_models`, with
    `in_short` for what is in them where that is not all of `what`.
    """

    path: str
    media_type: str
    what: str
    is_distribution: bool = True
    order_for_models: int = 0
    in_short: str = ""

    @property
    def is_document(self) -> bool:
        """Whether it is one of the JSON documents, which the Data page describes field by field."""
        return self.path.startswith(f"{API}/")

    @property
    def summary(self) -> str:
        """What is in it, as briefly as it can be said."""
        return self.in_short or self.what

    @property
    def name(self) -> str:
        """The name of the file without its ending."""
        return PurePosixPath(self.path).stem
