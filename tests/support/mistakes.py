"""The corpus of mistakes as a page to read: by theme, what is written, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.diagnostics import Diagnostic
from generator.formats import Lines, as_text

THEMES: Mapping[str, Mapping[str, str]] = {
    "Indentation": {
        "field-at-the-margin": "A field begins at the margin",
        "field-one-space-short": "A field has one space too few",
        "field-one-space-long": "A field has one space too many",
        "yaml-bad-indent": "A field is indented below a value",
        "field-below-a-value": "A field is indented as if it belonged to the one above",
        "evidence-at-the-margin": "The evidence begins at the margin",
        "evidence-fields-too-far-left": "Fields of the evidence stand in the column of the fact's",
        "evidence-line-short": "One line of the evidence has one space too few",
        "folded-text-at-the-margin": "A text goes on at the margin",
        "no-break-space-indents": "The spaces are no-break spaces, as a word processor makes them",
        "yaml-tab": "A tab indents a line",
        "tab-before-field": "A tab stands before a field",
        "tab-after-dash": "A tab stands behind the dash",
        "tab-in-table-pasted": "A row of a spreadsheet was pasted",
        "yaml-too-deep": "Lists in lists in lists",
    },
    "Dashes and lists": {
        "dash-forgotten": "A new entry without its dash",
        "dash-without-space": "No space behind the dash",
        "dash-from-a-word-processor": "A dash that a word processor made longer",
        "dash-is-a-bullet": "A bullet instead of a dash",
        "dash-indented": "The dash of an entry is indented",
        "dash-before-every-field": "A dash before every field",
        "evidence-without-dash": "Evidence without its dash",
        "yaml-list-indent": "The second line of an entry is not below the first",
        "type-text-for-list": "One value where a list belongs",
        "actors-as-one-text": "Several values without brackets, or with quotes round them",
        "type-list-for-text": "A list where one value belongs",
        "list-with-one-value": "Brackets or a dash round one value",
        "list-length": "Too few entries, or too many",
        "parties-three": "Three parties",
        "wrapped-in-a-name": "The entries stand below a name",
        "type-entries": "No entries at all",
        "type-fields": "A text where fields belong",
        "json-pasted-as-file": "A file of JSON",
        "json-pasted-as-entry": "An entry of JSON, with a comma forgotten",
    },
    "Colons, quotes and special characters": {
        "colon-forgotten": "No colon",
        "colon-without-space": "No space behind the colon",
        "yaml-missing-colon-space": "No space behind the colon, again",
        "colon-is-an-equals-sign": "An equals sign for a colon",
        "colon-twice": "Two colons",
        "colon-in-a-statement": "A colon in a statement",
        "yaml-colon-in-value": "A colon in a title",
        "folded-text-without-sign": "A colon in a text over two lines",
        "no-break-space-after-colon": "A no-break space behind the colon",
        "yaml-unclosed-quote": "A quotation mark is not closed, to the end of the file",
        "quotes-not-closed": "A quotation mark is not closed",
        "quotes-of-two-kinds": "A quotation mark is closed by another kind",
        "quotes-in-double-quotes": "Quotation marks in quotation marks",
        "quotes-at-the-start-only": "A text that begins with a word in quotation marks",
        "yaml-text-after-quote": "Text behind the closing quotation mark",
        "apostrophe-in-single-quotes": "An apostrophe in single quotes",
        "yaml-backslash": "A backslash in double quotes",
        "hash-in-a-statement": "A # in a statement: the rest is a comment",
        "comment-with-slashes": "A comment with slashes",
        "comma-at-the-end": "Commas at the ends of lines",
        "comma-in-braces": "A comma in a value in braces",
        "amount-with-comma-in-braces": "A thousands separator in braces",
        "bracket-begins-a-title": "A title that begins with a bracket",
        "yaml-unclosed-bracket": "A bracket is not closed",
        "yaml-braces": "A title that begins with braces",
        "percent-begins-a-text": "A text that begins with a per cent sign",
        "backtick-begins-a-text": "A text that begins with a backtick",
        "yaml-starts-with-at": "A name that begins with @",
        "yaml-starts-with-star": "A text that begins with a star",
        "yaml-alias": "A value that begins with a star",
        "yaml-anchor": "A text that begins with &",
        "yaml-tag": "A text that begins with an exclamation mark",
    },
    "Fields": {
        "field-missing": "A field is missing",
        "field-misspelt": "A field is misspelt",
        "field-unknown": "There is no such field",
        "yaml-duplicate-key": "A field is given twice",
        "value-empty": "A field without a value",
        "value-null": "The word null",
    },
    "Dates": {
        "date-in-words": "Dates in words",
        "date-edtf": "Dates in other orders, and days that there are not",
        "date-in-smart-quotes": "A date in typographic quotes",
        "date-day": "A month where a day belongs",
        "date-in-the-future": "A date after the as-of day",
    },
    "Numbers": {
        "amount-with-unit": "Units, separators and hedges in an amount",
        "number-words": "Words for numbers",
        "paragraph-in-words": "A paragraph in words",
        "number-range": "Numbers too large, too small",
    },
    "Words of a list": {
        "word-of-everyday": "Everyday words for ours",
        "word-in-capitals": "Capitals",
        "value-unknown": "Words that are not in the list",
        "flag-words": "Yes for true",
        "language-by-name": "A language by its name, or its country's code",
        "language-tag": "No language",
        "country-by-name": "A country by its name, or its code of two letters",
        "country-code": "Other codes of countries",
        "icon": "No such icon",
        "display-form": "An indicator that does not say where its number goes",
        "branch": "A branch that is a path, an address with a question mark",
    },
    "Ids and what they name": {
        "id-form": "No id",
        "id-with-letters-of-another-alphabet": "Letters of another alphabet, a longer dash",
        "id-with-emoji": "An emoji in an id",
        "id-reference-cyrillic": "A letter of another alphabet in the id of an actor",
        "id-reserved": "An id that cannot be a page",
        "id-twice": "Two of one id",
        "fact-pasted-twice": "A fact copied, its id kept",
        "reference-unknown": "Nothing of that id",
        "reference-of-the-wrong-type": "A place among the actors, an actor among the places",
        "origin-misspelt": "An origin misspelt",
        "origin-is-a-place": "A place for an origin",
        "source-id-misspelt": "The id of a source is not its file's name",
        "source-id-not-its-file": "The file of a source was renamed",
        "facts-of-no-sector": "A fact file of no sector",
        "sector-without-facts": "A sector without facts",
        "record-unused": "What nothing refers to",
        "derived-from-itself": "A fact derived from itself",
        "derived-in-a-circle": "Two facts derived from each other",
        "key-figure-without-value": "A key figure without a number",
        "parties-equal": "Two parties that are one",
        "actor-fields": "Coordinates of a person, a place of no country",
    },
    "Addresses": {
        "url-without-scheme": "An address without its beginning",
        "url-pasted-with-more": "An address pasted with what stood round it",
        "url-form": "What is no web address",
        "url-script": "A script for an address",
    },
    "Evidence and quotes": {
        "evidence-missing": "No evidence",
        "evidence-silent": "A source that differs, and no word how",
        "quote-missing": "A source read in full, and no quote",
        "quote-too-long": "A quote too long",
        "quote-too-short": "A quote too short to prove",
        "quote-invented": "A quote that the source does not have",
        "quote-word-changed": "One word of the quote is another",
        "quote-in-another-paragraph": "The quote stands in another paragraph",
        "quote-twice-in-paragraph": "The quote stands twice in the paragraph",
        "paragraph": "A paragraph that the source does not have",
        "review-stale": "A fact changed since its review",
        "stamp-form": "A stamp typed by hand",
        "sentence-form": "Sentences without a full stop, titles with one",
        "statement-digit-changed": "A figure and a name that no source has",
        "statement-twice": "One statement in two facts",
    },
    "Pasted and merged": {
        "invisible-character": "A zero-width space",
        "pasted-soft-hyphen": "A soft hyphen",
        "byte-order-mark-inside": "A byte order mark in a title",
        "control-character": "A control character",
        "pasted-smart-quotes": "Typographic quotes round an id and a word",
        "pasted-cp1252": "Bytes of Windows-1252",
        "file-not-utf-8": "A file saved as Latin-1",
        "saved-as-utf-16": 'A file saved as "Unicode"',
        "code-fence-pasted": "A code fence",
        "merge-conflict": "A merge conflict",
        "merge-line-left": "The middle line of a merge conflict",
        "merge-base-left": "The base line of a merge conflict",
        "pasted-from-windows": "Lines that end as Windows ends them: no mistake",
        "taken-as-it-is": "An emoji, typographic quotes, a tag of HTML in a text: no mistake",
    },
    "Files": {
        "briefing-missing": "No briefing.yml",
        "file-empty": "An empty file",
        "file-of-spaces": "A file of spaces",
        "file-only-comments": "A file of comments",
        "file-name": "A file name with a space and a capital",
        "file-name-unknown": "A file that does not belong anywhere",
        "file-named-yaml": "A file that ends in .yaml",
        "file-stray": "Files that are no YAML",
        "yaml-two-documents": "Two documents in one file",
        "fingerprint-form": "A fingerprint typed by hand",
        "fingerprint-of-another-text": "A fingerprint of another text",
        "text-of-another-fingerprint": "A text beside the fingerprint of another",
        "text-shorter-than-said": "A text shorter than its source says",
        "text-with-invisible-character": "A text with an invisible character",
        "text-without-licence": "A text that no licence lets lie here",
        "text-without-source": "A text of no source",
    },
}
"""Each case of tests/golden/broken, by theme, and what it is in a few words."""

HEAD = """\
# What goes wrong, and what is said of it

Mistakes that people make in content files, by theme, each with everything that `briefing check` says of it. Where a file is
named, its line stands below with a caret under the column, and then the likeliest mend. The page is made from the cases in
`tests/golden/broken/` and kept as they are by a test: `pytest tests/golden --update-golden` writes it anew.
"""


def page(said: Mapping[str, tuple[tuple[Diagnostic, ...], Lines]]) -> str:
    """Return the page, of the diagnostics of each case and the lines of its files."""
    parts = [HEAD]
    for theme, cases in THEMES.items():
        parts.append(f"## {theme}\n")
        for name, title in cases.items():
            diagnostics, lines = said[name]
            parts.append(f"### {title}\n\n~~~~text\n{as_text(diagnostics, lines)}\n~~~~\n")
    return "\n".join(parts)
