"""The live preview: check the Host header of requests (DNS rebinding), and watch files by polling.

The preview is for the browser of whoever started it. By DNS rebinding, a website could make its own
host name resolve to this machine and read the preview, drafts included; so only requests for the
names and addresses that the preview listens on are answered.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from os import stat_result
from pathlib import Path
from stat import S_IFDIR
from typing import Any

from watchdog.observers.polling import PollingObserverVFS

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A WSGI application, as PEP 3333 defines it."""

_HERE = frozenset(("localhost", "127.0.0.1", "[::1]"))
_HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::[0-9]{1,5})?", re.IGNORECASE)
_LONGEST = 2_000
"""The maximum length of a URL path, in characters."""
_EVERY = 0.5
"""The polling interval, in seconds."""

_NOTHING = stat_result((S_IFDIR, *[0] * 9))


def guarded(application: Application, listening: str) -> Application:
    """Wrap a WSGI application so that it answers only for localhost and the address listened on.

    If it listens on all addresses, every IP address is accepted, because an address, unlike a name,
    cannot be rebound to another machine. Any other Host gets 421. A path that cannot be a page is
    refused too: too long (414), or with control characters (400).
    """

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if not is_answered(environ.get("HTTP_HOST", ""), listening):
            return _refused(start, "421 Misdirected Request")
        if len(path) > _LONGEST:
            return _refused(start, "414 URI Too Long")
        if re.search(r"[\x00-\x1f\x7f]", path):
            return _refused(start, "400 Bad Request")
        return application(environ, start)

    return answer


def is_answered(host: str, listening: str) -> bool:
    """Whether a Host header names this preview, which listens on the address `listening`."""
    match = _HOST.fullmatch(host)
    if match is None:
        return False
    name = match["name"].lower()
    named = f"[{listening}]" if ":" in listening else listening
    if name in _HERE or name == named.lower():
        return True
    try:
        return ip_address(listening).is_unspecified and bool(ip_address(name.strip("[]")))
    except ValueError:
        return False


def patient_observer() -> PollingObserverVFS:
    """Return a polling observer that keeps watching a deleted folder until it reappears."""
    return PollingObserverVFS(_stat, os.scandir, polling_interval=_EVERY)


def _stat(path: str) -> stat_result:
    """Return the stat of a file; a missing one is an empty folder that never changes."""
    try:
        return Path(path).stat()
    except OSError:
        return _NOTHING


def _refused(start: Callable[..., Any], status: str) -> Iterable[bytes]:
    start(status, [("Content-Type", "text/plain; charset=utf-8")])
    return [f"{status}\n".encode()]
