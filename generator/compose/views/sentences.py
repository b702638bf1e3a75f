"""Views of sentences that cite passages: of profiles and summaries, and of open questions."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.edit_links import EditLinks
from generator.compose.targets import Named
from generator.compose.views.citations import Citation
from generator.compose.views.search import SearchView


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence with its citations, and the searches behind its claim of an absence.

    If what they cite is on their own pages, `facts` are those that it sums up, and `assessments` tell,
    each once, how sure these are.
    """

    text: str
    citations: tuple[Citation, ...]
    searches: tuple[SearchView, ...] = ()
    facts: tuple[Named, ...] = ()
    assessments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionView:
    """An open question: why it is open, the passages that leave it open, the facts concerned."""

    id: str
    aliases: tuple[str, ...]
    question: str
    why: str
    citations: tuple[Citation, ...]
    sectors: tuple[Named, ...]
    facts: tuple[Named, ...]
    searches: tuple[SearchView, ...]
    edit_links: EditLinks
