"""Candidate facts out of a text: what is read in a sentence, and how it is told in other words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.drafting.candidate import Candidate, Drafts, State
from generator.drafting.grammar.clauses import clauses_of
from generator.drafting.grammar.nouns import noun_of
from generator.drafting.grammar.sentences import sentences_of
from generator.drafting.kinds import sort_of
from generator.drafting.numbers.figure import Figure
from generator.drafting.numbers.figures import figures_in
from generator.drafting.propose import candidates_of
from generator.drafting.stored import StoredError, as_text, read_back
from generator.drafting.trial import tried
from generator.drafting.voices.names import full_name, named_in
from generator.drafting.voices.speech import said_in
from generator.drafting.when.times import times_in
from generator.drafting.wording.own_words import copied
from generator.drafting.wording.phrasing import MOST, reworded
from generator.records import Qualifier
from generator.records.party import Subject

DAY = date(2024, 5, 27)  # a Monday


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Trade came to $1.5 billion. Mr. A. Näidis, of Lamp Ltd. Co., said so! “It grew.” He left.",
            "en",
            [
                "Trade came to $1.5 billion.",
                "Mr. A. Näidis, of Lamp Ltd. Co., said so!",
                "“It grew.”",
                "He left.",
            ],
        ),
        (
            "Am 3. Oktober kam sie. Es waren 5 Mio. Euro.",
            "de",
            ["Am 3. Oktober kam sie.", "Es waren 5 Mio. Euro."],
        ),
        (
            "В 2019 г. вырос экспорт. Это 5 млн. долларов.",
            "ru",
            ["В 2019 г. вырос экспорт.", "Это 5 млн. долларов."],
        ),
    ],
)
def test_sentences_end_where_nothing_is_shortened(
    text: str, language: str, expected: list[str]
) -> None:
    assert [s.text for s in sentences_of(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("In January-June 2022 it grew.", "en", [("2022-01/2022-06", "")]),
        ("From January through October 2023", "en", [("2023-01/2023-10", "")]),
        (
            "in the first 11 months of this year",
            "en",
            [("2024-01/2024-11", "the first 11 months of this year")],
        ),
        ("in the third quarter of 2021", "en", [("2021-07/2021-09", "")]),
        ("by the end of 2025", "en", [("../2025", "")]),
        ("since September 2021", "en", [("2021-09/..", "")]),
        ("last year, and next year", "en", [("2023", "last year"), ("2025", "next year")]),
        ("Over the past five years", "en", [("2019/2024", "Over the past five years")]),
        ("on Friday", "en", [("2024-05-24", "on Friday")]),
        ("on December 27", "en", [("2023-12-27", "December 27")]),
        ("So far, 12 mills", "en", [("../2024-05", "So far")]),
        ("between 2010 and 2015", "en", [("2010/2015", "")]),
        ("two mills", "en", []),
        (
            "в январе-сентябре 2019 года и в прошлом году",
            "ru",
            [("2019-01/2019-09", ""), ("2023", "в прошлом году")],
        ),
        ("keçən il", "az", [("2023", "keçən il")]),
        ("bu yıl", "tr", [("2024", "bu yıl")]),
        ("im vergangenen Jahr", "de", [("2023", "im vergangenen Jahr")]),
    ],
)
def test_times_are_read_from_the_day_of_the_source(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert [(w.edtf, w.resolved) for w in times_in(text, language, DAY)] == expected


def test_without_a_day_nothing_is_counted_from_it() -> None:
    assert times_in("last year, on Friday, in the first quarter of this year", "en", None) == []


def test_a_day_to_come_is_after_that_of_the_source() -> None:
    told = times_in("will open on Friday, or in March", "en", DAY, is_ahead=True)
    assert [w.edtf for w in told] == ["2024-05-31", "2025-03"]


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        (
            "Trade grew, Mari Näidis, head of the Guild, said at a fair.",
            "Trade grew",
            "Mari Näidis, head of the Guild",
        ),
        ("Näidis said that trade grew.", "trade grew", "Näidis"),
        ("“Trade grew well,” she noted.", "Trade grew well", "she"),
        (
            "According to the Guild of Lantern Makers, trade grew.",
            "trade grew",
            "the Guild of Lantern Makers",
        ),
        ("Speaking at the fair, Näidis stressed: “Trade grew well.”", "Trade grew well", "Näidis"),
        (
            "According to the results of 2018, trade grew.",
            "According to the results of 2018, trade grew",
            "",
        ),
        ("It should be noted that trade grew.", "trade grew", ""),
        (
            "The Guild confirmed its wish to trade more.",
            "The Guild confirmed its wish to trade more",
            "",
        ),
        ("Trade grew, Example Agency reports.", "Trade grew", ""),
        ("It grew to 31,400 crowns, he said.", "It grew to 31,400 crowns", "he"),
        (
            "It grew to 11 crowns, 15 percent more than in 2021, Näidis said.",
            "It grew to 11 crowns, 15 percent more than in 2021",
            "Näidis",
        ),
        ("Trade grew, according to Näidis.", "Trade grew", "Näidis"),
        (
            "Mari Näidis, head of the Guild, said on Friday that trade grew.",
            "trade grew",
            "Mari Näidis, head of the Guild",
        ),
    ],
)
def test_who_says_it_is_told_by_verbs_of_saying(text: str, said: str, speaker: str) -> None:
    found = said_in(text, "en")
    assert (text[found.start : found.end].strip(" ."), found.speaker) == (said, speaker)


def test_a_person_is_named_without_office_and_country() -> None:
    office = "Estonian Deputy Minister of Foreign Affairs Mari Näidis"
    assert [(n.name, n.is_person) for n in named_in(office)] == [("Mari Näidis", True)]
    assert full_name("Näidis", f"{office} came. Näidis spoke.") == "Mari Näidis"


def test_figures_have_unit_hedge_and_the_time_that_is_theirs() -> None:
    text = "trade rose to $23.6 billion in 2018, up from $1.1 billion in 2001, with more than 300 lamps"
    times = times_in(text, "en", DAY)
    found = [
        (str(f.amount), f.unit, f.qualifier.value, f.counted, f.when.edtf if f.when else "")
        for f in figures_in(text, "en", times)
    ]
    assert found == [
        ("23600000000", "USD", "exact", "", "2018"),
        ("1100000000", "USD", "exact", "", "2001"),
        ("300", "", "more-than", "lamps", "2018"),
    ]


@pytest.mark.parametrize(
    "text",
    ["the 9th fair", "MILEX-2019 was held", "on 3 May 2020", "the two countries", "the first lamp"],
)
def test_ordinals_names_and_days_are_no_figures(text: str) -> None:
    assert figures_in(text, "en", times_in(text, "en", DAY)) == []


def test_a_clause_without_a_subject_has_that_of_the_sentence() -> None:
    text = (
        "The Guild is interested in the cable, and aims to use the old mill, which is long enough"
    )
    assert [c.words for c in clauses_of(text, "en")] == [
        "The Guild is interested in the cable",
        "The Guild aims to use the old mill",
        "the old mill is long enough",
    ]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The cable will be laid in 2025", "plan", "planned"),
        ("The treaty came into force in 2011", "agreement", "in-force"),
        ("The guilds signed a memorandum", "agreement", "reported"),
        ("The fair was opened in May", "event", "completed"),
        ("The guilds value cooperation", "position", "reported"),
    ],
)
def test_kind_and_status_are_told_by_words(text: str, kind: str, status: str) -> None:
    assert sort_of(text, "en", has_figure=False, is_position=False) == (kind, status)


def test_what_is_copied_is_told_outside_the_quote_alone() -> None:
    passage = "The treaty on the passage of lanterns came into force in July of 2019."
    text = "The treaty on the passage of lanterns has force."
    assert copied(text, passage, ()) == "the treaty on the passage of lanterns"
    assert copied(text, passage, ("passage of lanterns",)) == ""
    assert copied("On the passage of lanterns: in force.", passage, ()) == ""


TEXT = """\
Trade in cork lanterns came to about 13.5 million crowns in 2023, Mari Näidis, head of the Lantern Guild, said on Friday.

“We will open a mill in 2025,” she added. Some 40 makers met in Vila do Exemplo last year.

Kadri Proov, a maker of lamps, told reporters that trade between the two countries amounted to $7.5 million in January-March 2024.
"""


@pytest.fixture(scope="module")
def candidates(briefing: Briefing) -> tuple[Candidate, ...]:
    source = briefing.sources["example-gazette-100"]
    return candidates_of(briefing, source.model_copy(update={"issued": None}), TEXT)


def test_a_text_becomes_candidates(candidates: tuple[Candidate, ...]) -> None:
    told = [
        (c.paragraph, c.fact["kind"], c.fact.get("date"), c.fact.get("stated_by"), c.quote)
        for c in candidates
    ]
    assert told == [
        (
            1,
            "figure",
            "2023",
            "mari-naidis",
            "Trade in cork lanterns came to about 13.5 million crowns in 2023",
        ),
        (2, "plan", "2025", "mari-naidis", "We will open a mill in 2025"),
        (2, "figure", None, None, "Some 40 makers met in Vila do Exemplo last year"),
        (
            3,
            "figure",
            "2024-01/2024-03",
            "kadri-proov",
            "trade between the two countries amounted to $7.5 million in January-March 2024",
        ),
    ]
    assert [c.quote in " ".join(TEXT.split()) for c in candidates] == [True] * 4


def test_values_find_their_indicator_or_propose_one(candidates: tuple[Candidate, ...]) -> None:
    first, _, _, last = candidates
    assert first.fact["values"] == [
        {"indicator": "lantern-trade", "period": "2023", "amount": "13.5", "qualifier": "about"}
    ]
    assert first.indicators == ()
    assert [i["display"] for i in last.indicators] == ["US${amount} million"]
    assert last.actors == ({"id": "kadri-proov", "type": "person", "name": "Kadri Proov"},)


def test_a_statement_is_in_other_words_or_is_left_to_be_written(
    candidates: tuple[Candidate, ...],
) -> None:
    assert [c.fact.get("statement") for c in candidates] == [
        "Mari Näidis put trade in cork lanterns in 2023 at about 13.5 million crowns.",
        "Mari Näidis said that they would open a mill in 2025.",
        "Some 40 makers met in Vila do Exemplo last year.",
        "Kadri Proov put trade between Portugal and Estonia from January to March 2024 at US$7.5 million.",
    ]
    assert "have to be written" not in str(candidates[0].remarks)
    assert candidates[1].remarks == ('the text has "We": see whom that means besides who speaks',)


def test_a_figure_of_the_same_period_is_evidence(briefing: Briefing) -> None:
    text = "Trade in cork lanterns came to 20 million crowns in 2022, Mari Näidis said.\n"
    (one,) = candidates_of(briefing, briefing.sources["example-gazette-100"], text)
    assert [(n.fact, n.stance) for n in one.near] == [("lantern-trade-2022", "disputes")]
    assert one.near[0].why == (
        "same indicator and period: about 12.5 million crowns there, 20 million crowns here"
    )


@pytest.mark.parametrize(
    ("text", "statement", "remark"),
    [
        (
            "Critics said the new law leaves the door open for more crowns.",
            "Critics said that the new law leaves the door open",
            'who says it is not named: the text has "Critics"',
        ),
        (
            "She said that the new law leaves the door open for more crowns.",
            "",
            "who says it was not found: the text has a pronoun",
        ),
    ],
)
def test_what_nobody_named_says_is_not_laid_to_the_outlet(
    briefing: Briefing, text: str, statement: str, remark: str
) -> None:
    (one,) = candidates_of(briefing, briefing.sources["example-gazette-100"], f"{text}\n")
    assert str(one.fact.get("statement", "")).startswith(statement)
    assert ("statement" in one.fact) == bool(statement)
    assert "stated_by" not in one.fact
    assert one.remarks[0] == remark


def test_candidates_are_read_back_as_they_were_written(candidates: tuple[Candidate, ...]) -> None:
    dropped = replace(candidates[1], state=State.DROPPED, reason="no: it is told elsewhere")
    drafts = Drafts("x", [*candidates, dropped])
    assert read_back("x", "drafts/x.yml", as_text(drafts)) == drafts


def test_what_is_wrong_in_a_file_of_candidates_is_told_at_its_place() -> None:
    text = "- key: a\n  sector: b\n  colour: red\n- key: b\n  sector: c\n  fact: {id: x, evidence: []}\n"
    with pytest.raises(StoredError) as told:
        read_back("x", "drafts/x.yml", text)
    assert str(told.value).splitlines() == [
        "drafts/x.yml:1:3: error: this is no candidate: it has no field colour",
        "drafts/x.yml:4:3: error: this is no candidate: a candidate needs its kind",
        "mend the file, or delete it and run `briefing draft` again",
    ]


@pytest.mark.parametrize(
    ("text", "language", "quote", "date_", "amount"),
    [
        (
            "Товарооборот в 2023 году составил 13,5 млн долларов.",
            "ru",
            "составил 13,5 млн долларов",
            "2023",
            "13.5",
        ),
        (
            "Der Handel stieg 2023 auf rund 13,5 Mio. Dollar.",
            "de",
            "rund 13,5 Mio. Dollar",
            "2023",
            "13.5",
        ),
    ],
)
def test_other_languages_are_read_for_numbers_and_dates(
    briefing: Briefing, text: str, language: str, quote: str, date_: str, amount: str
) -> None:
    source = briefing.sources["example-gazette-100"].model_copy(update={"language": language})
    (one,) = candidates_of(briefing, source, text)
    assert quote in one.quote
    assert (one.fact["date"], one.fact["values"][0]["amount"]) == (date_, amount)


def test_a_briefing_on_one_party_or_a_subject_is_drafted_for_too(
    briefing: Briefing, small: Path
) -> None:
    subject = Subject(id="lantern-act", type="law", name="The Lantern Act")
    source = briefing.sources["example-gazette-100"]
    text = "Bilateral trade amounted to $7.5 million in 2022, Mari Näidis said.\n"
    name = "sources/example-gazette-100.yml"
    file = SourceText(f"content/{name}", name, (small / name).read_text("utf-8"))
    for about in ({"parties": ("PRT",)}, {"parties": (), "subject": subject}):
        other = briefing.with_briefing_record(briefing.record.model_copy(update=about))
        (one,) = candidates_of(other, source, text)
        assert one.indicators[0]["title"] == "Trade"
        assert tried(other, file, [one]) == {one.key: ()}


@pytest.mark.parametrize(
    ("amount", "display", "written"),
    [
        ("$12,345,678,901", "US${amount} million", "12345.678901"),
        ("$12,345,678.90", "US${amount}", "12345678.9"),
        ("$12,345,678", "US${amount} million", "12.345678"),
        ("$1.2345678 billion", "US${amount} million", "1234.5678"),
    ],
)
def test_an_exact_amount_has_the_scale_in_which_it_fits_a_field(
    briefing: Briefing, amount: str, display: str, written: str
) -> None:
    text = f"Trade between the two countries came to {amount} in 2023, Mari Näidis said.\n"
    (one,) = candidates_of(briefing, briefing.sources["example-gazette-100"], text)
    assert [i["display"] for i in one.indicators] == [display]
    assert one.fact["values"][0]["amount"] == written


def test_an_amount_that_fits_no_field_is_remarked_upon(briefing: Briefing) -> None:
    text = "Trade came to $1.23456789 in 2023, Mari Näidis said.\n"
    (one,) = candidates_of(briefing, briefing.sources["example-gazette-100"], text)
    assert "values" not in one.fact | one.evidence
    assert one.remarks[0] == "the amount 1.23456789 has too many digits for a value: round it"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 29 June to 31 June 2023", ["2023-06-29"]),
        ("from 29 February to 3 March 2023", ["2024-02-29", "2023-03-03"]),
        ("from 29 February to 3 March 2024", ["2024-02-29/2024-03-03"]),
        ("One quarter of lantern exports", []),
        ("three quarters of 2023", ["2023"]),
        ("the third quarter of 2023", ["2023-07/2023-09"]),
    ],
)
def test_a_span_ends_on_days_that_there_are_and_a_share_is_no_quarter(
    text: str, expected: list[str]
) -> None:
    assert [w.edtf for w in times_in(text, "en", DAY)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lamps worth between 10 and 15 million", "lamps worth between 10 and 15 million"),
        ("a road between Vila and Tamme", "a road of Vila and Tamme"),
        ("the guild issues visas", "the guild issues visas"),
        ("it commissioned a study", "it commissioned a study"),
        ("the fair (since 2010)", "the fair (since 2010)"),
        ("the fair (since)", "the fair (since)"),
        ("the Lantern Guild (LG)", "the Lantern Guild"),
    ],
)
def test_rewordings_keep_what_is_meant(text: str, expected: str) -> None:
    assert reworded(text, MOST) == expected


def test_long_paragraphs_are_parted_as_short_ones_are() -> None:
    told = ["Mr. A. Näidis came.", "Lamps cost 5 crowns...", "He left at 9 p.m. on 3 May."]
    text = " ".join(told * 2_000)
    assert [s.text for s in sentences_of(text, "en")] == told * 2_000
    dots = f"It grew{'.' * 20_000}"
    assert [s.text for s in sentences_of(f"{dots} He left.", "en")] == [dots, "He left."]


@pytest.mark.parametrize("number", ["7", "1,234.5", "1" * 3_000, "1 " * 3_000, "1,"])
def test_a_quantity_behind_a_number_however_long_is_the_one_that_is_measured(number: str) -> None:
    clause = f"Lamps cost {number} crowns, and candles 5 crowns"
    at = clause.rindex("5")
    figure = Figure(at, at + 1, Decimal(5), "USD", "", Qualifier.EXACT)
    assert noun_of(figure, clause, ()) == "candles"


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("United States ambassador Tamar Oakley", None),
        ("British ambassador Tamar Oakley", "GBR"),
        ("Kazakh minister Tamar Oakley", "KAZ"),
        ("United Kingdom minister Tamar Oakley", "GBR"),
        ("the British and Kazakh envoy Tamar Oakley", None),
    ],
)
def test_a_new_speaker_is_of_the_party_that_the_text_calls_theirs(
    briefing: Briefing, words: str, country: str | None
) -> None:
    record = briefing.record.model_copy(update={"parties": ("GBR", "KAZ")})
    text = f"{words} said that trade in lamps grew by 5 percent in 2023.\n"
    source = briefing.sources["example-gazette-100"]
    (one,) = candidates_of(briefing.with_briefing_record(record), source, text)
    assert [actor.get("country") for actor in one.actors] == [country]


def test_how_a_date_is_known_and_what_an_amount_is_for_is_told_in_plain_words(
    briefing: Briefing,
) -> None:
    text = "The Lantern Guild received $5 million last year, Mari Näidis said.\n"
    source = briefing.sources["example-gazette-100"]
    (one,) = candidates_of(briefing, source, text)
    assert one.fact["date_basis"] == (
        'The text, dated 5 November 2023, says "last year", taken here to mean 2022.'
    )
    assert [i["title"] for i in one.indicators] == ["Amount received by Lantern Guild"]
    assert one.fact["statement"] == (
        "Mari Näidis said that the Lantern Guild received $5 million in 2022."
    )
