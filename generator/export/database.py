"""Tables as an SQLite database: one file, with keys, indexes and views."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from decimal import Decimal

from generator.core.tabular import Cell, Column, ColumnType, DataTable, as_text

_TYPES = {
    ColumnType.TEXT: "TEXT",
    ColumnType.DAY: "TEXT",
    ColumnType.NUMBER: "REAL",
    ColumnType.INTEGER: "INTEGER",
    ColumnType.BOOLEAN: "INTEGER",
}

_VIEWS = {
    "contested": "SELECT * FROM facts WHERE support = 'contested'",
    "plans": "SELECT * FROM facts WHERE kind = 'plan' OR status = 'planned'",
    "voices_on_facts": (
        "SELECT e.fact, f.title, e.stance, e.role, v.name AS voice, o.name AS owner,"
        " s.publisher, s.source_url, e.locator, e.quote, e.quote_is_proved, e.says"
        " FROM evidence e JOIN facts f ON f.id = e.fact JOIN sources s ON s.id = e.source"
        " JOIN actors v ON v.id = e.voice JOIN actors o ON o.id = e.owner"
    ),
    "numbers": (
        "SELECT i.title AS indicator, n.period, n.period_from, n.period_to, n.is_part_of_year,"
        " n.amount, n.amount_to, n.unit, n.amount_in_base_unit, n.base_unit, n.qualifier, f.id AS fact,"
        " f.title, f.support, COALESCE(v.name, w.name) AS voice, e.stance, e.source, e.quote"
        " FROM fact_values n JOIN facts f ON f.id = n.fact JOIN indicators i ON i.id = n.indicator"
        " LEFT JOIN evidence e ON e.id = n.evidence LEFT JOIN actors v ON v.id = e.voice"
        " LEFT JOIN actors w ON w.id = f.stated_by"
    ),
}
"""The views, by name."""


def sqlite_file(tables: Iterable[DataTable]) -> bytes:
    """Return an SQLite database with a table for each table, in their order, and views of them.

    A text that is empty is NULL. The same tables give the same bytes: it has no time in it, and,
    never written to a disk by SQLite, not its version either. Another version may lay out the pages
    in another way.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute("PRAGMA page_size = 4096")
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("BEGIN")
        for table in tables:
            for statement in _definitions(table):
                database.execute(statement)
            places = ", ".join("?" * len(table.columns))
            rows = (tuple(_stored(cell) for cell in row) for row in table.rows)
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', rows)
        for name, query in _VIEWS.items():
            database.execute(f'CREATE VIEW "{name}" AS {query}')
        database.execute("COMMIT")
        database.execute("VACUUM")
        return database.serialize()


def _definitions(table: DataTable) -> Iterator[str]:
    """Yield the statements that make a table, and an index for each reference to another."""
    parts = [_column(column, column.name in table.key) for column in table.columns]
    parts.append(f"PRIMARY KEY ({', '.join(_quoted(name) for name in table.key)})")
    yield f"CREATE TABLE {_quoted(table.name)} ({', '.join(parts)})"
    for column in table.columns:
        if column.table:
            index = _quoted(f"{table.name}_by_{column.name}")
            yield f"CREATE INDEX {index} ON {_quoted(table.name)} ({_quoted(column.name)})"


def _column(column: Column, is_key: bool) -> str:
    parts = [_quoted(column.name), _TYPES[column.type]]
    if is_key:
        parts.append("NOT NULL")
    if column.one_of:
        words = ", ".join("'" + word.replace("'", "''") + "'" for word in column.one_of)
        parts.append(f"CHECK ({_quoted(column.name)} IN ({words}))")
    if column.table:
        parts.append(f"REFERENCES {_quoted(column.table)} (id) DEFERRABLE INITIALLY DEFERRED")
    return " ".join(parts)


def _stored(cell: Cell) -> str | int | float | None:
    if isinstance(cell, bool):
        return int(cell)
    if isinstance(cell, Decimal):
        return float(cell)
    if cell is None or isinstance(cell, int | float):
        return cell
    return as_text(cell) or None


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
