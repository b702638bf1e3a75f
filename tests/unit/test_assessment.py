"""How sure a fact is, by the stances and sources of its evidence."""

from __future__ import annotations

import pytest

from generator.assessment import assess
from generator.link import Briefing
from generator.records import Fact

ONE, TWO, THREE = "one", "two", "three"

WEIGHED = [
    ([], "single-source"),
    ([(ONE, "supports")], "single-source"),
    ([(ONE, "supports"), (ONE, "supports")], "single-source"),
    ([(ONE, "supports"), (ONE, "refines")], "single-source"),
    ([(ONE, "refines")], "single-source"),
    ([(ONE, "supports"), (TWO, "supports")], "corroborated"),
    ([(ONE, "supports"), (TWO, "refines")], "corroborated"),
    ([(ONE, "supports"), (TWO, "supports"), (THREE, "supports")], "corroborated"),
    ([(ONE, "disputes")], "contested"),
    ([(ONE, "supports"), (ONE, "disputes")], "contested"),
    ([(ONE, "supports"), (TWO, "disputes")], "contested"),
    ([(ONE, "supports"), (TWO, "supports"), (THREE, "disputes")], "contested"),
    ([(ONE, "updates")], "overtaken"),
    ([(ONE, "supports"), (TWO, "updates")], "overtaken"),
    ([(ONE, "disputes"), (TWO, "updates"), (THREE, "supports")], "overtaken"),
]


@pytest.mark.parametrize(("evidence", "assessment"), WEIGHED)
def test_the_evidence_is_weighed(evidence: list[tuple[str, str]], assessment: str) -> None:
    fact = Fact.model_validate(
        {
            "id": "a",
            "title": "A",
            "statement": "A.",
            "kind": "event",
            "status": "reported",
            "evidence": [{"source": source, "stance": stance} for source, stance in evidence],
        }
    )
    assert assess(fact) == assessment


def test_the_facts_of_the_small_briefing_are_weighed(briefing: Briefing) -> None:
    assert {fact.id: str(assess(fact)) for fact in briefing.facts.values()} == {
        "lantern-trade-2022": "contested",
        "lantern-trade-change": "single-source",
        "lantern-treaty": "corroborated",
        "moonlight-cable": "single-source",
        "tide-mill": "overtaken",
        "tide-mill-trial": "single-source",
        "second-cable": "single-source",
        "song-festival": "single-source",
        "songs-are-shared": "single-source",
    }
