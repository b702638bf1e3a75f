"""What is read of a built briefing: its documents, as far as the hub needs them, with their bounds.

Fields that the hub does not use are let be, so that a newer minor version of the API is read too.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationInfo

from generator.core.diagnostics import shorten
from generator.records import ActorType, ChangeEffect, ChangeKind
from generator.records.addresses import base_address
from generator.records.types import Id, Language
from generator.records.wikidata import WikidataItem

MOST = 200_000
"""Most entries of a list that are read."""

_PLACE = re.compile(r"(?:\./)?(?:[\w.~-]+/)*[\w.~-]*(?:#[\w-]+)?", re.ASCII)

Words = Annotated[str, StringConstraints(max_length=4_000)]
Title = Annotated[str, StringConstraints(min_length=1, max_length=1_000, pattern=r"\S")]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]


def _below(url: str, info: ValidationInfo) -> str:
    """Return an address as a path below the root of its briefing."""
    site_url = (info.context or {}).get("site_url") or ""
    path = url.removeprefix(f"{site_url.rstrip('/')}/") if site_url else url
    if not _PLACE.fullmatch(path) or ".." in path.partition("#")[0].split("/"):
        raise ValueError(f'"{shorten(url)}" leads out of the briefing')
    return path.removeprefix("./")


Place = Annotated[str, StringConstraints(max_length=2_000), AfterValidator(_below)]
"""A place of the briefing: a path below its root, and a fragment."""

Items = Field(max_length=MOST)


class _Document(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


class Versioned(_Document):
    """The version of the API that a document is of."""

    schema_version: Words


class Share(_Document):
    """How many of how many."""

    part: Count
    whole: Count


class Reviewed(Share):
    """The facts that are reviewed; of these, those found wrong, and those that only their writers reviewed."""

    wrong: Count
    by_authors: Count


class Coverage(_Document):
    """How much of a briefing is proved, seen, read and reviewed."""

    proved: Share
    seen: Share
    read: Share
    reviewed: Reviewed


class Counts(_Document):
    """How many records a briefing has."""

    facts: Count
    sources: Count


class BriefingDocument(_Document):
    """`briefing.json`."""

    title: Title
    subtitle: Words
    as_of: date
    language: Language
    site_url: Annotated[str, AfterValidator(base_address)] | None
    counts: Counts
    coverage: Coverage


class ActorEntry(_Document):
    """An actor. `facts` are the ids of those that name it."""

    id: Id
    type: ActorType
    name: Title
    wikidata: WikidataItem | None
    facts: Annotated[tuple[Words, ...], Items]
    url: Place


class ActorsDocument(_Document):
    """`actors.json`."""

    actors: Annotated[tuple[ActorEntry, ...], Items]


class FieldEntry(_Document):
    """A field that changed, before and after."""

    field: Words
    before: Words | None
    after: Words | None


class ChangedFactEntry(_Document):
    """A fact that a change is about."""

    fact: Words
    effect: ChangeEffect
    title: Words
    fields: Annotated[tuple[FieldEntry, ...], Items]
    url: Place | None


class ChangeEntry(_Document):
    """A change. `more` is how many further facts it is about."""

    id: Id
    date: date
    kind: ChangeKind
    summary: Words
    note: Words | None
    facts: Annotated[tuple[ChangedFactEntry, ...], Items]
    more: Count
    url: Place


class ChangesDocument(_Document):
    """`changes.json`."""

    changes: Annotated[tuple[ChangeEntry, ...], Items]
