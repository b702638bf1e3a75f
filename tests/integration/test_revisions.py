"""Reading content out of git: the same as from the folder, and nothing but reading."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.content.read import MAX_BYTES, read_content
from generator.content.revisions import RevisionError, history, read_revision, resolve
from generator.core.diagnostics import format_text
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
    (content / "facts" / "culture.yml~").write_text("x")
    (content / "facts" / "culture.yml.orig").write_text("x")
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


def object_of(folder: Path, message: bytes, *, zone: str = "+0200", encoding: str = "") -> str:
    """Write a commit object as it could come from anywhere, and return its hash."""
    tree = git(folder, "rev-parse", "HEAD^{tree}")
    lines = [f"tree {tree}", f"parent {git(folder, 'rev-parse', 'HEAD')}"]
    lines += [f"{who} E <e@example.org> 1713175200 {zone}" for who in ("author", "committer")]
    lines += [f"encoding {encoding}"] if encoding else []
    written = folder / "object"
    written.write_bytes("\n".join(lines).encode() + b"\n\n" + message)
    found = git(folder, "hash-object", "-t", "commit", "-w", "--literally", "object")
    written.unlink()
    return found


@pytest.mark.parametrize("log", ["cp1251", "KOI8-R", "UTF-16"])
@pytest.mark.parametrize("written", ["", "cp1251", "KOI8-R"])
def test_the_words_of_a_commit_are_those_that_were_written_whatever_git_is_set_to(
    content: Path, log: str, written: str
) -> None:
    for name in ("logOutputEncoding", "commitEncoding"):
        git(content, "config", f"i18n.{name}", log)
    for name, value in (("log.showSignature", "true"), ("color.ui", "always")):
        git(content, "config", name, value)
    message = "Исправлено\n\nCorrection: yes,\n  число\n"
    made = object_of(content.parent, message.encode(written or "utf-8"), encoding=written)
    found = resolve(content.parent, made)
    assert (found.subject, found.correction) == ("Исправлено", "yes, число")


def test_a_time_zone_of_a_whole_day_is_read(content: Path) -> None:
    made = object_of(content.parent, b"Far away", zone="+2400")
    usual = object_of(content.parent, b"Here", zone="+0200")
    assert resolve(content.parent, made).moment == resolve(content.parent, usual).moment
    assert resolve(content.parent, made).day == date(2024, 4, 15)


def test_the_repository_is_that_of_the_folder_and_not_of_a_hook(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "--quiet")
    commit(other, "Another repository")
    git(content, "worktree", "add", "--quiet", str(tmp_path / "linked"))
    linked = tmp_path / "linked" / "sub é" / "content"
    expected = history(linked), read(linked)
    for name, value in {
        "GIT_DIR": str(other / ".git"),
        "GIT_INDEX_FILE": str(other / ".git" / "index"),
        "GIT_WORK_TREE": str(other),
        "GIT_OBJECT_DIRECTORY": str(other / ".git" / "objects"),
        "GIT_COMMON_DIR": str(other / ".git"),
        "GIT_PREFIX": "sub/",
        "GIT_ICASE_PATHSPECS": "1",
    }.items():
        monkeypatch.setenv(name, value)
    assert (history(linked), read(linked)) == expected
    assert [r.subject for r in history(linked)] == ["One"]


def test_what_a_repository_is_set_up_to_start_is_not_started(content: Path, tmp_path: Path) -> None:
    commit(content.parent, "Two")
    started = tmp_path / "started"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {started}\n")
    program.chmod(0o755)
    repository = content.parents[1]
    gone = git(repository, "rev-parse", f"HEAD:{content.relative_to(repository)}/briefing.yml")
    for name in ("core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "gpg.program"):
        git(repository, "config", name, str(program))
    for name in ("diff.external", "diff.x.textconv", "diff.x.command", "filter.x.smudge"):
        git(repository, "config", name, str(program))
    for command in ("log", "ls-tree", "cat-file", "rev-list", "rev-parse"):
        git(repository, "config", f"alias.{command}", f"!{program}")
        git(repository, "config", f"pager.{command}", str(program))
    git(repository, "config", "extensions.partialClone", "origin")
    git(repository, "config", "remote.origin.promisor", "true")
    git(repository, "config", "remote.origin.url", f"ext::{program}")
    git(repository, "config", "remote.origin.uploadpack", str(program))
    git(repository, "config", "protocol.ext.allow", "always")
    git(repository, "config", "core.repositoryFormatVersion", "1")
    (repository / ".gitattributes").write_text("* diff=x filter=x\n")
    assert [r.subject for r in history(content)] == ["One"]
    assert read(content) == read_content(content, "content")
    (repository / ".git" / "objects" / gone[:2] / gone[2:]).unlink()
    with pytest.raises(RevisionError, match=f"the object {gone} is not in this clone"):
        read(content)
    assert not started.exists()


def test_what_git_advises_is_passed_on(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program in git's place speaks as git does where the folder belongs to somebody else."""
    stand_in = tmp_path / "bin" / "git"
    stand_in.parent.mkdir()
    stand_in.write_text(
        f'#!/bin/sh\nexport GIT_TEST_ASSUME_DIFFERENT_OWNER=1\nexec {shutil.which("git")} "$@"\n'
    )
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", f"{stand_in.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    with pytest.raises(RevisionError) as caught:
        resolve(content.parent, "HEAD")
    repository = content.parents[1]
    assert str(caught.value) == (
        f"fatal: detected dubious ownership in repository at '{repository}'; "
        f"`git config --global --add safe.directory {repository}` mends it, git says"
    )


@pytest.fixture
def linked(content: Path) -> Path:
    """The content as a link to the folder where it really is, both committed."""
    real = content.parents[1] / "real" / "facts of it"
    real.parent.mkdir()
    content.rename(real)
    content.symlink_to("../real/facts of it")
    commit(content.parents[1], "Linked")
    return content


def test_content_that_is_a_link_is_followed(linked: Path) -> None:
    assert read(linked) == read_content(linked, "content")
    assert [t.name for t in read(linked, "HEAD~1")[0]] == [t.name for t in read(linked)[0]]
    with (linked / "indicators.yml").open("a") as file:
        file.write("# more\n")
    commit(linked.parents[1], "Behind the link")
    assert [r.subject for r in history(linked)] == ["Behind the link", "Linked", "One"]
    assert read(linked) == read_content(linked, "content")


@pytest.mark.parametrize("target", ["/etc", "../../../etc", "nowhere", "content"])
def test_content_that_is_a_link_out_of_the_repository_is_told(linked: Path, target: str) -> None:
    linked.unlink()
    linked.symlink_to(target)
    commit(linked.parent, "Led away")
    texts, problems = read(linked)
    short = resolve(linked.parent, "HEAD").short
    assert texts == ()
    assert [p.message for p in problems] == [
        f'"content" at {short} is a link that leads nowhere, or out of the repository'
    ]


def test_a_link_in_the_content_is_followed_in_it_and_not_out_of_it(content: Path) -> None:
    shutil.copy(content / "indicators.yml", content.parent / "outside.yml")
    (content / "facts" / "again.yml").symlink_to("../indicators.yml")
    (content / "facts" / "twice.yml").symlink_to("./again.yml")
    (content / "facts" / "out.yml").symlink_to("../../outside.yml")
    (content / "facts" / "loop.yml").symlink_to("loop.yml")
    commit(content.parent, "Two")
    assert read(content) == read_content(content, "content")
    assert "facts/twice.yml" in [t.name for t in read(content)[0]]


def test_a_submodule_in_the_content_is_told(content: Path) -> None:
    inner = content / "facts" / "inner"
    inner.mkdir()
    git(inner, "init", "--quiet")
    commit(inner, "Inner")
    commit(content.parent, "Two")
    _, problems = read(content)
    assert [format_text(p) for p in problems] == [
        "content/facts/inner:1:1: error: a submodule is another repository, and its files are not "
        "read here [file-inside]"
    ]


def test_a_pointer_of_git_lfs_is_told(content: Path) -> None:
    (content / "indicators.yml").write_text(
        f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 12\n"
    )
    commit(content.parent, "Two")
    texts, problems = read(content)
    assert (texts, problems) == read_content(content, "content")
    assert [format_text(p) for p in problems] == [
        "content/indicators.yml:1:1: error: Git LFS keeps this file elsewhere, and left a pointer to "
        "it [file-readable]\n"
        "    hint: `git lfs pull` brings it; content is small, and belongs in git itself"
    ]


def test_replacements_and_grafts_change_nothing(content: Path) -> None:
    with (content / "indicators.yml").open("a") as file:
        file.write("# more\n")
    two = commit(content.parent, "Two")
    expected = history(content)
    git(content, "replace", two, object_of(content.parent, b"Another"))
    (content.parents[1] / ".git" / "info" / "grafts").write_text(f"{two}\n")
    assert history(content) == expected
    assert [r.subject for r in expected] == ["Two", "One"]
