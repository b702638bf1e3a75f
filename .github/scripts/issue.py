"""Keep one issue that says what is due: open it, bring it up to date, close it when nothing is left.

    python3 issue.py REPORT

REPORT is a file with Markdown; DUE in the environment says how many things are due.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import gh

MARKER = "<!-- briefing: upkeep -->"
TITLE = "Upkeep of the briefing"


def main(report: Path) -> None:
    """Bring the issue in line with the report."""
    repository, due = os.environ["GITHUB_REPOSITORY"], int(os.environ["DUE"])
    run = f"{os.environ.get('GITHUB_SERVER_URL', 'https://github.com')}/{repository}/actions/runs/{os.environ['GITHUB_RUN_ID']}"
    issues = f"repos/{repository}/issues"
    ours = (i for i in gh.each(issues, state="all", creator=gh.BOT) if is_ours(i))
    before = next(ours, None)
    state = "open" if due else "closed"
    body = gh.cut(f"{MARKER}\n{report.read_text(encoding='utf-8')}", run)
    if before is None:
        if due:
            gh.send("POST", issues, {"title": TITLE, "body": body})
    elif (before["body"], before["state"]) != (body, state):
        gh.send("PATCH", f"{issues}/{before['number']}", {"body": body, "state": state})


def is_ours(issue: dict) -> bool:
    """Whether an issue is the one that this script opened before."""
    return "pull_request" not in issue and (issue["body"] or "").startswith(MARKER)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
