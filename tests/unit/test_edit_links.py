"""The edit links of a line of content: in the forms that the forges document, or no address at all."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.edit_links import EditLinks, ForgeLinks, Proposal, forge_of
from generator.compose.targets import Target
from generator.content.link import Briefing
from generator.core.diagnostics import Position
from generator.records.briefing import Forge, Repository
from tests.support.project import ROOT

FILE = "content/facts/trade.yml"
NEW_FACTS = "facts/trade.yml"
HERE = Position(FILE, 12, 3)
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"

ADDRESSES = [
    (
        Repository(url="https://github.com/org/repo"),
        f"https://github.com/org/repo/edit/main/{FILE}#L12",
        f"https://github.com/org/repo/blame/main/{FILE}#L12",
    ),
    (
        Repository(url="https://github.com/org/repo.git/", branch="release/2024"),
        f"https://github.com/org/repo/edit/release/2024/{FILE}#L12",
        f"https://github.com/org/repo/blame/release/2024/{FILE}#L12",
    ),
    (
        Repository(url="https://github.com/org/repo", branch="fix#12"),
        f"https://github.com/org/repo/edit/fix%2312/{FILE}#L12",
        f"https://github.com/org/repo/blame/fix%2312/{FILE}#L12",
    ),
    (
        Repository(url="https://github.example.com/org/gitlab"),
        f"https://github.example.com/org/gitlab/edit/main/{FILE}#L12",
        f"https://github.example.com/org/gitlab/blame/main/{FILE}#L12",
    ),
    (
        Repository(url="https://gitlab.com/group/sub/repo"),
        f"https://gitlab.com/group/sub/repo/-/edit/main/{FILE}#L12",
        f"https://gitlab.com/group/sub/repo/-/blame/main/{FILE}#L12",
    ),
    (
        Repository(url="https://GitLab.example.org/org/repo.git"),
        f"https://GitLab.example.org/org/repo/-/edit/main/{FILE}#L12",
        f"https://GitLab.example.org/org/repo/-/blame/main/{FILE}#L12",
    ),
    (
        Repository(url="https://codeberg.org/org/repo"),
        f"https://codeberg.org/org/repo/_edit/main/{FILE}#L12",
        f"https://codeberg.org/org/repo/blame/branch/main/{FILE}#L12",
    ),
    (
        Repository(url="https://forgejo.example.org/org/repo/"),
        f"https://forgejo.example.org/org/repo/_edit/main/{FILE}#L12",
        f"https://forgejo.example.org/org/repo/blame/branch/main/{FILE}#L12",
    ),
    (
        Repository(url="https://git.example.org/org/repo", forge=Forge.GITLAB),
        f"https://git.example.org/org/repo/-/edit/main/{FILE}#L12",
        f"https://git.example.org/org/repo/-/blame/main/{FILE}#L12",
    ),
]


def links(
    briefing: Briefing, repository: Repository | None, site_url: str | None = None
) -> ForgeLinks:
    changes = {"repository": repository, "site_url": site_url}
    record = briefing.record.model_copy(update=changes)
    return ForgeLinks(record, lambda target: f"{site_url}/{target.page}#{target.fragment}")


def into(made: ForgeLinks, name: str = "A fact") -> EditLinks:
    return made.into(HERE, "a-fact", name, Target("sectors/trade.md", "a-fact"))


def asked(url: str) -> tuple[str, dict[str, str]]:
    """Return the path of an address, and what it asks for."""
    parts = urlsplit(url)
    query = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    assert all(len(values) == 1 for values in query.values())
    assert parts.fragment == ""
    return f"{parts.scheme}://{parts.netloc}{parts.path}", {k: v[0] for k, v in query.items()}


@pytest.mark.parametrize(("repository", "edit", "history"), ADDRESSES)
def test_the_addresses_are_those_of_the_forge(
    repository: Repository, edit: str, history: str, briefing: Briefing
) -> None:
    found = into(links(briefing, repository))
    assert found == EditLinks(FILE, 12, edit, found.report, history)


@pytest.mark.parametrize(
    "repository", [None, Repository(url="https://git.example.org/github/gitlab")]
)
def test_without_a_known_forge_there_is_a_file_and_a_line_and_no_address(
    repository: Repository | None, briefing: Briefing
) -> None:
    made = links(briefing, repository, "https://site.example")
    assert into(made) == EditLinks(FILE, 12)
    assert made.new_fact(briefing.sectors["trade"], NEW_FACTS) == Proposal(FILE)
    assert made.new_source() == Proposal("content/sources/")
    assert not made.are_linked


def test_what_the_content_says_of_the_forge_goes_before_what_its_host_seems_to_say() -> None:
    assert forge_of(Repository(url="https://github.example.org/a/b")) is Forge.GITHUB
    moved = Repository(url="https://github.example.org/a/b", forge=Forge.FORGEJO)
    assert forge_of(moved) is Forge.FORGEJO


def test_a_file_that_is_one_entry_is_traced_as_a_file(briefing: Briefing) -> None:
    position, target = Position("content/sources/a-9.yml", 1, 1), Target("sources/a-9.md")
    for repository, history in (
        (Repository(url="https://github.com/o/r"), "commits/main"),
        (Repository(url="https://gitlab.com/o/r"), "-/commits/main"),
        (Repository(url="https://codeberg.org/o/r"), "commits/branch/main"),
    ):
        found = links(briefing, repository).into(position, "a-9", "A, 9", target)
        assert found.history == f"{repository.url}/{history}/content/sources/a-9.yml"


def test_a_file_name_is_written_as_an_address_has_it(briefing: Briefing) -> None:
    made = links(briefing, Repository(url="https://github.com/org/repo"))
    position = Position("content/actors/people #2.yml", 1, 1)
    found = made.into(position, "x", "X", Target("actors/x.md"))
    file = "main/content/actors/people%20%232.yml#L1"
    assert found.edit == f"https://github.com/org/repo/edit/{file}"
    assert found.history == f"https://github.com/org/repo/blame/{file}"


def test_github_is_asked_for_a_form_with_its_fields_filled_in(briefing: Briefing) -> None:
    made = links(briefing, Repository(url="https://github.com/o/r"), "https://site.example")
    assert asked(into(made, "Trade & more").report) == (
        "https://github.com/o/r/issues/new",
        {
            "template": "correction.yml",
            "title": "Correction: Trade & more",
            "fact": "a-fact",
            "page": "https://site.example/sectors/trade.md#a-fact",
        },
    )
    assert asked(made.new_fact(briefing.sectors["trade"], NEW_FACTS).url)[1] == {
        "template": "new-fact.yml",
        "title": "New fact: Trade in lanterns",
        "sector": "trade",
    }
    assert asked(made.new_source().url)[1] == {"template": "new-source.yml", "title": "New source"}


@pytest.mark.parametrize(
    ("url", "new", "title", "text"),
    [
        ("https://gitlab.com/o/r", "-/issues/new", "issue[title]", "issue[description]"),
        ("https://codeberg.org/o/r", "issues/new", "title", "body"),
    ],
)
def test_other_forges_are_given_a_title_and_a_text_that_asks_the_same(
    url: str, new: str, title: str, text: str, briefing: Briefing
) -> None:
    made = links(briefing, Repository(url=url), "https://site.example")
    address, query = asked(into(made).report)
    assert address == f"{url}/{new}"
    assert query == {
        title: "Correction: A fact",
        text: "Entry: a-fact (content/facts/trade.yml line 12)\n\n"
        "Page: https://site.example/sectors/trade.md#a-fact\n\n"
        "What is wrong, or what is missing:\n\nAddress of the source:\n\n"
        "Paragraph, counted from 1:\n\nQuote, in the words of the source:\n\n"
        "Day on which you read it:",
    }


def test_without_a_published_site_no_page_is_named(briefing: Briefing) -> None:
    for url in ("https://github.com/o/r", "https://gitlab.com/o/r"):
        _, query = asked(into(links(briefing, Repository(url=url))).report)
        assert "page" not in query
        assert "Page:" not in query.get("issue[description]", "")


@given(st.text(max_size=300))
def test_whatever_a_name_is_the_address_stays_one_address(briefing: Briefing, name: str) -> None:
    for url in ("https://github.com/o/r", "https://gitlab.com/o/r", "https://codeberg.org/o/r"):
        report = into(links(briefing, Repository(url=url)), name).report
        _, query = asked(report)
        title = query.get("title", query.get("issue[title]", ""))
        start = " ".join(name.split())[:60]
        assert title.startswith("Correction:" + (f" {start}" if start else ""))
        assert len(title) <= 80
        assert len(report) < 4_000
        assert not set(report) & set("<>\"'` \n{}|\\^")
        assert report.isascii()


def test_what_the_addresses_fill_in_is_a_field_of_the_form(briefing: Briefing) -> None:
    made = links(briefing, Repository(url="https://github.com/o/r"), "https://site.example")
    addresses = (into(made).report, made.new_fact(briefing.sectors["trade"], NEW_FACTS).url)
    for address in (*addresses, made.new_source().url):
        _, query = asked(address)
        form = yaml.safe_load((FORMS / query.pop("template")).read_text(encoding="utf-8"))
        fields = {
            part["id"]: part["type"]
            for part in form["body"]
            if part["type"] in ("input", "textarea")
        }
        assert set(query) - {"title"} <= set(fields)
