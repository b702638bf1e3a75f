"""Web addresses: http(s) with a host, and nothing that could be anything else.

Whatever letters an address is written with, it has the ASCII that is asked for on the wire: its host
in the form that the domain name system knows (IDNA 2008, mapped by UTS 46 as browsers do), the rest
percent-encoded. So every form in which it leaves the program is the same.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urljoin, urlsplit

import idna

from generator.core.diagnostics import shorten


def web_address(text: str) -> str:
    """Return an http(s) address with a host, in ASCII; raise ValueError for anything else."""
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
    before, _, rest = text.strip().partition("//")
    host = _in_ascii(parts.netloc)
    if not host:
        raise wrong
    return quote(f"{before}//{host}{rest[len(parts.netloc) :]}", safe=":/?#[]@!$&'()*+,;=-._~%")


def followed_from(here: str, location: bytes) -> str:
    """Return the address to which an answer of a server redirects, read as browsers read it.

    They send bytes that are not ASCII, and what else cannot stand in an address, percent-encoded.
    Raises ValueError for what is no web address.
    """
    readable = quote(location.strip(), safe=":/?#[]@!$&'()*+,;=-._~%\\")
    return web_address(urljoin(here, readable).partition("#")[0])


def _in_ascii(netloc: str) -> str:
    """Return a host and its port in ASCII; empty where the host is none. What is ASCII stays."""
    if netloc.isascii() and "%" not in netloc:
        return netloc
    host, colon, port = netloc.partition(":")
    try:
        mapped = idna.uts46_remap(unquote(host, errors="strict"), std3_rules=False)
        found = ".".join(label if label.isascii() else _label(label) for label in mapped.split("."))
    except ValueError:
        return ""
    is_host = re.fullmatch(r"(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?", found)
    return f"{found}{colon}{port}" if is_host and len(found) <= 253 else ""


def _label(label: str) -> str:
    """Return a label of a name in ASCII. Signs that may no longer be registered are still asked for."""
    try:
        return idna.alabel(label).decode()
    except idna.InvalidCodepoint:
        return f"xn--{label.encode('punycode').decode()}"


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
        rest = re.sub(r"^(?:https?:?/*)?(?=[\w-]+\.)", "https://", rest, flags=re.IGNORECASE)
    try:
        address = web_address(rest)
    except ValueError:
        return ""
    return address if "." in (urlsplit(address).hostname or "") else ""
