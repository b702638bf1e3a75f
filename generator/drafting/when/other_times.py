"""Other times: those that a clause names, and at which what it tells did not happen."""

from __future__ import annotations

import re

from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.when.time_reader import When

BASE = re.compile(
    r"(?:\bthan|\bcompared (?:to|with)|\bfrom|\b(?:as )?against|\b(?:same|corresponding|similar|equivalent) (?:period|month|quarter|time)(?: of| in)?|"
    r"\bversus)(?: (?:the|in|that of|what it was in))?\s*$",
    re.IGNORECASE,
)
"""What stands before the time with which a figure is compared."""


def is_base(text: str, when: When) -> bool:
    """Whether a time is only one that something is compared with."""
    head = text[: when.start]
    if _GROWN_OVER.search(head):
        return True
    if re.match(r"(?:from|over|on)\b", text[when.start : when.end], re.IGNORECASE):
        return False
    if re.search(r"\bcompared (?:to|with)\b[^,;]*$", head):
        return True
    return bool(BASE.search(head)) or bool(
        re.search(
            r"\b(?:same|corresponding|similar) (?:period|month|quarter)\b[^,.]{0,12}$",
            head,
            re.IGNORECASE,
        )
    )


_GROWN_OVER = re.compile(
    r"\b(?:increase|rise|growth|gain|jump|drop|fall|decline|decrease|higher|lower|(?:up|down) [\d.,]+ ?(?:%|percent|per cent|pct))(?: of [\d.,]+ ?(?:%|percent|per cent|pct))? (?:over|on) (?:the )?$"
)
"""What grew over what was told of a time: "a 78 percent increase over"."""

BEFORE_BASE = re.compile(
    r"\b(?:from|against|compared (?:with|to)|versus|(?<!more )(?<!less )(?<!fewer )(?<!lower )(?<!greater )than|up on|down on)\s(?:[a-z]+\s){0,3}$"
)
"""What stands before an amount with which another is compared."""

_TREATY = re.compile(
    r"\b(?:[Dd]eclaration|[Aa]greement|[Aa]ccords?|[Tt]reaty|[Pp]rotocol|[Mm]emorandum|[Ss]tatement|[Rr]esolution|[Dd]ecree|[Ll]aw|[Ll]etter)"
    r" (?:of|dated|from) (?:the )?$"
)


_DONE_THEN = re.compile(
    r"(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bbe)(?<!\bis)(?<!\bare)(?<!\bhas)(?<!\bhave)(?<!\bhad)(?<!\band)(?<!,) "
    r"(?P<done>(?:announced|inked|struck|sealed|clinched|signed|imposed|agreed|reached|launched|introduced|concluded|adopted|published|issued|approved|proposed|"
    r"brokered|drafted|established|held|made|created|built|founded|leased|written)|[a-z]+ed by (?:the )?[A-Z][\w’' -]{1,40}?) (?:(?:in|on|last|this|earlier) )*$"
)


def is_of_treaty(text: str, when: When) -> bool:
    """Whether a time only tells which document is meant, or what was done with a noun: "the Declaration of 7 April 2022"."""
    head = text[: when.start]
    if _TREATY.search(head):
        return True
    done = _DONE_THEN.search(head)
    return done is not None and bool(finite_verbs(head[: done.start()]))
