"""What is published of a briefing, rendered unless a run before rendered the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.compose.site import Masthead
from generator.content.checked import name_of_checked
from generator.content.edited import Edited
from generator.content.read import read_content
from generator.core.caching import NO_CACHE, keep, kept_in, name_of
from generator.core.diagnostics import Diagnostic
from generator.pipeline import Project, Settings, make
from generator.render.render import RenderedFile, template_texts


@dataclass(frozen=True, slots=True)
class Published:
    """What of a rendered site is needed to publish it: its masthead, its files, and the warnings."""

    site: Masthead
    files: tuple[RenderedFile, ...]
    warnings: tuple[Diagnostic, ...]


def make_published(project: Project, settings: Settings) -> Published:
    """Render a project without writing anything but to the cache of the settings.

    Raises ContentError, with every diagnostic, if the content has an error or a template fails.
    """
    settings = replace(settings, history=_history(project, settings))
    if settings.cache is NO_CACHE:
        return _rendered(project, settings)
    name = _name(project, settings)
    known: Published | None = kept_in(settings.cache, name)
    if known is None:
        known = _rendered(project, settings)
        if name == _name(project, settings):  # else something was saved meanwhile
            keep(settings.cache, name, known)
    return known


def _rendered(project: Project, settings: Settings) -> Published:
    rendered = make(project, settings)
    return Published(rendered.site.masthead, rendered.files, rendered.warnings)


def _history(project: Project, settings: Settings) -> Callable[[Path], Edited] | None:
    """Read the history once, and only for a site that may know its address."""
    sources, _ = read_content(project.content, project.content.name)
    head = next((s.text or "" for s in sources if s.name == "briefing.yml"), "")
    if not settings.history or not settings.directory_urls:
        return None
    if not settings.site_url and "site_url" not in head:
        return None
    edits = settings.history(project.content)
    return lambda _: edits


def _name(project: Project, settings: Settings) -> str:
    """Return the name of what is rendered of a project as it is now."""
    sources, unread = read_content(project.content, project.content.name)
    edits = settings.history(project.content) if settings.history else None
    parts = (
        name_of_checked(sources, unread, None),
        *template_texts(project.templates),
        repr((settings.today, settings.site_url, settings.repository)),
        repr((settings.directory_urls, settings.bounds, edits)),
        *(part for name, made in settings.downloads.items() for part in (name, made)),
    )
    return name_of("rendered", parts)
