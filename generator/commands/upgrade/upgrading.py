"""`upgrade`: a newer generator for a briefing, without what the briefing changed being lost."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

import click

from generator.commands.generators import (
    Generator,
    generator_of,
    generator_option,
    stops_without_wheel,
)
from generator.commands.upgrade.before import Before, files_now, handed_out_before
from generator.commands.workspace import Workspace, stops_on_errors
from generator.content.git.objects import RevisionError, ask
from generator.content.read import read_content
from generator.disk.folders import put_files
from generator.disk.merging import merged
from generator.disk.wheels import running_wheel
from generator.editing.amend import AmendError
from generator.editing.migrations.registry import Migrations, migrated
from generator.editing.starter import NewFile, handed_out
from generator.editing.upgrade import Outcome, Step, steps
from generator.editing.wheel import Wheel
from generator.upkeep.python import run_generator


@click.command("upgrade")
@generator_option
@click.option("--dry-run", is_flag=True, help="Write nothing; say what would be.")
@click.option(
    "--migrate/--no-migrate",
    default=None,
    help="Change the content where the newer generator needs that; asked in a terminal if not given.",
)
@click.option("--dirty", is_flag=True, help="Go on though there are changes that git has not.")
@click.option(
    "--base",
    metavar="REVISION",
    help="In a briefing that is a copy of its generator's repository: the commit with which that came.",
)
@click.option("--by-itself", "is_itself", is_flag=True, hidden=True)
@click.pass_obj
def upgrade_command(
    workspace: Workspace,
    given: str | None,
    dry_run: bool,
    migrate: bool | None,
    dirty: bool,
    base: str | None,
    is_itself: bool,
) -> None:
    """Give the briefing another generator, and bring what came with the last one up to date.

    What the briefing changed in these files is merged, as git merges. Content, README, CHANGELOG,
    CODEOWNERS and templates of the briefing's own stay as they are. Everything is proved before
    anything is written. Exit code 1 if there is a conflict or an error in the content, or if an
    address is lost.
    """
    root = workspace.root
    with stops_without_wheel(), stops_on_errors():
        generator = generator_of(given)
        if not is_itself and Wheel.of(generator.wheel.files).content != running_wheel().content:
            asked = {None: (), True: ("--migrate",), False: ("--no-migrate",)}[migrate]
            flags = ("--dry-run",) * dry_run + ("--dirty",) * dirty + asked
            options = (*flags, *(("--base", base) if base else ()), "--generator", given or "")
            sys.exit(_by_itself(generator.wheel, workspace, options))
        try:
            if not dirty and ask(root, "status", "--porcelain"):
                raise click.ClickException(
                    "there are uncommitted changes: commit them first, so that the upgrade can be undone, "
                    "or give --dirty"
                )
            ours = files_now(root)
            before = handed_out_before(root, ours, base)
            done = tuple(_steps(before, ours, generator))
            changes = migrated(read_content(workspace.content, workspace.content.name)[0])
        except (RevisionError, AmendError) as error:
            raise click.ClickException(str(error)) from None
        click.echo(
            f"{'would upgrade' if dry_run else 'upgrade'}: {before.name} to {generator.told}"
        )
        _tell(done, changes)
        wanted = _wanted(changes, migrate, dry_run)
        texts = _texts(workspace, changes) if wanted else ()
        from generator.commands.upgrade.proving import prove  # it takes most of the program

        proof = prove(before.package, ours, done, texts, workspace.content.name, workspace.cache)
        if not dry_run:
            written = [
                NewFile(s.path, s.content, s.is_executable)
                for s in done
                if s.content is not None and s.content != ours.get(s.path)
            ]
            put_files(root, (*written, *texts), [s.path for s in done if _goes(s)])
    click.echo(proof.told, nl=False)
    for sentence in (*before.left, *(changes.left if wanted else ())):
        click.echo(f"left to you: {sentence}")
    conflicts = [(s.path, line) for s in done for line in s.conflicts]
    unmerged = [s.path for s in done if s.outcome is Outcome.CONFLICT and not s.conflicts]
    for path, line in conflicts:
        click.echo(f"{path}:{line}: conflict: resolve it, and remove the markers", err=True)
    for path in unmerged:
        click.echo(f"{path}: conflict: it is no text, and was left as it was", err=True)
    if not dry_run and (done or texts):
        click.echo(
            "next: git add --all && make test\n`git stash --include-untracked` undoes all of this"
        )
    sys.exit(bool(conflicts or unmerged or proof.failed))


def _by_itself(wheel: Wheel, workspace: Workspace, options: tuple[str, ...]) -> int:
    """Let the other generator do it, which knows what its content needs; return its exit code."""
    arguments = ("--project", str(workspace.root), "upgrade", "--by-itself", *options)
    return run_generator(wheel.files, *arguments, cache=workspace.cache, heard=False).returncode


def _steps(before: Before, ours: Mapping[str, bytes], generator: Generator) -> Iterable[Step]:
    theirs = {file.path: file for file in handed_out(generator.wheel, generator.named)}
    names = (
        "this briefing",
        f"handed out by {before.name}",
        f"generator {generator.wheel.version}",
    )

    def merge(here: bytes, last: bytes, new: bytes) -> tuple[bytes, bool]:
        return merged(here, last, new, names)

    return steps(before.files, ours, theirs, merge, before.gone)


def _goes(step: Step) -> bool:
    return step.outcome in (Outcome.DELETED, Outcome.LOST)


def _tell(done: Iterable[Step], changes: Migrations) -> None:
    by: dict[Outcome, list[str]] = {}
    for step in done:
        by.setdefault(step.outcome, []).append(step.path)
    for outcome, paths in by.items():
        shown = paths if len(paths) <= 40 else [*paths[:5], f"and {len(paths) - 5} more"]
        click.echo(f"{outcome} ({len(paths)}):")
        for path in shown:
            click.echo(f"  {path}")
    if not by and not changes.changed:
        click.echo("nothing is to be changed")
    for migration in changes.made:
        files = ", ".join(source.path for source, _ in changes.changed)
        click.echo(f"content of {migration.until} or older: {migration.told} ({files})")


def _wanted(changes: Migrations, migrate: bool | None, dry_run: bool) -> bool:
    if not changes.changed or migrate is not None:
        return bool(changes.changed and migrate)
    if dry_run:
        return True
    if sys.stdin.isatty():
        return click.confirm("Change the content so?")
    click.echo("the content is left as it is: give --migrate to have it changed", err=True)
    return False


def _texts(workspace: Workspace, changes: Migrations) -> tuple[NewFile, ...]:
    folder = workspace.content.name
    return tuple(NewFile(f"{folder}/{s.name}", text.encode()) for s, text in changes.changed)
