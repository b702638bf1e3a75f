"""The tutorial, done in order in one place as a newcomer does it, with what it says each command answers."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.begun import installed, wheel
from tests.support.compiled import compile_ahead
from tests.support.environment import (
    depends_on_this_environment,
    linked_environment,
    listens,
    packages_of,
)
from tests.support.project import ROOT

TUTORIAL = ROOT / "docs" / "tutorial.md"

NAMED = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A. Writer"), ("EMAIL", "a@example.org"))
}

LEFT_OUT = "[…]"
"""What stands in an answer for the lines, or the words of a line, that the page leaves out."""

TYPED = re.compile(r"^(.*(?:\[a/e/r/v/d/n/s/u/q\]|\(nothing [^)]*\)): )(.*)\n", re.M)
"""A question of a command, and what is typed behind it."""

COUNTED = re.compile(r"typed ([\d,]+) characters.*? has\s+([\d,]+): a share of (\d+) %", re.S)
"""The sentence of the page that counts what was typed to get what stands in the files."""

WITHOUT_A_NETWORK = {"PIP_NO_DEPS": "1", "PIP_NO_INDEX": "1", "PIP_NO_COMPILE": "1"}


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, the file that it is about, where and at which line it begins, its text."""

    language: str
    file: str
    place: int
    line: int
    text: str


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a page that are to be typed or to be run."""
    fence = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.M | re.S)
    assert len(fence.findall(text)) == text.count("\n```") / 2
    for found in fence.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Block(found[1], found[2] or "", found.start(), line, found[3])


def says(said: str, answer: str) -> bool:
    """Whether a command said what the page shows, which may leave something out."""
    first, *others = answer.split(LEFT_OUT)
    if not others:
        return said == answer
    place = len(first) if said.startswith(first) else -1
    for piece in others[:-1]:
        found = said.find(piece, place) if place >= 0 else -1
        place = found + len(piece) if found >= 0 else -1
    return 0 <= place <= len(said) - len(others[-1]) and said.endswith(others[-1])


def commands(block: Block) -> Iterator[tuple[str, str | None]]:
    """Yield the commands of a block, each with what it answers; None where that is not shown."""
    if block.language == "sh":
        yield from ((line, None) for line in block.text.splitlines())
    for part in (
        re.split(r"^\$ ", block.text, flags=re.M)[1:] if block.language == "console" else ()
    ):
        command, _, answer = part.partition("\n")
        yield command, answer


def written(folder: Path) -> int:
    """Return how many characters of YAML a briefing has, without what is said there to editors."""
    files = (folder / "content").rglob("*.yml")
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    return len(re.sub(r"^# yaml-language-server.*\n", "", text, flags=re.M))


def ids(file: Path) -> list[str]:
    """Return the ids of the entries of a file."""
    return re.findall(r"^- id: (\S+)$", file.read_text(encoding="utf-8"), re.M)


class Newcomer:
    """Somebody who does what the tutorial says: the folder that they are in, and what went wrong."""

    def __init__(self, folder: Path, forge: Path, package: Path) -> None:
        self.folder, self._forge, self._package = folder, forge, package
        self._tools = folder / "tools"
        self.typed = 0

    def do_all(self, given: Iterable[Block]) -> None:
        """Do what blocks say, and fail at the first that is not true."""
        for block in given:
            try:
                self._do(block)
            except AssertionError as error:
                pytest.fail(f"docs/tutorial.md:{block.line}: {error}")

    def _do(self, block: Block) -> None:
        """Write, change, or run what a block says."""
        if block.language == "diff":
            self._change(block)
        elif block.language == "yaml" and not block.file:
            files = (self.folder / "content").rglob("*.yml")
            assert any(block.text in file.read_text(encoding="utf-8") for file in files)
        elif block.file:
            (self.folder / block.file).write_text(block.text, encoding="utf-8")
            self.typed += len(block.text) if block.file.startswith("content/") else 0
        for command, answer in commands(block):
            self._type(command, answer)

    def _change(self, block: Block) -> None:
        file, lines = self.folder / block.file, block.text.splitlines(keepends=True)
        lines = [line if line.strip() else f" {line}" for line in lines]
        old = "".join(line[1:] for line in lines if line[0] in " -")
        new = "".join(line[1:] for line in lines if line[0] in " +")
        self.typed += sum(len(line[1:]) for line in lines if line[0] == "+")
        before = file.read_text(encoding="utf-8")
        assert before.count(old) == 1, f"{block.file} has not once:\n{old}"
        file.write_text(before.replace(old, new), encoding="utf-8")

    def _type(self, command: str, answer: str | None) -> None:
        answers = "".join(f"{typed}\n" for _, typed in TYPED.findall(answer or ""))
        self.typed += len(f"{command}\n{answers}")
        words = shlex.split(command.replace("ADDRESS", str(self._forge)))
        if words[0] == "cd":
            self.folder = (self.folder / words[1]).resolve()
            linked_environment(self.folder)
            return
        environ = {**os.environ, **NAMED, **WITHOUT_A_NETWORK}
        if words[0] == "python3":
            words[0] = sys.executable
        elif (self.folder / words[0]).is_relative_to(self._tools):
            depends_on_this_environment(self._tools)
        else:
            environ["PYTHONPATH"] = str(self._package)
        if command == "make serve":
            listens(words, self.folder, environ)
            return
        done = subprocess.run(
            words,
            cwd=self.folder,
            env=environ,
            capture_output=True,
            text=True,
            check=False,
            input=answers,
        )
        if words[0] == "tools/bin/pip":
            compile_ahead(packages_of(self._tools))
        said = done.stdout + done.stderr
        is_refused = bool(answer and re.search(r"^\d+ errors?\b", answer.splitlines()[-1]))
        assert done.returncode == is_refused, said
        if answer is not None:
            assert says(said, TYPED.sub(r"\1", answer)), f"{command} said:\n{said}"


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_whole_tutorial_works_in_its_order_and_is_answered_as_it_says(tmp_path: Path) -> None:
    begun, forge = tmp_path / "begun", tmp_path / "forge.git"
    begun.mkdir()
    (begun / wheel().name).write_bytes(wheel().content)
    subprocess.run(["git", "init", "--quiet", "--bare", str(forge)], check=True)
    newcomer = Newcomer(begun, forge, installed(wheel(), tmp_path / "package"))
    text = TUTORIAL.read_text(encoding="utf-8")
    count = COUNTED.search(text)
    assert count
    begins, ends = text.index("\n## 2. "), count.start()
    every = list(blocks(text))
    newcomer.do_all(b for b in every if b.place < begins)
    books = newcomer.folder
    typed, kept = newcomer.typed, written(books)
    newcomer.do_all(b for b in every if begins < b.place < ends)
    facts = ids(books / "content" / "facts" / "books.yml")
    assert len(facts) == 10
    typed, kept = newcomer.typed - typed, written(books) - kept
    assert count.groups() == (f"{typed:,}", f"{kept:,}", f"{100 * typed / kept:.0f}")
    newcomer.do_all(b for b in every if ends < b.place)
    assert newcomer.folder == books == begun / "books"
    heads = subprocess.run(
        ["git", "--git-dir", str(forge), "log", "--format=%s", "main"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert heads == "Books by raft\nBegin Georgia and Kazakhstan\n"
    page = (books / "site" / "sectors" / "books" / "index.html").read_text(encoding="utf-8")
    assert [fact for fact in facts if f'id="{fact}"' not in page] == []
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=books, capture_output=True, text=True, check=True
    ).stdout
    assert not re.search(r"^(texts|drafts)/|article\.html|gazette\.html", tracked, re.M)
    contents = "".join(p.read_text("utf-8") for p in (books / "content").rglob("*") if p.is_file())
    assert "example-text" not in contents
