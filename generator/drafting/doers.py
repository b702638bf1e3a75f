"""Doers: who is told to have said, praised or demanded something, and who else is named in what is told."""

from __future__ import annotations

import re

from generator.drafting.clauses import subject_of
from generator.drafting.names import named_in
from generator.drafting.speakers import Speakers
from generator.drafting.verbs import finite_verbs

_TELLS = re.compile(
    r"(?:hail|laud|commend|applaud|acclaim|welcom|condemn|denounc|critici[sz]|urg|demand|propos|suggest|express|thank|reiterat|"
    r"reaffirm|underlin|underscor|emphasi[sz]|stress|highlight|acknowledg|describ|attribut|accus|blam|pledg|vow|promis|prais|"
    r"announc|reject|congratulat|appreciat)(?:e?s|e?d|ied|ted)$|(?:call(?:s|ed)|appeal(?:s|ed)|hop(?:es|ed))$"
)
"""Verbs that tell what somebody says, without the words in which it is said."""

_ASKING = re.compile(r"\s+(?:for|on|upon)\b")
_SEVERAL = re.compile(r"\band\b|\bboth\b|\bsides\b", re.IGNORECASE)
_SEVERAL_BODIES = re.compile(
    r"^(?!.*\b(?:of|for|on) .* and ).* and |(?:[Gg]overnments|[Mm]inistries|[Cc]ompanies|[Bb]anks|[Aa]rmies) of\b"
)
"""Names of several bodies as one."""

_CONTEXT = 60
"""Characters before a name that tell of which country somebody is."""

_WHOLE_BODY = 2
"""Words of the shortest name of a body that is taken for one."""


def teller_in(words: str, speakers: Speakers) -> str:
    """Return the id of who says something by a deed that words tell, such as "Mari Näidis hailed the deal"; else ""."""
    verb = next(iter(finite_verbs(words)), None)
    if verb is None:
        return ""
    last = words[verb.start : verb.end].split()[-1]
    if not _TELLS.match(last):
        return ""
    if last.startswith(("call", "appeal", "hop")) and not _ASKING.match(words, verb.end):
        return ""
    subject = subject_of(words)
    if not subject or _SEVERAL.search(subject):
        return ""
    people = dict.fromkeys(speakers.people_in(subject))
    return next(iter(people)) if len(people) == 1 else ""


def others_in(words: str, speakers: Speakers) -> list[str]:
    """Return the ids of people and bodies that words name, and that no actor is yet; they are kept as new."""
    found = [*speakers.people_in(words, only_new=True)]
    for named in named_in(words):
        if named.is_person or len(named.name.split()) < _WHOLE_BODY:
            continue
        if speakers.actors.mentions(named.name) or _SEVERAL_BODIES.search(named.name):
            continue
        context = words[max(0, named.start - _CONTEXT) : named.end]
        found.append(speakers.body(named.name, context))
    return [*dict.fromkeys(filter(None, found))]
