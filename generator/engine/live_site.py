"""The site of a live preview: after a save, a page is made anew when somebody looks at it.

It is built as a whole at first, and again when anything changes that all pages may show. Of all
else that is saved, the pages become those of the new content one by one, as they are asked for; and
what is no page (data, feeds, the search) all together, at the first time that something of it is.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from posixpath import dirname

from mkdocs import utils
from mkdocs.commands import build as engine
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.compose.frames import FOLDER as FRAMES
from generator.compose.targets import Target, site_path
from generator.content.read import read_content
from generator.core.diagnostics import ContentError, Diagnostic, format_text, summary
from generator.core.resources import template_folders
from generator.disk.files import read_if_there, state_of
from generator.engine.abort import ContentAbort
from generator.engine.building import Built, build_known
from generator.engine.defaults import complete
from generator.engine.known import unknown
from generator.engine.mkdocs import settings_of
from generator.linked import Linked, linked
from generator.on_demand import PagesOnDemand
from generator.pipeline import Project, Settings

log = logging.getLogger("mkdocs.preview")

State = frozenset[tuple[str, int, int]]

_OF_ALL = ("briefing.yml", "sectors.yml", "looks/")
"""The content of which any page may show something."""

_WITHOUT_CONTENT = ("assets/", ".", "favicon.ico")
"""What is in a site whatever the content is, or in none: the beginnings of paths."""

_PLACES = "parts/"


class LiveSite:
    """A built site in a temporary folder, which follows what is saved.

    Its methods may be called by several threads. What cannot be made is told, and the last good one
    of it stays.
    """

    def __init__(self, load: Callable[[], MkDocsConfig]) -> None:
        """Build the site of a configuration, which is loaded anew when it changes.

        Raises what building raises.
        """
        self._load = load
        self._lock = threading.RLock()
        self.builds = 0
        """How many times all of the site was built."""
        self.config = config = load()
        """The configuration that the site was last built with."""
        config.plugins.on_startup(command="serve", dirty=False)
        self._built: Built | None = None
        self._pages: PagesOnDemand | None = None
        self._made: set[str] = set()
        self._seen = self._state()
        self._build(config)

    def watched(self) -> tuple[Path, ...]:
        """Return the files and folders that somebody may save something in."""
        given = map(Path, filter(None, (self.config.config_file_path, *self.config.watch)))
        project = self._project
        return tuple(p for p in (project.content, project.templates, *given) if p.exists())

    def is_changed(self) -> bool:
        """Whether anything was saved since this was last asked. Remembers what there is now."""
        before, self._seen = self._seen, self._state()
        return before != self._seen

    def follow(self) -> bool:
        """Become the site of what was saved. Whether all pages may be others, and not only some."""
        with self._lock:
            try:
                if self._state()[1] == self._built_of[1] and self._follow_content():
                    return False
                self._build(self._load())
            except (ContentError, ContentAbort) as error:
                _tell(error.diagnostics)
                return False
            except (MkDocsException, OSError) as error:
                log.error("%s; the last good site stays", error)
                return False
            return True

    def refresh(self, path: str) -> bool:
        """Make a file of the site anew if that is due, by its path. Whether it is another than before."""
        if path.startswith(_WITHOUT_CONTENT):
            return False
        with self._lock:
            if self._pages is None or path in self._made:
                return False
            before = self._file(path)
            try:
                if not self._make(path, self._pages):
                    self._build(self._load())
            except (ContentError, ContentAbort) as error:
                _tell(error.diagnostics)
            except Exception:
                log.exception("%s could not be made; the last good one stays", path)
            self._made.add(path)
            return self._file(path) != before

    def tell(self) -> None:
        """Print the warnings about the present content; nothing if it has errors."""
        told = self._linked().diagnostics()
        if told and not any(d.is_error for d in told):
            print("\n".join(map(format_text, told)), file=sys.stderr, flush=True)

    def page_of_error(self, code: int) -> bytes | None:
        """Return the page for an error of HTTP, if the site has one."""
        return self._file(f"{code}.html") or None

    @property
    def _project(self) -> Project:
        return settings_of(self.config, is_serving=True)[0]

    @property
    def _settings(self) -> Settings:
        return settings_of(self.config, is_serving=True)[1]

    def _state(self) -> tuple[State, State]:
        """Return the state of the content, and that of what it is built with."""
        around = (path for path in self.watched() if path != self._project.content)
        templates = template_folders(self._project.templates)
        return state_of(self._project.content), state_of(*templates, *around)

    def _build(self, config: MkDocsConfig) -> None:
        """Build all of the site. An error in the content is raised before anything is written."""
        complete(config)
        state, found = self._state(), self._linked()
        try:
            built = self._built_with(config)
        except Exception as error:
            config.plugins.on_build_error(error=error)
            if not isinstance(error, ContentAbort):  # before which nothing is written
                self._built = None
            raise
        self.config, self._built_of = config, state
        self._built, self._pages, self._made = built, None, set()
        self.builds += 1
        if found.briefing is None or self._state() != state:
            self._built = None  # something was saved meanwhile: nobody knows what was built
            return
        self._texts = _of_all(found)
        self._front = PagesOnDemand(found.briefing, self._project, self._settings).front

    def _built_with(self, config: MkDocsConfig) -> Built | None:
        """Build all of the site; None if its pages cannot be made one by one."""
        reason = unknown(config) or (None if config.use_directory_urls else "pages are files")
        if reason is None:
            return build_known(config)
        print(f"note: MkDocs builds the whole site at every save: {reason}", file=sys.stderr)
        engine.build(config, serve_url=config.site_url)
        return None

    def _linked(self) -> Linked:
        content = self._project.content
        read, unread = read_content(content, content.name)
        return linked(read, unread, None, None, self._settings.cache)

    def _follow_content(self) -> bool:
        """Become the pages of the present content; False if the site has to be built as a whole.

        Raises ContentError, with nothing changed, if the content has an error.
        """
        found = self._linked()
        told = found.diagnostics_at_once()
        if found.briefing is None or any(d.is_error for d in told):
            raise ContentError(told)
        if self._built is None or _of_all(found) != self._texts:
            return False
        pages = PagesOnDemand(found.briefing, self._project, self._settings)
        if pages.front != self._front:
            return False
        self._pages, self._made = pages, set()
        return True

    def _make(self, path: str, pages: PagesOnDemand) -> bool:
        """Make a file, and those that are made with it. False if the whole site has to be built for it."""
        for name in _pages_with(path):
            if not (files := pages.files(name)):
                continue
            page, *beside = files
            if not self._built or not self._built.finish(name, page.content.decode()):
                return False
            for file in beside:
                utils.write_file(file.content, str(Path(self.config.site_dir) / file.path))
            self._made |= {_html(name), *(file.path for file in beside)}
            return path in self._made
        return False

    def _file(self, path: str) -> bytes:
        return read_if_there(Path(self.config.site_dir) / path)


def _of_all(found: Linked) -> Mapping[str, str | None]:
    return {s.name: s.text for s in found.sources if s.name.startswith(_OF_ALL)}


def _pages_with(path: str) -> Iterator[str]:
    """Yield the paths of the pages with which a file of the site may be made."""
    if path.startswith(_PLACES):
        yield f"{path.removeprefix(_PLACES).removesuffix('.js')}.md"
        return
    folder = dirname(path.removeprefix(f"{FRAMES}/"))
    yield f"{folder}/index.md" if folder else "index.md"
    if folder:
        yield f"{folder}.md"


def _html(page: str) -> str:
    """Return where a page is in the site."""
    return f"{site_path(Target(page), directory_urls=True)}index.html"


def _tell(diagnostics: tuple[Diagnostic, ...]) -> None:
    print("\n".join(format_text(d) for d in diagnostics), file=sys.stderr)
    print(f"{summary(diagnostics)}; the last good site stays", file=sys.stderr)
