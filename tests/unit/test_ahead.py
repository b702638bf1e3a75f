"""What is made ahead, in a copy of the process, is what would be made in this one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator import linked, pipeline
from generator.core import ahead as module
from generator.core.ahead import ahead
from generator.pipeline import Project, Rendered, Settings, make

PATIENCE = 60


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(module.threading, "active_count", lambda: 1)


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The processes that are begun, by their ids."""
    begun: list[int] = []
    fork = os.fork

    def noting() -> int:
        if copy := fork():
            begun.append(copy)
        return copy

    monkeypatch.setattr(module.os, "fork", noting)
    return begun


def test_it_is_made_in_another_process_and_handed_over_whole() -> None:
    wait = ahead(lambda: (os.getpid(), "x" * 3_000_000))
    maker, text = wait()
    assert maker != os.getpid()
    assert text == "x" * 3_000_000


def test_a_site_that_is_made_with_copies_is_the_same(
    small: Path,
    templates: Path,
    rendered: Rendered,
    copies: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for user in (linked, pipeline):
        monkeypatch.setattr(user, "ahead", ahead)
    linked.linked.cache_clear()
    made = make(Project(small, templates, Path("unused")), Settings())
    assert len(copies) == 2
    assert made.files == rendered.files
    assert made.warnings == rendered.warnings


def test_two_are_made_at_once() -> None:
    waits = [ahead(lambda n=n: n * 2) for n in range(3)]
    assert [wait() for wait in reversed(waits)] == [4, 2, 0]


def test_what_fails_there_fails_here() -> None:
    def fail() -> None:
        raise ValueError(f"in {os.getpid()}")

    with pytest.raises(ValueError, match=f"in {os.getpid()}"):
        ahead(fail)()


def test_what_cannot_be_handed_over_is_made_here() -> None:
    assert ahead(lambda: lambda: os.getpid())()() == os.getpid()


def test_what_cannot_be_handed_over_to_its_end_is_made_here() -> None:
    text, end = ahead(lambda: ("x" * 3_000_000, lambda: os.getpid()))()
    assert (len(text), end()) == (3_000_000, os.getpid())


@pytest.mark.parametrize("cores", [1, None])
def test_with_one_core_it_is_made_when_it_is_waited_for(
    monkeypatch: pytest.MonkeyPatch, cores: int | None
) -> None:
    monkeypatch.setattr(module.os, "cpu_count", lambda: cores)
    made: list[int] = []
    wait = ahead(lambda: made.append(1))
    assert made == []
    wait()
    assert made == [1]


def test_beside_another_thread_it_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.threading, "active_count", lambda: 2)
    assert ahead(os.getpid)() == os.getpid()


def is_gone(copy: int) -> bool:
    try:
        return os.waitpid(copy, os.WNOHANG) is None
    except ChildProcessError:
        return True


def test_nothing_is_left_behind(copies: list[int]) -> None:
    ahead(lambda: 1)()
    assert list(map(is_gone, copies)) == [True]


def test_a_copy_that_nobody_waits_for_is_ended(copies: list[int]) -> None:
    wait = ahead(lambda: "x" * 3_000_000)
    assert not is_gone(copies[0])
    del wait
    assert list(map(is_gone, copies)) == [True]


def test_a_process_that_ends_early_leaves_no_copy_that_keeps_its_output_open() -> None:
    program = (
        "import os; os.cpu_count = lambda: 2; from generator.core.ahead import ahead;"
        "kept = [ahead(lambda: 'x' * 3_000_000) for _ in range(2)]; os._exit(3)"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=PATIENCE)
    assert (ended.returncode, ended.stdout, ended.stderr) == (3, b"", b"")


def test_it_is_made_here_if_the_copy_is_killed() -> None:
    here = os.getpid()

    def make() -> str:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return "made"

    assert ahead(make)() == "made"
