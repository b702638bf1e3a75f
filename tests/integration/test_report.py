"""The dialects of a comparison: nothing that content says is ever markup, and nothing is cut in silence."""

from __future__ import annotations

import json
import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from lxml import html
from markdown_it import MarkdownIt

from generator.compare.compare import compare
from generator.compare.model import Comparison
from generator.compare.report.document import as_json
from generator.compare.report.html import as_html
from generator.compare.report.markdown import COMMENT_LIMIT, as_markdown
from generator.compare.report.outline import outline
from generator.compare.report.text import as_text
from generator.compare.snapshot import Snapshot
from generator.content.read import read_content
from generator.pipeline import understand
from generator.render.escape import escape_github
from tests.support.foreign import OUTLET, QUOTE, make_foreign
from tests.support.hostile import PAYLOADS, make_hostile

PREVIEW = "https://preview.example.org/17"
NO_WIDTH = "\u200b"


@pytest.fixture(scope="module")
def editions(small: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Snapshot, Snapshot]:
    """The small briefing, and the same with markup in every text."""
    content = tmp_path_factory.mktemp("hostile") / "content"
    shutil.copytree(small, content)
    make_hostile(content)
    return (
        understand("<base> @name", *read_content(small, "content")),
        understand("`head` #1", *read_content(content, "content")),
    )


@pytest.fixture(scope="module", params=["there", "back"])
def hostile(request: pytest.FixtureRequest, editions: tuple[Snapshot, Snapshot]) -> Comparison:
    """The small briefing against itself with markup in every text, one way and the other."""
    base, head = editions
    return compare(base, head) if request.param == "there" else compare(head, base)


@pytest.fixture(scope="module")
def comment(hostile: Comparison) -> str:
    """The whole comparison as a comment, with nothing left out."""
    return as_markdown(hostile, PREVIEW, limit=None)


@cache
def rendered(markdown: str) -> str:
    """Return the HTML that Markdown becomes where HTML in it is not filtered."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return parser.render(markdown)


OURS = r"https://preview\.example\.org/17/[a-z0-9/-]*(#[a-z0-9_-]+)?"


def sources_of(comparison: Comparison) -> set[str]:
    """Return the addresses of the sources that passages of a comparison are from."""
    passages = [p for change in comparison.changes for p in change.passages]
    return {url for p in passages for url in (p.original, p.archived) if url}


def shown(markdown: str) -> html.HtmlElement:
    """Return a tree of what Markdown becomes, which may be changed."""
    return html.fragment_fromstring(rendered(markdown), create_parent="div")


def test_nothing_of_a_value_is_markup_in_a_comment(hostile: Comparison, comment: str) -> None:
    tree = shown(comment)
    tags = {element.tag for element in tree.iter()}
    plain = {"div", "h3", "h4", "p", "ul", "li", "strong", "a", "code", "details", "summary"}
    assert plain < tags <= plain | {"del", "ins"}
    assert {name for element in tree.iter() for name in element.attrib} == {"href"}
    links = {*tree.xpath("//a/@href")}
    ours = {a for a in links if re.fullmatch(OURS, a)}
    assert ours
    assert links - ours == sources_of(hostile)


def test_a_comment_has_the_values_as_they_are(comment: str) -> None:
    text = shown(comment).text_content().replace(NO_WIDTH, "")
    assert [payload for payload in PAYLOADS if payload not in text] == []


def test_a_comment_speaks_to_nobody_and_refers_to_nothing(comment: str) -> None:
    tree = shown(comment)
    for code in tree.xpath("//code"):
        code.text = ""
    acted_on = re.compile(r"@\w|#\d|GH-\d|:\w+:|\b[0-9a-f]{7,40}\b|\bwww\.|://\w")
    assert acted_on.findall(tree.text_content()) == []


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("@team/all", "&#64;&#8203;team&#47;all"),
        ("a #12 b", "a &#35;&#8203;12 b"),
        ("gh-7", "gh&#8203;&#45;7"),
        (":tada:", "&#58;&#8203;tada&#58;"),
        ("at 4115db0bf3ca", "at 4115db&#8203;0bf3ca"),
        ("x: y", "x&#58; y"),
        ("two\n lines", "two lines"),
    ],
)
def test_what_github_acts_on_is_parted(value: str, written: str) -> None:
    assert str(escape_github(value)) == written


def test_a_page_has_the_values_as_text_and_only_its_own_elements(
    hostile: Comparison, templates: Path
) -> None:
    tree = html.document_fromstring(as_html(hostile, templates, PREVIEW))
    tags = {element.tag for element in tree.iter() if isinstance(element.tag, str)}
    own = {"html", "head", "meta", "title", "style", "body", "main", "section", "article", "div"}
    own |= {"h1", "h2", "h3", "p", "a", "code", "dl", "dt", "dd", "details", "summary"}
    assert own < tags <= own | {"del", "ins"}
    attributes = {n for e in tree.find(".//main").iter() for n in e.attrib}
    assert attributes == {"href", "class"}
    text = " ".join(tree.find(".//main").text_content().split())
    assert [payload for payload in PAYLOADS if payload not in text] == []


def test_without_a_preview_only_sources_are_linked(hostile: Comparison, templates: Path) -> None:
    pages = (
        shown(as_markdown(hostile, limit=None)),
        html.document_fromstring(as_html(hostile, templates)),
    )
    for page in pages:
        assert {*page.xpath("//a/@href")} == sources_of(hostile)
    assert {c["target"] for c in json.loads(as_json(hostile))["changes"]} >= {
        "",
        "questions/#whose-crowns",
    }


def test_a_terminal_is_not_driven(hostile: Comparison) -> None:
    assert all(line.isprintable() for line in as_text(hostile).split("\n"))


@pytest.mark.parametrize("limit", [2_000, 5_000, 20_000, COMMENT_LIMIT])
def test_a_comment_that_is_too_long_says_how_much_it_leaves_out(
    hostile: Comparison, comment: str, limit: int
) -> None:
    assert len(comment) > COMMENT_LIMIT
    text = as_markdown(hostile, PREVIEW, limit=limit)
    assert len(text) <= limit
    left = [int(n) for n in re.findall(r"^- … and (\d+) ", text, re.MULTILINE)]
    told = len(re.findall(r"^- (?!… and )", text, re.MULTILINE))
    assert told + sum(left) == sum(len(section.entries) for section in outline(hostile))
    assert left
    assert "; the whole diff is in the summary\n" in text


def test_a_document_has_everything(hostile: Comparison) -> None:
    document = json.loads(as_json(hostile, PREVIEW))
    assert document["schema_version"] == "1.4"
    assert document["verdict"] == hostile.verdict
    assert [c["id"] for c in document["changes"]] == [c.id for c in hostile.changes]
    assert {c["weight"] for c in document["changes"]} <= {"substance", "wording", "housekeeping"}


def test_what_runs_from_right_to_left_is_isolated_in_every_dialect(
    small: Path, templates: Path, tmp_path: Path
) -> None:
    content = tmp_path / "content"
    shutil.copytree(small, content)
    make_foreign(content)
    base = understand("base", *read_content(small, "content"))
    head = understand("head", *read_content(content, "content"))
    again = compare(base, head)
    for text in (as_text(again), shown(as_markdown(again)).text_content()):
        assert f"\u2068{OUTLET}\u2069, 3 July 2019" in text
        assert f"\u2068{QUOTE}\u2069" in text
        outside = re.sub("\u2068[^\u2068\u2069]*\u2069", "", text)
        assert not re.search("[\u0590-\u08ff]", outside)
    tree = html.fromstring(as_html(again, templates))
    assert QUOTE in [e.text_content() for e in tree.xpath("//bdi[@dir='rtl']")]
    assert not re.search("[\u2066-\u2069]", as_json(again))
