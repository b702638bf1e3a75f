"""Portions: what an amount is of that a clause names as a part of a whole, or as one of several things."""

from __future__ import annotations

import re

from generator.drafting.voices.countries import is_name_of_country, is_of_a_country
from generator.drafting.wording.phrasing import lowered

_PART = re.compile(
    r"(?P<thing>[^,;\d]{2,50}?) (?:made up|makes? up|accounted for|accounts? for) (?:[a-z]+ ){0,2}[\d.,]+ ?(?:%|percent|per cent|pct|pc\b) of "
    r"(?P<whole>[^,;]{3,70}?)(?= (?:in|from|during|for|last|this|by|since)\b|[,;.]|$)"
)
"""What has a share of something: "wax made up 40 percent of sales"."""

_ONE = re.compile(
    r"(?P<whole>[^,;(]{3,70}?) (?:included?|includes) (?P<thing>[^,;(\d]{2,50}?)(?: worth | valued at | \()(?=(?:[A-Za-z]{0,3}[$€£¥]?\.? ?)?\d)"
)
"""What is one of several things that a clause lists, before how much of it there is."""

_TIME = re.compile(
    r"^(?:[Ii]n \d{4},? |[Ll]ast (?:year|month),? )|\s(?:(?:in|during) (?:\d{4}|[A-Z]\w+ \d{4})|last (?:year|month|quarter))$"
)


_LIKE = re.compile(r"^(?:[a-z]+ )?(?:like|such as) ")


def portion_in(clause: str) -> str:
    """Return words for what a clause tells as a part of a whole, such as "wax in sales of Tamme"; "" where it tells none."""
    found = _PART.match(clause) or _ONE.match(clause)
    if found is None:
        return ""
    whole, thing = _TIME.sub("", found["whole"]), _TIME.sub("", found["thing"].strip())
    thing = _LIKE.sub("", thing)
    return f"{lowered(thing)} in {whole}" if thing and whole else ""


_DEALS = (
    ("export", "exports"),
    ("import", "imports"),
    ("ship", "shipments"),
    ("sell", "sales"),
    ("sold", "sales"),
    ("b", "purchases"),
    ("purchas", "purchases"),
)
_DEALT = r"\b(?P<verb>(?:ex|im)port(?:s|ed|ing)?|ship(?:s|ped|ping)|sells?|selling|sold|buys?|buying|bought|purchas(?:es|ed|ing))\s"
_WORTH = re.compile(
    rf"{_DEALT}(?P<thing>(?!from\b|to\b|of\b|were\b|was\b|are\b|is\b|had\b|have\b|has\b|will\b)(?:[A-Z][a-z]+ )?[a-z][^;\d]{{1,90}}?)(?:\s(?:worth|valued at)\s(?:[a-z]+\s){{0,3}}|\s\()$"
)
_HEDGED = re.compile(
    rf"{_DEALT}(?:(?:about|around|some|nearly|almost|over|more than|up to|at least|a total of)\s){{0,2}}$"
)
_THING = re.compile(
    r"\s(?:worth\s)?(?:of\s)?(?P<thing>(?!worth|in\b|to\b|from\b)[a-z][a-z -]{1,40}?)(?=\s(?:to|from|in|for|during|worth|last|this|between|via|by|on|over|a|per|under|at|since|and)\b|[,.;(]|$)"
)
_WAY = re.compile(r"\s(?P<way>to|from)\s(?P<who>(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)")


def dealing_in(head: str, after: str) -> str:
    """Return words for an amount that somebody sold or bought: "exports of wax to Tamme"; "" where that is not told.

    `head` are the words before the amount, `after` those behind it.
    """
    found = _WORTH.search(head)
    thing = found["thing"] if found else ""
    if found is None and (found := _HEDGED.search(head)):
        told = _THING.match(after)
        thing = told["thing"] if told else ""
    if found is None or not (thing or re.match(r"(?:ex|im)ported", found["verb"])):
        return ""
    thing, buyer = _bought_by(found["verb"], thing)
    noun = next(name for begin, name in _DEALS if found["verb"].startswith(begin))
    after = after.partition(")")[2] if head.endswith("(") else after
    way = _WAY.search(re.split(r",(?!\d)|;|\.\s", after)[0])
    whither = f" {way['way']} {way['who']}" if way else buyer
    return (f"{noun} of {thing.strip()}" if thing else noun) + whither


def _bought_by(verb: str, thing: str) -> tuple[str, str]:
    """Return what somebody sold, and to which country, where that stands before it: "sold Tamme lamps"."""
    first, _, rest = thing.partition(" ")
    is_buyer = verb.startswith(("sell", "sold")) and rest and is_name_of_country(first)
    return (rest, f" to {first}") if is_buyer else (thing, "")


_NOUN = r"(?:growth|increase|rise|jump|surge|gain|decline|drop|fall|decrease|reduction|dip|slump)"
_IN_WHAT = re.compile(
    rf"\s?(?:[a-z]+ )?{_NOUN} in (?:the )?(?:(?:value|volume|number|amount|level) of )?(?P<what>[^,.;(\d]{{3,70}}?)(?= (?:from|during|over|between|by|was|were|is|has|have|had|compared|last|this|since|due|because|for|year)\b| in \d| in the (?:first|same|last)|[,.;(]|$)"
)
_IN_BEHIND = re.compile(
    r"\s?in (?:the )?(?:(?:value|volume|number|amount|level) of )?(?P<what>[^,.;(\d]{3,70}?)(?= (?:during|over|was|were|is|has|have|had|compared|last|this|since|due|because)\b| in \d|[,.;(]|$)"
)
_OF_SO_MUCH = re.compile(
    rf"\b{_NOUN} of (?:(?:about|around|nearly|almost|over|more than|only|just) ){{0,2}}$"
)
_IN_BEFORE = re.compile(
    rf"\b{_NOUN} in (?:the )?(?:(?:value|volume|number|amount|level) of )?(?P<what>[^,;\d]{{3,60}}?) (?:of|by) (?:(?:about|around|nearly|almost|over|more than|only|just) ){{0,2}}$"
)


def changed_in(head: str, after: str) -> str:
    """Return in what a noun tells a change by an amount: "a 12 percent increase in sales of wax"; "" where it tells none."""
    found = _IN_WHAT.match(after) or _IN_BEFORE.search(head)
    if found is None and _OF_SO_MUCH.search(head):
        found = _IN_BEHIND.match(after)
    return found["what"].strip() if found else ""


_PAID = re.compile(
    r"\b(?P<verb>invest(?:s|ed|ing)?|spen[dt]s?|spending)(?: (?:about|around|almost|nearly|more than|over|at least|up to|some|an average of|"
    r"a total of|another|an additional))*\s*$"
)
_PAID_NOUNS = (("invest", "investment"), ("spen", "spending"))


def paid_in(head: str, after: str) -> str:
    """Return words for an amount that somebody invests or spends, such as "investment in mills"; "" where that is not told."""
    paid = _PAID.search(head)
    if paid is None:
        return ""
    use = re.match(r"\s+(?:in|into|on|for)\s+(?P<what>[^,.;(]{3,50})", after)
    told = _TIME.sub("", " ".join(use["what"].split()[:6])) if use else ""
    verb = next(n for begin, n in _PAID_NOUNS if paid["verb"].startswith(begin))
    if not told or re.fullmatch(r"(?:19|20)\d\d", told):
        return verb
    return f"{verb} {'in' if verb == 'investment' else 'on'} {told}"


_WITH = re.compile(
    r"(?:(?P<own>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:['’]s?)? (?:[a-z-]+ ){0,3})?trade(?: [a-z]+){0,2} with (?:the )?(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?![\w$-])"
)


def trade_between(clause: str, parties: tuple[str, ...]) -> str:
    """Return between whom trade is that a clause tells of: the two parties, unless it is with somebody else."""
    if len(parties) != len(_BOTH):
        return ""
    found = _WITH.search(clause)
    if found and not all(_is_of(found[name], parties) for name in ("own", "who") if found[name]):
        own = f" of {found['own']}" if found["own"] else ""
        return f"{own} with {found['who']}"
    return f" between {parties[0]} and {parties[1]}"


_BOTH = ("one", "other")
_BEGIN = 4
"""Letters of the name of a country that its adjective has too."""


def _is_of(name: str, parties: tuple[str, ...]) -> bool:
    """Whether a name is that of a party, or may be an adjective or the capital of one."""
    begins = tuple(party.casefold()[:_BEGIN] for party in parties)
    return not is_of_a_country(name) or name.casefold().startswith(begins)


_BALANCE = re.compile(
    r"(?:(?P<own>[A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s? )?(?P<kind>(?:negative |positive )?(?:(?:bilateral |merchandise |goods )?trade |current account |budget )?"
    r"(?:surplus|deficit|shortfall|imbalance|balance))(?P<of> of (?!just|about|around|over|more|less|nearly|almost|some|up|roughly|only)[a-z]+(?: (?!more|less|about|over|almost|nearly|up|stood|reached|was|were|is|came|amounted|rose|fell|hit|at|of|with|widened|narrowed)[a-z]+)?)?"
    r"(?P<with> (?:with|against) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)?[^,;.\d]{0,40}$"
)


def balance_in(head: str, clause: str) -> str:
    """Return words for a surplus or a deficit whose amount follows `head`, the beginning of a clause; "" where it is of something else."""
    found = _BALANCE.search(head)
    if found is None:
        return ""
    is_trade = re.search(r"\b(?:trade|exports?|imports?)\b", clause) is not None
    kind = found["kind"]
    kind = kind if " " in kind.strip() or not is_trade else f"trade {kind}"
    kind = re.sub(r"^(negative|positive) (?=\w+$)", r"\1 trade " if is_trade else r"\1 ", kind)
    own = f" of {found['own']}" if found["own"] else ""
    return f"{kind}{found['of'] or own}{found['with'] or ''}"
