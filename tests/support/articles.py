"""Files that hold one invented article each, as browsers, writers and mail programs save them."""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage
from io import BytesIO

PARAGRAPHS = (
    "The Guild of Lantern Makers said on Tuesday that a second cable between the two shores would be "
    "laid in 2025 at a cost of 40 million crowns.",
    "Trade in cork lanterns amounted to 12.5 million crowns in 2022, which is more than the 11 million "
    "crowns of the year before, the guild said in its yearly report.",
    "“We are going to double it,” said Mari Näidis, who speaks for the makers of both countries and "
    "has led the guild since 2019.",
)
TITLE = "Second cable to be laid between the two shores"
ADDRESS = "https://www.shore-news.example.org/2023/11/07/4711-cable.html"


def html(
    paragraphs: Sequence[str] = PARAGRAPHS,
    *,
    address: str = ADDRESS,
    outlet: str = "Shore News",
    head: str = "",
) -> str:
    """Return a saved page of a news site, with all that stands around an article."""
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return f"""<!DOCTYPE html>
<!-- saved from url=({len(address):04}){address} -->
<html lang="en-GB"><head><meta charset="utf-8"><title>{TITLE} | {outlet}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="{outlet}">
<meta property="og:title" content="{TITLE}"><meta name="author" content="A. Reporter">
<meta property="article:published_time" content="2023-11-07T09:30:00+02:00">{head}
<script>alert(1)</script></head><body><nav><a href="/">Home</a><a href="/x">Politics</a></nav>
<article><h1>{TITLE}</h1>
{body}</article><footer>Copyright 2023 {outlet}. All rights reserved.</footer></body></html>
"""


def pdf(pages: Sequence[Sequence[str]], title: str = "") -> bytes:
    """Return a PDF whose pages have these lines of text; a page without lines has no text layer."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for lines in pages:
        shown = "".join(f"({line}) Tj T* " for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 40 700 Td {shown}ET".encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
        len(kids),
        b" ".join(b"%d 0 R" % kid for kid in kids),
    )
    objects.append(f"<< /Title ({title}) >>".encode("latin-1"))
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        len(objects),
        start,
    )
    return bytes(made)


def word(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """Return a Word document with paragraphs, and a table of one row behind them."""
    from docx import Document

    document = Document()
    document.core_properties.title = TITLE
    document.core_properties.author = "A. Reporter"
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    row = document.add_table(rows=1, cols=2).rows[0]
    row.cells[0].text, row.cells[1].text = "2022", "12.5"
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def mail(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """Return a mail with a text and, below it, an older one that it answers."""
    made = EmailMessage()
    made["From"] = "The Lantern Desk <desk@shore-news.example.org>"
    made["Subject"] = TITLE
    made["Date"] = "Tue, 07 Nov 2023 09:30:00 +0200"
    made["Archived-At"] = "<https://lists.example.org/4712>"
    made.set_content("\n\n".join(paragraphs) + "\n\n> What somebody asked before.\n")
    return bytes(made)


def saved_parts(address: str = ADDRESS) -> bytes:
    """Return a page that a browser saved as one file of parts (MHTML)."""
    made = EmailMessage()
    made["Snapshot-Content-Location"] = address
    made["Date"] = "Wed, 08 Nov 2023 10:00:00 -0000"
    made["Subject"] = TITLE
    made.set_content(html(), subtype="html")
    made.make_related()
    made.add_related(b"\x89PNG", "image", "png", cid="<a@example.org>")
    return bytes(made)
