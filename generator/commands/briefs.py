"""`brief`: make the brief of two pages, of the whole briefing or of a sector, as PDF and for Word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.commands.options import site_url_option, today_option
from generator.commands.packing import own_checksums
from generator.commands.workspace import Workspace, shown, stops_on_errors
from generator.content.link import Briefing
from generator.core.diagnostics import shorten, visible
from generator.core.suggestions import suggest
from generator.disk.files import read_if_there, replace_files
from generator.editions.brief import PAGES, FittedBrief, fitted, word_brief
from generator.editions.edited import refuse_edited
from generator.editions.names import CHECKSUMS, Names, checksums, listed, names_of
from generator.loading import sound_briefing
from generator.pipeline import Settings, make_brief
from generator.render.document import BriefDocument
from generator.report.terminal import busy

_FORMATS = ("pdf", "docx")


@click.command("brief")
@click.option("--sector", help="The id of a sector; the whole briefing if not given.")
@click.option(
    "--format",
    "formats",
    type=click.Choice(_FORMATS),
    multiple=True,
    help="The format, once or twice; both if not given.",
)
@click.option(
    "--dist-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the brief goes; dist/ if not given.",
)
@today_option
@site_url_option
@click.pass_obj
def brief_command(
    workspace: Workspace,
    sector: str | None,
    formats: tuple[str, ...],
    dist_dir: Path | None,
    today: date | None,
    site_url: str | None,
) -> None:
    """Make a brief of two pages, each of whose sentences has its sources.

    A Word document that was edited since it was made is not written over.
    """
    with stops_on_errors():
        target = workspace.made("dist", dist_dir)
        old = read_if_there(target / CHECKSUMS)
        before = own_checksums(target / CHECKSUMS, old)
        briefing = sound_briefing(workspace.content, workspace.cache)
        chosen = _sector(briefing, sector)
        settings = Settings(today, site_url, cache=workspace.cache)

        def make(room: int) -> BriefDocument:
            return make_brief(briefing, workspace.templates, settings, chosen, room)

        with busy("Typesetting"):
            made = fitted(make, workspace.cache)
        files = brief_files(made, names_of(briefing.record), chosen, briefing.record.as_of)
        files = {n: c for n, c in files.items() if n.rpartition(".")[2] in (formats or _FORMATS)}
        refuse_edited(target, files, before)
        replace_files(target, {**files, CHECKSUMS: checksums(files, listed(old))}, {})
    for name, content in files.items():
        click.echo(f"{name:<48} {len(content) / 1000:>8,.0f} kB")
    click.echo(f"in {shown(target)}")
    warn(made)


def brief_files(made: FittedBrief, names: Names, sector: str | None, day: date) -> dict[str, bytes]:
    """Return the PDF and the Word document of a brief, by name."""
    return {
        names.brief("pdf", sector): made.typeset.content,
        names.brief("docx", sector): word_brief(made.document, day),
    }


def warn(made: FittedBrief) -> None:
    """Tell what is amiss with a brief: letters without a glyph, more pages than it should have."""
    if made.typeset.warning:
        click.echo(made.typeset.warning, err=True)
    if made.typeset.pages > PAGES:
        click.echo(
            f"warning: the brief has {made.typeset.pages} pages: shorten the bottom line", err=True
        )


def _sector(briefing: Briefing, given: str | None) -> str | None:
    """Return the id of a sector by this or a former id. Raises click.BadParameter if there is none."""
    if given is None or given in briefing.sectors:
        return given
    for sector in briefing.sectors.values():
        if given in sector.aliases:
            return sector.id
    hint = suggest(given, briefing.sectors) or f"there are {', '.join(briefing.sectors)}"
    raise click.BadParameter(
        f'there is no sector "{shorten(visible(given))}"; {hint}', param_hint="'--sector'"
    )
