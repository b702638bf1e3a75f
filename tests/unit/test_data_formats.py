"""The small briefing in the formats of other programs, read back by readers that are not ours."""

from __future__ import annotations

import csv
import json
import re
from datetime import date, timedelta
from html import unescape
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
import rispy
import vobject
from lxml import html
from pybtex.database import parse_string
from pylatexenc.latex2text import LatexNodes2Text

from generator.compose.data.published import MEMBER
from generator.compose.views.citing import Item
from generator.core.dates import EdtfDate
from generator.export.bibtex import bibtex
from generator.export.csl import csl
from generator.export.files import DATA_FILES
from generator.export.langid import langid
from generator.pipeline import Project, Rendered, Settings, make
from tests.support.looping import some
from tests.support.made import texts_of

LANGUAGES = {"en": "english", "et": "estonian"}
"""What TeX calls the languages of the sources."""

CSL_SCHEMA = Path(__file__).parents[1] / "vendor" / "csl" / "csl-data.json"


@pytest.fixture(scope="module")
def files(rendered: Rendered) -> dict[str, str]:
    return texts_of(rendered.files)


def test_the_files_for_programs_are_those_of_the_table(
    rendered: Rendered, files: dict[str, str]
) -> None:
    paths = [file.path for file in DATA_FILES]
    assert len(set(paths)) == len(paths)
    made = {file.path for file in rendered.files}
    forms = [re.escape(path).replace(MEMBER, "[a-z0-9_-]+") for path in paths]
    for form in forms:
        assert any(re.fullmatch(form, path) for path in made), form
    published = {p for p in made if p.startswith(("data/", "api/")) or p == "llms.txt"}
    assert {p for p in published if not any(re.fullmatch(form, p) for form in forms)} == set()
    assert rendered.site.files == DATA_FILES
    documents = {file.name for file in DATA_FILES if file.is_document}
    assert documents == set(rendered.site.documents)
    assert all(file.path == f"api/v1/{file.name}.json" for file in DATA_FILES if file.is_document)
    for file in DATA_FILES:
        is_rendered = file.path in ("llms.txt", f"data/charts/{MEMBER}.svg")
        assert (file.write is None) == is_rendered, file.path
        assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", file.media_type), file.path
        assert file.what
        assert not file.what.endswith("."), file.path


def test_the_page_on_the_data_and_its_copy_name_every_file(files: dict[str, str]) -> None:
    page, copy = unescape(files["about/data.md"]), files["markdown/about/data.md.txt"]
    for file in some(DATA_FILES):
        if file.is_one:
            assert f'href="../../{file.path}"' in page
            assert f"](<../../{file.path}>)" in copy
        else:
            assert f"<code>{file.path}</code>" in page
            assert file.path.partition(MEMBER)[0] in copy
        assert f"{file.what}</li>" in page


def test_what_a_language_model_is_led_to_is_in_the_order_of_the_table(
    files: dict[str, str],
) -> None:
    named = [file for file in DATA_FILES if file.order_for_models]
    order = [file.order_for_models for file in named]
    assert sorted(order) == list(range(1, len(order) + 1))
    listed = files["llms.txt"].partition("## Data\n")[2].partition("\n## ")[0]
    assert [line.partition("]")[0] for line in listed.split("\n") if line] == [
        f"- [{file.path}" for file in sorted(named, key=lambda file: file.order_for_models)
    ]


def test_no_template_names_a_file_for_programs_that_is_not_there(templates: Path) -> None:
    known = {file.path for file in DATA_FILES}
    named = {
        (path.name, name)
        for path in templates.rglob("*.jinja")
        for name in re.findall(r"\b(?:data|api/v1)/[a-z]+(?:\.[a-z]+)+", path.read_text("utf-8"))
    }
    assert some(named)
    assert {(template, name) for template, name in named if name not in known} == set()


def test_the_table_has_a_row_for_each_fact(rendered: Rendered, files: dict[str, str]) -> None:
    assert files["data/facts.csv"].startswith(
        "\ufeff"
    )  # without it spreadsheets take UTF-8 for something else
    rows = list(csv.DictReader(StringIO(files["data/facts.csv"].removeprefix("\ufeff"))))
    facts = rendered.site.documents["facts"]["facts"]
    actors = {a["id"]: a["name"] for a in rendered.site.documents["actors"]["actors"]}
    assert rows == [
        {
            **{column: fact.get(column) or "" for column in rows[0]},
            "date": (fact["date"] or {}).get("edtf") or "",
            "earliest": (fact["date"] or {}).get("earliest") or "",
            "latest": (fact["date"] or {}).get("latest") or "",
            "stated_by": actors.get(fact["stated_by"], ""),
            "voices": str(len(fact["voices"])),
            "sources": " ".join(dict.fromkeys(e["source"] for e in fact["evidence"])),
        }
        for fact in facts
    ]


def test_the_calendar_has_each_dated_fact_as_long_as_its_date_may_mean(
    rendered: Rendered, files: dict[str, str]
) -> None:
    calendar = vobject.readOne(files["data/timeline.ics"])
    found = {
        event.uid.value: (event.dtstart.value, event.dtend.value, event.status.value)
        for event in calendar.vevent_list
    }
    expected = {}
    for moment in some(rendered.site.documents["timeline"]["dated"]):
        dated = EdtfDate.parse(moment["date"]["edtf"])
        is_open = dated.start is None or dated.end is None
        first = dated.anchor.earliest if is_open else dated.earliest
        last = dated.anchor.latest if is_open else dated.latest
        assert first and last
        status = "TENTATIVE" if moment["is_plan"] else "CONFIRMED"
        uid = f"{moment['fact']}@prt-est.briefing"
        expected[uid] = (first, last + timedelta(days=1), status)
    assert found == expected
    assert {"TENTATIVE", "CONFIRMED"} == {status for *_, status in found.values()}
    for event in some(calendar.vevent_list):
        assert event.dtstamp.value.date() == date(2024, 3, 15)
        assert event.transp.value == "TRANSPARENT"


def test_a_date_that_is_no_day_stands_in_the_title_of_its_event(files: dict[str, str]) -> None:
    calendar = vobject.readOne(files["data/timeline.ics"])
    titles = {e.uid.value.partition("@")[0]: e.summary.value for e in calendar.vevent_list}
    assert (
        titles["lantern-treaty"]
        == "The lantern treaty has been in force since July 2019 (July 2019)"
    )
    assert titles["tide-mill"].endswith(" (from 2020)")


def test_the_sources_are_valid_csl(rendered: Rendered, files: dict[str, str]) -> None:
    items = json.loads(files["data/sources.csl.json"])
    schema = json.loads(CSL_SCHEMA.read_text("utf-8"))
    jsonschema.validate(items, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{**items[0], "type": "no-such-type"}], schema)
    assert items[0] == {
        "id": "example-archive-7",
        "type": "webpage",
        "container-title": "Näidisarhiiv",
        "language": "et",
        "URL": "http://archive.example.org/7",
    }
    assert items[1]["issued"] == {"date-parts": [[2024, 1]]}
    assert items[2]["author"] == [{"literal": "A. Writer"}, {"literal": "B. Penman-Jones"}]
    assert items[2]["accessed"] == {"date-parts": [[2024, 3, 1]]}
    assert items[3]["issued"] == {"date-parts": [[2023, 11, 6]], "circa": True}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2018", {"date-parts": [[2018]]}),
        ("2018/2019-02", {"date-parts": [[2018], [2019, 2]]}),
        ("../2019-07", {"literal": "../2019-07"}),
        ("2018%", {"date-parts": [[2018]], "circa": True}),
        ("199X", {"date-parts": [[1990], [1999]]}),
    ],
)
def test_a_date_in_csl_is_as_precise_as_it_is_known(written: str, shown: object) -> None:
    items = csl([Item("a", "report", "", "en", issued=EdtfDate.parse(written))])
    assert items[0]["issued"] == shown
    jsonschema.validate(items, json.loads(CSL_SCHEMA.read_text("utf-8")))


def test_the_sources_are_read_by_bibtex(rendered: Rendered, files: dict[str, str]) -> None:
    entries = parse_string(files["data/sources.bib"], "bibtex").entries
    read = LatexNodes2Text().latex_to_text
    sources = rendered.site.documents["sources"]["sources"]
    assert list(entries) == [source["id"] for source in sources]
    for source in some(sources):
        entry = entries[source["id"]]
        assert read(entry.fields.get("title", "")) == (source["title"] or "")
        assert [read(str(p)) for p in entry.persons.get("author", [])] == source["author"]
        assert entry.fields.get("date") == (source["issued"] or {}).get("edtf")
        assert entry.fields.get("urldate") == source["accessed"]
        assert entry.fields.get("url") == source["URL"]
        assert entry.fields.get("langid") == LANGUAGES[source["language"]]
        assert "language" not in entry.fields
    assert entries["example-gazette-100"].type == "article"
    assert entries["example-gazette-100"].fields["entrysubtype"] == "newspaper"


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "english"),
        ("en-GB", "british"),
        ("en-IE", "english"),
        ("ru", "russian"),
        ("az", "azerbaijani"),
        ("az-Cyrl", "azerbaijani"),
        ("be", "belarusian"),
        ("de", "ngerman"),
        ("pt-BR", "brazilian"),
        ("sr", "serbianc"),
        ("sr-Latn-RS", "serbian"),
        ("sl", "slovene"),
        ("nb", "norsk"),
        ("zh-Hant", "chinese"),
        ("gsw", ""),
    ],
)
def test_a_language_has_the_name_that_tex_knows_it_by(tag: str, name: str) -> None:
    assert langid(tag) == name
    assert ("langid" in bibtex([Item("a", "report", "", tag)])) == bool(name)


def test_the_sources_are_read_as_ris(rendered: Rendered, files: dict[str, str]) -> None:
    references = rispy.loads(files["data/sources.ris"])
    sources = rendered.site.documents["sources"]["sources"]
    assert [r["id"] for r in references] == [s["id"] for s in sources]
    for reference, source in some(zip(references, sources, strict=True)):
        assert reference.get("title") == source["title"]
        assert reference.get("authors", []) == source["author"]
        assert reference.get("urls", []) == [url for url in (source["URL"],) if url]
        assert reference.get("language") == source["language"]
    assert references[3]["date"] == "2023/11/06/possibly"


def test_everything_that_can_be_cited_is_in_both_bibliographies(
    rendered: Rendered, files: dict[str, str]
) -> None:
    keys = [page.cite.key for page in rendered.site.pages if page.cite]
    facts = [fact["id"] for fact in rendered.site.documents["facts"]["facts"]]
    assert [key for key in keys if not key.startswith("briefing/")] == facts
    assert list(parse_string(files["data/briefing.bib"], "bibtex").entries) == keys
    assert [reference["id"] for reference in rispy.loads(files["data/briefing.ris"])] == keys
    for key in some(keys):
        assert (
            "author" not in parse_string(files["data/briefing.bib"], "bibtex").entries[key].persons
        )


def test_the_pages_have_the_entries_of_both_bibliographies_to_the_letter(
    files: dict[str, str],
) -> None:
    pages = [html.fromstring(text) for path, text in files.items() if path.endswith(".md")]
    boxes = [box for page in pages for box in page.xpath("//details[@data-bibtex]")]
    bibtex = [box.get("data-bibtex") for box in some(boxes)]
    ris = [box.get("data-ris").replace("\n", "\r\n") for box in boxes]
    assert sorted(bibtex) == sorted(entries(files["data/briefing.bib"], "\n"))
    assert sorted(ris) == sorted(entries(files["data/briefing.ris"], "\r\n"))


def entries(text: str, end: str) -> list[str]:
    """Take a bibliography apart at its empty lines."""
    return [f"{entry}{end}" for entry in text.removesuffix(end).split(end * 2)]


def test_without_an_address_of_its_own_nothing_is_cited_by_one(
    small: Path, templates: Path, tmp_path: Path
) -> None:
    for path in small.rglob("*.*"):
        copy = tmp_path / "content" / path.relative_to(small)
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text("utf-8")
        copy.write_text(
            text.replace("site_url: https://briefing.example.org/pt-ee/\n", ""), "utf-8"
        )
    made = make(Project(tmp_path / "content", templates, tmp_path), Settings())
    files = texts_of(made.files)
    entries = parse_string(files["data/briefing.bib"], "bibtex").entries
    assert [key for key, entry in entries.items() if "url" in entry.fields] == []
    page = files["facts/lantern-treaty.md"]
    day = '<time datetime="2024&#45;03&#45;15">15 March 2024</time>'
    assert f"As of {day}. Fact <code>lantern&#45;treaty</code>.</p>" in page
    assert "briefing.example.org" not in "".join(files.values())


def test_a_folder_that_is_handed_on_has_none_of_the_files_and_names_none(
    small: Path, templates: Path
) -> None:
    made = make(Project(small, templates, small), Settings(directory_urls=False))
    files = {f.path: f.content for f in made.files if not f.path.startswith("assets")}
    assert [p for p in files if p.startswith(("data/", "markdown/")) or p == "llms.txt"] == []
    for path, content in some(files.items()):
        if path.endswith(".md"):
            assert b"data/briefing." not in content
            assert b"markdown/" not in content
