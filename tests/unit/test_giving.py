"""Which numbers a piece of evidence gives: none that its words do not have."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from generator.facts.giving import range_given, values_given
from generator.records import Stance


@pytest.mark.parametrize(
    ("changes", "given"),
    [
        ({"quote": "came to 12.5 million crowns", "says": None}, ["12.5"]),
        ({"quote": "came to 12,5 Mio.", "language": "de", "says": None}, ["12.5"]),
        ({"quote": "grew by more than a tenth", "says": None}, []),
        ({"quote": "it grew", "says": "Trade came to 12.5 million crowns."}, ["12.5"]),
        ({"quote": None, "says": None}, []),
        ({"quote": "came to 12.5 million", "says": None, "stance": Stance.DISPUTES}, []),
    ],
)
def test_evidence_gives_the_number_of_the_fact_only_in_its_words(
    briefing: Briefing, changes: dict[str, object], given: list[str]
) -> None:
    fact = briefing.facts["lantern-trade-2022"]
    (piece, *_) = (e for e in fact.evidence if e.stance is Stance.SUPPORTS)
    other = piece.model_copy(update={"values": (), **changes})
    assert [str(v.amount) for v in values_given(briefing, fact, other)] == given


def test_evidence_with_numbers_of_its_own_gives_these(briefing: Briefing) -> None:
    for fact in briefing.facts.values():
        for piece in fact.evidence:
            if piece.values:
                assert values_given(briefing, fact, piece) == piece.values


def test_two_numbers_of_one_fact_are_no_range_of_its_voices(briefing: Briefing) -> None:
    fact = briefing.facts["lantern-trade-2022"]
    value, *_ = fact.values
    low, high = range_given(briefing, fact, value) or (None, None)
    assert low
    assert high
    assert low.amount < high.amount
    later = value.model_copy(update={"amount": value.amount * 2})
    both = fact.model_copy(update={"values": (value, later)})
    assert [range_given(briefing, both, v) for v in both.values] == [None, None]
