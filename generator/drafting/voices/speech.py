"""Who says it: the words of a sentence that are said, and those that tell who says them."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.core.language_tags import primary
from generator.drafting.grammar.datelines import dateline_of
from generator.drafting.grammar.leads import COMES_WITH
from generator.drafting.grammar.verbs import finite_verbs, has_main_verb
from generator.drafting.numbers.data_words import DATA_BEHIND, DATA_OF, FILLER, SHOWN, data_of
from generator.drafting.voices.beside_saying import JOINED
from generator.drafting.voices.interjected import interjected_in, without_question
from generator.drafting.voices.leading_up import DOCUMENT_LEAD, LEAD, LONG_LEADS, QUOTING
from generator.drafting.voices.listed_names import masked, unmasked
from generator.drafting.voices.names import ARTICLE, NAMED_BODY, ROLE
from generator.drafting.voices.outlets import (
    CITING,
    OUTLET,
    QUOTED_BY,
    RELAYED,
    SHORTEST,
    WIRE,
    is_outlet,
)
from generator.drafting.voices.planned_speech import planned_in
from generator.drafting.voices.quoted_behind import quoted_behind
from generator.drafting.voices.said import Said, said_between
from generator.drafting.voices.said_words import (
    ACCORDING,
    GOES_ON,
    SAID_IN,
    SAYING,
    SAYS,
    verb_of,
)
from generator.drafting.voices.who import (
    TO_HOLDER,
    TO_WHOM,
    WHO_IS,
    ends_there,
    is_below,
    is_name_first,
    is_thing,
    names_somebody,
    short_of,
    without_rest,
)

_TENSE = r"(?:(?:has|have|had) )?(?:(?:[a-z]+ly|also|earlier|later|then|further|instead|again|however|meanwhile) )?"
_OBJECT = re.compile(
    r"(?:its|their|his|her|an?|the (?:importance|need|significance|role|desire|intention|readiness|willingness)|[a-z-]+ plans? (?:to|for|of))\b"
)
_ONLY_THAT = re.compile(
    r"(?:confirm|announc|highlight|acknowledg|declar|explain|underlin|underscor|reiterat|emphasi|stress|observ|mention|stat|predict|recall|express|admit|inform|suggest|reveal|unveil|disclos|outlin)"
)
_OF_THINGS = re.compile(r"(?:reiterat|highlight|underlin|underscor|emphasi)")
"""Verbs of saying behind which a thing stands where "that" does not."""

_QUOTED = re.compile(r"[“«„\"](?P<said>[^”»“\"]+?)[,.!?]?[”»“\"]")
_MARKS = '“«„"'


def said_in(sentence: str, language: str) -> Said:
    """Return what a sentence says, and who says it."""
    said = _said_in(without_question(masked(sentence)), language)
    return replace(said, speaker=unmasked(said.speaker))


def _said_in(sentence: str, language: str) -> Said:
    tongue = primary(language)
    end = len(sentence)
    outlet = OUTLET.search(sentence) if tongue == "en" else None
    if outlet and sentence[: outlet.start()].strip():
        end = outlet.start()
    begin = dateline_of(sentence) if tongue == "en" else 0
    wire = WIRE.search(sentence) if tongue == "en" else None
    if wire and wire.start() > begin + SHORTEST:
        return replace(said_between(sentence, begin, wire.start(), wire), is_outlet=True)
    if tongue == "en" and (filler := FILLER.match(sentence, begin)):
        is_data = SHOWN.search(filler.group()) is not None
        if not is_data or has_main_verb(sentence[filler.end() :]):
            begin = filler.end()
    if tongue == "en" and (comes := COMES_WITH.match(sentence, begin)):
        begin = comes.end() if has_main_verb(sentence[comes.end() :]) else begin
    if tongue == "en" and begin and (named := data_of(sentence[:begin])):
        return Said(begin, len(sentence.rstrip(" .;")), named["who"].strip(), named.span("who"))
    text = " " * begin + sentence[begin:end]
    says = SAYS.get(tongue, "")
    later = planned_in(text) if tongue == "en" else None
    if later and names_somebody(text[slice(*later.who)], tongue):
        first, last = later.parts[0], later.parts[-1]
        is_quoted = text[first[0] - 1] in _MARKS
        who = text[slice(*later.who)]
        return Said(first[0], last[1], who, later.who, is_quoted, later.verb, later.parts)
    for read in (_according, _after_quote, _after, _before, quoted_behind):
        if says and (found := read(text, says, tongue)):
            relayed = tongue == "en" and found.speaker_at[0] > found.end
            relayed &= read is _according or is_outlet(found.speaker) or found.is_pronoun
            inner = _relayed(text[: found.end], says, tongue) if relayed else None
            inner = inner if inner and not inner.is_pronoun else None
            return inner or found
    quoted = _QUOTED.fullmatch(text.strip())
    if quoted:
        start = text.index(quoted["said"])
        return Said(start, start + len(quoted["said"]), is_quoted=True)
    opening = re.match(r"[“«„\"]\s*", sentence[begin:]) if tongue == "en" else None
    begin += opening.end() if opening else 0
    is_whole = bool(opening) or bool(re.search(r"[”»\"]\s*$", text))
    return Said(begin, max(begin, len(text.rstrip(' .;”»"' if is_whole else " .;"))))


_TITLE = r"\b(?:Col|Gen|Lt|Maj|Capt|Brig|Adm|Sgt|Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|St)\."
_LINK = (
    r"(?:(?:However|But|And|Meanwhile|Also|Still|Yet|In addition|Moreover|Besides|Separately),? )?"
)
_NOBODY = (
    r"(?!(?:the |an? |its |these |this )?(?:results?|agreements?|plans?|data\b|figures|schedule|documents?|law|project|"
    r"contract|deal|treaty|programme|program|memorandum|итог|результат))"
)


def _according(text: str, says: str, tongue: str) -> Said | None:
    words = ACCORDING.get(tongue)
    if not words:
        return None
    who = rf"(?:{SAID_IN})?{_NOBODY}(?P<who>[^,]{{2,90}}"
    lead = rf"\s*{_LINK}(?:{words}{'|per' * (tongue == 'en')}) "
    if found := re.match(
        rf"{lead}{who}?(?:, (?:(?=[^,]*\b(?:{ROLE.pattern}))|(?=[A-Z][\w.’'-]* [A-Z])|(?:now|then|formerly|himself|herself) )[^,]{{3,60}}(?=,))?(?:, who [^,]{{3,60}}(?=,))?), ",
        text,
        re.IGNORECASE,
    ):
        return said_between(text, found.end(), len(text), found)
    if tongue == "en" and (
        body := re.match(rf"{lead}(?:{SAID_IN})?(?P<who>(?:the )?{NAMED_BODY}) (?=[A-Z\w])", text)
    ):
        return said_between(text, body.end(), len(text), body)
    if found := re.search(
        rf",? (?:{words}) {who}?)(?:, (?:who|an?|the) [^,]+)?[.]?$", text, re.IGNORECASE
    ):
        return said_between(text, 0, found.start(), found)
    if tongue == "en" and (found := TO_HOLDER.search(text)):
        return said_between(text, 0, found.start(), found)
    if tongue == "en" and (
        found := re.match(
            rf"\s*As (?P<who>[^,]{{2,60}}?) (?:{says})(?: (?:the )?[A-Z][\w ]{{2,30}}| reporters| journalists)?, ",
            text,
        )
    ):
        return said_between(text, found.end(), len(text), found)
    return None


def _relayed(text: str, says: str, tongue: str) -> Said | None:
    """Return who says what somebody else relays: "“…,” he said, according to the Gazette"; None if nobody does."""
    found = _after_quote(text, says, tongue) or _after(text, says, tongue)
    found = found or _before(text, says, tongue)
    return found if found and names_somebody(found.speaker, tongue) else None


def _after_quote(text: str, says: str, tongue: str) -> Said | None:
    """Read “…,” he said, and “…,” said X, also where a second quotation follows."""
    quoted = _QUOTED.search(text)
    if quoted is None or quoted.start() > 2:
        return None
    rest = text[quoted.end() :]
    if quoting := re.match(
        r"[,\s–—-]*[^.,“«\"]+? quoted (?P<who>(?!as\b)[^.“«\"]+?) (?:as )?saying\b", rest
    ):
        at = quoted.end() + quoting.start("who")
        where = (at, at + len(quoting["who"]))
        return Said(*quoted.span("said"), short_of(quoting["who"]), where, is_quoted=True)
    says = rf"{says}|asked|wondered" if tongue == "en" else says
    one = rf"[,\s–—-]*(?:as |(?:is|was) how )?(?:(?:[a-z]+ly )?(?P<verb>{says})\s+(?P<who>(?:{_TITLE}|[^.,“«\"])+(?:, (?:[A-Z][\w’'-]+ ){{1,3}}{ARTICLE}(?:bin |de |van |von )?[A-Z][\w’'-]+(?=[.,]|$))?)|(?P<first>[^.“«\"]+?),?\s+(?:{says})\b)"
    found = re.match(one, rest)
    if found is None:
        return None
    group = "who" if found["who"] else "first"
    who = found[group].strip()
    if tongue == "en" and GOES_ON.match(who):
        return None
    at = quoted.end() + found.start(group)
    where = (at, at + len(found[group]))
    verb = verb_of(found["verb"] or "")
    return Said(*quoted.span("said"), short_of(who), where, is_quoted=True, verb=verb)


_ENDS_SAYING = re.compile(
    rf"\s(?:[A-Z][\w’'-]*(?:['’]s)? ){{0,3}}(?i:{ROLE.pattern}) (?:[A-Z][\w’'-]* ){{1,4}}(?:said|announced|confirmed|told)(?: (?:on )?[A-Z][a-z]+day| yesterday| today)?[.]?\s*"
)
"""An office with a name and a verb of saying, with which a sentence ends: whatever stands before is said."""

_SAYING_ON = re.compile(
    rf",\s(?:{SAYING}|the|an?|after|when|while|as|in|during|on|at|days|hours|weeks|months)\b"
)
"""With what a sentence goes on behind whom somebody told it."""


def _after(text: str, says: str, tongue: str) -> Said | None:
    """Read "…, X, minister of Y, said at a meeting", "…, said X", and "…, X said, …"."""
    for relayed in (RELAYED, CITING) if tongue == "en" else ():
        quoting = relayed.search(text)
        if quoting and names_somebody(quoting["who"], tongue):
            return said_between(text, 0, quoting.start(), quoting)
    within = interjected_in(text) if tongue == "en" else None
    if within and names_somebody(within["who"], tongue):
        return said_between(text, 0, len(text), within)
    named = re.compile(
        rf"\s*[–—-]?\s*(?P<who>[^,\s\d”»\"“][^,]*?(?:, [^,]+?)?,?) {_TENSE}(?<!['’]s )(?P<verb>{says})\b"
    )
    for number, sign in enumerate(re.finditer(r"(?<!\d),|,(?!\d)|[”»\"]", text)):
        found = named.match(text, sign.end()) if sign.start() >= 8 and number <= 8 else None
        if found is None:
            continue
        is_told = sign.group() != "," or bool(finite_verbs(text[: sign.start()]))
        is_told = is_told or _ENDS_SAYING.fullmatch(text, sign.end()) is not None
        if tongue == "en" and not (is_told and is_name_first(found["who"])):
            continue
        rest = text[found.end() :]
        whom = _SAYING_ON.split(rest)[0].strip(" .")
        is_to = found["verb"] == "told" and TO_WHOM.fullmatch(whom) is not None
        if names_somebody(found["who"], tongue) and (is_to or ends_there(rest, tongue)):
            return said_between(text, 0, sign.start(), found)
    if tongue == "en" and (data := DATA_OF.search(text) or DATA_BEHIND.search(text)):
        return said_between(text, 0, data.start(), data)
    last = re.search(rf"[,”»\"]\s*[–—-]?\s*(?P<verb>{says}) (?P<who>[^“«\"]+?)[.]?$", text)
    if (
        last
        and last.start() >= 8
        and names_somebody(without_rest(last["who"]), tongue)
        and not is_thing(without_rest(last["who"]))
        and not re.search(r", (?:who|which|whose) [^,]*$", text[: last.start()])
    ):
        return said_between(text, 0, last.start(), last)
    return None


def _has_subject(words: str) -> bool:
    """Whether words have a verb with a subject, and not one that only goes on with that of another: "the deal but declined"."""
    verb = next(iter(finite_verbs(words)), None)
    return verb is not None and not re.search(r"\b(?:but|and|or)\s+$", words[: verb.start])


_SHORT = 4
"""Words of a quotation that may be only a part of what is said."""

_GOES_ON = re.compile(
    r"(?! and (?:also |then )?(?:said|added|noted|told|stressed)\b) [a-z]+ [a-z]+ [a-z“\"]"
)


def _before(text: str, says: str, tongue: str) -> Said | None:
    """Read "X said that …", "X said: “…”", and "X said …"."""
    relayed = QUOTED_BY.match(text) if tongue == "en" else None
    if relayed and names_somebody(short_of(relayed["who"]), tongue):
        return said_between(text, relayed.end(), len(text), relayed)
    lead = LEAD if tongue == "en" else r"\s*"
    others = (DOCUMENT_LEAD, QUOTING) if tongue == "en" else ()
    for prefix in (*others[:1], lead, *others[1:], r"\s*", *LONG_LEADS):
        found = re.match(
            rf"{prefix}(?P<who>[^“\"]{{2,160}}?),? {_TENSE}(?<!['’]s )(?<!who )(?<!which )(?P<verb>{says})\b(?P<joined>{JOINED})(?:,(?=\s[“\"]))?\s+",
            text,
        )
        if found is None or not names_somebody(short_of(found["who"]), tongue):
            continue
        is_passive = re.match(r"\S+ to\b", text[found.start("verb") :]) is not None
        is_aside = is_passive and text[: found.start("verb")].rstrip().endswith(",")
        is_told_of = tongue == "en" and text[found.end("who") : found.end("who") + 1] == ","
        who = WHO_IS.sub("", found["who"]) if is_told_of else found["who"]
        if tongue == "en" and (is_aside or is_below(who)):
            continue
        rest = text[found.end() :]
        is_that = "that" in (found["joined"] or "")
        if len(rest.split()) < (2 if is_that else 3):
            continue
        if not is_that and re.match(r"(?:on|at(?! (?:least|most))|to|by|with|for|of|as)\b", rest):
            continue
        if found["verb"].startswith("deni") and not is_that:
            continue
        if not found["joined"] and _OF_THINGS.match(found["verb"]) and not _QUOTED.match(rest):
            continue
        is_bare = not found["joined"] and _ONLY_THAT.match(found["verb"]) and tongue == "en"
        if is_bare and not (_QUOTED.match(rest) or _has_subject(rest.partition(",")[0])):
            continue
        if not found["joined"] and _OBJECT.match(rest) and _ONLY_THAT.match(found["verb"]):
            continue
        if tongue == "en" and not (found["joined"] or _QUOTED.match(rest) or has_main_verb(rest)):
            continue
        quoted = _QUOTED.match(rest)
        is_part = quoted and (len(quoted["said"].split()) <= _SHORT or quoted["said"][0].islower())
        if quoted and is_part and _GOES_ON.match(rest, quoted.end()):
            quoted = None
        end = found.end() + (quoted.end() if quoted else len(rest))
        return said_between(text, found.end(), end, found)
    return None
