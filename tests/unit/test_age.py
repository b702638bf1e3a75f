"""How old the newest source is, for the briefing and for each sector."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.facts.age import age_of, sources_of_sector


def aged(briefing: Briefing, as_of: str, *issued: str | None) -> tuple[str, int, bool] | None:
    """Return the newest date, the months since then, and whether that is old, for dates of sources."""
    source = next(iter(briefing.sources.values()))
    days = (EdtfDate.parse(day) if day else None for day in issued)
    sources = tuple(source.model_copy(update={"issued": day}) for day in days)
    record = briefing.record.model_copy(update={"as_of": date.fromisoformat(as_of)})
    found = age_of(replace(briefing, record=record), sources)
    return (found.newest.text, found.months, found.is_old) if found else None


@pytest.mark.parametrize(
    ("as_of", "issued", "expected"),
    [
        ("2026-11-28", ["2025-10-29"], ("2025-10-29", 13, True)),
        ("2026-11-29", ["2025-10-29"], ("2025-10-29", 13, True)),
        ("2026-10-12", ["2025-10-29"], ("2025-10-29", 11, False)),
        ("2026-11-28", ["2019-07-03~", None, "2026-11-01"], ("2026-11-01", 1, False)),
        ("2026-11-28", ["2026-10"], ("2026-10", 1, False)),
        ("2026-11-28", ["2026"], ("2026", 0, False)),
        ("2026-11-28", ["2024"], ("2024", 23, True)),
        ("2026-11-28", [None], None),
    ],
)
def test_the_age_is_to_the_nearest_month_from_the_last_day_that_the_date_can_mean(
    briefing: Briefing,
    as_of: str,
    issued: list[str | None],
    expected: tuple[str, int, bool] | None,
) -> None:
    assert aged(briefing, as_of, *issued) == expected


def test_it_is_told_in_months_and_from_three_years_on_in_years(briefing: Briefing) -> None:
    source = next(iter(briefing.sources.values()))
    words = []
    days = ("2026-11-28", "2026-10-28", "2026-09-28", "2023-12-28", "2023-11-28", "2019-07-03")
    for day in days:
        issued = source.model_copy(update={"issued": EdtfDate.parse(day)})
        record = briefing.record.model_copy(update={"as_of": date(2026, 11, 28)})
        found = age_of(replace(briefing, record=record), (issued,))
        words.append(found.words if found else "")
    assert words == [
        "less than a month before",
        "1 month before",
        "2 months before",
        "35 months before",
        "3 years before",
        "more than 7 years before",
    ]


def test_a_sector_is_as_old_as_the_sources_that_bear_on_what_it_tells(briefing: Briefing) -> None:
    for sector in briefing.sectors:
        summed_up = {i for said in briefing.sectors[sector].brief for i in said.facts}
        expected = {
            e.source
            for f in briefing.facts.values()
            if sector in (f.sector, *f.also_in) or f.id in summed_up
            for e in f.evidence
        }
        found = [source.id for source in sources_of_sector(briefing, sector)]
        assert len(found) == len(set(found))
        assert set(found) == expected
