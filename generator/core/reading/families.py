"""Families of words: which words of two English texts can tell the same.

Two words are of one family if they are forms of one word, have one root, or are near in meaning.
"""

from __future__ import annotations

from functools import lru_cache

from generator.core.reading.lexicon import Index
from generator.core.reading.neutral import is_neutral
from generator.core.reading.numbers import words_of
from generator.core.reading.sentences import word_set
from generator.core.reading.thesaurus import keys, lemmas
from generator.core.remembered import Remembered

_SHORTEST = 3

_FAMILIES = (
    "grow* grew",
    "begin* began begun start* launch*",
    "build* built construct*",
    "sell* sold sale sales export* trade traded",
    "buy* bought purchas* procure* acquir*",
    "rise* rose rising up upward increas* gain* grow* grew expand* lift* rais* strengthen* deepen* closer",
    "fall* fell declin* drop* decreas* reduc*",
    "supply* supplie* deliver* provid* provision send* sent ship* shipment* transport*",
    "lead* led",
    "meet* met",
    "host* hold held holding venue take_place took_place",
    "compete* competing competition* athlete* took_part",
    "remember* remind* recall* mind",
    "deliver* supply supplie* receiv*",
    "send* sent",
    "win* won",
    "lose* lost loss*",
    "bring* brought",
    "entry enter* receiv* come_into_force came_into_force comes_into_force",
    "think* thought",
    "seek* sought",
    "teach* taught",
    "leave* left depart*",
    "run* ran",
    "wear* wore worn",
    "fly* flew flight*",
    "pay* paid",
    "nearly almost practically virtually",
    "exceed* surpass* pass* above more",
    "large* big* great* largest",
    "small* little",
    "quick* fast* accelerat* speed*",
    "weapon* arms armament* tank* gun guns rifle* launcher*",
    "army armies forces armed troops",
    "plan* scheme* programme* program*",
    "farm* agricult*",
    "help* assist* aid*",
    "possib* could can potential*",
    "probab* likely inferred infer*",
    "each every all any",
    "anywhere beyond outside",
    "agree* accord* agreement* contract* memorandum*",
    "train* educat* learn* school*",
    "conclude* sign* signature*",
    "contribut* serve* help* purpose*",
    "parliament* speaker",
    "tell* think* thought expect*",
    "joint* together mutual* jointly common both",
    "work* cooperat* collaborat* interact*",
    "work* working operat*",
    "open* inaugurat*",
    "end* finish* close* complet*",
    "company companies firm firms enterprise* subsidiar*",
    "talk* negotiat* discuss* review* consider* topic*",
    "medicine* drug drugs pharma* medic*",
    "railway* rail railroad*",
    "ship* shipment* transport* freight cargo",
    "car cars vehicle* automobile*",
    "factory factories plant plants works",
    "make* manufactur* produc* output",
    "goods product* merchandise",
    "student* study* studie* studying",
    "head* chief director* chair*",
    "want* wish* hope* intend* aim* goal*",
    "expect* foresee* foresaw forecast* predict* schedul* confiden*",
    "target* goal* aim* objective* schedul* plan* due",
    "focus* main central priorit*",
    "theatre* theater* opera* house houses",
    "car cars vehicle* carrier* truck* lorr*",
    "ask* answer* question*",
    "gain* receiv* get gets got obtain* acquir* grant* entitl* given",
    "develop* dynamic* evolv* progress*",
    "declin* negative worsen*",
    "revers* overc*",
    "depend* if whether",
    "follow* after",
    "pending still yet await* obtain*",
    "welcom* positive* prais* satisf*",
    "partner* colleague* ally allies",
    "carr* implement* execut* realis* realiz*",
    "spokes* public_relations press_service",
    "prominen* dominan* weight",
    "prior earlier previous* former*",
    "late* later",
    "new newly newest latest",
    "quarter* three-month",
    "percent per_cent percentage %",
    "dollar* $ us$ usd",
    "tax* duty duties",
    "money sum sums amount*",
    "price* cost* worth",
    "visit* guest* trip*",
    "show* exhibit* present* display*",
    "allow* permit* enabl* possib* lets",
    "stop* halt* ceas* stands",
)

_PALE = word_set("be have do get make go take come give put keep let")
"""Verbs so wide that what is near to them says nothing: to be sold, to carry and to own are to be or to have."""

_INDEX = Index((forms, number) for number, forms in enumerate(_FAMILIES))


@Remembered
def families(text: str) -> frozenset[str]:
    """Return the families of the words of a text, as keys that mean nothing else."""
    return _of_words(words_of(text))


def _of_words(words: tuple[str, ...]) -> frozenset[str]:
    told = (f"+{number}" for number, _ in _INDEX.all_in(words))
    return frozenset(told).union(*map(_near, words))


@lru_cache(maxsize=1 << 13)
def _of_word(word: str) -> frozenset[str]:
    return _of_words((word,))


@lru_cache(maxsize=1 << 13)
def _near(word: str) -> frozenset[str]:
    """Return what a word shares with others, by itself."""
    parts = dict.fromkeys(part for part in (word, *word.split("-")) if part)
    return frozenset[str]().union(*(lemmas(p) if lemmas(p) & _PALE else keys(p) for p in parts))


@Remembered
def content_words(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the words of a text that say something of its matter, each once, with their families."""
    told = (word for word in dict.fromkeys(words_of(text)) if len(word) >= _SHORTEST)
    return tuple((word, _of_word(word)) for word in told if word.isalpha() and not is_neutral(word))
