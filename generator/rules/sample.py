"""A small, valid, fictitious briefing, in which the examples of rules make their mistakes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.core.rule_info import Example

_BRIEFING = """\
title: Two shores
subtitle: An invented briefing
parties: [PRT, EST]
as_of: 2024-03-15
language: en
licence: {name: CC0 1.0, url: https://creativecommons.org/publicdomain/zero/1.0/}
excerpt_limit: 12
quoted_share_limit: 40
repository: {url: https://forge.example.org/example/briefing, branch: main}
maintainers:
  - {handle: "@example/editors", paths: [content/, templates/]}
bottom_line:
  - text: The moonlight cable is only a plan.
    facts: [moonlight-cable]
key_figures: [lantern-trade-2022]
"""

_SECTORS = """\
- id: trade
  title: Trade
  icon: material/handshake
  summary: What is bought and sold between the two shores.

- id: energy
  title: Energy
  icon: material/waves
  summary: The cables, and what they are meant to carry.
"""

_INDICATORS = """\
- id: lantern-trade
  title: Trade in lanterns
  display: "{amount} million crowns"
"""

_QUESTIONS = """\
- id: is-the-cable-laid
  question: Was the cable laid?
  why: No source tells what became of the plan.
  sectors: [energy]
  evidence:
    - {source: example-gazette-100, paragraph: 2}
  searches: [cable-laid]
"""

_SEARCHES = """\
- id: cable-laid
  where: the archive of the Example Gazette
  words:
    - {text: moonlight cable}
    - {text: cabo de luar, language: pt}
  on: 2024-03-12
  found: Two articles on the plan, and none on what became of it.
"""

_CHANGES = """\
- id: 2024-03-01-update
  date: 2024-03-01
  kind: update
  summary: A fair is gone, and the trade is another.
  facts:
    - fact: lamp-fair
      effect: removed
      title: A lamp fair was planned for 2023
    - fact: lantern-trade-2022
      effect: changed
      fields:
        - {field: Status, before: unknown, after: reported}
"""

_WITHDRAWN = """\
- id: lamp-fair
  kind: fact
  title: A lamp fair was planned for 2023
  sectors: [trade]
  on: 2024-03-01
  why: The gazette tells of another fair.
"""

_FIGURES = """\
- id: way-of-light
  title: Where the moonlight is to go
  description: From Vila do Exemplo to the other shore.
  kind: route
  sectors: [energy]
  routes:
    - {label: The cable, stops: [vila-do-exemplo, outra-vila], status: planned}
"""

_ACTORS = """\
- id: example-gazette
  type: outlet
  name: The Example Gazette

- id: lantern-guild
  type: organisation
  name: The Guild of Lantern Makers
  wikidata: Q4115189

- id: vila-do-exemplo
  type: place
  name: Vila do Exemplo
  country: PRT
  coordinates: {latitude: 38.5, longitude: -9.25}

- id: outra-vila
  type: place
  name: Outra Vila
  country: PRT
"""

_ENERGY = """\
- id: moonlight-cable
  title: A cable for moonlight was to be laid in 2023
  statement: A cable for moonlight was to be laid in 2023, the Guild said.
  kind: plan
  status: planned
  date: "2023"
  stated_by: lantern-guild
  places: [vila-do-exemplo]
  evidence:
    - {source: example-gazette-100, paragraph: 2, quote: the cable is to be laid in 2023, origin: lantern-guild}
    - {source: example-chronicle-9, paragraph: 1, quote: cables are the dream}

- id: tide-mill
  title: A mill that grinds the tide is planned
  statement: A mill that grinds the tide is planned.
  kind: plan
  status: planned
  evidence:
    - {source: example-gazette-100, paragraph: 3, quote: a mill for the tide}
  reviewed: {by: R. Eviewer, on: 2024-03-10, stamp: 6a959e9be63422be}
"""

_TRADE = """\
- id: lantern-trade-2022
  title: Trade in lanterns was put at 12 million crowns
  statement: The trade in lanterns in 2022 is put at 12 million crowns.
  kind: figure
  status: reported
  date: "2022"
  values:
    - {indicator: lantern-trade, period: "2022", amount: 12}
  evidence:
    - {source: example-gazette-100, paragraph: 1, quote: 12 million crowns in 2022}
    - source: example-herald-1
      paragraph: 1
      stance: context
      quote: the lanterns shone
      seal: "02bb0f33dca0f664e113"
      says: The lanterns were lit.

- id: lantern-trade-doubled
  title: Trade in lanterns doubled
  statement: The trade in lanterns doubled.
  kind: figure
  status: reported
  derived: {from: [lantern-trade-2022], working: The sum is twice that of before.}
  evidence:
    - {source: example-gazette-100, paragraph: 1, quote: twice as much as before}
"""

_CHRONICLE = """\
id: example-chronicle-9
type: report
publisher: The Example Chronicle
origin: lantern-guild
title: What the year brought
author: [C. Ronicler]
issued: "2024-01"
accessed: 2024-02-02
language: en
consulted: full-text
paragraphs: 2
note: An invented report of the Guild, read in full.
licence: {name: CC0 1.0, url: https://creativecommons.org/publicdomain/zero/1.0/}
digest: {normalisation: 2, words: 11, value: daf01fee07a19d3da2762d4f16526603800d91c9}
"""

_GAZETTE = """\
id: example-gazette-100
type: article-newspaper
publisher: The Example Gazette
origin: example-gazette
title: Lanterns and a cable
author: [A. Writer]
issued: "2023-11-05"
accessed: 2024-03-01
URL: https://gazette.example.org/2023/100
language: en
consulted: full-text
paragraphs: 3
note: An invented newspaper, read in full.
"""

_HERALD = """\
id: example-herald-1
type: article-newspaper
publisher: The Example Herald
origin: example-gazette
title: A night of light
author: [H. Erald]
issued: "2023-12-01"
accessed: 2024-03-01
URL: https://herald.example.org/1
language: en
consulted: full-text
paragraphs: 2
note: An invented newspaper, read in full; its text is not kept.
digest: {normalisation: 2, words: 37, value: 03a21b2e5db8ea12d7f892365f5233e534dcce08}
fingerprint:
  normalisation: 2
  words: 4
  key_check: 40ef633b
  paragraphs:
    - >-
      89c2bda1b2 790c155c0a 133cf4327c ce831f1beb 2de08c737d 32575872af 5e68952059 2d0a9ea546
      9e63ae4504 38fdd5f42a 1f78372139 1e2532868f 1e7022d6ba afef3713da f64c5f6612 6c6a402e8f
      e61a66dff2 a862696645 4f4e821697 43c5a8ba14 5263aae5be
    - >-
      5ace6c2c21 107ec1c312 2d13397f4a a0d021ae38 630952b7cc 1f082b885d 2ea793cee5 41da4eb1e4
      df3274dd1c d9f5295e0a
"""

_TEXT = """\
Cables are the dream of the guild.

So much for cables.
"""

SAMPLE: Mapping[str, str] = MappingProxyType(
    {
        "briefing.yml": _BRIEFING,
        "sectors.yml": _SECTORS,
        "indicators.yml": _INDICATORS,
        "questions.yml": _QUESTIONS,
        "searches.yml": _SEARCHES,
        "changes.yml": _CHANGES,
        "withdrawn.yml": _WITHDRAWN,
        "figures.yml": _FIGURES,
        "actors/example.yml": _ACTORS,
        "facts/energy.yml": _ENERGY,
        "facts/trade.yml": _TRADE,
        "sources/example-chronicle-9.txt": _TEXT,
        "sources/example-chronicle-9.yml": _CHRONICLE,
        "sources/example-gazette-100.yml": _GAZETTE,
        "sources/example-herald-1.yml": _HERALD,
    }
)
"""The files of the sample, by path below content/."""


def sample_with(example: Example | None = None) -> dict[str, bytes]:
    """Return the files of the sample by path, with the mistake of an example made.

    Raises ValueError if the text to replace does not occur exactly once in its file.
    """
    files = {name: text.encode() for name, text in SAMPLE.items()}
    if example is None:
        return files
    if example.bad is None:
        del files[example.file]
    else:
        text = SAMPLE.get(example.file, "")
        if example.good and text.count(example.good) != 1:
            raise ValueError(f"not once in {example.file}: {example.good!r}")
        made = text.replace(example.good, example.bad) if example.good else example.bad
        files[example.file] = made.encode(example.encoding)
    return files
