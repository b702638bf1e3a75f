"""Runs the jobs of a workflow on this machine, as far as one without GitHub can.

Every `run:` step runs in bash as GitHub runs it, in a fresh clone, with the variables and the files
that GitHub gives it. Of the actions only those that move files are stood in for; the others do
nothing. `gh` is `tests.support.fake_github`, and no name resolves.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.support.fake_github import REPOSITORY, Github
from tests.support.project import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
HANDED_OUT = sorted((ROOT / "starter" / ".github" / "workflows").glob("*.yml"))
"""The workflows that a new briefing has in place of those here."""

OF_MANY = ROOT / "templates" / "hub" / "publish.yml"
"""The workflow of a repository that holds many briefings."""

_BRIEFING = """\
#!{python}
import socket

def refuse(*_, **__):
    raise OSError("no name resolves in the tests")

socket.getaddrinfo = refuse
from generator.cli import main
main(prog_name="briefing")
"""
_MAKE = """\
#!/bin/sh
case "$*" in
  test | facts | *coverage) echo make "$@" >> '{log}' ;;
  *) exec '{make}' "$@" ;;
esac
"""
_NPM = """\
#!/bin/sh
echo npm "$@" >> '{log}'
"""
_APT = """\
#!/bin/sh
echo apt-get "$@" >> '{log}'
"""
"""A test installs nothing on the machine that it runs on."""


@dataclass
class Runner:
    """One run of a workflow: the repository, what GitHub knows, and what the jobs hand on.

    `contexts` are the values of expressions such as `github.event.workflow_run.id`; an expression
    that is not among them, and not an output of a step or a job, fails.
    """

    folder: Path
    repository: Path
    github: Github
    contexts: dict[str, str] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def artifacts(self) -> Path:
        """Where the artifacts are, each a folder by its name."""
        return self.folder / "artifacts"

    @property
    def ran(self) -> list[str]:
        """The programs that were stood in for."""
        log = self.folder / "ran"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []

    @property
    def summary(self) -> str:
        """What the jobs wrote into their summaries."""
        return self._file("summary").read_text(encoding="utf-8")

    def run(self, workflow: dict[str, Any], job: str) -> None:
        """Run the steps of a job in a clone of their own; fail with their output if one fails."""
        clone = self.folder / job
        outputs: dict[str, str] = {}
        for step in workflow["jobs"][job]["steps"]:
            if not self._is_due(step.get("if"), outputs):
                continue
            if "uses" in step:
                given = {
                    name: self._filled(value, outputs) if isinstance(value, str) else value
                    for name, value in step.get("with", {}).items()
                }
                self._use(step["uses"].partition("@")[0], given, clone)
                continue
            self._file("output").write_text("", encoding="utf-8")
            self._bash(step, workflow["jobs"][job].get("env", {}), clone, outputs)
            for line in self._file("output").read_text(encoding="utf-8").splitlines():
                name, _, value = line.partition("=")
                outputs[f"steps.{step['id']}.outputs.{name}"] = value
        for name, value in workflow["jobs"][job].get("outputs", {}).items():
            self.contexts[f"needs.{job}.outputs.{name}"] = self._filled(value, outputs)

    def _bash(
        self, step: dict[str, Any], env: dict[str, Any], clone: Path, outputs: dict[str, str]
    ) -> None:
        wanted = {**env, **step.get("env", {})}
        given = {n: self._filled(str(v), outputs) for n, v in wanted.items()}
        assert "${{" not in step["run"], "a step's text must not be put together from expressions"
        environ = {
            "PATH": f"{self._programs()}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "BRIEFING_CACHE": os.environ["BRIEFING_CACHE"],
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_RUN_ID": "77",
            "GITHUB_STEP_SUMMARY": str(self._file("summary")),
            "GITHUB_OUTPUT": str(self._file("output")),
            **self.variables,
            **given,
        }
        done = subprocess.run(
            ["bash", "-e", "-c", step["run"]],
            cwd=clone / step.get("working-directory", "."),
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{step.get('name')}:\n{done.stdout}"

    def _use(self, action: str, given: dict[str, Any], clone: Path) -> None:
        match action:
            case "actions/checkout":
                assert given["persist-credentials"] is False
                self._check_out(clone, given.get("sparse-checkout"))
            case "actions/upload-artifact":
                self._keep(clone / given["path"], given["name"])
            case "actions/upload-pages-artifact":
                self._keep(clone / given["path"], "github-pages")
            case "actions/download-artifact" if given.get("merge-multiple"):
                for found in self.artifacts.glob(given["pattern"]):
                    shutil.copytree(found, clone / given["path"], dirs_exist_ok=True)
            case "actions/download-artifact":
                shutil.copytree(self.artifacts / given["name"], clone / given["path"])
            case "actions/attest":
                assert list(clone.glob(given["subject-path"]))
            case "actions/deploy-pages":
                assert (self.artifacts / "github-pages" / "index.html").is_file()
            case "actions/setup-python":
                pass
            case _:
                raise AssertionError(f"nothing stands in for {action}")

    def _check_out(self, clone: Path, part: str | None) -> None:
        clone_it = ("git", "clone", "--quiet", "--no-checkout", str(self.repository), str(clone))
        subprocess.run(clone_it, check=True)
        subprocess.run(
            ["git", "checkout", "--quiet", "HEAD", "--", part or "."], cwd=clone, check=True
        )
        if part is None:
            _environment(clone)

    def _keep(self, path: Path, name: str) -> None:
        target = self.artifacts / name
        if path.is_dir():
            shutil.copytree(path, target)
        else:
            target.mkdir(parents=True)
            shutil.copy(path, target)

    def _filled(self, text: str, outputs: dict[str, str]) -> str:
        known = {"github.token": "token", **self.contexts, **outputs}
        return re.sub(r"\$\{\{ *(.+?) *\}\}", lambda m: known[m[1]], text)

    def _is_due(self, condition: str | None, outputs: dict[str, str]) -> bool:
        """Whether a step runs, by `NAME == 'text'` or `!NAME`, the conditions that are understood."""
        if condition is None:
            return True
        if refused := re.fullmatch(r"\$\{\{ *!([\w.-]+) *\}\}", condition):
            return not self.contexts.get(refused[1])
        found = re.fullmatch(r"([\w.-]+) == '([^']*)'", condition)
        assert found, f"not understood: {condition}"
        return {**self.contexts, **outputs}[found[1]] == found[2]

    def _programs(self) -> Path:
        programs = self.folder / "programs"
        if not programs.exists():
            self.github.install(programs)
            log, make = self.folder / "ran", shutil.which("make")
            for name, text in (("make", _MAKE), ("npm", _NPM), ("apt-get", _APT)):
                (programs / name).write_text(text.format(log=log, make=make), encoding="utf-8")
                (programs / name).chmod(0o755)
            (programs / "python3").symlink_to(sys.executable)
        return programs

    def _file(self, name: str) -> Path:
        path = self.folder / name
        path.touch()
        return path


def workflow_of(name: str, repository: Path = ROOT) -> dict[str, Any]:
    """Return a workflow as YAML."""
    return yaml.safe_load((repository / ".github" / "workflows" / name).read_text(encoding="utf-8"))


def make_repository(folder: Path, content: Path) -> Path:
    """Make a git repository of the project with another content: `origin/main` is its first commit."""
    ignored = shutil.ignore_patterns(
        *(
            ".git",
            ".venv",
            "site",
            ".briefing-scratch-*",
            "dist",
            "node_modules",
            "__pycache__",
            ".*_cache",
        ),
        *(".hypothesis", "content", "*.egg-info"),
        "golden",  # hundreds of files, which no job looks at but by the tests that are stood in for
    )
    shutil.copytree(ROOT, folder, ignore=ignored)
    shutil.copytree(content, folder / "content")
    commit(folder, "The briefing")
    return folder


def commit(repository: Path, message: str) -> str:
    """Commit everything in a folder, which becomes a repository if it is none; return the commit."""
    names = ("-c", "user.name=A. Nybody", "-c", "user.email=a@example.org")

    def git(*arguments: str) -> str:
        command = ("git", *names, *arguments)
        return subprocess.run(
            command, cwd=repository, check=True, capture_output=True, text=True
        ).stdout.strip()

    git("init", "--quiet", "--initial-branch", "main")
    git("add", "--all")
    git("commit", "--quiet", "--message", message)
    return git("rev-parse", "HEAD")


def _environment(clone: Path) -> None:
    """Give a clone this environment, in which no name resolves."""
    bin_, here = clone / ".venv" / "bin", Path(sys.prefix)
    bin_.mkdir(parents=True)
    (clone / ".venv" / "lib").symlink_to(here / "lib")
    (clone / ".venv" / "pyvenv.cfg").symlink_to(here / "pyvenv.cfg")
    for program in (here / "bin").iterdir():
        (bin_ / program.name).symlink_to(program)
    (bin_ / "briefing").unlink()
    (bin_ / "briefing").write_text(_BRIEFING.format(python=sys.executable), encoding="utf-8")
    (bin_ / "briefing").chmod(0o755)
    (clone / ".venv" / ".ready").touch()
