"""Web addresses: http(s) with a host, and nothing that could be anything else."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from generator.diagnostics import shorten


def web_address(text: str) -> str:
    """Return an http(s) address with a host, percent-encoded; raise ValueError for anything else."""
    wrong = ValueError(f'"{shorten(text)}" is not a web address')
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError:
        raise wrong from None
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        raise wrong
    if parts.username is not None or re.search(r"[\s\x00-\x1f\x7f<>\"`{}|\\^]", text.strip()):
        raise ValueError(f'"{shorten(text)}" has characters that an address cannot have')
    return quote(text.strip(), safe=":/?#[]@!$&'()*+,;=-._~%")


def base_address(text: str) -> str:
    """Return a web address that others can be appended to; raise ValueError for anything else."""
    address = web_address(text)
    if "?" in address or "#" in address:
        raise ValueError(f'"{shorten(text)}" is no address to begin others with: no "?" and no "#"')
    return address


def mended_address(text: str) -> str:
    """Guess the address that was meant by one without its beginning, or in a Markdown link."""
    _, link, address = text.rpartition("](")
    if link and text.startswith("[") and text.endswith(")"):
        rest = address[:-1]
    else:
        rest = " ".join(text.split()).partition(" (")[0]
    if re.match(r"(?!https?:)[a-z][a-z0-9+.-]*:(?!\d)", rest, re.IGNORECASE):
        return ""
    if not re.match(r"https?://", rest, re.IGNORECASE):
        rest = re.sub(r"^(?:https?:?/*)?(?=[a-z0-9-]+\.)", "https://", rest, flags=re.IGNORECASE)
    try:
        address = web_address(rest)
    except ValueError:
        return ""
    return address if "." in (urlsplit(address).hostname or "") else ""
