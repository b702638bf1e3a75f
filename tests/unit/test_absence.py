"""Which sentences claim that something is absent, and which only look as if they did."""

from __future__ import annotations

import pytest

from generator.facts.absence import absence_in

CLAIMS = (
    "No source tells what became of the plan.",
    "No source says whose crowns are meant.",
    "The mill was to open in May, and no source found says whether it ever did.",
    "No source explains the gap.",
    "No source names the signatories; the treaty was signed in Lisbon, the minister said.",
    "The report is of the week before; no report of the days themselves was found.",
    "No other source gives the number of lanterns.",
    "No further source mentions the fair.",
    "No later report of the cable was found.",
    "None of the sources says who paid.",
    "None of the 115 sources of this briefing speaks of a strike.",
    "None of these pages has a date.",
    "Nothing was found on the fair of 2024.",
    "On what the guild was paid nothing has been found.",
    "Nothing is known of its owners.",
    "The day of signature was not found.",
    "The minutes of the meeting could not be found.",
    "A list of the members cannot be found.",
    "Which of these he meant is not known.",
    "It is not known whether the cable was laid.",
    "The mill closed; why is not known.",
    "The names of the crew are not known.",
    "Not known; no page sets the two side by side.",
    "Not known whether it was ever used.",
    "It is unknown whether the mill still grinds.",
    "It is unknown why the fair was put off.",
    "When the second cable is to come remains unknown.",
    "There is no record of a vote.",
    "No record of the sale was found.",
    "No report says how many came.",
    "No figure for 2023 was found.",
    "No page was found that says whether series production began.",
    "No official list was found.",
    "The source does not name the makers, and no other page does so either.",
    "The contract itself was not found, so its price is the minister's word.",
    "No full-year table of either country's statistics was found, only figures in the press.",
    "No total for the year from either side was found.",
    "No project or amount was found.",
    "No page dates the signing.",
    "The price is known; the date of delivery is not known for certain.",
)

NO_CLAIMS = (
    "The mill no longer grinds.",
    "The guild is not known to have met again.",
    "The town is not known for its wine.",
    "He was known as the lantern king, though not known abroad.",
    "The source does not say whose crowns are meant.",
    "The article does not say when or where it was signed.",
    "The article names no source.",
    "Azernews, naming no source, gave a smaller number.",
    "The paper gave no source for the number.",
    "No source is named for the figure.",
    "No sources are given for the two tables.",
    "The minister said: “No source says that.”",
    'He replied that "it is not known whether we shall sign".',
    "The sum was paid no later than 2018.",
    "He is the same man, so that this is no later promotion.",
    "The same outlet: no further voice.",
    "It was no other than the minister who spoke.",
    "The ambassador named no figure.",
    "No agreement was signed at the meeting.",
    "The year of its entry into force is known.",
    "The unknown soldier was honoured at the tomb.",
    "The letter of an unknown year tells of a fair.",
    "Agrojour wrote it in an article whose date is not known.",
    "The jury found no fault with the lanterns.",
    "The captain was not found guilty.",
    "The lantern was found in the harbour.",
    "Nothing in it has happened.",
    "The two ministers had nothing to say of the fair.",
    "None of the lanterns was sold.",
    "He set no record in the race.",
    "There is no reason to doubt the number.",
    "The day is not found in the article.",
    "What the members earn is not known, the guild said.",
    "The minister said that it is not known when the mill will open.",
    "The report has no figure for 2023.",
    "No report was ready when the minister, who says little, came.",
    "No figure in it was changed, and the lamp was found later by a child.",
    "Does any source say what became of the plan?",
    "The source of the river lies in the hills, and no road leads there.",
)


@pytest.mark.parametrize("sentence", CLAIMS)
def test_an_absence_is_claimed(sentence: str) -> None:
    assert absence_in(sentence)


@pytest.mark.parametrize("sentence", NO_CLAIMS)
def test_no_absence_is_claimed(sentence: str) -> None:
    assert absence_in(sentence) == ""
