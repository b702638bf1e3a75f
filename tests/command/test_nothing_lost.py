"""What several runs at once, a signal, a link or somebody else's files cannot make the command lose."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.disk.files import Replacement
from generator.disk.manifest import NAME
from generator.disk.scratch import PREFIX
from tests.support.commands import invoke
from tests.support.project import SMALL, copy_project, files_of

PATIENCE = 300


def begin(folder: Path) -> Path:
    project = copy_project(folder, content=SMALL)
    subprocess.run(["git", "init", "--quiet"], cwd=project, check=True)
    (project / ".gitignore").write_text("/site/\n__pycache__/\n")
    return project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small briefing in a copy of the project, in a git repository of its own."""
    return begin(tmp_path / "project")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after a build, to be copied."""
    project = begin(tmp_path_factory.mktemp("built") / "project")
    assert invoke(project, "build")[0] == 0
    return project


@pytest.fixture
def built_project(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "project", symlinks=True))


def start(project: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def untracked(project: Path) -> str:
    """What git has not seen before, but for the project itself."""
    subprocess.run(["git", "add", "--all"], cwd=project, check=True)
    ignored = ["git", "ls-files", "--cached"]
    found = subprocess.run(ignored, cwd=project, check=True, capture_output=True, text=True)
    return "\n".join(n for n in found.stdout.splitlines() if PREFIX in n or n.endswith(".tmp"))


def test_two_builds_at_once_both_give_the_whole_site(built_project: Path) -> None:
    project = built_project
    alone = files_of(project / "site")
    assert len(alone) > 100
    (project / "content" / "facts" / "energy.yml").touch()
    both = [start(project, "build") for _ in range(2)]
    for one in both:
        out, err = one.communicate(timeout=PATIENCE)
        assert (
            one.returncode,
            err.replace("waiting for another run in this folder to end\n", ""),
        ) == (
            0,
            "",
        ), out
    assert files_of(project / "site") == alone
    assert invoke(project, "build")[0] == 0
    assert files_of(project / "site") == alone
    assert untracked(project) == ""


def test_a_site_in_a_clone_of_pages_keeps_the_clone(project: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    subprocess.run(["git", "init", "--quiet", str(pages)], check=True)
    kept = files_of(pages)
    assert kept
    for extra in ({}, {".nojekyll": b"", "CNAME": b"briefing.example.org\n"}):
        for name, content in extra.items():
            (pages / name).write_bytes(content)
        kept |= extra
        code, _, err = invoke(project, "build", "--site-dir", str(pages))
        assert code == 0, err
        made = files_of(pages)
        assert "index.html" in made
        assert {name: made.get(name) for name in kept} == kept
    assert err == "not written by this program, and left as it was: CNAME\n"


ENDED = """
import os
from generator.cli import main
from generator.commands import building
from generator.disk import scratch

def end():
    os.kill(os.getpid(), {number})

remove = scratch.shutil.rmtree
scratch.shutil.rmtree = lambda *given, **named: (end(), remove(*given, **named))
building.publish = lambda *_: end()
main(["build"])
"""
"""A build that gets a signal when its site is whole, and not yet in its place, and again while it cleans up, as
it does from make, which sends on what all of its group have had."""


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_ended_leaves_the_last_site_and_nothing_else(
    built_project: Path, end: signal.Signals
) -> None:
    project = built_project
    before = files_of(project / "site")
    path = project / "content" / "briefing.yml"
    path.write_text(path.read_text("utf-8").replace("title: ", "title: The new ", 1), "utf-8")
    code = ENDED.format(number=int(end))
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=False
    )
    assert ended.returncode == (128 + end if end == signal.SIGTERM else -end), ended.stderr
    assert files_of(project / "site") == before
    assert untracked(project) == ""
    left = [path.name for path in project.glob(f"{PREFIX}*")]
    assert len(left) == (1 if end == signal.SIGKILL else 0)
    assert invoke(project, "build")[0] == 0
    assert not list(project.glob(f"{PREFIX}*"))
    assert b"The new" in (project / "site" / "index.html").read_bytes()


@pytest.mark.parametrize("place", ["site", "site_src"])
def test_a_link_that_came_with_a_clone_is_not_built_through(
    project: Path, place: str, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / ".keep").write_text("mine")
    if place == "site_src":
        (project / place / ".gitignore").unlink()
        (project / place).rmdir()
    (project / place).symlink_to(outside)
    code, out, err = invoke(project, "build")
    assert (code, out) == (1, "")
    assert err == f"Error: {project / place} is a link: delete it, or name another folder\n"
    assert files_of(outside) == {".keep": b"mine"}


def test_a_page_that_somebody_put_among_the_rendered_ones_is_named_and_stays(project: Path) -> None:
    assert invoke(project, "render")[0] == 0
    (project / "site_src" / "notes.md").write_text("mine")
    for command in ("render", "build"):
        code, out, err = invoke(project, command)
        assert (code, out) == (1, "")
        assert "site_src holds notes.md, which this program has no record of writing" in err
    assert (project / "site_src" / "notes.md").read_text() == "mine"


WRITING = {
    "disk.files": ("review", "song-festival", "--by", "A. Reader"),
    "commands.formatting": ("fmt", "facts/culture.yml"),
    "commands.add.drafting": (
        *("add", "actor", "--no-input", "--type", "person", "--name", "A. Writer"),
        *("--file", "people"),
    ),
}


@pytest.mark.parametrize("module", WRITING)
def test_a_change_that_another_program_makes_meanwhile_is_not_lost(
    module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = tmp_path / "content"
    shutil.copytree(SMALL, content)
    name = "actors/people.yml" if module == "commands.add.drafting" else "facts/culture.yml"
    path = content / name
    untidy = path.read_text("utf-8").replace("kind: ", "kind:   ")
    path.write_text(untidy, "utf-8")
    theirs = path.read_text("utf-8") + "# a line of somebody else's\n"
    command = import_module(f"generator.{module}")
    write = command.replace_texts

    def write_late(folder: Path, replacements: Iterable[Replacement]) -> None:
        wanted = tuple(replacements)
        path.write_text(theirs, "utf-8")
        write(folder, wanted)

    monkeypatch.setattr(command, "replace_texts", write_late)
    monkeypatch.chdir(content)
    root = Path(__file__).parents[2]
    done = CliRunner().invoke(
        main, ["--project", str(root), "--content", str(content), *WRITING[module]]
    )
    assert done.exit_code == 1
    assert done.output.endswith(
        f"Error: content/{name} was changed by another program meanwhile; "
        "nothing was written; run the command again\n"
    )
    assert path.read_text("utf-8") == theirs


@pytest.mark.parametrize("there", ["schemas/fact.json", "schemas/invoice.json"])
def test_schemas_of_another_project_stay(there: str, tmp_path: Path) -> None:
    (tmp_path / "schemas").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Ours\n")
    (tmp_path / there).write_text("{}")
    before = files_of(tmp_path)
    code, out, err = invoke(tmp_path, "schema")
    assert (code, out) == (1, "")
    assert err == "Error: content/ has no briefing.yml, so schemas/ may be somebody else's\n"
    assert files_of(tmp_path) == before


def test_schemas_beside_those_of_the_program_stay(project: Path) -> None:
    (project / "schemas").mkdir()
    (project / "schemas" / "invoice.json").write_text("{}")
    assert invoke(project, "schema")[0] == 0
    assert invoke(project, "schema", "--check") == (0, "", "")
    assert (project / "schemas" / "invoice.json").read_text() == "{}"


def test_code_owners_that_were_written_by_hand_stay(project: Path) -> None:
    (project / ".github").mkdir()
    (project / ".github" / "CODEOWNERS").write_text("* @somebody\n")
    code, out, err = invoke(project, "owners")
    assert (code, out) == (1, "")
    assert err == (
        "Error: .github/CODEOWNERS was written by hand: move its lines to `maintainers:` in "
        "content/briefing.yml, and delete it; nothing was written\n"
    )
    assert (project / ".github" / "CODEOWNERS").read_text() == "* @somebody\n"


def test_the_list_of_a_site_is_the_same_by_either_way(built_project: Path, tmp_path: Path) -> None:
    project = built_project
    site = tmp_path / "plain"
    plain = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    subprocess.run(plain, cwd=project, check=True, capture_output=True)
    listed = (site / NAME).read_text("utf-8").splitlines()
    assert listed == sorted(name for name in files_of(site) if name != NAME)
    assert (project / "site" / NAME).read_bytes() == (site / NAME).read_bytes()
