"""Wrong use of the command, and disks that refuse: told in a line or two, never by a traceback."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.disk.scratch import PREFIX
from tests.support.project import files_of

TEXT = "sources/example-chronicle-9.txt"


@pytest.fixture
def content(small: Path, tmp_path: Path) -> Path:
    """A copy of the small briefing, in no repository."""
    return Path(shutil.copytree(small, tmp_path / "content"))


def run(content: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--content", str(content), *arguments], catch_exceptions=False)


NO_FOLDER = """\
nowhere:1:1: error: there is no folder "nowhere" [content-found]
    hint: run this where mkdocs.yml and content/ are, or name the project with --project
"""


def test_a_folder_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    done = run(tmp_path / "nowhere", "check")
    assert (done.exit_code, done.output) == (1, f"{NO_FOLDER}1 error\n")


@pytest.mark.parametrize("command", ["fingerprint", "verify"])
def test_what_hides_a_source_is_told_with_it(content: Path, command: str) -> None:
    path = content / "sources" / "example-chronicle-9.yml"
    path.write_text(path.read_text("utf-8").replace("type: report", "type: reprot"), "utf-8")
    done = run(content, command, str(content / TEXT), "--source", "example-chronicle-9")
    assert done.exit_code == 1
    assert '"reprot" is no type' in done.output
    assert done.output.endswith(
        'Error: no source "example-chronicle-9" among those that can be read: mend the errors first\n'
    )


REFUSED = {
    "review": ("review", "song-festival", "--by", "A. Reader"),
    "fingerprint": (
        "fingerprint",
        TEXT,
        "--source",
        "example-chronicle-9",
    ),
    "add": (
        *("add", "actor", "--no-input", "--type", "person", "--name", "A. Writer"),
        *("--file", "people"),
    ),
    "fmt": ("fmt", "facts/energy.yml"),
}


@pytest.mark.parametrize("command", REFUSED)
def test_a_folder_that_takes_no_file_is_told_by_its_path(
    content: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content)
    energy = content / "facts" / "energy.yml"
    energy.write_text(energy.read_text("utf-8").replace("kind: ", "kind:    "), "utf-8")

    def refuse(prefix: str, dir: Path) -> str:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(dir / f"{prefix}x"))

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    before = files_of(content)
    done = CliRunner().invoke(
        main,
        ["--project", str(Path(__file__).parents[2]), "--content", str(content), *REFUSED[command]],
        catch_exceptions=False,
    )
    assert done.exit_code == 1
    assert done.output.endswith(f"Error: {content}/{PREFIX}x: Permission denied\n")
    assert files_of(content) == before


def test_outside_a_repository_git_says_so(content: Path) -> None:
    for command in (("diff", "HEAD"), ("check", "--against", "HEAD"), ("changes",)):
        done = run(content, *command)
        assert done.exit_code == 1
        assert "not a git repository" in done.output


def test_the_folder_of_a_preview_is_below_the_page(content: Path) -> None:
    same = str(content)
    for folder in ("..", "/site", "a//b", "a/../b", ""):
        done = run(content, "diff", same, "--format", "html", "--preview-folder", folder)
        assert done.exit_code == 2, folder
    done = run(content, "diff", same, "--preview-folder", "site")
    assert done.exit_code == 2
    assert "--preview-folder goes with --format html" in done.output
