"""The files of a new briefing's repository, all of them out of the wheel of its generator.

A part of them is the briefing's own from then on. The others are the generator's: `upgrade` brings
them up to date. So a generator of any version hands out what fits it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch

import jinja2

from generator.core.language_tags import is_english, primary
from generator.core.reading.languages import LANGUAGES
from generator.core.transliteration import as_id
from generator.editing.lock import NAME as LOCK
from generator.editing.lock import VENDORED, lock_of, vendored
from generator.editing.wheel import Wheel, WheelError
from generator.facts.wording import Wording
from generator.records.codes import is_country

OWN = (".github/CODEOWNERS", "CHANGELOG.md", "README.md", "content")
"""The files and folders that are the briefing's own from its first minute; all others are the generator's."""

_STARTER, _SHARED = "starter/", "shared/"
_OFFLINE = "mkdocs.offline.yml"
_TEMPLATE = ".jinja"
_PLAIN = re.compile(r"[^\W\d_][\w.'’-]*(?:,? (?:[&–-] )?\(?[^\W\d_][\w.'’-]*\)?)+")
"""Words that are a plain string for every YAML parser."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file of a new repository. `path` is relative, with slashes."""

    path: str
    content: bytes
    is_executable: bool = False


@dataclass(frozen=True, slots=True)
class Beginning:
    """The parameters of a new briefing.

    `parties` are codes of countries and organisations, `subject` is the name of what it is about
    beside or instead of them; one of both is there. `language` is a BCP 47 tag. Without a title the
    briefing is named after its subject, or after its parties, in its language.
    """

    parties: tuple[str, ...]
    language: str
    as_of: date
    title: str | None = None
    subject: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parties in the language of the briefing."""
        wording = Wording(self.language)
        return tuple(
            wording.country(code) if is_country(code) else wording.organisation(code)
            for code in self.parties
        )

    @property
    def heading(self) -> str:
        """The title: the one given, or the name of the subject, or the names of the parties."""
        *first, last = self.names or ("",)
        is_listed = is_english(self.language)
        listed = f"{', '.join(first)} and {last}" if first else last
        return self.title or self.subject or (listed if is_listed else " – ".join(self.names))


def is_own(path: str) -> bool:
    """Whether a file of a briefing, by its path with slashes, is not the generator's."""
    parts = path.split("/")
    heads = ["/".join(parts[: n + 1]) for n in range(len(parts))]
    return any(fnmatch(head, pattern) for head in heads for pattern in OWN)


def new_files(wheel: Wheel, named: str, beginning: Beginning) -> tuple[NewFile, ...]:
    """Return every file of a new briefing's repository, sorted by path.

    `named` is how its lock file names the generator. Raises WheelError if a briefing cannot be begun
    from the wheel.
    """
    files = {file.path: file for file in handed_out(wheel, named)}
    starter = wheel.resources(_STARTER)
    files |= {file.path: file for file in started(starter, beginning) if is_own(file.path)}
    return tuple(file for _, file in sorted(files.items()))


def handed_out(wheel: Wheel, named: str) -> tuple[NewFile, ...]:
    """Return the files of a briefing that are its generator's: the same for all briefings.

    Among them is the wheel, if `named` says that it lies in the briefing. Raises WheelError if the
    wheel has none.
    """
    plain = {n: c for n, c in wheel.resources(_STARTER).items() if not n.endswith(_TEMPLATE)}
    files = {name: content for name, content in plain.items() if not is_own(name)}
    files |= wheel.resources(_SHARED)
    rest = wheel.resources()
    if "Makefile" not in files or LOCK not in rest:
        raise WheelError(f"{wheel.name} has no starter: a briefing cannot be begun from it")
    files[_OFFLINE] = rest[_OFFLINE]
    files[LOCK] = lock_of(rest[LOCK].decode(), wheel, named).encode()
    if named == vendored(wheel):
        files[f"{VENDORED}/{wheel.name}"] = wheel.content
    return tuple(NewFile(n, c, c.startswith(b"#!")) for n, c in sorted(files.items()))


def started(starter: Mapping[str, bytes], beginning: Beginning) -> tuple[NewFile, ...]:
    """Return the files of a starter, by their paths in it, filled in for a briefing."""
    templates = {n: c.decode() for n, c in starter.items() if n.endswith(_TEMPLATE)}
    env = jinja2.Environment(
        loader=jinja2.DictLoader(templates),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,  # no markup is made here: all but codes and days passes `yaml`
    )
    env.filters["yaml"] = _as_yaml
    language = primary(beginning.language)
    values = {
        "title": beginning.heading,
        "parties": beginning.parties,
        "subject": beginning.subject,
        "subject_id": as_id(beginning.subject or "") or "subject",
        "as_of": beginning.as_of.isoformat(),
        "day": Wording("en").day(beginning.as_of),
        "language": beginning.language,
        "is_read_as_other": language in LANGUAGES and language != "en",
    }
    files = []
    for name, content in sorted(starter.items()):
        if name in templates:
            text = env.get_template(name).render(values)
            files.append(NewFile(name.removesuffix(_TEMPLATE), text.encode()))
        else:
            files.append(NewFile(name, content))
    return tuple(files)


def _as_yaml(text: str) -> str:
    """Return a text as a YAML scalar: plain if that is safe, else in double quotes, as in JSON."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
