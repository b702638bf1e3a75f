"""What holds while several runs write, and when one of them is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from generator.disk import folders
from generator.disk.exchange import exchange
from generator.disk.files import (
    ChangedMeanwhileError,
    Replacement,
    append_text,
    replace_text,
    replace_texts,
)
from generator.disk.folders import publish, seal
from generator.disk.locks import release, try_lock
from generator.disk.manifest import NAME, ForeignFolderError, guard
from generator.disk.scratch import PREFIX, replaced, scratch_folder
from tests.support.project import files_of

OLD = {"index.html": "old home", "about/index.html": "old about"}
NEW = {"index.html": "new home", "trade/index.html": "new trade"}


def fill(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def site_of(folder: Path, files: dict[str, str]) -> Path:
    seal(fill(folder, files))
    return folder


def texts(folder: Path) -> dict[str, str]:
    """Every file below a folder but for its list."""
    return {name: text.decode() for name, text in files_of(folder).items() if name != NAME}


def run(code: str, *arguments: Path) -> subprocess.Popen[str]:
    """Start Python code in a process of its own; it says what it has to say on a pipe."""
    command = [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path.cwd()
    )


@pytest.fixture(params=["at once", "in two steps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How two folders change places: as the system can, or as one that cannot do it at once."""
    if request.param == "in two steps":
        monkeypatch.setattr(folders, "exchange", lambda *_: False)
    return request.param


@pytest.mark.usefixtures("way")
def test_a_site_may_have_a_file_of_any_name(tmp_path: Path) -> None:
    target = fill(site_of(tmp_path / "site", OLD), {"CNAME": "example.org"})
    new = {**NEW, "list": "of things"}
    with scratch_folder(tmp_path) as scratch:
        publish(site_of(scratch / "site", new), target)
    assert texts(target) == {**new, "CNAME": "example.org"}


def test_a_site_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    target = site_of(tmp_path / "site", OLD)
    with scratch_folder(tmp_path) as scratch:
        assert publish(site_of(scratch / "site", NEW), target) == ()
    assert texts(target) == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


OTHERS = {
    ".git/HEAD": "ref: refs/heads/pages",
    ".nojekyll": "",
    "CNAME": "briefing.example.org",
    "about/.well-known/x": "mine",
}


def test_what_the_program_did_not_write_stays(tmp_path: Path) -> None:
    target = fill(site_of(tmp_path / "site", OLD), OTHERS)
    (target / "drafts").mkdir()
    for _ in range(2):
        with scratch_folder(tmp_path) as scratch:
            assert publish(site_of(scratch / "site", NEW), target) == ("CNAME", "drafts/")
        assert texts(target) == {**NEW, **OTHERS}
    guard(target)


def test_hidden_files_of_a_folder_that_is_new_to_the_program_stay(tmp_path: Path) -> None:
    target = fill(tmp_path / "home", {".ssh/id_ed25519": "a key", ".profile": "export A=1"})
    guard(target)
    with scratch_folder(tmp_path) as scratch:
        publish(site_of(scratch / "site", NEW), target)
    assert texts(target) == {**NEW, ".ssh/id_ed25519": "a key", ".profile": "export A=1"}


@pytest.mark.parametrize("name", ["trade/index.html", "trade"])
def test_what_is_in_the_way_of_a_page_is_named_and_stays(name: str, tmp_path: Path) -> None:
    target = fill(site_of(tmp_path / "site", OLD), {name: "mine"})
    before = texts(target)
    with scratch_folder(tmp_path) as scratch, pytest.raises(ForeignFolderError, match=name):
        publish(site_of(scratch / "site", NEW), target)
    assert texts(target) == before


def test_no_page_is_written_through_a_link(tmp_path: Path) -> None:
    target = site_of(tmp_path / "site", OLD)
    outside = fill(tmp_path / "outside", {"index.html": "mine"})
    (target / "trade").symlink_to(outside)
    with scratch_folder(tmp_path) as scratch, pytest.raises(ForeignFolderError, match="trade"):
        publish(site_of(scratch / "site", NEW), target)
    assert texts(outside) == {"index.html": "mine"}


def test_a_link_is_no_folder_to_build_into(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to(tmp_path / "outside")
    with pytest.raises(ForeignFolderError, match="is a link"):
        guard(tmp_path / "site")


KILLED_BETWEEN = """
    import os, signal, sys
    from pathlib import Path
    from generator.disk import folders
    from generator.disk.scratch import scratch_folder

    parent, fresh = map(Path, sys.argv[1:])
    folders.exchange = lambda *_: False
    rename = Path.rename

    def rename_and_die(path, target):
        rename(path, target)
        os.kill(os.getpid(), signal.SIGKILL)

    with scratch_folder(parent) as scratch:
        rename(fresh, scratch / "site")
        Path.rename = rename_and_die
        folders.publish(scratch / "site", parent / "site")
"""


def test_a_run_that_is_killed_between_two_renames_loses_no_site(tmp_path: Path) -> None:
    place = tmp_path / "place"
    site_of(place / "site", OLD)
    killed = run(KILLED_BETWEEN, place, site_of(tmp_path / "fresh", NEW))
    assert killed.wait() == -signal.SIGKILL
    assert not (place / "site").exists()
    with scratch_folder(place):
        assert texts(place / "site") == OLD
    assert [path.name for path in place.iterdir()] == ["site"]


def test_folders_change_places_at_once_on_this_system(tmp_path: Path) -> None:
    one, other = fill(tmp_path / "one", OLD), fill(tmp_path / "other", NEW)
    if sys.platform not in ("linux", "darwin"):
        pytest.skip("neither renameat2 nor renamex_np")
    if not exchange(one, other):
        pytest.skip("the file system of the temporary folder cannot exchange")
    assert (texts(one), texts(other)) == (NEW, OLD)


HOLDS = """
    import sys
    from pathlib import Path
    from generator.disk.scratch import scratch_folder

    with scratch_folder(Path(sys.argv[1])) as scratch:
        (scratch / "half").write_text("written")
        print(scratch.name, flush=True)
        sys.stdin.read()
"""


def test_what_a_killed_run_left_goes_and_what_a_living_one_uses_stays(tmp_path: Path) -> None:
    killed, living = run(HOLDS, tmp_path), run(HOLDS, tmp_path)
    assert killed.stdout and living.stdout and living.stdin
    names = killed.stdout.readline().strip(), living.stdout.readline().strip()
    killed.kill()
    killed.wait()
    assert {path.name for path in tmp_path.iterdir()} == set(names)
    with scratch_folder(tmp_path) as mine:
        assert {path.name for path in tmp_path.iterdir()} == {names[1], mine.name}
    living.stdin.close()
    assert living.wait() == 0
    assert not list(tmp_path.iterdir())


MAKES_MANY = """
    import sys
    from pathlib import Path
    from generator.disk.scratch import scratch_folder

    for _ in range(400):
        with scratch_folder(Path(sys.argv[1])) as scratch:
            (scratch / "half").write_text("written")
"""


def test_runs_that_begin_at_once_do_not_sweep_each_other_away(tmp_path: Path) -> None:
    at_once = [run(MAKES_MANY, tmp_path) for _ in range(3)]
    assert [process.wait() for process in at_once] == [0, 0, 0]
    assert not list(tmp_path.iterdir())


def test_git_does_not_see_a_scratch_folder(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    status = ["git", "status", "--porcelain", "--untracked-files=all"]
    with scratch_folder(tmp_path) as scratch:
        fill(scratch, {"site/index.html": "half"})
        found = subprocess.run(status, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert found.stdout == ""


@pytest.mark.parametrize("kind", ["link", "file", "folder of somebody's"])
def test_what_only_looks_like_a_scratch_folder_stays(kind: str, tmp_path: Path) -> None:
    outside = fill(tmp_path / "outside", {"thesis.txt": "years of work", ".gitignore": "*\n"})
    place = tmp_path / "place"
    place.mkdir()
    alike = place / f"{PREFIX}abcdefgh"
    if kind == "link":
        alike.symlink_to(outside)
    elif kind == "file":
        alike.write_text("mine")
    else:
        fill(alike, texts(outside))
    with scratch_folder(place):
        assert os.path.lexists(alike)
    assert os.path.lexists(alike)
    assert texts(outside) == {"thesis.txt": "years of work", ".gitignore": "*\n"}


def test_what_was_moved_away_is_not_put_over_what_came_since(tmp_path: Path) -> None:
    with scratch_folder(tmp_path) as scratch:
        fill(replaced(scratch, tmp_path / "site"), OLD)
        site_of(tmp_path / "site", NEW)
    assert texts(tmp_path / "site") == NEW


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    fill(tmp_path, {"facts/trade.yml": "- id: a\n"})
    (tmp_path / "facts" / "trade.yml").chmod(0o600)
    replace_texts(
        tmp_path,
        [
            Replacement("facts/trade.yml", "- id: a\n", "- id: b\n"),
            Replacement("facts/new.yml", None, "- id: c\n"),
        ],
    )
    assert texts(tmp_path) == {"facts/trade.yml": "- id: b\n", "facts/new.yml": "- id: c\n"}
    assert (tmp_path / "facts" / "trade.yml").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "late",
    [
        Replacement("b.yml", "as it was read", "mine"),
        Replacement("b.yml", None, "mine"),
        Replacement("gone.yml", "as it was read", "mine"),
    ],
)
def test_of_two_changes_to_a_file_none_is_lost(late: Replacement, tmp_path: Path) -> None:
    fill(tmp_path, {"a.yml": "as it was read", "b.yml": "changed since"})
    with pytest.raises(ChangedMeanwhileError) as told:
        replace_texts(tmp_path, [Replacement("a.yml", "as it was read", "mine"), late])
    assert str(told.value) == (
        f"{tmp_path.name}/{late.name} was changed by another program meanwhile; "
        "nothing was written; run the command again"
    )
    assert texts(tmp_path) == {"a.yml": "as it was read", "b.yml": "changed since"}


def test_line_ends_and_a_mark_are_no_change(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbf- id: a\r\n")
    replace_texts(tmp_path, [Replacement("a.yml", "- id: a\n", "- id: b\n")])
    assert texts(tmp_path) == {"a.yml": "- id: b\n"}


def test_a_link_in_the_folder_stays_and_one_out_of_it_is_refused(tmp_path: Path) -> None:
    content = fill(tmp_path / "content", {"facts/trade.yml": "old"})
    outside = fill(tmp_path / "outside", {"trade.yml": "old"})
    (content / "linked.yml").symlink_to("facts/trade.yml")
    (content / "out.yml").symlink_to(outside / "trade.yml")
    replace_texts(content, [Replacement("linked.yml", "old", "new")])
    assert (content / "linked.yml").is_symlink()
    assert (content / "facts" / "trade.yml").read_text() == "new"
    with pytest.raises(ForeignFolderError, match="leads out of"):
        replace_texts(content, [Replacement("out.yml", "old", "new")])
    assert texts(outside) == {"trade.yml": "old"}


PLANTED = ("facts/.trade.yml.tmp", ".site-new", ".site-old", ".trade.yml.tmp", ".out.html.tmp")


def test_nothing_is_written_through_a_link_that_was_planted(tmp_path: Path) -> None:
    outside = fill(tmp_path / "outside", {"precious": "mine", "folder/precious": "mine"})
    content = fill(tmp_path / "content", {"facts/trade.yml": "old"})
    for name in PLANTED:
        (content / name).symlink_to(outside / ("folder" if "site" in name else "precious"))
    replace_texts(content, [Replacement("facts/trade.yml", "old", "new")])
    replace_text(content / "out.html", "a report")
    site_of(content / "site", OLD)
    with scratch_folder(content) as scratch:
        publish(site_of(scratch / "site", NEW), content / "site")
    assert texts(outside) == {"precious": "mine", "folder/precious": "mine"}
    assert all((content / name).is_symlink() for name in PLANTED)


CHANGES_ONE = """
    import sys
    from pathlib import Path
    from generator.disk.files import (ChangedMeanwhileError, Replacement, replace_texts)

    folder, name = Path(sys.argv[1]), sys.argv[2]
    done = 0
    while done < 20:
        before = (folder / "counted.txt").read_text()
        try:
            replace_texts(folder, [Replacement("counted.txt", before, before + name)])
        except ChangedMeanwhileError:
            continue
        done += 1
"""


def test_two_runs_that_change_one_file_in_turns_lose_nothing(tmp_path: Path) -> None:
    fill(tmp_path, {"counted.txt": ""})
    both = [run(CHANGES_ONE, tmp_path, Path(name)) for name in "ab"]
    assert [one.wait() for one in both] == [0, 0]
    assert sorted((tmp_path / "counted.txt").read_text()) == ["a"] * 20 + ["b"] * 20


def test_a_lock_is_one_run_s_alone_and_leaves_nothing(tmp_path: Path) -> None:
    mine = try_lock(tmp_path)
    assert mine is not None
    assert try_lock(tmp_path) is None
    release(mine)
    release(again := try_lock(tmp_path))
    assert again is not None
    assert not list(tmp_path.iterdir())


def test_a_device_is_written_into_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        replace_text(pipe, "a report")
        assert os.read(reader, 100) == b"a report"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_summary_is_written_behind_what_is_there(tmp_path: Path) -> None:
    for text in ("one\n", "two\n"):
        append_text(tmp_path / "summary.md", text)
    assert (tmp_path / "summary.md").read_text() == "one\ntwo\n"
