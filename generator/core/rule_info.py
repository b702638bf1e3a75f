"""How a rule is described: its id, how bad it is, what it asks and protects, and a mistake to show it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Example:
    """A mistake in the sample briefing: in its `file`, `bad` stands where `good` would be right.

    A file that the sample does not have is added with `bad` as its text; without `bad` the file is
    taken away. The file is saved in `encoding`.
    """

    file: str
    good: str
    bad: str | None
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """One rule, as documentation, code scanners and `briefing explain` tell of it.

    `line` says what is asked, `protects` what would go wrong without it. `severities` begin with the
    usual one. `example` is None where no content file can show the mistake.
    """

    id: str
    line: str
    protects: str
    example: Example | None
    severities: tuple[Severity, ...] = (Severity.ERROR,)

    @property
    def severity(self) -> Severity:
        """How bad a diagnostic of this rule usually is."""
        return self.severities[0]

    @property
    def name(self) -> str:
        """The id as one word in capitals and small letters, such as `IdUnique`."""
        return "".join(part.capitalize() for part in self.id.split("-"))


ALWAYS_WARNS = (Severity.WARNING,)
SOMETIMES_WARNS = (Severity.ERROR, Severity.WARNING)
