"""`address-unique`: no two sources have the same address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Related
from generator.core.rule_info import Example, RuleInfo
from generator.records import Source
from generator.rules.rule import checks

_TRACKING = re.compile(r"(?<=[?&])(?:utm_\w+|fbclid|gclid|yclid|ref|share)=[^&]*&?")
"""What an address has from the way on which somebody came to the page."""

RULE = RuleInfo(
    "address-unique",
    "A page is one source.",
    "A page entered twice would count as two sources that agree.",
    Example(
        "sources/example-chronicle-9.yml",
        'issued: "2024-01"\n',
        'issued: "2023-12"\nURL: https://www.gazette.example.org/2023/100/\n',
    ),
)


@checks(RULE)
def address_unique(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report sources whose address is that of an earlier one."""
    first: dict[str, Source] = {}
    for source in briefing.sources.values():
        if source.URL is None:
            continue
        earlier = first.setdefault(page_of(source.URL), source)
        if earlier is not source:
            message = f'"{earlier.id}" is the same page'
            related = (Related(earlier.at("URL"), "the first source is here"),)
            hint = f"cite `{earlier.id}`, and delete this file"
            yield Diagnostic(RULE.id, source.at("URL"), message, hint, related=related)


def page_of(url: str) -> str:
    """Return an address without what does not tell pages apart: scheme, `www.`, fragment, a slash, marks of a campaign."""
    bare = re.sub(r"^https?://(www\.)?", "", url.partition("#")[0].strip())
    bare = _TRACKING.sub("", bare)
    host, slash, rest = bare.partition("/")
    return (host.lower() + slash + rest.rstrip("?&")).rstrip("/")
