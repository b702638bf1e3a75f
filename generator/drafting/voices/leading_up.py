"""Leading up: what stands in a sentence before the words for who speaks, as patterns."""

LEAD = (
    r"\s*(?:(?:In|At|On|To|With|Under|By|Despite|During|For|After|Before|Following|Earlier|Meanwhile|However|Moreover|Furthermore|Also|Ahead|Without|Amid|Prior|Until|Since|Throughout|Upon|Against|Alongside|Like|Unlike|Though|Although|Once|(?:A|One|Two|Three|Four|Five) (?:day|week|month|year|hour)s? (?:after|before|ahead)|(?:Days|Hours|Weeks|Months|Shortly|Soon) (?:after|before)|"
    r"Later|Then|Thus|Today|Yesterday|While|As for|Instead|But|And|Still|Yet|So|Nevertheless|Nonetheless|Asked|Pressed|Quoted|Recently|Besides|Additionally|[A-Z][a-z]+ing|[A-Z][a-z]+ly)\b"
    r"[^:“\"]{0,140}?(?:,|\s[–—-])\s)?"
)
QUOTING = r"\s*(?:In|At|During|On|With) [^,“\"]{0,60}[“\"][^”\"]{2,80}[”\"],?\s*"
"""What leads up to who speaks, with a quotation in it."""
