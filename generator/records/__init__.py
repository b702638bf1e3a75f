"""The records of a briefing: a model for each kind of content file, and the types of values.

Every record is frozen, refuses unknown fields, and knows its position in its file.
"""

from generator.records.actor import Actor, ActorFolder, ActorType
from generator.records.base import Aliased, Entry, Record
from generator.records.basis import Basis, Reviewed
from generator.records.briefing import BriefingRecord
from generator.records.change import Change, ChangedFact, ChangedField, ChangeEffect, ChangeKind
from generator.records.chart import ChartKind, ChartRecord, Route, Series
from generator.records.evidence import CitedStatement, Evidence
from generator.records.fact import Fact
from generator.records.fact_head import FactKind
from generator.records.indicator import Indicator
from generator.records.licence import Licence
from generator.records.locator import Locator, LocatorType
from generator.records.party import Naming, Subject, SubjectType
from generator.records.question import Question
from generator.records.search import Search, SearchedStatement, SearchWords
from generator.records.sector import Sector
from generator.records.source import Consulted, Source
from generator.records.stance import Role, Stance
from generator.records.status import Status
from generator.records.summary import SummarySentence
from generator.records.term import Term
from generator.records.value import Qualifier, Value
from generator.records.withdrawal import Withdrawal, WithdrawnKind

__all__ = [
    "Actor",
    "ActorFolder",
    "ActorType",
    "Aliased",
    "Basis",
    "BriefingRecord",
    "Change",
    "ChangeEffect",
    "ChangeKind",
    "ChangedFact",
    "ChangedField",
    "ChartKind",
    "ChartRecord",
    "CitedStatement",
    "Consulted",
    "Entry",
    "Evidence",
    "Fact",
    "FactKind",
    "Indicator",
    "Licence",
    "Locator",
    "LocatorType",
    "Naming",
    "Qualifier",
    "Question",
    "Record",
    "Reviewed",
    "Role",
    "Route",
    "Search",
    "SearchWords",
    "SearchedStatement",
    "Sector",
    "Series",
    "Source",
    "Stance",
    "Status",
    "Subject",
    "SubjectType",
    "SummarySentence",
    "Term",
    "Value",
    "Withdrawal",
    "WithdrawnKind",
]
