"""The site as a whole: which pages there are, how they are found, and what stands in their way."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from generator.core.diagnostics import ContentError
from generator.pipeline import Project, Rendered, Settings, load, make

PAGES = {
    *(
        f"facts/{name}.md"
        for name in (
            "lantern-trade-2022",
            "lantern-trade-change",
            "lantern-treaty",
            "moonlight-cable",
            "second-cable",
            "song-festival",
            "songs-are-shared",
            "tide-mill",
            "tide-mill-trial",
        )
    ),
    "figures/ways-of-light.md",
    "figures/lantern-trade-by-year.md",
    "index.md",
    "sectors/index.md",
    "sectors/trade.md",
    "sectors/energy.md",
    "sectors/culture.md",
    "timeline.md",
    "registers/figures.md",
    "registers/agreements.md",
    "registers/projects.md",
    "actors/index.md",
    "actors/example-gazette.md",
    "actors/lantern-guild.md",
    "actors/mari-naidis.md",
    "actors/naidisarhiiv.md",
    "places/index.md",
    "places/naidiskula.md",
    "places/vila-do-exemplo.md",
    "sources/index.md",
    "sources/example-archive-7.md",
    "sources/example-chronicle-9.md",
    "sources/example-gazette-100.md",
    "sources/example-reprint-3.md",
    "disagreements.md",
    "questions.md",
    "changes.md",
    "about/index.md",
    "about/data.md",
}


@pytest.fixture
def content(small: Path, tmp_path: Path) -> Path:
    """A copy of the small briefing, to be changed."""
    return Path(shutil.copytree(small, tmp_path / "content"))


def test_every_page_is_made_once(rendered: Rendered) -> None:
    paths = [page.path for page in rendered.site.pages]
    assert sorted(paths) == sorted(PAGES)
    written = [file.path for file in rendered.files]
    assert written == sorted(set(written))
    assert {path for path in written if path.endswith(".md")} == PAGES


def test_the_navigation_lists_sections_and_sectors(rendered: Rendered) -> None:
    assert rendered.site.nav == [
        {"Home": "index.md"},
        {
            "Sectors": [
                "sectors/index.md",
                "sectors/trade.md",
                "sectors/energy.md",
                "sectors/culture.md",
            ]
        },
        {"Timeline": "timeline.md"},
        {
            "Registers": [
                "registers/figures.md",
                "registers/agreements.md",
                "registers/projects.md",
                "actors/index.md",
                "places/index.md",
            ]
        },
        {"Sources": "sources/index.md"},
        {"Disagreements": "disagreements.md"},
        {"Open questions": "questions.md"},
        {"About": ["about/index.md", "changes.md", "about/data.md"]},
    ]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("sources/example-archive-7.yml", "example-archive-7", "index"),
        ("actors/organisations.yml", "lantern-guild", "index"),
        ("actors/places.yml", "naidiskula", "index"),
        ("sectors.yml", "culture", "index"),
    ],
)
def test_no_id_takes_the_page_of_an_index(file: str, old: str, new: str, content: Path) -> None:
    """An id that would have two pages under one path is an error, or has another path."""
    for path in content.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace(f"{old}", new), "utf-8")
        if path.stem == old:
            path.rename(path.with_stem(new))
    assert new in (content / file.replace(old, new)).read_text("utf-8")
    briefing, diagnostics = load(content)
    assert briefing is not None
    assert [str(d.position).partition(":")[0] for d in diagnostics if d.is_error] == [
        f"content/{file.replace(old, new)}"
    ]


@pytest.mark.parametrize("name", ["sectors.yml", "indicators.yml"])
def test_a_whole_file_that_is_missing_is_told_once(name: str, content: Path) -> None:
    (content / name).unlink()
    _, diagnostics = load(content)
    assert [str(d.position) for d in diagnostics] == [f"content/{name}:1:1"]


def test_nothing_is_rendered_while_there_is_an_error(content: Path, templates: Path) -> None:
    path = content / "questions.yml"
    path.write_text(path.read_text("utf-8").replace("counted?", "counted"), "utf-8")
    with pytest.raises(ContentError) as refusal:
        make(Project(content, templates, content), Settings())
    assert str(refusal.value) == (
        "content/questions.yml:4:13: error: a question ends with a question mark [sentence-form]"
    )


@pytest.mark.parametrize("stance", ["disputes", "updates", "refines"])
def test_the_page_of_a_source_says_how_it_bears_on_a_fact_even_without_a_quote(
    stance: str, content: Path, templates: Path
) -> None:
    path = content / "facts" / "trade.yml"
    quoted = (
        "      stance: disputes\n      quote: üle üheksa miljoni krooni\n"
        '      seal: "cc29cffd77c2c03d829d"\n'
    )
    assert quoted in path.read_text("utf-8")
    text = path.read_text("utf-8").replace(quoted, f"      stance: {stance}\n")
    path.write_text(text, "utf-8")
    made = make(Project(content, templates, content), Settings())
    page = next(f for f in made.files if f.path == "sources/example-archive-7.md").content.decode()
    entry = page.partition("facts/lantern-trade-2022/")[2].partition("</li>")[0]
    assert entry.count(stance) == 1


def test_a_source_without_an_address_shows_that_its_text_is_there(
    content: Path, templates: Path
) -> None:
    path = content / "sources" / "example-chronicle-9.yml"
    path.write_text(re.sub(r"URL: .*\n", "", path.read_text("utf-8")), encoding="utf-8")
    files = {
        f.path: f.content for f in make(Project(content, templates, content), Settings()).files
    }
    page = files["sources/example-chronicle-9.md"].decode()
    assert '<div class="unknown"><dt>Address</dt> <dd>none: the text itself is below</dd>' in page
    known = {s["id"]: s["URL"] for s in json.loads(files["api/v1/sources.json"])["sources"]}
    assert known["example-chronicle-9"] is None
    assert known["example-reprint-3"] == "https://reprint.example.org/3"


def test_warnings_do_not_stop_the_rendering(content: Path, templates: Path) -> None:
    extra = "\n- {id: jan-proov, type: person, name: Jan Proov}\n"
    with (content / "actors" / "people.yml").open("a", encoding="utf-8") as file:
        file.write(extra)
    made = make(Project(content, templates, content), Settings())
    assert [(d.rule, str(d.position)) for d in made.warnings] == [
        ("actor-used", "content/actors/people.yml:22:8")
    ]
    assert "actors/jan-proov.md" in {file.path for file in made.files}


def test_what_the_caller_says_of_the_address_goes_before_the_content(
    small: Path, templates: Path
) -> None:
    settings = Settings(site_url="https://else.example.org/x", repository="https://github.com/a/b")
    site = make(Project(small, templates, small), settings).site
    facts = site.documents["facts"]["facts"]
    assert facts[0]["url"] == "https://else.example.org/x/facts/lantern-trade-2022/"
    head = site.documents["briefing"]
    assert (head["site_url"], head["repository"]) == (
        "https://else.example.org/x",
        "https://github.com/a/b",
    )
    page = next(page for page in site.pages if page.path == "facts/lantern-trade-2022.md")
    links = page.data["fact"].edit_links
    assert links.edit == "https://github.com/a/b/edit/published/content/facts/trade.yml#L2"
    assert links.history == "https://github.com/a/b/blame/published/content/facts/trade.yml#L2"
    assert links.report.startswith("https://github.com/a/b/issues/new?template=correction.yml&")
    assert (
        "&page=https%3A%2F%2Felse.example.org%2Fx%2Ffacts%2Flantern-trade-2022%2F" in links.report
    )


def test_the_forge_that_the_content_names_is_not_that_of_another_repository(
    small: Path, templates: Path
) -> None:
    settings = Settings(repository="https://gitlab.example.org/a/b")
    site = make(Project(small, templates, small), settings).site
    page = next(page for page in site.pages if page.path == "facts/lantern-trade-2022.md")
    assert page.data["fact"].edit_links.edit == (
        "https://gitlab.example.org/a/b/-/edit/published/content/facts/trade.yml#L2"
    )
