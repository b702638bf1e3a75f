"""The settings of MkDocs that a briefing's mkdocs.yml need not name, and the overrides of the theme."""

from __future__ import annotations

import copy
import warnings
from collections.abc import Mapping
from functools import reduce
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from generator.core.resources import OFFLINE_SETTINGS, SETTINGS, template_folders

THEME = "material"
_FOLDER = "theme"
"""The folder of the overrides of the theme, among the templates."""

_OF_A_PROJECT = ("site_name", "docs_dir", "site_dir", "plugins")
_OF_A_FILE = ("INHERIT", "site_dir")


def complete(config: MkDocsConfig) -> None:
    """Add to a configuration what its mkdocs.yml leaves open, and the generator's overrides of the theme.

    What mkdocs.yml names stays: of a mapping its keys, of anything else all of it. The overrides of
    `templates/theme/` of the briefing are looked for before the generator's. Doing it again changes
    nothing.
    """
    given = _given(config)
    if _theme_of(given).get("name", THEME) != THEME:
        return
    settings = _settings()
    wanted = {
        key: value
        for key, value in settings.items()
        if _merged(settings, given)[key] != given.get(key)
    }
    if wanted:
        whole = type(config)(config_file_path=config.config_file_path)
        whole.load_dict({**_merged(settings, given), "plugins": [], "hooks": []})
        whole.validate()
        changed = {*wanted, *(["mdx_configs"] if "markdown_extensions" in wanted else ())}
        config.data.update({key: whole[key] for key in changed})
    _add_overrides(config)


def _given(config: MkDocsConfig) -> dict[str, Any]:
    """Return what mkdocs.yml, and the command over it, set."""
    nothing: dict[str, Any] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # MkDocs itself has no use for it
        return reduce(_merged, config.user_configs, nothing)


def offline_options() -> dict[str, Any]:
    """Return the settings that are different in the site for use without a server."""
    settings = yaml_load(OFFLINE_SETTINGS.read_text(encoding="utf-8"))
    return {key: value for key, value in settings.items() if key not in _OF_A_FILE}


def _settings() -> dict[str, Any]:
    settings = yaml_load(SETTINGS.read_text(encoding="utf-8"))
    settings["theme"].pop("custom_dir", None)
    return {key: value for key, value in settings.items() if key not in _OF_A_PROJECT}


def _add_overrides(config: MkDocsConfig) -> None:
    root = Path(config.config_file_path).parent if config.config_file_path else Path()
    dirs = config.theme.dirs
    known = {Path(folder).resolve() for folder in dirs}
    overrides = [folder / _FOLDER for folder in template_folders(root / "templates")]
    after = 1 if config.theme.custom_dir else 0
    dirs[after:after] = [
        str(folder) for folder in overrides if folder.is_dir() and folder.resolve() not in known
    ]


def _theme_of(given: Mapping[str, Any]) -> dict[str, Any]:
    theme = given.get("theme") or {}
    return {"name": theme} if isinstance(theme, str) else theme


def _merged(base: dict[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Return settings with others over them; mappings are merged, and all else is replaced."""
    merged = copy.deepcopy(base)
    for key, value in over.items():
        if key == "theme":
            value = _theme_of(over)
        below = merged.get(key)
        merged[key] = (
            _merged(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
        )
    return merged
