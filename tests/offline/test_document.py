"""The one document: everything that the briefing states is in it, in both of its forms."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from generator.content.link import Briefing
from generator.pipeline import Settings, load, make_document
from generator.render.document import Document
from tests.support.built import text_of
from tests.support.hostile import PAYLOADS
from tests.support.looping import some


@pytest.fixture(scope="module")
def document(briefing: Briefing, templates: Path) -> Document:
    return make_document(briefing, templates, Settings())


@pytest.fixture(scope="module", params=["screen", "print"])
def tree(request: pytest.FixtureRequest, document: Document) -> html.HtmlElement:
    text = document.page if request.param == "screen" else document.paper.encode()
    return html.document_fromstring(text, parser=html.HTMLParser(encoding="utf-8"))


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_every_fact_question_sector_and_source_is_in_it(
    tree: html.HtmlElement, briefing: Briefing
) -> None:
    for fact in some(briefing.facts.values()):
        (card,) = tree.xpath(f"//*[@id='fact_{fact.id}']")
        shown = text_of(card)
        assert squeezed(fact.title) in shown
        assert squeezed(fact.statement) in shown
        if fact.note:
            assert squeezed(fact.note) in shown
    for question in some(briefing.questions.values()):
        assert squeezed(question.why) in text_of(
            tree.xpath(f"//*[@id='question_{question.id}']")[0]
        )
    for sector in some(briefing.sectors.values()):
        assert sector.title in text_of(tree.xpath(f"//*[@id='sector_{sector.id}']")[0])
    for source in some(briefing.sources.values()):
        assert source.publisher in text_of(tree.xpath(f"//*[@id='source_{source.id}']")[0])


def test_every_quote_stands_with_a_sentence_or_its_source(
    tree: html.HtmlElement, briefing: Briefing
) -> None:
    shown = {text_of(q) for q in tree.xpath("//q")}
    wanted = {
        squeezed(evidence.quote)
        for fact in briefing.facts.values()
        for evidence in fact.evidence
        if evidence.quote
    }
    assert wanted
    assert wanted - shown == set()


def test_every_statement_has_its_passages(tree: html.HtmlElement) -> None:
    bare = [
        card.get("id")
        for card in tree.xpath("//article[@data-cited]")
        if not card.xpath(".//a[@class='cite'] | .//*[@class='note']")
    ]
    derived = [card.get("id") for card in tree.xpath("//article[contains(., 'Our working')]")]
    assert set(bare) <= set(derived)


def test_links_lead_to_ids_and_ids_are_unique(tree: html.HtmlElement) -> None:
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    own = [link for link in tree.xpath("//a/@href") if link.startswith("#")]
    assert len(own) > 30
    assert [link for link in own if link[1:] not in ids] == []


def test_the_policy_names_the_style_sheet_by_its_hash(document: Document) -> None:
    text = document.page.decode()
    from base64 import b64encode
    from hashlib import sha256

    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:;" in text
    assert text.index("Content-Security-Policy") < text.index("<style>")


def test_markup_in_content_stays_text(small: Path, templates: Path, tmp_path: Path) -> None:
    import shutil

    from tests.support.hostile import make_hostile

    content = tmp_path / "content"
    shutil.copytree(small, content)
    make_hostile(content)
    hostile, _ = load(content)
    assert hostile is not None
    made = make_document(hostile, templates, Settings())
    plain = make_document(load(small)[0], templates, Settings())  # type: ignore[arg-type]
    for one, other in ((made.page.decode(), plain.page.decode()), (made.paper, plain.paper)):
        tags = [set(re.findall(r"<[a-z0-9]+", text)) for text in (one, other)]
        assert tags[0] <= tags[1]
        shown = text_of(html.document_fromstring(one))
        assert all(squeezed(payload) in shown for payload in PAYLOADS[:5])
