"""Articles out of files: what is read of each kind, and that nothing in a file breaks the reader."""

from __future__ import annotations

import re
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.core import bounded as bounds
from generator.core.bounded import UnfitError, bounded
from generator.core.proof.likeness import likeness, runs_of
from generator.core.proof.normalisation import paragraphs
from generator.editing.importing import id_of_source
from generator.importers.article import Article
from generator.importers.days import day_in
from generator.importers.languages import language_of
from generator.importers.plain import read_plain
from generator.importers.reading import read_article
from generator.records.source import SourceType
from tests.support import articles
from tests.support.articles import ADDRESS, PARAGRAPHS, TITLE

NEWS = SourceType.ARTICLE_NEWSPAPER
PAGE = Article(
    (PARAGRAPHS,),
    "saved page",
    type=NEWS,
    title=TITLE,
    author=("A. Reporter",),
    issued="2023-11-07",
    publisher="Shore News",
    address=ADDRESS,
    language="en",
)
LINES = [line for paragraph in PARAGRAPHS[:2] for line in textwrap.wrap(paragraph, 60)]


def test_a_saved_page_is_its_article_and_what_it_says_of_itself() -> None:
    assert read_article("page.html", articles.html().encode()) == PAGE
    assert read_article("no-ending", articles.html().encode()) == PAGE


def test_a_page_saved_as_one_file_of_parts_has_the_day_on_which_it_was_saved() -> None:
    found = read_article("page.mhtml", articles.saved_parts())
    assert found == Article(**{**_fields(PAGE), "accessed": "2023-11-08"})


def test_a_page_out_of_an_archive_has_the_address_of_the_page_and_that_of_the_copy() -> None:
    copy = f"https://web.archive.org/web/20231109120000/{ADDRESS}"
    found = read_article("page.html", articles.html(address=copy).encode())
    assert (found.address, found.archive, found.accessed) == (ADDRESS, copy, "2023-11-09")


@pytest.mark.parametrize("day", ["1987-03-16", "1912-04-15", "2023-11-07"])
def test_the_day_is_that_of_publication_however_long_ago(day: str) -> None:
    page = articles.html(
        address="https://www.shore-news.example.org/4711-cable.html",
        head='<meta property="article:modified_time" content="2024-08-02T09:00:00Z">',
    ).replace("2023-11-07T", f"{day}T")
    assert read_article("page.html", page.encode()).issued == day


@pytest.mark.parametrize("role", ["", ' role="presentation"'])
def test_a_page_that_is_laid_out_by_a_table_has_its_paragraphs(role: str) -> None:
    page = (
        articles.html()
        .replace("<article>", f"<table{role}><tbody><tr><td>News<br>Politics</td><td>")
        .replace("</article>", "</td><td>Council mends bridge</td></tr></tbody></table>")
    )
    assert read_article("page.html", page.encode()).paragraphs == PARAGRAPHS


@pytest.mark.parametrize(
    "written",
    [
        "<h3>Have your say: will it work?</h3><div><p>It should have been laid in 2001, said my aunt, who knows.</p></div>",
        "<h2>3 comments</h2><p>The cable will take 51 percent of all moonlight, as always with cables.</p>",
        '<div class="reader-comments"><p>I work there, and we were told that it would be 20 lamps, not 15.</p></div>',
    ],
)
def test_what_readers_have_written_is_not_the_article(written: str) -> None:
    page = articles.html().replace("</article>", f"{written}</article>")
    assert read_article("page.html", page.encode()).paragraphs == PARAGRAPHS


def test_a_table_of_data_stays_one() -> None:
    rows = "".join(
        f"<tr><td><p>{year}</p></td><td>{year - 2000}.5</td></tr>" for year in (2021, 2022)
    )
    page = articles.html().replace("</article>", f"<table>{rows}</table></article>")
    found = read_article("page.html", page.encode()).paragraphs
    assert found == (*PARAGRAPHS, "| 2021 | 21.5 |", "| 2022 | 22.5 |")


def test_a_pdf_has_pages_and_its_lines_are_paragraphs_again() -> None:
    second = ["What the lantern mak-", "ers of both shores say stands on a page of its own.", "2"]
    found = read_article("report.pdf", articles.pdf([[*LINES, "1"], second], "Yearly report"))
    own = "What the lantern makers of both shores say stands on a page of its own."
    assert found == Article(
        (PARAGRAPHS[:2], (own,)),
        "PDF of 2 pages",
        has_pages=True,
        type=SourceType.REPORT,
        title="Yearly report",
        language="en",
        remarks={"title": "Read from what the PDF says of itself."},
    )
    assert paragraphs(found.text) == (*PARAGRAPHS[:2], own)
    assert found.text.split("\n\n")[2] == "\f"


def test_a_word_document_is_its_paragraphs_and_the_rows_of_its_tables() -> None:
    found = read_article("report.docx", articles.word())
    assert found.paragraphs == (*PARAGRAPHS, "2022 | 12.5")
    assert (found.title, found.author, found.what) == (TITLE, ("A. Reporter",), "Word document")


def test_a_mail_is_its_newest_text() -> None:
    assert read_article("letter.eml", articles.mail()) == Article(
        (PARAGRAPHS,),
        "mail",
        type=SourceType.ARTICLE,
        title=TITLE,
        author=("The Lantern Desk",),
        issued="2023-11-07",
        publisher="The Lantern Desk",
        address="https://lists.example.org/4712",
        language="en",
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{ADDRESS}\nTitle: {TITLE}\nBy: A. Reporter\n\n" + "\n\n".join(PARAGRAPHS),
        f"---\ntitle: '{TITLE}'\nauthor: A. Reporter\nurl: {ADDRESS}\ntags: [x]\n---\n\n"
        + "\n\n".join(PARAGRAPHS)
        .replace("Guild", "**Guild**")
        .replace("cable", "[cable](https://x.org/)"),
        f"URL: {ADDRESS}\nAuthor: A. Reporter\n\n# {TITLE}\n\n" + "\n\n".join(PARAGRAPHS),
    ],
)
def test_a_text_says_on_top_what_it_is(text: str) -> None:
    for raw in (
        text.encode(),
        text.encode("utf-16"),
        text.replace("\n", "\r\n").encode("utf-8-sig"),
    ):
        assert read_article("note.md", raw) == Article(
            (PARAGRAPHS,),
            "text",
            type=NEWS,
            title=TITLE,
            author=("A. Reporter",),
            address=ADDRESS,
            language="en",
        )


@pytest.mark.parametrize(
    ("written", "language", "read"),
    [
        ("12 March 2025", "en", "2025-03-12"),
        ("March 12, 2025", "en", "2025-03-12"),
        ("12.03.2025", "en", "2025-03-12"),
        ("Wed, 12 Mar 2025 10:30 +0400", "en", "2025-03-12"),
        ("2025-03-12T10:00:00", "", "2025-03-12"),
        ("12 mars 2025", "fr", "2025-03-12"),
        ("12 March 2025", "az", "2025-03-12"),
        ("March 2025", "en", "2025-03"),
        ("2018-11~", "en", "2018-11~"),
        ("12/03/2025", "en", "12/03/2025"),
        ("31 February 2025", "en", "31 February 2025"),
        ("31.02.2025", "en", "31.02.2025"),
        ("12 March", "en", "12 March"),
        ("10 and 12 March 2025", "en", "10 and 12 March 2025"),
        ("about 2025", "en", "about 2025"),
        ("", "", ""),
    ],
)
def test_a_day_in_words_is_read_where_it_is_certain(written: str, language: str, read: str) -> None:
    assert day_in(written, language) == read


def test_a_line_that_only_looks_like_a_field_is_text() -> None:
    text = "Minister: we shall meet again. " + " ".join(PARAGRAPHS)
    assert read_plain(text.encode()).paragraphs == (text,)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Gəncə Avtomobil Zavodu Belarusla birgə layihələri davam etdirir və traktor ixracını artırır. ",
            "az",
        ),
        (
            "Ticaret hacmi bu yıl iki katına çıktı, dedi bakan, ve yeni bir anlaşma imzalanacak. ",
            "tr",
        ),
        ("Гандлёвы абарот паміж краінамі вырас удвая ў гэтым годзе, паведаміла агенцтва. ", "be"),
        ("Товарооборот между странами вырос вдвое, сообщил министр на встрече в столице. ", "ru"),
    ],
)
def test_the_language_is_that_of_the_text_whatever_the_page_says(text: str, language: str) -> None:
    assert read_article("page.html", articles.html([2 * text] * 3).encode()).language == language


HOSTILE = {
    "empty": ("a.html", b" \n"),
    "no-article.html": ("a.html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>"),
    "cut-off.html": ("a.html", articles.html().encode()[:300]),
    "nested.html": ("a.html", b"<html><body>" + b"<div>" * 200_000),
    "pictures.pdf": ("a.pdf", articles.pdf([[], []])),
    "cut-off.pdf": ("a.pdf", articles.pdf([LINES])[:400]),
    "no.pdf": ("a.pdf", b"%PDF-1.7 nothing"),
    "loop.pdf": ("a.pdf", articles.pdf([LINES]).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")),
    "no.docx": ("a.docx", b"PK\x03\x04 nothing"),
    "bytes.txt": ("a.txt", bytes(range(256)) * 40),
    "no-text.eml": ("a.eml", b"From: a@example.org\nContent-Type: image/png\n\nx"),
    "no-page.mhtml": ("a.mhtml", b"From: a@example.org\n\nx"),
    "too-short.txt": ("a.txt", b"Seven words are no article at all."),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_holds_no_article_is_refused_with_a_reason(case: str) -> None:
    with pytest.raises(UnfitError) as refusal:
        read_article(*HOSTILE[case])
    assert "\n" not in str(refusal.value) and len(str(refusal.value)) > 8


def test_a_document_that_unpacks_to_far_too_much_is_not_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.importers.word.MOST_UNPACKED", 1_000)
    with pytest.raises(UnfitError, match="unpacks to far more"):
        read_article("a.docx", articles.word())


def test_what_takes_too_long_or_too_much_memory_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "SECONDS", 1)

    def for_ever() -> None:
        while True:
            pass

    with pytest.raises(UnfitError, match="takes too long"):
        bounded(for_ever)
    with pytest.raises(UnfitError, match="memory"):
        bounded(lambda: bytearray(bounds.MEMORY))


@settings(max_examples=15)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.eml", "a.mhtml"]))
def test_no_bytes_break_the_reader(raw: bytes, name: str) -> None:
    try:
        found = read_article(name, raw)
    except UnfitError:
        return
    assert all(line == " ".join(line.split()) != "" for line in found.paragraphs)


def test_a_reprint_is_near_identical_and_another_report_is_not() -> None:
    text = " ".join(PARAGRAPHS)
    reprint = "The Reprinter, Tuesday. " + text.replace("Tuesday", "Monday")
    another = "On Tuesday the guild told reporters that it wants to lay another cable in 2025."
    assert likeness(runs_of(text), runs_of(text)) == 1
    assert likeness(runs_of(text), runs_of(reprint)) > 0.8
    assert likeness(runs_of(text), runs_of(another)) == 0
    assert likeness(runs_of(text), runs_of("")) == 0


def _fields(article: Article) -> dict[str, object]:
    return {name: getattr(article, name) for name in Article.__slots__}


@pytest.mark.parametrize(
    ("publisher", "address", "issued", "identifier"),
    [
        ("Shore News", "https://x.org/2023/11/07/4711-cable.html", "", "shore-news-4711"),
        ("Shore News", "https://x.org/2023/11/07/cable.html", "2023-11-07", "shore-news-20231107"),
        ("Shore News", "https://x.org/?p=12", "2023", "shore-news-12"),
        ("Shore News", "https://x.org/9", "", "shore-news-9"),
        ("Xəbər Ağı", "https://x.az/az/153019", "", "xeber-agi-153019"),
        ("Новости", "https://x.org/a", "2023-11", "novosti-202311"),
    ],
)
def test_the_id_of_a_source_is_its_publisher_and_the_number_in_its_address(
    publisher: str, address: str, issued: str, identifier: str
) -> None:
    assert id_of_source(publisher, address, issued) == identifier


def test_the_headline_is_not_the_outlet_nor_the_outlet_the_author() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = f"""<!DOCTYPE html><!-- saved from url=(0038)https://news.portal.example/articles/4711 -->
    <html lang="en"><head><title>{TITLE} - The Shore Courier</title>
    <meta property="og:title" content="{TITLE}"><meta property="og:type" content="article">
    <meta property="og:article:author" content="The Shore Courier"></head><body>
    <header><h1 class="logo"><a href="/">The Shore Courier</a></h1></header>
    <h2 id="title">{TITLE}</h2><em>By Tamar Oak-Leaf</em>
    <article>{body}</article></body></html>"""
    found = read_article("page.html", page.encode())
    assert (found.title, found.publisher, found.author, found.remarks) == (
        TITLE,
        "The Shore Courier",
        ("Tamar Oak-Leaf",),
        {},
    )


PUBLISHER = (
    '{"@type": "NewsArticle", "publisher": {"@id": "#us"}}, {"@id": "#us", "name": "Data Daily"}'
)
TAIL, LOGO, SITE, DATA, NAMED = (
    f"<title>{TITLE} – Tail Times</title>",
    '<div class="site-logo"><img alt="Lakeside Lines logo"></div>',
    '<meta property="og:site_name" content="Site Sun">',
    f'<script type="application/ld+json">{{"@graph": [{PUBLISHER}]}}</script>',
    '<meta name="application-name" content="Named News">',
)
HOST_ONLY = "The publisher is the name of the host: the page names none."


@pytest.mark.parametrize(
    ("said", "outlet", "remark"),
    [
        ((SITE, DATA, NAMED, TAIL), "Site Sun", "Data Daily"),
        ((DATA, NAMED, TAIL), "Data Daily", "Named News"),
        ((NAMED, TAIL), "Named News", "Tail Times"),
        ((TAIL, LOGO), "Tail Times", "Lakeside Lines"),
        ((f"<title>TAIL TIMES | Trade | {TITLE}</title>",), "TAIL TIMES", None),
        ((SITE.replace("Site Sun", "The Tail Times"), TAIL), "The Tail Times", None),
        ((SITE.replace("Site Sun", TITLE), TAIL), "Tail Times", None),
        ((f"<title>{TITLE}</title>", LOGO), "Lakeside Lines", None),
        ((f"<title>{TITLE}</title>",), "shore-news.example.org", HOST_ONLY),
    ],
)
def test_the_outlet_is_what_the_page_says_of_itself_and_doubt_is_told(
    said: tuple[str, ...], outlet: str, remark: str | None
) -> None:
    logo = "".join(part for part in said if part is LOGO)
    page = re.sub("<title>.*</title>|<meta property=.og:site_name.*?>", "", articles.html())
    page = page.replace("</head>", "".join(part for part in said if part is not LOGO) + "</head>")
    found = read_article("page.html", page.replace("<nav>", f"{logo}<nav>").encode())
    if remark and remark != HOST_ONLY:
        remark = f"The page also names {remark} as if it were the publisher."
    assert (found.title, found.publisher) == (TITLE, outlet)
    assert found.remarks == ({"publisher": remark} if remark else {})


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        ("The Shore Daily Web Edition Vol. 7 Num 31", '<font size="5"><b>{}</b></font>', TITLE),
        ("The Shore Daily", '<div class="headline">{}</div>', TITLE),
        ("The Shore Daily Vol. 7", "<h1>{}</h1>", TITLE),
        ("The Shore Daily Web Edition Vol. 7 Num 31", "", ""),
    ],
)
def test_the_title_of_an_edition_or_of_the_outlet_is_no_headline(
    title: str, heading: str, expected: str
) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    site = '<meta property="og:site_name" content="Shore Daily">'
    page = f"""<!doctype html><html lang="en"><head><title>{title}</title>{site}</head><body>
    {heading.format(TITLE)}<article>{body}</article></body></html>"""
    found = read_article("page.html", page.encode())
    assert (found.title, "title" in found.remarks) == (expected, not expected)
    assert found.paragraphs == PARAGRAPHS


@pytest.mark.parametrize("mark", ["-", "|", "–"])
def test_the_title_has_not_the_name_of_the_outlet(mark: str) -> None:
    page = articles.html().replace(TITLE, f"{TITLE} {mark} Shore News")
    assert read_article("page.html", page.encode()).title == TITLE


@pytest.mark.parametrize(
    ("author", "persons", "remark"),
    [
        ("Shore News", (), None),
        (
            "Lantern Press Agency",
            (),
            "The page names no person as author, but Lantern Press Agency.",
        ),
        ("https://www.example.org/shore", (), None),
        ("Anna Shore", ("Anna Shore",), None),
        ("Anna Shore Updated", ("Anna Shore",), None),
        ("Kim Last", ("Kim Last",), None),
        ("Business", (), None),
        ("Prime Minister", (), "The page names no person as author, but Prime Minister."),
    ],
)
def test_an_author_is_a_person(author: str, persons: tuple[str, ...], remark: str | None) -> None:
    page = articles.html().replace("A. Reporter", author)
    found = read_article("page.html", page.encode())
    assert (found.author, found.remarks.get("author")) == (persons, remark)


PULLED = "a second cable between the two shores"


@pytest.mark.parametrize(
    ("beside", "told"),
    [
        (
            '<p><strong>READ:</strong> <a href="/a"><strong>Lamps of cork</strong></a></p>',
            "1 link to another article",
        ),
        (
            '<p><a href="/a">Read more: Lamps</a></p><p>Related: <a href="/b">Oil</a></p>',
            "2 links to other articles",
        ),
        ("<figure><img><figcaption>A lantern at sea, 1985</figcaption></figure>", "1 caption"),
        ('<span><img><em class="img_desc">A lantern at sea (Handout)</em></span>', "1 caption"),
        (f'<blockquote class="pull">{PULLED}<cite>Mari</cite></blockquote>', "1 pull quote"),
        (f'<div class="box"><div>“{PULLED}”</div><div>Mari Näidis</div></div>', "1 pull quote"),
        ("<aside><p>What a lantern is, in five words.</p></aside>", "1 aside"),
        (
            '<div class="ad"><p>Save up to 40% on your lanterns until March.</p></div>',
            "1 advertisement",
        ),
        (
            "<p>Sponsored: Sail from shore to shore for 9 crowns.</p><p>May 27, 2024 | 3:37pm</p>",
            "1 advertisement, 1 time of publication",
        ),
        (
            '<div class="nm"><div class="l">Advertisement</div><p>Oil Bank: a loan for your lamp. Apply in May.</p></div>',
            "1 advertisement",
        ),
        (
            '<div data-component="newsletter-block"><h2>Lamps</h2><p>Our team writes every Tuesday.</p></div>',
            "1 invitation to subscribe",
        ),
        (
            "<p>In a time of too much light, quality journalism is more crucial than ever.</p>"
            "<p>By subscribing, you can help us get the story right.</p>",
            "2 invitations to subscribe",
        ),
        ("<p>Fly to Tamme from 48 crowns, three times a week.</p>", "1 advertisement"),
        ("<p>Share Tweet E-mail 218 shares</p>", "1 share bar"),
        (
            "<p><b>Legal Disclaimer:</b></p><p>This is provided “as is” without warranty. "
            "We do not accept any responsibility for it.</p>",
            "1 disclaimer",
        ),
    ],
)
def test_what_stands_among_the_paragraphs_and_is_none_is_left_out_and_told(
    beside: str, told: str
) -> None:
    made = articles.html().replace(f"{PARAGRAPHS[0]}</p>", f"{PARAGRAPHS[0]}</p>{beside}")
    found = read_article("page.html", made.encode())
    assert (found.paragraphs, found.left_out) == (PARAGRAPHS, told)


def test_what_only_looks_as_if_it_stood_beside_stays() -> None:
    quoted = "Nobody who has seen the lamps will want oil again<cite>Mari Näidis</cite>"
    paragraphs = (
        *PARAGRAPHS,
        'Read the <a href="/a">report</a>, she said: it has <cite>The Lamp</cite>, and all numbers.',
        "Sponsored makers do not accept any offer, she said on 27 May 2024 at 3:37pm.",
    )
    page = articles.html(paragraphs).replace(
        "</article>", f"<blockquote>{quoted}</blockquote></article>"
    )
    found = read_article("page.html", page.encode())
    assert found.left_out == ""
    assert found.paragraphs == (
        *PARAGRAPHS,
        "Read the report, she said: it has The Lamp, and all numbers.",
        "Sponsored makers do not accept any offer, she said on 27 May 2024 at 3:37pm.",
        "Nobody who has seen the lamps will want oil again Mari Näidis",
    )


def test_the_language_is_that_of_the_text_and_not_of_its_dateline() -> None:
    dateline = "BERLIN, Dez. 26 -- Die Lampe. "
    assert (
        language_of(dateline + "The makers of lamps in the old town have a hard year. " * 6) == "en"
    )


def test_a_page_of_long_ago_says_to_programs_when_it_was_published() -> None:
    words = "The guild of makers sold many lamps in the old town by the river this year. " * 8
    page = (
        '<!doctype html><html lang="en"><head><title>Lamps</title>'
        '<meta property="article:published_time" content="1987-11-26T00:00:00.000Z"></head>'
        f"<body><article><h1>Lamps are sold</h1><p>{words}</p><p>{words}</p></article></body></html>"
    )
    assert read_article("page.html", page.encode()).issued == "1987-11-26"


@pytest.mark.parametrize("told", ["2004-12", "2004"])
def test_a_page_that_tells_no_day_has_none(told: str) -> None:
    words = "The guild of makers sold many lamps in the old town by the river this year. " * 8
    page = (
        '<!doctype html><html lang="en"><head><title>Lamps</title>'
        f'<meta property="article:published_time" content="{told}"></head>'
        f"<body><article><h1>Lamps are sold</h1><p>{words}</p><p>{words}</p></article></body></html>"
    )
    assert read_article("page.html", page.encode()).issued == told


_WORDS = "The guild of makers sold many lamps in the old town by the river this year. " * 8
_CHANGED = '<meta property="article:modified_time" content="2021-05-13T06:02:11Z">'
_DATA = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2021-05-13T06:02:11Z",'
    ' "datePublished": "2010-07-20T00:00:00+04:00"}</script>'
)
_UNTOLD = {"issued": "The page only tells when it was changed: 2021-05-13."}


@pytest.mark.parametrize(
    ("head", "line", "day", "remark"),
    [
        (_CHANGED + _DATA, "", "2010-07-20", None),
        (_CHANGED, '<p>By A. Reporter <time datetime="2010-07-20">July 20</time></p>', "2010-07-20", None),
        (
            _CHANGED,
            '<p><time datetime="2010-07-20">July 20</time> Updated <time datetime="2021-05-13">May 13</time></p>',
            "2010-07-20",
            None,
        ),
        (_CHANGED, '<time itemprop="dateModified" datetime="2021-05-13">', "", _UNTOLD),
        ('<meta itemprop="dateModified" content="2021-05-13">', "", "", _UNTOLD),
    ],
)  # fmt: skip
def test_the_day_is_never_that_on_which_the_page_was_changed(
    head: str, line: str, day: str, remark: dict[str, str] | None
) -> None:
    page = (
        f'<!doctype html><html lang="en"><head><title>Lamps</title>{head}</head>'
        f"<body><article><h1>Lamps are sold</h1>{line}<p>{_WORDS}</p><p>{_WORDS}</p></article></body></html>"
    )
    found = read_article("page.html", page.encode())
    assert (found.issued, found.remarks.get("issued")) == (day, (remark or {}).get("issued"))


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        ("Two towns agree on a lamp mill by the shore", True),
        ("Two towns agree on a lamp mill by the shore.", False),
        ("Lamps", False),
        ("On Monday two towns agreed on a lamp mill, said:", False),
    ],
)
def test_a_plain_text_may_begin_with_its_headline(first: str, *, is_title: bool) -> None:
    body = "The two towns agreed on Monday to build a mill for lamps by the shore, the guild said."
    found = read_plain(f"{first}\n\n{body}\n\nIt will open in May.\n".encode())
    assert found.title == (first if is_title else "")
    assert found.paragraphs[0] == (body if is_title else first)
