"""Wrong use of the command, and disks that refuse: told in a line or two, never by a traceback."""

from __future__ import annotations

import errno
import os
import shutil
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.commands.explaining import explanation
from generator.disk.scratch import PREFIX
from generator.rules.registry import RULE_INFO
from tests.support.project import copy_project, files_of

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


@pytest.mark.parametrize("command", ["prove", "verify"])
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
    "prove": (
        "prove",
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


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("new", "there", "--parties", "PRT"), "there is there already, and is a project"),
        (("new", "there/sub", "--parties", "PRT"), "there/sub is in the project"),
        (("new", "x", "--parties", "ABC"), 'no country has the code "ABC"'),
        (
            ("--project", "there", "review", "song-festival", "--by", ""),
            "it is empty: give a value, or leave the option out",
        ),
    ],
)
def test_what_was_given_wrong_is_told_as_that(
    content: Path, arguments: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (content.parent / "there").mkdir()
    (content.parent / "there" / "mkdocs.yml").touch()
    monkeypatch.chdir(content.parent)
    done = run(content, *arguments)
    assert done.exit_code in (1, 2) and told in done.stderr


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


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("127.0.0.1:99999", '"99999" is not a port: a number from 1 to 65535'),
        ("127.0.0.1:0", '"0" is not a port: a number from 1 to 65535'),
        ("127.0.0.1:-1", '"-1" is not a port: a number from 1 to 65535'),
        ("127.0.0.1:abc", '"abc" is not a port: a number from 1 to 65535'),
        ("127.0.0.1:٣", '"٣" is not a port: a number from 1 to 65535'),
        (":abc", '":abc" is not an IP address and a port, such as 127.0.0.1:8000'),
        ("8000", '"8000" is not an IP address and a port, such as 127.0.0.1:8000'),
        (
            "example.org:80",
            '"example.org:80" is not an IP address and a port, such as 127.0.0.1:8000',
        ),
    ],
)
def test_an_address_that_cannot_be_listened_on_is_told(
    content: Path, address: str, message: str
) -> None:
    done = run(content, "serve", "--address", address)
    assert done.exit_code == 2
    assert done.output.endswith(f"Error: Invalid value for '--address': {message}\n")


def test_a_port_that_is_taken_is_told(small: Path, tmp_path: Path) -> None:
    copy_project(tmp_path / "project", content=small)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        arguments = ("--project", str(tmp_path / "project"), "serve", "--address", address)
        done = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert done.exit_code == 1
    assert done.output.endswith(
        f"Error: {address} cannot be listened on: Address already in use; "
        "name another with --address\n"
    )


def explained(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments], catch_exceptions=False)


def test_a_rule_is_explained_without_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for asked in ("date-possible", "[date-possible]", "Date-Possible"):
        done = explained(asked)
        assert done.exit_code == 0
        assert done.output == f"{explanation(RULE_INFO['date-possible'])}\n"
    assert "dated after the as-of day 2024-03-15 [date-possible]\n" in done.output
    assert done.output.endswith('Right would be:\n\n  date: "2022"\n')
    listed = explained()
    assert listed.exit_code == 0
    assert [line.split()[0] for line in listed.output.splitlines()] == list(RULE_INFO)


def test_a_rule_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    done = explained("date-posible")
    assert done.exit_code == 2
    assert done.output.endswith(
        "Error: Invalid value for 'RULE': there is no rule \"date-posible\"; "
        'did you mean "date-possible"?\n'
    )
    done = explained("\x1b[2J")
    assert done.exit_code == 2
    assert done.output.endswith(
        "Error: Invalid value for 'RULE': there is no rule \"\\x1b[2J\"; "
        "`briefing explain` lists them all\n"
    )
