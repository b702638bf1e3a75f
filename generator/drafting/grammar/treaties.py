"""Treaties: the words for agreements, and for what is done with them."""

import re

AGREEMENT = re.compile(
    r"\b(?:agreements?|memorand\w+|treat(?:y|ies)|protocols?|contracts?|convention|declaration|accords?|roadmap|road map|"
    r"work plan|action plan|mous?|ftas?|letters? of (?:cooperation|intent|understanding)|deals?|pacts?)\b",
    re.IGNORECASE,
)
AGREEMENT_DONE = re.compile(
    r"\b(?:sign(?:s|ed|ing)?|inked|seal(?:s|ed)|struck|clinch\w*|conclud\w+|ratif\w+|initial(?:l)?ed|adopt\w+|reach\w+|force|effect|"
    r"renew(?:s|ed)|extend(?:s|ed)|upgraded|finali[sz]ed)\b",
    re.IGNORECASE,
)
CONTAINS = re.compile(
    r"(?:also |further )?(?:includes?|provides?|covers?|contains?|envisages?|stipulates?|foresees?|sets out|lays down|allows?|entitles?|obliges?|"
    r"aims?|means?|guarantees?|regulates?|governs?|abolishes|exempts?)$"
)
"""What an agreement does by its terms."""
