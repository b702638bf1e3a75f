"""Validation and normalisation of web addresses (URLs).

Only http and https with a host are accepted. An internationalised address is converted to ASCII:
its host to Punycode (IDNA 2008, mapped by UTS 46 as in browsers), the rest percent-encoded. So
every output has the same form of it.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urljoin, urlsplit

import idna

from generator.core.diagnostics import shorten


def web_address(text: str) -> str:
    """Normalise an http(s) URL with a host to ASCII. Raises ValueError for anything else."""
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
    """Resolve the `Location` header of a redirect against the URL `here`, as browsers do.

    Non-ASCII bytes and characters not allowed in a URL are percent-encoded; the fragment is
    dropped. Raises ValueError if the result is not a web address.
    """
    readable = quote(location.strip(), safe=":/?#[]@!$&'()*+,;=-._~%\\")
    return web_address(urljoin(here, readable).partition("#")[0])


def _in_ascii(netloc: str) -> str:
    """Convert the host of a netloc to ASCII (IDNA); empty if it is invalid. ASCII is left as it is."""
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
    """Convert a label of a domain name to an A-label.

    Code points that IDNA 2008 disallows, such as emoji, are still encoded as Punycode.
    """
    try:
        return idna.alabel(label).decode()
    except idna.InvalidCodepoint:
        return f"xn--{label.encode('punycode').decode()}"


def base_address(text: str) -> str:
    """Normalise a base URL, to which paths are appended. Raises ValueError for anything else."""
    address = web_address(text)
    if "?" in address or "#" in address:
        raise ValueError(f'"{shorten(text)}" is no address to begin others with: no "?" and no "#"')
    return address


def mended_address(text: str) -> str:
    """Guess the URL meant by one without a scheme or by a Markdown link; empty if there is none."""
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
