"""What a text turns round, drops or infers, held against its quote: told, and not where it keeps it."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from generator.facts.grounding.in_directions import opposed
from generator.facts.grounding.party_words import party_words
from tests.unit.test_grounding import told

CARRIED = "the lantern was carried by {} of the Guild and the song was written by {} of the choir"
MARI, PEETER = "Mari Näidis", "Peeter Tamm"


def sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


@pytest.mark.parametrize(
    ("quote", "right", "wrong"),
    [
        ("the exports of Portugal grew", "exports of Portugal grew", "exports of Estonia grew"),
        (
            "the Estonian minister said so",
            "the Estonian minister said so",
            "the Portuguese minister said so",
        ),
        (
            CARRIED.format(MARI, PEETER),
            CARRIED.format(MARI, PEETER),
            CARRIED.format(PEETER, MARI),
        ),
    ],
    ids=["exports", "minister", "persons"],
)
def test_nothing_is_given_to_the_other_one(quote: str, right: str, wrong: str) -> None:
    title = "So it is told"
    assert told(quote, statement=sentence(right), title=title) == []
    (found,) = told(quote, statement=sentence(wrong), title=title)
    assert found[0] == "sense-kept"


def test_a_way_that_is_turned_round_is_told_once_and_not_at_the_right_title(
    briefing: Briefing,
) -> None:
    quote = "the exports of Portugal to Estonia grew"
    right, wrong = "Portugal's exports to Estonia grew", "The exports of Estonia to Portugal grew."
    assert told(quote, title=right, statement="The exports of Portugal to Estonia grew.") == []
    assert told(quote, title=right, statement=wrong) == [("sense-kept", "exports")]
    both = told(quote, title="Estonia's exports to Portugal grew", statement=wrong)
    assert ("sense-kept", "exports") in both
    assert [*opposed(wrong, quote, party_words(briefing))] == ["exports of Estonia"]


@pytest.mark.parametrize("word", ["only", "half of"])
def test_a_small_word_that_turns_the_claim_is_kept(word: str) -> None:
    assert told(f"{word} the cable is told of", says=sentence(f"{word} the cable is told of")) == []
    (found,) = told(f"{word} the cable is told of", says="The cable is told of.")
    assert found == ("sense-kept", "The")


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("That may explain the cable.", ()),
        ("That explains the cable.", ("explains",)),
        ("The article also names a cable.", ()),
        ("The article also names a lighthouse.", ("lighthouse",)),
    ],
)
def test_a_note_says_that_it_infers_and_tells_what_is_quoted(
    note: str, words: tuple[str, ...]
) -> None:
    assert told("the cable is told of", note=note) == [("sense-kept", word) for word in words]


@pytest.mark.parametrize(("year", "count"), [("2021", 2), ("2022", 0)])
def test_a_paraphrase_has_the_year_of_its_quote_even_if_the_fact_has_another(
    year: str, count: int
) -> None:
    found = told("in 2022 the cable is told of", says=f"In {year} the cable is told of.", date=year)
    assert found == [("date-grounded", "2021")] * count


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("relations were established in 1993", "broken off"),
        ("relations were established in 1993", "suspended"),
        ("the treaty was signed in 1993", "cancelled"),
        ("the fair took place in 1993", "called off"),
    ],
)
def test_what_was_set_up_is_not_told_as_broken_off(quote: str, words: str) -> None:
    thing = quote.partition(" was ")[0].partition(" were ")[0].partition(" took ")[0]
    wrong = f"{thing} was {words} in 1993"
    found = told(quote, statement=sentence(wrong), title=sentence(wrong)[:-1], says=sentence(wrong))
    assert ("sense-kept", words.split()[0]) in found


@pytest.mark.parametrize(
    ("quote", "is_told"),
    [
        ("the lanterns of the guild stayed in the town", True),
        ("the lanterns of the guild were forbidden in the town", False),
    ],
)
def test_a_harm_does_not_rest_on_a_paraphrase_alone(quote: str, is_told: bool) -> None:
    harm = "The lanterns of the guild were banned in the town"
    found = told(quote, statement=f"{harm}.", title=harm, says=f"{harm}.")
    assert (found.count(("word-grounded", "banned")) == 2) is is_told
