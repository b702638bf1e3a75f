"""What a record may leave out, it may leave out: every output is made without it, and shows no None.

Each optional field is taken out of every record that has it: of each kind of record one field at a time, and all
at once.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.compare.compare import compare
from generator.compare.report.html import as_html
from generator.compare.report.markdown import as_markdown
from generator.compare.report.text import as_text
from generator.content.read import read_content
from generator.pipeline import Project, Settings, load, make, make_document, understand
from generator.records import Fact
from tests.support.made import texts_of
from tests.support.project import SMALL

OPTIONAL = {
    "sources": (
        *("aliases", "official", "section", "title", "author", "issued", "accessed", "URL"),
        *("archive", "digest", "seen", "remarks"),
    ),
    "actors": ("aliases", "other_names", "coordinates", "profile", "moved_from", "wikidata"),
    "facts": tuple(
        name
        for name, field in Fact.model_fields.items()
        if not field.is_required() and name not in ("evidence", "derived")
    ),
    "questions.yml": ("aliases", "facts"),
    "figures.yml": ("note", "series"),
    "changes.yml": ("note", "facts", "more"),
    "withdrawn.yml": ("aliases", "see"),
    "sectors.yml": ("aliases", "brief"),
    "briefing.yml": ("site_url", "repository", "key_figures"),
    "evidence": ("language", "says", "note", "values", "origin"),
}
DRAWN = {"coordinates", "values", "country"}
"""Without them there is nothing to draw, and no figure can be declared."""

LEFT_OUT = [
    {kind: (name,) for kind, name in zip(OPTIONAL, names, strict=True) if name}
    for names in zip_longest(*OPTIONAL.values())
]
LEFT_OUT.append(OPTIONAL)


def without(content: Path, left_out: dict[str, tuple[str, ...]]) -> None:
    """Take fields out of the records of a content folder; the address only of a source whose text is there.

    Without who saw the quotes of a source, none of them has a seal.
    """
    if any(DRAWN.intersection(names) for names in left_out.values()):
        (content / "figures.yml").unlink()
        left_out = {**left_out, "briefing.yml": OPTIONAL["briefing.yml"]}
    unsealed = ("seal",) if "seen" in left_out.get("sources", ()) else ()
    for path in sorted(content.rglob("*.yml")):
        kind = path.relative_to(content).parts[0]
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        for record in loaded if isinstance(loaded, list) else [loaded]:
            for name in left_out.get(kind, ()):
                if name != "URL" or path.with_suffix(".txt").exists():
                    record.pop(name, None)
            for evidence in passages(record):
                for name in (*left_out.get("evidence", ()), *unsealed):
                    evidence.pop(name, None)
        text = yaml.dump(loaded, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        path.write_text(text, encoding="utf-8")


def passages(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "source" in node:
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from passages(child)


def told(content: Path, templates: Path) -> Iterator[tuple[str, str]]:
    """Yield what is said of the change, in every dialect, there and back."""
    base = understand("base", *read_content(SMALL, "content"))
    head = understand("head", *read_content(content, "content"))
    for comparison in (compare(base, head), compare(head, base)):
        yield "text", as_text(comparison)
        yield "markdown", as_markdown(comparison)
        yield "html", as_html(comparison, templates)


@pytest.mark.parametrize("left_out", LEFT_OUT)
def test_every_output_is_made_without_them(
    tmp_path: Path, templates: Path, left_out: dict[str, tuple[str, ...]]
) -> None:
    content = tmp_path / "content"
    shutil.copytree(SMALL, content)
    without(content, left_out)
    briefing, problems = load(content)
    assert briefing is not None, [d.message for d in problems]
    rendered = make(Project(content, templates, tmp_path / "unused"), Settings())
    document = make_document(briefing, templates, Settings())
    assert len(rendered.files) > 60
    for path, text in (
        *texts_of(rendered.files).items(),
        ("the one page", document.page.decode()),
        ("paper", document.paper),
        *told(content, templates),
    ):
        assert "/vendor/" in path or not re.search(r"\bNone\b", text), path
        assert 'href=""' not in text, path
