"""A decade: read, told as one, in its place on the timeline, and published with its first and last day."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.core.dates import EdtfDate, Precision
from generator.facts.moments import Moment, Shape
from generator.facts.queries import by_year
from generator.pipeline import Project, Settings, make, sound_briefing
from tests.support.content import edit, said
from tests.support.made import texts_of


def test_a_decade_is_read() -> None:
    read = EdtfDate.parse("199X?")
    assert read.start is not None
    assert (read.text, read.start, read.start.precision) == ("199X?", read.end, Precision.DECADE)
    assert (read.earliest, read.latest) == (date(1990, 1, 1), date(1999, 12, 31))
    assert (read.is_uncertain, read.is_plain, read.is_interval) == (True, False, False)
    assert (read.start.written, read.start.qualifier) == ("199X", "?")
    assert not EdtfDate.parse("199X").is_plain


@pytest.fixture
def content(small: Path, tmp_path: Path) -> Path:
    made = tmp_path / "content"
    shutil.copytree(small, made)
    dated = "status: reported\n  date: 199X\n  date_basis: The songs are told of as those of the 1990s.\n"
    edit(made, "facts/culture.yml", "status: reported\n", dated)
    return made


def test_what_is_dated_by_a_decade_is_told_and_placed_by_it(content: Path, templates: Path) -> None:
    briefing = sound_briefing(content)
    fact = briefing.facts["songs-are-shared"]
    assert fact.date
    moment = Moment(fact, fact.date)
    assert (moment.shape, moment.is_exact, moment.years) == (
        *(Shape.PERIOD, False),
        tuple(range(1990, 2000)),
    )
    assert next(iter(by_year(briefing.facts.values()))) == 1999
    files = texts_of(make(Project(content, templates, content / "unused"), Settings()).files)
    assert "<dt>Date</dt> <dd>1990s" in files["facts/songs-are-shared.md"]
    facts = {f["id"]: f for f in json.loads(files["api/v1/facts.json"])["facts"]}
    assert facts["songs-are-shared"]["date"] == {
        **{"edtf": "199X", "earliest": "1990-01-01", "latest": "1999-12-31"},
        **{"approximate": False, "uncertain": False},
    }


def test_a_decade_that_nothing_has_is_told(content: Path) -> None:
    edit(content, "facts/culture.yml", "of the 1990s", "of long ago")
    assert said(content) == [
        "content/facts/culture.yml:27:9: warning: no quote, source or `date_basis` has the year of the date "
        "[date-grounded]",
        'content/facts/culture.yml:35:12: warning: "songs-are-shared" has changed since R. Eviewer reviewed it '
        "on 2024-03-10: awaiting review [review-current]",
    ]
