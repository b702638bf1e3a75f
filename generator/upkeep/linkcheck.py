"""Whether web addresses still lead somewhere. Nothing else asks the network for anything.

The addresses come from content, and where they redirect to comes from strangers. So only http(s) is
spoken, and only to addresses that are public once the name is resolved: the connection is made to
the very address that was judged, so that a name cannot mean another host a moment later. Every
redirect is judged anew. Nothing is read but the head of an answer, and none is waited for longer than
there is time for its address: a server that sends a byte now and then is hung up on.
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
_AT_ONCE = 8
_HEADERS = {"User-Agent": "briefing-generator (checks links)", "Accept": "*/*"}


class Outcome(StrEnum):
    """What became of an address.

    `ok` answers. `moved` answers at another address, for good. `gone` says that there is nothing,
    or leads to the front page of its site. `refused` does not talk to a program: many news sites do
    not, so that says nothing about the page. `unreachable` gives no answer, or an error.
    """

    OK = "ok"
    MOVED = "moved"
    GONE = "gone"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered: an HTTP status where there was one, and the new address if it moved."""

    outcome: Outcome
    status: int | None = None
    moved_to: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """How patient and how trusting a look is.

    `allowed` judges an address that a name resolved to. `seconds` are all that an address gets, with
    every redirect of it: one half for HEAD, and one for GET. `retries` are those of one question.
    """

    allowed: Callable[[Address], bool]
    seconds: float = 30
    retries: int = 1


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet's, and hides no other inside."""
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast
    inside = address.ipv4_mapped or address.sixtofour or address.teredo
    return address in _UNICAST and address.is_global and not inside


PUBLIC = Limits(is_public)
"""How the public internet is looked at."""


def look(addresses: Iterable[str], limits: Limits = PUBLIC) -> dict[str, Answer]:
    """Ask every address once, several hosts at a time and each host one question at a time."""
    hosts: dict[str, list[str]] = {}
    for address in dict.fromkeys(addresses):
        hosts.setdefault(_host(address), []).append(address)

    def ask_all(here: list[str]) -> list[tuple[str, Answer]]:
        return [(address, ask(address, limits)) for address in here]

    with ThreadPoolExecutor(_AT_ONCE) as workers:
        return dict(pair for found in workers.map(ask_all, hosts.values()) for pair in found)


def ask(address: str, limits: Limits = PUBLIC) -> Answer:
    """Ask one address, by HEAD, and by GET if that is not answered well. Raises nothing."""
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
            deadline.left()  # a head that was cut off ends like one that is whole
            if status not in _BUSY or not retries:
                return status, location
    deadline.left()
    raise NoAnswerError(_reason(why))


def _head(pool: HTTPConnectionPool, method: str, url: Url) -> tuple[int, str | None]:
    """Ask once, and hang up as soon as the head of the answer is there."""
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
    """Prepare to speak with one address as the host that it was resolved from."""
    given: dict[str, Any] = {"timeout": Timeout(left), "deadline": deadline}
    if url.scheme == "https":
        return TlsPool(resolved, port, assert_hostname=host, server_hostname=host, **given)
    return Pool(resolved, port, **given)


def _resolve(host: str, port: int, limits: Limits) -> tuple[Address, ...]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NoAnswerError("the name is not known") from None
    resolved = dict.fromkeys(ip_address(entry[4][0]) for entry in found)
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
