"""Edit links: the URLs at which the forge edits an entry, reports a problem, or shows its history.

The URL formats are those that GitHub, GitLab and Forgejo document. A GitHub issue form is prefilled
field by field, through the ids of its fields; on GitLab and Forgejo a new issue gets a title and a
text. If the repository or the kind of its forge is unknown there are no links, and pages name only
the file and the line.
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
"""The forge, by a part of the host name that identifies it. The first match counts."""

_PATHS = {
    Forge.GITHUB: ("edit", "blame", "commits", "issues/new"),
    Forge.GITLAB: ("-/edit", "-/blame", "-/commits", "-/issues/new"),
    Forge.FORGEJO: ("_edit", "blame/branch", "commits/branch", "issues/new"),
}
"""URL paths below a repository: edit a file, blame (line by line), file history, new issue."""

_ASKED = (
    "What is wrong, or what is missing:",
    "Address of the source:",
    "Paragraph, counted from 1:",
    "Quote, in the words of the source:",
    "Day on which you read it:",
)
"""The questions in the text of a new issue, for forges whose issue forms a URL cannot prefill."""

_TITLE = 80
"""The maximum length of an issue title, in characters."""


@dataclass(frozen=True, slots=True)
class EditLinks:
    """The file and line of an entry, and the URLs to edit it, report a problem, see its history.

    A URL is empty if it is unknown.
    """

    path: str
    line: int
    edit: str = ""
    report: str = ""
    history: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The file or folder for a new entry, and the URL to propose it; empty if there is none."""

    path: str
    url: str = ""


def forge_of(repository: Repository) -> Forge | None:
    """Return the forge of a repository: the declared one, or one guessed from the host name."""
    host = (urlsplit(repository.url).hostname or "").lower()
    return repository.forge or next((forge for part, forge in _HOSTS if part in host), None)


@dataclass(frozen=True, slots=True)
class ForgeLinks:
    """Builds the edit links of the entries of a briefing. `address` returns the URL of a target."""

    record: BriefingRecord
    address: Address

    @property
    def are_linked(self) -> bool:
        """Whether there are edit links, because the forge is known."""
        return self._forge is not None

    def into(self, position: Position, identifier: str, name: str, target: Target) -> EditLinks:
        """Return the edit links of the entry that begins at `position` and is shown at `target`.

        The history of an entry with a file of its own is the history of the file; for any other
        it is the blame view of its line.
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
        intro = {"Entry": f"{identifier} ({path} line {line})", "Page": page}
        return EditLinks(
            path,
            line,
            f"{self._base}/{edit}/{file}#L{line}",
            self._issue("correction.yml", f"Correction: {name}", intro, fact=identifier, page=page),
            f"{self._base}/{traced}",
        )

    def new_fact(self, sector: Sector, file: str) -> Proposal:
        """Return the file below content/ for a new fact of a sector, and the URL to propose it."""
        folder = self.record.position.path.rpartition("/")[0]
        title, intro = f"New fact: {sector.title}", {"Sector": sector.id}
        url = self._issue("new-fact.yml", title, intro, sector=sector.id)
        return Proposal(f"{folder}/{file}", url)

    def new_source(self) -> Proposal:
        """Return the folder for the file of a new source, and the URL to propose it."""
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
        """Return the URL of a new issue, or an empty text if the forge is unknown.

        `fields` prefill GitHub's issue form, by field id; `said` begins the text of the issue on
        the other forges.
        """
        if self._forge is None:
            return ""
        title = shorten(unmarked(title), _TITLE)
        text = "\n\n".join((*(f"{k}: {v}" for k, v in said.items() if v), *_ASKED))
        query = {
            Forge.GITHUB: {"template": form, "title": title, **fields},
            Forge.GITLAB: {"issue[title]": title, "issue[description]": text},
            Forge.FORGEJO: {"title": title, "body": text},
        }[self._forge]
        parameters = {name: value for name, value in query.items() if value}
        new = _PATHS[self._forge][3]
        return f"{self._base}/{new}?{urlencode(parameters, quote_via=quote)}"
