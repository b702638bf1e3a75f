"""What a text says beyond its quotes is told at its words, and what follows from them is not."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.content.read import SourceText
from generator.pipeline import assemble, load
from generator.rules.sample import SAMPLE

GROUNDING = frozenset(
    (
        *("number-grounded", "date-grounded", "name-grounded", "sense-kept"),
        *("speaker-heard", "stance-fits", "status-fits", "word-grounded"),
    )
)
FILE = "facts/energy.yml"
FACT = {
    "title": "The cable is told of",
    "statement": "The cable is told of.",
    "kind": "event",
    "status": "reported",
}
ACTORS = """
- id: mari-naidis
  type: person
  name: Mari Näidis

- id: peeter-tamm
  type: person
  name: Peeter Tamm
"""


def told(quote: str, says: str = "", evidence: dict[str, Any] | None = None, **fields: Any) -> list:
    """Return the rules that speak of a fact with one quote, each with the words at which it speaks."""
    piece = {"source": "example-gazette-100", "paragraph": 2, "quote": quote}
    piece |= ({"says": says} if says else {}) | (evidence or {})
    fact = {"id": "probe", **FACT, **fields, "evidence": [piece]}
    probe = yaml.safe_dump([fact], allow_unicode=True, sort_keys=False, width=10_000)
    texts = dict(SAMPLE)
    first = texts[FILE].count("\n") + 1
    texts[FILE] += f"\n{probe}"
    texts["actors/example.yml"] += ACTORS
    sources = tuple(SourceText(f"content/{n}", n, t) for n, t in sorted(texts.items()))
    briefing, found = assemble(sources)
    assert briefing is not None, [d.message for d in found]
    lines = texts[FILE].split("\n")
    return sorted(
        (d.rule, lines[d.position.line - 1][d.position.column - 1 :].split(" ")[0].strip("\"',.:;"))
        for d in found
        if d.rule in GROUNDING and d.position.path.endswith(FILE) and d.position.line > first
    )


@pytest.mark.parametrize(
    ("quote", "statement", "expected"),
    [
        ("the cable is 12 km long", "The cable is 12 km long.", []),
        ("the cable is 12 km long", "The cable is 21 km long.", [("number-grounded", "21")]),
        ("the cable is twelve kilometres long", "The cable is 12 km long.", []),
        ("the cable is 12 km long", "The cable is 12 miles long.", [("number-grounded", "12")]),
        ("about 12 km of cable", "There are 12 km of cable.", [("number-grounded", "12")]),
        ("12 km of cable", "There are more than 12 km of cable.", [("number-grounded", "12")]),
        ("12 million lanterns", "There are 12 thousand lanterns.", [("number-grounded", "12")]),
        ("12 million lanterns", "There are 12,000,000 lanterns.", []),
        ("half a million lanterns", "There are 500,000 lanterns.", []),
        (
            "for US$12",
            "It was bought for €12.",
            [("number-grounded", "12"), ("sense-kept", "€12"), ("word-grounded", "bought")],
        ),
        (
            "dozens of lanterns",
            "There are hundreds of lanterns.",
            [("number-grounded", "hundreds"), ("sense-kept", "hundreds")],
        ),
    ],
)
def test_a_number_is_that_of_the_quote(quote: str, statement: str, expected: list) -> None:
    assert told(quote, statement=statement) == expected


@pytest.mark.parametrize(
    ("date", "statement", "expected"),
    [
        ("2023-11-02", "It was told of on 2 November 2023.", []),
        ("2023-11-02", "It was told of on 3 November 2023.", [("date-grounded", "3")]),
        (
            "2023-11-02",
            "It was told of on 2 October 2023.",
            [("date-grounded", "2"), ("name-grounded", "October")],
        ),
        ("2023-11-02?", "It was told of on 2 November 2023.", [("sense-kept", "2")]),
        ("2023-11-02?", "It was probably told of on 2 November 2023.", []),
        ("2023-11-02?", "It may be so; it was told of on 2 November 2023.", [("sense-kept", "2")]),
    ],
)
def test_a_day_is_that_of_the_fact_and_as_certain(
    date: str, statement: str, expected: list
) -> None:
    told_of = told("on 2 November", statement=statement, date=date)
    assert told_of == sorted(expected)


WHOLE, NOT = [("sense-kept", "The")], [("sense-kept", "not")]


@pytest.mark.parametrize(
    ("quote", "statement", "expected"),
    [
        ("the cable was laid", "The cable was not laid.", NOT),
        ("the cable was laid", "No cable was laid.", [("sense-kept", "No")]),
        ("the cable was not laid", "The cable was laid.", WHOLE),
        ("the cable was not laid", "The cable was not laid.", []),
        ("the cable was laid", "The cable was laid; the report names no day.", []),
        ("the cable was laid", "The cable was laid in a year that is not told.", []),
        ("the cable was laid", "The cable was laid, without a ship being named.", []),
        ("a dream of a cable", "It is no more than a dream of a cable.", []),
        ("the cable was laid in part", "The cable was laid.", WHOLE),
        ("the cable was laid in part", "The cable was partly laid.", []),
        ("according to preliminary data, the cable is laid", "The cable is laid.", WHOLE),
        ("the cable may be laid", "The cable was laid.", WHOLE),
        (
            "imports of cable fell",
            "Imports of cable rose.",
            [("sense-kept", "Imports"), ("sense-kept", "rose")],
        ),
    ],
)
def test_the_sense_is_that_of_the_quote(quote: str, statement: str, expected: list) -> None:
    title = statement.rstrip(".")
    assert sorted(set(told(quote, statement=statement, title=title))) == expected


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("The cable was laid.", []),
        ("The cable was not laid.", [*NOT, ("stance-fits", "example-gazette-100")]),
        ("The cable was laid; the year is not given.", []),
    ],
)
def test_a_paraphrase_denies_only_what_its_quote_denies(says: str, expected: list) -> None:
    assert told("the cable was laid", says) == expected


def test_a_quote_in_a_language_that_is_not_read_is_not_said_to_lack_a_denial() -> None:
    statement = "The cable was not laid."
    title = "The cable was not laid"
    found = told("kaablit ei pandud", evidence={"language": "et"}, statement=statement, title=title)
    assert found == []


def test_a_title_does_not_tell_as_done_what_the_statement_expects() -> None:
    statement = "The trade was expected to grow."
    expected = [("sense-kept", "Trade")]
    assert told("expected to grow", title="Trade grew", statement=statement) == expected
    assert told("expected to grow", title="Trade expected to grow", statement=statement) == []


@pytest.mark.parametrize(
    ("kind", "status", "expected"),
    [
        ("event", "completed", []),
        ("event", "planned", [("status-fits", "planned")]),
        ("figure", "ongoing", [("status-fits", "ongoing")]),
        ("agreement", "in-force", []),
        ("project", "in-force", [("status-fits", "in-force")]),
        ("plan", "completed", [("status-fits", "completed")]),
        ("position", "completed", [("status-fits", "completed")]),
    ],
)
def test_a_status_is_one_of_its_kind(kind: str, status: str, expected: list) -> None:
    found = told("the cable", kind=kind, status=status)
    assert [one for one in found if one[0] == "status-fits"] == expected


@pytest.mark.parametrize(
    ("says", "origin", "expected"),
    [
        ("Mari Näidis said so.", "mari-naidis", []),
        ("Peeter Tamm said so.", "mari-naidis", [("speaker-heard", "Peeter")]),
        ("Mari Näidis said so of Peeter Tamm.", "mari-naidis", []),
    ],
)
def test_a_paraphrase_is_of_its_own_speaker(says: str, origin: str, expected: list) -> None:
    piece = {"origin": origin}
    found = told("it is so, Tamm and Näidis", says, piece, actors=["mari-naidis", "peeter-tamm"])
    assert found == expected


def test_what_a_basis_explains_is_not_told() -> None:
    basis = [{"of": "21 km", "why": "A drawing beside the text says so."}]
    statement = "The cable is 21 km long."
    assert told("the cable is 12 km long", statement=statement, basis=basis) == []


@pytest.mark.parametrize(
    ("quote", "statement", "expected"),
    [
        ("the opening of the mill", "They spoke of the opening of the mill.", []),
        (
            "the opening of the mill",
            "They spoke of the closing of the mill.",
            [("sense-kept", "closing")],
        ),
        ("lanterns a year", "They light lanterns a month.", [("sense-kept", "a")]),
        ("once a year, of lamps", "A day of lamps is kept, or a month of them.", []),
        ("partly of cork", "It is mainly of cork.", [("sense-kept", "mainly")]),
        ("the opening and the closing", "They spoke of the closing.", []),
        ("they sold it", "It was bought from them.", []),
    ],
)
def test_words_that_exclude_each_other_are_those_of_the_quote(
    quote: str, statement: str, expected: list
) -> None:
    found = told(quote, statement=statement)
    assert [one for one in found if one[1] in ("closing", "a", "mainly")] == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Mari Näidis said that it is so.", []),
        (
            "Peeter Tamm said that it is so.",
            [("speaker-heard", "Peeter"), ("speaker-heard", "mari-naidis")],
        ),
    ],
)
def test_a_statement_is_of_a_speaker_who_is_heard(statement: str, expected: list) -> None:
    people = ["mari-naidis", "peeter-tamm"]
    found = told("it is so", "", {"origin": "mari-naidis"}, statement=statement, actors=people)
    assert [one for one in found if one[0] == "speaker-heard"] == expected


def told_of(path: str, old: str, new: str) -> list[tuple[str, str]]:
    """Return what is told of the sample after one replacement, as rules and messages."""
    texts = dict(SAMPLE)
    assert texts[path].count(old) == 1
    texts[path] = texts[path].replace(old, new)
    sources = tuple(SourceText(f"content/{n}", n, t) for n, t in sorted(texts.items()))
    return [(d.rule, d.message) for d in assemble(sources)[1]]


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (
            "briefing.yml",
            "The moonlight cable is only a plan.",
            "The moonlight cable was laid.",
            [
                (
                    "sense-kept",
                    "the sentence rests on nothing but plans, and tells them as if they had happened",
                )
            ],
        ),
        (
            "sources/example-gazette-100.yml",
            'issued: "2023-11-05"',
            'issued: "2022-11-05"',
            [("date-grounded", "the address has the year 2023, and the day of issue 2022")],
        ),
    ],
)
def test_what_rests_on_facts_and_addresses_agrees_with_them(
    path: str, old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    assert told_of(path, old, new) == expected


def test_what_is_said_to_be_said_is_said() -> None:
    path, old = "questions.yml", yaml.safe_load(SAMPLE["questions.yml"])[0]["why"]
    message = '"says who" tells that it is said, and not what is said'
    found = told_of(path, old, "The article says who laid it.")
    assert ("sense-kept", message) in found
    assert ("sense-kept", "a search is named, and nothing is said to be absent") in found
    assert message not in {
        m for _, m in told_of(path, old, "The article does not say who laid it.")
    }


def only(rule: str, found: list) -> list:
    return [words for one, words in found if one == rule]


@pytest.mark.parametrize(
    ("quote", "statement", "expected"),
    [
        ("First Deputy Minister Tamm came", "First Deputy Minister Tamm came.", []),
        ("First Deputy Minister Tamm came", "Deputy Minister Tamm came.", ["Deputy"]),
        ("Minister Tamm came", "Vice Minister Tamm came.", ["Vice"]),
        ("the press service of the deputy minister", "He is with the minister.", []),
        ("the head of Tide Mills Ltd", "The head of Tide Mills said so.", []),
        ("the head of Tide Mills Ltd", "The head of Moon Mills said so.", ["head"]),
        ("Tamm sold lamps to Näidis", "Tamm sold lamps to Näidis.", []),
        ("Tamm sold lamps to Näidis", "Näidis sold lamps to Tamm.", ["to"]),
        ("lamps from Vila to Outra", "They carry lamps from Outra to Vila.", ["to"]),
        ("according to Tamm, May to June", "From June to May it is so.", []),
        ("the mill was approved", "The mill was rejected.", ["rejected"]),
    ],
)
def test_ranks_bodies_and_directions_are_those_of_the_quote(
    quote: str, statement: str, expected: list
) -> None:
    assert only("sense-kept", told(quote, statement=statement, title="It is told of")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a trial, the mill had ground almost 1,200 lanterns.", []),
        ("In a trial, the mill had not ground almost 1,200 lanterns.", ["not"]),
        (
            "In a trial, the mill had ground lanterns from Portugal to Portugal.",
            ["from Portugal to Portugal"],
        ),
    ],
)
def test_a_summary_retells_its_facts_with_their_denials(
    text: str, expected: list, small: Path, tmp_path: Path
) -> None:
    content = Path(shutil.copytree(small, tmp_path / "content"))
    path = content / "sectors.yml"
    old = "In a trial, the mill of <tides> & *light* had ground almost 1,200 lanterns."
    path.write_text(path.read_text("utf-8").replace(old, text), "utf-8")
    assert [d.words for d in load(content)[1] if d.rule == "sense-kept"] == expected


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("million crowns", "billion crowns", "number-grounded"),
        ("million crowns", "million euros", "number-grounded"),
    ],
)
def test_an_indicator_has_the_unit_of_its_facts(old: str, new: str, message: str) -> None:
    found = told_at("indicators.yml", old, new)
    assert message in [rule for rule, path in found if path.endswith("indicators.yml")]


def told_at(path: str, old: str, new: str) -> list[tuple[str, str]]:
    """Return what is told of the sample after one replacement, as rules and files."""
    texts = {**SAMPLE, path: SAMPLE[path].replace(old, new)}
    sources = tuple(SourceText(f"content/{n}", n, t) for n, t in sorted(texts.items()))
    return [(d.rule, d.position.path) for d in assemble(sources)[1]]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("They banned the cable.", ["banned"]),
        ("They spoke of the cable and its colour.", ["colour"]),
        ("They exported the cable.", []),
    ],
)
def test_a_word_of_weight_is_in_what_the_text_rests_on(statement: str, expected: list) -> None:
    found = told("the cable is for export", statement=statement)
    assert only("word-grounded", found) == expected


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("The cable is there.", ["mari-naidis"]),
        ("Näidis speaks of a cable.", []),
    ],
)
def test_an_origin_is_named_by_what_is_told_of_the_passage(says: str, expected: list) -> None:
    found = told("the cable", says, {"origin": "mari-naidis"})
    assert only("speaker-heard", found) == expected


def test_an_outlet_is_not_the_origin_of_what_it_quotes_from_others() -> None:
    piece = {"origin": "example-gazette"}
    found = told("the cable, according to the Guild, is there", "The Gazette has it so.", piece)
    assert only("speaker-heard", found) == ["example-gazette"]


def test_a_position_of_one_voice_is_told_as_its_word() -> None:
    said, sure = "The gazette calls it the cable.", "It is the cable."
    assert only("speaker-heard", told("the cable", statement=said, kind="position")) == []
    found = told("the cable", statement=sure, kind="position")
    assert only("speaker-heard", found) == ["It"]


VALUE = {"indicator": "lantern-trade", "amount": 12}


@pytest.mark.parametrize(
    ("title", "date", "period", "expected"),
    [
        ("Trade of 12 million crowns in 2022", "2022", "2022", []),
        ("Trade of 12 million crowns in 2021", "2022", "2022", ["2021", "2021"]),
        ("Trade of 12 million crowns", "2022-01/2022-09", "2022-01/2022-09", []),
        ("Trade of 12 million crowns", "2022-01/2022-09", "2022", ["2022"]),
        ("Trade of 12 million crowns", "2022", "2021", ["2021", "2021"]),
    ],
)
def test_title_date_and_periods_are_of_one_time(
    title: str, date: str, period: str, expected: list
) -> None:
    found = told(
        "12 million crowns in 2022, January to September",
        title=title,
        statement="Trade came to 12 million crowns in 2022.",
        kind="figure",
        date=date,
        values=[{**VALUE, "period": period}],
    )
    assert only("date-grounded", found) == expected


@pytest.mark.parametrize(
    ("stance", "says", "values", "expected"),
    [
        ("supports", "Trade was 12 million crowns.", [{**VALUE, "period": "2022"}], []),
        (
            "disputes",
            "Trade was about 12.1 million crowns.",
            [{**VALUE, "period": "2022", "amount": 12.1, "qualifier": "about"}],
            ["disputes"],
        ),
        (
            "supports",
            "Trade was more than 9 million crowns.",
            [{**VALUE, "period": "2022", "amount": 9, "qualifier": "more-than"}],
            ["supports"],
        ),
    ],
)
def test_a_stance_goes_with_how_near_the_figures_are(
    stance: str, says: str, values: list, expected: list
) -> None:
    found = told(
        says.rstrip("."),
        says,
        {"stance": stance, "values": values},
        title="Trade of 12 million crowns in 2022",
        statement="Trade came to 12 million crowns in 2022.",
        kind="figure",
        date="2022",
        values=[{**VALUE, "period": "2022"}],
    )
    assert only("stance-fits", found) == expected


@pytest.mark.parametrize(
    ("quote", "piece", "expected"),
    [
        ("the first ferry is expected in the autumn of 2026", {}, ["example-gazette-100"]),
        ("tourism has not recovered", {}, ["example-gazette-100"]),
        ("reached about 310 million in 2024", {}, ["example-gazette-100"]),
        ("reached about 310 million in May", {}, []),
        ("a ship paid out the wire", {}, []),
        ("almost three times", {}, []),
        ("tourism has not recovered", {"stance": "context"}, []),
        ("o turismo não recuperou", {"language": "pt"}, []),
        ("it recovered", {"says": "The cable was recovered."}, []),
    ],
)
def test_a_quote_of_something_else_supports_nothing(
    quote: str, piece: dict, expected: list
) -> None:
    says = piece.get("says", "")
    evidence = {name: value for name, value in piece.items() if name != "says"}
    statement = "A ship laid the cable in May 2023."
    found = told(quote, says, evidence, title="The cable is laid", statement=statement)
    assert only("stance-fits", found) == expected


def test_what_came_to_a_stop_does_not_support_that_it_goes_on() -> None:
    says = "The building came to a stop."
    fields = {"statement": "The cable is being laid.", "kind": "project", "status": "ongoing"}
    assert only("stance-fits", told("a cable", says, {"stance": "supports"}, **fields)) == [
        "supports"
    ]
    assert only("stance-fits", told("a cable", says, {"stance": "updates"}, **fields)) == []


@pytest.mark.parametrize(
    ("address", "is_told"),
    [
        ("https://www.gazette.example.org/2023/100/?utm_source=letter", True),
        ("https://www.gazette.example.org/2023/100/?page=2&utm_source=letter", False),
    ],
)
def test_an_address_with_marks_of_a_campaign_is_the_same_page(address: str, is_told: bool) -> None:
    found = told_of(
        "sources/example-chronicle-9.yml",
        'issued: "2024-01"\n',
        f'issued: "2024-01"\nURL: {address}\n',
    )
    assert ("address-unique" in [rule for rule, _ in found]) is is_told
