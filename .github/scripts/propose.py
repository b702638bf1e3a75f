"""Open a pull request with what a filled-in form became, or answer in the issue what is wrong.

    python3 propose.py FOLDER

FOLDER has `said.txt`, what the command said; where it made a change, also `change.md`, which tells
it, and `files/` with the files that it wrote. All of it was made of an untrusted text: of the files
only facts are taken, and what is shown reaches nobody and hides nothing.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import gh
from quiet import quiet

LABEL = "propose"
"""The label that asks for a pull request; it is taken off when that is done, to be put on anew."""

FACTS = re.compile(r"content/facts/[a-z0-9-]+(?:/[a-z0-9-]+)?\.yml")
LAST = re.compile(r"Error: \d+ mistakes? in the form; nothing was written")
"""The last line of what the command says, which counts those above it."""

LONGEST_TITLE = 120
MARKDOWN = re.compile(r"([!-/:-@\[-`{-~])")
"""What can mean something in Markdown; a backslash before it makes it a character."""


def main(folder: Path) -> None:
    """Do the one or the other, and take the label off."""
    repository, issue = os.environ["GITHUB_REPOSITORY"], int(os.environ["ISSUE"])
    files = facts_in(folder / "files")
    if files:
        propose(repository, issue, files, folder)
    else:
        answer(repository, issue, folder)
    try:
        gh.send("DELETE", f"repos/{repository}/issues/{issue}/labels/{LABEL}", {})
    except subprocess.CalledProcessError:
        print("::notice::the label is not there any more")


def facts_in(folder: Path) -> dict[str, str]:
    """Return the files of facts below a folder, by their paths in the repository."""
    paths = {p.relative_to(folder).as_posix(): p for p in sorted(folder.rglob("*")) if p.is_file()}
    if others := [name for name in paths if not FACTS.fullmatch(name)]:
        sys.exit(f"more was written than facts: {others}")
    return {name: path.read_text(encoding="utf-8") for name, path in paths.items()}


def propose(repository: str, issue: int, files: dict[str, str], folder: Path) -> None:
    """Make a branch with the files, and open a pull request from it."""
    branch, git = f"proposal-{issue}", f"repos/{repository}/git"
    found = gh.get(f"{git}/matching-refs/heads/{branch}")
    if any(ref["ref"] == f"refs/heads/{branch}" for ref in found):
        text = f"The branch `{branch}` is there already. Delete it first, to have it made anew."
        comment(repository, issue, text)
        return
    base = os.environ["BASE"]
    entries = [
        {"path": path, "mode": "100644", "type": "blob", "content": content}
        for path, content in files.items()
    ]
    tree = gh.send("POST", f"{git}/trees", {"base_tree": base, "tree": entries})
    title = quiet(" ".join(os.environ["TITLE"].split()))[:LONGEST_TITLE] or f"Issue {issue}"
    message = f"{title}\n\nMade of the form in #{issue}."
    commit = gh.send(
        "POST", f"{git}/commits", {"message": message, "tree": tree["sha"], "parents": [base]}
    )
    gh.send("POST", f"{git}/refs", {"ref": f"refs/heads/{branch}", "sha": commit["sha"]})
    request = {"title": title, "head": branch, "base": os.environ["BRANCH"]}
    try:
        gh.send("POST", f"repos/{repository}/pulls", {**request, "body": body(issue, folder)})
    except subprocess.CalledProcessError:
        link = f"{server()}/{repository}/compare/{branch}?expand=1"
        text = f"The change is on the branch `{branch}`: [open a pull request from it]({link})."
        comment(repository, issue, f"{text} This workflow is not allowed to.")


def body(issue: int, folder: Path) -> str:
    """Return the text of the pull request: our own words first, then the comparison."""
    said = lines_of(folder)
    return gh.cut(
        f"Closes #{issue}, whose form a program made this of. Compare it with the source before it "
        "is merged. What a workflow opens starts no checks: close this and open it again to start "
        f"them.\n\n{quiet((folder / 'change.md').read_text(encoding='utf-8'))}\n\n"
        f"What the check said:\n\n{said}",
        run(),
    )


def answer(repository: str, issue: int, folder: Path) -> None:
    """Say in the issue what is to be changed in the form."""
    comment(
        repository,
        issue,
        "Thank you. A program could not make an entry of this text yet:\n\n"
        f"{lines_of(folder)}\n\n"
        f"Edit the text above to change it. Then the label `{LABEL}` can be put on again.",
    )


def lines_of(folder: Path) -> str:
    """Return what the command said as a list, in which nothing is Markdown."""
    lines = (folder / "said.txt").read_text(encoding="utf-8").splitlines()
    kept = (line.strip() for line in lines if line.strip() and not LAST.fullmatch(line))
    return "\n".join("- " + quiet(MARKDOWN.sub(r"\\\1", line)) for line in kept)


def comment(repository: str, issue: int, text: str) -> None:
    """Write a comment in the issue."""
    gh.send("POST", f"repos/{repository}/issues/{issue}/comments", {"body": gh.cut(text, run())})


def server() -> str:
    """Return the address of the forge."""
    return os.environ.get("GITHUB_SERVER_URL", "https://github.com")


def run() -> str:
    """Return the address of this run."""
    return (
        f"{server()}/{os.environ['GITHUB_REPOSITORY']}/actions/runs/{os.environ['GITHUB_RUN_ID']}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
