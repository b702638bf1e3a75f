"""Web addresses: what is one, and the one form in which it leaves the program."""

from __future__ import annotations

import pytest

from generator.records.addresses import followed_from, mended_address, web_address


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("https://Example.org/A?b=c#d", "https://Example.org/A?b=c#d"),
        ("HTTP://example.org?", "HTTP://example.org?"),
        ("https://a_b.example.org:8080/", "https://a_b.example.org:8080/"),
        ("http://[2001:db8::1]:80/a", "http://[2001:db8::1]:80/a"),
        ("https://навіны.бел/артыкул", None),
        ("https://навіны.бел:8443/", "https://xn--80ae5ac4e2c.xn--90ais:8443/"),
        ("https://НАВІНЫ.БЕЛ", "https://xn--80ae5ac4e2c.xn--90ais"),
        ("https://%D0%B1%D0%B5%D0%BB.example/", "https://xn--90ais.example/"),
        ("https://საქართველო.გე/", "https://xn--lodamdjuvtg5b.xn--node/"),
        ("https://bücher.example./?q=ü", "https://xn--bcher-kva.example./?q=%C3%BC"),
        ("https://bu\u0308cher.example/", "https://xn--bcher-kva.example/"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://ς.example/", "https://xn--3xa.example/"),
        ("https://日本。example/", "https://xn--wgv71a.example/"),
        ("https://r3---x_y.бел/", "https://r3---x_y.xn--90ais/"),
        ("https://☃.example/", "https://xn--n3h.example/"),
        ("https://бел.example/%D0%B1?x=%zz", "https://xn--90ais.example/%D0%B1?x=%zz"),
    ],
)
def test_an_address_has_the_ascii_that_is_asked_for(written: str, asked: str | None) -> None:
    asked = asked or "https://xn--80ae5ac4e2c.xn--90ais/%D0%B0%D1%80%D1%82%D1%8B%D0%BA%D1%83%D0%BB"
    assert web_address(written) == asked
    assert web_address(asked) == asked


@pytest.mark.parametrize(
    "written",
    [
        "https://",
        "https://бел..example/",
        "https://бел%2Fexample.org/",
        "https://бел%00.example/",
        "https://%ff.example/",
        "https://a%40b.example/",
        "https://бел／example.org/",
        f"https://{'б' * 64}.example/",
        f"https://{'б.' * 120}example/",
        "https://\u0301б.example/",
        "https://a\u200db.example/",
        "https://(б).example/",
        "https://user@бел.example/",
        "https://бел.example:0/",
    ],
)
def test_what_no_name_can_be_is_no_address(written: str) -> None:
    with pytest.raises(ValueError, match=r"is not a web address|characters that an address"):
        web_address(written)


@pytest.mark.parametrize(
    ("location", "there"),
    [
        ("навіны".encode(), "https://example.org/a/%D0%BD%D0%B0%D0%B2%D1%96%D0%BD%D1%8B"),
        (b"/\xe9", "https://example.org/%E9"),
        ("//бел/x".encode(), "https://xn--90ais/x"),
        (b" /b c ", "https://example.org/b%20c"),
        (b"?q=\xd0\x85#part", "https://example.org/a/b?q=%D0%85"),
    ],
)
def test_a_redirect_is_read_as_browsers_read_it(location: bytes, there: str) -> None:
    assert followed_from("https://example.org/a/b", location) == there


@pytest.mark.parametrize("location", [b"mailto:a@b", b"https://\xff/", b"http://u:p@example.org/"])
def test_a_redirect_to_anything_else_is_refused(location: bytes) -> None:
    with pytest.raises(ValueError, match=r"is not a web address|characters that an address"):
        followed_from("https://example.org/a/b", location)


def test_an_address_in_any_letters_is_mended() -> None:
    assert mended_address("навіны.бел/x") == "https://xn--80ae5ac4e2c.xn--90ais/x"
    assert mended_address("www.example.org (read)") == "https://www.example.org"
