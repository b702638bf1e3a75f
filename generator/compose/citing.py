"""How the briefing itself is cited: the whole, a page of it, a fact.

The form is that of the Chicago Manual of Style for a page of a website (17th ed., 14.207) of which no
author and no publisher is known: the title of the page, the title of the site, the day, the address.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.compose.targets import HOME, Target, fact_target, site_path
from generator.dates import EdtfDate
from generator.direction import unmarked
from generator.records import Fact, Source
from generator.records.briefing import BriefingRecord


@dataclass(frozen=True, slots=True)
class Item:
    """A bibliographic item. What is not known is empty; nothing is made up in its place.

    `type` is a word of CSL, `container` what it is a part of, `url` its address.
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
    """How a part of the briefing is cited: as an item, and by its title as a citation has it.

    `title` ends with the mark that ends it in a citation.
    """

    item: Item
    title: str

    @property
    def key(self) -> str:
        """Its key among the citations."""
        return self.item.id

    @property
    def url(self) -> str:
        """Its address; empty where the site has none."""
        return self.item.url


def permalink(record: BriefingRecord, target: Target) -> str:
    """Return the address at which a place is published; empty where the site has none."""
    root = (record.site_url or "").rstrip("/")
    return f"{root}/{site_path(target, directory_urls=True)}" if root else ""


def cite_fact(record: BriefingRecord, fact: Fact) -> Cite:
    """Say how a fact is cited."""
    return Cite(fact_item(record, fact), ended(fact.title))


def cite_page(record: BriefingRecord, target: Target, title: str) -> Cite:
    """Say how a page is cited; the home page stands for the whole briefing."""
    whole = f"{record.title}: {record.subtitle}" if target.page == HOME.page else title
    return Cite(page_item(record, target, title), ended(whole))


def ended(title: str) -> str:
    """End a title with a full stop, unless a mark ends it already."""
    return title if title.endswith((".", "?", "!", "…")) else f"{title}."


def fact_item(record: BriefingRecord, fact: Fact) -> Item:
    """Return a fact as an item."""
    return _own_item(record, fact.id, fact.title, fact_target(fact))


def page_item(record: BriefingRecord, target: Target, title: str) -> Item:
    """Return a page as an item. Its key has a slash in it, which no id can have."""
    return _own_item(record, f"briefing/{target.page.removesuffix('.md')}", title, target)


def _own_item(record: BriefingRecord, key: str, title: str, target: Target) -> Item:
    """Return a part of the briefing as an item, dated by the as-of day; the home page is the whole."""
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
    """Return a source as an item: an article is a part of its outlet, anything else is published by it."""
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
