"""`hub`: make an index over several built briefings."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import quote

import click

from generator.commands.options import Recorded, site_url_option
from generator.commands.workspace import shown, stops_on_errors
from generator.core.diagnostics import ContentError, Diagnostic
from generator.core.resources import TEMPLATES
from generator.disk.files import read_if_there
from generator.disk.folders import lay_out, make_folder, publish, seal
from generator.disk.manifest import ForeignFolderError, guard
from generator.disk.scratch import scratch_folder
from generator.editing.starter import NewFile
from generator.hub.desk import Placed
from generator.hub.read import Built, read_built
from generator.hub.site import hub_files
from generator.records.addresses import base_address
from generator.records.types import Name

_WORKFLOW = "hub/publish.yml"


@click.command("hub")
@click.argument("briefings", metavar="FOLDER[=ADDRESS]...", nargs=-1)
@click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("hub"),
    show_default=True,
    help="Where the index goes.",
)
@click.option(
    "--title",
    type=Recorded("text", Name),
    default="Briefings",
    show_default=True,
    help="What the index is called.",
)
@site_url_option
@click.option(
    "--workflow",
    is_flag=True,
    help="Only print a workflow that builds many briefings and their index.",
)
def hub_command(
    briefings: tuple[str, ...], site_dir: Path, title: str, site_url: str | None, workflow: bool
) -> None:
    """Make an index over built briefings: each FOLDER is what `briefing build` made of one.

    It has their titles and how well each is proved, the newest changes, one search over all, one feed,
    and the actors that several of them name by one item on Wikidata (`wikidata:`).

    Links lead to the ADDRESS of a briefing, where one is given; else to its FOLDER, where that is in the
    folder of the index; else to where the briefing says that it is published; else to its FOLDER.
    """
    if workflow:
        click.echo(read_if_there(TEMPLATES / _WORKFLOW), nl=False)
        return
    if not briefings:
        raise click.UsageError("name at least one folder with a built briefing")
    target = _absolute(site_dir)
    given = [_given(one) for one in briefings]
    with stops_on_errors():
        folders = [_absolute(folder) for folder, _ in given]
        built = _all_built(given)
        _refuse(target, folders)
        guard(target, {f.relative_to(target).parts[0] for f in folders if f.is_relative_to(target)})
        placed = [Placed(one, _root(one, address, target)) for one, address in built]
        files = hub_files(placed, title, site_url or "")
        make_folder(target.parent)
        with scratch_folder(target.parent) as scratch:
            fresh = scratch / "hub"
            lay_out((NewFile(path, content) for path, content in files.items()), fresh)
            seal(fresh)
            publish(fresh, target)
    told = "1 briefing" if len(placed) == 1 else f"{len(placed)} briefings"
    click.echo(f"an index of {told} in {shown(target)}")
    for one in placed:
        click.echo(f"  {one.title}: {one.at()}")


def _given(value: str) -> tuple[Path, str]:
    """Return the folder and the address, or "", of an argument."""
    if Path(value).is_dir():
        return Path(value), ""
    folder, equals, address = value.partition("=")
    if not equals:
        return Path(value), ""
    try:
        return Path(folder), base_address(address)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint=f"'{value}'") from None


def _absolute(folder: Path) -> Path:
    """Return a folder as it was named, with links in its path: by these the briefings will be published."""
    return Path(posixpath.normpath(folder.absolute().as_posix()))


def _refuse(target: Path, folders: Sequence[Path]) -> None:
    """Raise ForeignFolderError where an index would stand in the place of a briefing, or tell one twice."""
    for number, folder in enumerate(folders):
        if target.is_relative_to(folder) or (target / "api").exists():
            raise ForeignFolderError(
                f"{target} is the site of a briefing: name another folder with --site-dir"
            )
        if folder in folders[:number]:
            raise ForeignFolderError(f"{folder} is named twice")


def _all_built(given: Iterable[tuple[Path, str]]) -> list[tuple[Built, str]]:
    """Read every briefing. Raises ContentError with all that is wrong."""
    found: list[tuple[Built, str]] = []
    problems: list[Diagnostic] = []
    for folder, address in given:
        built, wrong = read_built(folder)
        problems += wrong
        if built:
            found.append((built, address))
    if problems:
        raise ContentError(problems)
    return found


def _root(built: Built, address: str, target: Path) -> str:
    """Return where a briefing is, for links from an index in the folder `target`."""
    folder = _absolute(built.folder)
    if address or (built.briefing.site_url and not folder.is_relative_to(target)):
        return address or built.briefing.site_url or ""
    return quote(posixpath.relpath(folder.as_posix(), target.as_posix()))
