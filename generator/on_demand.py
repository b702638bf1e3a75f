"""Single pages of a briefing, composed and rendered when they are asked for, as all pages together are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.compose.downloads import downloads
from generator.compose.page import Page
from generator.compose.site import compose_with, finished_pages, frontage, may_have_parts
from generator.compose.targets import Target
from generator.content.edited import Edited
from generator.content.link import Briefing
from generator.export.files import DATA_FILES
from generator.pipeline import (
    Project,
    Settings,
    compose_context,
    settle,
    telling_of_templates,
)
from generator.render.places import places_file, places_scripts, resolver
from generator.render.render import RenderedFile, page_environment, render_frame, render_page


class PagesOnDemand:
    """The pages of a briefing without errors, each with the same bytes as in the whole site.

    Of the history of the content it knows nothing. What no page has (data, feeds, copies, the
    search) is not made.
    """

    def __init__(self, briefing: Briefing, project: Project, settings: Settings) -> None:
        self._settings, self._templates = settings, project.templates
        briefing = settle(briefing, settings)
        self._files = DATA_FILES if settings.directory_urls else None
        self.front = frontage(briefing, self._files)
        ctx = compose_context(briefing, settings)
        sizes = {name: len(download) for name, download in settings.downloads.items()}
        self._ctx = replace(ctx, downloads=downloads(ctx.wording, sizes), bounds=settings.bounds)
        self._places: dict[str, str] = {}
        self._composed: dict[str, tuple[Page, ...]] = {}
        with telling_of_templates(self._templates):
            self._env = page_environment(self.front, self._templates, settings.cache, self._places)

    def files(self, path: str) -> tuple[RenderedFile, ...]:
        """Return a page, by its path below site_src/, and the files that are made with it.

        The page comes first. Empty if there is no such page. Raises ContentError if a template fails.
        """
        together = self.composed(path)
        found = tuple(page for page in together if page.path == path)
        if not found:
            return ()
        ctx = replace(self._ctx, only=frozenset((path, found[0].whole)))
        page, *_ = finished_pages(ctx, found, self._files, Edited())
        with telling_of_templates(self._templates):
            return tuple(self._rendered(page, together))

    def composed(self, path: str) -> tuple[Page, ...]:
        """Return the page of a path and those that have places of the same page, not finished."""
        if path not in self._composed:
            self._composed[path] = compose_with(self._ctx, path, DATA_FILES)
        return self._composed[path]

    def _rendered(self, page: Page, together: tuple[Page, ...]) -> Iterator[RenderedFile]:
        directory_urls = self._settings.directory_urls
        scripts = places_scripts(together, directory_urls=directory_urls)
        self._places |= {whole: places_file(whole) for whole in scripts}
        yield from render_page(self._env, page, self._resolve, directory_urls)
        if page.whole in scripts:
            yield RenderedFile(places_file(page.whole), scripts[page.whole])
        if page.frame and self._files is not None:
            yield render_frame(self._env, page, page.frame, self._resolve)

    def _resolve(self, target: Target) -> Target:
        """Tell where a place stands; the pages that it could be on are composed for that."""
        if not target.fragment or not may_have_parts(target.page):
            return target
        return resolver(self.composed(target.page))(target)
