"""The generator that a briefing is to have, by what `--generator` says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from generator.disk.wheels import built_wheel, read_wheel, running_wheel
from generator.editing.lock import addressed, pinned, vendored
from generator.editing.wheel import Wheel, WheelError
from generator.upkeep.python import fetched_wheel

_ADDRESS = re.compile(r"https?://[^\s#;]+\.whl")
_VERSION = re.compile(r"\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?")

generator_option = click.option(
    "--generator",
    "given",
    metavar="WHEEL|DIR|URL|VERSION",
    help="The generator of the briefing: a wheel, a checkout, the address of a wheel, or a version on "
    "an index; the one that is running if not given.",
)


@dataclass(frozen=True, slots=True)
class Generator:
    """A generator, and how the lock file of a briefing names it."""

    wheel: Wheel
    named: str

    @property
    def told(self) -> str:
        """Its version, and where a briefing has it from."""
        return f"{self.wheel.version}, {self.named.removeprefix('./')}"


def generator_of(given: str | None) -> Generator:
    """Return the generator that is named, or the one that is running.

    A wheel in a file or of a checkout is to lie in the briefing; what has an address, or is on an
    index, is named there, and not copied.
    """
    with stops_without_wheel():
        if given is None:
            return _carried(running_wheel())
        if _ADDRESS.fullmatch(given):
            return Generator(fetched_wheel(addressed(given)), addressed(given))
        path = Path(given)
        if path.is_dir():
            return _carried(built_wheel(path.resolve()))
        if path.suffix == ".whl":
            return _carried(read_wheel(path))
        if _VERSION.fullmatch(given):
            return Generator(fetched_wheel(pinned(given)), pinned(given))
    raise click.BadParameter(
        f'"{given}" is neither a wheel, a folder, an address of a wheel, nor a version such as 1.2.0',
        param_hint="'--generator'",
    )


@contextmanager
def stops_without_wheel() -> Iterator[None]:
    """Turn a WheelError into a message and exit code 1."""
    try:
        yield
    except WheelError as error:
        raise click.ClickException(str(error)) from None


def _carried(wheel: Wheel) -> Generator:
    return Generator(wheel, vendored(wheel))
