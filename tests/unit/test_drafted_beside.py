"""What a sentence tells beside its main claim: of its subject, of what came before, of what an event did."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from generator.importers.plain import read_plain
from tests.support.drafting import drafted, values

DAY = "2022-06-30"
"""A Thursday."""

Told = tuple[str, str]
"""The statement and the date of a candidate."""


def told(briefing: Briefing, text: str) -> list[Told]:
    found = (c.fact for c in drafted(briefing, text, DAY))
    return [(str(f.get("statement", "")), str(f.get("date", ""))) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Estonia, a member of the Lamp Union since 2004, has no embassy in Vila.",
            [
                ("Estonia has no embassy in Vila.", ""),
                ("Estonia has been a member of the Lamp Union since 2004.", "2004/.."),
            ],
        ),
        (
            "The port, the largest in the country, was closed on Monday.",
            [
                ("The port was closed on 27 June 2022.", "2022-06-27"),
                ("The port was the largest in the country.", ""),
            ],
        ),
        (
            "Portugal, Estonia's second-largest customer, will open a consulate in 2023.",
            [
                ("Portugal will open a consulate in 2023.", "2023"),
                ("Portugal is Estonia's second-largest customer.", ""),
            ],
        ),
        (
            "Tamm, a 45-year-old miller, was elected in 2021.",
            [("Tamm was elected in 2021.", "2021")],
        ),
    ],
)
def test_an_apposition_with_a_time_a_rank_or_a_number_is_a_claim_of_its_own(
    briefing: Briefing, text: str, expected: list[Told]
) -> None:
    assert told(briefing, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The two countries, which share a 900-kilometre border, signed the deal on Friday.",
            [
                ("The two countries signed the deal on 24 June 2022.", "2022-06-24"),
                ("The two countries share a 900-kilometre border.", ""),
            ],
        ),
        (
            "In 1992, Estonia signed a convention against soot, which is blamed on oil lamps.",
            [
                ("In 1992, Estonia signed a convention against soot.", "1992"),
                ("Soot is blamed on oil lamps.", ""),
            ],
        ),
        (
            "The mill was opened at a workshop on clean lamps, organised by the Board.",
            [
                ("The mill was opened at a workshop on clean lamps.", ""),
                ("The workshop on clean lamps was organised by the Board.", ""),
            ],
        ),
        (
            "Estonia, bound by the rules of the Union, is planning a tax.",
            [
                ("Estonia is planning a tax.", ""),
                ("Estonia was bound by the rules of the Union.", ""),
            ],
        ),
        (
            "The two countries agreed on Friday to reopen their border, which has been shut since 2012.",
            [
                ("The two countries agreed on 24 June 2022 to reopen their border.", "2022-06-24"),
                ("The two countries' border has been shut since 2012.", "2012/.."),
            ],
        ),
        (
            "The board opened a base on Monday, with 250 guards to be stationed there by October.",
            [
                ("The board opened a base on 27 June 2022.", "2022-06-27"),
                ("250 guards are to be stationed there by October 2022.", "../2022-10"),
            ],
        ),
        (
            "Estonia recalled its envoy on March 19 and on June 8 suspended a treaty with its neighbour.",
            [
                ("Estonia recalled its envoy on March 19 2022.", "2022-03-19"),
                ("Estonia suspended a treaty with its neighbour on June 8 2022.", "2022-06-08"),
            ],
        ),
        (
            "The council ratified a pact, which will enter into force on January 1, 2023.",
            [
                ("The council ratified a pact.", ""),
                ("The pact will enter into force on January 1, 2023.", "2023-01-01"),
            ],
        ),
        (
            "Exports of cork to Vila, which had more than doubled by 2015, have since fallen.",
            [
                ("Exports of cork to Vila have since fallen.", ""),
                ("Exports of cork to Vila had more than doubled by 2015.", "../2015"),
            ],
        ),
        (
            "All but seven were flown home on June 21.",
            [("All but seven were flown home on June 21 2022.", "2022-06-21")],
        ),
        (
            "Peru expelled two guards on June 3. Cuba closed its mill the next day.",
            [
                ("Peru expelled two guards on June 3 2022.", "2022-06-03"),
                ("Cuba closed its mill on 4 June 2022.", "2022-06-04"),
            ],
        ),
        (
            "Estonia joined the Lamp Union even though Portugal left it six months ago.",
            [
                ("Estonia joined the Lamp Union.", ""),
                ("Portugal left it in about December 2021.", "2021-12~"),
            ],
        ),
        (
            "After the old council signed the treaty in November 1998, the new council dropped it last April.",
            [
                ("The old council signed the treaty in November 1998.", "1998-11"),
                ("The new council dropped it in April 2022.", "2022-04"),
            ],
        ),
    ],
)
def test_what_stands_beside_has_a_subject_and_a_time_of_its_own(
    briefing: Briefing, text: str, expected: list[Told]
) -> None:
    assert told(briefing, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry sank on 12 March 2004, killing 62 people, most of them millers.",
            "The ferry sank on 12 March 2004, killing 62 people, most of them millers.",
        ),
        (
            "The accord was signed on Thursday in Vila, marking a joint effort to trade in crowns.",
            "The accord was signed on 30 June 2022 in Vila, marking a joint effort to trade in crowns.",
        ),
    ],
)
def test_what_an_event_did_stays_with_it(briefing: Briefing, text: str, expected: str) -> None:
    assert [statement for statement, _ in told(briefing, text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The visit is the first of its kind since 1991.", ""),
        ("Portugal has been its largest donor since 1991.", "1991/.."),
        ("Officials met in Vila on 3 and 4 May.", "2022-05-03/2022-05-04"),
        ("Estonia will send 40 soldiers and two boats from August.", "2022-08/.."),
        ("The mill was closed four days ago.", "2022-06-26"),
        ("Exports fell in April and May.", "2022-04/2022-05"),
        ("The wax will be sent in the second half of August.", "2022-08-16/2022-08-31"),
        ("The queue stretched for miles on Sunday and Monday.", "2022-06-26/2022-06-27"),
        ("The council will meet on Monday and Tuesday.", "2022-07-04/2022-07-05"),
        ("Estonia will train 120 millers this year and next.", "2022/2023"),
        ("The fleets will hold drills from July 11 to July 15.", "2022-07-11/2022-07-15"),
        ("The loan was due in the last quarter of 2021.", "2021-10/2021-12"),
        ("The mill was opened on Monday, about 40 years late.", "2022-06-27"),
        ("The mill was closed two weeks ago.", "2022-06~"),
        ("The mill was closed three years ago.", "2019~"),
    ],
)
def test_when_a_claim_is_of(briefing: Briefing, text: str, expected: str) -> None:
    assert [date for _, date in told(briefing, text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Estonia will send 40 soldiers and two boats to the mission.",
            ["40 soldiers; -; Goal for soldiers", "2 boats; -; Goal for boats"],
        ),
        (
            "Estonia will supply the Guild with 40 buses a year.",
            ["40 buses; -; Goal for buses per year"],
        ),
        (
            "The canal, which is expected to cost $2 billion, will be 9 km long.",
            [
                "9 km; -; Goal for length of the canal",
                "US$2 billion; -; Expected cost of the canal",
            ],
        ),
        (
            "Cork exports have grown from 100 million euros in 2004 to 450 million euros in 2019.",
            ["€100 million; 2004; Cork exports", "€450 million; 2019; Cork exports"],
        ),
        (
            "The Guild will send Vila 800 lamps, 12 candles and about 50 wicks in September.",
            [
                "800 lamps; 2022-09; Goal for lamps",
                "12 candles; 2022-09; Goal for candles",
                "50 wicks about; 2022-09; Goal for wicks",
            ],
        ),
        (
            "Estonia plans to cut its cork imports to zero by 2030, from 5.7 million tons last year.",
            ["5.7 million tonnes; 2021; Cork imports to zero"],
        ),
        (
            "Estonia will supply Vila with 65 tonnes of urea and 40 tonnes of diesel in 2023.",
            ["65 tonnes; 2023; Goal for urea", "40 tonnes; 2023; Goal for diesel"],
        ),
        (
            "Estonia bought 240 tonnes of cork in 2021 at $412.50 a tonne.",
            ["240 tonnes; 2021; Purchases of cork", "US$412.5; 2021; Price per tonne"],
        ),
        ("The treaty was signed by 160 countries in 1997.", ["160 countries; 1997; Countries"]),
        ("Twelve of the 27 states signed the treaty in 1997.", []),
    ],
)
def test_what_is_counted_ends_where_another_thing_begins(
    briefing: Briefing, text: str, expected: list[str]
) -> None:
    assert [v for c in drafted(briefing, text, DAY) for v in values(briefing, c)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Portugal has denied the claim.", ["government-of-portugal"]),
        ("The Estonian lamp board condemned the attack.", ["estonian-lamp-board"]),
        ("The Estonian government accused Portugal of spying.", ["estonian-government"]),
        ("The European Union welcomed the deal.", ["european-union"]),
        (
            "Cork exports rose 23 percent in 2021, the Spanish growers' federation said.",
            ["spanish-growers-federation"],
        ),
        ("The mill will close, miller Maarten Vos said.", ["maarten-vos"]),
        ("Poland sold 40 mills, its trade ministry said.", ["polands-trade-ministry"]),
        (
            "Exports fell in May, New Zealand's trade ministry said.",
            ["new-zealands-trade-ministry"],
        ),
        ("Mari Näidis is accused of taking 58 million crowns.", [""]),
        ("Mari Näidis is on record as saying that the lamps were dear.", ["mari-naidis"]),
        ("Mari Näidis explained to The Vila Times that the mill was closed.", ["mari-naidis"]),
        (
            "In their August 2021 report, J.P. Lantern said that lamps were cheap.",
            ["j-p-lantern"],
        ),
    ],
)
def test_who_says_it_by_a_deed_or_to_whom(
    briefing: Briefing, text: str, expected: list[str]
) -> None:
    assert [str(c.fact.get("stated_by", "")) for c in drafted(briefing, text, DAY)] == expected


def test_somebodys_ministry_is_told_by_their_name(briefing: Briefing) -> None:
    text = "The minister, Mari Näidis, will travel to Vila on July 8, her ministry announced."
    statement = "Mari Näidis's ministry announced that the minister, Mari Näidis, would travel to Vila on July 8 2022."
    assert [s for s, _ in told(briefing, text)] == [statement]


def test_a_country_is_nobody_who_does_something(briefing: Briefing) -> None:
    text = "The board condemned the arrest of three guards in Equatorial Guinea, who have been held since May."
    assert [s for s, _ in told(briefing, text)][1:] == [""]


def test_what_somebody_is_asked_is_not_on_the_day_told_before(briefing: Briefing) -> None:
    text = (
        "Mari Näidis said on Sunday that the mill is closed. Mari Näidis said that it stays so. "
        "Asked whether it will be sold, Mari Näidis said that nobody wants it."
    )
    found = [str(c.fact.get("said", "")) for c in drafted(briefing, text, DAY)]
    assert found == ["2022-06-26", "2022-06-26", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mari Näidis also criticised the Guild over the ban.",
            "Mari Näidis criticised the Guild over the ban.",
        ),
        (
            "New Zealand has sent 30 guards to Vila, Mari Näidis said.",
            "Mari Näidis said that New Zealand had sent 30 guards to Vila.",
        ),
        (
            "On the other hand, Estonia would shift the balance of power.",
            "Estonia would shift the balance of power.",
        ),
        (
            "Mari Näidis stressed that this accord signifies progress for both mills.",
            "Mari Näidis said that the accord signifies progress for both mills.",
        ),
    ],
)
def test_a_statement_refers_to_nothing_before_it(
    briefing: Briefing, text: str, expected: str
) -> None:
    assert [statement for statement, _ in told(briefing, text)] == [expected]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mill belongs to Lantern Inc. Its head left in 2020.", 2),
        ("The mill was built by Lantern Inc. Mari Näidis left in 2020.", 1),
        ("Exports fell in the U.S. The council blamed the Guild.", 2),
    ],
)
def test_an_abbreviation_may_end_a_sentence(briefing: Briefing, text: str, count: int) -> None:
    assert len(drafted(briefing, text, DAY)) == count


def test_where_a_report_was_written_is_no_claim(briefing: Briefing) -> None:
    assert drafted(briefing, "VILA, Portugal March 3 Gaz", DAY) == ()


def test_a_headline_may_stand_before_a_dateline() -> None:
    text = (
        "GUILD SAYS BAN PREMATURE\n\nVILA, Portugal March 3 Gaz\n\n"
        + "The Guild said that the ban on lamps was premature. " * 5
    )
    assert read_plain(text.encode()).title == "GUILD SAYS BAN PREMATURE"
