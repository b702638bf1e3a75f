"""The table of published data files, from which the files and the pages about them are made."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.charts.data import table_of
from generator.compose.data.published import API, CHARTS, MEMBER, PublishedFile
from generator.compose.site import Site
from generator.export.bibtex import bibtex
from generator.export.calendar import calendar
from generator.export.csl import csl
from generator.export.database import sqlite_file
from generator.export.openapi import openapi, schemas
from generator.export.package import package
from generator.export.ris import ris
from generator.export.table import csv_file


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile(PublishedFile):
    """A published file and the function that writes it; None if it is rendered.

    Of a path that stands for many files the function returns each by the id of its record.
    """

    write: Callable[[Site], bytes | Mapping[str, bytes]] | None


def data_files(site: Site) -> dict[str, bytes]:
    """Return the content of each file, by path below the site root. All text is UTF-8."""
    found: dict[str, bytes] = {}
    for file in DATA_FILES:
        made = file.write(site) if file.write else {}
        if isinstance(made, bytes):
            found[file.path] = made
        else:
            found |= {file.path.replace(MEMBER, name): content for name, content in made.items()}
    return found


def _document(
    name: str, what: str, *, is_distribution: bool = False, order_for_models: int = 0
) -> DataFile:
    return DataFile(
        path=f"{API}/{name}.json",
        media_type="application/json",
        what=what,
        is_distribution=is_distribution,
        is_document=True,
        order_for_models=order_for_models,
        write=lambda site: _json(site.documents[name]),
    )


def _table(name: str, what: str, **options: Any) -> DataFile:
    return DataFile(
        path=f"data/{name}.csv",
        media_type="text/csv",
        what=what,
        write=lambda site: csv_file(next(t for t in site.tables if t.name == name)),
        **options,
    )


def _charts(site: Site) -> Mapping[str, bytes]:
    tables = {table.name: table for table in map(table_of, site.charts)}
    return {name: csv_file(table) for name, table in tables.items()}


def _each_fact(site: Site) -> Mapping[str, bytes]:
    facts = site.documents["facts"]["facts"]
    return {fact["id"]: _json(fact) for fact in facts}


def _json(document: object) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


DATA_FILES: tuple[DataFile, ...] = (
    _table(
        "facts",
        "every fact as a row of a table: its title, statement, status, date and bounds, who states it, "
        "how it is assessed, by how many voices, its sources",
        order_for_models=1,
        in_short="every fact as a row",
    ),
    _table(
        "values",
        "every number as a row of a table: of which indicator and period, how much in which unit, how "
        "hedged, of which fact, whose word, in which source, at which words",
        order_for_models=2,
        in_short="every number as a row, with whose it is",
    ),
    _table(
        "sources",
        "every source as a row of a table, with whose word it gives and how many facts rest on it",
        is_distribution=False,
    ),
    _table(
        "actors",
        "every actor and place as a row of a table, with whom it belongs to and where it is",
        is_distribution=False,
    ),
    DataFile(
        path=f"{CHARTS}/{MEMBER}.csv",
        media_type="text/csv",
        what="the data of each chart, from which it can be drawn again; under each drawing is a link",
        is_distribution=False,
        write=_charts,
    ),
    DataFile(
        path=f"{CHARTS}/{MEMBER}.svg",
        media_type="image/svg+xml",
        what="each chart as a picture that stands alone, with its title, its legend and where it is from",
        is_distribution=False,
        write=None,
    ),
    DataFile(
        path="data/datapackage.json",
        media_type="application/json",
        what="what is in each column of each of these tables, for programs (a Frictionless data package)",
        is_distribution=False,
        write=lambda site: _json(package(site)),
    ),
    DataFile(
        path="data/briefing.sqlite",
        media_type="application/vnd.sqlite3",
        what="all of it as a database: facts, passages, numbers, sources, actors, sectors, questions and "
        "changes as tables that refer to each other, with views such as contested",
        order_for_models=6,
        write=lambda site: sqlite_file(site.database),
    ),
    DataFile(
        path="data/timeline.ics",
        media_type="text/calendar",
        what="the dated facts as a calendar; a month or a year is a span, a plan is tentative",
        write=lambda site: calendar(site.open_data),
    ),
    DataFile(
        path="data/sources.bib",
        media_type="application/x-bibtex",
        what="the sources for biblatex",
        write=lambda site: bibtex(site.open_data.sources).encode(),
    ),
    DataFile(
        path="data/sources.csl.json",
        media_type="application/vnd.citationstyles.csl+json",
        what="the sources as CSL-JSON",
        order_for_models=5,
        write=lambda site: _json(csl(site.open_data.sources)),
    ),
    DataFile(
        path="data/sources.ris",
        media_type="application/x-research-info-systems",
        what="the sources as RIS",
        write=lambda site: ris(site.open_data.sources).encode(),
    ),
    DataFile(
        path="data/briefing.bib",
        media_type="application/x-bibtex",
        what="the briefing, its pages and its facts for biblatex, to be cited",
        write=lambda site: bibtex(site.open_data.own).encode(),
    ),
    DataFile(
        path="data/briefing.ris",
        media_type="application/x-research-info-systems",
        what="the same as RIS",
        write=lambda site: ris(site.open_data.own).encode(),
    ),
    DataFile(
        path=f"{API}/facts/{MEMBER}.json",
        media_type="application/json",
        what="one fact, as it stands in facts.json; the head of its page names it",
        is_distribution=False,
        write=_each_fact,
    ),
    DataFile(
        path=f"{API}/openapi.json",
        media_type="application/vnd.oai.openapi+json",
        what="the JSON documents described for programs (OpenAPI 3.1)",
        is_distribution=False,
        order_for_models=7,
        write=lambda site: _json(openapi(site, DATA_FILES)),
    ),
    DataFile(
        path=f"{API}/schema/{MEMBER}.json",
        media_type="application/schema+json",
        what="what may stand in each JSON document (JSON Schema, draft 2020-12), and in that of one fact",
        is_distribution=False,
        write=lambda site: {name: _json(schema) for name, schema in schemas(site).items()},
    ),
    DataFile(
        path="llms.txt",
        media_type="text/plain",
        what="what there is to read for a language model, with the address of the Markdown copy of every "
        "page; a page names its copy in its head",
        is_distribution=False,
        write=None,
    ),
    _document(
        "briefing",
        "title, parties, as-of day, bottom line, indicators, figures, open questions, how much is proved",
    ),
    _document("facts", "every fact with its evidence", is_distribution=True, order_for_models=3),
    _document(
        "sources",
        "every source with its bibliography",
        is_distribution=True,
        order_for_models=4,
    ),
    _document("actors", "people, organisations, news outlets and places"),
    _document("sectors", "the sectors in their order, with the ids of their facts"),
    _document("timeline", "dated facts in order, undated ones apart"),
    _document(
        "changes",
        "what has changed, newest first, with corrections marked as such, and what is withdrawn and why",
    ),
)
"""The data files, in the order of the Data page: other formats, then the JSON documents."""
