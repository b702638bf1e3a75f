"""From a filled-in form to a branch with a valid fact, or to an answer; without a network."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.pipeline import load
from tests.support.fake_github import REPOSITORY, Github
from tests.support.forms import CORRECTION, FACT, FOLDER, text_of
from tests.support.runner import Runner, workflow_of

ISSUE = 12
API = f"repos/{REPOSITORY}"
OPENED = [
    f"POST {API}/git/trees",
    f"POST {API}/git/commits",
    f"POST {API}/git/refs",
    f"POST {API}/pulls",
    f"DELETE {API}/issues/{ISSUE}/labels/propose",
]
ANSWERED = [f"POST {API}/issues/{ISSUE}/comments", OPENED[-1]]


class Proposing:
    """A repository with one issue on which somebody put the label."""

    def __init__(self, runner: Runner, drafted: Runner | None = None) -> None:
        self.runner, self.github, self._drafted = runner, runner.github, drafted
        self.runs = 0
        self.set(issues=[{"number": ISSUE, "labels": ["content", "propose"]}])

    def set(self, **parts: Any) -> None:
        self.github.save({**self.github.state, **parts})

    def run(self, body: str | None, title: str = "New fact: the treaty") -> Runner:
        """Run the workflow on an issue with a title and a text, and return the runner."""
        fresh = self.draft(body, title)
        fresh.run(workflow_of("propose.yml"), "tell")
        return fresh

    def tell(self) -> None:
        """Run the job that tells of the filled-in form, after the one that was made of it before."""
        assert self._drafted
        folder = self.runner.folder / "told"
        shutil.copytree(self._drafted.artifacts, folder / "artifacts")
        contexts = {**self._drafted.contexts}
        told = replace(self._drafted, folder=folder, github=self.github, contexts=contexts)
        told.run(workflow_of("propose.yml"), "tell")

    def draft(self, body: str | None, title: str = "New fact: the treaty") -> Runner:
        """Run the job that may only read: it makes an entry of the issue, or an answer."""
        self.runs += 1
        folder = self.runner.folder / str(self.runs)
        folder.mkdir(parents=True)
        event = folder / "event.json"
        event.write_text(json.dumps({"issue": {"number": ISSUE, "body": body}}), encoding="utf-8")
        contexts = {
            "github.event.repository.default_branch": "main",
            "github.event.issue.number": str(ISSUE),
            "github.event.issue.title": title,
        }
        variables = {"GITHUB_EVENT_PATH": str(event)}
        fresh = replace(self.runner, folder=folder, contexts=contexts, variables=variables)
        fresh.run(workflow_of("propose.yml"), "draft")
        return fresh

    def comments(self) -> list[str]:
        return [c["body"] for c in self.github.state["comments"].get(str(ISSUE), [])]

    def branch(self, folder: Path) -> Path:
        """Return a clone of the repository as the one branch that was made has it."""
        (ref,), (commit,), (tree,) = (self.github.state[k] for k in ("refs", "commits", "trees"))
        assert (ref["ref"], ref["sha"]) == (f"refs/heads/proposal-{ISSUE}", commit["sha"])
        assert (commit["tree"], commit["parents"]) == (tree["sha"], [tree["base_tree"]])
        repository = str(self.runner.repository)
        subprocess.run(["git", "clone", "--quiet", repository, str(folder)], check=True)
        subprocess.run(["git", "checkout", "--quiet", tree["base_tree"]], cwd=folder, check=True)
        for entry in tree["tree"]:
            assert (entry["mode"], entry["type"]) == ("100644", "blob")
            (folder / entry["path"]).write_text(entry["content"], encoding="utf-8")
        return folder


@pytest.fixture(scope="module")
def drafted(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A runner that made an entry of the filled-in form, for which it asked GitHub nothing."""
    folder = tmp_path_factory.mktemp("drafted")
    proposing = Proposing(Runner(folder / "run", repository, Github(folder / "github")))
    made = proposing.draft(text_of("new-fact", FACT))
    assert (made.artifacts / "proposal" / "change.md").is_file()
    assert proposing.github.calls == []
    return made


@pytest.fixture
def proposing(runner: Runner, drafted: Runner) -> Proposing:
    return Proposing(runner, drafted)


def test_a_filled_in_form_becomes_a_branch_with_a_valid_fact(
    proposing: Proposing, tmp_path: Path
) -> None:
    run = proposing.run(text_of("new-fact", FACT))
    assert proposing.github.writes == OPENED
    briefing, diagnostics = load(proposing.branch(tmp_path / "branch") / "content")
    assert [d for d in diagnostics if d.is_error] == []
    assert briefing
    made = briefing.facts["anybody-may-read-the-treaty-at-naidiskula"]
    assert (made.title, made.sector) == (FACT["title"], "trade")
    (pull,) = proposing.github.state["pulls"]
    assert (pull["title"], pull["head"], pull["base"]) == (
        "New fact: the treaty",
        "proposal-12",
        "main",
    )
    assert pull["body"].startswith("Closes #12, whose form a program made this of.")
    assert FACT["title"] in pull["body"]
    assert "added anybody\\-may\\-read" in pull["body"]
    assert "added anybody-may-read" in run.summary
    assert proposing.github.state["issues"][0]["labels"] == ["content"]
    assert proposing.comments() == []


def test_a_correction_becomes_a_branch_too(proposing: Proposing, tmp_path: Path) -> None:
    proposing.run(text_of("correction", CORRECTION), "Correction: the treaty")
    briefing, _ = load(proposing.branch(tmp_path / "branch") / "content")
    assert briefing
    assert briefing.facts["lantern-treaty"].statement == CORRECTION["wording"]
    assert "The lantern treaty has been in force" in proposing.github.state["pulls"][0]["body"]


def test_mistakes_are_answered_in_the_issue(proposing: Proposing) -> None:
    wrong = {"sector": "tade", "date": "31.2.2024", "paragraph": "9", "title": ""}
    proposing.run(text_of("new-fact", FACT | wrong))
    assert proposing.github.writes == ANSWERED
    (said,) = proposing.comments()
    assert re.findall(r"^- (.*)", said.replace("\\", ""), re.M) == [
        'Sector: there is no sector "tade"; did you mean "trade"?',
        "Headline: is empty; write something there.",
        'When it happened: "31.2.2024" is no date; write it as 2024-02-29 or 2024-02.',
        'Paragraph: "example-chronicle-9" has no paragraph 9; its paragraphs are 1 to 3.',
    ]
    assert proposing.github.state["issues"][0]["labels"] == ["content"]
    assert proposing.github.state["refs"] == []


@pytest.mark.parametrize("body", [None, "", "Hello"])
def test_what_is_no_form_is_answered(proposing: Proposing, body: str | None) -> None:
    proposing.run(body)
    assert proposing.github.writes == ANSWERED
    assert "this is not the text of the form" in proposing.comments()[0]


def test_a_hostile_text_is_a_text(proposing: Proposing, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    hostile = (
        "<img src=x> ![a](b) @everyone #7 `x` "
        f"$(touch {trap}) `touch {trap}` '; touch {trap}; \" ${{{{ github.token }}}} "
        "::set-output name=x::y"
    )
    proposing.run(
        text_of("new-fact", FACT | {"sector": hostile, "source": "../../.github"}), hostile
    )
    (said,) = proposing.comments()
    assert r"\<img src\=x\> \!\[a\]\(b\) \@" in said
    assert not re.search(r"@everyone|#7|(?<!\\)[<!\[]", said.partition("yet:")[2])
    proposing.run(text_of("new-fact", FACT | {"statement": f"{hostile}."}), hostile)
    (pull,) = proposing.github.state["pulls"]
    assert not re.search(r"@everyone|#7", pull["title"] + pull["body"])
    assert len(pull["title"]) <= 120
    (tree,) = proposing.github.state["trees"]
    assert [entry["path"] for entry in tree["tree"]] == ["content/facts/trade.yml"]
    assert not trap.exists()


def test_a_branch_that_is_there_is_left_as_it_is(proposing: Proposing) -> None:
    ref = {"ref": f"refs/heads/proposal-{ISSUE}", "sha": "a" * 40}
    proposing.set(refs=[ref, {"ref": f"refs/heads/proposal-{ISSUE}3", "sha": "b" * 40}])
    proposing.tell()
    assert proposing.github.writes == ANSWERED
    assert proposing.comments() == [
        "The branch `proposal-12` is there already. Delete it first, to have it made anew."
    ]


def test_another_branch_is_no_hindrance(proposing: Proposing) -> None:
    proposing.set(refs=[{"ref": f"refs/heads/proposal-{ISSUE}3", "sha": "b" * 40}])
    proposing.tell()
    assert proposing.github.writes == OPENED


def test_where_no_pull_request_may_be_opened_the_branch_is_named(proposing: Proposing) -> None:
    proposing.set(refused=[f"POST {API}/pulls"])
    proposing.tell()
    (said,) = proposing.comments()
    assert f"https://github.com/{REPOSITORY}/compare/proposal-12?expand=1" in said
    assert proposing.github.state["pulls"] == []


def test_a_label_that_is_gone_is_no_failure(proposing: Proposing) -> None:
    proposing.set(issues=[{"number": ISSUE, "labels": []}])
    proposing.tell()
    assert proposing.github.writes == OPENED


def test_it_begins_with_a_label_that_no_form_sets() -> None:
    workflow = workflow_of("propose.yml")
    assert workflow[True] == {"issues": {"types": ["labeled"]}}  # YAML 1.1 reads the key `on` so
    assert workflow["jobs"]["draft"]["if"] == "github.event.label.name == 'propose'"
    forms = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*.yml")]
    labels = [label for text in forms for label in re.findall(r"^labels: \[(.*)\]", text, re.M)]
    assert len(labels) == 3
    assert [label for label in labels if "propose" in label] == []


def test_only_facts_are_taken(github: Github, tmp_path: Path) -> None:
    from tests.support.project import ROOT

    github.install(tmp_path / "programs")
    files = tmp_path / "proposal" / "files" / ".github" / "workflows"
    files.mkdir(parents=True)
    (files / "x.yml").write_text("on: push\n", encoding="utf-8")
    command = ["python3", str(ROOT / ".github/scripts/propose.py"), str(tmp_path / "proposal")]
    environ = {"PATH": f"{tmp_path / 'programs'}:/usr/local/bin:/usr/bin:/bin", "GH_TOKEN": "token"}
    environ |= {"BRIEFING_CACHE": os.environ["BRIEFING_CACHE"]}
    environ |= {"GITHUB_REPOSITORY": REPOSITORY, "ISSUE": str(ISSUE), "GITHUB_RUN_ID": "5"}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert (done.returncode, github.writes) == (1, [])
    assert done.stderr == "more was written than facts: ['.github/workflows/x.yml']\n"
