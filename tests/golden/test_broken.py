"""What is said about content that is wrong: for each case, the complete output, in its order.

A case is a set of changes to the small briefing: the files of its `content/` are laid over it, and
those listed in its `delete.txt` are taken away.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from generator.diagnostics import format_text
from generator.pipeline import load
from tests.support.broken import BROKEN, CASES, CaseOf

ELSEWHERE = {
    "content-found",
    "file-inside",
    "file-readable",
    "file-size",
    "id-kept",
    "layout",
    "more",
    "template",
}
"""Rules that the unit tests prove: a case would need a large file, a link, no folder, or a base."""


@pytest.mark.parametrize("name", CASES)
def test_all_that_is_said_about_the_case(
    name: str, case_of: CaseOf, request: pytest.FixtureRequest
) -> None:
    said = "".join(f"{format_text(d)}\n" for d in case_of(name).diagnostics)
    expected = BROKEN / name / "expected.txt"
    if request.config.getoption("--update-golden"):
        expected.write_text(said, encoding="utf-8")
        pytest.fail("expected.txt was rewritten: read the diff, then run without --update-golden")
    assert said == expected.read_text(encoding="utf-8")


def test_every_rule_has_a_case() -> None:
    package = Path(load.__code__.co_filename).parent
    rules = {r for path in package.rglob("*.py") for r in rules_named(path.read_text("utf-8"))}
    shown = "".join((BROKEN / name / "expected.txt").read_text("utf-8") for name in CASES)
    assert {r for r in rules if f"[{r}]\n" not in shown} == ELSEWHERE


def rules_named(source: str) -> list[str]:
    """List the rules that a module reports in so many words: `Diagnostic("rule", …)` and the like."""
    return [
        call.args[0].value
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        and ast.unparse(call.func).rpartition(".")[2] in ("Diagnostic", "refuse", "_refuse")
        and call.args
        and isinstance(call.args[0], ast.Constant)
    ]
