"""Indicators: which one a figure is of, or what a new one for it would be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.core.reading.lexicon import folded
from generator.core.reading.sentences import word_set
from generator.core.transliteration import as_id
from generator.drafting.grammar.nouns import TOLD_OF, noun_of
from generator.drafting.grammar.nouns_in_others import FIGURE
from generator.drafting.grammar.sound_nouns import is_sound
from generator.drafting.grammar.trimmed import REFERS, named_by
from generator.drafting.numbers.currencies import (
    dollar_sign,
    is_money,
    is_sign,
    name_of_money,
)
from generator.drafting.numbers.direction import falls_at, is_change
from generator.drafting.numbers.figure import POINTS, Figure
from generator.drafting.numbers.figure_times import is_of_today
from generator.drafting.numbers.told_of import stuff_behind
from generator.drafting.voices.countries import is_of_a_country
from generator.drafting.wording.phrasing import lowered
from generator.facts.amounts import is_writable, unit_of
from generator.records import Indicator

_SHARE = re.compile(
    r"\b(?:share|accounts? for|accounted for|makes? up|made up|constitut\w+|доля)\b", re.IGNORECASE
)
_EXPECTED = re.compile(r"\b(?:expect|forecast|project|predict|estimat)\w*\b", re.IGNORECASE)
"""What tells that somebody thinks an amount will be so, not that anybody wants it."""

_OF_WHOLE = re.compile(r"\s+of (?:the|its|their|all|total)\b")
SHARE = "Share: "
"""How the title of a share begins."""

_WANTED = re.compile(
    r"\b(?:it|them|this) (?:up )?to (?:reach |hit |exceed |grow to |rise to |come to )?(?:about |over |more than )?$"
)
"""What somebody wants what was measured before to come to."""

_RATE = re.compile(
    r"[^,;.]{0,60}?\b(?:per|each|a) (?P<span>year|month|day)(?! (?:ago|earlier|before|after|later))\b"
)
"""In how much time so much is made or sold."""

_PRICED = re.compile(
    r"\s(?:a|per) (?P<unit>tonne|ton|barrel|kilogram|kilo|litre|liter|ounce|bushel|head|MWh|megawatt-hour)\b"
)
"""Of how much something a sum is the price."""

_BY = re.compile(
    r"\b(?:increased|rose|grew|climbed|jumped|fell|decreased|declined|dropped|shrank|increase|rise|grow|fall|decrease|drop) by "
    r"(?:about |around |almost |nearly |more than |over |up to |some |as much as )?$"
)
"""By how much a sum changed, not what it came to."""

_LOOSE_END = re.compile(r"\s(?:(?:in|during|over) the year|in|during|over|earlier|later)$")
_SAME = frozenset(
    (
        "figure",
        "figures",
        "number",
        "volume",
        "amount",
        "it",
        "they",
        "these",
        "this",
        "this figure",
        "indicator",
        "sum",
    )
)
_WEAK = word_set(
    "the a an of in on at to from by with and or for "
    "between two both countries country as its their our total amount volume number figure "
    "value bilateral mutual turnover way sides side parties million billion this that which year "
    "years percent said source words it first also has have had was were is "
    "are"
)
_DISPLAYS: Mapping[str, str] = {"USD": "US$", "EUR": "€", "GBP": "£", "RUB": "₽", "AZN": "₼"}


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure measures: its indicator, the `noun` for it, whether that is a new one, and the amount in its unit."""

    indicator: str
    noun: str
    title: str
    display: str
    amount: Decimal
    is_new: bool
    is_growth: bool

    @property
    def is_share(self) -> bool:
        """Whether it is how much a part has in a whole."""
        return self.title.startswith(SHARE)

    @property
    def is_nameless(self) -> bool:
        """Whether no words tell what is measured."""
        return self.noun == FIGURE


def measure_of(
    figure: Figure,
    clause: str,
    parties: tuple[str, ...],
    known: Mapping[str, Indicator],
    is_plan: bool,
    language: str,
    told: str = "",
    is_english: bool = True,
    same: str = "",
) -> Measure:
    """Return what a figure measures, of `known` indicators or of a new one.

    `clause` are the words in which it stands; `parties` are the names of the two between
    which figures are, where the briefing is on two; `language` is that of the briefing; `told` is what was last measured, which "the figure" means, and `same` what it is of where that is known.
    """
    is_plan = is_plan and not is_of_today(figure, clause)
    is_growth = figure.unit in ("%", "times", POINTS)
    is_growth = is_growth and is_change(figure, clause, is_share=bool(_SHARE.search(clause)))
    noun = same or noun_of(figure, clause, parties, is_english)
    noun = _LOOSE_END.sub("", named_by(noun, is_english=is_english))
    if not re.search(r"[^\W\d_]", noun) or (is_english and not is_sound(noun)):
        noun = (stuff_behind(figure, clause) if is_english else "") or FIGURE
    is_it = REFERS.match(clause) or _WANTED.search(clause[: figure.start])
    if is_english and noun.lower() in _SAME and told and is_it:
        noun = told
    elif noun.lower() in ("they", "these", "it"):
        noun = FIGURE
    by = _BY.search(clause[: figure.start]) if is_english and is_money(figure.unit) else None
    known = {} if by else known
    if found := _known(figure, noun, clause, known, is_growth, is_plan, language):
        unit = unit_of(found, language)
        scale = unit.factor if unit.base == figure.unit else Decimal(1)
        return Measure(
            found.id,
            noun_in(found.title),
            found.title,
            found.display,
            _plain(figure.amount / scale),
            False,
            is_growth,
        )
    title = noun.removeprefix("the ")
    if is_growth:
        falls = falls_at(figure, clause)
        title = f"{'Decline' if falls else 'Growth'} of {lowered(noun.removeprefix(TOLD_OF))}"
        title += {"%": ", in percent", POINTS: ", in percentage points"}.get(
            figure.unit, ", in times"
        )
    if by and not noun.startswith(TOLD_OF):
        title = f"{'Decrease' if falls_at(figure, clause) else 'Increase'} of {lowered(noun)}"
    if is_plan and noun.startswith(TOLD_OF):
        title = noun = f"sum planned by {noun.removeprefix(TOLD_OF)}"
    elif is_plan:
        what = lowered(title if is_growth or by else noun)
        title = f"{'Expected' if _EXPECTED.search(clause) else 'Goal for'} {what}"
    if is_english and is_money(figure.unit) and (priced := _PRICED.match(clause, figure.end)):
        title = f"{'Goal for price' if is_plan else 'Price'} per {priced['unit']}"
    title = re.sub(r" (?:an?|per|each) (?:day|week|month|year)$", "", title)
    if is_english and figure.unit != "%" and (rate := _RATE.match(clause, figure.end)):
        title = title if " per " in title else f"{title} per {rate['span']}"
    is_part = _SHARE.search(clause) or _OF_WHOLE.match(clause, figure.end)
    if is_part and figure.unit == "%" and not is_growth:
        title = f"{SHARE}{lowered(noun)}"
    display, scale = _display(figure)
    title = title[:1].upper() + title[1:]
    return Measure(
        as_id(title, 50),
        lowered(noun),
        title,
        display,
        _plain(figure.amount / scale),
        True,
        is_growth,
    )


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
        base = (
            unit.base
            if unit.factor != 1 or unit.base in ("%", "times") or len(unit.base) == 3
            else ""
        )
        is_same = base == figure.unit or _is_written(figure.unit, unit.written)
        if not is_same:
            continue
        title = indicator.title
        grows = bool(re.search(r"\b(?:growth|increase|rise|decline)\b", title, re.IGNORECASE))
        goal = bool(re.search(r"\b(?:goals?|planned|target|expected)\b", title, re.IGNORECASE))
        if grows != is_growth or goal != is_plan:
            continue
        keys = _keys(
            re.sub(r"(?i)\b(?:growth|increase|goal|planned|target) (?:of|for) ", "", title).split(
                ", "
            )[0]
        )
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


def noun_in(title: str) -> str:
    """Return the noun of a title of an indicator, without what is measured of it."""
    plain = re.sub(r"^(?:Growth|Decline|Increase|Goal) (?:of|for) ", "", title).split(", ")[0]
    return lowered(plain)


def _is_written(unit: str, written: str) -> bool:
    """Whether the unit of a figure is the one that is written around amounts, though no table knows it."""
    return (unit == "times" and "times" in written) or (unit == "%" and "percent" in written)


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
    scale, name, is_large = Decimal(1), "", False
    for word, size in (("trillion", 12), ("billion", 9), ("million", 6)):
        is_large |= figure.scale == word or (
            (figure.unit in _DISPLAYS and figure.amount >= Decimal(10) ** (size + 1))
            or (figure.scale == "crore" and figure.amount >= Decimal(10) ** size)
        )
        if is_large and is_writable(figure.amount / Decimal(10) ** size):
            scale, name = Decimal(10) ** size, f" {word}"
            break
    sign = _DISPLAYS.get(figure.unit) or dollar_sign(figure.unit)
    if sign := figure.unit if is_sign(figure.unit) else sign:
        return f"{sign}{{amount}}{name}", scale
    if figure.unit == "%":
        return "{amount} percent", Decimal(1)
    if figure.unit:
        plural = name_of_money(figure.unit) or {
            "tonne": "tonnes",
            "metre": "metres",
            "mile": "miles",
            "ha": "hectares",
            "crown": "crowns",
            **{span: f"{span}s" for span in ("year", "month", "week", "day", "hour")},
        }.get(figure.unit, figure.unit)
        return f"{{amount}}{name} {plural}", scale
    return f"{{amount}}{name} {figure.counted}".rstrip(), scale


def _plain(amount: Decimal) -> Decimal:
    return Decimal(f"{amount.normalize():f}")
