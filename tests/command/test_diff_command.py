"""`diff` and `check --against` as a person meets them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.support.commands import invoke
from tests.support.edits import EDITS, Edit, commit, git, make, make_base
from tests.support.project import ROOT

DATE = next(e for e in EDITS if e.what == "a date more precise")
DATED = Edit(
    "", "facts/culture.yml", "quote: the day of lamps", "quote: the day of lamps in May of 2019"
)
"""With it the base has no warning: its quote gives both the date and the more precise one."""

DIFF = ("diff",)


@pytest.fixture
def project(small: Path, tmp_path: Path) -> Path:
    """A project in a repository, with the small briefing as it is on `main`."""
    folder = tmp_path / "project"
    make_base(small, folder / "content")
    make(DATED, folder / "content")
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(
        ROOT / "generator", folder / "generator", ignore=shutil.ignore_patterns("__pycache__")
    )
    git(folder, "init", "--quiet")
    commit(folder, "One")
    return folder


SAID = """\
1 fact changed in substance
from main ({}) to the working tree

Facts changed in substance (1)
  A day of lamps is kept
      [lamp-day] content/facts/culture.yml:44
    Date
      - 2019 ([-2019-])
      + {{+May+}} 2019 ({{+2019-05+}})
    It rests on: Carried by The Example Gazette.
    Passage, supports: The Example Gazette, 5 November 2023, paragraph 3: “the day of lamps in May of 2019”; \
voice: The Example Gazette; not proved, and nobody is named who saw it
      at the words, gazette.example.org: https://gazette.example.org/2023/100?page=1&tag=lanterns#top\
:~:text=the%20day%20of%20lamps%20in%20May%20of%202019

Pages touched (5)
  A day of lamps is kept, Portugal and Estonia, Open questions, Culture, Timeline
"""


def test_the_working_tree_is_compared_with_a_branch(project: Path) -> None:
    make(DATE, project / "content")
    commit_id = git(project, "rev-parse", "main")[:12]
    code, out, err = invoke(project, *DIFF, "main")
    assert (code, err) == (0, "")
    assert out == SAID.format(commit_id)


def test_two_folders_are_compared_outside_any_repository(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(project / "content", other)
    make(DATE, other)
    code, out, _ = invoke(project, *DIFF, "content", str(other))
    assert code == 0
    assert out.startswith(f"1 fact changed in substance\nfrom content to {other}\n")


def test_content_that_is_a_link_is_compared_with_what_it_led_to(project: Path) -> None:
    (project / "content").rename(project / "real")
    (project / "content").symlink_to("real")
    commit(project, "Linked")
    make(DATE, project / "content")
    code, out, err = invoke(project, *DIFF, "HEAD")
    assert (code, err) == (0, "")
    assert out.replace("HEAD", "main") == SAID.format(git(project, "rev-parse", "main")[:12])


def test_content_that_was_a_link_out_of_the_repository_is_told(
    project: Path, tmp_path: Path
) -> None:
    (project / "content").rename(tmp_path / "real")
    (project / "content").symlink_to(tmp_path / "real")
    short = commit(project, "Linked")[:12]
    code, out, err = invoke(project, *DIFF, "HEAD")
    assert (code, out) == (1, "")
    assert err == (
        f'Error: "content" at {short} is a link that leads nowhere, or out of the repository; '
        "name the folder with --content\n"
    )


def test_it_writes_to_a_file_and_says_the_verdict(project: Path, tmp_path: Path) -> None:
    make(DATE, project / "content")
    target = tmp_path / "said.json"
    command = (*DIFF, "HEAD", "--format", "json", "--output", str(target))
    assert invoke(project, *command) == (0, "1 fact changed in substance\n", "")
    assert json.loads(target.read_text("utf-8"))["changes"][0]["id"] == "lamp-day"


def test_a_file_that_cannot_be_written_is_told(project: Path) -> None:
    code, _, err = invoke(project, *DIFF, "HEAD", "--output", "nowhere/said.txt")
    assert (code, err) == (
        1,
        "Error: nowhere/said.txt cannot be written: No such file or directory\n",
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere", 'there is neither a folder nor a revision "nowhere"; `git fetch` may bring it'),
        ("-x", '"-x" is not the name of a revision'),
        ("", '"" is not the name of a revision'),
    ],
)
def test_a_revision_that_is_not_there_is_told(project: Path, name: str, message: str) -> None:
    assert invoke(project, *DIFF, "--", name) == (1, "", f"Error: {message}\n")
    assert invoke(project, "check", f"--against={name}") == (1, "", f"Error: {message}\n")


@pytest.mark.parametrize("name", ["nothing", "templates"])
def test_no_briefing_is_nothing_to_check_against(project: Path, name: str) -> None:
    (project / "nothing").mkdir()
    message = f"{name} has no briefing that can be read; no id can be checked against it"
    check = ("check", "--against", name)
    assert invoke(project, *check) == (1, "", f"Error: {message}\n")


def test_a_base_with_a_broken_head_is_checked_against(project: Path, tmp_path: Path) -> None:
    base = shutil.copytree(project / "content", tmp_path / "base")
    (base / "briefing.yml").write_text("title: [", "utf-8")
    check = ("check", "--against", str(base))
    assert invoke(project, *check) == (0, "no problems\n", "")
    make(Edit("", "facts/energy.yml", "- id: tide-mill\n", "- id: mill\n"), project / "content")
    code, out, _ = invoke(project, *check)
    assert code == 1
    assert 'the fact "tide-mill" was published, and is gone' in out


def test_no_folder_stands_in_for_a_commit(project: Path) -> None:
    base = git(project, "rev-parse", "main")
    make(DATE, project / "content")
    shutil.copytree(project / "content", project / base)
    _, out, _ = invoke(project, *DIFF, base)
    assert out.startswith("1 fact changed in substance\n")
    _, out, _ = invoke(project, *DIFF, f"./{base}")
    assert out.startswith("nothing changed\n")


def test_check_against_a_revision_fails_where_an_id_vanishes(project: Path) -> None:
    check = ("check", "--against", "main")
    assert invoke(project, *check) == (0, "no problems\n", "")
    make(Edit("", "facts/energy.yml", "- id: tide-mill\n", "- id: mill\n"), project / "content")
    assert invoke(project, *check, "--format", "github") == (
        1,
        "::error file=content/facts/energy.yml,line=14,col=7,title=id-kept::"
        'the fact "tide-mill" was published, and is gone%0A'
        'add `aliases: [tide-mill]` to "mill", if that is what it is called now\n1 error\n',
        "",
    )
    make(
        Edit("", "facts/energy.yml", "- id: mill\n", "- id: mill\n  aliases: [tide-mill]\n"),
        project / "content",
    )
    assert invoke(project, *check) == (0, "no problems\n", "")
