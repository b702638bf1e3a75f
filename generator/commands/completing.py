"""Completion in the shell: the ids of the content, with their names, as somebody types an option."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from generator.content.read import read_content
from generator.core.transliteration import as_id

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]

_ENTRY = re.compile(r"^(?:- +)?id: *[\"']?([a-z0-9-]+)", re.M)
_NAME = re.compile(r"^ *(?:name|title): *(.{1,80})", re.M)


def completing(kind: str) -> Complete | None:
    """Return what completes the ids of a kind, such as "sources": by the id or a part of the name.

    `kind` is the folder or the file of the content that has them. None for no kind.
    """
    return (lambda context, _, begun: _completed(context, kind, begun)) if kind else None


def _completed(context: click.Context, kind: str, begun: str) -> list[CompletionItem]:
    before, comma, last = begun.rpartition(",")
    plain = as_id(last)
    return [
        CompletionItem(f"{before}{comma}{identifier}", help=name)
        for identifier, name in sorted(_ids(context, kind).items())
        if identifier.startswith(last) or (plain and plain in f"{identifier} {as_id(name)}")
    ]


def _ids(context: click.Context, kind: str) -> dict[str, str]:
    """Return the ids of a kind, with names, as the files have them: they need not be right."""
    given = context.find_root().params
    root = Path(given.get("project") or ".").resolve()
    if not given.get("project"):
        tops = (root, *root.parents)
        root = next((top for top in tops if (top / "mkdocs.yml").is_file()), root)
    content = Path(given.get("content") or root / "content")
    found: dict[str, str] = {}
    for source in read_content(content)[0]:
        if source.name.startswith((f"{kind}/", f"{kind}.yml")) and source.text:
            entries = [*_ENTRY.finditer(source.text)]
            ends = (*(entry.start() for entry in entries[1:]), len(source.text))
            for entry, end in zip(entries, ends, strict=False):
                name = _NAME.search(source.text, entry.end(), end)
                found[entry[1]] = name[1].strip("\"'") if name else ""
    return found
