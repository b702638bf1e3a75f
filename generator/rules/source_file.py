"""`source-file`: a source stands in the file that its id names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic
from generator.link import Briefing


def source_file(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report sources whose id is not the name of their file."""
    for source in briefing.sources.values():
        name = PurePosixPath(source.position.path).stem
        if name != source.id:
            message = f'the id "{source.id}" is not the name of the file, "{name}"'
            hint = f'rename the file to "{source.id}.yml", or write `id: {name}`'
            yield Diagnostic("source-file", source.at("id"), message, hint)
