"""The API described for programs: an OpenAPI 3.1 document, and a JSON Schema for each document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.compose.data.api import SCHEMA_VERSION
from generator.compose.data.published import API, MEMBER, PublishedFile
from generator.compose.site import Site
from generator.export.api_schema import DEFINITIONS, DOCUMENTS
from generator.export.json_schema import (
    DIALECT,
    IDENTIFIER,
    Schema,
    referring_to,
    with_definitions,
)

_PLACE = "#/components/schemas/"


def schemas(site: Site) -> dict[str, Schema]:
    """Return a JSON Schema for each document of the API, by its name."""
    root = site.site_url.rstrip("/")
    return {
        name: {
            "$schema": DIALECT,
            **({"$id": f"{root}/{API}/schema/{name}.json"} if root else {}),
            "title": f"{site.title}: {name}",
            **with_definitions(schema, DEFINITIONS),
        }
        for name, schema in DOCUMENTS.items()
    }


def openapi(site: Site, files: Iterable[PublishedFile]) -> dict[str, Any]:
    """Return the OpenAPI document for the published files of the API.

    Where the address of the site is not known, paths are relative to the document itself.
    """
    root = site.site_url.rstrip("/")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": site.title,
            "summary": site.subtitle,
            "description": f"Files that are read with GET, and do not change until the next publication. As of {site.as_of}.",
            "version": SCHEMA_VERSION,
            "license": {"name": site.licence, "url": site.licence_url},
        },
        "jsonSchemaDialect": DIALECT,
        "servers": [{"url": f"{root}/{API}" if root else "."}],
        "paths": {
            f"/{file.path.removeprefix(f'{API}/').replace(MEMBER, '{id}')}": {"get": _get(file)}
            for file in files
            if file.is_document or file.path == f"{API}/facts/{MEMBER}.json"
        },
        "components": {
            "schemas": {
                name: referring_to(schema, _PLACE) for name, schema in sorted(DEFINITIONS.items())
            }
        },
    }


def _get(file: PublishedFile) -> dict[str, Any]:
    name = file.name if file.is_one else "fact"
    parameter = {"name": "id", "in": "path", "required": True, "schema": IDENTIFIER}
    content = {file.media_type: {"schema": referring_to(DOCUMENTS[name], _PLACE)}}
    return {
        "operationId": name,
        "summary": file.what,
        **({} if file.is_one else {"parameters": [parameter]}),
        "responses": {
            "200": {"description": file.summary, "content": content},
            **({} if file.is_one else {"404": {"description": "there is no such fact"}}),
        },
    }
