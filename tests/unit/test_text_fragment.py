"""Addresses that open a page at words: https://wicg.github.io/scroll-to-text-fragment/."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.core.text_fragment import at_the_words

PAGE = "https://example.org/a"


@pytest.mark.parametrize(
    ("url", "quote", "address"),
    [
        (PAGE, "to be laid", f"{PAGE}#:~:text=to%20be%20laid"),
        (f"{PAGE}?b=1#top", "laid", f"{PAGE}?b=1#top:~:text=laid"),
        (PAGE, "", PAGE),
        (PAGE, " … ", PAGE),
        (
            PAGE,
            "a well-known, big & old one",
            f"{PAGE}#:~:text=a%20well%2Dknown%2C%20big%20%26%20old%20one",
        ),
        (PAGE, "rund 465,3 Mio.", f"{PAGE}#:~:text=rund%20465%2C3%20Mio."),
        (
            PAGE,
            "свыше 10 тысяч",
            f"{PAGE}#:~:text=%D1%81%D0%B2%D1%8B%D1%88%D0%B5%2010%20%D1%82%D1%8B%D1%81%D1%8F%D1%87",
        ),
        (
            PAGE,
            "one two three four five six seven eight nine",
            f"{PAGE}#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine",
        ),
        (PAGE, "it was sold … to both", f"{PAGE}#:~:text=it%20was%20sold,to%20both"),
        (PAGE, "it was sold [...] at last", f"{PAGE}#:~:text=it%20was%20sold,at%20last"),
        (PAGE, "… it was sold", f"{PAGE}#:~:text=it%20was%20sold"),
    ],
)
def test_a_page_opens_at_the_words(url: str, quote: str, address: str) -> None:
    assert at_the_words(url, quote) == address


@given(
    st.lists(
        st.text(
            st.characters(exclude_categories=["Cc", "Cs", "Z"], exclude_characters="….[]"),
            min_size=1,
        ),
        min_size=1,
        max_size=20,
    )
)
def test_what_is_looked_for_are_words_of_the_quote_from_its_beginning_to_its_end(
    words: list[str],
) -> None:
    address = at_the_words(PAGE, " ".join(words))
    directive = address.removeprefix(f"{PAGE}#:~:text=")
    first, _, last = directive.partition(",")
    assert not set("&-, ") & set(first + last)
    assert " ".join(words).startswith(unquote(first))
    assert " ".join(words).endswith(unquote(last or first))
    assert len(words) > 8 or unquote(first) == " ".join(words)
