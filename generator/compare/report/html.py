"""A comparison as one self-contained HTML page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from generator.compare.model import Comparison
from generator.compare.report.outline import outline
from generator.compose.targets import Target, site_path
from generator.render.environment import environment

TEMPLATE = "reports/comparison.html.jinja"


def as_html(
    comparison: Comparison, templates: Path, preview_url: str = "", preview_folder: str = ""
) -> str:
    """Render the comparison as HTML; every value is escaped.

    Links lead to `preview_url`, where the head is published, or into `preview_folder`, a relative
    path to the head as an offline site; without either there are no links. Raises Jinja's errors if
    the template fails.
    """
    root = f"{(preview_url or quote(preview_folder)).rstrip('/')}/"
    is_linked, directory_urls = root != "/", bool(preview_url)

    def href(target: Target | None) -> Markup:
        return Markup(root + site_path(target, directory_urls) if is_linked and target else "")

    variables = {"comparison": comparison, "sections": outline(comparison), "href": href}
    return environment(templates).get_template(TEMPLATE).render(variables)
