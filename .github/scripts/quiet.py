"""Take from a text what would reach beyond the comment that it stands in."""

from __future__ import annotations

import html
import re

_APART = "\u2060"
"""A joiner of words: nobody sees it, and what it stands in is no name and no number to GitHub."""

_CHARACTER = re.compile(
    r"&\#(?:0*\d{1,7}(?!\d)|x0*[\da-f]{1,6}(?![\da-f]));?|&[a-z][a-z\d]*;|.",
    re.IGNORECASE | re.DOTALL,
)
"""What means one character: itself, or a reference to it, which HTML knows without a semicolon too."""

_EITHER = re.compile(r"\\&(?=[\#a-z])", re.IGNORECASE)
"""What is no reference to a character in Markdown, and may be one in HTML; parted, it is none."""

_ADDRESS = r"(?:https?://|www\.)(?:[^\s<>()\"]|\([^\s<>()\"]*\))*"
_REACHING = re.compile(
    rf"(?P<address>{_ADDRESS})|@(?=[\w<])|\#(?=[\d<])|(?<![a-z\d])GH(?=[-\\<])", re.IGNORECASE
)
_IN_ADDRESS = re.compile(r"(@)|(?<=\#)(\d)|\#$|(?<![a-z\d])GH\\?(-)(?=\d)", re.IGNORECASE)
_THREAD = re.compile(
    r"(?:https?://)?(?:www\.)?github\.com(?=/[^/]+/[^/]+/(?:issues|pulls?|discussions)/\d)",
    re.IGNORECASE,
)


def quiet(text: str) -> str:
    """Take from a text control characters, mentions of people, and references to other threads.

    GitHub looks for them when Markdown and HTML are done with the text, so they are looked for in
    what it means, not in how it is written. An address leads where it led: what looks like one of
    them in it is written with its percent sign, and a thread on GitHub is linked by way of
    redirect.github.com, which leaves no trace there.
    """
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", text.replace("\r\n", "\n"))
    text = _EITHER.sub(rf"\g<0>{_APART}", text)
    written = _CHARACTER.findall(text)
    meant = [_meaning(part) for part in written]
    part_of = [n for n, characters in enumerate(meant) for _ in characters]
    for found in _REACHING.finditer("".join(meant)):
        if not found["address"]:
            written[part_of[found.end() - 1]] += _APART
            continue
        parts = part_of[found.start() : found.end()]
        for one in _IN_ADDRESS.finditer(found["address"]):
            if one.lastindex:
                written[parts[one.start(one.lastindex)]] = f"%{ord(one[one.lastindex]):02X}"
            else:
                written[parts[one.start()]] += _APART
        if thread := _THREAD.match(found["address"]):
            for n in parts[: thread.end()]:
                written[n] = ""
            written[parts[0]] = "https://redirect.github.com"
    return "".join(written)


def _meaning(part: str) -> str:
    if len(part) == 1:
        return part
    return html.unescape(re.sub(r"(?<=\#)(x?)0+(?=[\da-f])", r"\1", part, flags=re.IGNORECASE))
