"""What reports tell next, and by whom: names with a list in them, what came before what, the same day and period again."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from tests.support.drafting import drafted

DAY = "2022-06-30"
"""A Thursday."""

Told = tuple[str, str, str]
"""A statement, with its date and who says it."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shipments of lamps jumped 30.1 percent, the Ministry of Trade, Industry and Energy said.",
            [
                (
                    "The Ministry of Trade, Industry and Energy said that shipments of lamps jumped 30.1 percent.",
                    "",
                    "ministry-of-trade-industry-and-energy",
                )
            ],
        ),
        (
            "Minister of Trade, Industry and Energy Mari Kask said wax was cheap in Vila.",
            [("Mari Kask said that wax was cheap in Vila.", "", "mari-kask")],
        ),
        (
            'Mari Kask said the accord would "open doors for our own guild."',
            [
                (
                    'Mari Kask said that the accord would "open doors for our own guild".',
                    "",
                    "mari-kask",
                )
            ],
        ),
        (
            "Her Estonian counterpart, Ott Tamm of LampTrade, revealed that 30 mills took part in the fair.",
            [("Ott Tamm said that 30 mills took part in the fair.", "", "ott-tamm")],
        ),
        (
            "Mari Kask arrived in Vila on Tuesday. Later in the day she was due to meet the guild.",
            [
                ("Mari Kask arrived in Vila on 28 June 2022.", "2022-06-28", ""),
                (
                    "On 28 June 2022 Mari Kask was due to meet the guild.",
                    "2022-06-28",
                    "",
                ),
            ],
        ),
        (
            "Mari Kask arrived in Vila on Tuesday. Last year she visited the port.",
            [
                ("Mari Kask arrived in Vila on 28 June 2022.", "2022-06-28", ""),
                ("In 2021 Mari Kask visited the port.", "2021", ""),
            ],
        ),
        (
            "By the end of May, 120 lamps had been sold.",
            [("By the end of May 2022, 120 lamps had been sold.", "../2022-05", "")],
        ),
        (
            "Sales fell by a third between 2015 and 2018, before recovering to 300 lamps in 2021.",
            [
                ("Sales fell by a third between 2015 and 2018.", "2015/2018", ""),
                ("Sales recovered to 300 lamps in 2021.", "2021", ""),
            ],
        ),
        (
            "The mayor will visit Vila on Monday before travelling to Tamme on Wednesday.",
            [
                ("The mayor will visit Vila on 4 July 2022.", "2022-07-04", ""),
                ("The mayor will travel to Tamme on 6 July 2022.", "2022-07-06", ""),
            ],
        ),
        (
            "The mayor visited Vila on Monday before flying to Tamme.",
            [
                ("The mayor visited Vila on 27 June 2022.", "2022-06-27", ""),
                ("The mayor flew to Tamme.", "", ""),
            ],
        ),
        (
            "Sales rose 4 percent in May. Costs rose by 2 percent over the cited period.",
            [
                ("Sales rose 4 percent in May 2022.", "2022-05", ""),
                (
                    "Costs rose by 2 percent over the cited period (May 2022).",
                    "2022-05",
                    "",
                ),
            ],
        ),
        (
            "The dam, under construction since 2011, started producing power in February. It is expected to light 300 lamps.",
            [
                (
                    "The dam, under construction since 2011, started producing power in February 2022.",
                    "2022-02",
                    "",
                ),
                ("The dam is expected to light 300 lamps.", "", ""),
            ],
        ),
        (
            "The accord, on which the two towns had been negotiating since 2017, will allow them to sell wax.",
            [
                (
                    "The accord, on which the two towns had been negotiating since 2017, will allow them to sell wax.",
                    "",
                    "",
                )
            ],
        ),
        (
            "Vila sent 200 lamps on June 27, and two days later Tamme sent its own wax to the fair.",
            [
                ("Vila sent 200 lamps on June 27 2022.", "2022-06-27", ""),
                ("On 29 June 2022 Tamme sent its own wax to the fair.", "2022-06-29", ""),
            ],
        ),
        (
            "In a letter dated June 13, the guild asked for help.",
            [("In a letter dated June 13 2022, the guild asked for help.", "2022-06-13", "")],
        ),
        (
            "The guild's spokesman on wax, Ott Tamm, described the situation as shameful.",
            [
                (
                    "The guild's spokesman on wax, Ott Tamm, described the situation as shameful.",
                    "",
                    "ott-tamm",
                )
            ],
        ),
        (
            "Around 300 lamps had been stranded, according to the Tamme regional government.",
            [
                (
                    "The Tamme regional government said that around 300 lamps had been stranded.",
                    "",
                    "",
                )
            ],
        ),
        (
            "The bridge, whose repair began in 2019, can carry 300 carts.",
            [
                ("The bridge can carry 300 carts.", "", ""),
                ("The bridge's repair began in 2019.", "2019", ""),
            ],
        ),
        (
            "A spokesman for Mayor Mari Tamm confirmed that the lamps were late.",
            [("A spokesman for Mayor Mari Tamm confirmed that the lamps were late.", "", "")],
        ),
        (
            "The spokesman for Mayor Mari Tamm, Ott Kuusk, said that the lamps were late.",
            [("Ott Kuusk said that the lamps were late.", "", "ott-kuusk")],
        ),
        (
            "Mari Kask said 90,000 lamps would be sold over the next six months.",
            [
                (
                    "Mari Kask said that 90,000 lamps would be sold from June to December 2022.",
                    "2022-06/2022-12",
                    "mari-kask",
                )
            ],
        ),
        (
            "The first of the markets had been due to open in March.",
            [
                (
                    "The first of the markets had been due to open in March 2022.",
                    "2022-03",
                    "",
                )
            ],
        ),
        (
            "The repairs are scheduled for October 1.",
            [("The repairs are scheduled for October 1 2022.", "2022-10-01", "")],
        ),
        (
            "Vila will send 300 lamps a year under a deal signed in Tamme on Thursday.",
            [
                ("Vila will send 300 lamps a year under a deal.", "", ""),
                ("The deal was signed in Tamme on 30 June 2022.", "2022-06-30", ""),
            ],
        ),
        (
            'Mayor Ott Kask welcomed the vote on Monday, adding: "The hard part begins in 2024."',
            [
                ("Mayor Ott Kask welcomed the vote on 27 June 2022.", "2022-06-27", "ott-kask"),
                ("Ott Kask said that the hard part begins in 2024.", "2024", "ott-kask"),
            ],
        ),
        (
            'Mayor Ott Kask, when contacted, said the guild was "considering" it.',
            [('Ott Kask said that the guild was "considering" it.', "", "ott-kask")],
        ),
        (
            "In a statement issued on June 24 the State Railway of Tamme said it had set aside 120 lamps.",
            [
                (
                    "The State Railway of Tamme said that it had set aside 120 lamps.",
                    "",
                    "state-railway-of-tamme",
                )
            ],
        ),
        (
            "Mari Kask said the guild will seek an extension of the loan it obtained from the bank in January.",
            [
                (
                    "Mari Kask said that the guild would seek an extension of the loan it obtained from the bank in January.",
                    "",
                    "mari-kask",
                )
            ],
        ),
        (
            'Mari Kask said that the old line, built in 2014, "paid for itself in six years".',
            [
                (
                    'Mari Kask said that the old line "paid for itself in six years".',
                    "",
                    "mari-kask",
                ),
                ("Mari Kask said that the old line was built in 2014.", "2014", "mari-kask"),
            ],
        ),
        (
            "Parliament voted on Wednesday to ratify the accord. The council in Tamme approved it two weeks earlier.",
            [
                ("Parliament voted on 29 June 2022 to ratify the accord.", "2022-06-29", ""),
                ("The council in Tamme approved it on 15 June 2022.", "2022-06-15", ""),
            ],
        ),
        (
            "Mari Kask told parliament in Vila yesterday the mill would open.",
            [
                ("Mari Kask said that the mill would open.", "", "mari-kask"),
                ("Mari Kask spoke to parliament in Vila on 29 June 2022.", "2022-06-29", ""),
            ],
        ),
        (
            "Mari Kask told the media the mill would open.",
            [("Mari Kask said that the mill would open.", "", "mari-kask")],
        ),
        (
            'Ambassador Mari Kask, who on Monday called the track "a mistake", was in Vila.',
            [
                ("Ambassador Mari Kask was in Vila.", "", ""),
                (
                    'Ambassador Mari Kask on 27 June 2022 called the track "a mistake".',
                    "2022-06-27",
                    "mari-kask",
                ),
            ],
        ),
        (
            "The two towns will share the mill, the towns' mayors said in a joint note after meeting in Vila at the weekend.",
            [("The towns' mayors said that the two towns would share the mill.", "", "")],
        ),
        (
            "The towns have signed a deal, Home Secretary Mari Kask announced on a visit to Vila in April, but the first fair was put off in May.",
            [
                ("Mari Kask announced that the towns had signed a deal.", "", "mari-kask"),
                ("The first fair was put off in May 2022.", "2022-05", ""),
            ],
        ),
        (
            "Mari Kask met the guild on Friday. Her host, Ott Tamm, described ties as fraternal.",
            [
                ("Mari Kask met the guild on 24 June 2022.", "2022-06-24", ""),
                ("Ott Tamm described ties as fraternal.", "", "ott-tamm"),
            ],
        ),
        (
            "Mari Kask himself said in a recent interview that talks had begun.",
            [("Mari Kask said that talks had begun.", "", "mari-kask")],
        ),
        (
            "The towns will double sales to 300 lamps by 2030, from 150 lamps in 2021.",
            [
                (
                    "The towns will double sales to 300 lamps by 2030, from 150 lamps in 2021.",
                    "../2030",
                    "",
                )
            ],
        ),
        (
            "Radio Vila quoted Trade Minister Ott Tamm as saying that a fair was being prepared for July.",
            [
                (
                    "Ott Tamm said that a fair was being prepared for July 2022.",
                    "2022-07",
                    "ott-tamm",
                )
            ],
        ),
        (
            "The bridge will be finished in the spring. Repairs will end by Christmas.",
            [
                (
                    "The bridge will be finished from March to May 2023.",
                    "2023-03/2023-05",
                    "",
                ),
                ("Repairs will end by 25 December 2022.", "../2022-12-25", ""),
            ],
        ),
        (
            "As of Monday, 3,000 lamps were waiting.",
            [("As of 27 June 2022, 3,000 lamps were waiting.", "2022-06-27", "")],
        ),
        (
            "A week ago the gate was closed. It will reopen in three months.",
            [
                ("On about 23 June 2022 the gate was closed.", "2022-06-23~", ""),
                ("The gate will reopen in three months (about September 2022).", "2022-09~", ""),
            ],
        ),
        (
            "The guild would not bow to pressure, Deputy Mayor Ott Tamm was adamant.",
            [("Ott Tamm said that the guild would not bow to pressure.", "", "ott-tamm")],
        ),
        (
            "Vila has settled the dispute, ending months of rows that had left the mill without a budget since January.",
            [
                (
                    "Vila has settled the dispute, ending months of rows that had left the mill without a budget since January.",
                    "",
                    "",
                )
            ],
        ),
        (
            "Ott Tamm of the Vila Makers Association described the figures as poor.",
            [
                (
                    "Ott Tamm of the Vila Makers Association described the figures as poor.",
                    "",
                    "ott-tamm",
                )
            ],
        ),
        (
            "A spokesman for the Department of Enterprise said the figures were seen in May.",
            [
                (
                    "The Department of Enterprise said that the figures were seen in May 2022.",
                    "2022-05",
                    "department-of-enterprise",
                )
            ],
        ),
        (
            "Mari Kask said 140 yards of the fence put up in 2015 had been removed so far.",
            [
                (
                    "Mari Kask said that 140 yards of the fence put up in 2015 had been removed so far.",
                    "../2022-06",
                    "mari-kask",
                )
            ],
        ),
        (
            "Output is set to start in 2026 and reach 750 lamps a day.",
            [
                ("Output is set to start in 2026.", "2026", ""),
                ("Output is set to reach 750 lamps a day.", "", ""),
            ],
        ),
        (
            "President Kalisa said trade had grown. He said it would last.",
            [
                ("Kalisa said that trade had grown.", "", "kalisa"),
                ("Kalisa said that trade would last.", "", "kalisa"),
            ],
        ),
        (
            'Joko "Jokowi" Widodo came to Vila. Jokowi said trade had grown.',
            [
                ('Joko "Jokowi" Widodo came to Vila.', "", ""),
                ("Joko Widodo said that trade had grown.", "", "joko-widodo"),
            ],
        ),
        (
            "OSLO, Jan. 4 (ABC) -- The gate will open on Monday, Mayor Ott Tamm said.",
            [("Ott Tamm said that the gate would open on 4 July 2022.", "2022-07-04", "ott-tamm")],
        ),
        (
            "VILA, June 28 (ABC) -- The gate was opened today, Mayor Ott Tamm said.",
            [("Ott Tamm said that the gate was opened on 28 June 2022.", "2022-06-28", "ott-tamm")],
        ),
        (
            "In a phone conversation with his Estonian counterpart, Ott Tamm, Mari Kask said that wax was cheap.",
            [
                ("Mari Kask said that wax was cheap.", "", "mari-kask"),
            ],
        ),
        (
            "The pact between Vila and Tamme benefits both, Mayor Ott Tamm said Friday.",
            [("", "", "ott-tamm")],
        ),
        (
            "The deal hammered out at the weekend gives Vila a share of the catch.",
            [
                (
                    "The deal hammered out at the weekend gives Vila a share of the catch.",
                    "",
                    "",
                )
            ],
        ),
        (
            'Mari Kask said Vila wants to give "those who live in want a home where they are safe".',
            [
                (
                    'Mari Kask said that Vila wants to give "those who live in want a home where they are safe".',
                    "",
                    "mari-kask",
                )
            ],
        ),
        (
            "The deployment was part of a 2017 treaty between Portugal and Estonia, which allows patrols.",
            [
                (
                    "The deployment was part of a 2017 treaty between Portugal and Estonia.",
                    "",
                    "",
                ),
                ("The 2017 treaty allows patrols.", "", ""),
            ],
        ),
        (
            "(VILA) – Tamme has agreed to lower its fees, the oil ministry said on Monday.",
            [
                (
                    "The oil ministry said that Tamme had agreed to lower its fees.",
                    "",
                    "oil-ministry",
                )
            ],
        ),
        (
            "His counterpart, Ott Tamm, confirmed the agreement by phone but declined to go into detail.",
            [
                ("Ott Tamm confirmed the agreement by phone.", "", "ott-tamm"),
                ("Ott Tamm declined to go into detail.", "", ""),
            ],
        ),
        (
            "The guilds held a joint session in Vila on Monday and signed a pact.",
            [
                ("The guilds held a joint session in Vila on 27 June 2022.", "2022-06-27", ""),
                ("The guilds signed a pact on 27 June 2022.", "2022-06-27", ""),
            ],
        ),
        (
            "The fair will open next June.",
            [("The fair will open in June 2023.", "2023-06", "")],
        ),
        (
            "Sales came to $40.6 million last year, of which lamps made up a mere $5 million.",
            [
                ("Sales came to US$40.6 million in 2021.", "2021", ""),
                ("Lamps made up a mere $5 million in 2021.", "2021", ""),
            ],
        ),
        (
            'President Ott Tamm assured, "We decide on trade," and said the two mayors have left for Vila.',
            [
                ("Ott Tamm said that they decide on trade.", "", "ott-tamm"),
                ("Ott Tamm said that the two mayors had left for Vila.", "", "ott-tamm"),
            ],
        ),
        (
            "Mayor Ott Tamm made the comment after talks in Vila on Friday. He said the mill was open.",
            [
                (
                    "Mayor Ott Tamm made the comment after talks in Vila on 24 June 2022.",
                    "2022-06-24",
                    "",
                ),
                ("Ott Tamm said that the mill was open.", "", "ott-tamm"),
            ],
        ),
        (
            "Speaking at a meeting with mayors of Vila and Tamme – Ott Tamm and Mari Kask respectively – President Jaan Lill said the guilds should build more mills.",
            [("Jaan Lill said that the guilds should build more mills.", "", "jaan-lill")],
        ),
        (
            "Trade Minister Jaan Lill said Thursday that the guilds planned to sign a pact, said the privately owned Vila Post.",
            [("Jaan Lill said that the guilds planned to sign a pact.", "", "jaan-lill")],
        ),
        (
            "Prime Minister Jaan al-Lill confirmed that the guilds would sign a pact, but denied reports of a sale. “Vila wishes to help Tamme in 2024,” Lill continued.",
            [
                ("Jaan al-Lill confirmed that the guilds would sign a pact.", "", "jaan-al-lill"),
                ("Jaan al-Lill denied reports of a sale.", "", "jaan-al-lill"),
                (
                    "Jaan al-Lill said that Vila wishes to help Tamme in 2024.",
                    "2024",
                    "jaan-al-lill",
                ),
            ],
        ),
        (
            "Guild president Mari Kask on Friday (June 24) said: “We expect that sales could drop by 20 per cent,” she said. “The order has kept the gates closed for a month.”",
            [
                (
                    "Mari Kask expected that sales could drop by 20 per cent.",
                    "",
                    "mari-kask",
                ),
                (
                    "Mari Kask said that the order had kept the gates closed for a month.",
                    "",
                    "mari-kask",
                ),
            ],
        ),
        (
            "“It has been tough in Vila for us,” said Mari Kask, who owns a shop selling lamps at 20 crowns a piece.",
            [("", "", "mari-kask")],
        ),
        (
            "In addition to meeting with the guild, the mayors met a delegation from Vila on Monday.",
            [
                ("The mayors met a delegation from Vila on 27 June 2022.", "2022-06-27", ""),
                ("The mayors met with the guild.", "", ""),
            ],
        ),
        (
            "In July, a similar row broke out around Tamme, also called Oru, a part of the county.",
            [
                (
                    "In July 2021, a similar row broke out around Tamme, a part of the county.",
                    "2021-07",
                    "",
                )
            ],
        ),
        (
            "But the ministry, instead said trade had grown in 2021.",
            [("The ministry said that trade had grown in 2021.", "2021", "")],
        ),
        (
            "The guilds have agreed to share a mill, the Vila News Agency, Lamp, reported.",
            [
                (
                    "The Vila News Agency said that the guilds had agreed to share a mill.",
                    "",
                    "vila-news-agency",
                )
            ],
        ),
        (
            "The Ministry of Wax said trade had grown. “Vila has always paid its bills in 2021,” it said.",
            [
                ("The Ministry of Wax said that trade had grown.", "", "ministry-of-wax"),
                (
                    "The Ministry of Wax said that Vila had always paid its bills in 2021.",
                    "2021",
                    "ministry-of-wax",
                ),
            ],
        ),
        (
            "Mayor Ott Tamm said wax was cheap. A mill could be built in 2024, the Gazette cited him as adding.",
            [
                ("Ott Tamm said that wax was cheap.", "", "ott-tamm"),
                ("Ott Tamm said that a mill could be built in 2024.", "2024", "ott-tamm"),
            ],
        ),
        (
            "President Jaan Lill met the Estonian president, Ott Tamm, on Monday. Pointing out that sales had risen last year, the Portuguese leader said wax was cheap.",
            [
                (
                    "President Jaan Lill met the Estonian president, Ott Tamm, on 27 June 2022.",
                    "2022-06-27",
                    "",
                ),
                ("Jaan Lill said that wax was cheap.", "", "jaan-lill"),
                ("Jaan Lill said that sales had risen in 2021.", "2021", "jaan-lill"),
            ],
        ),
        (
            "Mari Kask met the guild on Monday. The two discussed wax, ahead of a fair in Vila this Saturday.",
            [
                ("Mari Kask met the guild on 27 June 2022.", "2022-06-27", ""),
                ("", "", ""),
            ],
        ),
        (
            "“We will sell wax in Vila in 2024,” Mayor Ott Tamm said on Friday while inaugurating the second largest mill.",
            [
                ("Ott Tamm said that they would sell wax in Vila in 2024.", "2024", "ott-tamm"),
                ("Ott Tamm inaugurated the second largest mill on 24 June 2022.", "2022-06-24", ""),
            ],
        ),
        (
            "The accord was initiated when Mayor Ott Tamm visited Vila in May.",
            [
                ("The accord was initiated in May 2022.", "2022-05", ""),
                ("Mayor Ott Tamm visited Vila in May 2022.", "2022-05", ""),
            ],
        ),
        (
            "Vila will buy 300 lamps in 10 years.",
            [("Vila will buy 300 lamps in 10 years.", "", "")],
        ),
    ],
)
def test_what_comes_next_has_its_time_and_its_voice(
    briefing: Briefing, text: str, expected: list[Told]
) -> None:
    found = [
        tuple(str(c.fact.get(k, "")) for k in ("statement", "date", "stated_by"))
        for c in drafted(briefing, text, DAY)
    ]
    assert found == expected
