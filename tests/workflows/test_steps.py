"""The steps of the workflows do on this machine what they are there for."""

from __future__ import annotations

import shutil
import subprocess
import tomllib
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from generator.content.read import is_source_text, read_content
from generator.editing.layout import canonical
from tests.support.begun import begin, installed, wheel
from tests.support.built import Site
from tests.support.fake_github import PAGES, REPOSITORY, Github
from tests.support.looping import some
from tests.support.project import ROOT
from tests.support.runner import HANDED_OUT, OF_MANY, WORKFLOWS, Runner, commit, workflow_of

GITHUB = {"github.server_url": "https://github.com", "github.repository": REPOSITORY}
TESTED = [
    "npm ci --prefix tests/workflows --ignore-scripts --silent",
    "npm ci --prefix tests/browser --ignore-scripts --silent",
    "make test",
]


def propose(repository: Path, clone: Path, runner: Runner) -> Runner:
    """Return a runner for a change that is proposed for main: another title of one fact, and one layout.

    Folders with the names of what it is compared with would hide the change.
    """
    subprocess.run(["git", "clone", "--quiet", str(repository), str(clone)], check=True)
    subprocess.run(["git", "switch", "--quiet", "--create", "change"], cwd=clone, check=True)
    facts = clone / "content" / "facts" / "energy.yml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("A cable for moonlight", "A line for moonlight"), "utf-8")
    for source in read_content(clone / "content", "content")[0]:
        if not is_source_text(source.name):
            (clone / "content" / source.name).write_text(canonical(source), encoding="utf-8")
    main = subprocess.check_output(["git", "rev-parse", "main"], cwd=clone, text=True).strip()
    for name in ("origin/main", "HEAD^1", main):
        shutil.copytree(clone / "content", clone / name)
    commit(clone, "Another word for it")
    runner.variables["GITHUB_BASE_REF"] = "main"
    return replace(runner, repository=clone)


@pytest.fixture(scope="module")
def published(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A runner that built and published a change which is not on record, and one that corrects it."""
    folder = tmp_path_factory.mktemp("published")
    runner = Runner(folder / "run", repository, Github(folder / "github"))
    merged = propose(repository, folder / "proposed", runner)
    merged.contexts |= GITHUB
    facts = merged.repository / "content" / "facts" / "energy.yml"
    text = facts.read_text(encoding="utf-8").replace("status: planned", "status: completed", 1)
    facts.write_text(text, encoding="utf-8")
    commit(merged.repository, "Correct what became of the cable")
    publish = workflow_of("publish.yml")
    merged.run(publish, "build")
    merged.run(publish, "deploy")
    return merged


def test_a_pull_request_is_checked_shown_and_built(
    repository: Path, tmp_path: Path, runner: Runner
) -> None:
    proposed = propose(repository, tmp_path / "proposed", runner)
    proposed.run(workflow_of("pull-request.yml"), "content")
    assert proposed.ran == ["make facts"]
    change = (proposed.artifacts / "change" / "change.md").read_text(encoding="utf-8")
    assert "A line for moonlight" in change
    assert "A line for moonlight" in proposed.summary
    looked_at = proposed.artifacts / "site"
    energy = (looked_at / "site" / "sectors" / "energy.html").read_text(encoding="utf-8")
    assert "A line for moonlight" in energy
    page = html.document_fromstring((looked_at / "what-changes.html").read_bytes())
    links = page.xpath("//a/@href")
    assert "site/facts/moonlight-cable.html" in links
    leaving = [link for link in links if link.startswith(("http://", "https://"))]
    assert leaving
    own = [link.partition("#")[0] for link in links if link not in leaving]
    assert [link for link in own if not (looked_at / link).is_file()] == []


def test_every_test_is_run_before_anything_is_published(runner: Runner) -> None:
    runner.run(workflow_of("publish.yml"), "test")
    assert runner.ran == TESTED


def changed(runner: Runner, change: Callable[[Path], None]) -> Runner:
    """Return a runner for a merge with a change that is proposed for the repository."""
    clone = runner.folder.parent / "changed"
    subprocess.run(["git", "clone", "--quiet", str(runner.repository), str(clone)], check=True)
    change(clone)
    commit(clone, "A change")
    return replace(runner, repository=clone)


def append(name: str) -> Callable[[Path], None]:
    def change(clone: Path) -> None:
        path = clone / name
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(f"{before}# More\n", encoding="utf-8")

    return change


def move_into_the_content(clone: Path) -> None:
    (clone / "LICENSE").rename(clone / "content" / "license.txt")


def both(clone: Path) -> None:
    append("content/facts/energy.yml")(clone)
    append("Makefile")(clone)


@pytest.mark.parametrize("name", ["content/facts/energy.yml", "content/facts/new.yml"])
def test_a_change_of_the_content_alone_runs_no_other_tests(runner: Runner, name: str) -> None:
    only = changed(runner, append(name))
    only.run(workflow_of("pull-request.yml"), "test")
    assert only.ran == []


@pytest.mark.parametrize(
    "change",
    [
        append("generator/cli.py"),
        append("content.yml"),
        append("docs/content/page.md"),
        append("templates/content/page.html"),
        move_into_the_content,
        both,
    ],
)
def test_any_other_change_runs_every_test(runner: Runner, change: Callable[[Path], None]) -> None:
    more = changed(runner, change)
    more.contexts["matrix.python"] = "3.11"
    more.run(workflow_of("pull-request.yml"), "test")
    assert more.ran == [*TESTED, "make --silent coverage"]


def test_the_site_is_published_at_the_address_that_pages_gives_it(published: Runner) -> None:
    runner = published
    site = Site(runner.artifacts / "github-pages", runner.repository / "content", PAGES)
    home = site.pages["index.html"].tree
    assert home.xpath("//link[@rel='canonical']/@href") == [PAGES]
    edit = site.pages["facts/moonlight-cable/index.html"].tree.xpath(
        "//a/@href[contains(., '/edit/')]"
    )
    assert edit
    assert all(link.startswith(f"https://github.com/{REPOSITORY}/edit/") for link in edit)
    downloads = runner.artifacts / "github-pages" / "downloads"
    offered = site.pages["about/index.html"].tree.xpath("//a/@href[contains(., 'downloads/')]")
    names = {link.rpartition("/")[2] for link in offered}
    assert {Path(name).suffix for name in names} >= {".zip", ".html", ".pdf", ".docx"}
    assert [name for name in names if not (downloads / name).is_file()] == []


def test_what_history_has_and_the_record_has_not_is_published_with_the_site(
    published: Runner,
) -> None:
    page = published.artifacts / "github-pages" / "changes" / "index.html"
    shown = html.document_fromstring(page.read_bytes()).text_content()
    assert "Correct what became of the cable." in shown
    assert "Correct what became of the cable." not in (
        published.repository / "content" / "changes.yml"
    ).read_text(encoding="utf-8")


def test_a_tag_becomes_a_release_with_all_its_files(
    runner: Runner, github: Github, tmp_path: Path
) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    runner.contexts |= GITHUB
    runner.variables["GITHUB_REF_NAME"] = f"v{version}"
    release = workflow_of("release.yml")
    runner.run(release, "build")
    runner.run(release, "publish")
    assert runner.ran == TESTED
    files = {p.name for p in (github.folder / "release" / f"v{version}").iterdir()}
    assert {"SHA256SUMS", "data-v1.zip"} < files
    assert {Path(name).suffix for name in files} == {"", ".zip", ".html", ".pdf", ".docx", ".whl"}
    data = github.folder / "release" / f"v{version}" / "data-v1.zip"
    with zipfile.ZipFile(data) as packed:
        assert "v1/facts.json" in packed.namelist()
    listed = (data.parent / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert {line.partition("  ")[2] for line in listed} == files - {"SHA256SUMS"}
    dist = tmp_path / "again"
    command = [".venv/bin/briefing", "pack", "--dist-dir", str(dist)]
    subprocess.run(command, cwd=runner.folder / "build", check=True, capture_output=True)
    assert (dist / "data-v1.zip").read_bytes() == data.read_bytes()
    notes = github.state["releases"][f"v{version}"]["notes"]
    assert notes.strip() in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_upkeep_opens_one_issue_updates_it_and_closes_it(runner: Runner, github: Github) -> None:
    upkeep = workflow_of("upkeep.yml")
    runner.run(upkeep, "look")
    runner.run(upkeep, "tell")
    (issue,) = github.state["issues"]
    report = (runner.artifacts / "upkeep" / "upkeep.md").read_text(encoding="utf-8")
    assert issue["body"] == f"<!-- briefing: upkeep -->\n{report}"
    assert issue["state"] == "open"
    assert "A cable for moonlight was to be laid" in report
    assert "the name is not known" in report
    assert report in runner.summary
    assert int(runner.contexts["needs.look.outputs.due"]) == 5
    assert github.writes == [f"POST repos/{REPOSITORY}/issues"]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generator of a briefing that was just made, installed."""
    return installed(wheel(), tmp_path_factory.mktemp("package"))


def test_upkeep_has_nothing_to_tell_of_a_briefing_that_was_just_made(
    runner: Runner, github: Github, package: Path, tmp_path: Path
) -> None:
    folder = begin(tmp_path / "begun", "GEO", "KAZ", as_of=date.today())
    commit(folder, "Begin")
    begun = replace(runner, repository=folder)
    begun.variables["PYTHONPATH"] = str(package)
    upkeep = workflow_of("upkeep.yml", folder)
    begun.run(upkeep, "look")
    begun.run(upkeep, "tell")
    assert begun.contexts["needs.look.outputs.due"] == "0"
    assert (github.state["issues"], github.writes) == ([], [])


@pytest.fixture
def begun(runner: Runner, package: Path, tmp_path: Path) -> Runner:
    """A runner for a briefing that was just made, of which a change is proposed."""
    folder = begin(tmp_path / "begun", "GEO", "KAZ", as_of=date(2026, 11, 23))
    commit(folder, "Begin")
    facts = folder / "content" / "facts" / "example.yml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("this briefing was begun", "the briefing was begun"), "utf-8")
    commit(folder, "Another word for it")
    runner.variables |= {"PYTHONPATH": str(package), "GITHUB_BASE_REF": "main"}
    runner.contexts |= GITHUB
    return replace(runner, repository=folder)


def test_the_workflows_of_a_briefing_that_was_just_made_prove_show_and_publish_it(
    begun: Runner,
) -> None:
    pull_request = workflow_of("pull-request.yml", begun.repository)
    begun.run(pull_request, "content")
    change = (begun.artifacts / "change" / "change.md").read_text(encoding="utf-8")
    assert "1 rewording" in change
    assert (begun.artifacts / "site" / "site" / "sectors" / "example.html").is_file()
    publish = workflow_of("publish.yml", begun.repository)
    begun.run(publish, "build")
    begun.run(publish, "deploy")
    assert (begun.artifacts / "github-pages" / "downloads").is_dir()
    assert begun.ran == ["make test", "make test"]


def test_a_briefing_that_was_just_made_is_released(begun: Runner, github: Github) -> None:
    log = begun.repository / "CHANGELOG.md"
    log.write_text(log.read_text("utf-8").replace("## Unreleased", "## 1.0.0"), "utf-8")
    commit(begun.repository, "A release")
    begun.variables["GITHUB_REF_NAME"] = "v1.0.0"
    release = workflow_of("release.yml", begun.repository)
    begun.run(release, "build")
    begun.run(release, "publish")
    files = {p.name for p in (github.folder / "release" / "v1.0.0").iterdir()}
    assert {"SHA256SUMS", "data-v1.zip"} < files
    assert github.state["releases"]["v1.0.0"]["notes"].startswith("- The briefing is begun")
    assert begun.ran == ["make test"]


def jobs() -> list[Any]:
    return [
        pytest.param(
            job,
            id=f"{'new-' * (path in HANDED_OUT)}{'many-' * (path == OF_MANY)}{path.name}-{name}",
        )
        for path in (*WORKFLOWS, *HANDED_OUT, OF_MANY)
        for name, job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].items()
    ]


@pytest.mark.parametrize("job", jobs())
def test_a_job_ends_and_may_do_no_more_than_it_says(job: dict[str, Any]) -> None:
    assert 0 < job["timeout-minutes"] <= 60
    assert job["permissions"]
    for step in some(job["steps"]):
        assert "${{" not in step.get("run", "")
        assert "cache" not in step.get("with", {})


@pytest.mark.parametrize("path", (*WORKFLOWS, *HANDED_OUT, OF_MANY), ids=str)
def test_nothing_that_may_write_runs_what_a_pull_request_holds(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    events = workflow[True]  # YAML 1.1 reads the key `on` so
    assert workflow["permissions"] == {}
    assert "pull_request_target" not in events
    may_write = {
        name
        for name, job in workflow["jobs"].items()
        if any(level == "write" for level in job["permissions"].values())
    }
    if "pull_request" in events:
        assert may_write == set()
    for name in may_write:
        for step in workflow["jobs"][name]["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                ref = step["with"].get("ref", "${{ github.event.repository.default_branch }}")
                assert ref == "${{ github.event.repository.default_branch }}"
                assert "repository" not in step["with"]
