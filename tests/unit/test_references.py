"""Which ids a record names, under which words, and where in its file."""

from __future__ import annotations

import pytest

from generator.link import Briefing
from generator.records import Record
from generator.references import cited_statements, citings, references

FACT, SOURCE, SECTOR = ("Fact", "fact"), ("Source", "source"), ("Sector", "sector")
ACTOR, PLACE, INDICATOR = ("Actor", "actor"), ("Actor", "place"), ("Indicator", "indicator")
ORIGIN = ("Actor", "origin")

NAMED = {
    "the briefing": [
        (FACT, "lantern-trade-2022", "briefing.yml:17:13"),
        (FACT, "lantern-trade-change", "briefing.yml:17:33"),
        (FACT, "moonlight-cable", "briefing.yml:20:9"),
        (FACT, "lantern-treaty", "briefing.yml:22:13"),
        (FACT, "lantern-trade-2022", "briefing.yml:24:5"),
        (FACT, "lantern-trade-change", "briefing.yml:25:5"),
    ],
    "lantern-trade-2022": [
        (SECTOR, "trade", "facts/trade.yml:1:1"),
        (ACTOR, "mari-naidis", "facts/trade.yml:10:14"),
        (INDICATOR, "lantern-trade", "facts/trade.yml:12:18"),
        (INDICATOR, "lantern-trade", "facts/trade.yml:16:18"),
        (SOURCE, "example-gazette-100", "facts/trade.yml:21:15"),
        (SOURCE, "example-archive-7", "facts/trade.yml:24:15"),
        (ORIGIN, "mari-naidis", "facts/trade.yml:28:15"),
        (INDICATOR, "lantern-trade", "facts/trade.yml:30:23"),
    ],
    "lantern-trade-change": [
        (SECTOR, "trade", "facts/trade.yml:1:1"),
        (INDICATOR, "lantern-trade", "facts/trade.yml:43:19"),
        (FACT, "lantern-trade-2022", "facts/trade.yml:45:12"),
        (SOURCE, "example-gazette-100", "facts/trade.yml:48:16"),
    ],
    "lantern-treaty": [
        (SECTOR, "trade", "facts/trade.yml:1:1"),
        (SECTOR, "energy", "facts/trade.yml:56:13"),
        (SECTOR, "culture", "facts/trade.yml:56:21"),
        (ACTOR, "lantern-guild", "facts/trade.yml:57:12"),
        (ACTOR, "mari-naidis", "facts/trade.yml:57:27"),
        (PLACE, "naidiskula", "facts/trade.yml:58:12"),
        (SOURCE, "example-gazette-100", "facts/trade.yml:60:15"),
        (SOURCE, "example-gazette-100", "facts/trade.yml:63:15"),
        (SOURCE, "example-archive-7", "facts/trade.yml:67:16"),
    ],
    "mari-naidis": [
        (SOURCE, "example-gazette-100", "actors/people.yml:13:19"),
        (SOURCE, "example-gazette-100", "actors/people.yml:18:20"),
        (SOURCE, "example-archive-7", "actors/people.yml:19:19"),
    ],
    "is-the-cable-laid": [
        (SECTOR, "energy", "questions.yml:16:13"),
        (SECTOR, "trade", "questions.yml:16:21"),
        (SOURCE, "example-gazette-100", "questions.yml:18:16"),
    ],
    "vila-do-exemplo": [],
    "lanterns": [],
    "energy": [],
    "example-archive-7": [(ORIGIN, "naidisarhiiv", "sources/example-archive-7.yml:12:9")],
}


def record_called(briefing: Briefing, name: str) -> Record:
    return {getattr(r, "id", "the briefing"): r for r in briefing.records()}[name]


@pytest.mark.parametrize("name", NAMED)
def test_everything_that_a_record_names(name: str, briefing: Briefing) -> None:
    found = [
        ((r.record.__name__, r.word), r.id, str(r.position).removeprefix("content/"))
        for r in references(record_called(briefing, name))
    ]
    assert found == NAMED[name]


@pytest.mark.parametrize(
    ("name", "passages"),
    [
        ("the briefing", []),
        ("naidiskula", []),
        ("tide-mill", [(4, "22:15", "24:14"), (None, "26:15", "28:14")]),
        ("mari-naidis", [(1, "13:19", "15:18"), (1, "18:20", "18:62"), (None, "19:19", "19:11")]),
        ("whose-crowns", [(1, "8:15", "10:14"), (None, "11:15", "11:7")]),
    ],
)
def test_every_piece_of_evidence_with_its_places(
    name: str, passages: list[tuple[int | None, str, str]], briefing: Briefing
) -> None:
    """The place of a quote that is not there is that of the evidence."""
    found = [
        (c.evidence.paragraph, *(str(c.at(f)).partition(".yml:")[2] for f in ("source", "quote")))
        for c in citings(record_called(briefing, name))
    ]
    assert found == passages


def test_the_sentences_with_their_own_evidence_are_those_of_profiles(briefing: Briefing) -> None:
    found = [
        (getattr(record, "id", ""), sentence.statement, path)
        for record in briefing.records()
        for sentence, path in cited_statements(record)
    ]
    assert found == [
        ("mari-naidis", 'The Gazette calls her "Keeper of the Lanterns".', ("profile", 0)),
        ("mari-naidis", "She is said to have counted every lantern herself.", ("profile", 1)),
        ("naidisarhiiv", "An archive in which the lantern treaty is kept.", ("profile", 0)),
        ("example-gazette", "A newspaper that the Reprinter reprints.", ("profile", 0)),
        ("lantern-guild", "A guild that speaks for makers in both countries.", ("profile", 0)),
    ]
