"""A newer generator for a briefing that is there: what is the briefing's stays, all else is brought up to date."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.commands import generators
from generator.commands.upgrade import upgrading
from generator.editing.lock import NAME as LOCK
from generator.editing.lock import vendored
from generator.editing.starter import handed_out, is_own
from generator.editing.wheel import Wheel
from tests.support.begun import begin, installed, wheel
from tests.support.commands import invoke
from tests.support.project import ROOT, files_of
from tests.support.runner import commit

FINGERPRINT = (ROOT / "tests" / "fixtures" / "before" / "0.3.0.yml").read_text(encoding="utf-8")
FINGERPRINT = FINGERPRINT[FINGERPRINT.index("fingerprint:") : FINGERPRINT.index("\n# The note")]
STARTER = "generator/resources/starter/"

Upgrade = Callable[..., tuple[int, str, str]]


@cache
def newer() -> Wheel:
    """Return a generator of version 9, which hands out other files: one changed, one new, one less."""
    files = {
        path.replace(f"generator-{wheel().version}.", "generator-9."): content
        for path, content in wheel().files.items()
    }
    metadata = "briefing_generator-9.dist-info/METADATA"
    files[metadata] = files[metadata].replace(
        f"\nVersion: {wheel().version}".encode(), b"\nVersion: 9"
    )
    makefile = files[f"{STARTER}Makefile"]
    files[f"{STARTER}Makefile"] = makefile.replace(b"PYTHON ?= python3\n", b"PYTHON ?= python4\n")
    files[f"{STARTER}.editorconfig"] = b"root = true\n"
    del files["generator/resources/shared/.vscode/extensions.json"]
    return Wheel.of(files)


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the generator that a briefing has, installed, and the file of a newer one."""
    folder = tmp_path_factory.mktemp("packages")
    installed(wheel(), folder / "installed")
    (folder / newer().name).write_bytes(newer().content)
    return folder


@pytest.fixture
def briefing(tmp_path: Path) -> Path:
    """A new briefing, in git."""
    folder = begin(tmp_path / "briefing", "GEO", "KAZ", as_of=date(2026, 11, 23))
    commit(folder, "Begin")
    return folder


def upgrade(
    briefing: Path, package: Path, *options: str, environ: dict[str, str] | None = None
) -> tuple[int, str, str]:
    command = [sys.executable, "-P", "-m", "generator", "upgrade", *options]
    done = subprocess.run(
        command,
        cwd=briefing,
        env={**os.environ, **(environ or {}), "PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def upgrade_here(monkeypatch: pytest.MonkeyPatch) -> Upgrade:
    """Upgrade to the generator that is running, in this process: it is the one that a briefing has, installed."""
    monkeypatch.setattr(upgrading, "running_wheel", wheel)
    monkeypatch.setattr(generators, "running_wheel", wheel)
    return lambda briefing, *options: invoke(briefing, "upgrade", *options)


def kept(briefing: Path) -> dict[str, bytes]:
    return {n: c for n, c in files_of(briefing).items() if not n.startswith(".git/")}


def change(briefing: Path, name: str, old: str, new: str) -> None:
    path = briefing / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_all_that_is_the_generator_s_is_brought_up_to_date_by_the_newer_one(
    briefing: Path, packages: Path
) -> None:
    for name in ("README.md", "CHANGELOG.md", ".github/CODEOWNERS"):
        with (briefing / name).open("a", encoding="utf-8") as file:
            file.write("# A word of our own.\n")
    own = briefing / "templates" / "assets" / "logo.svg"
    own.parent.mkdir(parents=True)
    own.write_text("<svg/>\n")
    commit(briefing, "What is our own")
    before = kept(briefing)
    given = ("--generator", str(packages / newer().name))
    code, dry, err = upgrade(briefing, packages / "installed", *given, "--dry-run")
    assert (code, err, kept(briefing)) == (0, "", before)
    code, out, err = upgrade(briefing, packages / "installed", *given)
    assert (code, err) == (0, "")
    assert dry.startswith(f"would upgrade: {wheel().version} to 9, vendor/{newer().name}\n")
    assert dry.splitlines()[1:] == out.splitlines()[1:-2]
    assert f"deleted (2):\n  .vscode/extensions.json\n  vendor/{wheel().name}\n" in out
    assert "check: no problems\naddresses: each of the " in out
    theirs = {file.path: file.content for file in handed_out(newer(), vendored(newer()))}
    after = kept(briefing)
    assert {n: c for n, c in after.items() if n in theirs} == theirs
    ours = {n: c for n, c in before.items() if is_own(n) or n.startswith("templates/")}
    assert {n: c for n, c in after.items() if n not in theirs} == ours
    commit(briefing, "A newer generator")
    again = upgrade(briefing, installed(newer(), packages / "newer"))
    assert (again[0], again[2]) == (0, "")
    assert "nothing is to be changed\n" in again[1]


def test_what_the_briefing_changed_is_merged_and_a_conflict_is_told_at_its_line(
    briefing: Path, packages: Path
) -> None:
    change(briefing, "Makefile", "ADDRESS ?= 127.0.0.1:8000\n", "ADDRESS ?= 127.0.0.1:9000\n")
    change(briefing, "mkdocs.yml", "site_name: Briefing\n", "site_name: Ours\n")
    change(briefing, ".vscode/extensions.json", "redhat.vscode-yaml", "redhat.another")
    (briefing / ".vscode" / "extensions.json").chmod(0o755)
    commit(briefing, "Changes of our own")
    given = ("--generator", str(packages / newer().name))
    code, out, err = upgrade(briefing, packages / "installed", *given)
    assert (code, err) == (0, "")
    assert "merged (1):\n  Makefile\n" in out
    assert "kept, because it was changed here (1):\n  .vscode/extensions.json\n" in out
    assert os.access(briefing / ".vscode" / "extensions.json", os.X_OK)
    makefile = (briefing / "Makefile").read_text("utf-8")
    assert "PYTHON ?= python4\n" in makefile
    assert "ADDRESS ?= 127.0.0.1:9000\n" in makefile
    assert "site_name: Ours\n" in (briefing / "mkdocs.yml").read_text("utf-8")
    subprocess.run(["git", "stash", "--include-untracked", "--quiet"], cwd=briefing, check=True)
    change(briefing, "Makefile", "PYTHON ?= python3\n", "PYTHON ?= python3.11\n")
    (briefing / "mkdocs.offline.yml").unlink()
    commit(briefing, "Another change")
    code, out, err = upgrade(briefing, packages / "installed", *given)
    assert (code, err) == (1, "Makefile:3: conflict: resolve it, and remove the markers\n")
    text = (briefing / "Makefile").read_text("utf-8")
    assert text.splitlines()[2:9] == [
        "<<<<<<< this briefing",
        "PYTHON ?= python3.11",
        f"||||||| handed out by {wheel().version}",
        "PYTHON ?= python3",
        "=======",
        "PYTHON ?= python4",
        ">>>>>>> generator 9",
    ]
    assert not (briefing / "mkdocs.offline.yml").exists()


def test_content_that_the_newer_generator_cannot_read_is_changed_if_that_is_wanted(
    briefing: Path, upgrade_here: Upgrade
) -> None:
    source = briefing / "content" / "sources" / "example-text.yml"
    whole = source.read_text(encoding="utf-8")
    source.write_text(f"{whole}# As it was read.\n{FINGERPRINT}", encoding="utf-8")
    commit(briefing, "A source with a fingerprint")
    before = kept(briefing)
    code, out, err = upgrade_here(briefing)
    assert (code, kept(briefing)) == (1, before)
    assert "the content is left as it is: give --migrate to have it changed\n" in err
    assert "check: 1 error\ncontent/sources/example-text.yml:19:3: error: the fingerprint" in out, (
        out
    )
    code, out, err = upgrade_here(briefing, "--migrate")
    assert (code, err) == (0, "")
    assert "content of 0.3.0 or older: fingerprints without a key are taken out" in out
    assert "Proof changed (1)" in out
    assert "left to you: content/sources/example-text.yml: its quotes are no longer proved" in out
    assert source.read_text(encoding="utf-8") == f"{whole}# As it was read.\n"


def test_nothing_is_done_where_it_could_not_be_taken_back(
    briefing: Path, packages: Path, upgrade_here: Upgrade
) -> None:
    given = ("--generator", str(packages / newer().name))
    package = packages / "installed"
    with (briefing / "Makefile").open("a") as file:
        file.write("# not committed\n")
    before = kept(briefing)
    code, _, err = upgrade(briefing, package, *given)
    assert (code, kept(briefing)) == (1, before)
    assert err.startswith("Error: there are uncommitted changes: commit them first")
    assert upgrade(briefing, package, *given, "--dirty")[0] == 0
    assert (briefing / "Makefile").read_text("utf-8").endswith("# not committed\n")
    bare = briefing.parent / "bare"
    shutil.copytree(briefing, bare, ignore=shutil.ignore_patterns(".git"))
    code, _, err = upgrade_here(bare)
    assert code == 1
    assert "not a git repository" in err


def test_a_wheel_that_the_lock_file_does_not_name_is_no_base(
    briefing: Path, upgrade_here: Upgrade
) -> None:
    path = briefing / "vendor" / wheel().name
    path.write_bytes(newer().content)
    commit(briefing, "Another wheel")
    code, _, err = upgrade_here(briefing)
    assert code == 1
    assert f"vendor/{wheel().name} is not the file that {LOCK} names: it has another hash" in err
    path.unlink()
    commit(briefing, "No wheel")
    assert "which is not there" in upgrade_here(briefing)[2]
    (briefing / LOCK).write_text("click==8.2\n")
    commit(briefing, "Another lock")
    assert "is no briefing that `briefing new` made" in upgrade_here(briefing)[2]


def old_generator(folder: Path) -> Path:
    """Take the generator of 0.3.0 out of git, as it was when its changes were put on record."""
    asked = ["git", "log", "--format=%H", "--reverse", "-S## 0.3.0", "--", "CHANGELOG.md"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    if not done.stdout.strip():
        pytest.skip("the history of this project is not here")
    archive = ["git", "archive", done.stdout.split()[0]]
    packed = subprocess.run(archive, cwd=ROOT, capture_output=True, check=True).stdout
    folder.mkdir()
    subprocess.run(["tar", "x"], cwd=folder, input=packed, check=True)
    return folder


def test_a_briefing_that_is_a_copy_of_a_generator_of_old_becomes_a_small_one(
    upgrade_here: Upgrade, tmp_path: Path
) -> None:
    project, briefing = old_generator(tmp_path / "0.3.0"), tmp_path / "briefing"
    options = ("--parties", "GEO", "KAZ", "--as-of", "2026-11-23")
    command = [sys.executable, "-m", "generator", "new", str(briefing), *options]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    first = commit(briefing, "Begin")
    assert len(kept(briefing)) > 800
    own = {
        "templates/assets/logo.svg": "<svg/>\n",
        "templates/assets/own.css": "p { color: red }\n",
        ".github/CODEOWNERS": "* @example/editors\n",
        "CHANGELOG.md": "# Changes\n\n## Unreleased\n\n- Ours.\n",
        "tests/content/test_ours.py": "def test_ours() -> None:\n    assert True\n",
        "generator/cli.py": "# changed\n" + (briefing / "generator" / "cli.py").read_text("utf-8"),
    }
    for name, text in own.items():
        (briefing / name).write_text(text, encoding="utf-8")
    source = briefing / "content" / "sources" / "example-text.yml"
    whole = source.read_text(encoding="utf-8")
    fingerprint = ("fingerprint", str(source.with_suffix(".txt")), "--source", "example-text")
    command = [sys.executable, "-m", "generator", "--project", str(briefing), *fingerprint]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    assert "\nfingerprint:\n" in source.read_text(encoding="utf-8")
    change(
        briefing,
        "content/facts/example.yml",
        "counts three paragraphs of its own",
        "has three paragraphs",
    )
    commit(briefing, "What is our own")
    content = kept(briefing / "content")
    before = kept(briefing)
    code, _, err = upgrade_here(briefing, "--migrate")
    assert (code, kept(briefing)) == (1, before)
    assert err.endswith(f"such as the first one: --base {first[:12]}\n")
    code, out, err = upgrade_here(briefing, "--migrate", "--base", first)
    assert (code, err) == (0, "")
    assert "addresses: each of the " in out, out
    assert "deleted, though it was changed here (1):\n  generator/cli.py\n" in out
    assert "kept, because it was changed here (1):\n  templates/assets/logo.svg\n" in out
    assert "left to you: README.md: it tells of a copy of the generator, which is gone\n" in out
    after = kept(briefing)
    theirs = {file.path: file.content for file in handed_out(wheel(), vendored(wheel()))}
    assert {n: c for n, c in after.items() if n in theirs} == theirs
    left = {n for n in after if n not in theirs and not n.startswith("content/")}
    assert left == {*own, "README.md", "LICENSE"} - {"generator/cli.py"}
    assert {n: after[n].decode() for n in own if n in after} == {
        n: t for n, t in own.items() if n != "generator/cli.py"
    }
    assert kept(briefing / "content") == {**content, "sources/example-text.yml": whole.encode()}


def test_a_template_of_its_own_that_fits_the_last_generator_alone_is_told(
    briefing: Path, packages: Path
) -> None:
    own = briefing / "templates" / "pages" / "home.md.jinja"
    own.parent.mkdir(parents=True)
    own.write_text("# Ours\n{{ nothing.at_all }}\n", encoding="utf-8")
    commit(briefing, "A template of our own")
    given = ("--generator", str(packages / newer().name))
    code, out, _ = upgrade(briefing, packages / "installed", *given)
    assert code == 1
    assert "templates/pages/home.md.jinja:2:1: error: " in out
    assert (briefing / "vendor" / newer().name).is_file()
    assert own.read_text(encoding="utf-8") == "# Ours\n{{ nothing.at_all }}\n"


def test_a_briefing_whose_generator_is_at_an_address_is_compared_with_that(
    briefing: Path, packages: Path
) -> None:
    lock = briefing / LOCK
    version = f"briefing-generator=={wheel().version}"
    lock.write_text(lock.read_text("utf-8").replace(vendored(wheel()), version), "utf-8")
    shutil.move(briefing / "vendor" / wheel().name, packages / wheel().name)
    commit(briefing, "The generator of an index")
    index = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(packages)}
    given = ("--generator", str(packages / newer().name), "--dry-run")
    code, out, err = upgrade(briefing, packages / "installed", *given, environ=index)
    assert (code, err) == (0, "")
    assert out.startswith(
        f"would upgrade: {wheel().version} to 9, vendor/{newer().name}\nadded (2):\n"
    )
    assert "replaced (2):\n  Makefile\n  requirements.lock\n" in out
