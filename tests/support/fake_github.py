"""A stand-in for `gh` and for the part of GitHub that the workflows speak to.

As a program it is `gh`: it keeps the state of a repository in a folder and notes every call. As a
module it is what a test looks at that folder with.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

BOT = "github-actions[bot]"
REPOSITORY = "example/briefing"
PAGES = "https://pages.example.org/briefing/"


class Github:
    """A repository on the stand-in: its state, and the calls that changed it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "state.json").exists():
            empty = {"pulls": [], "comments": {}, "issues": [], "artifacts": [], "releases": {}}
            self.save({**empty, "trees": [], "commits": [], "refs": [], "refused": []})

    @property
    def state(self) -> dict[str, Any]:
        """The repository as it is now."""
        return json.loads((self.folder / "state.json").read_text(encoding="utf-8"))

    def save(self, state: dict[str, Any]) -> None:
        """Make the repository another."""
        (self.folder / "state.json").write_text(json.dumps(state), encoding="utf-8")

    @property
    def calls(self) -> list[list[str]]:
        """Every call of `gh`, in order."""
        path = self.folder / "calls.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [json.loads(line) for line in lines]

    @property
    def writes(self) -> list[str]:
        """The calls that changed something: method and path."""
        return [" ".join(c[2:4]) for c in self.calls if c[:2] == ["api", "--method"]]

    def install(self, programs: Path) -> None:
        """Put a `gh` that speaks to this repository into a folder of programs."""
        programs.mkdir(parents=True, exist_ok=True)
        script = programs / "gh"
        script.write_text(
            f"#!/bin/sh\nFAKE_GITHUB='{self.folder}' exec '{sys.executable}' '{__file__}' \"$@\"\n",
            encoding="utf-8",
        )
        script.chmod(0o755)


def _api(state: dict[str, Any], method: str, address: str, body: dict[str, Any]) -> Any:
    if f"{method} {address}" in state["refused"]:
        raise SystemExit(f"gh: not allowed: {method} {address}")
    url = urlsplit(address)
    query = {name: values[0] for name, values in parse_qs(url.query).items()}
    path = url.path.removeprefix(f"repos/{REPOSITORY}/")
    match method, *path.split("/"):
        case "GET", "pages":
            return {"html_url": PAGES}
        case "GET", "pulls":
            return _page([p for p in state["pulls"] if p["head"]["label"] == query["head"]], query)
        case "GET", "issues", number, "comments":
            return _page(state["comments"].get(number, []), query)
        case "POST", "issues", number, "comments":
            return _add(state["comments"].setdefault(number, []), body)
        case "PATCH", "issues", "comments", key:
            every = [c for found in state["comments"].values() for c in found]
            return _amend(every, "id", key, body)
        case "GET", "issues":
            states = ("open", "closed") if query.get("state") == "all" else ("open",)
            by = [i for i in state["issues"] if i["user"]["login"] == query["creator"]]
            return _page([i for i in by if i["state"] in states], query)
        case "POST", "issues":
            return _add(state["issues"], {"state": "open", **body})
        case "PATCH", "issues", number:
            return _amend(state["issues"], "number", number, body)
        case "GET", "git", "matching-refs", *start:
            return [r for r in state["refs"] if r["ref"].startswith(f"refs/{'/'.join(start)}")]
        case "POST", "git", ("trees" | "commits" | "refs") as kind:
            state[kind].append({"sha": f"{kind}-{len(state[kind])}", **body})
            return state[kind][-1]
        case "POST", "pulls":
            return _add(state["pulls"], body)
        case "DELETE", "issues", number, "labels", label:
            (issue,) = [i for i in state["issues"] if str(i["number"]) == number]
            if label not in issue["labels"]:
                raise SystemExit(f"gh: no such label: {label}")
            issue["labels"].remove(label)
            return issue["labels"]
        case "GET", "actions", "runs", _, "artifacts":
            named = [a for a in state["artifacts"] if a["name"] == query["name"]]
            return {"artifacts": named}
    raise SystemExit(f"gh: no such thing here: {method} {address}")


def _page(found: list[Any], query: dict[str, str]) -> list[Any]:
    size, number = int(query["per_page"]), int(query["page"])
    return found[(number - 1) * size : number * size]


def _add(to: list[dict[str, Any]], body: dict[str, Any]) -> dict[str, Any]:
    key = 1000 + len(to)
    to.append({"id": key, "number": key, "user": {"login": BOT}, **body})
    return to[-1]


def _amend(found: list[dict[str, Any]], name: str, key: str, body: dict[str, str]) -> Any:
    (entry,) = [e for e in found if str(e[name]) == key]
    entry.update(body)
    return entry


def _release(github: Github, tag: str, arguments: list[str]) -> None:
    state, folder = github.state, github.folder / "release" / tag
    folder.mkdir(parents=True)
    options = {arguments[i]: arguments[i + 1] for i in range(len(arguments) - 1)}
    for name in arguments[: next(i for i, a in enumerate(arguments) if a.startswith("--"))]:
        shutil.copy(name, folder)
    notes = Path(options["--notes-file"]).read_text(encoding="utf-8")
    state["releases"][tag] = {"title": options["--title"], "notes": notes}
    github.save(state)


def _main(arguments: list[str]) -> None:
    github = Github(Path(os.environ["FAKE_GITHUB"]))
    with (github.folder / "calls.jsonl").open("a", encoding="utf-8") as calls:
        calls.write(json.dumps(arguments) + "\n")
    if os.environ.get("GH_TOKEN") != "token":
        raise SystemExit("gh: no token")
    match arguments:
        case ["release", "create", tag, *rest]:
            _release(github, tag, rest)
        case ["api", path] if found := re.search(r"/artifacts/(\d+)/zip$", path):
            sys.stdout.buffer.write((github.folder / f"{found[1]}.zip").read_bytes())
        case ["api", path]:
            print(json.dumps(_api(github.state, "GET", path, {})))
        case ["api", path, "--jq", name]:
            print(_api(github.state, "GET", path, {})[name.removeprefix(".")])
        case ["api", "--method", method, path, "--input", "-"]:
            state = github.state
            answer = _api(state, method, path, json.load(sys.stdin))
            github.save(state)
            print(json.dumps(answer))
        case _:
            raise SystemExit(f"gh: not understood: {arguments}")


if __name__ == "__main__":
    _main(sys.argv[1:])
