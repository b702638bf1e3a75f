"""Every page has a policy before anything else, and it lets no inline script run but the theme's."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import material

from generator.render.policy import policy
from tests.support.built import Page, Site
from tests.support.looping import some

THEME = Path(material.__file__).parent / "templates" / "partials" / "javascripts"
NAME = "Content-Security-Policy"


def policy_of(page: Page) -> dict[str, list[str]]:
    """Return the directives of the policy with which the head of a page begins."""
    first = page.tree.find("head")[0]
    assert (first.tag, first.get("http-equiv")) == ("meta", NAME), page.path
    parts = (part.split() for part in first.get("content").split(";"))
    return {name: sources for name, *sources in parts}


def hash_of(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_every_page_begins_with_its_policy(site: Site) -> None:
    for page in some(site.pages.values()):
        stated = policy_of(page)
        scripts = stated.pop("script-src")
        assert stated == {
            "default-src": ["'none'"],
            "style-src": ["'self'"],
            "font-src": ["'self'"],
            "img-src": ["'self'", "data:"],
            "connect-src": ["'self'"],
            "base-uri": ["'none'"],
            "form-action": ["'none'"],
        }
        inline = page.tree.xpath("//script[not(@src) and not(@type)]/text()")
        assert scripts == ["'self'", *map(hash_of, inline)], page.path


def test_the_scripts_that_may_run_are_written_in_the_theme(site: Site) -> None:
    known = "".join(p.read_text(encoding="utf-8") for p in sorted(THEME.glob("*.html")))
    for page, script in some(
        (p, text)
        for p in site.pages.values()
        for text in p.tree.xpath("//script[not(@src) and not(@type)]/text()")
    ):
        unplaced = re.sub(
            r'new URL\("[^"]*"', 'new URL("{{ config.extra.scope | d(base_url) }}"', script
        )
        assert f"<script>{unplaced}</script>" in known, page.path


def test_what_leads_from_a_former_page_has_a_policy_of_its_own(small: Site) -> None:
    for page in some(small.redirects.values()):
        assert policy_of(page) == {
            "default-src": ["'none'"],
            "script-src": ["'self'"],
            "base-uri": ["'none'"],
            "form-action": ["'none'"],
        }


def test_only_what_is_trusted_is_named() -> None:
    one, other = "let a = 1;", "\n  let b = '<';\n"
    stated = policy(f"<script>{one}</script> <script src='x.js'></script><script>{other}</script>")
    assert f"script-src 'self' {hash_of(one)} {hash_of(other)};" in stated
    assert "sha256" not in policy("")
