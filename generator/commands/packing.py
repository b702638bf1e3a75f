"""`pack`: ZIP the JSON documents for a release, and write the checksums of all its files."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.workspace import Workspace, shown, stops_on_errors
from generator.disk.files import files_below, read_if_there, replace_files
from generator.disk.manifest import ForeignFolderError
from generator.editions.archive import archive
from generator.editions.edited import refuse_changed, unlisted
from generator.editions.names import CHECKSUMS, DATA, checksums, listed_editions
from generator.loading import sound_briefing

_FOLDER = "v1"

_REPEATED = "facts/"
"""The folder of single facts, all of which `facts.json` has."""


@click.command("pack")
@click.option(
    "--site-dir",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The built site; site/ if not given.",
)
@click.option(
    "--dist-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the editions are; dist/ if not given.",
)
@click.pass_obj
def pack_command(workspace: Workspace, site_dir: Path | None, dist_dir: Path | None) -> None:
    """Pack the data of the built site into a zip, and renew the checksums of all that is handed out.

    A Word document that was edited, or is somebody else's, does not count as made by the program.

    The same data give the same bytes.
    """
    site = site_dir or workspace.root / "site"
    with stops_on_errors():
        target = workspace.made("dist", dist_dir)
        listed = own_checksums(target / CHECKSUMS, read_if_there(target / CHECKSUMS))
        day = sound_briefing(workspace.content, workspace.cache).record.as_of
        found = files_below(site / "api" / _FOLDER).items()
        data = {path: content for path, content in found if not path.startswith(_REPEATED)}
        if not data:
            raise click.ClickException(f"there are no data in {shown(site)}: build the site first")
        packed = {DATA: archive(data, _FOLDER, day)}
        existing = files_below(target)
        known = {name: existing[name] for name in existing if "/" not in name and name[0] != "."}
        everything = {**known, **packed}
        everything.pop(CHECKSUMS, None)
        refuse_changed(target, known, listed)
        for name in unlisted(known, listed):
            del everything[name]
        replace_files(target, {**packed, CHECKSUMS: checksums(everything)}, {})
    click.echo(f"{DATA}, and {CHECKSUMS} of {len(everything)} files in {shown(target)}")


def own_checksums(path: Path, list_: bytes) -> dict[str, str]:
    """Return the SHA-256 of the editions and the data ZIP that a checksum file lists, by file name.

    Raises ForeignFolderError if it lists only other files, so that it is not ours. `path` is for
    the message.
    """
    editions = listed_editions(list_)
    if list_.strip() and not editions:
        raise ForeignFolderError(f"{path} is a list of other files: name another folder")
    return editions
