"""Render a site to the files of site_src/."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2
from markupsafe import Markup

from generator.charts.chart import Chart, narrow_name
from generator.charts.picture import picture
from generator.compose.data.published import CHARTS
from generator.compose.frames import FOLDER as FRAMES
from generator.compose.frames import Frame
from generator.compose.page import Page
from generator.compose.redirects import Redirect
from generator.compose.site import Frontage, Site
from generator.compose.targets import Target, site_path
from generator.compose.views.terms import terms
from generator.core.caching import NO_CACHE, Cache
from generator.core.resources import template_folders
from generator.render.environment import TemplateError, environment
from generator.render.feed import render_feed
from generator.render.finish import finished
from generator.render.links import relative_link, web_address
from generator.render.looks import looks_files
from generator.render.places import Resolver, places_file, places_scripts, resolver
from generator.render.search import SECTIONED, search_scripts
from generator.render.svg import svg_file

_HOME = Target("index.md")


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A file below site_src/: its path with slashes, and its content."""

    path: str
    content: bytes


def render(
    site: Site, templates: Path, kept: Cache = NO_CACHE, *, directory_urls: bool
) -> tuple[RenderedFile, ...]:
    """Render the pages, the redirects, the assets, the search entries and, if data files are published, the feed.

    Sorted by path. `directory_urls` decides whether a page `a.md` is published as `a/` or as
    `a.html`. Raises TemplateError, with the path and line in the template, if a template fails.
    """
    scripts = places_scripts(site.pages, directory_urls=directory_urls)
    places = {page: places_file(page) for page in scripts}
    env = page_environment(site, templates, kept, places)
    resolve = resolver(site.pages)
    files = [
        file for page in site.pages for file in render_page(env, page, resolve, directory_urls)
    ]
    files += (RenderedFile(places_file(page), content) for page, content in scripts.items())
    texts = {file.path: file.content.decode() for file in files if file.path in SECTIONED}
    scripts_of_search = search_scripts(site.search, texts, resolve, directory_urls=directory_urls)
    files += (RenderedFile(path, content) for path, content in scripts_of_search)
    if site.files is not None:
        files += [render_frame(env, page, page.frame, resolve) for page in site.pages if page.frame]
    files += [_redirect(env, redirect, resolve, directory_urls) for redirect in site.redirects]
    if site.files is not None:
        files += (RenderedFile(path, render_feed(feed)) for path, feed in site.feeds.items())
        files += (_picture(site, chart) for chart in site.charts)
    own = dict(looks_files(site.looks, templates))
    files += (f for f in _assets(env, template_folders(templates)) if f.path not in own)
    files += (RenderedFile(path, content) for path, content in own.items())
    return tuple(sorted(files, key=lambda file: file.path))


def template_texts(templates: Path) -> Iterator[bytes]:
    """Return what the templates of a folder, and the generator's for all that it lacks, consist of."""
    for folder in template_folders(templates):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield path.relative_to(folder).as_posix().encode()
                yield path.read_bytes()


def page_environment(
    site: Frontage, templates: Path, kept: Cache, places: Mapping[str, str]
) -> jinja2.Environment:
    """Return the environment for pages; `places` are the scripts that tell of the parts of pages, by these."""
    env = environment(templates, kept=kept)
    env.globals["site"] = site
    env.globals["terms"] = terms()
    env.globals["places"] = places
    return env


def render_page(
    env: jinja2.Environment, page: Page, resolve: Resolver, directory_urls: bool
) -> Iterator[RenderedFile]:
    """Render a page, and beside it the drawings for narrow screens, unless it holds them itself."""
    links = _links(page.path, resolve, directory_urls)
    values = {"page": page, "has_drawings": not directory_urls, **links, **page.data}
    text = render_template(env, f"pages/{page.template}", **values)
    yield RenderedFile(page.path, tidy(text).encode())
    for chart in page.charts if directory_urls else ():
        if chart.narrow:
            path = site_path(page.target, directory_urls) + narrow_name(chart)
            yield RenderedFile(path, svg_file(chart.narrow, links["href"]))


def _redirect(
    env: jinja2.Environment, redirect: Redirect, resolve: Resolver, directory_urls: bool
) -> RenderedFile:
    """Render a redirect as finished HTML, which MkDocs copies without indexing or listing it."""
    values = _links(redirect.former.page, resolve, directory_urls)
    text = render_template(env, "pages/redirect.html.jinja", redirect=redirect, **values)
    path = site_path(redirect.former, directory_urls)
    path += "index.html" if path.endswith("/") else ""
    return RenderedFile(path, tidy(text).encode())


def render_frame(
    env: jinja2.Environment, page: Page, frame: Frame, resolve: Resolver
) -> RenderedFile:
    """Render the form of a page for a frame as finished HTML, which no theme is put round."""
    links = _links(f"{FRAMES}/{page.path}", resolve, directory_urls=True)
    values = {"page": page, "has_drawings": True, **links, **page.data}
    text = render_template(env, f"embed/{frame.template}", **values)
    return RenderedFile(f"{frame.path}index.html", finished(tidy(text)).encode())


def _picture(site: Site, chart: Chart) -> RenderedFile:
    content = svg_file(
        picture(chart, site.credit), lambda target: web_address(site.site_url, target)
    )
    return RenderedFile(f"{CHARTS}/{chart.file}.svg", content)


def _links(path: str, resolve: Resolver, directory_urls: bool) -> dict[str, Callable[..., Markup]]:
    """Return the link functions for the template of a page: `href` and `href_file`."""

    known: dict[Target, Markup] = {}

    def href(target: Target) -> Markup:
        link = known.get(target)
        if link is None:
            link = Markup(relative_link(path, resolve(target), directory_urls))
            known[target] = link
        return link

    def href_file(name: str) -> Markup:
        return Markup(href(_HOME).removesuffix("index.html") + name)

    return {"href": href, "href_file": href_file}


def render_template(env: jinja2.Environment, name: str, **values: object) -> str:
    """Render one template. Raises TemplateError, with the path and line in the template."""
    try:
        return env.get_template(name).render(values)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(error.name or name, error.lineno, error.message or "") from error
    except Exception as error:
        path, line = _template_line(env, error, name)
        raise TemplateError(path, line, str(error) or type(error).__name__) from error


def _template_line(env: jinja2.Environment, error: BaseException, name: str) -> tuple[str, int]:
    assert isinstance(env.loader, jinja2.FileSystemLoader)
    known = {str(Path(f) / n): n for f in env.loader.searchpath for n in env.list_templates()}
    place = name, 1
    trace = error.__traceback__
    while trace:
        filename = trace.tb_frame.f_code.co_filename
        if filename in known:
            place = known[filename], trace.tb_lineno
        trace = trace.tb_next
    return place


def tidy(text: str) -> str:
    """Remove trailing spaces and repeated blank lines, and end the text with one line feed."""
    lines = [line.rstrip() for line in text.split("\n")]
    kept = [line for n, line in enumerate(lines) if line or (n and lines[n - 1])]
    return "\n".join(kept).strip("\n") + "\n"


def _assets(env: jinja2.Environment, folders: Sequence[Path]) -> list[RenderedFile]:
    found = {
        path.relative_to(folder).as_posix(): path
        for folder in reversed(folders)
        for path in folder.glob("assets/**/*")
        if path.is_file()
    }
    files = []
    for name, path in sorted(found.items()):
        if name.endswith(".jinja"):
            content = render_template(env, name).encode()
            files.append(RenderedFile(name.removesuffix(".jinja"), content))
        else:
            files.append(RenderedFile(name, path.read_bytes()))
    return files
