"""Leading up: what stands in a sentence before the words for who speaks, as patterns."""

LEAD = (
    r"\s*(?:(?:In|At|On|To|With|Under|By|Despite|During|For|After|Before|Following|Earlier|Meanwhile|However|Moreover|Furthermore|Also|Ahead|Without|Amid|Prior|Until|Since|Throughout|Upon|Against|Alongside|Like|Unlike|Though|Although|Once|(?:A|One|Two|Three|Four|Five) (?:day|week|month|year|hour)s? (?:after|before|ahead)|(?:Days|Hours|Weeks|Months|Shortly|Soon) (?:after|before)|"
    r"Later|Then|Thus|Today|Yesterday|While|As for|Instead|But|And|Still|Yet|So|Nevertheless|Nonetheless|Asked|Pressed|Quoted|Recently|Besides|Additionally|[A-Z][a-z]+ing|[A-Z][a-z]+ly)\b"
    r"[^:“\"]{0,140}?(?:(?:(?:counterpart|colleague|host|guest|predecessor|successor|opposite number|president|minister|premier|leader), [A-Z][^,:“\"]{2,40})?,|\s[–—-])\s)?"
)
_DAY = r"(?:(?:late |early )?(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+|yesterday|today)(?: (?:night|morning|evening|afternoon))?)"
IN_DOCUMENT = (
    r"\s*[Ii]n (?:an?|its|his|her|their|another) (?:[a-z]+ ){0,2}(?:statement|letter|tweet|post|speech|message|briefing|note|release|video|interview|podcast|report|broadcast)"
    r"(?: (?:issued|released|published|sent|dated|posted))?"
)
"""The statement, letter or speech in which something was said, at the beginning of a sentence."""

DOCUMENT_LEAD = rf"{IN_DOCUMENT}(?: {_DAY})? (?=the |(?:he|she|they|it) |(?!{_DAY})[A-Z])"
"""The same, with its day, before the speaker, without a comma."""

QUOTING = r"\s*(?:In|At|During|On|With) [^,“\"]{0,60}[“\"][^”\"]{2,80}[”\"],?\s*"
"""What leads up to who speaks, with a quotation in it."""
LONG_LEADS = (
    r"\s*(?:But|And|Yet|Still|So|However|Meanwhile|Then) (?=[A-Z]|the |an? )",
    r"\s*(?:In|At|On|To|With|By|During|For|After|Before|Following|While|When|As|[A-Z][a-z]+ing)\b[^“\"]{20,260}, (?=(?:[A-Z][\w.’'-]*\s){1,5}[a-z]+ )",
)
"""Openings before the name of the speaker: a conjunction alone, or a long phrase with commas of its own."""
