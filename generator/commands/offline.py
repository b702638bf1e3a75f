"""`offline`: make the offline editions (ZIP, HTML, PDF, brief) and their checksums."""

from __future__ import annotations

import logging
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import click

from generator.commands.briefs import brief_files, warn
from generator.commands.building import given, mkdocs_config
from generator.commands.options import repository_option, site_url_option, today_option
from generator.commands.packing import own_checksums
from generator.commands.workspace import Workspace, shown, stops_on_errors
from generator.disk.files import files_below, read_if_there, replace_files
from generator.editions.archive import archive, offline_files
from generator.editions.brief import fitted
from generator.editions.edited import refuse_edited
from generator.editions.names import CHECKSUMS, DATA, checksums, names_of
from generator.editions.pdf import pdf, typesetter
from generator.loading import sound_briefing
from generator.pipeline import Settings, make_brief, make_document
from generator.render.document import BriefDocument
from generator.report.terminal import busy, log_to_terminal, page_progress


@click.command("offline")
@click.option(
    "--dist-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the editions go; dist/ if not given.",
)
@today_option
@site_url_option
@repository_option
@click.pass_obj
def offline_command(
    workspace: Workspace,
    dist_dir: Path | None,
    today: date | None,
    site_url: str | None,
    repository: str | None,
) -> None:
    """Make the briefing without a network: a zip, one HTML file, a PDF, a brief, and their checksums.

    A failure leaves the last editions as they were.
    """
    log_to_terminal(logging.WARNING)
    with stops_on_errors():
        target = workspace.made("dist", dist_dir)
        before = own_checksums(target / CHECKSUMS, read_if_there(target / CHECKSUMS))
        typesetter()
        briefing = sound_briefing(workspace.content, workspace.cache)
        names, day = names_of(briefing.record), briefing.record.as_of
        settings = Settings(today, site_url, repository, cache=workspace.cache)

        def make(room: int) -> BriefDocument:
            return make_brief(briefing, workspace.templates, settings, room=room)

        brief = fitted(make, workspace.cache)
        document = make_document(briefing, workspace.templates, settings, brief.room)
        with ThreadPoolExecutor(1) as beside:  # the typesetter leaves the interpreter to the build
            typesetting = beside.submit(pdf, document, workspace.cache)
            site = _built(workspace, given(workspace, today, site_url, repository))
            with busy("Typesetting"):
                typeset = typesetting.result()
        editions = {
            names.archive: archive(site, names.folder, day),
            names.page: document.page,
            names.paper: typeset.content,
            **brief_files(brief, names, None, day),
        }
        refuse_edited(target, editions, before)
        kept = {n: d for n, d in before.items() if names.is_brief_of_sector(n)}
        files = {**editions, CHECKSUMS: checksums(editions, kept)}
        outdated = {n: d for n, d in before.items() if n not in {*files, *kept, DATA}}
        replace_files(target, files, outdated)
    for name, content in editions.items():
        click.echo(f"{name:<48} {len(content) / 1000:>8,.0f} kB")
    click.echo(f"in {shown(target)}")
    if typeset.warning:
        click.echo(typeset.warning, err=True)
    warn(brief)


def _built(workspace: Workspace, settings: dict[str, object]) -> dict[str, bytes]:
    """Build the site for use without a server, and return the files that an offline copy needs."""
    from generator.engine.building import build
    from generator.engine.defaults import offline_options

    with tempfile.TemporaryDirectory() as folder, page_progress() as tick:
        pages, site = Path(folder) / "pages", Path(folder) / "site"
        own = workspace.offline_config_file
        options = {"config_file": own} if own.is_file() else offline_options()
        settings = {**settings, "tick": tick}
        config = mkdocs_config(workspace, pages, settings, site_dir=str(site), **options)
        build(config)
        return offline_files(files_below(site))
