"""Another briefing: complete, clean and proved from its first minute, and nothing of this one in it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.editing.starter import OWN, SHARED, Beginning, belongs, new_files
from tests.support.editions import needs_pango
from tests.support.environment import linked_environment, listens
from tests.support.project import ROOT, files_of, run_module
from tests.support.runner import commit

SELF_CONTAINED = ("architecture", "unit", "golden")
"""The folders of tests whose examples lie beside them, or which look at what is the same everywhere."""

NEW = ("--parties", "GEO", "KAZ", "--as-of", "2026-11-23")


def new(
    project: Path, folder: Path, *options: str, environ: dict[str, str] | None = None
) -> tuple[int, str, str]:
    command = ["generator", "--project", str(project), "new", str(folder), *(options or NEW)]
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env={**os.environ, **(environ or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository of a new briefing, as the command leaves it."""
    folder = tmp_path_factory.mktemp("new") / "briefing"
    assert new(ROOT, folder) == (
        0,
        f"Georgia and Kazakhstan: a new briefing in {folder}\nnext: cd {folder} && make site\n",
        "",
    )
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """As much of a project as a new briefing begins from."""
    folder = tmp_path / "project"
    folder.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "starter", folder / "starter")
    return folder


def test_what_is_shared_is_as_it_is_here_and_nothing_of_this_briefing_is_there(begun: Path) -> None:
    files = files_of(begun)
    own = {name for name in files if belongs(name, OWN)}
    started = {
        p.relative_to(ROOT / "starter").as_posix().removesuffix(".jinja")
        for p in (ROOT / "starter").rglob("*")
        if p.is_file() and "__pycache__" not in p.parts
    }
    assert own == started
    assert [n for n in files.keys() - own if files[n] != (ROOT / n).read_bytes()] == []
    assert {"Makefile", "LICENSE", "generator/cli.py", "tests/command/test_new.py"} <= files.keys()
    assert [name for name in files if "__pycache__" in name or name.startswith(".venv")] == []
    assert os.access(begun / ".ci" / "run", os.X_OK)
    assert not [p for p in begun.parent.iterdir() if p != begun]


def test_it_is_its_own_program_that_checks_renders_and_builds_it(begun: Path) -> None:
    where = subprocess.run(
        [sys.executable, "-c", "import generator; print(generator.__file__)"],
        cwd=begun,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    assert where == str(begun / "generator" / "__init__.py")
    assert run_module(begun, "generator", "check") == "no problems\n"
    run_module(begun, "generator", "render")
    assert ": 0 written, 0 deleted" in run_module(begun, "generator", "render", "--check")
    assert run_module(begun, "generator", "build").endswith(" pages in site/\n")
    home = (begun / "site" / "index.html").read_text(encoding="utf-8")
    assert "Georgia and Kazakhstan" in home.partition("<title>")[2].partition("</title>")[0]


HANDED_OUT = ("offline", "brief --sector example", "build", "pack")
SERVED = ("serve",)
USED = (
    "check --coverage",
    "schema --check",
    "fmt",
    "owners",
    "render",
    "upkeep --links",
    "locate text.txt 'there are twelve of them'",
    "add actor --no-input --type outlet --name 'The Example Gazette' --file example",
    "add source --no-input --URL https://gazette.example.org/1 --publisher 'The Example Gazette'"
    " --id gazette-1 --origin the-example-gazette --language en --note 'An outlet.'",
    "add fact --no-input --sector example --title 'Twelve lanterns were counted'"
    " --statement 'The gazette counts twelve lanterns.' --kind position --status reported"
    " --stated-by the-example-gazette --source gazette-1 --paragraph 2"
    " --quote 'There are twelve of them in all'",
    "seen --source gazette-1 --by 'A. Writer' --on 2024-03-01 --copy 'The copy in the library.'",
    "prove text.txt --source gazette-1",
    "verify text.txt --source gazette-1",
    "review twelve-lanterns-were-counted --by 'A. Writer'",
    "review --list",
    "diff HEAD",
    "changes --since HEAD",
    "upkeep",
    "render",
    "check",
    "new ../another --parties EST PRT",
    "explain date-possible",
    "eject parts/fact.jinja",
)
"""The commands with which a briefing is begun, in an order in which they can follow one another."""


def test_it_is_made_without_a_network_and_handed_out(begun: Path) -> None:
    needs_pango()
    said = {line: run_module(begun, "generator", *line.split()) for line in HANDED_OUT}
    assert said["offline"].endswith("in dist/\n")
    assert len(files_of(begun / "dist")) == 9


@pytest.fixture
def used(begun: Path, tmp_path: Path) -> Path:
    """A copy of the new briefing to work on, with a text beside it."""
    folder = tmp_path / "briefing"
    shutil.copytree(begun, folder, ignore=shutil.ignore_patterns("site", "dist"))
    (folder / "text.txt").write_text(
        "The lanterns are counted every year by those who light them.\n\nThere are twelve of them in"
        " all, and nobody has ever found a thirteenth one, says the keeper.\n"
    )
    return folder


IN_TURN = """
import json, shlex, sys
from click.testing import CliRunner
from generator.cli import main

said = {}
for line in json.loads(sys.argv[1]):
    done = CliRunner().invoke(main, shlex.split(line), catch_exceptions=False)
    assert done.exit_code == 0, (line, done.output)
    said[line] = done.output
print(json.dumps(said))
"""
"""A program that runs commands one after the other: to start each would take longer than most of them."""


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_every_command_works_on_it(used: Path) -> None:
    commit(used, "Begin")
    said = json.loads(
        subprocess.run(
            [sys.executable, "-c", IN_TURN, json.dumps(USED)],
            cwd=used,
            env={**os.environ, "PYTHONPATH": str(used)},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        ).stdout
    )
    assert said["check"] == "no problems\n"
    assert "\n- Links that answer: 0 of 0\n" in said["upkeep --links"]


def test_it_is_served(used: Path) -> None:
    linked_environment(used)
    listens(["make", *SERVED], used, {**os.environ, "PYTHONPATH": str(used)})


def commands_of(group: click.Group) -> Iterator[str]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from (f"{name} {below}" for below in commands_of(command))
        else:
            yield name


def test_no_command_is_left_out_on_it() -> None:
    lines = [f"{line} " for line in (*USED, *HANDED_OUT, *SERVED)]
    every = list(commands_of(main))
    assert {"add fact", "offline"} <= set(every)
    assert [c for c in every if not any(line.startswith(f"{c} ") for line in lines)] == []


LOOKS = re.compile(r"\bROOT\b|\bparents\[|\bcwd\b")
SHARED_ALONE = re.compile(
    r"^from tests\.support\.project import .*$|^PACKAGE = .*$"
    r"""|\bROOT / "(?:CONTRIBUTING\.md|docs|generator|schemas|templates|tests|\.github)\"""",
    re.M,
)
"""What looks at files that every briefing has alike, or at nothing yet."""


def looking_at_the_project() -> list[str]:
    """List the tests that look at what the project in which they lie has for itself.

    Only they can find something else in another briefing: all others have there what they have here.
    """
    every = [
        p for part in SELF_CONTAINED for p in sorted((ROOT / "tests" / part).glob("test_*.py"))
    ]
    looking = [p for p in every if LOOKS.search(SHARED_ALONE.sub("", p.read_text("utf-8")))]
    assert 0 < len(looking) < len(every)
    return [p.relative_to(ROOT).as_posix() for p in looking]


def test_its_own_tests_pass(begun: Path) -> None:
    environ = {k: "" for k in os.environ if k.startswith("PYTEST_")}
    folders = [f"tests/{part}" for part in SELF_CONTAINED]
    named = ("tests/content", *looking_at_the_project())
    every = run_module(begun, "pytest", "-q", "--collect-only", *folders, environ=environ)
    assert "tests collected" in every
    said = run_module(begun, "pytest", "-q", *named, environ=environ)
    assert " passed" in said


def test_every_file_that_is_kept_is_shared_or_the_briefing_s_own() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("what is kept is known to git, and this is no repository yet")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    kept = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    assert len(kept) > 100
    assert [name for name in kept if not belongs(name, SHARED + OWN)] == []


USAGE = "Usage: briefing new [OPTIONS] DIR\nTry 'briefing new --help' for help.\n\n"


def test_nothing_that_git_ignores_is_copied() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("what is ignored is known to git, and this is no repository yet")
    beginning = Beginning(("GEO", "KAZ"), "en", date(2026, 11, 23))
    names = "".join(f"{file.path}\0" for file in new_files(ROOT, beginning))
    command = ["git", "check-ignore", "--no-index", "--stdin", "-z"]
    done = subprocess.run(
        command, cwd=ROOT, input=names, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("", 1)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ("--parties", "GE", "KAZ"),
            '"GE" is not an ISO 3166 code of three letters; write "GEO"',
        ),
        (
            ("--parties", "GEO", "Kazakhstan"),
            '"Kazakhstan" is not an ISO 3166 code of three letters; write "KAZ"',
        ),
        (
            ("--parties", "GEO", "XXX"),
            '"XXX" is not an ISO 3166 code of three letters; three capital letters, one country',
        ),
        (("--parties", "GEO", "GEO"), 'both are "GEO"'),
    ],
)
def test_parties_are_two_codes_that_differ(
    options: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    told = new(ROOT, tmp_path / "new", *options)
    assert told == (2, "", f"{USAGE}Error: Invalid value for '--parties': {message}\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("option", "message"),
    [
        (("--title", "a\u200bb"), "the invisible character U+200B (zero width space) is in the"),
        (("--title", "—"), '"—" has neither a letter nor a digit'),
        (("--language", "klingon"), '"klingon" is not a language; a BCP 47 tag'),
        (("--as-of", "1.12.2026"), '"1.12.2026" is not a day; is it "2026-12-01"?'),
    ],
)
def test_other_values_are_refused_in_the_words_of_the_content(
    option: tuple[str, str], message: str, tmp_path: Path
) -> None:
    code, out, err = new(ROOT, tmp_path / "new", *NEW, *option)
    assert (code, out) == (2, "")
    assert f"Error: Invalid value for '{option[0]}': {message}" in err
    assert list(tmp_path.iterdir()) == []


def test_no_folder_with_anything_in_it_is_touched(project: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / ".hidden").touch()
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(project)
    before = sorted(tmp_path.rglob("*"))
    for folder, message in (
        (
            tmp_path / "full",
            f"{tmp_path / 'full'} is not empty: name a new folder, or an empty one",
        ),
        (tmp_path / "file", f"{tmp_path / 'file'} is no folder"),
        (tmp_path / "no" / "where", f"there is no folder {tmp_path / 'no'}"),
        (project / "x", f"{project / 'x'} is in this project: name a folder outside it"),
        (tmp_path / "link", f"{tmp_path / 'link'} is in this project: name a folder outside it"),
    ):
        assert new(project, folder) == (1, "", f"Error: {message}\n")
    assert sorted(tmp_path.rglob("*")) == before


def test_an_empty_folder_is_taken(project: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert new(project, tmp_path / "empty")[0] == 0
    assert (tmp_path / "empty" / "content" / "briefing.yml").is_file()


def test_what_would_be_wrong_from_the_start_is_told_and_nothing_is_left(
    project: Path, tmp_path: Path
) -> None:
    sectors = project / "starter" / "content" / "sectors.yml"
    sectors.write_text(sectors.read_text("utf-8").replace("lightbulb-on-outline", "lightbulp"))
    code, out, err = new(project, tmp_path / "new")
    assert (code, out) == (1, "")
    assert err.startswith('content/sectors.yml:4:9: error: there is no icon "material/lightbulp"')
    assert err.endswith("1 error; nothing was written\n")
    assert list(tmp_path.iterdir()) == [project]


def test_a_disk_that_is_full_half_way_leaves_nothing(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, written = Path.write_bytes, []

    def full_disk(path: Path, content: bytes) -> int:
        if len(written) == 4:
            raise OSError(28, "No space left on device")
        written.append(path)
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    arguments = ["--project", str(project), "new", str(tmp_path / "new"), *NEW]
    done = CliRunner().invoke(main, arguments)
    assert (done.exit_code, len(written)) == (1, 4)
    assert "No space left on device" in done.output
    assert list(tmp_path.iterdir()) == [project]


WITHOUT_A_NAME = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "EMAIL": "",
}
NAMED = {
    "GIT_AUTHOR_NAME": "A. Writer",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A. Writer",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_with_git_everything_is_committed_by_whom_git_knows(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    code, _, err = new(project, folder, *NEW, "--git", environ={**WITHOUT_A_NAME, **NAMED})
    assert (code, err) == (0, "")
    assert (
        git(folder, "log", "--format=%an %s", "main") == "A. Writer Begin Georgia and Kazakhstan\n"
    )
    assert git(folder, "status", "--porcelain") == ""


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_with_git_no_repository_of_a_hook_is_committed_to(project: Path, tmp_path: Path) -> None:
    folder, other = tmp_path / "new", tmp_path / "other"
    other.mkdir()
    git(other, "init", "--quiet")
    elsewhere = {"GIT_DIR": str(other / ".git"), "GIT_INDEX_FILE": str(other / ".git" / "index")}
    code, _, err = new(project, folder, *NEW, "--git", environ=WITHOUT_A_NAME | NAMED | elsewhere)
    assert (code, err) == (0, "")
    assert git(folder, "status", "--porcelain") == ""
    assert not (other / ".git" / "index").exists()


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_where_git_knows_nobody_everything_is_staged_and_that_is_told(
    project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "new"
    environ = dict.fromkeys(NAMED, "") | WITHOUT_A_NAME
    code, out, err = new(project, folder, *NEW, "--git", environ=environ)
    assert (code, err) == (0, "")
    assert "everything is staged, and nothing committed, for git says: " in out
    staged = git(folder, "diff", "--cached", "--name-only").splitlines()
    assert "content/briefing.yml" in staged
    assert git(folder, "ls-files", "--others") == ""
