"""The declared figures of the briefing: the voices, numbers and families that they show."""

from __future__ import annotations

from decimal import Decimal

from generator.charts.values import marks
from generator.facts.giving import range_given
from generator.pipeline import load
from tests.support.project import ROOT


def test_five_voices_on_2018_in_two_families() -> None:
    briefing, _ = load(ROOT / "content")
    assert briefing
    figure = briefing.figures["trade-by-voice"]
    labels = [*(s.label for s in figure.series), "other voices"]
    found = [m for m in marks(briefing, figure) if m.year == 2018]
    larger, smaller = labels[:2]
    assert [
        (m.voice, m.period.text, str(m.amount), str(m.qualifier), labels[m.family]) for m in found
    ] == [
        ("belta", "2018-01/2018-09", "331.5", "exact", larger),
        ("azernews", "2018", "204", "about", smaller),
        ("yagub-eyyubov", "2018", "450", "exact", larger),
        ("government-of-belarus", "2018", "465.3", "about", larger),
        ("gennady-akhramovich", "2018", "500", "more-than", larger),
    ]
    assert {m.fact.id for m in found} == {"trade-turnover-2018"}


def test_the_families_lie_apart_wherever_both_give_a_number_for_one_period() -> None:
    briefing, _ = load(ROOT / "content")
    assert briefing
    by_period: dict[str, dict[int, list[float]]] = {}
    for mark in marks(briefing, briefing.figures["trade-by-voice"]):
        families = by_period.setdefault(mark.period.text, {})
        families.setdefault(mark.family, []).append(float(mark.amount))
    both = {p: f for p, f in by_period.items() if {0, 1} <= set(f)}
    assert set(both) == {"2018", "2020-01/2020-09", "2021"}
    assert all(min(f[0]) > max(f[1]) for f in both.values())


def test_a_contested_key_figure_runs_from_end_to_end_of_its_row_in_the_figure() -> None:
    """No expectation and none of our own arithmetic is an end of it: the figure has neither."""
    briefing, _ = load(ROOT / "content")
    assert briefing
    rows: dict[str, list[Decimal]] = {}
    for mark in marks(briefing, briefing.figures["trade-by-voice"]):
        rows.setdefault(mark.period.text, []).append(mark.amount)
    looked = 0
    for fact in (briefing.facts[identifier] for identifier in briefing.record.key_figures):
        for value in fact.values:
            if ends := range_given(briefing, fact, value):
                assert value.period
                row = rows[value.period.text]
                assert tuple(end.amount for end in ends) == (min(row), max(row))
                looked += 1
    assert looked == 2
