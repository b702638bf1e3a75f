"""Sound nouns: whether words can be the name of what is measured, as they would stand in a title."""

from __future__ import annotations

import re

from generator.drafting.grammar.nouns import TOLD_OF

_MARK = re.compile(
    r"[(){}%$€£:;…]|(?<!\w)['’]|^\W*$|^(?:[A-Z][\w.]+ )?(?:dollars?|euros?|pounds?|yuan|yen|rupees?|roubles?|rubles?|pesos?|francs?)\b"
)
_BEGINS = re.compile(
    r"(?:a?(?:bout|bove|cross|fter|gainst|long|mid|mong|round|s|t)|be(?:fore|hind|low|sides|tween|yond)|by|despite|"
    r"down|during|each|either|every|except|for|from|given|how|if|in|including|into|just|less|like|likewise|minus|more|"
    r"much|near|never|no|not|of|off|on|once|only|opposite|or|out|over|per|plus|since|so|spite|still|such|"
    r"than|that|then|though|through|throughout|to|toward|towards|under|unlike|until|up|upon|versus|via|what|when|where|whereas|"
    r"which|while|who|whose|why|with|within|without|worth|yet|due|according|compared|based|because|thanks|nearly|almost|"
    r"(?:the |a |opening |first |last |past |other )*(?:[a-z]+ ){0,4}(?:months?|weeks?|days?|quarters?|half|half-year|years?) (?:of (?:this|that|the|it)|to|up|ending|ended)|"
    r"(?:the )?(?:[a-z]+ )?(?:months?|weeks?|days?|quarters?|half-year|years?)$)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"\b(?:it|he|she|they|we|I|who|whom|which|there|himself|itself|themselves|i\.e|lets?|sent|gave|sold|bought|took|fetched|met)\b"
)
_ENDS = re.compile(
    r"\b(?:the|an?|of|no|from|to|and|or|with|up|as|than|until|till|said|says|about|some|by|at|on|for|into|its|their|his|her|our|"
    r"another|each|every|is|was|are|were|be|been|has|have|had|will|would|draw|take|than|just|only|further)$",
    re.IGNORECASE,
)


def is_sound(noun: str) -> bool:
    """Whether words name something, and are no rest of a sentence: "over the months it", "lively:"."""
    plain = noun.strip().removeprefix(TOLD_OF).removeprefix("the ")
    return not (
        _MARK.search(plain) or _BEGINS.match(plain) or _INSIDE.search(plain) or _ENDS.search(plain)
    )
