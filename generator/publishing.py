"""What is published of a briefing, rendered unless a run before rendered the same."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.compose.site import Masthead
from generator.content.checked import name_of_checked
from generator.content.read import read_content
from generator.core.caching import made_once, name_of
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
    sources, unread = read_content(project.content, project.content.name)
    head = next((s.text or "" for s in sources if s.name == "briefing.yml"), "")
    edits = None
    if settings.history and settings.directory_urls and (settings.site_url or "site_url" in head):
        edits = settings.history(project.content)

    def published() -> Published:
        rendered = make(project, replace(settings, history=(lambda _: edits) if edits else None))
        return Published(rendered.site.masthead, rendered.files, rendered.warnings)

    name = name_of(
        "rendered",
        (
            name_of_checked(sources, unread, None),
            *template_texts(project.templates),
            repr((settings.today, settings.site_url, settings.repository)),
            repr((settings.directory_urls, settings.bounds, edits)),
            *(part for name, made in settings.downloads.items() for part in (name, made)),
        ),
    )
    return made_once(settings.cache, name, published)
