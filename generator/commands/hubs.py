"""`hub`: make an index over several built briefings."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import click

from generator.commands.options import Recorded, site_url_option
from generator.commands.workspace import shown, stops_on_errors
from generator.core.diagnostics import ContentError, Diagnostic, visible
from generator.core.resources import TEMPLATES
from generator.disk.files import read_if_there
from generator.disk.folders import lay_out, make_folder, publish, seal
from generator.disk.manifest import ForeignFolderError, entries, guard
from generator.disk.scratch import scratch_folder
from generator.editing.starter import NewFile
from generator.hub.desk import Placed
from generator.hub.read import Built, read_built
from generator.hub.site import hub_files
from generator.records.addresses import base_address
from generator.records.types import Name

_WORKFLOW = "hub/publish.yml"


@click.command("hub")
@click.argument("briefings", metavar="FOLDER[=WHERE]...", nargs=-1)
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

    Links lead where it is said: WHERE is the address of a briefing, or a folder with its copy for no
    network. Else they lead to its FOLDER, if that lies in the folder of the index; else to where the
    briefing says that it is published; else to its FOLDER.
    """
    if workflow:
        click.echo(read_if_there(TEMPLATES / _WORKFLOW), nl=False)
        return
    if not briefings:
        raise click.UsageError("name at least one folder with a built briefing")
    target = _absolute(site_dir)
    given = [_given(one) for one in briefings]
    with stops_on_errors():
        built = _all_built(given)
        folders = [_absolute(f) for one in given for f in (one.folder, one.copy) if f]
        _guard_briefings(target, folders)
        guard(target, {f.relative_to(target).parts[0] for f in folders if f.is_relative_to(target)})
        placed = [_placed(one, read, target) for one, read in zip(given, built, strict=True)]
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
        click.echo(visible(f"  {one.title}: {one.at()}"))


@dataclass(frozen=True, slots=True)
class _Given:
    """A briefing as it is named: its folder, and its address or the folder of its copy, if either is."""

    folder: Path
    address: str = ""
    copy: Path | None = None


def _given(value: str) -> _Given:
    folder, equals, where = value.partition("=")
    if Path(value).is_dir() or not equals:
        return _Given(Path(value))
    if Path(where).is_dir():
        return _Given(Path(folder), copy=Path(where))
    try:
        return _Given(Path(folder), base_address(where))
    except ValueError as error:
        message = f"{error}, and no folder"
        raise click.BadParameter(message, param_hint=f"'{value}'") from None


def _absolute(folder: Path) -> Path:
    """Return a folder as it was named, with links in its path: by these the briefings will be published."""
    return Path(posixpath.normpath(folder.absolute().as_posix()))


def _guard_briefings(target: Path, folders: Sequence[Path]) -> None:
    """Raise ForeignFolderError where an index would stand in the place of a briefing, or tell one twice."""
    for number, folder in enumerate(folders):
        if target.is_relative_to(folder) or (target / "api").exists():
            raise ForeignFolderError(
                f"{target} is the site of a briefing: name another folder with --site-dir"
            )
        if folder in folders[:number]:
            raise ForeignFolderError(f"{folder} is named twice")


def _all_built(given: Iterable[_Given]) -> list[Built]:
    """Read every briefing. Raises ContentError with all that is wrong."""
    found: list[Built] = []
    problems: list[Diagnostic] = []
    for one in given:
        built, wrong = read_built(one.folder)
        problems += wrong
        if built:
            found.append(built)
    if problems:
        raise ContentError(problems)
    return found


def _placed(given: _Given, built: Built, target: Path) -> Placed:
    """Return a briefing with where it is, for links from an index in the folder `target`."""
    folder = _absolute(given.copy or given.folder)
    beside = quote(posixpath.relpath(folder.as_posix(), target.as_posix()))
    if given.copy:
        return Placed(built, beside, entries(folder))
    if folder.is_relative_to(target) and not given.address:
        return Placed(built, beside)
    return Placed(built, given.address or built.briefing.site_url or beside)
