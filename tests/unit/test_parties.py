"""A briefing on one party, on three, and on a subject: it is named, linked and proved by what it is about."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import jsonschema
import pytest
from pydantic import TypeAdapter, ValidationError

from generator.commands.starting import new_command
from generator.content.link import Briefing
from generator.core.localization import Localization
from generator.core.organisations import ORGANISATIONS
from generator.editing.beginning import Beginning
from generator.editions.names import names_of
from generator.facts.coverage import coverage
from generator.facts.parties import about, parties_of
from generator.facts.wording import wording_of
from generator.pipeline import Project, Settings, load, make, make_document
from generator.records.codes import country_codes
from generator.records.party import Naming, PartyCode, Subject
from tests.support.content import edit, said
from tests.support.project import ROOT

FIXTURES = ROOT / "tests" / "fixtures"
ONE, THREE, SUBJECT = "one_party", "three_parties", "subject"


@pytest.fixture(scope="module")
def sites(templates: Path) -> dict[str, dict[str, str]]:
    """The files of each site, by fixture and path; those that are no text are left out."""
    return {name: dict(texts(name, templates)) for name in (ONE, THREE, SUBJECT)}


def texts(name: str, templates: Path) -> Iterator[tuple[str, str]]:
    content = FIXTURES / name / "content"
    for file in make(Project(content, templates, Path("unused")), Settings()).files:
        if file.path.endswith((".md", ".json", ".txt")):
            yield file.path, file.content.decode()


def linked(name: str) -> Briefing:
    briefing, diagnostics = load(FIXTURES / name / "content")
    assert diagnostics == ()
    assert briefing is not None
    return briefing


@pytest.mark.parametrize(
    ("name", "parties", "names", "stem"),
    [
        (ONE, [("EST", "country")], ("Estonia",), "estonia"),
        (
            THREE,
            [("TUR", "country"), ("EU", "organisation"), ("lantern-company", "organisation")],
            ("Turkey", "European Union", "The Lantern Company"),
            "turkiye-eu-lantern-company",
        ),
        (SUBJECT, [], ("The Lantern Act",), "lantern-act"),
    ],
)
def test_a_briefing_is_sound_and_named_by_what_it_is_about(
    name: str, parties: list[tuple[str, str]], names: tuple[str, ...], stem: str
) -> None:
    briefing = linked(name)
    assert coverage(briefing).is_whole
    assert [(party.id, party.type) for party in parties_of(briefing)] == parties
    assert about(briefing) == names
    assert names_of(briefing.record).stem == f"{stem}-2024-03-15"


@pytest.mark.parametrize(
    ("name", "parties", "subject"),
    [
        (ONE, [("EST", "Estonia", "country")], None),
        (
            THREE,
            [
                ("TUR", "Turkey", "country"),
                ("EU", "European Union", "organisation"),
                ("lantern-company", "The Lantern Company", "organisation"),
            ],
            None,
        ),
        (
            SUBJECT,
            [],
            {"id": "lantern-act", "type": "law", "name": "The Lantern Act", "actor": None},
        ),
    ],
)
def test_the_api_tells_what_it_is_about_and_fits_its_schema(
    sites: dict[str, dict[str, str]],
    name: str,
    parties: list[tuple[str, str, str]],
    subject: dict[str, str] | None,
) -> None:
    files = sites[name]
    told = json.loads(files["api/v1/briefing.json"])
    assert [
        tuple(party[key] for key in ("code", "name", "type")) for party in told["parties"]
    ] == parties
    assert told["subject"] == subject
    jsonschema.validate(told, json.loads(files["api/v1/schema/briefing.json"]))


@pytest.mark.parametrize(
    ("name", "matters"),
    [
        (ONE, [{"@type": "Country", "name": "Estonia"}]),
        (
            THREE,
            [
                {"@type": "Country", "name": "Turkey"},
                {"@type": "Organization", "name": "European Union"},
                {"@type": "Organization", "name": "The Lantern Company"},
            ],
        ),
        (SUBJECT, [{"@type": "Legislation", "name": "The Lantern Act"}]),
    ],
)
def test_search_engines_are_told_on_the_home_page_alone(
    sites: dict[str, dict[str, str]], name: str, matters: list[dict[str, str]]
) -> None:
    line = r"^linked_data: '(.*)'$"
    told = {
        path: json.loads(found[1].replace("''", "'"))
        for path, text in sites[name].items()
        if (found := re.search(line, text, re.M))
    }
    assert told.pop("index.md")["about"] == matters
    assert told
    assert [path for path, data in told.items() if "about" in data] == []


def test_pages_say_what_it_is_about_and_speak_of_relations_only_where_there_are_any(
    sites: dict[str, dict[str, str]],
) -> None:
    def of(path: str, start: str) -> list[str]:
        return [
            next((line for line in files[path].splitlines() if line.startswith(start)), "")
            for files in sites.values()
        ]

    assert of("markdown/about/index.md.txt", "What it is about: ") == [
        "What it is about: Estonia.",
        "What it is about: Turkey, European Union, [The Lantern Company](<../actors/lantern-company.md.txt>).",
        "What it is about: The Lantern Act.",
    ]
    assert of("markdown/sectors/index.md.txt", "> The fields") == [
        "> The fields of the briefing, with the number of facts on each.",
        "> The fields of the relations, with the number of facts on each.",
        "> The fields of the briefing, with the number of facts on each.",
    ]
    assert of("markdown/registers/projects.md.txt", "> What is being done") == [
        "> What is being done or was planned; plans are told as plans.",
        "> What is being done together or was planned; plans are told as plans.",
        "> What is being done or was planned; plans are told as plans.",
    ]


def test_what_is_empty_says_so(sites: dict[str, dict[str, str]]) -> None:
    places = sites[SUBJECT]["places/index.md"]
    assert "None is named in the briefing." in places
    assert "<svg" not in places
    assert "data-sift" not in places
    assert "None is named" not in sites[ONE]["places/index.md"]
    for name in (ONE, SUBJECT):
        assert "No open question has been noted." in sites[name]["questions.md"]
        assert "Nothing of the kind is in the sources." in sites[name]["registers/projects.md"]
    assert "1 dated fact of 2022" in sites[ONE]["timeline.md"]


def test_the_paper_has_what_it_is_about_among_its_keywords(templates: Path) -> None:
    def keywords(name: str) -> str:
        html = make_document(linked(name), templates, Settings()).paper
        found = re.search('<meta name="keywords" content="([^"]*)">', html)
        assert found
        return found[1].replace("&#44;", ",")

    assert [keywords(name) for name in (ONE, THREE, SUBJECT)] == [
        "Estonia, sourced briefing",
        "Turkey, European Union, The Lantern Company, sourced briefing",
        "The Lantern Act, sourced briefing",
    ]


def test_a_country_is_called_what_the_briefing_calls_it(
    sites: dict[str, dict[str, str]],
) -> None:
    record = linked(THREE).record
    bare = record.model_copy(update={"names": ()})
    assert (wording_of(record).country("TUR"), wording_of(bare).country("TUR")) == (
        "Turkey",
        "Türkiye",
    )
    pages = [text for path, text in sites[THREE].items() if path.endswith(".md")]
    assert [text for text in pages if "rkiye" in text] == []
    union = bare.model_copy(
        update={"names": (Naming(of="EU", name="The Union"),), "language": "de"}
    )
    assert wording_of(union).organisation("EU") == "The Union"
    german = wording_of(bare.model_copy(update={"language": "de"}))
    assert (german.organisation("EU"), german.country("XKX")) == ("Europäische Union", "Kosovo")


def test_no_organisation_is_named_as_a_country_of_the_same_letters() -> None:
    named = {code: Localization("en").organisation(code) for code in ORGANISATIONS}
    assert named == ORGANISATIONS


def test_a_subject_tells_a_briefing_from_that_on_its_parties_alone() -> None:
    record = linked(THREE).record
    law = Subject.model_validate({"id": "act", "type": "law", "name": "The Act"})
    assert record.model_copy(update={"subject": law}).scope == ("act", *record.scope)


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (
            "facts/cables.yml",
            "A moonlight cable from Turkey to the European Union is planned for 2026; it",
            "A moonlight cable from the European Union to Turkey is planned for 2026; it",
            '"from the European Union" in the statement',
        ),
        (
            "facts/lanterns.yml",
            "statement: Turkish exports to the European Union came to 1,200 lanterns in 2023.",
            "statement: Exports of the EU to Turkey came to 1,200 lanterns in 2023.",
            '"to Turkey" in the statement',
        ),
        (
            "facts/cables.yml",
            "statement: The Lantern Company is to lay the cable.",
            "statement: The Lantern Company of the European Union is to lay the cable.",
            '"European Union … lantern company" is in the statement',
        ),
        (
            "briefing.yml",
            "A moonlight cable from Turkey to the European Union is planned,",
            "A moonlight cable from the Lantern Company to the European Union is planned,",
            '"from Lantern Company" is in the sentence',
        ),
    ],
)
def test_what_is_one_party_s_is_not_given_to_another(
    tmp_path: Path, file: str, old: str, new: str, words: str
) -> None:
    content = Path(copytree(FIXTURES / THREE / "content", tmp_path / "content"))
    edit(content, file, old, new)
    assert [line for line in said(content) if words in line], said(content)


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        ("XKX", "XKX"),
        ("EU", "EU"),
        ("lantern-company", "lantern-company"),
        ("georgia", "georgia"),
        ("Kosovo", ("country", 'write "XKX"')),
        ("geo", ("country", 'write "GEO"')),
        ("eu", ("party", 'write "EU"')),
        ("Eurasian Economic Union", ("party", 'write "EAEU"')),
        ("OTSS", ("party", 'did you mean "OTS"?')),
        ("Lantern Company", ("country", "three capital letters, one country")),
        ("", ("empty-value", "write a value, or delete the line")),
    ],
)
def test_a_party_is_a_code_or_an_id(value: str, outcome: str | tuple[str, str]) -> None:
    try:
        found: str | tuple[str, str] = TypeAdapter(PartyCode).validate_python(value)
    except ValidationError as error:
        context = error.errors()[0]["ctx"]
        found = (context["rule"], context["hint"])
    assert found == outcome


def test_no_organisation_has_the_code_of_a_country() -> None:
    assert ORGANISATIONS.keys() & set(country_codes()) == set()
    assert [code for code in ORGANISATIONS if not (code.isalpha() and code.isupper())] == []


@pytest.mark.parametrize(
    ("arguments", "folder", "parties"),
    [
        (["DIR", "--parties", "GEO", "KAZ"], "DIR", ("GEO", "KAZ")),
        (["--parties", "GEO", "KAZ", "DIR"], "DIR", ("GEO", "KAZ")),
        (["--parties", "GEO", "DIR"], "DIR", ("GEO",)),
        (["DIR", "--parties", "GEO", "EU", "XKX", "--title", "T"], "DIR", ("GEO", "EU", "XKX")),
        (["DIR", "--parties", "GEO", "--parties", "OTS"], "DIR", ("GEO", "OTS")),
        (["DIR", "--subject", "A law"], "DIR", ()),
    ],
)
def test_a_new_briefing_takes_any_number_of_parties(
    arguments: list[str], folder: str, parties: tuple[str, ...]
) -> None:
    given = new_command.make_context("new", arguments).params
    assert (str(given["folder"]), given["parties"]) == (folder, parties)


@pytest.mark.parametrize(
    ("parties", "subject", "language", "heading"),
    [
        (("XKX",), None, "en", "Kosovo"),
        (("GEO", "EU", "KAZ"), None, "en", "Georgia, European Union and Kazakhstan"),
        (("GEO", "EU", "KAZ"), None, "de", "Georgien – Europäische Union – Kasachstan"),
        (("GEO",), "The corridor", "en", "The corridor"),
    ],
)
def test_a_new_briefing_is_called_after_what_it_is_about(
    parties: tuple[str, ...], subject: str | None, language: str, heading: str
) -> None:
    day = linked(ONE).record.as_of
    assert Beginning(parties, language, day, subject=subject).heading == heading
