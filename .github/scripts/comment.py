"""Say on a pull request what it changes: make the comment, or bring it up to date.

What the run of the pull request left behind is untrusted: its code wrote it. It is read in memory,
up to a size; it decides what the comment says and nothing else. Which pull request the comment
belongs to comes from GitHub: the one open pull request whose branch, in the repository that the run
was for, still ends with the commit that the run was for.
"""

from __future__ import annotations

import io
import os
import zipfile

import gh
from quiet import quiet

MARKER = "<!-- briefing: what the pull request changes -->"
BIGGEST = 1_000_000
"""How many bytes of text are read, and how many an artifact may have to be fetched at all."""


def main() -> None:
    """Find the pull request and the text, and write the comment."""
    repository, run, commit = (os.environ[n] for n in ("GITHUB_REPOSITORY", "RUN_ID", "HEAD_SHA"))
    numbers = pull_requests(repository, commit)
    if len(numbers) != 1:
        print(f"::notice::{len(numbers)} open pull requests end with {commit}; no comment")
        return
    comments = f"repos/{repository}/issues/{numbers[0]}/comments"
    before = next((c for c in gh.each(comments) if is_ours(c)), None)
    address = f"{os.environ.get('GITHUB_SERVER_URL', 'https://github.com')}/{repository}/actions/runs/{run}"
    text = change_of(repository, artifact(repository, run, "change"))
    if text is None and before is None:
        print("::notice::the run says nothing about what changes; no comment")
        return
    site = artifact(repository, run, "site")
    preview = f"{address}/artifacts/{site['id']}" if site else None
    body = comment(text, commit, address, preview)
    if before is None:
        gh.send("POST", comments, {"body": body})
    elif before["body"] != body:
        gh.send("PATCH", f"repos/{repository}/issues/comments/{before['id']}", {"body": body})


def pull_requests(repository: str, commit: str) -> list[int]:
    """Return the open pull requests that end with a commit, of the branch that the run was for."""
    source, branch = os.environ["HEAD_REPOSITORY"], os.environ["HEAD_BRANCH"]
    head = f"{source.partition('/')[0]}:{branch}"
    return [
        found["number"]
        for found in gh.each(f"repos/{repository}/pulls", state="open", head=head)
        if found["head"]["sha"] == commit
        and (found["head"]["repo"] or {}).get("full_name") == source
    ]


def is_ours(comment: dict) -> bool:
    """Whether a comment is the one that this script wrote before."""
    return comment["user"]["login"] == gh.BOT and comment["body"].startswith(MARKER)


def artifact(repository: str, run: str, name: str) -> dict | None:
    """Return the newest artifact of a run that has a name and can still be had."""
    found = gh.get(f"repos/{repository}/actions/runs/{run}/artifacts", name=name)["artifacts"]
    return max((a for a in found if not a["expired"]), key=lambda a: a["id"], default=None)


def change_of(repository: str, artifact: dict | None) -> str | None:
    """Return the text that the run left behind; None if there is none, or none that can be read."""
    if artifact is None or artifact["size_in_bytes"] > BIGGEST:
        return None
    packed = gh.raw(f"repos/{repository}/actions/artifacts/{int(artifact['id'])}/zip")
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive, archive.open("change.md") as member:
            return member.read(BIGGEST).decode(errors="replace")
    except Exception as error:  # whatever a forged archive can make a decompressor raise
        print(f"::warning::the artifact cannot be read: {type(error).__name__}")
        return None


def comment(text: str | None, commit: str, run: str, preview: str | None) -> str:
    """Write the comment: our own words first, those of the run after them."""
    head = f"{MARKER}\n*What [the run for {commit[:10]}]({run}) says of this pull request"
    if preview:
        head += (
            f", and [the site as it would be, to download and unpack]({preview}).*\n\n"
            "*That site was made by the proposed code: open it only if nothing outside `content/` "
            "has changed"
        )
    head += ".*\n\n"
    if text is None:
        return head + "It did not come as far as saying what changes."
    return gh.cut(head + quiet(text), run)


if __name__ == "__main__":
    main()
