"""What a passage gives for a fact: its numbers, the stance that they suggest, and whose word it is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.content.link import Briefing
from generator.core.transliteration import short_id
from generator.editing.evidence import bearing_of, places_of, speaker_in, speaker_of
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
        ("as everybody knows", "supports", []),
        ("0.000001 crowns", "supports", []),
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
    assert bool(found.says) == (stance != "supports")
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


def test_a_paragraph_names_an_actor_by_any_spelling_or_the_last_name(briefing: Briefing) -> None:
    speaker = briefing.actors["mari-naidis"]
    assert speaker_in("So said Mari Näidis.", speaker)
    assert speaker_in("So Näidis has said.", speaker)
    assert not speaker_in("So said Mari Teine.", speaker)


@pytest.mark.parametrize(
    ("paragraph", "agrees", "speaker"),
    [
        ("So said Mari Näidis.", False, "mari-naidis"),
        ("So it was said.", True, "mari-naidis"),
        ("So it was said.", False, ""),
        (None, True, "mari-naidis"),
        (None, False, ""),
    ],
)
def test_whose_word_it_is_follows_from_who_is_named(
    briefing: Briefing, paragraph: str | None, agrees: bool, speaker: str
) -> None:
    fact, source = briefing.facts["lantern-trade-2022"], briefing.sources["example-gazette-100"]
    assert speaker_of(briefing, fact, source, paragraph, agrees=agrees) == speaker
    unsaid = briefing.facts["lantern-treaty"]
    assert speaker_of(briefing, unsaid, source, paragraph, agrees=agrees) == ""


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
