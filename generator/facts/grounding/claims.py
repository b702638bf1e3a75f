"""All claims of a briefing: what its facts, profiles, questions, figures and summaries say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.content.link import Briefing
from generator.content.references import Citing, cited_statements, citings, summaries
from generator.core.dates import EdtfDate
from generator.core.diagnostics import Position
from generator.facts.assessment import in_role
from generator.facts.grounding.claim import Claim, Passage, issued_of, passages_of
from generator.facts.wording import wording_of
from generator.records import Basis, Evidence, Fact, Role, Value

Text = tuple[str, str | None, Position]
"""What a text is called, the text, and where it stands."""


Thing = tuple[str, str]
"""What facts may share: an indicator or a source, and its id."""


@lru_cache(maxsize=1)
def claims(briefing: Briefing) -> tuple[Claim, ...]:
    """Return all claims of a briefing, those of its facts first."""
    return tuple(_Claims(briefing).all())


class _Claims:
    """Collects the claims of a briefing; the texts of a fact are put together once."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.language = briefing.record.language
        self.wording = wording_of(briefing.record)
        self.texts = {fact.id: tuple(self._texts(fact)) for fact in briefing.facts.values()}
        self.on_things: dict[tuple[str, Thing], list[int]] = defaultdict(list)
        for sector, facts in briefing.facts_by_sector.items():
            for number, fact in enumerate(facts):
                for thing in _things(fact):
                    self.on_things[sector, thing].append(number)

    def all(self) -> Iterator[Claim]:
        """Yield all claims."""
        for fact in self.briefing.facts.values():
            yield from self._fact(fact)
        for record in self.briefing.records():
            if not isinstance(record, Fact):
                told = (citing for citing in citings(record) if citing.evidence.says)
                yield from map(self._paraphrase, told)
            for cited, path in cited_statements(record):
                text = ("sentence", cited.statement, record.at(*path, "statement"))
                near = passages_of(self.briefing, cited.evidence)
                says = tuple(Passage(e.says, self.language) for e in cited.evidence if e.says)
                for claim in self._about([text], (), cited.evidence, cited.basis):
                    yield replace(claim, closest=near, retold=says)
        for question in self.briefing.questions.values():
            texts: list[Text] = [
                ("question", question.question, question.at("question")),
                ("reason", question.why, question.at("why")),
            ]
            yield from self._about(texts, self._named(question.facts), question.evidence)
        for record in self.briefing.records():
            for summed_up, path in summaries(record):
                text = ("sentence", summed_up.text, record.at(*path, "text"))
                yield from self._about([text], self._named(summed_up.facts), ())
        for figure in self.briefing.figures.values():
            texts = [
                ("description", figure.description, figure.at("description")),
                ("note", figure.note, figure.at("note")),
            ]
            facts = self._named(figure.facts) or self._counting(figure.indicator)
            if facts:
                yield from self._about(texts, facts, ())

    def _fact(self, fact: Fact) -> Iterator[Claim]:
        evidence = fact.evidence
        names = self._names(evidence, (*fact.actors, *fact.places, *fact.speakers))
        issued = issued_of(self.briefing, evidence)
        dates = _periods(fact.values) + _dates((fact,))
        quotes = passages_of(self.briefing, evidence) + self._rests_on(fact)
        carrying = passages_of(self.briefing, in_role(fact, Role.CARRIES))
        for what, text in (("title", fact.title), ("statement", fact.statement)):
            position = fact.at(what)
            yield Claim(
                *(what, text, self.language, position, quotes, dates, issued, names, fact.basis),
                may_compute=fact.derived is not None,
                closest=carrying,
                values=tuple(self._shown(fact.values)),
            )
        for number, piece in enumerate(evidence):
            if piece.says:
                yield Claim(
                    "paraphrase",
                    piece.says,
                    self.language,
                    fact.at("evidence", number, "says"),
                    self._of_source(piece),
                    _periods(piece.values) + dates,
                    issued,
                    names,
                    piece.basis,
                    closest=passages_of(self.briefing, (piece,)),
                )
        remarks = [(kind, text, place) for kind, text, place in _remarks(fact) if text]
        if not remarks:
            return
        around = quotes + self._around(fact)
        told = dates + _periods(v for piece in evidence for v in piece.values)
        for kind, remark, place in remarks:
            yield Claim(
                *(kind, remark, self.language, place, around, told, issued, names, fact.basis),
                may_compute=True,
            )

    def _about(
        self,
        texts: Iterable[Text],
        facts: Sequence[Fact],
        evidence: Iterable[Evidence],
        bases: tuple[Basis, ...] = (),
    ) -> Iterator[Claim]:
        """Yield claims on facts and evidence: they follow from all that these say."""
        own = tuple(evidence)
        every = (*own, *(piece for fact in facts for piece in fact.evidence))
        says = tuple(Passage(piece.says, self.language) for piece in own if piece.says)
        told = tuple(passage for fact in facts for passage in self.texts[fact.id])
        passages = (*passages_of(self.briefing, every), *says, *told)
        values = tuple(shown for fact in facts for shown in self._shown(fact.values))
        dates = _dates(facts)
        issued, names = issued_of(self.briefing, every), self._names(every, ())
        for what, text, position in texts:
            if text:
                yield Claim(
                    *(what, text, self.language, position, passages, dates, issued, names, bases),
                    values=values,
                )

    def _paraphrase(self, citing: Citing) -> Claim:
        piece = citing.evidence
        others = (c.record for c in self.briefing.citing.get(piece.source, ()))
        facts = {record.id: record for record in others if isinstance(record, Fact)}
        told = tuple(passage for name in facts for passage in self.texts[name])
        return Claim(
            "paraphrase",
            piece.says or "",
            self.language,
            citing.at("says"),
            self._of_source(piece) + told,
            _dates(facts.values()),
            issued_of(self.briefing, (piece,)),
            self._names((piece,), ()),
            piece.basis,
            closest=passages_of(self.briefing, (piece,)),
        )

    def _named(self, ids: Iterable[str]) -> tuple[Fact, ...]:
        return tuple(self.briefing.facts[name] for name in ids)

    def _counting(self, indicator: str | None) -> tuple[Fact, ...]:
        """Return the facts with a figure of an indicator."""
        return tuple(
            fact
            for fact in self.briefing.facts.values()
            if any(value.indicator == indicator for value in fact.values)
        )

    def _texts(self, fact: Fact) -> Iterator[Passage]:
        """Yield what a fact says: title, statement, paraphrases, quotes and values."""
        yield Passage(fact.title, self.language)
        yield Passage(fact.statement, self.language)
        for piece in fact.evidence:
            if piece.says:
                yield Passage(piece.says, self.language)
        yield from passages_of(self.briefing, fact.evidence)
        yield from self._shown((*fact.values, *(v for e in fact.evidence for v in e.values)))

    def _around(self, fact: Fact) -> tuple[Passage, ...]:
        """Return what a remark on a fact may compare it with: facts on the same things or sources."""
        sector = self.briefing.facts_by_sector[fact.sector]
        near = {n for thing in _things(fact) for n in self.on_things[fact.sector, thing]}
        others = [sector[number] for number in sorted(near)] or [fact]
        return tuple(dict.fromkeys(p for other in others for p in self.texts[other.id]))

    def _shown(self, values: Iterable[Value]) -> Iterator[Passage]:
        for value in values:
            shown = self.wording.value(value, self.briefing.indicators[value.indicator])
            period = f" ({self.wording.date(value.period)})" if value.period else ""
            yield Passage(shown + period, self.language)

    def _rests_on(self, fact: Fact) -> tuple[Passage, ...]:
        """Return what a derived fact rests on: its working, and what its facts say."""
        if fact.derived is None:
            return ()
        working = Passage(fact.derived.working, self.language)
        return (working, *(p for name in fact.derived.from_ for p in self.texts[name]))

    def _of_source(self, evidence: Evidence) -> tuple[Passage, ...]:
        """Return the quote of a piece of evidence, and what else is quoted of its source."""
        others = (citing.evidence for citing in self.briefing.citing.get(evidence.source, ()))
        return passages_of(self.briefing, (evidence, *others))

    def _names(self, evidence: Iterable[Evidence], actors: Iterable[str | None]) -> tuple[str, ...]:
        sources = (self.briefing.sources.get(piece.source) for piece in evidence)
        named = (self.briefing.actors.get(name) for name in actors if name)
        names = [name for source in sources if source for name in (source.publisher, source.title)]
        return tuple(dict.fromkeys(n for n in (*names, *(a.name for a in named if a)) if n))


def _things(fact: Fact) -> frozenset[Thing]:
    """Return the indicators and the sources of a fact."""
    values = (*fact.values, *(value for piece in fact.evidence for value in piece.values))
    sources = (("source", piece.source) for piece in fact.evidence)
    return frozenset((*sources, *(("indicator", value.indicator) for value in values)))


def _periods(values: Iterable[Value]) -> tuple[EdtfDate, ...]:
    return tuple(value.period for value in values if value.period)


def _dates(facts: Iterable[Fact]) -> tuple[EdtfDate, ...]:
    return tuple(when for fact in facts for when in (fact.date, fact.said) if when)


def _remarks(fact: Fact) -> Iterator[Text]:
    yield "reason", fact.why_they_differ, fact.at("why_they_differ")
    yield "note", fact.note, fact.at("note")
    for number, piece in enumerate(fact.evidence):
        yield "note", piece.note, fact.at("evidence", number, "note")
