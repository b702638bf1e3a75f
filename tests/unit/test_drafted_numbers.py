"""Numbers in drafts, as newspapers tell them: each with its unit, its hedge, its period and what it measures."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from tests.support.drafting import drafted, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trade stood at $1.2 billion in the 2022-23 fiscal year, up from $980 million in 2021-22.",
            [
                "US$1.2 billion; 2022/2023; Trade between Portugal and Estonia",
                "US$980 million; 2021/2022; Trade between Portugal and Estonia",
            ],
        ),
        (
            "Norway's exports to Chile fell 14 per cent to US$310 million in FY2022/23 from US$361 million in FY2021/22.",
            [
                "14 percent; 2022/2023; Decline of Norway's exports to Chile, in percent",
                "US$310 million; 2022/2023; Norway's exports to Chile",
                "US$361 million; 2021/2022; Norway's exports to Chile",
            ],
        ),
        (
            "For the 2022/23 crop year, sales were valued at US$34.7m, down from US$41.2m the previous year.",
            [
                "US$34.7 million; 2022/2023; Sales",
                "US$41.2 million; 2021/2022; Sales",
            ],
        ),
        (
            "In the first eight months (July-February) of fiscal year 2021-22, sales rose 5 pc to Tk 45,000 crore.",
            [
                "5 percent; 2021-07/2022-02; Growth of sales, in percent",
                "450 billion taka; 2021-07/2022-02; Sales",
            ],
        ),
        (
            "Sales jumped 46 per cent to USD 13.6 billion in April-December 2021-22 as against USD 9.3 billion in the corresponding period of the previous fiscal.",
            [
                "46 percent; 2021-04/2021-12; Growth of sales, in percent",
                "US$13.6 billion; 2021-04/2021-12; Sales",
                "US$9.3 billion; 2020-04/2020-12; Sales",
            ],
        ),
        (
            "Sales dropped 3.4 per cent to Sh58.4 billion in the 11 months to November 2018.",
            [
                "3.4 percent; 2018-01/2018-11; Decline of sales, in percent",
                "Sh58.4 billion; 2018-01/2018-11; Sales",
            ],
        ),
        (
            "Imports from Chile grew by 8.2 percent to 340 million euros in the first five months of 2021, from 314 million euros for the same period of 2020.",
            [
                "8.2 percent; 2021-01/2021-05; Growth of imports from Chile, in percent",
                "€340 million; 2021-01/2021-05; Imports from Chile",
                "€314 million; 2020-01/2020-05; Imports from Chile",
            ],
        ),
        (
            "Imports increased by 7.5 per cent, from US$11.21 billion (RM48.14 billion) in 2013, to US$12.04 billion (RM48.60 billion) in 2014. Exports rose by 19.7 per cent for the same period, from US$11.76 billion to US$14.07 billion.",
            [
                "7.5 percent; 2014; Growth of imports, in percent",
                "US$11.21 billion; 2013; Imports",
                "48.14 billion Malaysian ringgits; 2013; Imports",
                "US$12.04 billion; 2014; Imports",
                "48.6 billion Malaysian ringgits; 2014; Imports",
                "19.7 percent; 2014; Growth of exports, in percent",
                "US$11.76 billion; 2013; Exports",
                "US$14.07 billion; 2014; Exports",
            ],
        ),
        (
            "Imports increased by 77.9% up from €31.9 billion in March 2015 to €56.7 billion.",
            [
                "77.9 percent; -; Growth of imports, in percent",
                "€31.9 billion; 2015-03; Imports",
                "€56.7 billion; -; Imports",
            ],
        ),
        (
            "Exports to Norway have fallen since autumn 2013. In October of that year, they were valued at five billion euros, compared to 2.5 billion at the beginning of 2015.",
            [
                "€5 billion; 2013-10; Exports to Norway",
                "€2.5 billion; 2015; Exports to Norway",
            ],
        ),
        (
            "In June 2015, imports fell by 3 percent. In the same month, exports rose by 8 percent.",
            [
                "3 percent; 2015-06; Decline of imports, in percent",
                "8 percent; 2015-06; Growth of exports, in percent",
            ],
        ),
        (
            "Sales came to 3 billion euros in 2014. A year earlier, they were 2.7 billion euros.",
            [
                "€3 billion; 2014; Sales",
                "€2.7 billion; 2013; Sales",
            ],
        ),
        (
            "Chile's exports of copper and salmon to Norway were valued at $40 million and $25 million respectively in 2022.",
            [
                "US$40 million; 2022; Chile's exports of copper to Norway",
                "US$25 million; 2022; Chile's exports of salmon to Norway",
            ],
        ),
        (
            "Exports of tea, coffee and fish earned Chile $45m, $38m and $12m respectively in 2018.",
            [
                "US$45 million; 2018; Exports of tea",
                "US$38 million; 2018; Exports of coffee",
                "US$12 million; 2018; Exports of fish",
            ],
        ),
        (
            "Exports of metals to Norway were down 29 percent, while the corresponding figure for wood was 27 percent.",
            [
                "29 percent; -; Decline of exports of metals to Norway, in percent",
                "27 percent; -; Decline of exports of wood to Norway, in percent",
            ],
        ),
        (
            "Norway's exports to Chile fell by 35 percent and imports by 12 percent in 2015.",
            [
                "35 percent; 2015; Decline of Norway's exports to Chile, in percent",
                "12 percent; 2015; Decline of Norway's imports from Chile, in percent",
            ],
        ),
        (
            "In 2022 Norway's exports amounted to $3.1 billion and imports to $2.3 billion.",
            [
                "US$3.1 billion; 2022; Norway's exports",
                "US$2.3 billion; 2022; Norway's imports",
            ],
        ),
        (
            "Norway exported goods worth Sh62 billion in 2017 against imports of Sh43.1 billion.",
            [
                "Sh62 billion; 2017; Exports of goods",
                "Sh43.1 billion; 2017; Norway's imports",
            ],
        ),
        (
            "Norway invested 4.5 billion kroner in Chile in 2022 and 2.5 billion in 2014.",
            [
                "4.5 billion kroner; 2022; Investment in Chile",
                "2.5 billion kroner; 2014; Investment",
            ],
        ),
        (
            "Between 5 and 7 million barrels of oil were shipped in July 2023.",
            [
                "5..7 million barrels; 2023-07; Oil shipped",
            ],
        ),
        (
            "Sales of fish increased by 10-15 percent in 2020.",
            [
                "10..15 percent; 2020; Growth of sales of fish, in percent",
            ],
        ),
        (
            "Oil imports averaged 250,000 barrels per day in March 2023, up 12,000 bpd from February.",
            [
                "250000 barrels per day; 2023-03; Oil imports",
                "12000 barrels per day; 2023-03; Oil imports",
            ],
        ),
        (
            "Inflation rose 2 percentage points to 7.1 percent in July 2023.",
            [
                "2 percentage points; 2023-07; Growth of inflation, in percentage points",
                "7.1 percent; 2023-07; Inflation",
            ],
        ),
        (
            "Norway gave a loan of 2.5 to three billion dollars in 2023.",
            ["US$2.5..3 billion; 2023; Loan"],
        ),
        (
            "Some 10,000 to 12,000 workers came to Chile in 2022.",
            ["10000..12000 workers about; 2022; Workers"],
        ),
        (
            "Sales fell from 3 to 2 million dollars.",
            ["US$3 million; -; Sales", "US$2 million; -; Sales"],
        ),
        (
            "Norway sold Chile lamps and wicks worth $4 billion in 2023.",
            ["US$4 billion; 2023; Sales of lamps and wicks to Chile"],
        ),
        (
            "A tanker carrying 730,000 barrels of oil came to Chile.",
            ["730000 barrels; -; Oil"],
        ),
        (
            "Norway bought a 20 percent stake in the port.",
            ["20 percent; -; Stake in the port"],
        ),
        (
            "The bridge, 2.5 kilometres long, cost $40 million.",
            ["2.5 km; -; Length of the bridge", "US$40 million; -; Cost of the bridge"],
        ),
        (
            "The two signed 12 contracts worth $3 billion.",
            ["US$3 billion; -; Value of contracts"],
        ),
        (
            "They opened a 120-kilometre road in May 2023.",
            ["120 km; 2023-05; Length of the road"],
        ),
        (
            "Exports of lamps to Chile fell by about $3 million in 2023.",
            ["US$3 million about; 2023; Decrease of exports of lamps to Chile"],
        ),
        ("The plant employs 300 people.", ["300 people; -; Employees of the plant"]),
        (
            "Norway bought 180MW of power from Chile in 2018 compared to 165MW in 2017.",
            [
                "180 megawatts; 2018; Purchases of power from Chile",
                "165 megawatts; 2017; Purchases of power from Chile",
            ],
        ),
        (
            "Arrivals for the period January to April 2024 totalled 8,340, compared with 6,120 for the same period in 2023.",
            [
                "8340 arrivals; 2024-01/2024-04; Arrivals",
                "6120 arrivals; 2023-01/2023-04; Arrivals",
            ],
        ),
        (
            "The number of Chilean students fell from 12,000 in 2005 to 7,400 in 2010.",
            [
                "12000 students; 2005; Number of Chilean students",
                "7400 students; 2010; Number of Chilean students",
            ],
        ),
        (
            "Arrivals are predicted to top 2.1 million in 2025.",
            [
                "2.1 million more-than; 2025; Arrivals",
            ],
        ),
        (
            "Exports in May 2018 stood at $1.5 billion, down 3 percent month on month but up 24 percent from a year earlier.",
            [
                "US$1.5 billion; 2018-05; Exports",
                "3 percent; 2018-05; Decline of exports, in percent",
                "24 percent; 2018-05; Growth of exports, in percent",
            ],
        ),
        (
            "Aid fell to $180 million in 2018, or 12 per cent of the total, from $220 million in 2017.",
            [
                "US$180 million; 2018; Aid",
                "12 percent; 2018; Share: aid in the total",
                "US$220 million; 2017; Aid",
            ],
        ),
        (
            "The trade deficit widened to $2.5 billion in 2022 from $1.7 billion in 2021 and $900 million in 2020.",
            [
                "US$2.5 billion; 2022; Trade deficit",
                "US$1.7 billion; 2021; Trade deficit",
                "US$900 million; 2020; Trade deficit",
            ],
        ),
        (
            "The two countries aim to raise trade to $10bn by 2030 from the current $6.4bn.",
            [
                "US$10 billion; 2030; Goal for trade between Portugal and Estonia",
                "US$6.4 billion; -; Trade between Portugal and Estonia",
            ],
        ),
        (
            "Around 130,000 Chileans live in Norway, including 40,000 workers and 10,000 students.",
            [
                "130000 Chileans about; -; Chileans",
                "40000 workers; -; Workers",
                "10000 students; -; Students",
            ],
        ),
        (
            "Sales went up from Sh18.8 billion in 2016 to Sh43.3 billion in 2017, before falling to Sh32.1bn in 2018.",
            [
                "Sh18.8 billion; 2016; Sales",
                "Sh43.3 billion; 2017; Sales",
                "Sh32.1 billion; 2018; Sales",
            ],
        ),
        (
            "There was a 12% increase in sales of lamps from July 2013 to 2014.",
            [
                "12 percent; 2013-07/2014; Growth of sales of lamps, in percent",
            ],
        ),
    ],
)
def test_each_number_has_its_unit_its_period_and_what_it_is_of(
    briefing: Briefing, text: str, expected: list[str]
) -> None:
    found = drafted(briefing, text)
    assert [told for candidate in found for told in values(briefing, candidate)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The two leaders met in Oslo in March, agreed to hold yearly talks, and opened a mill.",
            [
                "The two leaders met in Oslo in March 2023.",
                "The two leaders agreed to hold yearly talks.",
                "The two leaders opened a mill.",
            ],
        ),
        (
            "While sales to Tamme have grown steadily, gifts from Vila declined sharply in 2015.",
            ["Sales to Tamme have grown steadily.", "Gifts from Vila declined sharply in 2015."],
        ),
        (
            "Sales have been falling since 2013, when Vila was still the largest buyer of Tamme.",
            [
                "Sales have been falling since 2013.",
                "Vila was still the largest buyer of Tamme in 2013.",
            ],
        ),
        (
            "Sales of lamps rose 4 percent to 5 billion euros in 2014. This figure fell by 8% to 4.6 billion euros in 2015.",
            [
                "Sales of lamps rose 4 percent in 2014.",
                "Sales of lamps came to 5 billion euros in 2014.",
                "Sales of lamps fell by 8% in 2015.",
                "Sales of lamps came to 4.6 billion euros in 2015.",
            ],
        ),
        (
            "Sales fell by 12 percent in 2015, mainly due to a 40 percent decrease in gifts of wax.",
            [
                "Sales fell by 12 percent in 2015.",
                "The fall in sales was mainly due to a 40 percent decrease in gifts of wax in 2015.",
            ],
        ),
        (
            "Vila owes Tamme $181 million for lamps, of which $80 million has been paid.",
            [
                "Vila owes Tamme $181 million for lamps.",
                "$80 million of the $181 million has been paid.",
            ],
        ),
        (
            "Vila spent $3 million on mills in 2021, bringing total spending to $9 million.",
            [
                "Vila spent $3 million on mills in 2021.",
                "Total spending came to $9 million in 2021.",
            ],
        ),
        (
            "The number of makers in Tamme rose to 7,400 in 2021.",
            ["The number of makers in Tamme rose to 7,400 in 2021."],
        ),
        (
            "Norway's exports to Chile rose 5 percent to 40 million euros in 2018, while imports fell to 35 million euros. "
            "The country sold 3 mills in 2019.",
            [
                "Norway's exports to Chile rose 5 percent in 2018.",
                "Norway's exports to Chile came to 40 million euros in 2018.",
                "Norway's imports from Chile fell to 35 million euros in 2018.",
                "Norway sold 3 mills in 2019.",
            ],
        ),
        (
            "The Forum of Lamps 2023 began on August 24 in Tamme.",
            ["The Forum of Lamps 2023 began on August 24 2023 in Tamme."],
        ),
        (
            "The Wax Bureau (WB) report showed that traders bought lamps worth 5 million crowns in 2021.",
            ["The Wax Bureau said that traders bought lamps worth 5 million crowns in 2021."],
        ),
        (
            "Sales of lamps rose in 2021, Radio Tamme reported.",
            ["Radio Tamme said that sales of lamps rose in 2021."],
        ),
    ],
)
def test_each_claim_is_told_with_its_own_time_and_whose_it_is(
    briefing: Briefing, text: str, expected: list[str]
) -> None:
    found = drafted(briefing, text)
    assert [candidate.fact.get("statement") for candidate in found] == expected


def test_braces_behind_a_number_are_no_part_of_what_it_counts(briefing: Briefing) -> None:
    text = "Vila sold 400 {amount} lamps in 2021."
    found = drafted(briefing, text)
    assert all("{" not in told for candidate in found for told in values(briefing, candidate))
