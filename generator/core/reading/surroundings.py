"""Surroundings: the words that pages have around their articles, as patterns without regard to capital letters."""

READERS = (
    r"(?:(?:\d{1,6} )?(?:readers?['’]?s? |your |user |latest |all |recent )?(?:comments?|opinions|replies|responses)(?: \(?\d{1,6}\)?)?"
    r"(?: (?:on|from|by|to) .{0,60})?|have your say.{0,80}|(?:add|leave|post|write) (?:a |your )?(?:comment|reply).{0,40}|"
    r"what do you think.{0,60}|join the (?:conversation|discussion|debate).{0,40}|what (?:our )?readers (?:say|think).{0,60})"
)
"""What stands above what readers have written."""

LINK_LABEL = (
    r"\W*(?:(?:(?:must |also )?read(?: (?:more|also|next|this|on))?|related|see also|more (?:on this|from|in|about)|"
    r"(?:читайте|смотрите|читать) также|по теме|чытайце таксама|(?:ayrıca|daha fazla) okuyun|ilgili haber|"
    r"həmçinin oxuyun|oxşar xəbər|lire aussi|lesen sie auch|lee también)(?:[^:]{0,40}[:：►»>])|"
    r"(?:recommended|watch|listen|opinion|analysis|explained)\s*[:：►»>]|"
    r"(?:read (?:more|also|next)|see also)\b)"
)
"""How a line begins that is only a link to another article."""

INVITATION = (
    r"(?:sign up (?:here|now|for|to)\b|subscribe\b|by (?:subscribing|signing up)\b|click here to (?:subscribe|sign up)|already a (?:subscriber|member)\b|"
    r"become an? (?:[a-z]+ ){0,2}(?:member|subscriber|supporter)\b|start (?:your|a) free trial|(?:please )?(?:support|donate to) (?:our|independent|quality) (?:\w+ )?journalism|"
    r"get (?:our|the|all the) .{0,60}\b(?:newsletter|inbox)\b|our (?:[\w-]+ ){0,4}(?:writes?|sends?|e-?mails?|delivers?)\b.{0,60}\b(?:subscribers|readers|inbox)\b|"
    r"to (?:continue|keep) reading\b|(?:you can )?help us (?:get the story right|keep)|your (?:subscription|contribution|support) (?:helps?|allows?|makes?)\b|"
    r"join (?:our|us on) (?:whatsapp|telegram|channel)|follow (?:our|us on)\b.{0,40}\b(?:channel|whatsapp|telegram|facebook|twitter|x)\b)"
)
"""How a line begins in which a page asks its readers to subscribe, as a pattern."""

PRAISE_OF_ITSELF = r".{0,160}\bquality journalism is\b.{0,120}"
"""What a page says of itself before it asks for a subscription, as a pattern."""

PLACE_AND_DAY = r"(?-i:[A-Z]{2,}(?:,? [A-Z]\w+){0,3},? (?:[A-Z]\w+\.? \d{1,2}|\d{1,2} [A-Z]\w+)\.?(?:,? (?:19|20)\d\d)?(?:,? \(?[A-Z][\w.-]+\)?)?)"
"""Where and when an agency's report was written, and by which agency, as a line of its own: "OSLO, March 3"."""
