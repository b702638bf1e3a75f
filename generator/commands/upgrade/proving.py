"""An upgrade proved in a copy, before anything is written: check, comparison, addresses."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.commands.upgrade.published import Published, published_before, published_now
from generator.compare.compare import compare
from generator.compare.permalinks import check_permalinks
from generator.compare.report.text import as_text
from generator.content.read import read_content
from generator.core.caching import Cache
from generator.core.diagnostics import ContentError, Diagnostic, format_text, in_order, summary
from generator.disk.folders import put_files
from generator.editing.starter import NewFile
from generator.editing.upgrade import Step
from generator.loading import understand
from generator.pipeline import Project


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
    cache: Cache,
) -> Proof:
    """Check a briefing as it will be, and compare it with what it is.

    `package` is the generator that it had, `texts` are the files of its content that change, and
    `content` is the name of their folder. The `cache` is for running that generator.
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
        lines = [*_check(diagnostics)]
        if base.diagnostics != head.diagnostics or base.sources != head.sources:
            lines += ["comparison:", as_text(compare(base, head, with_pages=False)).rstrip()]
        failed = any(diagnostic.is_error for diagnostic in diagnostics)
        if not failed:
            project = Project(new / content, new / "templates", new / "site_src")
            try:
                now = published_now(project)
            except ContentError as error:  # a template of its own that fits the last generator only
                lines += [format_text(diagnostic) for diagnostic in error.diagnostics]
                failed = True
            else:
                told = list(differences(published_before(package, old, cache), now))
                lines += [line for line, _ in told]
                failed = any(is_lost for _, is_lost in told)
    return Proof("".join(f"{line}\n" for line in lines), failed)


def differences(before: Published | str, now: Published) -> Iterator[tuple[str, bool]]:
    """Yield what is to be said of what is published, and whether it is that an address is lost."""
    if isinstance(before, str):
        yield f"addresses: those of the last generator are not known: {before}", False
        return
    otherwise = [
        f"  {name}: {', '.join(f'{a} -> {b}' for a, b in zip(was, now.judged[name], strict=True) if a != b)}"
        for name, was in before.judged.items()
        if now.judged.get(name, was) != was
    ]
    if otherwise:
        yield f"facts that this generator judges otherwise ({len(otherwise)}):", False
        yield from ((line, False) for line in otherwise)
    for address in sorted(before.addresses - now.addresses):
        yield f"addresses: {address} would lead nowhere", True
    if before.addresses <= now.addresses:
        count = len(before.addresses)
        yield f"addresses: each of the {count} that were public is still there", False


def _check(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield how many problems there are, the errors, and how many warnings each rule has."""
    found = tuple(diagnostics)
    yield f"check: {summary(found) if found else 'no problems'}"
    yield from (format_text(diagnostic) for diagnostic in found if diagnostic.is_error)
    by_rule = Counter(d.rule for d in found if not d.is_error)
    if by_rule:
        yield f"warnings: {', '.join(f'{rule} {n}' for rule, n in by_rule.most_common())}"
