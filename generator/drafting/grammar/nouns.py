"""Nouns: the words of a sentence for what a number in it measures."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.drafting.grammar.nouns_in_others import FIGURE, noun_in_other
from generator.drafting.grammar.trimmed import trimmed
from generator.drafting.grammar.verbs import finite_verbs, verb_at_start
from generator.drafting.numbers.counted import counted_in
from generator.drafting.numbers.currencies import is_money
from generator.drafting.numbers.figure import Figure
from generator.drafting.numbers.flows import flow_before
from generator.drafting.numbers.given import ACHIEVED, AIMED, given_in
from generator.drafting.numbers.portions import (
    balance_in,
    changed_in,
    dealing_in,
    paid_in,
    portion_in,
    trade_between,
)
from generator.drafting.numbers.told_of import thing_told
from generator.drafting.voices.countries import is_of_a_country

_TRADE = re.compile(
    r"\b(?:(?:trade|commodity|goods)(?: and economic)? turnover|turnover of goods|trade volumes?|"
    r"volume of (?:mutual |bilateral |two-way )?trade|(?:bilateral|mutual|two-way|trilateral) trade(?: turnover| volume)?|"
    r"trade exchange|trade(?= between)|turnover|trade)\b"
    r"(?! (?:and investment )?(?:agreements?|deals?|pacts?|ministers?|talks|bloc|missions?|war|barriers?|ties|relations|partners?|deficit|gap|shortfall|targets?|goals?|surplus|balance|imbalance|"
    r"delegations?|fairs?|unions?|bans?|offices?|committees?|routes?|negotiations|policy|disputes?))",
    re.IGNORECASE,
)


def noun_of(figure: Figure, clause: str, parties: tuple[str, ...], is_english: bool = True) -> str:
    """Return the words for what is measured, such as "trade between … and …"."""
    if is_english and (told := thing_told(figure, clause)):
        return told
    dealing = dealing_in(clause[: figure.start], clause[figure.end :]) if is_english else ""
    if (
        is_english
        and figure.unit
        and (what := changed_in(clause[: figure.start], clause[figure.end :]))
    ):
        return trimmed(what) or FIGURE
    if is_english and is_money(figure.unit) and (gap := balance_in(clause[: figure.start], clause)):
        return gap
    if re.match(r"\s+of the (?:US)?[$€£]?\d", clause[figure.end :]):
        return FIGURE
    if is_english and (portion := portion_in(clause) or dealing):
        return portion
    if figure.counted and not (
        figure.counted.startswith("basis point") and _REVISED.search(clause[: figure.start])
    ):
        return figure.counted
    if figure.unit == "times" and (twofold := _TWOFOLD.match(clause, figure.start)):
        return str(twofold["what"])
    if again := _AGAIN.search(clause[: figure.start]):
        figure = replace(figure, start=again.start())
    both = trade_between(clause, parties)
    after = _IN_BRACKETS.sub("", clause[figure.end :])
    if worth := re.match(
        r"\s+(?:worth )?of (?P<what>(?:[^,.;(]|(?<=\d),(?=\d)){3,60}?)(?= and (?:[\d$€£]|US)| (?:such|like|once|if|when|while|last|this|next|now|a year|per year|each year|annually|were|was|in|from|to|during|for|over|at|by|within|since|on)\b|[,.;(]|$)",
        after,
    ):
        what = _until_verb(worth["what"].strip())
        if re.match(r"(?:what|which|that|it|them|this)\b", what):
            return FIGURE
        place = _SHARE_IN.match(after, worth.end()) if figure.unit == "%" else None
        what += place.group() if place else ""
        return re.sub(r"^\w+(?:'s|’s) ", "", what) if len(what.split()) > 3 else what
    if thing := _OF_THINGS.match(after):
        return str(thing["what"])
    if moved := _SUM_OF.search(clause[: figure.start]):
        return str(moved["what"])
    if done := _DONE_WITH.match(after):
        return f"the amount {_OPEN_END.sub('', ' '.join(done['what'].split()[:6]))}"
    if kind := re.match(
        r"\s+in (?P<what>(?:[a-z]+ )?(?:[A-Z][a-z]+ )?(?:[a-z]+ )?(?:(?:purchases|imports|exports|sales) of [^,.;\d(]{3,40}?(?= (?:by|in|from|to|over|during)\b|[,.;(]|$)|purchases|investments?|trade|exports|imports|aid|relief|support|equipment|arms|weapons|taxes|compensation|scholarships|loans?|funding|sales|revenue|credit|goods|assistance))\b",
        after,
    ):
        is_trade = re.fullmatch(r"(?:total |mutual |bilateral |two-way )?trade", kind["what"])
        return f"trade{both}" if is_trade else str(kind["what"])
    if rate := _CHANGED.search(clause[: figure.start]):
        return str(rate["what"])
    if is_english and figure.unit and (given := given_in(clause[: figure.start], after)):
        return given
    head = re.split(r",\s+(?:where|with|while)\s+", clause[: figure.start])[-1]
    if is_english and (paid := paid_in(head, after)):
        return paid
    if aimed := AIMED.search(head):
        is_trade = _TRADE.fullmatch(aimed["what"].removeprefix("the "))
        return f"trade{both}" if is_trade else str(aimed["what"])
    if re.match(r"\s+interest\b", after):
        return "interest rate"
    if own := ACHIEVED.search(head):
        return str(own["what"])
    if moved := _MOVED.search(head) or _SUM_OF.search(head):
        return str(moved["what"])
    if kept := _REVISED.search(head):
        return str(kept["what"]).removesuffix(" this year").removesuffix(" next year")
    if change := _A_CHANGE.search(head):
        head = head[: change.start()]
        first = next((m.start() for m in _NUMBER.finditer(head)), len(head))
        head = head[:first]
    if later := _LATER.search(head):
        head = later["tail"]
        if not (
            _TRADE.search(head) or _VERB.search(head) or re.search(r"\b(?:worth|valued|of)\b", head)
        ):
            return trimmed(re.sub(r"\s*[-–—:]\s*$", "", head))
        clause = head
    if worth := re.search(
        r"(?P<what>[\w’' -]{3,60}?) (?:worth|valued at|totall?ing)(?: (?:more than|about|over|up to|almost|nearly|some))? $",
        head,
    ):
        verbs = finite_verbs(worth["what"])
        if verbs and not worth["what"][verbs[-1].end :].strip():
            return trimmed(_subject(worth["what"]))
        last = " ".join(trimmed(worth["what"]).split()[-2:]).removeprefix("of ")
        return re.sub(r"^\d[\d.,]* ", "", last)
    if not is_english:
        return noun_in_other(clause, both)
    own = re.search(
        r"(?:\bre-)?\b(?:exports?|imports?|supplies|deliveries|shipments?|investments?|direct investments?)\b[^,.;]{0,70}?"
        r"(?= (?:might|may|could|would|will|should|fetched|earned|reached|amounted|accounted|totall?ed|stood|was|were|is|are|has|have|had|came|rose|grew|increased|fell|jumped|surged|soared|climbed|dropped|declined|plunged|slumped|doubled|tripled|expanded|shrank|decreased|over|in|exceeded|by)\b)",
        head,
        re.IGNORECASE,
    )
    because = _BECAUSE.search(clause, figure.end)
    trade = _TRADE.search(head) or _TRADE.search(
        clause, 0, because.start() if because else len(clause)
    )
    if flow := flow_before(head):
        return flow
    if own and not (trade and trade.start() < own.start()):
        lead = re.search(
            r"(?:(?:[^\W\d_a-z][\w-]+ )*[^\W\d_a-z][\w-]+(?:['’]s)? )$", head[: own.start()]
        )
        return trimmed((lead.group() if lead else "") + own.group())
    if trade:
        pair = re.search(
            r"\bbetween (?:the )?([A-Z]\w+(?: [A-Z]\w+)?) and (?:the )?([A-Z]\w+(?: [A-Z]\w+)?)",
            clause,
        )
        return f"trade {pair.group()}" if pair else f"trade{both}"
    earlier = [m.end() for m in _NUMBER.finditer(head) if not _A_YEAR.fullmatch(m.group())]
    earlier = [end for end in earlier if head[end : end + 1] != "-"]
    if is_english and (change := _CHANGE.search(head)):
        head, earlier = head[: change.start()], []
    if earlier and re.search(r"\w{4}", counted := counted_in(head[earlier[-1] :], "en")):
        return counted
    if re.match(r"\s*(?:is|was|are|were|has|have|had)\b", head):
        return FIGURE
    noun = trimmed(_subject(head))
    if verb_at_start(noun) or _NOTHING.search(noun):
        return FIGURE
    if figure.scale and not (figure.unit or figure.counted or _COUNTS.search(noun)):
        return FIGURE
    if not noun or _PRONOUN.match(noun) or (figure.unit and _is_far(head)):
        return FIGURE
    if not _is_named(head, noun) or figure.unit in ("", "%"):
        return noun
    return f"{TOLD_OF}{noun}" if is_money(figure.unit) else FIGURE


_BECAUSE = re.compile(r"\b(?:because of|due to|owing to|over|despite|after|amid)\b")
"""What stands before a cause, of which no amount before it is."""

_OPEN_END = re.compile(r"(?: (?:in|on|at|of|for|the|during|over|by|to|from))+$")
_NOTHING = re.compile(
    r"^[a-z]+(?:ing|ed)$|\bthis$|^(?:(?:an?|the)? ?(?:increase|rise|drop|decline|decrease|fall|growth)\b|"
    r"(?:year|month|quarter|decade|period|week)(?: \d{4})?$|(?:up |down )?from$|(?:to|up|down)$)"
)
"""Words before an amount that do not tell what it is of."""

_CHANGED = re.compile(
    r"\b(?P<what>(?!has\b|was\b|is\b|does\b)[a-z-]+s(?: on (?:[\w-]+ ){0,2}[\w-]+)?) (?:reduced|cut|lowered|raised|increased|lifted|slashed) (?:from|to|by)\b[^,;]{0,40}$"
)
"""What is changed, where a sentence has it behind its verb: "will see tariffs cut to"."""

_REVISED = re.compile(
    r"\b(?:raised|cut|lowered|kept|lifted|revised|increased|reduced) (?:its|the|their) (?P<what>[^,;\d]{3,50}?)(?: (?:up|down))? (?:to|from|at|by) (?:[\d.,%]+ (?:to|from) )?$"
)
"""What somebody changes, before how much it is then."""

_TWOFOLD = re.compile(
    r"(?:doubl|tripl|quadrupl)\w* (?:its |their |our |the )(?P<what>[a-z][^,;.\d]{2,60}?)(?= (?:in|by|to|over|within|with|and)\b|[,.;]|$)"
)
"""What grows so many times: "double its exports"."""

_MOVED = re.compile(
    r"\b(?:will|would|could|may|might|to) (?:cut|raise|reduce|boost|lift|lower|increase) (?P<what>(?!its\b|their\b)[^,;\d]{3,50}?) by (?:between [\d.,%]+ and |about |around |up to |more than )?$"
)
"""What something is to change, before by how much."""

_SUM_OF = re.compile(
    r"(?:\b(?:an?|the|its|their|of|and|in|on|over)|['’]s) (?P<what>(?:[a-z-]+ )?(?:grant|loan|cost|price|wage|salary|toll|quota|cap|ransom|reward|bail|credit|gift|fund|package|fee|fine|contract|order|stake|budget|surplus|deficit|shortfall|profit|reserves?|capacity|output|production|deposits|population|interest rate|donation|subsidy|duty|duties|tariffs?|levy|levies|tax|taxes|discount|credit line)) of "
    r"(?:about |around |almost |nearly |more than |over |up to )?$"
)
"""What is of an amount: "a grant of"."""

_A_CHANGE = re.compile(
    r",\s(?:an?|up|down) ?(?:drop|fall|decline|decrease|rise|increase|growth|jump|gain|surge)?(?: of)?(?: (?:about|around|almost|nearly|more than|over|some))? $"
)
"""What tells at the end by how much something changed: ", a drop of about 22 percent"."""

TOLD_OF = "the amount given for "
"""What stands before the name of somebody, for whom an amount is given."""

_A_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NUMBER = re.compile(r"\d[\d.,]*(?: ?(?:thousand|million|billion|bn|mn|m)\b)?")
_PRONOUN = re.compile(r"(?:it|they|this|these|that|he|she|we|i|there|which|who)\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"^\s*(?:\([^()]*\)|\))")
"""What tells an amount once more in another currency, or closes the brackets round it."""

_AGAIN = re.compile(
    r"(?:\b[A-Z]{3} ?|US\$|[$€£])?\d[\d.,]*(?: ?(?:trillion|billion|million|bn|mn|mln)\b)?(?: \w+)?\s*\((?:or |about |around )?$"
)
"""An amount, before the brackets in which it is told in another currency."""

_COUNTS = re.compile(
    r"\b(?:numbers?|population|arrivals|visitors|visits|output|production|tourists|passengers|exports|imports|sales|totals?|volumes?|capacity|"
    r"deaths|cases|members|users|readers|jobs|people|traffic|cargo|turnover|trade|citizens|students|workers|migrants|refugees)\b",
    re.IGNORECASE,
)
"""What is counted in thousands or millions without a unit."""

_FAR = 7


def _is_far(head: str) -> bool:
    """Whether so much stands between a verb and an amount that its subject need not be what is measured."""
    found = next(iter(finite_verbs(f"{head.rstrip()} 1")), None)
    between = head[found.end :] if found else ""
    return len(between.split()) >= _FAR and bool(_OTHER.search(between))


_OTHER = re.compile(r"\b(?:despite|to [a-z]+|which|that|who|plans?|because|after|with)\b")


def _is_named(head: str, noun: str) -> bool:
    """Whether a noun is the name of somebody, who is not what is measured."""
    last = noun.split()[-1]
    return not (" of " in noun or _FLOWS.search(noun)) and (
        (last[:1].isupper() and head.find(noun) > 0)
        or (all(w[:1].isupper() for w in noun.split()) and (" " in noun or is_of_a_country(noun)))
    )


_SHARE_IN = re.compile(r"\s(?:in|to|from) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
"""Where a share is of something."""

_FLOWS = re.compile(r"\b(?:exports|imports|sales|purchases|shipments|debt|trade|investments?)\b")

_LATER = re.compile(
    r"\d[.,]{0,3}[^,;\d]*[,;] (?:and )?(?P<tail>(?!up|down|including|which|it|compared|from|to\b|against|or|more|about)[^,;\d]{5,90}?)$",
    re.IGNORECASE,
)
"""What stands between an earlier number and this one, where it names another quantity."""

_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|amounted|reached|totall?ed|stood|came|rose|grew|increased|fell|"
    r"decreased|exceeded|made|makes|covers?|includes?|accounts?|costs?|allocated|allocates|provides?|hit|neared|topped|"
    r"declined|dropped|should|can|could|may|plans?|intends?|aims?|contributed|invested|spent|received|employs?)\b"
)


def _subject(head: str) -> str:
    found = next(iter(finite_verbs(f"{head.rstrip()} 1")), None)
    return head[: found.start] if found and found.start > 3 else head


def _until_verb(words: str) -> str:
    """Return words up to their first verb."""
    found = next(iter(finite_verbs(words)), None)
    return words[: found.start].strip() if found and found.start else words


_CHANGE = re.compile(
    r"\s\d[\d.,]*\s?(?:pct|percent|per cent|%)\s+(?:to|and (?:reached|amounted to|totall?ed))\s+(?:[\w ]{0,20})$"
)
"""By how much something changed, before what it changed to."""

_OF_THINGS = re.compile(
    r"(?:-?(?:billion|million|bn|m))?\s+(?P<what>(?!(?:in|of|for|on|to|from|at|by|with)\b)(?:[A-Z]?[a-z][a-z-]+ ){0,3}(?:payment|instalment|installment|repayment|bailout|subsidy|deal|contract|loan|credit|project|plan|package|"
    r"agreement|investment|duty|duties|tariffs?|tax|levy|fee|discount|impact|boost|scheme|stake|line|donation|fund|order|grant|aid|budget|programme|program|bonds?|facility|line of credit|centre|center|terminal|bridge|plant|factory|port|railway|road|highway|pipeline|refinery|dam|airport|tunnel|reactor|mine|hospital|base))\b"
)
"""What costs so much, where it stands behind the amount."""

_DONE_WITH = re.compile(
    r"\s+(?:was|were|has been|have been|is|are|had been) (?P<what>(?:[a-z]+ed|spent|made|paid|sold|sent|lent|given) "
    r"(?:from|in|for|on|to)\b[^,.;(]*)"
)
"""What was done with an amount that begins a sentence."""
