"""Locales: what is asked of one language does not change what another one has."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.core.localization import Localization

ASKED = """
from generator.core.dates import EdtfDate
from generator.core.localization import Localization
from generator.core.reading.dates import month_names
for language in {order}:
    list(Localization(language).months())
for language in ("az", "bs", "et", "pt-BR", "pt"):
    told = Localization(language)
    print(language, told.date(EdtfDate.parse("2019-07")), dict(told.months()), dict(month_names(language)))
"""


def test_the_order_in_which_languages_are_asked_for_changes_nothing() -> None:
    orders = (["az", "bs", "et", "pt-BR", "pt"], ["pt", "pt-BR", "et", "bs", "az"], [])
    told = {
        subprocess.run(
            [sys.executable, "-c", ASKED.format(order=order)],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for order in orders
    }
    assert len(told) == 1
    assert "bs juli 2019." in told.pop()


@pytest.mark.parametrize("language", ["az", "bs", "et", "pt"])
def test_the_months_of_a_language_are_its_own(language: str) -> None:
    assert ("iyul" in dict(Localization(language).months())) is (language == "az")
