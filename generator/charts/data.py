"""The data of charts as tables for programs, from which each can be drawn again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.charts.chart import Cell, Chart
from generator.charts.values import Mark
from generator.content.link import Briefing
from generator.core.direction import unmarked
from generator.core.tabular import Column, ColumnType, DataTable
from generator.facts.amounts import AMOUNT, PERIOD, amount_cells, period_cells, unit_of
from generator.facts.moments import Moment
from generator.records import ChartRecord, Entry, Status

_NO_NAME = re.compile(r"[^a-z0-9]+")


def marks_table(briefing: Briefing, figure: ChartRecord, marks: Iterable[Mark]) -> DataTable:
    """Return the marks of a figure of values, a row each. Raises KeyError without an indicator."""
    indicator = briefing.indicators[figure.indicator or ""]
    unit = unit_of(indicator, briefing.record.language)
    labels = [series.label for series in figure.series]
    return DataTable(
        figure.id,
        figure.title,
        (
            *PERIOD,
            Column("voice", "the id of the actor whose number it is", table="actors"),
            Column("voice_name", "the name of the actor"),
            *AMOUNT,
            Column("series", "the series of the chart; empty for other voices"),
            Column("fact", "the id of the fact that cites the number", table="facts"),
            Column("fact_title", "the title of the fact"),
            Column("other_facts", "ids of further facts with the same number, a blank between two"),
        ),
        tuple(
            (
                *period_cells(mark.period),
                mark.voice,
                briefing.actors[mark.voice].name,
                *amount_cells(mark.amount, mark.to, mark.qualifier, unit),
                labels[mark.family] if mark.family < len(labels) else "",
                mark.fact.id,
                mark.fact.title,
                " ".join(fact.id for fact in mark.also),
            )
            for mark in marks
        ),
    )


def moments_table(
    briefing: Briefing, name: str, title: str, moments: Iterable[Moment]
) -> DataTable:
    """Return dated facts, a row each."""
    return DataTable(
        name,
        title,
        (
            Column("date", "the date as written, in EDTF (ISO 8601-2)"),
            Column("date_from", "the first day that the date may mean", ColumnType.DAY),
            Column("date_to", "the last day that the date may mean", ColumnType.DAY),
            Column("fact", "the id of the fact", table="facts"),
            Column("fact_title", "the title of the fact"),
            Column("sector", "the id of its sector"),
            Column("sector_title", "the title of its sector"),
            Column("status", "how far the thing had got", one_of=tuple(map(str, Status))),
            Column("is_plan", "whether it was to come when it was reported", ColumnType.BOOLEAN),
        ),
        tuple(
            (
                m.when.text,
                m.when.earliest,
                m.when.latest,
                m.fact.id,
                m.fact.title,
                m.fact.sector,
                briefing.sectors[m.fact.sector].title,
                str(m.fact.status),
                m.is_planned,
            )
            for m in moments
        ),
    )


def table_of(chart: Chart) -> DataTable:
    """Return the data of a chart: its own, or its table as it is shown, with the ids behind its links.

    Raises ValueError if it has neither.
    """
    if chart.data:
        return chart.data
    if not chart.table:
        raise ValueError(f"the chart {chart.id} has no data")
    headers, shown = chart.table.headers, chart.table.rows
    columns: list[Column] = []
    for n, header in enumerate(headers):
        cells = [row[n] for row in shown]
        name, are_numbers = _name(header), all(cell.text.isdecimal() for cell in cells)
        kind = ColumnType.INTEGER if cells and are_numbers else ColumnType.TEXT
        columns.append(Column(name, f"{header}, as the chart has it", kind))
        if any(cell.link for cell in cells):
            columns.append(Column(f"{name}_id", f"{header}: the id of its record"))
    names = {column.name for column in columns}
    return DataTable(
        chart.id,
        chart.title,
        tuple(columns),
        tuple(
            tuple(
                text
                for header, cell in zip(headers, row, strict=True)
                for text in _cells(_name(header), cell, names)
            )
            for row in shown
        ),
    )


def _cells(name: str, cell: Cell, names: set[str]) -> Iterable[str]:
    yield unmarked(cell.text)
    if f"{name}_id" in names:
        yield cell.link.id if isinstance(cell.link, Entry) else ""


def _name(header: str) -> str:
    return _NO_NAME.sub("_", header.casefold()).strip("_") or "column"
