"""A claim of two speakers: each is heard, named and linked everywhere, and two of one owner are one voice."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

import pytest
from pydantic import ValidationError

from generator.compare.compare import compare
from generator.content.read import read_content
from generator.core.diagnostics import format_text
from generator.facts.assessment import Support, assess, voices
from generator.facts.owners import owners_of
from generator.facts.stamp import stamp
from generator.pipeline import (
    Project,
    Settings,
    load,
    make,
    make_document,
    sound_briefing,
    understand,
)
from generator.records import Fact
from tests.support.content import edit, said
from tests.support.made import texts_of

JOINT = """

- id: said-together
  title: The Guild and Näidisarhiiv say so much for cables
  statement: The Guild of Lantern Makers and {name} said together, so much for cables.
  kind: position
  status: reported
  stated_by: [lantern-guild, {other}]
  evidence:
    - source: example-chronicle-9
      paragraph: 3
      quote: So much for cables
      origin: [lantern-guild, {other}]
      says: The Guild of Lantern Makers and {name} said so together.
"""


def joint(
    small: Path, content: Path, other: str = "naidisarhiiv", name: str = "Näidisarhiiv"
) -> Path:
    shutil.copytree(small, content)
    path = content / "facts" / "culture.yml"
    text = path.read_text("utf-8").rstrip() + JOINT.format(other=other, name=name)
    path.write_text(text, encoding="utf-8")
    return content


@pytest.fixture(scope="module")
def content(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return joint(small, tmp_path_factory.mktemp("joint") / "content")


@pytest.fixture(scope="module")
def files(content: Path, templates: Path) -> Mapping[str, str]:
    made = make(Project(content, templates, content.parent / "unused"), Settings())
    return texts_of(made.files)


@pytest.mark.parametrize(
    ("other", "name", "owners", "support"),
    [
        ("naidisarhiiv", "Näidisarhiiv", 2, Support.CORROBORATED),
        ("mari-naidis", "Mari Näidis", 1, Support.SINGLE_VOICE),
    ],
)
def test_two_speakers_are_two_voices_unless_they_belong_together(
    other: str, name: str, owners: int, support: Support, small: Path, tmp_path: Path
) -> None:
    briefing = sound_briefing(joint(small, tmp_path / "content", other, name))
    fact = briefing.facts["said-together"]
    assert voices(briefing, fact) == ("lantern-guild", other)
    assert len(owners_of(briefing, voices(briefing, fact))) == owners
    assert assess(briefing, fact).support is support
    assert fact in briefing.facts_naming("lantern-guild")
    assert fact in briefing.facts_naming(other)
    assert "example-chronicle-9" in [s.id for s in briefing.sources_relaying(other)]


def test_a_speaker_whose_word_no_passage_gives_is_told(small: Path, tmp_path: Path) -> None:
    content = joint(small, tmp_path / "content")
    edit(
        content,
        "facts/culture.yml",
        "origin: [lantern-guild, naidisarhiiv]",
        "origin: lantern-guild",
    )
    assert said(content) == [
        "content/facts/culture.yml:40:30: warning: no evidence that carries the fact is the word of "
        "Näidisarhiiv [speaker-heard]"
    ]


@pytest.mark.parametrize(
    ("speakers", "problem"),
    [
        ("[lantern-guild, naidisarhif]", '40:30: error: no actor "naidisarhif" [actor-resolves]'),
        ("[lantern-guild, Guild of]", '40:30: error: "Guild of" is not an id'),
        ("[lantern-guild]", "40:14: error: expected an id, found a list [wrong-type]"),
        ("[]", "40:14: error: expected an id, found a list [wrong-type]"),
        (
            "[lantern-guild, lantern-guild]",
            '40:14: error: "lantern-guild" is named twice [wrong-length]',
        ),
    ],
)
def test_a_mistake_is_told_at_the_speaker(
    speakers: str, problem: str, small: Path, tmp_path: Path
) -> None:
    content = joint(small, tmp_path / "content")
    edit(
        content,
        "facts/culture.yml",
        "stated_by: [lantern-guild, naidisarhiiv]",
        f"stated_by: {speakers}",
    )
    errors = [format_text(d).split("\n")[0] for d in load(content)[1] if d.is_error]
    assert [e.split("culture.yml:")[1][: len(problem)] for e in errors] == [problem]


def test_readers_see_both_names(files: Mapping[str, str], content: Path, templates: Path) -> None:
    page = files["facts/said-together.md"]
    guild, archive = ("../actors/lantern-guild/", "../actors/naidisarhiiv/")
    row = next(line for line in page.splitlines() if "<dt>Said by</dt>" in line)
    passage = next(line for line in page.splitlines() if 'class="voice"' in line)
    for line in (row, passage):
        assert line.index("lantern-guild") < line.index("naidisarhiiv"), (guild, archive)
    copy = files["markdown/facts/said-together.md.txt"]
    assert copy.count("The Guild of Lantern Makers") > 1
    named = "The Guild of Lantern Makers (GLM), Näidisarhiiv"
    assert f"said by {named}" in copy.replace("\\", "")
    paper = make_document(sound_briefing(content), templates, Settings()).page.decode()
    assert (
        "Näidisarhiiv" in paper.partition('id="fact_said-together"')[2].partition("</article>")[0]
    )
    for actor in ("lantern-guild", "naidisarhiiv"):
        assert "said-together" in files[f"actors/{actor}.md"]


def test_programs_get_the_first_and_all(files: Mapping[str, str]) -> None:
    facts = {f["id"]: f for f in json.loads(files["api/v1/facts.json"])["facts"]}
    both = ["lantern-guild", "naidisarhiiv"]
    fact, alone = facts["said-together"], facts["songs-are-shared"]
    assert (fact["stated_by"], fact["speakers"], fact["voices"]) == (both[0], both, both)
    assert (alone["stated_by"], alone["speakers"]) == ("lantern-guild", ["lantern-guild"])
    assert [(e["voice"], e["voices"]) for e in fact["evidence"]] == [(both[0], both)]
    rows = csv.DictReader(StringIO(files["data/facts.csv"].removeprefix("\ufeff")))
    (row,) = (row for row in rows if row["id"] == "said-together")
    assert row["stated_by"] == "The Guild of Lantern Makers (GLM); Näidisarhiiv"


def test_a_comparison_names_who_came_to_it(content: Path, small: Path, tmp_path: Path) -> None:
    before = tmp_path / "content"
    shutil.copytree(content, before)
    for field in ("stated_by", "origin"):
        edit(
            before,
            "facts/culture.yml",
            f"{field}: [lantern-guild, naidisarhiiv]",
            f"{field}: lantern-guild",
        )
    states = (understand(c.parent.name, *read_content(c, "content")) for c in (before, content))
    (change,) = compare(*states).changes
    told = {field.field: (field.before, field.after) for field in change.fields}
    guild = "The Guild of Lantern Makers (GLM)"
    assert told == {"stated_by": (guild, f"{guild}; Näidisarhiiv")}


def test_a_single_speaker_is_written_and_stamped_as_before(small: Path) -> None:
    briefing = sound_briefing(small)
    assert stamp(briefing, briefing.facts["songs-are-shared"]) == "328e5baea1444eac"
    fact = briefing.facts["songs-are-shared"]
    assert fact.model_dump(mode="json", include={"stated_by"}) == {"stated_by": "lantern-guild"}
    assert fact.speakers == ("lantern-guild",)


def test_the_model_takes_no_other_form() -> None:
    head = {"id": "a", "title": "A", "statement": "A.", "kind": "event", "status": "reported"}
    assert Fact.model_validate({**head, "stated_by": ["b", "c"]}).speakers == ("b", "c")
    assert Fact.model_validate(head).speakers == ()
    with pytest.raises(ValidationError):
        Fact.model_validate({**head, "stated_by": {"id": "b"}})
