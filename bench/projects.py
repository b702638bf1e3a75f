"""What is measured: this generator, another state of it, stock MkDocs, Hugo and Eleventy.

Each is made ready in a folder of its own, from the same content.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from bench.drafts import FactDraft, PageDraft
from bench.multiply import ROOT, write_content, write_project
from bench.processes import Command, FailedError

_CACHE = ".cache"
"""What the generator keeps between runs."""

_MADE = ("site", "site_src", "dist", _CACHE)
"""What the generator makes in a project."""

_NAVIGATION = """
import json
from pathlib import Path
from generator.pipeline import Project, Settings, make
project = Project(Path("content"), Path("templates"), Path("site_src"))
print(json.dumps(make(project, Settings()).site.nav))
"""


@dataclass(frozen=True, slots=True)
class Generator:
    """A project of this generator, or of another state of it, in a folder."""

    folder: Path
    draft: FactDraft

    @classmethod
    def here(cls, folder: Path, files: Mapping[str, str]) -> Generator:
        """Make a project of this checkout ready."""
        write_project(folder, files)
        return cls._compiled(folder)

    @classmethod
    def at(cls, revision: str, folder: Path) -> Generator:
        """Make a project of another revision ready, with its own content.

        Raises FailedError if there is none.
        """
        packed = subprocess.run(
            ["git", "archive", "--format=tar", revision],
            cwd=ROOT,
            capture_output=True,
            check=False,
        )
        if packed.returncode:
            raise FailedError(f"git knows no {revision}")
        with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
            archive.extractall(folder, filter="data")
        return cls._compiled(folder)

    def with_content(self, files: Mapping[str, str]) -> Generator:
        """Put other content into the project."""
        shutil.rmtree(self.folder / "content")
        write_content(self.folder / "content", files)
        return Generator(self.folder, FactDraft(self.folder / "content"))

    @classmethod
    def _compiled(cls, folder: Path) -> Generator:
        subprocess.run(
            [sys.executable, "-m", "compileall", "-q", "generator"], cwd=folder, check=True
        )
        return cls(folder, FactDraft(folder / "content"))

    def command(self, *words: str) -> Command:
        """Return the command `briefing` with these arguments."""
        environment = {"BRIEFING_CACHE": str(self.folder / _CACHE)}
        return Command([sys.executable, "-m", "generator", *words], self.folder, environment)

    def navigation(self) -> object:
        """Return the navigation of the site, as MkDocs takes it."""
        found = subprocess.run(
            [sys.executable, "-c", _NAVIGATION], cwd=self.folder, check=True, capture_output=True
        )
        return json.loads(found.stdout)

    def forget(self) -> None:
        """Delete all that was made, as in a new clone."""
        for name in _MADE:
            shutil.rmtree(self.folder / name, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Other:
    """Another generator: its command, and the folder that it makes."""

    build: Command
    site: Path

    def forget(self) -> None:
        """Delete the site."""
        shutil.rmtree(self.site, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Stock:
    """MkDocs with Material as it comes, on the pages that this generator renders."""

    folder: Path
    draft: PageDraft

    @classmethod
    def of(cls, generator: Generator, folder: Path) -> Stock:
        """Render the pages, and put a plain configuration beside them.

        It has the navigation and the Markdown extensions of the site, the search of MkDocs, and no
        hook. Raises FailedError if the pages cannot be rendered.
        """
        folder.mkdir(parents=True)
        docs = folder / "docs"
        generator.command("render", "--site-src", str(docs)).seconds()
        own = yaml.safe_load((generator.folder / "mkdocs.yml").read_text(encoding="utf-8"))
        config = {
            "site_name": "Stock",
            "nav": generator.navigation(),
            "not_in_nav": own["not_in_nav"],
            "theme": {"name": "material", "font": False},
            "plugins": ["search"],
            "markdown_extensions": own["markdown_extensions"],
        }
        text = yaml.safe_dump(config, sort_keys=False)
        (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
        return cls(folder, PageDraft(docs / "facts" / f"{generator.draft.fact}.md"))

    def other(self) -> Other:
        """Return it as one that builds."""
        words = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        return Other(Command(words, self.folder), self.folder / "site")

    def preview(self, port: int) -> Command:
        """Return its live preview."""
        words = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "-a", f"127.0.0.1:{port}"]
        return Command(words, self.folder)


def hugo(program: str, content: Path, folder: Path) -> Other:
    """Make the templates of bench/hugo ready, with a content folder as their data."""
    shutil.copytree(ROOT / "bench" / "hugo", folder)
    shutil.copytree(content, folder / "data", ignore=shutil.ignore_patterns("*.txt"))
    return Other(Command([program, "--quiet"], folder), folder / "public")


def eleventy(program: str, content: Path, folder: Path) -> Other:
    """Let the templates of bench/eleventy read a content folder. Node may need the name of a script."""
    words = [program] if os.access(program, os.X_OK) else ["node", program]
    command = Command(
        [*words, "--quiet", f"--output={folder}"],
        ROOT / "bench" / "eleventy",
        {"BRIEFING_CONTENT": str(content.resolve())},
    )
    return Other(command, folder)


def find_eleventy() -> str | None:
    """Return Eleventy's command: installed beside its templates, or on the path."""
    own = ROOT / "bench" / "eleventy" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
    return f"{own}" if own.is_file() else shutil.which("eleventy")
