"""Words of saying: verbs that tell who says something, by language, and the words for those who do."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_SAYS_EN = (
    r"said|says|noted|notes(?= that| with [a-z]+ that)|added|adds|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|told|tells|stated|"
    r"states(?= that)|announced|announces(?= that)|underlined|underlines|underscored|pointed out|mentioned|believes|"
    r"believed|recalled|claimed|claims(?= that)|explained|explains|reiterated|highlighted|acknowledged|confirmed|confirms|"
    r"declared(?! (?:itself|himself|herself|themselves|independence|war|bankruptcy|victory)\b)|informed|remarked|argued|argues|warned|warns|predicted|predicts|hoped|hopes(?= that)|insisted|insists|"
    r"admitted|admits|assured|clarified|asserted|contended|conceded|cautioned|lamented|countered|responded|(?:advised|maintained|affirmed|reaffirmed|pledged|vowed|felt|proposed|demanded|agreed|ruled|shared)(?=(?: (?:late |early )?(?:on )?[A-Z][a-z]+day| yesterday| today| last (?:week|month|year)| in [A-Z][a-z]+)? that\b)|observed|commented|concluded|reminded|suggested|continued(?= that)|continued(?=[,:]? [“\"]|[,.]|$)|"
    r"reckons|reckoned|confessed|recounted|opined|calculates(?= that)|calculated(?= that)|forecast(?= that)|forecasts(?= that)|"
    r"estimated|estimates(?= that|[.]?$)|charged(?= that| on\b|[.]?$)|alleged(?= that| on\b|[.]?$| (?:he|she|it|they|the|there|its|his|her|their) )|promised(?= that\b)|boasted|quipped|thinks|puts? it|went on(?=[,.]|$| to (?:say|add|note|stress|explain)\b)(?: to (?:say|add|note|stress|explain))?|reported|indicated|revealed|disclosed|tweeted(?! (?:pictures?|photos?|images?|a |an |the |his |her |its |video|footage))|posted(?= on\b)|wrote|replied|complained|denied|"
    r"(?:say|believe|hope|warn|argue|think|estimate|fear|note|expect|predict|claim)(?= that\b)|expects that|expected that|(?<!\ba )(?<!\bthe )(?<!\bto )(?<!\bnot )(?<!\bwill )(?<!\bwould )(?<!\bcould )(?<!\bcan )(?<!\bmay )say(?=[ .]|$)|(?<=s )(?:say|believe|hope|warn|argue|think|estimate|fear|note)|"
    r"(?:was|were) (?:quoted|cited) (?:by [^,]{2,40} )?(?:as )?saying(?: by [^,:“\"]{2,60}(?=:))?|(?:is|are|was|were) on (?:the )?record as saying|made it clear|(?:was|were) adamant(?= that\b|[.]?$)|expressed (?:confidence|hope|optimism|concern|the hope|the belief|the view|(?:his|her|its|their) (?:hope|belief|view|confidence))"
)
SAYS: Mapping[str, str] = MappingProxyType(
    {
        "en": _SAYS_EN,
        "ru": r"сказал[аи]?|заявил[аи]?|отметил[аи]?|сообщил[аи]?|подчеркнул[аи]?|добавил[аи]?|рассказал[аи]?|"
        r"напомнил[аи]?|пояснил[аи]?|указал[аи]?|считает|говорит|отмечает|уточнил[аи]?|сообщает|информирует",
        "az": r"deyib|dedi|bildirib|bildirdi|qeyd edib|qeyd etdi|vurğulayıb|vurğuladı|əlavə edib|söyləyib|açıqlayıb",
        "tr": r"dedi|söyledi|belirtti|ifade etti|kaydetti|vurguladı|açıkladı|bildirdi|ekledi|konuştu|aktardı",
        "de": r"sagte|erklärte|betonte|teilte mit|berichtete|sagt|erklärt|betont|meinte|kündigte an|fügte hinzu|so",
        "fr": r"a déclaré|a dit|a indiqué|a souligné|a ajouté|a annoncé|a précisé|a affirmé|selon|déclare|affirme",
    }
)
"""Verbs of saying, as patterns."""

ACCORDING: Mapping[str, str] = MappingProxyType(
    {
        "en": r"according to|for(?= (?:him|her)\b)|as per|as (?:stated|noted|reported) by|in the words of",
        "ru": r"по словам|по данным|по информации|согласно",
        "de": r"nach angaben|laut|zufolge",
        "fr": r"selon|d['’]après",
    }
)
"""What stands before who says it, as patterns."""

OWN_VERBS: Mapping[str, str] = MappingProxyType(
    {
        "believ": "believed",
        "hope": "hoped",
        "claim": "claimed",
        "warn": "warned",
        "predict": "predicted",
        "argue": "argued",
        "insist": "insisted",
        "admit": "admitted",
        "suggest": "suggested",
        "estimate": "estimated",
        "fear": "feared",
        "charged": "alleged",
        "alleged": "alleged",
        "promis": "promised",
        "think": "thought",
        "denied": "denied",
        "expect": "expected",
        "announc": "announced",
        "confirm": "confirmed",
        "complain": "complained",
        "advis": "advised",
        "pledg": "pledged",
        "vow": "vowed",
        "propos": "proposed",
        "demand": "demanded",
        "agreed": "agreed",
        "ruled": "ruled",
    }
)
"""Verbs that say more than that something was said, by how they begin, and how a statement has them."""

SAYING = (
    r"adding|asserting|declaring|maintaining|contending|predicting|cautioning|explaining|noting|stressing|saying|stating|recalling|emphasi[sz]ing|highlighting|underlining|underscoring|expressing|believing|"
    r"affirming|reaffirming|reiterating|pledging|vowing|promising|voicing|urging|warning|arguing|claiming|insisting|hoping|"
    r"(?:ruling|finding|concluding|deciding) (?=that)|welcoming|proposing|praising|thanking|stipulating|announcing|confirming|acknowledging|calling|describing"
)
"""Participles that tell what somebody says besides, as a pattern."""

TOLD_TOO = (
    r"warned|urged|called|praised|thanked|pledged|promised|vowed|critici[sz]ed|condemned|welcomed|hailed|expressed|stressed|appealed|"
    r"invited|accused|rejected|denied|dismissed|described|defended|reiterated|reaffirmed|emphasi[sz]ed|underlined|underscored|highlighted"
)
"""Verbs that tell what somebody says besides what stands before them, as a pattern."""

GROUP = (
    r"(?:officials?|sources?|parliamentarians|lawmakers|legislators|senators|mps|critics|analysts?|experts?|economists?|"
    r"manufacturers|producers|traders|dealers|brokers|exporters|importers|farmers|growers|shippers|shipowners|operators|"
    r"diplomats?|ministers|presidents|premiers|ambassadors|governors|mayors|chancellors|authorities|police|media|newspapers?|agency|agencies|reports?|residents|witnesses|observers|delegates|"
    r"opponents|supporters|campaigners|activists|researchers|scientists|organi[sz]ers|participants|interlocutors|"
    r"negotiators|leaders|bankers|investors|executives|managers|workers|unions|companies|firms|sides?|parties|ministry|"
    r"company|firm|government|embassy|bank|statement|statistics|data|figures|union|commission|court|council|committee|"
    r"association|group|parliament|party|office|service|governments|ministries|embassies|spokes(?:man|woman|person|people)|source|newspaper|"
    r"broadcaster|paper|outlet|institute|bureau|department|body|regulator|consortium|operator|airline|carrier|presidency|palace|secretariat|registry|chamber|exchange|watchdog|military|army|navy|"
    r"coastguard|air force|federation|confederation|alliance|coalition|board|panel|lender|utility|manufacturer|maker|foundation|university|prosecutors?|"
    r"inspectorate|directorate|(?:general )?staff|armed forces|border guards?|coast guard|mission|delegation|high commission|consulate|tribunal|treasury|authority|regulators?|lawyers?|aides?|envoys?|customs|airport|port|fund|organi[sz]ation)"
)
"""What those are called who say something and are not named."""

DOCUMENT = re.compile(
    r"(?:(?:the|an?|its|their|his|her|official) )?(?:[\w’'-]+ ){0,3}(?:statements?|communiqu[eé]s?|readouts?|(?:press )?releases?)",
    re.IGNORECASE,
)
"""In what somebody says something, as the words for whoever says it."""

SAID_IN = (
    r"(?:(?:the|an?|its|his|her|their) )?(?:[\w-]+ ){0,3}(?:data|figures?|statistics|results?|reports?|estimates?|forecasts?|projections?|statements?|"
    r"records?|survey|study|release|calculations?|information)(?: (?:released|published|issued|compiled|provided|given|received|made))?"
    rf"(?: here| on \w+day)? (?:of|from|by) (?-i:(?=(?:the )?[A-ZА-Я]|the (?:[a-z]+ ){{0,3}}{GROUP}\b))"
)
"""What somebody says it in, before who that is."""

IN_PART = re.compile(r"\s*[“«„\"][^”»“\"]*[”»\"] [a-z][^”»“\"]*$")
"""What is said that only begins with words in quotation marks."""

GOES_ON = re.compile(
    r"(?:with|to|in|of|for|on|at|from|by|between|into|and|as|over|about|that|which|was|were|is|are|has|had|have|will|would)\b"
)
"""How what is said goes on behind a quotation that is only a part of it."""


def verb_of(verb: str) -> str:
    """Return the verb by which a statement tells what was said with a verb."""
    plain = verb.casefold().strip()
    if plain.startswith("expressed"):
        return re.sub(r"\b(?:his|her|its|their) ", "", plain)
    return next((own for begin, own in OWN_VERBS.items() if plain.startswith(begin)), "said")
