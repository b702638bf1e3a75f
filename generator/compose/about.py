"""About the briefing: how it is made, how to cite and correct it, and its data."""

from __future__ import annotations

from collections.abc import Iterator

from generator.assessment import TABLE
from generator.compose.api import SCHEMA_VERSION
from generator.compose.evidence import ASSESSED
from generator.compose.fact_data import API_FIELDS
from generator.compose.page import Desk, Page
from generator.compose.published import PublishedFile
from generator.compose.targets import ABOUT, DATA
from generator.coverage import coverage
from generator.fingerprint import LENGTH


def about(desk: Desk, files: tuple[PublishedFile, ...]) -> Iterator[Page]:
    """Compose the page on the method, and the page on the data and the files that have them."""
    briefing, wording = desk.briefing, desk.wording
    record = briefing.record
    covered = coverage(briefing)
    yield desk.page(
        ABOUT,
        "about.md.jinja",
        "About this briefing",
        "How the briefing is made, how to cite it, and how to correct it.",
        desk.views(),
        briefing_title=record.title,
        subtitle=record.subtitle,
        as_of=wording.day(record.as_of),
        licence=record.licence,
        repository=record.repository.url if record.repository else "",
        is_linked=desk.ways.are_linked,
        site_url=record.site_url or "",
        excerpt_limit=record.excerpt_limit,
        facts=len(briefing.facts),
        sources=len(briefing.sources),
        coverage=covered,
        assessments=tuple((str(a), ASSESSED[a], n) for a, n in covered.assessments.items()),
        reviews=tuple((str(r), n) for r, n in covered.reviews.items()),
        rules=tuple((words, str(assessment)) for words, _, assessment in TABLE),
        sequence=LENGTH,
        downloads=desk.downloads,
    )
    yield desk.page(
        DATA,
        "data.md.jinja",
        "Data",
        "The whole briefing as JSON, field by field.",
        desk.views(),
        fact_fields=tuple((field.name, field.meaning) for field in API_FIELDS),
        schema_version=SCHEMA_VERSION,
        documents=tuple(file for file in files if file.is_document),
        formats=tuple(file for file in files if not file.is_document),
    )
