/* What somebody asks for, in parts, each with the terms that stand for it; and what may have been meant. */
{
  const { fold, plain, wordsOf, stem, sound, numbersIn, numberNamed, synonyms, organisations } = globalThis.briefingSearch;

  /* Words that say little by themselves. */
  const LITTLE = new Set(
    (
      "a about after all an and any are as at be been before between by can could date did do does during for from had has have he her his how i " +
      "if in into is it its many me much my no not of on or our over she so some than that the their them there they this to under until up " +
      "was we were what when where which while who whom whose why will with would you your"
    ).split(" "),
  );
  const LONGEST = 200; // characters of a query that are read
  const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
  const SHORT = 6; // letters of a word in which one mistake is meant, and not two
  /* How much a term tells that stands for a part of what is asked. */
  const WEIGHTS = {
    exact: 1,
    stem: 0.8,
    initials: 0.9,
    organisation: 1,
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

  const known = organisations
    .trim()
    .split("\n")
    .map((row) => {
      const [codes, name] = row.trim().split(": ");
      const all = codes.split(" ");
      const isCode = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join("|")})(?![\\p{L}\\p{N}])`, "u");
      const stems = wordsOf(fold(name)).map(stem);
      return { term: `&${all[0]}`, codes: all.map(fold), isCode, stems: stems.length > 1 ? ` ${stems.join(" ")} ` : null };
    });

  /* The terms of the organisations that a text names, by a code in capitals or by the stems of its words. */
  const organisationsIn = (text) => {
    const run = ` ${wordsOf(fold(text)).map(stem).join(" ")} `;
    return known.filter(({ isCode, stems }) => isCode.test(text) || run.includes(stems)).map(({ term }) => term);
  };

  const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
  const ALIKE = "aeiouy ck cs kq sz gh gk gj vw bv bp dt fv ij jy mn".split(" ");
  const isBeside = (a, b) =>
    KEYS.some((row, n) => {
      const at = row.indexOf(a);
      if (at < 0) return false;
      const [above, below] = [KEYS[n - 1] ?? "", KEYS[n + 1] ?? ""];
      return [row[at - 1], row[at + 1], above[at], above[at + 1], below[at], below[at - 1]].includes(b);
    });

  /* Whether an ear or a hand takes one letter for the other: they sound alike, or their keys lie side by side. */
  const isAlike = (a, b) => ALIKE.some((letters) => letters.includes(a) && letters.includes(b));
  const isMistaken = (a, b) => isAlike(a, b) || isBeside(a, b);

  /* How many letters are wrong between two words, a swap of two neighbours being one, and a letter for one that nobody
     takes for it more than `most`, beyond which is not counted. */
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let [older, last] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const same = a[i - 1] === b[j - 1];
        const other = same ? 0 : isMistaken(a[i - 1], b[j - 1]) ? 1 : 1.5;
        next[j] = Math.min(last[j] + 1, next[j - 1] + 1, last[j - 1] + other);
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
      const capitals = new Set((query.match(/(?<![\p{L}\p{N}])\p{Lu}{2,5}(?![\p{L}\p{N}])/gu) ?? []).map(fold));
      const words = [...folded.matchAll(/[^\s]+/g)].flatMap((run) => wordsOf(run[0]).map((word) => [word, run.index]));
      const asked = words.map(([word, at], n) => this.part(word, at, n === words.length - 1, capitals.has(word)));
      asked.slice(1).forEach((part, n) => {
        const joined = asked[n].word + part.word;
        if (this.vocabulary.has(joined))
          for (const half of [asked[n], part])
            Object.assign(half, {
              isKnown: true,
              isBegun: false, isMeant: false,
              nearest: [],
              terms: [...half.terms, [joined, 1], [`_${stem(joined)}`, 0.8]],
            });
      });
      for (const { term, codes, stems } of known) {
        const run = ` ${words.map(([word]) => stem(word)).join(" ")} `;
        const from = run.includes(stems) ? run.slice(0, run.indexOf(stems) + 1).split(" ").length - 2 : Infinity;
        const to = from + (stems ?? "").split(" ").length - 2;
        asked.forEach((part, n) => {
          const isNamed = n >= from && n < to && part.weight >= 1;
          const isCode = codes.includes(part.word) && (part.weight >= 1 || capitals.has(part.word));
          if (!isNamed && !isCode) return;
          if (isCode && part.word.length < 3) part.terms = part.terms.filter(([other]) => other !== `^${part.word}`);
          part.terms.push([term, WEIGHTS.organisation]);
          part.isKnown = part.terms.some(([some]) => this.has(some));
          if (part.isKnown) Object.assign(part, { weight: 1, isBegun: false, isMeant: false, nearest: [], like: [] });
        });
      }
      parts.push(...asked);
      parts.sort((a, b) => a.at - b.at);
      const isPerson = words.some(([word]) => word === "who" || word === "whom");
      const telling = words.map(([word]) => word).filter((word) => !LITTLE.has(word));
      return { parts, phrases, whole: plain(unquoted), what: ` ${telling.join(" ")} `, isPerson };
    }

    /* A word that is asked for. `terms` stand for it; `nearest` are the known words that may have been meant by one
       that nothing has. A code in capitals is no beginning of a word. */
    part(word, at, isLast, isCode) {
      const isLittle = LITTLE.has(word);
      const terms = [
        [word, WEIGHTS.exact],
        [`_${stem(word)}`, WEIGHTS.stem],
      ];
      if (isLittle) return { at, word, weight: 0.05, terms, isKnown: true };
      const heard = sound(word);
      if (heard.length > 2 && word.length > 4) terms.push([`~${heard}`, WEIGHTS.sound]);
      if (/^[a-z]{2,8}$/.test(word)) terms.push([`^${word}`, WEIGHTS.initials]);
      for (const other of alike.get(stem(word)) ?? []) terms.push([`_${other}`, WEIGHTS.like]);
      if (numberNamed(word)) terms.push([numberNamed(word), 0.8]);
      const isBegun = word.length > (isLast ? 1 : 3) && !isCode;
      const part = { at, word, weight: 1, terms, prefix: isBegun };
      const others = new Set((alike.get(stem(word)) ?? []).map((other) => `_${other}`));
      const has = terms.map(([term]) => term).filter((term) => this.has(term));
      const isHeard = has.length > 0 && has.every((term) => term[0] === "~");
      part.isMeant = has.length > 0 && has.every((term) => others.has(term));
      part.isBegun = !has.length && isBegun && this.begins(word);
      part.isKnown = has.length > 0 || part.isBegun;
      if (!part.isKnown || isHeard || !(this.vocabulary.get(word)?.isOwn ?? true)) {
        const near = this.near(word).filter(([known]) => known !== word);
        const stands = near.map(([term, wrong]) => [term, WEIGHTS.near / wrong + 0.2]);
        if (part.isKnown) terms.push(...stands);
        else Object.assign(part, { nearest: near, like: stands });
      }
      return part;
    }

    begins(word) {
      for (const known of this.vocabulary.keys()) if (known.startsWith(word)) return true;
      return false;
    }

    /* The known words that a mistake makes of a word, or two of a long one, the likeliest first, with the number of
       mistakes. Nobody mistakes the first letter, but in names by ear; and a short word that is no name is another word. */
    near(word) {
      const most = word.length < 4 ? 0 : word.length <= SHORT ? 1 : 2;
      const found = [];
      for (const [known, { count, isOwn, isName }] of this.vocabulary) {
        if (LITTLE.has(known) || /\d/.test(known)) continue;
        if (known[0] !== word[0] && !(isName && isAlike(known[0], word[0]))) continue;
        if (!isName && Math.min(word.length, known.length) < 5) continue;
        if (!isOwn && word !== known && this.vocabulary.has(word)) continue;
        const wrong = most ? distance(word, known, most) : most + 1;
        if (wrong <= most) found.push([known, wrong, count]);
      }
      return found.sort((a, b) => a[1] - b[1] || b[2] - a[2]).slice(0, 4);
    }

    /* The words of the query for which something is so, as they are typed. */
    typed(query, parts, isSo) {
      const wrong = new Set(parts.filter(isSo).map(({ word }) => word));
      return [...new Set(query.match(WORD) ?? [])].filter((run) => wordsOf(fold(run)).some((word) => wrong.has(word)));
    }

    /* The query with its unknown words replaced by the nearest known ones; empty if all are known or none is near. */
    meant(query, parts) {
      const wrong = parts.filter((part) => part.nearest?.length);
      if (!wrong.length) return "";
      return query
        .split(new RegExp(`(${WORD.source})`, "u"))
        .map((run) => {
          const part = wrong.find(({ word }) => wordsOf(fold(run)).join("") === word);
          const [nearest] = part?.nearest[0] ?? [run];
          return /^\p{Lu}/u.test(run) ? nearest[0].toUpperCase() + nearest.slice(1) : nearest;
        })
        .join("");
    }
  }

  Object.assign(globalThis.briefingSearch, { Asking, LITTLE, WEIGHTS, organisationsIn });
}
