"""Indicators: which one a figure is of, or what a new one for it would be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.core.reading.lexicon import folded
from generator.core.transliteration import as_id
from generator.drafting.figures import Figure
from generator.drafting.names import is_of_a_country
from generator.facts.amounts import unit_of
from generator.records import Indicator

_TRADE = re.compile(
    r"\b(?:(?:trade|commodity|goods)(?: and economic)? turnover|turnover of goods|trade volumes?|"
    r"volume of (?:mutual |bilateral |two-way )?trade|(?:bilateral|mutual|two-way|trilateral) trade(?: turnover| volume)?|"
    r"trade exchange|trade(?= between)|turnover|trade)\b",
    re.IGNORECASE,
)
_TRADE_OTHERS = re.compile(
    r"товарооборот|взаимн\w+ торговл|ticarət dövriyy|əmtəə dövriyy|ticaret hacm|Handelsumsatz|Handelsvolumen|Warenumsatz|"
    r"échanges commerciaux|тавараабарот",
    re.IGNORECASE,
)
_OTHERS = (
    (re.compile(r"экспорт|ixrac|ihracat|Export|exportations", re.IGNORECASE), "Exports"),
    (re.compile(r"импорт|idxal|ithalat|Import|importations", re.IGNORECASE), "Imports"),
    (re.compile(r"инвестиц|investisiya|yatırım|Investition|investissement", re.IGNORECASE), "Investment"),
)
_GROWTH = re.compile(
    r"\b(?:increas\w*|grew|grow\w*|rose|risen|rise|up|more than (?=the same|last|a year|in)|expand\w*|surg\w*|jump\w*|"
    r"higher|gain\w*|doubled|tripled|вырос\w*|увелич\w*|рост\w*|art\w+|yüksəl\w*|gestiegen|stieg|wuchs|zugenommen|augment\w*)\b",
    re.IGNORECASE,
)
_DECLINE = re.compile(
    r"\b(?:decreas\w*|fell|fall\w*|declin\w*|drop\w*|down|reduc\w*|less than (?=the same|last|a year)|lower|shrank|"
    r"сниз\w*|упал\w*|сократ\w*|azal\w*|geriled\w*|düş\w*|gesunken|sank|baiss\w*)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\b(?:share|accounts? for|accounted for|makes? up|made up|constitut\w+|доля)\b", re.IGNORECASE)
_SAME = frozenset(("figure", "figures", "number", "volume", "amount", "it", "this", "this figure", "indicator", "sum"))
_WEAK = frozenset(
    "the a an of in on at to from by with and or for between two both countries country as its their our "
    "total amount volume number figure value bilateral mutual turnover way sides side parties million billion "
    "this that which year years percent said source words it first also has have had was were is are".split()
)
_DISPLAYS: Mapping[str, str] = {"USD": "US$", "EUR": "€", "GBP": "£", "RUB": "₽", "AZN": "₼"}


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure measures: its indicator, whether that is a new one, and the amount in its unit."""

    indicator: str
    title: str
    display: str
    amount: Decimal
    is_new: bool
    is_growth: bool


def measure_of(
    figure: Figure,
    clause: str,
    parties: tuple[str, str],
    known: Mapping[str, Indicator],
    is_plan: bool,
    language: str,
    told: str = "",
) -> Measure:
    """Return what a figure measures, of `known` indicators or of a new one.

    `clause` are the words in which it stands; `parties` are the names of the countries of the
    briefing; `language` is that of the briefing; `told` is what was last measured, which "the figure" means.
    """
    is_growth = figure.unit in ("%", "times") and not _SHARE.search(clause)
    is_growth = is_growth and bool(_GROWTH.search(clause) or _DECLINE.search(clause))
    noun = noun_of(figure, clause, parties)
    if noun.lower() in _SAME and told:
        noun = told
    if found := _known(figure, noun, clause, known, is_growth, is_plan, language):
        unit = unit_of(found, language)
        scale = unit.factor if unit.base == figure.unit else Decimal(1)
        return Measure(found.id, found.title, found.display, _plain(figure.amount / scale), False, is_growth)
    title = noun
    if is_growth:
        falls = bool(_DECLINE.search(clause)) and not _GROWTH.search(clause)
        title = f"{'Decline' if falls else 'Growth'} of {_lower(noun)}"
        title += ", in percent" if figure.unit == "%" else ", in times"
    if is_plan:
        title = f"Goal for {_lower(noun)}"
    if _SHARE.search(clause) and figure.unit == "%":
        title = f"Share: {_lower(noun)}"
    display, scale = _display(figure)
    title = title[:1].upper() + title[1:]
    return Measure(as_id(title, 50), title, display, _plain(figure.amount / scale), True, is_growth)


def noun_of(figure: Figure, clause: str, parties: tuple[str, str]) -> str:
    """Return the words for what is measured, such as "trade between … and …"."""
    if figure.counted:
        return figure.counted
    both = f"between {parties[0]} and {parties[1]}"
    after = clause[figure.end :]
    if worth := re.match(r"\s+(?:worth )?of (?P<what>[^,.;(]{3,60}?)(?= (?:such|like|were|was|in|from|to)\b|[,.;(]|$)", after):
        return re.sub(r"^\w+(?:'s|’s) ", "", worth["what"].strip()) if len(worth["what"].split()) > 3 else worth["what"]
    head = clause[: figure.start]
    if later := _LATER.search(head):
        head = later["tail"]
        if not (_TRADE.search(head) or _VERB.search(head) or re.search(r"\b(?:worth|valued|of)\b", head)):
            return _trimmed(re.sub(r"\s*[-–—:]\s*$", "", head))
        clause = head
    if worth := re.search(r"(?P<what>[\w’' -]{3,60}?) (?:worth|valued at|totall?ing)(?: (?:more than|about|over|up to|almost|nearly|some))? $", head):
        return " ".join(_trimmed(worth["what"]).split()[-2:])
    if _TRADE_OTHERS.search(clause):
        return f"trade {both}"
    for pattern, name in _OTHERS:
        if pattern.search(clause) and not clause.isascii():
            return f"{name.lower()} {both}"
    own = re.search(
        r"\b(?:exports?|imports?|supplies|deliveries|shipments?|investments?|direct investments?)\b[^,.;]{0,70}?"
        r"(?= (?:reached|amounted|totall?ed|stood|was|were|is|are|has|have|had|came|rose|grew|increased|fell|over|in|exceeded|by)\b)",
        head, re.IGNORECASE,
    )
    trade = _TRADE.search(head) or _TRADE.search(clause)
    if own and not (trade and trade.start() < own.start()):
        lead = re.search(r"(?:[A-Z][\w-]+(?:['’]s)? )$", head[: own.start()])
        return _trimmed((lead.group() if lead else "") + own.group())
    if trade:
        pair = re.search(r"\bbetween (?:the )?([A-Z]\w+(?: [A-Z]\w+)?) and (?:the )?([A-Z]\w+(?: [A-Z]\w+)?)", clause)
        return f"trade {pair.group()}" if pair else f"trade {both}"
    return _trimmed(_subject(head)) or FIGURE


FIGURE = "figure"
"""The noun of what a sentence calls a figure, and nothing else."""

_LATER = re.compile(
    r"\d[\d.,]*[^,;]*[,;] (?:and )?(?P<tail>(?!up|down|including|which|it|compared|from|to\b|against|or|more|about)[^,;\d]{5,90}?)$",
    re.IGNORECASE,
)
"""What stands between an earlier number and this one, where it names another quantity."""

_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|amounted|reached|totall?ed|stood|came|rose|grew|increased|fell|"
    r"decreased|exceeded|made|makes|covers?|includes?|accounts?|costs?|allocated|allocates|provides?|hit|neared|topped|"
    r"declined|dropped|should|can|could|may|plans?|intends?|aims?|contributed|invested|spent|received|employs?)\b"
)


def _subject(head: str) -> str:
    found = _VERB.search(head)
    return head[: found.start()] if found and found.start() > 3 else head


def _trimmed(words: str) -> str:
    plain = re.sub(r"^.*?,\s+(?=\S+ \S+)", "", words.strip())
    plain = re.sub(r"^(?:(?:the|a|an|this|that|its|their|our|and|total|overall|more than|over|about|in|of|to|by) )+", "", plain, flags=re.IGNORECASE)
    plain = re.sub(r"\b(?:volume|value|amount|level|size) of (?:the )?", "", plain, flags=re.IGNORECASE)
    plain = re.sub(r"\bour (?=economy|country|countries|market)", "the ", plain)
    plain = re.sub(r" (?:over|in|during|for) the (?:last|past) .*$", "", plain)
    plain = re.sub(r" (?:by|to|at|of|in|over|for|with|and|worth|up|the|an?|also|already)$", "", plain)
    return " ".join(plain.split()[:9]).strip(" ,–-")


def _known(
    figure: Figure,
    noun: str,
    clause: str,
    known: Mapping[str, Indicator],
    is_growth: bool,
    is_plan: bool,
    language: str,
) -> Indicator | None:
    best, most = None, 0.6
    wanted = _keys(noun) | ({"export"} if re.search(r"\bexport", noun, re.I) else set())
    nearby = _keys(clause)
    for indicator in known.values():
        unit = unit_of(indicator, language)
        base = unit.base if unit.factor != 1 or unit.base in ("%", "times") or len(unit.base) == 3 else ""
        if (base or "") != figure.unit and not (not base and not figure.unit):
            if not (figure.unit == "times" and "times" in unit.written):
                if not (figure.unit == "%" and "percent" in unit.written):
                    continue
        title = indicator.title
        grows = bool(re.search(r"\b(?:growth|increase|rise|decline)\b", title, re.IGNORECASE))
        goal = bool(re.search(r"\b(?:goals?|planned|target|expected)\b", title, re.IGNORECASE))
        if grows != is_growth or goal != is_plan:
            continue
        keys = _keys(re.sub(r"(?i)\b(?:growth|increase|goal|planned|target) (?:of|for) ", "", title).split(", ")[0])
        if not keys or not _same_way(title, clause):
            continue
        if ("export" in keys) != ("export" in wanted) or ("impor" in keys) != ("impor" in wanted):
            continue
        score = len(keys & (wanted | nearby)) / len(keys) * (1.0 if keys & wanted else 0.5)
        if "trade" in keys and "trade" in wanted and not {"servi", "incre"} & keys:
            score = max(score, 0.9 if len(keys) < 5 else 0.5)
        if score > most:
            best, most = indicator, score
    return best


def _same_way(title: str, clause: str) -> bool:
    """Whether a title that leads from one country to another does not lead the other way in the clause."""
    found = re.search(r"\bfrom ([A-Z]\w{3,}).* to ([A-Z]\w{3,})", title)
    if not found:
        return True
    one, other = (folded(name)[:5] for name in found.groups())
    plain = folded(clause)
    first, last = plain.find(one), plain.find(other)
    if first >= 0 and last >= 0:
        return first < last or bool(re.search(rf"to {other}\w* from {one}", plain))
    return first >= 0


def _keys(words: str) -> set[str]:
    told = re.findall(r"[^\W\d_]{3,}", words)
    return {folded(w)[:5] for w in told if folded(w) not in _WEAK and not is_of_a_country(w)}


def _display(figure: Figure) -> tuple[str, Decimal]:
    """Return how amounts of a new indicator are written, and the scale of its unit."""
    scale, name = Decimal(1), ""
    for word, size in (("trillion", 12), ("billion", 9), ("million", 6)):
        if figure.scale == word or (figure.unit in _DISPLAYS and figure.amount >= Decimal(10) ** (size + 1)):
            scale, name = Decimal(10) ** size, f" {word}"
            break
    if sign := _DISPLAYS.get(figure.unit):
        return f"{sign}{{amount}}{name}", scale
    if figure.unit == "%":
        return "{amount} percent", Decimal(1)
    if figure.unit:
        plural = {"tonne": "tonnes", "metre": "metres", "ha": "hectares"}.get(figure.unit, figure.unit)
        return f"{{amount}}{name} {plural}", scale
    return f"{{amount}}{name} {figure.counted}".rstrip(), scale


def _lower(noun: str) -> str:
    return noun if re.match(r"[A-Z]\w*['’]s|[A-Z]{2}", noun) else noun[:1].lower() + noun[1:]


def _plain(amount: Decimal) -> Decimal:
    return Decimal(f"{amount.normalize():f}")
