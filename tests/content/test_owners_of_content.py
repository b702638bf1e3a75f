"""Who is asked to review what, as the briefing says it now: also where only the content changed."""

from __future__ import annotations

from tests.support.commands import invoke
from tests.support.project import ROOT


def test_the_file_in_the_repository_is_what_the_briefing_says() -> None:
    code, out, _ = invoke(ROOT, "owners", "--check")
    assert code == 0, f"{out}run `briefing owners`, and commit what it writes"
    assert out.startswith(".github/CODEOWNERS: ")
