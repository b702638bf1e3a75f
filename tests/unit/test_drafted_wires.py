"""How agencies tell who says something and when: two voices in one sentence, forms of address, seasons, open ends."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from tests.support.drafting import drafted

DAY = "2022-06-30"
"""A Thursday."""

Told = tuple[str, str, str, str]
"""A statement, with its date, the day on which it was said, and who says it."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mill will open in 2024, Vila Pipes director Mari Kask told a fair on Monday.",
            [
                (
                    "Mari Kask said that the mill would open in 2024.",
                    "2024",
                    "2022-06-27",
                    "mari-kask",
                )
            ],
        ),
        (
            "Portugal's Trade Secretary Mari Kask credited the Guild, but her Estonian counterpart, Heiki Tamm, insisted at least 14 mills were closed.",
            [
                ("Portugal's Trade Secretary Mari Kask credited the Guild.", "", "", "mari-kask"),
                ("Heiki Tamm insisted that at least 14 mills were closed.", "", "", "heiki-tamm"),
            ],
        ),
        (
            "Portugal hopes to sell lamps by August, Minister Mari Kask told a fair on Monday, while the bank's chief economist, Heiki Tamm, said in a note that it was too late.",
            [
                (
                    "Mari Kask said that Portugal hopes to sell lamps by August 2022.",
                    "../2022-08",
                    "2022-06-27",
                    "mari-kask",
                ),
                ("Heiki Tamm said that Portugal was too late.", "", "", "heiki-tamm"),
            ],
        ),
        (
            "The two towns have agreed to share a mill, state radio reported on Sunday, citing the Estonian Transport Ministry.",
            [
                (
                    "The Estonian Transport Ministry said that the two towns had agreed to share a mill.",
                    "",
                    "",
                    "estonian-transport-ministry",
                )
            ],
        ),
        (
            "'Nobody has cut the price,' said Mari Kask. 'Lamps are sold as before.'",
            [
                ("Mari Kask said that nobody had cut the price.", "", "", "mari-kask"),
                ("Mari Kask said that lamps were sold as before.", "", "", "mari-kask"),
            ],
        ),
        (
            "The mill was sold, the president of the Royal Lamp Union, Mari Kask, said late on Tuesday.",
            [("Mari Kask said that the mill was sold.", "", "2022-06-28", "mari-kask")],
        ),
        (
            "The mill was closed, the foreign ministry's legal adviser, Mari Kask, charged on Monday.",
            [("Mari Kask alleged that the mill was closed.", "", "2022-06-27", "mari-kask")],
        ),
        (
            "Speaking in Vila on Saturday, Mari Kask noted that 85 lamps were lit.",
            [
                ("Mari Kask said that 85 lamps were lit.", "", "2022-06-25", "mari-kask"),
                ("Mari Kask spoke in Vila on 25 June 2022.", "2022-06-25", "", ""),
            ],
        ),
        (
            "Trade Minister Datuk Seri Mari Kask bin Tamm said lamps were sold.",
            [("Mari Kask bin Tamm said that lamps were sold.", "", "", "mari-kask-bin-tamm")],
        ),
        (
            "The Lamp Agency in Vila confirmed the sale.",
            [("The Lamp Agency in Vila confirmed the sale.", "", "", "lamp-agency")],
        ),
        (
            "Per Lamp Authority data, 62% of lamps were lit.",
            [("The Lamp Authority said that 62% of lamps were lit.", "", "", "lamp-authority")],
        ),
        (
            "Lamps are cheap, the Lamp Bank estimates.",
            [("The Lamp Bank estimated that lamps were cheap.", "", "", "lamp-bank")],
        ),
        (
            '"Lamps are cheap," as Mari Kask put it.',
            [("Mari Kask said that lamps were cheap.", "", "", "mari-kask")],
        ),
        (
            "The talks went well, Minister Mari Kask said, and a new mill would be opened next week.",
            [
                ("Mari Kask said that the talks went well.", "", "", "mari-kask"),
                (
                    "Mari Kask said that a new mill would be opened in the week of 4 July 2022.",
                    "2022-07-04/2022-07-10",
                    "",
                    "mari-kask",
                ),
            ],
        ),
        (
            "The lamps were lit last autumn.",
            [("The lamps were lit from September to November 2021.", "2021-09/2021-11", "", "")],
        ),
        (
            "The road was closed over the weekend.",
            [
                (
                    "The road was closed from 25 June to 26 June 2022.",
                    "2022-06-25/2022-06-26",
                    "",
                    "",
                )
            ],
        ),
        (
            "The bridge will be built by the end of the decade.",
            [("The bridge will be built by the end of 2029.", "../2029", "", "")],
        ),
        (
            "A ruling is not expected before next year.",
            [("A ruling is not expected before 2023.", "2023/..", "", "")],
        ),
        (
            "Portugal left the pact in June 2019. Since then, two mills have closed.",
            [
                ("Portugal left the pact in June 2019.", "2019-06", "", ""),
                ("Since June 2019, two mills closed.", "2019-06/..", "", ""),
            ],
        ),
        (
            "The mill has been closed since Monday.",
            [("The mill had been closed since 27 June 2022.", "2022-06-27/..", "", "")],
        ),
        (
            "The guild must reply by Friday.",
            [("The guild must reply by 1 July 2022.", "../2022-07-01", "", "")],
        ),
        (
            "Minister Mari Kask announced the sale after meeting Heiki Tamm in Vila on Wednesday.",
            [
                (
                    "Minister Mari Kask announced the sale after meeting Heiki Tamm in Vila on 29 June 2022.",
                    "2022-06-29",
                    "",
                    "mari-kask",
                )
            ],
        ),
        (
            "The board showed 20 lamps that were made in 1999.",
            [("The board showed 20 lamps that were made in 1999.", "", "", "")],
        ),
        (
            "The judges ruled on Tuesday that the guild must pay 5 million crowns over a fire in March 2018.",
            [
                (
                    "The judges ruled that the guild must pay 5 million crowns over a fire in March 2018.",
                    "",
                    "2022-06-28",
                    "",
                )
            ],
        ),
        (
            "The mayors met in Vila on Monday. They discussed the fire of 14 May.",
            [
                ("The mayors met in Vila on 27 June 2022.", "2022-06-27", "", ""),
                ("The mayors discussed the fire of 14 May on 27 June 2022.", "2022-06-27", "", ""),
            ],
        ),
        (
            '"Today 20 mills are at work," Mari Kask said on Tuesday.',
            [
                (
                    "Mari Kask said that on 28 June 2022 20 mills were at work.",
                    "2022-06-28",
                    "",
                    "mari-kask",
                )
            ],
        ),
        (
            "The new mill could open as early as August.",
            [("The new mill could open as early as August 2022.", "2022-08", "", "")],
        ),
        (
            "The Omani navy said on Monday that the ship was lost.",
            [("The Omani navy said that the ship was lost.", "", "2022-06-27", "omani-navy")],
        ),
        ("VILA, 29th June, 2022 (LNA) -- The mill was sold.", [("The mill was sold.", "", "", "")]),
        (
            'Mari Kask said her town wanted "more say", but Mayor Heiki Tamm has ruled out a new mill.',
            [
                ('Mari Kask said that her town wanted "more say".', "", "", "mari-kask"),
                ("Mayor Heiki Tamm has ruled out a new mill.", "", "", ""),
            ],
        ),
        (
            "Vila's bank governor, Mari Kask, said on Thursday the town hopes to reach a deal.",
            [
                (
                    "Mari Kask said that the town hopes to reach a deal.",
                    "",
                    "2022-06-30",
                    "mari-kask",
                )
            ],
        ),
        (
            "A day after the guild closed a mill, Minister for Pacific Peoples Mari Kask Tamm left for Vila.",
            [
                (
                    "A day after the guild closed a mill, Minister for Pacific Peoples Mari Kask Tamm left for Vila.",
                    "",
                    "",
                    "",
                )
            ],
        ),
        (
            "The price fell, data from the Lamp Exporters Assembly (LEA) showed on Wednesday.",
            [
                (
                    "The Lamp Exporters Assembly said that the price fell.",
                    "",
                    "2022-06-29",
                    "lamp-exporters-assembly",
                )
            ],
        ),
        (
            "The trade ministry said lamps were sold. The ministry added that wax was cheap.",
            [
                ("The trade ministry said that lamps were sold.", "", "", "trade-ministry"),
                ("The trade ministry said that wax was cheap.", "", "", "trade-ministry"),
            ],
        ),
        (
            "A statement by the Estonian President's office said that the mayor had been invited.",
            [
                (
                    "The Estonian President's office said that the mayor had been invited.",
                    "",
                    "",
                    "estonian-presidents-office",
                )
            ],
        ),
        (
            "Mari Kask told state television LTV the talks would resume on July 15.",
            [
                (
                    "Mari Kask said that the talks would resume on July 15 2022.",
                    "2022-07-15",
                    "",
                    "mari-kask",
                )
            ],
        ),
        (
            "The Foreign Office said on Tuesday night it had summoned the envoy.",
            [
                (
                    "The Foreign Office said that it had summoned the envoy.",
                    "",
                    "2022-06-28",
                    "foreign-office",
                )
            ],
        ),
        (
            "The guild paid 5 million crowns for the fair, on which the towns agreed in 2010.",
            [
                (
                    "The guild paid 5 million crowns for the fair, on which the towns agreed in 2010.",
                    "",
                    "",
                    "",
                )
            ],
        ),
        (
            "Mari Kask congratulated Vila on winning the fair of 2029.",
            [("Mari Kask congratulated Vila on winning the fair of 2029.", "", "", "")],
        ),
        (
            "Under a deal signed last September, Vila receives 40 lamps a year.",
            [("Under a deal signed last September, Vila receives 40 lamps a year.", "", "", "")],
        ),
        (
            "The mayor will reply by the end of the week.",
            [("The mayor will reply by 3 July 2022.", "../2022-07-03", "", "")],
        ),
        (
            "Though the day is not known, the Vila Post newspaper, quoting officials, reported on Sunday that the mayor is likely to come.",
            [
                ("The day is not known.", "", "", ""),
                (
                    "Vila Post said that the mayor was likely to come.",
                    "",
                    "2022-06-26",
                    "vila-post",
                ),
            ],
        ),
        (
            "In the past five days, Kask has visited four towns.",
            [
                (
                    "From 25 June to 30 June 2022, Kask visited four towns.",
                    "2022-06-25/2022-06-30",
                    "",
                    "",
                )
            ],
        ),
        (
            'Minister Mari Kask put the number at "perhaps a dozen".',
            [('Minister Mari Kask put the number at "perhaps a dozen".', "", "", "mari-kask")],
        ),
        (
            "The project was shelved in 2019 and revived last year.",
            [
                ("The project was shelved in 2019.", "2019", "", ""),
                ("The project was revived in 2021.", "2021", "", ""),
            ],
        ),
        (
            "The ministry spokesperson, who was not named, denied the report.",
            [
                ("The ministry spokesperson denied the report.", "", "", ""),
                ("The ministry spokesperson was not named.", "", "", ""),
            ],
        ),
        (
            "Since ties were established in 2020, 500 millers have visited Vila.",
            [
                (
                    "Since ties were established in 2020, 500 millers have visited Vila.",
                    "2020/..",
                    "",
                    "",
                )
            ],
        ),
        (
            "The Lamp Union hopes to sell wax, the comptroller of the Guild of Vila, Mari Kask, has said.",
            [("Mari Kask said that the Lamp Union hopes to sell wax.", "", "", "mari-kask")],
        ),
        (
            "Mr Heiki Tamm, Deputy Minister of Lamps, urged Vila to pay.",
            [("Mr Heiki Tamm, Deputy Minister of Lamps, urged Vila to pay.", "", "", "heiki-tamm")],
        ),
        (
            "The mill made a record loss this week, the prime minister's office confirmed last night.",
            [
                (
                    "The prime minister's office confirmed that the mill made a record loss in the week of 27 June 2022.",
                    "2022-06-27/2022-06-30",
                    "2022-06-29",
                    "prime-ministers-office",
                )
            ],
        ),
        (
            "Foreign Minister Mari Kask landed on Monday. Minister for Lamps Heiki Tamm came with her.\n\nThe Foreign Minister said that the mill was sold.",
            [
                ("Foreign Minister Mari Kask landed on 27 June 2022.", "2022-06-27", "", ""),
                ("", "", "", ""),
                ("Mari Kask said that the mill was sold.", "", "", "mari-kask"),
            ],
        ),
        (
            "Prince Heiki bin Tamm signed the pact at King Heiki International Airport. Prince Heiki praised the crew.",
            [
                (
                    "Prince Heiki bin Tamm signed the pact at King Heiki International Airport.",
                    "",
                    "",
                    "",
                ),
                ("Prince Heiki praised the crew.", "", "", "heiki-bin-tamm"),
            ],
        ),
        (
            "Mayor Ott Kuusk, who has left the Guild, said yesterday that the mill was shut.",
            [("Ott Kuusk said that the mill was shut.", "", "2022-06-29", "ott-kuusk")],
        ),
        (
            "Minister Mari Kask told the Vila Daily Post she would ask for a loan.",
            [("Mari Kask said that she would ask for a loan.", "", "", "mari-kask")],
        ),
        (
            "Mayor Ott Kuusk announced the plan, following a deal the towns struck in October 2020.",
            [
                (
                    "Mayor Ott Kuusk announced the plan, following a deal the towns struck in October 2020.",
                    "",
                    "",
                    "ott-kuusk",
                ),
            ],
        ),
        (
            "The tax will be paid over the next four years.",
            [("The tax will be paid from 2022 to 2026.", "2022/2026", "", "")],
        ),
        (
            "The ferry will run from November.",
            [("The ferry will run from November 2022.", "2022-11/..", "", "")],
        ),
        (
            "The rest must be paid no later than September 30.",
            [("The rest must be paid no later than September 30 2022.", "../2022-09-30", "", "")],
        ),
        (
            "Qatar will sell gas, under an agreement signed in Oslo yesterday.",
            [
                ("Qatar will sell gas, under an agreement.", "", "", ""),
                ("The agreement was signed in Oslo on 29 June 2022.", "2022-06-29", "", ""),
            ],
        ),
        (
            'Mayor Ott Kuusk termed the closure a "loss", noting that 40 lamps were lost.',
            [
                ('Mayor Ott Kuusk termed the closure a "loss".', "", "", "ott-kuusk"),
                ("Ott Kuusk said that 40 lamps were lost.", "", "", "ott-kuusk"),
            ],
        ),
        (
            "Lawmaker Mari Kask called the move premature.",
            [("Lawmaker Mari Kask called the move premature.", "", "", "mari-kask")],
        ),
        (
            'Minister for Trade and Industry Mari Kask called the deal "a step".',
            [
                (
                    'Minister for Trade and Industry Mari Kask called the deal "a step".',
                    "",
                    "",
                    "mari-kask",
                )
            ],
        ),
        (
            "The ferry stopped on Wednesday (June 29), the port said.",
            [
                (
                    "The port said that the ferry stopped on Wednesday (June 29) 2022.",
                    "2022-06-29",
                    "",
                    "",
                )
            ],
        ),
        (
            "According to the mayor's secretary, Ott Kuusk, who spoke before the meeting, the towns were to meet.",
            [("Ott Kuusk said that the towns were to meet.", "", "", "ott-kuusk")],
        ),
        (
            "In a video released on Monday Mayor Amit Sen said that lamps were sold.",
            [("Amit Sen said that lamps were sold.", "", "2022-06-27", "amit-sen")],
        ),
        (
            "Mayor Amit Sen spoke on Monday. Amit Sen said that lamps were sold. Sen. Mari Kask said that wax was cheap.",
            [
                ("Mayor Amit Sen spoke on 27 June 2022.", "2022-06-27", "", ""),
                ("Amit Sen said that lamps were sold.", "", "2022-06-27", "amit-sen"),
                ("Mari Kask said that wax was cheap.", "", "", "mari-kask"),
            ],
        ),
    ],
)
def test_what_a_report_tells_has_its_voice_and_its_time(
    briefing: Briefing, text: str, expected: list[Told]
) -> None:
    found = [
        tuple(str(c.fact.get(k, "")) for k in ("statement", "date", "said", "stated_by"))
        for c in drafted(briefing, text, DAY)
    ]
    assert found == expected
