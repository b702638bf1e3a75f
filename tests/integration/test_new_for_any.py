"""Any parties and any subject, in any language, under any title: the example is a briefing without a problem."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.core.organisations import ORGANISATIONS
from generator.disk.files import files_below
from generator.editing.beginning import Beginning, started
from generator.facts.coverage import coverage
from generator.pipeline import Project, Settings, load, make
from generator.records.codes import country_codes
from generator.records.types import Name
from tests.support.examples import at_most
from tests.support.project import ROOT

STARTER = files_below(ROOT / "starter")
CODES = st.sampled_from((*country_codes(), *ORGANISATIONS))
DAYS = st.dates(date(1970, 1, 1), date(2100, 12, 31))
LANGUAGES = st.sampled_from(["en", "en-GB", "de", "fr", "ka", "kk", "ru", "zh-Hant", "ar"])


def lay_out(beginning: Beginning, folder: Path) -> Path:
    for file in started(STARTER, beginning):
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.content)
    return folder / "content"


@settings(max_examples=at_most(10))
@given(
    parties=st.lists(CODES, max_size=5, unique=True).map(tuple),
    subject=st.sampled_from([None, "The Middle Corridor", "#1: — 走廊"]),
    language=LANGUAGES,
    as_of=DAYS,
)
def test_any_parties_begin_clean_and_proved(
    parties: tuple[str, ...], subject: str | None, language: str, as_of: date
) -> None:
    assume(parties or subject)
    beginning = Beginning(parties, language, as_of, subject=subject)
    with tempfile.TemporaryDirectory() as folder:
        content = lay_out(beginning, Path(folder))
        briefing, diagnostics = load(content)
        assert diagnostics == ()
        assert briefing is not None
        assert coverage(briefing).is_whole
        assert (briefing.record.parties, briefing.record.as_of) == (parties, as_of)
        made = make(Project(content, ROOT / "templates", Path("unused")), Settings())
    assert made.site.title == briefing.record.title
    named = (subject,) if subject else beginning.names
    assert all(name in made.site.title for name in named)
    assert made.site.documents["briefing"]["parties"] == [
        {
            "code": code,
            "name": name,
            "type": "organisation" if code in ORGANISATIONS else "country",
        }
        for code, name in zip(parties, beginning.names, strict=True)
    ]


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
