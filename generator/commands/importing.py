"""`import`: make sources of articles in files, and keep their texts."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

import click

from generator.commands.add import questions
from generator.commands.add.draft import in_order_of, left_to_do, without_unusable
from generator.commands.add.drafting import Drafting, drafting
from generator.commands.add.prompts import answered_by_options
from generator.commands.proving import prove_text
from generator.commands.sources import kept_text
from generator.commands.texts import keep_texts, kept_runs, refuse_tracked
from generator.commands.workspace import Workspace, stops_on_errors
from generator.content.read import SourceText, load_bytes
from generator.core.bounded import UnfitError
from generator.core.diagnostics import Diagnostic, format_text, shorten, summary, visible
from generator.core.proof.likeness import Runs, runs_of
from generator.core.proof.seals import digest
from generator.disk.files import Replacement, paths_below, replace_texts
from generator.editing.importing import (
    Outlet,
    alike,
    credited,
    id_of_source,
    outlet_of,
    outlets_file,
    source_at,
    source_fields,
    summary_of,
    to_be_seen,
    with_remarks,
)
from generator.importers.article import Article
from generator.importers.reading import ENDINGS, MOST_BYTES, read_article
from generator.loading import assemble
from generator.records import Actor, ActorType, Source
from generator.records.addresses import web_address
from generator.report.terminal import report

MOST_FILES = 1_000
"""How many files of a folder are imported at once."""

_NAMES = (
    *("URL", "publisher", "id", "type", "origin", "title", "author", "issued", "accessed"),
    *("archive", "language"),
)
_ASKED = tuple(question for question in questions.SOURCE if question.name in _NAMES)
_FOUND = ("title", "author", "issued", "accessed", "archive", "language")
"""What a file may give in a way that cannot stand in a source; what somebody gave is refused in the end."""

_OF_ONE = ("URL", "id", "title", "author", "issued", "archive")
"""What cannot be the same for several files."""


@dataclass
class Import:
    """An import: the content as it becomes, file by file, and what is to be written in the end."""

    content: Drafting
    given: Mapping[str, str]
    runs: dict[str, Runs]
    files: dict[str, SourceText] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    failed: int = 0

    def refuse(self, path: Path, why: str) -> None:
        """Say why a file is not imported, and go on with the next."""
        self.failed += 1
        click.echo(visible(f"{path}: error: {why}"), err=True)


@click.command("import")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@answered_by_options(_ASKED)
@click.option("--url", "url", hidden=True)
@click.option("--no-input", "is_silent", is_flag=True, help="Ask nothing.")
@click.option("--dry-run", is_flag=True, help="Print the entries, and write nothing.")
@click.pass_obj
def import_command(
    workspace: Workspace,
    /,
    path: Path,
    url: str | None,
    is_silent: bool,
    dry_run: bool,
    **given: str | None,
) -> None:
    """Make a source of an article in a file, or of each in a folder.

    Saved pages (HTML, MHTML), PDFs with a text layer, Word documents, mails, Markdown and plain
    texts are read, here and without the network. The text goes to texts/, which git ignores, its
    digest into the source; what a file does not say is a remark. Options replace what was found.
    """
    given["URL"] = given["URL"] or url
    refuse_tracked(workspace)
    known = {name: value for name, value in given.items() if value}
    paths: tuple[Path, ...] = (path,)
    if path.is_dir():
        paths = paths_below(path, ENDINGS)[:MOST_FILES]
        if alone := [name for name in _OF_ONE if name in known]:
            raise click.UsageError(f"--{alone[0]} is for one file, and {path} is a folder")
        if not paths:
            raise click.ClickException(f"{path} has no file that is read: {', '.join(ENDINGS)}")
    content = drafting(workspace, given, is_silent)
    work = Import(content, known, kept_runs(workspace))
    for each in paths:
        _import(work, each)
    _write(work, dry_run=dry_run)
    sys.exit(bool(work.failed))


def _import(work: Import, path: Path) -> None:
    try:
        article = read_article(path.name, load_bytes(path, MOST_BYTES))
    except UnfitError as error:
        return work.refuse(path, str(error))
    except (OSError, ValueError) as error:
        return work.refuse(path, str(error))
    content, given = work.content, work.given
    article = _with_address(work, article)
    if not article.address:
        return work.refuse(path, "its address is not in it: name it with --URL")
    try:
        article = replace(article, address=web_address(article.address))
    except ValueError as error:
        return work.refuse(path, f"{error}: name its address with --URL")
    if there := source_at(content.briefing, article.address):
        return _keep(work, path, there, article)
    if there_now := work.pages.get(article.address):
        return work.refuse(path, f'it is the same page as "{there_now}", imported just now')
    outlet = outlet_of(
        content.briefing, given.get("publisher") or article.publisher, article.address
    )
    if origin := given.get("origin"):
        outlet = Outlet(given.get("publisher") or outlet.name, origin)
    saved = datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    fields = source_fields(article, given, outlet, saved, content.briefing.record.as_of)
    found = [name for name in _FOUND if name not in given and fields[name]]
    fields, unread = without_unusable(content.draft("sources/new.yml"), fields, found)
    fields = with_remarks(fields, article.what)
    if not fields["language"]:
        return work.refuse(path, "its language is not known: name it with --language, such as en")
    suggested = id_of_source(fields["publisher"], fields["URL"], fields["issued"])
    identifier = given.get("id") or _free(work, suggested)
    if kept_text(content.workspace, identifier) not in (None, article.text):
        there_already = f"texts/{identifier}.txt is another text"
        return work.refuse(path, f"{there_already}: move it, or name another --id")
    click.echo(visible(f"{path}: {identifier}: {summary_of(article, fields['language'])}"))
    for line in to_be_seen(article, fields):
        click.echo(visible(f"  {line}"))
    _tell_alike(work, fields, article, identifier)
    work.runs[identifier] = runs_of(article.text)
    work.origins[identifier] = fields["origin"]
    work.pages[article.address] = identifier
    draft = content.draft(f"sources/{identifier}.yml")
    if draft.place.text is not None:
        return work.refuse(path, f"{draft.place.path} is there already")
    _add_outlet(work, outlet, fields["origin"])
    text = draft.text(in_order_of({"id": identifier, **fields}, Source))
    work.files[draft.place.name] = SourceText(draft.place.path, draft.place.name, text)
    work.texts[identifier] = article.text
    for name in ("title", "author", "issued"):
        value = fields.get(name)
        shown = "; ".join(value) if isinstance(value, list) else value
        if name not in unread:
            click.echo(visible(f"  {name}: {shown or 'not found'}"))
    for name, value in unread.items():
        click.echo(
            visible(f'  {name}: "{shorten(value)}" is not understood: give it with --{name}')
        )


def _with_address(work: Import, article: Article) -> Article:
    """Return an article with the address that was given, found, or is asked for."""
    address = work.given.get("URL") or article.address
    interview = work.content.interview
    if not address and not interview.is_silent:
        draft = work.content.draft("sources/new.yml")
        address = interview.ask(questions.URL, lambda a: draft.answer_problems({"URL": a}))
    return replace(article, address=address)


def _free(work: Import, suggested: str) -> str:
    """Return an id that no source has; where the suggested one is taken, that is told."""
    known = {*work.content.briefing.sources, *work.texts, *work.content.briefing.withdrawn}
    number, free = 2, suggested
    while free in known:
        number, free = number + 1, f"{suggested}-{number}"
    return free


def _tell_alike(work: Import, fields: dict[str, Any], article: Article, identifier: str) -> None:
    """Say which texts are near-identical, and whose word they suggest that the source gives."""
    briefing, runs = work.content.briefing, runs_of(article.text)
    suggested = ""
    for name, share in list(alike(runs, work.runs))[:3]:
        there = briefing.sources.get(name)
        origin = there.origin if there else work.origins.get(name, "")
        suggested = suggested or origin
        whose = f", which gives the word of {origin}" if origin else ""
        click.echo(f"  {share:.0%} of it stands in {name}{whose}: is it a reprint?")
    if actor := credited(briefing, article, fields["origin"]):
        click.echo(visible(f"  it names {actor.name} at its beginning or end"))
        suggested = actor.id
    if not suggested or suggested == fields["origin"] or "origin" in work.given:
        return
    if work.content.interview.confirms(f"Is it the word of {suggested} (origin)?"):
        fields["origin"] = suggested
    else:
        click.echo(f"  if it is the word of {suggested}, write `origin: {suggested}`")


def _add_outlet(work: Import, outlet: Outlet, origin: str) -> None:
    """Add the actor whose word a source gives, if the briefing does not have it yet."""
    name = outlets_file(work.content.briefing)
    draft = work.content.draft(name)
    before = work.files.get(name, draft.place)
    if not outlet.is_new or origin != outlet.origin or f"id: {origin}\n" in (before.text or ""):
        return
    fields = {"id": origin, "type": ActorType.OUTLET.value, "name": outlet.name}
    text = replace(draft, place=before).text(in_order_of(fields, Actor))
    work.files[name] = SourceText(draft.place.path, name, text)
    click.echo(visible(f"  new outlet: {origin} ({outlet.name}), in {draft.place.path}"))


def _keep(work: Import, path: Path, there: Source, article: Article) -> None:
    """Keep the text of a source that is there already, and seal the quotes from it."""
    workspace = work.content.workspace
    click.echo(visible(f"{path}: {there.id} is this page, and is there already"))
    if kept_text(workspace, there.id) is not None:
        return
    if there.digest and there.digest.value != digest(article.text):
        return work.refuse(path, "its text is another than the one that the source was proved by")
    work.texts[there.id] = article.text


def _write(work: Import, *, dry_run: bool) -> None:
    """Write everything, if all of it together has no new error."""
    content = work.content
    problems = _problems(work)
    if errors := [d for d in problems if d.is_error]:
        report(errors)
        paths = {d.position.path for d in errors}
        for file in [f for f in work.files.values() if f.path in paths]:
            del work.files[file.name]
            work.texts.pop(PurePosixPath(file.name).stem, None)
            work.failed += 1
        if not any(name.startswith("sources/") for name in work.files):
            work.files.clear()  # no outlet comes without a source
        problems = _problems(work)
        if any(d.is_error for d in problems) or not (work.files or work.texts):
            raise click.ClickException(f"{summary(errors)}; nothing was written")
    if dry_run:
        for file in work.files.values():
            click.echo(f"\n{file.path}\n{file.text}", nl=False)
        return
    before: Mapping[str, str | None] = {s.name: s.text for s in content.sources}
    changed = [Replacement(f.name, before.get(f.name), f.text or "") for f in work.files.values()]
    with stops_on_errors():
        replace_texts(content.workspace.content, changed)
    keep_texts(content.workspace, work.texts)
    for identifier in work.texts:
        click.echo(f"texts/{identifier}.txt: kept here, and not in git")
    _prove(work)
    _tell(problems)


def _problems(work: Import) -> list[Diagnostic]:
    """Return the new problems that the content has with all that is to be written."""
    others = (s for s in work.content.sources if s.name not in work.files)
    together = tuple(sorted((*others, *work.files.values()), key=lambda s: s.name))
    _, found = assemble(together, name=work.content.workspace.content.name)
    return [d for d in found if d not in work.content.diagnostics]


def _prove(work: Import) -> None:
    """Seal the quotes from sources that were there already."""
    workspace, sources = work.content.workspace, work.content.briefing.sources
    for identifier, text in work.texts.items():
        if identifier in sources and not prove_text(workspace, identifier, text):
            work.failed += 1


def _tell(problems: Iterable[Diagnostic]) -> None:
    waiting = left_to_do(problems)
    for diagnostic in problems:
        if diagnostic not in waiting:
            click.echo(format_text(diagnostic))
