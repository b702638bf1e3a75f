"""Mails (.eml), and pages that a browser saved as one file of parts (.mhtml)."""

from __future__ import annotations

import re
from dataclasses import replace
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

from generator.core.bounded import UnfitError
from generator.importers.article import Article, article
from generator.importers.plain import paragraphs_of
from generator.importers.web import read_page
from generator.records.source import SourceType

_QUOTED = re.compile(r"^(?:>.*|-- |_{5,}|-{3,} ?Original Message.*)$", re.I)
"""Where what others wrote earlier, or a signature, begins."""


def read_mail(raw: bytes) -> Article:
    """Read a mail: its newest text, sender, subject and day.

    Raises UnfitError if it has no text.
    """
    mail = BytesParser(policy=policy.default).parsebytes(raw)
    assert isinstance(mail, EmailMessage)
    body = mail.get_body(preferencelist=("plain", "html"))
    if body is None:
        raise UnfitError("it is a mail without a text")
    name, address = parseaddr(_header(mail, "From"))
    found: dict[str, Any] = {
        "type": SourceType.ARTICLE,
        "title": _header(mail, "Subject"),
        "author": (name,) if name else (),
        "issued": _day(mail),
        "publisher": name or address.rpartition("@")[2],
        "address": _web(_header(mail, "Archived-At")),
    }
    if body.get_content_type() == "text/html":
        page = read_page(_content(body).encode())
        return replace(page, what="mail", **{k: v for k, v in found.items() if v})
    lines = _content(body).splitlines()
    end = next((n for n, line in enumerate(lines) if _QUOTED.match(line)), len(lines))
    return article([paragraphs_of("\n".join(lines[:end] if end else lines))], "mail", **found)


def read_saved_parts(raw: bytes) -> Article:
    """Read a page that a browser saved with its pictures as one file (MHTML)."""
    mail = BytesParser(policy=policy.default).parsebytes(raw)
    pages = (part for part in mail.walk() if part.get_content_type() == "text/html")
    part = next(pages, None)
    if not isinstance(part, EmailMessage):
        raise UnfitError("there is no page in it")
    address = _web(_header(mail, "Snapshot-Content-Location") or _header(part, "Content-Location"))
    return read_page(_content(part).encode(), address, _day(mail))


def _header(mail: EmailMessage, name: str) -> str:
    return str(mail.get(name, "") or "")


def _content(part: MIMEPart) -> str:
    content = part.get_content()
    return content if isinstance(content, str) else ""


def _day(mail: EmailMessage) -> str:
    try:
        return parsedate_to_datetime(_header(mail, "Date")).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""


def _web(text: str) -> str:
    plain = text.strip().strip("<>")
    return plain if plain.startswith(("http://", "https://")) else ""
