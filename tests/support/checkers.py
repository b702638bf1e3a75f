"""Two checkers of pages that come as npm packages: axe-core and the Nu HTML checker."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.support.project import ROOT
from tests.support.tools import lacking, needed

_PACKAGES = ROOT / "tests" / "browser" / "node_modules"

_RUN_AXE = """(options) => axe.run(document, {resultTypes: ["violations"], ...options}).then(
  ({violations}) => violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => [id, html, failureSummary].join(" | "))))"""

COLOURS = {"runOnly": ["cat.color"]}
"""The rules of axe whose findings depend on colours."""


def axe_script() -> str:
    """Return axe-core. Without it the test is skipped, or fails where a CI must have it."""
    return _package("axe-core/axe.min.js").read_text(encoding="utf-8")


def axe_findings(tab: Page, options: dict[str, Any] | None = None) -> list[str]:
    """Return what axe finds on a page that was opened with its script: every rule and element."""
    return tab.evaluate(_RUN_AXE, options or {})


def nu_findings(*files: Path) -> list[str]:
    """Return every error, warning and remark of the Nu HTML checker on files and all in folders."""
    jar, java = _package("vnu-jar/build/dist/vnu.jar"), needed("java")
    command = (java, "-jar", str(jar), "--skip-non-html", "--stdout", "--exit-zero-always")
    done = subprocess.run(
        [*command, "--format", "json", *map(str, files)],
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        f"{m.get('url', '')}:{m.get('lastLine', '')}: {m.get('subType', m['type'])}: {m['message']}"
        for m in json.loads(done.stdout)["messages"]
    ]


def _package(name: str) -> Path:
    path = _PACKAGES / name
    if not path.exists():
        lacking(f"{name} is not installed: npm ci --prefix tests/browser --ignore-scripts")
    return path
