"""`new`: create another briefing, in a repository of its own."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import click

from generator.commands.generators import generator_of, generator_option, stops_without_wheel
from generator.commands.options import Recorded
from generator.commands.workspace import stops_on_errors, today
from generator.content.git.process import run
from generator.core.diagnostics import ContentError
from generator.core.organisations import ORGANISATIONS
from generator.disk.folders import lay_out, put_new
from generator.disk.manifest import guard_empty
from generator.disk.scratch import scratch_folder
from generator.editing.beginning import Beginning, new_files
from generator.loading import load
from generator.records.codes import is_actor, is_country
from generator.records.party import PartyCode
from generator.records.types import Day, Language, Name

_PARTIES = "--parties"


class _ManyParties(click.Command):
    """A command whose option `--parties` takes all codes that follow it.

    Where DIR is still to come, a word that is no code is DIR.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Repeat the option before each further code."""
        has_folder = bool(args) and not args[0].startswith("-")
        given: list[str] = []
        left = list(args)
        while left:
            given.append(left.pop(0))
            if given[-1] == _PARTIES and left:
                given.append(left.pop(0))
                while left and (_is_code(left[0]) or (has_folder and left[0][:1] != "-")):
                    given += (_PARTIES, left.pop(0))
        return super().parse_args(ctx, given)


def _is_code(word: str) -> bool:
    return is_country(word) or word in ORGANISATIONS


@click.command("new", cls=_ManyParties)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    _PARTIES,
    multiple=True,
    type=Recorded("code", PartyCode),
    help="Its parties: countries by their ISO 3166 codes of three letters, organisations such as EU or OTS.",
)
@click.option(
    "--subject", type=Recorded("text", Name), help="What it is about, if not its parties."
)
@click.option(
    "--title", type=Recorded("text", Name), help="The subject or the parties if not given."
)
@click.option(
    "--language",
    default="en",
    show_default=True,
    type=Recorded("tag", Language),
    help="The language of its facts, as a BCP 47 tag.",
)
@click.option(
    "--as-of", type=Recorded("day", Day), help="The day it is brought up to; today if not given."
)
@click.option("--git", "versioned", is_flag=True, help="Make it a git repository, and commit it.")
@generator_option
def new_command(
    folder: Path,
    parties: tuple[str, ...],
    subject: str | None,
    title: str | None,
    language: str,
    as_of: date | None,
    versioned: bool,
    given: str | None,
) -> None:
    """Begin another briefing in DIR, which is new or empty, with an example as its content.

    Its generator lies in it as one file, a wheel, or is named there by its address or its version,
    each with its hash. The example says that it is one, and is proved and built like any content.
    """
    if not parties and subject is None:
        raise click.UsageError("say what it is about: --parties with codes, or --subject")
    for number, party in enumerate(parties):
        if party in parties[:number]:
            raise click.BadParameter(f'"{party}" is there twice', param_hint="'--parties'")
        if is_actor(party):
            message = f'"{party}" is no code; an actor becomes a party in content/briefing.yml'
            raise click.BadParameter(message, param_hint="'--parties'")
    if versioned and not shutil.which("git"):
        raise click.ClickException("git is not installed; leave out --git")
    target = folder.resolve()
    if (target / "mkdocs.yml").is_file():
        raise click.ClickException(
            f"{folder} is there already, and is a project: name a new folder"
        )
    for above in target.parents:
        if (above / "mkdocs.yml").is_file():
            message = f"{folder} is in the project {above}: name a folder outside it"
            raise click.ClickException(message)
    beginning = Beginning(parties, language, as_of or today(), title, subject)
    with stops_on_errors(), stops_without_wheel():
        guard_empty(target)
        generator = generator_of(given)
        files = new_files(generator.wheel, generator.named, beginning)
        with scratch_folder(target.parent) as scratch:
            fresh = scratch / "briefing"
            lay_out(files, fresh)
            _, diagnostics = load(fresh / "content")
            if diagnostics:
                raise ContentError(diagnostics)
            uncommitted = _commit(fresh, beginning.heading) if versioned else ""
            put_new(fresh, target)
    click.echo(f"{beginning.heading}: a new briefing in {folder}, {len(files)} files")
    click.echo(f"generator: {generator.told}")
    if uncommitted:
        click.echo(f"everything is staged, and nothing committed, for git says: {uncommitted}")
    click.echo(f"next: cd {folder} && make site")


def _commit(folder: Path, title: str) -> str:
    """Make a folder a git repository with one commit. Returns why git did not commit, or "".

    The author is the one that git is configured with; none is made up.
    """
    _git(folder, "init", "--quiet", "--initial-branch=main")
    _git(folder, "add", "--all")
    commit = ("-c", "user.useConfigOnly=true", "commit", "--quiet", "--message", f"Begin {title}")
    try:
        _git(folder, *commit)
    except click.ClickException as error:
        return next((line for line in reversed(error.message.splitlines()) if line.strip()), "")
    return ""


def _git(folder: Path, *arguments: str) -> None:
    done = run(folder, *arguments)
    if done.returncode:
        message = done.stderr.decode(errors="replace").strip()
        raise click.ClickException(message or f"git {arguments[0]} failed")
