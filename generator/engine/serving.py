"""What the live preview answers and watches, beyond what MkDocs' own server does.

It is for the browser of whoever started it. A page from elsewhere can make a name of its own mean this
machine and read the preview under it, drafts and all: so only the names under which it was started are
answered.
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
_EVERY = 0.5

_NOTHING = stat_result((S_IFDIR, *[0] * 9))


def guarded(application: Application, listening: str) -> Application:
    """Return an application that answers by the names of this machine and by the one it listens on.

    Where it listens on all addresses, it is answered by each: an address cannot be made to mean another
    machine, as a name can. What can be no path of a page is refused.
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
    """Whether a request for a host, as the header of that name has it, is meant for this preview."""
    found = _HOST.fullmatch(host)
    if found is None:
        return False
    name = found["name"].lower()
    named = f"[{listening}]" if ":" in listening else listening
    if name in _HERE or name == named.lower():
        return True
    try:
        return ip_address(listening).is_unspecified and bool(ip_address(name.strip("[]")))
    except ValueError:
        return False


def patient_observer() -> PollingObserverVFS:
    """Return an observer that goes on watching a folder that is gone, and sees it come back."""
    return PollingObserverVFS(_stat, os.scandir, polling_interval=_EVERY)


def _stat(path: str) -> stat_result:
    """Look at a file; one that is gone is an empty folder with which nothing happens."""
    try:
        return Path(path).stat()
    except OSError:
        return _NOTHING


def _refused(start: Callable[..., Any], status: str) -> Iterable[bytes]:
    start(status, [("Content-Type", "text/plain; charset=utf-8")])
    return [f"{status}\n".encode()]
