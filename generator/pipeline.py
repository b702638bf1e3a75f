"""The pipeline from content/ to site_src/: read, parse, decode, link, check, compose, render."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.compose.downloads import FOLDER
from generator.compose.page import ComposeContext
from generator.compose.pages.brief import ROOM, brief_page
from generator.compose.pages.paper import paper
from generator.compose.paging import BOUNDS, Bounds
from generator.compose.site import Site, compose
from generator.compose.targets import Address, Target, site_path
from generator.content.edited import Edited
from generator.content.link import Briefing
from generator.content.read import read_content
from generator.core.ahead import ahead
from generator.core.caching import NO_CACHE, Cache
from generator.core.diagnostics import ContentError, Diagnostic, Position
from generator.export.files import DATA_FILES, data_files
from generator.export.robots import robots
from generator.facts.wording import wording_of
from generator.linked import linked
from generator.loading import assemble as assemble  # the way as far as most commands go
from generator.loading import load as load
from generator.loading import sound_briefing as sound_briefing
from generator.loading import understand as understand
from generator.records.briefing import Repository
from generator.render.copies import render_copies
from generator.render.document import BriefDocument, Document, render_brief, render_document
from generator.render.environment import TemplateError
from generator.render.render import RenderedFile, render


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of a briefing."""

    content: Path
    templates: Path
    site_src: Path


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a run, which override content/briefing.yml.

    `today`, `site_url` and `repository` are None to use what briefing.yml says; `today` is then its
    `as_of`. Without `directory_urls` the site is a folder of files, whose URLs are relative to its
    root. `downloads` are the editions to publish beside the site, by name. `history` reads when the
    content was edited; it is asked only for a site that knows its URL. `bounds` say how long a page
    may be.
    """

    today: date | None = None
    site_url: str | None = None
    repository: str | None = None
    directory_urls: bool = True
    downloads: Mapping[str, bytes] = field(default_factory=dict)
    history: Callable[[Path], Edited] | None = None
    bounds: Bounds = BOUNDS
    cache: Cache = NO_CACHE


@dataclass(frozen=True, slots=True)
class Rendered:
    """A site, its files, and the warnings about its content."""

    site: Site
    files: tuple[RenderedFile, ...]
    warnings: tuple[Diagnostic, ...]


def make(project: Project, settings: Settings) -> Rendered:
    """Render a project without writing anything.

    Raises ContentError, with every diagnostic, if the content has an error or a template fails.
    """
    read, unread = read_content(project.content, project.content.name)
    found = linked(read, unread, None, None, settings.cache)
    if found.briefing is None or any(d.is_error for d in found.problems):
        raise ContentError(found.diagnostics())
    checked = found.diagnostics_ahead()
    try:
        site, files = _made(found.briefing, project.templates, project.content, settings)
    except Exception:  # which content with errors may well lead to
        _stop_on_errors(checked())
        raise
    diagnostics = checked()
    _stop_on_errors(diagnostics)
    return Rendered(site, files, diagnostics)


def _stop_on_errors(diagnostics: tuple[Diagnostic, ...]) -> None:
    if any(d.is_error for d in diagnostics):
        raise ContentError(diagnostics)


def _made(
    briefing: Briefing, templates: Path, content: Path, settings: Settings
) -> tuple[Site, tuple[RenderedFile, ...]]:
    """Compose and render a briefing; the files are sorted by path."""
    briefing = settle(briefing, settings)
    sizes = {name: len(download) for name, download in settings.downloads.items()}
    is_public = settings.directory_urls and bool(briefing.record.site_url)
    site = compose(
        briefing,
        settings.today or briefing.record.as_of,
        _addresses(briefing, settings),
        sizes,
        DATA_FILES,
        is_published=settings.directory_urls,
        edits=settings.history(content) if is_public and settings.history else None,
        bounds=settings.bounds,
    )
    kept = settings.cache
    with telling_of_templates(templates):
        beside = ahead(lambda: _beside(site, templates, kept, is_public=is_public))
        files = (*render(site, templates, kept, directory_urls=settings.directory_urls), *beside())
    downloads = (RenderedFile(f"{FOLDER}/{n}", made) for n, made in settings.downloads.items())
    return site, tuple(sorted((*files, *downloads), key=lambda file: file.path))


def _beside(
    site: Site, templates: Path, kept: Cache, *, is_public: bool
) -> tuple[RenderedFile, ...]:
    """Render what stands beside the pages: their copies, the data, the cards."""
    data: Mapping[str, bytes] = {}
    files: tuple[RenderedFile, ...] = ()
    if site.files is not None:
        data = data_files(site)
        files = render_copies(site, templates, kept)
    if is_public:
        data = {**data, "robots.txt": robots(site.site_url)}
        files += tuple(_cards(site, templates))
    return (*files, *(RenderedFile(path, made) for path, made in data.items()))


def _cards(site: Site, templates: Path) -> Iterator[RenderedFile]:
    from generator.render.cards import card_files  # drawing takes a while to load

    cards = (page.card for page in site.pages if page.card)
    return card_files(cards, templates)


def make_document(
    briefing: Briefing, templates: Path, settings: Settings, room: int = ROOM
) -> Document:
    """Render a briefing without errors as a single document, whose brief has this much room.

    Raises ContentError if a template fails.
    """
    page = paper(compose_context(settle(briefing, settings), settings), room)
    with telling_of_templates(templates):
        return render_document(page, templates, settings.cache)


def make_brief(
    briefing: Briefing,
    templates: Path,
    settings: Settings,
    sector: str | None = None,
    room: int = ROOM,
) -> BriefDocument:
    """Render the brief of a briefing without errors, or of the sector with this id.

    Its links lead to the published site; without the address of that there are none. Raises
    ContentError if a template fails.
    """
    briefing = settle(briefing, settings)
    ctx = compose_context(briefing, settings)
    page = brief_page(ctx, briefing.sectors[sector] if sector else None, room)
    published = briefing.record.site_url

    def href(target: Target) -> str | None:
        return ctx.address(target) if published else None

    with telling_of_templates(templates):
        return render_brief(page, templates, href, settings.cache)


def compose_context(briefing: Briefing, settings: Settings) -> ComposeContext:
    """Return what the pages of a settled briefing are composed from, without downloads."""
    return ComposeContext(
        briefing,
        wording_of(briefing.record),
        settings.today or briefing.record.as_of,
        _addresses(briefing, settings),
    )


@contextmanager
def telling_of_templates(templates: Path) -> Iterator[None]:
    """Raise ContentError, with its place, for a template that fails."""
    try:
        yield
    except TemplateError as error:
        position = Position(f"{templates.name}/{error.path}", error.line)
        raise ContentError([Diagnostic("template", position, error.message)]) from error


def _addresses(briefing: Briefing, settings: Settings) -> Address:
    root = (briefing.record.site_url or "").rstrip("/") if settings.directory_urls else ""

    def address(target: Target) -> str:
        path = site_path(target, settings.directory_urls)
        return f"{root}/{path}" if root else path

    return address


def settle(briefing: Briefing, settings: Settings) -> Briefing:
    """Return a briefing with what the settings override of its record."""
    changes: dict[str, object] = {}
    if settings.site_url:
        changes["site_url"] = settings.site_url
    if settings.repository:
        known = briefing.record.repository
        branch = known.branch if known else "main"
        forge = known.forge if known and known.url == settings.repository else None
        changes["repository"] = Repository(url=settings.repository, branch=branch, forge=forge)
    if not changes:
        return briefing
    return briefing.with_briefing_record(briefing.record.model_copy(update=changes))
