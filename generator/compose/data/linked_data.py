"""JSON-LD of the pages with schema.org types, for search engines and reference managers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.compose.data.published import PublishedFile
from generator.compose.page import ComposeContext, Page
from generator.compose.targets import HOME, fact_target, source_target
from generator.compose.views.citing import permalink
from generator.core.direction import unmarked
from generator.facts.assessment import assess, in_role
from generator.facts.parties import parties_of
from generator.records import Actor, ActorType, Fact, Role, Source, SubjectType
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

_SPEAKERS = {ActorType.PERSON: "Person"}
"""The schema.org type of who makes a claim, by type of actor; any other is an Organization."""

_PARTIES = {"country": "Country", "person": "Person", "place": "Place"}
"""The schema.org type of a party; any other is an Organization."""

_SUBJECTS = {
    SubjectType.LAW: "Legislation",
    SubjectType.ROUTE: "Place",
    SubjectType.PLACE: "Place",
    SubjectType.PERSON: "Person",
    SubjectType.ORGANISATION: "Organization",
    SubjectType.EVENT: "Event",
    SubjectType.TOPIC: "Thing",
}

Linked = Mapping[str, Any]


def with_linked_data(
    ctx: ComposeContext, pages: tuple[Page, ...], files: tuple[PublishedFile, ...] | None
) -> tuple[Page, ...]:
    """Return the pages with their JSON-LD; what a list cites is told on the pages of its facts.

    `files` are the data files published beside the pages. If None, because the site is published
    without them, the JSON-LD only describes the page itself.
    """
    works = {source_target(s).page: _work(s) for s in ctx.briefing.sources.values()}
    claims = {
        fact_target(fact).page: _reviewed_claim(ctx, fact)
        for fact in ctx.briefing.facts.values()
        if not ctx.leaves_out(fact_target(fact))
    }
    return tuple(replace(page, linked=_page(ctx, page, files, works, claims)) for page in pages)


def _page(
    ctx: ComposeContext,
    page: Page,
    files: tuple[PublishedFile, ...] | None,
    works: Mapping[str, Linked],
    claims: Mapping[str, Linked],
) -> Linked:
    record = ctx.briefing.record
    is_home = page.path == HOME.page
    named: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": ["WebSite", "Dataset"] if is_home else "WebPage",
        "name": f"{record.title}: {record.subtitle}" if is_home else unmarked(page.title),
        "description": unmarked(page.description),
        "inLanguage": record.language,
        "dateModified": (page.modified or record.as_of).isoformat(),
        "license": record.licence.url,
        "url": page.cite.url if page.cite else "",
        "about": list(_about(ctx)) if is_home else [],
        "isPartOf": {} if is_home else {"@type": "WebSite", "name": record.title},
    }
    if files is not None:
        named |= {
            "distribution": list(_distribution(ctx, files)) if is_home else [],
            "mainEntity": works.get(page.whole) or claims.get(page.path, {}),
            "citation": [
                works[path] for path in dict.fromkeys(r.target.page for r in page.references)
            ]
            if is_home or page.path in claims
            else [],
        }
    return _known(named)


def _about(ctx: ComposeContext) -> Iterator[Linked]:
    if subject := ctx.briefing.record.subject:
        yield {"@type": _SUBJECTS[subject.type], "name": subject.name}
    for party in parties_of(ctx.briefing):
        yield {"@type": _PARTIES.get(party.type, "Organization"), "name": party.name}


def _reviewed_claim(ctx: ComposeContext, fact: Fact) -> Linked:
    """Return a fact as a claim with its assessment, in the form of schema.org's ClaimReview."""
    briefing, assessment = ctx.briefing, assess(ctx.briefing, fact)
    speakers = [_speaker(briefing.actors[name]) for name in fact.speakers]
    works = dict.fromkeys(piece.source for piece in in_role(fact, Role.CARRIES))
    claim = {
        "@type": "Claim",
        "name": unmarked(fact.title),
        "text": unmarked(fact.statement),
        "author": speakers if len(speakers) > 1 else next(iter(speakers), {}),
        "appearance": [_appearance(briefing.sources[i]) for i in works],
    }
    return _known(
        {
            "@type": "ClaimReview",
            "url": permalink(briefing.record, fact_target(fact)),
            "claimReviewed": unmarked(fact.statement),
            "author": {"@type": "Organization", "name": briefing.record.title},
            "itemReviewed": _known(claim),
            "reviewRating": {
                "@type": "Rating",
                "alternateName": str(assessment),
                "ratingExplanation": assessment.support.meaning,
            },
        }
    )


def _speaker(actor: Actor) -> Linked:
    return {"@type": _SPEAKERS.get(actor.type, "Organization"), "name": actor.name}


def _appearance(source: Source) -> Linked:
    """Return a source as a place where a claim stands; what it is, is told among the citations."""
    return _known({"@type": "CreativeWork", "name": source.title, "url": source.URL})


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
