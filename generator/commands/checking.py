"""What is wrong, and how well the briefing is proved: `check`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from generator.commands.workspace import Workspace
from generator.coverage import Coverage, Share, coverage
from generator.diagnostics import summary
from generator.pipeline import load
from generator.terminal import busy, report


@click.command("check")
@click.option(
    "--coverage",
    "covered",
    is_flag=True,
    help="Show how well the briefing is proved, and exit 1 if a sentence, paragraph or quote is not.",
)
@click.pass_obj
def check_command(workspace: Workspace, covered: bool) -> None:
    """Say what is wrong in the content, and where. Exit code 1 if there is an error."""
    with busy("Checking"):
        briefing, diagnostics = load(workspace.content)
    failed = briefing is None or any(d.is_error for d in diagnostics)
    report(diagnostics, out=True)
    if covered and briefing and not failed:
        found = coverage(briefing)
        for name, figure in _figures(found):
            click.echo(f"{name:<38} {figure}")
        failed = not found.is_whole
    click.echo(summary(diagnostics))
    sys.exit(failed)


def _figures(found: Coverage) -> Iterator[tuple[str, str]]:
    yield "sentences with a citation", _share(found.sentences)
    yield "paragraphs of read texts with a fact", _share(found.paragraphs)
    yield "quotes of read texts proved", _share(found.proved)
    yield "quotes from excerpts, not to be proved", str(found.from_excerpts)
    for assessment, count in found.assessments.items():
        yield f"facts {assessment.replace('-', ' ')}", str(count)
    for state, count in found.reviews.items():
        yield f"facts {state.replace('-', ' ')}", str(count)


def _share(share: Share) -> str:
    percent = 100 * share.part // share.whole if share.whole else 100
    return f"{share.part} of {share.whole} ({percent} %)"
