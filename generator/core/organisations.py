"""International organisations by the codes that stand for them, with their names in English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ORGANISATIONS: Mapping[str, str] = MappingProxyType(
    {
        "APEC": "Asia-Pacific Economic Cooperation",
        "ASEAN": "Association of Southeast Asian Nations",
        "AU": "African Union",
        "BRICS": "BRICS",
        "BSEC": "Organization of the Black Sea Economic Cooperation",
        "CARICOM": "Caribbean Community",
        "CIS": "Commonwealth of Independent States",
        "COE": "Council of Europe",
        "CSTO": "Collective Security Treaty Organization",
        "EAC": "East African Community",
        "EAEU": "Eurasian Economic Union",
        "EBRD": "European Bank for Reconstruction and Development",
        "ECOWAS": "Economic Community of West African States",
        "EFTA": "European Free Trade Association",
        "EU": "European Union",
        "GCC": "Gulf Cooperation Council",
        "GUAM": "Organization for Democracy and Economic Development – GUAM",
        "IAEA": "International Atomic Energy Agency",
        "IMF": "International Monetary Fund",
        "MERCOSUR": "Southern Common Market",
        "NATO": "North Atlantic Treaty Organization",
        "OAS": "Organization of American States",
        "OECD": "Organisation for Economic Co-operation and Development",
        "OIC": "Organisation of Islamic Cooperation",
        "OPEC": "Organization of the Petroleum Exporting Countries",
        "OSCE": "Organization for Security and Co-operation in Europe",
        "OTS": "Organization of Turkic States",
        "SAARC": "South Asian Association for Regional Cooperation",
        "SADC": "Southern African Development Community",
        "SCO": "Shanghai Cooperation Organisation",
        "UN": "United Nations",
        "WHO": "World Health Organization",
        "WTO": "World Trade Organization",
    }
)
"""The name of each, by its code. No code is that of a country."""
