"""Who is meant and who says it, where a text does not repeat a name: offices, two together, lists, statements, bodies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.content.link import Briefing
from tests.support.drafting import drafted

TALKS = "Norwegian Prime Minister Mari Näidis met Chilean President Ott Kuusk in Vila on Monday. "


@pytest.mark.parametrize(
    ("text", "speakers", "statement"),
    [
        (
            "The Chilean leader thanked his guest for the lamps.",
            "ott-kuusk",
            "Ott Kuusk thanked his guest for the lamps on 27 May 2024.",
        ),
        (
            "During the visit, the leaders signed a memorandum on wax.",
            None,
            "Mari Näidis and Ott Kuusk signed a memorandum on wax on 27 May 2024.",
        ),
        (
            "Mr Kuusk stressed the “need for better lamps”, the statement said.",
            "ott-kuusk",
            "Mr Kuusk stressed the “need for better lamps” on 27 May 2024.",
        ),
        (
            "“We sold more lamps than ever,” Mr Kuusk posted on a social network. The lamps are from Vila.",
            "ott-kuusk",
            "Ott Kuusk said that they sold more lamps than ever.",
        ),
        (
            "Kuusk's office said in a statement that the mill would close.",
            "kuusks-office",
            "Kuusk's office said that the mill would close.",
        ),
        (
            "“Real progress” had been made in the talks on wax, Mari Näidis said.",
            "mari-naidis",
            "Mari Näidis said that “Real progress” had been made in the talks on wax.",
        ),
        (
            "Nobody is told who paid. It comes a day after Ott Kuusk told reporters that the wax was sold.",
            "ott-kuusk",
            "Ott Kuusk said that the wax was sold.",
        ),
    ],
)
def test_somebody_who_is_not_named_again(
    briefing: Briefing, text: str, speakers: str | None, statement: str
) -> None:
    found = drafted(briefing, TALKS + text, "2024-05-29")
    told = {str(c.fact.get("statement")): c.fact.get("stated_by") for c in found}
    assert told.get(statement, "no such statement") == speakers, list(told)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "The Lamp Ministry and the state news portal Vilapost said that the ship had arrived.",
            ["lamp-ministry", "vilapost"],
        ),
        (
            "The oil company Vilana signed a contract.\n\nVilana said it would supply 300 tonnes of fuel.",
            "vilana",
        ),
        ("A joint statement issued by the two governments said that trade would grow.", None),
        ("Beijing said it would supply 300 tonnes of fuel.", None),
    ],
)
def test_a_body_that_says_it(briefing: Briefing, text: str, speakers: object) -> None:
    assert drafted(briefing, text, "2024-05-29")[-1].fact.get("stated_by") == speakers


def test_what_a_list_has_is_said_by_whoever_gives_the_list(briefing: Briefing) -> None:
    text = (
        "President Ott Kuusk said that the sides had agreed on two things:\n\n"
        "- the market at Vila will open in March;\n\n"
        "2) duties on wax will be cut by 15 percent.\n\n"
        "The ministry published the list."
    )
    found = drafted(briefing, text, "2024-05-29")
    assert [(c.fact.get("stated_by"), c.fact.get("statement")) for c in found[1:]] == [
        ("ott-kuusk", "Ott Kuusk said that the market at Vila would open in March 2025."),
        ("ott-kuusk", "Ott Kuusk said that duties on wax would be cut by 15 percent."),
        (None, "The ministry published the list."),
    ]
    assert [c.quotes[0] for c in found[1:3]] == [
        "the market at Vila will open in March",
        "duties on wax will be cut by 15 percent",
    ]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "For years Norway sent wax to Vila as the town had no lamps, but it was forced to stop the shipments.",
            "Norway was forced to stop the shipments.",
        ),
        (
            "Several papers on trade in areas such as wax, lamps, and oil were signed.",
            "Several papers on trade in areas such as wax, lamps, and oil were signed.",
        ),
        (
            "The two countries share a border of 1,137 kilometres.",
            "The two countries share a border of 1,137 kilometres.",
        ),
        (
            "In their place, Norway sent lamps and wicks to Vila.",
            "Norway sent lamps and wicks to Vila.",
        ),
        (
            "Kuusk, for his part, invited the guests to Vila.",
            "Kuusk invited the guests to Vila.",
        ),
        (
            "Analysts at Vila Bank expect trade to grow by 5 to 6 percent this year.",
            "Analysts at Vila Bank expect trade to grow by 5 to 6 percent in 2024.",
        ),
        (
            "Norway will reopen the bridge in June, the ministers of the two countries said on Monday.",
            "The ministers of the two countries said that Norway would reopen the bridge in June 2024.",
        ),
    ],
)
def test_a_statement_says_who_did_it_and_no_more(
    briefing: Briefing, text: str, statement: str
) -> None:
    found = drafted(briefing, text, "2024-05-29")
    assert statement in [c.fact.get("statement") for c in found]


def test_a_quote_does_not_end_within_a_shortened_word(briefing: Briefing) -> None:
    text = (
        "The plan for the lamp mill in the old town was cleared in November 2023, "
        "during the long and happy second term of Mr. Kuusk, mayor of Vila."
    )
    assert not any(q.endswith(" Mr") for c in drafted(briefing, text) for q in c.quotes)


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        (
            "Chile said it hoped for peace in the region.",
            "government-of-chile",
            "Chile said that it hoped for peace in the region.",
        ),
        (
            "The Netherlands said that trade would grow.",
            "government-of-the-netherlands",
            "The Netherlands said that trade would grow.",
        ),
        (
            "Chile accused Norway of stealing lamps.",
            "government-of-chile",
            "Chile accused Norway of stealing lamps.",
        ),
        ("Chile built a mill for lamps.", None, "Chile built a mill for lamps."),
    ],
)
def test_a_country_speaks_by_its_government(
    briefing: Briefing, text: str, speaker: str | None, statement: str
) -> None:
    found = drafted(briefing, text)[0]
    assert (found.fact.get("stated_by"), found.fact.get("statement")) == (speaker, statement)


def test_whoever_speaks_for_a_country_may_be_known(briefing: Briefing) -> None:
    known = briefing.actors["lantern-guild"].model_copy(
        update={"id": "government-of-chile", "name": "Government of Chile"}
    )
    told_so = replace(briefing, actors={**briefing.actors, known.id: known})
    found = drafted(told_so, "Chile said it hoped for peace in the region.")[0]
    assert (found.fact["stated_by"], found.actors) == ("government-of-chile", ())


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (
            "Presidents Mari Näidis of Estonia and Ott Kuusk of Portugal met in Vila.",
            {"mari-naidis": "EST", "ott-kuusk": "PRT"},
        ),
        (
            "A desk on trade with Portugal was presided by Director Mari Näidis. Näidis met Portuguese Minister Ott Kuusk.",
            {"mari-naidis": None, "ott-kuusk": "PRT"},
        ),
    ],
)
def test_somebody_is_of_the_country_that_is_told_of_them_alone(
    briefing: Briefing, text: str, countries: dict[str, str | None]
) -> None:
    bare = replace(briefing, actors={})
    found = {a["id"]: a.get("country") for c in drafted(bare, text) for a in c.actors}
    assert found == countries
