"""Options that several commands share, and the types of their values."""

from __future__ import annotations

import re
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import click
from pydantic import TypeAdapter, ValidationError

from generator.records.addresses import base_address


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "day"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        """Read a day, or end the command with a message."""
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a day such as 2026-01-31', param, ctx)


class Address(click.ParamType[str]):
    """A web address that others can be appended to."""

    name = "address"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Read an address, or end the command with a message."""
        try:
            return base_address(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


class Listening(click.ParamType[str]):
    """An address of this machine and a port, as MkDocs reads them."""

    name = "IP:PORT"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Read an address and a port, or end the command with a message."""
        host, _, port = value.rpartition(":")
        try:
            named = host if host == "localhost" else ip_address(re.sub(r"^\[(.*)\]$", r"\1", host))
        except ValueError:
            self.fail(
                f'"{value}" is not an IP address and a port, such as 127.0.0.1:8000', param, ctx
            )
        if not re.fullmatch("[0-9]{1,5}", port) or not 1 <= int(port) <= 65535:
            self.fail(f'"{port}" is not a port: a number from 1 to 65535', param, ctx)
        return f"{named}:{int(port)}"


class Folder(click.ParamType[str]):
    """A folder below the one that a page is in, as a relative address names it."""

    name = "folder"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Read a path of plain names, or end the command with a message."""
        parts = value.removesuffix("/").split("/")
        if all(parts) and not {".", ".."} & set(parts) and value.isprintable():
            return "/".join(parts)
        self.fail(f'"{value}" is not the name of a folder beside the page', param, ctx)


class Recorded(click.ParamType[Any]):
    """A value that goes into the content: refused in the words of the content's own types."""

    def __init__(self, name: str, recorded: Any) -> None:
        self.name = name
        self._type = TypeAdapter(recorded)

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """Read a value, or end the command with the message and the hint of its type."""
        try:
            return self._type.validate_python(value)
        except ValidationError as error:
            told = error.errors()[0].get("ctx", {})
            hint = f"; {told['hint']}" if told.get("hint") else ""
            self.fail(f"{told.get('message', error)}{hint}", param, ctx)


today_option = click.option(
    "--today", type=Day(), help="The day that decides which plans are past; as_of if not given."
)
site_url_option = click.option(
    "--site-url",
    type=Address(),
    envvar="BRIEFING_SITE_URL",
    show_envvar=True,
    help="Where the site will be published.",
)
repository_option = click.option(
    "--repository",
    type=Address(),
    envvar="BRIEFING_REPOSITORY",
    show_envvar=True,
    help="The repository that edit links lead to.",
)
site_src_option = click.option(
    "--site-src",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the rendered pages; site_src/ if not given.",
)
