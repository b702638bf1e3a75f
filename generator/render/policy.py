"""The Content Security Policy (W3C CSP Level 3) of a page."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)

_DIRECTIVES = (
    "default-src 'none'",
    "script-src {scripts}",
    "style-src 'self'",
    "font-src 'self'",  # that of titles, where a briefing has one
    "img-src 'self' data:",  # the theme's style sheet holds its icons
    "connect-src 'self'",  # drawings for narrow screens
    "base-uri 'none'",
    "form-action 'none'",
)


def policy(trusted: str) -> str:
    """Return the Content Security Policy of a page, which allows only resources of the site itself.

    `trusted` is HTML: the inline scripts in it are allowed by the SHA-256 hashes of their text, and
    no others.
    """
    scripts = dict.fromkeys(map(_source, _INLINE_SCRIPT.findall(trusted)))
    return "; ".join(_DIRECTIVES).format(scripts=" ".join(("'self'", *scripts)))


def _source(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
