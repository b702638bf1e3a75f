"""The data beside the pages: complete, as documented, and true to the files that it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.support.built import DOCUMENTS, Site, text_of
from tests.support.dates import end_of
from tests.support.looping import some

Json = dict[str, Any]


def documented(site: Site, section: str) -> dict[str, str]:
    """Return the fields that a section of the Data page names, each with what it says."""
    heading = site.pages["about/data/index.html"].by_id(section)
    fields = {}
    for row in heading.getnext().xpath("./div"):
        (term,), (text,) = row.xpath("./dt"), row.xpath("./dd")
        fields.update({name.strip(): text_of(text) for name in text_of(term).split(",")})
    return fields


def listed(words: str) -> set[str]:
    """Return the names in a text such as `id, also (facts at home elsewhere), url; in order`."""
    names = re.sub(r"\([^)]*\)", "", words).partition(";")[0]
    return {name.strip() for name in names.split(",")}


def records(site: Site, kind: str) -> list[Json]:
    if kind == "questions":
        return site.api["briefing"]["questions"]
    return site.api[kind][kind]


def everything(node: Any) -> Iterator[Json]:
    """Yield every mapping in a document."""
    if isinstance(node, dict):
        yield node
        yield from chain.from_iterable(everything(value) for value in node.values())
    elif isinstance(node, list):
        yield from chain.from_iterable(everything(value) for value in node)


def test_there_are_seven_documents_and_each_names_the_version_of_its_form(site: Site) -> None:
    files = sorted(p.name for p in (site.folder / "api" / "v1").iterdir() if p.is_file())
    assert files == sorted([*(f"{name}.json" for name in DOCUMENTS), "openapi.json"])
    assert {name: site.api[name]["schema_version"] for name in DOCUMENTS} == dict.fromkeys(
        DOCUMENTS, "1.6"
    )
    page = site.pages["about/data/index.html"].article
    linked = {site.target("about/data/index.html", link)[0] for link in page.xpath(".//a/@href")}
    assert linked >= {f"api/v1/{name}.json" for name in DOCUMENTS}


@pytest.mark.parametrize("kind", ["facts", "sources", "actors"])
def test_every_record_has_just_the_fields_that_are_documented(site: Site, kind: str) -> None:
    fields = set(documented(site, f"{kind[:-1].removesuffix('s')}_fields"))
    assert len(fields) > 8
    assert {frozenset(record) for record in records(site, kind)} == {frozenset(fields)}


def test_sectors_moments_and_questions_have_just_the_fields_that_are_documented(
    site: Site,
) -> None:
    named = documented(site, "other_fields")
    for kind, found in (
        ("sectors[]", records(site, "sectors")),
        ("dated[]", site.api["timeline"]["dated"]),
        ("questions[]", records(site, "questions")),
        ("changes[]", records(site, "changes")),
    ):
        assert {frozenset(record) for record in found} == {frozenset(listed(named[kind]))}


def test_the_parts_of_a_fact_are_those_documented(site: Site) -> None:
    facts = records(site, "facts")
    named = documented(site, "fact_fields")
    evidence = [e for fact in facts for e in fact["evidence"]]
    assert {frozenset(e) for e in evidence} == {
        frozenset(
            [
                "source",
                "locator",
                "quote",
                "language",
                "stance",
                "voice",
                "voices",
                "says",
                "values",
                "basis",
                "note",
                "seal",
                "role",
            ]
        )
    }
    for e in evidence:
        assert set(e["locator"]) in ({"paragraph"}, {"paragraph", "label", "value"})
        assert ("label" in e["locator"]) <= (e["locator"]["paragraph"] is None)
    for name in (
        "source",
        "locator.paragraph",
        "label",
        "value",
        "quote",
        "stance",
        "voice",
        "voices",
        "says",
        "values",
        "basis",
        "seal",
        "role",
    ):
        assert re.search(rf"\b{re.escape(name)}\b", named["evidence"])
    values = [value for fact in facts for value in fact["values"]]
    assert {frozenset(v) for v in values} <= {
        frozenset({"indicator", "period", "amount", "to", "qualifier", "display"})
    }
    assert {frozenset(f["derived"]) for f in facts if f["derived"]} <= {
        frozenset({"from", "working"})
    }
    states = set(re.findall(r"[a-z-]+", named["review"].rpartition("one of")[2]))
    assert {fact["review"]["state"] for fact in facts} <= states
    assert {tuple(fact["review"]) for fact in facts} == {("state", "by", "on", "wrong", "self")}
    for name in ("kind", "status", "support", "assessment"):
        words = set(re.findall(r"[a-z-]+", named[name].rpartition("one of")[2]))
        assert {fact[name] for fact in facts} <= words
    assert {v["qualifier"] for v in values} <= set(re.findall(r"[a-z-]+", named["values"]))
    assert {e["stance"] for e in evidence} <= set(re.findall(r"[a-z-]+", named["evidence"]))


def test_a_date_says_the_days_that_it_may_mean(site: Site) -> None:
    fields = set(documented(site, "dates"))
    dates = [d for name in DOCUMENTS for d in everything(site.api[name]) if "edtf" in d]
    assert dates
    for day in some(dates):
        assert set(day) == fields
        first, _, last = day["edtf"].partition("/")
        assert day == {
            "edtf": day["edtf"],
            "earliest": end_of(first, "lower_strict"),
            "latest": end_of(last or first, "upper_strict"),
            "approximate": bool({"~", "%"} & set(day["edtf"])),
            "uncertain": bool({"?", "%"} & set(day["edtf"])),
        }


def test_position_is_the_line_at_which_the_record_begins(site: Site) -> None:
    checked = 0
    for kind in ("facts", "sources", "actors", "sectors", "questions"):
        for record in records(site, kind):
            path = site.content.parent / record["position"]["file"]
            line = path.read_text(encoding="utf-8").splitlines()[record["position"]["line"] - 1]
            found = line.strip() if kind == "sources" else line.strip().removeprefix("- ")
            assert found == f"id: {record['id']}", record["position"]
            assert kind == "sources" or line.startswith("- ")
            assert record["origin"] == record["position"]
            checked += 1
    assert checked == sum(site.api["briefing"]["counts"].values())


def test_every_url_leads_to_the_page_and_the_place_of_its_record(site: Site) -> None:
    checked = 0
    for name in DOCUMENTS:
        for record in everything(site.api[name]):
            if "position" in record or "is_plan" in record:
                assert site.missing("", record["url"]) == ""
                path, fragment = site.target("", record["url"])
                own = record.get("id") or record["fact"]
                assert fragment in (own, f"figure_{own}_", f"search_{own}") or (
                    not fragment and path.endswith(f"/{own}/index.html")
                )
                checked += 1
    assert checked > len(site.facts)


def test_urls_are_absolute_where_the_address_is_known_and_relative_where_not(
    plain: Site, linked: Site
) -> None:
    def urls(site: Site) -> list[str]:
        return [r["url"] for n in DOCUMENTS for r in everything(site.api[n]) if "position" in r]

    assert [urlsplit(u)[:2] for u in urls(plain)] == [("", "")] * len(urls(plain))
    assert not [u for u in urls(plain) if u.startswith("/")]
    assert urls(linked) == [linked.url + u for u in urls(plain)]
    assert plain.api["briefing"]["site_url"] is None
    assert linked.api["briefing"]["site_url"] == linked.url


def test_every_id_that_a_record_names_is_there_and_names_it_back(site: Site) -> None:
    known = {
        kind: {r["id"] for r in records(site, kind)}
        for kind in ("facts", "sources", "actors", "sectors", "questions")
    }
    for fact in some(site.facts.values()):
        named = {*fact["actors"], *fact["places"], *filter(None, [fact["stated_by"]])}
        assert named <= known["actors"]
        naming = {a["id"] for a in records(site, "actors") if fact["id"] in a["facts"]}
        assert naming == named
        sources = {e["source"] for e in fact["evidence"]}
        assert {s["id"] for s in records(site, "sources") if fact["id"] in s["facts"]} == sources
        homes = {s["id"] for s in records(site, "sectors") if fact["id"] in s["facts"]}
        assert homes == {fact["sector"]}
        also = {s["id"] for s in records(site, "sectors") if fact["id"] in s["also"]}
        assert also == set(fact["also_in"])
    for question in some(records(site, "questions")):
        assert set(question["facts"]) <= known["facts"]
        listing = {s["id"] for s in records(site, "sectors") if question["id"] in s["questions"]}
        assert listing == set(question["sectors"])
