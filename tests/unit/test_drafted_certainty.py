"""What a draft leaves to a person: whom and what a sentence means where that is not certain, and what is yet to be said."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from generator.drafting.candidate import Candidate
from generator.drafting.numbers.figures import figures_in
from generator.drafting.propose import candidates_of
from generator.drafting.wording.own_words import quotes_right
from generator.drafting.wording.phrasing import MOST, put_back, reworded
from generator.drafting.wording.quoting import ends_phrase


def drafted(briefing: Briefing, text: str) -> tuple[Candidate, ...]:
    return candidates_of(briefing, briefing.sources["example-gazette-100"], f"{text}\n")


def told(briefing: Briefing, text: str) -> list[tuple[str, str]]:
    return [
        (str(c.fact.get("stated_by", "")), str(c.fact.get("statement", "")))
        for c in drafted(briefing, text)
    ]


def remarks(briefing: Briefing, text: str) -> list[str]:
    return [r for c in drafted(briefing, text) for r in c.remarks]


@pytest.mark.parametrize(
    ("text", "words", "is_told"),
    [
        (
            "The guild makes cork lamps in Tamme, which will be sold to the museum.",
            "Tamme will",
            False,
        ),
        ("The guild runs a mill in Tamme, which was built by monks.", "Tamme was", False),
        ("The guild has a shed of old lamps, which are sold to museums.", "lamps are sold", True),
        ("The town has a new law, which bans candles in the old mill.", "law bans", True),
    ],
)
def test_which_is_told_of_a_noun_only_if_no_other_one_could_be_meant(
    briefing: Briefing, text: str, words: str, is_told: bool
) -> None:
    statements = " ".join(statement for _, statement in told(briefing, text))
    assert (words in statements) is is_told
    assert any('"which"' in r for r in remarks(briefing, text)) is not is_told


def test_he_added_is_of_the_person_who_spoke_before_and_of_no_body(briefing: Briefing) -> None:
    text = (
        "Tamme Lamps Group said that the mill was old. Mayor Kadri Proov said that the town was poor. "
        "The mill burned down in 2020, he added."
    )
    assert [who for who, _ in told(briefing, text)] == ["tamme-lamps-group", *["kadri-proov"] * 2]
    alone = "Tamme Lamps Group said that the mill was old. The mill burned down in 2020, he added."
    assert told(briefing, alone)[1] == ("", "")
    assert "who says it was not found: the text has a pronoun" in remarks(briefing, alone)


def test_it_is_no_person(briefing: Briefing) -> None:
    text = "Proov visited the mill in May. It was the first of three. Kadri Proov is the mayor."
    assert "Proov was the first" not in " ".join(s for _, s in told(briefing, text))
    assert 'what "It" stands for is not clear: name it' in remarks(briefing, text)


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("Tamme Aerospace said that the mill was old.", "organisation", "Tamme Aerospace said"),
        ("Vana Kork said that the mill was old.", "organisation", "Vana Kork said"),
        ("Maker Kadri Proov, who runs it, said that the mill was old.", "person", "Proov said"),
        ("Kadri Proov said that the mill was old. Proov left.", "person", "Proov said"),
        ("Proov said that the mill was old. The chief is Proov Ka-dri.", "person", "Proov said"),
    ],
)
def test_a_name_is_a_persons_only_where_the_text_shows_it(
    briefing: Briefing, text: str, kind: str, title: str
) -> None:
    first = drafted(briefing, text)[0]
    assert [actor["type"] for actor in first.actors] == [kind]
    assert str(first.fact["title"]).startswith(title)


def test_that_a_text_does_not_show_whose_name_it_is_is_remarked(briefing: Briefing) -> None:
    found = remarks(briefing, "Vana Kork said that the mill was old.")
    assert "the text does not show whether Vana Kork is a person: see to the type" in found


def test_what_somebody_is_to_say_is_a_plan_and_each_quotation_a_claim(briefing: Briefing) -> None:
    text = (
        "Mayor Kadri Proov will stress that “the mill gives work to the whole town,” and that “cork lamps are known in "
        "every harbour.” She is also expected to reiterate “the need of the town for a second mill.”"
    )
    found = drafted(briefing, text)
    assert [(c.quote, c.fact.get("statement")) for c in found] == [
        (
            "the mill gives work to the whole town",
            "Kadri Proov was to stress that the mill gives work to the whole town.",
        ),
        (
            "cork lamps are known in every harbour",
            "Kadri Proov was to stress that cork lamps were known in every harbour.",
        ),
        (
            "the need of the town for a second mill",
            "Kadri Proov was to reiterate the need of the town for a second mill.",
        ),
    ]
    assert {(c.fact["kind"], c.fact["status"], c.fact["stated_by"]) for c in found} == {
        ("plan", "planned", "kadri-proov")
    }


def test_what_ministers_will_say_without_quoting_them(briefing: Briefing) -> None:
    text = "The mayor Kadri Proov is to emphasize that the mill has to be closed by the town."
    assert told(briefing, text) == [
        ("kadri-proov", "Kadri Proov was to emphasize that the mill had to be closed by the town.")
    ]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "The supply will reportedly begin in 2030.",
            "The supply will reportedly begin in 2030.",
        ),
        (
            "In the past few years, Tamme has emerged as the town of lamps of cork and of tin.",
            "In the past few years, Tamme has emerged as the town of lamps of cork and of tin.",
        ),
        (
            "The guild signed a 5 billion won deal in 2022.",
            "The guild signed a 5 billion won deal in 2022.",
        ),
    ],
)
def test_plain_clauses_are_told(briefing: Briefing, text: str, statement: str) -> None:
    assert [s for _, s in told(briefing, text)] == [statement]


def test_no_statement_is_without_a_verb(briefing: Briefing) -> None:
    text = (
        "The contract builds on a 5 billion won contract of 2020 and a 2 billion won deal in 2022."
    )
    assert not any(s.startswith("A 2 billion") for _, s in told(briefing, text))


@pytest.mark.parametrize(
    ("quote", "is_end"),
    [
        ("The guild sold", False),
        ("The guild sold its old mill", True),
        ("The guild sold its old mill to the", False),
        ("The guild sold its old mill to the Lamp", False),
        ("The guild sold its old mill to the Lamp Union", True),
        ("The guild sold its old mill to the Lamp Union and “a", False),
    ],
)
def test_where_a_quote_may_end(quote: str, is_end: bool) -> None:
    text = "The guild sold its old mill to the Lamp Union and “a good part of” its lamps"
    assert ends_phrase(text, quote) is is_end


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The guild signed a 5.6 trillion won ($3.9 billion) deal in 2022.",
            [("Deal", "{amount} trillion won", "5.6"), ("Deal", "US${amount} billion", "3.9")],
        ),
        (
            "The plan of the guild was to set up 150 billion euros ($176 billion) of loans in 2022.",
            [
                ("Loans", "€{amount} billion", "150"),
                ("Loans", "US${amount} billion", "176"),
            ],
        ),
        (
            "The guild includes five workshops covering cork and tin.",
            [("Workshops", "{amount} workshops", "5")],
        ),
        ("The guild met in the old mill for five days.", []),
    ],
)
def test_what_an_amount_measures_is_told_by_the_noun_of_it(
    briefing: Briefing, text: str, values: list[tuple[str, str, str]]
) -> None:
    found = drafted(briefing, text)[0]
    by_id = {i["id"]: i for i in found.indicators}
    assert [
        (by_id[v["indicator"]]["title"], by_id[v["indicator"]]["display"], v["amount"])
        for v in found.fact.get("values", [])
    ] == values


def test_a_year_in_an_aside_does_not_date_the_claim_around_it(briefing: Briefing) -> None:
    text = (
        "The Lamp Council, founded in 2016 by the two towns, serves as a framework for their trade."
    )
    dates = {c.quote.split()[-1]: c.fact.get("date") for c in drafted(briefing, text)}
    assert dates == {"trade": None, "towns": "2016"}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("a deal worth A$500m ($328m; £241m)", ["AUD", "USD", "GBP"]),
        ("exports totalled ¥41.8 billion in 2012", ["JPY"]),
        ("aid of KSh7.2 billion and NZ$5 billion", ["KES", "NZD"]),
    ],
)
def test_a_sign_of_money_is_of_one_currency(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in figures_in(text, "en", [])] == units


def test_what_stands_in_quotation_marks_is_not_said_in_other_words() -> None:
    said = "the guild runs various enterprises for “various enterprises that are lost”"
    told = reworded(said, MOST)
    assert told.endswith("“various enterprises that are lost”")
    assert told.startswith("the guild runs different companies")
    assert put_back("“is this the end” asked nobody") == "“is this the end” asked nobody"


def test_what_is_to_be_done_is_ahead_and_when_it_was_said_is_past(briefing: Briefing) -> None:
    text = (
        "The treaty, to be officially signed in February, comes after long talks. "
        "The guild will build a mill, leaders of both towns said on Wednesday."
    )
    dates = [c.fact.get("date") for c in drafted(briefing, text)]
    issued = briefing.sources["example-gazette-100"].issued
    assert issued is not None
    assert all(date is None or date[:4] >= str(issued.anchor.earliest.year) for date in dates)


def test_nothing_is_told_of_one_thing_that_is_told_of_several_respectively(
    briefing: Briefing,
) -> None:
    text = "The falls were in sales of lamps and oil products, which fell by 78 and 42 percent respectively."
    told = [c.fact.get("statement") for c in drafted(briefing, text)]
    assert not any("respectively" in (statement or "") for statement in told)
    text = "Sales of lamps and wicks fell by 78 percent and 42 percent respectively."
    assert [c.fact["statement"] for c in drafted(briefing, text)] == [
        "Sales of lamps fell by 78 percent.",
        "Sales of wicks fell by 42 percent.",
    ]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Tamm said that they held “long talks” on lamps.", True),
        ("Tamm said that they held “longer talks” on lamps.", False),
        ("Tamm said that they held “long talks on lamps.", False),
        ("Tamm said that they held long talks.", True),
    ],
)
def test_a_statement_quotes_what_the_passage_has(statement: str, expected: bool) -> None:
    passage = "Tamm noted that both sides had held “long talks” on lamps."
    assert quotes_right(statement, passage) is expected


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Some saw it as a mission to collect wax which could be used by the old makers of candles for lamps of glass.",
            "for lamps of glass",
        ),
        (
            "The council has decided to buy the old mill by the river in Vila, which stands empty, for the makers of wax candles.",
            "for the makers of wax candles",
        ),
    ],
)
def test_quotes_go_on_to_the_end_of_what_is_told(
    briefing: Briefing, text: str, quotes: str
) -> None:
    first, *_ = drafted(briefing, text)
    assert first.quotes[-1].endswith(quotes)
