"""Speakers: the actor whom the words of a source name as the one who says it, known or new."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.core.reading.lexicon import folded
from generator.core.transliteration import as_id
from generator.drafting.candidate import Fields
from generator.drafting.grammar.clauses import subject_of
from generator.drafting.voices.actors import Actors
from generator.drafting.voices.countries import (
    country_governed,
    government_of,
    is_name_of_country,
)
from generator.drafting.voices.names import ROLE, full_name, may_be_surname, name_in_other, named_in
from generator.drafting.voices.offices import (
    CALLED,
    COMMON_BODY,
    DOCUMENT_OF,
    OF_CONTINENT,
    OFFICE_OF,
    ONE_OFFICE,
    REPORT_OF,
    WITH_ARTICLE,
    beside,
    body_of_country,
    country_of,
    holders_of,
    is_called_body,
    may_be_called,
    office_in,
    spelt_out,
)
from generator.drafting.voices.people import (
    holder_in,
    is_same_surname,
    may_be_name,
    people_in_text,
    pronoun_for,
    shows_person,
    stands_alone,
    surname_of,
    whole_name,
)
from generator.drafting.voices.said import Said
from generator.drafting.voices.who import BODY, FOR_SOMEBODY, NOBODY, SURNAME_ALONE, TIME_LEAD
from generator.facts.grounding.party_words import PartyWords
from generator.records import ActorType
from generator.records.codes import is_country


@dataclass(slots=True)
class Speakers:
    """Who speaks in a text, told from the first sentence to the last."""

    actors: Actors
    text: str
    parties: PartyWords
    new: dict[str, Fields] = field(default_factory=dict)
    last: str = ""
    last_body: str = ""
    spoken: str = ""
    with_article: set[str] = field(default_factory=set)
    pronouns: dict[str, str] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    """Those of whom the text does not show whether they are a person or a body."""
    held: dict[str, str] = field(default_factory=dict)
    by_word: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find the people whom the text names."""
        self.by_word = people_in_text(self.text)

    def of(self, said: Said) -> str:
        """Return the id of who says it; empty if nobody is named. What is new is kept in `new`."""
        pronoun = said.speaker.casefold()
        if pronoun in ("", "it", "they"):
            return self.spoken if pronoun == "it" and not self.is_person(self.spoken) else ""
        if said.is_pronoun:
            found = self._of_office(said.speaker)
            name = self.name_of(self.last)
            found = found or (self.last if may_be_called(name, said.speaker, self.text) else "")
            found = found if self.is_person(found) else ""
        else:
            found = self._named(said.speaker)
        if found and self.is_person(found):
            self.last = found
            if pronoun in ("he", "she"):
                self.pronouns[found] = pronoun
        elif not (found or said.is_pronoun or NOBODY.match(said.speaker)):
            self.last = ""
        self.spoken = found
        return found

    def together(self, words: str) -> tuple[str, ...]:
        """Return the ids of the two whom words name as one subject, such as "Mari Näidis and Ott Tamm"; else none."""
        found = self.people_in(words)
        people = sorted(found, key=lambda one: words.find(self.name_of(one).split()[-1]))
        halves = words.split(" and ")
        if not people and len(halves) == len(("one", "other")) and all(map(self._is_body, halves)):
            return tuple(filter(None, map(self._named, halves)))
        names = [re.escape(self.name_of(person).split()[-1]) for person in people]
        joint = (
            rf"{names[0]}[^,;]{{0,60}}? and [^,;]{{0,60}}?{names[1]}\b" if len(names) == 2 else "$."
        )
        is_joint = re.search(joint, words) and not re.search(r"\b(?:of|between|with|for)\b", words)
        return tuple(people) if is_joint else ()

    def _is_body(self, words: str) -> bool:
        """Whether words end with the name of one body."""
        named = [n for n in named_in(words) if not n.is_person]
        is_one = len(named) == 1 and words.strip().endswith(named[0].name)
        return is_one or CALLED.search(words.strip()) is not None

    def hear(self, text: str) -> None:
        """Remember the person of a sentence to whom "he" in the next one may refer."""
        people = self.people_in(text)
        subject = subject_of(text.partition(", ")[2] if TIME_LEAD.match(text) else text)
        first = self.people_in(subject)
        if first or ROLE.search(subject):
            held = "" if first else self.in_office(subject)
            self.last = first[0] if len(set(first)) == 1 else held
        elif people:
            self.last = people[0] if len(set(people)) == 1 else ""

    def people_in(self, text: str, *, only_new: bool = False) -> list[str]:
        """Return the ids of the people whom words name, in any way in which the text names them.

        `only_new`: those that are no actors yet.
        """
        known = self.actors.known
        mentions = self.actors.mentions(text)
        own = [m.actor for m in mentions if known[m.actor].type is ActorType.PERSON]
        taken = {word for m in mentions for word in text[m.start : m.end].split()}
        new = []
        for found in re.finditer(r"[^\W\d_](?:[\w-])+", text):
            name = self.by_word.get(found.group())
            if name and found.group() not in taken:
                new.append(self._new(name, beside(text, found.span()), is_person=True))
        said = [n for n in self.new if self.is_person(n) and n not in new]
        words = set(re.findall(r"[^\W\d_](?:[\w-])+", text))
        new += [n for n in said if self.short_of(n).split()[-1] in words]
        return [*dict.fromkeys(new if only_new else [*own, *new])]

    def body(self, name: str, words: str) -> str:
        """Return the id of a body that words name."""
        return self._new(name, words, is_person=False)

    def may_be_person(self, words: str) -> bool:
        """Whether words are a bare name that is not known to be that of a body, a place or a country."""
        types = {self.actors.known[m.actor].type for m in self.actors.mentions(words)}
        return ActorType.PERSON in types if types else may_be_name(words, self.text)

    def name_of(self, identifier: str) -> str:
        """Return the name of an actor, known or new."""
        if identifier in self.actors.known:
            return self.actors.known[identifier].name
        return str(self.new[identifier]["name"]) if identifier in self.new else identifier

    def told_name(self, identifier: str) -> str:
        """Return the name of an actor as it begins a sentence."""
        name = self.name_of(identifier)
        if country := country_governed(name):
            return country
        is_owned = re.match(r"[A-Z][\w-]*['’]s\s", name) is not None
        return f"The {name}" if identifier in self.with_article and not is_owned else name

    def short_of(self, identifier: str) -> str:
        """Return the surname of a person, and the name of anybody else."""
        name = self.told_name(identifier)
        if identifier in self.unsure or not self.is_person(identifier):
            return name
        first, last = name.split()[0], surname_of(name)
        is_first = stands_alone(first, self.text) and not stands_alone(last, self.text)
        return first if is_first else last

    def pronoun_of(self, identifier: str) -> str:
        """Return "he" or "she" for a person of whom the text has it, or a form of address; "" for others."""
        if identifier in self.pronouns or not identifier or not self.is_person(identifier):
            return self.pronouns.get(identifier, "")
        return pronoun_for(self.name_of(identifier), self.text)

    def is_person(self, identifier: str) -> bool:
        """Whether an actor, known or new, is a person, or may be one."""
        if identifier in self.unsure:
            return True
        known = self.actors.known.get(identifier)
        kind = known.type if known else self.new.get(identifier, {}).get("type")
        return kind == ActorType.PERSON

    def in_office(self, words: str) -> str:
        """Return the person whom words call by an office alone, such as "the Estonian minister"; "" if that is not certain."""
        people = holders_of(words, self.text) if ONE_OFFICE.fullmatch(words.strip()) else ()
        return self._named(people[0]) if len(people) == 1 else ""

    def _of_office(self, words: str) -> str:
        """Return the person whom the text gives an office by which words call a speaker: who spoke last, or the only one.

        Where the words tell of which country they are, the text has to tell the same.
        """
        if own := self.held.get(office_in(words)):
            return own
        people = holders_of(words, self.text)
        if self.last and self.name_of(self.last) in people:
            return self.last if len(people) == 1 or not country_of(words) else ""
        return self._named(min(people)) if len(people) == 1 else ""

    def _named(self, words: str) -> str:
        words = DOCUMENT_OF.sub("", words)
        if NOBODY.match(words):
            return self._body_again(words)
        if (behind := FOR_SOMEBODY.match(words.strip(" ,"))) and any(
            n.is_person and behind["whom"].endswith(n.name) for n in named_in(behind["whom"])
        ):
            return ""
        if of_whom := OFFICE_OF.fullmatch(words.strip()) or REPORT_OF.fullmatch(words.strip()):
            return self.body(of_whom["name"], words)
        known = self.actors.mentions(words)
        by_type = {self.actors.known[m.actor].type: m.actor for m in reversed(known)}
        if person := by_type.get(ActorType.PERSON):
            return person
        if re.search(r"[А-Яа-я]", words) and (other := name_in_other(words)):
            return self._new(other, words, is_person=True)
        named = list(named_in(words))
        people = [n for n in named if n.is_person]
        if people:
            name = holder_in(people, words).name
            found = self._new(name, words, is_person=True)
            if found in self.new and not shows_person(name, words, self.text):
                self.new[found]["type"] = ActorType.ORGANISATION.value
                self.unsure.add(found)
            return found
        plain = re.sub(r"^(?:the|an?)\s+", "", words.strip(), flags=re.IGNORECASE)
        called = CALLED.search(plain)
        if called or any(own["name"] == plain for own in self.new.values()):
            return self._new(
                called["name"] if called else plain, plain if called else words, is_person=False
            )
        if whole := whole_name(plain, self.text, self.by_word):
            return self._new(whole, words, is_person=True)
        if body := by_type.get(ActorType.ORGANISATION) or by_type.get(ActorType.OUTLET):
            return body
        bodies = [n for n in named if not n.is_person and not NOBODY.match(n.name)]
        if re.fullmatch(r"[A-Z]{2,6}", plain):
            return self._new(spelt_out(plain, self.text), words, is_person=False)
        if (held := self._of_office(words)) and ONE_OFFICE.match(words):
            return held
        if bodies:
            return self._new(bodies[0].name, words, is_person=False)
        if body_of := body_of_country(plain):
            return self._new(body_of, re.sub(r"^[Aa]n? ", "the ", words), is_person=False)
        if is_name_of_country(plain):
            return self.body(government_of(plain, words), plain)
        if re.fullmatch(r"[A-Z][\w&-]{2,}", plain) and is_called_body(plain, self.text):
            return self._new(plain, plain, is_person=False)
        alone = None if named else SURNAME_ALONE.search(words.strip(" ,"))
        if alone and may_be_surname(alone["name"]) and not self.actors.mentions(alone["name"]):
            return self._new(alone["name"], words, is_person=True)
        return self._body_again(words)

    def _body_again(self, words: str) -> str:
        """Return the body that was named last, where words call it by what it is: "the ministry"."""
        name = self.name_of(self.last_body).casefold()
        plain = re.sub(r"^(?:the|a) ", "", words.strip(), flags=re.IGNORECASE)
        if BODY.match(words.strip()) and all(w in name for w in plain.casefold().split()):
            return self.last_body
        return self.body(plain, words) if COMMON_BODY.match(plain) else ""

    def _new(self, name: str, words: str, *, is_person: bool) -> str:
        if is_person and len(name.split()) == 1:
            name = full_name(name, self.text)
        plain = folded(name)
        for identifier, known in self.new.items():
            other = folded(str(known["name"]))
            is_short = is_person and other.startswith(f"{plain} ") and " " in plain
            if plain == other or is_short or (is_person and is_same_surname(other, plain)):
                return identifier
        identifier = as_id(name, 50)
        if not identifier or identifier in self.actors.known:
            return identifier
        kind = ActorType.PERSON if is_person else ActorType.ORGANISATION
        fields: Fields = {"id": identifier, "type": kind.value, "name": name}
        if country := self._country(words):
            fields["country"] = country
        self.new[identifier] = fields
        if not is_person:
            self.last_body = identifier
            if re.match(r"the\b", words.strip(), re.IGNORECASE) or WITH_ARTICLE.search(name):
                self.with_article.add(identifier)
        return identifier

    def _country(self, words: str) -> str:
        """Return the party that words name by its name or its adjective, if they name one."""
        _, parties = self.parties.read(OF_CONTINENT.sub("", words))
        found = {party for party in parties if is_country(party)}
        return found.pop() if len(found) == 1 else ""
