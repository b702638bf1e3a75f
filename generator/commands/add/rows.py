"""Tables and lists of evidence: many answers at once, a row for each piece."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from generator.commands.add import questions
from generator.commands.add.prompts import Question
from generator.commands.sources import read_text_of
from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.nodes import MappingNode, SequenceNode, plain_data
from generator.core.suggestions import suggest
from generator.report.terminal import report

FACT = Question("fact", "Id of the fact", names="facts", is_argument=True)
MOST_ROWS = 1_000
"""How many pieces of evidence are taken from one file."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of evidence: where it stands, and its cells by the names of the questions."""

    place: str
    given: Mapping[str, str | None]


def rows_of(path: Path) -> tuple[Row, ...]:
    """Read a table (CSV, with a comma, a semicolon or a tab) or a list (YAML) of evidence.

    Raises click.ClickException if it is neither, or has a column that is none.
    """
    text = read_text_of(path)
    is_list = path.suffix.lower() in (".yml", ".yaml")
    rows = tuple(_listed(path, text) if is_list else _tabled(path, text))
    known = {FACT.name, *(question.name for question in questions.EVIDENCE)}
    if unknown := sorted({name for row in rows for name in row.given} - known):
        hint = suggest(unknown[0], known) or f"there are {', '.join(sorted(known))}"
        raise click.ClickException(f'{path} has "{unknown[0]}", which is no field; {hint}')
    if not rows or len(rows) > MOST_ROWS:
        raise click.ClickException(f"{path} has {len(rows)} rows; from 1 to {MOST_ROWS} are read")
    return rows


def _tabled(path: Path, text: str) -> Iterator[Row]:
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    reader = csv.DictReader(io.StringIO(text), delimiter=separator, restkey="more")
    try:
        for cells in reader:
            given = {
                name.strip(): (value or "").strip()
                for name, value in cells.items()
                if name != "more"
            }
            if any(given.values()):
                yield Row(f"{path}:{reader.line_num}", {n: v for n, v in given.items() if v})
    except (csv.Error, AttributeError) as error:
        raise click.ClickException(f"{path} is no table: {error}") from None


def _listed(path: Path, text: str) -> Iterator[Row]:
    document, problems = parse(SourceText(str(path), path.name, text))
    report(problems)
    if not isinstance(document.root, SequenceNode) or problems:
        raise click.ClickException(
            f"{path} is no list of entries, each with fact, source and quote"
        )
    for node in document.root.items:
        data = plain_data(node)
        if not isinstance(node, MappingNode) or not isinstance(data, dict):
            raise click.ClickException(f"{node.position}: an entry has fact, source and quote")
        if nested := [name for name, value in data.items() if not isinstance(value, str)]:
            raise click.ClickException(f'{node.position}: "{nested[0]}" is one text, and no list')
        yield Row(f"{path}:{node.position.line}", data)
