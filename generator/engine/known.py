"""Whether the generator may finish pages itself: a closed list of what is known of MkDocs and its theme."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import markdown
import mkdocs
from mkdocs.config.defaults import MkDocsConfig

from generator.disk.files import files_below
from generator.engine.defaults import THEME
from generator.engine.mkdocs import BriefingPlugin

_PLUGINS = ["briefing"]
_EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list"]
_CONFIGURED = {"toc"}
_LAYERS = 2
"""The folders of the theme below those that override templates of it: Material's, MkDocs' own."""

KNOWN_OVERRIDES = "8eab9f159970e7dc7e8e50b165d258a7f90d575e4e1438b49dba340002813826"
"""The digest of the templates of templates/theme for which tests have shown that pages are the same."""


def unknown(config: MkDocsConfig) -> str | None:
    """Return what of a configuration is not known, so that MkDocs has to finish every page; None if all is.

    The configuration is complete, and no plugin has changed it yet.
    """
    if not mkdocs.__version__.startswith("1.6.") or not markdown.__version__.startswith("3."):
        return f"MkDocs {mkdocs.__version__}, Markdown {markdown.__version__}"
    if config.theme.name != THEME:
        return "the theme"
    if overrides_digest(*map(Path, config.theme.dirs[:-_LAYERS])) != KNOWN_OVERRIDES:
        return "the templates that change the theme"
    if list(config.plugins) != _PLUGINS or type(config.plugins["briefing"]) is not BriefingPlugin:
        return "the plugins"
    if config.markdown_extensions != _EXTENSIONS or not config.mdx_configs.keys() <= _CONFIGURED:
        return "the extensions of Markdown"
    if config.extra_templates or config.draft_docs:
        return "extra templates or drafts"
    return None


def overrides_digest(*folders: Path) -> str:
    """Return a digest of the templates that change the theme; of two of one name the first counts."""
    found = {name: content for f in reversed(folders) for name, content in files_below(f).items()}
    digest = sha256()
    for name, content in sorted(found.items()):
        digest.update(f"{name}\0{sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()
