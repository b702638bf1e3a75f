/* Dates and numbers in running text, as the search compares them: @2018-11-19 and @2018-11, #450 and #450000000. */
{
  const SCALES = [
    [/^(?:bn|bln|b|billion|billions|mlrd|mrd|milliard\w*|milyard\w*)$/, 1e9],
    [/^(?:m|mn|mln|mio|mill|million\w*|milyon\w*)$/, 1e6],
    [/^(?:k|thousand|thousands|tys|tyis\w*|tysyach\w*|tausend|min)$/, 1e3],
  ];
  const NUMBER =
    /(?<![\p{L}\d.,])(\d{1,3}(?:[,.'\s]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)[\s-]?(?:us\s?dollars?\s)?(\p{L}*)/gu;

  /* The readings of a number: with a last separator as the decimal one, and as one of thousands. */
  const readings = (written) => {
    const bare = written.replace(/[\s']/g, "");
    const last = Math.max(bare.lastIndexOf(","), bare.lastIndexOf("."));
    const whole = bare.replace(/[.,]/g, "");
    if (last < 0) return [Number(whole)];
    const tail = bare.length - last - 1;
    const decimal = Number(`${bare.slice(0, last).replace(/[.,]/g, "")}.${bare.slice(last + 1)}`);
    const isGrouped = tail === 3 && /^\d{1,3}(?:[.,]\d{3})+$/.test(bare) && !bare.startsWith("0");
    if (!isGrouped) return [decimal];
    return bare[last] === "," || bare.slice(0, last).search(/[.,]/) >= 0 ? [Number(whole)] : [Number(whole), decimal];
  };

  const scaleOf = (word) => SCALES.find(([name]) => name.test(word))?.[1];

  /* The numbers in a folded text: where, and which terms stand for each, the most telling first. */
  const numbersIn = (folded) =>
    [...folded.matchAll(NUMBER)].map((found) => {
      const scale = found[2] && scaleOf(found[2]);
      const read = readings(found[1]);
      const terms = read.map((value) => `#${Number(value.toPrecision(12))}`);
      const scaled = scale ? read.map((value) => `#${Number((value * scale).toPrecision(12))}`) : [];
      const isPart = scale || /^(?:st|nd|rd|th)$/.test(found[2]);
      const end = found.index + (isPart ? found[0].length : found[0].length - found[2].length);
      return { start: found.index, end: found.index + folded.slice(found.index, end).trimEnd().length, terms, scaled };
    });

  const two = (number) => String(number).padStart(2, "0");
  const date = (year, month, day) =>
    month >= 1 && month <= 12 && (!day || (day >= 1 && day <= 31))
      ? { year: Number(year), month: Number(month), day: Number(day) || 0 }
      : null;

  /* Returns a function that finds the days and months in a folded text. `given` are the names of months, in their own
     alphabets, with their numbers; where words are declined, other endings of a name are the name too. */
  const datesWith = (given, fold) => {
    const months = {};
    const forms = new Set();
    for (const [name, number] of Object.entries(given)) {
      const folded = fold(name);
      const isDeclined = /\p{Script=Cyrillic}{4}/u.test(name);
      const base = isDeclined ? folded.replace(/[aeiouy.]+$/, "") : folded.replace(/\.$/, "");
      months[base] ??= number;
      forms.add(base + (isDeclined ? "\\p{L}{0,2}" : ""));
    }
    const names = [...forms].sort((a, b) => b.length - a.length).join("|");
    const month = (name) => {
      for (let start = name; start.length > 2; start = start.slice(0, -1)) if (months[start]) return months[start];
      return 0;
    };
    const inDigits = [
      [/(?<!\d)(\d{4})[-./](\d\d?)[-./](\d\d?)(?!\d)/g, ([, y, m, d]) => date(y, m, d)],
      [/(?<![\d-])(\d{4})[-/](\d\d)(?![\d-])/g, ([, y, m]) => date(y, m)],
      [/(?<![\d.])(\d\d?)[./-](\d\d?)[./-](\d{4})(?!\d)/g, ([, d, m, y]) => date(y, m, d) ?? date(y, d, m)],
      [
        /(?<![\d.,/-])(\d\d?)[./](\d\d?)[./](\d\d)(?![\d.,/])/g,
        ([, d, m, y]) => date((y < 70 ? 2000 : 1900) + Number(y), m, d),
      ],
      [/(?<![\d./-])(0?[1-9]|1[0-2])[./](\d{4})(?!\d)/g, ([, m, y]) => date(y, m)],
    ];
    const withNames = [
      [
        new RegExp(`(?<![\\d])(\\d\\d?)(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(${names})\\.?,?\\s+(\\d{4})(?!\\d)`, "gu"),
        ([, d, m, y]) => date(y, month(m), d),
      ],
      [
        new RegExp(`(?<!\\p{L})(${names})\\.?\\s+(\\d\\d?)(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, "gu"),
        ([, m, d, y]) => date(y, month(m), d),
      ],
      [
        new RegExp(`(?<!\\d)(\\d{4}),?\\s+(\\d\\d?)\\s+(${names})(?!\\p{L})`, "gu"),
        ([, y, d, m]) => date(y, month(m), d),
      ],
      [new RegExp(`(?<!\\p{L})(${names})\\.?,?\\s+(?:of\\s+)?(\\d{4})(?!\\d)`, "gu"), ([, m, y]) => date(y, month(m))],
      [new RegExp(`(?<!\\d)(\\d{4}),?\\s+(${names})(?!\\p{L})`, "gu"), ([, y, m]) => date(y, month(m))],
      [
        new RegExp(`(?<![\\d])(\\d\\d?)(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(${names})(?![\\p{L}])`, "gu"),
        ([, d, m]) => date(0, month(m), d),
      ],
      [
        new RegExp(`(?<!\\p{L})(${names})\\.?\\s+(\\d\\d?)(?:st|nd|rd|th)?(?![\\d])`, "gu"),
        ([, m, d]) => date(0, month(m), d),
      ],
    ];
    return (folded) => {
      const found = [];
      if (!/\d/.test(folded)) return found;
      const hasName = (folded.match(/\p{L}+/gu) ?? []).some((word) => word.length > 2 && month(word));
      for (const [form, read] of hasName ? [...inDigits, ...withNames] : inDigits) {
        for (const match of folded.matchAll(form)) {
          const [start, end] = [match.index, match.index + match[0].length];
          const when = found.some((other) => start < other.end && end > other.start) ? null : read(match);
          if (when) found.push({ start, end, when, terms: termsOf(when) });
        }
      }
      return found;
    };
  };

  /* The terms for a date, the most exact first; one without a year is a day of any year. */
  const termsOf = ({ year, month, day }) => {
    if (!year) return [`@--${two(month)}-${two(day)}`];
    const terms = [];
    if (month && day) terms.push(`@${year}-${two(month)}-${two(day)}`);
    if (month) terms.push(`@${year}-${two(month)}`);
    return [...terms, `@${year}`];
  };

  const NAMES =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
  const NUMBERS = new Map(NAMES.split(" ").map((name, number) => [name, `#${number}`]));

  /* The term for a number that is written as a word, or nothing. */
  const numberNamed = (word) => NUMBERS.get(word);

  Object.assign(globalThis.briefingSearch, { numbersIn, numberNamed, datesWith });
}
