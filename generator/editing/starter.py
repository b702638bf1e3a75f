"""The files of a new briefing's repository: this project, with example content in place of its own.

Nothing is kept twice: the generator, its templates and its tests are copied from this project, and
only the files that each briefing has for itself come from the folder `starter/`.
"""

from __future__ import annotations

import json
import re
import stat
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

import jinja2

from generator.core.reading.languages import LANGUAGES
from generator.facts.wording import Wording

SHARED = (
    ".ci",
    ".devcontainer",
    ".editorconfig",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".gitlab-ci.yml",
    ".pre-commit-config.yaml",
    ".pre-commit-hooks.yaml",
    ".vscode",
    "CODE_OF_CONDUCT.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "SECURITY.md",
    "bench",
    "docs",
    "generator",
    "mkdocs*.yml",
    "pyproject.toml",
    "requirements*.lock",
    "requirements*.txt",
    "schemas",
    "site_src/.gitignore",
    "starter",
    "templates",
    "tests",
    "tools",
)
"""The files and folders that are copied to a new briefing, if this project has them."""

OWN = ("CHANGELOG.md", "CITATION.cff", "README.md", "content", "docs/*.png", "tests/content")
"""The files and folders that each briefing has for itself, which are not copied."""

_MADE = (
    *("__pycache__", "*.pyc", "*.egg-info", "node_modules"),
    *(
        ".pytest_cache",
        ".hypothesis",
        ".mypy_cache",
        ".ruff_cache",
        ".DS_Store",
        "*.tmp",
        "*~",
        "*.swp",
    ),
)
"""Caches, temporary and generated files, which are not copied."""
_PLAIN = re.compile(r"[^\W\d_][\w.'’-]*(?:,? (?:[&–-] )?\(?[^\W\d_][\w.'’-]*\)?)+")
"""Words that are a plain string for every YAML parser."""

_STARTER = "starter"
_TEMPLATE = ".jinja"


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file of a new repository. `path` is relative, with slashes."""

    path: str
    content: bytes
    is_executable: bool = False


@dataclass(frozen=True, slots=True)
class Beginning:
    """The parameters of a new briefing.

    `parties` are ISO 3166-1 alpha-3 codes, `language` is a BCP 47 tag. Without a title the briefing
    is named after its parties, in its language.
    """

    parties: tuple[str, str]
    language: str
    as_of: date
    title: str | None = None

    @property
    def names(self) -> tuple[str, str]:
        """The names of the parties in the language of the briefing."""
        wording = Wording(self.language)
        first, second = self.parties
        return wording.country(first), wording.country(second)

    @property
    def heading(self) -> str:
        """The title: the one given, or the names of the parties."""
        between = " and " if self.language.partition("-")[0] == "en" else " – "
        return self.title or between.join(self.names)


def belongs(path: str, to: tuple[str, ...]) -> bool:
    """Whether a path with slashes, or a folder it is in, matches one of the patterns."""
    parts = path.split("/")
    heads = ["/".join(parts[: n + 1]) for n in range(len(parts))]
    return any(fnmatch(head, pattern) for head in heads for pattern in to)


def new_files(project: Path, beginning: Beginning) -> tuple[NewFile, ...]:
    """Return every file of a new briefing's repository, sorted by path.

    Raises OSError if a file cannot be read, FileNotFoundError if there is no `starter/`.
    """
    files = {file.path: file for file in _shared(project)}
    files |= {file.path: file for file in _started(project / _STARTER, beginning)}
    return tuple(file for _, file in sorted(files.items()))


def started(project: Path, beginning: Beginning) -> tuple[NewFile, ...]:
    """Return only the files of a new briefing that come from `starter/`."""
    return tuple(_started(project / _STARTER, beginning))


def _shared(project: Path) -> list[NewFile]:
    files = []
    roots = tuple(pattern.partition("/")[0] for pattern in SHARED)
    for top in sorted(path for path in project.iterdir() if belongs(path.name, roots)):
        for path in (top, *sorted(top.rglob("*"))):
            name = path.relative_to(project).as_posix()
            is_shared = belongs(name, SHARED) and not belongs(name, OWN) and not _is_made(name)
            if is_shared and path.is_file() and not path.is_symlink():
                is_program = bool(path.stat().st_mode & stat.S_IXUSR)
                files.append(NewFile(name, path.read_bytes(), is_program))
    return files


def _is_made(name: str) -> bool:
    return any(fnmatch(part, pattern) for part in name.split("/") for pattern in _MADE)


def _started(starter: Path, beginning: Beginning) -> list[NewFile]:
    if not starter.is_dir():
        raise FileNotFoundError(f"{starter} is missing: it holds what a new briefing begins with")
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(starter),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,  # no markup is made here: all but codes and days passes `yaml`
    )
    env.filters["yaml"] = _as_yaml
    language = beginning.language.partition("-")[0]
    values = {
        "title": beginning.heading,
        "parties": beginning.parties,
        "names": beginning.names,
        "as_of": beginning.as_of.isoformat(),
        "day": Wording("en").day(beginning.as_of),
        "language": beginning.language,
        "is_read_as_other": language in LANGUAGES and language != "en",
    }
    files = []
    for path in sorted(p for p in starter.rglob("*") if p.is_file()):
        name = path.relative_to(starter).as_posix()
        if _is_made(name):
            continue
        if name.endswith(_TEMPLATE):
            text = env.get_template(name).render(values)
            files.append(NewFile(name.removesuffix(_TEMPLATE), text.encode()))
        else:
            files.append(NewFile(name, path.read_bytes()))
    return files


def _as_yaml(text: str) -> str:
    """Return a text as a YAML scalar: plain if that is safe, else in double quotes, as in JSON."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
