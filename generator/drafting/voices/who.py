"""Who: whether words of a sentence can be those for whoever says something in it."""

from __future__ import annotations

import re

from generator.drafting.grammar.treaties import AGREEMENT
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.numbers.data_words import DAY
from generator.drafting.voices.names import ARTICLE, ROLE
from generator.drafting.voices.said_words import GROUP

_SUBORDINATE = re.compile(
    r"(?:While|Although|Though|As|When|If|Since|Because|After|Before|Despite|In|On|At|For|With|By|But|And|Urging|Speaking)\b"
)
PRONOUN = re.compile(
    r"(?:he|she|him|her|they|it|(?!(?:an?|one|another|some|any|senior|no) )(?:the |his |her |[A-Z][\w-]*['’]s )?(?:[\w-]+ ){0,2}(?:minister|ambassador|official|president|premier|diplomat|"
    r"chairman|marshal|leader|head|director|spokes\w+|secretary|deputy|expert|analyst|governor|mayor|speaker|ceo|statesman|prince|king|emir|sultan|chancellor|envoy|commissioner)"
    r"|он|она|они|министр|посол|президент|o|er|sie|il|elle)",
    re.IGNORECASE,
)


NOBODY = re.compile(
    rf"(?:the |both |some |our )?(?:two )?(?:sides?|parties|interlocutors|diplomats|officials|participants|ministers|"
    rf"statistics|data|report|statement|sources?|experts|media|figures)\b|"
    rf"(?:[\w'’-]+ ){{0,6}}(?:officials|sources|analysts|experts|economists|diplomats|lawmakers|media|agencies|reports|"
    rf"spokesm[ae]n|spokesperson|spokeswoman|official|source|diplomat|aide|insider|negotiator|adviser|advisor|ministers|authorities|leaders|advis[eo]rs|aides|insiders|executives|lawyers|negotiators|"
    rf"residents|workers|companies|firms|exporters|importers|traders|producers|farmers|investors|scholars|envoys)$|(?:the |a )?{GROUP}$",
    re.IGNORECASE,
)
"""Words for those who say something that name nobody."""

BODY = re.compile(
    r"(?:the |a )?(?:[\w-]+ ){0,3}(?:ministry|office|company|government|embassy|agency|committee|bank|service|bureau|coast ?guard|council|commission|institute|association|department|board|fund|army|navy|police|authority|union|chamber|court|regulator|operator|federation|airline|foundation|corporation|firm|utility|treasury|university)$",
    re.I,
)
"""A body that is told by what it is alone: "the ministry"."""

_WHO = re.compile(r", who (?:[^,]|(?<=\d),(?=\d{3}))+(?:,|$)")
"""What is told of whoever speaks, between commas."""

_BODY_OF = re.compile(
    r"[Tt]he (?:[a-z]+ )?(?:ministry|department|bureau|office|chamber|council|committee|commission|association|union|federation|board|agency|"
    r"authority) (?:of|for) [a-z]+(?: [a-z]+){0,3}"
)
"""A body of which the words tell only what it is: "the ministry of trade"."""


_OF_WHOM = r" (?:of|from|in) (?:the |both |their )?(?:two |three |four )?(?:countries|sides|nations|states|governments|neighbours|neighbors|parties|capitals|country|region)"
"""Of whom somebody is, behind what they are called, as a pattern."""

_MADE_BY = r" (?:issued|released|published|signed|adopted|carried) (?:by|after|at|on) .{3,60}"
"""By whom or when a document was made, behind it, as a pattern."""


TIME_LEAD = re.compile(
    r"(?:(?:A|One|Two|Three|Four|Five) (?:day|week|month|year|hour)s?|Days|Hours|Weeks|Months|Shortly|Soon) (?:after|before) "
)
"""How a clause begins that tells what came before: "A day after the mill announced"."""


def is_below(who: str) -> bool:
    """Whether words before a verb of saying are a clause in which somebody says it: "…, who critics say"."""
    plain = _WHO.sub("", who)
    if re.search(r"\b(?:who|which|that|whom)\b[^,]*$", plain):
        return True
    if "," not in plain and TIME_LEAD.match(plain):
        return True
    return bool(finite_verbs(plain)) and not re.search(r"\band(?: \w+ly| also| then)?,?\s*$", plain)


TO_WHOM = re.compile(
    r"(?![^,]* that )(?:(?:the|a|an|his|her|its) )?(?:[\w.’'-]+ ){0,4}[\w.’'-]+(?: \([^()]{2,60}\))?(?: [a-z]+)?(?: (?:on|in|at) .{3,60})?"
)
"""Whom somebody told what the sentence says."""


TO_HOLDER = re.compile(
    r",? according to (?P<who>(?:the|its|their|[A-Z][\w-]+['’]s) [^,]{3,60}, [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4})[.]?$"
)
"""Who says it at the end of a sentence, by an office and a name: "according to its mayor, Mari Tamm"."""


def is_thing(words: str) -> bool:
    """Whether words that stand behind a verb of saying are what it announces, not who says it."""
    plain = words.strip()
    return bool(re.search(r"[$€£\d]", plain)) or bool(
        re.match(r"an? ", plain)
        and not re.match(rf"an? (?:[\w’'-]+ ){{0,5}}(?:{GROUP}|{ROLE.pattern})\b", plain)
    )


_THING = re.compile(
    rf"(?:the|this|that|an?) (?:[a-z-]+ ){{0,3}}(?:{AGREEMENT.pattern}|understanding|moves?|measures?|plans?|projects?|decisions?|steps?|bans?|visits?|laws?|increases?|cuts?|"
    r"rises?|scheme|change|idea|policy|step|cost|price|attack|pipeline|loan|aid|tariffs?|sanctions)\b",
    re.IGNORECASE,
)


def is_told_thing(subject: str) -> bool:
    """Whether a subject is a thing of which somebody tells, and which says nothing itself."""
    return _THING.match(subject) is not None


_NAME = ARTICLE + r"[A-ZÀ-ÞА-ЯƏ][\w.’'-]*"


_OFFICE_AND_NAME = re.compile(
    rf"(?P<office>(?:(?i:the|its|their|his|her) (?:[\w-]+ ){{0,2}}(?:[\w-]+['’]s )?|[A-Z][\w-]+['’]s? )(?:[a-z]+ ){{0,3}}{ROLE.pattern})(?: (?:of|in|to|at|for) (?:the )?(?:[A-Z][\w-]+|[a-z]+ [A-Z][\w-]+)(?: (?:of |for |and |the )*[A-Z][\w-]+){{0,5}})?, "
    rf"(?P<name>{_NAME}(?: {_NAME}){{1,5}}),?"
)
"""An office before the name of who holds it: "Tamme's ambassador in Vila, Mari Tamm"."""


_WHAT_AND_NAME = re.compile(
    rf"(?P<office>(?:(?i:the|its|their|his|her)|[A-Z][\w-]+['’]s) [^,]{{3,80}}), (?P<name>{_NAME}(?: {_NAME}){{1,5}}),"
)
"""What somebody is, whatever that is called, before their name, which has commas on both sides."""


def is_name_first(who: str) -> bool:
    """Whether words with a comma begin with a name: in full, or one of which a clause tells who that is."""
    first, comma, rest = who.partition(", ")
    if _OFFICE_AND_NAME.fullmatch(who) or _WHAT_AND_NAME.fullmatch(who):
        return True
    least = 0 if rest.startswith("who ") else 1
    return not comma or re.fullmatch(rf"{_NAME}(?: {_NAME}){{{least},4}}", first) is not None


def without_rest(who: str) -> str:
    """Return words for who speaks up to what is told of them: "Tamm, a lawyer and member of …", "Tamm as she urged …"."""
    return re.sub(
        r"(?:, (?:an?|the|who|which|whose)|, (?:[A-Z][\w-]+ ){0,3}[A-Z][\w-]+['’]s? (?=[a-z])| (?:as|while) (?:he|she|they|it))\b.*$",
        "",
        who,
    )


_TIME_FIRST = re.compile(r"(?:late|early|on|at|in|last|earlier|later|this|here|yesterday|today)\b")
"""Words that begin what tells when or where something was said."""


def names_somebody(words: str, tongue: str) -> bool:
    """Whether words can be who speaks: they have a name, or are a pronoun or an office."""
    plain = re.sub(r"\b(?:retired|appointed|elected) ", "", _WHO.sub("", words.strip(" ,")))
    if PRONOUN.fullmatch(plain):
        return True
    if tongue == "en" and _TIME_FIRST.match(plain):
        return False
    if re.fullmatch(r"(?:An?|The|Its|Their|This)", plain):
        return False
    if re.match(r"(?:an? )?(?:claim|charge|allegation|accusation|suggestion)s? [A-Z]", plain):
        return False
    if tongue == "en" and (_SUBORDINATE.match(plain) or finite_verbs(plain)):
        return False
    if re.search(r"\b(?:is|was|were|are|has|have|will|had|which|that)\b", plain) and tongue == "en":
        return False
    return bool(re.search(r"[A-ZА-ЯЁİƏÖÜÇŞĞ]", plain)) or bool(
        tongue == "en"
        and (
            re.fullmatch(rf"(?:[\w’'-]+ ){{0,6}}{GROUP}(?:{_MADE_BY}|{_OF_WHOM})?", plain)
            or _BODY_OF.fullmatch(plain)
        )
    )


_LEADING = re.compile(
    r"^(?:Ahead of|Without|Amid|Prior to|Before|After|During|Since|Despite|Besides|Unlike|Alongside|Following|Speaking|Asked) [^,]{3,120}, (?=\S)"
)
"""What leads up to who speaks, and may name somebody else."""


_DASHED = re.compile(r"^(?:.*\s[–—-]\s)?[^–—]{3,120}\s[–—]\s(?=\S)")
"""What leads up to who speaks, with an aside between dashes at its end."""

_POSTED = re.compile(
    rf"(?P<office>(?:[A-Z][\w’'-]* ){{0,4}}(?:[a-z]+ ){{0,2}}(?i:ambassador|envoy|consul|representative|commissioner|attach[ée])) (?:in|to|at) [A-Z][\w’'-]+ (?P<name>{_NAME} {_NAME}(?: {_NAME}){{0,2}})"
)
"""An office with where it is held, before who holds it: "Ambassador in Vila Mari Tamm"."""

WHO_IS = re.compile(r"(?<=[a-z]) who (?:is|was|has|had|will|are|were)\b[^,]*,?\s*$")
"""A clause with "who" behind the name of a speaker, without a comma."""

_BESIDE = re.compile(
    r"(?:\s+(?:also|further|and|himself|herself|itself|themselves|[a-z]+ly)|,? (?:meanwhile|however|though|in turn|(?:for|on) (?:his|her|its|their) (?:part|side))"
    r"|(?:(?<=s)['’]|['’]s) (?:own |latest |official )?(?:data|figures|statistics|estimates|records)"
    r"|(?<=thority|inistry|.Agency|.Bureau|Service|Customs|ommerce) (?:data|figures|statistics|estimates|records))+$"
)
"""What stands behind who speaks, and is no part of their name."""


def short_of(who: str) -> str:
    """Return who speaks, without when and where, what else they are, and what was done before."""
    if held := _OFFICE_AND_NAME.fullmatch(who.strip(" ,")) or _WHAT_AND_NAME.fullmatch(who):
        return f"{held['office']} {held['name']}"
    who = _DASHED.sub("", who)
    if posted := _POSTED.fullmatch(who.strip(" ,")):
        return f"{posted['office']} {posted['name']}"
    who = WHO_IS.sub("", who)
    named = without_rest(who.strip(" ,"))
    who = named if re.fullmatch(rf"{_NAME}(?: {_NAME}){{0,4}}", named) else who
    who = _WHO.sub("", re.sub(r"\s\([^)]*\)", "", who))
    who = _LEADING.sub("", who.strip(" ,"))
    who = re.sub(
        r"^(?:Last|This|Earlier this|Late last) (?:week|month|year|[A-Z]\w+day),? ",
        "",
        who.strip(" ,"),
    )
    plain = re.split(
        r"(?:,?\s+(?:speaking|addressing|citing|quoting|visiting))\b|\s+(?:at|during|on|in|after|following|while|when|as|alongside|adding|thanked|welcomed|reaffirmed|praised|met|held|spoke|took|made|came|went|sent|gave|left|(?!(?:armed|united|allied|combined|retired|unnamed|appointed|elected|owned|backed|funded|controlled|sponsored|listed|aged|esteemed|unified)\b)[a-z]+ed)\s",
        who.strip(" ,"),
    )
    return _BESIDE.sub("", plain[0].strip(" ,"))


def ends_there(rest: str, tongue: str) -> bool:
    """Whether what follows a verb of saying tells when and where it was said, not what."""
    if tongue != "en":
        return not re.match(r"\s*,?\s*(?:что|dass|que|ki)\b", rest)
    if re.match(r"\s*(?:on|at|in|during|after|before|following|to)\b[^,.]{0,60}? that\b", rest):
        return False
    said_on = re.match(
        rf"\s*(?:late |early )?(?:on )?(?:{DAY})(?: (?:night|morning|evening|afternoon))? (?=(?:the|it|he|she|they|there|its|his|her|an?|[A-Z]\w*) )",
        rest,
    )
    if said_on and finite_verbs(rest[said_on.end() :]):
        return False
    if re.match(r"\s*,\s*(?:was|were|is|are|has|have|had|will|would|could|can|may|should)\b", rest):
        return False
    if re.match(r"\s*,?\s*(?:on|for) (?:his|her|its|their) part\b,? \S+ \S+ \S+", rest):
        return False
    return not re.match(r"\s*(?:,\s*)?(?:that\b|:|[“\"])", rest) and (
        not rest.strip(" .")
        or bool(
            re.match(
                rf"(?!\s*at (?:least|most|present)\b)\s*(?:,|(?:late |early )?(?:on )?(?:{DAY})\b|(?:earlier |later )?(?:this|last) (?:week|month|year)\b|(?:at|during|on|in|to|after|following|while|when|as|earlier|today|yesterday|before|about|by (?:the )?(?:[a-z]+ )*[A-Z]\w*|"
                r"commenting|speaking|(?:a|one|two|three) (?:days?|weeks?|months?) later|adding|reporters|journalists|here)\b)",
                rest,
            )
        )
    )


FOR_SOMEBODY = re.compile(
    r"(?:(?:an?|the|one|another|his|her) )?(?:[\w-]+ ){0,2}(?:spokes(?:man|woman|person)|aide|advis[eo]r|lawyer|attorney|source|official|secretary) "
    r"(?:for|to|of|close to|with) (?P<whom>[^,]+)$",
    re.IGNORECASE,
)
"""Somebody who speaks for another: "a spokesman for Mayor Mari Tamm"."""


SURNAME_ALONE = re.compile(
    rf"(?:^|\s)(?:(?i:{ROLE.pattern})|PM|Mr|Mrs|Ms|Dr)\.? (?P<name>[A-Z][a-z][\w’'-]+)$"
)
"""An office or a form of address before a surname, with which words end: "President Tamm"."""
