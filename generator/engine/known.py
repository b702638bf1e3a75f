"""Whether the generator may finish pages itself: a closed list of what is known of MkDocs and its theme."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import markdown
import mkdocs
from mkdocs.config.defaults import MkDocsConfig

from generator.disk.files import files_below

_HOOKS = "generator.engine.mkdocs"
_EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list"]
_CONFIGURED = {"toc"}
_LAYERS = 3
"""The folders of the theme: those templates that the project overrides, Material's, MkDocs' own."""

KNOWN_OVERRIDES = "3dd611184188d4916d9388428bb20e089c218c7da33b09e401405f33a4855765"
"""The digest of the templates in templates/theme for which tests have shown that pages are the same."""


def unknown(config: MkDocsConfig) -> str | None:
    """Return what of a configuration is not known, so that MkDocs has to finish every page; None if all is.

    The configuration is as mkdocs.yml gives it, before any hook has changed it.
    """
    if not mkdocs.__version__.startswith("1.6.") or not markdown.__version__.startswith("3."):
        return f"MkDocs {mkdocs.__version__}, Markdown {markdown.__version__}"
    if config.theme.name != "material" or len(config.theme.dirs) != _LAYERS:
        return "the theme"
    if overrides_digest(Path(config.theme.dirs[0])) != KNOWN_OVERRIDES:
        return "the templates that change the theme"
    if list(config.plugins) != list(config.hooks) or len(config.hooks) != 1:
        return "the plugins"
    methods = [method for found in config.plugins.events.values() for method in found]
    if any(method.__module__ != _HOOKS for method in methods):
        return "the hooks"
    if config.markdown_extensions != _EXTENSIONS or not config.mdx_configs.keys() <= _CONFIGURED:
        return "the extensions of Markdown"
    if config.extra_templates or config.draft_docs:
        return "extra templates or drafts"
    return None


def overrides_digest(folder: Path) -> str:
    """Return a digest of every file of a folder of templates that change the theme."""
    digest = sha256()
    for name, content in sorted(files_below(folder).items()):
        digest.update(f"{name}\0{sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()
