"""Registry of all rules that a diagnostic can have, by id."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.core.file_rules import FILE_RULES
from generator.core.record_rules import RECORD_RULES
from generator.core.rule_info import RuleInfo
from generator.core.value_rules import VALUE_RULES
from generator.rules import RULES

RULE_INFO: Mapping[str, RuleInfo] = MappingProxyType(
    {
        info.id: info
        for info in (*FILE_RULES, *VALUE_RULES, *RECORD_RULES, *(rule.info for rule in RULES))
    }
)
"""All rules, in the order of the stages; those for a linked briefing come last, by name."""
