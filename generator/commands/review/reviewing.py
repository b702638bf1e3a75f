"""`review`: stamp facts as compared with their sources."""

from __future__ import annotations

from datetime import date

import click

from generator.commands.options import Day, Recorded
from generator.commands.review.desk import Desk, Finding, Standing, desk_of, load, write_all
from generator.commands.review.showing import listed
from generator.commands.review.walk import NO_HISTORY, Walk
from generator.commands.workspace import Workspace, stops_on_errors
from generator.content.link import Briefing
from generator.core.diagnostics import visible
from generator.core.suggestions import suggest
from generator.facts.review_queue import review_queue
from generator.records.types import Name


@click.command("review")
@click.argument("identifiers", nargs=-1, metavar="[ID...]")
@click.option(
    "--by",
    type=Recorded("name", Name),
    help="Who compared the facts with their sources; git's user.name if not given.",
)
@click.option(
    "--on",
    "--today",
    "on",
    type=Day(),
    help="The day of the review, at the latest as_of; that if not given.",
)
@click.option(
    "--self",
    "allows_own",
    is_flag=True,
    help="Also review what you changed last yourself: the page says so.",
)
@click.option("--commit", "makes_commits", is_flag=True, help="Make one git commit of each review.")
@click.option(
    "--list", "is_list", is_flag=True, help="Print the facts to review, and why, and write nothing."
)
@click.pass_obj
def review_command(
    workspace: Workspace,
    identifiers: tuple[str, ...],
    by: str | None,
    on: date | None,
    allows_own: bool,
    makes_commits: bool,
    is_list: bool,
) -> None:
    """Compare facts with their sources, and put on record that you did.

    Without an ID it goes through all that is not reviewed, the riskiest facts first: it shows each
    with its passages, opens their sources at the words, and asks whether it is right. Each answer is
    written at once, so you can quit at any time and go on later. With an ID it asks nothing: those
    facts are stamped as right. Only their `reviewed:` lines are written.
    """
    if is_list:
        if identifiers:
            raise click.UsageError("--list goes without ids")
        _, briefing = load(workspace)
        for line in listed(briefing, review_queue(briefing)):
            click.echo(line)
        return
    desk = desk_of(workspace, by, on, makes_commits)
    if identifiers:
        _stamp(desk, identifiers, allows_own)
        return
    if makes_commits:
        desk.refuse_changed(tuple(queued.fact for queued in review_queue(desk.briefing)))
    with stops_on_errors():
        Walk(desk, allows_own).go()


def _stamp(desk: Desk, identifiers: tuple[str, ...], allows_own: bool) -> None:
    """Stamp facts as right: all of them, or none."""
    wanted = tuple(dict.fromkeys(identifiers))
    _refuse_unknown(desk.briefing, wanted)
    facts = tuple(desk.briefing.facts[identifier] for identifier in wanted)
    standings = {fact.id: desk.standing(fact) for fact in facts}
    name = visible(desk.reviewer.name)
    if Standing.UNKNOWN in standings.values():
        click.echo(NO_HISTORY, err=True)
    own = [identifier for identifier in wanted if standings[identifier] is Standing.OWN]
    if own and not allows_own:
        which = ", ".join(f'"{identifier}"' for identifier in own)
        raise click.ClickException(
            f"{name} changed {which} last: let somebody else review {'it' if len(own) == 1 else 'them'}, or "
            "put on record with --self that it is a review of one's own; nothing was written"
        )
    findings = {
        identifier: Finding(is_own=allows_own and standing is not Standing.OTHER)
        for identifier, standing in standings.items()
    }
    if not desk.makes_commits:
        write_all(desk, findings)
    else:
        desk.refuse_changed(facts)
        for identifier, finding in findings.items():
            with stops_on_errors():
                desk.write(desk.briefing.facts[identifier], finding)
    click.echo(f"{len(wanted)} fact{'' if len(wanted) == 1 else 's'} reviewed by {name}")


def _refuse_unknown(briefing: Briefing, identifiers: tuple[str, ...]) -> None:
    for identifier in identifiers:
        if identifier not in briefing.facts:
            hint = suggest(identifier, briefing.facts)
            raise click.ClickException(f'no fact "{identifier}"' + (f"; {hint}" if hint else ""))
