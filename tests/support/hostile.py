"""Content whose every text is full of markup: nothing of it may become an element anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from generator.core.proof.seals import seen_seal
from generator.records import LocatorType

PAYLOADS = (
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% raw %}",
    "{# c #}",
    "[x](javascript:alert(1))",
    "![i](https://evil.example/i.png)",
    "</title><img src=x onerror=alert(1)>",
    "`code`",
    "``` fence",
    "**b** _i_ ~~s~~ ^^u^^",
    "# h {#evil .evil onclick=alert(1)}",
    "- li",
    "1. one",
    "> quote",
    ":smile:",
    "&amp; &lt; &#60; &nbsp;",
    "\"quotes' 'single\"",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    "{: onclick=alert(1) }",
    "[[x]] [^1] [x]: https://evil.example",
    "<!-- -->",
    "<!--",
    "$x$ \\(y\\) \\*z",
    "| a | b |",
    "<https://evil.example> https://evil.example/auto",
    '--8<-- "mkdocs.yml" <svg/onload=alert(1)>',
    "</p></div></article></body>",
    "]]> */ //",
    "=== --- ***",
    "“Bakı” «БГУ» Odesa–Brody",
)

_QUOTE_WORDS = 50

TEXTS = {
    "title": "",
    "subtitle": "",
    "name": "",
    "publisher": "",
    "section": "",
    "author": "",
    "statement": ".",
    "summary": ".",
    "description": ".",
    "label": "",
    "why": ".",
    "text": ".",
    "question": "?",
    "note": ".",
    "date_basis": ".",
    "working": ".",
    "remark": ".",
    "quote": "",
    "says": ".",
    "why_they_differ": ".",
    "by": "",
    "display": "",
    "field": "",
    "before": "",
    "after": "",
}
"""The fields that hold text, and what a text in them ends with."""

URLS = ("URL", "archive")

_BOUNDED = {"quote": 3, "section": 4}
"""The fields that take less than a text may have, and the part of the payloads for which there is room."""


def make_hostile(content: Path) -> None:
    """Rewrite a content folder: after its own words, every text value carries every payload."""
    numbers = count()
    rewrite_texts(content, lambda key, text: _hostile(key, text, next(numbers)), PAYLOADS)


def rewrite_texts(
    content: Path, change: Callable[[str, str], str], around: tuple[str, ...] = ()
) -> None:
    """Rewrite every text and address of a content folder, by the name of its field.

    The quotes get into the texts of the sources, among what is to stand around them.
    """
    for path in sorted(content.rglob("*.yml")):
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        poisoned = _poison(loaded, "", change)
        if path.name == "briefing.yml":
            poisoned["excerpt_limit"] = str(_QUOTE_WORDS)
        for entry in poisoned if isinstance(poisoned, list) else [poisoned]:
            for proof in ("digest", "reviewed"):  # nothing is now what it was
                entry.pop(proof, None)
        path.write_text(
            yaml.safe_dump(poisoned, allow_unicode=True, sort_keys=False, width=1000),
            encoding="utf-8",
        )
    _seal_again(content)
    for path in sorted(content.rglob("*.txt")):
        _put_quotes_into(path, content, around)


def _seal_again(content: Path) -> None:
    """Give each sealed quote the seal that it now needs, as whoever saw it would."""
    files = {
        p: yaml.load(p.read_text("utf-8"), Loader=yaml.CBaseLoader) for p in content.rglob("*.yml")
    }
    seen = {path.stem: loaded["seen"] for path, loaded in files.items() if "seen" in loaded}
    for path, loaded in files.items():
        sealed = [evidence for evidence in _evidence(loaded) if "seal" in evidence]
        for evidence in sealed:
            reader = seen[evidence["source"]]
            place = next(((t.value, evidence[t]) for t in LocatorType if t in evidence), None)
            who = (reader["by"], reader["on"], reader["copy"])
            evidence["seal"] = seen_seal(who, place, evidence["quote"])
        if sealed:
            text = yaml.safe_dump(loaded, allow_unicode=True, sort_keys=False, width=1000)
            path.write_text(text, encoding="utf-8")


def _put_quotes_into(path: Path, content: Path, around: tuple[str, ...]) -> None:
    """Put into the text of a source the quotes that it has to hold, among what stands around them."""
    paragraphs = path.read_text(encoding="utf-8").split("\n\n")
    for file in sorted(content.rglob("*.yml")):
        for evidence in _evidence(yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)):
            if evidence.get("source") == path.stem:
                place = int(evidence.get("paragraph", 1)) - 1
                paragraphs[place] += " ".join((*around, evidence["quote"], *around))
    path.write_text("\n\n".join(paragraphs), encoding="utf-8")


def _evidence(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict) and "source" in node:
        yield node
    for child in (
        node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    ):
        yield from _evidence(child)


def texts_of(content: Path) -> Iterator[tuple[str, str]]:
    """Yield the field and the value of every text in a content folder, on one line."""
    found: list[tuple[str, str]] = []

    def note(key: str, text: str) -> str:
        found.append((key, " ".join(text.split())))
        return text

    for path in sorted(content.rglob("*.yml")):
        _poison(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader), "", note)
    yield from found


def _poison(node: Any, key: str, change: Callable[[str, str], str]) -> Any:
    if isinstance(node, list):
        return [_poison(item, key, change) for item in node]
    if isinstance(node, dict):
        inside = {"remarks": "remark"}.get(key)
        return {name: _poison(value, inside or name, change) for name, value in node.items()}
    return change(key, node) if key in TEXTS or key in URLS else node


def _hostile(key: str, text: str, number: int) -> str:
    if key in URLS:
        return f"{text}?&lt;=1&copy=(2)*_x_*'onclick='alert(3)"
    start = number % len(PAYLOADS)
    turned = (*PAYLOADS[start:], *PAYLOADS[:start])
    if key in _BOUNDED:
        turned = turned[: len(turned) // _BOUNDED[key]]
    first, *rest = turned
    own = text.rstrip(".?!")
    if key == "display":
        own = own.replace("{amount}", "").strip()
        rest.append("{amount}")
    if key == "name":
        first, own = own, first  # actors are listed in the order of their names
    return " ".join((first, own, f"No {number}", *rest)) + TEXTS[key]
