"""Numbers in names of types count nothing; those that count some of several do."""

from __future__ import annotations

import pytest

from generator.content.link import Briefing
from generator.drafting.numbers.type_names import without_types
from tests.support.drafting import drafted, values


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("The BA.2 strain is common.", "The BA.N strain is common."),
        ("It ordered 747x mills.", "It ordered NNNx mills."),
        ("It has 400 747 Max mills.", "It has NNN NNN Max mills."),
        ("It sold five 747 Lantern mills.", "It sold five NNN Lantern mills."),
        ("The embattled 747 Max mill is new.", "The embattled NNN Max mill is new."),
        ("The 777 programme is late.", "The NNN programme is late."),
        ("It ordered Vila's 747-9 Lantern mills.", "It ordered Vila's NNN-N Lantern mills."),
        ("It ordered 400 mills.", "It ordered 400 mills."),
        ("It ordered 400 Vila mills.", "It ordered 400 Vila mills."),
        ("The 500 makers left.", "The 500 makers left."),
        ("It paid Rs.500 and $400 747 crowns.", "It paid Rs.500 and $400 747 crowns."),
        ("They voted 217-21 on it, 217-21 Friday.",) * 2,
        ("In the 2021-22 season 10-15 mills and 242-330 lamps.",) * 2,
        ("The 27 member states met in the 1990 crisis year.",) * 2,
    ],
)
def test_a_number_in_the_name_of_a_type_is_masked(text: str, masked: str) -> None:
    assert without_types(text) == masked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Vila Air agreed to buy 30 of Lumen's 747-9 Lantern mills.",
            ["30 Lantern mills; -; Goal for Lantern mills"],
        ),
        ("Its fleet of roughly 400 747 Max mills is at rest.", []),
        ("The town has 123 of the mills.", ["123 mills; -; Mills"]),
        ("In 2021, 250 of the country's mills were closed.", ["250 mills; 2021; Mills"]),
        ("Vila sold 400 mills earlier in May 2021.", ["400 mills; 2021-05; Sales of mills"]),
        ("Twelve of the 27 states agreed to it.", []),
        ("The BA.2 strain is now common in Vila.", []),
    ],
)
def test_what_is_counted_is_no_type(briefing: Briefing, text: str, told: list[str]) -> None:
    assert [value for c in drafted(briefing, text) for value in values(briefing, c)] == told
