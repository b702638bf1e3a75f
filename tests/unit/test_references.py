"""Which ids a record names, under which words, and where in its file."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from generator.content.references import cited_statements, citings, references
from generator.records import Record

FACT, SOURCE, SECTOR = ("Fact", "fact"), ("Source", "source"), ("Sector", "sector")
ACTOR, PLACE, INDICATOR = ("Actor", "actor"), ("Actor", "place"), ("Indicator", "indicator")
ORIGIN, SEARCH = ("Actor", "origin"), ("Search", "search")

NAMED = {
    "the briefing": [
        (FACT, "lantern-trade-2022", "briefing.yml:18:13"),
        (FACT, "lantern-trade-change", "briefing.yml:18:33"),
        (FACT, "moonlight-cable", "briefing.yml:20:13"),
        (SEARCH, "cable-in-gazettes", "briefing.yml:21:16"),
        (FACT, "lantern-treaty", "briefing.yml:23:13"),
        (FACT, "lantern-trade-2022", "briefing.yml:25:5"),
        (FACT, "lantern-trade-change", "briefing.yml:26:5"),
    ],
    "lantern-trade-2022": [
        (SECTOR, "trade", "facts/trade.yml:1:1"),
        (ACTOR, "mari-naidis", "facts/trade.yml:12:14"),
        (INDICATOR, "lantern-trade", "facts/trade.yml:14:18"),
        (INDICATOR, "lantern-trade", "facts/trade.yml:18:18"),
        (SOURCE, "example-gazette-100", "facts/trade.yml:23:15"),
        (ORIGIN, "mari-naidis", "facts/trade.yml:26:15"),
        (SOURCE, "example-archive-7", "facts/trade.yml:27:15"),
        (ORIGIN, "naidisarhiiv", "facts/trade.yml:34:15"),
        (INDICATOR, "lantern-trade", "facts/trade.yml:36:23"),
    ],
    "lantern-trade-change": [
        (SECTOR, "trade", "facts/trade.yml:1:1"),
        (INDICATOR, "lantern-trade", "facts/trade.yml:49:19"),
        (FACT, "lantern-trade-2022", "facts/trade.yml:51:12"),
        (SOURCE, "example-gazette-100", "facts/trade.yml:54:16"),
    ],
    "lantern-treaty": [
        (SECTOR, "trade", "facts/trade.yml:1:1"),
        (SECTOR, "energy", "facts/trade.yml:62:13"),
        (SECTOR, "culture", "facts/trade.yml:62:21"),
        (ACTOR, "lantern-guild", "facts/trade.yml:63:12"),
        (ACTOR, "mari-naidis", "facts/trade.yml:63:27"),
        (PLACE, "naidiskula", "facts/trade.yml:64:12"),
        (SOURCE, "example-gazette-100", "facts/trade.yml:66:15"),
        (SOURCE, "example-gazette-100", "facts/trade.yml:69:15"),
        (SOURCE, "example-archive-7", "facts/trade.yml:73:16"),
    ],
    "mari-naidis": [
        (ACTOR, "lantern-guild", "actors/people.yml:3:12"),
        (SOURCE, "example-gazette-100", "actors/people.yml:14:19"),
        (SOURCE, "example-gazette-100", "actors/people.yml:19:20"),
        (SOURCE, "example-archive-7", "actors/people.yml:20:20"),
    ],
    "is-the-cable-laid": [
        (SECTOR, "energy", "questions.yml:17:13"),
        (SECTOR, "trade", "questions.yml:17:21"),
        (SEARCH, "cable-in-gazettes", "questions.yml:21:14"),
        (SOURCE, "example-gazette-100", "questions.yml:19:16"),
        (SOURCE, "example-archive-7", "questions.yml:20:16"),
    ],
    "lantern-trade-by-year": [
        (SECTOR, "trade", "figures.yml:6:13"),
        (SECTOR, "culture", "figures.yml:6:20"),
        (INDICATOR, "lantern-trade", "figures.yml:7:14"),
        (ORIGIN, "mari-naidis", "figures.yml:10:17"),
        (SEARCH, "crowns-in-sources", "figures.yml:12:14"),
    ],
    "ways-of-light": [
        (SECTOR, "energy", "figures.yml:18:13"),
        (PLACE, "vila-do-exemplo", "figures.yml:21:15"),
        (PLACE, "naidiskula", "figures.yml:21:32"),
    ],
    "vila-do-exemplo": [],
    "lanterns": [],
    "trade": [],
    "energy": [
        (FACT, "tide-mill-trial", "sectors.yml:14:15"),
        (FACT, "moonlight-cable", "sectors.yml:17:15"),
        (SEARCH, "cable-in-gazettes", "sectors.yml:18:18"),
    ],
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
        ("mari-naidis", [(1, "14:19", "16:18"), (1, "19:20", "19:62"), (None, "20:20", "20:11")]),
        ("whose-crowns", [(1, "9:15", "11:14"), (None, "12:16", "12:7")]),
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
