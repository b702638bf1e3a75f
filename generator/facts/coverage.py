"""Coverage: how much of a briefing is cited, quoted and proved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.content.link import Briefing
from generator.content.references import cited_statements, summaries
from generator.core.dates import EdtfDate
from generator.facts.assessment import Currency, Support, assess
from generator.facts.proving import is_proved, is_vouched_for, passages_of
from generator.facts.queries import newest_date
from generator.facts.quoting import quoted_of
from generator.facts.stamp import Review, review
from generator.records import Consulted, Evidence, Fact, Question, Source


@dataclass(frozen=True, slots=True)
class Share:
    """A ratio of two counts. 0 of 0 counts as complete."""

    part: int
    whole: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return self.part == self.whole


@dataclass(frozen=True, slots=True)
class Reviewed(Share):
    """How many facts were compared with their sources as they are, of all.

    `wrong` is how many of these were found wrong, `by_authors` how many were compared only by
    whoever changed them last.
    """

    wrong: int
    by_authors: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The coverage of a briefing.

    - `sentences`: those with a citation, of all sentences that state something.
    - `paragraphs`: those cited by a fact, of all in sources that were read in full that are not said to
      hold no claim.
    - `without_claim`: how many paragraphs of these sources are said to hold none.
    - `proved`: the quotes that a text, a seal or the key of a fingerprint proves, of all.
    - `provable`: the same, of all from sources that were read in full.
    - `seen`: the quotes that somebody is named for having seen in a copy, of those from excerpts.
    - `read`, `archived`: the sources read in full, and those with an archived copy, of all.
    - `reviewed`: the facts whose review is current.
    - `newest`: the date of the newest source, or None.
    - `supports`, `overtaken`, `reviews`: numbers of facts.
    - `quoted`: the words that are quoted, of all, by the ids of the sources of which that is known.
    """

    sentences: Share
    paragraphs: Share
    without_claim: int
    proved: Share
    provable: Share
    seen: Share
    read: Share
    archived: Share
    reviewed: Reviewed
    newest: EdtfDate | None
    supports: dict[Support, int]
    overtaken: int
    reviews: dict[Review, int]
    quoted: dict[str, Share]

    @property
    def unproved(self) -> int:
        """How many quotes nothing proves, because only an excerpt of their source was read."""
        quotes = self.proved.whole - self.provable.whole
        return quotes - (self.proved.part - self.provable.part)

    @property
    def is_whole(self) -> bool:
        """Whether all sentences are cited, all paragraphs covered, all provable quotes proved."""
        return all(share.is_whole for share in (self.sentences, self.paragraphs, self.provable))


def coverage(briefing: Briefing) -> Coverage:
    """Compute the coverage of a briefing without errors."""
    sentences = [bool(evidence) for evidence in _sentences(briefing)]
    facts, sources = briefing.facts.values(), briefing.sources.values()
    assessed = [assess(briefing, fact) for fact in facts]
    supported = Counter(assessment.support for assessment in assessed)
    reviews = Counter(review(briefing, fact) for fact in facts)
    covered = paragraphs = silent = proved = provable = quotes = excerpts = seen = 0
    for source in sources:
        citing = briefing.citing.get(source.id, ())
        quoted = [c.evidence for c in citing if c.evidence.quote is not None]
        passages = passages_of(briefing, source)
        found = sum(is_proved(source, evidence, passages) for evidence in quoted)
        proved += found
        if source.consulted is not Consulted.FULL_TEXT:
            excerpts += len(quoted)
            seen += sum(is_vouched_for(briefing, evidence) for evidence in quoted)
            continue
        provable += found
        quotes += len(quoted)
        numbers = paragraphs_with_claim(source)
        paragraphs += len(numbers)
        silent += (source.paragraphs or 0) - len(numbers)
        covered += len(numbers) - len(uncovered(briefing, source))
    return Coverage(
        Share(sum(sentences), len(sentences)),
        Share(covered, paragraphs),
        silent,
        Share(proved, quotes + excerpts),
        Share(provable, quotes),
        Share(seen, excerpts),
        Share(sum(s.consulted is Consulted.FULL_TEXT for s in sources), len(sources)),
        Share(sum(s.archive is not None for s in sources), len(sources)),
        reviewed_of(briefing, facts),
        newest_date(sources),
        {support: supported[support] for support in Support},
        sum(assessment.currency is Currency.OVERTAKEN for assessment in assessed),
        {r: reviews[r] for r in Review},
        {s.id: Share(q.words, q.whole) for s in sources if (q := quoted_of(briefing, s))},
    )


def paragraphs_with_claim(source: Source) -> tuple[int, ...]:
    """Return the numbers of the paragraphs of a source but for those that are said to hold no claim."""
    silent = {number for entry in source.without_claim for number in entry.paragraphs}
    return tuple(n for n in range(1, (source.paragraphs or 0) + 1) if n not in silent)


def uncovered(briefing: Briefing, source: Source) -> tuple[int, ...]:
    """Return the paragraphs of a source that hold a claim, for all that is said, and have no fact."""
    citing = briefing.citing.get(source.id, ())
    used = {c.evidence.paragraph for c in citing if isinstance(c.record, Fact)}
    return tuple(n for n in paragraphs_with_claim(source) if n not in used)


def reviewed_of(briefing: Briefing, facts: Iterable[Fact]) -> Reviewed:
    """Count the facts among some that have a current review."""
    every = tuple(facts)
    states = [(fact.reviewed, review(briefing, fact)) for fact in every]
    current = [(done, state) for done, state in states if done and state is not Review.AWAITING]
    return Reviewed(
        len(current),
        len(every),
        sum(state is Review.FOUND_WRONG for _, state in current),
        sum(done.self_ for done, _ in current),
    )


def _sentences(briefing: Briefing) -> Iterator[tuple[Evidence, ...]]:
    for record in briefing.records():
        for sentence, _ in summaries(record):
            yield tuple(e for i in sentence.facts for e in briefing.facts[i].evidence)
        if isinstance(record, Fact | Question):
            yield record.evidence
        for cited, _ in cited_statements(record):
            yield cited.evidence
