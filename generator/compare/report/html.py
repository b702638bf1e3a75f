"""A comparison as one page of HTML that needs nothing beside it."""

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
    """Render the comparison with its template; every value passes the escaping of all templates.

    Links lead to where the head is published, or into the folder beside the page that holds it as a
    site without a server; without either nothing is linked. Raises the errors of Jinja where the
    template is at fault.
    """
    root = f"{(preview_url or quote(preview_folder)).rstrip('/')}/"
    is_linked, directory_urls = root != "/", bool(preview_url)

    def href(target: Target | None) -> Markup:
        return Markup(root + site_path(target, directory_urls) if is_linked and target else "")

    shown = {"comparison": comparison, "sections": outline(comparison), "href": href}
    return environment(templates).get_template(TEMPLATE).render(shown)
