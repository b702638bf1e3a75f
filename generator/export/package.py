"""The description of the CSV files as a tabular data package (Frictionless, version 1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from generator.charts.data import table_of
from generator.compose.data.published import CHARTS
from generator.compose.site import Site
from generator.core.tabular import Column, DataTable
from generator.export.table import csv_file

_FOLDER = PurePosixPath("data")


def _csv_tables(site: Site) -> Mapping[str, DataTable]:
    """Return every table that is published as CSV, by the path of its file."""
    charts = (table_of(chart) for chart in site.charts)
    return {
        **{f"{_FOLDER}/{table.name}.csv": table for table in site.tables},
        **{f"{CHARTS}/{table.name}.csv": table for table in charts},
    }


def package(site: Site) -> dict[str, Any]:
    """Return the descriptor of the package: a resource for each CSV file, with its schema.

    Paths are relative to the descriptor, which lies in the folder of the tables.
    """
    published = _csv_tables(site)
    names = {table.name for table in site.tables}
    return {
        "profile": "tabular-data-package",
        "name": site.open_data.scope,
        "title": f"{site.title}: {site.subtitle}",
        "description": f"The data of a sourced briefing, as of {site.as_of}.",
        "version": site.as_of_day.isoformat(),
        **({"homepage": site.site_url} if site.site_url else {}),
        "licenses": [{"title": site.licence, "path": site.licence_url}],
        "sources": [
            {"title": site.title, **({"path": site.site_url} if site.site_url else {})},
        ],
        "resources": [_resource(path, table, names) for path, table in published.items()],
    }


def _resource(path: str, table: DataTable, names: Iterable[str]) -> dict[str, Any]:
    content = csv_file(table)
    relative = PurePosixPath(path).relative_to(_FOLDER)
    return {
        "profile": "tabular-data-resource",
        "name": relative.with_suffix("").as_posix().replace("/", "-").lower(),
        "path": relative.as_posix(),
        "title": table.title,
        "mediatype": "text/csv",
        "format": "csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True},
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": _schema(table, names),
    }


def _schema(table: DataTable, names: Iterable[str]) -> dict[str, Any]:
    referring = [column for column in table.columns if column.table in names]
    keys = [
        {
            "fields": column.name,
            "reference": {
                "resource": "" if column.table == table.name else column.table,
                "fields": "id",
            },
        }
        for column in referring
    ]
    return {
        "fields": [_field(column, column.name in table.key) for column in table.columns],
        "missingValues": [""],
        **({"primaryKey": list(table.key)} if table.key else {}),
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(column: Column, is_key: bool) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True, "unique": True} if is_key else {}
    if column.one_of:
        constraints["enum"] = list(column.one_of)
    return {
        "name": column.name,
        "type": str(column.type),
        "description": column.meaning,
        **({"constraints": constraints} if constraints else {}),
    }
