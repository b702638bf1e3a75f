"""The `Page` type, and the context that pages are composed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.charts.chart import Chart
from generator.compose.downloads import Download
from generator.compose.edit_links import ForgeLinks
from generator.compose.frames import Frame
from generator.compose.paging import BOUNDS, Bounds, Part, Way
from generator.compose.targets import Address, Target
from generator.compose.views.citations import CitationIndex, Reference
from generator.compose.views.citing import Cite, cite_page
from generator.compose.views.fact import FactView, Views
from generator.content.link import Briefing
from generator.facts.wording import Wording


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says. `path` is its picture below the root, `look` names the colour of the verdict."""

    path: str
    site: str
    title: str
    verdict: str
    look: str
    foot: str

    @property
    def words(self) -> str:
        """What the picture says, for whoever does not see it."""
        return f"{self.title}: {self.verdict}" if self.verdict else self.title


@dataclass(frozen=True, slots=True)
class Page:
    """A page as data: its path below site_src/, its template, and the variables for it.

    `references` are the passages that the page cites, `cite` is the citation of the page itself,
    `card` what other sites show of it, `modified` the day on which what it shows was last edited,
    `linked` its JSON-LD, `frame` its form for a frame, if it has one. `way` leads through the parts
    of a page that is divided, and `here` are the places of another page that stand on this one.
    """

    path: str
    template: str
    title: str
    description: str
    data: Mapping[str, object]
    references: tuple[Reference, ...] = ()
    icon: str = ""
    cite: Cite | None = None
    card: Card | None = None
    modified: date | None = None
    linked: Mapping[str, object] = field(default_factory=dict)
    frame: Frame | None = None
    way: Way | None = None
    here: tuple[Target, ...] = ()

    @property
    def whole(self) -> str:
        """The path of the page; of a part, that of the page that it is a part of."""
        return self.way.steps[0].target.page if self.way else self.path

    @property
    def is_first(self) -> bool:
        """Whether it is a whole page, or the first part of one."""
        return self.path == self.whole

    @property
    def charts(self) -> tuple[Chart, ...]:
        """The charts among the variables of the page."""
        found = [v if isinstance(v, tuple) else (v,) for v in self.data.values()]
        return tuple(chart for values in found for chart in values if isinstance(chart, Chart))

    @property
    def target(self) -> Target:
        """The page as a target, without a fragment."""
        return Target(self.path)


@dataclass(frozen=True, slots=True)
class ComposeContext:
    """What every page is composed from. `today` decides which plans are past their date.

    `only` are the paths of the pages that are asked for; None if all are.
    """

    briefing: Briefing
    wording: Wording
    today: date
    address: Address
    downloads: tuple[Download, ...] = ()
    bounds: Bounds = BOUNDS
    only: frozenset[str] | None = None
    _listed: dict[str, FactView] = field(default_factory=dict, init=False, repr=False)

    @property
    def edit_links(self) -> ForgeLinks:
        """The builder of the edit links."""
        return ForgeLinks(self.briefing.record, self.address)

    def leaves_out(self, target: Target) -> bool:
        """Whether only other pages are asked for than that of a target."""
        return self.only is not None and target.page not in self.only

    def views(self) -> Views:
        """Begin a page: return views with an empty citation index."""
        citation_index = CitationIndex(self.briefing, self.wording)
        return Views(self.briefing, self.wording, citation_index, self.edit_links, self._listed)

    def page(
        self,
        target: Target,
        template: str,
        title: str,
        description: str,
        views: Views,
        *,
        icon: str = "",
        cite: Cite | None = None,
        frame: Frame | None = None,
        part: Part | None = None,
        here: tuple[Target, ...] = (),
        **data: object,
    ) -> Page:
        """Finish a page: return it with the references that were cited through `views`.

        `cite` is how it is cited, if not as a page; `data` are the variables of the template. If it
        is a `part` of the page at `target`, its own address and title tell so.
        """
        references = views.citation_index.references()
        way = part.way if part else None
        if part and not part.is_first and way:
            target, title = part.target, f"{title}, part {way.number}"
            description = f"Part {way.number} of {len(way.steps)}: {description}"
        cite = cite or cite_page(self.briefing.record, target, title)
        return Page(
            target.page,
            template,
            title,
            description,
            data,
            references,
            icon,
            cite,
            frame=frame,
            way=way,
            here=(*here, *(way.here if way else ())),
        )
