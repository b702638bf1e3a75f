"""Rules of single values: dates, numbers, codes, ids, addresses and texts."""

from __future__ import annotations

from generator.core.rule_info import Example, RuleInfo

_BRIEFING, _ENERGY, _TRADE = "briefing.yml", "facts/energy.yml", "facts/trade.yml"
_GAZETTE = "sources/example-gazette-100.yml"
_TITLE = "title: Trade in lanterns doubled"

VALUE_RULES = (
    RuleInfo(
        "wrong-type",
        "A list, fields or a single value stand where they belong.",
        "A text in place of a list would be taken for its letters, or for nothing.",
        Example(_ENERGY, "places: [vila-do-exemplo]", "places: vila-do-exemplo"),
    ),
    RuleInfo(
        "wrong-length",
        "A list has as many entries as its field takes.",
        "A bottom line and briefs have a few sentences, a question a sector: pages are made for that.",
        Example("questions.yml", "sectors: [energy]", "sectors: []"),
    ),
    RuleInfo(
        "out-of-range",
        "A number is within the bounds of its field.",
        "A number beyond them is a slip of the keyboard, and would be counted or drawn as it stands.",
        Example(_BRIEFING, "excerpt_limit: 12", "excerpt_limit: 120"),
    ),
    RuleInfo(
        "empty-value",
        "A field that is there has a value.",
        "An empty field looks as if something were said; what is not known is left out.",
        Example(_TRADE, _TITLE, "title:"),
    ),
    RuleInfo(
        "text-length",
        "A text is not longer than any sentence or note would be.",
        "A text without end is mostly one whose closing quotation mark is missing.",
        None,
    ),
    RuleInfo(
        "text-invisible",
        "A text has no invisible characters.",
        "They come in by pasting, break searching and copying, and can hide or reorder words.",
        Example(_TRADE, _TITLE, "title: Trade in lan\u200bterns doubled"),
    ),
    RuleInfo(
        "text-letters",
        "A text says something in letters or digits.",
        "A dash in place of a title would become a heading and a link that nobody can read.",
        Example(_TRADE, _TITLE, "title: —"),
    ),
    RuleInfo(
        "day",
        "A day is written as YYYY-MM-DD, and exists.",
        "Days in other orders are read differently in different countries.",
        Example(_BRIEFING, "as_of: 2024-03-15", "as_of: 15 March 2024"),
    ),
    RuleInfo(
        "edtf-date",
        "A date is an EDTF date, as exact as it is known.",
        "How exact a date is decides where it stands in the timeline, and how it is told.",
        Example(_TRADE, 'date: "2022"', "date: spring 2022"),
    ),
    RuleInfo(
        "number",
        "A number is written with digits and a decimal point.",
        "Separators and words are read differently by different programs; units have their own place.",
        Example(_TRADE, "amount: 12", 'amount: "12,5"'),
    ),
    RuleInfo(
        "flag",
        "Yes and no are written true and false.",
        "YAML has had many words for them, and programs do not agree on which.",
        Example(_GAZETTE, "language: en", "language: en\nofficial: Yes"),
    ),
    RuleInfo(
        "page",
        "A page is the number printed on it, or a range of such numbers that goes up.",
        "A reader with the document in hand must find the page by it.",
        Example(_ENERGY, "paragraph: 3, quote: a mill", 'page: "p. 4", quote: a mill'),
    ),
    RuleInfo(
        "timestamp",
        "A moment of a recording is written as hours, minutes and seconds, or minutes and seconds.",
        "Written otherwise, 1.30 could be a minute and a half or an hour and a half.",
        Example(_ENERGY, "paragraph: 3, quote: a mill", 'timestamp: "75:30", quote: a mill'),
    ),
    RuleInfo(
        "article",
        "An article of a treaty or a law is named by its number alone.",
        "The word for it stands before the number on every page; written twice, it would be read twice.",
        Example(_ENERGY, "paragraph: 3, quote: a mill", "article: Article 4, quote: a mill"),
    ),
    RuleInfo(
        "country",
        "A country is given by its ISO 3166 code of three letters.",
        "Names differ between languages and change; pages name a country in the briefing's language.",
        Example(_BRIEFING, "parties: [PRT, EST]", "parties: [PT, EST]"),
    ),
    RuleInfo(
        "party",
        "A party is a country or an organisation by its code, or an actor by its id.",
        "By its code a party is named in the briefing's language; any other has its name as an actor.",
        Example(_BRIEFING, "parties: [PRT, EST]", "parties: [PRT, European Union]"),
    ),
    RuleInfo(
        "wikidata",
        "An item of Wikidata is given by its id: a Q and digits.",
        "By it an index of several briefings knows that they name the same actor; a name is not enough.",
        Example("actors/example.yml", "wikidata: Q4115189", "wikidata: q4115189"),
    ),
    RuleInfo(
        "language",
        "A language is given by its BCP 47 tag.",
        "Browsers and screen readers need it to pronounce and hyphenate a text.",
        Example(_BRIEFING, "language: en", "language: english"),
    ),
    RuleInfo(
        "id-form",
        "An id has lower-case letters, digits and single hyphens.",
        "Ids are part of addresses, and have to survive every system on the way.",
        Example(_TRADE, "- id: lantern-trade-doubled", "- id: Lantern Trade Doubled"),
    ),
    RuleInfo(
        "display",
        "The display form of an indicator has {amount} in it once.",
        "Without a place for it the number would not be shown, or be shown twice.",
        Example("indicators.yml", '"{amount} million crowns"', "million crowns"),
    ),
    RuleInfo(
        "icon",
        "An icon is named by its set and its name.",
        "The name becomes the path of a file: it may lead nowhere else.",
        Example("sectors.yml", "icon: material/waves", "icon: waves"),
    ),
    RuleInfo(
        "branch",
        "A branch is a name that an address can have in it.",
        "Edit links are made of it, and must not lead out of the repository.",
        Example(_BRIEFING, "branch: main", "branch: ../main"),
    ),
    RuleInfo(
        "handle",
        "A maintainer is a person or a team by its name on the forge.",
        "The line of the code owners is made of it: another form would be ignored there.",
        Example(_BRIEFING, '"@example/editors"', "The Editors"),
    ),
    RuleInfo(
        "path",
        "What a maintainer looks after is a file or a folder in the repository.",
        "A path that leads out of it, or a pattern, would give other files an owner.",
        Example(_BRIEFING, "paths: [content/, templates/]", "paths: [content/, ../templates/]"),
    ),
    RuleInfo(
        "url",
        "A web address is whole, and begins with http:// or https://.",
        "Anything else is a link that leads nowhere, or a script.",
        Example(_GAZETTE, "URL: https://gazette", "URL: gazette"),
    ),
    RuleInfo(
        "proof-form",
        "A digest, a seal and a fingerprint are what `briefing prove` wrote.",
        "They prove quotes without the text: one typed by hand proves nothing.",
        Example(_TRADE, 'seal: "02bb0f33dca0f664e113"', "seal: seen by us"),
    ),
    RuleInfo(
        "stamp",
        "The stamp of a review is what `briefing review` wrote.",
        "It says what was reviewed: one typed by hand would claim a review that was not made.",
        Example(_ENERGY, "stamp: 6a959e9be63422be", "stamp: reviewed"),
    ),
)
"""All rules of single values."""
