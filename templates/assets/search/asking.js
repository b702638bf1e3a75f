/* What somebody asks for, in parts, each with the terms that stand for it; and what may have been meant. */
{
  const { fold, plain, wordsOf, stem, sound, numbersIn, numberNamed, synonyms } = globalThis.briefingSearch;

  /* Words that say little by themselves. */
  const LITTLE = new Set(
    (
      "a about after all an and any are as at be been before between by can could did do does during for from had has have he her his how i " +
      "if in into is it its many me much my no not of on or our over she so some than that the their them there they this to under until up " +
      "was we were what when where which while who whom whose why will with would you your"
    ).split(" "),
  );
  const LONGEST = 200; // characters of a query that are read
  /* How much a term tells that stands for a part of what is asked. */
  const WEIGHTS = {
    exact: 1,
    stem: 0.8,
    initials: 0.9,
    sound: 0.55,
    beginning: 0.4,
    like: 0.4,
    near: 0.45,
    date: 1,
    month: 0.5,
    year: 0.25,
  };
  const alike = new Map();
  for (const row of synonyms.trim().split("\n")) {
    const stems = [...new Set(row.trim().split(" ").map(stem))];
    for (const one of stems) alike.set(one, [...(alike.get(one) ?? []), ...stems.filter((other) => other !== one)]);
  }

  /* How many letters are wrong between two words, a swap of two neighbours being one; more than `most` is not counted. */
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let [older, last] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const same = a[i - 1] === b[j - 1];
        next[j] = Math.min(last[j] + 1, next[j - 1] + 1, last[j - 1] + !same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          next[j] = Math.min(next[j], older[j - 2] + 1);
      }
      if (Math.min(...next) > most) return most + 1;
      [older, last] = [last, next];
    }
    return last[b.length];
  };

  /* Reads queries by the words that are known (by word: whether the entries say it of themselves, and how often), by a
     function that finds dates, and by one that tells whether there is a term. */
  class Asking {
    constructor(vocabulary, datesIn, has) {
      Object.assign(this, { vocabulary, datesIn, has });
    }

    /* What is asked for, in parts: each with the terms that stand for it, and how much it weighs. */
    parse(query) {
      const phrases = [];
      const unquoted = query.slice(0, LONGEST).replace(/["“”„«»‟]([^"“”„«»‟]+)["“”„«»‟]/g, (_, phrase) => {
        if (plain(phrase).trim()) phrases.push(plain(phrase));
        return ` ${phrase} `;
      });
      let folded = fold(unquoted);
      const parts = [];
      for (const { start, end, terms, when } of this.datesIn(folded)) {
        const weights =
          when.day && when.year ? [WEIGHTS.date, WEIGHTS.month, WEIGHTS.year] : [WEIGHTS.date, WEIGHTS.year];
        parts.push({
          at: start,
          weight: 1.5,
          isDate: true,
          terms: terms.map((term, n) => [term, weights[n], n ? ["days"] : undefined]),
        });
        folded = folded.slice(0, start) + " ".repeat(end - start) + folded.slice(end);
      }
      for (const { start, end, terms, scaled } of numbersIn(folded)) {
        const written = folded.slice(start, end);
        const isYear = /^[12]\d{3}$/.test(written);
        if (isYear)
          parts.push({
            at: start,
            word: written,
            weight: 1,
            terms: [
              [written, 1],
              [`@${written}`, 0.6],
            ],
          });
        else
          parts.push({
            at: start,
            weight: 1.5,
            terms: [...scaled.map((term) => [term, 1.2]), ...terms.map((term) => [term, scaled.length ? 0.5 : 1])],
          });
        folded = folded.slice(0, start) + " ".repeat(end - start) + folded.slice(end);
      }
      const words = [...folded.matchAll(/[^\s]+/g)].flatMap((run) => wordsOf(run[0]).map((word) => [word, run.index]));
      const asked = words.map(([word, at], n) => this.part(word, at, n === words.length - 1));
      asked.slice(1).forEach((part, n) => {
        const joined = asked[n].word + part.word;
        if (this.vocabulary.has(joined))
          for (const half of [asked[n], part])
            Object.assign(half, {
              isKnown: true,
              nearest: [],
              terms: [...half.terms, [joined, 1], [`_${stem(joined)}`, 0.8]],
            });
      });
      parts.push(...asked);
      parts.sort((a, b) => a.at - b.at);
      return { parts, phrases, whole: plain(unquoted) };
    }

    part(word, at, isLast) {
      const isLittle = LITTLE.has(word);
      const terms = [
        [word, WEIGHTS.exact],
        [`_${stem(word)}`, WEIGHTS.stem],
      ];
      if (isLittle) return { at, word, weight: 0.05, terms };
      const heard = sound(word);
      if (heard.length > 2) terms.push([`~${heard}`, WEIGHTS.sound]);
      if (/^[a-z]{2,8}$/.test(word)) terms.push([`^${word}`, WEIGHTS.initials]);
      for (const other of alike.get(stem(word)) ?? []) terms.push([`_${other}`, WEIGHTS.like]);
      if (numberNamed(word)) terms.push([numberNamed(word), 0.8]);
      const isBegun = word.length > (isLast ? 1 : 3);
      const part = { at, word, weight: 1, terms, prefix: isBegun };
      part.isKnown = terms.some(([term]) => this.has(term)) || (word.length > 3 && isBegun && this.begins(word));
      if (!part.isKnown || !(this.vocabulary.get(word)?.isOwn ?? true)) {
        const near = this.near(word).filter(([known]) => known !== word);
        if (!part.isKnown) part.nearest = near;
        terms.push(...near.map(([term, wrong]) => [term, WEIGHTS.near / wrong + 0.2]));
      }
      return part;
    }

    begins(word) {
      for (const known of this.vocabulary.keys()) if (known.startsWith(word)) return true;
      return false;
    }

    /* The known words that one or two mistakes make of a word, the likeliest first, with the number of mistakes. */
    near(word) {
      const most = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
      const found = [];
      for (const [known, { count, isOwn }] of this.vocabulary) {
        if (!isOwn && word !== known && this.vocabulary.has(word)) continue;
        const wrong = most && !/\d/.test(known) ? distance(word, known, most) : most + 1;
        if (wrong <= most) found.push([known, wrong + (word[0] === known[0] ? 0 : 0.5), count]);
      }
      return found.sort((a, b) => a[1] - b[1] || b[2] - a[2]).slice(0, 4);
    }

    /* The query with its unknown words replaced by the nearest known ones; empty if all are known or none is near. */
    meant(query, parts) {
      const wrong = parts.filter((part) => part.nearest?.length);
      if (!wrong.length) return "";
      return query
        .split(/([\p{L}\p{M}\p{N}'’]+)/u)
        .map((run) => {
          const part = wrong.find(({ word }) => wordsOf(fold(run)).join("") === word);
          return part ? part.nearest[0][0] : run;
        })
        .join("");
    }
  }

  Object.assign(globalThis.briefingSearch, { Asking, LITTLE, WEIGHTS });
}
