"""How sure a fact is, by the stances of its evidence and by whose word it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.core.proof.seals import digest, seal, seen_seal, word_count
from generator.facts.assessment import (
    TABLE,
    Assessment,
    Currency,
    Support,
    assess,
    is_disputed,
    origins,
)
from generator.facts.compatibility import are_compatible
from generator.facts.owners import owner_of
from generator.records import Actor, Fact, Source, Value

SOURCES = {
    "seed": "outlet-a",
    "own-report": "outlet-b",
    "reprint-1": "agency",
    "reprint-2": "agency",
    "reprint-3": "agency",
    "text-beside": "outlet-c",
    "digested": "outlet-d",
    "unseen": "outlet-e",
}
"""Invented sources, and whose word each gives."""

WORDS = "these are the words"
TEXT = "These are the words of a text, and these are others."
READER = ("R. Eader", "2024-03-02", "A photocopy.")
SEEN = {"seen": dict(zip(("by", "on", "copy"), READER, strict=True))}
DIGEST = {"digest": {"normalisation": 2, "words": word_count(TEXT), "value": digest(TEXT)}}
SEEN_SEAL = seen_seal(READER, None, WORDS)
TEXT_SEAL = seal(digest(TEXT), word_count(TEXT), None, WORDS)

PROOFS: dict[str, tuple[dict[str, object], dict[str, str]]] = {
    "text-beside": ({}, {}),
    "digested": (DIGEST, {"seal": TEXT_SEAL}),
    "unseen": ({}, {}),
}
"""What vouches for the quotes of a source, and for each of them, if no seal as seen does."""

OWNERS = {"minister": "state", "embassy": "ministry", "ministry": "state", "state": None}
"""Invented actors, and whom they belong to."""

Bearing = tuple[str, ...]
"""A source, a stance, an origin if the passage names another, and the words if they are not `WORDS`."""

CHANGED = "these are other words"
"""Words that are in no text, and not those that anybody sealed."""

ARITHMETIC = {"from": ["a"], "working": "1 + 1 = 2."}

SINGLE, CORROBORATED, CONTESTED, INFERENCE = (
    Support.SINGLE_VOICE,
    Support.CORROBORATED,
    Support.CONTESTED,
    Support.INFERENCE,
)

WEIGHED: list[tuple[str, list[Bearing], bool, Support]] = [
    # a dispute from a voice that does not carry the claim too: contested
    ("disputed", [("seed", "disputes")], False, CONTESTED),
    ("one against one", [("seed", "supports"), ("own-report", "disputes")], False, CONTESTED),
    (
        "two against one",
        [("seed", "supports"), ("own-report", "supports"), ("reprint-1", "disputes")],
        False,
        CONTESTED,
    ),
    (
        "of one owner, one against one",
        [("seed", "supports", "minister"), ("own-report", "disputes", "embassy")],
        False,
        CONTESTED,
    ),
    ("arithmetic disputed", [("seed", "supports"), ("own-report", "disputes")], True, CONTESTED),
    # our own arithmetic or inference, whatever it rests on
    ("arithmetic", [("seed", "supports"), ("own-report", "supports")], True, INFERENCE),
    (
        "arithmetic from words reported twice",
        [("seed", "supports"), ("seed", "disputes")],
        True,
        INFERENCE,
    ),
    # support or refinement, in quoted words, from two owners or more: corroborated
    ("two outlets", [("seed", "supports"), ("own-report", "supports")], False, CORROBORATED),
    ("refined", [("seed", "supports"), ("own-report", "refines")], False, CORROBORATED),
    ("refined twice", [("reprint-1", "refines"), ("own-report", "refines")], False, CORROBORATED),
    (
        "one outlet, two voices",
        [("seed", "supports"), ("seed", "supports", "minister")],
        False,
        CORROBORATED,
    ),
    (
        "told, then updated",
        [("seed", "supports"), ("own-report", "supports"), ("reprint-1", "updates")],
        False,
        CORROBORATED,
    ),
    (
        "seen and in its text",
        [("seed", "supports"), ("text-beside", "supports")],
        False,
        CORROBORATED,
    ),
    ("seen and sealed", [("seed", "supports"), ("digested", "refines")], False, CORROBORATED),
    ("both proved", [("text-beside", "supports"), ("digested", "supports")], False, CORROBORATED),
    (
        "two outlets, and an excerpt that nobody saw",
        [("seed", "supports"), ("own-report", "supports"), ("unseen", "supports")],
        False,
        CORROBORATED,
    ),
    # anything else: single voice
    ("nothing", [], False, SINGLE),
    ("one", [("seed", "supports")], False, SINGLE),
    ("one, refined", [("seed", "refines")], False, SINGLE),
    ("one, twice", [("seed", "supports"), ("seed", "refines")], False, SINGLE),
    ("updated", [("seed", "updates")], False, SINGLE),
    ("one, in context", [("seed", "supports"), ("own-report", "context")], False, SINGLE),
    ("reported differently", [("seed", "supports"), ("seed", "disputes")], False, SINGLE),
    (
        "a second voice without a quote",
        [("seed", "supports"), ("own-report", "supports", "", "")],
        False,
        SINGLE,
    ),
    ("an excerpt that nobody saw", [("seed", "supports"), ("unseen", "supports")], False, SINGLE),
    (
        "a quote that was changed since it was seen",
        [("seed", "supports"), ("own-report", "supports", "", CHANGED)],
        False,
        SINGLE,
    ),
    (
        "a quote that was changed since it was sealed",
        [("seed", "supports"), ("digested", "supports", "", CHANGED)],
        False,
        SINGLE,
    ),
    (
        "a quote that is not in its text",
        [("seed", "supports"), ("text-beside", "supports", "", CHANGED)],
        False,
        SINGLE,
    ),
    (
        "three reprints of one agency",
        [("reprint-1", "supports"), ("reprint-2", "supports"), ("reprint-3", "refines")],
        False,
        SINGLE,
    ),
    (
        "two outlets that relay one minister",
        [("seed", "supports", "minister"), ("own-report", "supports", "minister")],
        False,
        SINGLE,
    ),
    (
        "a minister, and the embassy of the same state",
        [("seed", "supports", "minister"), ("own-report", "supports", "embassy")],
        False,
        SINGLE,
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
                **PROOFS.get(name, (SEEN, {}))[0],
            }
        )
        for name, origin in SOURCES.items()
    }
    actors = {
        name: Actor.model_validate(
            {"id": name, "type": "organisation", "name": name.title(), "part_of": OWNERS.get(name)}
        )
        for name in (*SOURCES.values(), *OWNERS)
    }
    path = "sources/text-beside.txt"
    texts = {"text-beside": SourceText(f"content/{path}", path, TEXT)}
    return replace(briefing, sources=sources, actors=actors, texts=texts)


def quoted(source: str, words: str = WORDS) -> dict[str, str]:
    """Return the words of a source as evidence has them; none if they are empty."""
    seals = PROOFS.get(source, ({}, {"seal": SEEN_SEAL}))[1]
    return {"source": source, **({"quote": words, **seals} if words else {})}


def fact_with(evidence: list[Bearing], is_derived: bool = False) -> Fact:
    pieces = []
    for source, stance, *more in evidence:
        piece = {**quoted(source, *more[1:]), "stance": stance}
        if more and more[0]:
            piece["origin"] = more[0]
        pieces.append(piece)
    given = {"id": "b", "title": "B", "statement": "B.", "kind": "event", "status": "reported"}
    derived = {"derived": ARITHMETIC} if is_derived else {}
    return Fact.model_validate({**given, **derived, "evidence": pieces})


@pytest.mark.parametrize(
    ("evidence", "is_derived", "support"),
    [row[1:] for row in WEIGHED],
    ids=[r[0] for r in WEIGHED],
)
def test_the_evidence_is_weighed(
    evidence: list[Bearing], is_derived: bool, support: Support, briefing: Briefing
) -> None:
    found = assess(invented(briefing), fact_with(evidence, is_derived))
    is_updated = any(stance == "updates" for _, stance, *_ in evidence)
    assert found == Assessment(support, Currency.OVERTAKEN if is_updated else Currency.CURRENT)


def test_every_row_of_the_table_decides_somewhere(briefing: Briefing) -> None:
    decided = set()
    for _, evidence, is_derived, support in WEIGHED:
        fact = fact_with(evidence, is_derived)
        row = next(r for r in TABLE if r[1](invented(briefing), fact))
        assert row[2] == support
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
        "two reprints": "single voice",
        "one reprint": "single voice",
        "two reprints and a voice": "corroborated",
        "one reprint and a voice": "corroborated",
    }


def test_the_order_of_the_evidence_is_nothing(briefing: Briefing) -> None:
    for _, evidence, is_derived, support in WEIGHED:
        backwards = fact_with(evidence[::-1], is_derived)
        assert assess(invented(briefing), backwards).support == support


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
        "lantern-trade-change": "our inference",
        "lantern-treaty": "single voice",
        "moonlight-cable": "single voice",
        "tide-mill": "single voice, overtaken",
        "tide-mill-trial": "single voice",
        "second-cable": "single voice",
        "song-festival": "single voice",
        "songs-are-shared": "single voice",
    }


def test_one_word_tells_both_axes_as_before(briefing: Briefing) -> None:
    words = {Assessment(s, c).former for s in Support for c in Currency}
    assert words == {"single-source", "corroborated", "contested", "overtaken"}


def value(
    amount: str, qualifier: str = "exact", period: str = "2018", indicator: str = "trade"
) -> Value:
    given = {"indicator": indicator, "period": period, "amount": amount, "qualifier": qualifier}
    return Value.model_validate(given)


@pytest.mark.parametrize(
    ("one", "other", "compatible"),
    [
        (value("450"), value("450"), True),
        (value("450"), value("451"), True),
        (value("450"), value("465.3"), False),
        (value("450", "about"), value("465.3"), False),
        (value("450", "about"), value("457"), True),
        (value("465.3", "about"), value("450"), False),
        (value("465.3", "about"), value("471"), True),
        (value("500", "about"), value("510"), True),
        (value("500", "about"), value("527"), True),
        (value("500", "about"), value("529"), False),
        (value("450", "almost"), value("440"), True),
        (value("450", "almost"), value("465"), False),
        (value("135"), value("130"), False),
        (value("465.3", "about"), value("500", "more-than"), False),
        (value("450", "more-than"), value("500"), True),
        (value("450", "less-than"), value("500"), False),
        (value("450", "less-than"), value("4"), True),
        (value("450", period="2018~"), value("450"), True),
        (value("450", period="2017"), value("450"), False),
        (value("450", indicator="exports"), value("450"), False),
    ],
)
def test_values_are_compatible_within_what_they_hedge(
    one: Value, other: Value, compatible: bool
) -> None:
    assert are_compatible(one, other) is are_compatible(other, one) is compatible


def test_what_refines_with_another_figure_does_not_carry_the_claim(briefing: Briefing) -> None:
    def refined(amount: str) -> Support:
        values = [{"indicator": "trade", "amount": amount}]
        evidence = [
            quoted("seed"),
            {**quoted("own-report"), "stance": "refines", "values": values},
        ]
        given = {"id": "b", "title": "B", "statement": "B.", "kind": "figure", "status": "reported"}
        values = [{"indicator": "trade", "amount": "135"}]
        fact = Fact.model_validate({**given, "values": values, "evidence": evidence})
        return assess(invented(briefing), fact).support

    assert [refined(amount) for amount in ("135", "130")] == [CORROBORATED, SINGLE]


def test_a_circle_of_owners_ends(briefing: Briefing) -> None:
    a, b = (
        Actor.model_validate({"id": i, "type": "organisation", "name": i.upper(), "part_of": other})
        for i, other in (("aa", "bb"), ("bb", "aa"))
    )
    circle = replace(briefing, actors={"aa": a, "bb": b})
    assert [owner_of(circle, name) for name in ("aa", "bb")] == ["bb", "aa"]
