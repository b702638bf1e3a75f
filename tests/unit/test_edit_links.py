"""Where a line of content is edited: the forms that the forges document, or no address at all."""

from __future__ import annotations

import pytest

from generator.compose.targets import EditLink, edit_link
from generator.diagnostics import Position
from generator.link import Briefing
from generator.records.briefing import Repository

HERE = Position("content/facts/trade.yml", 12, 3)

ADDRESSES = [
    (
        "https://github.com/org/repo",
        "main",
        "https://github.com/org/repo/edit/main/content/facts/trade.yml#L12",
    ),
    (
        "https://github.com/org/repo.git/",
        "release/2024",
        "https://github.com/org/repo/edit/release/2024/content/facts/trade.yml#L12",
    ),
    (
        "https://github.com/org/repo",
        "fix#12",
        "https://github.com/org/repo/edit/fix%2312/content/facts/trade.yml#L12",
    ),
    (
        "https://github.example.com/org/gitlab",
        "main",
        "https://github.example.com/org/gitlab/edit/main/content/facts/trade.yml#L12",
    ),
    (
        "https://gitlab.com/group/sub/repo",
        "main",
        "https://gitlab.com/group/sub/repo/-/edit/main/content/facts/trade.yml#L12",
    ),
    (
        "https://GitLab.example.org/org/repo.git",
        "main",
        "https://GitLab.example.org/org/repo/-/edit/main/content/facts/trade.yml#L12",
    ),
    (
        "https://codeberg.org/org/repo",
        "main",
        "https://codeberg.org/org/repo/_edit/main/content/facts/trade.yml#L12",
    ),
    (
        "https://forgejo.example.org/org/repo/",
        "main",
        "https://forgejo.example.org/org/repo/_edit/main/content/facts/trade.yml#L12",
    ),
]


def with_repository(briefing: Briefing, repository: Repository | None) -> Briefing:
    return briefing.with_head(briefing.record.model_copy(update={"repository": repository}))


@pytest.mark.parametrize(("url", "branch", "address"), ADDRESSES)
def test_the_address_is_that_of_the_forge_s_editor(
    url: str, branch: str, address: str, briefing: Briefing
) -> None:
    here = with_repository(briefing, Repository(url=url, branch=branch))
    assert edit_link(here, HERE) == EditLink("content/facts/trade.yml", 12, address)


def test_without_a_repository_there_is_a_file_and_a_line_and_no_address(
    briefing: Briefing,
) -> None:
    here = with_repository(briefing, None)
    assert edit_link(here, HERE) == EditLink("content/facts/trade.yml", 12, "")


def test_a_file_name_is_written_as_an_address_has_it(briefing: Briefing) -> None:
    here = with_repository(briefing, Repository(url="https://github.com/org/repo"))
    link = edit_link(here, Position("content/actors/people #2.yml", 1, 1))
    assert link == EditLink(
        "content/actors/people #2.yml",
        1,
        "https://github.com/org/repo/edit/main/content/actors/people%20%232.yml#L1",
    )
