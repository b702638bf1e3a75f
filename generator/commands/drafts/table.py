"""What the commands on drafts work at: the content, a source with its text, and the file of its candidates."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from generator.commands.sources import kept_text, read_text_of
from generator.commands.workspace import Workspace, proof_key
from generator.content.link import Briefing
from generator.content.read import SourceText, load_text, read_content
from generator.core.suggestions import suggest
from generator.disk.files import Replacement, replace_texts
from generator.drafting.candidate import Drafts
from generator.drafting.stored import FOLDER, StoredError, as_text, name_of, read_back
from generator.linked import linked
from generator.records import Source
from generator.report.terminal import report


@dataclass(frozen=True, slots=True)
class Content:
    """The content as it is, put together and not checked: drafts can be made of what has warnings."""

    sources: tuple[SourceText, ...]
    briefing: Briefing

    def file(self, name: str) -> SourceText | None:
        """Return a file by its path below the content folder."""
        return next((s for s in self.sources if s.name == name), None)


def content_of(workspace: Workspace) -> Content:
    """Read the content. Raises click.ClickException if it cannot be put together."""
    sources, unread = read_content(workspace.content, workspace.content.name)
    found = linked(sources, unread, key=proof_key())
    errors = [d for d in found.problems if d.is_error]
    if found.briefing is None or errors:
        report(errors or found.problems)
        raise click.ClickException("mend the errors in the content first; nothing was written")
    return Content(sources, found.briefing)


def source_named(content: Content, identifier: str) -> tuple[Source, SourceText]:
    """Return a source and its file. Raises click.ClickException if there is none."""
    source = content.briefing.sources.get(identifier)
    file = content.file(source.position.path.partition("/")[2]) if source else None
    if source is None or file is None:
        hint = suggest(identifier, content.briefing.sources)
        raise click.ClickException(f'no source "{identifier}"' + (f"; {hint}" if hint else ""))
    return source, file


def text_of(workspace: Workspace, identifier: str, given: Path | None = None) -> str:
    """Return the text of a source. Raises click.ClickException if it is not at hand."""
    text = read_text_of(given) if given else kept_text(workspace, identifier)
    if text is None:
        raise click.ClickException(
            f"the text of {identifier} is not at hand: save it as texts/{identifier}.txt, its paragraphs "
            "parted by empty lines"
        )
    return text


def drafts_folder(workspace: Workspace) -> Path:
    """Return the folder of candidates. It need not be there."""
    return workspace.made(FOLDER)


def drafts_of_source(workspace: Workspace, identifier: str) -> tuple[Drafts, str | None]:
    """Return the candidates of a source, and the text of their file; none if there is none.

    Raises click.ClickException if the file is not as it is written.
    """
    path = drafts_folder(workspace) / name_of(identifier)
    if not path.is_file():
        return Drafts(identifier), None
    try:
        text = load_text(path)
        return read_back(identifier, f"{FOLDER}/{path.name}", text), text
    except (ValueError, StoredError) as error:
        raise click.ClickException(str(error)) from None


def drafted_sources(workspace: Workspace) -> list[str]:
    """Return the sources that have candidates, by name."""
    folder = drafts_folder(workspace)
    files = read_content(folder, FOLDER)[0] if folder.is_dir() else ()
    return sorted(file.name.removesuffix(".yml") for file in files)


def write_drafts(workspace: Workspace, drafts: Drafts, before: str | None) -> str:
    """Write the candidates of a source, and return the text of their file.

    Raises ChangedMeanwhileError if another program changed the file since it was read.
    """
    text = as_text(drafts)
    if text != before:
        replacement = Replacement(name_of(drafts.source), before, text)
        replace_texts(drafts_folder(workspace), [replacement])
    return text


def counted(count: int, one: str) -> str:
    """Return how many there are of something, of which one is `one`."""
    return f"{count} {one}" if count == 1 else f"{count} {one}s"
