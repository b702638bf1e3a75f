"""`diff`: compare two snapshots of the content."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.options import Address, Folder
from generator.commands.snapshots import snapshots
from generator.commands.workspace import Workspace
from generator.compare.compare import compare
from generator.compare.model import Comparison
from generator.compare.report.document import as_json
from generator.compare.report.html import as_html
from generator.compare.report.markdown import COMMENT_LIMIT, as_markdown
from generator.compare.report.text import as_text
from generator.disk.files import replace_text
from generator.report.terminal import busy


@click.command("diff")
@click.argument("base")
@click.argument("head", required=False)
@click.option(
    "--format",
    "dialect",
    type=click.Choice(["text", "markdown", "html", "json"]),
    default="text",
    show_default=True,
    help="For a terminal, a comment on a pull request, a browser, or a program.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file instead of the terminal.",
)
@click.option(
    "--preview-url",
    type=Address(),
    help="Where the head is published; links lead there.",
)
@click.option(
    "--preview-folder",
    type=Folder(),
    help="With --format html: the folder beside it that holds the head, as `briefing offline` packs it; "
    "links lead there.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=COMMENT_LIMIT,
    show_default=True,
    help="With --format markdown: at most so many characters, the rest counted; 0 for all of it.",
)
@click.pass_obj
def diff_command(
    workspace: Workspace,
    base: str,
    head: str | None,
    dialect: str,
    output: Path | None,
    preview_url: str | None,
    preview_folder: str | None,
    limit: int,
) -> None:
    """Say what a change to the content means, from BASE to HEAD.

    Each is a folder with content or a git revision, a folder first where both have the name; HEAD is
    the content as it stands if not given.
    """
    if preview_folder and (dialect != "html" or preview_url):
        raise click.UsageError(
            "--preview-folder goes with --format html, and without --preview-url"
        )
    with busy("Comparing"):
        comparison = compare(*snapshots(workspace, base, head))
    where = preview_url or "", preview_folder or ""
    text = _written(workspace, comparison, dialect, where, limit or None)
    if output:
        try:
            replace_text(output, text)
        except OSError as error:
            raise click.ClickException(f"{output} cannot be written: {error.strerror}") from None
        click.echo(comparison.verdict)
    else:
        click.echo(text, nl=False)


def _written(
    workspace: Workspace,
    comparison: Comparison,
    dialect: str,
    where: tuple[str, str],
    limit: int | None,
) -> str:
    preview_url, _ = where
    match dialect:
        case "markdown":
            return as_markdown(comparison, preview_url, limit)
        case "html":
            return as_html(comparison, workspace.templates, *where)
        case "json":
            return as_json(comparison, preview_url)
    return as_text(comparison)
