/* Finds the entries for what somebody types, over MiniSearch, and says what may have been meant. */
{
  const {
    fold,
    plain,
    wordsOf,
    joinedOf,
    stem,
    sound,
    initials,
    initialsOfName,
    numbersIn,
    numberNamed,
    datesWith,
    Asking,
    LITTLE,
    WEIGHTS,
    organisationsIn,
    bonus,
    shareOf,
  } = globalThis.briefingSearch;

  const FIELDS = { title: 5, names: 5, text: 2, words: 1, named: 1.5, days: 5, issued: 1.5, codes: 2 };
  const SOUNDING = new Set(["title", "names", "named"]);
  const MUTE = "!"; // begins the sound of a word that is no name: it finds nothing, yet counts for the length of a text
  const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’]*/gu;

  class Engine {
    constructor({ kinds, months, entries }) {
      this.datesIn = datesWith(months, fold);
      this.kinds = kinds;
      this.entries = [];
      this.vocabulary = new Map();
      this.names = new Map();
      const has = (term) => this.index.search(term).length > 0;
      this.asking = new Asking(this.vocabulary, this.datesIn, has);
      this.index = new MiniSearch({
        fields: Object.keys(FIELDS),
        tokenize: (text, field) => this.termsOf(text, field),
        processTerm: (term) => term,
        searchOptions: { boost: FIELDS, tokenize: (term) => [term], bm25: { k: 1.2, b: 0.6, d: 0.5 } },
      });
      this.ready = this.add(entries);
    }

    /* Makes further entries findable; they may refer to those before them. */
    add(entries) {
      const first = this.entries.length;
      this.entries.push(
        ...entries.map(
          (
            [
              kind,
              address,
              title,
              text = "",
              date = "",
              mark = "",
              names = [],
              words = "",
              days = [],
              named = [],
              key = 0,
            ],
            n,
          ) => ({
            id: first + n,
            kind: this.kinds[kind],
            address,
            title,
            text,
            date,
            mark,
            names,
            words,
            days,
            named,
            key,
          }),
        ),
      );
      const documents = this.entries.slice(first).map((entry) => {
        const names = entry.names.join("\n");
        const named = entry.named
          .map((at) => [this.entries[at].title, ...this.entries[at].names].join("\n"))
          .join("\n");
        entry.plain = [entry.title, names, entry.text, entry.words].map(plain).join("|");
        return {
          id: entry.id,
          title: entry.title,
          names,
          text: entry.text,
          words: entry.words,
          named,
          codes: organisationsIn([entry.title, names, entry.text, entry.words].join("\n")).join(" "),
          [entry.kind === "source" ? "issued" : "days"]: entry.days.join(" "),
        };
      });
      return this.index.addAllAsync(documents, { chunkSize: 20 }); // so that a reader can go on typing
    }

    /* The terms that a text is found by: its words, their stems and sounds, initials, numbers and dates. */
    termsOf(text, field) {
      if (field === "days" || field === "issued")
        return text
          .split(" ")
          .flatMap((day) =>
            [day, day.slice(0, 7), day.slice(0, 4), day.length > 7 && `-${day.slice(4)}`]
              .filter((part, at, all) => part && all.indexOf(part) === at)
              .map((part) => `@${part}`),
          );
      if (field === "codes") return text.split(" ").filter(Boolean);
      if (field === "named") return text.split("\n").flatMap((name) => this.termsOfName(name));
      const folded = fold(text);
      const named = field === "names" ? text : (text.match(CAPITALISED) ?? []).join(" ");
      const great = new Set(wordsOf(fold(named)).filter((word) => !LITTLE.has(word)));
      const terms = [];
      for (const word of wordsOf(folded)) {
        const known = this.known(word);
        known.isName ||= great.has(word);
        known.count += 1;
        known.isOwn ||= field !== "words";
        terms.push(word, known.stem);
        if (known.number) terms.push(known.number);
        if (known.sound && SOUNDING.has(field)) terms.push(great.has(word) ? known.sound : MUTE + known.sound);
      }
      for (const word of joinedOf(folded)) {
        this.known(word).isOwn ||= field !== "words";
        terms.push(word, this.known(word).stem);
      }
      if (/\d/.test(folded)) {
        for (const { terms: plainly, scaled } of numbersIn(folded)) terms.push(...plainly, ...scaled);
        for (const { when, terms: written } of this.datesIn(folded))
          terms.push(...(when.year ? written.slice(0, -1) : written));
      }
      if (field !== "words") terms.push(...initials(text).map((letters) => `^${letters}`));
      if (field === "names")
        terms.push(
          ...text
            .split("\n")
            .flatMap(initialsOfName)
            .map((letters) => `^${letters}`),
        );
      return terms;
    }

    /* The same for a name that many entries have to do with. */
    termsOfName(name) {
      let terms = this.names.get(name);
      if (!terms) this.names.set(name, (terms = this.termsOf(name, "names")));
      return terms;
    }

    known(word) {
      let known = this.vocabulary.get(word);
      if (!known) {
        const heard = sound(word);
        known = {
          count: 0,
          isOwn: false,
          isName: false,
          stem: `_${stem(word)}`,
          sound: heard.length > 2 && `~${heard}`,
          number: numberNamed(word),
        };
        this.vocabulary.set(word, known);
      }
      return known;
    }

    /* The scores of entries for one part: the best of its terms, with the fields in which each was found, and the word
       like it if there is no more than that. */
    scoresOf(part) {
      const scores = new Map();
      const add = (found, weight, like) => {
        for (const { id, score, match } of found) {
          const before = scores.get(id);
          const fields = new Set(Object.values(match).flat());
          if (!before) scores.set(id, { score: score * weight, fields, weight, like });
          else {
            if (weight > 0.5) for (const field of fields) before.fields.add(field);
            before.score = Math.max(before.score, score * weight);
            before.weight = Math.max(before.weight, weight);
          }
        }
      };
      for (const [term, weight, fields] of part.terms) add(this.index.search(term, fields ? { fields } : {}), weight);
      if (part.prefix) add(this.index.search(part.word, { prefix: true }), WEIGHTS.beginning);
      for (const [term, weight] of part.like ?? []) add(this.index.search(term), weight, term);
      return scores;
    }

    /* Returns the entries found, best first, those at the end that have but words like what is asked, with these words
       (`alike`); the words that nothing has, those that are but beginnings, and those of
       which it has but the meaning; the query that may have been meant; and whether phrases were found. */
    find(query) {
      const asked = this.asking.parse(query);
      const { parts, phrases } = asked;
      const great = parts.filter((part) => part.weight >= 1);
      const weighty = great.length ? great : parts.map((part) => Object.assign(part, { weight: 1 }));
      const totals = new Map();
      for (const part of parts) {
        const scores = this.scoresOf(part);
        part.rarity = Math.log(1 + this.entries.length / (1 + scores.size));
        for (const [id, { score, fields, weight, like }] of scores) {
          const total = totals.get(id) ?? { score: 0, hit: new Map() };
          total.score += score * part.weight;
          total.hit.set(part, { fields, weight, like });
          totals.set(id, total);
        }
      }
      const most = weighty.reduce((sum, part) => sum + part.rarity * part.weight, 0);
      let results = [...totals].map(([id, { score, hit }]) => {
        const entry = this.entries[id];
        const had = weighty.filter((part) => hit.has(part));
        const covered =
          had.reduce((sum, part) => sum + part.rarity * part.weight * shareOf(hit.get(part)), 0) / (most || 1);
        const like = had.map((part) => hit.get(part).like);
        return {
          entry,
          score: score * covered ** 2 * bonus(entry, weighty, hit, asked),
          like: like.every(Boolean) ? [...new Set(like)] : [],
        };
      });
      const holds = (entry) => phrases.every((phrase) => entry.plain.includes(phrase));
      const exact = phrases.length ? results.filter(({ entry }) => holds(entry)) : results;
      const isPhraseFound = exact.length > 0 || !phrases.length;
      if (isPhraseFound) results = exact;
      results = results.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.entry.id - b.entry.id);
      const least = results.length ? results[0].score * 0.02 : 0;
      results = results.filter(({ score }) => score >= least);
      const alike = results.filter(({ like }) => like.length);
      return {
        entries: [...results.filter(({ like }) => !like.length), ...alike].map(({ entry }) => entry),
        alike: new Map(alike.map(({ entry, like }) => [entry, like])),
        missing: this.asking.typed(query, parts, ({ isKnown }) => isKnown === false),
        begun: this.asking.typed(query, parts, ({ isBegun }) => isBegun),
        meaning: this.asking.typed(query, parts, ({ isMeant }) => isMeant),
        meant: this.asking.meant(query, parts),
        isPhraseFound,
        parts,
      };
    }
  }

  Object.assign(globalThis.briefingSearch, { Engine });
}
