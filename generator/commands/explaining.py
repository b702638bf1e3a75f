"""`explain`: describe a rule, what it protects, and an example that breaks it."""

from __future__ import annotations

from textwrap import fill, indent

import click

from generator.content.read import SourceText, refused_name, unread_text
from generator.content.read import as_text as decoded
from generator.core.diagnostics import Diagnostic, Severity, shorten, visible
from generator.core.lines import lines_of
from generator.core.rule_info import Example, RuleInfo
from generator.core.suggestions import suggest
from generator.loading import assemble
from generator.report.formats import Lines, as_text
from generator.rules.registry import RULE_INFO
from generator.rules.sample import sample_with

_FOLDER = "content"


@click.command("explain")
@click.argument("rule", required=False)
def explain_command(rule: str | None) -> None:
    """Say what a RULE asks and what it protects, with a mistake that breaks it.

    Without a RULE, list them all. Needs no project.
    """
    if rule is None:
        click.echo("\n".join(map(_in_a_line, RULE_INFO.values())))
        return
    name = rule.strip().strip("[]").lower()
    if name not in RULE_INFO:
        hint = suggest(name, RULE_INFO) or "`briefing explain` lists them all"
        raise click.BadParameter(
            f'there is no rule "{shorten(visible(rule))}"; {hint}', param_hint="'RULE'"
        )
    click.echo(explanation(RULE_INFO[name]))


def explanation(info: RuleInfo) -> str:
    """Return the description of a rule with its example, as plain text for a terminal."""
    parts = [f"{info.id} ({severities(info)})", fill(info.line, 100), fill(info.protects, 100)]
    if info.example is None:
        return "\n\n".join(parts)
    parts += ["For example:", indent(mistake(info.example), "  ")]
    if mended := mend(info.example):
        parts += ["Right would be:", indent(mended, "  ")]
    return "\n\n".join(parts)


def severities(info: RuleInfo) -> str:
    """Return the severity of a rule in words, such as "error, sometimes warning"."""
    usual, *others = info.severities
    return f"{usual}, sometimes {' or '.join(others)}" if others else str(usual)


def mistake(example: Example) -> str:
    """Return the output of `check` for an example, without the counts at the end."""
    diagnostics, lines = checked(example)
    return as_text(diagnostics, lines).rpartition("\n")[0]


def mend(example: Example) -> str:
    """Return the corrected lines of an example; empty if the correction is to remove them."""
    return "\n".join(line for line in example.good.split("\n") if line.strip())


def checked(example: Example | None) -> tuple[tuple[Diagnostic, ...], Lines]:
    """Check the sample content with the mistake of an example, or unchanged if None.

    Returns the diagnostics, and the lines of the files by path.
    """
    sources: list[SourceText] = []
    unread: list[Diagnostic] = []
    for name, raw in sorted(sample_with(example).items()):
        if refused := refused_name(name, _FOLDER):
            sources += unread_text(name, _FOLDER)
            unread.append(refused)
            continue
        source, problems = decoded(name, _FOLDER, len(raw), raw)
        sources.append(source)
        unread += problems
    _, diagnostics = assemble(tuple(sources), tuple(unread), _FOLDER)
    return diagnostics, {s.path: tuple(lines_of(s.text)) for s in sources if s.text is not None}


def _in_a_line(info: RuleInfo) -> str:
    mark = " (warning)" if info.severity is Severity.WARNING else ""
    return f"{info.id:<20} {info.line}{mark}"
