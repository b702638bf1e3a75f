"""Views of facts, actors, sectors and questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.compose.edit_links import EditLinks, ForgeLinks
from generator.compose.targets import (
    Named,
    Target,
    actor_target,
    disagreement_target,
    fact_target,
    question_target,
    sector_target,
)
from generator.compose.views.citations import Citation, CitationIndex
from generator.compose.views.citing import Cite, cite_fact
from generator.compose.views.evidence import (
    AssessmentView,
    EvidenceView,
    ReviewView,
    ValueView,
    assessment_view,
    assessments_of,
    evidence_view,
    review_view,
    value_views,
    weighing,
)
from generator.compose.views.fact_rows import FactRow, fact_rows
from generator.compose.views.search import SearchView, search_views
from generator.compose.views.sentences import QuestionView, SentenceView
from generator.compose.views.speakers import Speaker, speakers
from generator.content.link import Briefing
from generator.facts.assessment import is_disputed, role_in
from generator.facts.moments import Moment
from generator.facts.plans import is_plan
from generator.facts.wording import Wording
from generator.records import Actor, Fact, Question, SearchedStatement, Sector, SummarySentence

MOST_LISTED = 2
"""The most passages that a listed fact cites; its page has all."""


@dataclass(frozen=True, slots=True)
class SectorView:
    """A sector, with the number of its facts and open questions."""

    id: str
    name: str
    target: Target
    icon: str
    summary: str
    facts: int
    questions: int


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact with everything that a page may show of it.

    `aliases` are its former ids, `rows` the rows of its full form, `cite` its citation. `uncited` is
    the number of its passages that its citations leave out, `weighing` what its passages do, `years`
    are those that its date touches, and `day` is that by which it is sorted.
    """

    id: str
    aliases: tuple[str, ...]
    title: str
    statement: str
    citations: tuple[Citation, ...]
    uncited: int
    target: Target
    kind: str
    status: str
    is_plan: bool
    date: str
    short_date: str
    date_basis: str
    said: str
    short_said: str
    years: tuple[int, ...]
    day: str
    stated_by: tuple[Speaker, ...]
    sector: SectorView
    actors: tuple[Named, ...]
    places: tuple[Named, ...]
    follows: tuple[Named, ...]
    followed_by: tuple[Named, ...]
    fulfils: tuple[Named, ...]
    fulfilled_by: tuple[Named, ...]
    values: tuple[ValueView, ...]
    derived_from: tuple[Named, ...]
    working: str
    basis: tuple[str, ...]
    evidence: tuple[EvidenceView, ...]
    weighing: str
    assessment: AssessmentView
    is_disputed: bool
    disagreement: Target
    why_they_differ: str
    searches: tuple[SearchView, ...]
    review: ReviewView
    rows: tuple[FactRow, ...]
    edit_links: EditLinks
    cite: Cite

    @property
    def proof(self) -> str:
        """How many passages there are and what they do: "3 passages: 2 support, 1 disputes"."""
        count = len(self.evidence)
        return f"{count} passage{'' if count == 1 else 's'}: {self.weighing}"


@dataclass(frozen=True, slots=True)
class Views:
    """Makes the views of one page, and adds what they cite to its citation index.

    `known` are the facts as they are listed, by id, which is the same on all pages of a site.
    """

    briefing: Briefing
    wording: Wording
    citation_index: CitationIndex
    edit_links: ForgeLinks
    known: dict[str, FactView] = field(default_factory=dict)

    def sector(self, sector: Sector) -> SectorView:
        """Return the view of a sector."""
        return SectorView(
            sector.id,
            sector.title,
            sector_target(sector),
            sector.icon,
            sector.summary,
            len(self.briefing.facts_of_sector(sector.id)),
            len(self.briefing.questions_of_sector(sector.id)),
        )

    def fact(self, fact: Fact) -> FactView:
        """Return the view of a fact; its evidence is cited."""
        listed = self.listed(fact)
        passages = listed.uncited + len(listed.citations)
        citations = self.citation_index.cite(fact.evidence)
        return replace(listed, citations=citations, uncited=passages - len(citations))

    def listed(self, fact: Fact) -> FactView:
        """Return the view of a fact as it is listed: what it cites is on its own page."""
        if fact.id not in self.known:
            self.known[fact.id] = self._listed(fact)
        return self.known[fact.id]

    def _listed(self, fact: Fact) -> FactView:
        page = fact_target(fact)
        index = CitationIndex(self.briefing, self.wording)
        return self._fact(
            fact,
            tuple(
                replace(citation, elsewhere=replace(page, fragment=citation.reference_anchor))
                for citation in index.cite(fact.evidence, MOST_LISTED)
            ),
        )

    def _fact(self, fact: Fact, citations: tuple[Citation, ...]) -> FactView:
        passages = {(piece.source, piece.locator) for piece in fact.evidence}
        evidence = tuple(
            evidence_view(self.briefing, self.wording, e, role_in(fact, e)) for e in fact.evidence
        )
        derived = fact.derived
        related = {
            name: tuple(Named(other.title, fact_target(other)) for other in index.get(fact.id, ()))
            for name, index in (
                ("followed_by", self.briefing.followed_by),
                ("fulfilled_by", self.briefing.fulfilled_by),
            )
        }
        return FactView(
            id=fact.id,
            aliases=fact.aliases,
            title=fact.title,
            statement=fact.statement,
            citations=citations,
            uncited=len(passages) - len(citations),
            target=fact_target(fact),
            kind=fact.kind,
            status=fact.status.replace("-", " "),
            is_plan=is_plan(fact),
            date=self.wording.date(fact.date) if fact.date else "",
            short_date=self.wording.short(fact.date) if fact.date else "",
            date_basis=fact.date_basis or "",
            said=self.wording.date(fact.said) if fact.said else "",
            short_said=self.wording.short(fact.said) if fact.said else "",
            years=Moment(fact, fact.date).years if fact.date else (),
            day=Moment(fact, fact.date).first.isoformat() if fact.date else "",
            stated_by=speakers(self.briefing, fact),
            sector=self.sector(self.briefing.sectors[fact.sector]),
            actors=tuple(self.actor(self.briefing.actors[i]) for i in fact.actors),
            places=tuple(self.actor(self.briefing.actors[i]) for i in fact.places),
            follows=tuple(self.fact_name(i) for i in fact.follows),
            fulfils=tuple(self.fact_name(i) for i in fact.fulfils),
            **related,
            values=value_views(self.briefing, self.wording, fact.values),
            derived_from=tuple(self.fact_name(i) for i in derived.from_) if derived else (),
            working=derived.working if derived else "",
            basis=tuple(map(self.wording.basis, fact.basis)),
            evidence=evidence,
            weighing=weighing(evidence),
            assessment=assessment_view(self.briefing, fact),
            is_disputed=is_disputed(fact),
            disagreement=disagreement_target(fact),
            why_they_differ=fact.why_they_differ or "",
            searches=self.searches(fact.searches),
            review=review_view(self.briefing, self.wording, fact),
            rows=tuple(fact_rows(fact, related)),
            edit_links=self.edit_links.into(fact.position, fact.id, fact.title, fact_target(fact)),
            cite=cite_fact(self.briefing.record, fact),
        )

    def facts(self, facts: tuple[Fact, ...]) -> tuple[FactView, ...]:
        """Return the views of several facts as they are listed, in the order given."""
        return tuple(self.listed(fact) for fact in facts)

    def actor(self, actor: Actor) -> Named:
        """Return the name and the page of an actor."""
        return Named(actor.name, actor_target(actor))

    def fact_name(self, identifier: str) -> Named:
        """Return the title and the permalink of a fact, by its id."""
        fact = self.briefing.facts[identifier]
        return Named(fact.title, fact_target(fact))

    def question(self, question: Question) -> QuestionView:
        """Return the view of an open question; the passages that leave it open are cited."""
        sectors = (self.briefing.sectors[i] for i in question.sectors)
        return QuestionView(
            question.id,
            question.aliases,
            question.question,
            question.why,
            self.citation_index.cite(question.evidence),
            tuple(Named(s.title, sector_target(s)) for s in sectors),
            tuple(self.fact_name(i) for i in question.facts),
            self.searches(question.searches),
            self.edit_links.into(
                question.position, question.id, question.question, question_target(question)
            ),
        )

    def searches(self, identifiers: tuple[str, ...]) -> tuple[SearchView, ...]:
        """Return the views of searches, by their ids."""
        return search_views(self.briefing, self.wording, identifiers)

    def sentence(self, cited: SearchedStatement) -> SentenceView:
        """Return the view of a statement with evidence of its own, which is cited."""
        citations = self.citation_index.cite(cited.evidence)
        return SentenceView(cited.statement, citations, self.searches(cited.searches))

    def summary(self, sentence: SummarySentence) -> SentenceView:
        """Return the view of a sentence that sums up facts; all their evidence is cited."""
        evidence = [e for i in sentence.facts for e in self.briefing.facts[i].evidence]
        citations = self.citation_index.cite(evidence)
        return SentenceView(sentence.text, citations, self.searches(sentence.searches))

    def summed_up(self, sentences: tuple[SummarySentence, ...]) -> tuple[SentenceView, ...]:
        """Return the views of sentences that cite their facts, with the first passage of each.

        The facts are numbered through all sentences, in the order in which they are first cited.
        """
        cited = dict.fromkeys(i for sentence in sentences for i in sentence.facts)
        numbers = {identifier: number for number, identifier in enumerate(cited, 1)}
        return tuple(self._summed_up(sentence, numbers) for sentence in sentences)

    def _summed_up(self, sentence: SummarySentence, numbers: Mapping[str, int]) -> SentenceView:
        facts = [self.briefing.facts[identifier] for identifier in sentence.facts]
        return SentenceView(
            sentence.text,
            tuple(self._mark(numbers[fact.id], fact) for fact in facts),
            self.searches(sentence.searches),
            tuple(self.fact_name(fact.id) for fact in facts),
            assessments_of(self.briefing, facts),
        )

    def _mark(self, number: int, fact: Fact) -> Citation:
        page, reference = fact_target(fact), "ref_1"
        label = f"[{number}] {fact.title}"
        return Citation(number, "", reference, label, (), replace(page, fragment=reference))
