"""How to cite the briefing itself: as a whole, a page, or a fact ("Cite this").

The form is that of the Chicago Manual of Style for a web page (17th ed., 14.207) without a known
author or publisher: title of the page, title of the site, day, URL.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.compose.targets import HOME, Target, fact_target, site_path
from generator.core.dates import EdtfDate
from generator.core.direction import unmarked
from generator.records import Fact, Source
from generator.records.briefing import BriefingRecord


@dataclass(frozen=True, slots=True)
class Item:
    """A bibliographic item, for CSL-JSON, BibTeX and RIS. What is unknown is empty, never guessed.

    `type` is a CSL type; `container` is the title of what the item is part of.
    """

    id: str
    type: str
    title: str
    language: str
    authors: tuple[str, ...] = ()
    container: str = ""
    publisher: str = ""
    section: str = ""
    issued: EdtfDate | None = None
    accessed: date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation of a part of the briefing. `title` includes the punctuation that ends it."""

    item: Item
    title: str

    @property
    def key(self) -> str:
        """The citation key."""
        return self.item.id

    @property
    def url(self) -> str:
        """The permalink; empty if the URL of the site is unknown."""
        return self.item.url


def permalink(record: BriefingRecord, target: Target) -> str:
    """Return the absolute URL of a target; empty if the URL of the site is unknown."""
    root = (record.site_url or "").rstrip("/")
    return f"{root}/{site_path(target, directory_urls=True)}" if root else ""


def cite_fact(record: BriefingRecord, fact: Fact) -> Cite:
    """Return the citation of a fact."""
    return Cite(fact_item(record, fact), ended(fact.title))


def cite_page(record: BriefingRecord, target: Target, title: str) -> Cite:
    """Return the citation of a page; that of the home page cites the whole briefing."""
    whole = f"{record.title}: {record.subtitle}" if target.page == HOME.page else title
    return Cite(page_item(record, target, title), ended(whole))


def ended(title: str) -> str:
    """Return a title with a full stop at the end, unless it already ends with punctuation."""
    return title if title.endswith((".", "?", "!", "…")) else f"{title}."


def fact_item(record: BriefingRecord, fact: Fact) -> Item:
    """Return a fact as a bibliographic item."""
    return _own_item(record, fact.id, fact.title, fact_target(fact))


def page_item(record: BriefingRecord, target: Target, title: str) -> Item:
    """Return a page as a bibliographic item. Its key contains a slash, so it is never a fact id."""
    return _own_item(record, f"briefing/{target.page.removesuffix('.md')}", title, target)


def _own_item(record: BriefingRecord, key: str, title: str, target: Target) -> Item:
    """Return a part of the briefing as an item, dated by `as_of`; the home page is the whole."""
    is_whole = target.page == HOME.page
    return Item(
        key,
        "webpage",
        f"{record.title}: {record.subtitle}" if is_whole else unmarked(title),
        record.language,
        container="" if is_whole else record.title,
        issued=EdtfDate.parse(record.as_of.isoformat()),
        url=permalink(record, target),
    )


def source_item(source: Source) -> Item:
    """Return a source as a bibliographic item.

    The publisher is the container of an article, a web page or a broadcast, and the publisher of
    anything else.
    """
    is_part = source.type.startswith("article") or source.type in ("webpage", "broadcast")
    return Item(
        source.id,
        str(source.type),
        source.title or "",
        source.language,
        source.author,
        source.publisher if is_part else "",
        "" if is_part else source.publisher,
        source.section or "",
        source.issued,
        source.accessed,
        source.URL or "",
    )
