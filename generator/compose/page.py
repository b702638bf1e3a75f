"""A page as data, and the context in which pages are composed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.compose.downloads import Download
from generator.compose.edit_links import ForgeLinks
from generator.compose.targets import Address, Target
from generator.compose.views.citations import CitationIndex, Reference
from generator.compose.views.citing import Cite, cite_page
from generator.compose.views.fact import Views
from generator.content.link import Briefing
from generator.facts.wording import Wording


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it goes, which template shows it, and what it shows.

    `references` are the passages that the page cites, `cite` is how it is cited itself, `linked` what
    it is in JSON-LD.
    """

    path: str
    template: str
    title: str
    description: str
    data: Mapping[str, object]
    references: tuple[Reference, ...] = ()
    icon: str = ""
    cite: Cite | None = None
    linked: Mapping[str, object] = field(default_factory=dict)

    @property
    def target(self) -> Target:
        """The top of the page."""
        return Target(self.path)


@dataclass(frozen=True, slots=True)
class ComposeContext:
    """What composing needs: the briefing, its words, the day that counts as today, addresses, and what
    is published beside it."""

    briefing: Briefing
    wording: Wording
    today: date
    address: Address
    downloads: tuple[Download, ...] = ()

    @property
    def edit_links(self) -> ForgeLinks:
        """Where each entry is edited and reported."""
        return ForgeLinks(self.briefing.record, self.address)

    def views(self) -> Views:
        """Begin a page: views with an empty index of citations."""
        citation_index = CitationIndex(self.briefing, self.wording)
        return Views(self.briefing, self.wording, citation_index, self.edit_links)

    def page(
        self,
        target: Target,
        template: str,
        title: str,
        description: str,
        views: Views,
        *,
        icon: str = "",
        **data: object,
    ) -> Page:
        """Finish a page: what was shown with `views`, and the references that it cited."""
        references = views.citation_index.references()
        cite = cite_page(self.briefing.record, target, title)
        return Page(target.page, template, title, description, data, references, icon, cite)
