"""Antecedents: whom or what "it", "they" and "he" at the beginning of a sentence are taken to mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.core.reading.sentences import word_set
from generator.drafting.claim import Claim
from generator.drafting.grammar.clauses import subject_of
from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.sentences import Sentence
from generator.drafting.grammar.verbs import OF_NOW, finite_verbs
from generator.drafting.numbers.figure import POINTS
from generator.drafting.voices.countries import is_name_of_country
from generator.drafting.voices.names import ROLE
from generator.drafting.voices.owned import country_in, with_country, with_owner
from generator.drafting.voices.said import Said
from generator.drafting.voices.said_words import GROUP
from generator.drafting.voices.speakers import Speakers
from generator.drafting.when.periods import is_continued
from generator.drafting.when.time_reader import When

_PRONOUN = re.compile(r"(?P<who>it|they|he|she)\b(?!['’])", re.IGNORECASE)
_THIS = re.compile(
    r"(?:However, |But |Still, |(?:In|During|For|Over) [^,]{3,40}, )?(?P<who>(?:this|that)(?= (?:also )?(?:represent|mark|reflect|mean|was|is|equal|compar)\w*)|"
    r"(?:this|that|the) (?:figure|number|amount|volume|total)(?= (?:\w+ly |then |later )?(?:[a-z]{3,}ed|rose|grew|fell|was|is|has|had|came|went|stood|hit)\b))",
    re.IGNORECASE,
)
_LONGEST_FIGURE = 14
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TALKS = re.compile(
    r"\b(?:met|meets|talks|talked|negotiations|meeting|summit|received|hosted|welcomed|signed|inked|toured|spoke by)\b"
)
_DONE_IN_TALKS = word_set(
    "inked discussed exchanged considered agreed signed congratulated conveyed thanked reaffirmed reiterated expressed emphasised "
    "emphasized stressed noted welcomed praised briefed reviewed underlined highlighted underscored touched focused "
    "urged pledged promised vowed invited proposed appealed commended hailed assured suggested"
)
"""What those who meet are told to have done."""

_BELOW = re.compile(r"\b(?:which|whom|where|when) $")
"""What stands before a clause that tells of a thing, not of talks."""

_OWN_TIME = re.compile(
    r"\b(?:last|next|previous|earlier) (?:year|month|week|[A-Z][a-z]+)\b|\b(?:19|20)\d\d\b"
)
"""A time that is not that of talks, whether it is read or not."""

_DONE_THERE = ("signed", "inked", "exchanged", "concluded", "attended", "witnessed")
"""What is told to have been done where they met."""

_SIDES = re.compile(
    r"(?:(?:The|Both|These) (?:two |both )?(?:leaders|sides|parties|ministers|presidents|Presidents|heads of|prime ministers|delegations|diplomats|interlocutors)|They|Both|"
    r"A (?:major |main |key )?(?:focus|topic)|(?:During|At|After|Following|In) (?:the|an?) (?:talks|meeting|negotiations|conversation|discussions|signing)|On the sidelines of the|The signing|"
    r"The (?:talks|meeting|discussions|negotiations|conversation))\b"
)
"""How a sentence begins on what was said or done in talks of which a text tells."""

_SPAN = re.compile(r"\d{4}(?:/\d{4})?|\d{4}-\d\d(?:/\d{4}-\d\d)?")
"""A time of a year or of months, in which amounts are counted."""
_MONTHS = re.compile(r"\d{4}-\d\d/\d{4}-\d\d")
_MONTH = re.compile(r"\d{4}-\d\d")
_YEAR = re.compile(r"\d{4}")
_COUNTED = re.compile(
    r"\b(?:exports?|imports?|trade|markets?|sales|output|production|investments?|economy)\b"
)
"""What a sentence without an amount tells of whose amounts the next one gives."""

_TIMED = re.compile(
    r"\s(?:during|in|over|for|between|from) [^,]*\b(?:\d{4}|half|quarter|months|year|period)\b.*$"
)
"""When something was measured, behind what that is."""
_HEARSAY = re.compile(
    r"it (?:is|was|(?:has|had) (?:already |also |now )?been) (?:also |widely |now )?(?:\w+ly )?(?:thought|believed|reported|expected|said|feared|hoped|"
    r"estimated|planned|understood|decided|agreed|announced|noted|revealed|found|resolved|important|necessary|clear|possible|likely|unlikely|not)\b(?<!expected(?= to\b))(?<!likely(?= to\b))(?! to be)",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"it (?:is|was|would be|will be) (?!(?:also |now |still )?(?:expected|due|set|scheduled|supposed|likely|unlikely|estimated|projected|designed|intended|able|unable|ready|prepared|forecast|bound|meant|poised|slated|obliged|required|entitled|committed|forced|subject|home) to\b)(?:an? |the )?(?:[“\"][^”\"]{2,40}[”\"]|[\w’'-]+(?: [\w’'-]+){0,2}) (?:to [a-z]+|that|for)\b"
)
"""An "it" that stands for what is told behind it: "it was an error to sell"."""

_GROUPS = re.compile(rf"\b(?=\w*s$){GROUP}$", re.IGNORECASE)
_HEAD = re.compile(r"\s(?:in|of|on|at|for|with|from|by)\s")
_OF_ONE = frozenset(("is", "was", "has"))
_LONGEST = 8
_PERIOD = re.compile(
    r"\b(?:in|during|over|for) (?:the|this|that) (?:(?:same|reported|reporting|cited|mentioned|stated) )?(?:period|month|quarter)\b(?: under review)?(?! (?:of|from|between|last|in|a year|to|ended|ending|before|when|that)\b)"
)
"""A period that was told before."""


_ADVERB = re.compile(r"(?: (?:almost|nearly|also|already|now|still|just|only|[a-z]{3,}ly))+$")
"""What stands between a subject and its verb, and is no part of it."""

_LEAD = re.compile(
    r"(?:(?:In|Last|This|On|By|During|At|For|As of|So far|A year|One year|The year|That|Later|Earlier) [^,;:]{2,30}?,? |However, |But |And |Meanwhile, |Also, )(?=(?:it|they|he|she) [a-z]+)"
)
"""What leads up to a pronoun: "Last year it"."""


def lead_before(words: str) -> int:
    """Return the length of what leads up to a pronoun that is the subject of words."""
    found = _LEAD.match(words)
    return found.end() if found else 0


def _last_year(when: When) -> str:
    return max(re.findall(r"\d{4}", when.edtf), default="")


@dataclass(slots=True)
class Before:
    """What the sentence before tells of: its subject, who spoke in it, and in which paragraph it was."""

    paragraph: int = 0
    subject: str = ""
    group: str = ""
    is_one: bool = False
    period: When | None = None
    newest: When | None = None
    talks: When | None = None
    dated: int = 0
    is_dated: bool = False
    measured: str = ""
    words: str = ""
    country: str = ""
    at: Sentence | None = None
    this: Sentence | None = None
    first: When | None = None
    last: When | None = None

    def measure(self, claim: Claim) -> None:
        """Remember the period of a figure, and what it is of."""
        is_day = claim.when is not None and _DAY.fullmatch(claim.when.edtf) is not None
        if claim.when and is_day and not claim.is_plan and _TALKS.search(claim.words):
            told = claim.sentence.text[
                claim.start + claim.when.start : claim.start + claim.when.end
            ]
            self.talks = When(0, 0, claim.when.edtf, claim.when.resolved or told)
        figure = claim.figure
        when = (figure.when or claim.when) if figure else None
        if claim.when and not figure and _MONTHS.fullmatch(claim.when.edtf):
            when = claim.when
        if claim.when and not figure and _YEAR.fullmatch(claim.when.edtf):
            when = claim.when if _COUNTED.search(claim.words) else when
        if when and claim.text.startswith("from "):
            is_same = _PERIOD.search(claim.sentence.text) is not None
            self.first, self.last = when, self.last if is_same else None
        elif when and claim.text.startswith("to "):
            self.last = when
        elif when and not _PERIOD.search(claim.sentence.text):
            self.first = self.last = None
        if figure:
            self.is_dated = when is not None
        is_older = when is not None and self.at == claim.sentence and self.period is not None
        if when and is_older and self.period and _last_year(when) < _last_year(self.period):
            when = None
        self.at = claim.sentence
        if when:
            start, end = claim.start + when.start, claim.start + when.end
            told = claim.sentence.text[max(start, 0) : end]
            self.period, self.words = when, told or when.resolved
            self.dated = claim.sentence.paragraph
            if self.newest is None or _last_year(self.newest) <= _last_year(when):
                self.newest = when
        if figure and claim.words and not _THIS.match(claim.words):
            measured = _TIMED.sub("", subject_of(claim.words))
            self.measured = "" if is_name_of_country(measured) else measured

    def of_talks(self, claim: Claim) -> Claim:
        """Return what both sides did or said in talks, without a time of its own, with the day of these."""
        if self.talks is None or claim.when or any(f.when for f in claim.figures):
            return claim
        is_below = _BELOW.search(claim.sentence.text[: claim.start]) is not None
        if is_below or _OWN_TIME.search(claim.text):
            return claim
        verb = next(iter(finite_verbs(claim.words)), None)
        last = claim.words[verb.start : verb.end].split()[-1] if verb else ""
        is_done = verb is not None and (
            verb.word in _DONE_IN_TALKS or (verb.word in ("was", "were") and last in _DONE_THERE)
        )
        if not (is_done or _SIDES.match(claim.sentence.text)):
            return claim
        if claim.is_plan:
            return claim if claim.said_on else replace(claim, said_on=self.talks)
        if verb is None or verb.word in OF_NOW:
            return claim
        return replace(claim, when=self.talks, is_inside=False)

    def of_period(self, claim: Claim) -> Claim:
        """Return a claim of "the period", or of "this" amount, with the period of the figure before it."""
        if claim.sentence.paragraph == self.paragraph:
            claim = with_country(claim, self.country)
        if claim.sentence.paragraph == self.paragraph and self.measured:
            claim = with_owner(claim, self.measured)
        if both := self._of_both(claim):
            return replace(
                claim, when=both, figures=tuple(replace(f, when=both) for f in claim.figures)
            )
        if self.this == claim.sentence and claim.words.startswith("to ") and claim.figure:
            words = f"{self.measured} came {claim.words}"
            claim = replace(claim, words=words, pronoun="this figure", meant=self.measured)
        told = _PERIOD.search(claim.text) or (_PERIOD.search(claim.words) if claim.figure else None)
        this = _THIS.match(claim.words) if claim.figure else None
        if this and self.measured and len(self.measured.split()) <= _LONGEST_FIGURE:
            lead = claim.words[: this.start("who")]
            words = f"{lead}{self.measured}{claim.words[this.end('who') :]}"
            self.this = claim.sentence
            claim = replace(claim, words=words, pronoun=this["who"].lower(), meant=self.measured)
        if self.period is None or claim.when is not None or claim.text.startswith("from "):
            return claim
        if not (told or this):
            return self._continued(claim)
        if told and "month" in told.group() and not _MONTH.fullmatch(self.period.edtf):
            return claim
        is_inside = bool(told and _PERIOD.search(claim.text))
        place = told.span() if told and is_inside else (0, 0)
        words = told.group() if told else f"{this['who'].lower()}" if this else ""
        return replace(
            claim,
            when=When(*place, self.period.edtf, words),
            is_inside=is_inside,
        )

    def _continued(self, claim: Claim) -> Claim:
        """Return a claim that goes on with amounts, also in the paragraph after, with the time that those before have."""
        period = self.period
        if (
            period is None
            or period.edtf.endswith("/..")
            or not claim.is_measured
            or claim.text.startswith("to ")
            or not is_continued(claim, is_next=self.is_dated)
        ):
            return claim
        if claim.sentence.paragraph != self.paragraph:
            is_after = claim.sentence.paragraph - self.dated in (0, 1)
            if not is_after or not _SPAN.fullmatch(period.edtf):
                return claim
            is_change = all(f.unit in ("%", "times", POINTS) for f in claim.figures)
            period = self.newest if is_change and self.newest else period
        words = self.words if period is self.period else period.resolved or period.edtf
        return replace(claim, when=When(0, 0, period.edtf, words))

    def _of_both(self, claim: Claim) -> When | None:
        """Return the time of an amount "for the same period, from … to …": the first or the last of those before it."""
        if not (self.first and self.last and claim.figures) or any(f.when for f in claim.figures):
            return None
        if not _PERIOD.search(claim.sentence.text):
            return None
        own = self.first if claim.text.startswith("from ") else self.last
        return replace(own, start=0, end=0, resolved=own.resolved or own.edtf)

    def hear(self, paragraph: int, text: str, said: Said, is_person: bool) -> None:
        """Remember a sentence for the one that follows it; `is_person`: a person speaks in it."""
        if paragraph != self.paragraph:
            self.subject = self.group = self.country = ""
        self.paragraph = paragraph
        if named := country_in(subject_of(text[said.start : said.end])):
            self.country = named
        verb = next(iter(finite_verbs(text[said.start : said.end])), None)
        self.is_one = verb is not None and (verb.word in _OF_ONE or verb.word.endswith("s"))
        if said.speaker and not said.is_pronoun:
            self.group = "" if is_person else said.speaker
            self.subject = _ADVERB.sub("", subject_of(text[said.start : said.end]))
        elif not said.speaker and not _PRONOUN.match(text):
            self.group = ""
            self.subject = _ADVERB.sub("", subject_of(text[said.start : said.end]))

    def meant(self, paragraph: int, words: str, speakers: Speakers) -> tuple[str, str]:
        """Return the pronoun with which words begin, and what it stands for; empty where that is not clear."""
        lead = lead_before(words)
        found = _PRONOUN.match(words, lead)
        if found is None or _HEARSAY.match(words, lead) or _NOTHING.match(words, lead):
            return "", ""
        pronoun = found["who"]
        plain = pronoun.casefold()
        if plain in ("he", "she"):
            is_other = speakers.pronoun_of(speakers.last) not in ("", plain)
            return pronoun, speakers.name_of(
                speakers.last
            ) if speakers.last and not is_other else ""
        if paragraph not in (self.paragraph, self.paragraph + 1):
            return pronoun, ""
        for words_before in (self.group, self.subject):
            is_person = bool(ROLE.search(words_before))
            is_group = is_many(words_before) or bool(_GROUPS.search(_HEAD.split(words_before)[0]))
            is_told = words_before == self.subject and self.is_one
            is_group = is_group or (words_before.endswith("s") and not is_told)
            is_person = is_person or speakers.may_be_person(words_before)
            is_person = is_person or bool(speakers.people_in(words_before))
            fits = is_group if plain == "they" else not (is_group or is_person)
            if words_before and fits and len(words_before.split()) <= _LONGEST:
                return pronoun, re.sub(r"^an? ", "the ", words_before, flags=re.IGNORECASE)
        return pronoun, ""
