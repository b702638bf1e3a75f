"""How dates, numbers, values and names are written, in English and in other languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.compose.downloads import downloads
from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.facts.wording import Wording
from generator.records import Basis, Indicator, Value
from generator.records.codes import language_codes

DATES = [
    ("en", "2018", "2018"),
    ("en", "0987", "987"),
    ("en", "199X", "1990s"),
    ("en", "199X~", "about 1990s"),
    ("en", "2018-11", "November 2018"),
    ("en", "2017-05-06", "6 May 2017"),
    ("en", "2018~", "about 2018"),
    ("en", "2018-11?", "possibly November 2018"),
    ("en", "2017-05-26%", "possibly about 26 May 2017"),
    ("en", "2018/2019-03", "2018 – March 2019"),
    ("en", "2018~/2019-03-02?", "about 2018 – possibly 2 March 2019"),
    ("en", "2009/2024", "2009–2024"),
    ("en", "2018-01/2018-09", "January – September 2018"),
    ("en", "2018-11/2019-02", "November 2018 – February 2019"),
    ("en", "2019-05-15/2019-05-18", "15–18 May 2019"),
    ("en", "2019-05-15/2019-06-02", "15 May – 2 June 2019"),
    ("en", "2019-12-15/2020-01-02", "15 December 2019 – 2 January 2020"),
    ("ka", "2019-05-15/2019-06-02", "15 მაისი, 2019 – 2 ივნისი, 2019"),
    ("en", "2019-05-15~/2019-05-18~", "about 15 May 2019 – about 18 May 2019"),
    ("en", "../2019-07", "by July 2019"),
    ("en", "../2019-07~", "by about July 2019"),
    ("en", "../2019-07?", "possibly by July 2019"),
    ("en", "2016%/..", "possibly from about 2016"),
    ("en", "2020/..", "from 2020"),
    ("de", "2018", "2018"),
    ("de", "199X", "1990–1999"),
    ("de", "2019-03", "März 2019"),
    ("de", "2017-05-06", "6. Mai 2017"),
    ("de", "2019-05-15/2019-05-18", "15.–18. Mai 2019"),
    ("be", "2018-01/2018-09", "студзень–верасень 2018"),
    ("de", "2018/2019-03", "2018 – März 2019"),
    ("be", "2019-03", "сакавік 2019"),
]

NUMBERS = [
    ("en", "0", "0"),
    ("en", "450", "450"),
    ("en", "10000", "10,000"),
    ("en", "-1234567.5", "-1,234,567.5"),
    ("en", "11.0", "11.0"),
    ("en", "1.50", "1.50"),
    ("en", "0.000001", "0.000001"),
    ("en", "999999999999999.999999", "999,999,999,999,999.999999"),
    ("de", "10000", "10.000"),
    ("de", "-1234.50", "-1.234,50"),
    ("et", "10000.5", "10\u00a0000,5"),
]

VALUES = [
    ("en", {}, "US$1,200.5 million"),
    ("en", {"qualifier": "exact"}, "US$1,200.5 million"),
    ("en", {"qualifier": "about"}, "about US$1,200.5 million"),
    ("en", {"qualifier": "more-than"}, "more than US$1,200.5 million"),
    ("en", {"qualifier": "less-than"}, "less than US$1,200.5 million"),
    ("en", {"qualifier": "almost"}, "almost US$1,200.5 million"),
    ("de", {}, "US$1.200,5 million"),
]


@pytest.mark.parametrize(("language", "text", "shown"), DATES)
def test_a_date_is_as_precise_as_it_is_known(language: str, text: str, shown: str) -> None:
    assert Wording(language).date(EdtfDate.parse(text)) == shown


@pytest.mark.parametrize(
    "text", ["2009/2024", "2018-01/2018-09", "2018-11/2019-02", "2019-05-15/2019-05-18", "199X"]
)
def test_an_interval_is_written_in_every_language(text: str) -> None:
    """Also where CLDR has no pattern in two parts, as of months in Persian."""
    when = EdtfDate.parse(text)
    shown = {language: Wording(language).date(when) for language in language_codes()}
    assert [language for language, told in shown.items() if len(told) < len("2009")] == []
    assert len(shown) > 100
    assert Wording("fa").date(EdtfDate.parse("2018-01/2018-09")) == "ژانویهٔ 2018 – سپتامبر 2018"


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "15 March 2024"), ("de", "15. März 2024"), ("fr", "15 mars 2024")],
)
def test_a_day_is_written_as_the_language_does(language: str, shown: str) -> None:
    assert Wording(language).day(date(2024, 3, 15)) == shown


@pytest.mark.parametrize(("language", "amount", "shown"), NUMBERS)
def test_a_number_has_the_digits_that_were_given(language: str, amount: str, shown: str) -> None:
    assert Wording(language).number(Decimal(amount)) == shown


@pytest.mark.parametrize(("language", "fields", "shown"), VALUES)
def test_a_value_is_hedged_as_its_source_hedges_it(
    language: str, fields: dict[str, str], shown: str
) -> None:
    indicator = Indicator(id="trade", title="Trade", display="US${amount} million")
    value = Value.model_validate({"indicator": "trade", "amount": "1200.5", **fields})
    assert Wording(language).value(value, indicator) == shown


@pytest.mark.parametrize(
    ("language", "code", "shown"),
    [
        ("en", "EST", "Estonia"),
        ("de", "EST", "Estland"),
        ("pt-BR", "EST", "Estônia"),
        ("en", "CIV", "Côte d’Ivoire"),
    ],
)
def test_a_country_is_named_in_the_language(language: str, code: str, shown: str) -> None:
    assert Wording(language).country(code) == shown


@pytest.mark.parametrize(
    ("language", "tag", "shown"),
    [
        ("en", "pt", "Portuguese"),
        ("de", "pt", "Portugiesisch"),
        ("en", "sr-Latn", "Serbian (Latin)"),
        ("en", "et", "Estonian"),
    ],
)
def test_a_language_is_named_in_the_language(language: str, tag: str, shown: str) -> None:
    assert Wording(language).language_name(tag) == shown


def test_a_source_is_named_by_outlet_and_date(briefing: Briefing) -> None:
    names = [Wording("en").source(source) for source in briefing.sources.values()]
    assert names == [
        "Näidisarhiiv, date not known",
        "The Chronicle of Both Shores, January 2024",
        "The Example Gazette, 5 November 2023",
        "The Reprinter, possibly 6 November 2023",
    ]


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (999, "999 bytes"),
        (1_400, "1 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (1_960_000, "2.0 MB"),
        (3_440_000, "3.4 MB"),
    ],
)
def test_the_size_of_a_download_is_rounded(size: int, shown: str) -> None:
    (download,) = downloads(Wording("en"), {"briefing.pdf": size})
    assert download.size == shown


@pytest.mark.parametrize(
    ("of", "shown"),
    [
        ("2018-01/2018-11-19~", "January 2018 – about 19 November 2018"),
        ("2019", "2019"),
        ("2017 to 2021", "2017 to 2021"),
        ("US$56 million", "US$56 million"),
    ],
)
def test_a_basis_names_a_date_as_its_entry_shows_it(of: str, shown: str) -> None:
    assert Wording("en").basis(Basis(of=of, why="It says so.")) == f"“{shown}”: It says so."
