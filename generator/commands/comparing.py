"""What a change means: `diff`, and the reading of editions from folders and revisions."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.options import Address
from generator.commands.workspace import Workspace
from generator.compare.compare import compare
from generator.compare.edition import Edition
from generator.compare.model import Comparison
from generator.pipeline import understand
from generator.read import read_content
from generator.records import BriefingRecord
from generator.report.document import as_json
from generator.report.html import as_html
from generator.report.markdown import COMMENT_LIMIT, as_markdown
from generator.report.text import as_text
from generator.revisions import RevisionError, read_revision, resolve
from generator.terminal import busy
from generator.write import replace_text

WORKING = "the working tree"


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
    limit: int,
) -> None:
    """Say what a change to the content means, from BASE to HEAD.

    Each is a folder with content or a git revision, a folder first where both have the name; HEAD is
    the content as it stands if not given.
    """
    with busy("Comparing"):
        comparison = compare(*editions(workspace, base, head))
    text = _written(workspace, comparison, dialect, preview_url or "", limit or None)
    if output:
        replace_text(output, text)
        click.echo(comparison.verdict)
    else:
        click.echo(text, nl=False)


def editions(workspace: Workspace, base: str, head: str | None) -> tuple[Edition, Edition]:
    """Read both editions; where one has no readable head of its own, the other's stands in.

    Ends the command with a message where a revision cannot be read.
    """
    old, new = edition(workspace, base), edition(workspace, head)
    if old.briefing is None and new.briefing:
        old = edition(workspace, base, new.briefing.record)
    elif new.briefing is None and old.briefing:
        new = edition(workspace, head, old.briefing.record)
    return old, new


def edition(workspace: Workspace, name: str | None, head: BriefingRecord | None = None) -> Edition:
    """Read one edition: a folder, a revision, or the content as it stands if there is no name."""
    content = workspace.content
    if name is None:
        return understand(WORKING, *read_content(content, content.name), head)
    folder = Path(name)
    if folder.is_dir():
        return understand(name, *read_content(folder, content.name), head)
    try:
        revision = resolve(content.parent, name)
        return understand(
            f"{name} ({revision.short})", *read_revision(content, revision.commit), head
        )
    except RevisionError as error:
        raise click.ClickException(str(error)) from None


def _written(
    workspace: Workspace, comparison: Comparison, dialect: str, preview_url: str, limit: int | None
) -> str:
    match dialect:
        case "markdown":
            return as_markdown(comparison, preview_url, limit)
        case "html":
            return as_html(comparison, workspace.root / "templates", preview_url)
        case "json":
            return as_json(comparison, preview_url)
    return as_text(comparison)
