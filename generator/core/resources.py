"""Where the generator's own files lie: templates, what a briefing starts from, MkDocs' settings.

An installed package holds them; in a checkout they lie beside it, at the top of the repository.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[1]
"""The folder of the program."""

_PACKED = PACKAGE / "resources"
_FOLDER = _PACKED if _PACKED.is_dir() else PACKAGE.parent

TEMPLATES = _FOLDER / "templates"
"""The folder of the generator's templates, with the assets, the fonts and the theme."""

STARTER = _FOLDER / "starter"
"""The folder of the files that a new briefing begins with."""

SETTINGS = _FOLDER / "mkdocs.yml"
"""The settings of MkDocs for whatever a briefing's own mkdocs.yml does not name."""

OFFLINE_SETTINGS = _FOLDER / "mkdocs.offline.yml"
"""What of these settings is different in the site for use without a server."""


def template_folders(own: Path) -> tuple[Path, ...]:
    """Return the folders in which a template is looked for: a briefing's own first, the generator's last.

    They are one folder where the briefing lies in the repository of the generator.
    """
    return (own, TEMPLATES) if own.resolve() != TEMPLATES.resolve() else (own,)
