"""What is planned and what is done to the folder of the rendered pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.disk.folders import Changes, apply, plan
from generator.disk.manifest import NAME, ForeignFolderError, guard, listed
from generator.render.render import RenderedFile

FILES = (
    RenderedFile("about/index.md", b"about\n"),
    RenderedFile("api/v1/facts.json", b"{}\n"),
    RenderedFile("index.md", b"home\n"),
)
ALL = {file.path: file.content for file in FILES}


def tree(folder: Path) -> dict[str, bytes | None]:
    """Everything below a folder, hidden things too, but for the list of it; a folder is None."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() if p.is_file() else None
        for p in folder.rglob("*")
        if p.name != NAME
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds the files as they are to be."""
    apply(Changes(FILES, ()), tmp_path)
    return tmp_path


def test_an_empty_folder_gets_everything(tmp_path: Path) -> None:
    changes = plan(reversed(FILES), tmp_path)
    assert changes == Changes(FILES, ())
    apply(changes, tmp_path)
    assert tree(tmp_path) == {**ALL, "about": None, "api": None, "api/v1": None}


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    target = tmp_path / "new" / "site_src"
    changes = plan(FILES, target)
    assert changes == Changes(FILES, ())
    apply(changes, target)
    assert {name: what for name, what in tree(target).items() if what is not None} == ALL


def test_nothing_is_to_be_done_twice(folder: Path) -> None:
    changes = plan(FILES, folder)
    assert changes == Changes((), ())
    assert not changes


@pytest.mark.parametrize(
    "changes", [Changes(FILES[:1], ()), Changes((), ("stray.md",)), Changes(FILES, ("stray.md",))]
)
def test_a_file_to_write_or_to_delete_is_a_change(changes: Changes) -> None:
    assert changes


def test_only_what_changed_is_written(folder: Path) -> None:
    (folder / "index.md").write_bytes(b"home\r\n")
    untouched = {name: (folder / name).stat().st_ino for name in ALL if name != "index.md"}
    changes = plan(FILES, folder)
    assert changes == Changes((FILES[2],), ())
    apply(changes, folder)
    assert tree(folder) == {**ALL, "about": None, "api": None, "api/v1": None}
    assert {name: (folder / name).stat().st_ino for name in untouched} == untouched


def test_stale_files_go_and_so_do_the_folders_that_they_leave_empty(folder: Path) -> None:
    stale = ("about/old.md", "gone/deep/old.md", "gone/old.md", "old.md")
    before = tuple(RenderedFile(name, b"old") for name in stale)
    apply(plan((*FILES, *before), folder), folder)
    changes = plan(FILES, folder)
    assert changes == Changes((), stale)
    apply(changes, folder)
    assert tree(folder) == {**ALL, "about": None, "api": None, "api/v1": None}
    assert listed(folder) == set(ALL)


@pytest.mark.parametrize("name", ["old.md", "about/mine.md", "sectors/trade.md"])
def test_a_file_that_is_not_on_the_list_is_named_and_stays(folder: Path, name: str) -> None:
    fill(folder, {name: "mine"})
    before = tree(folder)
    more = (*FILES, RenderedFile("sectors/trade.md", b"trade\n"))
    with pytest.raises(ForeignFolderError) as refusal:
        plan(more, folder)
    assert str(refusal.value) == (
        f"{folder} holds {name}, which this program has no record of writing: move it away, or delete it"
    )
    assert tree(folder) == before


def test_a_folder_of_an_earlier_version_without_a_list_gets_one(folder: Path) -> None:
    (folder / NAME).unlink()
    changes = plan((*FILES[:2], RenderedFile("index.md", b"new home\n")), folder)
    apply(changes, folder)
    assert listed(folder) == set(ALL)
    assert plan(FILES, folder) == Changes((FILES[2],), ())
    (folder / NAME).unlink()
    with pytest.raises(ForeignFolderError, match=r"holds about/index\.md, which"):
        plan(FILES[1:], folder)


@pytest.mark.parametrize("place", ["index.md", "about", "api/v1"])
def test_nothing_is_written_through_a_link(folder: Path, place: str, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    (folder / place).rename(outside)
    (folder / place).symlink_to(outside)
    with pytest.raises(ForeignFolderError, match=rf"holds {place}, which"):
        plan([RenderedFile(file.path, b"new") for file in FILES], folder)


def test_planning_changes_nothing(folder: Path) -> None:
    (folder / "index.md").write_bytes(b"other")
    before = tree(folder)
    assert plan(FILES[1:], folder) == Changes((FILES[2],), ("about/index.md",))
    assert tree(folder) == before


def test_hidden_files_are_left_alone(folder: Path) -> None:
    hidden = (".gitignore", "gone/.keep", ".cache/pages/index.md", "about/.index.md.swp")
    fill(folder, dict.fromkeys(hidden, "mine"))
    apply(plan((*FILES, RenderedFile("gone/old.md", b"old")), folder), folder)
    changes = plan(FILES, folder)
    assert changes == Changes((), ("gone/old.md",))
    apply(changes, folder)
    assert {name: what for name, what in tree(folder).items() if what is not None} == {
        **ALL,
        **dict.fromkeys(hidden, b"mine"),
    }


def test_a_file_that_cannot_be_written_whole_leaves_the_old_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "index.md").write_bytes(b"old")

    def full_disk(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:1])
        raise OSError("no space left")

    changes = plan(FILES, folder)
    monkeypatch.setattr(Path, "write_bytes", full_disk)
    with pytest.raises(OSError, match="no space left"):
        apply(changes, folder)
    assert (folder / "index.md").read_bytes() == b"old"
    assert plan(FILES, folder) == changes


@pytest.mark.parametrize(
    "files",
    [
        None,
        {},
        {".gitignore": "*"},
        {"api/v1/briefing.json": "{}", "index.md": "a page", "stale.md": "a page of before"},
    ],
)
def test_a_folder_of_our_own_may_be_written_to(
    files: dict[str, str] | None, tmp_path: Path
) -> None:
    fill(tmp_path / "out", files)
    guard(tmp_path / "out")


@pytest.mark.parametrize(
    "files",
    [{"thesis.txt": "years of work"}, {"facts/trade.yml": "- id: a", "briefing.yml": "title: b"}],
)
def test_a_folder_with_other_files_is_refused(files: dict[str, str], tmp_path: Path) -> None:
    fill(tmp_path / "out", files)
    with pytest.raises(ForeignFolderError) as refusal:
        guard(tmp_path / "out")
    assert str(refusal.value) == (
        f"{tmp_path / 'out'} holds other files, and they would be lost: "
        "name another folder, or empty it"
    )


def fill(folder: Path, files: dict[str, str] | None) -> None:
    for name, text in (files or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    if files is not None:
        folder.mkdir(exist_ok=True)
