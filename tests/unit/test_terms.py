"""Terms of office: on the page of the person, and in how a speaker is named at the time."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.core.dates import EdtfDate
from generator.facts.coverage import coverage
from generator.facts.terms import office_at, said_at, speakers_as
from generator.pipeline import Project, Settings, make, make_document, sound_briefing
from generator.records import Actor
from tests.support.content import edit, said
from tests.support.made import texts_of

PEOPLE, TRADE = "actors/people.yml", "facts/trade.yml"
TERM = """  terms:
    - office: lantern counter of the Guild
      date: {date}
      evidence:
        - source: example-gazette-100
          paragraph: 1
          quote: counted by her own hand
          says: She was the lantern counter of the Guild from 2020 on.
"""


def held(small: Path, content: Path, date: str = "2020/..") -> Path:
    shutil.copytree(small, content)
    edit(content, PEOPLE, "  profile:\n", TERM.format(date=date) + "  profile:\n")
    return content


@pytest.fixture(scope="module")
def content(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return held(small, tmp_path_factory.mktemp("terms") / "content")


@pytest.fixture(scope="module")
def files(content: Path, templates: Path) -> Mapping[str, str]:
    return texts_of(make(Project(content, templates, content.parent / "unused"), Settings()).files)


@pytest.mark.parametrize(
    ("when", "office"),
    [
        ("2013", ""),
        ("2014-12", "minister"),
        ("2014", ""),
        ("2018-08-31", "minister"),
        ("2018-08/2018-09", ""),
        ("2018-09", ""),
        ("2021-05", "envoy; adviser"),
        ("2030", "adviser"),
        ("2021/..", ""),
    ],
)
def test_an_office_is_named_that_was_certainly_held_all_the_time(when: str, office: str) -> None:
    terms = (("minister", "2014-12/2018-08"), ("envoy", "2021"), ("adviser", "2021/.."))
    fields = {"id": "a", "type": "person", "name": "A"}
    actor = Actor.model_validate(
        {**fields, "terms": [{"office": office, "date": date} for office, date in terms]}
    )
    assert office_at(actor, EdtfDate.parse(when)) == office


def test_what_was_said_is_said_in_the_office_of_that_day(content: Path, tmp_path: Path) -> None:
    briefing = sound_briefing(content)
    fact = briefing.facts["lantern-trade-2022"]
    when = said_at(briefing, fact)
    assert when is not None
    assert (when.text, speakers_as(briefing, fact)) == (
        *("2023-11-05",),
        ("lantern counter of the Guild",),
    )
    earlier = tmp_path / "content"
    shutil.copytree(content, earlier)
    edit(earlier, TRADE, "  stated_by: mari-naidis\n", '  said: "2019"\n  stated_by: mari-naidis\n')
    before = sound_briefing(earlier)
    assert speakers_as(before, before.facts["lantern-trade-2022"]) == ("",)


def test_readers_see_it_on_both_pages(
    files: Mapping[str, str], content: Path, templates: Path
) -> None:
    person, fact = files["actors/mari-naidis.md"], files["facts/lantern-trade-2022.md"]
    row = next(line for line in person.splitlines() if "<dt>Offices held</dt>" in line)
    assert "lantern counter of the Guild, from 2020" in row
    assert 'class="cite"' in row
    speaker = next(line for line in fact.splitlines() if "<dt>Said by</dt>" in line)
    assert '<span class="basis">lantern counter of the Guild</span>' in speaker
    copy = files["markdown/facts/lantern-trade-2022.md.txt"]
    assert "said by Mari Näidis (lantern counter of the Guild)" in copy.replace("\\", "")
    assert (
        "Office held: lantern counter of the Guild" in files["markdown/actors/mari-naidis.md.txt"]
    )
    paper = make_document(sound_briefing(content), templates, Settings()).paper
    assert "said by Mari Näidis (lantern counter of the Guild)" in paper.replace(
        "&#40;", "("
    ).replace("&#41;", ")")
    source = files["sources/example-gazette-100.md"]
    assert "lantern counter of the Guild" in source


def test_programs_get_the_terms_and_the_office(files: Mapping[str, str]) -> None:
    actors = {a["id"]: a for a in json.loads(files["api/v1/actors.json"])["actors"]}
    (term,) = actors["mari-naidis"]["terms"]
    assert (term["office"], term["date"]["edtf"]) == ("lantern counter of the Guild", "2020/..")
    assert [e["source"] for e in term["evidence"]] == ["example-gazette-100"]
    facts = {f["id"]: f for f in json.loads(files["api/v1/facts.json"])["facts"]}
    assert facts["lantern-trade-2022"]["offices"] == ["lantern counter of the Guild"]
    assert facts["songs-are-shared"]["offices"] == [None]
    assert facts["lantern-treaty"]["offices"] == []


def test_a_term_is_proved_like_a_sentence(content: Path, small: Path, tmp_path: Path) -> None:
    was, now = (coverage(sound_briefing(c)).sentences for c in (small, content))
    assert (now.part, now.whole) == (was.part + 1, was.whole + 1)
    assert said(content) == said(small)
    other = held(small, tmp_path / "date" / "content", "2017/..")
    assert [line for line in said(other) if line not in said(small)] == [
        f"content/{PEOPLE}:13:13: warning: no quote and no source has the year of the term of office "
        "[date-grounded]"
    ]
    bare = held(small, tmp_path / "bare" / "content")
    text = (bare / PEOPLE).read_text("utf-8")
    start = text.index("      evidence:\n", text.index("  terms:"))
    (bare / PEOPLE).write_text(text[:start] + text[text.index("  profile:") :], "utf-8")
    assert (
        f"content/{PEOPLE}:12:7: error: the term of office has no evidence [evidence-present]"
        in said(bare)
    )
    place = tmp_path / "place" / "content"
    shutil.copytree(small, place)
    edit(
        place,
        "actors/organisations.yml",
        "  profile:\n",
        TERM.format(date="2020/..") + "  profile:\n",
    )
    told = [line for line in said(place) if "actor-fields" in line]
    assert [line.partition(": ")[2] for line in told] == [
        'error: "lantern-guild" is an organisation, and only a person holds an office [actor-fields]'
    ]
