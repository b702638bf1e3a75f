"""The single-document edition: the whole briefing as one page, for one HTML file or a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from generator.charts.chart import Chart
from generator.charts.timeline import timeline_picture
from generator.compose.charts import evidence_figure, whole_figures
from generator.compose.page import ComposeContext, Page
from generator.compose.pages.brief import ROOM, brief
from generator.compose.pages.disagreements import voices_on
from generator.compose.pages.sources import CONSULTED
from generator.compose.views.citations import quote_of
from generator.compose.views.evidence import evidence_view, voice
from generator.compose.views.fact import FactView, Views
from generator.compose.views.key_figures import with_ranges
from generator.compose.views.locating import passage_anchor, without_locator
from generator.compose.views.paper import (
    Chapter,
    Dispute,
    FactName,
    Note,
    PaperFact,
    PaperQuestion,
    Passage,
    SourceEntry,
    SummaryView,
    Voiced,
)
from generator.content.link import Briefing
from generator.core.direction import isolated
from generator.facts.apart import names_apart
from generator.facts.assessment import TABLE, Currency
from generator.facts.coverage import coverage
from generator.facts.looks import looks_view
from generator.facts.parties import about
from generator.facts.queries import by_year, disputed, facts_citing, overdue, undated
from generator.records import (
    Evidence,
    Fact,
    Question,
    Role,
    Sector,
    Source,
    SummarySentence,
)

TEMPLATE = "document.html.jinja"


def paper(ctx: ComposeContext, room: int = ROOM) -> Page:
    """Compose the document, which begins with the brief that there is `room` for.

    Sources are numbered in the order of their list.
    """
    briefing, wording, record = ctx.briefing, ctx.wording, ctx.briefing.record
    composer = _Composer(ctx, ctx.views(), {s: n for n, s in enumerate(briefing.sources, 1)})
    facts = tuple(briefing.facts.values())
    covered = coverage(briefing)
    return Page(
        "paper",
        TEMPLATE,
        record.title,
        record.subtitle,
        {
            "brief": brief(ctx, room=room),
            "briefing_title": record.title,
            "language": record.language,
            "licence": record.licence,
            "site_url": record.site_url or "",
            "about": about(briefing),
            "looks": looks_view(briefing),
            "as_of": wording.day(record.as_of),
            "as_of_day": record.as_of.isoformat(),
            "excerpt_limit": record.excerpt_limit,
            "bottom_line": tuple(map(composer.summary, record.bottom_line)),
            "key_figures": tuple(
                with_ranges(briefing, wording, composer.views.fact(fact), fact)
                for fact in map(briefing.facts.__getitem__, record.key_figures)
            ),
            "chapters": tuple(composer.chapters()),
            "picture": timeline_picture(briefing, wording),
            "years": tuple(composer.years()),
            "undated": composer.names(f.id for f in undated(facts)),
            "disputes": tuple(composer.dispute(f) for f in disputed(facts)),
            "overdue": composer.views.facts(overdue(facts, ctx.today)),
            "today": wording.day(ctx.today),
            "questions": tuple(composer.question(q) for q in briefing.questions.values()),
            "sources": tuple(composer.sources()),
            "facts_count": len(facts),
            "evidence": evidence_figure(ctx),
            "coverage": covered,
            "assessments": tuple((str(a), a.meaning, n) for a, n in covered.supports.items()),
            "overtaken": Currency.OVERTAKEN,
            "rules": tuple((words, str(support)) for words, _, support in TABLE),
        },
    )


@dataclass(frozen=True, slots=True)
class _Composer:
    ctx: ComposeContext
    views: Views
    numbers: dict[str, int]

    @property
    def briefing(self) -> Briefing:
        return self.ctx.briefing

    def names(self, identifiers: Iterable[str]) -> tuple[FactName, ...]:
        return tuple(FactName(i, self.briefing.facts[i].title) for i in identifiers)

    def note(self, evidence: Evidence) -> Note:
        source = self.briefing.sources[evidence.source]
        view = evidence_view(self.briefing, self.ctx.wording, evidence, evidence.stance.role)
        anchor = passage_anchor(source.id, evidence.locator)
        return Note(
            self.numbers[source.id],
            source.id,
            anchor,
            view.source,
            view.locator,
            view.quote,
            view.says,
            view.is_excerpt,
        )

    def fact(self, fact: Fact) -> PaperFact:
        view = self.views.fact(fact)
        support: list[Note] = []
        others: list[Voiced] = []
        disputes: list[Voiced] = []
        for evidence, shown in zip(fact.evidence, view.evidence, strict=True):
            voiced = Voiced(shown, self.note(evidence))
            match shown.role:
                case Role.CARRIES if evidence.stance.says_the_same:
                    support.append(voiced.note)
                case Role.CARRIES | Role.UPDATES | Role.TOUCHES:
                    others.append(voiced)
                case Role.DISPUTES:
                    disputes.append(voiced)
                case _:
                    assert_never(shown.role)
        return PaperFact(view, tuple(support), tuple(others), tuple(disputes))

    def question(self, question: Question) -> PaperQuestion:
        notes = tuple(self.note(e) for e in question.evidence)
        facts = self.names(question.facts)
        searches = self.views.searches(question.searches)
        return PaperQuestion(question.id, question.question, question.why, notes, facts, searches)

    def summary(self, sentence: SummarySentence) -> SummaryView:
        searches = self.views.searches(sentence.searches)
        return SummaryView(sentence.text, self.names(sentence.facts), searches)

    def chapters(self) -> Iterator[Chapter]:
        for sector in self.briefing.sectors.values():
            yield Chapter(
                self.views.sector(sector),
                tuple(map(self.summary, sector.brief)),
                tuple(f for f in whole_figures(self.ctx, sector) if self._is_first(f, sector)),
                tuple(self.fact(f) for f in self.briefing.facts_of_sector(sector.id)),
                self.names(f.id for f in self.briefing.facts_listed_in(sector.id)),
                tuple(self.question(q) for q in self.briefing.questions_of_sector(sector.id)),
            )

    def _is_first(self, figure: Chart, sector: Sector) -> bool:
        """Whether a figure appears here: one declared for several sectors does so in the first."""
        return self.briefing.figures[figure.id].sectors[0] == sector.id

    def years(self) -> Iterator[tuple[int, tuple[FactView, ...]]]:
        for year, moments in by_year(self.briefing.facts.values()).items():
            yield year, self.views.facts(tuple(moment.fact for moment in moments))

    def dispute(self, fact: Fact) -> Dispute:
        view = self.views.fact(fact)
        voices = voices_on(self.ctx, fact, view)
        return Dispute(view, tuple(Voiced(shown, self.note(e)) for e, shown in voices))

    def sources(self) -> Iterator[SourceEntry]:
        names = names_apart(self.briefing, self.ctx.wording)
        for source in self.briefing.sources.values():
            uses = self.briefing.citing.get(source.id, ())
            wording = self.ctx.wording
            yield SourceEntry(
                self.numbers[source.id],
                source.id,
                wording.source(source) if source.title else names[source.id],
                source.title or "",
                ", ".join(map(isolated, source.author)),
                source.language,
                wording.language_name(source.language),
                source.URL or "",
                source.archive or "",
                CONSULTED[source.consulted],
                source.official,
                voice(self.briefing, source.origin).name,
                tuple(self._passages(source, [use.evidence for use in uses])),
                self.names(fact.id for fact in facts_citing(self.briefing, source)),
            )

    def _passages(self, source: Source, evidence: list[Evidence]) -> Iterator[Passage]:
        named = sorted({e.locator for e in evidence if e.locator}, key=lambda at: at.sort_key)
        elsewhere = [None] if any(e.locator is None for e in evidence) else []
        for locator in (*elsewhere, *named):
            here = (quote_of(self.briefing, e) for e in evidence if e.locator == locator)
            yield Passage(
                passage_anchor(source.id, locator),
                locator.text if locator else without_locator(named),
                tuple(dict.fromkeys(q for q in here if q)),
            )
