"""What a review covers: the claim and its proof, not the layout and the comments."""

from __future__ import annotations

import pytest

from generator.facts.stamp import review, stamp
from generator.records import Fact

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


def fact(**changes: object) -> Fact:
    return Fact.model_validate({**FACT, **changes})


def test_the_stamp_of_a_fact_is_this_and_stays_this() -> None:
    assert stamp(fact()) == "ef71a562e6a3639c"


@pytest.mark.parametrize("name", COVERED)
def test_a_claim_that_changes_has_another_stamp(name: str) -> None:
    assert stamp(fact(**{name: COVERED[name]})) != stamp(fact())


@pytest.mark.parametrize("name", EVIDENCE)
def test_proof_that_changes_has_another_stamp(name: str) -> None:
    (piece,) = FACT["evidence"]  # type: ignore[misc]
    assert stamp(fact(evidence=[{**piece, name: EVIDENCE[name]}])) != stamp(fact())  # type: ignore[dict-item]


@pytest.mark.parametrize("name", NOT_COVERED)
def test_what_is_neither_keeps_the_stamp(name: str) -> None:
    assert stamp(fact(**{name: NOT_COVERED[name]})) == stamp(fact())


def test_white_space_and_the_review_itself_keep_the_stamp() -> None:
    done = {"by": "R", "on": "2020-01-01", "stamp": stamp(fact())}
    assert stamp(fact(statement=" A  was\n4. ", reviewed=done)) == stamp(fact())


def test_a_fact_is_reviewed_as_long_as_it_is_what_was_reviewed() -> None:
    done = {"by": "R", "on": "2020-01-01", "stamp": stamp(fact())}
    assert review(fact()) == "not-reviewed"
    assert review(fact(reviewed=done)) == "reviewed"
    assert review(fact(reviewed=done, statement="A was 5.")) == "awaiting-review"
