"""Targets: the page and the anchor of each record, which are its permalink.

A fragment that is not an id contains an underscore, which no id can, so the two never collide.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.records import (
    Actor,
    BriefingRecord,
    Change,
    ChartRecord,
    Fact,
    Indicator,
    Locator,
    Question,
    Record,
    Search,
    Sector,
    Source,
    Withdrawal,
)


@dataclass(frozen=True, slots=True)
class Target:
    """A page, as its Markdown path below site_src/, and an anchor (URL fragment) on it, or none."""

    page: str
    fragment: str = ""


Address = Callable[[Target], str]
"""Returns the published URL of a target; relative to the site root if the site URL is unknown."""


@dataclass(frozen=True, slots=True)
class Named:
    """The name of something, and the target that it links to."""

    name: str
    target: Target


HOME = Target("index.md")
SECTORS = Target("sectors/index.md")
TIMELINE = Target("timeline.md")
FIGURES = Target("registers/figures.md")
AGREEMENTS = Target("registers/agreements.md")
PROJECTS = Target("registers/projects.md")
ACTORS = Target("actors/index.md")
PLACES = Target("places/index.md")
SOURCES = Target("sources/index.md")
QUESTIONS = Target("questions.md")
DISAGREEMENTS = Target("disagreements.md")
ABOUT = Target("about/index.md")
ABOUT_ASSESSMENT = Target("about/index.md", "assessment_")
ABOUT_COVERAGE = Target("about/index.md", "coverage_")
UNDATED = Target("timeline/undated.md")
DATA = Target("about/data.md")
CHANGES = Target("changes.md")

FEED = "feed.xml"
"""The path of the Atom feed of changes, below the root of the site."""


def sector_feed(sector: str) -> str:
    """Return the path of the Atom feed of changes in a sector, by its id, below the root of the site."""
    return f"sectors/{sector}/{FEED}"


def sector_target(sector: Sector) -> Target:
    """Return the page of a sector."""
    return Target(f"sectors/{sector.id}.md")


def fact_target(fact: Fact) -> Target:
    """Return the permalink of a fact: its page."""
    return Target(f"facts/{fact.id}.md")


def figure_target(figure: ChartRecord) -> Target:
    """Return the page of a declared figure."""
    return Target(f"figures/{figure.id}.md")


def decade_target(first: int) -> Target:
    """Return the page of a decade, by its first year, where the timeline is split by decades."""
    return Target(f"timeline/{first}s.md")


def year_target(year: int) -> Target:
    """Return the page of a year, where the timeline is split by years."""
    return Target(f"timeline/{year}.md")


def part_target(target: Target, number: int) -> Target:
    """Return a part of a page, by its number from 1; the first is the page itself.

    No id has an underscore, so that no page of a record is taken for a part.
    """
    stem = target.page.removesuffix(".md").removesuffix("/index")
    return Target(f"{stem}/part_{number}.md") if number > 1 else Target(target.page)


def source_target(source: Source, locator: Locator | None = None) -> Target:
    """Return the page of a source, at the anchor of a passage if there is a locator."""
    return Target(f"sources/{source.id}.md", locator.anchor if locator else "")


def actor_target(actor: Actor) -> Target:
    """Return the page of a person, organisation or place."""
    return Target(f"{actor.folder}/{actor.id}.md")


def disagreement_target(fact: Fact) -> Target:
    """Return the anchor of a disputed fact on the Disagreements page."""
    return Target(DISAGREEMENTS.page, fact.id)


def question_target(question: Question) -> Target:
    """Return the anchor of a question on the Open questions page."""
    return Target(QUESTIONS.page, question.id)


def search_target(search: Search) -> Target:
    """Return the anchor of a search on the About page."""
    return Target(ABOUT.page, f"search_{search.id}")


def change_target(change: Change) -> Target:
    """Return the anchor of a change on the Changes page."""
    return Target(CHANGES.page, change.id)


def withdrawal_target(entry: Withdrawal) -> Target:
    """Return the anchor on the Changes page that explains a withdrawal."""
    return Target(CHANGES.page, entry.id)


def moved_target(entry: Withdrawal, fact: str) -> Target:
    """Return the anchor on the Changes page that leads to a fact moved from a withdrawn sector.

    `fact` is an id that the fact had on the page of that sector.
    """
    return Target(CHANGES.page, f"moved_{entry.id}_{fact}")


def target_of(record: Record) -> Target | None:
    """Return where a record is shown; None for an indicator, which has no page.

    Raises TypeError for any other type of record.
    """
    match record:
        case BriefingRecord():
            return HOME
        case Fact():
            return fact_target(record)
        case Source():
            return source_target(record)
        case Actor():
            return actor_target(record)
        case Sector():
            return sector_target(record)
        case Question():
            return question_target(record)
        case Search():
            return search_target(record)
        case Change():
            return change_target(record)
        case Withdrawal():
            return withdrawal_target(record)
        case ChartRecord():
            return figure_target(record)
        case Indicator():
            return None
    raise TypeError(f"{type(record).__name__} has no place")


def place_in_document(target: Target) -> str:
    """Return the anchor of a target in the single-document edition; empty if it has none there."""
    folder, _, name = target.page.removesuffix(".md").rpartition("/")
    if folder == "facts":
        return f"fact_{name}"
    if folder == "sectors" and name != "index":
        return f"fact_{target.fragment}" if target.fragment else f"sector_{name}"
    if folder == "sources" and name != "index":
        return f"source_{name}"
    return (
        f"question_{target.fragment}" if target.page == QUESTIONS.page and target.fragment else ""
    )


def site_path(target: Target, directory_urls: bool) -> str:
    """Return the URL of a target relative to the site root, without a leading slash.

    `directory_urls` is MkDocs' `use_directory_urls`: `a.md` becomes `a/`, or `a.html` without it.
    """
    stem = target.page.removesuffix(".md")
    if not directory_urls:
        path = f"{stem}.html"
    elif stem == "index":
        path = ""
    elif stem.endswith("/index"):
        path = stem.removesuffix("index")
    else:
        path = f"{stem}/"
    return f"{path}#{target.fragment}" if target.fragment else path
