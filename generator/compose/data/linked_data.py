"""JSON-LD of the pages with schema.org types, for search engines and reference managers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from generator.compose.data.published import PublishedFile
from generator.compose.page import ComposeContext, Page
from generator.compose.targets import HOME, source_target
from generator.core.direction import unmarked
from generator.records import Source
from generator.records.source import SourceType

_TYPES = {
    SourceType.ARTICLE: "Article",
    SourceType.ARTICLE_JOURNAL: "ScholarlyArticle",
    SourceType.ARTICLE_MAGAZINE: "Article",
    SourceType.ARTICLE_NEWSPAPER: "NewsArticle",
    SourceType.DATASET: "Dataset",
    SourceType.LEGISLATION: "Legislation",
    SourceType.REPORT: "Report",
    SourceType.WEBPAGE: "WebPage",
}
"""The schema.org type by type of source; any other is a CreativeWork."""

Linked = Mapping[str, Any]


def with_linked_data(
    ctx: ComposeContext, pages: tuple[Page, ...], files: tuple[PublishedFile, ...] | None
) -> tuple[Page, ...]:
    """Return the pages with their JSON-LD.

    `files` are the data files published beside the pages. If None, because the site is published
    without them, the JSON-LD only describes the page itself.
    """
    return tuple(replace(page, linked=_page(ctx, page, files)) for page in pages)


def _page(ctx: ComposeContext, page: Page, files: tuple[PublishedFile, ...] | None) -> Linked:
    record = ctx.briefing.record
    is_home = page.path == HOME.page
    named: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": ["WebSite", "Dataset"] if is_home else "WebPage",
        "name": f"{record.title}: {record.subtitle}" if is_home else unmarked(page.title),
        "description": unmarked(page.description),
        "inLanguage": record.language,
        "dateModified": record.as_of.isoformat(),
        "license": record.licence.url,
        "url": page.cite.url if page.cite else "",
        "isPartOf": {} if is_home else {"@type": "WebSite", "name": record.title},
    }
    if files is not None:
        sources = {source_target(s).page: s for s in ctx.briefing.sources.values()}
        own = sources.get(page.path)
        named |= {
            "distribution": list(_distribution(ctx, files)) if is_home else [],
            "mainEntity": _work(own) if own else {},
            "citation": [] if own else [_work(s) for s in _cited(ctx, page)],
        }
    return _known(named)


def _cited(ctx: ComposeContext, page: Page) -> Iterator[Source]:
    pages = dict.fromkeys(reference.target.page for reference in page.references)
    for path in pages:
        yield ctx.briefing.sources[PurePosixPath(path).stem]


def _work(source: Source) -> Linked:
    issued = source.issued
    return _known(
        {
            "@type": _TYPES.get(source.type, "CreativeWork"),
            "name": source.title,
            "author": list(source.author),
            "publisher": {"@type": "Organization", "name": source.publisher},
            "datePublished": issued.text if issued and issued.is_plain else "",
            "inLanguage": source.language,
            "url": source.URL,
        }
    )


def _distribution(ctx: ComposeContext, files: tuple[PublishedFile, ...]) -> Iterator[Linked]:
    root = (ctx.briefing.record.site_url or "").rstrip("/")
    for file in files:
        if file.is_distribution:
            yield {
                "@type": "DataDownload",
                "encodingFormat": file.media_type,
                "contentUrl": f"{root}/{file.path}" if root else file.path,
            }


def _known(values: Mapping[str, Any]) -> Linked:
    return {name: value for name, value in values.items() if value}
