"""English words for what is of a country, where they do not begin as its name in English does."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DEMONYMS: Mapping[str, str] = MappingProxyType(
    {
        "ARE": "emirati|emirates|uae",
        "BIH": "bosnian|bosnia",
        "CHE": "swiss",
        "CHN": "chinese",
        "CIV": "ivorian",
        "COD": "congolese",
        "CYP": "cypriot",
        "DNK": "danish|dane",
        "DOM": "dominican",
        "ESP": "spanish|spaniard",
        "FIN": "finnish|finn",
        "FRA": "french",
        "GBR": "british|briton|uk|britain",
        "GRC": "greek",
        "IRL": "irish",
        "ITA": "italian",
        "KOR": "south korean",
        "LKA": "sri lankan",
        "MKD": "macedonian",
        "MLT": "maltese",
        "MMR": "burmese|burma",
        "NLD": "dutch|holland",
        "NOR": "norwegian",
        "NZL": "new zealander",
        "PHL": "filipino",
        "POL": "polish|pole",
        "PRK": "north korean",
        "PSE": "palestinian|palestine",
        "SAU": "saudi",
        "SLV": "salvadoran",
        "SSD": "south sudanese",
        "SWE": "swedish",
        "THA": "thai",
        "TUR": "turkish|turkey|turk",
        "USA": "american|america",
        "ZAF": "south african",
    }
)
"""The words, folded, by the code of the country."""
