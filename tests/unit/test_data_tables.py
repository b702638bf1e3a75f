"""The tables and the database of the small briefing, read back, and held to the documents of the API."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator.core.tabular import Column, ColumnType, DataTable
from generator.export.database import sqlite_file
from generator.export.table import csv_file
from generator.facts.amounts import unit_of
from generator.pipeline import Project, Rendered, Settings, make
from generator.records import Indicator
from tests.support.looping import some

Row = dict[str, str]


def read(content: bytes) -> list[Row]:
    """Return the rows of a CSV file, with what made its cells harmless taken off."""
    rows = csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""))
    return [
        {name: re.sub(r"(^|[;\t\r\n])'", r"\1", cell) for name, cell in row.items()} for row in rows
    ]


@pytest.fixture(scope="module")
def files(rendered: Rendered) -> dict[str, bytes]:
    return {file.path: file.content for file in rendered.files}


@pytest.fixture(scope="module")
def facts(rendered: Rendered) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = rendered.site.documents["facts"]["facts"]
    return found


@pytest.fixture
def database(files: dict[str, bytes]) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(files["data/briefing.sqlite"])
        yield connection


def test_every_number_of_a_fact_and_of_its_passages_is_a_row(
    files: dict[str, bytes], facts: list[dict[str, Any]]
) -> None:
    rows = read(files["data/values.csv"])
    for fact in some(facts):
        own = [r for r in rows if r["fact"] == fact["id"] and r["given_by"] == "fact"]
        assert [(r["indicator"], r["display"], r["qualifier"]) for r in own] == [
            (v["indicator"], v["display"], v["qualifier"]) for v in fact["values"]
        ]
        for r, value in zip(own, fact["values"], strict=True):
            period = value["period"] or {"edtf": "", "earliest": "", "latest": ""}
            ends = (period["edtf"], period["earliest"] or "", period["latest"] or "")
            assert (r["period"], r["period_from"], r["period_to"]) == ends
            assert float(r["amount"]) == value["amount"]
            assert (r["source"], r["stance"], r["quote_is_proved"]) == ("", "", "")
        told = [r for r in rows if r["fact"] == fact["id"] and r["given_by"] == "passage"]
        explicit = {
            (e["source"], e["voice"], e["stance"], e["role"], e["quote"] or "", v["display"])
            for e in fact["evidence"]
            for v in e["values"]
        }
        named = ("source", "voice", "stance", "role", "quote", "display")
        assert explicit <= {tuple(r[name] for name in named) for r in told}
        assert {r["support"] for r in own + told} <= {fact["support"]}
    assert {r["given_by"] for r in rows} == {"fact", "passage"}
    proved = {r["source"] for r in rows if r["quote_is_proved"] == "true"}
    assert proved == {"example-chronicle-9"}


def test_a_fact_comes_before_its_passages(files: dict[str, bytes]) -> None:
    rows = read(files["data/values.csv"])
    for before, after in pairwise(rows):
        if before["fact"] == after["fact"]:
            assert (before["given_by"], after["given_by"]) != ("passage", "fact")


def test_a_part_of_a_year_and_the_owner_of_a_voice_are_told(files: dict[str, bytes]) -> None:
    rows = read(files["data/values.csv"])
    parts = {r["period"]: r["is_part_of_year"] for r in rows}
    assert (parts["2018-05"], parts["2022"], parts[""]) == ("true", "false", "")
    (guild,) = {(r["owner"], r["owner_name"]) for r in rows if r["voice"] == "mari-naidis"}
    assert guild == ("lantern-guild", "The Guild of Lantern Makers (GLM)")


@pytest.mark.parametrize(
    ("display", "written", "base", "factor"),
    [
        ("US${amount} million", "US$ million", "USD", "1000000"),
        ("€{amount} billion", "€ billion", "EUR", "1000000000"),
        ("{amount} million crowns", "million crowns", "crown", "1000000"),
        ("{amount} percent", "percent", "%", "1"),
        ("{amount} tractors a year", "tractors a year", "tractors a year", "1"),
        ("C${amount} million", "C$ million", "C$ million", "1"),
        ("R${amount} million", "R$ million", "R$ million", "1"),
        ("{amount} million dollars", "million dollars", "million dollars", "1"),
        ("{amount} million francs", "million francs", "million francs", "1"),
        ("{amount}% of GDP", "% of GDP", "% of GDP", "1"),
        ("US${amount} per barrel", "US$ per barrel", "US$ per barrel", "1"),
        ("{amount} million euros", "million euros", "EUR", "1000000"),
        ("{amount} million euros a year", "million euros a year", "million euros a year", "1"),
        ("{amount} percentage points", "percentage points", "percentage points", "1"),
        ("{amount} million", "million", "million", "1"),
        ("{amount}", "", "", "1"),
        ("{amount} of 11 players", "of 11 players", "of 11 players", "1"),
    ],
)
def test_the_unit_is_read_from_how_an_amount_is_written(
    display: str, written: str, base: str, factor: str
) -> None:
    indicator = Indicator.model_construct(id="i", title="I", display=display)
    unit = unit_of(indicator, "en")
    assert (unit.written, unit.base, unit.factor) == (written, base, Decimal(factor))


def test_cells_are_written_by_their_type_and_only_texts_are_made_harmless() -> None:
    kinds = (*ColumnType, ColumnType.NUMBER)
    columns = tuple(Column(f"c{n}", "", kind) for n, kind in enumerate(kinds))
    row = ("=1+1", Decimal("-12.50"), -3, True, date(2019, 7, 3), Decimal("1E+3"))
    written = csv_file(DataTable("t", "T", columns, (row, (None,) * 6))).decode("utf-8-sig")
    assert written.splitlines()[1:] == ["'=1+1,-12.5,-3,true,2019-07-03,1000", ",,,,,"]


def test_a_chart_of_values_has_a_row_for_each_mark(
    rendered: Rendered, files: dict[str, bytes]
) -> None:
    chart = next(c for c in rendered.site.charts if c.id == "lantern-trade-by-year")
    rows = read(files["data/charts/lantern-trade-by-year.csv"])
    shown = chart.table.rows
    assert [(r["voice_name"], r["fact_title"]) for r in rows] == [
        (row[1].text, row[-1].text) for row in shown
    ]
    assert [r["amount"] for r in rows] == ["11", "9", "12.5"]
    assert [r["qualifier"] for r in rows] == ["less-than", "more-than", "about"]
    assert {r["base_unit"] for r in rows} == {"crown"}


def test_another_chart_has_its_table_with_the_ids_behind_its_words(
    rendered: Rendered, files: dict[str, bytes]
) -> None:
    rows = read(files["data/charts/timeline_picture.csv"])
    everyone = read(files["data/charts/actors_by_sector.csv"])
    assert {"actor", "actor_id", "sector", "sector_id", "facts"} == set(everyone[0])
    dated = rendered.site.documents["timeline"]["dated"]
    assert [(r["fact"], r["date"], r["sector"]) for r in rows] == [
        (m["fact"], m["date"]["edtf"], m["sector"]) for m in dated
    ]


def test_sources_and_actors_are_those_of_the_api(
    rendered: Rendered, files: dict[str, bytes]
) -> None:
    for kind, same in (
        ("sources", ("id", "type", "publisher", "language", "consulted", "voice", "url")),
        ("actors", ("id", "type", "name", "country", "part_of", "url")),
    ):
        rows = read(files[f"data/{kind}.csv"])
        records = rendered.site.documents[kind][kind]
        assert [[r[name] for name in same] for r in rows] == [
            [record[name] or "" for name in same] for record in records
        ]
        assert [int(r["facts"]) for r in rows] == [len(record["facts"]) for record in records]


CHECKS = {
    "string": lambda text: True,
    "number": lambda text: bool(re.fullmatch(r"-?\d+(\.\d+)?", text)),
    "integer": lambda text: bool(re.fullmatch(r"-?\d+", text)),
    "boolean": lambda text: text in ("true", "false"),
    "date": lambda text: date.fromisoformat(text).isoformat() == text,
}


def test_the_package_describes_each_table_as_it_is(files: dict[str, bytes]) -> None:
    package = json.loads(files["data/datapackage.json"])
    assert package["profile"] == "tabular-data-package"
    assert re.fullmatch(r"[a-z0-9._/-]+", package["name"])
    by_name = {resource["name"]: resource for resource in package["resources"]}
    assert len(by_name) == len(package["resources"])
    tables = {path for path in files if path.startswith("data/") and path.endswith(".csv")}
    assert {f"data/{r['path']}" for r in by_name.values()} == tables
    for name, resource in some(by_name.items()):
        assert re.fullmatch(r"[a-z0-9._/-]+", name)
        content = files[f"data/{resource['path']}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"
        fields = resource["schema"]["fields"]
        rows = read(content)
        header = content.decode("utf-8-sig").partition("\r\n")[0].split(",")
        assert [field["name"] for field in fields] == header
        for field in fields:
            assert field["description"], (name, field["name"])
            cells = [row[field["name"]] for row in rows]
            told = [cell for cell in cells if cell]
            assert all(CHECKS[field["type"]](cell) for cell in told), (name, field["name"])
            limits = field.get("constraints", {})
            assert set(told) <= set(limits.get("enum", told)), (name, field["name"])
            if limits.get("required"):
                assert told == cells
            if limits.get("unique"):
                assert len(set(cells)) == len(cells)
        for key in resource["schema"].get("foreignKeys", ()):
            other = by_name[key["reference"]["resource"] or name]
            known = {row["id"] for row in read(files[f"data/{other['path']}"])}
            assert {row[key["fields"]] for row in rows} - {""} <= known


def test_the_database_is_sound_and_its_references_lead_somewhere(
    database: sqlite3.Connection, rendered: Rendered
) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    counts = rendered.site.documents["briefing"]["counts"]
    for table, count in some(counts.items()):
        assert database.execute(f"SELECT COUNT(*) FROM {table}").fetchone() == (count,)
    referring = [
        (table, key[3])
        for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for key in database.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    ]
    assert len(referring) > 15
    for table, column in referring:
        plan = database.execute(f'EXPLAIN QUERY PLAN SELECT * FROM "{table}" WHERE "{column}" = 1')
        assert "SEARCH" in plan.fetchone()[3], (table, column)


def test_the_views_answer(database: sqlite3.Connection, facts: list[dict[str, Any]]) -> None:
    contested = {i for (i,) in database.execute("SELECT id FROM contested")}
    assert contested == {f["id"] for f in facts if f["support"] == "contested"}
    assert contested
    number = database.execute(
        "SELECT voice, amount_in_base_unit, base_unit FROM numbers"
        " WHERE fact = 'lantern-trade-2022' AND stance = 'disputes'"
    )
    assert number.fetchall() == [("Näidisarhiiv", 9_000_000.0, "crown")]
    passages = database.execute("SELECT COUNT(*) FROM voices_on_facts").fetchone()
    assert passages == (sum(len(f["evidence"]) for f in facts),)


def test_the_same_briefing_gives_the_same_database(
    small: Path, templates: Path, files: dict[str, bytes]
) -> None:
    again = make(Project(small, templates, Path("unused")), Settings())
    (content,) = (f.content for f in again.files if f.path == "data/briefing.sqlite")
    assert content == files["data/briefing.sqlite"]
    assert content[:16] == b"SQLite format 3\x00"
    assert content[92:100] == bytes(8)  # which SQLite wrote it, and when in its life


def test_another_text_gives_another_database(rendered: Rendered) -> None:
    first, *others = rendered.site.database
    changed = replace(first, rows=(*first.rows, ("more", "and more")))
    assert sqlite_file((changed, *others)) != sqlite_file(rendered.site.database)
