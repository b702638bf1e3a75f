"""Every field of a fact stands in every output that its description names, and fails by name where not."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Annotated, Any

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.compare.compare import compare
from generator.compose.data.fact_data import API_FIELDS, TABLE_FIELDS
from generator.compose.views.fact_rows import fact_labels, fact_rows
from generator.content.read import read_content
from generator.editing.layout.entries import as_item
from generator.facts.stamp import stamp
from generator.pipeline import Project, Settings, make, make_document, sound_briefing, understand
from generator.records import Fact, Source
from generator.records.base import Model
from generator.records.shown import Place, Shown, shown_fields
from generator.records.types import Text
from tests.support.made import texts_of
from tests.support.project import ROOT

FIELDS = shown_fields(Fact)
TEXTS = [name for name, field in Fact.model_fields.items() if field.annotation == Text | None]
"""The fields that hold a text or nothing: what is said of them here holds for any that comes."""

STAMP = "0123456789abcdef"
"""What stands for the stamp of the fact, which is made when it is there."""

BARE: dict[str, Any] = {
    "id": "whole-lantern",
    "title": "Not known yet",
    "statement": "Nothing is said of it.",
    "kind": "event",
    "status": "unknown",
    "evidence": [
        {"source": "example-gazette-100", "paragraph": "3", "says": "Nothing is said of it."}
    ],
}
"""A fact of which all that can be otherwise is otherwise than in `WHOLE`."""

WHOLE: dict[str, Any] = {
    **{name: f"This is told as {name.replace('_', ' ')}." for name in TEXTS},
    "id": "whole-lantern",
    "aliases": ["former-lantern"],
    "moved_from": ["energy"],
    "title": "A lantern is shown whole",
    "statement": "A lantern is shown from every side.",
    "kind": "position",
    "status": "ongoing",
    "date": "2019-07-03",
    "said": "2019-06-02",
    "stated_by": "mari-naidis",
    "also_in": ["culture"],
    "actors": ["lantern-guild"],
    "places": ["naidiskula"],
    "follows": ["song-festival"],
    "fulfils": ["second-cable"],
    "values": [{"indicator": "lanterns", "amount": "777"}],
    "searches": ["crowns-in-sources"],
    "derived": {"from": ["lantern-treaty"], "working": "This is worked out."},
    "basis": [{"of": "every side", "why": "This is what it rests on."}],
    "evidence": [
        {
            "source": "example-gazette-100",
            "paragraph": "2",
            "quote": "the treaty came into force",
            "says": "This is what supports it.",
        },
        {
            "source": "example-archive-7",
            "stance": "disputes",
            "says": "This is what disputes it.",
        },
    ],
    "reviewed": {"by": "R. Eviewer", "on": "2024-03-10", "stamp": STAMP},
}
"""A fact with a value in every field, under the name that content gives it."""

TO_PROGRAMS = {
    "date": "2019-07-03",
    "values": "777",
    "derived": "This is worked out.",
    "basis": "This is what it rests on.",
    "evidence": "example-gazette-100",
    "reviewed": "2024-03-10",
}
TO_READERS = {
    "searches": "crowns",
    "moved_from": "Tides & moonlight",
    "date": "3 July 2019",
    "said": "2 June 2019",
    "follows": "A festival of *lantern* songs",
    "fulfils": "A second cable may follow about 2030",
    "stated_by": "Mari Näidis",
    "also_in": "Culture",
    "actors": "The Guild of Lantern Makers",
    "places": "Näidisküla",
    "values": "777 lanterns",
    "derived": "This is worked out.",
    "basis": "This is what it rests on.",
    "evidence": "This is what disputes it.",
    "reviewed": "R. Eviewer",
}
"""What is seen of a field where that is not the text itself: by readers an id is told as a name."""


def signs_of(name: str, place: Place) -> set[str]:
    """Return the words by which the value of a field is known in an output: data may have either form."""
    given = WHOLE[name][0] if isinstance(WHOLE[name], list) else WHOLE[name]
    told = TO_READERS.get(name, given)
    to_readers = (Place.PAGE, Place.COPY, Place.DOCUMENT, Place.COMPARISON)
    return {told} if place in to_readers else {told, TO_PROGRAMS.get(name, given)}


def put(small: Path, content: Path, fact: dict[str, Any]) -> Path:
    """Copy the small briefing, with one more fact in the order of the record."""
    shutil.copytree(small, content)
    order = [field.alias or name for name, field in Fact.model_fields.items()]
    lines = as_item({name: fact[name] for name in order if name in fact}, Fact)
    path = content / "facts" / "trade.yml"
    path.write_text("\n".join((path.read_text("utf-8"), *lines, "")), encoding="utf-8")
    if "reviewed" not in fact:
        return content
    briefing = sound_briefing(content)
    now = stamp(briefing, briefing.facts[fact["id"]])
    path.write_text(path.read_text("utf-8").replace(STAMP, now), encoding="utf-8")
    return content


@dataclass(frozen=True)
class Outputs:
    """What is said of the fact in the outputs: its part of each text, and its fields as data."""

    texts: Mapping[Place, tuple[str, ...]]
    whole: Mapping[Place, str]
    data: Mapping[Place, Mapping[str, str]]


def part(text: str, start: str, end: str) -> str:
    """Return what stands in a text between two marks, the first of them too, as it is read."""
    _, found, rest = text.partition(start)
    assert found, start
    return unescape(re.sub(r"\\(?=[!-/:-@[-`{-~])", "", found + rest.partition(end)[0]))


@pytest.fixture(scope="module")
def outputs(small: Path, templates: Path, tmp_path_factory: pytest.TempPathFactory) -> Outputs:
    """Make every output of a briefing with the fact that has everything."""
    folder = tmp_path_factory.mktemp("whole")
    content = put(small, folder / "content", WHOLE)
    before = put(small, folder / "before" / "content", BARE)
    made = make(Project(content, templates, folder / "unused"), Settings())
    files = texts_of(made.files)
    document = make_document(sound_briefing(content), templates, Settings())
    title, anchor = WHOLE["title"], WHOLE["id"]
    page, copy = files[f"facts/{anchor}.md"], files[f"markdown/facts/{anchor}.md.txt"]
    listed = files["sectors/trade.md"]
    papers = [
        part(text, f'id="fact_{anchor}"', "</article>")
        + part(text, f'id="dispute_{anchor}"', "</article>")
        for text in (document.page.decode(), document.paper)
    ]
    comparison = compare(
        *(understand(c.parent.name, *read_content(c, "content")) for c in (before, content))
    )
    (change,) = (c for c in comparison.changes if c.id == anchor)
    changed = {field.field: f"{field.label} {field.after}" for field in change.fields}
    told = "; ".join(evidence.says for evidence in change.evidence)
    (fact,) = (f for f in made.site.documents["facts"]["facts"] if f["id"] == anchor)
    rows = csv.DictReader(StringIO(files["data/facts.csv"].removeprefix("\ufeff")))
    (row,) = (row for row in rows if row["id"] == anchor)
    return Outputs(
        {
            Place.PAGE: (
                part(page, "\n# ", "\n## Sources cited")
                + part(listed, f'<li id="{anchor}"', "</li>"),
            ),
            Place.COPY: (part(copy, f"# {title}", "\n## Sources cited"),),
            Place.DOCUMENT: tuple(papers),
        },
        {
            Place.PAGE: page,
            Place.COPY: copy,
            Place.DOCUMENT: document.page.decode() + document.paper,
            Place.API: files["api/v1/facts.json"],
            Place.TABLE: files["data/facts.csv"],
        },
        {
            Place.API: {
                name: json.dumps(value, ensure_ascii=False) for name, value in fact.items()
            },
            Place.TABLE: row,
            Place.COMPARISON: {**changed, "evidence": told},
            Place.QUESTIONS: asked(small),
        },
    )


def asked(small: Path) -> dict[str, str]:
    """Answer every question of `briefing add fact`, and return what is written, by field."""
    passage, value = WHOLE["evidence"][0], WHOLE["values"][0]
    given = {"--sector": "trade"}
    given |= {f"--{name}": answer for name, answer in {**passage, **value}.items()}
    for name, shown in FIELDS.items():
        if Place.QUESTIONS in shown.places and name not in ("evidence", "values"):
            answer = WHOLE[name]
            text = ",".join(answer) if isinstance(answer, list) else answer
            given[f"--{name.replace('_', '-')}"] = text
    options = [word for pair in given.items() for word in pair]
    command = ["--content", str(small), "add", "fact", "--no-input", "--dry-run", *options]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 0, done.output
    (written,) = yaml.load(done.stdout, Loader=yaml.CBaseLoader)
    return {name: json.dumps(value, ensure_ascii=False) for name, value in written.items()}


IN_DATA = {(Place.API, "reviewed"): "review", (Place.TABLE, "evidence"): "sources"}
"""The fields that data call otherwise."""

ON_SCREEN = {"id"}
"""The fields that the document does not show on paper."""


def test_a_field_of_every_kind_has_a_value_here() -> None:
    names = [field.alias or name for name, field in Fact.model_fields.items()]
    assert [name for name in names if name not in WHOLE] == []
    assert WHOLE.keys() == set(names)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        pytest.param(name, place, id=f"{name}-{place}")
        for name, shown in FIELDS.items()
        for place in Place
        if place in shown.places
    ],
)
def test_a_field_stands_where_its_description_says(
    name: str, place: Place, outputs: Outputs
) -> None:
    known_as = IN_DATA.get((place, name), name)
    if place in outputs.texts:
        texts = outputs.texts[place][: 1 if name in ON_SCREEN else None]
    else:
        texts = (outputs.data[place].get(known_as, ""),)
    for text in texts:
        assert any(sign in text for sign in signs_of(name, place)), (
            f'"{name}" is not in the {place}'
        )


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_has_its_label_and_stands_nowhere_else(name: str, outputs: Outputs) -> None:
    places = FIELDS[name].places
    for place, whole in outputs.whole.items():
        assert (WHOLE[name] in unescape(whole)) == (place in places), place
    assert (name in outputs.data[Place.QUESTIONS]) == (Place.QUESTIONS in places)
    if Place.COMPARISON in places:
        assert outputs.data[Place.COMPARISON][name].startswith(f"{FIELDS[name].label} ")
    for place in places & outputs.texts.keys():
        if (name, place) != ("date_basis", Place.PAGE):  # it stands beside the date
            for text in outputs.texts[place]:
                assert re.search(rf"{FIELDS[name].label}(:|</dt>)", text), place


def test_a_row_of_the_page_has_the_label_of_its_field(outputs: Outputs) -> None:
    (text,) = outputs.texts[Place.PAGE]
    fact = Fact.model_validate(WHOLE)
    labels = [row.label for row in fact_rows(fact) if Place.PAGE in row.places]
    assert re.findall(r"<dt>(.+?)</dt>", text) == labels
    assert set(labels) <= set(fact_labels().values())


def test_the_documentation_of_the_data_has_every_field_once(outputs: Outputs) -> None:
    names = [field.name for field in API_FIELDS]
    assert len(set(names)) == len(names)
    assert list(outputs.data[Place.API]) == names
    assert all(field.meaning for field in API_FIELDS)
    assert list(outputs.data[Place.TABLE]) == [field.name for field in TABLE_FIELDS]


def test_no_template_has_a_label_of_its_own() -> None:
    labels = [label for label in fact_labels().values() if " " in label or label == "Caution"]
    assert len(labels) > 5
    for path in sorted((ROOT / "templates").rglob("*.jinja")):
        text = path.read_text(encoding="utf-8")
        assert [label for label in labels if re.search(rf"\b{label}\b", text)] == [], path.name


def test_a_record_whose_fields_are_not_described_is_told_by_name() -> None:
    with pytest.raises(TypeError, match=r'Source\.id needs one "Shown"'):
        shown_fields(Source)

    class Twice(Model):
        """A part with a field that is described twice."""

        name: Annotated[str, Shown("Name"), Shown("Named")]

    with pytest.raises(TypeError, match=r"Twice\.name"):
        shown_fields(Twice)
