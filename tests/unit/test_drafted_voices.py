"""Who says it: within what is said, in an office, and of a body whose name has stops."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from generator.drafting.grammar.clauses import clauses_of
from generator.drafting.propose import candidates_of
from generator.drafting.voices.speech import said_in
from tests.support.drafting import drafted


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("The mill, he said, employs 20 people.", "he", "The mill employs 20 people"),
        ("The mill, Mr Tamm noted, will close in May.", "Mr Tamm", "The mill will close in May"),
        (
            "Currently, she said, sales account for 27 percent.",
            "she",
            "Currently, sales account for 27 percent",
        ),
        (
            "In 2023, he said there, sales rose by 5 tonnes.",
            "he",
            "In 2023, sales rose by 5 tonnes",
        ),
        (
            "Sales rose by 5 tonnes, he said, adding that exports grew.",
            "he",
            "Sales rose by 5 tonnes",
        ),
    ],
)
def test_who_says_it_may_stand_within_it(text: str, who: str, words: str) -> None:
    said = said_in(text, "en")
    assert said.speaker == who
    assert next(c.words for c in clauses_of(text[said.start : said.end], "en")) == words


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Sales fell to $3 million in 2023, according to U.S. Census Bureau data.",
            ["u-s-census-bureau"],
        ),
        (
            "Head of the West Asia department at the Lamp Board said on Saturday that sales had reached $3 million.",
            [None],
        ),
        (
            "The mayor Mari Näidis spoke.\n\nHowever, Vila Pipes executive Ott Kuusk has doubts.\n\n“It is a way to carry wax,” he said.",
            [None, None, "ott-kuusk"],
        ),
        (
            "Sales fell to $3 million in 2023, the Statistical Committee's data indicate.",
            ["statistical-committee"],
        ),
        ("Ott Kuusk, an expert of the mill, reckons that 30% of wax is lost.", ["ott-kuusk"]),
    ],
)
def test_a_speaker_is_who_is_named(
    briefing: Briefing, text: str, speakers: list[str | None]
) -> None:
    assert [c.fact.get("stated_by") for c in drafted(briefing, text)] == speakers


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Head of the West Asia department at the Lamp Board said that sales had reached $3 million last year.",
            "had come to",
        ),
        ("Exports stood at $5 million in 2023, down 2.1 percent.", "Exports were down 2.1 percent"),
    ],
)
def test_a_statement_is_good_english(briefing: Briefing, text: str, statement: str) -> None:
    assert statement in " ".join(str(c.fact.get("statement")) for c in drafted(briefing, text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Ahead of his meeting with Ott Kuusk, Mari Näidis had told the Gazette that sales would rise.",
            "mari-naidis",
        ),
        (
            "Without naming Ott Kuusk, Mari Näidis said: “We are sure that sales will rise.”",
            "mari-naidis",
        ),
        ("Sales have not risen so far, Lamp Board advisers say.", None),
        (
            "Kuusk was quoted as saying by the Lamp Gazette: “The mill has stood the test of time.”",
            "ott-kuusk",
        ),
        ("Mari Näidis has however rejected the new tax on lamps.", "mari-naidis"),
        ("Mari Näidis called the visit a “new chapter” in ties.", "mari-naidis"),
        ("Mari Näidis defended the tax, asserting that it helps.", "mari-naidis"),
    ],
)
def test_a_name_beside_the_speaker_is_not_taken_for_them(
    briefing: Briefing, text: str, who: str | None
) -> None:
    named = f"The mayors Mari Näidis and Ott Kuusk met.\n\n{text}"
    _, *said = drafted(briefing, named)
    assert {c.fact.get("stated_by") for c in said} == {who}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mill will close, Mari Näidis said on Saturday during a visit.", "2024-05-25"),
        ("The ministry of trade said this month that sales had been falling.", "2024-05"),
        ("On Monday, Mari Näidis said that the mill would close.", "2024-05-27"),
        ("The mill would close, Mari Näidis told the Gazette last month.", "2024-04"),
        ("Mari Näidis, who took office in May 2019, said that the mill would close.", None),
        ("Mari Näidis said that the mill would close on Saturday.", None),
    ],
)
def test_when_it_was_said_is_told_apart_from_what_it_is_about(
    briefing: Briefing, text: str, said: str | None
) -> None:
    first, *_ = drafted(briefing, text, "2024-05-27")
    assert first.fact.get("said") == said


def test_an_office_that_two_hold_is_not_taken_for_the_one_who_is_named(briefing: Briefing) -> None:
    text = "Today the Prime Minister met with Prime Minister Ott Kuusk.\n\nThe Prime Minister congratulated Mr Kuusk on the new mill."
    assert [c.fact.get("stated_by") for c in drafted(briefing, text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "who", "title"),
    [
        (
            "This year, according to forecasts from the Lamp Board, sales of wax will be 110 tonnes.",
            "lamp-board",
            "Goal for sales of wax",
        ),
        (
            "Sales of wax, according to the Lamp Board, are expected to reach 110 tonnes next year.",
            "lamp-board",
            "Expected sales of wax",
        ),
    ],
)
def test_according_to_whom_may_stand_within_it(
    briefing: Briefing, text: str, who: str, title: str
) -> None:
    (first,) = drafted(briefing, text)
    assert first.fact.get("stated_by") == who
    assert [i["title"] for i in first.indicators] == [title]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Data from wax-tracking service Lamp Edge showed that sales rose by 5 tonnes.",
            ["lamp-edge"],
        ),
        (
            "Sales fell, according to town group Wax Tamme.\n\nPrices rose in May, Wax Tamme said.",
            ["wax-tamme", "wax-tamme"],
        ),
        (
            "The mayor Ott Kuusk spoke.\n\nThe towns discussed wax, according to a senior official.",
            [None, None],
        ),
        (
            "“There are many ways to sell wax. But we would have to be ready,” Ott Kuusk told Hea Hääl (the Good Voice) television.\n\n“That means higher prices here.”",
            ["ott-kuusk"] * 3,
        ),
        ("The Lamp Ministry accused the makers of fraud.", ["lamp-ministry"]),
        ("The hill which declared itself free sold 40 lamps.", [None]),
    ],
)
def test_who_speaks_is_found_where_newspapers_put_it(
    briefing: Briefing, text: str, speakers: list[str | None]
) -> None:
    assert [c.fact.get("stated_by") for c in drafted(briefing, text)] == speakers


def test_who_is_called_by_surname_is_named_by_the_headline(briefing: Briefing) -> None:
    source = briefing.sources["example-gazette-100"]
    named = source.model_copy(update={"title": "Mari Näidis and Ott Kuusk agree to sell more wax"})
    told = "Näidis and Kuusk said in a joint statement: “It is time to sell wax.”\n"
    (one,) = candidates_of(briefing, named, told)
    assert one.fact.get("stated_by") == ["mari-naidis", "ott-kuusk"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Lamp Ministry said that “in view of the weather in the hills,” it was “no longer wise to keep the mill.”",
            ["“in view of the weather in the hills,” it was “no longer wise to keep the mill"],
        ),
        (
            "“The mill will close,” Ott Kuusk said on Monday, according to the Lamp Agency.",
            ["The mill will close"],
        ),
        (
            "Mayor Ott Kuusk and Mari Näidis said in a joint statement: “It is time to sell.",
            ["It is time to sell"],
        ),
        (
            "The town said that, as part of the deal, Vila would sell wax.",
            ["as part of the deal, Vila would sell wax"],
        ),
    ],
)
def test_what_is_said_begins_and_ends_where_it_does(text: str, told: list[str]) -> None:
    said = said_in(text, "en")
    assert [text[said.start : said.end].strip("“”")] == [t.strip("“”") for t in told]


def test_who_says_it_comes_before_who_relays_it(briefing: Briefing) -> None:
    text = "“The mill will close,” Ott Kuusk said on Monday, according to the Lamp Agency."
    (one,) = drafted(briefing, text)
    assert one.fact.get("stated_by") == "ott-kuusk"


def test_a_word_of_a_company_is_not_the_surname_of_a_person(briefing: Briefing) -> None:
    text = "The venture is called Huaji Wax Lamps Co.\n\nThe mill is worth 10 million crowns, Wax said."
    *_, last = drafted(briefing, text)
    assert last.fact.get("stated_by") is None


def test_who_warns_stands_behind_it_with_body_and_office_and_goes_on(briefing: Briefing) -> None:
    text = (
        "The coast cannot ignore the storms, warns North Sea Wax Board (NSWB) Director Mari F. Näidis"
        " as she urged towns to be ready."
    )
    assert [(c.fact["stated_by"], c.fact["statement"]) for c in drafted(briefing, text)] == [
        ("mari-naidis", "Mari Näidis warned that the coast cannot ignore the storms."),
        ("mari-naidis", "Mari Näidis urged towns to be ready."),
    ]


def test_a_day_behind_a_place_at_the_beginning_is_that_on_which_it_was_said(
    briefing: Briefing,
) -> None:
    text = "In Parliament yesterday, Mari Näidis explained that the mill would close."
    (one,) = drafted(briefing, text, "2022-06-30")
    assert (one.fact["stated_by"], one.fact["said"]) == ("mari-naidis", "2022-06-29")


def test_plans_that_are_revealed_are_no_verb(briefing: Briefing) -> None:
    text = "Näidis revealed lofty plans to widen the mill by 2025."
    (one,) = drafted(briefing, text, "2022-06-30")
    assert one.fact["stated_by"] == "mari-naidis"
    assert "lofty plans" in one.fact["statement"]
    (one,) = drafted(briefing, text.replace(" revealed", " in May revealed"), "2022-06-30")
    assert (one.fact["date"], one.fact["said"]) == ("../2025", "2022-05")


def test_who_also_does_something_while_speaking_is_still_heard(briefing: Briefing) -> None:
    text = "The coast cannot ignore the storms, warned Mari Näidis as she also urged towns to be ready."
    told = [c.fact["statement"] for c in drafted(briefing, text)]
    assert told[-1] == "Mari Näidis urged towns to be ready."


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("Estonian Wax Board", "EST"),
        ("Pan-Estonian Wax Board", None),
        ("Inter-Estonian Wax Board", None),
    ],
)
def test_a_body_of_more_than_a_country_makes_nobody_one_of_it(
    briefing: Briefing, body: str, country: str | None
) -> None:
    (one,) = drafted(
        briefing, f"{body} Director Ott Kuusk said that sales fell to 40 million crowns."
    )
    (kuusk,) = (actor for actor in one.actors if actor["id"] == "ott-kuusk")
    assert kuusk.get("country") == country
