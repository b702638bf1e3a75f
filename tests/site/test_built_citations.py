"""No statement without a citation: every sentence leads to its passages, wherever it stands."""

from __future__ import annotations

from collections import defaultdict

from generator.core.text_fragment import at_the_words
from tests.support.built import Site, classed, one_line, text_of
from tests.support.citing import (
    CITE,
    Passage,
    Passages,
    Texts,
    bearing_of,
    cited_at,
    everything_told,
    fragment_of,
    passage_of,
    reference_of,
)
from tests.support.looping import some

REFERENCES = f"//ol[{classed('references')}]/li"
REFERENCE = f".//a[{classed('reference')}]"
CHANGED = f"ancestor-or-self::dl[{classed('said')}]"
BACK = f".//*[{classed('backs')}]/a/@href"


def test_every_statement_on_every_page_holds_a_citation(site: Site) -> None:
    statements = [
        (page.path, statement)
        for page in site.pages.values()
        for statement in page.tree.xpath("//*[@data-statement]")
    ]
    assert len(statements) > len(site.facts)
    bare = [(path, text_of(s)) for path, s in statements if not s.xpath(CITE)]
    assert bare == []


def test_every_card_holds_a_citation_unless_there_is_nothing_to_cite(site: Site) -> None:
    cards = [
        (page.path, card)
        for page in site.pages.values()
        for card in page.tree.xpath("//*[@data-cited]")
    ]
    assert len(cards) > len(site.facts)
    unprofiled = [a for a in site.api["actors"]["actors"] if not a["profile"]]
    own = [site.target("", a["url"])[0] for a in unprofiled]
    listed = ["places/" if a["type"] == "place" else "actors/" for a in unprofiled]
    assert sorted(path for path, card in cards if not card.xpath(CITE)) == sorted(
        [*own, *(f"{folder}index.html" for folder in listed)]
    )


def test_a_mark_shows_the_words_for_its_own_claim_and_no_others(site: Site) -> None:
    narrower = 0
    for fact in site.facts.values():
        page = site.page_of(fact["url"])
        statement = page.by_id(fact["id"]).getnext().xpath(".//*[@data-statement]")[0]
        for mark in statement.xpath(CITE):
            quotes = [text_of(q) for q in reference_of(page, mark).xpath(".//q")]
            source, fragment = passage_of(site, page, mark)
            own = [
                one_line(e["quote"])
                for e in fact["evidence"]
                if (e["source"], fragment_of(e)) == (source, fragment) and e["quote"]
            ]
            shown = [quotes[int(place)] for place in mark.get("data-words").split()]
            assert shown == [*dict.fromkeys(own)], (fact["id"], mark.get("id"))
            narrower += len(shown) < len(quotes)
    assert narrower > 0


def test_from_evidence_and_from_a_reference_one_click_leads_to_the_words_in_the_original(
    site: Site,
) -> None:
    sources = {s["id"]: s for s in site.api["sources"]["sources"]}
    for fact in site.facts.values():
        page = site.page_of(fact["url"])
        card = page.by_id(fact["id"]).getnext()
        found = card.xpath(f".//*[{classed('at-hand')}]/a/@href")
        wanted = [
            at_the_words(sources[e["source"]][field], e["quote"] or "")
            for e in fact["evidence"]
            for field in ("URL", "archive")
            if sources[e["source"]][field]
        ]
        assert found == wanted, fact["id"]
        links = page.tree.xpath(f"{REFERENCES}//*[{classed('at-hand')}]/a/@href")
        quoted = (
            at_the_words(sources[e["source"]]["URL"], e["quote"])
            for e in fact["evidence"]
            if e["quote"] and sources[e["source"]]["URL"]
        )
        assert {*quoted} <= {*links}, fact["id"]


def test_every_citation_leads_to_its_reference_and_back(site: Site) -> None:
    followed = 0
    for page in some(site.pages.values()):
        leads = defaultdict(list)
        for mark in page.tree.xpath("/" + CITE):
            entry = reference_of(page, mark)
            assert text_of(mark) == f"[{entry.get('value')}]"
            leads[entry.get("id")].append("#" + mark.get("id"))
            followed += 1
        backs = {entry.get("id"): entry.xpath(BACK) for entry in page.tree.xpath(REFERENCES)}
        assert {name: sorted(marks) for name, marks in leads.items()} == {
            name: sorted(marks) for name, marks in backs.items()
        }, page.path
    assert followed > len(site.facts)


def test_references_are_numbered_in_the_order_of_their_list(site: Site) -> None:
    for page in some(site.pages.values()):
        numbers = [int(entry.get("value")) for entry in page.tree.xpath(REFERENCES)]
        assert numbers == list(range(1, len(numbers) + 1)), page.path


def test_every_reference_leads_to_a_passage_that_is_there_and_quotes_it(site: Site) -> None:
    quoted: dict[Passage, set[str]] = defaultdict(set)
    holders = [*site.facts.values(), *site.api["briefing"]["questions"]]
    holders += [s for a in site.api["actors"]["actors"] for s in a["profile"]]
    for evidence in (e for holder in holders for e in holder["evidence"]):
        quoted[evidence["source"], fragment_of(evidence)].add(evidence["quote"])
    seen = set()
    for page in some(site.pages.values()):
        for mark in page.tree.xpath("/" + CITE):
            entry = reference_of(page, mark)
            (link,) = entry.xpath(REFERENCE)
            assert site.missing(page.path, link.get("href")) == ""
            passage = passage_of(site, page, mark)
            assert {text_of(q) for q in entry.xpath(".//q")} <= quoted[passage]
            seen.add(passage)
    assert seen == set(quoted)


def test_every_sentence_cites_its_own_passages_wherever_it_stands(site: Site) -> None:
    """What a field said and says now, on the page of changes, tells of the wording and states nothing."""
    every = list(everything_told(site))
    rests_on: dict[str, set[Passages]] = {
        text: {told.passages for told in every if text in told.text}
        for text in {told.text for told in every}
    }
    texts = {page.path: Texts(page) for page in site.pages.values()}
    wrong, found = [], set()
    for text, allowed in rests_on.items():
        for page in (p for p in site.pages.values() if text in texts[p.path].whole):
            for place in texts[page.path].places_of(text):
                if page.path == "changes/index.html" and place.xpath(CHANGED):
                    continue
                found.add((text, page.path))
                cited = cited_at(site, page, place)
                if not cited or cited not in allowed:
                    wrong.append((page.path, text, sorted(cited, key=str)))
    assert wrong == []
    assert {(told.text, told.home) for told in every} - found == set()


def test_a_fact_shows_its_whole_evidence(site: Site) -> None:
    for fact in some(site.facts.values()):
        page = site.page_of(fact["url"])
        card = page.by_id(fact["id"]).getnext()
        shown = []
        for item in card.xpath(f".//*[{classed('evidence')}]//li"):
            link = item.xpath("./a/@href")[-1]
            path, fragment = site.target(page.path, link)
            quote = [text_of(q) for q in item.xpath(".//q")]
            shown.append((text_of(item).split(":")[0], quote, path, fragment))
        pages = {s["id"]: site.target("", s["url"])[0] for s in site.api["sources"]["sources"]}
        assert shown == [
            (
                bearing_of(e),
                [e["quote"]] if e["quote"] else [],
                pages[e["source"]],
                fragment_of(e),
            )
            for e in fact["evidence"]
        ]
