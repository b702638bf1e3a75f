"""What is asked of the facts in more than one place, with complete answers; and the shape of each date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import permutations

import pytest

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.facts.moments import Moment, Shape, shape_of
from generator.facts.queries import (
    by_year,
    dated,
    disputed,
    facts_citing,
    latest,
    newest_date,
    overdue,
    single_voice,
    undated,
    upcoming,
)
from generator.records import Fact, Source

TODAY = date(2024, 3, 15)

DISPUTED = ["lantern-trade-2022"]
SINGLE = [
    "lantern-treaty",
    "moonlight-cable",
    "tide-mill",
    "tide-mill-trial",
    "second-cable",
    "song-festival",
    "songs-are-shared",
]
CITING = {
    "example-archive-7": ["tide-mill", "lantern-trade-2022", "lantern-treaty"],
    "example-chronicle-9": ["second-cable"],
    "example-gazette-100": [
        "song-festival",
        "songs-are-shared",
        "moonlight-cable",
        "tide-mill",
        "tide-mill-trial",
        "second-cable",
        "lantern-trade-2022",
        "lantern-trade-change",
        "lantern-treaty",
    ],
    "example-reprint-3": ["second-cable"],
}
"""What the small briefing has: the treaty cites the gazette twice, a source is cited by actors too."""


def fact(identifier: str, when: str | None = None, status: str = "reported") -> Fact:
    fields = {"id": identifier, "title": "A", "statement": "A.", "kind": "event", "status": status}
    return Fact.model_validate({**fields, "date": when} if when else fields)


def ids(facts: Iterable[Fact]) -> list[str]:
    return [fact.id for fact in facts]


TIED = (
    fact("plan-b", "2023", "planned"),
    fact("plan-a", "2023", "planned"),
    fact("plan-c", "2023-12-31", "planned"),
    fact("ahead-b", "2025", "planned"),
    fact("ahead-a", "2025", "planned"),
    fact("told-b", "2022-05"),
    fact("told-a", "2022-05"),
    fact("told-c", "2021/.."),
    fact("some-day", None, "planned"),
    fact("never"),
)
"""Facts of which several have one date, in no order."""

ANSWERS: list[tuple[str, Callable[[Iterable[Fact]], Iterable[Fact]], list[str]]] = [
    (
        "dated",
        lambda facts: (moment.fact for moment in dated(facts)),
        [
            *("told-c", "told-a", "told-b"),
            *("plan-a", "plan-b", "plan-c", "ahead-a", "ahead-b"),
        ],
    ),
    ("latest", lambda facts: latest(facts, {}, TODAY, 9), ["told-b", "told-a", "told-c"]),
    ("latest two", lambda facts: latest(facts, {}, TODAY, 2), ["told-b", "told-a"]),
    ("upcoming", lambda facts: upcoming(facts, TODAY), ["ahead-a", "ahead-b"]),
    ("overdue", lambda facts: overdue(facts, TODAY), ["plan-a", "plan-b", "plan-c"]),
    ("overdue by no day", lambda facts: overdue(facts, date(2023, 12, 31)), []),
]


@pytest.mark.parametrize(
    ("answer", "expected"), [a[1:] for a in ANSWERS], ids=[a[0] for a in ANSWERS]
)
def test_facts_of_one_date_stand_by_their_ids_whatever_the_order_of_the_files(
    answer: Callable[[Iterable[Fact]], Iterable[Fact]], expected: list[str]
) -> None:
    assert ids(answer(TIED)) == ids(answer(TIED[::-1])) == expected


def test_the_years_are_in_order_and_hold_every_dated_fact_once() -> None:
    found = {year: ids(m.fact for m in moments) for year, moments in by_year(TIED).items()}
    assert list(found.items()) == [
        (2021, ["told-c"]),
        (2022, ["told-a", "told-b"]),
        (2023, ["plan-a", "plan-b", "plan-c"]),
        (2025, ["ahead-a", "ahead-b"]),
    ]


def test_what_has_no_date_keeps_the_order_that_it_had() -> None:
    assert ids(undated(TIED)) == ["some-day", "never"]
    assert ids(undated(TIED[::-1])) == ["never", "some-day"]


def test_of_nothing_there_is_nothing_to_tell() -> None:
    assert dated(()) == undated(()) == latest((), {}, TODAY, 5) == ()
    assert upcoming((), TODAY) == overdue((), TODAY) == disputed(()) == ()
    assert by_year(()) == {}
    assert newest_date(()) is None


def test_what_is_latest_was_told_by_then_and_has_begun(briefing: Briefing) -> None:
    source = next(iter(briefing.sources.values()))
    told = {
        day: source.model_copy(update={"id": day, "issued": EdtfDate.parse(day)})
        for day in ("2022-03-04", "2022-09-01")
    }

    def of(identifier: str, when: str, day: str) -> Fact:
        evidence = [{"source": day, "stance": "supports"}]
        given = {
            "id": identifier,
            "title": "A",
            "statement": "A.",
            "kind": "event",
            "status": "reported",
        }
        return Fact.model_validate({**given, "date": when, "evidence": evidence})

    facts = (
        of("of-the-year", "2022", "2022-03-04"),
        of("on-a-day", "2022-08-30", "2022-09-01"),
        of("in-two-years", "2026", "2022-09-01"),
        of("so-far", "2022-01/2022-12", "2022-09-01"),
    )
    assert ids(latest(facts, told, date(2024, 1, 1), 9)) == ["so-far", "on-a-day", "of-the-year"]


def test_facts_are_found_by_how_they_are_supported(briefing: Briefing) -> None:
    facts = briefing.facts.values()
    assert ids(disputed(facts)) == DISPUTED
    assert ids(single_voice(briefing, facts)) == SINGLE


def test_the_facts_that_cite_a_source_are_each_named_once(briefing: Briefing) -> None:
    found = {i: ids(facts_citing(briefing, source)) for i, source in briefing.sources.items()}
    assert found == CITING


def test_the_newest_source_is_that_of_the_latest_possible_day(briefing: Briefing) -> None:
    source = next(iter(briefing.sources.values()))

    def of(*dates: str | None) -> list[Source]:
        parsed = (EdtfDate.parse(d) if d else None for d in dates)
        return [source.model_copy(update={"issued": d}) for d in parsed]

    for order in permutations(("2023-11", "2023-11-29", None, "2019")):
        newest = newest_date(of(*order))
        assert newest
        assert newest.text == "2023-11"
    assert newest_date(of(None)) is None


@pytest.mark.parametrize(
    ("written", "shape", "first", "last", "is_exact"),
    [
        ("2018-11-19", Shape.DAY, "2018-11-19", "2018-11-19", True),
        ("2018-11-19?", Shape.DAY, "2018-11-19", "2018-11-19", False),
        ("2018-11-19~", Shape.DAY, "2018-11-19", "2018-11-19", False),
        ("2018-11-19%", Shape.DAY, "2018-11-19", "2018-11-19", False),
        ("2018-11", Shape.PERIOD, "2018-11-01", "2018-11-30", False),
        ("2018-11~", Shape.PERIOD, "2018-11-01", "2018-11-30", False),
        ("2018", Shape.PERIOD, "2018-01-01", "2018-12-31", False),
        ("2018?", Shape.PERIOD, "2018-01-01", "2018-12-31", False),
        ("2017/2018", Shape.SPAN, "2017-01-01", "2018-12-31", False),
        ("2018-11-19/2018-11-20", Shape.SPAN, "2018-11-19", "2018-11-20", False),
        ("2018-11-19/2018-11-19~", Shape.SPAN, "2018-11-19", "2018-11-19", False),
        ("../2018-11-19", Shape.UNTIL, "2018-11-19", "2018-11-19", False),
        ("../2018-11", Shape.UNTIL, "2018-11-01", "2018-11-30", False),
        ("2018-11-19/..", Shape.SINCE, "2018-11-19", "2018-11-19", False),
        ("2018/..", Shape.SINCE, "2018-01-01", "2018-12-31", False),
    ],
)
def test_a_moment_is_as_long_and_as_exact_as_its_date(
    written: str, shape: Shape, first: str, last: str, is_exact: bool
) -> None:
    when = EdtfDate.parse(written)
    moment = Moment(fact("a", written), when)
    assert shape_of(when) is moment.shape is shape
    found = moment.first.isoformat(), moment.last.isoformat(), moment.is_exact
    assert found == (first, last, is_exact)
    assert moment.year == 2018
