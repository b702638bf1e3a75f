"""Doers: who is told to have said, praised or demanded something, and who else is named in what is told."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.drafting.claim import Claim
from generator.drafting.grammar.clauses import subject_of
from generator.drafting.grammar.forms import finite_of
from generator.drafting.grammar.plural import possessive
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.kinds import is_plan, without_lead
from generator.drafting.voices.countries import government_of, is_name_of_country
from generator.drafting.voices.names import ROLE, named_in
from generator.drafting.voices.offices import OFFICE_OF, REPORT_OF, body_of_country
from generator.drafting.voices.said import Said
from generator.drafting.voices.said_words import SAYING, TOLD_TOO
from generator.drafting.voices.speakers import Speakers
from generator.drafting.voices.speech import said_in
from generator.drafting.voices.who import TIME_LEAD
from generator.drafting.wording.phrasing import lowered

_TELLS = re.compile(
    r"(?:hail|laud|commend|applaud|acclaim|welcom|condemn|denounc|critici[sz]|urg|demand|suggest|express|thank|reiterat|"
    r"reaffirm|underlin|underscor|emphasi[sz]|stress|highlight|acknowledg|describ|attribut|accus|blam|vow|promis|prais|"
    r"announc|reject|advis|support|committ|resolv|voic|affirm|advocat|propos|recommend|pledg|demonstrat|convey|congratulat|appreciat|defend|dismiss|caution|outlin|reveal|disclos|confirm|warn|assur|lament|deplor|regret|doubt|question|disput|contest|refut|rebut|debunk|credit|portray|depict|term|dubb|labell?|brand|characteri[sz]|liken|present|den)(?:e?s|e?d|ied|ted)$|(?:call(?:s|ed)|appeal(?:s|ed)|hop(?:es|ed))$"
)
"""Verbs that tell what somebody says, without the words in which it is said."""

_PUT_AT = re.compile(
    r"(?:puts?|estimate[sd]?|valued|values) (?:the|its|their|that|this) [^,;]{3,80} at (?:[“\"]|(?:[a-z]+ ){0,2}(?:[A-Z]{1,3} ?)?[$€£]?\d[\d.,]*(?! [A-Z][a-z]+ \d))"
)
"""What somebody does who tells how much something is: "put the cost at 6 million crowns"."""

_OCCASION = re.compile(
    r"^(?P<who>[^,]{3,90}), (?:in|at|during|on|speaking|through|via|after|before) [^,“\"]{3,70},(?= [a-z]+\b)"
)
"""On which occasion somebody said something, between commas behind who that is."""

_ASKING = re.compile(r"\s+(?:for|on|upon|to)\b")
_CALLED_SO = re.compile(
    r"\s(?:the|this|that|it) (?:[a-z]+ )?(?:an? )?(?!(?:on|in|at|to|for|with|and|yesterday|today|after|before|over|from|by|as|of|off|up|back)\b)[a-z]+(?=[,.;]|$| and\b)"
)
"""What somebody calls something, behind the verb: "the move premature"."""

_QUOTED = re.compile(r"[“\"]")
_SAYING = re.compile(rf"(?:{SAYING}) ?")
_TOO = re.compile(
    rf"(?:(?:{TOLD_TOO})\s(?!by\b)|was (?:also )?(?:hopeful|confident|optimistic|convinced|sure)\s)"
)
_IN_PLACE = re.compile(r" in (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?$")
"""Where a body is, behind its name."""

_SEVERAL = re.compile(r"\band\b|\bboth\b|\bsides\b", re.IGNORECASE)
_PORTFOLIO = re.compile(
    r"(?:the |[A-Z][\w-]+(?:['’]s)? )?(?:[\w-]+ ){0,2}(?:Minister|Secretary) (?:for|of) ",
    re.IGNORECASE,
)
"""An office with what it is for, which may be two things."""

_SEVERAL_BODIES = re.compile(
    r"^(?!.*\b(?:of|for|on) .* and ).* and |(?:[Gg]overnments|[Mm]inistries|[Cc]ompanies|[Bb]anks|[Aa]rmies) of\b"
)
"""Names of several bodies as one."""

_WHOSE = re.compile(r"(?:\b[Tt]he )?(?:[A-Z][\w-]*(?:['’]s?)?|(?:the|The)) $")
"""The word right before a name that tells of which country somebody is."""

_WHOLE_BODY = 2
"""Words of the shortest name of a body that is taken for one."""


def tellers_in(words: str, speakers: Speakers) -> tuple[str, ...]:
    """Return the ids of those who say something by a deed that words tell, such as "Mari Näidis hailed the deal"."""
    words = _OCCASION.sub(r"\g<who>", without_lead(words))
    verb = next(iter(finite_verbs(words)), None)
    if verb is None or verb.is_passive or TIME_LEAD.match(words):
        return ()
    last = words[verb.start : verb.end].split()[-1]
    if not (_TELLS.match(last) or _PUT_AT.match(words, verb.start)):
        return ()
    if last.startswith("present") and not re.search(r" as (?:an?|the|its|part)\b", words):
        return ()
    is_quoted = last.startswith("call") and _QUOTED.search(words, verb.end) is not None
    is_quoted = is_quoted and _QUOTED.match(words[verb.end :].lstrip()) is None  # a nickname
    is_bare = last.startswith(("call", "appeal", "hop")) and not _ASKING.match(words, verb.end)
    is_bare = is_bare and not (last.startswith("call") and _CALLED_SO.match(words, verb.end))
    if is_bare and not is_quoted:
        return ()
    subject = subject_of(words)
    people = dict.fromkeys(speakers.people_in(subject))
    is_one = len(people) == 1 and _PORTFOLIO.match(subject) is not None
    if not subject or (_SEVERAL.search(subject) and not is_one):
        return speakers.together(subject)
    if not people and ROLE.search(subject):
        people = dict.fromkeys(speakers.people_in(words[: verb.start].partition(",")[0]))
    if not people and (held := speakers.in_office(subject)):
        return (held,)
    if not people and last.startswith(_OF_BODIES):
        return _body_in(subject, speakers)
    return tuple(people) if len(people) == 1 else ()


_OF_BODIES = (
    "accus",
    "blam",
    "urg",
    "demand",
    "condemn",
    "denounc",
    "critici",
    "reject",
    "dismiss",
    "hail",
    "call",
    "den",
    "refut",
    "rebut",
    "announc",
    "vow",
    "pledg",
    "promis",
    "prais",
    "express",
    "voic",
    "welcom",
    "reiterat",
    "reaffirm",
    "stress",
    "reveal",
    "disclos",
    "confirm",
    "warn",
    "put",
    "estimat",
)
"""How verbs begin by which a body speaks; what else it does by them is no word of its own."""


def _body_in(subject: str, speakers: Speakers) -> tuple[str, ...]:
    """Return the id of the body that is a subject; none if it is none, or has more in it."""
    if report := REPORT_OF.fullmatch(subject) or OFFICE_OF.fullmatch(subject):
        return (speakers.body(report["name"], report["name"]),)
    if is_name_of_country(country := re.sub("^[Tt]he ", "", subject)):
        return (speakers.body(government_of(country, subject), country),)
    if body := body_of_country(country):
        return (speakers.body(body, subject),)
    subject = _IN_PLACE.sub("", subject)
    known = [m.actor for m in speakers.actors.mentions(subject) if not speakers.is_person(m.actor)]
    if len(known) == 1:
        return (known[0],)
    named = [n for n in named_in(subject) if not n.is_person]
    is_one = len(named) == 1 and subject.endswith(named[0].name)
    return (speakers.body(named[0].name, subject),) if is_one else ()


def of_participle(claim: Claim, name: str) -> Claim:
    """Return a claim in which whoever of a name says something does what its participle tells: "expressing hope"."""
    if name and claim.speaker and _TOO.match(claim.words):
        return replace(claim, words=f"{name} {claim.words}", is_deed=True)
    found = _SAYING.match(claim.words) if name and claim.speaker else None
    if found is None:
        return claim
    plain = found.group().split()[0]
    verb = finite_of(plain, "was", name) or f"{plain[:-3]}ed"
    return replace(claim, words=f"{name} {verb}{claim.words[len(plain) :]}", is_deed=True)


def said_within(claim: Claim, speakers: Speakers, language: str) -> Claim:
    """Return a claim as said by whoever says it in its own words: "Tamm, who said that the mill is closed"."""
    inner = said_in(claim.words, language)
    words = claim.words[inner.start : inner.end]
    if not inner.speaker or inner.planned or inner.speaker_at[0] > inner.start or claim.meant:
        return claim
    if not finite_verbs(f"it {words}") or finite_verbs(inner.speaker):
        return claim
    speaker = speakers.of(inner)
    if claim.when and claim.text[claim.when.start : claim.when.end] not in words:
        claim = replace(claim, when=None)
    unnamed = "" if speaker else inner.speaker
    return replace(
        claim,
        words=words,
        speaker=speaker,
        unnamed=unnamed,
        verb=inner.verb,
        is_own=True,
        is_plan=is_plan(words, language),
    )


_SAYING_ON = re.compile(r",\s(?P<how>saying|adding|noting|stressing|warning|arguing) (?:that )?")


def told_on_by(claim: Claim, speakers: Speakers) -> Claim:
    """Return a claim behind "…, saying that" as the word of whoever does what stands before: "Tamm praised it, saying that …"."""
    text = claim.sentence.text
    found = _SAYING_ON.search(text)
    if found is None or claim.start < found.start() or claim.speaker:
        return claim
    told = tellers_in(text[: found.start()], speakers)
    if not told:
        return claim
    words = re.sub(rf"^{found['how']} (?:that )?", "", claim.words)
    return replace(claim, words=words, speaker=told[0], others=told[1:], unnamed="", is_deed=False)


_OWN_BODY = re.compile(
    r"(?:his|her) (?P<body>(?:[a-z]+ ){0,2}(?:ministry|office|government|party))"
)


_ITS_BODY = re.compile(
    r"(?:its|their) (?P<body>(?:own )?(?:[a-z]+ ){0,2}(?:ministry|government|parliament|central bank|army|navy|embassy|presidency|police|board|agency|authority))"
)


_LONGEST_OFFICE = 5


def of_their_country(said: Said, text: str) -> Said:
    """Return who says something with the country of which they are, where that is the subject of what they say: "its interior ministry"."""
    own = _ITS_BODY.fullmatch(said.speaker)
    subject = subject_of(text[said.start : said.end]) if own else ""
    country = re.sub(r"^[Tt]he ", "", subject)
    if own is None or not is_name_of_country(country):
        return said
    return replace(said, speaker=f"{possessive(country)} {own['body'].removeprefix('own ')}")


def body_of_whom(said: Said, text: str, speakers: Speakers) -> str | None:
    """Return words for "his ministry" that name the one person whom a sentence names; None if they call nobody so."""
    own = _OWN_BODY.fullmatch(said.speaker)
    people = dict.fromkeys(speakers.people_in(text)) if own else {}
    subject = subject_of(text[said.start : said.end]) if own and not people else ""
    if own and ROLE.search(subject) and len(subject.split()) <= _LONGEST_OFFICE:
        return f"{lowered(subject)}'s {own['body']}"
    if own is None or len(people) != 1:
        return None
    return f"{speakers.name_of(next(iter(people)))}'s {own['body']}"


_OTHER = re.compile(r"(?:(?:but|and|while) )?(?:the )?[A-Z]")


_BUT = re.compile(r",\s(?:but|while|although|though)\s$")
_BACK = frozenset(("had", "would", "was", "were", "could", "wanted", "needed"))


def _is_apart(claim: Claim) -> bool:
    """Whether a clause tells what is so now, behind one that is put back in time as what somebody said: "…, but Tamm has refused"."""
    head = claim.sentence.text[: claim.start]
    told, own = finite_verbs(head), finite_verbs(claim.words)
    is_now = bool(own) and own[0].word in ("has", "have", "is", "are")
    return bool(_BUT.search(head)) and is_now and bool(told) and told[-1].word in _BACK


def of_another(claim: Claim, speakers: Speakers, language: str) -> Claim:
    """Return a claim of a sentence in which another one says it than who speaks at first: "…, but the Board later said …"."""
    if not _OTHER.match(claim.words):
        return claim
    bare = replace(claim, speaker="", others=(), unnamed="", is_own=False, meant="")
    if _is_apart(claim) and speakers.people_in(subject_of(claim.words)):
        return replace(bare, verb="said", said_on=None)
    inner = said_within(bare, speakers, language)
    is_told = inner.words != bare.words and (inner.speaker or inner.unnamed)
    is_other = is_told and inner.speaker != claim.speaker
    return replace(inner, said_on=None) if is_other else claim


def others_in(words: str, speakers: Speakers) -> list[str]:
    """Return the ids of people and bodies that words name, and that no actor is yet; they are kept as new."""
    found = [*speakers.people_in(words, only_new=True)]
    for named in named_in(words):
        if named.is_person or len(named.name.split()) < _WHOLE_BODY:
            continue
        if speakers.actors.mentions(named.name) or _SEVERAL_BODIES.search(named.name):
            continue
        found.append(speakers.body(named.name, _with_whose(words[: named.start], named.name)))
    return [*dict.fromkeys(filter(None, found))]


def _with_whose(head: str, name: str) -> str:
    """Return a name with the word right before it, which may tell whose it is; no other word does."""
    before = _WHOSE.search(head)
    return f"{before.group() if before else ''}{name}"
