"""`seen`: seal the quotes of an excerpt as seen: by whom, on which day, in which copy."""

from __future__ import annotations

import json
from datetime import date

import click

from generator.commands.options import Day, Recorded
from generator.commands.proving import Fields, whole, write_seals
from generator.commands.sources import content_of, source_of, source_option
from generator.commands.workspace import Workspace
from generator.facts.proving import expected_seal
from generator.records import Consulted
from generator.records.source import Seen
from generator.records.types import Name, Text


@click.command("seen")
@source_option
@click.option("--by", required=True, type=Recorded("name", Name), help="Who looked the quotes up.")
@click.option("--on", required=True, type=Day(), help="The day on which they were looked up.")
@click.option(
    "--copy",
    "where",
    required=True,
    type=Recorded("text", Text),
    help="The copy that was read: its address, or what it is.",
)
@click.pass_obj
def seen_command(workspace: Workspace, identifier: str, by: str, on: date, where: str) -> None:
    """Seal every quote of a source of which only an excerpt was read, as seen in a copy.

    It proves nothing: it names who vouches for the quotes, and from then on no quote can be
    changed or added unnoticed. Where the text itself is at hand, `prove` does more.
    """
    snapshot = content_of(workspace)
    source = source_of(snapshot, identifier)
    briefing = whole(snapshot)
    if source.consulted is not Consulted.EXCERPT or source.digest:
        raise click.ClickException(
            f'of "{identifier}" more than an excerpt was read: let `briefing prove TEXT` seal its quotes'
        )
    seen = Seen(by=by, on=on, copy=where)
    lines = (
        "seen:",
        f"  by: {json.dumps(by, ensure_ascii=False)}",
        f"  on: {on}",
        f"  copy: {json.dumps(where, ensure_ascii=False)}",
    )
    quoted = [c for c in briefing.citing.get(identifier, ()) if c.evidence.quote]
    sealed = source.model_copy(update={"seen": seen})
    seals = [(citing, expected_seal(sealed, citing.evidence) or "") for citing in quoted]
    fields: Fields = {} if seen == source.seen else {"seen": lines}
    write_seals(workspace, snapshot, source, fields, seals)
    click.echo(f"{identifier}: {len(quoted)} quote{'' if len(quoted) == 1 else 's'} sealed as seen")
