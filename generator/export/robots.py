"""Write robots.txt (RFC 9309) for a site at the root of its host."""

from __future__ import annotations


def robots(site_url: str) -> bytes:
    """Return a robots.txt that keeps nobody out and names the sitemap of a site by its URL."""
    root = site_url.rstrip("/")
    return f"User-agent: *\nAllow: /\n\nSitemap: {root}/sitemap.xml\n".encode()
