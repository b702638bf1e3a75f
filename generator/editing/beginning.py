"""A new briefing: every file of its repository, out of the wheel of its generator.

It is a module of its own because the names of its parties take all records, which an upgrade does not need.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import jinja2

from generator.core.language_tags import is_english, primary
from generator.core.reading.languages import LANGUAGES
from generator.core.transliteration import as_id
from generator.editing.starter import STARTER, TEMPLATE, NewFile, handed_out, is_own
from generator.editing.wheel import Wheel
from generator.facts.wording import Wording
from generator.records.codes import is_country

_PLAIN = re.compile(r"[^\W\d_][\w.'’-]*(?:,? (?:[&–-] )?\(?[^\W\d_][\w.'’-]*\)?)+")
"""Words that are a plain string for every YAML parser."""


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


def new_files(wheel: Wheel, named: str, beginning: Beginning) -> tuple[NewFile, ...]:
    """Return every file of a new briefing's repository, sorted by path.

    `named` is how its lock file names the generator. Raises WheelError if a briefing cannot be begun
    from the wheel.
    """
    files = {file.path: file for file in handed_out(wheel, named)}
    starter = wheel.resources(STARTER)
    files |= {file.path: file for file in started(starter, beginning) if is_own(file.path)}
    return tuple(file for _, file in sorted(files.items()))


def started(starter: Mapping[str, bytes], beginning: Beginning) -> tuple[NewFile, ...]:
    """Return the files of a starter, by their paths in it, filled in for a briefing."""
    templates = {n: c.decode() for n, c in starter.items() if n.endswith(TEMPLATE)}
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
            files.append(NewFile(name.removesuffix(TEMPLATE), text.encode()))
        else:
            files.append(NewFile(name, content))
    return tuple(files)


def _as_yaml(text: str) -> str:
    """Return a text as a YAML scalar: plain if that is safe, else in double quotes, as in JSON."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
