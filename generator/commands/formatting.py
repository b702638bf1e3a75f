"""`fmt`: format the content files."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from generator.commands.workspace import Workspace, stops_on_errors
from generator.content.parse import parse
from generator.content.read import SourceText, is_record_file, read_content
from generator.core.diagnostics import Diagnostic, Position, in_order, summary, visible
from generator.core.lines import lines_of
from generator.core.text_diff import Alike
from generator.disk.files import Replacement, append_text, differs, replace_texts
from generator.editing.layout import LayoutError, laid_out
from generator.report.formats import as_github
from generator.report.terminal import busy, report

_STEPS = 5_000_000
"""The maximum cost of a minimal diff of a file; above it, all lines are shown as changed."""


@dataclass(frozen=True, slots=True)
class _Change:
    source: SourceText
    laid_out: str

    @property
    def line(self) -> int:
        """The first changed line; 1 if only a byte order mark or line ends change."""
        before, after = _lines(self.source.text or ""), _lines(self.laid_out)
        pairs = enumerate(zip(before, after, strict=False), 1)
        shorter = min(len(before), len(after)) + 1
        return next((n for n, (old, new) in pairs if old != new), shorter if before != after else 1)

    def told(self) -> Diagnostic:
        """Return the change as a diagnostic, for an annotation in CI."""
        message = "the file is laid out in another way than all are"
        hint = (
            "the summary of the job shows the lines as they should be; `briefing fmt` writes them"
        )
        return Diagnostic("layout", Position(self.source.path, self.line), message, hint)

    def diff(self) -> str:
        """Return the change as a unified diff, with control characters escaped."""
        before, after = _lines(self.source.text or ""), _lines(self.laid_out)
        output = [f"--- {self.source.path}", f"+++ {self.source.path}"]
        for group in Alike(before, after, _STEPS).get_grouped_opcodes():
            (_, a, _, c, _), (_, _, b, _, d) = group[0], group[-1]
            output.append(f"@@ -{_span(a, b)} +{_span(c, d)} @@")
            for what, a, b, c, d in group:
                if what == "equal":
                    output += [f" {line}" for line in before[a:b]]
                    continue
                output += [f"-{line}" for line in before[a:b]]
                output += [f"+{line}" for line in after[c:d]]
        return "\n".join(visible(line) for line in output)


@click.command("fmt")
@click.argument(
    "files", nargs=-1, metavar="[FILE]...", type=click.Path(exists=True, path_type=Path)
)
@click.option("--check", "drift", is_flag=True, help="Write nothing; exit 1 if something would be.")
@click.option("--diff", "shown", is_flag=True, help="Write nothing; show what would change.")
@click.option(
    "--format",
    "dialect",
    type=click.Choice(["text", "github"]),
    default="text",
    show_default=True,
    help="With --check: for a person, or GitHub's annotations.",
)
@click.option(
    "--summary",
    "summary_file",
    envvar="GITHUB_STEP_SUMMARY",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With --format github: a file to which what would change goes as Markdown.",
)
@click.pass_obj
def fmt_command(
    workspace: Workspace,
    files: tuple[Path, ...],
    drift: bool,
    shown: bool,
    dialect: str,
    summary_file: Path | None,
) -> None:
    """Lay out content files as all are: files or folders of content/, or all of it.

    Values, comments and the order of entries stay as they are. A file with errors is left alone.
    """
    if dialect == "github" and (shown or not drift):
        raise click.UsageError("--format github goes with --check")
    wanted = [_name_below(workspace.content, file) for file in files]
    with busy("Laying out"):
        sources, problems = _chosen(workspace.content, wanted)
        changes, broken, refused = _changes(workspace.content, sources)
        problems = in_order((*problems, *broken))
        if changes and not drift and not shown:
            laid_out = (Replacement(c.source.name, c.source.text, c.laid_out) for c in changes)
            with stops_on_errors():
                replace_texts(workspace.content, laid_out)
    if dialect == "github":
        untidy = tuple(change.told() for change in changes)
        click.echo(as_github((*problems, *untidy), {}))
        if summary_file and changes:
            append_text(summary_file, _as_markdown(changes))
        sys.exit(any(p.is_error for p in problems) or bool(refused or changes))
    report(problems)
    for message in refused:
        click.echo(f"error: {visible(message)}", err=True)
    for change in changes:
        if shown:
            click.echo(change.diff())
        elif drift:
            click.echo(f"{change.source.path}:{change.line}: would be laid out anew")
        else:
            click.echo(f"laid out {change.source.path}")
    outcome = f"{len(sources)} file{'' if len(sources) == 1 else 's'}: {len(changes)} laid out anew"
    outcome += " (not done)" if drift or shown else ""
    wrong = any(problem.is_error for problem in problems)
    if wrong:
        outcome += f"; {summary(problems)}, and files with errors were left as they were"
    click.echo(outcome, err=shown)
    sys.exit(wrong or bool(refused) or (drift and bool(changes)))


def _as_markdown(changes: list[_Change]) -> str:
    """Return all diffs in one Markdown code fence, longer than any run of backticks in them."""
    text = "\n".join(change.diff() for change in changes)
    fence = "`" * (max((2, *map(len, re.findall("`+", text)))) + 1)
    return f"### Layout\n\n{fence}diff\n{text}\n{fence}\n"


def _name_below(content: Path, file: Path) -> str:
    path = file.resolve()
    if not path.is_relative_to(content):
        raise click.UsageError(f"{file} is not in {content}; name another with --content")
    return path.relative_to(content).as_posix()


def _chosen(
    content: Path, wanted: list[str]
) -> tuple[tuple[SourceText, ...], tuple[Diagnostic, ...]]:
    sources, problems = read_content(content, content.name)
    if wanted and "." not in wanted:
        prefixes = tuple(f"{content.name}/{name}/" for name in wanted)
        sources = tuple(s for s in sources if f"{s.path}/".startswith(prefixes))
        problems = tuple(p for p in problems if f"{p.position.path}/".startswith(prefixes))
    return tuple(s for s in sources if is_record_file(s.name)), problems


def _changes(
    content: Path, sources: tuple[SourceText, ...]
) -> tuple[list[_Change], list[Diagnostic], list[str]]:
    changes: list[_Change] = []
    broken: list[Diagnostic] = []
    refused: list[str] = []
    for source in sources:
        document, problems = parse(source)
        broken += problems
        if problems or document.root is None:
            continue
        try:
            text = laid_out(source)
        except LayoutError as error:
            refused.append(str(error))
        else:
            if differs(content / source.name, text):
                changes.append(_Change(source, text))
    return changes, broken, refused


def _span(start: int, stop: int) -> str:
    """Return a line range in the hunk header format of a unified diff."""
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _lines(text: str) -> list[str]:
    return lines_of(text)
