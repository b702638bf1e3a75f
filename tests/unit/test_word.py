"""The Word document: what is read from HTML, and the parts that Word needs to open it."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from lxml import etree

from generator.editions.word.content import Block, Footnote, Grid, Run, content_of
from generator.editions.word.document import word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DAY = date(2026, 11, 28)

HTML = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A &amp; B: in brief</title>
<meta name="description" content="What it says."><meta name="author" content="The editors"></head>
<body><section class="brief">
<p class="kind">Brief</p>
<h1>A &#38; B</h1>
<h2>The bottom line</h2>
<p class="line">One &#60;claim&#62;
 of <b>two</b>.<span class="note"><a href="https://example.org/s/">Gazette, 2024</a>, p. 3<span class="excerpt">*</span></span> More.</p>
<table class="key"><thead><tr><th scope="col">Figure</th><th scope="col">Of what</th></tr></thead>
<tbody><tr><th scope="row"><a href="https://example.org/f/">12</a><span class="note">Gazette</span></th><td>Lamps</td></tr></tbody></table>
<ul class="asked"><li>Why?<span class="note">Gazette; Herald</span></li></ul>
</section></body></html>
"""


@pytest.fixture(scope="module")
def made() -> bytes:
    return word(content_of(HTML), DAY)


def part(made: bytes, name: str) -> etree._Element:
    with ZipFile(BytesIO(made)) as parts:
        return etree.fromstring(parts.read(name))


def test_blocks_runs_links_notes_and_tables_are_read() -> None:
    content = content_of(HTML)
    assert content.language == "en"
    assert content.metadata["title"] == "A & B: in brief"
    note = Footnote(
        (
            Run("Gazette, 2024", link="https://example.org/s/"),
            Run(", p. 3"),
            Run("*", is_italic=True),
        )
    )
    line = (Run("One <claim> of "), Run("two", is_bold=True), Run("."), note, Run(" More."))
    assert content.blocks == (
        Block("p", "kind", (Run("Brief"),)),
        Block("h1", "", (Run("A & B"),)),
        Block("h2", "", (Run("The bottom line"),)),
        Block("p", "line", line),
        Grid(
            "key",
            ((Run("Figure"),), (Run("Of what"),)),
            (
                (
                    (Run("12", link="https://example.org/f/"), Footnote((Run("Gazette"),))),
                    (Run("Lamps"),),
                ),
            ),
        ),
        Block("li", "", (Run("Why?"), Footnote((Run("Gazette; Herald"),)))),
    )


@pytest.mark.parametrize("body", ["<p><svg></svg></p>", "<section>words</section>"])
def test_what_it_cannot_hold_is_refused(body: str) -> None:
    with pytest.raises(ValueError, match="a Word document has no"):
        content_of(f"<html><body>{body}</body></html>")


def test_the_same_content_gives_the_same_bytes_dated_as_it_is(made: bytes) -> None:
    assert word(content_of(HTML), DAY) == made
    with ZipFile(BytesIO(made)) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(2026, 11, 28, 0, 0, 0)}
    core = docx.Document(BytesIO(made)).core_properties
    assert (core.title, core.author, core.language) == ("A & B: in brief", "The editors", "en-GB")
    assert core.created is not None and core.created.date() == DAY
    assert core.modified == core.created


def test_it_has_headings_tables_with_a_head_and_its_language(made: bytes) -> None:
    read = docx.Document(BytesIO(made))
    named = {p.text: p.style.name for p in read.paragraphs if p.text and p.style is not None}
    assert named["A & B"] == "Heading 1"
    assert named["The bottom line"] == "Heading 2"
    assert named["Why?"] == "List Bullet"
    (table,) = read.tables
    assert table.rows[0]._tr.find(f".//{W}tblHeader") is not None
    styles = part(made, "word/styles.xml")
    assert styles.find(f"{W}docDefaults//{W}lang").get(f"{W}val") == "en-GB"


def test_every_part_is_declared_and_every_relationship_leads_to_one(made: bytes) -> None:
    with ZipFile(BytesIO(made)) as parts:
        names = parts.namelist()
    assert names[0] == "[Content_Types].xml"
    assert len(names) == len(set(names))
    types = part(made, "[Content_Types].xml")
    declared = {o.get("PartName") for o in types if o.get("PartName")}
    assert {name for name in declared if name.removeprefix("/") not in names} == set()
    assert "/word/footnotes.xml" in declared
    for name in names:
        if name.endswith(".rels"):
            folder = name.replace("_rels/", "").rpartition("/")[0]
            for relation in part(made, name):
                if relation.get("TargetMode") != "External":
                    steps: list[str] = folder.split("/") if folder else []
                    for step in relation.get("Target").removeprefix("/").split("/"):
                        steps = steps[:-1] if step == ".." else [*steps, step]
                    assert "/".join(steps) in names, (name, relation.get("Target"))


def test_footnotes_are_as_word_wants_them(made: bytes) -> None:
    notes = part(made, "word/footnotes.xml")
    ids = [note.get(f"{W}id") for note in notes]
    assert ids == ["-1", "0", "1", "2", "3"]
    assert [note.get(f"{W}type") for note in notes][:2] == ["separator", "continuationSeparator"]
    document = part(made, "word/document.xml")
    marks = [mark.get(f"{W}id") for mark in document.iter(f"{W}footnoteReference")]
    assert marks == ids[2:]
    settings = part(made, "word/settings.xml")
    named = [n.get(f"{W}id") for n in settings.find(f"{W}footnotePr")]
    assert named == ["-1", "0"]
    order = [child.tag for child in settings]
    assert order.index(f"{W}footnotePr") < order.index(f"{W}compat")
    styles = {s.get(f"{W}styleId") for s in part(made, "word/styles.xml").iter(f"{W}style")}
    used = {
        style.get(f"{W}val")
        for root in (notes, document)
        for tag in ("pStyle", "rStyle", "tblStyle")
        for style in root.iter(f"{W}{tag}")
    }
    assert used <= styles
    with ZipFile(BytesIO(made)) as parts:
        relations = etree.fromstring(parts.read("word/_rels/footnotes.xml.rels"))
    links = {r.get("Id"): r.get("Target") for r in relations}
    assert [links[a.get(f"{R}id")] for a in notes.iter(f"{W}hyperlink")] == [
        "https://example.org/s/"
    ]


def test_a_language_that_runs_from_right_to_left_does_so_in_word() -> None:
    styles = part(word(content_of(HTML.replace('"en"', '"ar"')), DAY), "word/styles.xml")
    defaults = styles.find(f"{W}docDefaults")
    assert defaults.find(f"{W}pPrDefault/{W}pPr/{W}bidi") is not None
    assert defaults.find(f".//{W}lang").get(f"{W}bidi") == "ar"
