"""The linked briefing: the order of things, and every link known from both ends."""

from __future__ import annotations

import pytest

from generator.compare.formatting import ValueFormatter
from generator.compose.targets import target_of
from generator.content.link import Briefing
from generator.records import Record
from generator.records.kinds import RECORD_TYPES, TYPE_OF, RecordKind


def test_everything_is_in_the_order_in_which_it_is_shown(briefing: Briefing) -> None:
    found = {
        "sectors": list(briefing.sectors),
        "indicators": list(briefing.indicators),
        "actors": list(briefing.actors),
        "sources": list(briefing.sources),
        "facts": list(briefing.facts),
        "questions": list(briefing.questions),
    }
    assert found == {
        "sectors": ["trade", "energy", "culture"],
        "indicators": ["lantern-trade", "lanterns"],
        "actors": [
            "mari-naidis",
            "naidisarhiiv",
            "naidiskula",
            "example-gazette",
            "lantern-guild",
            "vila-do-exemplo",
        ],
        "sources": [
            "example-archive-7",
            "example-chronicle-9",
            "example-gazette-100",
            "example-reprint-3",
        ],
        "facts": [
            "lantern-trade-2022",
            "lantern-trade-change",
            "lantern-treaty",
            "moonlight-cable",
            "tide-mill",
            "tide-mill-trial",
            "second-cable",
            "song-festival",
            "songs-are-shared",
        ],
        "questions": ["whose-crowns", "is-the-cable-laid"],
    }


@pytest.mark.parametrize(
    ("sector", "own", "listed", "questions"),
    [
        (
            "trade",
            ["lantern-trade-2022", "lantern-trade-change", "lantern-treaty"],
            [],
            ["whose-crowns", "is-the-cable-laid"],
        ),
        (
            "energy",
            ["moonlight-cable", "tide-mill", "tide-mill-trial", "second-cable"],
            ["lantern-treaty"],
            ["is-the-cable-laid"],
        ),
        ("culture", ["song-festival", "songs-are-shared"], ["lantern-treaty"], []),
        ("sports", [], [], []),
    ],
)
def test_what_a_sector_holds(
    sector: str, own: list[str], listed: list[str], questions: list[str], briefing: Briefing
) -> None:
    assert [f.id for f in briefing.facts_of_sector(sector)] == own
    assert [f.id for f in briefing.facts_listed_in(sector)] == listed
    assert [q.id for q in briefing.questions_of_sector(sector)] == questions


@pytest.mark.parametrize(
    ("actor", "facts"),
    [
        ("lantern-guild", ["lantern-treaty", "second-cable", "songs-are-shared"]),
        ("mari-naidis", ["lantern-trade-2022", "lantern-treaty"]),
        ("naidiskula", ["lantern-treaty", "moonlight-cable"]),
        ("vila-do-exemplo", ["moonlight-cable", "tide-mill"]),
        ("nobody", []),
    ],
)
def test_which_facts_name_an_actor(actor: str, facts: list[str], briefing: Briefing) -> None:
    assert [f.id for f in briefing.facts_naming(actor)] == facts


@pytest.mark.parametrize(
    ("actor", "sources"),
    [
        ("example-gazette", ["example-gazette-100", "example-reprint-3"]),
        ("lantern-guild", ["example-chronicle-9", "example-gazette-100"]),
        ("mari-naidis", ["example-gazette-100"]),
        ("naidiskula", []),
    ],
)
def test_which_sources_give_the_word_of_an_actor(
    actor: str, sources: list[str], briefing: Briefing
) -> None:
    assert [s.id for s in briefing.sources_relaying(actor)] == sources


def test_which_evidence_cites_a_source(briefing: Briefing) -> None:
    found = {
        source: [(getattr(c.record, "id", ""), c.evidence.paragraph) for c in citing]
        for source, citing in briefing.citing.items()
    }
    assert found == {
        "example-gazette-100": [
            ("lantern-guild", 2),
            ("mari-naidis", 1),
            ("mari-naidis", 1),
            ("song-festival", 3),
            ("songs-are-shared", 3),
            ("moonlight-cable", 4),
            ("tide-mill", 4),
            ("tide-mill-trial", 5),
            ("second-cable", 5),
            ("lantern-trade-2022", 1),
            ("lantern-trade-change", 1),
            ("lantern-treaty", 2),
            ("lantern-treaty", 3),
            ("whose-crowns", 1),
            ("is-the-cable-laid", 4),
        ],
        "example-archive-7": [
            ("mari-naidis", None),
            ("tide-mill", None),
            ("lantern-trade-2022", None),
            ("lantern-treaty", None),
            ("whose-crowns", None),
            ("is-the-cable-laid", None),
        ],
        "example-chronicle-9": [("naidisarhiiv", 1), ("second-cable", 2)],
        "example-reprint-3": [("example-gazette", None), ("second-cable", None)],
    }


def test_every_kind_of_record_is_known_wherever_kinds_are_told_apart(briefing: Briefing) -> None:
    assert {type(record) for record in briefing.records()} == set(TYPE_OF)
    assert {t.kind for t in RECORD_TYPES} == set(RecordKind)
    assert len({t.kind for t in RECORD_TYPES}) == len(RECORD_TYPES) == len(TYPE_OF)
    formatter = ValueFormatter(briefing)
    for record in briefing.records():
        assert formatter.name_of(record)
        assert formatter.text_of(record) or TYPE_OF[type(record)].word in WITHOUT_A_TEXT
        assert target_of(record) or TYPE_OF[type(record)].word in WITHOUT_A_PLACE


WITHOUT_A_TEXT = {"briefing", "indicator", "change", "source", "actor"}
WITHOUT_A_PLACE = {"indicator", "figure"}


def test_a_kind_of_record_that_nobody_knows_is_no_other(briefing: Briefing) -> None:
    for tell in (ValueFormatter(briefing).name_of, ValueFormatter(briefing).text_of, target_of):
        with pytest.raises(TypeError):
            tell(Record())
