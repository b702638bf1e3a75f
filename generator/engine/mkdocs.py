"""The MkDocs plugin: render the briefing before MkDocs reads the pages, and set its configuration.

While serving, an error in the content is printed, and the last good site stays.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import jinja2
import material
from mkdocs.config import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.content.edited import edited
from generator.core.caching import NO_CACHE, Cache
from generator.core.diagnostics import ContentError, format_text, summary
from generator.core.direction import direction
from generator.core.language_tags import primary
from generator.disk.folders import apply, make_folder, plan, seal
from generator.disk.locks import exclusive
from generator.disk.manifest import ForeignFolderError, guard
from generator.editions.existing import DownloadError, existing_editions
from generator.editions.names import names_of
from generator.engine.abort import ContentAbort
from generator.engine.defaults import complete
from generator.engine.finished_html import FinishedHtml, ids_in
from generator.engine.same_navigation import render_navigation_once
from generator.engine.theme_scripts import drop_search
from generator.engine.theme_styles import narrow_switching
from generator.loading import load
from generator.pipeline import Project, Settings
from generator.publishing import Published, make_published
from generator.render.escape import escape
from generator.render.finish import finished
from generator.render.policy import policy
from generator.report.terminal import tell_of_waiting

if TYPE_CHECKING:  # a server, which a build does not need
    from mkdocs.livereload import LiveReloadServer

_UNNAMED = (
    "note: the site does not know its address, so its sitemap is empty, and no page has a canonical"
    " address or a card.\nhint: set site_url in briefing.yml, or give --site-url"
)


class _Options(Config):  # type: ignore[no-untyped-call]  # untyped in MkDocs
    """The plugin has no options in mkdocs.yml."""


class BriefingPlugin(BasePlugin[_Options]):  # type: ignore[no-untyped-call]  # untyped in MkDocs
    """The plugin `briefing`, which mkdocs.yml names."""

    def __init__(self) -> None:
        self._is_serving = False
        self._last_good: Published | None = None
        self._held = ExitStack()
        """What is held until MkDocs ends a build: the lock of the folder of rendered pages, and
        SOURCE_DATE_EPOCH in the environment."""
        self._pages = 0
        self._nav = Navigation([], [])

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a live preview (`serve`)."""
        self._is_serving = command == "serve"
        self._last_good = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Render the briefing into the docs folder; set site name, navigation, language and so on.

        SOURCE_DATE_EPOCH is set to the as-of day for reproducible builds, unless it is set already.
        """
        complete(config)
        rendered = self._render(config)
        site = rendered.site
        config.site_name = escape(site.title)
        config.site_description = escape(site.subtitle)
        config.nav = site.nav
        if site.site_url and config.use_directory_urls and not self._is_serving:
            config.site_url = site.site_url.rstrip("/") + "/"
        elif config.use_directory_urls and not self._is_serving:
            print(_UNNAMED, file=sys.stderr)
        config.copyright = _imprint(rendered)
        config.markdown_extensions.append(FinishedHtml())
        config.theme["language"] = _theme_language(site.language)
        config.theme["page_language"] = site.language
        config.theme["direction"] = direction(site.language)
        midnight = datetime.combine(site.as_of_day, datetime.min.time(), tzinfo=UTC)
        if not os.environ.get("SOURCE_DATE_EPOCH"):
            os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))
            self._held.callback(os.environ.pop, "SOURCE_DATE_EPOCH", None)
        return config

    def on_nav(self, nav: Navigation, *, files: Files, **_: Any) -> Navigation:
        """Count the pages, and remember the navigation, which is not changed."""
        self._pages = len(files.documentation_pages())
        self._nav = nav
        return nav

    def on_env(self, env: jinja2.Environment, *, files: Files, **_: Any) -> jinja2.Environment:
        """Prepare the theme: the Content Security Policy, its style sheets, its navigation.

        There is no policy in a preview, because its live reload needs an inline script.
        """
        drop_search(files)
        narrow_switching(files)
        render_navigation_once(env, self._nav)
        env.filters["policy"] = policy
        env.globals["is_preview"] = self._is_serving
        return env

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """Name the anchors of the page, for MkDocs to check links by, and report progress.

        The page is not changed.
        """
        page.present_anchor_ids = (page.present_anchor_ids or set()) | ids_in(html)
        if tick := config.extra.get("briefing", {}).get("tick"):
            tick(self._pages)
        return html

    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        """Tighten a page. Where the navigation is hidden, nobody sees icons in it but in the drawer."""
        return finished(output, with_icons=shows_navigation(page))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Release the lock, and write the manifest unless this is a preview."""
        self._held.close()
        if not self._is_serving:
            seal(Path(config.site_dir))

    def on_build_error(self, error: Exception) -> None:
        """Release the lock."""
        self._held.close()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Watch the content, the templates and mkdocs.yml, not the rendered pages; guard the server."""
        from generator.engine.serving import guarded, patient_observer

        project, _ = settings_of(config, is_serving=self._is_serving)
        server.unwatch(config.docs_dir)
        if config.config_file_path:
            server.unwatch(config.config_file_path)
        server.observer = patient_observer()  # type: ignore[assignment]  # another kind of polling
        if config.config_file_path:
            server.watch(config.config_file_path)
        server.watch(str(project.content))
        if project.templates.is_dir():
            server.watch(str(project.templates))
        server.set_app(guarded(server.serve_request, config.dev_addr.host))
        return server

    def _render(self, config: MkDocsConfig) -> Published:
        project, settings = settings_of(config, is_serving=self._is_serving)
        try:
            rendered = make_published(project, settings)
        except ContentError as error:
            stops = config.extra.get("briefing", {}).get("stops")
            if stops or not (self._is_serving and self._last_good):
                raise ContentAbort(error) from None
            print("\n".join(format_text(d) for d in error.diagnostics), file=sys.stderr)
            print(f"{summary(error.diagnostics)}; the last good site stays", file=sys.stderr)
            return self._last_good
        for warning in rendered.warnings:
            print(format_text(warning), file=sys.stderr)
        try:
            guard(project.site_src)
            make_folder(project.site_src)
            self._held.enter_context(exclusive(project.site_src, tell_of_waiting))
            apply(plan(rendered.files, project.site_src), project.site_src)
        except ForeignFolderError as error:
            self._held.close()
            raise Abort(str(error)) from None
        if self._is_serving:
            self._last_good = rendered
        return rendered


def shows_navigation(page: Page) -> bool:
    """Whether the navigation stands beside the text of a page; it is in the drawer in any case."""
    return "navigation" not in page.meta.get("hide", ())


def settings_of(config: MkDocsConfig, *, is_serving: bool) -> tuple[Project, Settings]:
    """Return the folders of a briefing and the settings of a run, of a configuration of MkDocs."""
    root = Path(config.config_file_path).parent if config.config_file_path else Path()
    options = config.extra.get("briefing", {})
    project = Project(
        content=root / options.get("content", "content"),
        templates=root / options.get("templates", "templates"),
        site_src=Path(config.docs_dir),
    )
    today, cache = options.get("today"), options.get("cache") or NO_CACHE
    settings = Settings(
        today=date.fromisoformat(today) if today else None,
        site_url=options.get("site_url"),
        repository=options.get("repository"),
        directory_urls=config.use_directory_urls,
        downloads=_downloads(project, options.get("downloads"), cache),
        history=None if is_serving else edited,
        cache=cache,
    )
    return project, settings


def _downloads(project: Project, folder: str | None, cache: Cache) -> Mapping[str, bytes]:
    """Return the editions to publish, by name.

    Empty if there is no folder, or if the content cannot be read, which is reported later. Raises
    Abort if the editions are missing or do not match.
    """
    briefing = load(project.content, cache)[0] if folder else None
    if folder is None or briefing is None:
        return {}
    try:
        return existing_editions(Path(folder), names_of(briefing.record))
    except DownloadError as error:
        raise Abort(str(error)) from None


def _theme_language(tag: str) -> str:
    """Return the language of the theme's translations for a BCP 47 tag: exact, base, or English."""
    folder = Path(material.__file__).parent / "templates" / "partials" / "languages"
    nearest = (tag, primary(tag))
    return next((name for name in nearest if (folder / f"{name}.html").is_file()), "en")


def _imprint(rendered: Published) -> str:
    site = rendered.site
    licence = f'<a href="{escape(site.licence_url)}" rel="license">{escape(site.licence)}</a>'
    return f"As of {escape(site.as_of)} · {licence}"
