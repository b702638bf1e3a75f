"""How sure a fact is, by the stances of its evidence and by whose word it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.content.link import Briefing
from generator.facts.assessment import TABLE, assess, is_disputed, origins
from generator.records import Fact, Source

SOURCES = {
    "seed": "outlet-a",
    "own-report": "outlet-b",
    "reprint-1": "agency",
    "reprint-2": "agency",
    "reprint-3": "agency",
}
"""Invented sources, and whose word each gives."""

Bearing = tuple[str, str] | tuple[str, str, str]
"""A source, a stance, and an origin if the passage names another."""

ARITHMETIC = {"from": ["a"], "working": "1 + 1 = 2."}

WEIGHED: list[tuple[str, list[Bearing], bool, str]] = [
    # an update, from whomever: overtaken
    ("updated", [("seed", "updates")], False, "overtaken"),
    ("told, then updated", [("seed", "supports"), ("own-report", "updates")], False, "overtaken"),
    ("updated by the same", [("seed", "supports"), ("seed", "updates")], False, "overtaken"),
    (
        "disputed and updated",
        [("seed", "supports"), ("own-report", "disputes"), ("reprint-1", "updates")],
        False,
        "overtaken",
    ),
    ("arithmetic updated", [("seed", "updates")], True, "overtaken"),
    # a dispute, from whomever: contested
    ("disputed", [("seed", "disputes")], False, "contested"),
    ("one against one", [("seed", "supports"), ("own-report", "disputes")], False, "contested"),
    (
        "two against one",
        [("seed", "supports"), ("own-report", "supports"), ("reprint-1", "disputes")],
        False,
        "contested",
    ),
    ("against itself", [("seed", "supports"), ("seed", "disputes")], False, "contested"),
    ("arithmetic disputed", [("seed", "supports"), ("seed", "disputes")], True, "contested"),
    # our own arithmetic or inference, whatever it rests on: single-source
    ("arithmetic", [("seed", "supports"), ("own-report", "supports")], True, "single-source"),
    # support or refinement from two origins or more: corroborated
    ("two outlets", [("seed", "supports"), ("own-report", "supports")], False, "corroborated"),
    ("refined", [("seed", "supports"), ("own-report", "refines")], False, "corroborated"),
    ("refined twice", [("reprint-1", "refines"), ("own-report", "refines")], False, "corroborated"),
    (
        "one outlet, two voices",
        [("seed", "supports"), ("seed", "supports", "minister")],
        False,
        "corroborated",
    ),
    # anything else: single-source
    ("nothing", [], False, "single-source"),
    ("one", [("seed", "supports")], False, "single-source"),
    ("one, refined", [("seed", "refines")], False, "single-source"),
    ("one, twice", [("seed", "supports"), ("seed", "refines")], False, "single-source"),
    (
        "three reprints of one agency",
        [("reprint-1", "supports"), ("reprint-2", "supports"), ("reprint-3", "refines")],
        False,
        "single-source",
    ),
    (
        "two outlets that relay one minister",
        [("seed", "supports", "minister"), ("own-report", "supports", "minister")],
        False,
        "single-source",
    ),
]


def invented(briefing: Briefing) -> Briefing:
    sources = {
        name: Source.model_validate(
            {
                "id": name,
                "type": "webpage",
                "publisher": name,
                "origin": origin,
                "URL": "https://example.org/",
                "language": "en",
                "consulted": "excerpt",
                "note": "Invented.",
            }
        )
        for name, origin in SOURCES.items()
    }
    return replace(briefing, sources=sources)


def fact_with(evidence: list[Bearing], is_derived: bool = False) -> Fact:
    pieces = [dict(zip(("source", "stance", "origin"), e, strict=False)) for e in evidence]
    given = {"id": "b", "title": "B", "statement": "B.", "kind": "event", "status": "reported"}
    derived = {"derived": ARITHMETIC} if is_derived else {}
    return Fact.model_validate({**given, **derived, "evidence": pieces})


@pytest.mark.parametrize(
    ("evidence", "is_derived", "assessment"),
    [row[1:] for row in WEIGHED],
    ids=[r[0] for r in WEIGHED],
)
def test_the_evidence_is_weighed(
    evidence: list[Bearing], is_derived: bool, assessment: str, briefing: Briefing
) -> None:
    assert assess(invented(briefing), fact_with(evidence, is_derived)) == assessment


def test_every_row_of_the_table_decides_somewhere(briefing: Briefing) -> None:
    decided = set()
    for _, evidence, is_derived, assessment in WEIGHED:
        fact = fact_with(evidence, is_derived)
        row = next(r for r in TABLE if r[1](invented(briefing), fact))
        assert row[2] == assessment
        decided.add(row[0])
    assert decided == {words for words, _, _ in TABLE}


def test_a_reprint_more_or_less_changes_nothing_and_a_voice_more_or_less_does(
    briefing: Briefing,
) -> None:
    reprint, another = ("reprint-1", "supports"), ("reprint-2", "supports")
    independent = ("own-report", "supports")
    weighed = {
        "two reprints": [reprint, another],
        "one reprint": [reprint],
        "two reprints and a voice": [reprint, another, independent],
        "one reprint and a voice": [reprint, independent],
    }
    found = {n: str(assess(invented(briefing), fact_with(e))) for n, e in weighed.items()}
    assert found == {
        "two reprints": "single-source",
        "one reprint": "single-source",
        "two reprints and a voice": "corroborated",
        "one reprint and a voice": "corroborated",
    }


def test_the_order_of_the_evidence_is_nothing(briefing: Briefing) -> None:
    for _, evidence, is_derived, assessment in WEIGHED:
        backwards = fact_with(evidence[::-1], is_derived)
        assert assess(invented(briefing), backwards) == assessment


def test_whose_word_it_is_is_told_once_each(briefing: Briefing) -> None:
    evidence: list[Bearing] = [
        ("reprint-1", "supports"),
        ("reprint-2", "supports"),
        ("seed", "supports", "minister"),
        ("seed", "disputes"),
    ]
    fact = fact_with(evidence)
    assert origins(invented(briefing), fact.evidence) == ("agency", "minister", "outlet-a")
    assert is_disputed(fact)
    assert not is_disputed(fact_with(evidence[:3]))


def test_the_facts_of_the_small_briefing_are_weighed(briefing: Briefing) -> None:
    assert {fact.id: str(assess(briefing, fact)) for fact in briefing.facts.values()} == {
        "lantern-trade-2022": "contested",
        "lantern-trade-change": "single-source",
        "lantern-treaty": "corroborated",
        "moonlight-cable": "single-source",
        "tide-mill": "overtaken",
        "tide-mill-trial": "single-source",
        "second-cable": "corroborated",
        "song-festival": "single-source",
        "songs-are-shared": "single-source",
    }
