"""No statement without a citation: every sentence leads to its passages, wherever it stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from generator.core.text_fragment import at_the_words
from tests.support.built import Element, Page, Site, classed, one_line, text_of
from tests.support.citing import (
    CITE,
    Basis,
    Listed,
    Passage,
    Texts,
    Told,
    bearing_of,
    cited_at,
    cited_elsewhere,
    everything_told,
    fragment_of,
    is_count,
    is_on_page,
    listed,
    marks_of_references,
    passage_named,
    passage_of,
    reference_of,
    row_passage,
)
from tests.support.looping import some

REFERENCES = f"//ol[{classed('references')}]/li"
REFERENCE = f".//a[{classed('reference')}]"
CHANGED = f"ancestor-or-self::dl[{classed('said')}]"
CITED_AS = f"ancestor-or-self::details[{classed('cite-this')}]"
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


def statements_of(site: Site, fact: dict[str, Any]) -> Iterator[tuple[Page, Element]]:
    """Yield the statements of a fact that have their references on the page."""
    yield site.page_of(fact["url"]), site.card_of(fact["id"]).xpath(".//*[@data-statement]")[0]
    for source in {e["source"]: None for e in fact["evidence"]}:
        page = site.pages[f"sources/{source}/index.html"]
        for use in page.article.xpath(f".//ul[{classed('uses')}]/li"):
            (link,) = use.xpath(f"./p[{classed('line-title')}]/a/@href")
            if site.target(page.path, link) == site.target("", fact["url"]):
                yield page, use.xpath("./*[@data-statement]")[0]


def test_a_mark_shows_the_words_for_its_own_claim_and_no_others(site: Site) -> None:
    narrower, looked = 0, 0
    for fact in site.facts.values():
        for page, statement in statements_of(site, fact):
            for mark in some(statement.xpath(CITE)):
                assert is_on_page(mark)
                quotes = [text_of(q) for q in reference_of(site, page, mark).xpath(".//q")]
                passage = passage_of(site, page, mark)
                own = [
                    one_line(e["quote"])
                    for e in fact["evidence"]
                    if passage_named(e) == passage and e["quote"]
                ]
                shown = [quotes[int(place)] for place in mark.get("data-words").split()]
                assert shown == [*dict.fromkeys(own)], (fact["id"], page.path, mark.get("id"))
                narrower += len(shown) < len(quotes)
                looked += 1
    assert looked > 2 * len(site.facts)
    assert narrower > 0


def test_from_evidence_and_from_a_reference_one_click_leads_to_the_words_in_the_original(
    site: Site,
) -> None:
    sources = {s["id"]: s for s in site.api["sources"]["sources"]}
    for fact in site.facts.values():
        page = site.page_of(fact["url"])
        found = site.proof_of(fact["id"]).xpath(f".//*[{classed('at-hand')}]/a/@href")
        wanted = [
            at_the_words(sources[e["source"]][field], e["quote"] or "")
            for e in in_order_of_page(fact)
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
    followed, followed_away = 0, 0
    for page in some(site.pages.values()):
        leads = defaultdict(list)
        for mark in marks_of_references(page):
            entry = reference_of(site, page, mark)
            assert text_of(mark) == f"[{entry.get('value')}]"
            if is_on_page(mark):
                leads[entry.get("id")].append("#" + mark.get("id"))
                followed += 1
            else:
                assert mark.get("id") is None
                followed_away += 1
        backs = {entry.get("id"): entry.xpath(BACK) for entry in page.tree.xpath(REFERENCES)}
        assert {name: sorted(marks) for name, marks in leads.items()} == {
            name: sorted(marks) for name, marks in backs.items()
        }, page.path
    assert followed > len(site.facts)
    assert followed_away > 2 * len(site.facts)


def test_every_mark_has_a_name_that_tells_where_it_leads(site: Site) -> None:
    titles = {site.target("", f["url"])[0]: one_line(f["title"]) for f in site.facts.values()}
    for page in some(site.pages.values()):
        for mark in page.tree.xpath("/" + CITE):
            name, shown = mark.get("aria-label"), text_of(mark)
            path, _ = site.target(page.path, mark.get("href"))
            if is_count(mark):
                assert name == f"{shown[1:]} more: {titles[path]}"
            elif mark.xpath(f"ancestor::*[{classed('brief')}]"):
                assert name == f"{shown} {titles[path]}"
            else:
                (source,) = reference_of(site, page, mark).xpath(REFERENCE)
                assert name == f"{shown} {text_of(source)}"
            assert mark.get("title") is None


def test_references_are_numbered_in_the_order_of_their_list(site: Site) -> None:
    for page in some(site.pages.values()):
        numbers = [int(entry.get("value")) for entry in page.tree.xpath(REFERENCES)]
        assert numbers == list(range(1, len(numbers) + 1)), page.path


def test_the_references_of_a_fact_are_its_passages_in_their_order_and_no_others(site: Site) -> None:
    for fact in some(site.facts.values()):
        page = site.page_of(fact["url"])
        found = []
        for link in page.tree.xpath(f"{REFERENCES}//a[{classed('reference')}]/@href"):
            path, fragment = site.target(page.path, link)
            found.append((site.source_pages[path], fragment))
        assert found == [*dict.fromkeys(map(passage_named, fact["evidence"]))], fact["id"]


def test_a_page_that_only_lists_facts_has_no_references_of_its_own(site: Site) -> None:
    only_lists = [
        p for p in site.pages if p.startswith(("sectors/", "registers/", "disagreements/"))
    ]
    assert len(only_lists) > 4
    assert [p for p in only_lists if site.pages[p].tree.xpath(REFERENCES)] == []
    away = [m for p in only_lists for m in site.pages[p].tree.xpath("/" + CITE)]
    assert len(away) > len(site.facts)
    assert [mark.get("href") for mark in away if is_on_page(mark)] == []


def test_every_reference_leads_to_a_passage_that_is_there_and_quotes_it(site: Site) -> None:
    quoted: dict[Passage, set[str]] = defaultdict(set)
    holders = [*site.facts.values(), *site.api["briefing"]["questions"]]
    holders += [s for a in site.api["actors"]["actors"] for s in a["profile"]]
    for evidence in (e for holder in holders for e in holder["evidence"]):
        quoted[evidence["source"], fragment_of(evidence)].add(evidence["quote"])
    seen = set()
    for page in some(site.pages.values()):
        for mark in marks_of_references(page):
            entry = reference_of(site, page, mark)
            path, _ = site.target(page.path, mark.get("href"))
            (link,) = entry.xpath(REFERENCE)
            assert site.missing(path, link.get("href")) == ""
            passage = passage_of(site, page, mark)
            assert {text_of(q) for q in entry.xpath(".//q")} <= quoted[passage]
            seen.add(passage)
    assert seen == set(quoted)


def test_every_sentence_cites_what_it_rests_on_wherever_it_stands(site: Site) -> None:
    """Beside it stands each of its passages; a listed fact has the first of them, and the number of the rest.

    What a field said before and after a change tells of the wording and states nothing, nor does a title in the way in which its fact is cited.
    """
    every = list(everything_told(site))
    rests_on: dict[str, list[Told]] = {
        text: [told for told in every if text in told.text] for text in {t.text for t in every}
    }
    texts = {page.path: Texts(page) for page in site.pages.values()}
    wrong: list[tuple[str, str, Basis]] = []
    found: set[tuple[str, str]] = set()
    for text, telling in rests_on.items():
        for page in (p for p in site.pages.values() if text in texts[p.path].whole):
            allowed = set().union(*(told.allowed_on(page.path) for told in telling))
            for place in texts[page.path].places_of(text):
                if place.xpath(CHANGED) or place.xpath(CITED_AS):
                    continue
                found.add((text, page.path))
                cited = cited_at(site, page, place)
                if not cited or cited not in allowed:
                    wrong.append((page.path, text, cited))
    assert wrong == []
    assert {(told.text, told.home) for told in every} - found == set()


def test_a_listed_fact_cites_its_first_passages_and_counts_the_others(site: Site) -> None:
    """Each fact is listed on the page of its sector, and wherever it is named."""
    numbers: dict[str, Listed] = {i: listed(site, fact) for i, fact in site.facts.items()}
    by_page = {told.page: told for told in numbers.values()}
    on: dict[str, set[str]] = defaultdict(set)
    for page in site.pages.values():
        for statement in page.tree.xpath("//*[@data-statement]"):
            marks = statement.xpath(CITE)
            if is_on_page(marks[0]) or statement.xpath(f"parent::*[{classed('brief')}]"):
                continue
            found = cited_elsewhere(site, page, marks)
            assert found == by_page[found.page], page.path
            on[found.page].add(page.path)
    for fact in some(site.facts.values()):
        homes = {f"sectors/{s}/index.html" for s in (fact["sector"], *fact["also_in"])}
        named = {*fact["actors"], *fact["places"], fact["stated_by"]}
        homes |= {
            site.target("", a["url"])[0] for a in site.api["actors"]["actors"] if a["id"] in named
        }
        assert homes <= on[numbers[fact["id"]].page]
    assert any(told.uncited for told in numbers.values())


SAID = {
    "supports": ("supports", "support"),
    "refines": ("refines", "refine"),
    "disputes": ("disputes", "dispute"),
    "updates": ("updates", "update"),
    "context": ("gives context", "give context"),
    "a different figure": ("gives a different figure", "give different figures"),
}
"""What is said of one passage and of several, by their bearing, in the order in which it is said."""


def test_a_fact_says_how_many_passages_it_has_and_what_they_do_wherever_its_proof_is_linked(
    site: Site,
) -> None:
    for fact in some(site.facts.values()):
        count = len(fact["evidence"])
        found = Counter(map(bearing_of, fact["evidence"]))
        doing = ", ".join(f"{found[b]} {SAID[b][found[b] > 1]}" for b in SAID if found[b])
        expected = f"{count} passages: {doing}"
        if count == 1:
            expected = f"1 passage: {doing.removeprefix('1 ')}"
        assert text_of(site.proof_of(fact["id"]).xpath("./h2")[0]).rstrip("#") == expected
        (link,) = site.entry_of(fact["id"]).xpath(f".//a[{classed('proof')}]")
        assert text_of(link) == expected
        sector = f"sectors/{fact['sector']}/index.html"
        assert site.target(sector, link.get("href")) == site.target("", fact["url"])


STANCES = ("supports", "refines", "disputes", "updates", "context")


def in_order_of_page(fact: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the evidence of a fact as its page has it: by stance where the voices stand side by side."""
    if any(e["stance"] == "disputes" for e in fact["evidence"]):
        return sorted(fact["evidence"], key=lambda e: STANCES.index(e["stance"]))
    return list(fact["evidence"])


def test_a_fact_shows_its_whole_evidence(site: Site) -> None:
    for fact in some(site.facts.values()):
        page, proof = site.page_of(fact["url"]), site.proof_of(fact["id"])
        shown = []
        for row in proof.xpath(f"./ul[{classed('passages')}]/li | .//tbody/tr"):
            bearing = row.xpath(f".//*[{classed('stance')}]")[0]
            quote = [text_of(q) for q in row.xpath(".//q")]
            shown.append((text_of(bearing).rstrip(":"), quote, row_passage(site, page, row)))
        assert shown == [
            (bearing_of(e), [e["quote"]] if e["quote"] else [], passage_named(e))
            for e in in_order_of_page(fact)
        ]
