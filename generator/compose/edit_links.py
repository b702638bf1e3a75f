"""Edit links: where an entry is edited, reported, and traced back, on its forge.

The addresses are those that the forges document: GitHub's issue forms, whose fields are prefilled by
their ids, and the title and text that GitLab and Forgejo take for a new issue. Where the repository
or the kind of its forge is not known there are none, and pages name the file and the line only.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from generator.compose.targets import Address, Target
from generator.core.diagnostics import Position, shorten
from generator.core.direction import unmarked
from generator.records import Sector
from generator.records.briefing import BriefingRecord, Forge, Repository

_HOSTS = (
    ("gitlab", Forge.GITLAB),
    ("codeberg", Forge.FORGEJO),
    ("forgejo", Forge.FORGEJO),
    ("gitea", Forge.FORGEJO),
    ("github", Forge.GITHUB),
)
"""What the name of a host tells of its forge."""

_PATHS = {
    Forge.GITHUB: ("edit", "blame", "commits", "issues/new"),
    Forge.GITLAB: ("-/edit", "-/blame", "-/commits", "-/issues/new"),
    Forge.FORGEJO: ("_edit", "blame/branch", "commits/branch", "issues/new"),
}
"""What follows the address of a repository: to edit a file, to see who changed which of its lines,
to see its history, to open an issue."""

_ASKED = (
    "What is wrong, or what is missing:",
    "Address of the source:",
    "Paragraph, counted from 1:",
    "Quote, in the words of the source:",
    "Day on which you read it:",
)
"""What the text of an issue asks for, where the forge has no forms that an address can fill in."""

_TITLE = 80
"""The number of characters after which a name in the title of an issue is cut."""


@dataclass(frozen=True, slots=True)
class EditLinks:
    """Where an entry stands, and the addresses to edit it, to report a problem, to see its history.

    Each address is empty where it is not known.
    """

    path: str
    line: int
    edit: str = ""
    report: str = ""
    history: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Where something new belongs, and the address at which it is proposed, or none."""

    path: str
    url: str = ""


def forge_of(repository: Repository) -> Forge | None:
    """Return which kind of forge a repository is on: as the content says, or by the host's name."""
    host = (urlsplit(repository.url).hostname or "").lower()
    return repository.forge or next((forge for part, forge in _HOSTS if part in host), None)


@dataclass(frozen=True, slots=True)
class ForgeLinks:
    """Makes the edit links of the entries of a briefing; `address` says where a place is published."""

    record: BriefingRecord
    address: Address

    @property
    def are_linked(self) -> bool:
        """Whether the entries can be edited at an address."""
        return self._forge is not None

    def into(self, position: Position, identifier: str, name: str, target: Target) -> EditLinks:
        """Return the edit links of the entry that begins at a position, and is shown at a target.

        An entry that shares its file is traced line by line, one with a file of its own as a file.
        """
        path, line = position.path, position.line
        repository, forge = self.record.repository, self._forge
        if repository is None or forge is None:
            return EditLinks(path, line)
        edit, blame, commits, _ = _PATHS[forge]
        file = f"{quote(repository.branch)}/{quote(path)}"
        own_file = position.column == 1 and path.endswith(f"/{identifier}.yml")
        traced = f"{commits}/{file}" if own_file else f"{blame}/{file}#L{line}"
        page = self.address(target) if self.record.site_url else ""
        said = {"Entry": f"{identifier} ({path} line {line})", "Page": page}
        return EditLinks(
            path,
            line,
            f"{self._base}/{edit}/{file}#L{line}",
            self._issue("correction.yml", f"Correction: {name}", said, fact=identifier, page=page),
            f"{self._base}/{traced}",
        )

    def new_fact(self, sector: Sector) -> Proposal:
        """Return where a new fact of a sector is proposed, and the file that it goes into."""
        folder = self.record.position.path.rpartition("/")[0]
        title, said = f"New fact: {sector.title}", {"Sector": sector.id}
        url = self._issue("new-fact.yml", title, said, sector=sector.id)
        return Proposal(f"{folder}/facts/{sector.id}.yml", url)

    def new_source(self) -> Proposal:
        """Return where a new source is proposed, and the folder that its file goes into."""
        folder = self.record.position.path.rpartition("/")[0]
        return Proposal(f"{folder}/sources/", self._issue("new-source.yml", "New source", {}))

    @property
    def _forge(self) -> Forge | None:
        return forge_of(self.record.repository) if self.record.repository else None

    @property
    def _base(self) -> str:
        url = self.record.repository.url if self.record.repository else ""
        return url.rstrip("/").removesuffix(".git")

    def _issue(self, form: str, title: str, said: dict[str, str], **fields: str) -> str:
        """Return the address of a new issue; `fields` are ids of the form, `said` opens its text."""
        if self._forge is None:
            return ""
        title = shorten(unmarked(title), _TITLE)
        text = "\n\n".join((*(f"{k}: {v}" for k, v in said.items() if v), *_ASKED))
        query = {
            Forge.GITHUB: {"template": form, "title": title, **fields},
            Forge.GITLAB: {"issue[title]": title, "issue[description]": text},
            Forge.FORGEJO: {"title": title, "body": text},
        }[self._forge]
        given = {name: value for name, value in query.items() if value}
        new = _PATHS[self._forge][3]
        return f"{self._base}/{new}?{urlencode(given, quote_via=quote)}"
