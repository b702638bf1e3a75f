"""Takes the pictures of README.md and CONTRIBUTING.md. Needs Chromium (or CHROMIUM=path).

    home.png        the home page
    ways-in.png     a fact, with the line under it that leads an editor in
    check.png       what `briefing check` says once the quote of that fact is changed
    change.png      the fact after the change that CONTRIBUTING.md walks through
    comparison.png  what a reviewer is told of that change, and of a number that was mistyped

They come from a preview of their own, which is told of an invented repository so that the links under its
facts are there, and follows the change.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)

FILE = "facts/sports.yml"
FACT = "sports-cooperation-developing"
BEFORE = "quote: youth policy and sports"
AFTER = "quote: culture, youth policy and sports"
"""The change that CONTRIBUTING.md walks through: a quote as it is, and as it is to be."""
MISTYPED = ("amount: 450", "amount: 540", "facts/trade.yml")
"""A number that somebody mistypes, and where."""
SEAL = re.compile("\\n +seal: .*")

TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; }}
pre {{ display: inline-block; margin: 0; padding: 1rem 1.4rem; background: #14242b; color: #e8eef0;
  font: 15px/1.5 "DejaVu Sans Mono", monospace; }}
b {{ color: #ffffff; }}
</style><pre><b>$ briefing check</b>
{output}</pre>"""

PATIENCE = 60_000
"""Milliseconds after which what was saved will not be shown."""

WIDE, TALL = (1280, 960), (860, 1240)
"""The windows for the home page and for a whole fact: width and height in pixels."""


def main() -> None:
    """Take every picture."""
    browser_path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if browser_path is None:
        sys.exit("Chromium is not installed; name one with CHROMIUM=path")
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=browser_path, args=QUIET.split())
        content = Path(shutil.copytree(ROOT / "content", Path(folder) / "content"))
        page = f"facts/{FACT}/"
        with previewed(content) as site:
            take(browser, site, "", WIDE, DOCS / "home.png")
            take(browser, site, page, TALL, DOCS / "ways-in.png")
            change(content, BEFORE, AFTER)
            picture_of(browser, check(content), DOCS / "check.png")
            unseal(content, AFTER)
            take(browser, site, page, TALL, DOCS / "change.png", AFTER.partition(": ")[2])
        change(content, *MISTYPED)
        picture_of_page(browser, compared(content), DOCS / "comparison.png")
        browser.close()


def change(content: Path, before: str, after: str, file: str = FILE) -> None:
    """Change the first place at which a text stands in a file, that of the fact if none is named."""
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert before in text, f"{file} has no longer {before!r}: choose another change to walk through"
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def unseal(content: Path, quote: str) -> None:
    """Take out the seal below a quote."""
    path = content / FILE
    before, found, after = path.read_text(encoding="utf-8").partition(quote)
    path.write_text(before + found + SEAL.sub("", after, count=1), encoding="utf-8")


def briefing(
    content: Path, *arguments: str, folder: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """Run the command on a folder of content, in another folder than this one if so told."""
    command = (*briefing_on(content), *arguments)
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def briefing_on(content: Path) -> tuple[str, ...]:
    """Return the beginning of a command on a folder of content."""
    return (
        *(sys.executable, "-m", "generator"),
        *("--project", str(ROOT), "--content", str(content)),
    )


def check(content: Path) -> str:
    """Return what the check says of content that has an error."""
    done = briefing(content, "check")
    assert done.returncode == 1, done.stdout
    return done.stdout


def compared(content: Path) -> Path:
    """Return a page that compares content with what the repository has."""
    folder = content.parent
    shutil.copytree(ROOT / "content", folder / "main")
    arguments = ("diff", "main", content.name, "--format", "html", "--output", "comparison.html")
    done = briefing(Path(content.name), *arguments, folder=folder)
    assert done.returncode == 0, done.stderr
    return folder / "comparison.html"


def take(
    browser: Browser, site: str, page: str, window: tuple[int, int], picture: Path, words: str = ""
) -> None:
    """Photograph what a window shows of a page once it has some words, in few colours: a page has no more."""
    width, height = window
    tab = browser.new_page(viewport={"width": width, "height": height})
    tab.goto(f"{site}/{page}")
    tab.locator("article").filter(has_text=words).wait_for(timeout=PATIENCE)
    tab.screenshot(path=picture)
    with Image.open(picture) as taken:
        few = taken.quantize(128, dither=Image.Dither.NONE)
    few.save(picture, optimize=True)
    tab.close()


def picture_of_page(browser: Browser, page: Path, picture: Path) -> None:
    """Photograph the beginning of a page from the disk."""
    tab = browser.new_page(viewport={"width": 760, "height": 1060})
    tab.goto(page.as_uri())
    tab.screenshot(path=picture)
    tab.close()


def picture_of(browser: Browser, output: str, picture: Path) -> None:
    """Photograph what a command printed."""
    tab = browser.new_page(viewport={"width": 1280, "height": 960})
    tab.set_content(TERMINAL.format(output=html.escape(output.rstrip())))
    tab.locator("pre").screenshot(path=picture)
    tab.close()


@contextmanager
def previewed(content: Path) -> Iterator[str]:
    """Show the site of a folder of content, with a repository, on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    where = ("--address", address, "--site-src", str(content.parent / "pages"))
    repository = ("--repository", "https://github.com/example/briefing")
    server = subprocess.Popen(
        [*briefing_on(content), "serve", *where, *repository],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stderr
        if not any("Serving on" in line for line in server.stderr):
            sys.exit("the preview did not begin")
        threading.Thread(target=server.stderr.read, daemon=True).start()
        yield f"http://{address}"
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
