"""Any two countries, in any language, under any title: the example is a briefing without a problem."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import pycountry
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.disk.files import files_below
from generator.editing.starter import Beginning, started
from generator.facts.coverage import coverage
from generator.pipeline import Project, Settings, load, make
from generator.records.types import Name
from tests.support.examples import at_most
from tests.support.project import ROOT

STARTER = files_below(ROOT / "starter")
CODES = st.sampled_from(sorted(country.alpha_3 for country in pycountry.countries))
DAYS = st.dates(date(1970, 1, 1), date(2100, 12, 31))
LANGUAGES = st.sampled_from(["en", "en-GB", "de", "fr", "ka", "kk", "ru", "zh-Hant", "ar"])


def lay_out(beginning: Beginning, folder: Path) -> Path:
    for file in started(STARTER, beginning):
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.content)
    return folder / "content"


@settings(max_examples=at_most(10))
@given(
    parties=st.tuples(CODES, CODES).filter(lambda two: two[0] != two[1]),
    language=LANGUAGES,
    as_of=DAYS,
)
def test_any_two_countries_begin_clean_and_proved(
    parties: tuple[str, str], language: str, as_of: date
) -> None:
    beginning = Beginning(parties, language, as_of)
    with tempfile.TemporaryDirectory() as folder:
        content = lay_out(beginning, Path(folder))
        briefing, diagnostics = load(content)
        assert diagnostics == ()
        assert briefing is not None
        assert coverage(briefing).is_whole
        assert (briefing.record.parties, briefing.record.as_of) == (parties, as_of)
        made = make(Project(content, ROOT / "templates", Path("unused")), Settings())
    assert made.site.title == briefing.record.title
    assert all(name in made.site.title for name in beginning.names)


@settings(max_examples=at_most(25))
@given(title=st.text(min_size=1))
def test_any_title_that_content_may_have_is_kept_as_it_is(title: str) -> None:
    try:
        wanted = TypeAdapter(Name).validate_python(title)
    except ValidationError:
        assume(False)
    with tempfile.TemporaryDirectory() as folder:
        beginning = Beginning(("GEO", "KAZ"), "en", date(2026, 11, 23), wanted)
        briefing, diagnostics = load(lay_out(beginning, Path(folder)))
    assert diagnostics == ()
    assert briefing is not None
    assert briefing.record.title == wanted
