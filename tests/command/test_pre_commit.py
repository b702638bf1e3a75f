"""The hooks of pre-commit, run by git in a repository that has a copy of the project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.commands import invoke
from tests.support.project import ROOT, SMALL, copy_project

CONFIG = ".pre-commit-config.yaml"
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
LOCAL = yaml.safe_load((ROOT / CONFIG).read_text("utf-8"))["repos"][0]["hooks"]
OF_CONTENT = [hook for hook in LOCAL if hook.get("files", "").startswith("^content/")]
BIN = Path(sys.prefix) / "bin"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the project in it and the small briefing, laid out, and the hooks installed."""
    folder = copy_project(tmp_path_factory.mktemp("hooks") / "project", content=SMALL)
    assert invoke(folder, "fmt")[0] == 0
    shutil.copy(ROOT / CONFIG, folder)
    shutil.copy(ROOT / ".gitignore", folder)
    (folder / ".venv").mkdir()
    (folder / ".venv" / "bin").symlink_to(BIN)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "The project", "--no-verify")
    run(folder, str(BIN / "pre-commit"), "install")
    return folder


@pytest.fixture
def repository(made: Path) -> Path:
    git(made, "reset", "--quiet", "--hard")
    return made


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    settings = {
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        **{
            f"GIT_{who}_{what}": "nobody@example.org"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        command, cwd=folder, env={**kept, **settings}, capture_output=True, text=True, check=False
    )


def git(folder: Path, *arguments: str) -> str:
    done = run(folder, "git", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def commit(folder: Path, old: str, new: str) -> tuple[bool, str]:
    """Change the facts of culture and commit them: whether git did, and what was said."""
    path = folder / "content" / "facts" / "culture.yml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    done = run(folder, "git", "commit", "--all", "--message", "A change")
    return done.returncode == 0, done.stdout + done.stderr


def test_a_good_change_is_committed(repository: Path) -> None:
    done, said = commit(repository, "  title: ", "  title: Indeed ")
    assert done, said
    assert said.count("Passed") == len(OF_CONTENT)
    assert said.count("Skipped") == len(LOCAL) - len(OF_CONTENT)
    assert "Indeed" in git(repository, "show", "HEAD")


def test_a_mistake_stops_the_commit(repository: Path) -> None:
    before = git(repository, "rev-parse", "HEAD")
    done, said = commit(repository, "  kind: ", "  knid: ")
    assert not done
    assert 'there is no field "knid"' in said
    assert git(repository, "rev-parse", "HEAD") == before


def test_a_change_is_laid_out_and_then_committed(repository: Path) -> None:
    path = repository / "content" / "facts" / "culture.yml"
    before = path.read_text("utf-8")
    done, said = commit(repository, "  kind: ", "  kind:    ")
    assert not done
    assert "files were modified by this hook" in said
    assert "laid out content/facts/culture.yml" in said
    assert path.read_text("utf-8") == before


def test_a_mistake_in_the_program_stops_the_commit(repository: Path) -> None:
    (repository / "generator" / "new.py").write_text("import os\nx =  1\n", "utf-8")
    git(repository, "add", ".")
    done = run(repository, "git", "commit", "--message", "A module")
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "F401" in said
    assert "1 file reformatted" in said
    assert said.count("Skipped") == len(OF_CONTENT)


def test_a_change_elsewhere_runs_no_hook(repository: Path) -> None:
    (repository / "templates" / "note.txt").write_text("Nothing.\n", "utf-8")
    git(repository, "add", ".")
    done = run(repository, "git", "commit", "--message", "A note")
    assert done.returncode == 0
    assert (done.stdout + done.stderr).count("Skipped") == len(LOCAL)


def test_the_hooks_for_others_are_those_of_this_repository(tmp_path: Path) -> None:
    def told(hook: dict[str, Any]) -> tuple[object, ...]:
        command = hook["entry"].removeprefix(".venv/bin/")
        return hook["id"], command, hook["files"], hook.get("pass_filenames", True)

    assert [told(hook) for hook in OF_CONTENT] == [told(hook) for hook in HOOKS]
    assert {hook["language"] for hook in HOOKS} == {"python"}
    checks = (
        ("validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")),
        ("validate-config", str(ROOT / CONFIG)),
    )
    for check in checks:
        done = run(tmp_path, str(BIN / "pre-commit"), *check)
        assert (done.returncode, done.stderr) == (0, "")
