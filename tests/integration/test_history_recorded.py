"""The record of changes, taken from the history of a repository by the command."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main as briefing_command
from generator.pipeline import load
from tests.support.edits import commit, git


@pytest.fixture
def project(small: Path, tmp_path: Path) -> Path:
    """A project without a record of changes, in a repository with one commit."""
    root = tmp_path / "project"
    shutil.copytree(small, root / "content")
    (root / "content" / "changes.yml").unlink()
    (root / "mkdocs.yml").write_text("")
    git(root, "init", "--quiet", "--initial-branch", "main")
    commit(root, "One")
    return root


def run(project: Path, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(briefing_command, ["--project", str(project), *arguments])
    return done.exit_code, done.stdout


def reword(project: Path, file: str, old: str, new: str) -> None:
    path = project / "content" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def recorded(project: Path) -> list[tuple[str, tuple[str, ...]]]:
    found, diagnostics = load(project / "content")
    assert found is not None
    assert [d for d in diagnostics if d.is_error] == []
    return [(c.kind, tuple(f.fact for f in c.facts)) for c in found.changes.values()]


def test_history_is_put_on_record_once(project: Path) -> None:
    assert run(project, "changes", "--write") == (0, "1 entry added to changes.yml\n")
    assert run(project, "changes", "--write") == (0, "")
    assert recorded(project) == [("new", ())]
    commit(project, "On record")
    reword(project, "facts/trade.yml", '"2022"', '"2021"')
    commit(project, "Another year")
    assert run(project, "changes", "--write") == (0, "1 entry added to changes.yml\n")
    assert ("update", ("lantern-trade-2022",)) in recorded(project)


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Correct the year", "correction"),
        ("The year\n\nCorrection: yes", "correction"),
        ("Correct the year\n\nCorrection: no", "update"),
        ("Correctness of the year", "update"),
        ("The year is corrected", "update"),
    ],
)
def test_a_commit_says_that_it_corrects(project: Path, message: str, kind: str) -> None:
    run(project, "changes", "--write")
    commit(project, "On record")
    reword(project, "facts/trade.yml", '"2022"', '"2021"')
    commit(project, message)
    run(project, "changes", "--write")
    assert (kind, ("lantern-trade-2022",)) in recorded(project)


def test_a_shallow_clone_invents_no_beginning(project: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(project, "clone", "--quiet", "--depth", "1", f"file://{project}", str(clone))
    code, out = run(clone, "changes", "--write")
    assert (code, out) == (1, "")
    assert not (clone / "content" / "changes.yml").exists()


def test_a_shallow_clone_does_not_take_its_end_for_the_record(
    project: Path, tmp_path: Path
) -> None:
    run(project, "changes", "--write")
    commit(project, "On record")
    reword(project, "facts/trade.yml", '"2022"', '"2021"')
    last = commit(project, "Another year")
    for depth, told in ((1, 1), (2, 1), (3, 0)):
        clone = tmp_path / str(depth)
        git(project, "clone", "--quiet", f"--depth={depth}", f"file://{project}", str(clone))
        code, out = run(clone, "changes", "--write")
        assert (code, bool(out)) == (told, not told), depth
        assert run(clone, "changes", "--since", last) == (0, "")


@pytest.mark.parametrize("written", [True, False])
def test_a_briefing_begins_once(project: Path, written: bool) -> None:
    run(project, "changes", "--write")
    commit(project, "On record")
    sound = (project / "content" / "briefing.yml").read_text("utf-8")
    reword(project, "briefing.yml", sound, "title: [")
    if written:
        reword(project, "changes.yml", "The briefing begins", "Here begins the briefing")
    commit(project, "Broken")
    reword(project, "facts/trade.yml", '"2022"', '"2021"')
    reword(project, "briefing.yml", "title: [", sound)
    commit(project, "Mended")
    assert run(project, "changes", "--write") == (0, "1 entry added to changes.yml\n")
    assert sorted(recorded(project)) == [("new", ()), ("update", ("lantern-trade-2022",))]


def test_an_edition_that_cannot_be_read_is_told_and_passed_over(project: Path) -> None:
    run(project, "changes", "--write")
    commit(project, "On record")
    sound = (project / "content" / "briefing.yml").read_text("utf-8")
    reword(project, "briefing.yml", sound, "title: [")
    broken = commit(project, "Broken")
    reword(project, "briefing.yml", "title: [", sound)
    reword(project, "facts/trade.yml", '"2022"', '"2021"')
    commit(project, "Correct the year")
    done = CliRunner().invoke(briefing_command, ["--project", str(project), "changes", "--write"])
    assert (done.exit_code, done.stdout) == (0, "1 entry added to changes.yml\n")
    assert f"not read: the content at {broken[:12]} is no briefing\n" in done.stderr
    assert ("correction", ("lantern-trade-2022",)) in recorded(project)


def test_no_revision_is_not_any_revision(project: Path) -> None:
    assert run(project, "changes", "--since", "") == (1, "")


@pytest.mark.parametrize(
    "subject",
    ["Correct the trade\u200b of 2022", "Correct" + 3_000 * "x", "Correct " + 500 * "words "],
)
def test_any_subject_goes_on_record(project: Path, subject: str) -> None:
    run(project, "changes", "--write")
    commit(project, "On record")
    reword(project, "facts/trade.yml", '"2022"', '"2021"')
    commit(project, f"{subject}\n\nCorrection: yes")
    assert run(project, "changes", "--write") == (0, "1 entry added to changes.yml\n")
    assert ("correction", ("lantern-trade-2022",)) in recorded(project)


def test_layout_alone_is_no_change(project: Path) -> None:
    run(project, "changes", "--write")
    commit(project, "On record")
    reword(project, "facts/trade.yml", "- id: lantern-treaty", "# a remark\n- id: lantern-treaty")
    commit(project, "A remark")
    assert run(project, "changes") == (0, "")
