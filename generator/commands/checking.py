"""`check`: validate the content, and measure its coverage by sources."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.ejecting import outdated_templates
from generator.commands.workspace import Workspace, proof_key
from generator.content.checked import found_before
from generator.content.read import SourceText, read_content
from generator.core.diagnostics import Diagnostic, in_order
from generator.core.lines import lines_of
from generator.report.formats import REPORTERS, Lines, as_markdown, paths_of
from generator.report.terminal import busy

if TYPE_CHECKING:  # what only some runs take, and takes long to import
    from generator.content.link import Briefing
    from generator.facts.coverage import Coverage, Share


@click.command("check")
@click.option(
    "--format",
    "dialect",
    type=click.Choice(list(REPORTERS)),
    default="text",
    show_default=True,
    help="For a person, GitHub's annotations, a program, or a code scanner.",
)
@click.option(
    "--summary",
    "summary_file",
    envvar="GITHUB_STEP_SUMMARY",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With --format github: a file to which the whole list goes as Markdown, because GitHub "
    "shows ten annotations only.",
)
@click.option(
    "--coverage",
    "covered",
    is_flag=True,
    help="Show how well the briefing is proved, and exit 1 if a sentence, paragraph or quote is not.",
)
@click.option(
    "--against",
    metavar="BASE",
    help="A git revision or folder that was published: its ids may not vanish without an alias; a proof that changed is warned of, and so is a claim that changed without a passage.",
)
@click.pass_obj
def check_command(
    workspace: Workspace,
    dialect: str,
    summary_file: Path | None,
    covered: bool,
    against: str | None,
) -> None:
    """Say what is wrong in the content, and where. Exit code 1 if there is an error."""
    briefing: Briefing | None = None
    with busy("Checking"):
        read, unread = read_content(workspace.content, workspace.content.name)
        key = proof_key()
        told = found_before(read, unread, key, workspace.cache)
        is_whole = told is not None
        if told is None or covered:
            from generator.loading import understand

            name = workspace.content.name
            snapshot = understand(name, read, unread, key=key, cache=workspace.cache)
            briefing, told = snapshot.briefing, snapshot.diagnostics
            is_whole = briefing is not None
        broken = _broken(workspace, against) if against is not None else ()
    diagnostics = in_order((*told, *broken, *outdated_templates(workspace)))
    failed = not is_whole or any(d.is_error for d in diagnostics)
    if dialect == "github" and summary_file:
        from generator.disk.files import append_text

        append_text(summary_file, as_markdown(diagnostics))
    if covered and briefing and not failed:
        from generator.facts.coverage import coverage

        measured, to_stderr = coverage(briefing), dialect in ("json", "sarif")
        for name, figure in _figures(measured):
            click.echo(f"{name:<38} {figure}", err=to_stderr)
        for line in _paragraphs(briefing):
            click.echo(line, err=to_stderr)
        failed = not measured.is_whole
    lines = _lines(read, paths_of(diagnostics)) if dialect == "text" else {}
    click.echo(REPORTERS[dialect](diagnostics, lines))
    sys.exit(failed)


def _broken(workspace: Workspace, against: str) -> tuple[Diagnostic, ...]:
    """Return what is wrong in the change from a published state: ids that vanished, proofs and claims that changed."""
    from generator.commands.snapshots import snapshots
    from generator.compare.claims import check_claims
    from generator.compare.permalinks import check_permalinks
    from generator.compare.proofs import check_proofs

    base, head = snapshots(workspace, against, None)
    if not (base.has_own_head or base.named):
        raise click.ClickException(
            f"{base.name} has no briefing that can be read; no id can be checked against it"
        )
    return (*check_permalinks(base, head), *check_proofs(base, head), *check_claims(base, head))


def _lines(read: Iterable[SourceText], paths: tuple[str, ...]) -> Lines:
    """Return the lines of the files in `paths`, as far as they were read as content."""
    texts = {source.path: source.text for source in read if source.text is not None}
    return {path: tuple(lines_of(texts[path])) for path in paths if path in texts}


def _figures(found: Coverage) -> Iterator[tuple[str, str]]:
    yield "sentences with a citation", _share(found.sentences)
    yield "paragraphs of read texts with a fact", _share(found.paragraphs)
    yield "quotes proved", _share(found.proved)
    yield "quotes of texts read in full proved", _share(found.provable)
    yield "quotes of excerpts seen, or proved", _share(found.seen)
    yield "sources read in full", _share(found.read)
    yield "sources with an archived copy", _share(found.archived)
    yield "newest source", found.newest.text if found.newest else "not dated"
    yield "facts with a current review", _share(found.reviewed)
    for support, count in found.supports.items():
        yield f"facts {support.replace('-', ' ')}", str(count)
    yield "facts overtaken", str(found.overtaken)
    for state, count in found.reviews.items():
        yield f"facts {state.replace('-', ' ')}", str(count)
    for source, share in found.quoted.items():
        yield f"words quoted of {source}", _share(share)


def _paragraphs(briefing: Briefing) -> Iterator[str]:
    """Yield which paragraphs have no fact, of texts that were read in full, and which hold no claim."""
    from generator.facts.coverage import uncovered
    from generator.records import Consulted

    for source in briefing.sources.values():
        missing = uncovered(briefing, source) if source.consulted is Consulted.FULL_TEXT else ()
        if missing:
            at = source.at("paragraphs")
            yield f"{at.path}:{at.line}: no fact of {_numbered(missing)}"
        for number, entry in enumerate(source.without_claim):
            at = source.at("without_claim", number)
            yield f"{at.path}:{at.line}: no claim in {_numbered(entry.paragraphs)}: {entry.why}"


def _numbered(paragraphs: tuple[int, ...]) -> str:
    return f"paragraph{'' if len(paragraphs) == 1 else 's'} {', '.join(map(str, paragraphs))}"


def _share(share: Share) -> str:
    percent = 100 * share.part // share.whole if share.whole else 100
    return f"{share.part} of {share.whole} ({percent} %)"
