"""Where things are on the site: the page of each record, and its place on the page.

A fragment that is not an id has an underscore in it, which no id can have, so the two never meet.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.records import (
    Actor,
    BriefingRecord,
    Change,
    Fact,
    FigureRecord,
    Indicator,
    Locator,
    Question,
    Record,
    Sector,
    Source,
    Withdrawal,
)


@dataclass(frozen=True, slots=True)
class Target:
    """A place on the site: the Markdown path of a page below site_src/, and a fragment or none."""

    page: str
    fragment: str = ""


Address = Callable[[Target], str]
"""Says where a place is published; without a known site, relative to its root."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a page: its name and where it is."""

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
DATA = Target("about/data.md")
CHANGES = Target("changes.md")

FEED = "feed.xml"
"""The Atom feed of the changes, below the root of the site."""


def sector_target(sector: Sector) -> Target:
    """The page of a sector."""
    return Target(f"sectors/{sector.id}.md")


def fact_target(fact: Fact) -> Target:
    """The permalink of a fact: its heading on its sector's page."""
    return Target(f"sectors/{fact.sector}.md", fact.id)


def figure_target(sector: Sector, figure: FigureRecord) -> Target:
    """A declared figure, on the page of one of its sectors."""
    return Target(f"sectors/{sector.id}.md", f"figure_{figure.id}_")


def source_target(source: Source, locator: Locator | None = None) -> Target:
    """The page of a source, at the passage if one is named."""
    return Target(f"sources/{source.id}.md", locator.anchor if locator else "")


def actor_target(actor: Actor) -> Target:
    """The page of a person, organisation or place."""
    return Target(f"{actor.folder}/{actor.id}.md")


def disagreement_target(fact: Fact) -> Target:
    """The entry of a disputed fact on the page of disagreements."""
    return Target(DISAGREEMENTS.page, fact.id)


def question_target(question: Question) -> Target:
    """The entry of a question on the page of open questions."""
    return Target(QUESTIONS.page, question.id)


def change_target(change: Change) -> Target:
    """The entry of a change on the page of changes."""
    return Target(CHANGES.page, change.id)


def withdrawal_target(entry: Withdrawal) -> Target:
    """Where the page of changes says why something is in the briefing no more."""
    return Target(CHANGES.page, entry.id)


def moved_target(entry: Withdrawal, fact: str) -> Target:
    """Where the page of changes leads on to a fact that stood, under this id, on a withdrawn sector's page."""
    return Target(CHANGES.page, f"moved_{entry.id}_{fact}")


def target_of(record: Record) -> Target | None:
    """Return where on the site a record is shown; None for one that has no place of its own."""
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
        case Change():
            return change_target(record)
        case Withdrawal():
            return withdrawal_target(record)
        case Indicator() | FigureRecord():
            return None
    raise TypeError(f"{type(record).__name__} has no place")


def place_in_document(target: Target) -> str:
    """Name the place in the one document of what has a place on the site; empty where it has none."""
    folder, _, name = target.page.removesuffix(".md").rpartition("/")
    if folder == "sectors" and name != "index":
        return f"fact_{target.fragment}" if target.fragment else f"sector_{name}"
    if folder == "sources" and name != "index":
        return f"source_{name}"
    return (
        f"question_{target.fragment}" if target.page == QUESTIONS.page and target.fragment else ""
    )


def site_path(target: Target, directory_urls: bool) -> str:
    """Return a target's address relative to the root of the site, without a leading slash."""
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
