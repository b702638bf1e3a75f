"""The Jinja environment: strict undefined names, and escaping that a template cannot skip."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from pathlib import Path

import jinja2
from jinja2 import nodes
from markupsafe import Markup

from generator.charts.chart import narrow_name
from generator.compose import targets
from generator.compose.views.fact_rows import fact_labels
from generator.core.caching import NO_CACHE, Cache
from generator.core.direction import direction, direction_of
from generator.core.icons import icon_svg
from generator.core.resources import template_folders
from generator.export.bibtex import bibtex
from generator.export.ris import ris
from generator.render.compiled import CompiledTemplates
from generator.render.escape import escape, escape_directed, escape_json, escape_lines
from generator.render.quick import QuickEnvironment
from generator.render.svg import empty_svg, svg

ALLOWED_FILTERS = frozenset({"length", "plural"})
"""The filters that a template may use; none of them bypasses the escaping."""

_UNSAFE_NODES = (nodes.Add, nodes.Concat, nodes.MarkSafe, nodes.MarkSafeIfAutoescape, nodes.Mod)


class TemplateError(Exception):
    """A template failed. Has the path and line in the template, and the message."""

    def __init__(self, path: str, line: int, message: str) -> None:
        self.path, self.line, self.message = path, line, message
        super().__init__(f"{path}:{line}: {message}")


@cache
def _compiled_with(escape: Callable[[object], Markup], kept: Cache) -> CompiledTemplates:
    """Return the templates compiled with an escape function, which has escaped their constants."""
    return CompiledTemplates(escape.__qualname__, kept)


def environment(
    templates: Path,
    escape: Callable[[object], Markup] = escape,
    kept: Cache = NO_CACHE,
) -> jinja2.Environment:
    """Return the environment for the templates of a folder, and the generator's for all that it lacks.

    Every value that a template outputs is passed through `escape`. An undefined name raises
    jinja2.UndefinedError. Compiled templates are kept in the cache.
    """

    def finalized(value: object) -> Markup:
        if type(value) is Markup:
            return value
        if isinstance(value, jinja2.Undefined):
            str(value)
        return escape(value)

    env = QuickEnvironment(
        loader=jinja2.FileSystemLoader(template_folders(templates)),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        finalize=finalized,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=_compiled_with(escape, kept),
    )
    env.filters = {"length": len, "plural": _plural}
    env.globals["icon"] = _icon
    env.globals["icon_name"] = _icon_name
    env.globals["ident"] = _ident
    env.globals["idents"] = lambda names: Markup(" ").join(_ident(name) for name in names)
    env.globals["svg"] = svg
    env.globals["styled_svg"] = partial(svg, is_styled=True)
    env.globals["empty_svg"] = empty_svg
    env.globals["narrow_name"] = narrow_name
    env.globals["direction"] = direction
    env.globals["direction_of"] = direction_of
    env.globals["directed"] = escape_directed
    env.globals["targets"] = targets
    env.globals["fact_labels"] = fact_labels()
    env.globals["json"] = escape_json
    env.globals["bibtex"] = lambda item: escape_lines(bibtex([item]))
    env.globals["ris"] = lambda item: escape_lines(ris([item]))
    return env


def lint(env: jinja2.Environment, name: str) -> list[str]:
    """Return a message for everything in a template that could bypass the escaping."""
    assert env.loader is not None
    source, _, _ = env.loader.get_source(env, name)
    tree = env.parse(source, name)
    problems = [
        f"{name}:{node.lineno}: the filter {node.name} is not allowed"
        for node in tree.find_all(nodes.Filter)
        if node.name not in ALLOWED_FILTERS
    ]
    problems += [
        f"{name}:{node.lineno}: {type(node).__name__} builds markup from parts"
        for node in tree.find_all(_UNSAFE_NODES)
    ]
    return problems


_IDENTIFIER = re.compile(r"[A-Za-z0-9_-]+")


@lru_cache(maxsize=1 << 14, typed=True)
def _ident(name: str | int) -> Markup:
    """Return an id or anchor unescaped, for attribute lists, in which entities are not decoded.

    Raises TypeError for anything but ASCII letters, digits, `_` and `-`.
    """
    if not _IDENTIFIER.fullmatch(str(name)):
        raise TypeError(f"{name!r} is not an identifier")
    return Markup(name)


def _icon_name(name: str) -> Markup:
    if not re.fullmatch(r"[a-z0-9/-]+", name):
        raise TypeError(f"{name!r} is not the name of an icon")
    return Markup(name)


def _plural(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _icon(name: str) -> Markup:
    try:
        svg = icon_svg(name)
    except FileNotFoundError:
        raise TypeError(f'there is no icon "{name}"') from None
    return Markup(svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))
