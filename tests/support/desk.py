"""Three small briefings as they are published, for an index over them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.compose.paging import BOUNDS
from generator.compose.site import compose
from generator.compose.targets import Target, site_path
from generator.export.files import DATA_FILES
from generator.loading import sound_briefing
from generator.render.places import resolver
from generator.render.search import part_path, search_scripts
from generator.rules.sample import sample_with
from tests.support.project import SMALL

DOCUMENTS = ("briefing", "actors", "changes")
READ = (*(f"api/v1/{name}.json" for name in DOCUMENTS), part_path(1))
"""What an index is made of, by path below the root of a briefing."""

EDITS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "briefing.yml": (
        ("title: Portugal and Estonia", "title: Tides and mills"),
        ("site_url: https://briefing.example.org/pt-ee/\n", ""),
        ("as_of: 2024-03-15", "as_of: 2024-03-16"),
    ),
    "actors/organisations.yml": (("(GLM)", "of both shores"),),
    "changes.yml": (
        ("id: 2024-03-01-new\n  date: 2024-03-01", "id: 2024-03-15-new\n  date: 2024-03-15"),
    ),
}
"""What the third briefing has otherwise than the first, by file."""


@cache
def three() -> Mapping[str, Mapping[str, bytes]]:
    """Return what is read of each briefing, by its name and by its path below its root.

    The small briefing knows its address; the sample and an edited copy of the small one do not.
    """
    with TemporaryDirectory() as folder:
        sample, edited = Path(folder) / "sample", Path(folder) / "edited"
        for path, content in sample_with().items():
            (sample / path).parent.mkdir(parents=True, exist_ok=True)
            (sample / path).write_bytes(content)
        shutil.copytree(SMALL, edited)
        for path, pairs in EDITS.items():
            text = (edited / path).read_text(encoding="utf-8")
            for before, after in pairs:
                assert before in text
                text = text.replace(before, after)
            (edited / path).write_text(text, encoding="utf-8")
        return {"lanterns": _read(SMALL), "shores": _read(sample), "tides": _read(edited)}


def _read(content: Path) -> Mapping[str, bytes]:
    briefing = sound_briefing(content)
    root = briefing.record.site_url or ""

    def address(target: Target) -> str:
        return f"{root}{site_path(target, True)}"

    site = compose(
        briefing,
        briefing.record.as_of,
        address,
        {},
        DATA_FILES,
        is_published=True,
        edits=None,
        bounds=BOUNDS,
    )
    documents = {
        file.path: file.write(site)
        for file in DATA_FILES
        if file.is_document and file.write and file.name in DOCUMENTS
    }
    scripts = search_scripts(site.search, {}, resolver(site.pages), directory_urls=True)
    return {**documents, **dict(scripts)}


def lay_out_three(folder: Path) -> tuple[Path, Path, Path]:
    """Write the three briefings into a folder; return the folder of each."""
    for name, files in three().items():
        for path, content in files.items():
            (folder / name / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / name / path).write_bytes(content)
    return folder / "lanterns", folder / "shores", folder / "tides"
