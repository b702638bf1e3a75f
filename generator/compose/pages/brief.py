"""The brief: what the briefing, or one of its sectors, comes to, on two pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby, zip_longest
from typing import assert_never

from generator.charts.values import Mark, ends_of, marks
from generator.compose.page import ComposeContext, Page
from generator.compose.targets import fact_target, question_target
from generator.compose.views.age import age_view
from generator.compose.views.brief import Answer, Brief, KeyFigure, Marked, Range, Ranges, Told
from generator.compose.views.brief_notes import Notes, Rests, passages, rests_on
from generator.compose.views.fact import Views
from generator.compose.views.key_figures import with_ranges
from generator.content.link import Briefing
from generator.facts.age import sources_of_sector
from generator.facts.coverage import coverage
from generator.facts.parties import about
from generator.facts.queries import newest_first
from generator.records import ChartKind, Fact, Question, Sector, SummarySentence

TEMPLATE = "brief.html.jinja"

ROOM = 14_000
"""What two pages of A4 hold, in characters, with what ends of lines and notes take."""

_ITEM, _NOTE = 60, 45
"""What a sentence takes beside its characters, and what a note takes."""

_QUESTIONS = 8
"""The questions that come before the second sentences of the sectors, if there are so many."""

Part = SummarySentence | Question | Fact | Mark
"""What is taken into a brief, or left out."""


def brief_page(ctx: ComposeContext, sector: Sector | None = None, room: int = ROOM) -> Page:
    """Compose the brief as a document of its own."""
    record, made = ctx.briefing.record, brief(ctx, sector, room)
    title = f"{made.title}: {record.title}" if sector else f"{made.title}: in brief"
    data = {
        "brief": made,
        "briefing_title": record.title,
        "language": record.language,
        "site_url": record.site_url or "",
        "as_of_day": record.as_of.isoformat(),
        "about": about(ctx.briefing),
    }
    return Page("brief", TEMPLATE, title, made.subtitle, data)


def brief(ctx: ComposeContext, sector: Sector | None = None, room: int = ROOM) -> Brief:
    """Compose the brief of the whole briefing, or of a sector.

    What matters most comes first, and it ends where `room` does: whole, the bottom line, the key
    figures and the first sentence of each sector; of a sector, its brief, its values and its open
    questions. Each text has every passage and search that it rests on.
    """
    composer = _Composer(ctx, ctx.views(), Notes(ctx.briefing, ctx.wording))
    return composer.of_sector(sector, room) if sector else composer.whole(room)


@dataclass(frozen=True, slots=True)
class _Composer:
    ctx: ComposeContext
    views: Views
    notes: Notes

    @property
    def briefing(self) -> Briefing:
        return self.ctx.briefing

    def whole(self, room: int) -> Brief:
        record, sectors = self.briefing.record, tuple(self.briefing.sectors.values())
        figures = tuple(self.briefing.facts[i] for i in record.key_figures)
        rounds = [[s for s in nth if s] for nth in zip_longest(*(s.brief for s in sectors))]
        questions = self._by_weight()
        main, others = questions[:_QUESTIONS], questions[_QUESTIONS:]
        wanted: list[Part] = [*record.bottom_line, *figures]
        wanted += [*chain(*rounds[:1]), *main, *chain(*rounds[1:]), *others]
        taken = _within(self.briefing, room, wanted)
        return self._brief(
            None,
            opening=self._sentences(record.bottom_line, taken),
            key_figures=tuple(f for fact in figures if id(fact) in taken for f in self._key(fact)),
            answers=tuple(
                Answer(self.views.sector(sector), sentences)
                for sector in sectors
                if (sentences := self._sentences(sector.brief, taken))
            ),
            questions=self._questions(questions, taken),
            more_questions=sum(id(question) not in taken for question in questions),
        )

    def of_sector(self, sector: Sector, room: int) -> Brief:
        figures = [
            (figure.indicator or "", marks(self.briefing, figure))
            for figure in self.briefing.figures_of_sector(sector.id)
            if figure.kind is ChartKind.VALUES
        ]
        facts = newest_first(self.briefing.facts_of_sector(sector.id))
        questions = tuple(self.briefing.questions_of_sector(sector.id))
        values = chain.from_iterable(given for _, given in figures)
        taken = _within(self.briefing, room, (*sector.brief, *values, *questions, *facts))
        return self._brief(
            sector,
            opening=self._sentences(sector.brief, taken),
            ranges=tuple(
                Ranges(self.briefing.indicators[indicator].title, rows)
                for indicator, given in figures
                if (rows := tuple(self._ranges(indicator, [m for m in given if id(m) in taken])))
            ),
            facts=tuple(self._told(fact) for fact in facts if id(fact) in taken),
            more_facts=sum(id(fact) not in taken for fact in facts),
            questions=self._questions(questions, taken),
            more_questions=sum(id(question) not in taken for question in questions),
        )

    def _brief(
        self,
        sector: Sector | None,
        *,
        opening: tuple[Marked, ...],
        questions: tuple[Marked, ...],
        more_questions: int,
        key_figures: tuple[KeyFigure, ...] = (),
        answers: tuple[Answer, ...] = (),
        ranges: tuple[Ranges, ...] = (),
        facts: tuple[Told, ...] = (),
        more_facts: int = 0,
    ) -> Brief:
        record, wording = self.briefing.record, self.ctx.wording
        every = tuple(self.briefing.sources.values())
        sources = sources_of_sector(self.briefing, sector.id) if sector else every
        age = age_view(self.briefing, wording, sources)
        return Brief(
            self.views.sector(sector) if sector else None,
            sector.title if sector else record.title,
            sector.summary if sector else record.subtitle,
            wording.day(record.as_of),
            f"{age.newest}, {age.before}" if age else "",
            opening,
            key_figures,
            answers,
            ranges,
            facts,
            more_facts,
            questions,
            more_questions,
            coverage(self.briefing),
            self.notes.all(),
        )

    def _cited(self, part: Part) -> Rests:
        return rests_on(self.briefing, part)

    def _sentences(
        self, sentences: Iterable[SummarySentence], taken: set[int]
    ) -> tuple[Marked, ...]:
        return tuple(
            Marked(
                sentence.text,
                self.notes.cite(self._cited(sentence)),
                facts=tuple(map(self.views.fact_name, sentence.facts)),
                searches=self.views.searches(sentence.searches),
            )
            for sentence in sentences
            if id(sentence) in taken
        )

    def _questions(self, questions: Iterable[Question], taken: set[int]) -> tuple[Marked, ...]:
        return tuple(
            Marked(q.question, self.notes.cite(self._cited(q)), question_target(q))
            for q in questions
            if id(q) in taken
        )

    def _key(self, fact: Fact) -> Iterator[KeyFigure]:
        view = with_ranges(self.briefing, self.ctx.wording, self.views.fact(fact), fact)
        notes = self.notes.cite(self._cited(fact))
        for value in view.values:
            yield KeyFigure(view, value, Marked(value.span or value.shown, notes, view.target))

    def _told(self, fact: Fact) -> Told:
        view = self.views.fact(fact)
        return Told(view, Marked(fact.statement, self.notes.cite(self._cited(fact)), view.target))

    def _ranges(self, indicator: str, given: Iterable[Mark]) -> Iterator[Range]:
        wording, named = self.ctx.wording, self.briefing.actors
        for _, group in groupby(given, key=lambda mark: mark.period.text):
            row = tuple(group)
            evidence = chain.from_iterable(self._cited(mark)[0] for mark in row)
            ends = dict.fromkeys(
                wording.amount(m.qualifier, m.amount, m.to, self.briefing.indicators[indicator])
                for m in ends_of(row)
            )
            yield Range(
                wording.short(row[0].period),
                Marked(
                    " to ".join(ends),
                    self.notes.cite((tuple(evidence), ())),
                    fact_target(row[0].fact),
                ),
                tuple(dict.fromkeys(named[mark.voice].name for mark in row)),
            )

    def _by_weight(self) -> tuple[Question, ...]:
        """Return the open questions: first those on most of the facts that the briefing rests on."""
        record = self.briefing.record
        weighty = {*record.key_figures, *(i for s in record.bottom_line for i in s.facts)}
        every = self.briefing.questions.values()
        return tuple(sorted(every, key=lambda q: -len(weighty.intersection(q.facts))))


def _within(briefing: Briefing, room: int, parts: Iterable[Part]) -> set[int]:
    """Return the identities of the parts up to the first for which there is no room."""
    cited: set[object] = set()
    taken: set[int] = set()
    for part in parts:
        new = set(passages(rests_on(briefing, part))) - cited
        room -= _length(part) + _ITEM + _NOTE * len(new)
        if room < 0:
            break
        cited |= new
        taken.add(id(part))
    return taken


def _length(part: Part) -> int:
    match part:
        case SummarySentence():
            return len(part.text)
        case Question():
            return len(part.question)
        case Fact():
            return len(part.statement) + _ITEM
        case Mark():
            return _ITEM // 2
        case _:
            assert_never(part)
