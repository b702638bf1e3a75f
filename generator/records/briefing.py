"""The briefing as a whole: content/briefing.yml."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import Model, Record, Vocabulary
from generator.records.licence import Licence
from generator.records.looks import Looks
from generator.records.party import Naming, PartyCode, Subject
from generator.records.summary import SummarySentence
from generator.records.types import (
    BaseUrl,
    Branch,
    Day,
    Handle,
    Id,
    Language,
    Name,
    OwnedPath,
    WholeNumber,
)


class Forge(Vocabulary):
    """The forge software that hosts a repository. Gitea counts as Forgejo, its fork."""

    GITHUB = "github", "GitHub.", "gh"
    GITLAB = "gitlab", "GitLab."
    FORGEJO = "forgejo", "Forgejo or Gitea.", "gitea", "codeberg"


class Repository(Model):
    """Where the content can be edited: the repository's address and the branch that is published.

    `forge` is needed only where the name of the host does not tell it.
    """

    url: BaseUrl = Field(
        description="The address of the repository.",
        examples=["https://forge.example.org/example/briefing"],
    )
    branch: Branch = Field(
        default="main", description="The branch that is published.", examples=["main"]
    )
    forge: Forge | None = Field(
        default=None,
        description="What software the host runs: needed only where its name does not tell it.",
        examples=["github"],
    )


class Maintainer(Model):
    """Who is asked to review a change of which files and folders of the repository."""

    handle: Handle = Field(
        description="The name on the forge of a person or a team.", examples=["@example/editors"]
    )
    paths: tuple[OwnedPath, ...] = Field(
        min_length=1,
        description="The files and folders that they look after.",
        examples=[["content/facts/", "content/sources/"]],
    )


class BriefingRecord(Record):
    """The briefing as a whole: title, parties or subject, as-of day, policy, bottom line."""

    title: Name = Field(description="The title of the site.", examples=["Two shores and a lantern"])
    subtitle: Name = Field(
        description="What the briefing is about, in one line.",
        examples=["What one newspaper claims, and how its claims have fared"],
    )
    parties: tuple[PartyCode, ...] = Field(
        default=(),
        max_length=40,
        description="Whom it is about: countries and organisations by their codes, any other party by the id of its actor.",
        examples=[["PRT", "EST", "EU", "lantern-guild"]],
    )
    subject: Subject | None = Field(
        default=None,
        description="What it is about, where that is a law, a corridor, a person, and not only its parties.",
        examples=[{"id": "lantern-act", "type": "law", "name": "The Lantern Act"}],
    )
    names: tuple[Naming, ...] = Field(
        default=(),
        description="What it calls countries and parties where that is not their usual name.",
        examples=[[{"of": "EST", "name": "Eesti", "adjectives": ["Estonian"]}]],
    )
    as_of: Day = Field(
        description="The day up to which the briefing was brought. Plans before it count as past.",
        examples=["2024-03-15"],
    )
    language: Language = Field(
        description="The language that the briefing is written in.", examples=["en"]
    )
    licence: Licence = Field(
        description="Under which terms others may use the briefing's own text.",
        examples=[
            {
                "name": "CC BY 4.0",
                "url": "https://creativecommons.org/licenses/by/4.0/",
            }
        ],
    )
    looks: Looks = Field(
        default=Looks(),
        description="Its own colours, logo and font of titles.",
        examples=[{"colours": {"brand": "#12333f"}, "logo": "looks/logo.svg"}],
    )
    excerpt_limit: WholeNumber = Field(
        default=15,
        ge=1,
        le=50,
        description="How many words a quote may have.",
        examples=[15],
    )
    quoted_share_limit: WholeNumber = Field(
        default=35,
        ge=1,
        le=100,
        description="How many of a hundred words of a source may be quoted.",
        examples=[35],
    )
    repository: Repository | None = Field(
        default=None,
        description="Where the content can be edited. Left out, pages name the file and link nowhere.",
        examples=[{"url": "https://forge.example.org/example/briefing", "branch": "main"}],
    )
    site_url: BaseUrl | None = Field(
        default=None,
        description="The address at which the site is published.",
        examples=["https://briefing.example.org/pt-ee/"],
    )
    maintainers: tuple[Maintainer, ...] = Field(
        default=(),
        description="Who is asked to review which part: `briefing owners` makes the code owners of it.",
        examples=[[{"handle": "@example/editors", "paths": ["content/"]}]],
    )
    bottom_line: tuple[SummarySentence, ...] = Field(
        min_length=1,
        max_length=3,
        description="The answer, in one to three sentences.",
        examples=[
            [
                {
                    "text": "The moonlight cable is only a plan, and its day has passed.",
                    "facts": ["moonlight-cable"],
                }
            ]
        ],
    )
    key_figures: tuple[Id, ...] = Field(
        default=(),
        description="The facts whose numbers stand on the home page, by their ids.",
        examples=[["lantern-trade-2022"]],
    )

    @property
    def is_on_relations(self) -> bool:
        """Whether it is about what its parties have to do with each other."""
        return len(self.parties) > 1 and self.subject is None

    @property
    def scope(self) -> tuple[str, ...]:
        """What tells it from other briefings and stays when its title changes: its subject, then its parties."""
        return (*((self.subject.id,) if self.subject else ()), *self.parties)
