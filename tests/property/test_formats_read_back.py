"""Whatever a text holds, each format gives it back to a reader that is not ours."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from io import StringIO

import rispy
import vobject
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from pybtex.database import parse_string
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from generator.compose.data.open_data import CalendarEntry, OpenData
from generator.compose.views.citing import Item
from generator.core.dates import EdtfDate
from generator.core.direction import unmarked
from generator.export.bibtex import bibtex
from generator.export.calendar import calendar
from generator.export.ris import ris
from generator.export.table import table
from generator.facts.moments import Moment
from generator.records import Fact, FactKind, Status
from generator.render.escape import escape_json, escape_markdown

ALPHABET = st.one_of(
    st.sampled_from("\\{}#$%&_^~-'`\"?!,;:<>=+@*[]()|/. aAzéыə\u2028"),
    st.characters(exclude_categories=("C", "Z", "M")),
)


CIRCUMFLEX = "\u02c6"
"""What the reader of TeX makes of the circumflex of ASCII."""


def as_set(tex: str) -> str:
    """Return the text that TeX sets. The reader knows all of ours but the names of the braces."""
    known = get_default_latex_context_db()
    braces = [MacroTextSpec("textbraceleft", "{"), MacroTextSpec("textbraceright", "}")]
    known.add_context_category("braces", macros=braces, prepend=True)
    return LatexNodes2Text(latex_context=known).latex_to_text(tex)


def as_content(text: str) -> str:
    """Shape a text as content is read: on one line, with single spaces."""
    return " ".join(text.split())


TEXTS = st.text(ALPHABET, min_size=1, max_size=40).map(as_content).filter(bool)
URLS = st.text(ALPHABET, max_size=20).map(lambda t: f"https://example.org/{as_content(t)}")


@given(TEXTS, TEXTS, TEXTS)
@example("50% & _more_ {of} #1 ~ ^ \\ $5", "a -- b --- c ''d''", "?` !` <<x>> ,,y''")
def test_bibtex(title: str, author: str, container: str) -> None:
    item = Item("key", "webpage", title, "en", (author, "B and C"), container)
    (entry,) = parse_string(bibtex([item]), "bibtex").entries.values()
    assert as_set(entry.fields["title"]) == title.replace("^", CIRCUMFLEX)
    assert as_set(entry.fields["organization"]) == container.replace("^", CIRCUMFLEX)
    authors = [as_set(str(person)) for person in entry.persons["author"]]
    assert authors == [author.replace("^", CIRCUMFLEX), "B and C"]


@given(URLS)
@example("https://example.org/}, title = {stolen")
def test_no_address_ends_its_field(url: str) -> None:
    (entry,) = parse_string(
        bibtex([Item("key", "webpage", "", "en", url=url)]), "bibtex"
    ).entries.values()
    assert set(entry.fields) == {"url", "langid"}
    assert re.sub(r"%[0-9A-F]{2}", "", entry.fields["url"]).startswith("https://example.org/")


@given(TEXTS, TEXTS)
@example("ER  -", "TY  - NEWS")
def test_ris(title: str, author: str) -> None:
    (reference,) = rispy.loads(ris([Item("key", "report", title, "en", (author,))]))
    assert reference["title"] == title
    assert reference["authors"] == [author]


FORMULA = tuple("=+-@＝＋－＠\t\r")


@given(st.lists(st.lists(st.one_of(TEXTS, st.just("")), min_size=2, max_size=2), max_size=4))
@example([["=1+1", "@SUM(A1)"], ["-2", "+3"], ["'quoted'", "'"], [" =1", '"=1"']])
@example([["＝1+1", "＠SUM(A1)"], ["－2", "＋3"], ["a;=1", "a; -1;'b"], ['a;"=1"', "a;;＝1"]])
@example([["\t=1", "a\r=1"], ["\n-1", "a\n;'b"]])
def test_csv(rows: list[list[str]]) -> None:
    written = table(("a", "b"), rows)
    read = list(csv.reader(StringIO(written, newline="")))[1:]
    restored = [[re.sub(r"(^|[;\t\r\n])'", r"\1", cell) for cell in row] for row in read]
    assert restored == rows
    for delimiter in ",;\t":
        cells = [
            c for row in csv.reader(StringIO(written, newline=""), delimiter=delimiter) for c in row
        ]
        assert [cell for cell in cells if cell.lstrip(" ").startswith(FORMULA)] == []


@given(TEXTS, TEXTS, TEXTS)
@example("a;b,c\\n", "END:VEVENT", 'x="y":z')
def test_ics(title: str, statement: str, sector: str) -> None:
    day = date(2019, 7, 3)
    told = {"kind": FactKind.EVENT, "status": Status.COMPLETED}
    fact = Fact.model_construct(id="id", title=title, statement=statement, **told)
    entry = CalendarEntry(Moment(fact, EdtfDate.parse("2019-07-03")), sector, "3 July 2019", "")
    data = OpenData(title, "prt-est", day, (entry,), (), ())
    written = vobject.readOne(calendar(data).decode())
    (event,) = written.vevent_list
    assert event.summary.value == title
    assert event.description.value == f"{statement}\nDate: 3 July 2019"
    assert (event.dtstart.value, event.dtend.value) == (day, date(2019, 7, 4))


@given(st.text(max_size=60))
@example("</script><script>alert(1)</script>")
@example("<!--<script>")
@example("' \" & \u2028 \u2029 ---\n...\n]]>")
def test_json_within_a_page(text: str) -> None:
    written = escape_json({"name": [text]})
    assert not re.search(r"[<>&'\n\r]|[^ -~]", written)
    element = html.fromstring(
        f"<div><script type='application/ld+json'>{written}</script><b></b></div>"
    )
    assert json.loads(element[0].text) == {"name": [text]}
    assert [child.tag for child in element] == ["script", "b"]
    assert yaml.safe_load(f"linked_data: '{written}'") == {"linked_data": str(written)}


@given(TEXTS)
@example("1. a")
@example("- a")
@example("# a")
@example("<b>a</b> &amp; [x](javascript:y) ![i](z) `c` **d** <https://e.org>")
def test_markdown(text: str) -> None:
    for before in ("", "- ", "a ", "> "):
        shown = MarkdownIt("commonmark").render(before + str(escape_markdown(text)))
        tree = html.fromstring(f"<div>{shown}</div>")
        shown_text, expected = tree.text_content(), before.strip("-> ") + " " + text
        assert as_content(unmarked(shown_text)) == as_content(unmarked(expected))
        assert {e.tag for e in tree.iter()} <= {"div", "p", "ul", "li", "blockquote"}
