"""`look-safe`: a logo and a font are there, small, and only drawn."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Position, Severity
from generator.core.pictures import MOST, font_problem, png_problem, svg_problem
from generator.core.rule_info import SOMETIMES_WARNS, Example, RuleInfo
from generator.core.suggestions import suggest
from generator.records.looks import FONTS
from generator.rules.rule import checks

RULE = RuleInfo(
    "look-safe",
    "A logo and a font are files in content/looks/ that run nothing and fetch nothing.",
    "Every page shows them: a script or an address in them would reach every reader.",
    Example("briefing.yml", "language: en", "language: en\nlooks: {logo: looks/logo.svg}"),
    SOMETIMES_WARNS,
)

_PLAIN = "save it as plain SVG, without scripts, styles, texts, links and pictures"
_PROBLEMS = {".svg": (svg_problem, _PLAIN), ".png": (png_problem, ""), "woff2": (font_problem, "")}


@checks(RULE)
def look_safe(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report logos and fonts that are missing, too large or not safe, and such as nothing uses."""
    record = briefing.record
    used = {"logo": record.looks.logo, "title_font": record.looks.title_font}
    for field, name in used.items():
        if name is None or name in FONTS:
            continue
        position = record.at("looks", field)
        content = briefing.looks.get(name)
        if content is None:
            hint = suggest(name, briefing.looks) or f"put it at content/{name}"
            yield Diagnostic(RULE.id, position, f'there is no file "{name}"', hint)
        elif len(content) > MOST:
            message = f"{name} has {len(content):,} bytes, and {MOST:,} are the most"
            yield Diagnostic(RULE.id, position, message, "every page loads it: make it smaller")
        else:
            find, hint = _PROBLEMS[name[-5:] if name.endswith("woff2") else name[-4:]]
            if problem := find(content):
                yield Diagnostic(RULE.id, position, f"{name} is not shown: {problem}", hint)
    for name in briefing.looks.keys() - set(used.values()):
        position = Position(f"{record.position.path.rpartition('/')[0]}/{name}")
        hint = "name it in briefing.yml, or delete it"
        yield Diagnostic(RULE.id, position, "nothing shows this file", hint, Severity.WARNING)
