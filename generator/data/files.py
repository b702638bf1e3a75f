"""Which files are published for other programs, each in its format."""

from __future__ import annotations

import json

from generator.compose.open_data import COLUMNS, OpenData
from generator.data.bibtex import bibtex
from generator.data.calendar import calendar
from generator.data.csl import csl
from generator.data.ris import ris
from generator.data.table import table


def data_files(data: OpenData) -> dict[str, bytes]:
    """Return the content of each file, by its path below the site's root. All text is UTF-8."""
    return {
        "data/facts.csv": table(COLUMNS, data.rows).encode("utf-8-sig"),
        "data/timeline.ics": calendar(data),
        "data/sources.bib": bibtex(data.sources).encode(),
        "data/sources.ris": ris(data.sources).encode(),
        "data/sources.csl.json": _json(csl(data.sources)),
        "data/briefing.bib": bibtex(data.own).encode(),
        "data/briefing.ris": ris(data.own).encode(),
    }


def _json(document: object) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
