"""The workflow of a repository with many briefings: each is proved and built, and the index made after them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from tests.support.desk import lay_out_three, three
from tests.support.fake_github import PAGES, Github
from tests.support.project import ROOT
from tests.support.runner import OF_MANY, Runner, commit

MAKEFILE = """\
.venv/.ready:
	mkdir -p .venv/bin
	ln -s "$$(cd ../../.venv/bin && pwd)/briefing" .venv/bin/briefing
	touch $@
test: .venv/.ready
	test ! -e broken
	touch tested
site: tested
	cp -R ../../../built/$(notdir $(CURDIR)) site
	echo "$$BRIEFING_SITE_URL" > site/address
"""
"""In place of what `briefing new` hands out, whose commands are proved elsewhere: here they only have to be run."""


@pytest.fixture
def desk(tmp_path: Path, github: Github) -> Runner:
    """A runner in a repository with three briefings."""
    repository = tmp_path / "desk"
    for name in three():
        (repository / "briefings" / name).mkdir(parents=True)
        (repository / "briefings" / name / "Makefile").write_text(MAKEFILE, encoding="utf-8")
        (repository / "briefings" / name / "mkdocs.yml").write_text("plugins: [briefing]\n")
    (repository / "briefings" / "README.md").write_text("No briefing.\n")
    commit(repository, "Three briefings")
    runner = Runner(tmp_path / "run", repository, github, variables={"PYTHONPATH": str(ROOT)})
    lay_out_three(runner.folder / "built")
    return runner


def build(runner: Runner, name: str) -> None:
    """Run the job that builds, for one briefing of the matrix, in a clone of its own."""
    shutil.rmtree(runner.folder / "build", ignore_errors=True)
    runner.contexts["matrix.briefing"] = name
    runner.run(yaml.safe_load(OF_MANY.read_text(encoding="utf-8")), "build")


def test_three_briefings_are_built_side_by_side_and_the_index_after_them(desk: Runner) -> None:
    workflow = yaml.safe_load(OF_MANY.read_text(encoding="utf-8"))
    desk.run(workflow, "find")
    found = json.loads(desk.contexts["needs.find.outputs.briefings"])
    assert found == ["lanterns", "shores", "tides"]
    for name in found:
        build(desk, name)
    desk.run(workflow, "hub")
    desk.run(workflow, "deploy")
    public = desk.artifacts / "github-pages"
    home = (public / "index.html").read_text(encoding="utf-8")
    for name in found:
        assert f'href="{name}/index.html"' in home
        assert (public / name / "address").read_text(encoding="utf-8") == f"{PAGES}{name}/\n"
        assert (public / name / "api/v1/briefing.json").is_file()
    assert f'href="{PAGES}feed.xml"' in (public / "feed.xml").read_text(encoding="utf-8")
    order = {name: job.get("needs") for name, job in workflow["jobs"].items()}
    assert order == {"find": None, "build": "find", "hub": ["find", "build"], "deploy": "hub"}


def test_a_briefing_that_fails_is_not_kept(desk: Runner) -> None:
    desk.run(yaml.safe_load(OF_MANY.read_text(encoding="utf-8")), "find")
    (desk.repository / "briefings" / "shores" / "broken").touch()
    commit(desk.repository, "Break one")
    with pytest.raises(AssertionError, match="Prove its content"):
        build(desk, "shores")
    assert not (desk.artifacts / "briefing-shores").exists()


def test_the_command_hands_the_workflow_out() -> None:
    done = CliRunner().invoke(main, ["hub", "--workflow"])
    assert (done.exit_code, done.output) == (0, OF_MANY.read_text(encoding="utf-8"))
