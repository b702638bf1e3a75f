"""The tutorial, done in order in one place as a newcomer does it, with what it says each command answers."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.begun import installed, wheel
from tests.support.environment import depends_on_this_environment, linked_environment, listens
from tests.support.project import ROOT

TUTORIAL = ROOT / "docs" / "tutorial.md"

NAMED = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A. Writer"), ("EMAIL", "a@example.org"))
}

WITHOUT_A_NETWORK = {"PIP_NO_DEPS": "1", "PIP_NO_INDEX": "1"}


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, the file that it is about, the line at which it begins, its text."""

    language: str
    file: str
    line: int
    text: str


def blocks() -> Iterator[Block]:
    text = TUTORIAL.read_text(encoding="utf-8")
    fence = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.M | re.S)
    assert len(fence.findall(text)) == text.count("\n```") / 2
    for found in fence.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Block(found[1], found[2] or "", line, found[3])


def commands(block: Block) -> Iterator[tuple[str, str | None]]:
    """Yield the commands of a block, each with what it answers; None where that is not shown."""
    if block.language == "sh":
        yield from ((line, None) for line in block.text.splitlines())
    for part in (
        re.split(r"^\$ ", block.text, flags=re.M)[1:] if block.language == "console" else ()
    ):
        command, _, answer = part.partition("\n")
        yield command, answer


class Newcomer:
    """Somebody who does what the tutorial says: the folder that they are in, and what went wrong."""

    def __init__(self, folder: Path, forge: Path, package: Path) -> None:
        self.folder, self._forge, self._package = folder, forge, package
        self._tools = folder / "tools"

    def do(self, block: Block) -> None:
        """Write, change, or run what a block says."""
        if block.language == "diff":
            self._change(block)
        elif block.file:
            (self.folder / block.file).write_text(block.text, encoding="utf-8")
        for command, answer in commands(block):
            self._type(command, answer)

    def _change(self, block: Block) -> None:
        file, lines = self.folder / block.file, block.text.splitlines(keepends=True)
        old = "".join(line[1:] for line in lines if line[0] in " -")
        new = "".join(line[1:] for line in lines if line[0] in " +")
        before = file.read_text(encoding="utf-8")
        assert before.count(old) == 1, f"{block.file} has not once:\n{old}"
        file.write_text(before.replace(old, new), encoding="utf-8")

    def _type(self, command: str, answer: str | None) -> None:
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
            words, cwd=self.folder, env=environ, capture_output=True, text=True, check=False
        )
        said = done.stdout + done.stderr
        is_refused = bool(answer and re.search(r"^\d+ errors?\b", answer.splitlines()[-1]))
        assert done.returncode == is_refused, said
        if answer is not None:
            assert said == answer, f"{command} said:\n{said}"


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_whole_tutorial_works_in_its_order_and_is_answered_as_it_says(tmp_path: Path) -> None:
    begun, forge = tmp_path / "begun", tmp_path / "forge.git"
    begun.mkdir()
    (begun / wheel().name).write_bytes(wheel().content)
    subprocess.run(["git", "init", "--quiet", "--bare", str(forge)], check=True)
    newcomer = Newcomer(begun, forge, installed(wheel(), tmp_path / "package"))
    for block in blocks():
        try:
            newcomer.do(block)
        except AssertionError as error:
            pytest.fail(f"docs/tutorial.md:{block.line}: {error}")
    books = begun / "books"
    assert newcomer.folder == books
    heads = subprocess.run(
        ["git", "--git-dir", str(forge), "log", "--format=%s", "main"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert heads == "Books by raft\nBegin Georgia and Kazakhstan\n"
    page = (books / "site" / "sectors" / "books" / "index.html").read_text(encoding="utf-8")
    assert "forty-books-lent" in page
    assert "article.txt" not in [path.name for path in books.rglob("*")]
    kept = "".join(p.read_text("utf-8") for p in (books / "content").rglob("*") if p.is_file())
    assert "example-text" not in kept
