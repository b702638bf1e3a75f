"""What is said about content that is wrong: for each case, the complete output, in its order.

A case is a set of changes to the small briefing: the files of its `content/` are laid over it, and
those listed in its `delete.txt` are taken away.
"""

from __future__ import annotations

import re

import pytest

from generator.core.diagnostics import format_text
from generator.rules.registry import RULE_INFO
from tests.support.broken import BROKEN, CASES, CaseOf

ELSEWHERE = {
    "built-briefing",
    "claim-kept",
    "content-found",
    "file-inside",
    "file-readable",
    "file-size",
    "id-kept",
    "layout",
    "more",
    "proof-kept",
    "template",
    "template-current",
}
"""Rules that the unit tests prove: a case would need a large file, a link, no folder, a base, or built briefings."""


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
    shown = "".join((BROKEN / name / "expected.txt").read_text("utf-8") for name in CASES)
    assert {rule for rule in RULE_INFO if f"[{rule}]\n" not in shown} == ELSEWHERE


def test_a_case_is_as_bad_as_its_rule_says() -> None:
    for name in CASES:
        for line in (BROKEN / name / "expected.txt").read_text("utf-8").splitlines():
            told = re.match(r"\S+: (error|warning): .* \[([a-z-]+)\]$", line)
            if told:
                assert told[1] in RULE_INFO[told[2]].severities, line
