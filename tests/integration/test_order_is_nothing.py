"""The same content gives the same bytes, in whatever order a disk or an editor keeps it.

What changes is the order of the files, of their listing, and of the fields within an entry. The
order of lists means something, and stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.pipeline import Project, Settings, make
from tests.support.examples import at_most

Files = list[tuple[str, bytes]]
Data = str | list["Data"] | dict[str, "Data"]


def shuffled(data: Data, random: Random) -> Data:
    """Return the data with the keys of every mapping in another order."""
    if isinstance(data, dict):
        keys = list(data)
        random.shuffle(keys)
        return {key: shuffled(data[key], random) for key in keys}
    return [shuffled(item, random) for item in data] if isinstance(data, list) else data


def read(content: Path) -> dict[str, Data]:
    """Read every file: the data of YAML, and the text of what is not."""
    texts = {
        path.relative_to(content).as_posix(): path.read_text("utf-8")
        for path in sorted(content.rglob("*"))
        if path.is_file()
    }
    return {
        name: yaml.load(text, yaml.CBaseLoader) if name.endswith(".yml") else text
        for name, text in texts.items()
    }


def write(files: dict[str, Data], folder: Path) -> Path:
    """Write files in the order given, one line a value, so that entries keep their lines."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        text = data
        if name.endswith(".yml"):
            text = yaml.dump(
                data, sort_keys=False, allow_unicode=True, default_style='"', width=1_000_000
            )
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@contextmanager
def listing_in_any_order(random: Random) -> Iterator[None]:
    """List the files below a folder in another order each time."""
    rglob = Path.rglob

    def listed(folder: Path, pattern: str) -> list[Path]:
        found = list(rglob(folder, pattern))
        random.shuffle(found)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "rglob", listed)
        yield


def output(content: Path, templates: Path) -> Files:
    """What is made from content: every file that is not an asset copied as it stands."""
    made = make(Project(content, templates, Path("unused")), Settings())
    assert made.warnings == ()
    return [
        (file.path, file.content) for file in made.files if not (templates / file.path).is_file()
    ]


@pytest.fixture(scope="module")
def as_written(
    small: Path, templates: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[], Files]:
    """What the small briefing becomes, in the form that the shuffled copies have."""
    content = write(read(small), tmp_path_factory.mktemp("whole") / "content")
    files = output(content, templates)
    return lambda: files


@settings(max_examples=at_most(15), phases=[Phase.explicit, Phase.generate])
@given(random=st.randoms(use_true_random=False))
def test_neither_the_order_of_files_nor_that_of_fields_shows(
    random: Random,
    as_written: Callable[[], Files],
    small: Path,
    templates: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    files = list(read(small).items())
    random.shuffle(files)
    content = write(
        {name: shuffled(data, random) for name, data in files},
        tmp_path_factory.mktemp("shuffled") / "content",
    )
    with listing_in_any_order(random):
        assert output(content, templates) == as_written()


def test_the_form_in_which_yaml_is_written_shows_in_the_line_numbers_only(
    as_written: Callable[[], Files], small: Path, templates: Path
) -> None:
    """So that the shuffled copies are known to be copies of the whole briefing."""

    def unnumbered(files: Files) -> list[tuple[str, list[str]]]:
        numbers = ("line ", "&#35;L", '"line": ')
        return [
            (
                path,
                [
                    line
                    for line in text.decode(errors="replace").split("\n")
                    if not any(n in line for n in numbers)
                ],
            )
            for path, text in files
        ]

    assert unnumbered(as_written()) == unnumbered(output(small, templates))
