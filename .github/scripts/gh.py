"""What the scripts ask of GitHub, by way of its own command `gh`, which knows token and address."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

BOT = "github-actions[bot]"
"""Who writes what a workflow writes."""

LONGEST = 65_000
"""How many characters a comment or an issue may have; GitHub refuses more than 65,536."""


def raw(path: str) -> bytes:
    """Return what GitHub answers to a GET, as it is."""
    return _run("gh", "api", path)


def get(path: str, **query: str | int) -> Any:
    """Return the JSON that GitHub answers to a GET."""
    return json.loads(raw(f"{path}?{urlencode(query)}" if query else path))


def each(path: str, **query: str | int) -> Iterator[Any]:
    """Yield the entries of a list that GitHub gives out a hundred at a time."""
    number = 1
    while found := get(path, **query, per_page=100, page=number):
        yield from found
        number += 1


def send(method: str, path: str, body: dict[str, Any]) -> Any:
    """Send JSON, by standard input so that no shell and no argument list ever sees it."""
    command = ("gh", "api", "--method", method, path, "--input", "-")
    return json.loads(_run(*command, body=json.dumps(body).encode()))


def cut(text: str, link: str) -> str:
    """Shorten a text to what GitHub takes, and say where the rest is."""
    if len(text) <= LONGEST:
        return text
    end = f"\n\n… and more: [the whole of it]({link})."
    return text[: LONGEST - len(end)].rpartition("\n")[0] + end


def _run(*command: str, body: bytes | None = None) -> bytes:
    return subprocess.run(command, input=body, stdout=subprocess.PIPE, check=True).stdout
