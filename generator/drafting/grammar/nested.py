"""Nested: what a sentence tells within a noun, as clauses of their own: "the accord signed in 1998", "Tamme's decision to …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.reading.sentences import word_set
from generator.drafting.grammar.aside import Aside
from generator.drafting.grammar.forms import finite_of
from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.verbs import finite_verbs

_LEAST = 3


def nested_in(text: str) -> Iterator[Aside]:
    """Yield what an English text tells within its nouns."""
    yield from _reduced(text)
    yield from _contacts(text)
    yield from _nominals(text)
    yield from _led(text)
    yield from _worth(text)
    yield from _sums(text)
    yield from _due(text)
    yield from _doing(text)


_REDUCED = re.compile(
    r"(?P<noun>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) [^,;]{3,60}?) (?P<verb>signed|held|reached|concluded|adopted|established|launched|inked|founded|opened|built) "
    r"(?P<rest>(?:in|on|between|with|by|at|last|this)\b[^,;]{3,80}?)(?=,? (?:is|was|are|were|will|would|has|have|had|could|may|should|can)\b)"
)


def _reduced(text: str) -> Iterator[Aside]:
    """Yield what was done when with the subject of a sentence: "The accord signed in 1998 will …"."""
    found = _REDUCED.match(text)
    if found and re.search(r"\d", found["rest"]) and not finite_verbs(found["noun"]):
        be = "were" if is_many(found["noun"]) else "was"
        first, joint, second = found["rest"].partition(" and in force ")
        words = f"{found['noun']} {be} {found['verb']} {first}"
        end = found.end() - len(joint + second)
        yield Aside(found.start("verb") - 1, found.start(), end, words)
        if joint:
            has = "have" if is_many(found["noun"]) else "has"
            start = end + len(" and ")
            yield Aside(end, start, found.end(), f"{found['noun']} {has} been in force {second}")


_CONTACT = re.compile(
    r"\b(?P<noun>(?:the|an?) (?:[a-z-]+ ){0,2}?[a-z-]+) (?P<subject>(?:the|its|his|her|their) (?:[\w-]+ ){1,3}?)(?P<verb>(?:(?:recently|earlier|already|jointly|\w+ly) )?"
    r"(?:had |has |have )?(?:passed|adopted|signed|announced|imposed|introduced|launched|proposed|approved|received|offered|requested|"
    r"rejected|ratified|established|issued|published|opened|closed|created|concluded|reached|made|took|held|sent|built|bought|gave))\b(?P<rest> (?!by\b)[^,;.]+)?"
)


_NOMINAL = re.compile(
    r"(?P<owner>(?:[Tt]he )?(?:[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}))['’]s? (?P<what>decision|plans?|intention|proposal|offer|pledge|promise|commitment|readiness|"
    r"willingness|desire|wish|refusal) to (?P<rest>[a-z](?:[^,;.]|\.(?=\d|[A-Z]\.|\s[a-z]))+)"
)
_NOMINAL_VERBS = {
    "decision": "decided", "plan": "plans", "plans": "plans", "intention": "intends", "proposal": "proposed", "offer": "offered",
    "pledge": "pledged", "promise": "promised", "commitment": "is committed", "readiness": "is ready", "willingness": "is willing",
    "desire": "wants", "wish": "wants", "refusal": "refused",
}  # fmt: skip


def _nominals(text: str) -> Iterator[Aside]:
    """Yield what a noun tells that somebody decided, plans or offers: "Tamme's decision to set up a mill"."""
    for found in _NOMINAL.finditer(text):
        to = "" if found["what"] == "commitment" else "to "
        rest = found["rest"]
        main = next((v.start for v in finite_verbs(rest) if v.start), len(rest))
        rest = rest[:main].strip()
        if to and len(rest.split()) >= _LEAST and not re.match(r"(?:a|the)\b", rest):
            words = f"{found['owner']} {_NOMINAL_VERBS[found['what']]} to {rest}"
            end = found.start("rest") + len(rest)
            yield Aside(found.end(), found.start(), end, words)


_NO_NOUN = word_set(
    "of and in on for to at by with from that which who they he she it we you i need needs as or than"
)
"""Words that a noun and whoever did something with it have not, where these stand side by side."""


def _contacts(text: str) -> Iterator[Aside]:
    """Yield what somebody did with a noun that stands before them: "the rules the council passed in May"."""
    verbs = finite_verbs(text)
    for found in _CONTACT.finditer(text):
        is_object = verbs and verbs[0].end < found.start()
        if _NO_NOUN & {*found["noun"].split(), *found["subject"].split()}:
            continue
        if is_object and not finite_verbs(f"it {found['subject']}"):
            words = f"{found['subject']}{found['verb']} {found['noun']}{found['rest'] or ''}"
            yield Aside(found.end(), found.start(), found.end(), words)


_WORTH = re.compile(
    r"(?P<noun>(?:[Tt]he|[Aa]n?|[Ii]ts) (?:[\w’'-]+ ){0,4}?[a-z-]+|^(?:[A-Z][\w’'-]* )?(?:[Ee]xports|[Ii]mports|[Ss]ales|[Ss]hipments|[Dd]eliveries|[Pp]urchases|[Ii]nvestments?|[Tt]rade)\b[^,;\d]{0,50}), (?:which is )?(?P<rest>worth [^,;]*\d[^;]*?), (?=[a-z])"
)


_PAST = re.compile(r"\b(?:in|during) (?:19|20)\d\d\b|\blast (?:year|month)\b")


def _worth(text: str) -> Iterator[Aside]:
    """Yield how much something is worth that is told between commas: "the deal, worth 3 million, "."""
    for found in _WORTH.finditer(text):
        noun = re.sub(r"^[Aa]n? ", "the ", found["noun"])
        be = "are" if is_many(noun) else "is"
        if _PAST.search(found["rest"]):
            be = "were" if be == "are" else "was"
        yield Aside(
            found.end("noun"),
            found.start("noun"),
            found.end("rest"),
            f"{noun} {be} {found['rest']}",
        )


_SUM = re.compile(
    r" (?P<sign>—|–|--|-) (?P<sum>(?:[a-z]+ ){0,3}(?:[A-Z]{0,3}[a-z]{0,2}[$€£¥₹]? ?)?\d[\d.,]*(?: ?(?:trillion|billion|million|bn|mn|m|crore|tonnes|tons))\b[^—–,;]{0,25}?) (?P=sign) "
)
_MEASURED = re.compile(
    r"(?:(?<=of )|(?<=on )|(?<=in )|(?<=that )|^)(?P<noun>(?!(?:Half|Most|About|Some|Nearly|Almost|Over|Around|More|All|Much)\b)(?:[Tt]he |[Ii]ts |[Tt]heir |[Tt]otal |[A-Z][\w-]*(?: [A-Z][\w-]*)*(?:['’]s|['’])? )(?:[\w’'-]+ ){0,4}?"
    r"(?:exports?|imports?|trade|turnover|value|volume|sales|investments?|deals?|contracts?|projects?|loans?|grants?|debt|surplus|deficit|budget|package|aid|fund)\b[^,;]{0,50})$"
)
"""What may be measured by an amount, at the end of words."""


def measured_at_end(head: str) -> str:
    """Return the noun with which words end of which an amount may be told; "" where there is none."""
    found = _MEASURED.search(head)
    return found["noun"].strip() if found and not finite_verbs(found["noun"]) else ""


def _sums(text: str) -> Iterator[Aside]:
    """Yield how much something was that is told between dashes: "the sales of Tamme — 3 million crowns — "."""
    for found in _SUM.finditer(text):
        if noun := measured_at_end(text[: found.start()]):
            be = "were" if is_many(noun) else "was"
            start = found.start() - len(noun)
            yield Aside(found.start(), start, found.end() - 1, f"{noun} {be} {found['sum']}")


_DUE = re.compile(
    r"(?P<noun>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?:[\w’'-]+ ){0,4}?[a-z-]+), (?P<rest>(?:due )?to be [^,;]+), (?=[a-z])"
)


def _due(text: str) -> Iterator[Aside]:
    """Yield what is to be done with the subject of a sentence: "The deal, to be signed in May, "."""
    found = _DUE.match(text)
    if found and not finite_verbs(f"{found['noun']} ."):
        noun = re.sub(r"^[Aa]n? ", "the ", found["noun"])
        be = "are" if is_many(noun) else "is"
        words = f"{noun} {be} {found['rest']}"
        yield Aside(found.end("noun"), found.start(), found.end("rest"), words)


_LED = re.compile(
    r"(?:On|At|In|During|After|Following|Under) [^,;]*?(?P<noun>(?:the|an?) [^,;]{3,80}?) which (?P<rest>(?:was|were|is|took|began|opened)\b[^;]+?), "
    r"(?=(?:the|both|two|[A-Z][a-z]+) )"
)


def _led(text: str) -> Iterator[Aside]:
    """Yield what is told of a noun that leads up to the subject: "At the fair which was held in Tamme, …"."""
    if found := _LED.match(text):
        noun = re.sub(r"^.*\b(?=(?:the|an?) )", "", found["noun"])
        noun = re.sub(r"^an? ", "the ", noun)
        end = found.end("rest")
        yield Aside(end, found.start("noun"), end, f"{noun} {found['rest']}")


_DOING = re.compile(
    r"(?P<noun>(?:the|an?|its|their) (?:[\w’'-]+ ){0,4}?[a-z-]+) (?P<verb>marking|connecting|linking|allowing|banning|ending|establishing|invalidating|"
    r"nullifying|requiring|celebrating|covering|obliging|granting|lifting|prohibiting|regulating|commemorating) (?P<rest>(?=\S+ \S+ \S)(?:(?! as )[^,;])+)"
)


_UNCERTAIN = re.compile(
    r"\b(?:to|will|would|may|might|could|should|can|must|plans?|opening|proposed|possible|not|no)\b|\b(?:by|with|in|at|from|between|and|or) $"
)
"""What stands before a noun that need not do so yet, or need not be what does it."""


def _doing(text: str) -> Iterator[Aside]:
    """Yield what a noun does that is told behind it: "a treaty banning wax from the market"."""
    verbs = finite_verbs(text)
    for found in _DOING.finditer(text):
        is_object = verbs and verbs[0].end < found.start()
        lead = text[verbs[0].start : found.start()] if verbs else ""
        if _UNCERTAIN.search(lead):
            continue
        noun = re.sub(r"^.*\b(?=(?:the|an?|its|their) )", "", found["noun"])
        told = finite_of(found["verb"], "was", noun)
        if is_object and told and not _NO_NOUN & {*noun.split()} and not finite_verbs(f"it {noun}"):
            noun = re.sub(r"^an? ", "the ", noun)
            end = found.end()
            yield Aside(end, end - len(found.group()), end, f"{noun} {told} {found['rest']}")


_CHANGE_OF = re.compile(
    r"(?:is|was|are|were) (?:[a-z]+ ){0,3}[\d.,]+ ?(?:times|%|per ?cent|pct|pc|percentage points) (?:more|less|higher|lower|up|down|above|below|greater|over)\b"
)


def changed_from(head: str, rest: str) -> str:
    """Return what a relative clause tells to be so much more or less than it was: the subject of the words before it."""
    verbs = finite_verbs(head)
    if not verbs or not _CHANGE_OF.match(rest) or len(verbs) > 1:
        return ""
    subject = head[: verbs[0].start].rsplit(", ", 1)[-1].strip()
    return (
        re.sub(r"^[Tt]he ", "the ", subject)
        if 0 < len(subject.split()) <= _LONGEST_MEASURED
        else ""
    )


_LONGEST_MEASURED = 9
