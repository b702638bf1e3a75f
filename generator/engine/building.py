"""Build a site as MkDocs does, with pages that the generator finishes where it can.

This is `mkdocs.commands.build`, in which a page is put into the shell that the theme makes of its
shape. Whatever is not known is left to MkDocs, so that the files are the same to the byte.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from posixpath import dirname
from typing import Any

import jinja2
from mkdocs import utils
from mkdocs.commands import build as engine
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils.meta import get_data

from generator.core.ahead import ahead
from generator.core.caching import NO_CACHE
from generator.disk.files import read_if_there
from generator.engine.defaults import complete
from generator.engine.finished_html import ids_in
from generator.engine.known import unknown
from generator.engine.mkdocs import shows_navigation
from generator.engine.plain_markdown import PlainMarkdown
from generator.engine.same_navigation import is_unlisted
from generator.engine.shells import Shape, Shell, read_off, shell_of, sign_page
from generator.render.compiled import CompiledTemplates

_PAGE = "main.html"

_FIRST, _WORTH = 3, 200
"""How many pages of a folder show most of its shapes; of how many pages a second process is worth its start."""

_ITS_OWN = ("description", "headline", "modified", "linked_data", "data", "feed", "cited", "card")
"""The entries of the front matter that no other page shows."""


def build(config: MkDocsConfig) -> None:
    """Build the site of a configuration, as `mkdocs build` does.

    Raises what `mkdocs.commands.build.build` raises. A note says so if the configuration has
    something unknown in it, and MkDocs builds all of it.
    """
    complete(config)
    config.plugins.on_startup(command="build", dirty=False)
    if reason := unknown(config):
        print(f"note: MkDocs finishes each page, which takes longer: {reason}", file=sys.stderr)
        engine.build(config)
        return
    warnings = utils.CountHandler()
    warnings.setLevel(logging.WARNING)
    log = logging.getLogger("mkdocs")
    if config.strict:
        log.addHandler(warnings)
    try:
        build_known(config)
        if counts := warnings.get_counts():
            told = ", ".join(f"{count} {level.lower()}s" for level, count in counts)
            raise Abort(f"Aborted with {told} in strict mode!")
    except Exception as error:
        config.plugins.on_build_error(error=error)
        if isinstance(error, BuildError):
            log.error(str(error))
            raise Abort("Aborted with a BuildError!") from error
        raise
    finally:
        log.removeHandler(warnings)


class Built:
    """A site that was built, in which pages can be finished anew while all else is as it was."""

    def __init__(self, config: MkDocsConfig, files: Files, read: _Reader, theme: _Theme) -> None:
        self._config, self._files, self._read, self._theme = config, files, read, theme

    def finish(self, path: str, markdown: str) -> bool:
        """Write a page, by its path below the docs folder, from its text.

        False, with nothing written, if other pages show something of it that has changed.
        """
        file = self._files.get_file_from_path(path) or self._added(path)
        file.content_string = markdown
        page, before = file.page, None
        if page and self._theme.lists(page):
            before = _shown_elsewhere(page)
        else:
            page = Page(None, file, self._config)
        is_plain = self._read.is_plain(page)
        if before is not None and before != _shown_elsewhere(page):
            return False
        if not (is_plain and self._theme.finish(page)):
            self._theme.build(page)
        return True

    def _added(self, path: str) -> File:
        config = self._config
        file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
        set_exclusions([file], config)
        self._files.append(file)
        return file


def _shown_elsewhere(page: Page) -> dict[str, Any]:
    """Return the front matter of a page that the navigation lists, without what stands on it alone."""
    return {name: value for name, value in page.meta.items() if name not in _ITS_OWN}


def build_known(config: MkDocsConfig) -> Built:
    """Build the site of a configuration in which nothing is unknown."""
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    utils.clean_directory(config.site_dir)
    files = get_files(config)
    env = config.theme.get_env()
    env.bytecode_cache = CompiledTemplates(
        "theme", config.extra.get("briefing", {}).get("cache") or NO_CACHE
    )
    files.add_files_from_theme(env, config)
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    documents = files.documentation_pages()
    pages = [file.page or Page(None, file, config) for file in documents]
    read = _Reader(config, files, len(pages))
    listed = {page.file.src_uri: read.is_plain(page) for page in nav.pages}
    env = config.plugins.on_env(env, config=config, files=files)
    files.copy_static_files()
    theme = _Theme(env, nav, config, documents)
    for page in nav.pages:
        if not (listed[page.file.src_uri] and theme.finish(page)):
            theme.build(page)
    _finish_unlisted([page for page in pages if page.file.src_uri not in listed], read, theme)
    for template in config.theme.static_templates:
        engine._build_theme_template(template, env, files, config, nav)
    _check_anchors(pages, files, config, read)
    config.plugins.on_post_build(config=config)
    return Built(config, files, read, theme)


def _finish_unlisted(pages: Sequence[Page], read: _Reader, theme: _Theme) -> None:
    """Write the pages that the navigation does not list: half of those whose shells are known in a second process.

    Of what is written only the front matter is kept, which the map of the site shows.
    """
    by_folder: dict[str, list[Page]] = {}
    for page in pages:
        by_folder.setdefault(dirname(page.file.src_uri), []).append(page)
    first = [page for group in by_folder.values() for page in group[:_FIRST]]
    rest = [page for group in by_folder.values() for page in group[_FIRST:]]

    def finish(page: Page) -> None:
        if not (read.is_plain(page) and theme.finish(page)):
            theme.build(page)
        page.content = page.markdown = None

    for page in first:
        finish(page)
    others = rest[1::2] if len(rest) > _WORTH else []
    finished = ahead(lambda: [*_finish_known(others, read, theme)]) if others else list
    for page in rest[::2] if others else rest:
        finish(page)
    for page, meta in zip(others, finished(), strict=True):
        if meta is None:
            finish(page)
        else:
            page.meta = meta
            read.tell()


def _finish_known(pages: Sequence[Page], read: _Reader, theme: _Theme) -> Iterator[Any]:
    """Write the pages whose shells are known, and yield of each its front matter; of others None."""
    for page in pages:
        yield page.meta if read.has_read(page) and theme.finish(page, is_known=True) else None
        page.content = page.markdown = None


class _Reader:
    """Reads pages: front matter, contents and HTML."""

    def __init__(self, config: MkDocsConfig, files: Files, total: int) -> None:
        self._config, self._files, self._total = config, files, total
        self._markdown = PlainMarkdown(config.markdown_extensions, config.mdx_configs)
        self._tick = config.extra.get("briefing", {}).get("tick")

    def is_plain(self, page: Page) -> bool:
        """Read a page. Whether Python-Markdown was not needed for it."""
        if not self.has_read(page):
            engine._populate_page(page, self._config, self._files)
            return False
        self.tell()
        return True

    def has_read(self, page: Page) -> bool:
        """Read a page, and return True, if Python-Markdown is not needed for it. Tells nobody."""
        markdown, meta = get_data(page.file.content_string)
        if (body := self._markdown.body(markdown)) is None:
            return False
        page.markdown, page.meta = markdown, meta
        page.content, page.toc = body.html, get_toc(body.toc)
        return True

    def tell(self) -> None:
        """Tell whoever waits that one page more is read."""
        if self._tick:
            self._tick(self._total)


class _Theme:
    """Puts pages into what the theme makes of their shape."""

    def __init__(
        self,
        env: jinja2.Environment,
        nav: Navigation,
        config: MkDocsConfig,
        documents: Sequence[File],
    ) -> None:
        self._env, self._nav, self._config, self._documents = env, nav, config, documents
        self._listed = {page.url for page in nav.pages}
        self._shells: dict[Shape, Shell | None] = {}

    def lists(self, page: Page) -> bool:
        """Whether the navigation lists a page."""
        return page.url in self._listed

    def build(self, page: Page) -> None:
        """Let MkDocs render a page and write it."""
        engine._build_page(page, self._config, self._documents, self._nav, self._env)

    def finish(self, page: Page, *, is_known: bool = False) -> bool:
        """Write a page, and return True, if it is one that a shell is right for.

        The shell of the first page of a shape is made, unless only one that `is_known` is wanted.
        """
        if not is_unlisted(page, self._listed) or page.file.name == "index":
            return False
        if (found := read_off(page)) is None:
            return False
        shape, values = found
        if shape not in self._shells:
            if is_known:
                return False
            self._shells[shape] = self._shell(page, shape, values)
            return True
        if (shell := self._shells[shape]) is None:
            return False
        utils.write_file(_encoded(shell.filled(values)), page.file.abs_dest_path)
        return True

    def _shell(self, page: Page, shape: Shape, values: Mapping[str, str]) -> Shell | None:
        """Write the first page of a shape as MkDocs does, and return the shell if it gives the same."""
        self.build(page)
        stand_in, signs = sign_page(page, shape, self._config)
        context = engine.get_context(self._nav, self._documents, self._config, stand_in)
        stand_in.active = True
        html = self._env.get_template(_PAGE).render(context)
        shell = shell_of(html, signs, with_icons=shows_navigation(page))
        written = read_if_there(Path(page.file.abs_dest_path))
        return shell if _encoded(shell.filled(values)) == written else None


def _encoded(html: str) -> bytes:
    return html.encode(errors="xmlcharrefreplace")


def _check_anchors(
    pages: Sequence[Page], files: Files, config: MkDocsConfig, read: _Reader
) -> None:
    """Tell of links of Markdown that lead to no anchor."""
    for page in pages:
        for linked in page.links_to_anchors or ():
            target = linked.page
            if target and target.present_anchor_ids is None:
                if target.content is None:
                    read.is_plain(target)
                target.present_anchor_ids = ids_in(target.content or "")
    for page in pages:
        page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
