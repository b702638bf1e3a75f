"""The kind and status of a claim, by its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from generator.core.language_tags import primary
from generator.core.reading.lexicon import lexicon
from generator.core.reading.numbers import words_of
from generator.drafting.denials import has_none, is_denied, is_refused
from generator.drafting.grammar.present import BARE
from generator.drafting.grammar.treaties import AGREEMENT, AGREEMENT_DONE, CONTAINS
from generator.drafting.grammar.verbs import AUXILIARIES, finite_verbs
from generator.records import FactKind, Status

Sort = tuple[FactKind, Status]

_PLAN = re.compile(
    r"\b(?:will|shall|would(?! (?:say|argue|like|prefer))|plans? to|(?<!\ba )(?<!\bthe )(?<!\bits )planned|planning to|intend(?:s|ed)?|intention|is to|are to|aims? (?:to|at)|(?:is|are) aimed at|(?:kicks off|starts|begins|opens|ends|concludes|departs|returns|takes place|gets under way|arrives) (?:on|in|next|tomorrow|later) |should be (?:operational|ready|completed|finished|built|opened|launched)|(?:is|are) due (?:to|in|on|back|for)|is expected|are expected|"
    r"expects? (?:to|an?|the|[^.;:“\"]{2,60}? to)|expected|scheduled|going to|set to|(?<!was )(?<!were )propos(?:es|ed|al)|later this (?:week|month|year)|next (?:week|month|year)|tomorrow|goals?|target(?:s|ed|ing)?|due to (?:open|start|begin)|"
    r"is being considered|ready to|(?:pledg|promis|vow)(?:e?s|ed) to|agreed to|(?:is|are) likely to|intends?|must|is to|are to|wants? to|seeks? to|hopes? to|(?:desire|intention|ambition|wish) to (?:reach|raise|increase|double|bring)|forecast|envisag\w+|"
    r"gives? [^.]{0,60} until|(?<!managed )(?<!helped )(?<!began )(?<!started )(?<!continued )(?<!failed )(?<!succeeded )to (?:increase|raise|lift|bring|reach|double|triple|boost)\b[^.]{0,60}\b(?:by|to)\b|look(?:s|ing)? (?:to|for))\b|, to be (?:[a-z]+ly )?(?:[a-z]+ed|led|held|built|made|sold|signed|opened)\b|\bbringing\b[^.]{0,60}\bto (?:up to )?(?:[$€\d]|one|two|three|US)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:signed|agreed|met|opened|established|visited|held|launched|took place|inaugurated|discussed|started|began|"
    r"completed|commissioned|attended|participated|received|arrived|adopted|approved|ratified|founded|created|"
    r"delivered|transferred|exchanged|celebrated|joined|hosted|organi[sz]ed|presented|represented|resumed|restored|"
    r"handed over|invited|awarded|elected|appointed|drafted|reached|concluded|closed|came|built|was set up|were set up|"
    r"has been set up|introduced|abolished|lifted|increased|decreased|supplied|shipped|exhibited|attracted|"
    r"had a meeting|had talks|paid|spoke|thanked|reaffirmed|took part|praised|assembled|produced|exported|imported|recogni[sz]ed|confirmed|sent|bought|sold|won|declared|pledged)\b",
    re.IGNORECASE,
)
_UNDER_WAY = re.compile(
    r"\b(?:is|are|have been|has been) (?:\w+ly |now |also |currently )?(?!being\b|going\b|interesting\b)[a-z]{3,}ing\b"
)
_IN_FORCE = re.compile(
    r"\b(?:came|entered|has been|is|are|was put) (?:in|into) (?:force|effect)|took effect\b",
    re.IGNORECASE,
)
_PROJECT = re.compile(
    r"\b(?:is|are) (?:being|under|currently|now) |\b(?:under construction|is underway|are underway|in progress|"
    r"is implementing|are implementing|being implemented|operates|operating|are studying|is under way|are under way)\b"
)
_OPINION = re.compile(
    r"\b(?:important|interest(?:ed)? in|believ\w+|considers?|confident|confidence|hope|high level|potential|welcom\w+|"
    r"appreciat\w+|priorit\w+|key|strategic|reliable|prais\w+|thank\w+|ready|readiness|significan\w+|dynamic\w*|"
    r"successful\w*|excellent|developing|closely|friendly|support(?:s|ive)?|first ever|largest|advocat\w+|"
    r"contributes?|strong|special|attach\w+|necessary|need)\b",
    re.IGNORECASE,
)
_OF_OTHERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ru": (
            r"подписа|соглашени|меморандум|договор|протокол",
            r"состоял|открыл|прошл|провел|встретил|посетил|обсудил|создан|подписа|установлен|учрежден|начал|заверш",
        ),
        "az": (
            r"imzala|saziş|memorandum|müqavil|protokol",
            r"keçiril|açıl|görüş|səfər|müzakirə|yaradıl|imzala|qurul|başla",
        ),
        "tr": (
            r"imzala|anlaşma|mutabakat|protokol|sözleşme",
            r"yapıl|açıl|görüş|ziyaret|düzenlen|kurul|imzala|başla|gerçekleş",
        ),
        "de": (
            r"unterzeichn|abkommen|vertrag|memorandum|protokoll",
            r"eröffnet|fand statt|traf|besuchte|gegründet|unterzeichnet|aufgenommen|begann|statt",
        ),
        "fr": (
            r"sign[ée]|accord|traité|protocole|convention",
            r"ouvert|lieu|rencontr|visit|créé|signé|établi|commenc",
        ),
    }
)


_MAY = re.compile(r"\b(?:could|may|might)\b")
_MAY_BE = re.compile(r"\b(?:could|may|might)(?: also| well| even)? be\b")
_PLEDGE = re.compile(
    r"\b(?:promis|pledg|vow)\w+ (?:to|that)\b|\b(?:aims?|plans?|intends?) to\b", re.IGNORECASE
)
_VIEW = re.compile(
    r"\b(?:call(?:s|ed) (?:for|on)|urge[sd]?|demand(?:s|ed)|threaten(?:s|ed)|declin(?:es|ed) to|reject(?:s|ed)|condemn(?:s|ed)|"
    r"hail(?:s|ed)|describ(?:es|ed)|laud(?:s|ed)|commend(?:s|ed)|applaud(?:s|ed)|expressed?|express(?:es)|suggest(?:s|ed)|reiterat(?:es|ed)|reaffirm(?:s|ed)|stress(?:es|ed)|emphasi[sz](?:es|ed)|"
    r"welcom(?:es|ed)|(?:committed|resolved) to|voic(?:es|ed)|supported|advocated|affirm(?:s|ed)|acknowledg(?:es|ed)|underlin(?:es|ed)|underscor(?:es|ed)|highlight(?:s|ed)|appreciat(?:es|ed)|emphasized the|attach(?:es|ed) (?:great )?importance|(?:had|have|has) to\b|oppos(?:es|ed)|critici[sz]\w+|prais(?:es|ed)|(?:is|are|was|were) (?:not )?(?:keen|interested|ready|willing|confident|"
    r"concerned|opposed|committed|happy|satisfied)|hopes?|hoped|believes?|considers?|supports?|advocates?|want(?:s|ed)?|would like|"
    r"thank(?:s|ed)|regards?|denie[sd]|disput(?:es|ed)|doubt(?:s|ed)|has an interest)\b",
    re.IGNORECASE,
)
_VALUED = re.compile(
    r"\b(?:important|excellent|successful\w*|friendly|strategic|reliable|special|necessary|impressive|remarkable|"
    r"unfortunately|fortunately|great(?! (?:hall|britain|wall|lakes))|high level|strong ties|significant role|good|bad|best|worst|key (?:role|partner)|dynamic\w*)\b",
    re.IGNORECASE,
)


_OF_VIEWS = ("denied", "feared", "hoped", "believed", "thought", "complained")
"""Verbs of saying that tell a view, whatever it is of."""


def sort_of(
    text: str, language: str, has_figure: bool, is_position: bool, verb: str = "said"
) -> Sort:
    """Return the kind and status of a claim, which somebody says with a `verb`.

    `is_position`: somebody says it: then it is a view, unless its words tell a deed. What is denied is no
    plan, no agreement, and nothing that is completed.
    """
    if primary(language) != "en":
        return _sort_of_other(text, language, has_figure, is_position)
    main = main_clause(without_lead(text))
    if not has_figure and (verb in _OF_VIEWS or verb.startswith("expressed") or is_refused(main)):
        return FactKind.POSITION, Status.REPORTED
    kind, status = _sort_told(text, language, has_figure, is_position)
    if is_denied(main) or (kind is FactKind.AGREEMENT and has_none(main)):
        kind = FactKind.POSITION if kind in (FactKind.PLAN, FactKind.AGREEMENT) else kind
        return kind, Status.REPORTED
    return kind, status


def _sort_told(text: str, language: str, has_figure: bool, is_position: bool) -> Sort:
    if is_position and re.search(
        r"\b(?:we|i) would like\b|\bwould (?:say|argue|prefer)\b", text, re.I
    ):
        return FactKind.POSITION, Status.REPORTED
    main = main_clause(without_lead(text))
    if _VIEW.search(main) and not _PLEDGE.search(main) and not has_figure:
        return FactKind.POSITION, Status.REPORTED
    if _AGREED.search(main) and (_BOTH.search(main) or _AGREED_TO.search(main)):
        return FactKind.AGREEMENT, Status.REPORTED
    if is_plan(text, language):
        return FactKind.PLAN, Status.PLANNED
    if _IN_FORCE.search(text) and AGREEMENT.search(text):
        return FactKind.AGREEMENT, Status.IN_FORCE
    if _MAY.search(main):
        return _sort_of_possible(main, has_figure)
    if _is_of_agreement(main):
        return FactKind.AGREEMENT, Status.REPORTED
    if has_figure:
        return FactKind.FIGURE, Status.REPORTED
    if is_position and _OPINION.search(text):
        return FactKind.POSITION, Status.REPORTED
    if _DONE.search(main) and not re.search(r"\b(?:should|must|can)\b", main):
        return FactKind.EVENT, Status.COMPLETED
    if _UNDER_WAY.search(main) and not (is_position and text.casefold().startswith("what ")):
        return FactKind.EVENT, Status.ONGOING
    if is_valued(text) or (is_position and not _is_deed(text)):
        return FactKind.POSITION, Status.REPORTED
    if _PROJECT.search(text):
        return FactKind.PROJECT, Status.ONGOING
    return _sort_of_deed(text)


_AGREED = re.compile(
    r"\b(?:has|have|had)? ?(?:also )?(?:agreed (?:to|on|that)|reached (?:an? )?(?:consensus|agreement|understanding|accord))\b"
)
_AGREED_TO = re.compile(r"\b(?:has|have|had)? ?(?:also )?agreed (?:to|on)\b(?! (?:\w+ )?not\b)")
_BOTH = re.compile(
    r"(?:\b(?:[a-z]+ and [a-z]+|both|two|three|sides|countries|leaders|parties|governments|they|ministers|neighbours|neighbors)\b|[A-Z][\w’'-]* and [A-Z])[^,]{0,60}? (?:agreed|reached)"
)
"""Several who agree to do something: that is what they agreed on, and no plan of one of them."""


_LEAD = re.compile(
    r"(?:In|At|On|During|After|Following|Under|Speaking|As) [^;“\"]{5,160}, (?=(?:the|both|two|[A-Z]))"
)


def without_lead(text: str) -> str:
    """Return the words of a claim without what leads up to its subject."""
    found = _LEAD.match(text)
    return text[found.end() :] if found and finite_verbs(text[found.end() :]) else text


def main_clause(text: str) -> str:
    """Return the words of a claim up to a clause below its first verb."""
    first = next(iter(finite_verbs(text)), None)
    below = _BELOW.search(text, first.end) if first else None
    return text[: below.start()] if below else text


_BELOW = re.compile(
    r"\b(?:that(?! (?:country|year|time|period|month|day|week|figure|market)\b)|which|who|whether|if|because|unless|when|where|how|why)\b"
)


def _is_of_agreement(text: str) -> bool:
    """Whether words tell that an agreement was made, or what it has."""
    verbs = finite_verbs(text)
    if not verbs or not AGREEMENT.search(text):
        return False
    first = verbs[0]
    is_subject = AGREEMENT.search(text[: first.start]) is not None
    if is_subject and CONTAINS.search(text[first.start : first.end]):
        return True
    return any(AGREEMENT_DONE.search(text[v.start : v.end]) for v in verbs)


def _sort_of_possible(text: str, has_figure: bool) -> Sort:
    """Return the sort of what could or may be."""
    if has_figure:
        is_plan = not _MAY_BE.search(text)
        return (FactKind.PLAN, Status.PLANNED) if is_plan else (FactKind.FIGURE, Status.REPORTED)
    if _MAY_BE.search(text):
        return FactKind.POSITION, Status.REPORTED
    return FactKind.PLAN, Status.PLANNED


_OUGHT = re.compile(r"\b(?:must|should|can|cannot|ought to)\b")


def _is_deed(text: str) -> bool:
    """Whether somebody's words tell what was done, not how things are."""
    verb = next(iter(finite_verbs(text)), None)
    if re.match(r"(?:we|i|it|they|he|she|what)\b", text, re.I) or _OUGHT.search(text):
        return False
    if verb is None or verb.word in ("was", "were", "had", "is", "are", "did", "does", "do"):
        return verb is not None and verb.is_passive and verb.word in ("was", "were")
    group = text[verb.start : verb.end]
    if verb.word in ("has", "have"):
        return (
            bool(re.search(r"(?:ed|own|en|ut|ilt|old|ade|et)$", group))
            and " been" not in f"{group} "[:-1]
        )
    return verb.word not in AUXILIARIES and not verb.word.endswith("s") and verb.word not in BARE


def _sort_of_deed(text: str) -> Sort:
    """Return the sort of what an outlet tells in its own voice: by the tense of its first verb."""
    verb = next(iter(finite_verbs(text)), None)
    if verb is None or verb.word in ("should", "must", "can", "cannot"):
        return FactKind.POSITION, Status.REPORTED
    is_past = verb.word in ("was", "were", "had", "did") or not (
        verb.word in AUXILIARIES or verb.word.endswith("s") or verb.word in BARE
    )
    if is_past or (
        verb.word in ("has", "have") and not text[verb.start : verb.end].endswith("ing")
    ):
        return FactKind.EVENT, Status.COMPLETED
    return FactKind.EVENT, Status.ONGOING


def is_valued(text: str) -> bool:
    """Whether words praise or blame, so that they are the view of whoever writes them."""
    return bool(_VALUED.search(text))


_NAMED = re.compile(r"\"[A-Z][^\"]{0,30}\"|“[A-Z][^”]{0,30}”")
"""What is called by a name in quotation marks, within words that tell of it."""


def is_plan(text: str, language: str) -> bool:
    """Whether words tell what is still to come."""
    if primary(language) == "en":
        text = _NAMED.sub("", text)
        found = _PLAN.search(main_clause(text))
        return bool(found) and not re.search(
            r"\b(?:was|were|had been) (?:planned|expected|scheduled)\b.{0,80}\bbut\b|\bhad been (?:due|planned|expected|scheduled|set|supposed)\b|\bWork Plan\b(?!.*\bwill\b)|\baction plan\b(?!.*\bwill\b)",
            text,
            re.IGNORECASE,
        )
    plan = lexicon(language).classes.get("plan")
    words = tuple(word for word in words_of(text) if word not in _NOW)
    return bool(plan and plan.occurs_in(words))


_NOW = frozenset(("hazirda", "hazırda"))
"""Words that only look like one of a plan."""


def _sort_of_other(text: str, language: str, has_figure: bool, is_position: bool) -> Sort:
    treaty, done = _OF_OTHERS.get(primary(language), (r"(?!)", r"(?!)"))
    if is_plan(text, language):
        return FactKind.PLAN, Status.PLANNED
    if has_figure:
        return FactKind.FIGURE, Status.REPORTED
    if len(re.findall(treaty, text, re.IGNORECASE)) > 1:
        return FactKind.AGREEMENT, Status.REPORTED
    if re.search(done, text, re.IGNORECASE):
        return FactKind.EVENT, Status.COMPLETED
    return FactKind.POSITION, Status.REPORTED
