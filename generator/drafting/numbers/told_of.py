"""Told of: what an amount is of where the words right beside it tell that: "a 20 percent stake in the port", "2 km long"."""

from __future__ import annotations

import re

from generator.drafting.grammar.trimmed import trimmed
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.numbers.currencies import is_money
from generator.drafting.numbers.figure import Figure
from generator.drafting.numbers.measures import HYPHENED

_STUFF = re.compile(r" of (?P<what>[a-z ]{3,30})$")
"""What a unit is of, where both are told as one: "barrels of oil"."""

_DONE = re.compile(
    r"\s(?:was|were|has been|have been|are|is|will be|would be) (?P<verb>[a-z]{3,}ed|sold|bought|sent)\b"
)

_STAKE = re.compile(
    r"\s+(?P<what>(?:stake|interest|holding|shareholding|share) (?:in|of) (?!it\b|them\b)(?:the |a )?[^,.;(]{2,60}?)(?= (?:from|for|by|with|which|that|at|in|to|last|this|worth)\b|[,.;(]|$)"
)
_THING_SO_LONG = re.compile(
    r"[-\s](?:kilomet(?:re|er)|km|mile|tonne|ton|hectare)\s(?P<what>(?:[a-z-]+ ){0,2}?[a-z]{3,})(?= (?:in|on|at|to|from|between|for|of|with|along|by|and|that|which|will|would|was|is|has)\b|[,.;(]|$)"
)
_LENGTHS = ("km", "mile")

_MEASURED = re.compile(
    r"(?:[\s-]+(?:kilo)?met(?:re|er)s?|[\s-]+(?:km|miles?|feet))?[\s-]+(?P<how>long|wide|deep|high|tall)\b"
)
_EXTENT = {"long": "length", "wide": "width", "deep": "depth", "high": "height", "tall": "height"}
_HEDGE = r"(?:(?:a total of|an estimated|some|about|around|almost|nearly|more than|over|up to) )?"
_WORTH = r"(?:worth|valued at|totall?ing)"
_ASIDE = re.compile(rf"(?P<what>[^,;]{{3,60}}),? {_HEDGE}$")
_COST = re.compile(
    r"(?P<what>[^,;\d]{3,60}?)(?:, [^,]{3,60},)? "
    r"(?:(?:(?:will|would|could|may|(?:is|are|was|were) (?:expected|estimated|projected|forecast|set|likely|due) to) )?cost|costs|has cost) "
    rf"{_HEDGE}$"
)
_COSTING = re.compile(
    rf"\b(?P<what>(?:an?|the|its|their) (?:[a-z-]+ ){{0,3}}?[a-z-]+) (?:costing|priced at) {_HEDGE}$"
)
_PUT = re.compile(rf"\bputs? (?P<what>(?:the|its|their) [^,;\d]{{3,40}}?) at {_HEDGE}$")
_SEVERAL = re.compile(
    r"\b(?P<what>(?:[a-z-]+ )?(?:contracts|agreements|deals|orders|projects|accords|memorandums))"
    rf"(?:, (?:together|in all),?)? {_WORTH} {_HEDGE}$"
)
_ONE = re.compile(
    r"\b(?:an?|the) (?P<what>(?:[a-z-]+ ){0,2}(?:memorandum of understanding|agreement|contract|accord|project|scheme|programme|program|package)) "
    rf"{_WORTH} {_HEDGE}$"
)
_VALUE_OF = re.compile(
    r"\b(?:total |combined )?(?:value|worth) of (?P<what>(?:the |all )?(?:[a-z-]+ ){0,2}(?:agreements|contracts|deals|projects|orders|documents))"
    rf"(?: [a-z]+)? (?:amount(?:ed|s) to|came to|stood at|reached|was|is|totall?ed|exceeded) {_HEDGE}$"
)
_STAFF = re.compile(
    rf"(?P<who>[^,;\d]{{3,50}}?) (?:(?:now |currently |already )?employs?|employed|will employ) {_HEDGE}$"
)
_PEOPLE = ("people", "workers", "staff", "employees")
_LONGEST = 7


def thing_told(figure: Figure, clause: str) -> str:
    """Return words for what a figure is of that stand right beside it in an English clause; "" where none do."""
    head, after = clause[: figure.start], clause[figure.end :]
    if stuff := _STUFF.search(clause[figure.start : figure.end]):
        done = _DONE.match(after)
        return f"{stuff['what']} {done['verb']}" if done else stuff["what"]
    if figure.unit == "%" and (stake := _STAKE.match(after)):
        return re.sub(r"^share (?:in|of) (?:the )?", "", stake["what"])
    if figure.unit in HYPHENED and (thing := _THING_SO_LONG.match(after)):
        is_length = figure.unit in _LENGTHS
        return f"length of the {thing['what']}" if is_length else thing["what"]
    if measured := _MEASURED.match(after):
        what = _ASIDE.search(head)
        return _of(_EXTENT[measured["how"]], _subject(what["what"] if what else head))
    if is_money(figure.unit) and (one := _ONE.search(head) or _VALUE_OF.search(head)):
        return f"value of the {re.sub('^the ', '', one['what'])}"
    if is_money(figure.unit) and (several := _SEVERAL.search(head)):
        verbs = {v.word for v in finite_verbs(f"{head} 1")}
        first, _, rest = several["what"].partition(" ")
        return f"value of {rest if rest and first in verbs else several['what']}"
    if is_money(figure.unit) and (put := _PUT.search(head)):
        return re.sub(r"^(?:the|its|their) ", "", put["what"])
    if is_money(figure.unit) and (priced := _COSTING.search(head)):
        return _of("cost", priced["what"])
    if is_money(figure.unit) and (cost := _COST.search(head)):
        return _of("cost", cost["what"])
    if figure.counted in _PEOPLE and (staff := _STAFF.search(head)):
        return _of("employees", staff["who"])
    return ""


_OF_STUFF = re.compile(
    r"\s+of (?P<what>[a-z]+(?: [a-z]+){0,2}?)(?= (?:and|next|last|this|in|on|to|from|for|by|under|at|over|worth|a|per|each|with)\b|[,.;(]|$)"
)
"""What so many tonnes or litres are of, behind them."""


def stuff_behind(figure: Figure, clause: str) -> str:
    """Return words for what a figure with a unit of measure is of, right behind it: "diesel" of "40 tonnes of diesel"; "" where none are."""
    found = _OF_STUFF.match(clause, figure.end)
    is_measure = figure.unit not in ("", "%", "times") and not is_money(figure.unit)
    return found["what"] if found and is_measure else ""


def _of(what: str, subject: str) -> str:
    """Return words for a quantity of a subject; "" where that is not named."""
    told = trimmed(subject)
    if not told or len(told.split()) > _LONGEST or _PRONOUN.match(told):
        return ""
    is_named = re.match(r"\W*(?:the|an?|this|that)\b", subject, re.IGNORECASE) is None
    plain = re.sub(r"^(?:the|an?) ", "", told, flags=re.IGNORECASE)
    plain = re.sub(r"^(?:[\d.,]+[- ])?(?:kilomet(?:re|er)|km|mile|tonne|megawatt)[- ]", "", plain)
    return f"{what} of {told}" if is_named else f"{what} of the {plain}"


_PRONOUN = re.compile(r"(?:it|they|these|he|she|we|there|which|who)\b", re.IGNORECASE)


def _subject(head: str) -> str:
    verb = next(iter(finite_verbs(head)), None)
    return head[: verb.start] if verb and verb.start else head
