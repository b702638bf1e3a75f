"""Words of a text that a person chose: a candidate with all that is read in them, as one that a rule found has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.link import Briefing
from generator.content.read import read_content
from generator.drafting.candidate import Candidate, Drafts, State
from generator.drafting.chosen import NowhereError, chosen, stretch_of, unquoted, with_chosen
from generator.drafting.propose import candidates_of
from tests.support.project import SMALL

SOURCE = "example-gazette-100"
TEXT = """\
The fair opened in Tamme on Friday, with lamps from 14 towns and a choir of millers.

Kadri Proov, a maker of lamps, said that sales of cork lamps had reached 13.5 million crowns in 2023 and that the mill would
be sold by 2030. The mayor was not there.
"""


def candidate(briefing: Briefing, words: str) -> Candidate:
    source = briefing.sources[SOURCE]
    file = next(f for f in read_content(SMALL, SMALL.name)[0] if f.path == source.position.path)
    return chosen(briefing, source, file, TEXT, words)


def test_it_quotes_just_these_words_and_has_what_is_read_in_them(briefing: Briefing) -> None:
    made = candidate(briefing, "sales of cork lamps ... in 2023")
    assert made.quotes == ("sales of cork lamps had reached 13.5 million crowns in 2023",)
    assert (made.paragraph, made.fact["date"], made.fact["stated_by"]) == (2, "2023", "kadri-proov")
    (value,) = made.fact["values"]
    assert (value["amount"], value["period"]) == ("13.5", "2023")
    assert [actor["id"] for actor in made.actors] == ["kadri-proov"]
    assert made.is_edited  # no later draft takes it away


def test_a_sentence_longer_than_a_quote_may_be_is_quoted_in_part(briefing: Briefing) -> None:
    made = candidate(briefing, "The fair opened ... a choir of millers")
    limit = briefing.record.excerpt_limit
    assert made.paragraph == 1
    assert all(quote in TEXT and len(quote.split()) <= limit for quote in made.quotes)


@pytest.mark.parametrize("words", ["no such words", "The fair ... sold by 2030", "", "..."])
def test_words_that_no_paragraph_has_are_told(briefing: Briefing, words: str) -> None:
    with pytest.raises(NowhereError, match="is nowhere in the text"):
        candidate(briefing, words)


WORDS = TEXT.split("\n\n", maxsplit=1)[0].split()


@given(st.integers(0, len(WORDS) - 1), st.integers(1, len(WORDS)))
def test_any_words_of_the_text_make_a_candidate(start: int, length: int) -> None:
    words = " ".join(WORDS[start : start + length])
    assert " ".join(stretch_of(TEXT, words).text.split()) in words


@pytest.mark.parametrize("words", WORDS)
def test_one_word_makes_a_candidate_too(briefing: Briefing, words: str) -> None:
    assert candidate(briefing, words).fact["kind"]


def test_what_nobody_quotes_is_what_is_left_of_the_sentences(briefing: Briefing) -> None:
    language = briefing.sources[SOURCE].language
    assert [s.text for s in unquoted(TEXT, language, ())][-1] == "The mayor was not there"
    made = candidate(briefing, "sales of cork lamps ... in 2023")
    left = [stretch.text for stretch in unquoted(TEXT, language, [made])]
    assert left == [
        "The fair opened in Tamme on Friday, with lamps from 14 towns and a choir of millers",
        "Kadri Proov, a maker of lamps, said that",
        "and that the mill would be sold by 2030",
        "The mayor was not there",
    ]


def test_it_stands_before_another_one_and_only_once(briefing: Briefing) -> None:
    others = list(candidates_of(briefing, briefing.sources[SOURCE], TEXT))
    made = candidate(briefing, "with lamps from 14 towns")
    drafts = with_chosen(Drafts(SOURCE, others), made, others[1].key)
    assert drafts.candidates == [others[0], made, *others[1:]]
    assert with_chosen(Drafts(SOURCE, others), made).candidates == [*others, made]
    with pytest.raises(NowhereError, match=rf"a candidate already \({State.OPEN}\)"):
        with_chosen(drafts, made)
