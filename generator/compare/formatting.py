"""Format the values of fields for a reader, in the language of their snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import blake2b

from generator.compare.fields import REFERS
from generator.content.link import Briefing
from generator.content.references import WITHDRAWN_RECORD
from generator.core.dates import EdtfDate
from generator.facts.wording import Wording, wording_of
from generator.records import (
    Actor,
    Basis,
    BriefingRecord,
    Change,
    ChangedFact,
    ChartRecord,
    Entry,
    Evidence,
    Fact,
    Indicator,
    Licence,
    Question,
    Record,
    Reviewed,
    Search,
    SearchedStatement,
    SearchWords,
    Sector,
    Source,
    SummarySentence,
    Value,
    Withdrawal,
)
from generator.records.base import Model
from generator.records.basis import Derived
from generator.records.source import Digest, Fingerprint


@dataclass(frozen=True, slots=True)
class ValueFormatter:
    """Formats values of one snapshot. An id without a record is shown as it is."""

    briefing: Briefing

    @property
    def wording(self) -> Wording:
        """The wording for the language of the snapshot."""
        return wording_of(self.briefing.record)

    def name(self, kind: type[Entry], identifier: str) -> str:
        """Return the name of the record with an id, or the id if there is none."""
        record = self.briefing.of(kind).get(identifier)
        return self.name_of(record) if record else identifier

    def name_of(self, record: Record) -> str:
        """Return the name of a record for a reader, such as its title."""
        match record:
            case Actor():
                return record.name
            case Source():
                return self.wording.source(record)
            case Question():
                return record.question
            case Search():
                return self.format(record.words)
            case Change():
                return f"{self.wording.day(record.date)}: {record.summary}"
            case Fact() | Sector() | Indicator() | ChartRecord() | Withdrawal():
                return record.title
            case BriefingRecord():
                return self.briefing.record.title
        raise TypeError(f"{type(record).__name__} has no name")

    def withdrawal_of(self, kind: type[Record], identifier: str) -> str:
        """Return when and why a record was withdrawn; empty if it was not."""
        for entry in self.briefing.withdrawn.values():
            if WITHDRAWN_RECORD[entry.kind] is kind and identifier in entry.ids:
                see = f" See {self.format(entry.see, 'see')}." if entry.see else ""
                return f"on {self.wording.day(entry.on)}: {entry.why}{see}"
        return ""

    def text_of(self, record: Record) -> str:
        """Return the main text of a record, such as its statement; empty if it has none."""
        match record:
            case Fact():
                return record.statement
            case Source():
                return record.title or ""
            case Question() | Withdrawal():
                return record.why
            case Sector():
                return record.summary
            case ChartRecord():
                return record.description
            case Search():
                return record.found
            case BriefingRecord() | Actor() | Indicator() | Change():
                return ""
        raise TypeError(f"{type(record).__name__} has no text")

    def format(self, value: object, field: str = "") -> str:
        """Return a value as text; empty if it is absent. `field` tells what an id refers to."""
        match value:
            case None | "" | ():
                return ""
            case bool():
                return "yes" if value else "no"
            case StrEnum():
                return str(value).replace("-", " ")
            case str() if field in REFERS:
                return self.name(REFERS[field], value)
            case EdtfDate():
                return f"{self.wording.date(value)} ({value.text})"
            case date():
                return f"{self.wording.day(value)} ({value.isoformat()})"
            case tuple():
                return "; ".join(self.format(item, field) for item in value)
            case Basis():
                return self.wording.basis(value)
            case Value():
                return self._value(value)
            case Evidence():
                return self._evidence(value)
            case SummarySentence():
                rests_on = self.format(value.facts, "facts")
                return f"{value.text} [{self._also_looked_for(rests_on, value.searches)}]"
            case SearchedStatement():
                rests_on = self.format(value.evidence)
                return f"{value.statement} [{self._also_looked_for(rests_on, value.searches)}]"
            case Licence():
                return f"{value.name}, {value.url}"
            case Reviewed():
                return self._reviewed(value)
            case SearchWords():
                return f"“{value.text}”"
            case ChangedFact():
                return self._changed(value)
            case Model():
                return self._part(value)
        return str(value)

    def _also_looked_for(self, rests_on: str, searches: tuple[str, ...]) -> str:
        return (
            f"{rests_on}; looked for {self.format(searches, 'searches')}" if searches else rests_on
        )

    def _part(self, part: Model) -> str:
        if isinstance(part, Fingerprint):
            hashes = sum(map(len, part.paragraphs))
            made = f"key {part.key_check}" if part.key_check else "no key"
            value = blake2b(" ".join(h for p in part.paragraphs for h in p).encode(), digest_size=4)
            return (
                f"{len(part.paragraphs)} paragraphs, {hashes} hashes, {made}, {value.hexdigest()}"
            )
        if isinstance(part, Digest):
            return f"{part.value}, {part.words} words"
        if isinstance(part, Derived):
            return f"{part.working} From: {self.format(part.from_, 'from_')}"
        texts = ((name, self.format(getattr(part, name), name)) for name in type(part).model_fields)
        return ", ".join(f"{name} {text}" for name, text in texts if text)

    def _reviewed(self, done: Reviewed) -> str:
        own = ", who changed the fact last" if done.self_ else ""
        found = f", found wrong: {done.wrong}" if done.wrong else ""
        return f"{done.by}{own}, {self.format(done.on)}, stamp {done.stamp}{found}"

    def _changed(self, changed: ChangedFact) -> str:
        fields = ", ".join(self._part(field) for field in changed.fields)
        name = changed.title or self.name(Fact, changed.fact)
        return f"{name}: {changed.effect}{f' ({fields})' if fields else ''}"

    def _value(self, value: Value) -> str:
        indicator = self.briefing.indicators.get(value.indicator)
        amount = self.wording.value(value, indicator) if indicator else f"{value.amount}"
        name = indicator.title if indicator else value.indicator
        return (
            f"{name}, {self.format(value.period)}: {amount}"
            if value.period
            else f"{name}: {amount}"
        )

    def _evidence(self, evidence: Evidence) -> str:
        parts = [str(evidence.stance), self.name(Source, evidence.source)]
        parts += [evidence.locator.text] if evidence.locator else []
        parts += [f"“{evidence.quote}”"] if evidence.quote else []
        return ", ".join(parts)
