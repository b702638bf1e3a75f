"""Options that several commands share, and click parameter types."""

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
    """A date as YYYY-MM-DD."""

    name = "day"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        """Parse a date, or fail with a usage error."""
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a day such as 2026-01-31', param, ctx)


class Address(click.ParamType[str]):
    """A base URL, to which paths can be appended."""

    name = "address"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Parse a base URL, or fail with a usage error."""
        try:
            return base_address(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


class Listening(click.ParamType[str]):
    """An IP address or localhost, and a port, in the form that MkDocs accepts."""

    name = "IP:PORT"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Parse an address and a port, or fail with a usage error."""
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
    """A relative path, with slashes, to a folder beside a page; `.` and `..` are not allowed."""

    name = "folder"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Parse a relative path, or fail with a usage error."""
        parts = value.removesuffix("/").split("/")
        if all(parts) and not {".", ".."} & set(parts) and value.isprintable():
            return "/".join(parts)
        self.fail(f'"{value}" is not the name of a folder beside the page', param, ctx)


class Recorded(click.ParamType[Any]):
    """A value for the content, validated by a type of the models."""

    def __init__(self, name: str, recorded: Any) -> None:
        self.name = name
        self._type = TypeAdapter(recorded)

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """Validate a value, or fail with the message and the hint of its type."""
        if isinstance(value, str) and not value.strip():
            self.fail("it is empty: give a value, or leave the option out", param, ctx)
        try:
            return self._type.validate_python(value)
        except ValidationError as error:
            context = error.errors()[0].get("ctx", {})
            hint = f"; {context['hint']}" if context.get("hint") else ""
            self.fail(f"{context.get('message', error)}{hint}", param, ctx)


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
