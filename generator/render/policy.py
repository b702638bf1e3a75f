"""What a page lets a browser load and run, as its Content Security Policy (W3C CSP Level 3)."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)

_DIRECTIVES = (
    "default-src 'none'",
    "script-src {scripts}",
    "style-src 'self'",
    "img-src 'self' data:",  # the theme's style sheet holds its icons
    "connect-src 'self'",  # what the search looks through
    "worker-src 'self'",  # the search
    "base-uri 'none'",
    "form-action 'none'",
)


def policy(trusted: str) -> str:
    """Return the policy of a page: everything comes from the site itself, and nothing from anywhere else.

    `trusted` is HTML; of all inline scripts only those in it may run, by the SHA-256 of their text.
    """
    scripts = dict.fromkeys(map(_source, _INLINE_SCRIPT.findall(trusted)))
    return "; ".join(_DIRECTIVES).format(scripts=" ".join(("'self'", *scripts)))


def _source(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
