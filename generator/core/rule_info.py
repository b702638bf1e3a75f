"""Description of a rule: its id, severities, what it asks and why, and an example of a mistake."""

from __future__ import annotations

from dataclasses import dataclass

from generator.core.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Example:
    """A mistake in the sample briefing: in `file`, `good` is replaced by `bad`.

    If the sample has no such file, it is added with `bad` as its text; if `bad` is None, the file
    is removed. `encoding` is that in which the file is saved.
    """

    file: str
    good: str
    bad: str | None
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule, as the documentation, SARIF and `briefing explain` describe it.

    `line` says what is required, `protects` what would go wrong otherwise. The first of
    `severities` is the usual one. `example` is None if no content file can show the mistake.
    """

    id: str
    line: str
    protects: str
    example: Example | None
    severities: tuple[Severity, ...] = (Severity.ERROR,)

    @property
    def severity(self) -> Severity:
        """The usual severity."""
        return self.severities[0]

    @property
    def name(self) -> str:
        """The id in PascalCase, such as `IdUnique`."""
        return "".join(part.capitalize() for part in self.id.split("-"))


ALWAYS_WARNS = (Severity.WARNING,)
SOMETIMES_WARNS = (Severity.ERROR, Severity.WARNING)
