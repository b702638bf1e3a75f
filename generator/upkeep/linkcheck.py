"""The link checker: whether URLs still work. Nothing else in the program uses the network.

The URLs come from content, and their redirects from strangers, so it guards against server-side
request forgery (SSRF): only http(s), and only to public addresses after the name is resolved. The
connection is made to the very address that was checked, so that DNS rebinding is no way around it.
Every redirect is checked again. Only the head of a response is read, and there is a total timeout
for each URL, so that a server cannot stall by sending a byte now and then.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

from urllib3 import BaseHTTPResponse, HTTPConnectionPool, Timeout
from urllib3.exceptions import HTTPError, LocationParseError, SSLError, TimeoutError
from urllib3.util import Url, parse_url

from generator.core.diagnostics import shorten
from generator.records.addresses import followed_from, web_address
from generator.upkeep.deadline import Deadline, NoAnswerError, Pool, TlsPool

Address = IPv4Address | IPv6Address

_UNICAST = IPv6Network("2000::/3")
_PERMANENT = frozenset((301, 308))
_REDIRECTS = _PERMANENT | {302, 303, 307}
_GONE = frozenset((404, 410))
_REFUSED = frozenset((401, 403, 406, 429, 451))
_BUSY = frozenset((502, 503, 504))
_HOPS = 8
"""The maximum number of redirects followed."""
_AT_ONCE = 8
"""The number of hosts that are checked in parallel."""
_HEADERS = {"User-Agent": "briefing-generator (checks links)", "Accept": "*/*"}


class Outcome(StrEnum):
    """The result of checking a URL.

    `ok` answers. `moved` redirects permanently. `gone` is 404 or 410, or a redirect to the front
    page of the site. `refused` is a status such as 403 or 429: many news sites block programs, so
    that says nothing about the page. `unreachable` is no answer, or any other error.
    """

    OK = "ok"
    MOVED = "moved"
    GONE = "gone"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a URL: an HTTP status, if there was one, and the new URL if it has moved."""

    outcome: Outcome
    status: int | None = None
    moved_to: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a check.

    `allowed` decides whether to connect to a resolved IP address. `seconds` is the total timeout of
    a URL with all its redirects: one half for HEAD, the other for GET. `retries` is per request.
    """

    allowed: Callable[[Address], bool]
    seconds: float = 30
    retries: int = 1


def is_public(address: Address) -> bool:
    """Whether an IP address is public unicast, and embeds no other (IPv4-mapped, 6to4, Teredo)."""
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast
    inside = address.ipv4_mapped or address.sixtofour or address.teredo
    return address in _UNICAST and address.is_global and not inside


PUBLIC = Limits(is_public)
"""The default limits: public addresses only."""


def look(addresses: Iterable[str], limits: Limits = PUBLIC) -> dict[str, Answer]:
    """Check URLs, each once: several hosts in parallel, but one request at a time per host."""
    hosts: dict[str, list[str]] = {}
    for address in dict.fromkeys(addresses):
        hosts.setdefault(_host(address), []).append(address)

    def ask_all(here: list[str]) -> list[tuple[str, Answer]]:
        return [(address, ask(address, limits)) for address in here]

    with ThreadPoolExecutor(_AT_ONCE) as workers:
        return dict(pair for answers in workers.map(ask_all, hosts.values()) for pair in answers)


def ask(address: str, limits: Limits = PUBLIC) -> Answer:
    """Check one URL: with HEAD, then with GET if HEAD does not succeed. Raises nothing."""
    answer = _follow("HEAD", address, limits)
    if answer.outcome in (Outcome.OK, Outcome.MOVED):
        return answer
    return _follow("GET", address, limits)


def _follow(method: str, address: str, limits: Limits) -> Answer:
    here, lasting, for_good = address, address, True
    try:
        with Deadline(limits.seconds / 2) as deadline:
            for _ in range(_HOPS + 1):
                status, location = _request(method, here, limits, deadline)
                if status not in _REDIRECTS or not location:
                    return _judge(address, status, lasting)
                here = _absolute(here, location)
                for_good = for_good and status in _PERMANENT
                lasting = here if for_good else lasting
    except NoAnswerError as error:
        return Answer(Outcome.UNREACHABLE, detail=str(error))
    return Answer(Outcome.UNREACHABLE, detail=f"more than {_HOPS} redirects")


def _judge(address: str, status: int, lasting: str) -> Answer:
    if status in _GONE:
        return Answer(Outcome.GONE, status)
    if status in _REFUSED:
        return Answer(Outcome.REFUSED, status)
    if status >= 400:
        return Answer(Outcome.UNREACHABLE, status)
    if lasting == address:
        return Answer(Outcome.OK, status)
    moved = Answer(Outcome.MOVED, status, lasting)
    if _is_front(lasting) and not _is_front(address):
        return replace(moved, outcome=Outcome.GONE, detail="leads to the front page of the site")
    return moved


def _request(
    method: str, address: str, limits: Limits, deadline: Deadline
) -> tuple[int, str | None]:
    url = _parsed(address)
    host, port = str(url.host).strip("[]"), url.port or (443 if url.scheme == "https" else 80)
    why: Exception | None = None
    for resolved in _resolve(host, port, limits):
        for retries in range(limits.retries, -1, -1):
            left = deadline.left()
            with _pool(url, host, str(resolved), port, deadline, left) as pool:
                try:
                    status, location = _head(pool, method, url)
                except (HTTPError, OSError, ValueError) as error:
                    why = error
                    continue
            deadline.left()  # a head cut off at the deadline looks like a complete one
            if status not in _BUSY or not retries:
                return status, location
    deadline.left()
    raise NoAnswerError(_reason(why))


def _head(pool: HTTPConnectionPool, method: str, url: Url) -> tuple[int, str | None]:
    """Send a request and close it after the head. Returns the status and the Location header."""
    response: BaseHTTPResponse = pool.urlopen(
        method,
        url.request_uri,
        headers={**_HEADERS, "Host": url.netloc or str(url.host)},
        redirect=False,
        retries=False,
        assert_same_host=False,
        preload_content=False,
    )
    response.close()
    return response.status, response.headers.get("Location")


def _pool(
    url: Url, host: str, resolved: str, port: int, deadline: Deadline, left: float
) -> HTTPConnectionPool:
    """Return a pool for one resolved IP address, with SNI and certificate checks for its host."""
    options: dict[str, Any] = {"timeout": Timeout(left), "deadline": deadline}
    if url.scheme == "https":
        return TlsPool(resolved, port, assert_hostname=host, server_hostname=host, **options)
    return Pool(resolved, port, **options)


def _resolve(host: str, port: int, limits: Limits) -> tuple[Address, ...]:
    try:
        infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NoAnswerError("the name is not known") from None
    resolved = dict.fromkeys(ip_address(entry[4][0]) for entry in infos)
    allowed = tuple(address for address in resolved if limits.allowed(address))
    if not allowed:
        raise NoAnswerError("not an address of the public internet")
    return allowed


def _reason(error: Exception | None) -> str:
    if isinstance(error, SSLError):
        return "the certificate is not valid"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return "no connection, or no proper answer"


def _absolute(here: str, location: str) -> str:
    try:
        return followed_from(here, location.encode("latin-1", errors="replace"))
    except ValueError:
        raise NoAnswerError(f"redirects to what is no web address: {shorten(location)}") from None


def _parsed(address: str) -> Url:
    try:
        return parse_url(web_address(address))
    except (LocationParseError, ValueError):
        raise NoAnswerError("not a web address") from None


def _host(address: str) -> str:
    try:
        return _parsed(address).host or ""
    except NoAnswerError:
        return ""


def _is_front(address: str) -> bool:
    url = _parsed(address)
    return (url.path or "/") == "/" and not url.query
