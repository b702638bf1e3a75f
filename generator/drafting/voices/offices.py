"""Offices: whom a text gives an office by which it then calls them, such as "the Estonian minister"."""

from __future__ import annotations

import re

from generator.drafting.voices.countries import is_country_name, is_of_a_country
from generator.drafting.voices.names import PART_OF_BODY, ROLE, named_in

_OFFICE = re.compile(
    r"\b(?:minister|president|ambassador|premier|chairman|chairwoman|governor|mayor|director|secretary|chancellor|commissioner|diplomat|"
    r"envoy|chief|head|leader|king|speaker|PM|FM)\b(?! general)",
    re.IGNORECASE,
)
_OFFICES = {
    "diplomat": "minister",
    "chief": "chief|secretary|minister|head",
    "leader": "leader|president|prime minister|premier|chancellor|king|PM",
    "pm": "prime minister|PM",
    "fm": "foreign minister|FM",
}
"""What the office is of whom a text calls by another word: the top diplomat is a minister."""

ONE_OFFICE = re.compile(
    rf"(?:the |[A-Z][\w-]*['’]s )?(?:[\w-]+ ){{0,3}}{_OFFICE.pattern}(?: (?:of|for) .*)?$",
    re.IGNORECASE,
)
"""An office as the words for whoever speaks."""


_BEHIND = re.compile(r"(?: of| for| and| the|,| [^\W\d_a-z][\w.’'-]*){0,8}")
"""What may stand behind an office: of what it is, and who holds it."""

_WHOLE_NAME = re.compile(r"(?: [A-Z][\w.’'-]*){2,4}(?=, [A-Z])")
"""A name in full behind an office, behind which somebody else may be named."""

_NEXT = re.compile(
    r" and (?=(?:[A-Z][\w’'-]* )?(?i:president|prime|minister|premier|chancellor|king|foreign|his|her)\b)"
)
"""Where somebody else begins, with an office of their own."""


def country_of(words: str) -> str:
    """Return the first of words that is of a country; "" if none is."""
    return next((word for word in words.split() if is_of_a_country(word)), "")


def office_in(words: str) -> str:
    """Return the office by which words call somebody, without their country: "foreign minister"; "" if there is none."""
    found = _OFFICE.search(words)
    before = words[: found.start()].split() if found else []
    own = [w.lower() for w in before if w.lower() != "the" and not is_of_a_country(w)]
    return " ".join([*own, found.group().lower()]) if found else ""


_KINDS = frozenset(
    [
        "prime",
        "foreign",
        "trade",
        "finance",
        "defence",
        "defense",
        "energy",
        "interior",
        "economy",
        "justice",
        "transport",
        "agriculture",
        "health",
        "education",
        "deputy",
        "vice",
        "commerce",
        "industry",
        "labour",
        "labor",
        "oil",
        "culture",
        "tourism",
    ]
)
"""What tells one office from another of the same name."""


def _kinds(words: str) -> frozenset[str]:
    return _KINDS.intersection(words.lower().split()[-3:])


def holders_of(words: str, text: str) -> tuple[str, ...]:
    """Return the names of those whom a text gives the office by which words call somebody; none if they call by none.

    Where the words tell of which country they are, the text has to tell the same.
    """
    found = _OFFICE.search(words)
    office = _OFFICES.get(found.group().casefold(), found.group()) if found else ""
    if not office or len(words.split()) < 2:
        return ()
    if re.search(
        rf"\b[Tt]he (?:[A-Z][\w-]* )?(?i:{office})\b(?! (?:of\b|[A-Z]))[^.\n]*\b(?i:{office}) [A-Z]",
        text,
    ):
        return ()  # one of two that hold it alike is not named
    people: dict[str, set[str]] = {}
    of_kind: set[str] = set()
    wanted = _kinds(words[: found.start()]) if found else set()
    for told in re.finditer(rf"\b(?:{office})(?P<many>s?)\b", text, re.IGNORECASE):
        before = text[: told.start()].split()[-3:]
        kinds = _kinds(" ".join(before[-2:]))
        if kinds != wanted and ((kinds and wanted) or kinds == {"prime"}):
            continue
        behind = _BEHIND.match(text, told.end())
        if behind and PART_OF_BODY.match(text, behind.end()):
            continue
        if told["many"] and behind:
            both = [n.name for n in named_in(behind.group()) if n.is_person]
            people.update((one, people.get(one, set())) for one in both[:2])
            continue
        own_name = _WHOLE_NAME.match(behind.group()) if behind else None
        rest = own_name.group() if own_name else behind.group() if behind else ""
        name = told.group() + _NEXT.split(rest)[0].replace(",", "")
        if named := next((n for n in named_in(name) if n.is_person), None):
            own = {word for word in before if is_of_a_country(word)}
            people.setdefault(named.name, set()).update(own)
            of_kind |= {named.name} if kinds == wanted else set()
    country = country_of(words)
    if wanted and (own_kind := {n: people[n] for n in people if n in of_kind}):
        people = own_kind
    if not country:
        return tuple(people)
    same = [n for n, own in people.items() if any(w[:4] == country[:4] for w in own)]
    told_of_none = [n for n, own in people.items() if not own]
    if not same and len(told_of_none) == 1:
        same = told_of_none  # all others are of another country
    is_only = len(people) == 1 and not any(people.values())
    return tuple(same or (people if is_only else ()))


def may_be_called(name: str, words: str, text: str) -> bool:
    """Whether somebody of a name may be called so: by a pronoun, or an office of no other country and not another one than they hold."""
    if not ONE_OFFICE.fullmatch(words) or not name:
        return True
    last = re.escape(name.split()[-1])
    told = re.findall(rf"((?i:{ROLE.pattern})) (?:[A-Z][\w.’'-]* ){{0,3}}{last}\b", text)
    roles = {role.split()[-1].lower() for role in told}
    return not country_of(words) and (not roles or words.split()[-1].lower() in roles)


WITH_ARTICLE = re.compile(
    r"\b(?:Ministry|Bureau|Department|Authority|Commission|Chamber|Office|Institute|Agency|Council|Committee)$|"
    r"^(?:Ministry|Bureau|Department|Commission|Chamber|Office|Institute|Agency|Council|Committee|Board|Bank|Federation|Association|Union|University|Confederation) (?:of|for|on) "
)
"""What bodies begin or end with whose names have an article."""

_SORTS = (
    r"group|agency|company|firm|organi[sz]ation|watchdog|think[- ]tank|consultancy|broadcaster|newspaper|operator|producer|platform|regulator|"
    r"charity|website|portal|lender|carrier|utility"
)
CALLED = re.compile(rf"(?:^|\s)(?:{_SORTS}) (?P<name>[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*)*)$")
"""What a body is, right before its name."""

_WHAT = (
    rf"(?:{_SORTS}|giant|bank|maker|manufacturer|refiner|exporter|importer|airline|railway|retailer|developer|"
    r"monopoly|conglomerate|major|miner|shipper|supplier|contractor|consortium|union|party)"
)


def is_called_body(name: str, text: str) -> bool:
    """Whether a text tells of a name that it is that of a body: "the oil firm Lantern", "Lantern, a maker of lamps"."""
    own = re.escape(name)
    return any(
        re.search(pattern, text)
        for pattern in (
            rf"\b{_WHAT} {own}\b",
            rf"\b[Tt]he {own} (?:daily|weekly|newspaper|news agency|magazine|website)\b",
            rf"\b{own}(?: \([A-Z]+\))?, (?:an?|the|its|one of) [^,.;]{{0,60}}\b{_WHAT}s?\b",
            rf"\b{own}['’]s? (?:chief executive|CEO|board|chairman|shareholders|headquarters|subsidiary)\b",
            rf"\b{own} (?:Inc|Ltd|Corp|Co|PLC|AG|SE|GmbH|Group|Company)\b",
        )
    )


REPORT_OF = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Ii]ts) (?:new |recent |latest |joint )?(?P<name>[A-Z][\w’'-]*(?: (?:of |for |and )?[A-Z][\w’'-]*)+|Kremlin|[A-Z]{3,6}) (?:report|study|survey|review|paper|statement|communiqu[eé]|team|mission|delegation)"
)
"""A document of a body, as the words for whoever speaks: "a Lamp Board report"."""

OFFICE_OF = re.compile(
    r"(?:the )?(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<name>(?:[A-Z][\w.-]+ ){0,2}[A-Z][\w-]+['’]s (?:press |presidential |foreign |defen[cs]e |interior |trade |finance |energy |transport )?(?:office|ministry|administration|government|party|campaign|cabinet|press service|embassy|high commission|consulate|mission|delegation))"
)
"""What works for somebody, as the words for whoever speaks: "Näidis's office"."""

DOCUMENT_OF = re.compile(
    r"^(?:An? |The )?(?:joint |press |separate |written )?(?:statement|communiqu[eé]|release|tweet|post|letter|note) (?:issued |released |published )?(?:by|from|of) (?=(?:the )?[A-Z])",
    re.IGNORECASE,
)
"""In what a body says something, before its name."""

COMMON_BODY = re.compile(
    r"(?:foreign|trade|finance|defen[cs]e|energy|interior|health|agriculture|culture|economy|transport|education|justice|commerce|"
    r"environment|industry|tourism|labou?r|home|oil|mining|fisheries|immigration|investment|development)"
    r"(?: (?:and|affairs|trade|industry|economy)){0,3} (?:department|office)|"
    r"(?!(?:own|same|line|other|relevant|respective|new|old|whole|latter|his|her|its|their|our|my|this|that|each|one|another) )[a-z]+(?: and [a-z]+| affairs)? ministry|central bank|(?:prime minister|president|premier)[’']s office|"
    r"presidential (?:office|palace|administration)|coast ?guard|customs (?:service|authority|agency|office)|statistics (?:office|agency|bureau|authority)|treasury department"
)
"""A body that is named by what it does, of which a text does not tell the country: "the trade ministry"."""

OF_CONTINENT = re.compile(
    r"\b(?:(?:Pan|Inter|Trans|Latin|Afro|Euro)[- ][A-Z][\w-]+|(?:North|South|Central) Americans?\b)"
)
"""What begins with the adjective of a country in it, and is of more than that: "Pan American", "Inter-American"."""

BODY_OF_COUNTRY = re.compile(
    r"(?P<whose>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:['’]s?)? (?:[a-z]+['’]? ){0,3}?(?:(?:customs|statistics|tax|revenue|port|energy|tourism|migration|immigration|health|trade|space|aviation|competition) "
    r"(?:department|service|office|authority|agency|bureau|administration|board)|customs|ministry|government|embassy|consulate|police|army|navy|parliament|central bank|"
    r"federation|association|commission|council|chamber|department|agency|air force|coast ?guard|armed forces|military|prosecutors?|presidency|regulator|service|board|authority|institute|inspectorate|treasury|senate|cabinet|supreme court)\b"
)
"""A body that is named by what it is, and by whose."""


_OF_UNION = re.compile(
    r"(?:U\.?N\.?|E\.?U\.?|NATO|African Union|European Union)(?:['’]s)? (?:[a-z]+ ){1,3}?(?:agency|office|mission|commission|council|service|watchdog|body|force|programme|program|fund|panel)\b|United Nations(?=$|[ ,])"
)
"""A body of a union of countries that is named by what it is: "U.N. refugee agency"."""


def body_of_country(words: str) -> str:
    """Return the body of a country with which words begin; "" if they begin with none."""
    found = BODY_OF_COUNTRY.match(words)
    if found and is_country_name(found["whose"]):
        return found.group()
    of_union = _OF_UNION.match(words)
    return of_union.group() if of_union else ""


_BREAK = re.compile(
    r"[,;.:“”\"()]|\b(?:and|with|by|to|from|for|at|in|on|met|thanked|told|presided|led|hosted|visited)\b"
)
_OF_PLACE = re.compile(r" of (?:the )?[A-Z][\w-]+")
_FAR = 60


def beside(text: str, place: tuple[int, int]) -> str:
    """Return a name at a place in a text with the words that are of it: what somebody is before it, and of what behind."""
    start, end = place
    head = _BREAK.split(text[max(0, start - _FAR) : start])[-1]
    of_place = _OF_PLACE.match(text, end)
    return f"{head}{text[start : of_place.end() if of_place else end]}".strip()


def spelt_out(acronym: str, text: str) -> str:
    """Return the name for which a text has an acronym in brackets; the acronym if it has none."""
    part = r"(?:[A-Z][\w’'-]*|of|for|and|the|on)"
    found = re.search(rf"\b([A-Z][\w’'-]*(?: {part}){{1,7}}) \({acronym}\)", text)
    initials = "".join(w[0] for w in found[1].split() if w[0].isupper()) if found else ""
    return found[1] if found and initials.endswith(acronym[-2:]) else acronym
