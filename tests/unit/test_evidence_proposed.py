"""What a passage gives for a fact: its numbers, the stance that they suggest, and whose word it is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.content.link import Briefing
from generator.core.transliteration import short_id
from generator.drafting.voices.whose import NOBODY, Whose, whose_word
from generator.editing.evidence import bearing_of, places_of
from generator.records import Qualifier


@pytest.mark.parametrize(
    ("quote", "stance", "values"),
    [
        ("about 12.5 million crowns", "supports", [("2022", "12.5", "about")]),
        ("12.5 million crowns", "refines", [("2022", "12.5", "exact")]),
        ("12.51 million crowns", "refines", [("2022", "12.51", "exact")]),
        ("20 million crowns", "disputes", [("2022", "20", "exact")]),
        ("less than 11 million", "supports", [("2021", "11", "less-than")]),
        (
            "from less than 11 to about 12.5 million",
            "supports",
            [("2022", "12.5", "about"), ("2021", "11", "less-than")],
        ),
        ("7 ships in 2022", "supports", []),
        ("many people have lanterns", "supports", []),
        ("in the autumn of 2022", "supports", []),
        ("almost as before", "supports", []),
        ("the ferry carried timber", "context", []),
        ("0.000001 crowns", "context", []),
    ],
)
def test_the_stance_follows_from_the_numbers(
    briefing: Briefing, quote: str, stance: str, values: list[tuple[str, str, str]]
) -> None:
    fact, source = briefing.facts["lantern-trade-2022"], briefing.sources["example-gazette-100"]
    found = bearing_of(briefing, fact, source, quote)
    told = [(v.period.text if v.period else "", v.amount, v.qualifier) for v in found.values]
    assert (str(found.stance), told) == (
        stance,
        [(p, Decimal(a), Qualifier(q)) for p, a, q in values],
    )
    assert bool(found.says) == (stance not in ("supports", "context"))
    assert found.is_compared == (bool(values) or ("ships" not in quote and "crowns" not in quote))


@pytest.mark.parametrize(
    ("quote", "stance", "amounts"),
    [
        ("almost 1,200 lanterns were lit", "supports", [1200]),
        ("790 lanterns were lit", "disputes", [790]),
        ("3 were lit, for 5 crowns", "supports", []),
    ],
)
def test_what_a_number_counts_is_compared_however_far_it_is(
    briefing: Briefing, quote: str, stance: str, amounts: list[int]
) -> None:
    fact, source = briefing.facts["tide-mill-trial"], briefing.sources["example-gazette-100"]
    found = bearing_of(briefing, fact, source, quote)
    assert (str(found.stance), [value.amount for value in found.values]) == (stance, amounts)
    assert found.is_compared == bool(amounts)


def test_a_number_is_not_the_range_that_begins_with_it(briefing: Briefing) -> None:
    fact, source = briefing.facts["tide-mill-trial"], briefing.sources["example-gazette-100"]
    (own,) = fact.values
    ranged = own.model_copy(
        update={"amount": Decimal(400), "to": Decimal(500), "qualifier": Qualifier.EXACT}
    )
    wide = fact.model_copy(update={"values": (ranged,)})
    for amount, stance in (("400", "refines"), ("600", "disputes")):
        found = bearing_of(briefing, wide, source, f"{amount} lanterns were lit")
        assert [(str(v.amount), v.to) for v in found.values] == [(amount, None)]
        assert found.stance == stance


def test_a_quote_is_taken_as_the_text_writes_it_and_by_page_where_there_are_pages() -> None:
    text = "One of “the Lamps” burns.\n\nNone.\n\n\f\n\nTwo: the lamps burn, the lamps burn.\n"
    found = [(p.locator.text, p.quote) for p in places_of(text, "the LAMPS")]
    assert found == [("p. 1", "the Lamps"), ("p. 2", "the lamps")]
    flat = [(p.locator.text, p.quote) for p in places_of(text.replace("\f", ""), "the lamps")]
    assert flat == [("paragraph 1", "the Lamps"), ("paragraph 3", "the lamps")]
    assert places_of(text, "the lamps burnt") == ()


WHOSE = """\
Kaja Tamm, the foreign minister, said on Tuesday that trade came to 12.5 million crowns in 2022.

The lamps were lit. Mari Näidis said that the trade would grow. "We are happy," she said.

Critics said that the lamps were dim. Kaja Tamm met Mari Näidis on the shore.
"""


@pytest.mark.parametrize(
    ("quote", "whose"),
    [
        ("12.5 million crowns", Whose(new="Kaja Tamm")),
        ("The lamps were lit", NOBODY),
        ("trade would grow", Whose(("mari-naidis",))),
        ("We are happy", Whose(("mari-naidis",))),
        ("lamps were dim", Whose(unnamed="Critics")),
        ("met Mari Näidis on the shore", NOBODY),
    ],
)
def test_whose_word_it_is_follows_from_whom_the_text_names(
    briefing: Briefing, quote: str, whose: Whose
) -> None:
    source = briefing.sources["example-gazette-100"]
    (place,) = places_of(WHOSE, quote)
    assert whose_word(briefing, source, WHOSE, place.paragraph, place.quote) == whose


@pytest.mark.parametrize(
    ("title", "identifier"),
    [
        (
            "Trade in cork lanterns is said to have come to about 12.5 million crowns",
            "trade-cork-lanterns-come-12-5-million-crowns",
        ),
        ("Gəncə Avtomobil Zavodu ilə müqavilə", "gence-avtomobil-zavodu-muqavile"),
        ("Переговоры о поставках в Баку", "peregovory-postavkakh-baku"),
        ("საქართველოს რკინიგზა", "sakartvelos-rkinigza"),
        ("Yılmaz", "yilmaz"),
        ("To be or not to be", "to-be-or-not-to-be"),
        ("🎵", ""),
    ],
)
def test_a_suggested_id_keeps_its_letters_and_leaves_out_what_tells_nothing_apart(
    title: str, identifier: str
) -> None:
    assert short_id(title) == identifier
