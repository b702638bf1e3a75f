"""`icon-exists`: the icon of a sector ships with Material for MkDocs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.icons import icon_names, icon_path
from generator.core.rule_info import Example, RuleInfo
from generator.core.suggestions import suggest
from generator.rules.rule import checks

RULE = RuleInfo(
    "icon-exists",
    "The icon of a sector is one that the theme has.",
    "Without it the navigation of the site could not be built.",
    Example("sectors.yml", "icon: material/waves", "icon: material/wavs"),
)


@checks(RULE)
def icon_exists(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report icons that do not exist, with the closest name."""
    for sector in briefing.sectors.values():
        if not icon_path(sector.icon).is_file():
            family = sector.icon.partition("/")[0]
            message = f'there is no icon "{sector.icon}"'
            yield Diagnostic(
                RULE.id,
                sector.at("icon"),
                message,
                suggest(sector.icon, icon_names(family))
                or 'icons are named like "material/school"',
            )
