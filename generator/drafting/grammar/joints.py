"""Joints: what joins clauses, or only seems to."""

from __future__ import annotations

import re

WHILE = re.compile(
    r"(?i:while|although|though|whereas|even though) (?P<first>(?![a-z]+ing\b)(?:[^,;]|(?<=\d),(?=\d{3}))+),\s(?=\S+ \S+ \S+)"
)
"""What is told beside the main clause, before it."""

BESIDE = re.compile(
    r"(?<=[a-z]),? (?:meanwhile|on the other hand|in turn|by contrast|in contrast),?(?= [a-z])"
)
"""What joins a clause to the one before, behind its subject."""

FLOW_BY = re.compile(
    r"(?:exports|imports) (?:(?:by|at|of|up|down)\b|to (?:[a-z]+ ){0,2}(?:US)?[$€£\d])"
)
"""What looks like a verb, and is told with an amount: "imports by 12 percent"."""

UP_OR_DOWN = re.compile(
    r"(?:[A-Z][\w’'-]* )?(?:[a-z]+ )?[a-z]+ (?:up|down) (?:by )?(?:[a-z]+ ){0,2}\d"
)
"""What is told with an amount by which something else has changed: "exports down 2 percent"."""
