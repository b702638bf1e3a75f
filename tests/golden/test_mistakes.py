"""The page of mistakes says what is said; and a mistake too large to keep is told like the others."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from generator.content.read import read_content
from generator.core.diagnostics import format_text
from generator.pipeline import load
from generator.report.formats import paths_of
from tests.support.broken import BROKEN, CASES, CaseOf
from tests.support.mistakes import THEMES, page
from tests.support.project import ROOT

PAGE = ROOT / "docs" / "mistakes.md"

SAYS_ITSELF = {
    *("actor-fields", "file-known", "out-of-range", "parties-differ", "place-resolves"),
    *("sentence-form", "source-resolves", "wrong-length"),
}
"""Rules whose message says all that can be said, at least where nothing known is near."""

NO_MISTAKE = {"pasted-from-windows", "taken-as-it-is"}


def test_every_case_is_on_the_page_once() -> None:
    listed = [name for cases in THEMES.values() for name in cases]
    assert sorted(listed) == CASES


def test_the_page_is_what_is_said(case_of: CaseOf, request: pytest.FixtureRequest) -> None:
    said = {}
    for case in map(case_of, CASES):
        read = {source.path: source.text for source in read_content(case.content)[0]}
        found = {p: lines_of(read.get(p)) for p in paths_of(case.diagnostics)}
        said[case.name] = (case.diagnostics, found)
    made = page(said)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(made, encoding="utf-8")
        pytest.fail("docs/mistakes.md was rewritten: read the diff")
    assert made == PAGE.read_text("utf-8")


def lines_of(text: str | None) -> tuple[str, ...]:
    """Return the lines that can be shown: of what was read, and of nothing that was refused unread."""
    return tuple(text.replace("\r\n", "\n").split("\n")) if text is not None else ()


def test_only_what_is_no_mistake_goes_without_an_error_and_each_error_has_a_hint() -> None:
    silent, without = set(), []
    for name in CASES:
        lines = (BROKEN / name / "expected.txt").read_text("utf-8").splitlines()
        if not any(": error: " in line or ": warning: " in line for line in lines):
            silent.add(name)
        for line, after in pairwise([*lines, ""]):
            if ": error: " in line and not after.startswith("    hint: "):
                without.append(line.rpartition(" [")[2].rstrip("]"))
    assert silent <= NO_MISTAKE
    assert set(without) == SAYS_ITSELF


def test_a_line_of_five_megabytes_is_told_by_its_file(small: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(small, content)
    text = (content / "facts" / "culture.yml").read_text("utf-8")
    long = text.replace("songs belong to both shores", "songs " * 840_000)
    (content / "facts" / "culture.yml").write_text(long, encoding="utf-8")
    _, diagnostics = load(content)
    assert [format_text(d) for d in diagnostics] == [
        f"content/facts/culture.yml:1:1: error: the file has {len(long.encode()):,} bytes; "
        "at most 1,000,000 are read [file-size]\n"
        "    hint: split it: facts may also stand in several files, in a folder named after their sector"
    ]


def test_a_line_just_within_the_limit_is_told_by_its_place(small: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(small, content)
    text = (content / "facts" / "culture.yml").read_text("utf-8")
    long = text.replace("songs belong to both shores", "songs " * 160_000 + "end")
    (content / "facts" / "culture.yml").write_text(long, encoding="utf-8")
    _, diagnostics = load(content)
    assert [(str(d.position), d.rule) for d in diagnostics] == [
        ("content/facts/culture.yml:24:14", "text-length")
    ]
