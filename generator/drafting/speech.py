"""Who says it: the words of a sentence that are said, and those that tell who says them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.core.language_tags import primary

_SAYS_EN = (
    r"said|says|noted|notes|added|adds|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|told|stated|states|announced|"
    r"announces|underlined|underlines|underscored|pointed out|mentioned|believes|believed|recalled|claimed|claims|"
    r"explained|reiterated|highlighted|acknowledged|confirmed|declared|informed|remarked|argued|warned|"
    r"predicted|hoped|insisted|admitted|assured|observed|commented|concluded|reminded|suggested|"
    r"made it clear|expressed (?:confidence|hope|the hope|the belief|the view)"
)
_SAYS = {
    "en": _SAYS_EN,
    "ru": r"сказал[аи]?|заявил[аи]?|отметил[аи]?|сообщил[аи]?|подчеркнул[аи]?|добавил[аи]?|рассказал[аи]?|"
    r"напомнил[аи]?|пояснил[аи]?|указал[аи]?|считает|говорит|отмечает|уточнил[аи]?|сообщает|информирует",
    "az": r"deyib|dedi|bildirib|bildirdi|qeyd edib|qeyd etdi|vurğulayıb|vurğuladı|əlavə edib|söyləyib|açıqlayıb",
    "tr": r"dedi|söyledi|belirtti|ifade etti|kaydetti|vurguladı|açıkladı|bildirdi|ekledi|konuştu|aktardı",
    "de": r"sagte|erklärte|betonte|teilte mit|berichtete|sagt|erklärt|betont|meinte|kündigte an|fügte hinzu|so",
    "fr": r"a déclaré|a dit|a indiqué|a souligné|a ajouté|a annoncé|a précisé|a affirmé|selon|déclare|affirme",
}
_ACCORDING = {
    "en": r"according to|as (?:stated|noted|reported) by|in the words of",
    "ru": r"по словам|по данным|по информации|согласно",
    "de": r"nach angaben|laut|zufolge",
    "fr": r"selon|d['’]après",
}
_OUTLET = re.compile(
    r",? *(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}(?: correspondent| news agency| agency)*|it was|agency)"
    r" (?:reports?|reported|cites?|informs?|learn[st]|has learnt|has learned|refers?)\b[^.”\"]*?(?P<end>[.”\"]*)$"
)
_FILLER = re.compile(
    r"(?:It (?:should|must) be (?:noted|mentioned|recalled) that|It is (?:worth|worthwhile) (?:noting|mentioning) that|"
    r"It was (?:noted|emphasi[sz]ed|stressed|stated) that|It is (?:noted|reported) that|Note that|To recall,) ",
    re.IGNORECASE,
)
_LEAD = (
    r"\s*(?:(?:In|At|On|During|For|After|Before|Following|Earlier|Meanwhile|However|Moreover|Furthermore|Also|"
    r"Later|Then|Thus|Today|Yesterday|While|As for|Recently|Besides|Additionally|[A-Z][a-z]+ing|[A-Z][a-z]+ly)\b"
    r"[^,:“\"]{0,90}, )?"
)
_OBJECT = re.compile(
    r"(?:its|their|his|her|an?|the (?:importance|need|significance|role|desire|intention|readiness|willingness))\b"
)
_ONLY_THAT = re.compile(
    r"(?:confirm|announc|highlight|acknowledg|declar|explain|underlin|underscor|reiterat|emphasi|stress|observ|mention|stat|predict|recall|express|admit|inform|suggest)"
)
_QUOTED = re.compile(r"[“«„\"](?P<said>[^”»“\"]+?)[,.!?]?[”»“\"]")
_PRONOUN = re.compile(
    r"(?:he|she|him|her|they|(?:the |his |her )?(?:[\w-]+ ){0,2}(?:minister|ambassador|official|president|premier|diplomat|"
    r"chairman|marshal|leader|head|director|spokes\w+|secretary|deputy|expert|analyst|governor|mayor|speaker|ceo|statesman)"
    r"|он|она|они|министр|посол|президент|o|er|sie|il|elle)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a sentence that carry its claim, and who is said to say them.

    `speaker` are the words that name who says it; empty where nobody is named. `is_quoted`: the
    claim is in quotation marks. `is_pronoun`: the words are "he" or "the minister", not a name.
    """

    start: int
    end: int
    speaker: str = ""
    speaker_at: tuple[int, int] = (0, 0)
    is_quoted: bool = False

    @property
    def is_pronoun(self) -> bool:
        """Whether the speaker is told by a pronoun or an office alone."""
        return bool(self.speaker and _PRONOUN.fullmatch(self.speaker.strip()))


def said_in(sentence: str, language: str) -> Said:
    """Return what a sentence says, and who says it."""
    tongue = primary(language)
    end = len(sentence)
    if tongue == "en" and (outlet := _OUTLET.search(sentence)):
        end = outlet.start()
    begin = 0
    if tongue == "en" and (filler := _FILLER.match(sentence)):
        begin = filler.end()
    text = " " * begin + sentence[begin:end]
    says = _SAYS.get(tongue, "")
    for read in (_according, _after_quote, _after, _before):
        if says and (found := read(text, says, tongue)):
            return found
    quoted = _QUOTED.fullmatch(text.strip())
    if quoted:
        start = text.index(quoted["said"])
        return Said(start, start + len(quoted["said"]), is_quoted=True)
    return Said(begin, len(text.rstrip(" .;")))


def _said(text: str, start: int, end: int, speaker: re.Match[str], group: str = "who") -> Said:
    """Return what stands between two places, without what surrounds it, and its speaker."""
    said = text[start:end]
    quoted = re.match(r"\s*[“«„\"]", said)
    start += len(said) - len(said.lstrip(' ,:“«„"'))
    end -= len(said) - len(said.rstrip(' ,.;:”»“"'))
    return Said(start, max(start, end), _short(speaker[group]), speaker.span(group), bool(quoted))


def _according(text: str, says: str, tongue: str) -> Said | None:
    words = _ACCORDING.get(tongue)
    if not words:
        return None
    nobody = r"(?!(?:the )?(?:results?|agreement|plan|data\b|figures|schedule|document|law|project|итог|результат))"
    if found := re.match(
        rf"\s*(?:{words}) {nobody}(?P<who>[^,]{{2,90}}(?:, [^,]{{3,60}}(?=,))?), ",
        text,
        re.IGNORECASE,
    ):
        return _said(text, found.end(), len(text), found)
    if found := re.search(
        rf",? (?:{words}) {nobody}(?P<who>[^,]{{2,90}}?)[.]?$", text, re.IGNORECASE
    ):
        return _said(text, 0, found.start(), found)
    if tongue == "en" and (
        found := re.match(r"\s*As (?P<who>[^,]{2,60}?) (?:" + says + r"), ", text)
    ):
        return _said(text, found.end(), len(text), found)
    return None


def _after_quote(text: str, says: str, _: str) -> Said | None:
    """Read “…,” he said, and “…,” said X, also where a second quotation follows."""
    quoted = _QUOTED.search(text)
    if quoted is None or quoted.start() > 2:
        return None
    rest = text[quoted.end() :]
    one = rf"[,\s–—-]*(?:(?P<verb>{says})\s+(?P<who>[^.,“«\"]+)|(?P<first>[^.“«\"]+?),?\s+(?:{says})\b)"
    found = re.match(one, rest)
    if found is None:
        return None
    group = "who" if found["who"] else "first"
    who = found[group].strip()
    at = quoted.end() + found.start(group)
    return Said(*quoted.span("said"), _short(who), (at, at + len(found[group])), is_quoted=True)


def _after(text: str, says: str, tongue: str) -> Said | None:
    """Read "…, X, minister of Y, said at a meeting" and "…, said X"."""
    named = re.compile(rf"\s*[–—-]?\s*(?P<who>[^,\s\d][^,]*?(?:, [^,]+?)?,?) (?:{says})\b")
    for number, sign in enumerate(re.finditer(r"(?<!\d),|,(?!\d)|[”»\"]", text)):
        found = named.match(text, sign.end()) if sign.start() >= 8 and number <= 8 else None
        if found is None:
            continue
        if _names_somebody(found["who"], tongue) and _ends_there(text[found.end() :], tongue):
            return _said(text, 0, sign.start(), found)
    last = re.search(rf"[,”»\"]\s*[–—-]?\s*(?:{says}) (?P<who>[^“«\"]+?)[.]?$", text)
    if last and last.start() >= 8 and _names_somebody(last["who"], tongue):
        return _said(text, 0, last.start(), last)
    return None


def _ends_there(rest: str, tongue: str) -> bool:
    """Whether what follows a verb of saying tells when and where it was said, not what."""
    if tongue != "en":
        return not re.match(r"\s*,?\s*(?:что|dass|que|ki)\b", rest)
    if re.match(r"\s*(?:on|at|in|during)\b[^,.]{0,60}? that\b", rest):
        return False
    return not re.match(r"\s*(?:,\s*)?(?:that\b|:|[“\"])", rest) and (
        not rest.strip(" .")
        or bool(
            re.match(
                r"\s*(?:,|(?:at|during|on|in|to|after|following|while|when|as|earlier|today|yesterday|before|about|"
                r"commenting|speaking|adding|reporters|journalists|here)\b)",
                rest,
            )
        )
    )


def _before(text: str, says: str, tongue: str) -> Said | None:
    """Read "X said that …", "X said: “…”", and "X said …"."""
    lead = _LEAD if tongue == "en" else r"\s*"
    joined = r"(?: (?:that|on [^,]{2,30}? that|reporters(?: that)?|journalists(?: that)?|in [A-Z]\w+ that|"
    joined += r"during [^,]{3,60} that|at [^,]{3,60} that|to)\b|:|,? что|, dass|, que| ki\b)?"
    for prefix in (lead, r"\s*"):
        found = re.match(
            rf"{prefix}(?P<who>[^“\"]{{2,160}}?),? (?P<verb>{says})\b(?P<joined>{joined})\s+", text
        )
        if found is None or not _names_somebody(_short(found["who"]), tongue):
            continue
        rest = text[found.end() :]
        if len(rest.split()) < (2 if "that" in found["joined"] else 3) or re.match(
            r"(?:in|on|at|to|by|with|for|of)\b", rest
        ):
            continue
        if not found["joined"] and _OBJECT.match(rest) and _ONLY_THAT.match(found["verb"]):
            continue
        quoted = _QUOTED.match(rest)
        end = found.end() + (quoted.end() if quoted else len(rest))
        return _said(text, found.end(), end, found)
    return None


def _names_somebody(words: str, tongue: str) -> bool:
    """Whether words can be who speaks: they have a name, or are a pronoun or an office."""
    plain = words.strip(" ,")
    if _PRONOUN.fullmatch(plain):
        return True
    if re.search(r"\b(?:is|was|were|are|has|have|will|had|which|that)\b", plain) and tongue == "en":
        return False
    return bool(re.search(r"[A-ZА-ЯЁİƏÖÜÇŞĞ]", plain)) or bool(
        re.match(
            r"(?:the|a|an|both|some) [a-z -]*(?:sides?|parties|officials?|ministers?|interlocutors|"
            r"diplomats?|ministry|company|government|statement|report|embassy|experts?|statistics)$",
            plain,
        )
    )


def _short(who: str) -> str:
    """Return who speaks, without when and where, and without what was done before."""
    who = re.sub(r", who [^,]+(?:,|$)", "", who)
    plain = re.split(
        r"\s+(?:at|during|on|in|after|following|while|when|as|adding|thanked|welcomed|reaffirmed|praised|[a-z]+ed)\s",
        who.strip(" ,"),
    )
    return re.sub(r"\s+(?:also|further|and|\w+ly)$", "", plain[0].strip(" ,"))
