"""Reading content out of git: the same as from the folder, and nothing but reading."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.diagnostics import format_text
from generator.read import MAX_BYTES, read_content
from generator.revisions import RevisionError, history, read_revision, resolve
from tests.support.edits import commit, git


@pytest.fixture
def content(small: Path, tmp_path: Path) -> Path:
    """The small briefing in a project that is a folder of a repository."""
    folder = tmp_path / "repository" / "sub é" / "content"
    shutil.copytree(small, folder)
    git(tmp_path / "repository", "init", "--quiet")
    commit(tmp_path / "repository", "One")
    return folder


def read(content: Path, name: str = "HEAD") -> tuple:
    return read_revision(content, resolve(content.parent, name).commit)


def test_a_revision_is_what_the_folder_was(content: Path) -> None:
    assert read(content) == read_content(content, "content")


def test_what_is_refused_in_a_folder_is_refused_in_a_revision(content: Path) -> None:
    (content / "notes.md").write_text("x")
    (content / "facts" / "Cul Ture.yml").write_text("[]")
    (content / "facts" / "old.yaml").write_text("[]")
    (content / "facts" / "latin.yml").write_bytes("- é".encode("latin-1"))
    (content / "facts" / "large.yml").write_bytes(b"#" * (MAX_BYTES + 1))
    (content / "facts" / "marked.yml").write_bytes(b"\xef\xbb\xbf[]")
    (content / ".hidden.yml").write_text("[]")
    (content / "facts" / "passwd.yml").symlink_to("/etc/passwd")
    commit(content.parent, "Two")
    assert read(content) == read_content(content, "content")


def test_an_older_revision_is_read_without_touching_anything(content: Path) -> None:
    before = read(content)
    shutil.rmtree(content)
    commit(content.parent, "Gone")
    index = (content.parents[1] / ".git" / "index").read_bytes()
    assert read(content, "HEAD~1") == before
    assert not content.exists()
    assert git(content.parent, "status", "--porcelain") == ""
    assert (content.parents[1] / ".git" / "index").read_bytes() == index
    texts, problems = read(content)
    assert texts == ()
    assert [
        format_text(p).replace(resolve(content.parent, "HEAD").short, "…") for p in problems
    ] == ['content:1:1: error: there is no folder "content" at … [content-found]']


def test_the_history_has_the_commits_that_changed_the_content_newest_first(content: Path) -> None:
    (content.parent / "other.txt").write_text("x")
    commit(content.parent, "Not the content")
    with (content / "indicators.yml").open("a") as file:
        file.write("# more\n")
    commit(content.parent, "Two: with\n\na body")
    found = history(content)
    assert [(r.subject, r.author, r.day) for r in found] == [
        ("Two: with", "A. Editor", date(2024, 4, 15)),
        ("One", "A. Editor", date(2024, 4, 15)),
    ]
    assert history(content, found[1].commit) == found[1:]
    assert history(content, limit=1) == found[:1]
    assert found[0].short == found[0].commit[:12] == git(content, "rev-parse", "HEAD")[:12]


@pytest.mark.parametrize("name", ["--all", "-h", "", "HEAD\n--all", "--output=x"])
def test_what_is_no_name_is_refused(content: Path, name: str) -> None:
    with pytest.raises(RevisionError, match="is not the name of a revision"):
        resolve(content.parent, name)


@pytest.mark.parametrize(
    "name", ["nothing", "HEAD~9", "HEAD:content", "@{upstream}", "a..b", "$(x)"]
)
def test_what_names_no_commit_is_told(content: Path, name: str) -> None:
    with pytest.raises(RevisionError) as caught:
        resolve(content.parent, name)
    expected = f'there is neither a folder nor a revision "{name}"; `git fetch` may bring it'
    assert str(caught.value) == expected


def test_a_shallow_clone_is_told_as_what_it_is(content: Path, tmp_path: Path) -> None:
    commit(content.parent, "Two")
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{tmp_path}/repository", "shallow")
    with pytest.raises(RevisionError, match=r"this clone is shallow.*fetch-depth: 0"):
        resolve(tmp_path / "shallow", "HEAD~1")
    assert resolve(tmp_path / "shallow", "HEAD").subject == "Two"


def test_a_folder_outside_a_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="not a git repository"):
        resolve(tmp_path, "HEAD")


def test_without_git_that_is_told(
    content: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(os.environ, "PATH", str(tmp_path))
    with pytest.raises(RevisionError, match="git is not installed"):
        resolve(content.parent, "HEAD")
