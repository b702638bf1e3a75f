"""What a review covers: the claim and its proof, not the layout and the comments."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.content.link import Briefing
from generator.facts.stamp import review, stamp
from generator.records import Fact, Source

FACT = {
    "id": "a",
    "title": "A",
    "statement": "A was 4.",
    "kind": "figure",
    "status": "reported",
    "date": "2018",
    "stated_by": "b",
    "values": [{"indicator": "i", "period": "2018", "amount": "4.0"}],
    "evidence": [{"source": "s", "paragraph": "2", "quote": "it was four", "stance": "supports"}],
}

COVERED = {
    "title": "B",
    "statement": "A was 5.",
    "status": "completed",
    "date": "2018~",
    "stated_by": "c",
    "values": [{"indicator": "i", "period": "2018", "amount": "4.1"}],
}

EVIDENCE = {
    "source": "t",
    "paragraph": "3",
    "quote": "it was five",
    "stance": "refines",
    "says": "More.",
    "origin": "b",
}

NOT_COVERED = {"id": "z", "kind": "event", "note": "N.", "also_in": ["x"], "actors": ["b"]}


SOURCE = {
    "id": "s",
    "type": "report",
    "publisher": "P",
    "origin": "b",
    "URL": "https://example.org/s",
    "language": "en",
    "consulted": "full-text",
    "note": "N.",
    "digest": {"normalisation": 2, "words": 40, "value": "0123456789" * 4},
}

PROOF = {
    "URL": "https://example.org/t",
    "consulted": "excerpt",
    "digest": {"normalisation": 2, "words": 40, "value": "1123456789" * 4},
}


def fact(**changes: object) -> Fact:
    return Fact.model_validate({**FACT, **changes})


@pytest.fixture
def with_source(briefing: Briefing) -> Briefing:
    return replace(briefing, sources={"s": Source.model_validate(SOURCE)})


def test_the_stamp_of_a_fact_is_this_and_stays_this(with_source: Briefing) -> None:
    assert stamp(with_source, fact()) == "ad428e46785ca59f"


@pytest.mark.parametrize("name", COVERED)
def test_a_claim_that_changes_has_another_stamp(name: str, with_source: Briefing) -> None:
    changed = fact(**{name: COVERED[name]})
    assert stamp(with_source, changed) != stamp(with_source, fact())


@pytest.mark.parametrize("name", EVIDENCE)
def test_evidence_that_changes_has_another_stamp(name: str, with_source: Briefing) -> None:
    (piece,) = FACT["evidence"]  # type: ignore[misc]
    changed = fact(evidence=[{**piece, name: EVIDENCE[name]}])  # type: ignore[dict-item]
    assert stamp(with_source, changed) != stamp(with_source, fact())


@pytest.mark.parametrize("name", PROOF)
def test_a_source_whose_proof_changes_changes_the_stamp(name: str, with_source: Briefing) -> None:
    other = Source.model_validate({**SOURCE, name: PROOF[name]})
    assert stamp(replace(with_source, sources={"s": other}), fact()) != stamp(with_source, fact())
    without = Source.model_validate({k: v for k, v in SOURCE.items() if k != "digest"})
    assert stamp(replace(with_source, sources={"s": without}), fact()) != stamp(with_source, fact())


def test_a_seal_and_what_else_is_said_of_a_source_keep_the_stamp(with_source: Briefing) -> None:
    (piece,) = FACT["evidence"]  # type: ignore[misc]
    sealed = fact(evidence=[{**piece, "seal": "0123456789" * 2}])  # type: ignore[dict-item]
    other = Source.model_validate({**SOURCE, "note": "M.", "title": "T", "archive": "https://a.b/"})
    assert stamp(replace(with_source, sources={"s": other}), sealed) == stamp(with_source, fact())


@pytest.mark.parametrize("name", NOT_COVERED)
def test_what_is_neither_keeps_the_stamp(name: str, with_source: Briefing) -> None:
    changed = fact(**{name: NOT_COVERED[name]})
    assert stamp(with_source, changed) == stamp(with_source, fact())


def test_white_space_and_the_review_itself_keep_the_stamp(with_source: Briefing) -> None:
    done = {"by": "R", "on": "2020-01-01", "stamp": stamp(with_source, fact())}
    again = fact(statement=" A  was\n4. ", reviewed=done)
    assert stamp(with_source, again) == stamp(with_source, fact())


def test_a_fact_is_reviewed_as_long_as_it_is_what_was_reviewed(with_source: Briefing) -> None:
    done = {"by": "R", "on": "2020-01-01", "stamp": stamp(with_source, fact())}
    reviewed = fact(reviewed=done)
    assert review(with_source, fact()) == "not-reviewed"
    assert review(with_source, reviewed) == "reviewed"
    changed = fact(reviewed=done, statement="A was 5.")
    assert review(with_source, changed) == "awaiting-review"
    other = Source.model_validate({**SOURCE, **PROOF})
    assert review(replace(with_source, sources={"s": other}), reviewed) == "awaiting-review"
