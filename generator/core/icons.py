"""The icons that Material for MkDocs ships, by the names that it gives them."""

from __future__ import annotations

from pathlib import Path

import material

_ROOT = Path(material.__file__).parent / "templates" / ".icons"


def icon_path(name: str) -> Path:
    """Return where the SVG of an icon such as `material/school` is, or would be."""
    return _ROOT / f"{name}.svg"


def icon_names(family: str) -> list[str]:
    """List the icons of one family, such as `material`; empty where there is no such family."""
    found = (_ROOT / family).rglob("*.svg")
    return sorted(p.relative_to(_ROOT).with_suffix("").as_posix() for p in found)


def icon_svg(name: str) -> str:
    """Return the SVG element of an icon. Raises FileNotFoundError for an unknown name."""
    return icon_path(name).read_text(encoding="utf-8").strip()
