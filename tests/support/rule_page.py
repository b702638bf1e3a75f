"""The rules as a page to read: what each asks and protects, a mistake, and what is said of it."""

from __future__ import annotations

import re

from generator.commands.explaining import mend, mistake, severities
from generator.core.rule_info import RuleInfo
from generator.rules.registry import RULE_INFO
from tests.support.broken import BROKEN
from tests.support.mistakes import THEMES

HEAD = """\
# The rules

What `briefing check` asks of the content, by the id that stands in brackets behind each message: how bad it is to break the
rule, what it protects, and a mistake with everything that is said of it. `briefing explain RULE` shows the same. The page is
made from the rules themselves and kept as they are by a test: `pytest tests/golden --update-golden` writes it anew.
More mistakes, by theme, are on the page of [what goes wrong](mistakes.md).

| rule | | what it asks |
|---|---|---|
"""

SHOWN = 3
"""How many cases of the page of mistakes are named with a rule."""


def page() -> str:
    """Return the page: a table of all rules, and a section for each."""
    table = "".join(
        f"| [{info.id}](#{info.id}) | {info.severity} | {_cell(info.line)} |\n"
        for info in RULE_INFO.values()
    )
    cases = cases_of_rules()
    return (
        HEAD
        + table
        + "".join(_section(info, cases.get(info.id, [])) for info in RULE_INFO.values())
    )


def cases_of_rules() -> dict[str, list[str]]:
    """Return the titles of the cases on the page of mistakes, by the rules that they break."""
    found: dict[str, list[str]] = {}
    for cases in THEMES.values():
        for name, title in cases.items():
            said = (BROKEN / name / "expected.txt").read_text("utf-8")
            for rule in dict.fromkeys(re.findall(r" \[([a-z-]+)\]$", said, re.M)):
                found.setdefault(rule, []).append(title)
    return found


def anchor(title: str) -> str:
    """Return the fragment that GitHub and GitLab give to a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def _section(info: RuleInfo, cases: list[str]) -> str:
    parts = [
        f"\n## {info.id}\n",
        f"{severities(info).capitalize()}. {info.line}\n",
        f"{info.protects}\n",
    ]
    if info.example:
        parts.append(f"~~~~text\n{mistake(info.example)}\n~~~~\n")
        if mended := mend(info.example):
            parts.append(f"Right would be:\n\n~~~~yaml\n{mended}\n~~~~\n")
    if cases:
        named = ", ".join(f"[{title}](mistakes.md#{anchor(title)})" for title in cases[:SHOWN])
        parts.append(f"Mistakes that break it: {named}{', …' if cases[SHOWN:] else '.'}\n")
    return "\n".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
