"""Neutral words of English: those that a text may add to what it rests on without saying more.

They join words, tell that somebody says something, or speak of the text and its source themselves.
"""

from __future__ import annotations

from functools import lru_cache

from generator.core.reading.dates import month_names
from generator.core.reading.lexicon import lexicon
from generator.core.reading.sentences import word_set
from generator.core.reading.thesaurus import lemmas

_JOINING = (
    "the a an of in on at to for from by with and or but nor as than then that this these those such it its "
    "his her hers their theirs he she they them him himself herself itself themselves we us our ours you "
    "your who whom whose which what when where why how whether if while because since so thus therefore "
    "hence however though although also too both either each other another one ones some any there here "
    "is are was were be been being am has have had having do does did done doing will would shall should "
    "may might can could must not no into onto upon over under between among about across along around "
    "through throughout during before after until till within towards toward via per according due "
    "regarding concerning respect respectively namely including include included same up out off down "
    "against amid apart aside else away back beside besides beyond near onward plus "
    "more most less least much many few further several like as_well again already yet still now once later "
    "earlier ago next last previous following rather quite very just even ever well away together first exist turn bound"
)
_SAYING = (
    "say tell write report state note mention add remark announce name call describe speak talk give put "
    "list quote cite relay publish print recall explain stress point comment word voice account answer "
    "interview statement message speech article text report page story paragraph headline title sentence "
    "source author editor newspaper paper agency outlet broadcaster site website copy transcript press service "
    "journalist reporter news release document record figure number amount sum total count value data "
    "read hear learn show see find inform indicate think believe consider regard refer reference "
    "credit know follow set make take come go get hold keep stand become reach bring leave let run lie put carry belong passage"
)
_HEDGING = (
    "probable probably possible possibly perhaps apparently seemingly likely maybe reportedly allegedly "
    "inference inferred assume assumed arithmetic rough roughly about approximately nearly almost around "
    "unknown unstated undated unnamed unclear doubt example instance quotation mark neither nobody nothing none "
    "without"
)
"""Words that make a claim smaller, or say that nothing is said."""

_TIME = (
    "year month week day date time period quarter half decade century hour minute moment "
    "mid early late today yesterday tomorrow year-on-year annual annually monthly weekly daily "
    "spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday"
)
_THINGS = (
    "country state nation side party place thing matter case part way kind sort area field means fact "
    "office post goods worth thanks trial test people person man woman body group member level rate range item name term result question subject"
)

_NEUTRAL = word_set(_JOINING, _SAYING, _HEDGING, _TIME, _THINGS)


@lru_cache(maxsize=1 << 13)
def is_neutral(word: str) -> bool:
    """Whether a folded word is neutral, or tells a number, a unit or the name of a month."""
    words = lexicon("en")
    forms = (word,)
    is_number = words.numbers.at(forms, 0) or words.times.at(forms, 0) or words.scales.at(forms, 0)
    is_unit = words.units.at(forms, 0)
    return word in month_names("en") or bool(is_number or is_unit) or bool(lemmas(word) & _NEUTRAL)
