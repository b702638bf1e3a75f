"""The cases of `tests/golden/broken`: the small briefing with a mistake in it, and all that is said of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.core.diagnostics import Diagnostic
from generator.pipeline import load
from tests.support.project import ROOT, SMALL

BROKEN = ROOT / "tests" / "golden" / "broken"
CASES = sorted(p.name for p in BROKEN.iterdir() if p.is_dir())


@dataclass(frozen=True)
class Case:
    """The content of a case, and what is said of it. It is shared: nobody may write into the content."""

    name: str
    content: Path
    diagnostics: tuple[Diagnostic, ...]


CaseOf = Callable[[str], Case]
"""Returns a case by its name."""


def checked(name: str, content: Path) -> Case:
    """Lay a case over a copy of the small briefing, and check it."""
    shutil.copytree(SMALL, content)
    case = BROKEN / name
    if (case / "content").is_dir():
        shutil.copytree(case / "content", content, dirs_exist_ok=True)
    if (case / "delete.txt").is_file():
        for gone in (case / "delete.txt").read_text(encoding="utf-8").splitlines():
            (content / gone).unlink()
    return Case(name, content, load(content)[1])
