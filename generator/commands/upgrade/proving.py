"""An upgrade proved in a copy, before anything is written: check, comparison, addresses."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.commands.upgrade.addresses import addresses_before, addresses_now
from generator.compare.compare import compare
from generator.compare.permalinks import check_permalinks
from generator.compare.report.text import as_text
from generator.content.read import read_content
from generator.core.diagnostics import format_text, in_order, summary
from generator.disk.folders import put_files
from generator.editing.starter import NewFile
from generator.editing.upgrade import Step
from generator.pipeline import Project, understand


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found, as text for a terminal, and whether something is wrong."""

    told: str
    failed: bool


def prove(
    package: Mapping[str, bytes],
    ours: Mapping[str, bytes],
    done: Iterable[Step],
    texts: Iterable[NewFile],
    content: str,
) -> Proof:
    """Check a briefing as it will be, and compare it with what it is.

    `package` is the generator that it had, `texts` are the files of its content that change, and
    `content` is the name of their folder.
    """
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder) / "before", Path(folder) / "after"
        after = dict(ours)
        for step in done:
            after.pop(step.path, None)
            if step.content is not None:
                after[step.path] = step.content
        after |= {file.path: file.content for file in texts}
        for place, files in ((old, ours), (new, after)):
            put_files(place, (NewFile(path, text) for path, text in files.items()), ())
        base, head = (
            understand(name, *read_content(place / content, content))
            for name, place in (("before", old), ("after", new))
        )
        diagnostics = in_order((*head.diagnostics, *check_permalinks(base, head)))
        errors = [d for d in diagnostics if d.is_error]
        lines = [f"check: {summary(diagnostics) if diagnostics else 'no problems'}"]
        lines += [format_text(diagnostic) for diagnostic in errors]
        if base.diagnostics != head.diagnostics or base.sources != head.sources:
            lines += ["comparison:", as_text(compare(base, head, with_pages=False)).rstrip()]
        failed = bool(errors)
        if not failed:
            project = Project(new / content, new / "templates", new / "site_src")
            told = list(lost(addresses_before(package, old), addresses_now(project)))
            lines += [line for line, _ in told]
            failed = any(is_lost for _, is_lost in told)
    return Proof("".join(f"{line}\n" for line in lines), failed)


def lost(before: frozenset[str] | str, now: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """Yield what is to be said of the addresses, and whether it is that one is lost."""
    if isinstance(before, str):
        yield f"addresses: those of the last generator are not known: {before}", False
        return
    for address in sorted(before - now):
        yield f"addresses: {address} would lead nowhere", True
    if before <= now:
        yield f"addresses: each of the {len(before)} that were public is still there", False
