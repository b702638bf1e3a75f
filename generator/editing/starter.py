"""What the repository of another briefing begins with: this project without its briefing, and an example.

There is one copy of everything: the generator, its templates and its tests are taken from the project
as it is, and only what a briefing has of its own comes from the project's folder `starter/`.
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
"""The files and folders that every briefing has alike, as far as the project has them."""

OWN = ("CHANGELOG.md", "CITATION.cff", "README.md", "content", "docs/*.png", "tests/content")
"""The files and folders that each briefing has for itself."""

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
"""What programs leave between the files, and nobody keeps."""
_PLAIN = re.compile(r"[^\W\d_][\w.'’-]*(?:,? (?:[&–-] )?\(?[^\W\d_][\w.'’-]*\)?)+")
"""Words that no reader of YAML takes for anything else."""

_STARTER = "starter"
_TEMPLATE = ".jinja"


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file of a new repository: its path with slashes, its content, whether it is a program."""

    path: str
    content: bytes
    is_executable: bool = False


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is settled about a briefing before it has a fact.

    `parties` are ISO 3166 codes of three letters, `language` is a BCP 47 tag. Without a title it is
    named after the parties, in its language.
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
        """The title that the briefing gets."""
        between = " and " if self.language.partition("-")[0] == "en" else " – "
        return self.title or between.join(self.names)


def belongs(path: str, to: tuple[str, ...]) -> bool:
    """Whether a path with slashes is one of the files, or lies in one of the folders, of a list."""
    parts = path.split("/")
    heads = ["/".join(parts[: n + 1]) for n in range(len(parts))]
    return any(fnmatch(head, pattern) for head in heads for pattern in to)


def new_files(project: Path, beginning: Beginning) -> tuple[NewFile, ...]:
    """Return every file of the repository of a new briefing, in the order of the paths.

    Raises OSError if a file of the project cannot be read, FileNotFoundError if it has no `starter/`.
    """
    files = {file.path: file for file in _shared(project)}
    files |= {file.path: file for file in _started(project / _STARTER, beginning)}
    return tuple(file for _, file in sorted(files.items()))


def started(project: Path, beginning: Beginning) -> tuple[NewFile, ...]:
    """Return those files of a new briefing that are its own."""
    return tuple(_started(project / _STARTER, beginning))


def _shared(project: Path) -> list[NewFile]:
    found = []
    roots = tuple(pattern.partition("/")[0] for pattern in SHARED)
    for top in sorted(path for path in project.iterdir() if belongs(path.name, roots)):
        for path in (top, *sorted(top.rglob("*"))):
            name = path.relative_to(project).as_posix()
            is_shared = belongs(name, SHARED) and not belongs(name, OWN) and not _is_made(name)
            if is_shared and path.is_file() and not path.is_symlink():
                is_program = bool(path.stat().st_mode & stat.S_IXUSR)
                found.append(NewFile(name, path.read_bytes(), is_program))
    return found


def _is_made(name: str) -> bool:
    return any(fnmatch(part, pattern) for part in name.split("/") for pattern in _MADE)


def _started(starter: Path, beginning: Beginning) -> list[NewFile]:
    if not starter.is_dir():
        raise FileNotFoundError(f"{starter} is missing: it holds what a new briefing begins with")
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(starter),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,  # no markup is made here: what is not a code or a day passes `yaml`
    )
    env.filters["yaml"] = _as_yaml
    values = {
        "title": beginning.heading,
        "parties": beginning.parties,
        "names": beginning.names,
        "as_of": beginning.as_of.isoformat(),
        "day": Wording("en").day(beginning.as_of),
        "language": beginning.language,
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
    """Write a text as a YAML scalar: in double quotes, of which JSON's are a part, unless it is plain."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
