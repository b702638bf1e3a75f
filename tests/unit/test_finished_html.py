"""Blocks of HTML are kept out of Markdown's hands, and a page comes out as if they were not."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path

import pytest
from markdown import Markdown
from markdown.preprocessors import Preprocessor
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.engine.finished_html import FinishedHtml, ids_in
from generator.engine.mkdocs import BriefingPlugin
from generator.pipeline import Rendered
from tests.support.looping import some
from tests.support.project import ROOT


@cache
def extensions() -> MkDocsConfig:
    """Return the configuration of the site, for its extensions of Markdown."""
    return load_config(str(ROOT / "mkdocs.yml"), hooks=[], plugins=[])


class Parsed(Preprocessor):
    """Counts the blocks that have been set aside."""

    count = 0

    def run(self, lines: list[str]) -> list[str]:
        self.count = self.md.htmlStash.html_counter
        return lines


def converted(text: str, *more: FinishedHtml) -> tuple[str, int]:
    """Return a page as HTML, and how many blocks of HTML Markdown found in it by parsing it."""
    config = extensions()
    md = Markdown(
        extensions=[*config.markdown_extensions, *more], extension_configs=config.mdx_configs
    )
    before, after = Parsed(md), Parsed(md)
    md.preprocessors.register(before, "before", 22)
    md.preprocessors.register(after, "after", 19)
    return md.convert(text), after.count - before.count


def bodies(rendered: Rendered) -> dict[str, str]:
    """Return the pages without their front matter."""
    pages = {f.path: f.content.decode() for f in rendered.files if f.path.endswith(".md")}
    return {path: text.split("\n---\n", 1)[1] for path, text in pages.items()}


def test_every_page_is_the_same_and_is_hardly_parsed(rendered: Rendered) -> None:
    plainly = hardly = 0
    for path, text in some(bodies(rendered).items()):
        page, parsed = converted(text)
        fast, left = converted(text, FinishedHtml())
        assert fast == page, path
        plainly, hardly = plainly + parsed, hardly + left
    assert plainly > 200
    assert hardly < plainly / 20


BLOCK = "<div><p>a *b* &#42;</p>\n\n<p id='x'>c</p></div>"
TAKEN = {
    "alone": BLOCK,
    "first": f"{BLOCK}\n\n# Heading {{ #there }}",
    "between": f"# Heading\n\n{BLOCK}\n\ntext *em*\n",
    "two": f"{BLOCK}\n\n{BLOCK}",
    "nested": "<div>\n<div>\n\n</div>\n\n</div>\n\ntext",
    "spaced": f"text\n\n{BLOCK}  \n  \ntext",
    "windows": f"text\r\n\r\n{BLOCK}\r\n\r\ntext",
    "attributes": '<details\n  open class="div">\n<summary>s</summary></details>\n\ntext',
    "of another name": "<dl><dt>a</dt><dd>b</dd></dl>\n\ntext",
}
LEFT = {
    "text after it": f"{BLOCK} text\n\ntext",
    "text below it": f"{BLOCK}\ntext\n\ntext",
    "text before it": f"text\n{BLOCK}\n\ntext",
    "a block below it": f"{BLOCK}\n{BLOCK}\n\ntext",
    "no end": f"<div>text\n\n*em*\n\n{BLOCK.replace('div', 'dl')}",
    "an end too many": f"{BLOCK}</div>\n\ntext",
    "empty": "<hr>\n\ntext",
    "closed at once": "<div/>\n\n*text*\n\n</div>\n\ntext",
    "a comment": "<div><!-- </div> --></div>\n\ntext",
    "a script": "<div><script>'</div>'</script></div>\n\ntext",
    "inline": "<span>a *b*</span>\n\ntext",
    "code": f"text\n\n    {BLOCK}\n\ntext",
    "upper case": "<DIV>*a*</DIV>\n\ntext",
}
FORGED = {
    "a placeholder": f"\x02wzxhzdk:0\x03\n\n{BLOCK}\n\n\x02wzxhzdk:0\x03",
    "an address": f"{BLOCK}\n\nwzxhzdk:0",
}


@pytest.mark.parametrize("text", (TAKEN | LEFT | FORGED).values(), ids=TAKEN | LEFT | FORGED)
def test_any_text_comes_out_the_same(text: str) -> None:
    assert converted(text, FinishedHtml())[0] == converted(text)[0]


@pytest.mark.parametrize("text", TAKEN.values(), ids=TAKEN)
def test_a_block_is_not_parsed(text: str) -> None:
    assert converted(text)[1] > 0
    assert converted(text, FinishedHtml())[1] == 0


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(tmp_path), hooks=[], plugins=[])
    config.markdown_extensions.append(FinishedHtml())
    return config


@pytest.mark.parametrize(("anchor", "complaints"), [("y", 0), ("h_", 0), ("x", 1)])
def test_a_link_is_checked_against_the_ids_in_blocks_too(
    config: MkDocsConfig,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    anchor: str,
    complaints: int,
) -> None:
    text = f'# H {{ #h_ }}\n\n<div>\n<p class="id" id="y">x</p>\n</div>\n\n[a](#{anchor})'
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    files = Files([File("a.md", str(tmp_path), str(tmp_path / "site"), use_directory_urls=True)])
    page = Page(None, files.documentation_pages()[0], config)
    page.read_source(config)
    page.render(config, files)
    assert (
        BriefingPlugin().on_page_content(page.content or "", page=page, config=config)
        == page.content
    )
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        page.validate_anchor_links(files=files, log_level=logging.WARNING)
    assert len(caplog.messages) == complaints


def test_ids_are_those_of_elements() -> None:
    html = '<p id="a" data-id="b">id="c" &lt;p id=&quot;d&quot;&gt;</p><a\nid="e">'
    assert ids_in(html) == {"a", "e"}
