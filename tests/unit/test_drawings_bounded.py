"""However much there is, a drawing has a bounded number of marks, and says what it leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.charts import map as maps
from generator.charts import timeline
from generator.content.link import Briefing
from generator.facts.wording import Wording
from generator.records import ActorType


def test_the_timeline_draws_the_latest_facts(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, everything = timeline.lanes(briefing, 0, 500)
    monkeypatch.setattr(timeline, "MOST", 3)
    _, found = timeline.lanes(briefing, 0, 500)
    moments = sorted((m for lane in everything for m, _, _ in lane.marks), key=lambda m: m.sort_key)
    drawn = sorted((m for lane in found for m, _, _ in lane.marks), key=lambda m: m.sort_key)
    assert [m.fact.id for m in drawn] == [m.fact.id for m in moments[-3:]]
    made = timeline.timeline_picture(briefing, Wording("en"))
    assert made is not None
    assert made.data is not None
    assert "Only the latest 3 have a mark" in made.note
    assert len(made.data.rows) == len(moments)


def test_the_map_draws_the_places_that_most_facts_name(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = [a for a in briefing.actors.values() if a.type is ActorType.PLACE]
    point = next(place.coordinates for place in places if place.coordinates)
    located = {p.id: p.model_copy(update={"coordinates": point}) for p in places}
    more = replace(briefing, actors={**briefing.actors, **located})
    whole = maps.places_map(more, Wording("en"))
    monkeypatch.setattr(maps, "MOST", 1)
    made = maps.places_map(more, Wording("en"))
    assert whole is not None
    assert made is not None
    assert "The 1 of 2 places that most facts name" in made.description
    assert whole.description.startswith("2 places that the facts name")
