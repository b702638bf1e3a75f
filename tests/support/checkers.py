"""Two checkers of pages that come as npm packages: axe-core and the Nu HTML checker."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.support.project import ROOT
from tests.support.tools import lacking, needed

_PACKAGES = ROOT / "tests" / "browser" / "node_modules"

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')

_GUESS = "This document appears to be written in"

_OF_EACH_PLACE = """(seen) => {
  const known = new Set(seen), chosen = new Map();
  const states = {visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true};
  const look = (element, around) => {
    const place = `${around}>${element.tagName}.${[...element.classList].sort().join(".")}`;
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if ((own || element.matches("a, button, input, label, summary, [tabindex]")) && !known.has(place)) {
      const first = chosen.get(place);
      if (!first || !first.checkVisibility(states) && element.checkVisibility(states)) chosen.set(place, element);
    }
    for (const child of element.children) look(child, place);
  };
  look(document.body, "");
  window.ofEachPlace = {include: [...chosen.values()]};
  return [...chosen].filter(([, element]) => element.checkVisibility(states)).map(([place]) => place);
}"""
"""Choose the first of all elements that a reader reads or touches and that lie in the same place: one that
is shown, where one is. Return the places in which one is shown."""

_RUN_AXE = """([options, narrowly]) => axe.run(narrowly ? window.ofEachPlace : document, {
  resultTypes: ["violations"], selectors: false, preload: {assets: ["media"]}, ...options}).then(
  ({violations}) => violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => [id, html, failureSummary].join(" | "))))"""
"""What axe would load of style sheets only its experimental rules read, which are not run."""

COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""Of the rules that axe runs by itself, those whose findings depend on colours."""

LOOKS = {"runOnly": [*COLOURS["runOnly"], "target-size"]}
"""Those whose findings depend on how a page is laid out too."""

ELEMENTS = {"rules": {rule: {"enabled": False} for rule in LOOKS["runOnly"]}}
"""All the others: what they find depends on the elements alone."""


@cache
def _axe() -> str:
    """Return axe-core. Without it the test is skipped, or fails where a CI must have it."""
    return f"() => {{ {_package('axe-core/axe.min.js').read_text(encoding='utf-8')} }}"


def axe_findings(tab: Page, options: dict[str, Any] | None = None) -> list[str]:
    """Return what axe finds on an opened page: every rule and element."""
    return _run_axe(tab, options, narrowly=False)


def axe_findings_of_places(
    tab: Page, options: dict[str, Any] | None = None, seen: set[str] | None = None
) -> list[str]:
    """Return what axe finds on one element of each place: what is inside what, with its classes.

    For what depends on the place alone, such as colours: the rest of a long table says nothing more,
    and neither do other pages. Places in `seen` are left out, and those looked at are added to it.
    """
    shown = tab.evaluate(_OF_EACH_PLACE, sorted(seen or ()))
    if seen is None:
        assert shown
    elif not shown:
        return []
    else:
        seen.update(shown)
    return _run_axe(tab, options, narrowly=True)


def _run_axe(tab: Page, options: dict[str, Any] | None, *, narrowly: bool) -> list[str]:
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(_axe())
    return tab.evaluate(_RUN_AXE, [options or {}, narrowly])


def nu_findings(pages: Mapping[str, Path], folder: Path) -> list[str]:
    """Return every error, warning and remark of the Nu HTML checker on pages by their names.

    They are copied into an empty folder without their policies. To a page that is read from a file
    the checker calls its own style sheets foreign, and data for a script it calls a script, so what
    a policy forbids is left to a browser to say. Its guess at the language of a page draws lots, and is
    wrong of the same page once in a hundred times: it is left out.
    """
    jar, java = _package("vnu-jar/build/dist/vnu.jar"), needed("java")
    for name, page in pages.items():
        copy = folder / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(
            _POLICY.sub("", page.read_text(encoding="utf-8"), count=1), encoding="utf-8"
        )
    command = (java, "-jar", str(jar), "--stdout", "--exit-zero-always", "--format", "json")
    done = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=True)
    return [
        f"{m.get('url', '').partition(f'{folder.name}/')[2]}:{m.get('lastLine', '')}: {m['message']}"
        for m in json.loads(done.stdout)["messages"]
        if not m["message"].startswith(_GUESS)
    ]


def _package(name: str) -> Path:
    path = _PACKAGES / name
    if not path.exists():
        lacking(f"{name} is not installed: npm ci --prefix tests/browser --ignore-scripts")
    return path
