"""The icons that ship with Material for MkDocs, by name."""

from __future__ import annotations

from pathlib import Path

import material

_ROOT = Path(material.__file__).parent / "templates" / ".icons"


def icon_path(name: str) -> Path:
    """Return the path of an icon's SVG file, such as `material/school`; it need not exist."""
    return _ROOT / f"{name}.svg"


def icon_names(family: str) -> list[str]:
    """List the names in an icon set, such as `material`; empty if there is no such set."""
    found = (_ROOT / family).rglob("*.svg")
    return sorted(p.relative_to(_ROOT).with_suffix("").as_posix() for p in found)


def icon_svg(name: str) -> str:
    """Return the SVG markup of an icon. Raises FileNotFoundError for an unknown name."""
    return icon_path(name).read_text(encoding="utf-8").strip()
