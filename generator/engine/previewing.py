"""The server of the live preview: a page is made when it is asked for, and reloads if it has become another."""

from __future__ import annotations

import logging
import posixpath
import re
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.core.beside import Beside
from generator.engine.live_site import LiveSite
from generator.engine.serving import guarded

log = logging.getLogger("mkdocs.preview")

_EVERY = 0.5
"""Seconds between two looks for what was saved, if the system does not tell of it."""

_QUIET = 0.03
"""Seconds without a change after which a save is taken for done."""

_CHANGES = ("created", "modified", "moved", "deleted", "closed")
"""The events after which a file may be another one; the rest tell that somebody reads it."""

_ASKS = re.compile(r"/livereload/([0-9]+)/[0-9]+")


class PreviewServer(LiveReloadServer):
    """Serves a site that follows what is saved; of the pages that browsers show, those reload that have changed.

    It looks for what was saved every half second, also where the files have vanished for a while, and at
    once when the system tells.
    """

    def __init__(
        self, site: LiveSite, host: str, port: int, mount_path: str, after: Beside
    ) -> None:
        super().__init__(self._follow, host, port, site.config.site_dir, mount_path)
        self._site, self._after = site, after
        self.build_delay = _QUIET
        self.error_handler = self._error_page
        self._sooner = Observer()
        self._changed: dict[str, int] = {}
        self._all_changed, self._builds = 0, site.builds
        self._asked = threading.local()
        for path in site.watched():
            self._watched_paths[f"{path}"] = 1  # without any, pages would not reload
            self._sooner.schedule(_Noticing(self._notice), str(path), recursive=True)
        self.set_app(guarded(self.serve_request, host))

    def run(self) -> None:
        """Serve until the process is interrupted."""
        with suppress(OSError):  # the system may watch no more files; then it is looked for
            self._sooner.start()
        try:
            self.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            log.info("Shutting down...")
        finally:
            self.shutdown()
            if self._sooner.is_alive():
                self._sooner.stop()

    def _notice(self) -> None:
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _build_loop(self) -> None:
        while True:
            with self._rebuild_cond:
                # Short, so that an interruption is received on every system.
                self._rebuild_cond.wait_for(
                    lambda: self._want_rebuild or self._shutdown, timeout=_EVERY
                )
                if self._shutdown:
                    return
                is_told, self._want_rebuild = self._want_rebuild, False
            if self._site.is_changed() or (is_told and self._is_changed_soon()):
                while self._is_changed_soon():
                    pass
                self._follow()

    def _is_changed_soon(self) -> bool:
        with self._rebuild_cond:
            while self._rebuild_cond.wait(timeout=self.build_delay):
                pass
        return self._site.is_changed()

    def _follow(self) -> None:
        log.info("Detected file changes")
        self._after.end()
        with self._epoch_cond:
            self._wanted_epoch = self._visible_epoch + 1
        try:
            self._site.follow()
        finally:
            with self._epoch_cond:
                log.info("Reloading browsers")
                self._visible_epoch = self._wanted_epoch
                self._note_builds()
                self._epoch_cond.notify_all()
        self._after.ask()

    def _note_builds(self) -> None:
        if self._builds != self._site.builds:
            self._builds, self._all_changed = self._site.builds, self._wanted_epoch

    def _serve_request(
        self, environ: dict[str, Any], start_response: Any
    ) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if asks := _ASKS.fullmatch(path):
            start_response("200 OK", [("Content-Type", "text/plain")])
            page = unquote(urlsplit(environ.get("HTTP_REFERER", "")).path)
            return [b"%d" % self._newer_than(int(asks[1]), self._file_of(page))]
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            self._asked.epoch = self._visible_epoch
        if file := self._file_of(path):
            self._refresh(file)
        return super()._serve_request(environ, start_response)

    def _newer_than(self, epoch: int, file: str | None) -> int:
        """Return when the page of a browser has become another than it was; if it does not soon, `epoch`."""
        seen = epoch
        while (newest := self._next_after(seen)) is not None:
            if file is None:
                return newest
            self._refresh(file)
            if max(self._changed.get(file, 0), self._all_changed) > epoch:
                return newest
            seen = newest
        return epoch

    def _next_after(self, epoch: int) -> int | None:
        """Return when the site became another after some time; None if it does not soon."""
        with self._epoch_cond:
            is_newer = self._epoch_cond.wait_for(
                lambda: self._visible_epoch > epoch, timeout=self.poll_response_timeout
            )
            return self._visible_epoch if is_newer else None

    def _refresh(self, file: str) -> None:
        if self._site.refresh(file):
            # Of a save that is just being followed nothing is visible yet.
            self._changed[file] = self._wanted_epoch
        self._note_builds()

    def _file_of(self, path: str) -> str | None:
        """Return the file of the site that a path of a URL names."""
        if not (path + "/").startswith(self.mount_path):
            return None
        below = path[len(self.mount_path) :] + ("index.html" if path.endswith("/") else "")
        return posixpath.normpath(f"/{below}").lstrip("/") or None

    def _inject_js_into_html(self, content: bytes, _: int) -> bytes:
        """Let a page ask from when on there is a newer one, which is when it was asked for."""
        page: bytes = super()._inject_js_into_html(  # type: ignore[no-untyped-call]
            content, self._asked.epoch
        )
        return page

    def _error_page(self, code: int) -> bytes | None:
        return self._site.page_of_error(code) if code in (404, 500) else None


def preview(load: Callable[[str], MkDocsConfig]) -> None:
    """Show the site of a configuration until the process is interrupted; `load` loads it for a folder.

    Raises what the first build raises.
    """
    with TemporaryDirectory(prefix="mkdocs_") as folder:

        def loaded() -> MkDocsConfig:
            config = load(folder)
            host, port = config.dev_addr
            mount_path = urlsplit(config.site_url or "/").path
            config.site_url = f"http://{host}:{port}/{mount_path.strip('/')}".rstrip("/") + "/"
            return config

        site = LiveSite(loaded)
        try:
            host, port = site.config.dev_addr
            after = Beside(site.tell)
            PreviewServer(site, host, port, urlsplit(site.config.site_url or "/").path, after).run()
        finally:
            site.config.plugins.on_shutdown()


class _Noticing(FileSystemEventHandler):
    """Calls a function when a file has changed."""

    def __init__(self, notice: Callable[[], None]) -> None:
        self._notice = notice

    def on_any_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory and event.event_type in _CHANGES:
            self._notice()
