"""`review`: stamp facts as compared with their sources."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import click

from generator.commands.options import Day, Recorded
from generator.commands.workspace import Workspace, write_amended
from generator.content.link import Briefing
from generator.content.read import SourceText, read_content
from generator.core.diagnostics import Diagnostic, summary
from generator.core.suggestions import suggest
from generator.editing.amend import AmendError, with_field
from generator.facts.stamp import Review, review, stamp
from generator.pipeline import assemble
from generator.records import Fact
from generator.records.types import Name
from generator.report.terminal import report


@click.command("review")
@click.argument("identifiers", nargs=-1, metavar="ID...")
@click.option("--all", "everything", is_flag=True, help="Every fact that is not reviewed as it is.")
@click.option(
    "--by",
    required=True,
    type=Recorded("name", Name),
    help="Who compared the facts with their sources.",
)
@click.option(
    "--on", type=Day(), help="The day of the review, at the latest as_of; that if not given."
)
@click.pass_obj
def review_command(
    workspace: Workspace, identifiers: tuple[str, ...], everything: bool, by: str, on: date | None
) -> None:
    """Stamp facts as reviewed: only their `reviewed:` lines are written."""
    sources, unread = read_content(workspace.content, workspace.content.name)
    briefing, diagnostics = assemble(sources, unread, workspace.content.name)
    errors: list[Diagnostic] = [d for d in diagnostics if d.is_error]
    if briefing is None or errors:
        report(errors)
        raise click.ClickException(f"{summary(errors)}; nothing was written")
    if bool(identifiers) == everything:
        raise click.UsageError("name the facts by their ids, or all of them with --all")
    as_of = briefing.record.as_of
    if on and on > as_of:
        raise click.UsageError(f"--on {on} is later than {as_of}, the as_of of the briefing")
    for identifier in identifiers:
        if identifier not in briefing.facts:
            hint = suggest(identifier, briefing.facts)
            raise click.ClickException(f'no fact "{identifier}"' + (f"; {hint}" if hint else ""))
    wanted = [briefing.facts[i] for i in dict.fromkeys(identifiers)] or [
        f for f in briefing.facts.values() if review(briefing, f) is not Review.REVIEWED
    ]
    before = {source.path: source for source in sources}
    texts: dict[str, SourceText] = {}
    try:
        for fact in wanted:
            path = fact.position.path
            source = texts.get(path, before[path])
            lines = _as_yaml(briefing, fact, by, on or as_of)
            amended = with_field(source, fact.id, "reviewed", lines)
            texts[path] = replace(source, text=amended)
    except AmendError as error:
        raise click.ClickException(f"{error}; nothing was written") from None
    write_amended(workspace, before, texts)
    click.echo(f"{len(wanted)} fact{'' if len(wanted) == 1 else 's'} reviewed by {by}")


def _as_yaml(briefing: Briefing, fact: Fact, by: str, on: date) -> tuple[str, ...]:
    name = json.dumps(by, ensure_ascii=False)
    return ("reviewed:", f"  by: {name}", f"  on: {on}", f'  stamp: "{stamp(briefing, fact)}"')
