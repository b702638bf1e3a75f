"""Beside saying: to whom, where and when somebody says something, between the verb and what is said."""

from generator.drafting.numbers.data_words import DAY

JOINED = (
    r"(?: (?:(?:reporters|journalists|parliament|lawmakers|delegates|peers|MPs|a (?:news|press) conference|(?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}) on "
    rf"(?:{DAY})(?: that)?|in an? (?:[\w-]+ ){{1,3}}(?:on )?(?:{DAY})(?: that)?|(?<=told )[^,:“\"]{{3,80}}? that|(?:on )?(?:this |last )?(?:{DAY})(?: \(\d{{1,2}}\)| (?:night|morning|evening|afternoon))?(?: that)?|on [^,]{{1,30}}? that|in (?:a|an) [^,]{{3,40}}? that|"
    r"(?<=told )(?:the |an? )?(?:[a-z-]+ ){0,4}(?:television|radio|newspaper|agency|channel|daily|broadcaster|network|website|station|TV)"
    r"(?: [A-Z][\w-]*){0,3}(?: that)?|"
    r"(?<=told )(?:(?:the|an?|his|her|its|state|local|foreign|visiting)(?: [a-z-]+){1,4}?|parliament|police|investigators|prosecutors|officers|officials|reporters|journalists|MPs|lawmakers|newsmen|media|delegates|senators|legislators|listeners)"
    rf"(?: of [a-z]+)?(?: (?:in|at|from|near) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)?(?: (?:late |early )?(?:on )?(?:{DAY})(?: (?:night|morning|evening|afternoon))?)?"
    r"(?= (?:the|an?|it|he|she|they|there|his|her|its|their|this|these|both|all|no|[A-Z][\w’'-]*|\d[\d,.]*) )|"
    r"(?:reporters|peers|MPs|lawmakers|ministers|investors|delegates|members|readers|viewers)(?: that)?|journalists(?: that)?|parliament(?: that)?|(?:(?<=told )|(?<=informed )|(?<=assured )|(?<=warned ))(?:a|the) [a-z -]{3,40}?(?= that)(?: that)?|"
    r"(?:to )?(?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,2} that|to (?:reporters|journalists|lawmakers|parliament|delegates) that|Reuters|AFP|AP|in [A-Z]\w+ that|(?:earlier |late |later )?(?:last|this) (?:week|month|year|\w+day) that|yesterday that|earlier that|earlier (?:in the|this) week(?: that)?|"
    rf"(?:late |early )?(?:on )?(?:{DAY})(?: (?:night|morning|evening|afternoon))?(?: that)?|"
    r"(?<=told )(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}(?= (?:he|she|they|it|there|his|her|its|the|that)\b)(?: that)?|"
    r"in an? (?:joint |written |press |video |brief |short )*(?:statement|message|speech|interview|post|letter|release)(?: [^,:“\"]{2,40})?:|"
    r"(?:in|from|outside|near) (?:the )?[A-Z][^,:“\"]{2,60}? that|on the sidelines of [^,:“\"]{3,80}? that|"
    r"(?:repeatedly|often|earlier|previously|publicly|privately|recently|again|later) that|(?:earlier |late |later )?(?:last|this) (?:week|month|year)(?= (?:[A-Z]|the |it |he |she |they |its |there ))|with (?:satisfaction|appreciation|concern|regret|pride|pleasure) that|(?:on|for) (?:his|her|its|their) part,?(?: that)?|(?:during|after|before|following) [^,:“\"]{3,60}? that|to (?:his|her|their|its|the|an?) [^,:“\"]{3,60}? that|at [^,]{3,60} that|that,?|to)(?:\b|(?<=[,:]))|:|,? что|, dass|, que| ki\b)?"
)
"""All that may join a verb of saying with what is said: "told reporters on Monday that", as a pattern."""
