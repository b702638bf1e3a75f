"""What the briefing as a whole is: content/briefing.yml."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.records.base import Part, Record
from generator.records.licence import Licence
from generator.records.types import (
    BaseUrl,
    Branch,
    CountryCode,
    Day,
    Handle,
    Id,
    Language,
    OwnedPath,
    Text,
)


class Forge(StrEnum):
    """What software keeps a repository on the web; Gitea counts as Forgejo, which grew out of it."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"


class Repository(Part):
    """Where the content can be edited: the repository's address and the branch that is published.

    `forge` is needed only where the name of the host does not tell it.
    """

    url: BaseUrl
    branch: Branch = "main"
    forge: Forge | None = None


class Maintainer(Part):
    """Who is asked to review a change of which files and folders of the repository."""

    handle: Handle
    paths: tuple[OwnedPath, ...] = Field(min_length=1)


class BottomLine(Part):
    """One sentence of the bottom line, and the facts that it rests on."""

    text: Text
    facts: tuple[Id, ...] = Field(min_length=1)


class BriefingRecord(Record):
    """Title, parties, as-of date and policy of the briefing. `as_of` is the day it was brought up to.

    From `maintainers` the command `briefing owners` makes the file of code owners.
    """

    title: Text
    subtitle: Text
    parties: tuple[CountryCode, CountryCode]
    as_of: Day
    language: Language
    licence: Licence
    excerpt_limit: int = Field(default=15, ge=1, le=50)
    repository: Repository | None = None
    site_url: BaseUrl | None = None
    maintainers: tuple[Maintainer, ...] = ()
    bottom_line: tuple[BottomLine, ...] = Field(min_length=1, max_length=3)
    key_figures: tuple[Id, ...] = ()
