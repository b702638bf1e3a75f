"""The languages that are read, one a module, by their BCP 47 language subtag."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.core.reading.languages.azerbaijani import AZERBAIJANI
from generator.core.reading.languages.belarusian import BELARUSIAN
from generator.core.reading.languages.common import COMMON
from generator.core.reading.languages.english import ENGLISH
from generator.core.reading.languages.french import FRENCH
from generator.core.reading.languages.german import GERMAN
from generator.core.reading.languages.russian import RUSSIAN
from generator.core.reading.languages.turkish import TURKISH
from generator.core.reading.words import Words

LANGUAGES: Mapping[str, Words] = MappingProxyType(
    {
        "az": AZERBAIJANI,
        "be": BELARUSIAN,
        "de": GERMAN,
        "en": ENGLISH,
        "fr": FRENCH,
        "ru": RUSSIAN,
        "tr": TURKISH,
    }
)

__all__ = ["COMMON", "LANGUAGES"]
