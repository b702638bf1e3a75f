"""The command line interface: the command `briefing`, its options and subcommands."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
import threading
from pathlib import Path

import click

from generator.commands.late import LateCommands
from generator.core.caching import NO_CACHE, Cache

# Before the first record is imported, lest Pydantic look for plugins in the metadata of all packages.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

_NEW_OBJECTS = 200_000
"""New objects after which garbage is looked for. Most of what a command makes stays until it ends: with
Python's 700 a tenth of its time went into looking through it."""

WITHOUT_PROJECT = ("explain", "hub", "new")
"""The subcommands that run outside a project."""

COMMANDS = {
    "check": "checking:check_command",
    "explain": "explaining:explain_command",
    "diff": "comparing:diff_command",
    "changes": "recording:changes_command",
    "fmt": "formatting:fmt_command",
    "render": "building:render_command",
    "build": "building:build_command",
    "links": "linking:links_command",
    "serve": "building:serve_command",
    "brief": "briefs:brief_command",
    "offline": "offline:offline_command",
    "pack": "packing:pack_command",
    "import": "importing:import_command",
    "prove": "proving:prove_command",
    "seen": "seeing:seen_command",
    "draft": "drafts.drafting:draft_command",
    "accept": "drafts.accepting:accept_command",
    "verify": "sources:verify_command",
    "locate": "sources:locate_command",
    "review": "review.reviewing:review_command",
    "new": "starting:new_command",
    "schema": "editing:schema_command",
    "add": "add.adding:add_group",
    "owners": "owning:owners_command",
    "eject": "ejecting:eject_command",
    "upgrade": "upgrade.upgrading:upgrade_command",
    "hub": "hubs:hub_command",
    "upkeep": "upkeep:upkeep_command",
}
"""Each subcommand: its module below `generator.commands`, and its name there."""


@click.group(
    cls=LateCommands, places=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(package_name="briefing-generator")
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder with mkdocs.yml; the nearest one upwards if not given.",
)
@click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of facts; content/ in the project if not given.",
)
@click.option(
    "--cache",
    envvar="BRIEFING_CACHE",
    metavar="FOLDER",
    help="The folder of what is kept between runs, or `off`; in the user's cache folder if not given.",
)
@click.pass_context
def main(
    context: click.Context, project: Path | None, content: Path | None, cache: str | None
) -> None:
    """Build a sourced briefing site from YAML facts."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    gc.set_threshold(_NEW_OBJECTS)
    _end_in_order()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if context.invoked_subcommand in WITHOUT_PROJECT:
        return
    from generator.commands.workspace import Workspace, nearest_project

    root = project.resolve() if project else nearest_project(Path.cwd())
    context.obj = Workspace(root, content.resolve() if content else root / "content", _cache(cache))


def _cache(name: str | None) -> Cache:
    """Return the cache of a folder, of the user's cache folder, or none."""
    from platformdirs import user_cache_path

    from generator.disk.cache import CacheFolder

    return NO_CACHE if name == "off" else CacheFolder(Path(name or user_cache_path("briefing")))


def _end_in_order() -> None:
    """Turn SIGTERM and SIGHUP into SystemExit (code 128 + signal), so that cleanup code runs.

    Further signals are ignored, so that they do not interrupt the cleanup: make forwards signals,
    and so sends them twice.
    """
    known = [s for s in signal.Signals if s.name in ("SIGTERM", "SIGHUP")]

    def end(number: int, _: object) -> None:
        for each in known:
            signal.signal(each, signal.SIG_IGN)
        raise SystemExit(128 + number)

    if threading.current_thread() is threading.main_thread():
        for each in known:
            signal.signal(each, end)
