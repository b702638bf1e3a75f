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
